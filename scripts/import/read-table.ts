import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
    findColumns,
    findDelimiter,
    type ColumnMeaning,
    type ColumnNames,
    type Columns,
    type SourceTable
} from 'c/importTable';
import { decode } from './decode.ts';
import { ImportFailure } from './failure.ts';
import { givenPath } from './given-path.ts';

export interface ReadOptions {
    /** Found from the text when left out. */
    delimiter?: string;
    /** Found from the bytes when left out. */
    encoding?: string;
}

/**
 * Reads a delimited file as it stands: the first row is the header, every later row is kept, also an empty one.
 *
 * @throws ImportFailure when the file cannot be read or is no delimited text
 */
export function readTable(path: string, options: ReadOptions = {}): SourceTable {
    const file = basename(path);
    const text = decode(readBytes(path), options.encoding);
    const [header, ...records] = parseText(text, file, options.delimiter ?? findDelimiter(text));
    if (!header || header.every((cell) => cell.trim() === '')) throw new ImportFailure(`${path} has no header row.`);
    return { file, header, rows: records.map((cells, index) => ({ file, row: index + 2, cells })) };
}

function readBytes(path: string): Buffer {
    try {
        return readFileSync(givenPath(path));
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const reason =
            { ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder' }[code ?? ''] ??
            code;
        throw new ImportFailure(`Cannot read ${path}: ${reason}.`);
    }
}

function parseText(text: string, file: string, delimiter: string): string[][] {
    try {
        return parse(text, {
            delimiter,
            relax_column_count: true,
            relax_quotes: true,
            skip_empty_lines: false
        });
    } catch (error) {
        throw new ImportFailure(`${file} cannot be read as a list: ${(error as Error).message}.`);
    }
}

/**
 * The columns of a table.
 *
 * @throws ImportFailure naming every column that is missing, and what the file has instead
 */
export function columnsOf<Field extends string>(
    table: SourceTable,
    meanings: readonly ColumnMeaning<Field>[],
    named: ColumnNames<Field>
): Columns<Field> {
    const found = findColumns(table.header, meanings, named);
    if (found.ok) return found.columns;
    const missing = found.missing.map(({ field, asked }) =>
        asked === undefined ? `no column for "${field}"` : `no column "${asked}" for "${field}"`
    );
    throw new ImportFailure(
        `${table.file}: ${missing.join(', ')}. Its columns are: ${table.header.join(', ')}. ` +
            'Name one with --column field=Header.'
    );
}
