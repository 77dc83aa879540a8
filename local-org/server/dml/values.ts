/**
 * JSON values on their way into a column. Types as REST reads them
 * (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/valid_date_formats.htm), limits as
 * the field says.
 */
import type { Problem } from '../errors.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import { beginsWithDay } from '../store/days.ts';
import { toId18 } from '../store/ids.ts';

export type StoredValue = string | number | null;
/** A value in stored form, or why there is none. */
export type Conversion = { value: StoredValue } | { problem: Problem };

const DATE_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;
/** One @, a domain with a dot, no blanks: what Salesforce's own check comes down to for ordinary addresses. */
const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(?:\.[^\s@<>(),;:"[\]\\.]+)+$/;

const refused = (code: string, message: string, field: FieldSchema): Conversion => ({
    problem: { code, message, fields: [field.apiName] }
});

/** The stored form of what a client sent for a field. Empty text is null; a checkbox is never null. */
export function convertValue(field: FieldSchema, value: unknown): Conversion {
    if (value === null || value === undefined || value === '') return { value: field.type === 'boolean' ? 0 : null };
    switch (field.type) {
        case 'boolean':
            if (typeof value === 'boolean') return { value: value ? 1 : 0 };
            return value === 'true' || value === 'false'
                ? { value: value === 'true' ? 1 : 0 }
                : unreadable(field, value);
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return convertNumber(field, value);
        case 'date':
            return typeof value === 'string' && value.length === 10 && beginsWithDay(value)
                ? withinCalendar(field, value)
                : unreadable(field, value);
        case 'datetime': {
            const time =
                typeof value === 'string' && DATE_TIME.test(value) && beginsWithDay(value) ? Date.parse(value) : NaN;
            return Number.isNaN(time) ? unreadable(field, value) : withinCalendar(field, new Date(time).toISOString());
        }
        case 'id':
        case 'reference': {
            if (typeof value !== 'string') return unreadable(field, value);
            const id = toId18(value);
            return id === undefined
                ? refused('MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, field)
                : { value: id };
        }
        default:
            return typeof value === 'string' ? convertText(field, value) : unreadable(field, value);
    }
}

/** The code and words of REST's JSON reader; the place in the body, which it adds, is not known here. */
function unreadable(field: FieldSchema, value: unknown): Conversion {
    const type = field.type === 'longtextarea' ? 'textarea' : field.type;
    const token =
        typeof value === 'string'
            ? `VALUE_STRING value ${value}`
            : typeof value === 'number'
              ? `VALUE_NUMBER_${Number.isInteger(value) ? 'INT' : 'FLOAT'} value ${value}`
              : typeof value === 'boolean'
                ? `VALUE_${String(value).toUpperCase()} value ${value}`
                : Array.isArray(value)
                  ? 'START_ARRAY value ['
                  : 'START_OBJECT value {';
    return refused(
        'JSON_PARSER_ERROR',
        `Cannot deserialize instance of ${type} from ${token} or request may be missing a required field`,
        field
    );
}

/** Salesforce's calendar goes from 1700 to 4000. */
function withinCalendar(field: FieldSchema, value: string): Conversion {
    const year = /^\d{4}-/.test(value) ? Number(value.slice(0, 4)) : NaN;
    if (year >= 1700 && year <= 4000) return { value };
    return refused('FIELD_INTEGRITY_EXCEPTION', `${field.label}: invalid date: ${value}`, field);
}

function convertNumber(field: FieldSchema, value: unknown): Conversion {
    const number =
        typeof value === 'number'
            ? value
            : typeof value === 'string' && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value)
              ? Number(value)
              : NaN;
    if (!Number.isFinite(number) || (field.type === 'int' && !Number.isInteger(number)))
        return unreadable(field, value);
    const rounded = roundTo(number, field.scale ?? 0);
    if (field.precision !== undefined && Math.abs(rounded) >= 10 ** (field.precision - (field.scale ?? 0))) {
        return refused(
            'NUMBER_OUTSIDE_VALID_RANGE',
            `${field.label}: value outside of valid range on numeric field: ${value}`,
            field
        );
    }
    return { value: rounded };
}

/** Half away from zero, as the decimal text of the number says (1.005 to two places is 1.01). */
export function roundTo(number: number, places: number): number {
    const rounded = shifted(Math.round(shifted(Math.abs(number), places)), -places);
    return number < 0 ? 0 - rounded : rounded;
}

/** Times ten to the power of `places`, without the error of a multiplication. */
function shifted(number: number, places: number): number {
    const [mantissa, exponent = '0'] = String(number).split('e');
    return Number(`${mantissa}e${Number(exponent) + places}`);
}

function convertText(field: FieldSchema, text: string): Conversion {
    const value = field.type === 'textarea' || field.type === 'longtextarea' ? text : text.trim();
    if (value === '') return { value: null };
    if (field.picklist) return convertPicklist(field, value);
    if (field.length !== undefined && value.length > field.length) {
        return refused(
            'STRING_TOO_LONG',
            `${field.label}: data value too large: ${value} (max length=${field.length})`,
            field
        );
    }
    if (field.type === 'email' && !EMAIL.test(value))
        return refused('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, field);
    return { value };
}

function convertPicklist(field: FieldSchema, text: string): Conversion {
    const { entries, restricted } = field.picklist!;
    const chosen =
        field.type === 'multipicklist'
            ? text
                  .split(';')
                  .map((part) => part.trim())
                  .filter(Boolean)
            : [text];
    const allowed = new Set(entries.filter((entry) => entry.active).map((entry) => entry.value));
    const unknown = restricted ? chosen.find((value) => !allowed.has(value)) : undefined;
    if (unknown !== undefined) {
        return refused(
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            `${field.label}: bad value for restricted picklist field: ${unknown}`,
            field
        );
    }
    const tooLong = chosen.find((value) => value.length > 255);
    if (tooLong !== undefined)
        return refused('STRING_TOO_LONG', `${field.label}: data value too large: ${tooLong} (max length=255)`, field);
    return { value: [...new Set(chosen)].join(';') };
}
