/**
 * Values in conditions: checked against the type of the field and put into stored form, and the two sides of a
 * comparison in SQL. Text compares case-insensitively unless the field is case-sensitive; an empty text is null
 * (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_comparisonoperators.htm).
 */
import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import { beginsWithDay } from '../store/days.ts';
import { toId18 } from '../store/ids.ts';
import type { Value } from './query.ts';
import { invalidId, wrongType } from './refusals.ts';
import { fold, sortKey } from './statements.ts';

export type StoredValue = string | number | null;

type ValueKind = 'text' | 'id' | 'number' | 'boolean' | 'date' | 'datetime';

const KINDS: Readonly<Partial<Record<FieldType, ValueKind>>> = {
    id: 'id',
    reference: 'id',
    boolean: 'boolean',
    int: 'number',
    double: 'number',
    currency: 'number',
    percent: 'number',
    date: 'date',
    datetime: 'datetime'
};

/** How values of the field compare. */
export function kindOf(field: FieldSchema): ValueKind {
    return KINDS[field.type] ?? 'text';
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A value of a condition in the form in which the field is stored. Throws INVALID_FIELD where the type is wrong. */
export function storedValue(field: FieldSchema, value: Value): StoredValue {
    // "The Boolean field never has a null value. Instead, null is treated as false." (soql_relationships_lookup)
    if (value === null || value === '') return kindOf(field) === 'boolean' ? 0 : null;
    switch (kindOf(field)) {
        case 'id': {
            const id = typeof value === 'string' ? toId18(value) : undefined;
            if (id === undefined) throw invalidId(String(value));
            return id;
        }
        case 'number':
            if (typeof value !== 'number') throw wrongType(field, 'double and should not be enclosed in quotes');
            return value;
        case 'boolean':
            if (typeof value !== 'boolean') throw wrongType(field, 'boolean and should not be enclosed in quotes');
            return value ? 1 : 0;
        case 'date':
            if (typeof value !== 'string' || value.length !== 10 || !beginsWithDay(value)) {
                throw wrongType(field, 'date and should not be enclosed in quotes');
            }
            return value;
        case 'datetime': {
            const time =
                typeof value === 'string' && DATE_TIME.test(value) && beginsWithDay(value) ? Date.parse(value) : NaN;
            if (Number.isNaN(time)) throw wrongType(field, 'dateTime and should not be enclosed in quotes');
            return new Date(time).toISOString();
        }
        default:
            if (typeof value !== 'string') throw wrongType(field, 'string and should be enclosed in quotes');
            return value;
    }
}

/** True when the text of this field compares without regard to case. */
export function foldsCase(field: FieldSchema): boolean {
    return kindOf(field) === 'text' && !field.caseSensitive;
}

/** What a column groups by: texts that differ in case only are one. */
export function groupKey(sql: string, field: FieldSchema): string {
    return foldsCase(field) ? `atlas_fold(${sql})` : sql;
}

/** What a column sorts by, and what `<` and `>` compare. */
export function orderKey(sql: string, field: FieldSchema): string {
    return foldsCase(field) ? `atlas_sort(${sql})` : sql;
}

/** Both sides of an equality test. Plain ASCII values use SQLite's own collation, which an index can serve. */
export function equalitySides(
    sql: string,
    field: FieldSchema,
    values: StoredValue[]
): { left: string; values: StoredValue[] } {
    if (!foldsCase(field)) return { left: sql, values };
    if (values.every(isAscii)) return { left: `${sql} COLLATE NOCASE`, values };
    return { left: `atlas_fold(${sql})`, values: values.map(folded) };
}

/** A value as `atlas_fold` gives it. */
export function folded(value: StoredValue): StoredValue {
    return typeof value === 'string' ? fold(value) : value;
}

/** A value as `orderKey` of the field gives it. */
export function orderValue(field: FieldSchema, value: StoredValue): StoredValue {
    return typeof value === 'string' && foldsCase(field) ? sortKey(value) : value;
}

/** Whether SQLite's NOCASE and LIKE, which fold ASCII only, compare the value as this org does. */
export function isAscii(value: StoredValue): boolean {
    return typeof value !== 'string' || /^[\x00-\x7f]*$/.test(value);
}
