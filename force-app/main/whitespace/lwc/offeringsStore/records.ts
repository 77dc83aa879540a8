import type { ProductFact } from 'c/landscapeFacts';
import type { OfferingRecord } from 'c/landscapeStore';

/** A Product2 with what tells it apart. */
export interface ProductRecord extends ProductFact {
    readonly code: string | null;
    readonly active: boolean;
    readonly modified: string | null;
}

/** Business without a cell because its product, and its opportunity, name no offering. */
export interface UnmappedProduct {
    readonly productId: string;
    readonly lines: number;
    /** Sum of the lines in the org's currency; null where several currencies are kept apart. */
    readonly amount: number | null;
}

/** Everything of the portfolio. */
export interface OfferingsRecords {
    readonly offerings: readonly OfferingRecord[];
    /** Atlas_Key__c by id. */
    readonly offeringKeys: Readonly<Record<string, string>>;
    readonly products: readonly ProductRecord[];
    readonly unmapped: readonly UnmappedProduct[];
    /** ISO code of the org's currency. */
    readonly currency: string;
    readonly complete: boolean;
}

/** What the user may do, by object and field permissions. */
export interface OfferingsAccess {
    readonly see: boolean;
    readonly editOfferings: boolean;
    readonly editProducts: boolean;
}
