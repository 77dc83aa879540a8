import type { LandscapeWrite, SaveAnswer, SaveRequest } from 'c/landscapeStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import { executeMutation, gql } from 'lightning/graphql';
import CELL from '@salesforce/schema/Landscape_Cell__c';
import CELL_ATLAS_KEY from '@salesforce/schema/Landscape_Cell__c.Atlas_Key__c';
import CELL_BUYING_CENTER from '@salesforce/schema/Landscape_Cell__c.Buying_Center__c';
import CELL_KEY from '@salesforce/schema/Landscape_Cell__c.Key__c';
import CELL_OFFERING from '@salesforce/schema/Landscape_Cell__c.Offering__c';
import CHANGE from '@salesforce/schema/Judgement_Change__c';
import CHANGE_ACCOUNT from '@salesforce/schema/Judgement_Change__c.Account__c';
import CHANGE_ATLAS_KEY from '@salesforce/schema/Judgement_Change__c.Atlas_Key__c';
import CHANGE_BUYING_CENTER from '@salesforce/schema/Judgement_Change__c.Buying_Center__c';
import CHANGE_CELL from '@salesforce/schema/Judgement_Change__c.Landscape_Cell__c';
import CHANGE_FIELD from '@salesforce/schema/Judgement_Change__c.Field__c';
import CHANGE_NEW_VALUE from '@salesforce/schema/Judgement_Change__c.New_Value__c';
import CHANGE_OBJECT from '@salesforce/schema/Judgement_Change__c.Object__c';
import CHANGE_OLD_VALUE from '@salesforce/schema/Judgement_Change__c.Old_Value__c';
import CHANGE_RECORD_ID from '@salesforce/schema/Judgement_Change__c.Record_Id__c';
import { CELL_NAMES, RECORDS, UPDATES, type Names } from './recordNames';

type Values = Record<string, unknown>;
interface Payload {
    readonly Record?: {
        readonly Id: string;
        readonly LastModifiedDate?: { readonly value: string | null } | null;
    } | null;
}

function valuesOf(fields: object, names: Names): Values {
    return Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [names[name]?.fieldApiName ?? name, value as unknown])
    );
}

/** Object of a write and its input: `@{alias}` stands for the id that an earlier operation of the mutation creates. */
function inputOf(write: LandscapeWrite, accountId: string): { object: string; id: string | null; values: Values } {
    if (write.kind === 'create-cell') {
        const values = {
            [CELL_BUYING_CENTER.fieldApiName]: write.buyingCenterId,
            [CELL_OFFERING.fieldApiName]: write.offeringId,
            [CELL_KEY.fieldApiName]: write.uniqueKey,
            [CELL_ATLAS_KEY.fieldApiName]: write.clientKey,
            ...valuesOf(write.fields, CELL_NAMES)
        };
        return { object: CELL.objectApiName, id: null, values };
    }
    if (write.kind === 'log-change') {
        const cell = typeof write.cell === 'string' ? write.cell : `@{${write.cell.alias}}`;
        const values = {
            [CHANGE_ACCOUNT.fieldApiName]: accountId,
            [CHANGE_ATLAS_KEY.fieldApiName]: write.clientKey,
            [CHANGE_OBJECT.fieldApiName]: CELL.objectApiName,
            [CHANGE_RECORD_ID.fieldApiName]: cell,
            [CHANGE_CELL.fieldApiName]: cell,
            [CHANGE_BUYING_CENTER.fieldApiName]: write.buyingCenterId,
            [CHANGE_FIELD.fieldApiName]: CELL_NAMES[write.field].fieldApiName,
            [CHANGE_OLD_VALUE.fieldApiName]: write.oldValue,
            [CHANGE_NEW_VALUE.fieldApiName]: write.newValue
        };
        return { object: CHANGE.objectApiName, id: null, values };
    }
    if (write.kind === 'create' || write.kind === 'update' || write.kind === 'delete') {
        const { object, names } = RECORDS[write.object];
        const values = write.kind === 'delete' ? {} : valuesOf(write.fields, names);
        const key = names.atlasKey?.fieldApiName;
        if (write.kind === 'create' && key !== undefined) values[key] = write.clientKey;
        return { object: object.objectApiName, id: write.kind === 'create' ? null : write.id, values };
    }
    const update = UPDATES[write.kind];
    if (update === undefined) throw new TypeError(`No such write: ${write.kind}`);
    return { object: update.object.objectApiName, id: write.id, values: valuesOf(write.fields, update.names) };
}

