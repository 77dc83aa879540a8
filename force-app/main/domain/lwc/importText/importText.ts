/**
 * Text of imported lists: cleaned for showing, folded for comparing, hashed for keys.
 */

/** Windows-1252 meanings of the bytes 0x80 to 0x9F, which a wrong conversion leaves behind as control characters. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text as a person should see it: blanks of every kind become one space, control characters that stand for
 * Windows-1252 punctuation become that punctuation, ends are trimmed.
 */
export function cleanText(text: string): string {
    return text
        .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252_HIGH[character.charCodeAt(0) - 0x80] ?? '')
        .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
        .trim()
        .normalize('NFC');
}

/** True when a conversion before us has lost a character (U+FFFD) or left a control character in place of one. */
export function hasBrokenCharacters(text: string): boolean {
    return /[\ufffd\u0080-\u009f]/.test(text);
}

/** The same text for the purpose of "is it the same thing": case and outer blanks do not count. */
export function foldText(text: string): string {
    return text.normalize('NFC').trim().toLowerCase();
}

/** A looser fold for "do these two look alike to a person": blanks, dashes and broken characters do not count either. */
export function lookOfText(text: string): string {
    return foldText(cleanText(text))
        .replace(/[\s\u2010-\u2015-]+/g, ' ')
        .replace(/\ufffd/g, '')
        .trim();
}

const FILLERS = new Set(
    [
        ...['n/d', 'n.d.', 'nd', 'n/a', 'n.a.', 'na', 'none', 'null', 'nil', 'not disclosed', 'not applicable', 'nan'],
        ...['vacant', 'vacancy', 'vacant post', 'unfilled', 'open position', 'to be hired', 'tbh', 'eliminated'],
        ...['unknown', 'tbc', 'tba', 'tbd', 'to be confirmed', 'to be appointed', 'redacted', 'withheld']
    ].map(foldText)
);

/** True when a name cell names nobody: blank, dashes, or a filler such as "N/D", "Vacant", "Unknown". */
export function namesNobody(text: string): boolean {
    const folded = foldText(cleanText(text)).replace(/^[([]|[)\]]$/g, '');
    return FILLERS.has(folded) || !/\p{L}/u.test(folded);
}

/** A name in the two parts that Salesforce keeps. The last name is never empty. */
export interface SplitName {
    firstName: string;
    lastName: string;
}

const FAMILY_NAME_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Splits a person's name. "Last, First" is taken as it says; names in Han, Hangul or Kana have the family
 * name first; otherwise the last word and the lower-case particles before it ("van der Berg") are the last
 * name. A single word is a last name.
 */
export function splitName(name: string): SplitName {
    const text = cleanText(name);
    const comma = /^([^,]+),\s*(\S.*)$/.exec(text);
    if (comma) return { firstName: comma[2] as string, lastName: comma[1] as string };
    const words = text.split(' ');
    if (words.length === 1) return { firstName: '', lastName: text };
    if (FAMILY_NAME_FIRST.test(text)) return { firstName: words.slice(1).join(' '), lastName: words[0] as string };
    let start = words.length - 1;
    while (start > 1 && isParticle(words[start - 1] as string)) start--;
    return { firstName: words.slice(0, start).join(' '), lastName: words.slice(start).join(' ') };
}

function isParticle(word: string): boolean {
    return /^\p{Ll}[\p{Ll}'’]*$/u.test(word);
}

/**
 * Cuts text to a field's length in characters, in the middle when it is long: lists of expense types and
 * titles differ at both ends.
 */
export function shorten(text: string, length: number): string {
    if (text.length <= length) return text;
    const head = Math.floor((length - 1) / 3);
    const tail = length - 1 - head;
    return `${withoutHalfPair(text.slice(0, head))}…${text.slice(text.length - tail).replace(/^[\udc00-\udfff]/, '')}`;
}

function withoutHalfPair(text: string): string {
    return text.replace(/[\ud800-\udbff]$/, '');
}

/**
 * Of several spellings of the same thing, the one to show: the most frequent, mixed case before capitals,
 * and in a tie the first in code point order, so that the order of rows does not matter.
 */
export function preferredSpelling(spellings: ReadonlyMap<string, number>): string {
    const rank = (text: string) => (text !== text.toUpperCase() && text !== text.toLowerCase() ? 1 : 0);
    const sorted = [...spellings].sort(
        ([left, leftCount], [right, rightCount]) =>
            rank(right) - rank(left) || rightCount - leftCount || compareText(left, right)
    );
    return sorted[0]?.[0] ?? '';
}

/** Code point order, the same on every machine. */
export function compareText(left: string, right: string): number {
    if (left === right) return 0;
    return left < right ? -1 : 1;
}

/**
 * The client key (`Atlas_Key__c`) of an imported record: the same for the same parts on every machine and in
 * every run. 106 bits of hash, so that two of a hundred thousand records never share one by accident.
 *
 * @param kind what the record is, e.g. `contact`; part of the key and readable in it
 * @param parts what makes the record itself, the account's own key first where it belongs to an account
 */
export function importKey(kind: string, ...parts: readonly string[]): string {
    const text = parts.map((part) => `${part.length}:${part}`).join('|');
    return `import-${kind}-${hash53(text, 0).toString(36)}${hash53(text, 1).toString(36)}`;
}

/** Every key of this importer starts with it. */
export const IMPORT_KEY_PREFIX = 'import-';

/** cyrb53 by bryc (public domain): 53 well mixed bits from two 32 bit multiplications a character. */
function hash53(text: string, seed: number): number {
    let high = 0xdeadbeef ^ seed;
    let low = 0x41c6ce57 ^ seed;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        high = Math.imul(high ^ code, 2654435761);
        low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return 4294967296 * (2097151 & low) + (high >>> 0);
}
