/**
 * The records that the page has seen, each once, whichever API brought it: what Lightning Data Service calls its
 * cache. Wires read from it and are told when a record they show has changed.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/data-ui-api.html
 */

/** A field value in a UI API record: plain, or the parent record for a relationship. */
export interface FieldValue {
    value: unknown;
    displayValue: string | null;
}

/** A record as the UI API answers it. */
export interface UiRecord {
    apiName: string;
    childRelationships: Record<string, unknown>;
    fields: Record<string, FieldValue>;
    id: string;
    lastModifiedById: string | null;
    lastModifiedDate: string | null;
    recordTypeId: string | null;
    recordTypeInfo: unknown;
    systemModstamp: string | null;
    eTag?: string;
    weakEtag?: number;
}

/** The parent that a relationship field holds. */
class Parent {
    readonly id: string;
    constructor(id: string) {
        this.id = id;
    }
}

interface StoredField {
    /** undefined = the org left the field out (an optional field without access). */
    value: unknown;
    /** undefined = not known: a GraphQL query that did not ask for it. */
    displayValue: string | null | undefined;
    /** When it was read, in milliseconds. */
    at: number;
}

interface StoredRecord {
    fields: Map<string, StoredField>;
    /** Everything but the fields; undefined until the UI API has brought the record. */
    head: Omit<UiRecord, 'fields'> | undefined;
}

/** What `read` found. */
export interface Reading {
    /** undefined when a required field or the record itself is not in the store. */
    record: UiRecord | undefined;
    /** False when something is missing or older than the store's lifetime. */
    fresh: boolean;
    /** Ids of the record and its parents: what to watch. */
    ids: Set<string>;
}

type Listener = (changed: ReadonlySet<string>) => void;

/** How long a record counts as fresh, in milliseconds: as in Lightning Data Service. */
export const recordLifetime = 30_000;

function sameValue(left: unknown, right: unknown): boolean {
    if (left instanceof Parent && right instanceof Parent) return left.id === right.id;
    return left === right;
}

export class RecordStore {
    private readonly records = new Map<string, StoredRecord>();
    private readonly listeners = new Set<Listener>();
    private readonly now: () => number;
    private changed = new Set<string>();
    private announced = false;

    constructor(now: () => number) {
        this.now = now;
    }

