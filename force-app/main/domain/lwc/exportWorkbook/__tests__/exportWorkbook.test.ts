import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import type { ExportCell, ExportColumn, ExportTable } from 'c/exportTable';
import { columnName, dayNumber, workbookOf } from '../exportWorkbook';
import { bytesOf, readArchive } from '../../exportArchive/__tests__/archiveReader';

const options = { title: 'People', madeAt: '2026-11-23T09:30:00.000Z' };
const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    ignoreDeclaration: true,
    isArray: (name) =>
        ['sheet', 'row', 'c', 'si', 'xf', 'numFmt', 'Relationship', 'Override', 'definedName'].includes(name)
});
type Node = Record<string, never> & { '@_r': string; '@_s': string; '@_t'?: string; v?: string; f?: string };

interface ReadCell {
    value: string | number | boolean | null;
    format: string;
    formula?: string;
}

const unescape = (text: string): string =>
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
const textOf = (node: unknown): string =>
    typeof node === 'object' && node !== null
        ? String((node as { '#text'?: string })['#text'] ?? '')
        : String(node ?? '');

/** A workbook as another program reads it: relations followed, texts and formats looked up. */
function readWorkbook(tables: readonly ExportTable[]) {
    const files = readArchive(bytesOf(workbookOf(tables, options)));
    const xml = (path: string) => parser.parse(files[path] as string);
    const types = xml('[Content_Types].xml').Types.Override.map((one: Record<string, string>) => one['@_PartName']);
    expect(types.every((path: string) => files[path.slice(1)] !== undefined)).toBe(true);
    const targets = new Map<string, string>(
        xml('xl/_rels/workbook.xml.rels').Relationships.Relationship.map((one: Record<string, string>) => [
            one['@_Id'],
            one['@_Target']
        ])
    );
    const texts: string[] = (xml('xl/sharedStrings.xml').sst.si ?? []).map((item: { t: unknown }) =>
        unescape(textOf(item.t))
    );
    const styles = xml('xl/styles.xml').styleSheet;
    const formats = new Map<string, string>(
        (styles.numFmts?.numFmt ?? []).map((one: Record<string, string>) => [one['@_numFmtId'], one['@_formatCode']])
    );
    const formatOf = (style: string) => formats.get(styles.cellXfs.xf[Number(style)]['@_numFmtId']) ?? 'General';
    return xml('xl/workbook.xml').workbook.sheets.sheet.map((sheet: Record<string, string>) => {
        const parsed = xml(`xl/${targets.get(sheet['@_r:id'] as string)}`).worksheet;
        const rows = parsed.sheetData.row.map((row: { c?: Node[] }) =>
            (row.c ?? []).map((cell): ReadCell => {
                const raw = textOf(cell.v);
                const kind = cell['@_t'];
                const value =
                    cell.v === undefined
                        ? null
                        : kind === 's'
                          ? (texts[Number(raw)] as string)
                          : kind === 'b'
                            ? raw === '1'
                            : kind === 'str'
                              ? unescape(raw)
                              : Number(raw);
                return {
                    value,
                    format: formatOf(cell['@_s']),
                    ...(cell.f === undefined ? {} : { formula: textOf(cell.f) })
                };
            })
        );
        return { name: sheet['@_name'], rows: rows as ReadCell[][], parsed };
    });
}

const columns: ExportColumn[] = [
    { header: 'Name', kind: 'text' },
    { header: 'Won', kind: 'money', currency: 'EUR' },
    { header: 'Yen', kind: 'money', currency: 'JPY' },
    { header: 'Due', kind: 'day' },
    { header: 'Changed', kind: 'moment' },
    { header: 'Done', kind: 'share' },
    { header: 'Agreed', kind: 'flag' }
];

