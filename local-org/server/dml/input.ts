/**
 * The fields of a create or update as a client sent them: names resolved, access checked, values in stored form.
 */
import { OrgError, type Problem } from '../errors.ts';
import { findField, findParentRelationship, type FieldSchema, type ObjectSchema } from '../metadata/schema.ts';
import type { RecordInput } from '../org.ts';
import type { StoredRow } from '../store/store.ts';
import { quoted } from '../store/tables.ts';
import { problem, requireVisible, type Writing } from './context.ts';
import { convertValue } from './values.ts';

/** Stored values by API name. Throws OrgError with everything of one kind that is wrong. */
export function readInput(
    writing: Writing,
    object: ObjectSchema,
    fields: RecordInput,
    kind: 'create' | 'update'
): StoredRow {
    const values: StoredRow = {};
    const locked: string[] = [];
    const problems: Problem[] = [];
    for (const [name, sent] of Object.entries(fields)) {
        if (name === 'attributes') continue;
        if (name.toLowerCase() === 'id')
            throw problem('INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
        const { field, value } = resolveEntry(writing, object, name, sent);
        const access = writing.session.field(object.apiName, field.apiName);
        if (!access.read) throw unknownColumn(name, object);
        if (!access.edit || !(kind === 'create' ? field.createable : field.updateable)) {
            locked.push(field.apiName);
            continue;
        }
        const conversion = convertValue(field, value);
        if ('problem' in conversion) problems.push(conversion.problem);
        else values[field.apiName] = conversion.value;
    }
    if (locked.length > 0) {
        throw problem(
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            `Unable to create/update fields: ${locked.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
            locked
        );
    }
    const unreadable = problems.find((entry) => entry.code === 'JSON_PARSER_ERROR');
    if (problems.length > 0) throw new OrgError(unreadable ?? problems);
    return values;
}

const unknownColumn = (name: string, object: ObjectSchema): OrgError =>
    problem('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.apiName}`);

/** A field with its value, or a parent named by an external id: `"Account": {"Atlas_Key__c": "a-1"}`. */
function resolveEntry(
    writing: Writing,
    object: ObjectSchema,
    name: string,
    value: unknown
): { field: FieldSchema; value: unknown } {
    const field = findField(object, name);
    if (field) return { field, value };
    const parent = findParentRelationship(object, name);
    if (!parent) throw unknownColumn(name, object);
    if (value === null) return { field: parent, value };
    const named =
        typeof value === 'object' && !Array.isArray(value)
            ? Object.entries(value as RecordInput).filter(([key]) => key !== 'attributes')
            : [];
    const target = writing.store.schema.objects.get(parent.reference!.targets[0]!)!;
    const [key, keyValue] = named[0] ?? [''];
    const keyField = findField(target, key);
    if (named.length !== 1 || !keyField?.externalId || !writing.session.field(target.apiName, keyField.apiName).read) {
        throw problem(
            'INVALID_FIELD',
            `The relationship ${name} must name one external ID field of ${target.apiName}.`,
            [parent.apiName]
        );
    }
    const ids = findByExternalId(writing, target, keyField, keyValue);
    if (ids.length !== 1) {
        const found = ids.length === 0 ? 'not found' : 'more than one found';
        throw problem(
            'INVALID_FIELD',
            `Foreign key external ID: ${String(keyValue).toLowerCase()} ${found} for field ${keyField.apiName} in entity ${target.apiName}`,
            []
        );
    }
    requireVisible(writing, target, ids[0]!, parent.apiName);
    return { field: parent, value: ids[0] };
}

/** Ids of the records, recycled ones left out, that hold a value in an external id field. */
export function findByExternalId(writing: Writing, object: ObjectSchema, field: FieldSchema, sent: unknown): string[] {
    const text = field.type === 'string' || field.type === 'email' ? String(sent) : sent;
    const conversion = convertValue(field, text);
    if ('problem' in conversion) throw new OrgError(conversion.problem);
    return conversion.value === null ? [] : idsHolding(writing, object, field, conversion.value);
}

/**
 * Ids of live records that hold a value in a text or number field, with case as the field has it. SQLite folds
 * ASCII only, so for other text the index finds what shares the ASCII beginning and the rest is compared here.
 */
export function idsHolding(
    writing: Writing,
    object: ObjectSchema,
    field: FieldSchema,
    value: string | number
): string[] {
    const from = `SELECT "Id", ${quoted(field.apiName)} AS held FROM ${quoted(object.apiName)} WHERE "IsDeleted" = 0 AND ${quoted(field.apiName)}`;
    const all = (sql: string, ...values: (string | number)[]): { Id: string; held: string }[] =>
        writing.store.prepare(sql).all(...values) as { Id: string; held: string }[];
    if (typeof value === 'number' || field.caseSensitive) return all(`${from} = ?`, value).map((row) => row.Id);
    const ascii = /^[\0-\x7f]*/.exec(value)![0];
    if (ascii.length === value.length) return all(`${from} = ? COLLATE NOCASE`, value).map((row) => row.Id);
    const folded = value.toLowerCase();
    return all(
        `${from} >= ? COLLATE NOCASE AND ${quoted(field.apiName)} < ? COLLATE NOCASE`,
        ascii,
        `${ascii}\u{10ffff}`
    )
        .filter((row) => row.held.toLowerCase() === folded)
        .map((row) => row.Id);
}