/** One mutation, all or none. Its text holds names only; every value is a variable. */
async function saveTogether({ writes, accountId }: SaveRequest): Promise<SaveAnswer> {
    const variables: Values = {};
    const declarations: string[] = [];
    const operations: string[] = [];
    writes.forEach((write, place) => {
        const alias = 'alias' in write ? write.alias : `write${place}`;
        const { object, id, values } = inputOf(write, accountId);
        if (write.kind === 'delete') {
            variables[alias] = { Id: id };
            declarations.push(`$${alias}: RecordDeleteInput!`);
            operations.push(`${alias}: ${object}Delete(input: $${alias}) { Id }`);
            return;
        }
        const operation = `${object}${id === null ? 'Create' : 'Update'}`;
        variables[alias] = id === null ? { [object]: values } : { Id: id, [object]: values };
        declarations.push(`$${alias}: ${operation}Input!`);
        // What is changed is answered too: the platform keeps it, and shows it again with every answer that holds it.
        const changed =
            id === null
                ? ''
                : Object.keys(values)
                      .map((field) => ` ${field} { value }`)
                      .join('');
        operations.push(
            `${alias}: ${operation}(input: $${alias}) { Record { Id LastModifiedDate { value }${changed} } }`
        );
    });
    const document = `mutation LandscapeSave(${declarations.join(', ')}) { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`;
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
}

/** Ids of the records that a save changes or takes away, by the variable of the versions query. */
export type ChangedIds = Readonly<Record<(typeof VERSIONED)[number][1], string[]>>;

const VERSIONED = [
    ['cell', 'cellIds'],
    ['opportunity', 'opportunityIds'],
    ['line', 'lineIds'],
    ['product', 'productIds'],
    ['buying-center', 'centerIds'],
    ['role', 'roleIds'],
    ['objective', 'objectiveIds'],
    ['offering', 'offeringIds']
] as const;

function changedIds(writes: readonly LandscapeWrite[], kind: string): string[] {
    return writes.flatMap((write) => {
        if (!('id' in write)) return [];
        return ('object' in write ? write.object : write.kind.slice('update-'.length)) === kind ? [write.id] : [];
    });
}

const STALE: PlatformError = { kind: 'conflict', messages: [], fieldMessages: {} };
/** Rows that one look at the versions gives, for each kind. */
const MOST_VERSIONS = 200;

/**
 * Saves the writes of one edit. A mutation has no precondition, so the records are looked at just before
 * (`readVersions`): what changes between that look and the save is not noticed.
 */
export async function saveWrites(
    request: SaveRequest,
    readVersions: (ids: ChangedIds) => Promise<Record<string, string | null>>
): Promise<SaveAnswer> {
    const lists = VERSIONED.map(([kind, name]) => [name, changedIds(request.writes, kind)] as const);
    try {
        for (let from = 0; lists.some(([, list]) => list.length > from); from += MOST_VERSIONS) {
            const batch = lists.map(([name, list]) => [name, list.slice(from, from + MOST_VERSIONS)] as const);
            // One at a time: each batch is one read of a wire.
            // eslint-disable-next-line no-await-in-loop
            const versions = await readVersions(Object.fromEntries(batch) as ChangedIds);
            const all = batch.flatMap(([, ids]) => ids);
            if (all.some((id) => request.seen[id] && versions[id] !== request.seen[id])) {
                return { ok: false, error: STALE };
            }
        }
        return await saveTogether(request);
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}
