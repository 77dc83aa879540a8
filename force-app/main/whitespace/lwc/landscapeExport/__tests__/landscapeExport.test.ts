import fc from 'fast-check';
import { CELL_COLUMNS } from 'c/landscapeColumns';
import { LandscapeOffer } from 'c/landscapeExport';
import { csvOf } from 'c/exportTable';
import { LandscapeStore, type LandscapeModel, type LandscapeRecords } from 'c/landscapeStore';
import { cellRecord, records } from '../../landscapeStore/__tests__/records';

const REQUEST = { format: 'csv', scope: 'shown', extras: new Set<string>(), paper: 'a4', layout: 'one' } as const;

function open(values: Partial<LandscapeRecords> = {}) {
    const store = new LandscapeStore({
        gateway: {
            save: () => Promise.reject(new Error('not used')),
            reload: () => Promise.resolve(),
            readRelated: () => Promise.resolve()
        },
        newKey: () => 'key',
        today: () => '2026-11-23',
        userId: null
    });
    store.receiveRecords(records(values));
    return { store, model: store.getState().model as LandscapeModel };
}

/** The fields of each line; no text of these tests has a quote or a line break. */
const parsed = (csv: string) =>
    csv
        .replace(/^\uFEFF/, '')
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));

it('has the fixed headers, a row for each filled cell, and what is unmapped', () => {
    const { store } = open();
    const [headers, ...rows] = parsed(csvOf(new LandscapeOffer(store).tables(REQUEST)[0] as never));
    expect(headers).toEqual(CELL_COLUMNS.map(({ header }) => header).filter((header) => header !== 'Note'));
    const place = (header: string) => headers?.indexOf(header) ?? -1;
    expect(rows.map((row) => [row[place('Buying Center')], row[place('State')], row[place('Won')]])).toEqual([
        ['Sales', 'Won', '100.25'],
        ['Sales', 'White Space', '0'],
        ['', 'Unmapped', '20.5']
    ]);
});

it('parsed back, the CSV is what the screen says and adds up to the account total, for any amounts', () => {
    const cents = fc.integer({ min: -999_999_99, max: 999_999_99 });
    const outcome = fc.constantFrom([true, true], [false, false], [false, true]);
    const deal = fc.record({
        cents,
        outcome,
        center: fc.constantFrom('bc1', 'bc2', null),
        offering: fc.constantFrom('of1', 'of2', null)
    });
    fc.assert(
        fc.property(fc.array(deal, { maxLength: 12 }), (deals) => {
            const [first] = records().opportunities;
            const opportunities = deals.map((one, place) => ({
                ...(first as LandscapeRecords['opportunities'][number]),
                id: `006${String(place).padStart(3, '0')}`,
                amount: one.cents / 100,
                isWon: one.outcome[0] as boolean,
                isClosed: one.outcome[1] as boolean,
                buyingCenterId: one.center,
                offeringId: one.offering
            }));
            const { store, model } = open({
                opportunities,
                cells: [cellRecord('c1', 'bc2', 'of2', { assessment: 'Target' })]
            });
            const [headers = [], ...rows] = parsed(csvOf(new LandscapeOffer(store).tables(REQUEST)[0] as never));
            const sum = (name: string) =>
                rows.reduce((all, row) => all + Math.round(Number(row[headers.indexOf(name)]) * 100), 0);
            const total = model.landscape.accountTotal[0];
            expect([sum('Won'), sum('Open'), sum('Lost')]).toEqual([
                total?.won ?? 0,
                total?.open ?? 0,
                total?.lost ?? 0
            ]);
        }),
        { numRuns: 1000 }
    );
});

it('makes a workbook of three sheets, whose totals are formulas, and a drawing of the same matrix', () => {
    const { store } = open();
    const offer = new LandscapeOffer(store);
    const [matrix, cells, business] = offer.tables({ ...REQUEST, format: 'xlsx' });
    expect([matrix?.rows.length, cells?.rows.length, business?.rows.length]).toEqual([2, 3, 2]);
    expect(matrix?.totals?.at(-1)).toEqual({ formula: 'SUM(D2:D3)', value: 100.25 });
    const drawing = offer.drawing({ ...REQUEST, format: 'svg', scope: 'all' });
    const texts = drawing.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
    expect(texts).toEqual(expect.arrayContaining(['Sales', 'West', 'Planner', '100']));
});
