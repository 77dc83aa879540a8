import fc from 'fast-check';
import { mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import { deriveLandscape } from '../../landscapeCells/landscapeCells';
import {
    arbitraryFacts,
    arbitraryWindow,
    center,
    digitsOf,
    facts,
    offering,
    opportunity
} from '../../landscapeFacts/__tests__/landscapeKit';
import type { LandscapeFacts } from '../../landscapeFacts/landscapeFacts';
import { CALENDAR_YEARS, type DateWindow } from '../../landscapePeriod/landscapePeriod';
import {
    achievement,
    cellsNow,
    cellsThen,
    compareLandscapes,
    takeSnapshot,
    type CellAtTime,
    type CellChange
} from '../landscapeComparison';

const cell = (values: Partial<CellAtTime> = {}): CellAtTime => ({
    buyingCenterId: 'retail',
    offeringId: 'cards',
    state: 'Unassessed',
    assessment: 'Unassessed',
    won: 0,
    open: 0,
    lost: 0,
    potential: 0,
    target: 0,
    ...values
});

it.each<[string, Partial<CellAtTime> | null, Partial<CellAtTime> | null, CellChange[]]>([
    ['won', { state: 'Open', open: 5 }, { state: 'Won', won: 5 }, ['won']],
    ['opened', null, { state: 'Open', open: 5 }, ['opened']],
    ['lost', { state: 'Open' }, { state: 'Lost', lost: 5 }, ['lost']],
    ['blocked', { assessment: 'Target', state: 'Target' }, { assessment: 'Blocked', state: 'Blocked' }, ['blocked']],
    ['won although blocked', null, { assessment: 'Blocked', state: 'Won' }, ['won', 'blocked']],
    ['released and targeted', { assessment: 'Blocked' }, { assessment: 'Target' }, ['unblocked', 'targeted']],
    ['amounts alone', { state: 'Won', won: 5 }, { state: 'Won', won: 7 }, ['amounts']],
    ['gone', { state: 'Open', open: 5 }, null, ['amounts']],
    ['nothing', { state: 'Won', won: 5 }, { state: 'Won', won: 5 }, []]
])('says what changed: %s', (_, before, after, changes) => {
    const cells = [before, after].map((values) => (values === null ? [] : [cell(values)]));
    const compared = compareLandscapes(cells[0] as CellAtTime[], cells[1] as CellAtTime[]);
    expect(compared.cells[0]?.changes).toEqual(changes);
    expect(Object.entries(compared.counts).flatMap(([change, count]) => (count > 0 ? [change] : []))).toEqual(
        expect.arrayContaining(changes)
    );
});

it('adds up the differences of all cells', () => {
    const before = [cell({ won: 5 }), cell({ offeringId: 'loans', open: 3 })];
    const after = [cell({ won: 9, target: 4 }), cell({ buyingCenterId: 'trade', won: 1 })];
    expect(compareLandscapes(before, after).difference).toEqual({ won: 5, open: -3, lost: 0, potential: 0, target: 4 });
});

it('plan against achieved is won of the target', () => {
    expect(achievement({ won: 30, target: 120 } as Parameters<typeof achievement>[0])).toEqual({
        part: 30,
        whole: 120
    });
});

it('cells of a snapshot without buying center or offering have no place', () => {
    const taken = takeSnapshot(landscapeOf(), 0);
    expect(taken).toEqual([expect.objectContaining({ windowFrom: '2026-01-01', won: 12.34, state: 'Won' })]);
    const orphaned = taken.map((kept) => ({ ...kept, offeringId: null }));
    expect(cellsThen([...orphaned, ...taken], 2)).toHaveLength(1);
});

function landscapeOf() {
    const here = { accountId: 'account0', buyingCenterId: 'retail', offeringId: 'cards' };
    const values = facts({
        buyingCenters: [center('retail', { accountId: 'account0' })],
        offerings: [offering('cards')],
        opportunities: [opportunity('deal', { ...here, amount: 12.34 })]
    });
    return derive(values, { from: '2026-01-01', to: '2026-12-31' });
}

function derive(values: LandscapeFacts, window: DateWindow) {
    const business = mapBusiness(values, new Set(['account0', 'account1']), digitsOf);
    return deriveLandscape(business, values.cells, { window, calendar: CALENDAR_YEARS });
}

it('a snapshot compared with what it was taken of shows no change', () => {
    fc.assert(
        fc.property(arbitraryFacts, arbitraryWindow, (values, window) => {
            const landscape = derive(values, window);
            landscape.business.currencies.forEach((_, currency) => {
                const then = cellsThen(
                    takeSnapshot(landscape, currency),
                    landscape.business.digits[currency] as number
                );
                const { cells } = compareLandscapes(then, cellsNow(landscape, currency));
                expect(cells.filter(({ changes }) => changes.length > 0)).toEqual([]);
            });
        }),
        { numRuns: 1000 }
    );
});

it('differences there and back cancel out', () => {
    fc.assert(
        fc.property(arbitraryFacts, arbitraryWindow, arbitraryWindow, (values, one, other) => {
            const [first, second] = [cellsNow(derive(values, one), 0), cellsNow(derive(values, other), 0)];
            const there = compareLandscapes(first, second).difference;
            const back = compareLandscapes(second, first).difference;
            expect(there.won + back.won + there.open + back.open + there.lost + back.lost).toBe(0);
        }),
        { numRuns: 1000 }
    );
});
