/**
 * JSON request bodies. JSON.parse decides what is valid; only when it refuses is the place looked for, because
 * Salesforce's JSON_PARSER_ERROR names line and column and V8 does not always.
 */
import { refusal } from '../../errors.ts';

/** Parses a body. Refuses with JSON_PARSER_ERROR: «… at [line:1, column:5]», or that there is none. */
export function parseJsonBody(text: string): unknown {
    if (text.trim() === '') {
        throw refusal('JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body.');
    }
    try {
        return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown;
    } catch {
        const offset = errorOffset(text);
        const what =
            offset >= text.length
                ? 'Unexpected end-of-input'
                : `Unexpected character ('${text[offset]}' (code ${text.charCodeAt(offset)}))`;
        throw refusal('JSON_PARSER_ERROR', `${what} at ${linePosition(text, offset)}`);
    }
}

/** `[line:1, column:5]`, both counted from 1. */
export function linePosition(text: string, offset: number): string {
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    return `[line:${line}, column:${offset - before.lastIndexOf('\n')}]`;
}

/** Where the value of a record's field begins; 0 when the text does not show it. */
export function valueOffset(text: string, field: string): number {
    const name = new RegExp(`"${field}"\\s*:\\s*`, 'i').exec(text);
    return name ? name.index + name[0].length : 0;
}

const SPACE = /\s*/y;
const TOKEN =
    /\s*(?:([{}[\],:])|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/y;

/** Offset of the first token that JSON does not allow where it stands; the text's length when it only stops too early. */
export function errorOffset(text: string): number {
    const open: string[] = [];
    /** What may come next. */
    let expected: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing' = 'value';
    TOKEN.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (;;) {
        const from = TOKEN.lastIndex;
        SPACE.lastIndex = from;
        const start = from + (SPACE.exec(text)?.[0].length ?? 0);
        const token = TOKEN.exec(text);
        if (!token) return start;
        const mark = token[1];
        const closes = mark === '}' || mark === ']';
        if (closes) {
            const empty = expected === (mark === '}' ? 'keyOrEnd' : 'valueOrEnd');
            if ((!empty && expected !== 'commaOrEnd') || open.pop() !== mark) return start;
            expected = open.length ? 'commaOrEnd' : 'nothing';
        } else if (mark === ',') {
            if (expected !== 'commaOrEnd') return start;
            expected = open.at(-1) === '}' ? 'key' : 'value';
        } else if (mark === ':') {
            if (expected !== 'colon') return start;
            expected = 'value';
        } else if (expected === 'key' || expected === 'keyOrEnd') {
            if (mark || text[start] !== '"') return start;
            expected = 'colon';
        } else if (expected === 'value' || expected === 'valueOrEnd') {
            if (mark) open.push(mark === '{' ? '}' : ']');
            if (mark) expected = mark === '{' ? 'keyOrEnd' : 'valueOrEnd';
            else expected = open.length ? 'commaOrEnd' : 'nothing';
        } else return start;
    }
}

/** The body as one JSON object; anything else cannot be deserialized. */
export function requireObject(value: unknown): Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    const token = Array.isArray(value)
        ? 'START_ARRAY token'
        : `${typeof value === 'string' ? 'VALUE_STRING' : 'VALUE'} value`;
    throw refusal('JSON_PARSER_ERROR', `Cannot deserialize instance of object from ${token} at [line:1, column:1]`);
}
