/**
 * How a schema is laid out in SQLite: one table an object, one column a stored field, both under their API names.
 *
 * - Text is TEXT, numbers REAL, checkboxes INTEGER 0 or 1, dates and date-times TEXT in the form of query.ts `Value`.
 * - Formula fields have no column (`atlas_formula` computes them); roll-ups have one.
 * - Every reference, unique field and external id has an index `<Object>.<Field>`. Where text compares without
 *   regard to case its index is COLLATE NOCASE: `"F" = ? COLLATE NOCASE` finds ASCII values through it.
 */
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';

export const isStored = (field: FieldSchema): boolean => !field.formula;

export const quoted = (name: string): string => `"${name}"`;

export function columnType(field: FieldSchema): 'TEXT' | 'REAL' | 'INTEGER' {
    switch (field.type) {
        case 'boolean':
            return 'INTEGER';
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return 'REAL';
        default:
            return 'TEXT';
    }
}

/** Stored fields of an object, in the order of the metadata. */
export const storedFields = (object: ObjectSchema): FieldSchema[] => [...object.fields.values()].filter(isStored);

function columnDefinition(field: FieldSchema): string {
    if (field.apiName === 'Id') return '"Id" TEXT PRIMARY KEY NOT NULL';
    const preset =
        field.type === 'boolean' ? ` NOT NULL DEFAULT ${field.defaultFormula?.toLowerCase() === 'true' ? 1 : 0}` : '';
    return `${quoted(field.apiName)} ${columnType(field)}${preset}`;
}

export function createTable(object: ObjectSchema): string[] {
    const columns = storedFields(object).map(columnDefinition).join(', ');
    return [
        `CREATE TABLE ${quoted(object.apiName)} (${columns})`,
        ...storedFields(object).flatMap((field) => createIndex(object, field))
    ];
}

export function addColumn(object: ObjectSchema, field: FieldSchema): string[] {
    return [
        `ALTER TABLE ${quoted(object.apiName)} ADD COLUMN ${columnDefinition(field)}`,
        ...createIndex(object, field)
    ];
}

export function dropColumn(objectName: string, fieldName: string): string[] {
    return [
        `DROP INDEX IF EXISTS ${indexName(objectName, fieldName)}`,
        `ALTER TABLE ${quoted(objectName)} DROP COLUMN ${quoted(fieldName)}`
    ];
}

const indexName = (objectName: string, fieldName: string): string => quoted(`${objectName}.${fieldName}`);

/** The index that a field needs: none, or one statement that is harmless when it exists. */
export function createIndex(object: ObjectSchema, field: FieldSchema): string[] {
    if (field.apiName === 'Id' || !(field.reference || field.unique || field.externalId)) return [];
    const collation = columnType(field) === 'TEXT' && !field.reference && !field.caseSensitive ? ' COLLATE NOCASE' : '';
    return [
        `CREATE INDEX IF NOT EXISTS ${indexName(object.apiName, field.apiName)} ON ${quoted(object.apiName)} (${quoted(field.apiName)}${collation})`
    ];
}

export function dropIndex(objectName: string, fieldName: string): string {
    return `DROP INDEX IF EXISTS ${indexName(objectName, fieldName)}`;
}
