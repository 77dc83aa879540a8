/** What is known of a cell's judgement; the API values of the picklist Assessment. */
export const ASSESSMENTS = ['Unassessed', 'Applicable', 'Target', 'Blocked', 'Not Applicable'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** States of a cell in the order of the rule: the first that holds is the state. The API values of Cell State. */
export const CELL_STATES = [
    'Won',
    'Open',
    'Blocked',
    'Not Applicable',
    'Target',
    'Lost',
    'White Space',
    'Unassessed'
] as const;
export type CellState = (typeof CELL_STATES)[number];

/** Mining: growing business where we have won before. Farming: new business where we have not. */
export const GROWTH_TYPES = ['Mining', 'Farming'] as const;
export type GrowthType = (typeof GROWTH_TYPES)[number];

/** What became of an opportunity: won, open (not closed) or lost (closed and not won). */
export type Outcome = 'won' | 'open' | 'lost';

export const BUYING_CENTER_STATUSES = ['Active', 'Planned', 'Retired'] as const;
export type BuyingCenterStatus = (typeof BUYING_CENTER_STATUSES)[number];

/** An account of the group, as read. */
export interface AccountFact {
    readonly id: string;
    readonly name: string;
    /** Parent Account; it may be outside what was read, and chains may loop. */
    readonly parentId: string | null;
}

/** A Buying_Center__c, as read. Those of accounts outside the scope are welcome: they explain what is unmapped. */
export interface BuyingCenterFact {
    readonly id: string;
    readonly name: string;
    readonly accountId: string;
    readonly parentId: string | null;
    /** The subsidiary it belongs to, where that is another account than its own. */
    readonly memberAccountId: string | null;
    readonly function: string | null;
    readonly region: string | null;
    readonly status: BuyingCenterStatus;
    readonly sortOrder: number | null;
}

/** An Offering__c, as read. */
export interface OfferingFact {
    readonly id: string;
    readonly name: string;
    /** The family, itself an offering. */
    readonly parentId: string | null;
    readonly active: boolean;
    /** ISO date; null where nobody said when. */
    readonly launchDate: string | null;
    readonly sortOrder: number | null;
}

/** A Product2 that some line item names. */
export interface ProductFact {
    readonly id: string;
    readonly name: string;
    readonly family: string | null;
    readonly offeringId: string | null;
}

/** An Opportunity, as read. Amounts are the API's decimal numbers; null counts as zero. */
export interface OpportunityFact {
    readonly id: string;
    readonly name: string;
    readonly accountId: string | null;
    /** ISO date. */
    readonly closeDate: string;
    readonly stageName: string;
    readonly isWon: boolean;
    readonly isClosed: boolean;
    /** Percent, 0 to 100. */
    readonly probability: number | null;
    readonly amount: number | null;
    /** ISO 4217 code; the org's own currency where it has only one. */
    readonly currency: string;
    readonly buyingCenterId: string | null;
    readonly offeringId: string | null;
    readonly ownerId: string | null;
    /** True where the org says that there are line items, whether or not they have been read yet. */
    readonly hasLineItems: boolean;
}

/** An OpportunityLineItem, as read. */
export interface LineItemFact {
    readonly id: string;
    readonly opportunityId: string;
    readonly productId: string | null;
    readonly totalPrice: number | null;
    readonly buyingCenterId: string | null;
}

/** A Landscape_Cell__c, as read: it exists only where somebody judged something. */
export interface CellFact {
    readonly id: string;
    readonly buyingCenterId: string;
    /** Null where it may not be read. */
    readonly offeringId: string | null;
    readonly assessment: Assessment;
    readonly blockReason: string | null;
    readonly competitor: string | null;
    /** 1 to 5. */
    readonly valueFit: number | null;
    /** 1 to 5. */
    readonly ease: number | null;
    /** A year, as the API's decimal number; likewise target and customer spend. */
    readonly potential: number | null;
    readonly target: number | null;
    /** ISO date; the target counts in the window that contains it. */
    readonly targetDate: string | null;
    /** What the customer spends here with everybody from `spendFrom` to `spendTo`, both included. */
    readonly customerSpend: number | null;
    readonly spendFrom: string | null;
    readonly spendTo: string | null;
    /** Null: by rule. */
    readonly growthType: GrowthType | null;
    readonly ownerId: string | null;
    /** ISO date. */
    readonly reviewDate: string | null;
    readonly note: string | null;
    readonly assessedById: string | null;
    /** ISO date. */
    readonly assessedOn: string | null;
    readonly currency: string;
}

/** Everything that a landscape is derived from, in any order; a record that paging delivered twice counts once. */
export interface LandscapeFacts {
    readonly accounts: readonly AccountFact[];
    readonly buyingCenters: readonly BuyingCenterFact[];
    readonly offerings: readonly OfferingFact[];
    readonly products: readonly ProductFact[];
    readonly opportunities: readonly OpportunityFact[];
    readonly lineItems: readonly LineItemFact[];
    readonly cells: readonly CellFact[];
    /** Offerings that this account does not want to see as columns. */
    readonly hiddenOfferingIds: readonly string[];
}

/** Compares ids and other texts by code unit, so that an order is the same on every machine. */
export function compareText(left: string, right: string): number {
    if (left === right) return 0;
    return left < right ? -1 : 1;
}

/** Whether records stand in the order of their ids, each once: as they come from a query that is ordered so. */
export function isSortedById(facts: readonly { readonly id: string }[]): boolean {
    for (let place = 1; place < facts.length; place++) {
        if ((facts[place - 1] as { id: string }).id >= (facts[place] as { id: string }).id) return false;
    }
    return true;
}

/** Each record once, the first of an id, in the order of the ids. */
export function distinctById<Fact extends { readonly id: string }>(facts: readonly Fact[]): Fact[] {
    const known = new Map<string, Fact>();
    for (const fact of facts) if (!known.has(fact.id)) known.set(fact.id, fact);
    return [...known.values()].sort((left, right) => compareText(left.id, right.id));
}
