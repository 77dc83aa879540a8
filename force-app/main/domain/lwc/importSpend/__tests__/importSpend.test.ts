import fc from 'fast-check';
import { familyOf, planSpend, SPEND_COLUMNS, type SpendPlan } from 'c/importSpend';
import { findColumns } from 'c/importTable';

const HEADER = ['Entity', 'Date', 'Expense Type', 'Expense Area', 'Supplier', 'Transaction number', 'Amount'];

type Row = readonly string[];
const US = 'Atlas Ltd';
/** A payment, with what is not of interest filled in. */
const pay = (
    supplier: string,
    amount: string,
    area = 'Policy',
    type = 'Rent',
    date = '2021-03-01',
    number = '7'
): Row => ['Ministry', date, type, area, supplier, number, amount];

function plan(...files: (readonly Row[])[]): SpendPlan {
    const found = findColumns(HEADER, SPEND_COLUMNS);
    if (!found.ok) throw new Error('columns');
    const { columns } = found;
    const tables = files.map((rows, index) => {
        const file = `${index + 1}.csv`;
        return {
            table: { file, header: HEADER, rows: rows.map((cells, at) => ({ file, row: at + 2, cells })) },
            columns
        };
    });
    return planSpend(tables, { scope: 'account', supplier: ' atlas LTD ' });
}

const codes = ({ problems }: SpendPlan) =>
    problems.map(({ file, row, code, severity }) => `${file} ${row} ${code} ${severity}`);

fc.configureGlobal({ seed: 20260, numRuns: 200 });

describe('payments', () => {
    it('to us are won business, to everybody the customer spend with the largest other supplier', () => {
        const planned = plan([
            pay(US, '10.10'),
            pay('ATLAS LTD', '20.20', 'POLICY', 'RENT', '2021-03-05', '8'),
            pay('Other plc', '5.00'),
            pay('Rival', '4.00'),
            pay('RIVAL', '2.00', 'Policy', 'Rent', '2021-03-09')
        ]);
        expect(planned.wins.map(({ minor }) => minor).sort()).toEqual([1010, 2020]);
        expect(planned.areas.map(({ name }) => name)).toEqual(['Policy']);
        expect(planned.cells).toEqual([expect.objectContaining({ minor: 4130, competitor: 'Rival' })]);
        expect(planned.window).toEqual({ from: '2021-03-01', to: '2021-03-09' });
    });
    it('of credits lower the sums', () => {
        const planned = plan([pay(US, '100'), pay(US, '-30.50', 'Policy', 'Rent', '2021-03-02')]);
        expect(planned.cells[0]).toMatchObject({ minor: 6950, competitor: '' });
        expect(planned.wins.map(({ minor }) => minor).sort()).toEqual([-3050, 10000]);
    });
    it('add up exactly where floating point does not', () => {
        const planned = plan(
            Array.from({ length: 1000 }, (_, index) => pay('X', '0.1', 'A', 'B', '2021-01-01', String(index)))
        );
        expect(planned.cells[0]?.minor).toBe(10000);
    });
    it('of ours without an area are kept, others are rejected', () => {
        const planned = plan([pay(US, '1', ''), pay('X', '2', ''), pay(US, '3', 'Policy', '')]);
        expect(
            planned.wins.map(({ areaKey, typeKey }) => [areaKey !== undefined, typeKey !== undefined]).sort()
        ).toEqual([
            [false, true],
            [true, false]
        ]);
        expect(codes(planned)).toEqual([
            '1.csv 2 blank-area noted',
            '1.csv 3 blank-area rejected',
            '1.csv 4 blank-type noted'
        ]);
        expect(planned.cells).toEqual([]);
    });
});

describe('repeated rows', () => {
    it('of one file are payments of their own, and noted', () => {
        const planned = plan([pay(US, '5'), pay(US, '5'), pay(US, '5')]);
        expect(new Set(planned.wins.map(({ key }) => key)).size).toBe(3);
        expect(codes(planned)).toEqual(['1.csv 3 repeated-row noted', '1.csv 4 repeated-row noted']);
    });
    it('of another file are the same payment', () => {
        const planned = plan([pay(US, '5'), pay(US, '5')], [pay('ATLAS LTD', '5.00'), pay(US, '5'), pay(US, '5')]);
        expect(planned.wins).toHaveLength(3);
        expect(planned.rows).toEqual({ read: 5, planned: 3, rejected: 2 });
        expect(codes(planned)).toContain('2.csv 2 repeated-row rejected');
    });
    it('keep their keys however the files are given', () => {
        const [one, two] = [[pay(US, '5')], [pay(US, '5'), pay(US, '6')]];
        const together = plan(one, two).wins.map(({ key }) => key);
        const apart = [...plan(one).wins, ...plan(two).wins].map(({ key }) => key);
        expect(new Set(together)).toEqual(new Set(apart));
    });
    it('that differ in another column are noted only', () => {
        const planned = plan([pay(US, '5')], [['Agency', ...pay(US, '5').slice(1)]]);
        expect(planned.wins).toHaveLength(2);
        expect(planned.problems).toEqual([
            expect.objectContaining({ code: 'repeated-row', severity: 'noted', detail: '1.csv 2' })
        ]);
    });
});

