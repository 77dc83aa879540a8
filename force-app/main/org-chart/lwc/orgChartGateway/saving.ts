import type { ChartWrite } from 'c/chartEdit';
import type { SaveAnswer, SavedWrite, SaveRequest } from 'c/orgChartStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import { executeMutation, gql } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { changeOperation, roleOperation, type Operation } from './roleSaving';
import CONTACT from '@salesforce/schema/Contact';
import CONTACT_REPORTS_TO from '@salesforce/schema/Contact.ReportsToId';
import CONTACT_TITLE from '@salesforce/schema/Contact.Title';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import STAKEHOLDER_ACCOUNT from '@salesforce/schema/Stakeholder__c.Account__c';
import STAKEHOLDER_ATLAS_KEY from '@salesforce/schema/Stakeholder__c.Atlas_Key__c';
import STAKEHOLDER_CONTACT from '@salesforce/schema/Stakeholder__c.Contact__c';
import STAKEHOLDER_KEY from '@salesforce/schema/Stakeholder__c.Key__c';
import STAKEHOLDER_KIND from '@salesforce/schema/Stakeholder__c.Kind__c';
import STAKEHOLDER_PLACEMENT from '@salesforce/schema/Stakeholder__c.Placement__c';
import STAKEHOLDER_REPORTS_TO from '@salesforce/schema/Stakeholder__c.Reports_To__c';
import STAKEHOLDER_TITLE from '@salesforce/schema/Stakeholder__c.Title__c';

type Values = Record<string, unknown>;
type Update = Extract<ChartWrite, { kind: 'update-contact' | 'update-stakeholder' }>;
interface Payload {
    readonly Record?: {
        readonly Id: string;
        readonly LastModifiedDate?: { readonly value: string | null } | null;
    } | null;
}

/** `@{alias}` stands for the id of the record that an earlier operation of the same mutation creates. */
function reference(value: unknown): unknown {
    return typeof value === 'object' && value !== null && 'alias' in value ? `@{${String(value.alias)}}` : value;
}

/** Fields of an update by their API names. */
function valuesOf(write: Update): Values {
    const names: Record<string, string> =
        write.kind === 'update-contact'
            ? { title: CONTACT_TITLE.fieldApiName, reportsToId: CONTACT_REPORTS_TO.fieldApiName }
            : {
                  title: STAKEHOLDER_TITLE.fieldApiName,
                  reportsToId: STAKEHOLDER_REPORTS_TO.fieldApiName,
                  placement: STAKEHOLDER_PLACEMENT.fieldApiName
              };
    const entries = Object.entries(write.fields).map(([name, value]) => [names[name] ?? name, reference(value)]);
    return Object.fromEntries(entries) as Values;
}

/** One record: the platform refuses the save where the record has changed since the user saw it. */
async function saveOne(write: Update, seen: string | null | undefined): Promise<SaveAnswer> {
    const fields = { Id: write.id, ...valuesOf(write) };
    try {
        const record = await updateRecord({ fields }, seen ? { ifUnmodifiedSince: seen } : undefined);
        return { ok: true, ids: {}, modified: { [write.id]: record.lastModifiedDate } };
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}

/** Name, input type and input of the operation that writes one record. */
function operationOf(write: SavedWrite, accountId: string): Operation {
    if (write.kind === 'log-change') return changeOperation(write, accountId);
    if (write.kind === 'create-role' || write.kind === 'update-role') return roleOperation(write);
    if (write.kind === 'create-stakeholder') {
        const object = STAKEHOLDER.objectApiName;
        const input = {
            [STAKEHOLDER_ACCOUNT.fieldApiName]: accountId,
            [STAKEHOLDER_KIND.fieldApiName]: 'Person',
            [STAKEHOLDER_CONTACT.fieldApiName]: write.contactId,
            [STAKEHOLDER_REPORTS_TO.fieldApiName]: write.reportsToId,
            [STAKEHOLDER_KEY.fieldApiName]: write.uniqueKey,
            [STAKEHOLDER_ATLAS_KEY.fieldApiName]: write.clientKey,
            ...(write.placement === undefined ? {} : { [STAKEHOLDER_PLACEMENT.fieldApiName]: write.placement })
        };
        return { operation: `${object}Create`, type: `${object}CreateInput!`, input: { [object]: input } };
    }
    const object = write.kind === 'update-contact' ? CONTACT.objectApiName : STAKEHOLDER.objectApiName;
    return {
        operation: `${object}Update`,
        type: `${object}UpdateInput!`,
        input: { Id: write.id, [object]: valuesOf(write) }
    };
}

/** Several records in one mutation, all or none. Its text holds names only; every value is a variable. */
async function saveTogether({ writes, accountId }: SaveRequest): Promise<SaveAnswer> {
    const variables: Values = {};
    const declarations: string[] = [];
    const operations: string[] = [];
    writes.forEach((write, place) => {
        const alias = 'alias' in write ? write.alias : `write${place}`;
        const { operation, type, input } = operationOf(write, accountId);
        variables[alias] = input;
        declarations.push(`$${alias}: ${type}`);
        operations.push(`${alias}: ${operation}(input: $${alias}) { Record { Id LastModifiedDate { value } } }`);
    });
    const document = `mutation OrgChartSave(${declarations.join(', ')}) { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`;
    try {
        const query = gql`
            ${document}
        `;
        const answer = await executeMutation<{ uiapi?: Record<string, Payload | null> }>({ query, variables });
        const { data, errors } = await copyOf({ data: answer.data ?? null, errors: answer.errors ?? [] });
        if (errors.length > 0) return { ok: false, error: toPlatformError(errors) };
        const ids: Record<string, string> = {};
        const modified: Record<string, string | null> = {};
        for (const [alias, payload] of Object.entries(data?.uiapi ?? {})) {
            if (!payload?.Record) continue;
            ids[alias] = payload.Record.Id;
            modified[payload.Record.Id] = payload.Record.LastModifiedDate?.value ?? null;
        }
        return { ok: true, ids, modified };
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}

/** Ids of the records that a save changes, by their kind. */
export interface ChangedIds {
    readonly contactIds: string[];
    readonly stakeholderIds: string[];
    readonly roleIds: string[];
}

const STALE: PlatformError = { kind: 'conflict', messages: [], fieldMessages: {} };

/**
 * Saves the writes of one edit. A single update carries its precondition; a mutation has none, so the records are
 * looked at just before (`readVersions`): what changes between that look and the save is not noticed.
 */
export async function saveWrites(
    request: SaveRequest,
    readVersions: (ids: ChangedIds) => Promise<Record<string, string | null>>
): Promise<SaveAnswer> {
    const { writes, seen } = request;
    const only = writes.length === 1 ? writes[0] : undefined;
    if (only?.kind === 'update-contact' || only?.kind === 'update-stakeholder') return saveOne(only, seen[only.id]);
    const idsOf = (kind: ChartWrite['kind']): string[] =>
        writes.flatMap((write) => (write.kind === kind && 'id' in write ? [write.id] : []));
    const [contactIds, stakeholderIds] = [idsOf('update-contact'), idsOf('update-stakeholder')];
    const roleIds = idsOf('update-role');
    const all = [...contactIds, ...stakeholderIds, ...roleIds];
    if (all.length > 0) {
        try {
            const versions = await readVersions({ contactIds, stakeholderIds, roleIds });
            const changed = all.some((id) => seen[id] && versions[id] !== seen[id]);
            if (changed) return { ok: false, error: STALE };
        } catch (error) {
            return { ok: false, error: toPlatformError(error) };
        }
    }
    return saveTogether(request);
}
