/**
 * A table to take away, and its two plain-text forms: CSV (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180) and
 * tab-separated text for the clipboard. The workbook (c/exportWorkbook) is made from the same table.
 */
import { guardFormula } from './guard';

export { guardFormula, unguardFormula } from './guard';

/**
 * What the values of a column are. `day` holds ISO dates (`2026-01-31`), `moment` ISO date-times in UTC
 * (`2026-01-31T12:34:56.000Z`), `share` numbers of which 1 is a hundred per cent, `money` amounts in the major unit.
 */
export type ColumnKind = 'text' | 'number' | 'whole' | 'share' | 'money' | 'day' | 'moment' | 'flag';

export interface ExportColumn {
    /** Fixed and documented where later programs read the file; otherwise in the user's language. */
    readonly header: string;
    readonly kind: ColumnKind;
    /** ISO code, for `money`. */
    readonly currency?: string;
    /** In characters; without it the width follows the contents. */
    readonly width?: number;
}

/** A formula of the workbook, in English as the file format wants it, without the leading `=`. */
export interface ExportFormula {
    readonly formula: string;
    /** What it comes to: shown by readers that do not calculate, and written to CSV. */
    readonly value: string | number | null;
}

/** Null is an empty cell. Text in a column of numbers or days stays text. */
export type ExportCell = string | number | boolean | null | ExportFormula;

export interface ExportTable {
    /** Name of the sheet in a workbook. */
    readonly name: string;
    readonly columns: readonly ExportColumn[];
    readonly rows: readonly (readonly ExportCell[])[];
    /** A last row of sums; only workbooks have it, so that a CSV can be added up or read by a program. */
    readonly totals?: readonly ExportCell[];
    /** How many columns stay in sight when a workbook is scrolled; the header always does. */
    readonly frozenColumns?: number;
}

/** Whether a cell is a formula. */
export function isFormula(cell: ExportCell): cell is ExportFormula {
    return typeof cell === 'object' && cell !== null;
}

/** What a cell comes to. */
export function cellValue(cell: ExportCell): string | number | boolean | null {
    return isFormula(cell) ? cell.value : cell;
}

/** A number in plain digits, so that every program reads the same: never an exponent, never a separator. */
export function plainNumber(value: number): string {
    if (!Number.isFinite(value)) return '';
    const text = String(value);
    if (!text.includes('e')) return text;
    return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/** Text of a cell: numbers unguarded, since they come from us; true and false in capitals, as spreadsheets do. */
function plainText(cell: ExportCell): string {
    const value = cellValue(cell);
    if (value === null) return '';
    if (typeof value === 'number') return plainNumber(value);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return guardFormula(value.toWellFormed());
}

/**
 * The table as CSV: comma, CRLF after every line, quotes where RFC 4180 wants them, with a byte order mark, without
 * which Excel takes UTF-8 for its local character set. Dates stay ISO; texts that a spreadsheet would take for a formula
 * are guarded (see `guardFormula`).
 */
export function csvOf({ columns, rows }: ExportTable): string {
    const field = (cell: ExportCell): string => {
        const text = plainText(cell);
        return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const line = (cells: readonly ExportCell[]): string => {
        const fields = cells.map(field);
        // A line of one empty field would be no line at all for most readers.
        return `${fields.length === 1 && fields[0] === '' ? '""' : fields.join(',')}\r\n`;
    };
    return `\uFEFF${line(columns.map(({ header }) => header))}${rows.map(line).join('')}`;
}

/**
 * Rows as text for the clipboard, as spreadsheets exchange it: tabs between cells, quotes where a cell holds a tab, a line
 * break or a quote. Guarded like CSV.
 */
export function tabTextOf(rows: readonly (readonly ExportCell[])[]): string {
    const field = (cell: ExportCell): string => {
        const text = plainText(cell);
        return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return rows.map((cells) => `${cells.map(field).join('\t')}\r\n`).join('');
}
