/**
 * A pseudo-translation, made from the English texts: right to left, longer by a third, with letters that English lacks. A
 * page in it shows what is cut, what is hard-coded and what assumes one direction, without anybody translating.
 */
const LETTERS: Readonly<Record<string, string>> = {
    ...{ a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý', z: 'ž' },
    ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Ü', Z: 'Ž' }
};
/** Right-to-left override and its end: Latin letters then run as Arabic ones do. */
const [START, END] = ['\u202e', '\u202c'];

/** A text in the pseudo-language; placeholders stay as they are and where they are. */
export function pseudoText(text: string): string {
    const filling = 'ـ'.repeat(Math.ceil(text.replace(/\{\d+\}/g, '').length / 3));
    const parts = text.split(/(\{\d+\})/).map((part) => {
        if (part === '' || /^\{\d+\}$/.test(part)) return part;
        return START + part.replace(/[A-Za-z]/g, (letter) => LETTERS[letter] ?? letter) + END;
    });
    return parts.join('') + filling;
}
