import fc from 'fast-check';
import {
    elapsedOf,
    entriesOf,
    forecastOf,
    proportion,
    realityOf,
    runRateOf,
    seriesOf,
    statusOf,
    type BusinessEntry
} from 'c/planStatus';
import { action, plan } from '../../planFacts/__tests__/plans';

fc.configureGlobal({ seed: 20266, numRuns: 1000 });

const year = plan();
const entry = (closeDate: string, outcome: BusinessEntry['outcome'], amount: number, weighted = 0): BusinessEntry => ({
    ...{ closeDate, outcome, amount, weighted },
    currency: 'EUR'
});
const at = (today: string, entries: BusinessEntry[], fields: Parameters<typeof plan>[0] = {}) => {
    const one = plan(fields);
    return { plan: one, reality: realityOf(one, entries, [], today), today };
};
const headline = (today: string, entries: BusinessEntry[], fields: Parameters<typeof plan>[0] = {}) => {
    const { plan: one, reality } = at(today, entries, fields);
    const { headline: sentence, level } = statusOf(one, reality, [], today);
    return [sentence.code, level, ...sentence.parameters.map(({ value }) => value)];
};

describe('headline', () => {
    // 73 of 365 days are gone on 14 March: a fifth of the target of 1,000.00 is 200.00.
    it.each([
        ['cancelled', '2026-03-14', [], { status: 'Cancelled' }, ['plan-cancelled', 'neutral']],
        [
            'without target',
            '2026-03-14',
            [entry('2026-02-01', 'won', 500)],
            { revenueTarget: null },
            ['no-target', 'neutral', 500, 0.2]
        ],
        ['target of nothing', '2026-03-14', [], { revenueTarget: 0 }, ['no-target', 'neutral', 0, 0.2]],
        ['not begun', '2025-12-30', [], {}, ['not-started', 'neutral', 2]],
        ['reached', '2026-03-14', [entry('2026-02-01', 'won', 100_000)], {}, ['target-reached', 'good', 1, 0.2]],
        ['on the line', '2026-03-14', [entry('2026-02-01', 'won', 20_000)], {}, ['on-track', 'good', 0.2, 0.2]],
        [
            'a cent below the line',
            '2026-03-14',
            [entry('2026-02-01', 'won', 19_999), entry('2026-05-01', 'open', 90_000, 80_001)],
            {},
            ['covered-by-weighted', 'watch', 0.19999, 0.2]
        ],
        [
            'weighted a cent too little',
            '2026-03-14',
            [entry('2026-02-01', 'won', 19_999), entry('2026-05-01', 'open', 80_001, 80_000)],
            {},
            ['covered-by-open', 'watch', 0.19999, 0.2]
        ],
        [
            'open a cent too little',
            '2026-03-14',
            [entry('2026-02-01', 'won', 19_999), entry('2026-05-01', 'open', 80_000, 100)],
            {},
            ['not-covered', 'bad', 0.19999, 0.2, 1]
        ],
        [
            'over and missed',
            '2027-01-01',
            [entry('2026-02-01', 'won', 40_000), entry('2026-12-01', 'open', 80_000, 80_000)],
            {},
            ['target-missed', 'bad', 0.4, 60_000]
        ],
        [
            'completed early and missed',
            '2026-03-14',
            [entry('2026-02-01', 'won', 40_000)],
            { status: 'Completed' },
            ['target-missed', 'bad', 0.4, 60_000]
        ],
        [
            'over and reached',
            '2027-01-01',
            [entry('2026-02-01', 'won', 110_000)],
            {},
            ['target-reached', 'good', 1.1, 1]
        ]
    ] as const)('%s', (_, today, entries, fields, expected) => {
        expect(headline(today, [...entries], fields)).toEqual(expected);
    });
});

