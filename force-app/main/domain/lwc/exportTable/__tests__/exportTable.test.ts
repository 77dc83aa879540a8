import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import {
    csvOf,
    guardFormula,
    plainNumber,
    tabTextOf,
    unguardFormula,
    type ExportCell,
    type ExportTable
} from '../exportTable';

const columns: ExportTable['columns'] = [
    { header: 'Name', kind: 'text' },
    { header: 'Amount', kind: 'money', currency: 'EUR' },
    { header: 'Due', kind: 'day' }
];
const table = (rows: ExportCell[][]): ExportTable => ({ name: 'People', columns, rows });
/** What a reader of the format makes of it; the mark and our guard taken away. */
const read = (csv: string): string[][] =>
    (parse(csv, { bom: true, relaxColumnCount: true }) as string[][]).map((cells) => cells.map(unguardFormula));

describe('CSV', () => {
    it('writes numbers plain, dates as they are, quotes where they are needed', () => {
        expect(
            csvOf(
                table([
                    ['Ada "A" Holm, CEO', -1234.5, '2026-01-31'],
                    [' x', null, '']
                ])
            )
        ).toBe('\uFEFFName,Amount,Due\r\n"Ada ""A"" Holm, CEO",-1234.5,2026-01-31\r\n" x",,\r\n');
    });

    it('leaves totals to whoever reads it', () => {
        expect(csvOf({ ...table([]), totals: ['Total', { formula: 'SUM(B2:B2)', value: 5 }, null] })).toBe(
            '\uFEFFName,Amount,Due\r\n'
        );
    });

    it.each(['=1+1', '+49 40', '-x', '@sum', '\t=1', '\r=1', "'=1", '＝1'])('guards %j', (text) => {
        expect(guardFormula(text)).toBe(`'${text}`);
        expect(unguardFormula(guardFormula(text))).toBe(text);
    });

    it.each(['', 'Ada', "'quoted'", '1=1', "O'Neill"])('leaves %j alone', (text) => {
        expect(guardFormula(text)).toBe(text);
        expect(unguardFormula(text)).toBe(text);
    });

    it.each([
        [0, '0'],
        [1e21, '1000000000000000000000'],
        [1e-7, '0.0000001'],
        [-2.5, '-2.5'],
        [NaN, '']
    ])('writes %d without an exponent', (value, text) => expect(plainNumber(value)).toBe(text));

    it('reads back as it was, whatever the texts', () => {
        const cell = fc.oneof(
            fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
            fc.constantFrom('=cmd', "'", '"', ',', '\r\n', "''-1", '\u0000', '﻿x')
        );
        fc.assert(
            fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
                expect(read(csvOf(table(rows)))).toEqual([['Name', 'Amount', 'Due'], ...rows]);
            }),
            { numRuns: 1000 }
        );
    });

    it('never begins an unquoted or quoted field with what a spreadsheet would run', () => {
        fc.assert(
            fc.property(
                fc.array(fc.tuple(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", 'a', ',') }))),
                (rows) => {
                    for (const [field] of parse(csvOf(table(rows)), {
                        bom: true,
                        relaxColumnCount: true
                    }) as string[][]) {
                        expect(field).not.toMatch(/^[=+\-@\t\r]/);
                    }
                }
            ),
            { numRuns: 1000 }
        );
    });
});

describe('text for the clipboard', () => {
    it('puts tabs between cells and quotes what would break them', () => {
        expect(
            tabTextOf([
                ['a\tb', 2, true],
                ['=x', null, 'c']
            ])
        ).toBe('"a\tb"\t2\tTRUE\r\n\'=x\t\tc\r\n');
    });

    it('reads back as it was', () => {
        const cell = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());
        fc.assert(
            fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
                const read = parse(tabTextOf(rows), { delimiter: '\t', recordDelimiter: '\r\n' }) as string[][];
                const kept = rows.filter((cells) => cells.join('') !== '');
                expect(read.map((cells) => cells.map(unguardFormula)).filter((cells) => cells.join('') !== '')).toEqual(
                    kept
                );
            }),
            { numRuns: 1000 }
        );
    });
});
