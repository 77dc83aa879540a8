import type { MapFacts, MapWrite } from 'c/mapRecords';
import type { LogEntry, NewContact } from 'c/orgChartStore';
import BUYING_CENTER from '@salesforce/schema/Buying_Center__c';
import CENTER_ACCOUNT from '@salesforce/schema/Buying_Center__c.Account__c';
import CENTER_ATLAS_KEY from '@salesforce/schema/Buying_Center__c.Atlas_Key__c';
import CENTER_FUNCTION from '@salesforce/schema/Buying_Center__c.Function__c';
import CENTER_MEMBER from '@salesforce/schema/Buying_Center__c.Member_Account__c';
import CENTER_NAME from '@salesforce/schema/Buying_Center__c.Name';
import CENTER_PARENT from '@salesforce/schema/Buying_Center__c.Parent_Buying_Center__c';
import CENTER_REGION from '@salesforce/schema/Buying_Center__c.Region__c';
import CENTER_STATUS from '@salesforce/schema/Buying_Center__c.Status__c';
import CONTACT from '@salesforce/schema/Contact';
import CONTACT_ACCOUNT from '@salesforce/schema/Contact.AccountId';
import CONTACT_ATLAS_KEY from '@salesforce/schema/Contact.Atlas_Key__c';
import CONTACT_CHANNEL from '@salesforce/schema/Contact.Preferred_Channel__c';
import CONTACT_DEPARTMENT from '@salesforce/schema/Contact.Department';
import CONTACT_EMAIL from '@salesforce/schema/Contact.Email';
import CONTACT_FIRST_NAME from '@salesforce/schema/Contact.FirstName';
import CONTACT_FREQUENCY from '@salesforce/schema/Contact.Contact_Frequency__c';
import CONTACT_INTERESTS from '@salesforce/schema/Contact.Interests__c';
import CONTACT_LAST_NAME from '@salesforce/schema/Contact.LastName';
import CONTACT_LEFT from '@salesforce/schema/Contact.Left_On__c';
import CONTACT_NOTES from '@salesforce/schema/Contact.Personal_Notes__c';
import CONTACT_PAINS from '@salesforce/schema/Contact.Pains__c';
import CONTACT_PHONE from '@salesforce/schema/Contact.Phone';
import CONTACT_REPORTS_TO from '@salesforce/schema/Contact.ReportsToId';
import CONTACT_SOCIAL from '@salesforce/schema/Contact.Social_Profile__c';
import CONTACT_STYLE from '@salesforce/schema/Contact.Communication_Style__c';
import CONTACT_TITLE from '@salesforce/schema/Contact.Title';
import PAIRING from '@salesforce/schema/Relationship_Pairing__c';
import PAIRING_AGENDA from '@salesforce/schema/Relationship_Pairing__c.Agenda__c';
import PAIRING_ATLAS_KEY from '@salesforce/schema/Relationship_Pairing__c.Atlas_Key__c';
import PAIRING_CADENCE from '@salesforce/schema/Relationship_Pairing__c.Cadence_Days__c';
import PAIRING_CURRENT from '@salesforce/schema/Relationship_Pairing__c.Current_Level__c';
import PAIRING_MET from '@salesforce/schema/Relationship_Pairing__c.Last_Met__c';
import PAIRING_STAKEHOLDER from '@salesforce/schema/Relationship_Pairing__c.Stakeholder__c';
import PAIRING_TARGET from '@salesforce/schema/Relationship_Pairing__c.Target_Level__c';
import PAIRING_USER from '@salesforce/schema/Relationship_Pairing__c.User__c';
import RELATIONSHIP from '@salesforce/schema/Stakeholder_Relationship__c';
import RELATIONSHIP_ATLAS_KEY from '@salesforce/schema/Stakeholder_Relationship__c.Atlas_Key__c';
import RELATIONSHIP_FREQUENCY from '@salesforce/schema/Stakeholder_Relationship__c.Frequency__c';
import RELATIONSHIP_FROM from '@salesforce/schema/Stakeholder_Relationship__c.From_Stakeholder__c';
import RELATIONSHIP_REASON from '@salesforce/schema/Stakeholder_Relationship__c.Reason__c';
import RELATIONSHIP_SIGN from '@salesforce/schema/Stakeholder_Relationship__c.Sign__c';
import RELATIONSHIP_STRENGTH from '@salesforce/schema/Stakeholder_Relationship__c.Strength__c';
import RELATIONSHIP_TO from '@salesforce/schema/Stakeholder_Relationship__c.To_Stakeholder__c';
import RELATIONSHIP_TYPE from '@salesforce/schema/Stakeholder_Relationship__c.Type__c';
import ROLE from '@salesforce/schema/Stakeholder_Role__c';
import ROLE_ADAPTABILITY from '@salesforce/schema/Stakeholder_Role__c.Adaptability__c';
import ROLE_ADDITIONAL from '@salesforce/schema/Stakeholder_Role__c.Additional_Roles__c';
import ROLE_ASSESSED_BY from '@salesforce/schema/Stakeholder_Role__c.Assessed_By__c';
import ROLE_ASSESSED_ON from '@salesforce/schema/Stakeholder_Role__c.Assessed_On__c';
import ROLE_ATLAS_KEY from '@salesforce/schema/Stakeholder_Role__c.Atlas_Key__c';
import ROLE_BACKUP from '@salesforce/schema/Stakeholder_Role__c.Backup__c';
import ROLE_BUDGET from '@salesforce/schema/Stakeholder_Role__c.Controls_Budget__c';
import ROLE_BUYING_CENTER from '@salesforce/schema/Stakeholder_Role__c.Buying_Center__c';
import ROLE_CONTEXT from '@salesforce/schema/Stakeholder_Role__c.Context__c';
import ROLE_COVERAGE from '@salesforce/schema/Stakeholder_Role__c.Coverage__c';
import ROLE_EVIDENCE from '@salesforce/schema/Stakeholder_Role__c.Evidence__c';
import ROLE_INFLUENCE from '@salesforce/schema/Stakeholder_Role__c.Influence__c';
import ROLE_INTEREST from '@salesforce/schema/Stakeholder_Role__c.Interest__c';
import ROLE_KEY from '@salesforce/schema/Stakeholder_Role__c.Key__c';
import ROLE_OPPORTUNITY from '@salesforce/schema/Stakeholder_Role__c.Opportunity__c';
import ROLE_REVIEW from '@salesforce/schema/Stakeholder_Role__c.Review_Date__c';
import ROLE_ROLE from '@salesforce/schema/Stakeholder_Role__c.Role__c';
import ROLE_STAKEHOLDER from '@salesforce/schema/Stakeholder_Role__c.Stakeholder__c';
import ROLE_SUPPORT from '@salesforce/schema/Stakeholder_Role__c.Support__c';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import STAKEHOLDER_ACCOUNT from '@salesforce/schema/Stakeholder__c.Account__c';
import STAKEHOLDER_ATLAS_KEY from '@salesforce/schema/Stakeholder__c.Atlas_Key__c';
import STAKEHOLDER_CONTACT from '@salesforce/schema/Stakeholder__c.Contact__c';
import STAKEHOLDER_DEPARTMENT from '@salesforce/schema/Stakeholder__c.Department__c';
import STAKEHOLDER_DISPLAY_NAME from '@salesforce/schema/Stakeholder__c.Display_Name__c';
import STAKEHOLDER_KEY from '@salesforce/schema/Stakeholder__c.Key__c';
import STAKEHOLDER_KIND from '@salesforce/schema/Stakeholder__c.Kind__c';
import STAKEHOLDER_PLACEMENT from '@salesforce/schema/Stakeholder__c.Placement__c';
import STAKEHOLDER_REPORTS_TO from '@salesforce/schema/Stakeholder__c.Reports_To__c';
import STAKEHOLDER_TITLE from '@salesforce/schema/Stakeholder__c.Title__c';

