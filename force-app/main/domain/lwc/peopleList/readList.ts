import { findDelimiter } from 'c/importTable';

/** Cells of a list by row, as they were written. */
export type Cells = readonly (readonly string[])[];

/**
 * Cells of delimited text (RFC 4180): quotes may hold delimiters, line ends and doubled quotes; a quote inside an
 * unquoted cell is a quote. The delimiter is found where it is left out. Line ends of every kind; the last one makes no
 * row. O(n).
 */
export function readDelimited(text: string, delimiter: string = findDelimiter(text)): Cells {
    const source = text.startsWith('\ufeff') ? text.slice(1) : text;
    const rows: string[][] = [];
    let row: string[] = [];
    let cell = '';
    let place = 0;
    while (place < source.length) {
        if (cell === '' && source[place] === '"') {
            place = readQuoted(place + 1);
            continue;
        }
        const character = source[place] as string;
        place++;
        if (character === delimiter) endCell();
        else if (character === '\n' || character === '\r') {
            if (character === '\r' && source[place] === '\n') place++;
            endRow();
        } else cell += character;
    }
    if (cell !== '' || row.length > 0) endRow();
    return rows;

    function readQuoted(start: number): number {
        let from = start;
        for (;;) {
            const end = source.indexOf('"', from);
            if (end < 0) {
                cell += source.slice(from);
                return source.length;
            }
            cell += source.slice(from, end);
            if (source[end + 1] !== '"') return readRest(end + 1);
            cell += '"';
            from = end + 2;
        }
    }
    /** What stands between a closing quote and the end of the cell belongs to it. */
    function readRest(start: number): number {
        let end = start;
        while (end < source.length && source[end] !== delimiter && source[end] !== '\n' && source[end] !== '\r') end++;
        cell += source.slice(start, end);
        if (end >= source.length) return end;
        if (source[end] === delimiter) {
            endCell();
            return end + 1;
        }
        endRow();
        return source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1;
    }
    function endCell(): void {
        row.push(cell);
        cell = '';
    }
    function endRow(): void {
        endCell();
        rows.push(row);
        row = [];
    }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function withoutTags(html: string): string {
    return html
        .replace(/<br\s*\/?>/gi, ' ')
        .replace(/<[^>]*>/g, '')
        .replace(
            /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
            (whole: string, decimal?: string, hex?: string, name?: string) => {
                if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
                const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
                return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
            }
        )
        .replace(/\s+/g, ' ')
        .trim();
}

/**
 * Cells of the first table of a piece of HTML, as a spreadsheet or a web page puts it on the clipboard; empty where there
 * is none. A cell over several columns is repeated as empty ones.
 */
export function readHtmlTable(html: string): Cells {
    const table = /<table[\s>][\s\S]*?<\/table>/i.exec(html)?.[0] ?? '';
    return [...table.matchAll(/<tr[\s>][\s\S]*?(?=<\/tr>|<tr[\s>]|<\/table>)/gi)].map(([row]) =>
        [...row.matchAll(/<t([dh])(\s[^>]*)?>([\s\S]*?)(?=<\/t\1>|<t[dh][\s>]|$)/gi)].flatMap(
            ([, , attributes, inner]) => {
                const span = Number(/colspan\s*=\s*["']?(\d+)/i.exec(attributes ?? '')?.[1] ?? 1);
                const gap = Math.min(Math.max(span, 1), 100) - 1;
                return [withoutTags(inner as string), ...new Array<string>(gap).fill('')];
            }
        )
    );
}
