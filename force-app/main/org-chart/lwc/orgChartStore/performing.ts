import type { MapContext } from 'c/chartEdit';
import { MAP_SCHEMA, SHOWN_FIELDS, type MapFacts, type MapWrite } from 'c/mapRecords';
import { isSameValue, renameIds, withoutExisting, type AnyWrite } from 'c/recordWrites';
import type { ChartMap } from './chartMap';
import type { Attempt, Clash, Command } from './commands';

/** A first attempt of a command. */
export function attemptOf(command: Command): Attempt {
    return { command, keys: new Map(), sent: null };
}

/** What a command is planned with; the keys of an attempt stay with it. */
export function contextOf(
    map: ChartMap,
    attempt: Attempt,
    surroundings: { readonly newKey: () => string; readonly userId: string | null; readonly today: () => string }
): MapContext {
    function newKey(what: string): string {
        const key = attempt.keys.get(what) ?? surroundings.newKey();
        attempt.keys.set(what, key);
        return key;
    }
    const { account, facts, hierarchy } = map;
    return { account, facts, hierarchy, newKey, userId: surroundings.userId, today: surroundings.today() };
}

/**
 * What is left of planned writes that were sent before: a record that was created already, found by its client key, is
 * only brought up to date, and values that the records have already are left out.
 */
export function remaining(facts: MapFacts, planned: readonly MapWrite[]): readonly MapWrite[] {
    const { writes, ids } = withoutExisting(facts, planned as readonly AnyWrite[]);
    const created = planned.flatMap((write): MapWrite[] => {
        const id = write.kind === 'create' ? ids[write.id] : undefined;
        return id === undefined ? [] : [{ kind: 'update', of: write.of, id, fields: changeable(write) } as MapWrite];
    });
    const made = renameIds(created as readonly AnyWrite[], ids) as readonly MapWrite[];
    return [...made, ...(writes as readonly MapWrite[])].flatMap((write): MapWrite[] => {
        if (write.kind === 'create') return [write];
        const record = facts[write.of].get(write.id) as unknown as Readonly<Record<string, unknown>> | undefined;
        if (record === undefined) return write.kind === 'delete' ? [] : [write];
        if (write.kind === 'delete') return [write];
        const left = Object.entries(write.fields).filter(([name, value]) => !isSameValue(record[name], value));
        return left.length === 0 ? [] : [{ ...write, fields: Object.fromEntries(left) } as MapWrite];
    });
}

/** Values of a create that may change afterwards: not what it hangs on, nor its unique key. */
function changeable(write: MapWrite): object {
    const links = MAP_SCHEMA[write.of].links as Readonly<Record<string, { readonly onDelete: string } | undefined>>;
    const fields = write.kind === 'delete' ? {} : write.fields;
    return Object.fromEntries(
        Object.entries(fields).filter(([name]) => name !== 'uniqueKey' && links[name]?.onDelete !== 'delete')
    );
}

/** Writes that were sent, with the real ids of what they created. */
export function arrived(facts: MapFacts, sent: readonly MapWrite[]): readonly MapWrite[] {
    const { ids } = withoutExisting(facts, sent as readonly AnyWrite[]);
    return renameIds(sent, ids);
}

/** Values of records that are to be updated, where somebody else has changed them. */
export function clashesOf(facts: MapFacts, before: MapFacts, writes: readonly MapWrite[]): readonly Clash[] {
    return writes.flatMap((write): Clash[] => {
        if (write.kind !== 'update') return [];
        const record = facts[write.of].get(write.id) as unknown as Readonly<Record<string, unknown>> | undefined;
        const seen = before[write.of].get(write.id) as unknown as Readonly<Record<string, unknown>> | undefined;
        return Object.entries(write.fields).flatMap(([field, mine]): Clash[] => {
            const theirs = record?.[field] ?? null;
            if (SHOWN_FIELDS.has(field) || isSameValue(theirs, seen?.[field] ?? null) || isSameValue(theirs, mine))
                return [];
            return [{ of: write.of, id: write.id, field, theirs, mine }];
        });
    });
}