describe('work', () => {
    const late = action('a', { due: '2026-03-13' });
    it.each([
        [[], 'work-none', []],
        [[action('x', { status: 'Cancelled', due: '2026-01-01' })], 'work-none', []],
        [[late, late, action('b', { due: '2026-03-14' })], 'work-late', [2]],
        [[action('b', { due: '2026-03-14' }), action('c', { status: 'Done', due: '2026-01-01' })], 'work-on-time', [1]],
        [[action('c', { status: 'Done', due: '2026-01-01' })], 'work-done', [1]]
    ] as const)('%#: %s', (actions, code, values) => {
        const { reality } = at('2026-03-14', []);
        const { work } = statusOf(year, reality, [...actions], '2026-03-14');
        expect([work.code, work.parameters.map(({ value }) => value)]).toEqual([code, values]);
    });
});

describe('reality', () => {
    it('counts the period in the currency of the plan and names the others', () => {
        const reality = realityOf(
            plan({ revenueTarget: 1.005 }),
            [
                entry('2025-12-31', 'won', 7),
                entry('2026-01-01', 'won', 100),
                entry('2026-12-31', 'won', 200),
                entry('2026-03-01', 'lost', 5000),
                entry('2026-03-13', 'open', 300, 30),
                entry('2026-03-14', 'open', 400, 40),
                { ...entry('2026-05-01', 'won', 999), currency: 'USD' },
                { ...entry('2020-05-01', 'won', 999), currency: 'GBP' }
            ],
            [
                { amount: 50, date: '2026-12-31', currency: 'EUR', covered: 20 },
                { amount: 30, date: '2026-12-30', currency: 'EUR', covered: 40 },
                { amount: 60, date: '2027-01-01', currency: 'EUR', covered: 0 },
                { amount: 70, date: '2026-06-01', currency: 'USD', covered: 0 }
            ],
            '2026-03-14'
        );
        expect(reality).toMatchObject({
            ...{
                target: 101,
                won: 300,
                open: 700,
                weighted: 70,
                planned: 80,
                plannedAhead: 30,
                openCount: 2,
                openPastClose: 1
            },
            otherCurrencies: ['USD']
        });
    });
    it('says each figure in turn', () => {
        const reality = realityOf(
            year,
            [
                entry('2026-03-01', 'won', 100),
                entry('2026-03-13', 'open', 300, 30),
                { ...entry('2026-05-01', 'won', 999), currency: 'USD' }
            ],
            [{ amount: 50, date: '2026-12-31', currency: 'EUR', covered: 20 }],
            '2026-03-14'
        );
        const { because } = statusOf(year, reality, [], '2026-03-14');
        expect(because.map(({ code, parameters }) => [code, ...parameters.map(({ value }) => value)])).toEqual([
            ['reason-won', 100, 100_000],
            ['reason-line', 20_000, -19_900],
            ['reason-open', 300, 1],
            ['reason-open-past-close', 1],
            ['reason-planned', 50],
            ['forecast-weighted', 1, 30, '2026-12-31'],
            ['forecast-run-rate', 73, 100],
            ['reason-other-currencies', 1]
        ]);
    });
    it('takes opportunities as read', () => {
        const base = { id: 'x', name: 'x', accountId: null, stageName: '', buyingCenterId: null, offeringId: null };
        const rest = { ownerId: null, hasLineItems: false, closeDate: '2026-03-01' };
        const read = (
            isWon: boolean,
            isClosed: boolean,
            amount: number | null,
            probability: number | null,
            currency: string
        ) => ({
            ...base,
            ...rest,
            ...{ isWon, isClosed, amount, probability, currency }
        });
        const entries = entriesOf([
            read(true, true, 10.5, 100, 'EUR'),
            read(false, true, 3, 0, 'EUR'),
            read(false, false, 99.99, 50, 'EUR'),
            read(false, false, null, null, 'EUR'),
            read(false, false, 500, 10, 'JPY'),
            read(false, false, 1e300, 10, 'EUR')
        ]);
        expect(entries.map(({ outcome, amount, weighted }) => [outcome, amount, weighted])).toEqual([
            ['won', 1050, 1050],
            ['lost', 300, 0],
            ['open', 9999, 5000],
            ['open', 0, 0],
            ['open', 500, 50]
        ]);
    });
});

