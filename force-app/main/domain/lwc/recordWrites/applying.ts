import {
    clientKeyOf,
    type AnyWrite,
    type Link,
    type Schema,
    type StoredRecord,
    type Tables,
    type WriteOf
} from './recordWrites';

export type AnyTables = Record<string, ReadonlyMap<string, StoredRecord>>;
export type AnySchema = Readonly<
    Record<string, { readonly blank: object; readonly links: Readonly<Record<string, Link<unknown>>> }>
>;

/**
 * The tables after writes; only what changes is copied. Deleting takes details along and clears lookups, as the
 * platform does. A write of a record that is not there changes nothing.
 */
export function applyWrites<Facts extends Tables<Facts>>(
    schema: Schema<Facts>,
    facts: Facts,
    writes: readonly WriteOf<Facts>[]
): Facts {
    const after = { ...facts } as unknown as AnyTables;
    const copied = new Set<string>();
    function changeable(of: string): Map<string, StoredRecord> {
        if (!copied.has(of)) {
            after[of] = new Map(after[of]);
            copied.add(of);
        }
        return after[of] as Map<string, StoredRecord>;
    }
    const descriptions = schema as unknown as AnySchema;
    for (const write of writes as unknown as readonly AnyWrite[]) {
        if (write.kind === 'delete') remove(descriptions, after, changeable, write.of, write.id);
        else if (write.kind === 'create') {
            const atlasKey = write.clientKey ?? clientKeyOf(write.id);
            const stamp = { id: write.id, atlasKey, modified: null };
            changeable(write.of).set(write.id, { ...descriptions[write.of]?.blank, ...write.fields, ...stamp });
        } else {
            const record = after[write.of]?.get(write.id);
            if (record !== undefined) changeable(write.of).set(write.id, { ...record, ...write.fields });
        }
    }
    return after as unknown as Facts;
}

function remove(
    schema: AnySchema,
    tables: AnyTables,
    changeable: (of: string) => Map<string, StoredRecord>,
    of: string,
    id: string
): void {
    if (tables[of]?.has(id) !== true) return;
    changeable(of).delete(id);
    for (const [other, { links }] of Object.entries(schema)) {
        for (const [field, link] of Object.entries(links)) {
            if (link.to !== of) continue;
            const users = [...(tables[other]?.values() ?? [])].filter(
                (record) => (record as unknown as Record<string, unknown>)[field] === id
            );
            for (const { id: user } of users) {
                const record = tables[other]?.get(user);
                if (link.onDelete === 'delete') remove(schema, tables, changeable, other, user);
                else if (record !== undefined) changeable(other).set(user, { ...record, [field]: null });
            }
        }
    }
}

/** The same writes with other ids: real ones for provisional ones, or new ones for records that came back. */
export function renameIds<Write extends AnyWrite>(
    writes: readonly Write[],
    ids: Readonly<Record<string, string>>
): readonly Write[] {
    const named = (value: unknown): unknown => (typeof value === 'string' ? (ids[value] ?? value) : value);
    return writes.map((write) => {
        const id = named(write.id) as string;
        if (write.fields === undefined) return id === write.id ? write : { ...write, id };
        const fields = Object.fromEntries(Object.entries(write.fields).map(([name, value]) => [name, named(value)]));
        const clientKey = write.kind === 'create' && id !== write.id ? clientKeyOf(write.id) : null;
        return { ...write, id, fields, ...(clientKey === null ? {} : { clientKey }) };
    });
}

/** The tables after a save, with the LastModifiedDate that the platform told, by id. */
export function withStamps<Facts extends Tables<Facts>>(
    facts: Facts,
    modified: Readonly<Record<string, string | null>>
): Facts {
    const stamps = Object.entries(modified);
    const entries = Object.entries(facts as unknown as AnyTables).map(([of, table]) => {
        const stamped = stamps.flatMap(([id, time]) => {
            const record = time === null ? undefined : table.get(id);
            return record === undefined ? [] : [[id, { ...record, modified: time }] as const];
        });
        return [of, stamped.length === 0 ? table : new Map([...table, ...stamped])];
    });
    return Object.fromEntries(entries) as Facts;
}
