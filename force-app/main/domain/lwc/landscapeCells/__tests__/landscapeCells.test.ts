import { mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import {
    center,
    digitsOf,
    facts,
    judgement,
    line,
    LOST,
    offering,
    OPEN,
    opportunity
} from '../../landscapeFacts/__tests__/landscapeKit';
import type { LandscapeFacts } from '../../landscapeFacts/landscapeFacts';
import { CALENDAR_YEARS } from '../../landscapePeriod/landscapePeriod';
import {
    cellAt,
    cellPosition,
    contributionsIn,
    deriveLandscape,
    findProblems,
    measureOf,
    unmappedIn,
    valueOf,
    type Amounts,
    type LandscapeView
} from '../landscapeCells';

const view: LandscapeView = { window: { from: '2025-01-01', to: '2026-12-31' }, calendar: CALENDAR_YEARS };
const here = { buyingCenterId: 'retail', offeringId: 'cards' };

function derive(values: Partial<LandscapeFacts>, chosen: LandscapeView = view) {
    const all = facts({ buyingCenters: [center('retail')], offerings: [offering('cards')], ...values });
    return deriveLandscape(mapBusiness(all, new Set(['account']), digitsOf), all.cells, chosen);
}

const euros = (amounts: readonly Amounts[]) => amounts[0] as Amounts;

describe('amounts of a cell', () => {
    const opportunities = [
        opportunity('a', { ...here, amount: 10, closeDate: '2025-02-01' }),
        opportunity('b', { ...here, amount: 20.5, closeDate: '2026-12-31' }),
        opportunity('c', { ...here, ...OPEN, amount: 30 }),
        opportunity('d', { ...here, ...LOST, amount: 40 }),
        opportunity('old', { ...here, amount: 99, closeDate: '2024-12-31' })
    ];

    it('adds up won by year, open, weighted and lost of the window', () => {
        expect(euros(cellAt(derive({ opportunities }), 0, 0).amounts)).toMatchObject({
            won: 3050,
            wonByYear: [1000, 2050],
            open: 3000,
            weighted: 1500,
            lost: 4000,
            wonDeals: 2,
            openDeals: 1,
            lostDeals: 1
        });
    });

    it('counts an opportunity with several lines in a cell once', () => {
        const lineItems = ['1', '2', '3'].map((id) => line(id, 'deal', { totalPrice: 1 }));
        const { amounts } = cellAt(
            derive({ opportunities: [opportunity('deal', { ...here, amount: 3 })], lineItems }),
            0,
            0
        );
        expect(euros(amounts)).toMatchObject({ won: 300, wonDeals: 1 });
    });

    it('counts it once in the totals of cells and of the unmapped', () => {
        const lineItems = ['1', '2', '3', '4'].map((id) => line(id, 'deal', { totalPrice: 1 }));
        const mapped = lineItems.map((item, place) => ({ ...item, buyingCenterId: place < 2 ? 'retail' : 'gone' }));
        const deal = opportunity('deal', { offeringId: 'cards', amount: 4 });
        const { cellTotal, unmappedTotal } = derive({ opportunities: [deal], lineItems: mapped });
        expect(euros(cellTotal)).toMatchObject({ won: 200, wonDeals: 1 });
        expect(euros(unmappedTotal)).toMatchObject({ won: 200, wonDeals: 1 });
    });

    it('shows what is behind them, latest first, adding up', () => {
        const landscape = derive({ opportunities });
        const behind = contributionsIn(landscape, new Set([cellPosition(landscape, 0, 0)]));
        expect(behind.map(({ deal }) => deal.opportunity.id)).toEqual(['b', 'c', 'd', 'a']);
        const sum = behind.reduce((all, { minor }) => all + minor, 0);
        expect(sum).toBe(valueOf(euros(cellAt(landscape, 0, 0).amounts)));
        expect(sum).toBe(valueOf(euros(landscape.accountTotal)));
    });

    it('counts only the opportunities that the view accepts, cells, unmapped and total alike', () => {
        const landscape = derive(
            { opportunities: [...opportunities, opportunity('loose', { ...OPEN, amount: 5 })] },
            { ...view, accepts: ({ outcome }) => outcome === 'open' }
        );
        expect(valueOf(euros(landscape.cellTotal))).toBe(3000);
        expect(valueOf(euros(landscape.unmappedTotal))).toBe(500);
        expect(valueOf(euros(landscape.accountTotal))).toBe(3500);
        expect(unmappedIn(landscape).map(({ deal }) => deal.opportunity.id)).toEqual(['loose']);
        expect(cellAt(landscape, 0, 0)).toMatchObject({ state: 'Open', growth: 'Mining' });
    });

    it('keeps currencies apart', () => {
        const yen = opportunity('yen', { ...here, amount: 7, currency: 'JPY' });
        const { amounts } = cellAt(derive({ opportunities: [...opportunities, yen] }), 0, 0);
        expect(amounts.map(({ won }) => won)).toEqual([3050, 7]);
    });
});

describe('judgements', () => {
    it.each([
        ['2024-12-31', 0],
        ['2025-01-01', 500],
        ['2026-12-31', 500],
        ['2027-01-01', 0],
        [null, 0]
    ])('a target dated %p counts as %i', (targetDate, target) => {
        const cells = [judgement('cell', 'retail', 'cards', { target: 5, targetDate, potential: 7 })];
        expect(euros(cellAt(derive({ cells }), 0, 0).amounts)).toMatchObject({ target, potential: 700 });
    });

    it('wallet share is won in exactly the dates of the spend, whatever the view', () => {
        const opportunities = ['2020-01-01', '2020-06-30', '2020-07-01', '2019-12-31'].map((closeDate, number) =>
            opportunity(`${number}`, { ...here, closeDate, amount: 10 ** number })
        );
        const spend = { customerSpend: 44, spendFrom: '2020-01-01', spendTo: '2020-06-30' };
        const cells = [judgement('cell', 'retail', 'cards', spend)];
        const amounts = euros(
            cellAt(derive({ opportunities, cells }, { ...view, accepts: () => false }), 0, 0).amounts
        );
        expect(amounts).toMatchObject({ won: 0, wonInSpendDates: 1100, customerSpend: 4400 });
        expect(measureOf(amounts, 'walletShare')).toBe(0.25);
    });

    it('growth is by rule unless somebody said otherwise', () => {
        const old = opportunity('old', { ...here, closeDate: '2001-01-01' });
        const judged = (growthType: 'Farming' | null) => [judgement('cell', 'retail', 'cards', { growthType })];
        expect(cellAt(derive({ opportunities: [old], cells: judged(null) }), 0, 0).growth).toBe('Mining');
        const overridden = cellAt(derive({ opportunities: [old], cells: judged('Farming') }), 0, 0);
        expect(overridden).toMatchObject({ growth: 'Farming', growthByRule: 'Mining', state: 'Unassessed' });
        expect(cellAt(derive({}), 0, 0)).toMatchObject({ position: -1, growth: 'Farming', state: 'Unassessed' });
    });

    it('of several records for a cell the newest counts', () => {
        const cells = [
            judgement('1', 'retail', 'cards', { assessedOn: '2026-01-01', assessment: 'Blocked' }),
            judgement('2', 'retail', 'cards', { assessedOn: '2026-01-02', assessment: 'Target' }),
            judgement('3', 'retail', 'cards', { assessment: 'Applicable' })
        ];
        expect(cellAt(derive({ cells }), 0, 0).record?.id).toBe('2');
    });
});

it.each([
    ['gap', 700],
    ['opportunities', 1],
    ['walletShare', null],
    ['won', 300]
] as const)('measures %s as %p', (measure, value) => {
    const opportunities = [opportunity('deal', { ...here, amount: 3 })];
    const cells = [judgement('cell', 'retail', 'cards', { target: 10, targetDate: '2026-01-01' })];
    expect(measureOf(euros(cellAt(derive({ opportunities, cells }), 0, 0).amounts), measure)).toBe(value);
});

describe('data problems', () => {
    const problems = (values: Partial<LandscapeFacts>) =>
        findProblems(derive(values), values.hiddenOfferingIds ?? []).map(({ code, recordIds, parameters }) =>
            `${code} ${recordIds.join(' ')} | ${parameters.join(' ')}`.trim()
        );
    const won = [opportunity('deal', { ...here, amount: 1 })];

    it('are none where nothing is wrong', () => {
        expect(problems({ opportunities: won, cells: [judgement('cell', 'retail', 'cards')] })).toEqual([]);
    });

    it.each<[string, Partial<LandscapeFacts>, string[]]>([
        [
            'business in a blocked cell',
            { opportunities: won, cells: [judgement('cell', 'retail', 'cards', { assessment: 'Blocked' })] },
            ['business-in-blocked retail cards cell | retail cards']
        ],
        [
            'business in a cell that does not apply',
            { opportunities: won, cells: [judgement('cell', 'retail', 'cards', { assessment: 'Not Applicable' })] },
            ['business-in-not-applicable retail cards cell | retail cards']
        ],
        [
            'business in a hidden offering',
            { opportunities: won, hiddenOfferingIds: ['cards'] },
            ['business-in-hidden-offering retail cards | retail cards']
        ],
        [
            'open business in a retired buying center',
            {
                opportunities: [opportunity('deal', { ...here, ...OPEN })],
                buyingCenters: [center('retail', { status: 'Retired' })]
            },
            ['open-in-retired retail cards | retail cards']
        ],
        [
            'two records of a cell',
            { cells: [judgement('1', 'retail', 'cards'), judgement('2', 'retail', 'cards')] },
            ['duplicate-cell retail cards 2 | retail cards']
        ],
        [
            'records without offering or buying center',
            {
                cells: [
                    judgement('1', 'retail', null),
                    judgement('2', 'gone', 'cards'),
                    judgement('3', 'retail', 'gone')
                ]
            },
            [
                'cell-without-offering retail  1 | retail',
                'cell-without-offering retail gone 3 | retail',
                'cell-without-buying-center gone cards 2 |  cards'
            ]
        ],
        [
            'parents in a loop or missing',
            {
                buyingCenters: [center('a', { parentId: 'b' }), center('b', { parentId: 'a' })],
                offerings: [offering('cards', { parentId: 'gone' })]
            },
            ['buying-center-loop a b | a → b', 'offering-without-parent cards | cards']
        ],
        [
            'the same name twice',
            {
                buyingCenters: [center('1', { name: 'Zoë  Unit' }), center('2', { name: 'zoe unit' })],
                offerings: [offering('3', { name: 'Cards' }), offering('4', { name: 'CARDS' })]
            },
            ['duplicate-buying-center 1 2 | Zoë  Unit 2', 'duplicate-offering 3 4 | Cards 2']
        ],
        ['a line without opportunity', { lineItems: [line('line', 'gone')] }, ['stray-lines  | 1']],
        [
            'an amount beyond counting',
            { opportunities: [opportunity('deal', { amount: 1e18 })] },
            ['uncountable-amount deal | deal']
        ]
    ])('%s', (_, values, expected) => {
        expect(problems(values)).toEqual(expected);
    });

    it('are not the same names under different parents', () => {
        const buyingCenters = [
            center('1'),
            center('2', { name: 'Unit' }),
            center('3', { name: 'Unit', parentId: '1' })
        ];
        expect(problems({ buyingCenters })).toEqual([]);
    });

    it('leaves records of other accounts alone', () => {
        const elsewhere = center('elsewhere', { accountId: 'other' });
        expect(problems({ buyingCenters: [elsewhere], cells: [judgement('cell', 'elsewhere', 'cards')] })).toEqual([]);
    });
});
