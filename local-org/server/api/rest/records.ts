/**
 * Single records: create, read, update, delete, by id or by external id (api_rest dome_sobject_create.htm,
 * dome_update_fields.htm, dome_upsert.htm, intro_rest_conditional_requests.htm).
 */
import type { ObjectSchema, FieldSchema } from '../../metadata/schema.ts';
import type { Operation, RecordInput, SaveResult } from '../../org.ts';
import type { Value } from '../../query/query.ts';
import type { JsonRecord } from '../../soql/shape.ts';
import type { RestAnswer, RestRequest } from './resource.ts';
import { findField, findObject } from '../../metadata/schema.ts';
import { refusal } from '../../errors.ts';
import type { Problem } from '../../errors.ts';
import { RecordWriter, ShapeBuilder } from '../../soql/shape.ts';
import { saveRefusal } from './answers.ts';
import { linePosition, requireObject, valueOffset } from './json-body.ts';
import { baseAddress, notImplemented } from './resource.ts';

/** What Salesforce has in the place of an id, and the local org has not. */
const OTHER_RESOURCES: ReadonlySet<string> = new Set(
    'updated deleted describe listviews quickActions compactLayouts defaultValues relationships'.split(' ')
);

/** The object of the address; one that is unknown or closed to the reader does not exist (R5). */
export function objectOf(request: RestRequest): ObjectSchema {
    const { id, field = id } = request.parameters;
    if (field && OTHER_RESOURCES.has(field)) throw notImplemented(request.method, baseAddress(request) + request.path);
    const object = findObject(request.org.schema, request.parameters.object ?? '');
    if (!object || !request.session.object(object.apiName).read) throw missingResource();
    return object;
}

/** POST sobjects/X */
export function createRecord(request: RestRequest): RestAnswer {
    const object = objectOf(request);
    const result = save(request, { kind: 'create', object: object.apiName, fields: fieldsOf(request) });
    const location = `${baseAddress(request)}/sobjects/${object.apiName}/${result.id}`;
    return { status: 201, body: { id: result.id, success: true, errors: [] }, headers: { Location: location } };
}

/** GET sobjects/X/id */
export function readRecord(request: RestRequest): RestAnswer {
    return { status: 200, body: read(request, objectOf(request), idOf(request)) };
}

/** PATCH sobjects/X/id */
export function updateRecord(request: RestRequest): RestAnswer {
    const object = objectOf(request);
    const since = unmodifiedSince(request);
    const fields = fieldsOf(request);
    save(request, {
        kind: 'update',
        object: object.apiName,
        id: idOf(request),
        fields,
        ...(since ? { ifUnmodifiedSince: since } : {})
    });
    return { status: 204 };
}

/** DELETE sobjects/X/id */
export function deleteRecord(request: RestRequest): RestAnswer {
    save(request, { kind: 'delete', object: objectOf(request).apiName, id: idOf(request) });
    return { status: 204 };
}

/** GET sobjects/X/Ext__c/value */
export function readByExternalId(request: RestRequest): RestAnswer {
    const object = objectOf(request);
    const field = externalIdOf(request, object);
    const ids = matches(request, object, field);
    const [id] = ids;
    if (!id) throw missingRecord(request.parameters.value ?? '');
    return severalMatches(request, object, ids) ?? { status: 200, body: read(request, object, id) };
}

/** PATCH sobjects/X/Ext__c/value: 201 created, 200 updated, 300 several match (R24). */
export function upsertRecord(request: RestRequest): RestAnswer {
    const object = objectOf(request);
    const field = externalIdOf(request, object);
    const fields = fieldsOf(request, field.apiName);
    const several = severalMatches(request, object, matches(request, object, field));
    if (several) return several;
    const externalId = request.parameters.value ?? '';
    const operation: Operation = {
        kind: 'upsert',
        object: object.apiName,
        externalIdField: field.apiName,
        externalId,
        fields
    };
    const result = save(request, operation);
    const created = result.created === true;
    return { status: created ? 201 : 200, body: { id: result.id, success: true, errors: [], created } };
}

/** DELETE sobjects/X/Ext__c/value */
export function deleteByExternalId(request: RestRequest): RestAnswer {
    const object = objectOf(request);
    const ids = matches(request, object, externalIdOf(request, object));
    const several = severalMatches(request, object, ids);
    if (several) return several;
    const [id] = ids;
    if (!id) throw missingRecord(request.parameters.value ?? '');
    save(request, { kind: 'delete', object: object.apiName, id });
    return { status: 204 };
}

/**
 * Reads records by a list of ids, in the order asked, with all readable fields or those named; an id that
 * finds nothing yields null.
 */
