import type { MapFacts } from 'c/mapRecords';
import type { Choices, MapAccess, Rights } from 'c/orgChartStore';
import type { ObjectInfo, PicklistValue } from 'lightning/uiObjectInfoApi';
import PRIVATE_NOTES from '@salesforce/customPermission/Account_Atlas_Private_Notes';
import CONTACT_CHANNEL from '@salesforce/schema/Contact.Preferred_Channel__c';
import CONTACT_FREQUENCY from '@salesforce/schema/Contact.Contact_Frequency__c';
import CONTACT_INTERESTS from '@salesforce/schema/Contact.Interests__c';
import CONTACT_NOTES from '@salesforce/schema/Contact.Personal_Notes__c';
import CONTACT_REPORTS_TO from '@salesforce/schema/Contact.ReportsToId';
import CONTACT_STYLE from '@salesforce/schema/Contact.Communication_Style__c';
import CONTACT_TITLE from '@salesforce/schema/Contact.Title';
import PAIRING_LEVEL from '@salesforce/schema/Relationship_Pairing__c.Current_Level__c';
import RELATIONSHIP_FREQUENCY from '@salesforce/schema/Stakeholder_Relationship__c.Frequency__c';
import RELATIONSHIP_SIGN from '@salesforce/schema/Stakeholder_Relationship__c.Sign__c';
import RELATIONSHIP_TYPE from '@salesforce/schema/Stakeholder_Relationship__c.Type__c';
import ROLE_ADAPTABILITY from '@salesforce/schema/Stakeholder_Role__c.Adaptability__c';
import ROLE_COVERAGE from '@salesforce/schema/Stakeholder_Role__c.Coverage__c';
import ROLE_ROLE from '@salesforce/schema/Stakeholder_Role__c.Role__c';
import ROLE_SUPPORT from '@salesforce/schema/Stakeholder_Role__c.Support__c';
import { SHAPES } from './shapes';

const NO_RIGHTS: Rights = { create: false, update: false, remove: false };

function rightsOf(info: ObjectInfo | undefined): Rights {
    return info === undefined
        ? NO_RIGHTS
        : { create: info.createable, update: info.updateable, remove: info.deletable === true };
}

/** What the user may do, from the descriptions of the objects by their names; what has none may not be seen. */
export function accessOf(infos: ReadonlyMap<string, ObjectInfo>): MapAccess {
    const of = (table: keyof MapFacts): ObjectInfo | undefined => infos.get(SHAPES[table].object);
    const rights = Object.fromEntries(
        (Object.keys(SHAPES) as (keyof MapFacts)[]).map((table) => [table, rightsOf(of(table))])
    ) as Record<keyof MapFacts, Rights>;
    const contact = of('contacts');
    const editable = ({ fieldApiName }: { readonly fieldApiName: string }): boolean =>
        rights.contacts.update && contact?.fields[fieldApiName]?.updateable === true;
    const mayKnow = PRIVATE_NOTES === true && contact?.fields[CONTACT_NOTES.fieldApiName] !== undefined;
    const profiles = { ...NO_RIGHTS, update: editable(CONTACT_INTERESTS) };
    const notes = { ...NO_RIGHTS, update: mayKnow && editable(CONTACT_NOTES) };
    return {
        see: of('stakeholders') !== undefined,
        editContacts: editable(CONTACT_TITLE) && editable(CONTACT_REPORTS_TO),
        editStakeholders: rights.stakeholders.update && rights.stakeholders.create,
        judge: rights.roles.update && rights.roles.create,
        notes: !mayKnow ? 'none' : notes.update ? 'edit' : 'read',
        rights: { ...rights, profiles, notes }
    };
}

/** Fields with values to choose from, by the names that the code uses. */
const CHOSEN: Readonly<Record<keyof Choices, { readonly objectApiName: string; readonly fieldApiName: string }>> = {
    role: ROLE_ROLE,
    support: ROLE_SUPPORT,
    coverage: ROLE_COVERAGE,
    adaptability: ROLE_ADAPTABILITY,
    relationshipType: RELATIONSHIP_TYPE,
    sign: RELATIONSHIP_SIGN,
    frequency: RELATIONSHIP_FREQUENCY,
    level: PAIRING_LEVEL,
    preferredChannel: CONTACT_CHANNEL,
    contactFrequency: CONTACT_FREQUENCY,
    communicationStyle: CONTACT_STYLE
};

/** Values of every picklist of an object, as `getPicklistValuesByRecordType` tells them. */
export interface PicklistResult {
    readonly data?: {
        readonly picklistFieldValues: Readonly<Record<string, { readonly values: readonly PicklistValue[] }>>;
    };
}

/** The values of the fields of one object. */
export function choicesOf(object: string, { data }: PicklistResult): Partial<Choices> {
    const entries = Object.entries(CHOSEN).flatMap(([name, field]) => {
        const values =
            field.objectApiName === object ? data?.picklistFieldValues[field.fieldApiName]?.values : undefined;
        return values === undefined ? [] : [[name, values.map(({ label, value }) => ({ label, value }))] as const];
    });
    return Object.fromEntries(entries) as Partial<Choices>;
}

/** No values at all, until they are told. */
export const NO_CHOICES = Object.fromEntries(Object.keys(CHOSEN).map((name) => [name, []])) as unknown as Choices;
