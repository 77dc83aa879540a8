/**
 * `composite/sobjects`: up to 200 records in one call (api_rest resources_composite_sobjects_collections.htm and
 * its create, update, upsert, delete and retrieve pages). Well-formed requests answer 200 with one result a record.
 */
import type { Operation, RecordInput, SaveResult } from '../../org.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { RestAnswer, RestRequest } from './resource.ts';
import type { Problem } from '../../errors.ts';
import { findField, findObject } from '../../metadata/schema.ts';
import { refusal } from '../../errors.ts';
import { problemRows } from './answers.ts';
import { requireObject } from './json-body.ts';
import { objectOf, readRecords } from './records.ts';

const LIMITS = { records: 200, retrieved: 2000, chunks: 10 };

/** A record as an operation, or what is wrong with it before the org sees it. */
type Entry = Operation | Problem;

export function createCollection(request: RestRequest): RestAnswer {
    const { records, allOrNone } = collection(request);
    const entries = records.map(({ object, fields }): Entry => ({ kind: 'create', object: object.apiName, fields }));
    return { status: 200, body: write(request, entries, allOrNone, false) };
}

export function updateCollection(request: RestRequest): RestAnswer {
    const { records, allOrNone } = collection(request);
    const entries = records.map(({ object, fields }): Entry => {
        const { id, rest } = withoutId(fields);
        if (id === undefined) return problem('MISSING_ARGUMENT', 'Id not specified in an update call');
        return { kind: 'update', object: object.apiName, id: String(id), fields: rest };
    });
    return { status: 200, body: write(request, withoutDuplicates(entries), allOrNone, false) };
}

