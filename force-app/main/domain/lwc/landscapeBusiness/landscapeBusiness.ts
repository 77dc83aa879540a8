import {
    compareText,
    distinctById,
    type BuyingCenterFact,
    type LandscapeFacts,
    type LineItemFact,
    type OpportunityFact,
    type Outcome
} from 'c/landscapeFacts';
import { basisPoints, toMinorUnits, weighted } from 'c/landscapeMoney';
import type { Business, Deal, UncountableAmount } from './business';
import { placeDeals } from './placement';

export {
    MISSING,
    OUTSIDE,
    UNKNOWN,
    type Business,
    type Contribution,
    type Deal,
    type PlacedCell,
    type Source,
    type UncountableAmount
} from './business';
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
    const { deals, strayLines } = dealsOf(opportunities, facts.lineItems, currencies, amounts);
    const coordinates = {
        offerings,
        rowOf: positions(buyingCenters),
        outsiders,
        columnOf: positions(offerings),
        products: new Map(facts.products.map((product) => [product.id, product]))
    };
    const { cells, unmapped } = placeDeals(deals, coordinates, (line, deal) =>
        amounts.read(line.totalPrice, deal.currency, line.id, deal.opportunity.name)
    );
    return {
        accountIds,
        buyingCenters,
        ...coordinates,
        currencies,
        digits: amounts.digits,
        deals,
        cells,
        unmapped,
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

function inScope(opportunities: readonly OpportunityFact[], accountIds: ReadonlySet<string>): OpportunityFact[] {
    const known = new Set<string>();
    return opportunities.filter(({ id, accountId }) => {
        if (accountId === null || !accountIds.has(accountId) || known.has(id)) return false;
        known.add(id);
        return true;
    });
}

/** Currencies of the opportunities and of the cells' judgements. */
function currenciesOf(opportunities: readonly OpportunityFact[], facts: LandscapeFacts): string[] {
    const codes = new Set<string>();
    for (const { currency } of opportunities) codes.add(currency);
    for (const { currency } of facts.cells) codes.add(currency);
    return [...codes].sort(compareText);
}

function positions(records: readonly { readonly id: string }[]): Map<string, number> {
    return new Map(records.map(({ id }, position) => [id, position]));
}

function dealsOf(
    opportunities: readonly OpportunityFact[],
    lineItems: readonly LineItemFact[],
    currencies: readonly string[],
    amounts: AmountReader
): { deals: Deal[]; strayLines: number } {
    const currencyOf = new Map(currencies.map((code, position) => [code, position]));
    const linesOf = new Map<string, LineItemFact[]>();
    const deals = opportunities.map((opportunity, position): Deal => {
        const currency = currencyOf.get(opportunity.currency) as number;
        const minor = amounts.read(opportunity.amount, currency, opportunity.id, opportunity.name);
        const outcome = outcomeOf(opportunity);
        const forecast = outcome === 'open' ? weighted(minor, basisPoints(opportunity.probability)) : 0;
        const lines: LineItemFact[] = [];
        linesOf.set(opportunity.id, lines);
        return { position, opportunity, outcome, currency, minor, weighted: forecast, lines };
    });
    let strayLines = 0;
    let lastId: string | undefined;
    let lines: LineItemFact[] | undefined;
    for (const line of lineItems) {
        // Lines mostly arrive by opportunity: comparing with the last one saves the look-up.
        if (line.opportunityId !== lastId) {
            lastId = line.opportunityId;
            lines = linesOf.get(lastId);
        }
        if (lines === undefined) strayLines++;
        else lines.push(line);
    }
    for (const ofDeal of linesOf.values()) if (ofDeal.length > 1) sortDistinct(ofDeal);
    return { deals, strayLines };
}

/** Lines in the order of their ids, one that paging delivered twice only once. */
function sortDistinct(lines: LineItemFact[]): void {
    let sorted = true;
    for (let place = 1; sorted && place < lines.length; place++) {
        sorted = (lines[place - 1] as LineItemFact).id < (lines[place] as LineItemFact).id;
    }
    if (sorted) return;
    const distinct = distinctById(lines);
    lines.splice(0, lines.length, ...distinct);
}

function outcomeOf({ isWon, isClosed }: OpportunityFact): Outcome {
    if (isWon) return 'won';
    return isClosed ? 'lost' : 'open';
}
