/** The properties that the page promises, for any records, window, scope and filter. */
import fc from 'fast-check';
import { accountsInScope, mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import { arbitraryFacts, arbitraryWindow, digitsOf, shuffledFacts } from '../../landscapeFacts/__tests__/landscapeKit';
import type { LandscapeFacts } from '../../landscapeFacts/landscapeFacts';
import { toMinorUnits } from '../../landscapeMoney/landscapeMoney';
import { CALENDAR_YEARS, type DateWindow } from '../../landscapePeriod/landscapePeriod';
import { cellAt, contributionsIn, deriveLandscape, unmappedIn, type Amounts, type Landscape } from '../landscapeCells';

const runs = { numRuns: 1000 };
const scope = fc.constantFrom('Own' as const, 'Group' as const);
const ownerFilter = fc.option(fc.constantFrom('user0', 'user1'), { nil: undefined });

function derive(
    values: LandscapeFacts,
    accountIds: ReadonlySet<string>,
    window: DateWindow,
    ownerId?: string
): Landscape {
    const accepts = ownerId === undefined ? {} : { accepts: isOwnedBy(ownerId) };
    const business = mapBusiness(values, accountIds, digitsOf);
    return deriveLandscape(business, values.cells, { window, calendar: CALENDAR_YEARS, ...accepts });
}

const isOwnedBy =
    (ownerId: string) =>
    ({ opportunity }: { opportunity: { ownerId: string | null } }) =>
        opportunity.ownerId === ownerId;

const businessOf = ({ won, open, lost, weighted, wonByYear }: Amounts) => [won, open, lost, weighted, ...wonByYear];
const added = (left: readonly number[], right: readonly number[]) =>
    left.map((amount, place) => amount + (right[place] as number));

/** The landscape by ids, in the order of the ids: what does not depend on the order of the records. */
function byIds(landscape: Landscape) {
    const { business } = landscape;
    const cells = landscape.row.map((row, position) => {
        const cell = cellAt(landscape, row, landscape.column[position] as number);
        const behind = contributionsIn(landscape, new Set([position])).map(({ deal, line, minor, weighted }) => [
            deal.opportunity.id,
            line?.id,
            minor,
            weighted
        ]);
        const ids = [business.buyingCenters[cell.row]?.id, business.offerings[cell.column]?.id];
        return { ids, ...cell, position: 0, behind };
    });
    return {
        cells: cells.sort((left, right) => (left.ids.join() < right.ids.join() ? -1 : 1)),
        unmapped: unmappedIn(landscape).map(({ deal, line, minor }) => [deal.opportunity.id, line?.id, minor]),
        totals: [landscape.cellTotal, landscape.unmappedTotal, landscape.accountTotal]
    };
}

it('cells + Unmapped = the opportunities of the account, added up by other means', () => {
    fc.assert(
        fc.property(arbitraryFacts, scope, arbitraryWindow, ownerFilter, (values, itsScope, window, ownerId) => {
            const accountIds = accountsInScope(values.accounts, 'account0', itsScope);
            const landscape = derive(values, accountIds, window, ownerId);
            landscape.business.currencies.forEach((currency, place) => {
                const total = landscape.accountTotal[place] as Amounts;
                const cells = landscape.cellTotal[place] as Amounts;
                const unmapped = landscape.unmappedTotal[place] as Amounts;
                expect(added(businessOf(cells), businessOf(unmapped))).toEqual(businessOf(total));
                const expected = values.opportunities
                    .filter(
                        (deal) =>
                            deal.currency === currency &&
                            accountIds.has(deal.accountId ?? '') &&
                            deal.closeDate >= window.from &&
                            deal.closeDate <= window.to &&
                            (ownerId === undefined || deal.ownerId === ownerId)
                    )
                    .reduce(
                        (sum, { amount }) => sum + BigInt(toMinorUnits(amount ?? 0, digitsOf(currency)) ?? NaN),
                        0n
                    );
                expect(BigInt(total.won + total.open + total.lost)).toBe(expected);
            });
        }),
        runs
    );
});

it('the amounts behind each number add up to it', () => {
    fc.assert(
        fc.property(arbitraryFacts, arbitraryWindow, (values, window) => {
            const landscape = derive(values, new Set(['account0', 'account1', 'account2']), window);
            landscape.row.forEach((row, position) => {
                const { amounts } = cellAt(landscape, row, landscape.column[position] as number);
                const behind = contributionsIn(landscape, new Set([position]));
                amounts.forEach((inCurrency, currency) => {
                    const ofCurrency = behind.filter(({ deal }) => deal.currency === currency);
                    const sum = (outcome: string) =>
                        ofCurrency
                            .filter(({ deal }) => deal.outcome === outcome)
                            .reduce((all, { minor }) => all + minor, 0);
                    expect([sum('won'), sum('open'), sum('lost')]).toEqual([
                        inCurrency.won,
                        inCurrency.open,
                        inCurrency.lost
                    ]);
                    expect(new Set(ofCurrency.map(({ deal }) => deal.opportunity.id)).size).toBe(
                        inCurrency.wonDeals + inCurrency.openDeals + inCurrency.lostDeals
                    );
                });
            });
        }),
        runs
    );
});

it('the order of the records does not matter', () => {
    const twice = arbitraryFacts.chain((values) => fc.tuple(fc.constant(values), shuffledFacts(values)));
    fc.assert(
        fc.property(twice, arbitraryWindow, ([values, shuffled], window) => {
            const accountIds = new Set(['account0', 'account1']);
            expect(byIds(derive(shuffled, accountIds, window))).toEqual(byIds(derive(values, accountIds, window)));
        }),
        runs
    );
});

it('the totals of every account of a group, added, are the total of the group', () => {
    fc.assert(
        fc.property(arbitraryFacts, arbitraryWindow, (values, window) => {
            const group = accountsInScope(values.accounts, 'account0', 'Group');
            const whole = derive(values, group, window);
            whole.business.currencies.forEach((currency, place) => {
                let sum = whole.accountTotal.map(() => 0).slice(0, 0);
                for (const accountId of group) {
                    const own = derive(values, accountsInScope(values.accounts, accountId, 'Own'), window);
                    const amounts = own.accountTotal[own.business.currencies.indexOf(currency)];
                    if (amounts === undefined) continue;
                    sum = sum.length === 0 ? businessOf(amounts) : added(sum, businessOf(amounts));
                }
                const total = businessOf(whole.accountTotal[place] as Amounts);
                expect(sum.length === 0 ? total.map(() => 0) : sum).toEqual(total);
            });
        }),
        runs
    );
});