export function readRecords(
    request: RestRequest,
    object: ObjectSchema,
    ids: string[],
    names: string[] | undefined
): (JsonRecord | null)[] {
    const { org, session } = request;
    const readable = [...object.fields.values()].filter((field) => session.field(object.apiName, field.apiName).read);
    const builder = new ShapeBuilder(object.apiName);
    for (const name of names ?? readable.map((field) => field.apiName)) {
        builder.addField([findField(object, name.trim())?.apiName ?? name.trim()]);
    }
    const select = builder.finish(false);
    const result = org.query(session, {
        from: object.apiName,
        select,
        where: { kind: 'compare', path: ['Id'], operator: 'in', value: ids }
    });
    const writer = new RecordWriter(result, org.schema, baseAddress(request), () => null);
    const byId = new Map(result.rows.map((row) => [String(row[builder.shape.idColumn]).slice(0, 15), row]));
    return ids.map((id) => {
        const row = byId.get(id.slice(0, 15));
        return row ? writer.record(row, builder.shape) : null;
    });
}

function read(request: RestRequest, object: ObjectSchema, id: string): JsonRecord {
    const [record] = readRecords(request, object, [id], request.search.get('fields')?.split(','));
    if (record) return record;
    const recycled = idsWhere(request, object, 'Id', id, true).length > 0;
    throw recycled ? refusal('ENTITY_IS_DELETED', 'entity is deleted', [], 404) : missingRecord(id);
}

function save(request: RestRequest, operation: Operation): SaveResult {
    const [result] = request.org.write(request.session, [operation]) as [SaveResult];
    if (result.success) return result;
    throw saveRefusal({ ...result, errors: result.errors.map((problem) => withPlace(request, problem)) });
}

/** A value of the wrong JSON type is refused with its place in the body. */
function withPlace(request: RestRequest, problem: Problem): Problem {
    const [field] = problem.fields;
    if (problem.code !== 'JSON_PARSER_ERROR' || !field || !request.bodyText) return problem;
    const place = linePosition(request.bodyText, valueOffset(request.bodyText, field));
    return { ...problem, message: `${problem.message} at ${place}` };
}

/** The id segment; one that cannot be an id of this object names nothing (R6). */
function idOf(request: RestRequest): string {
    const id = request.parameters.id ?? '';
    const object = objectOf(request);
    if (!isRecordId(id) || !id.startsWith(object.keyPrefix)) throw missingRecord(id);
    return id;
}

/** 15 or 18 letters and digits. */
function isRecordId(text: unknown): text is string {
    return typeof text === 'string' && /^(?:[A-Za-z0-9]{15}|[A-Za-z0-9]{18})$/.test(text);
}

/** Field values of the body; the id travels in the address alone. */
function fieldsOf(request: RestRequest, externalIdField?: string): RecordInput {
    const fields = requireObject(request.body());
    const address = new Set(['id', externalIdField?.toLowerCase()]);
    const double = Object.keys(fields).find((name) => address.has(name.toLowerCase()));
    if (double)
        throw refusal('INVALID_FIELD', `The ${double} field should not be specified in the sobject data.`, [double]);
    return fields;
}

function externalIdOf(request: RestRequest, object: ObjectSchema): FieldSchema {
    const name = request.parameters.field ?? '';
    const field = findField(object, name);
    if (!field?.externalId || !request.session.field(object.apiName, field.apiName).read) throw missingRecord(name);
    return field;
}

function matches(request: RestRequest, object: ObjectSchema, field: FieldSchema): string[] {
    const text = request.parameters.value ?? '';
    const isNumber = ['int', 'double', 'currency', 'percent'].includes(field.type);
    return idsWhere(request, object, field.apiName, isNumber ? Number(text) : text, false);
}

function idsWhere(request: RestRequest, object: ObjectSchema, field: string, value: Value, allRows: boolean): string[] {
    const result = request.org.query(request.session, {
        from: object.apiName,
        select: [{ kind: 'field', path: ['Id'] }],
        where: { kind: 'compare', path: [field], operator: 'eq', value },
        ...(allRows ? { allRows } : {})
    });
    return result.rows.map((row) => String(row[0]));
}

function severalMatches(request: RestRequest, object: ObjectSchema, found: string[]): RestAnswer | undefined {
    if (found.length < 2) return undefined;
    return { status: 300, body: found.map((id) => `${baseAddress(request)}/sobjects/${object.apiName}/${id}`) };
}

/** HTTP dates have whole seconds: the record may have changed any time within that second. */
function unmodifiedSince(request: RestRequest): string | undefined {
    const header = request.headers['if-unmodified-since'];
    if (header === undefined) return undefined;
    const time = Date.parse(header);
    if (Number.isNaN(time)) throw refusal('INVALID_HEADER_VALUE', `If-Unmodified-Since: invalid date ${header}`);
    return new Date(time % 1000 === 0 ? time + 999 : time).toISOString();
}

function missingResource(): Error {
    return refusal('NOT_FOUND', 'The requested resource does not exist', [], 404);
}

function missingRecord(segment: string): Error {
    return refusal('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${segment}`, [], 404);
}
