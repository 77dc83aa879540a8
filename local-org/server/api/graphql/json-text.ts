/** Pieces of JSON text, put together by concatenation alone: long answers are copied once, when they are sent. */
import type { Value } from '../../query/query.ts';

/** What JSON writes with an escape: quotes, backslashes, controls, and surrogates that may be alone. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A value as JSON. Most texts need no escape, and looking is twice as fast as JSON.stringify of each. */
export function jsonText(value: Value): string {
    return typeof value === 'string' && !ESCAPED.test(value) ? `"${value}"` : JSON.stringify(value);
}

/** The texts of items, separated by commas. `Array.join` would copy them. */
export function listed<Item>(items: readonly Item[], textOf: (item: Item, index: number) => string): string {
    let text = '';
    for (const [index, item] of items.entries()) text += (index ? ',' : '') + textOf(item, index);
    return text;
}

/** One entry of an object: its key, a colon and the text of its value. */
export function entry(key: string, text: string): string {
    return `${JSON.stringify(key)}:${text}`;
}