describe('time', () => {
    it.each([
        ['2025-12-31', 0],
        ['2026-01-01', 1],
        ['2026-03-14', 73],
        ['2026-12-31', 365],
        ['2027-06-01', 365]
    ])('on %s %d days are gone', (today, days) => {
        expect(elapsedOf(year, today)).toEqual({ days, of: 365 });
    });
    it('shares out exactly', () => {
        expect(proportion(1000, { days: 1, of: 3 })).toBe(333);
        expect(proportion(5, { days: 1, of: 2 })).toBe(3);
        expect(proportion(-5, { days: 1, of: 2 })).toBe(-3);
        expect(proportion(2 ** 53 - 1, { days: 365, of: 365 })).toBe(2 ** 53 - 1);
    });
});

describe('forecast and lines', () => {
    const entries = [
        entry('2026-01-15', 'won', 1000),
        entry('2026-03-10', 'won', 500),
        entry('2026-02-01', 'open', 9000, 300),
        entry('2026-05-05', 'open', 9000, 700)
    ];
    it('draws month by month, today in between', () => {
        const { reality } = at('2026-03-14', entries, { end: '2026-06-30' });
        const period = plan({ end: '2026-06-30' });
        expect(seriesOf(period, reality, '2026-03-14')).toEqual({
            target: [
                { date: '2025-12-31', amount: 0 },
                { date: '2026-06-30', amount: 100_000 }
            ],
            won: [
                { date: '2025-12-31', amount: 0 },
                { date: '2026-01-31', amount: 1000 },
                { date: '2026-02-28', amount: 1000 },
                { date: '2026-03-14', amount: 1500 }
            ],
            runRate: [
                { date: '2026-03-14', amount: 1500 },
                { date: '2026-06-30', amount: 3719 }
            ],
            forecast: [
                { date: '2026-03-14', amount: 1500 },
                { date: '2026-03-31', amount: 1800 },
                { date: '2026-04-30', amount: 1800 },
                { date: '2026-05-31', amount: 2500 },
                { date: '2026-06-30', amount: 2500 }
            ]
        });
    });
    it('states its assumption', () => {
        const { reality } = at('2026-03-14', entries);
        expect(forecastOf(year, reality, '2026-03-14')).toMatchObject({
            amount: 2500,
            assumption: { code: 'forecast-weighted' }
        });
        expect(forecastOf(year, reality, '2027-01-01')).toEqual({
            amount: 1500,
            assumption: { code: 'forecast-final', parameters: [] }
        });
        expect(runRateOf(year, reality, '2026-03-14')?.amount).toBe(7500);
        expect(runRateOf(year, reality, '2025-12-31')).toBeNull();
        expect(runRateOf(year, reality, '2027-01-01')).toBeNull();
    });
    it('lines end where the figures do, whatever the day, and dates go up', () => {
        const entriesOfAnyKind = fc.array(
            fc.record({
                closeDate: fc.constantFrom(
                    '2026-01-01',
                    '2026-02-28',
                    '2026-03-31',
                    '2026-08-15',
                    '2026-12-31',
                    '2025-01-01'
                ),
                outcome: fc.constantFrom('won' as const, 'open' as const, 'lost' as const),
                amount: fc.integer({ min: -1000, max: 1_000_000 }),
                weighted: fc.integer({ min: 0, max: 1000 }),
                currency: fc.constantFrom('EUR', 'USD')
            }),
            { maxLength: 20 }
        );
        const days = fc.constantFrom(
            '2025-06-01',
            '2026-01-01',
            '2026-01-31',
            '2026-07-14',
            '2026-12-31',
            '2027-05-01'
        );
        fc.assert(
            fc.property(entriesOfAnyKind, days, (list, today) => {
                const { reality } = at(today, list);
                const series = seriesOf(year, reality, today);
                const forecast = series.forecast.at(-1)?.amount ?? reality.won;
                expect(forecast).toBe(today >= year.end ? reality.won : forecastOf(year, reality, today).amount);
                for (const line of Object.values(series)) {
                    const dates = line.map(({ date }: { date: string }) => date);
                    expect([...new Set(dates)].sort()).toEqual(dates);
                }
                expect(at(today, [...list].reverse()).reality).toMatchObject({
                    ...reality,
                    entries: expect.anything()
                });
            })
        );
    });
});
