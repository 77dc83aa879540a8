import type {
    AccountFact,
    BuyingCenterFact,
    CellFact,
    LandscapeFacts,
    LineItemFact,
    OfferingFact,
    OpportunityFact,
    ProductFact
} from 'c/landscapeFacts';
import type { PlatformError } from 'c/platformError';
import type { RelatedRecords } from './related';
import type { CellValues, LandscapeWrite } from './writes';

/** LastModifiedDate as read, so that a save of something older is refused; null where it may not be read. */
export interface Versioned {
    readonly modified: string | null;
}

/** A buying center with its part of unique keys, and what only its form shows. */
export interface BuyingCenterRecord extends BuyingCenterFact, Versioned {
    /** Atlas_Key__c */
    readonly atlasKey: string | null;
    readonly annualBudget: number | null;
    readonly description: string | null;
}

/** An offering with the day on which it was entered, which tells a new one. */
export interface OfferingRecord extends OfferingFact {
    /** LastModifiedDate, where it is read. */
    readonly modified?: string | null;
    readonly valueProposition?: string | null;
    /** ISO date; null where it may not be read. */
    readonly createdOn: string | null;
}

/** A column that this account does not want to see. */
export interface HiddenOfferingRecord {
    readonly id: string;
    readonly accountId: string;
    readonly offeringId: string;
}

/** A judgement with what a save needs, and names for people. */
export interface CellRecord extends CellFact, Versioned {
    readonly assessedByName: string | null;
    readonly ownerName: string | null;
}

/** Somebody who can own a judgement. */
export interface UserRecord {
    readonly id: string;
    readonly name: string;
}

/** How the org counts its years, and how many of them the landscape opens with. */
export interface LandscapeSettings {
    /** 1 to 12 */
    readonly fiscalStartMonth: number;
    readonly fiscalYearsBefore: number;
    /** Days after a judgement when a review is due, proposed with it. */
    readonly reviewAfterDays: number;
    /** How much parts of the score count. */
    readonly weights: { readonly potential: number; readonly valueFit: number; readonly ease: number };
}

/** Everything read for the landscape of one account. */
export interface LandscapeRecords extends LandscapeFacts {
    readonly account: AccountFact & { readonly atlasKey: string | null };
    readonly accounts: readonly (AccountFact & { readonly atlasKey: string | null })[];
    readonly buyingCenters: readonly BuyingCenterRecord[];
    readonly offerings: readonly OfferingRecord[];
    readonly hiddenOfferings: readonly HiddenOfferingRecord[];
    readonly opportunities: readonly (OpportunityFact & Versioned)[];
    readonly lineItems: readonly (LineItemFact & Versioned)[];
    readonly products: readonly (ProductFact & Versioned)[];
    readonly cells: readonly CellRecord[];
    /** Atlas_Key__c of each offering that has one, by id. */
    readonly offeringKeys: Readonly<Record<string, string>>;
    readonly users: readonly UserRecord[];
    readonly settings: LandscapeSettings;
    /** ISO code of what amounts are in where the org has one currency. */
    readonly currency: string;
    /** Plans, roles and snapshots of the account; null until something asks for them. */
    readonly related: RelatedRecords | null;
    /** False while further pages are on their way, or where some could not be read. */
    readonly complete: boolean;
}

/** What the user may do, by object and field permissions. Record access shows only when a save is tried. */
export interface LandscapeAccess {
    readonly see: boolean;
    /** Judge cells: create and change Landscape Cells and write the log. */
    readonly judge: boolean;
    /** Set the lookups on opportunities and their lines. */
    readonly editOpportunities: boolean;
    readonly editProducts: boolean;
    /** Add and change buying centers. */
    readonly editCenters: boolean;
    readonly deleteCenters: boolean;
    /** Show and hide offerings on an account. */
    readonly hideOfferings: boolean;
    readonly createObjectives: boolean;
    readonly createOpportunities: boolean;
    readonly takeSnapshots: boolean;
}

/** One save: all writes or none. */
export interface SaveRequest {
    readonly accountId: string;
    readonly writes: readonly LandscapeWrite[];
    /** LastModifiedDate that each updated record had when the user saw it, by id. */
    readonly seen: Readonly<Record<string, string | null>>;
}

/** What a save came to. */
export type SaveAnswer =
    | {
          readonly ok: true;
          /** Ids of created records by alias. */
          readonly ids: Readonly<Record<string, string>>;
          /** LastModifiedDate by record id, where the platform told it. */
          readonly modified: Readonly<Record<string, string | null>>;
      }
    | { readonly ok: false; readonly error: PlatformError };

/** What the store needs of the platform; the gateway component provides it. */
export interface LandscapeGateway {
    save(request: SaveRequest): Promise<SaveAnswer>;
    /** Reads everything again; resolves after the store has it, or has been told why not. */
    reload(): Promise<void>;
    /** Reads plans, roles and snapshots, or reads them again; resolves after the store has them or was told why not. */
    readRelated(): Promise<void>;
}

export type { CellValues, LandscapeWrite };
