import fc from 'fast-check';
import {
    arbitraryFacts,
    center,
    digitsOf,
    facts,
    line,
    LOST,
    offering,
    OPEN,
    opportunity,
    product
} from '../../landscapeFacts/__tests__/landscapeKit';
import type { LandscapeFacts } from '../../landscapeFacts/landscapeFacts';
import { accountsInScope, contributionAt, explain, mapBusiness, reasonsOf } from '../landscapeBusiness';

const OWN = new Set(['account']);
const retail = center('retail');
const wholesale = center('wholesale');
const abroad = center('abroad', { accountId: 'elsewhere', name: 'Abroad' });
const cards = offering('cards');
const loans = offering('loans');
const visa = product('visa', { name: 'Visa', offeringId: 'cards' });
const pen = product('pen', { name: 'Pen' });
const secret = product('secret', { offeringId: 'unreadable' });

/** Every amount with its cell or reasons, as a person reads it. */
function placesOf(values: Partial<LandscapeFacts>) {
    const coordinates = {
        buyingCenters: [retail, wholesale, abroad],
        offerings: [cards, loans],
        products: [visa, pen, secret]
    };
    const business = mapBusiness(facts({ ...coordinates, ...values }), OWN, digitsOf);
    return Array.from({ length: business.parts.count }, (_, part) => {
        const contribution = contributionAt(business, part);
        const { minor, cell, row, column } = contribution;
        const place =
            cell >= 0
                ? `${business.buyingCenters[row]?.id} x ${business.offerings[column]?.id}`
                : reasonsOf(business, contribution)
                      .map(({ code, parameters }) => [code, ...parameters].join(' '))
                      .join(', ');
        return [minor, place, explain(contribution).code];
    });
}

describe('the rule of the cell', () => {
    it.each([
        [
            'line and product name both',
            { buyingCenterId: 'wholesale', offeringId: 'loans' },
            { productId: 'visa', buyingCenterId: 'retail' },
            ['retail x cards', 'line-buying-center-line-offering-product']
        ],
        [
            'the opportunity names the buying center',
            { buyingCenterId: 'wholesale' },
            { productId: 'visa' },
            ['wholesale x cards', 'line-buying-center-opportunity-offering-product']
        ],
        [
            'a product without offering',
            { buyingCenterId: 'retail', offeringId: 'loans' },
            { productId: 'pen' },
            ['retail x loans', 'line-buying-center-opportunity-offering-opportunity']
        ],
        [
            'no product at all',
            { offeringId: 'loans' },
            { buyingCenterId: 'retail' },
            ['retail x loans', 'line-buying-center-line-offering-opportunity']
        ],
        [
            'nobody names a buying center',
            { offeringId: 'loans' },
            { productId: 'pen' },
            ['buying-center-missing', 'line-buying-center-none-offering-opportunity']
        ],
        [
            'nobody names anything',
            {},
            { productId: 'pen' },
            ['buying-center-missing, offering-missing Pen', 'line-buying-center-none-offering-none']
        ],
        [
            'a buying center of another account',
            { buyingCenterId: 'retail' },
            { productId: 'visa', buyingCenterId: 'abroad' },
            ['buying-center-outside Abroad', 'line-buying-center-line-offering-product']
        ],
        [
            'an offering that cannot be read is not replaced by another',
            { buyingCenterId: 'retail', offeringId: 'cards' },
            { productId: 'secret' },
            ['offering-unknown', 'line-buying-center-opportunity-offering-product']
        ],
        [
            'a buying center and an offering that cannot be read',
            { buyingCenterId: 'unreadable', offeringId: 'cards' },
            { productId: 'secret' },
            ['buying-center-unknown, offering-unknown', 'line-buying-center-opportunity-offering-product']
        ]
    ])('%s', (_, ofDeal, ofLine, [place, rule]) => {
        const values = {
            opportunities: [opportunity('deal', { amount: 12.34, ...ofDeal })],
            lineItems: [line('line', 'deal', { totalPrice: 12.34, ...ofLine })]
        };
        expect(placesOf(values)).toEqual([[1234, place, rule]]);
    });

    it('an opportunity without lines counts in its own coordinates', () => {
        const opportunities = [
            opportunity('both', { amount: 10, buyingCenterId: 'retail', offeringId: 'loans' }),
            opportunity('half', { amount: 20, offeringId: 'loans' }),
            opportunity('none', { amount: null })
        ];
        expect(placesOf({ opportunities })).toEqual([
            [1000, 'retail x loans', 'opportunity'],
            [2000, 'buying-center-missing', 'opportunity'],
            [0, 'buying-center-missing, offering-missing ', 'opportunity']
        ]);
    });

    it.each([
        [100, 30, 70],
        [20, 30, -10],
        [null, 30, -30]
    ])('an amount of %p with lines of %p leaves %p unmapped', (amount, totalPrice, difference) => {
        const values = {
            opportunities: [opportunity('deal', { amount, buyingCenterId: 'retail', offeringId: 'loans' })],
            lineItems: [line('line', 'deal', { totalPrice })]
        };
        expect(placesOf(values)[1]).toEqual([difference * 100, 'amount-difference', 'difference']);
    });

    it('an opportunity whose lines were not read is not guessed at', () => {
        const deal = opportunity('deal', {
            amount: 5,
            hasLineItems: true,
            buyingCenterId: 'retail',
            offeringId: 'loans'
        });
        expect(placesOf({ opportunities: [deal] })).toEqual([[500, 'lines-pending', 'pending']]);
    });
});

