import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { tmpdir } from 'node:os';
import { SPEND_COLUMNS } from 'c/importSpend';
import { ImportFailure } from '../failure.ts';
import { columnsOf, readTable } from '../read-table.ts';
import { listFile } from './local-org.ts';

describe('a list', () => {
    it('keeps every row where a spreadsheet would show it', () => {
        const table = readTable(listFile('a.csv', ['name,title', 'Ana,"Head,', 'of Policy"', '', 'Ben']));
        assert.deepEqual(table, {
            file: 'a.csv',
            header: ['name', 'title'],
            rows: [
                { file: 'a.csv', row: 2, cells: ['Ana', 'Head,\nof Policy'] },
                { file: 'a.csv', row: 3, cells: [''] },
                { file: 'a.csv', row: 4, cells: ['Ben'] }
            ]
        });
    });
    it('may be separated by anything', () => {
        assert.deepEqual(readTable(listFile('a.txt', ['a;b', '1,5;2'])).rows[0]?.cells, ['1,5', '2']);
        assert.deepEqual(readTable(listFile('a.txt', ['a:b', '1:2']), { delimiter: ':' }).rows[0]?.cells, ['1', '2']);
    });
    it('that cannot be read says why', () => {
        const cases: [path: string, reason: RegExp][] = [
            [`${tmpdir()}/atlas-no-such-file.csv`, /no such file/],
            [tmpdir(), /it is a folder/],
            [listFile('empty.csv', ['']), /no header row/],
            [listFile('open.csv', ['a,b', '"never closed,1']), /open\.csv cannot be read/]
        ];
        for (const [path, reason] of cases) assert.throws(() => readTable(path), reason);
    });
    it('without a needed column says which, and what it has', () => {
        const table = readTable(listFile('a.csv', ['Date,Who,Amount', '1,2,3']));
        assert.throws(
            () => columnsOf(table, SPEND_COLUMNS, { supplier: 'Payee' }),
            (error) =>
                error instanceof ImportFailure &&
                /no column "Payee" for "supplier", no column for "type".*Its columns are: Date, Who, Amount/.test(
                    error.message
                )
        );
    });
});
