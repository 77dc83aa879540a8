/** Literals of a WHERE or HAVING clause to stored values, checked against the field's type. */
import type { LiteralType } from '@jetstreamapp/soql-parser-js';
import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import type { Value } from '../query/query.ts';
import { wrongType } from '../query/refusals.ts';
import { malformed, notImplemented } from './refusals.ts';

/** A literal: a value, or the name of a range of dates. */
export type Literal = { value: Value } | { range: string };

/** Longest string in a WHERE clause (Salesforce limits cheat sheet, SOQL and SOSL). */
const LONGEST_STRING = 4_000;

/** Types whose literals stand without quotes, as the refusal calls them. */
const UNQUOTED: Partial<Record<FieldType, string>> = {
    boolean: 'boolean',
    int: 'int',
    double: 'double',
    currency: 'currency',
    percent: 'percent',
    date: 'date',
    datetime: 'dateTime'
};

/**
 * Turns one literal into its stored form. `field` is absent for functions, whose literals are not checked here.
 * Refuses with INVALID_FIELD when the literal is of another type than the field.
 */
export function readLiteral(text: string, type: LiteralType | undefined, field: FieldSchema | undefined): Literal {
    if (field) checkQuotes(type, field);
    switch (type) {
        case 'NULL':
            return { value: null };
        case 'BOOLEAN':
            return { value: text.toLowerCase() === 'true' };
        case 'INTEGER':
        case 'DECIMAL':
            return { value: Number(text) };
        case 'DATE':
        case 'DATETIME':
            return { value: text };
        case 'DATE_LITERAL':
        case 'DATE_N_LITERAL':
            return { range: text.toUpperCase() };
        case 'STRING':
            return { value: unquote(text) || null };
        default:
            throw notImplemented(`${type} ${text}`);
    }
}

/** Quotes are known here only; whether the value is of the type, the query compiler sees. */
function checkQuotes(type: LiteralType | undefined, field: FieldSchema): void {
    const unquoted = UNQUOTED[field.type];
    if (type === 'NULL' || (type === 'STRING') === (unquoted === undefined)) return;
    throw wrongType(
        field,
        unquoted ? `${unquoted} and should not be enclosed in quotes` : 'string and should be enclosed in quotes'
    );
}

/** The characters a string literal stands for; `\_` and `\%` stay escaped for LIKE. */
function unquote(text: string): string {
    const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    const plain = text.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (whole, code: string) => {
        if (code.length === 5) return String.fromCharCode(parseInt(code.slice(1), 16));
        if (code === '_' || code === '%') return whole;
        return ESCAPES[code.toLowerCase()] ?? code;
    });
    if (plain.length > LONGEST_STRING)
        throw malformed(`Bind variable or string literal exceeds ${LONGEST_STRING} characters`);
    return plain;
}