/** PATCH composite/sobjects/X/Ext__c; `Id` as the field creates what has none and updates the others. */
export function upsertCollection(request: RestRequest): RestAnswer {
    const object = objectOf(request);
    const name = request.parameters.field ?? '';
    const field = findField(object, name);
    if (
        !field ||
        !(field.externalId || field.type === 'id') ||
        !request.session.field(object.apiName, field.apiName).read
    ) {
        throw refusal('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`, [], 404);
    }
    const { records, allOrNone } = collection(request);
    const entries = records.map(({ object: own, fields }): Entry => {
        if (own !== object) return problem('INVALID_TYPE', `The record is not of type ${object.apiName}`);
        const key = Object.keys(fields).find((candidate) => candidate.toLowerCase() === field.apiName.toLowerCase());
        const { [key ?? '']: externalId, ...rest } = fields;
        const operation = { kind: 'upsert' as const, object: object.apiName, externalIdField: field.apiName };
        return { ...operation, externalId: String(externalId ?? ''), fields: rest };
    });
    const distinct = withoutDuplicates(entries, !field.caseSensitive);
    return { status: 200, body: write(request, distinct, allOrNone, true) };
}

/** DELETE composite/sobjects?ids=a,b&allOrNone=false */
export function deleteCollection(request: RestRequest): RestAnswer {
    const ids = (request.search.get('ids') ?? '').split(',').filter(Boolean);
    if (ids.length === 0) throw refusal('MISSING_ARGUMENT', 'The ids parameter is required');
    if (ids.length > LIMITS.records) throw tooMany(LIMITS.records);
    const { schema } = request.org;
    const entries = ids.map((id): Entry => {
        const object = schema.byKeyPrefix.get(id.slice(0, 3));
        return object ? { kind: 'delete', object, id } : problem('MALFORMED_ID', `malformed id ${id}`);
    });
    return { status: 200, body: write(request, entries, request.search.get('allOrNone') === 'true', false) };
}

/** POST composite/sobjects/X {ids, fields}, GET with the same as parameters: unknown ids answer null. */
export function retrieveCollection(request: RestRequest): RestAnswer {
    const object = objectOf(request);
    const list = (name: string): unknown =>
        request.method === 'GET' ? request.search.get(name)?.split(',') : requireObject(request.body())[name];
    const ids = list('ids');
    const fields = list('fields');
    if (!isTextList(ids) || !isTextList(fields)) throw refusal('MISSING_ARGUMENT', 'ids and fields are required');
    if (ids.length > LIMITS.retrieved) throw tooMany(LIMITS.retrieved);
    return { status: 200, body: readRecords(request, object, ids, fields) };
}

function collection(request: RestRequest): {
    records: { object: ObjectSchema; fields: RecordInput }[];
    allOrNone: boolean;
} {
    const body = requireObject(request.body());
    if (!Array.isArray(body.records)) throw refusal('MISSING_ARGUMENT', 'The records array is required');
    if (body.records.length > LIMITS.records) throw tooMany(LIMITS.records);
    const records = body.records.map((record) => {
        const { attributes, ...fields } = requireObject(record);
        const type = (attributes as { type?: unknown } | undefined)?.type;
        const object = typeof type === 'string' ? findObject(request.org.schema, type) : undefined;
        if (!object || !request.session.object(object.apiName).read) {
            throw refusal('INVALID_TYPE', `sObject type '${String(type ?? '')}' is not supported.`);
        }
        return { object, fields };
    });
    const chunks = records.filter((record, index) => record.object !== records[index - 1]?.object).length;
    if (chunks > LIMITS.chunks) {
        const advice = 'Please rearrange the data to reduce chunking.';
        throw refusal(
            'LIMIT_EXCEEDED',
            `Cannot have more than ${LIMITS.chunks} chunks in a single operation. ${advice}`
        );
    }
    return { records, allOrNone: body.allOrNone === true };
}

/** Records that stand in one call twice are refused, all of them (help.salesforce.com 000384876). */
function withoutDuplicates(entries: Entry[], foldsCase = false): Entry[] {
    const keyOf = (entry: Entry): string => {
        const { id = '', field } = targetOf(entry);
        return field ? (foldsCase ? id.toLowerCase() : id) : id.slice(0, 15);
    };
    const counts = new Map<string, number>();
    for (const key of entries.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return entries.map((entry) => {
        const { id, field } = targetOf(entry);
        if (!id || counts.get(keyOf(entry)) === 1) return entry;
        const message = `Duplicate ${field ? 'external id' : 'id'} specified: ${id}`;
        return problem('DUPLICATE_VALUE', message, field ? [field] : []);
    });
}

/** What names the record of an entry: its id, or an external id with its field. */
function targetOf(entry: Entry): { id?: string; field?: string } {
    if (!('kind' in entry)) return {};
    if (entry.kind === 'update') return { id: entry.id };
    if (entry.kind !== 'upsert') return {};
    const { externalId: id, externalIdField: field } = entry;
    return field === 'Id' ? { id } : { id, field };
}

function write(request: RestRequest, entries: Entry[], allOrNone: boolean, upsert: boolean): unknown[] {
    const operations = entries.filter((entry): entry is Operation => 'kind' in entry);
    const refused = allOrNone && operations.length < entries.length;
    const saved = refused ? operations.map(rolledBack) : request.org.write(request.session, operations, { allOrNone });
    let next = 0;
    return entries.map((entry) => {
        if (!('kind' in entry))
            return { success: false, errors: problemRows([entry]), ...(upsert ? { created: false } : {}) };
        const result = saved[next++] as SaveResult;
        return {
            ...(result.success ? { id: result.id } : {}),
            success: result.success,
            errors: problemRows(result.errors),
            ...(upsert ? { created: result.success && result.created === true } : {})
        };
    });
}

function rolledBack(): SaveResult {
    const message = 'Record rolled back because not all records were valid and the request was using AllOrNone header';
    return { id: null, success: false, errors: [problem('ALL_OR_NONE_OPERATION_ROLLED_BACK', message)] };
}

function withoutId(fields: RecordInput): { id: unknown; rest: RecordInput } {
    const key = Object.keys(fields).find((name) => name.toLowerCase() === 'id');
    if (!key) return { id: undefined, rest: fields };
    const { [key]: id, ...rest } = fields;
    return { id, rest };
}

function isTextList(value: unknown): value is string[] {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function problem(code: string, message: string, fields: string[] = []): Problem {
    return { code, message, fields };
}

function tooMany(limit: number): Error {
    return refusal(
        'EXCEEDED_ID_LIMIT',
        `record limit reached. cannot submit more than ${limit} records into this call`
    );
}
