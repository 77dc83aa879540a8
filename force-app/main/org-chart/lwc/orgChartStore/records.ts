import type { JudgementChange, JudgementContext } from 'c/chartEdit';
import type {
    BuyingCenterRecord,
    ContactRecord,
    MapFacts,
    MapWrite,
    NoteRecord,
    PairingRecord,
    ProfileRecord,
    RelationshipRecord,
    RoleRecord,
    StakeholderRecord
} from 'c/mapRecords';
import type { PlatformError } from 'c/platformError';

export type {
    BuyingCenterRecord,
    ContactRecord,
    NoteRecord,
    PairingRecord,
    ProfileRecord,
    RelationshipRecord,
    RoleRecord,
    StakeholderRecord
} from 'c/mapRecords';

/** Everything read for the map of one account. */
export interface MapRecords {
    readonly account: { readonly id: string; readonly name: string; readonly atlasKey: string | null };
    readonly contacts: readonly ContactRecord[];
    readonly stakeholders: readonly StakeholderRecord[];
    readonly roles: readonly RoleRecord[];
    readonly relationships: readonly RelationshipRecord[];
    readonly pairings: readonly PairingRecord[];
    readonly buyingCenters: readonly BuyingCenterRecord[];
    /** False while further pages are on their way. */
    readonly complete: boolean;
}

/** What was read of some contacts on demand. */
export interface ContactDetails {
    readonly profiles: readonly ProfileRecord[];
    /** Null where personal notes were not asked for. */
    readonly notes: readonly NoteRecord[] | null;
}

/** What the user may do with the records of one table, by object permissions. */
export interface Rights {
    readonly create: boolean;
    readonly update: boolean;
    readonly remove: boolean;
}

/** What the user may do, by object and field permissions. Record access shows only when a save is tried. */
export interface MapAccess {
    readonly see: boolean;
    /** Title and manager of contacts. */
    readonly editContacts: boolean;
    /** Stakeholder records: placements, placeholders, departments. */
    readonly editStakeholders: boolean;
    readonly judge: boolean;
    /** Personal notes of contacts: the permission, and the access to the field. */
    readonly notes: 'none' | 'read' | 'edit';
    readonly rights: Readonly<Record<keyof MapFacts, Rights>>;
}

/** A value of a picklist with its label in the user's language. */
export interface Choice {
    readonly label: string;
    readonly value: string;
}

/** The values that fields choose from; an empty list where the user may not see the field. */
export interface Choices {
    readonly role: readonly Choice[];
    readonly support: readonly Choice[];
    readonly coverage: readonly Choice[];
    readonly adaptability: readonly Choice[];
    readonly relationshipType: readonly Choice[];
    readonly sign: readonly Choice[];
    readonly frequency: readonly Choice[];
    /** Relationship level, of pairings. */
    readonly level: readonly Choice[];
    readonly preferredChannel: readonly Choice[];
    readonly contactFrequency: readonly Choice[];
    readonly communicationStyle: readonly Choice[];
}

/** Where judgements of this account can count, beside the account itself. */
export type JudgementContexts = readonly JudgementContext[];

/** An entry of the log, saved with the judgement that it tells of. */
export interface LogEntry extends JudgementChange {
    readonly clientKey: string;
}

/** One save: all writes or none. */
export interface SaveRequest {
    readonly accountId: string;
    readonly writes: readonly MapWrite[];
    /** What the log keeps of the writes. */
    readonly log: readonly LogEntry[];
    /** LastModifiedDate that each updated or deleted record had when the user saw it, by id. */
    readonly seen: Readonly<Record<string, string | null>>;
}

/** What a save came to. */
export type SaveAnswer =
    | {
          readonly ok: true;
          /** Ids of created records by their provisional ids. */
          readonly ids: Readonly<Record<string, string>>;
          /** LastModifiedDate by record id, where the platform told it. */
          readonly modified: Readonly<Record<string, string | null>>;
      }
    | { readonly ok: false; readonly error: PlatformError };

/** What is known of a contact before the org's own form makes it. */
export interface NewContact {
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string;
    readonly accountId: string;
    readonly reportsToId: string | null;
    /** Becomes Atlas_Key__c, by which the contact is found again. */
    readonly clientKey: string;
}

/** What the store needs of the platform; the gateway component provides it. */
export interface OrgChartGateway {
    save(request: SaveRequest): Promise<SaveAnswer>;
    /** Reads everything again; resolves after the store has it, or has been told why not. */
    reload(): Promise<void>;
    /**
     * Reads profiles of some contacts, and their personal notes where asked for. Rejects with a PlatformError.
     *
     * @param withNotes only for users whose access allows them
     */
    readDetails(contactIds: readonly string[], withNotes: boolean): Promise<ContactDetails>;
    /** Values by their names in the org; what is not known is left out. */
    contactDefaults(contact: NewContact): Record<string, string>;
}
