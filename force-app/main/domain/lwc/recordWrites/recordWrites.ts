/**
 * Records in tables, and the writes that change them: one mechanism for every object of a page. A page describes its
 * tables once (what a new record holds, which fields are lookups) and gets optimistic change, undo, versions and
 * batches for all of them. Where a record is created, its id is provisional until the platform gives the real one.
 */
export { applyWrites, renameIds, withStamps } from './applying';
export { inBatches, waitsForOthers, withoutExisting } from './batching';
export { deletesInUse, writesBetween } from './inverting';

/** What every record carries. */
export interface StoredRecord {
    readonly id: string;
    /** Atlas_Key__c: the client key that it was created with; null where it has none or it cannot be read. */
    readonly atlasKey: string | null;
    /** LastModifiedDate as read; null where it cannot be read or is not known yet. */
    readonly modified: string | null;
}

/** Tables of records by id. */
export type Tables<Facts> = { readonly [Of in keyof Facts]: ReadonlyMap<string, StoredRecord> };
type RecordIn<Table> = Table extends ReadonlyMap<string, infer Item> ? Item : never;
type ValuesOf<Item> = Omit<Item, keyof StoredRecord>;

/** A lookup from one table to another, and what becomes of the record when the other is deleted. */
export interface Link<Facts> {
    readonly to: keyof Facts & string;
    readonly onDelete: 'delete' | 'clear';
}

/** What a page says of its tables. */
export type Schema<Facts> = {
    readonly [Of in keyof Facts]: {
        /** Values of a record that says nothing. */
        readonly blank: ValuesOf<RecordIn<Facts[Of]>>;
        /** Lookups by their fields. */
        readonly links: { readonly [Field in keyof ValuesOf<RecordIn<Facts[Of]>>]?: Link<Facts> };
    };
};

/** A record to create: `id` is provisional, and what other records of the same save refer to. */
export interface CreateWrite<Of, Values> {
    readonly kind: 'create';
    readonly of: Of;
    /** See `provisionalId`; its client key becomes Atlas_Key__c, so that a repeated create is harmless. */
    readonly id: string;
    readonly fields: Partial<Values>;
    /** Id that the record had before it was deleted, where it comes back. */
    readonly was?: string;
    /** The client key, once the id is real. */
    readonly clientKey?: string;
}
export interface UpdateWrite<Of, Values> {
    readonly kind: 'update';
    readonly of: Of;
    readonly id: string;
    readonly fields: Partial<Values>;
}
export interface DeleteWrite<Of> {
    readonly kind: 'delete';
    readonly of: Of;
    readonly id: string;
}

/** One record to write, of any table of `Facts`. The writes of one command are saved together or not at all. */
export type WriteOf<Facts> = {
    [Of in keyof Facts & string]:
        | CreateWrite<Of, ValuesOf<RecordIn<Facts[Of]>>>
        | UpdateWrite<Of, ValuesOf<RecordIn<Facts[Of]>>>
        | DeleteWrite<Of>;
}[keyof Facts & string];

/** Any write, for code that does not care of which table. */
export interface AnyWrite {
    readonly kind: 'create' | 'update' | 'delete';
    readonly of: string;
    readonly id: string;
    readonly fields?: object;
    readonly was?: string;
    readonly clientKey?: string;
}

const PROVISIONAL = 'new:';

/** Id that a record has until the platform gives the real one. */
export function provisionalId(clientKey: string): string {
    return PROVISIONAL + clientKey;
}

/** Client key of a record that is not saved yet; null for a real id or any other value. */
export function clientKeyOf(id: unknown): string | null {
    return typeof id === 'string' && id.startsWith(PROVISIONAL) ? id.slice(PROVISIONAL.length) : null;
}

/** LastModifiedDate that the tables hold of every record that is updated or deleted, by id. */
export function seenVersions<Facts>(
    facts: Facts & Tables<Facts>,
    writes: readonly WriteOf<Facts>[]
): Record<string, string | null> {
    const tables = facts as Readonly<Record<string, ReadonlyMap<string, StoredRecord>>>;
    const seen: Record<string, string | null> = {};
    for (const { kind, of, id } of writes as unknown as readonly AnyWrite[]) {
        if (kind !== 'create' && clientKeyOf(id) === null) seen[id] = tables[of]?.get(id)?.modified ?? null;
    }
    return seen;
}

/** Whether two values of one field say the same; lists in any order. */
export function isSameValue(first: unknown, second: unknown): boolean {
    if (!Array.isArray(first) || !Array.isArray(second)) return first === second;
    return first.length === second.length && first.every((value) => second.includes(value));
}
