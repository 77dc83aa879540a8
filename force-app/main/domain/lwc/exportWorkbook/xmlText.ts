/** Most characters that a cell holds; the rest is cut, with an ellipsis (Excel's specification of limits). */
const MOST = 32_767;

/**
 * Text for XML. What XML cannot hold is written as `_x0001_`, as the format wants it (ST_Xstring, ECMA-376 part 1,
 * 22.9.2.19); what looks like that in the text itself gets its underscore written so.
 */
export function xmlText(text: string): string {
    return (
        text
            .toWellFormed()
            .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
            // eslint-disable-next-line no-control-regex -- these are what XML cannot hold, and returns that it would change
            .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (character) => {
                return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
            })
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replaceAll('"', '&quot;')
    );
}

/** Text of a cell, within the format's limit. */
export function cellText(text: string): string {
    return text.length <= MOST ? text : `${text.slice(0, MOST - 1)}…`;
}

/** Names of sheets as Excel takes them: 31 characters, none of `[]:*?/\`, no two alike, never empty. */
export function sheetNames(names: readonly string[]): string[] {
    const taken = new Set<string>();
    return names.map((name, place) => {
        const clean = name
            .toWellFormed()
            // eslint-disable-next-line no-control-regex -- control characters are not allowed in names
            .replace(/[[\]:*?/\\\u0000-\u001F]/g, ' ')
            .replace(/^[\s']+|[\s']+$/g, '');
        const base = clean === '' ? `Sheet ${place + 1}` : clean;
        let unique = cut(base, 31);
        for (let number = 2; taken.has(unique.toLowerCase()); number++) {
            const suffix = ` (${number})`;
            unique = cut(base, 31 - suffix.length) + suffix;
        }
        taken.add(unique.toLowerCase());
        return unique;
    });
}

function cut(text: string, most: number): string {
    return text
        .slice(0, most)
        .toWellFormed()
        .replace(/[\uFFFD\s']+$/, '');
}
