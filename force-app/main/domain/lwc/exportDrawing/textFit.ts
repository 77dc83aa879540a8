/**
 * Widths of Helvetica, in thousandths of the size, for the characters 32 to 255 of Windows-1252 (the widths of Adobe's
 * font metrics, which Arial and Liberation Sans share).
 */
const REGULAR =
    '278,278,355,556,556,889,667,191,333,333,389,584,278,333,278,278,556,556,556,556,556,556,556,556,556,556,278,278,584,584,584,556,1015,667,667,722,722,667,611,778,722,278,500,667,556,833,722,778,667,778,722,667,611,722,667,944,667,667,611,278,278,278,469,556,333,556,556,500,556,556,278,556,556,222,222,500,222,833,556,556,556,556,333,500,278,556,500,722,500,500,500,334,260,334,584,350,556,350,222,556,333,1000,556,556,333,1000,667,333,1000,350,611,350,350,222,222,333,333,350,556,1000,333,1000,500,333,944,350,500,667,278,333,556,556,556,556,260,556,333,737,370,556,584,333,737,552,400,549,333,333,333,576,537,278,333,333,365,556,834,834,834,611,667,667,667,667,667,667,1000,722,667,667,667,667,278,278,278,278,722,722,778,778,778,778,778,584,778,722,722,722,722,667,667,611,556,556,556,556,556,556,889,500,556,556,556,556,278,278,278,278,556,556,556,556,556,556,556,549,611,556,556,556,556,500,556,500'
        .split(',')
        .map(Number);
const BOLD =
    '278,333,474,556,556,889,722,238,333,333,389,584,278,333,278,278,556,556,556,556,556,556,556,556,556,556,333,333,584,584,584,611,975,722,722,722,722,667,611,778,722,278,556,722,611,833,722,778,667,778,722,667,611,722,667,944,667,667,611,333,278,333,584,556,333,556,611,556,611,556,333,611,611,278,278,556,278,889,611,611,611,611,389,556,333,611,556,778,556,556,500,389,280,389,584,350,556,350,278,556,500,1000,556,556,333,1000,667,333,1000,350,611,350,350,278,278,500,500,350,556,1000,333,1000,556,333,944,350,500,667,278,333,556,556,556,556,280,556,333,737,370,556,584,333,737,552,400,549,333,333,333,576,556,278,333,333,365,556,834,834,834,611,722,722,722,722,722,722,1000,722,667,667,667,667,278,278,278,278,722,722,778,778,778,778,778,584,778,722,722,722,722,667,667,611,556,556,556,556,556,556,889,556,556,556,556,556,278,278,278,278,611,611,611,611,611,611,611,549,611,611,611,611,611,556,611,556'
        .split(',')
        .map(Number);

/** The characters 128 to 159 of Windows-1252; a blank where there is none. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Code of a character in Windows-1252, -1 where it has none that is drawn. */
export function windowsCode(character: string): number {
    const code = character.codePointAt(0) as number;
    if ((code >= 32 && code < 127) || (code >= 160 && code < 256 && code !== 173)) return code;
    const place = code === 32 ? -1 : WINDOWS.indexOf(character);
    return place < 0 ? -1 : 128 + place;
}

/** Widths of the characters 32 to 255 of Windows-1252, in thousandths of the size. */
export function windowsWidths(bold: boolean): readonly number[] {
    return bold ? BOLD : REGULAR;
}

/** Width of a text in units; the same for everybody, unlike what a browser measures. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** East Asian wide characters, geometric signs and emoji, which are as wide as high, about. */
const WIDE =
    /[\u1100-\u115F\u25A0-\u27BF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const MARK = /\p{Mark}|[\u00AD\u200B-\u200F\u2060]/u;

/** Width by Helvetica; other scripts are estimated: wide characters by 1 em, marks by nothing, the rest by 0.6 em. */
export const textWidth: Measure = (text, size, bold) => {
    const widths = bold ? BOLD : REGULAR;
    let sum = 0;
    for (const character of text) {
        const code = windowsCode(character);
        if (code >= 0) sum += widths[code - 32] as number;
        else if (WIDE.test(character)) sum += 1000;
        else if (!MARK.test(character)) sum += 600;
    }
    return (sum * size) / 1000;
};

/** The text, or as much of its beginning as fits with an ellipsis. */
export function fitText(text: string, width: number, size: number, bold = false, measure: Measure = textWidth): string {
    if (measure(text, size, bold) <= width) return text;
    const letters = graphemes(text);
    let [fits, over] = [0, letters.length];
    while (fits + 1 < over) {
        const middle = (fits + over) >> 1;
        const short = `${letters.slice(0, middle).join('').trimEnd()}…`;
        if (measure(short, size, bold) <= width) fits = middle;
        else over = middle;
    }
    return `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** The text in at most `most` lines, broken between words where possible; the last one is cut. */
export function wrapText(
    text: string,
    width: number,
    most: number,
    size: number,
    bold = false,
    measure: Measure = textWidth
): string[] {
    const lines: string[] = [];
    let words = text.split(/\s+/).filter((word) => word !== '');
    while (words.length > 0 && lines.length < most - 1) {
        let taken = 1;
        while (taken < words.length && measure(words.slice(0, taken + 1).join(' '), size, bold) <= width) taken++;
        const line = words.slice(0, taken).join(' ');
        if (taken === 1 && measure(line, size, bold) > width) {
            // A word, or a text of a script without blanks, that is wider than the line.
            const letters = graphemes(line);
            let fits = 1;
            while (fits < letters.length && measure(letters.slice(0, fits + 1).join(''), size, bold) <= width) fits++;
            lines.push(letters.slice(0, fits).join(''));
            words = [letters.slice(fits).join(''), ...words.slice(1)].filter((word) => word !== '');
        } else {
            lines.push(line);
            words = words.slice(taken);
        }
    }
    if (words.length > 0) lines.push(fitText(words.join(' '), width, size, bold, measure));
    return lines;
}

let segmenter: Intl.Segmenter | null = null;

/** What a reader takes for one letter. */
function graphemes(text: string): string[] {
    // eslint-disable-next-line no-control-regex -- plain ASCII needs no segmenting
    if (/^[\u0000-\u007F]*$/.test(text)) return text.split('');
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return [...segmenter.segment(text)].map(({ segment }) => segment);
}
