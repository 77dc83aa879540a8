/**
 * A list as it was read, before anybody knows what it means: rows with where they stand, the guess which
 * column is what, and the problems that planning finds.
 */
import { compareText, foldText } from 'c/importText';

/** One row of a list. */
export interface SourceRow {
    /** Name of the file (or of the pasted text), as the problems show it. */
    file: string;
    /** Row of the file, counted as a spreadsheet does: the header is row 1. */
    row: number;
    cells: readonly string[];
}

/** One file: its header and what stands below. */
export interface SourceTable {
    file: string;
    header: readonly string[];
    rows: readonly SourceRow[];
}

/** What can be wrong with a row. Codes never change; the reader translates them. */
export type ProblemCode =
    | 'empty-row'
    | 'repeated-row'
    | 'self-message'
    | 'missing-id'
    | 'duplicate-id'
    | 'blank-name'
    | 'missing-manager'
    | 'self-report'
    | 'loop'
    | 'broken-characters'
    | 'shortened'
    | 'look-alike'
    | 'unreadable-amount'
    | 'unknown-date'
    | 'ambiguous-date'
    | 'blank-area'
    | 'blank-type'
    | 'blank-supplier'
    | 'refused';

/**
 * `rejected`: the row is not imported. `noted`: the row is imported, and this is what a person should know
 * about it (a manager left out, a name that was blank).
 */
export type Severity = 'rejected' | 'noted';

/** Something wrong, and where. */
export interface ImportProblem {
    file: string;
    row: number;
    /** Header of the column, empty when the whole row is meant. */
    column: string;
    value: string;
    code: ProblemCode;
    severity: Severity;
    /** What the code's sentence needs besides the value, e.g. the people of a loop. */
    detail?: string;
}

/** A field that an import understands, with the headers that mean it, folded, most telling first. */
export interface ColumnMeaning<Field extends string> {
    field: Field;
    required: boolean;
    headers: readonly string[];
}

/** Which column (its index) holds which field. */
export type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** The header that the caller names for a field. */
export type ColumnNames<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** Columns that could not be found, by field; `asked` is the header that the caller named. */
export interface MissingColumn<Field extends string> {
    field: Field;
    asked?: string;
}

export type ColumnResult<Field extends string> =
    { ok: true; columns: Columns<Field> } | { ok: false; missing: readonly MissingColumn<Field>[] };

/**
 * Finds the columns of a list: a header that the caller named for a field, otherwise the first known header
 * (compared without case, punctuation and blanks), otherwise the only header that contains a known one of at
 * least two words.
 */
export function findColumns<Field extends string>(
    header: readonly string[],
    meanings: readonly ColumnMeaning<Field>[],
    named: ColumnNames<Field> = {} as ColumnNames<Field>
): ColumnResult<Field> {
    const bare = header.map(bareHeader);
    const columns: Partial<Record<Field, number>> = {};
    const taken = new Set<number>();
    const missing: MissingColumn<Field>[] = [];
    for (const { field } of meanings) {
        const asked = named[field];
        if (asked === undefined) continue;
        const index = indexOfNamed(header, bare, asked);
        if (index < 0) missing.push({ field, asked });
        else take(field, index);
    }
    for (const { field, required, headers } of meanings) {
        if (columns[field] !== undefined || named[field] !== undefined) continue;
        const index = guess(bare, headers, taken);
        if (index >= 0) take(field, index);
        else if (required) missing.push({ field });
    }
    return missing.length > 0 ? { ok: false, missing } : { ok: true, columns };

    function take(field: Field, index: number): void {
        columns[field] = index;
        taken.add(index);
    }
}

function indexOfNamed(header: readonly string[], bare: readonly string[], asked: string): number {
    const exact = header.findIndex((text) => text.trim() === asked.trim());
    return exact >= 0 ? exact : bare.indexOf(bareHeader(asked));
}

function guess(bare: readonly string[], headers: readonly string[], taken: ReadonlySet<number>): number {
    for (const known of headers) {
        const index = bare.findIndex((text, position) => text === bareHeader(known) && !taken.has(position));
        if (index >= 0) return index;
    }
    for (const known of headers.filter((text) => text.includes(' '))) {
        const hits = [...bare.keys()].filter(
            (position) => bare[position]?.includes(bareHeader(known)) === true && !taken.has(position)
        );
        if (hits.length === 1) return hits[0] as number;
    }
    return -1;
}

/** A header without case, byte order mark, currency signs, punctuation and blanks: "Amount (£)" is "amount". */
function bareHeader(text: string): string {
    return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The character that separates cells: the one that gives the most cells in the first line while the lines after it
 * agree. Quoted text does not count. A single column has no delimiter; a comma is answered then.
 */
export function findDelimiter(text: string): string {
    const lines = unquoted(text.slice(0, 20_000))
        .split(/\r\n|\n|\r/)
        .filter((line) => line.trim() !== '')
        .slice(0, 20);
    let best = ',';
    let bestScore = 0;
    for (const delimiter of DELIMITERS) {
        const counts = lines.map((line) => line.split(delimiter).length - 1);
        const first = counts[0] ?? 0;
        const agreeing = counts.filter((count) => count === first).length;
        const score = first * (agreeing / Math.max(1, counts.length));
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

/** Text with what stands in double quotes taken out. */
function unquoted(text: string): string {
    return text.replace(/"(?:[^"]|"")*"/g, '');
}

/** The cell of a field in a row, or an empty text where the list has no such column. */
export function cellOf<Field extends string>(row: SourceRow, columns: Columns<Field>, field: Field): string {
    const index = columns[field];
    return index === undefined ? '' : (row.cells[index] ?? '');
}

/** True when no cell of the row holds anything. */
export function isEmptyRow(row: SourceRow): boolean {
    return row.cells.every((cell) => cell.trim() === '');
}

/** Order of problems: by file, row and code, whatever the order in which they were found. */
export function byPlace(left: ImportProblem, right: ImportProblem): number {
    return compareText(left.file, right.file) || left.row - right.row || compareText(left.code, right.code);
}