    /** Calls `listener` after changes, once for all that come together; returns how to stop. */
    watch(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** Takes in a UI API record with its parents. */
    ingestRecord(record: UiRecord): void {
        const { fields, ...head } = record;
        for (const [name, { value, displayValue }] of Object.entries(fields)) {
            const parent = value as UiRecord | null;
            if (typeof parent === 'object' && parent !== null && 'fields' in parent) {
                this.ingestRecord(parent);
                this.setField(record.id, name, new Parent(parent.id), displayValue);
            } else this.setField(record.id, name, value, displayValue);
        }
        this.recordOf(record.id).head = head;
    }

    /** Takes in one plain field, from GraphQL; `displayValue` undefined when the query did not ask for it. */
    ingestField(id: string, name: string, value: unknown, displayValue: string | null | undefined): void {
        this.setField(id, name, value, displayValue);
    }

    /** Takes in a parent, from GraphQL. */
    ingestParent(id: string, name: string, parentId: string | null): void {
        const known = this.records.get(id)?.fields.get(name);
        const value = parentId === null ? null : new Parent(parentId);
        this.setField(id, name, value, known && sameValue(known.value, value) ? known.displayValue : undefined);
    }

    /** Marks fields that were asked for as optional and did not come. */
    markAbsent(id: string, paths: string[]): void {
        for (const path of paths) {
            const [name] = path.split('.') as [string];
            const record = this.recordOf(id);
            if (!record.fields.has(name))
                record.fields.set(name, { value: undefined, displayValue: undefined, at: this.now() });
        }
    }

    /** A field as it is now, or undefined when it is not known. Parents are given as `{ parentId }`. */
    field(
        id: string,
        name: string
    ): { value?: unknown; parentId?: string; displayValue: string | null | undefined } | undefined {
        const field = this.records.get(id)?.fields.get(name);
        if (!field || field.value === undefined) return undefined;
        if (field.value instanceof Parent) return { parentId: field.value.id, displayValue: field.displayValue };
        return { value: field.value, displayValue: field.displayValue };
    }

    /** Forgets a record that is gone and tells who shows it. */
    evict(id: string): void {
        if (this.records.delete(id)) this.announce(id);
    }

    /** Makes everything known of the record count as old, so that the next reader asks the org. */
    expire(id: string): void {
        for (const field of this.records.get(id)?.fields.values() ?? []) field.at = Number.NEGATIVE_INFINITY;
    }

    /** Puts together a record with exactly these fields (paths without the object, `Owner.Name`). */
    read(id: string, required: string[], optional: string[] = []): Reading {
        const reading: Reading = { record: undefined, fresh: true, ids: new Set() };
        const record = this.assemble(id, required, optional, reading);
        reading.record = record;
        if (!record) reading.fresh = false;
        return reading;
    }

    private assemble(id: string, required: string[], optional: string[], reading: Reading): UiRecord | undefined {
        reading.ids.add(id);
        const stored = this.records.get(id);
        if (!stored?.head) return undefined;
        const fields: Record<string, FieldValue> = {};
        for (const [name, below] of groupByFirst(required, optional)) {
            const field = stored.fields.get(name);
            if (!field || this.now() - field.at > recordLifetime) reading.fresh = false;
            if (!field) {
                if (below.required) return undefined;
                continue;
            }
            if (field.value === undefined) {
                if (below.required) return undefined;
                continue;
            }
            let { value } = field;
            if (value instanceof Parent) {
                const parent = this.assemble(value.id, below.requiredPaths, below.optionalPaths, reading);
                if (!parent) return undefined;
                value = parent;
            }
            if (field.displayValue === undefined) reading.fresh = false;
            fields[name] = { displayValue: field.displayValue ?? null, value };
        }
        return { ...stored.head, fields };
    }

    private recordOf(id: string): StoredRecord {
        let record = this.records.get(id);
        if (!record) this.records.set(id, (record = { fields: new Map(), head: undefined }));
        return record;
    }

    private setField(id: string, name: string, value: unknown, displayValue: string | null | undefined): void {
        const { fields } = this.recordOf(id);
        const known = fields.get(name);
        const same = known !== undefined && sameValue(known.value, value);
        const display = displayValue === undefined && same ? known.displayValue : displayValue;
        fields.set(name, { value, displayValue: display, at: this.now() });
        if (!same || known.displayValue !== display) this.announce(id);
    }

    private announce(id: string): void {
        this.changed.add(id);
        if (this.announced) return;
        this.announced = true;
        queueMicrotask(() => {
            const changed = this.changed;
            this.changed = new Set();
            this.announced = false;
            for (const listener of [...this.listeners]) listener(changed);
        });
    }
}

interface Below {
    required: boolean;
    requiredPaths: string[];
    optionalPaths: string[];
}

/** `['Owner.Name', 'Name']` as what is wanted of each first step. */
function groupByFirst(required: string[], optional: string[]): Map<string, Below> {
    const groups = new Map<string, Below>();
    const add = (path: string, isRequired: boolean) => {
        const dot = path.indexOf('.');
        const name = dot < 0 ? path : path.slice(0, dot);
        let group = groups.get(name);
        if (!group) groups.set(name, (group = { required: false, requiredPaths: [], optionalPaths: [] }));
        if (isRequired) group.required = true;
        if (dot >= 0) (isRequired ? group.requiredPaths : group.optionalPaths).push(path.slice(dot + 1));
    };
    for (const path of required) add(path, true);
    for (const path of optional) add(path, false);
    return groups;
}
