import type { ContactFact, StakeholderFact } from 'c/hierarchy';
import { NO_JUDGEMENT, type RoleFact } from 'c/judgement';
import type { PairingFact } from 'c/pairing';
import type { Schema, StoredRecord, WriteOf } from 'c/recordWrites';

/** A contact with what the chart, its panel and a save need. */
export interface ContactRecord extends ContactFact, StoredRecord {
    /** Parts of the name, where a new contact is made: the platform puts them together. */
    readonly firstName?: string | null;
    readonly lastName?: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly mobile: string | null;
    readonly city: string | null;
    readonly country: string | null;
    readonly socialProfile: string | null;
    /** Address of a photo, where the org has one and it may be read. */
    readonly photoUrl?: string | null;
    /** ISO date on which the person left, null while they are there. */
    readonly leftOn: string | null;
}

/** A person's, placeholder's or department's place on the map. */
export interface StakeholderRecord extends StakeholderFact, StoredRecord {
    /** Key__c: account and contact, for a person. */
    readonly uniqueKey: string | null;
}

/** A judgement in one context. */
export interface RoleRecord extends RoleFact, StoredRecord {
    /** Key__c: stakeholder and context. */
    readonly uniqueKey: string | null;
}

/** An informal relationship between two stakeholders. */
export interface RelationshipRecord extends StoredRecord {
    /** Stakeholder from whom it goes out. */
    readonly fromId: string;
    /** Stakeholder whom it reaches; null where that record was deleted, a data problem. */
    readonly toId: string | null;
    /** Influences, Mentors, Allies, Conflicts, Collaborates, Dotted Line. */
    readonly type: string | null;
    /** Positive, Neutral, Negative. */
    readonly sign: string | null;
    /** 1 to 5. */
    readonly strength: number | null;
    /** Rarely, Monthly, Weekly, Daily. */
    readonly frequency: string | null;
    readonly reason: string | null;
}

/** One of our users paired with a stakeholder. */
export interface PairingRecord extends PairingFact, StoredRecord {
    /** Title of the user, where it can be read. */
    readonly userTitle: string | null;
}

/** A unit of the customer that can take an offering on its own. */
export interface BuyingCenterRecord extends StoredRecord {
    readonly name: string;
    readonly parentId: string | null;
    readonly function: string | null;
    readonly region: string | null;
    /** Subsidiary that it belongs to. */
    readonly memberAccountId: string | null;
    /** Active, Planned, Retired. */
    readonly status: string | null;
}

/** How to talk to a contact and about what; of the Contact record, read when somebody asks for it. */
export interface ProfileRecord extends StoredRecord {
    readonly preferredChannel: string | null;
    readonly contactFrequency: string | null;
    readonly communicationStyle: string | null;
    readonly interests: string | null;
    readonly pains: string | null;
}

/** Personal notes of a contact: read only for who has their permission, and only when asked for. */
export interface NoteRecord extends StoredRecord {
    readonly text: string | null;
}

/** Everything on the map of one account, by record id; profiles and notes by the id of their contact. */
export interface MapFacts {
    readonly contacts: ReadonlyMap<string, ContactRecord>;
    readonly stakeholders: ReadonlyMap<string, StakeholderRecord>;
    readonly roles: ReadonlyMap<string, RoleRecord>;
    readonly relationships: ReadonlyMap<string, RelationshipRecord>;
    readonly pairings: ReadonlyMap<string, PairingRecord>;
    readonly buyingCenters: ReadonlyMap<string, BuyingCenterRecord>;
    readonly profiles: ReadonlyMap<string, ProfileRecord>;
    readonly notes: ReadonlyMap<string, NoteRecord>;
}

/** One record of the map to write. Fields that the org does not have, such as the name of a user, are only shown. */
export type MapWrite = WriteOf<MapFacts>;

/** A map with nothing on it. */
export const NO_FACTS: MapFacts = {
    contacts: new Map(),
    stakeholders: new Map(),
    roles: new Map(),
    relationships: new Map(),
    pairings: new Map(),
    buyingCenters: new Map(),
    profiles: new Map(),
    notes: new Map()
};

const NO_PROFILE = {
    preferredChannel: null,
    contactFrequency: null,
    communicationStyle: null,
    interests: null,
    pains: null
};

/** What a new record of each table holds, and how the tables hang together. */
export const MAP_SCHEMA: Schema<MapFacts> = {
    contacts: {
        blank: {
            name: '',
            ...{ title: null, department: null, reportsToId: null, reportsToName: null, email: null, phone: null },
            ...{ mobile: null, city: null, country: null, socialProfile: null, leftOn: null }
        },
        links: { reportsToId: { to: 'contacts', onDelete: 'clear' } }
    },
    stakeholders: {
        blank: {
            kind: 'Person',
            ...{ contactId: null, contactName: null, displayName: null, title: null, department: null },
            ...{ reportsToId: null, placement: 'Auto', uniqueKey: null }
        },
        links: {
            contactId: { to: 'contacts', onDelete: 'clear' },
            reportsToId: { to: 'stakeholders', onDelete: 'clear' }
        }
    },
    roles: {
        blank: {
            ...NO_JUDGEMENT,
            ...{ stakeholderId: '', context: 'Account', contextId: null, contextName: null, uniqueKey: null },
            ...{ assessedOn: null, assessedById: null, assessedByName: null }
        },
        links: {
            stakeholderId: { to: 'stakeholders', onDelete: 'delete' },
            backupId: { to: 'stakeholders', onDelete: 'clear' }
        }
    },
    relationships: {
        blank: { fromId: '', toId: null, type: null, sign: null, strength: null, frequency: null, reason: null },
        links: {
            fromId: { to: 'stakeholders', onDelete: 'delete' },
            toId: { to: 'stakeholders', onDelete: 'clear' }
        }
    },
    pairings: {
        blank: {
            ...{ stakeholderId: '', userId: null, userName: null, userTitle: null, currentLevel: null },
            ...{ targetLevel: null, agenda: null, cadenceDays: null, lastMet: null }
        },
        links: { stakeholderId: { to: 'stakeholders', onDelete: 'delete' } }
    },
    buyingCenters: {
        blank: { name: '', parentId: null, function: null, region: null, memberAccountId: null, status: 'Active' },
        links: { parentId: { to: 'buyingCenters', onDelete: 'clear' } }
    },
    profiles: { blank: NO_PROFILE, links: {} },
    notes: { blank: { text: null }, links: {} }
};

/** Every object of the map whose changes are judgements, with the fields that the log keeps. */
export const JUDGED_FIELDS = {
    roles: Object.keys(NO_JUDGEMENT),
    relationships: ['type', 'sign', 'strength', 'frequency', 'reason'],
    pairings: ['currentLevel', 'targetLevel']
} as const satisfies Partial<Record<keyof MapFacts, readonly string[]>>;

/** Fields that are only shown: names beside the ids that say the same. */
export const SHOWN_FIELDS: ReadonlySet<string> = new Set([
    'reportsToName',
    'contactName',
    'contextName',
    'assessedByName',
    'userName',
    'userTitle'
]);

/** The key that unique keys are made of: the Atlas_Key__c of a record, its id where it has none. */
export function keyPart(record: { readonly id: string; readonly atlasKey: string | null }): string {
    return record.atlasKey ?? record.id;
}
