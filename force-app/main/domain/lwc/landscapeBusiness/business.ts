import type {
    BuyingCenterFact,
    LineItemFact,
    OfferingFact,
    OpportunityFact,
    Outcome,
    ProductFact
} from 'c/landscapeFacts';

/** An opportunity of the scope with its amount in minor units. */
export interface Deal {
    readonly position: number;
    readonly opportunity: OpportunityFact;
    readonly outcome: Outcome;
    /** Position in `Business.currencies`. */
    readonly currency: number;
    readonly minor: number;
    /** Value x probability of an open opportunity; 0 for a closed one, whose probability is no forecast. */
    readonly weighted: number;
    /** Its line items in the order of their ids. */
    readonly lines: readonly LineItemFact[];
}

/**
 * Where an amount comes from: `line`, a line item; `opportunity`, one without line items; `difference`, what the
 * opportunity's Amount differs from the sum of its lines; `pending`, an opportunity whose lines were not read.
 */
export type Source = 'line' | 'opportunity' | 'difference' | 'pending';

/** Why a coordinate is missing: nobody named one; it belongs to an account outside the scope; it cannot be read. */
export const MISSING = -1;
export const OUTSIDE = -2;
export const UNKNOWN = -3;

/** One amount of one opportunity: in exactly one cell, or unmapped. */
export interface Contribution {
    readonly deal: Deal;
    readonly source: Source;
    readonly line: LineItemFact | null;
    readonly product: ProductFact | null;
    readonly minor: number;
    readonly weighted: number;
    /** Position in `Business.buyingCenters`, or MISSING, OUTSIDE, UNKNOWN. */
    readonly row: number;
    /** Position in `Business.offerings`, or MISSING, UNKNOWN. */
    readonly column: number;
    /** Which record named the buying center, and which the offering; null where none did. */
    readonly buyingCenterFrom: 'line' | 'opportunity' | null;
    readonly offeringFrom: 'product' | 'opportunity' | null;
}

/** The business of one cell, of all times. The contributions of one opportunity stand together. */
export interface PlacedCell {
    readonly row: number;
    readonly column: number;
    readonly contributions: Contribution[];
}

/** An amount that cannot be counted exactly: it is taken as zero and named. */
export interface UncountableAmount {
    readonly recordId: string;
    readonly name: string;
}

/** Everything in scope with its place, for any window: derived once for a state of the records. */
export interface Business {
    /** Accounts in scope. */
    readonly accountIds: ReadonlySet<string>;
    /** Buying centers of the scope in the order of their ids: the rows by position. */
    readonly buyingCenters: readonly BuyingCenterFact[];
    readonly rowOf: ReadonlyMap<string, number>;
    /** Those of other accounts, by id. */
    readonly outsiders: ReadonlyMap<string, BuyingCenterFact>;
    /** Offerings in the order of their ids: the columns by position. */
    readonly offerings: readonly OfferingFact[];
    readonly columnOf: ReadonlyMap<string, number>;
    readonly products: ReadonlyMap<string, ProductFact>;
    /** ISO codes in alphabetical order. Amounts of different currencies are never added. */
    readonly currencies: readonly string[];
    /** Digits after the decimal mark, by position of the currency. */
    readonly digits: readonly number[];
    readonly deals: readonly Deal[];
    /** By `row * offerings.length + column`. */
    readonly cells: ReadonlyMap<number, PlacedCell>;
    /** What has no cell, rule 5's differences among it. */
    readonly unmapped: readonly Contribution[];
    /** Line items whose opportunity is not in scope or was not read. */
    readonly strayLines: number;
    readonly uncountable: readonly UncountableAmount[];
    /** False where sums may pass 2^53 - 1 minor units and are not exact any more. */
    readonly exact: boolean;
}
