import type { ChartWrite } from 'c/chartEdit';
import type { ContactFact, StakeholderFact } from 'c/hierarchy';
import type { RoleFact } from 'c/judgement';
import type { PlatformError } from 'c/platformError';

/** A contact with what the panel shows and a save needs. */
export interface ContactRecord extends ContactFact {
    readonly email: string | null;
    readonly phone: string | null;
    readonly mobile: string | null;
    readonly city: string | null;
    readonly country: string | null;
    readonly socialProfile: string | null;
    /** ISO date on which the person left, null while they are there. */
    readonly leftOn: string | null;
    /** Atlas_Key__c, part of the unique key of the stakeholder record. */
    readonly atlasKey: string | null;
    /** LastModifiedDate as read, so that a save of something older is refused. */
    readonly modified: string | null;
}

/** A stakeholder record with what a save needs. */
export interface StakeholderRecord extends StakeholderFact {
    readonly modified: string | null;
}

/** Everything read for the map of one account. */
export interface MapRecords {
    readonly account: { readonly id: string; readonly name: string; readonly atlasKey: string | null };
    readonly contacts: readonly ContactRecord[];
    readonly stakeholders: readonly StakeholderRecord[];
    readonly roles: readonly RoleFact[];
    /** False while further pages are on their way. */
    readonly complete: boolean;
}

/** What the user may do, by object and field permissions. Record access shows only when a save is tried. */
export interface MapAccess {
    readonly see: boolean;
    readonly editContacts: boolean;
    readonly editStakeholders: boolean;
}

/** One save: all writes or none. */
export interface SaveRequest {
    readonly accountId: string;
    readonly writes: readonly ChartWrite[];
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
export interface OrgChartGateway {
    save(request: SaveRequest): Promise<SaveAnswer>;
    /** Reads everything again; resolves after the store has it, or has been told why not. */
    reload(): Promise<void>;
}
