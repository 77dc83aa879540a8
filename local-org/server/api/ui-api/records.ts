/**
 * Single records: read, create, update, delete
 * (https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record.htm).
 */
import { OrgError, refusal } from '../../errors.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Operation, Org, RecordInput, SaveResult, Session } from '../../org.ts';
import { toId18 } from '../../store/ids.ts';
import { FieldTree, type RecordRepresentation } from './field-tree.ts';

/** Which fields of a record to read. */
export interface RecordFields {
    fields: readonly string[];
    optionalFields: readonly string[];
}

/** A save that was refused, answered as Error with Output. */
export class SaveRefusal extends Error {
    readonly status: number;
    readonly body: object;

    constructor(status: number, body: object) {
        super('The record was not saved');
        this.status = status;
        this.body = body;
    }
}

/** Codes that say that the record of the address is not there; everything else is about its content. */
const GONE = ['NOT_FOUND', 'ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'MALFORMED_ID'];

/** The object behind an id; refuses ids of no form or prefix, and objects outside the UI API. */
export function objectOfId(org: Org, session: Session, id: string): { object: ObjectSchema; id: string } {
    const id18 = toId18(id);
    const object = org.schema.objects.get(org.schema.byKeyPrefix.get(id.slice(0, 3)) ?? '');
    if (!id18 || !object?.uiApi || !session.object(object.apiName).read) throw notFound();
    return { object, id: id18 };
}

/** An object by its API name (case-sensitive here), if the reader may read it. */
export function objectOfName(org: Org, session: Session, name: string): ObjectSchema {
    const object = org.schema.objects.get(name);
    if (!object?.uiApi || !session.object(name).read) {
        throw refusal('INVALID_TYPE', `Object ${name} is not supported in UI API`, [], 400);
    }
    return object;
}

function notFound(): OrgError {
    return refusal('NOT_FOUND', 'The requested resource does not exist', [], 404);
}

/** Reads one record. Throws INVALID_INPUT_COMBINATION, INVALID_FIELD, NOT_FOUND. */
export function readRecord(org: Org, session: Session, recordId: string, wanted: RecordFields): RecordRepresentation {
    const { object, id } = objectOfId(org, session, recordId);
    if (wanted.fields.length + wanted.optionalFields.length === 0) {
        throw refusal('INVALID_INPUT_COMBINATION', "Must provide either 'fields' or 'layoutTypes'.");
    }
    const tree = new FieldTree(org.schema, session, object);
    for (const name of wanted.fields) tree.add(name, false);
    for (const name of wanted.optionalFields) tree.add(name, true);
    const { rows } = org.query(session, {
        from: object.apiName,
        select: tree.select,
        where: { kind: 'compare', path: ['Id'], operator: 'eq', value: id }
    });
    const [row] = rows;
    if (!row) throw notFound();
    return tree.record(row);
}

/** Creates a record and reads it back with all its fields. */
export function createRecord(org: Org, session: Session, input: unknown): RecordRepresentation {
    const { apiName, fields } = readInput(input, 'POST');
    if (typeof apiName !== 'string') throw refusal('ILLEGAL_QUERY_PARAMETER_VALUE', 'apiName is required for POST.');
    const object = objectOfName(org, session, apiName);
    const { id } = save(org, session, object, { kind: 'create', object: object.apiName, fields });
    return readAll(org, session, object, id ?? '');
}

/** Updates a record; `ifUnmodifiedSince` is the LastModifiedDate that the client last saw. */
export function updateRecord(
    org: Org,
    session: Session,
    recordId: string,
    input: unknown,
    ifUnmodifiedSince: string | undefined
): RecordRepresentation {
    const { object, id } = objectOfId(org, session, recordId);
    const fields = { ...readInput(input, 'PATCH').fields };
    // The record input of updateRecord names the record in its fields.
    delete fields['Id'];
    const operation: Operation = { kind: 'update', object: object.apiName, id, fields };
    if (ifUnmodifiedSince !== undefined) {
        const time = Date.parse(ifUnmodifiedSince);
        if (Number.isNaN(time)) throw refusal('ILLEGAL_QUERY_PARAMETER_VALUE', 'If-Unmodified-Since is not a date.');
        operation.ifUnmodifiedSince = new Date(time).toISOString();
    }
    save(org, session, object, operation);
    return readAll(org, session, object, id);
}

/** Deletes a record. */
export function deleteRecord(org: Org, session: Session, recordId: string): void {
    const { object, id } = objectOfId(org, session, recordId);
    save(org, session, object, { kind: 'delete', object: object.apiName, id });
}

function readInput(input: unknown, method: string): { apiName?: unknown; fields: RecordInput } {
    const { apiName, fields } = (input ?? {}) as { apiName?: unknown; fields?: unknown };
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
        throw refusal('ILLEGAL_QUERY_PARAMETER_VALUE', `Record input is required for ${method}.`);
    }
    return { apiName, fields: fields as RecordInput };
}

function readAll(org: Org, session: Session, object: ObjectSchema, id: string): RecordRepresentation {
    return readRecord(org, session, id, { fields: [], optionalFields: [...object.fields.keys()] });
}

function save(org: Org, session: Session, object: ObjectSchema, operation: Operation): SaveResult {
    const [result] = org.write(session, [operation]);
    if (!result) throw new Error('The write path answered nothing');
    if (result.success) return result;
    const [first] = result.errors;
    if (first && GONE.includes(first.code) && first.fields.length === 0) throw new OrgError(result.errors, 404);
    if (first?.code === 'JSON_PARSER_ERROR' && 'fields' in operation) throw wrongType(object, operation, first.fields);
    throw saveRefusal(object, operation.kind, result);
}

/** A value of the wrong JSON type (captured: base-components-recipes, responses.js). */
function wrongType(object: ObjectSchema, { fields }: { fields: RecordInput }, [name = '']: string[]): OrgError {
    const type = object.fields.get(name)?.type ?? '';
    const expected = ['boolean', 'int', 'double', 'currency', 'percent'].includes(type) ? type : 'String';
    const value = fields[name];
    const given = typeof value === 'number' ? (Number.isInteger(value) ? 'Integer' : 'Double') : typeof value;
    const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
    const message = `Value for field '${name}' in object '${object.apiName}' with data type '${type.toUpperCase()}' should be a ${title(expected)} but instead is a ${title(given)}.`;
    return refusal('POST_BODY_PARSE_ERROR', message);
}

/** Error with Output (ui_api_responses_error_with_output.htm; captured: base-components-recipes, responses.js). */
function saveRefusal(object: ObjectSchema, kind: Operation['kind'], result: SaveResult): SaveRefusal {
    const entry = (code: string, message: string, field: string | null) => ({
        constituentField: field,
        duplicateRecordError: null,
        errorCode: code,
        field,
        fieldLabel: field && (object.fields.get(field)?.label ?? field),
        message
    });
    const fieldErrors: Record<string, object[]> = {};
    const errors: object[] = [];
    for (const { code, message, fields } of result.errors) {
        if (fields.length === 0) errors.push(entry(code, message, null));
        for (const field of fields) (fieldErrors[field] ??= []).push(entry(code, message, field));
    }
    // A failed If-Unmodified-Since: 409 and 412 are both in the UI API's table; 412 is what REST answers.
    const status = result.errors.some(({ code }) => code === 'PRECONDITION_FAILED') ? 412 : (result.status ?? 400);
    return new SaveRefusal(status, {
        enhancedErrorType: 'RecordError',
        message: `An error occurred while trying to ${kind} the record. Please try again.`,
        output: { errors, fieldErrors },
        statusCode: status
    });
}
