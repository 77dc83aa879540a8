import type { RoleWrite } from 'c/chartEdit';
import type { JudgementValues } from 'c/judgement';
import type { LogWrite } from 'c/orgChartStore';
import CHANGE from '@salesforce/schema/Judgement_Change__c';
import CHANGE_ACCOUNT from '@salesforce/schema/Judgement_Change__c.Account__c';
import CHANGE_ATLAS_KEY from '@salesforce/schema/Judgement_Change__c.Atlas_Key__c';
import CHANGE_BUYING_CENTER from '@salesforce/schema/Judgement_Change__c.Buying_Center__c';
import CHANGE_EVIDENCE from '@salesforce/schema/Judgement_Change__c.Evidence__c';
import CHANGE_FIELD from '@salesforce/schema/Judgement_Change__c.Field__c';
import CHANGE_NEW_VALUE from '@salesforce/schema/Judgement_Change__c.New_Value__c';
import CHANGE_OBJECT from '@salesforce/schema/Judgement_Change__c.Object__c';
import CHANGE_OLD_VALUE from '@salesforce/schema/Judgement_Change__c.Old_Value__c';
import CHANGE_OPPORTUNITY from '@salesforce/schema/Judgement_Change__c.Opportunity__c';
import CHANGE_RECORD_ID from '@salesforce/schema/Judgement_Change__c.Record_Id__c';
import CHANGE_STAKEHOLDER from '@salesforce/schema/Judgement_Change__c.Stakeholder__c';
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

/** One operation of a mutation. */
export interface Operation {
    readonly operation: string;
    readonly type: string;
    readonly input: Record<string, unknown>;
}

const FIELD_OF: Readonly<Record<keyof JudgementValues | 'assessedOn' | 'assessedById', { fieldApiName: string }>> = {
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
};
/** Most characters that the log keeps of a value. */
const LOGGED = 255;

/** A value as the platform takes it: several roles as one text, `@{alias}` for a record of the same mutation. */
function written(value: unknown): unknown {
    if (Array.isArray(value)) return value.length === 0 ? null : value.join(';');
    return typeof value === 'object' && value !== null && 'alias' in value ? `@{${String(value.alias)}}` : value;
}

/** The operation that writes a judgement. */
export function roleOperation(write: RoleWrite): Operation {
    const object = ROLE.objectApiName;
    const values: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(write.fields)) {
        values[FIELD_OF[name as keyof typeof FIELD_OF].fieldApiName] = written(value);
    }
    if (write.kind === 'update-role') {
        return {
            operation: `${object}Update`,
            type: `${object}UpdateInput!`,
            input: { Id: write.id, [object]: values }
        };
    }
    values[ROLE_STAKEHOLDER.fieldApiName] = written(write.stakeholder);
    values[ROLE_CONTEXT.fieldApiName] = write.context;
    values[ROLE_KEY.fieldApiName] = write.uniqueKey;
    values[ROLE_ATLAS_KEY.fieldApiName] = write.clientKey;
    if (write.context === 'Buying Center') values[ROLE_BUYING_CENTER.fieldApiName] = write.contextId;
    if (write.context === 'Opportunity') values[ROLE_OPPORTUNITY.fieldApiName] = write.contextId;
    return { operation: `${object}Create`, type: `${object}CreateInput!`, input: { [object]: values } };
}

/** The log keeps text; nothing is an empty one, a filled checkbox its name in the API. */
function logged(value: unknown): string {
    const text = written(value);
    return text === null || text === undefined ? '' : String(text).slice(0, LOGGED);
}

/** The operation that logs one changed value. */
export function changeOperation(write: LogWrite, accountId: string): Operation {
    const object = CHANGE.objectApiName;
    const values: Record<string, unknown> = {
        [CHANGE_ACCOUNT.fieldApiName]: accountId,
        [CHANGE_ATLAS_KEY.fieldApiName]: write.clientKey,
        [CHANGE_OBJECT.fieldApiName]: ROLE.objectApiName,
        [CHANGE_RECORD_ID.fieldApiName]: written(write.role),
        [CHANGE_STAKEHOLDER.fieldApiName]: written(write.stakeholder),
        [CHANGE_FIELD.fieldApiName]: FIELD_OF[write.field].fieldApiName,
        [CHANGE_OLD_VALUE.fieldApiName]: logged(write.oldValue),
        [CHANGE_NEW_VALUE.fieldApiName]: logged(write.newValue),
        [CHANGE_EVIDENCE.fieldApiName]: write.evidence
    };
    if (write.context === 'Buying Center') values[CHANGE_BUYING_CENTER.fieldApiName] = write.contextId;
    if (write.context === 'Opportunity') values[CHANGE_OPPORTUNITY.fieldApiName] = write.contextId;
    return { operation: `${object}Create`, type: `${object}CreateInput!`, input: { [object]: values } };
}
