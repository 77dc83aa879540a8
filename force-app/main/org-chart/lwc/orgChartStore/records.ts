import type { ChartWrite, JudgementChange, JudgementContext } from 'c/chartEdit';
import type { ContactFact, StakeholderFact } from 'c/hierarchy';
import type { RoleFact } from 'c/judgement';
import type { PairingFact } from 'c/pairing';
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
    /** Atlas_Key__c, part of the unique keys of its judgements. */
    readonly atlasKey: string | null;
    readonly modified: string | null;
}

/** Everything read for the map of one account. */
export interface MapRecords {
    readonly account: { readonly id: string; readonly name: string; readonly atlasKey: string | null };
    readonly contacts: readonly ContactRecord[];
    readonly stakeholders: readonly StakeholderRecord[];
    readonly roles: readonly RoleFact[];
    readonly pairings: readonly PairingFact[];
    /** False while further pages are on their way. */
    readonly complete: boolean;
}

/** What the user may do, by object and field permissions. Record access shows only when a save is tried. */
export interface MapAccess {
    readonly see: boolean;
    readonly editContacts: boolean;
    readonly editStakeholders: boolean;
    readonly judge: boolean;
}

/** A value of a picklist with its label in the user's language. */
export interface Choice {
    readonly label: string;
    readonly value: string;
}

/** The values that judgements choose from. */
export interface Choices {
    readonly role: readonly Choice[];
    readonly support: readonly Choice[];
    readonly coverage: readonly Choice[];
    readonly adaptability: readonly Choice[];
}

/** Where judgements of this account can count, beside the account itself. */
export type JudgementContexts = readonly JudgementContext[];

/** An entry of the log, saved with the judgement that it tells of. */
export interface LogWrite extends JudgementChange {
    readonly kind: 'log-change';
    readonly clientKey: string;
}

/** One record of a save. */
export type SavedWrite = ChartWrite | LogWrite;

/** One save: all writes or none. */
export interface SaveRequest {
    readonly accountId: string;
    readonly writes: readonly SavedWrite[];
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
