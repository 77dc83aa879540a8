import fc from 'fast-check';
import { mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import {
    contributionsIn,
    deriveLandscape,
    MEASURES,
    measureOf,
    type Amounts,
    type Landscape
} from '../../landscapeCells/landscapeCells';
import {
    arbitraryFacts,
    arbitraryWindow,
    center,
    digitsOf,
    facts,
    judgement,
    offering,
    opportunity,
    shuffledFacts
} from '../../landscapeFacts/__tests__/landscapeKit';
import { CELL_STATES, type LandscapeFacts } from '../../landscapeFacts/landscapeFacts';
import { CALENDAR_YEARS, type DateWindow } from '../../landscapePeriod/landscapePeriod';
import {
    buildMatrix,
    heatShares,
    matrixCellAt,
    totalOfCells,
    type Matrix,
    type MatrixLine,
    type MatrixOptions,
    type Total
} from '../landscapeMatrix';

const WINDOW = { from: '2026-01-01', to: '2026-12-31' };

function derive(values: Partial<LandscapeFacts>, window: DateWindow = WINDOW, accounts = ['account']): Landscape {
    const all = facts(values);
    const business = mapBusiness(all, new Set(accounts), digitsOf);
    return deriveLandscape(business, all.cells, { window, calendar: CALENDAR_YEARS });
}

const won = (total: Total | undefined) => (total?.amounts[0] as Amounts).won;
const tree = (lines: readonly MatrixLine[]) => lines.map(({ level, name }) => `${'  '.repeat(level - 1)}${name}`);

/** Division with Europe and Asia below, Support apart; a family with two offerings. 1, 10, 100… won in their cells. */
const story: Partial<LandscapeFacts> = {
    buyingCenters: [
        center('division', { name: 'Division', sortOrder: 2, region: 'World' }),
        center('europe', { name: 'Europe', parentId: 'division', region: 'Europe' }),
        center('asia', { name: 'Asia', parentId: 'division', region: 'Asia' }),
        center('support', { name: 'Support', sortOrder: 1, region: 'Europe' })
    ],
    offerings: [
        offering('family', { name: 'Family' }),
        offering('cards', { name: 'Cards', parentId: 'family' }),
        offering('loans', { name: 'Loans', parentId: 'family' })
    ],
    opportunities: [
        opportunity('1', { amount: 1, buyingCenterId: 'division', offeringId: 'cards' }),
        opportunity('2', { amount: 10, buyingCenterId: 'europe', offeringId: 'cards' }),
        opportunity('3', { amount: 100, buyingCenterId: 'asia', offeringId: 'loans' }),
        opportunity('4', { amount: 1000, buyingCenterId: 'support', offeringId: 'family' }),
        opportunity('5', { amount: 10000 })
    ]
};

describe('rows and columns', () => {
    it('follow sort order, name and tree', () => {
        const matrix = buildMatrix(derive(story));
        expect(tree(matrix.rows)).toEqual(['Support', 'Division', '  Asia', '  Europe']);
        expect(tree(matrix.columns)).toEqual(['Family', '  Cards', '  Loans']);
    });

    it.each<[string, MatrixOptions, string[]]>([
        [
            'by name, backwards',
            { rowOrder: { by: 'name', descending: true } },
            ['Support', 'Division', '  Europe', '  Asia']
        ],
        [
            'by what the branch has won',
            { rowOrder: { by: 'measure', measure: 'won', currency: 0 } },
            ['Support', 'Division', '  Asia', '  Europe']
        ],
        [
            'smallest first',
            { rowOrder: { by: 'measure', measure: 'won', currency: 0, ascending: true } },
            ['Division', '  Europe', '  Asia', 'Support']
        ],
        [
            'by number of opportunities',
            { rowOrder: { by: 'measure', measure: 'opportunities', currency: 0 } },
            ['Division', '  Asia', '  Europe', 'Support']
        ],
        ['collapsed', { collapsedRows: new Set(['division']) }, ['Support', 'Division']],
        [
            'by region',
            { groupRowsBy: ({ region }) => region ?? '' },
            ['Asia', '  Asia', 'Europe', '  Support', '  Europe', 'World', '  Division']
        ]
    ])('rows %s', (_, options, expected) => {
        expect(tree(buildMatrix(derive(story), options).rows)).toEqual(expected);
    });

    it('sort by the sum of the branch, not of the line alone', () => {
        const [one, two, three] = story.opportunities ?? [];
        const opportunities = [
            ...[one, two, three].flatMap((deal) => deal ?? []),
            opportunity('4', { amount: 50, buyingCenterId: 'support', offeringId: 'family' })
        ];
        const { rows } = buildMatrix(derive({ ...story, opportunities }), {
            rowOrder: { by: 'measure', measure: 'won', currency: 0 }
        });
        expect(tree(rows)).toEqual(['Division', '  Asia', '  Europe', 'Support']);
    });

    it.each(MEASURES)('sort in rows and columns by %s, whatever the data', (measure) => {
        const property = fc.property(arbitraryFacts, fc.boolean(), (values, ascending) => {
            const business = mapBusiness(values, new Set(['account0', 'account1']), digitsOf);
            const landscape = deriveLandscape(business, values.cells, { window: WINDOW, calendar: CALENDAR_YEARS });
            const order = { by: 'measure', measure, currency: 0, ascending } as const;
            const { rows, columns } = buildMatrix(landscape, { rowOrder: order, columnOrder: order });
            // What has no value comes last in either direction.
            const none = ascending ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
            for (const lines of [rows, columns]) {
                const lasts: number[] = [];
                for (const { level, subtotal } of lines) {
                    lasts.length = Math.min(lasts.length, level);
                    const [amounts] = subtotal.amounts;
                    const value = amounts === undefined ? none : (measureOf(amounts, measure) ?? none);
                    const last = lasts[level - 1];
                    expect(last === undefined || (ascending ? last <= value : last >= value)).toBe(true);
                    lasts[level - 1] = value;
                }
            }
        });
        fc.assert(property, { numRuns: 300 });
    });

    it('leave out where a filter leaves no cell, but for headings', () => {
        const landscape = derive(story);
        const asia = landscape.business.rowOf.get('asia');
        const loans = landscape.business.columnOf.get('loans');
        const { rows, columns } = buildMatrix(landscape, {
            accepts: (row, column) => row === asia && column === loans
        });
        expect([tree(rows), tree(columns)]).toEqual([
            ['Division', '  Asia'],
            ['Family', '  Loans']
        ]);
        expect(rows.map(({ positions }) => positions.length)).toEqual([0, 1]);
    });

    it('leave out what is retired, inactive or hidden, unless it is filled or asked for', () => {
        const values = {
            buyingCenters: [
                center('old', { status: 'Retired' }),
                center('filled', { status: 'Retired' }),
                center('new')
            ],
            offerings: [offering('gone', { active: false }), offering('hidden'), offering('cards')],
            cells: [judgement('cell', 'filled', 'cards')]
        } satisfies Partial<LandscapeFacts>;
        const names = (options: MatrixOptions) => {
            const { rows, columns } = buildMatrix(derive(values), options);
            return [rows.map(({ id }) => id), columns.map(({ id }) => id)];
        };
        const hiddenOfferingIds = new Set(['hidden']);
        expect(names({ hiddenOfferingIds })).toEqual([['filled', 'new'], ['cards']]);
        expect(names({ showRetired: true })).toEqual([
            ['filled', 'new', 'old'],
            ['cards', 'gone', 'hidden']
        ]);
        expect(names({ hideEmptyRows: true, hideEmptyColumns: true })).toEqual([['filled'], ['cards']]);
    });
});

describe('totals', () => {
    it('a collapsed line shows the sum of what it hides', () => {
        const matrix = buildMatrix(derive(story), {
            collapsedRows: new Set(['division']),
            collapsedColumns: new Set(['family'])
        });
        const [support, division] = matrix.rows;
        expect([won(support?.total), won(division?.total), won(matrix.grandTotal)]).toEqual([100000, 11100, 111100]);
        expect(matrixCellAt(matrix, 1, 0)).toMatchObject({ amounts: [{ won: 11100, wonDeals: 3 }] });
        expect(matrixCellAt(matrix, 1, 0)?.states).toMatchObject({ Won: 3, Unassessed: 6 });
    });

    it('an open line shows its own cells, and the subtotal of its branch', () => {
        const matrix = buildMatrix(derive(story));
        const division = matrix.rows[1];
        expect([won(division?.total), won(division?.subtotal)]).toEqual([100, 11100]);
        expect(division?.subtotal.amounts[0]).toMatchObject({ wonDeals: 3 });
        expect(matrixCellAt(matrix, 1, 1)).toMatchObject({ amounts: [{ won: 100 }], states: { Won: 1 } });
        expect(matrixCellAt(matrix, 1, 2)).toMatchObject({
            amounts: [{ won: 0 }],
            states: { Unassessed: 1 },
            cells: []
        });
    });

    it('count what a filter or a hidden offering leaves out apart', () => {
        const matrix = buildMatrix(derive(story), {
            hiddenOfferingIds: new Set(['loans']),
            accepts: (row, _column, cell) => cell >= 0 && row !== 1
        });
        expect([won(matrix.grandTotal), won(matrix.outside)]).toEqual(
            [1000 + 100000, 100 + 10000].sort((a, b) => b - a)
        );
        expect(won(matrix.grandTotal) + won(matrix.outside)).toBe(111100);
    });

    it('a filtered cell is not there, nor is a heading', () => {
        const grouped = buildMatrix(derive(story), { groupRowsBy: ({ region }) => region ?? '' });
        expect(matrixCellAt(grouped, 0, 0)).toBeUndefined();
        const filtered = buildMatrix(derive(story), { accepts: (_row, _column, cell) => cell >= 0 });
        expect(filtered.columns).toHaveLength(3);
        expect(matrixCellAt(filtered, 0, 1)).toBeUndefined();
    });

    it('an opportunity with lines in several cells of a row counts once in its total', () => {
        const values = {
            ...story,
            products: ['cards', 'loans'].map((id) => ({ id, name: id, family: null, offeringId: id })),
            opportunities: [opportunity('deal', { amount: 2, buyingCenterId: 'asia' })],
            lineItems: ['cards', 'loans'].map((id) => ({
                id,
                opportunityId: 'deal',
                productId: id,
                totalPrice: 1,
                buyingCenterId: null
            }))
        };
        const matrix = buildMatrix(derive(values), { hideEmptyRows: true });
        expect(matrix.rows.map(({ subtotal }) => subtotal.amounts[0]?.wonDeals)).toEqual([1, 1]);
        expect(matrix.grandTotal.amounts[0]?.wonDeals).toBe(1);
        expect(matrix.columns.map(({ total }) => total.amounts[0]?.wonDeals)).toEqual([0, 1, 1]);
    });
});

describe('heat', () => {
    it.each([
        [
            'linear',
            [
                [0.1, 1],
                [0, 0.5]
            ]
        ],
        [
            'by-row',
            [
                [0.1, 1],
                [0, 1]
            ]
        ]
    ] as const)('%s', (scale, expected) => {
        expect(
            heatShares(
                [
                    [10, 100],
                    [null, 50]
                ],
                scale
            )
        ).toEqual(expected);
    });

    it('logarithmic lifts small values, and nothing is nothing', () => {
        const [[small, large, negative] = []] = heatShares([[10, 1000, -5]], 'logarithmic');
        expect(small).toBeCloseTo(0.347, 3);
        expect([large, negative]).toEqual([1, 0]);
        expect(heatShares([[0, null]], 'linear')).toEqual([[0, 0]]);
    });
});

/** Options of every kind for the arbitrary landscapes. */
const arbitraryOptions: fc.Arbitrary<MatrixOptions> = fc.record(
    {
        collapsedRows: fc.subarray(['center0', 'center1', 'center2', 'group:Europe']).map((ids) => new Set(ids)),
        collapsedColumns: fc.subarray(['offering0', 'offering1']).map((ids) => new Set(ids)),
        rowOrder: fc.constantFrom(
            { by: 'name' } as const,
            { by: 'measure', measure: 'won', currency: 0 } as const,
            { by: 'measure', measure: 'gap', currency: 0, ascending: true } as const
        ),
        groupRowsBy: fc.constant(({ region }: { region: string | null }) => region ?? ''),
        hideEmptyRows: fc.boolean(),
        hideEmptyColumns: fc.boolean(),
        showRetired: fc.boolean(),
        hiddenOfferingIds: fc.subarray(['offering0', 'offering1']).map((ids) => new Set(ids)),
        accepts: fc
            .array(fc.boolean(), { minLength: 7, maxLength: 7 })
            .map((kept) => (row: number, column: number) => kept[(row * 3 + column) % 7] === true)
    },
    { requiredKeys: [] }
);

const numbersOf = ({ amounts }: Total) =>
    amounts.map(({ won: itsWon, open, lost, weighted, potential, target, customerSpend }) => [
        itsWon,
        open,
        lost,
        weighted,
        potential,
        target,
        customerSpend
    ]);
const summed = (totals: readonly Total[], zero: Total) =>
    totals.reduce(
        (sum, total) => sum.map((row, place) => row.map((n, at) => n + (numbersOf(total)[place]?.[at] as number))),
        numbersOf(zero).map((row) => row.map(() => 0))
    );
const statesSummed = (totals: readonly Total[]) =>
    CELL_STATES.map((state) => totals.reduce((sum, { states }) => sum + states[state], 0));
const shownCells = (matrix: Matrix) =>
    matrix.rows.flatMap((_, row) =>
        matrix.columns.flatMap((__, column) => {
            const cell = matrixCellAt(matrix, row, column);
            return cell === undefined ? [] : [cell];
        })
    );

describe('for any landscape and any choice', () => {
    const runs = { numRuns: 1000 };
    const accounts = ['account0', 'account1', 'account2'];

    it('cells, rows and columns add up to the grand total, and with what is outside to the landscape', () => {
        fc.assert(
            fc.property(arbitraryFacts, arbitraryWindow, arbitraryOptions, (values, window, options) => {
                const landscape = derive(values, window, accounts);
                const matrix = buildMatrix(landscape, options);
                const { grandTotal, outside, rows, columns } = matrix;
                const cells = shownCells(matrix);
                for (const totals of [cells, rows.map(({ total }) => total), columns.map(({ total }) => total)]) {
                    expect(summed(totals, grandTotal)).toEqual(numbersOf(grandTotal));
                    expect(statesSummed(totals)).toEqual(statesSummed([grandTotal]));
                }
                const { cellTotal } = landscape;
                summed([grandTotal, outside], grandTotal).forEach(([itsWon, open, lost, weighted], currency) => {
                    expect({ won: itsWon, open, lost, weighted }).toEqual({
                        won: cellTotal[currency]?.won,
                        open: cellTotal[currency]?.open,
                        lost: cellTotal[currency]?.lost,
                        weighted: cellTotal[currency]?.weighted
                    });
                });
                expect(cells.flatMap((cell) => cell.cells)).toHaveLength(
                    new Set(cells.flatMap((cell) => cell.cells)).size
                );
            }),
            runs
        );
    });

    it('a subtotal is the sum of what it contains, its opportunities counted once', () => {
        fc.assert(
            fc.property(arbitraryFacts, arbitraryWindow, arbitraryOptions, (values, window, options) => {
                const matrix = buildMatrix(derive(values, window, accounts), options);
                for (const [axis, lineOf] of [
                    [matrix.rows, matrix.landscape.row.map((row) => matrix.lineOfRow[row])],
                    [matrix.columns, matrix.landscape.column.map((column) => matrix.lineOfColumn[column])]
                ] as const) {
                    axis.forEach(({ level, subtotal }, position) => {
                        let end = position + 1;
                        while (end < axis.length && (axis[end] as MatrixLine).level > level) end++;
                        const inside = axis.slice(position, end).map(({ total }) => total);
                        expect(summed(inside, subtotal)).toEqual(numbersOf(subtotal));
                        const cells = shownCells(matrix)
                            .flatMap((cell) => cell.cells)
                            .filter((cell) => (lineOf[cell] as number) >= position && (lineOf[cell] as number) < end);
                        const behind = contributionsIn(matrix.landscape, new Set(cells));
                        const deals = subtotal.amounts.reduce(
                            (sum, { wonDeals, openDeals, lostDeals }) => sum + wonDeals + openDeals + lostDeals,
                            0
                        );
                        expect(deals).toBe(new Set(behind.map(({ deal }) => deal.position)).size);
                        expect(numbersOf(totalOfCells(matrix.landscape, cells))).toEqual(numbersOf(subtotal));
                    });
                }
            }),
            runs
        );
    });

    it('the order of the records does not matter', () => {
        const twice = arbitraryFacts.chain((values) => fc.tuple(fc.constant(values), shuffledFacts(values)));
        fc.assert(
            fc.property(twice, arbitraryWindow, arbitraryOptions, ([values, shuffled], window, options) => {
                const [first, second] = [values, shuffled].map((one) =>
                    buildMatrix(derive(one, window, accounts), options)
                );
                expect(second?.rows).toEqual(first?.rows);
                expect(second?.columns).toEqual(first?.columns);
                expect(second?.grandTotal).toEqual(first?.grandTotal);
            }),
            runs
        );
    });
});
