const GRAPHEME = /\P{M}\p{M}*/u;

function firstLetter(word: string): string {
    const letter = word.match(/\p{L}\p{M}*/u)?.[0] ?? word.match(GRAPHEME)?.[0] ?? '';
    return letter.toLocaleUpperCase('en');
}

/**
 * One or two letters that stand for a name: first and last word, or the first two characters where a script
 * writes names without blanks. Empty for a name without letters.
 */
export function initialsOf(name: string): string {
    const words = name.split(/[\s\u00a0]+/).filter((word) => /\p{L}/u.test(word));
    const first = words[0];
    if (first === undefined) return '';
    const last = words.length > 1 ? words[words.length - 1] : undefined;
    if (last !== undefined) return firstLetter(first) + firstLetter(last);
    if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) {
        return [...first].slice(0, 2).join('');
    }
    return firstLetter(first);
}

/** Number of avatar tints that `tintOf` chooses from. */
export const TINTS = 6;

/** A tint from 0 to `TINTS - 1` for a key: always the same for the same key, spread evenly over many. */
export function tintOf(key: string): number {
    let sum = 7;
    for (let position = 0; position < key.length; position++) sum = (sum * 31 + key.charCodeAt(position)) % 65521;
    return sum % TINTS;
}
