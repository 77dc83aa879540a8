/**
 * Reading and saving records through the UI API, with the page's one record store between the org and the wires.
 */
import { deepFreeze, unqualifiedName } from './fields.ts';
import { RecordStore, type UiRecord } from './record-store.ts';
import { send } from './transport.ts';
import type { Subscription, WireResult } from './wire.ts';

/** What one wire shows of one record; names with the object in front (`Account.Owner.Name`). */
export interface RecordRequest {
    recordId: string;
    /** An unreadable one fails the whole read. */
    fields: string[];
    /** An unreadable one is left out. */
    optionalFields: string[];
}

/** What a save sends: `apiName` for a create, `fields.Id` for an update. */
export interface RecordInput {
    apiName?: string | null;
    fields: Record<string, unknown>;
}

/** Options of `updateRecord`. */
export interface UpdateOptions {
    /** LastModifiedDate that the edit was based on; a newer one in the org refuses the save. */
    ifUnmodifiedSince?: string;
}

/** The page's records. */
export const store = new RecordStore(() => Date.now());

/** Counts what this page has created and deleted: an answer from before may lack a row, or hold one too many. */
let rowChanges = 0;

export function rowsChanged(): void {
    rowChanges++;
}

/** Rises with every row that this page creates or deletes. */
export function rowGeneration(): number {
    return rowChanges;
}

/** Wires that show a record now, so that a save refreshes exactly those. */
const shown = new Set<RecordWire>();

class RecordWire implements Subscription {
    readonly recordId: string;
    private readonly request: RecordRequest;
    private readonly paths: string[];
    private readonly optionalPaths: string[];
    private readonly emit: (result: WireResult<UiRecord>) => void;
    private readonly unwatch: () => void;
    private ids: Set<string> = new Set();
    private last: string | undefined;
    private stopped = false;

    constructor(request: RecordRequest, emit: (result: WireResult<UiRecord>) => void) {
        this.recordId = request.recordId;
        this.request = request;
        this.paths = request.fields.map(unqualifiedName);
        this.optionalPaths = request.optionalFields.map(unqualifiedName);
        this.emit = emit;
        shown.add(this);
        this.unwatch = store.watch((changed) => {
            if ([...this.ids].some((id) => changed.has(id))) this.show();
        });
        if (!this.show()) void this.load();
    }

    stop(): void {
        this.stopped = true;
        this.unwatch();
        shown.delete(this);
    }

    /** Emits what the store holds if it differs from the last emission; true when nothing needs to be asked. */
    show(): boolean {
        const { record, fresh, ids } = store.read(this.recordId, this.paths, this.optionalPaths);
        this.ids = ids;
        if (!record || this.stopped) return false;
        const text = JSON.stringify(record);
        if (text !== this.last) {
            this.last = text;
            this.emit({ data: deepFreeze(record), error: undefined });
        }
        return fresh;
    }

    /** Asks the org and emits; a failure is emitted too. */
    async load(): Promise<void> {
        try {
            store.ingestRecord(await fetchRecord(this.request));
            store.markAbsent(this.recordId, this.optionalPaths);
            this.show();
        } catch (error) {
            this.last = undefined;
            if (!this.stopped) this.emit({ data: undefined, error: deepFreeze(error) });
        }
    }
}

async function fetchRecord({ recordId, fields, optionalFields }: RecordRequest): Promise<UiRecord> {
    const parameters = [];
    if (fields.length > 0) parameters.push(`fields=${fields.join(',')}`);
    if (optionalFields.length > 0) parameters.push(`optionalFields=${optionalFields.join(',')}`);
    return (await send({ method: 'GET', path: `/ui-api/records/${recordId}?${parameters.join('&')}` })) as UiRecord;
}

/** Reads a record from the org once. Rejects with FetchResponse. */
export async function readRecord(request: RecordRequest): Promise<UiRecord> {
    const record = await fetchRecord(request);
    store.ingestRecord(record);
    return record;
}

/** Emits a record: from the store when it is fresh, otherwise from the org, and again whenever it changes. */
export function subscribeToRecord(request: RecordRequest, emit: (result: WireResult<UiRecord>) => void): Subscription {
    return new RecordWire(request, emit);
}

/** Reads again what is shown of these records; their wires re-emit when something is different. */
export async function refreshRecords(ids: ReadonlySet<string>): Promise<void> {
    for (const id of ids) store.expire(id);
    await Promise.all([...shown].filter((wire) => ids.has(wire.recordId)).map((wire) => wire.load()));
}

/** Reads again everything that a wire shows. */
export async function refreshAllShown(): Promise<void> {
    await refreshRecords(new Set([...shown].map((wire) => wire.recordId)));
}

/**
 * Takes in a saved record. Its wires re-emit at once with what the answer holds, and ask for fields that it does not
 * hold: a formula may have changed with it.
 */
function ingestSaved(record: UiRecord): UiRecord {
    store.expire(record.id);
    store.ingestRecord(record);
    for (const wire of shown) if (wire.recordId === record.id && !wire.show()) void wire.load();
    return deepFreeze(record);
}

/** Creates a record. Rejects with FetchResponse, whose body holds `output.errors` and `output.fieldErrors`. */
export async function create(input: RecordInput): Promise<UiRecord> {
    const record = (await send({ method: 'POST', path: '/ui-api/records', body: input })) as UiRecord;
    rowsChanged();
    return ingestSaved(record);
}

/** Updates the record named by `fields.Id`. Rejects as `create` does, and when the record is newer than `ifUnmodifiedSince`. */
export async function update(input: RecordInput, options: UpdateOptions = {}): Promise<UiRecord> {
    const { Id: id, ...fields } = input.fields;
    if (typeof id !== 'string') throw new TypeError('updateRecord needs fields.Id.');
    const since = options.ifUnmodifiedSince;
    const record = await send({
        method: 'PATCH',
        path: `/ui-api/records/${id}`,
        body: { fields },
        ...(since === undefined ? {} : { headers: { 'If-Unmodified-Since': since } })
    });
    return ingestSaved(record as UiRecord);
}

/** Deletes a record; wires that show it emit the org's answer to their next read, which is an error. */
export async function remove(recordId: string): Promise<void> {
    await send({ method: 'DELETE', path: `/ui-api/records/${recordId}` });
    rowsChanged();
    store.evict(recordId);
    await refreshRecords(new Set([recordId]));
}
