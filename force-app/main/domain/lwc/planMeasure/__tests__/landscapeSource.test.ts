import fc from 'fast-check';
import { businessOf, currentValueOf, landscapeSource } from 'c/planMeasure';
import {
    arbitraryFacts,
    center,
    facts,
    judgement,
    line,
    offering,
    opportunity
} from '../../landscapeFacts/__tests__/landscapeKit';
import { objective, plan } from '../../planFacts/__tests__/plans';

const PERIOD = { ...plan(), start: '2000-01-01', end: '2099-12-31' };
const sourceOf = (of: Parameters<typeof landscapeSource>[1], accountId: string) => ({
    ...landscapeSource(businessOf(of, accountId), of, PERIOD),
    roles: [],
    levels: new Map()
});

describe('what measures read of the landscape', () => {
    it('splits opportunities by their lines, as the landscape does', () => {
        const deal = opportunity('one', {
            isWon: true,
            isClosed: true,
            amount: 30,
            buyingCenterId: 'east',
            hasLineItems: true
        });
        const of = facts({
            buyingCenters: [center('east'), center('west')],
            offerings: [offering('crm')],
            opportunities: [deal],
            lineItems: [
                line('l1', 'one', { totalPrice: 10, buyingCenterId: 'west' }),
                line('l2', 'one', { totalPrice: 20 })
            ],
            cells: [judgement('j', 'east', 'crm', { assessment: 'Target' })]
        });
        const source = sourceOf(of, String(deal.accountId));
        const won = (measureBuyingCenterId: string | null) =>
            currentValueOf(
                { ...objective('o'), measure: 'Won amount', measureBuyingCenterId },
                { ...PERIOD, currency: deal.currency },
                source
            );
        expect([won(null), won('east'), won('west')]).toEqual([30, 20, 10]);
        expect(source.cells).toContainEqual({ buyingCenterId: 'east', state: 'Target' });
    });

    it('loses nothing: the parts add up to the amounts of the account', () => {
        fc.assert(
            fc.property(arbitraryFacts, (of) => {
                const accountId = of.accounts[0]?.id ?? '001';
                const { parts } = sourceOf(of, accountId);
                const business = businessOf(of, accountId);
                const sum = (list: readonly number[]): number => list.reduce((total, minor) => total + minor, 0);
                for (const outcome of ['won', 'open', 'lost'] as const) {
                    const ofDeals = business.deals.filter((deal) => deal.outcome === outcome).map(({ minor }) => minor);
                    expect(sum(parts.flatMap((part) => (part.outcome === outcome ? [part.amount] : [])))).toBe(
                        sum(ofDeals)
                    );
                }
            }),
            { numRuns: 300 }
        );
    });
});
