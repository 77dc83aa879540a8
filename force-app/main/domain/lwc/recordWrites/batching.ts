import { renameIds, type AnyTables } from './applying';
import { clientKeyOf, type AnyWrite, type Tables } from './recordWrites';

/**
 * Writes in batches of at most `most`, in their order. A record and its first mention may stand in two batches: the
 * later one then knows the real id.
 */
export function inBatches<Write extends AnyWrite>(
    writes: readonly Write[],
    most: number
): readonly (readonly Write[])[] {
    const batches: Write[][] = [];
    for (let start = 0; start < writes.length; start += most) batches.push(writes.slice(start, start + most));
    return batches;
}

/** Whether a write names a record that is not saved yet and that `writes` do not create. */
export function waitsForOthers(writes: readonly AnyWrite[]): boolean {
    const created = new Set(writes.filter(({ kind }) => kind === 'create').map(({ id }) => id));
    return writes.some((write) =>
        [write.id, ...Object.values(write.fields ?? {})].some(
            (value) => clientKeyOf(value) !== null && !created.has(value as string)
        )
    );
}

/**
 * The writes without the creates that have happened already, found by their client keys: what is left to do of a save
 * whose reply was lost, or that stopped half way. `ids` are the real ids of what is there.
 */
export function withoutExisting<Facts extends Tables<Facts>, Write extends AnyWrite>(
    facts: Facts,
    writes: readonly Write[]
): { readonly writes: readonly Write[]; readonly ids: Readonly<Record<string, string>> } {
    const tables = facts as unknown as AnyTables;
    const wanted = new Map<string, Map<string, string>>();
    for (const { kind, of, id } of writes) {
        const key = kind === 'create' ? clientKeyOf(id) : null;
        if (key !== null) wanted.set(of, (wanted.get(of) ?? new Map<string, string>()).set(key, id));
    }
    const ids: Record<string, string> = {};
    for (const [of, keys] of wanted) {
        for (const { id, atlasKey } of tables[of]?.values() ?? []) {
            const provisional = atlasKey === null || clientKeyOf(id) !== null ? undefined : keys.get(atlasKey);
            if (provisional !== undefined) ids[provisional] = id;
        }
    }
    const left = writes.filter(({ kind, id }) => kind !== 'create' || ids[id] === undefined);
    return { writes: renameIds(left, ids), ids };
}
