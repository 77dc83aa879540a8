import { applyWrites, type ChartFacts, type ChartWrite } from 'c/chartEdit';
import type { ContactRecord, MapRecords, StakeholderRecord } from './records';

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
        stakeholders: new Map(records.stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]))
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
    const after = applyWrites(facts, writes, idOf, (fact) => ({ ...fact, modified: null }));
    return { contacts: stamped(after.contacts, modified), stakeholders: stamped(after.stakeholders, modified) };
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
        if (write.kind === 'create-stakeholder') continue;
        const item = write.kind === 'update-contact' ? facts.contacts.get(write.id) : facts.stakeholders.get(write.id);
        seen[write.id] = item?.modified ?? null;
    }
    return seen;
}
