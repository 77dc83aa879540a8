/** Changes that are kept apart before everything is copied once. */
const MOST_CHANGES = 64;

/** A map with a few entries set: copying a large one for each judgement would cost more than the judgement. */
export class LayeredMap<Key, Value> implements ReadonlyMap<Key, Value> {
    private readonly base: ReadonlyMap<Key, Value>;
    private readonly changes: ReadonlyMap<Key, Value>;
    readonly size: number;

    private constructor(base: ReadonlyMap<Key, Value>, changes: ReadonlyMap<Key, Value>) {
        this.base = base;
        this.changes = changes;
        let added = 0;
        for (const key of changes.keys()) if (!base.has(key)) added++;
        this.size = base.size + added;
    }

    /** The map with some entries set; it stays as it was itself. */
    static with<Key, Value>(map: ReadonlyMap<Key, Value>, entries: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> {
        if (entries.size === 0) return map;
        const layers = map instanceof LayeredMap ? (map as LayeredMap<Key, Value>) : null;
        const changes = new Map([...(layers?.changes ?? []), ...entries]);
        if (changes.size > MOST_CHANGES) return new Map([...map, ...entries]);
        return new LayeredMap(layers?.base ?? map, changes);
    }

    get(key: Key): Value | undefined {
        return this.changes.has(key) ? this.changes.get(key) : this.base.get(key);
    }
    has(key: Key): boolean {
        return this.changes.has(key) || this.base.has(key);
    }
    *entries(): MapIterator<[Key, Value]> {
        for (const [key, value] of this.base)
            yield [key, this.changes.has(key) ? (this.changes.get(key) as Value) : value];
        for (const entry of this.changes) if (!this.base.has(entry[0])) yield entry;
    }
    *keys(): MapIterator<Key> {
        for (const [key] of this.entries()) yield key;
    }
    *values(): MapIterator<Value> {
        for (const [, value] of this.entries()) yield value;
    }
    forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
        for (const [key, value] of this.entries()) visit(value, key, this);
    }
    [Symbol.iterator](): MapIterator<[Key, Value]> {
        return this.entries();
    }
}