it('writes real numbers, dates, shares and truths, and formulas with what they come to', () => {
    const [sheet] = readWorkbook([
        {
            name: 'Plan',
            columns,
            rows: [['=1+1', 1234.5, 100, '2026-01-31', '2026-01-31T12:00:00.000Z', 0.25, true]],
            totals: ['Total', { formula: 'SUBTOTAL(109,B2:B2)', value: 1234.5 }, null, null, null, null, null]
        }
    ]);
    expect(sheet.rows[1].map(({ value }: ReadCell) => value)).toEqual([
        '=1+1',
        1234.5,
        100,
        46053,
        46053.5,
        0.25,
        true
    ]);
    expect(sheet.rows[1].map(({ format }: ReadCell) => format)).toEqual([
        'General',
        '#,##0.00 "EUR";-#,##0.00 "EUR"',
        '#,##0 "JPY";-#,##0 "JPY"',
        'yyyy-mm-dd',
        'yyyy-mm-dd hh:mm',
        '0.0%',
        'General'
    ]);
    expect(sheet.rows[2][1]).toEqual({
        value: 1234.5,
        format: sheet.rows[1][1].format,
        formula: 'SUBTOTAL(109,B2:B2)'
    });
    expect(sheet.parsed.autoFilter['@_ref']).toBe('A1:G2');
    expect(sheet.parsed.sheetViews.sheetView.pane).toMatchObject({
        '@_ySplit': '1',
        '@_topLeftCell': 'A2',
        '@_state': 'frozen'
    });
});

it('freezes the columns asked for', () => {
    const [sheet] = readWorkbook([{ name: 'x', columns, rows: [], frozenColumns: 1 }]);
    expect(sheet.parsed.sheetViews.sheetView.pane).toMatchObject({ '@_xSplit': '1', '@_topLeftCell': 'B2' });
});

it('names sheets as spreadsheets allow', () => {
    const name = 'A very long name of a buying center';
    const sheets = readWorkbook(
        ['a/b', 'A?B', name, `${name}!`, '', "'x'"].map((one) => ({ name: one, columns, rows: [] }))
    );
    expect(sheets.map((sheet: { name: string }) => sheet.name)).toEqual([
        'a b',
        'A B (2)',
        'A very long name of a buying ce',
        'A very long name of a buyin (2)',
        'Sheet 5',
        'x'
    ]);
});

it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA']
])('calls column %d %s', (place, name) => expect(columnName(place)).toBe(name));

it.each([
    ['1900-03-01', 61],
    ['2026-11-23', 46349],
    ['2026-11-23T06:00:00Z', 46349.25],
    ['1899-12-31', null],
    ['2026-02-30', null],
    ['next week', null],
    ['2026-11-23T06:00:00+02:00', null]
])('counts %s as %d', (iso, serial) => expect(dayNumber(iso)).toBe(serial));

it('reads back as it was, whatever is in it', () => {
    const text = fc
        .oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('_x0041_', '<&>"', '\u0000\u000b', '\r\n\t', ' x ', '=A1')
        )
        .map((one) => one.toWellFormed());
    const cell: fc.Arbitrary<ExportCell> = fc.oneof(
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
        fc.boolean(),
        fc.constant(null)
    );
    const tables = fc.array(fc.record({ name: text, rows: fc.array(fc.tuple(cell, cell), { maxLength: 6 }) }), {
        minLength: 1,
        maxLength: 3
    });
    const plain: ExportColumn[] = [
        { header: '2026-01-31', kind: 'text' },
        { header: 'b', kind: 'number' }
    ];
    fc.assert(
        fc.property(tables, (written) => {
            const read = readWorkbook(written.map((one) => ({ ...one, columns: plain })));
            expect(
                read.map((sheet: { rows: ReadCell[][] }) => sheet.rows.map((row) => row.map(({ value }) => value)))
            ).toEqual(
                written.map(({ rows }) => [
                    ['2026-01-31', 'b'],
                    // An empty text is an empty cell.
                    ...rows.map((cells) => cells.map((one) => (one === '' ? null : one)))
                ])
            );
        }),
        { numRuns: 1000 }
    );
});