interface Name {
    readonly fieldApiName: string;
}
/** How the records of one table are written. Fields without a name are only shown, or written by `more`. */
interface Shape {
    readonly object: string;
    readonly atlasKey: Name;
    /** Lookup to the account, for objects that hang on it. */
    readonly account?: Name;
    readonly fields: Readonly<Record<string, Name>>;
    /** Fields whose name depends on other values. */
    readonly more?: (fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Object and fields of each table of the map, by the names that the code uses. */
export const SHAPES: Readonly<Record<keyof MapFacts, Shape>> = {
    contacts: {
        object: CONTACT.objectApiName,
        atlasKey: CONTACT_ATLAS_KEY,
        account: CONTACT_ACCOUNT,
        fields: {
            firstName: CONTACT_FIRST_NAME,
            lastName: CONTACT_LAST_NAME,
            email: CONTACT_EMAIL,
            phone: CONTACT_PHONE,
            title: CONTACT_TITLE,
            department: CONTACT_DEPARTMENT,
            reportsToId: CONTACT_REPORTS_TO,
            socialProfile: CONTACT_SOCIAL,
            leftOn: CONTACT_LEFT
        }
    },
    stakeholders: {
        object: STAKEHOLDER.objectApiName,
        atlasKey: STAKEHOLDER_ATLAS_KEY,
        account: STAKEHOLDER_ACCOUNT,
        fields: {
            kind: STAKEHOLDER_KIND,
            contactId: STAKEHOLDER_CONTACT,
            displayName: STAKEHOLDER_DISPLAY_NAME,
            title: STAKEHOLDER_TITLE,
            department: STAKEHOLDER_DEPARTMENT,
            reportsToId: STAKEHOLDER_REPORTS_TO,
            placement: STAKEHOLDER_PLACEMENT,
            uniqueKey: STAKEHOLDER_KEY
        }
    },
    roles: {
        object: ROLE.objectApiName,
        atlasKey: ROLE_ATLAS_KEY,
        fields: {
            stakeholderId: ROLE_STAKEHOLDER,
            context: ROLE_CONTEXT,
            uniqueKey: ROLE_KEY,
            role: ROLE_ROLE,
            additionalRoles: ROLE_ADDITIONAL,
            support: ROLE_SUPPORT,
            influence: ROLE_INFLUENCE,
            interest: ROLE_INTEREST,
            coverage: ROLE_COVERAGE,
            adaptability: ROLE_ADAPTABILITY,
            controlsBudget: ROLE_BUDGET,
            backupId: ROLE_BACKUP,
            reviewDate: ROLE_REVIEW,
            evidence: ROLE_EVIDENCE,
            assessedOn: ROLE_ASSESSED_ON,
            assessedById: ROLE_ASSESSED_BY
        },
        more: ({ context, contextId }) => {
            if (context === 'Buying Center') return { [ROLE_BUYING_CENTER.fieldApiName]: contextId };
            return context === 'Opportunity' ? { [ROLE_OPPORTUNITY.fieldApiName]: contextId } : {};
        }
    },
    relationships: {
        object: RELATIONSHIP.objectApiName,
        atlasKey: RELATIONSHIP_ATLAS_KEY,
        fields: {
            fromId: RELATIONSHIP_FROM,
            toId: RELATIONSHIP_TO,
            type: RELATIONSHIP_TYPE,
            sign: RELATIONSHIP_SIGN,
            strength: RELATIONSHIP_STRENGTH,
            frequency: RELATIONSHIP_FREQUENCY,
            reason: RELATIONSHIP_REASON
        }
    },
    pairings: {
        object: PAIRING.objectApiName,
        atlasKey: PAIRING_ATLAS_KEY,
        fields: {
            stakeholderId: PAIRING_STAKEHOLDER,
            userId: PAIRING_USER,
            currentLevel: PAIRING_CURRENT,
            targetLevel: PAIRING_TARGET,
            agenda: PAIRING_AGENDA,
            cadenceDays: PAIRING_CADENCE,
            lastMet: PAIRING_MET
        }
    },
    buyingCenters: {
        object: BUYING_CENTER.objectApiName,
        atlasKey: CENTER_ATLAS_KEY,
        account: CENTER_ACCOUNT,
        fields: {
            name: CENTER_NAME,
            parentId: CENTER_PARENT,
            function: CENTER_FUNCTION,
            region: CENTER_REGION,
            memberAccountId: CENTER_MEMBER,
            status: CENTER_STATUS
        }
    },
    profiles: {
        object: CONTACT.objectApiName,
        atlasKey: CONTACT_ATLAS_KEY,
        fields: {
            preferredChannel: CONTACT_CHANNEL,
            contactFrequency: CONTACT_FREQUENCY,
            communicationStyle: CONTACT_STYLE,
            interests: CONTACT_INTERESTS,
            pains: CONTACT_PAINS
        }
    },
    notes: { object: CONTACT.objectApiName, atlasKey: CONTACT_ATLAS_KEY, fields: { text: CONTACT_NOTES } }
};

/** A value as the platform takes it: several values of a picklist as one text. */
export function written(value: unknown): unknown {
    return Array.isArray(value) ? (value.length === 0 ? null : value.join(';')) : value;
}

/** Fields of a write by their names in the org. */
export function valuesOf(write: MapWrite, accountId: string): Record<string, unknown> {
    if (write.kind === 'delete') return {};
    const { fields, more, account, atlasKey } = SHAPES[write.of];
    const entries = Object.entries(write.fields).flatMap(([name, value]) => {
        const field = fields[name];
        return field === undefined ? [] : [[field.fieldApiName, written(value)] as const];
    });
    const own = write.kind === 'create' && account ? { [account.fieldApiName]: accountId } : {};
    const key = write.kind === 'create' ? { [atlasKey.fieldApiName]: write.clientKey } : {};
    return { ...own, ...Object.fromEntries(entries), ...more?.(write.fields), ...key };
}

/** Name of the field of a judgement in the org, for its log. */
export function fieldName({ of, field }: Pick<LogEntry, 'of' | 'field'>): string {
    return SHAPES[of].fields[field]?.fieldApiName ?? field;
}

const CONTACT_NAMES: Readonly<Record<keyof NewContact, Name>> = {
    firstName: CONTACT_FIRST_NAME,
    lastName: CONTACT_LAST_NAME,
    title: CONTACT_TITLE,
    accountId: CONTACT_ACCOUNT,
    reportsToId: CONTACT_REPORTS_TO,
    clientKey: CONTACT_ATLAS_KEY
};

/** Values of a new contact by the names of their fields in the org; what is empty is left out. */
export function defaultsOf(contact: NewContact): Record<string, string> {
    const entries = (Object.keys(CONTACT_NAMES) as (keyof NewContact)[]).flatMap((name) => {
        const value = contact[name];
        return value === null || value === '' ? [] : [[CONTACT_NAMES[name].fieldApiName, value] as const];
    });
    return Object.fromEntries(entries);
}
