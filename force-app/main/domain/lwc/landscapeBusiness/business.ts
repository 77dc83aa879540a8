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
    /** Its line items, in the order of their ids, are `Business.lines` from here up to, not including, `lineEnd`. */
    lineStart: number;
    lineEnd: number;
    /** Its parts start here in `Business.parts`: one for each line, then the difference if there is one; or just one. */
    partStart: number;
}

/** Why a coordinate is missing: nobody named one; it belongs to an account outside the scope; it cannot be read. */
export const MISSING = -1;
export const OUTSIDE = -2;
export const UNKNOWN = -3;

/**
 * The amounts that the deals fall into, each in exactly one cell or unmapped; those of one deal stand together. Flat
 * plain arrays by the position of the part: a hundred thousand small objects would cost more than all the sums.
 */
export interface Parts {
    /** Number of parts; the arrays may be longer. */
    count: number;
    /** Position of the deal. */
    readonly deal: number[];
    readonly minor: number[];
    readonly weighted: number[];
    /** Position of the cell; -1: unmapped. */
    readonly cell: number[];
}

/** The cells with business of any time, by position. */
export interface CellIndex {
    readonly row: number[];
    readonly column: number[];
    /** Position by row and column; rows without business are undefined, cells without are -1. */
    readonly at: (number[] | undefined)[];
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
    readonly lines: readonly LineItemFact[];
    readonly parts: Parts;
    readonly cells: CellIndex;
    /** Line items whose opportunity is not in scope or was not read. */
    readonly strayLines: number;
    readonly uncountable: readonly UncountableAmount[];
    /** False where sums may pass 2^53 - 1 minor units and are not exact any more. */
    readonly exact: boolean;
}
