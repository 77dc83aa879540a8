import {
    applyWrites,
    judgementChanges,
    type ChartFacts,
    type ChartWrite,
    type StakeholderReference
} from 'c/chartEdit';
import type { ContactRecord, LogWrite, MapRecords, StakeholderRecord } from './records';

/** Records of the map by id. */
export type Facts = ChartFacts<ContactRecord, StakeholderRecord>;

/** An edit that was saved, with what takes it back. */
export interface Edit {
    /** Person edited. */
    readonly key: string;
    /** Name of that person, for the tooltip of Undo. */
    readonly name: string;
    readonly forward: readonly ChartWrite[];
    readonly backward: readonly ChartWrite[];
}

/** Writes on their way to the platform: shown already, taken back when they fail. */
export interface PendingSave {
    readonly key: string;
    readonly writes: readonly ChartWrite[];
}

export function factsOf(records: MapRecords): Facts {
    return {
        contacts: new Map(records.contacts.map((contact) => [contact.id, contact])),
        stakeholders: new Map(records.stakeholders.map((stakeholder) => [stakeholder.id, stakeholder])),
        roles: new Map(records.roles.map((role) => [role.id, role])),
        pairings: new Map(records.pairings.map((pairing) => [pairing.id, pairing]))
    };
}

/** Id that a record has until the platform gives the real one. */
export function provisionalId(alias: string): string {
    return `new:${alias}`;
}

/** The records as they are after writes; `ids` and `modified` are what the platform answered, where it has. */
export function afterWrites(
    facts: Facts,
    writes: readonly ChartWrite[],
    ids: Readonly<Record<string, string>> = {},
    modified: Readonly<Record<string, string | null>> = {}
): Facts {
    const idOf = (alias: string): string => ids[alias] ?? provisionalId(alias);
    const after = applyWrites(facts, writes, idOf, (fact, clientKey) => ({
        ...fact,
        atlasKey: clientKey,
        modified: null
    }));
    return {
        contacts: stamped(after.contacts, modified),
        stakeholders: stamped(after.stakeholders, modified),
        roles: after.roles === facts.roles ? facts.roles : stamped(after.roles, modified),
        pairings: after.pairings
    };
}

function stamped<Item extends { readonly modified: string | null }>(
    records: ReadonlyMap<string, Item>,
    modified: Readonly<Record<string, string | null>>
): ReadonlyMap<string, Item> {
    const changed = new Map(records);
    for (const [id, time] of Object.entries(modified)) {
        const item = changed.get(id);
        if (item !== undefined && time !== null) changed.set(id, { ...item, modified: time });
    }
    return changed;
}

/** LastModifiedDate that the user saw of every record that the writes update. */
export function seenVersions(facts: Facts, writes: readonly ChartWrite[]): Record<string, string | null> {
    const seen: Record<string, string | null> = {};
    for (const write of writes) {
        if (!('id' in write)) continue;
        const records = {
            'update-contact': facts.contacts,
            'update-stakeholder': facts.stakeholders,
            'update-role': facts.roles
        };
        const item = records[write.kind].get(write.id);
        seen[write.id] = item?.modified ?? null;
    }
    return seen;
}

/** The log of what the writes change in judgements; each entry has a client key of its own. */
export function logOf(facts: Facts, writes: readonly ChartWrite[], newKey: () => string): LogWrite[] {
    return judgementChanges(facts.roles, writes).map((change) => ({
        ...change,
        kind: 'log-change',
        clientKey: newKey()
    }));
}

/** The same writes for doing them again: what was created then is updated now. */
export function settled(writes: readonly ChartWrite[], idOf: (alias: string) => string): readonly ChartWrite[] {
    const idFor = (reference: StakeholderReference): string | null =>
        typeof reference === 'object' && reference !== null ? idOf(reference.alias) : reference;
    return writes.flatMap((write): ChartWrite[] => {
        if (write.kind === 'create-stakeholder') {
            const { reportsToId, placement } = write;
            const fields = {
                ...(reportsToId === null ? {} : { reportsToId }),
                ...(placement === undefined ? {} : { placement })
            };
            if (Object.keys(fields).length === 0) return [];
            return [{ kind: 'update-stakeholder', id: idOf(write.alias), fields }];
        }
        if (write.kind === 'update-contact') return [write];
        if (write.kind === 'update-stakeholder') {
            const { reportsToId } = write.fields;
            if (reportsToId === undefined) return [write];
            return [{ ...write, fields: { ...write.fields, reportsToId: idFor(reportsToId) } }];
        }
        const { backupId } = write.fields;
        const fields = backupId === undefined ? write.fields : { ...write.fields, backupId: idFor(backupId) };
        return [{ kind: 'update-role', id: write.kind === 'create-role' ? idOf(write.alias) : write.id, fields }];
    });
}
