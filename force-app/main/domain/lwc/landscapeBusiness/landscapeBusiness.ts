import {
    compareText,
    distinctById,
    isSortedById,
    type BuyingCenterFact,
    type LandscapeFacts,
    type OpportunityFact,
    type Outcome
} from 'c/landscapeFacts';
import { basisPoints, toMinorUnits, weighted } from 'c/landscapeMoney';
import type { Business, Deal, UncountableAmount } from './business';
import { assignLines } from './lines';
import { placeDeals } from './placement';

export {
    MISSING,
    OUTSIDE,
    UNKNOWN,
    type Business,
    type CellIndex,
    type Deal,
    type Parts,
    type UncountableAmount
} from './business';
export type { NamedCoordinates } from './coordinates';
export { contributionAt, type Contribution, type Source } from './contribution';
export { explain, reasonsOf, type Rule, type UnmappedCode, type UnmappedReason } from './explanation';
export { accountsInScope, type Scope } from './scope';

/**
 * Puts every amount of the opportunities in scope in its place: in exactly one cell, or unmapped. Amounts in cells
 * plus unmapped ones are the sum of the opportunities' amounts, to the minor unit. Linear in the number of records;
 * their order never matters.
 *
 * @param accountIds accounts in scope, see `accountsInScope`
 * @param digitsOf digits after the decimal mark of a currency, see `currencyDigits`
 */
export function mapBusiness(
    facts: LandscapeFacts,
    accountIds: ReadonlySet<string>,
    digitsOf: (currency: string) => number
): Business {
    const buyingCenters: BuyingCenterFact[] = [];
    const outsiders = new Map<string, BuyingCenterFact>();
    for (const center of distinctById(facts.buyingCenters)) {
        if (accountIds.has(center.accountId)) buyingCenters.push(center);
        else outsiders.set(center.id, center);
    }
    const offerings = distinctById(facts.offerings);
    const opportunities = inScope(facts.opportunities, accountIds);
    const currencies = currenciesOf(opportunities, facts);
    const amounts = amountReader(currencies.map(digitsOf));
    const deals = dealsOf(opportunities, currencies, amounts);
    const { lines, strayLines } = assignLines(deals, facts.lineItems);
    const coordinates = {
        offerings,
        rowOf: positions(buyingCenters),
        outsiders,
        columnOf: positions(offerings),
        products: new Map(facts.products.map((product) => [product.id, product]))
    };
    const { parts, cells } = placeDeals(deals, lines, coordinates, (line, deal) =>
        amounts.read(line.totalPrice, deal.currency, line.id, deal.opportunity.name)
    );
    return {
        accountIds,
        buyingCenters,
        ...coordinates,
        currencies,
        digits: amounts.digits,
        deals,
        lines,
        parts,
        cells,
        strayLines,
        uncountable: amounts.uncountable.sort((left, right) => compareText(left.recordId, right.recordId)),
        exact: amounts.isExact()
    };
}

/** Reads amounts, and adds up their sizes: while that sum can be counted exactly, so can every sum of them. */
interface AmountReader {
    readonly digits: readonly number[];
    readonly uncountable: UncountableAmount[];
    read(value: number | null, currency: number, recordId: string, name: string): number;
    isExact(): boolean;
}

function amountReader(digits: readonly number[]): AmountReader {
    const uncountable: UncountableAmount[] = [];
    let size = 0;
    return { digits, uncountable, read, isExact: () => size <= Number.MAX_SAFE_INTEGER };

    function read(value: number | null, currency: number, recordId: string, name: string): number {
        if (value === null || value === 0) return 0;
        const minor = toMinorUnits(value, digits[currency] as number);
        if (minor === undefined) {
            uncountable.push({ recordId, name });
            return 0;
        }
        size += minor < 0 ? -minor : minor;
        return minor;
    }
}

/** Opportunities of the scope, each once, in the order of their ids. */
function inScope(all: readonly OpportunityFact[], accountIds: ReadonlySet<string>): OpportunityFact[] {
    let last: string | null = null;
    // Most come account by account: the same id again needs no look-up.
    const isOurs = (id: string | null) => id !== null && (id === last || accountIds.has(id)) && (last = id) === id;
    const ours = all.filter(({ accountId }) => isOurs(accountId));
    return isSortedById(ours) ? ours : distinctById(ours);
}

/** Currencies of the opportunities and of the cells' judgements. */
function currenciesOf(opportunities: readonly OpportunityFact[], facts: LandscapeFacts): string[] {
    const codes = new Set<string>();
    for (const { currency } of opportunities) codes.add(currency);
    for (const { currency } of facts.cells) codes.add(currency);
    return [...codes].sort(compareText);
}

function positions(records: readonly { readonly id: string }[]): Map<string, number> {
    return positionsOf(records.map(({ id }) => id));
}

function positionsOf(texts: readonly string[]): Map<string, number> {
    return new Map(texts.map((text, position) => [text, position]));
}

function dealsOf(
    opportunities: readonly OpportunityFact[],
    currencies: readonly string[],
    amounts: AmountReader
): Deal[] {
    const currencyOf = positionsOf(currencies);
    return opportunities.map((opportunity, position): Deal => {
        const currency = currencyOf.get(opportunity.currency) as number;
        const minor = amounts.read(opportunity.amount, currency, opportunity.id, opportunity.name);
        const outcome = outcomeOf(opportunity);
        const forecast = outcome === 'open' ? weighted(minor, basisPoints(opportunity.probability)) : 0;
        return {
            position,
            opportunity,
            outcome,
            currency,
            minor,
            weighted: forecast,
            lineStart: 0,
            lineEnd: 0,
            partStart: 0
        };
    });
}

function outcomeOf({ isWon, isClosed }: OpportunityFact): Outcome {
    if (isWon) return 'won';
    return isClosed ? 'lost' : 'open';
}