it('explains a line by the names of the opportunity and the product', () => {
    const values = facts({
        products: [visa],
        opportunities: [opportunity('deal', { name: 'Renewal' })],
        lineItems: [line('line', 'deal', { productId: 'visa' })]
    });
    expect(explain(contributionAt(mapBusiness(values, OWN, digitsOf), 0)).parameters).toEqual(['Renewal', 'Visa']);
});

describe('weighted values', () => {
    const weights = (values: Partial<LandscapeFacts>) => {
        const { parts } = mapBusiness(facts(values), OWN, digitsOf);
        return parts.weighted.slice(0, parts.count);
    };

    it('split over the lines and the difference, equal remainders by the id of the line', () => {
        const lineItems = ['b', 'c', 'a'].map((id) => line(id, 'deal', { totalPrice: 0.01 }));
        expect(weights({ opportunities: [opportunity('deal', { ...OPEN, amount: 0.03 })], lineItems })).toEqual([
            1, 1, 0
        ]);
        expect(weights({ opportunities: [opportunity('deal', { ...OPEN, amount: 1 })], lineItems })).toEqual([
            1, 1, 0, 48
        ]);
    });

    it.each([
        ['won', {}],
        ['lost', LOST]
    ])('are none of what is %s', (_, outcome) => {
        expect(weights({ opportunities: [opportunity('deal', { ...outcome, amount: 8 })] })).toEqual([0]);
    });
});

describe('what is read', () => {
    it('stands in the order of the ids, lines by their opportunity', () => {
        const business = mapBusiness(
            facts({
                opportunities: [opportunity('2'), opportunity('1')],
                lineItems: [line('b', '1'), line('a', '1'), line('d', '2'), line('c', '1')]
            }),
            OWN,
            digitsOf
        );
        expect(business.deals.map((deal) => deal.opportunity.id)).toEqual(['1', '2']);
        expect(business.lines.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
        const sorted = mapBusiness(
            facts({ opportunities: [opportunity('1')], lineItems: [line('b', '1'), line('a', '1')] }),
            OWN,
            digitsOf
        );
        expect(sorted.lines.map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('keeps currencies apart, each with its digits', () => {
        const opportunities = [opportunity('a', { currency: 'JPY', amount: 7 }), opportunity('b', { amount: 7 })];
        const business = mapBusiness(facts({ opportunities }), OWN, digitsOf);
        expect(business.currencies).toEqual(['EUR', 'JPY']);
        expect(business.deals.map(({ currency, minor }) => [currency, minor])).toEqual([
            [1, 7],
            [0, 700]
        ]);
    });

    it('counts a record that came twice once, and lines without opportunity apart', () => {
        const business = mapBusiness(
            facts({
                opportunities: [opportunity('deal', { amount: 2 }), opportunity('deal', { amount: 2 })],
                lineItems: ['b', 'a', 'b'].map((id) => line(id, 'deal', { totalPrice: 1 })).concat(line('x', 'gone'))
            }),
            OWN,
            digitsOf
        );
        expect(business.deals).toHaveLength(1);
        expect(business.lines.map(({ id }) => id)).toEqual(['a', 'b']);
        expect(business.parts.count).toBe(2);
        expect(business.strayLines).toBe(1);
    });

    it('names amounts that cannot be counted and sums that may not be exact', () => {
        const huge = mapBusiness(facts({ opportunities: [opportunity('deal', { amount: 1e18 })] }), OWN, digitsOf);
        expect(huge.uncountable).toEqual([{ recordId: 'deal', name: 'deal' }]);
        expect(huge.exact).toBe(true);
        const large = Array.from({ length: 10 }, (_, number) => opportunity(`${number}`, { amount: 9.5e12 }));
        expect(mapBusiness(facts({ opportunities: large }), OWN, digitsOf).exact).toBe(false);
    });
});

describe('scope', () => {
    const accounts = [
        ['top', 'bottom'], // a loop
        ['middle', 'top'],
        ['bottom', 'middle'],
        ['other', null]
    ].map(([id, parentId]) => ({ id: id as string, name: '', parentId: parentId as string | null }));

    it('Own is the account, Group everything below it, loops included once', () => {
        expect([...accountsInScope(accounts, 'middle', 'Own')]).toEqual(['middle']);
        expect([...accountsInScope(accounts, 'middle', 'Group')].sort()).toEqual(['bottom', 'middle', 'top']);
        expect([...accountsInScope(accounts, 'other', 'Group')]).toEqual(['other']);
    });

    it('leaves out what belongs to other accounts or to none', () => {
        const opportunities = [
            opportunity('ours'),
            opportunity('theirs', { accountId: 'x' }),
            opportunity('nobody', { accountId: null })
        ];
        expect(mapBusiness(facts({ opportunities }), OWN, digitsOf).deals.map((deal) => deal.opportunity.id)).toEqual([
            'ours'
        ]);
    });
});

it('every line item of the scope is in exactly one place', () => {
    fc.assert(
        fc.property(arbitraryFacts, (values) => {
            const accountIds = new Set(['account0', 'account1']);
            const business = mapBusiness(values, accountIds, digitsOf);
            const inScope = values.opportunities.filter(({ accountId }) => accountIds.has(accountId ?? ''));
            const ids = new Set(inScope.map(({ id }) => id));
            const placed = Array.from({ length: business.parts.count }, (_, part) => contributionAt(business, part))
                .flatMap((contribution) => (contribution.line === null ? [] : [contribution.line.id]))
                .sort();
            const expected = values.lineItems.filter(({ opportunityId }) => ids.has(opportunityId));
            expect(placed).toEqual(expected.map(({ id }) => id).sort());
            expect(business.strayLines).toBe(values.lineItems.length - expected.length);
        }),
        { numRuns: 1000 }
    );
});
