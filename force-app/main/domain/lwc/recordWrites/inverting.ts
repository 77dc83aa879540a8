import type { AnySchema, AnyTables } from './applying';
import {
    isSameValue,
    provisionalId,
    type AnyWrite,
    type Schema,
    type StoredRecord,
    type Tables,
    type WriteOf
} from './recordWrites';

type Values = Record<string, unknown>;
const STAMP = new Set(['id', 'atlasKey', 'modified']);

/**
 * The writes that bring the tables from one state to another: what takes a save back, from the state after it to the
 * one before. A record that is missing is created again with the key that it had, so that a lost reply cannot create
 * it twice; the platform gives it another id. Order: creates, each after what it refers to; updates; deletes, the tables
 * of the schema from the last to the first, so that details go before what they hang on.
 *
 * @param newKey makes a client key for a record that comes back without one
 */
export function writesBetween<Facts extends Tables<Facts>>(
    schema: Schema<Facts>,
    from: Facts,
    to: Facts,
    newKey: () => string
): readonly WriteOf<Facts>[] {
    const [before, after] = [from as unknown as AnyTables, to as unknown as AnyTables];
    const creates: AnyWrite[] = [];
    const updates: AnyWrite[] = [];
    const deletes: AnyWrite[] = [];
    const renamed = new Map<string, string>();
    for (const of of Object.keys(after)) {
        const [had, has] = [before[of] as AnyTables[string], after[of] as AnyTables[string]];
        if (had === has) continue;
        const { blank } = (schema as unknown as AnySchema)[of] as AnySchema[string];
        for (const record of has.values()) {
            const old = had.get(record.id);
            if (old === record) continue;
            if (old !== undefined) {
                const fields = differences(old as unknown as Values, record as unknown as Values);
                if (fields !== null) updates.push({ kind: 'update', of, id: record.id, fields });
                continue;
            }
            const id = provisionalId(record.atlasKey ?? newKey());
            renamed.set(record.id, id);
            const fields = differences(blank as Values, record as unknown as Values) ?? {};
            creates.push({ kind: 'create', of, id, was: record.id, fields });
        }
        for (const { id } of had.values()) if (!has.has(id)) deletes.push({ kind: 'delete', of, id });
    }
    const moved = [...creates, ...updates].map((write) => withNewIds(write, renamed));
    const made = sorted(moved.filter(({ kind }) => kind === 'create'));
    const changed = moved.filter(({ kind }) => kind === 'update');
    return [...made, ...changed, ...deletes.reverse()] as unknown as readonly WriteOf<Facts>[];
}

/** Values of `record` that differ from `old`, without its stamp; null where none do. */
function differences(old: Values, record: Values): Values | null {
    const entries = Object.entries(record).filter(
        ([name, value]) => !STAMP.has(name) && !isSameValue(value, old[name] ?? null)
    );
    return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** Refers to records that come back by their new ids; a unique key made of an id follows, as the package's rule says. */
function withNewIds(write: AnyWrite, renamed: ReadonlyMap<string, string>): AnyWrite {
    if (renamed.size === 0) return write;
    const fields = Object.entries(write.fields ?? {}).map(([name, value]) => {
        if (typeof value !== 'string') return [name, value];
        if (name !== 'uniqueKey') return [name, renamed.get(value) ?? value];
        let key = value;
        for (const [old, id] of renamed) key = key.replace(old, id.slice(provisionalId('').length));
        return [name, key];
    });
    return { ...write, fields: Object.fromEntries(fields) };
}

/** Creates in an order in which each comes after what it refers to; lookups that go round in a circle are left out. */
function sorted(creates: readonly AnyWrite[]): AnyWrite[] {
    const byId = new Map(creates.map((write) => [write.id, write]));
    const done: AnyWrite[] = [];
    const state = new Map<string, 'open' | 'done'>();
    function visit(write: AnyWrite): void {
        state.set(write.id, 'open');
        const fields = Object.entries(write.fields ?? {}).filter(([, value]) => {
            const other = byId.get(value as string);
            if (other === undefined) return true;
            if (state.get(other.id) === undefined) visit(other);
            return state.get(other.id) === 'done';
        });
        state.set(write.id, 'done');
        done.push({ ...write, fields: Object.fromEntries(fields) });
    }
    for (const write of creates) if (!state.has(write.id)) visit(write);
    return done;
}

/**
 * Deletes whose records are in use by now: something that the same writes do not take away refers to them. Undo of a
 * create must leave such a record.
 */
export function deletesInUse<Facts extends Tables<Facts>>(
    schema: Schema<Facts>,
    facts: Facts,
    writes: readonly WriteOf<Facts>[]
): readonly WriteOf<Facts>[] {
    const all = writes as unknown as readonly AnyWrite[];
    const tables = facts as unknown as AnyTables;
    const gone = new Set(all.filter(({ kind }) => kind === 'delete').map(({ id }) => id));
    const changed = new Map(all.map((write) => [write.id, (write.fields ?? {}) as Values]));
    const used = new Set<string>();
    for (const [other, { links }] of Object.entries(schema as unknown as AnySchema)) {
        for (const field of Object.keys(links)) {
            for (const record of tables[other]?.values() ?? []) {
                if (gone.has(record.id)) continue;
                const values = record as StoredRecord & Values;
                const value = changed.get(record.id)?.[field] ?? values[field];
                const cleared = changed.get(record.id)?.[field] === null;
                if (!cleared && gone.has(value as string)) used.add(value as string);
            }
        }
    }
    return all.filter(({ kind, id }) => kind === 'delete' && used.has(id)) as unknown as readonly WriteOf<Facts>[];
}
