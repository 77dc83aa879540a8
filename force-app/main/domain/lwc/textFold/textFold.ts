/** Letters that Unicode does not decompose into a base letter and a mark, but that people type as one. */
const LETTERS: Readonly<Record<string, string>> = {
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    ı: 'i',
    þ: 'th'
};
const ASCII = /^[\0-\x7f]*$/;
/** Words of plain ASCII with one blank between them: nearly every name. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const OTHER_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Text with case and accents folded, blanks collapsed: `"  Zoë  Łukasz"` is `"zoe lukasz"`. Scripts without
 * case or accents stay as they are. Plain ASCII, the common case, skips Unicode normalisation.
 */
export function foldText(text: string): string {
    if (PLAIN.test(text)) return text.toLowerCase();
    const folded = ASCII.test(text)
        ? text.toLowerCase()
        : text
              .toLowerCase()
              .normalize('NFKD')
              .replace(/\p{M}/gu, '')
              .toLowerCase()
              .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter);
    // Afterwards, since folding itself leaves blanks: a lone accent is one.
    return (/\s\s|[^\S ]/.test(folded) ? folded.replace(/\s+/g, ' ') : folded).trim();
}

/** Compares two folded texts by code unit: the same order on every machine, whatever its locale. */
export function compareFolded(first: string, second: string): number {
    if (first === second) return 0;
    return first < second ? -1 : 1;
}

/** Whether a text names anybody: it holds at least one letter of some script. */
export function hasLetter(text: string): boolean {
    // The quick test first: the other one looks at every script.
    return /[A-Za-z]/.test(text) || /\p{L}/u.test(text);
}