it.each<[string, Row, string]>([
    ['an unreadable amount', pay(US, 'lots'), 'unreadable-amount'],
    ['an unknown date', pay(US, '5', 'A', 'B', 'soon'), 'unknown-date'],
    ['an empty row', ['', '', '', '', '', '', ''], 'empty-row']
])('%s is rejected and the rest goes on', (_, row, code) => {
    const planned = plan([pay(US, '1'), row, pay(US, '2')]);
    expect(planned.wins).toHaveLength(2);
    expect(codes(planned)).toEqual([`1.csv 3 ${code} rejected`]);
});

it('points at names that look alike and keeps them apart', () => {
    const planned = plan([pay(US, '1', 'COVID-19 Hub'), pay(US, '2', 'COVID 19 HUB')]);
    expect(planned.areas).toHaveLength(2);
    expect(planned.problems).toEqual([
        expect.objectContaining({ code: 'look-alike', row: 3, value: 'COVID 19 HUB', detail: 'COVID-19 Hub' })
    ]);
});

it('notes dates of which nobody can tell the order', () => {
    expect(codes(plan([pay(US, '1', 'A', 'B', '03/04/2021')]))).toEqual(['1.csv 2 ambiguous-date noted']);
});

describe('families', () => {
    it.each([
        ['it - software - licences', 'it'],
        ['it - software', 'it'],
        ['it', undefined],
        ['items - other', undefined]
    ])('of %s: %s', (type, family) => {
        expect(familyOf(type, new Set(['it', 'it - software', 'it - software - licences', 'items - other']))).toBe(
            family
        );
    });
    it('come before their members and add no offering', () => {
        const planned = plan([pay('X', '1', 'A', 'IT - Software'), pay('X', '1', 'A', 'IT')]);
        expect(planned.types.map(({ name, familyKey }) => [name, familyKey])).toEqual([
            ['IT', undefined],
            ['IT - Software', planned.types[0]?.key]
        ]);
    });
});

describe('whatever the rows', () => {
    const rows = fc.array(
        fc
            .record({
                supplier: fc.constantFrom('', US, 'atlas ltd', 'Rival', 'RIVAL', 'Other'),
                amount: fc.constantFrom('0.10', '1,000.01', '-3', 'x', '(2.50)', '99999999.99'),
                area: fc.constantFrom('', 'Policy', 'POLICY', 'Law'),
                type: fc.constantFrom('', 'Rent', 'Rent - Land', 'RENT'),
                date: fc.constantFrom('2021-03-01', '2020-02-29', 'soon')
            })
            .map(({ supplier, amount, area, type, date }) => pay(supplier, amount, area, type, date)),
        { maxLength: 20 }
    );
    const essence = ({ areas, types, wins, cells, window }: SpendPlan) => ({
        ...{ areas, types, cells, window },
        wins: wins.map(({ key, name, date, minor, areaKey, typeKey }) => ({ key, name, date, minor, areaKey, typeKey }))
    });

    it('their order does not matter', () => {
        fc.assert(
            fc.property(
                rows.chain((list) =>
                    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
                ),
                ([list, shuffled]) => {
                    expect(essence(plan(shuffled))).toEqual(essence(plan(list)));
                }
            )
        );
    });
    it('no row is lost and no penny: planned and rejected rows are all rows, cells are all spend with a cell', () => {
        fc.assert(
            fc.property(rows, (list) => {
                const planned = plan(list);
                const rejected = planned.problems.filter(({ severity }) => severity === 'rejected');
                expect(planned.rows.planned + planned.rows.rejected).toBe(list.length);
                expect(new Set(rejected.map(({ row }) => row)).size).toBe(planned.rows.rejected);
                const good = new Set(
                    list.map((_, index) => index + 2).filter((row) => !rejected.some((problem) => problem.row === row))
                );
                const minor: Record<string, number> = {
                    '0.10': 10,
                    '1,000.01': 100001,
                    '-3': -300,
                    '(2.50)': -250,
                    '99999999.99': 9999999999
                };
                const spent = list.reduce((sum, row, index) => {
                    const inCell = good.has(index + 2) && row[2] !== '' && row[3] !== '';
                    return inCell ? sum + (minor[row[6] as string] as number) : sum;
                }, 0);
                expect(planned.cells.reduce((sum, cell) => sum + cell.minor, 0)).toBe(spent);
            })
        );
    });
});
