/**
 * Brings planned records into an org: what is there already and the same is left alone, what differs is updated,
 * what is missing is created by an upsert on its client key, so that a reply lost on the way or a run that
 * was interrupted never creates anything twice.
 */
import { describeFailure, type Connection } from './connection.ts';

/** API field names to JSON values. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** A record as it should be. */
export interface PlannedRecord {
    /** Value of `Atlas_Key__c`; kept by the record for ever. */
    key: string;
    fields: Fields;
    /** Fields that only a create may set, such as the master of a detail. */
    createOnly?: Fields;
    /** Where in the lists it comes from, for the problems. */
    origin?: { file: string; row: number };
}

/** A record as it is in the org. */
export type ExistingRecord = { Id: string } & Record<string, unknown>;

/** A record that the org refused, or that could not be sent. */
export interface Refusal {
    object: string;
    record: PlannedRecord;
    message: string;
}

/** What happened to the records of one object. */
export interface Outcome {
    created: number;
    updated: number;
    unchanged: number;
    refused: number;
}

/** Called after every batch with the number of records finished in it. */
export type Progress = (finished: number) => void;

/** sObject collections take 200 records (REST API Developer Guide, "sObject Collections"). */
const BATCH = 200;
/** Batches under way at once: few enough not to make the records of one account lock each other out. */
const CONCURRENT = 4;
/** Codes that say "try again" about one record. */
const PASSING = new Set(['UNABLE_TO_LOCK_ROW', 'SERVER_UNAVAILABLE']);

/**
 * Lets records through that an org's duplicate rules only warn about: sixty people of one name are not one person
 * (REST API Developer Guide, "Duplicate Rule Header").
 */
const HEADERS = { headers: { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' } };

interface SaveResult {
    success: boolean;
    id?: string;
    errors?: { statusCode?: string; message?: string; fields?: string[] }[];
}

interface Batch {
    kind: 'create' | 'update';
    keyField: string;
    records: { record: PlannedRecord; id?: string }[];
}

export class OrgWriter {
    readonly outcomes = new Map<string, Outcome>();
    readonly refusals: Refusal[] = [];
    private readonly connection: Connection;
    private readonly dryRun: boolean;
    /** May be set later, once the number of records is known. */
    progress: Progress;

    constructor(connection: Connection, options: { dryRun?: boolean; progress?: Progress } = {}) {
        this.connection = connection;
        this.dryRun = options.dryRun ?? false;
        this.progress = options.progress ?? (() => undefined);
    }

    /**
     * Writes records of one object.
     *
     * @param existing records of the org by the key of the planned record that they are
     * @param keyField field that keeps the key; '' for an object without one, whose keys are only names for this run
     * @returns ids by key of everything that is in the org now; in a dry run, new records get their key as id
     */
    async write(
        object: string,
        records: readonly PlannedRecord[],
        existing: ReadonlyMap<string, ExistingRecord>,
        keyField = 'Atlas_Key__c'
    ): Promise<Map<string, string>> {
        const outcome = this.outcomeOf(object);
        const ids = new Map<string, string>();
        const create: Batch['records'] = [];
        const update: Batch['records'] = [];
        for (const record of records) {
            const known = existing.get(record.key);
            if (!known) create.push({ record });
            else {
                ids.set(record.key, known.Id);
                if (differs(record.fields, known)) update.push({ record, id: known.Id });
                else outcome.unchanged++;
            }
        }
        this.progress(records.length - create.length - update.length);
        const batches = [...batched('create', keyField, create), ...batched('update', keyField, update)];
        await concurrently(batches, CONCURRENT, (batch) => this.send(object, batch, ids, outcome));
        return ids;
    }

    private async send(object: string, batch: Batch, ids: Map<string, string>, outcome: Outcome): Promise<void> {
        const results = this.dryRun
            ? batch.records.map(({ record, id }) => ({ success: true, id: id ?? record.key }))
            : await this.sendTwice(object, batch);
        batch.records.forEach(({ record }, index) => {
            const result = results[index] as SaveResult;
            if (result.success) {
                outcome[batch.kind === 'create' ? 'created' : 'updated']++;
                if (result.id) ids.set(record.key, result.id);
            } else {
                outcome.refused++;
                this.refusals.push({ object, record, message: messageOf(result) });
            }
        });
        this.progress(batch.records.length);
    }

    /** Sends a batch; what failed for a passing reason is sent once more. */
    private async sendTwice(object: string, batch: Batch): Promise<SaveResult[]> {
        const first = await this.attempt(object, batch);
        const repeatable = batch.kind === 'update' || batch.keyField !== '';
        const again = batch.records.flatMap((_, index) =>
            repeatable && mayPass(first[index] as SaveResult) ? [index] : []
        );
        if (again.length === 0) return first;
        const records = again.map((index) => batch.records[index] as Batch['records'][number]);
        const second = await this.attempt(object, { ...batch, records });
        again.forEach((index, position) => (first[index] = second[position] as SaveResult));
        return first;
    }

    private async attempt(object: string, batch: Batch): Promise<SaveResult[]> {
        try {
            if (batch.kind === 'create') {
                const records = batch.records.map(({ record }) => ({ ...record.fields, ...record.createOnly }));
                if (batch.keyField === '')
                    return (await this.connection.sobject(object).create(records, HEADERS)) as SaveResult[];
                const keyed = records.map((fields, index) => ({
                    [batch.keyField]: batch.records[index]?.record.key,
                    ...fields
                }));
                return (await this.connection.sobject(object).upsert(keyed, batch.keyField, HEADERS)) as SaveResult[];
            }
            const records = batch.records.map(({ record, id }) => ({ Id: id as string, ...record.fields }));
            return (await this.connection.sobject(object).update(records, HEADERS)) as SaveResult[];
        } catch (error) {
            if ((error as { errorCode?: string }).errorCode === 'INVALID_SESSION_ID') throw error;
            const failed = { success: false, errors: [{ statusCode: 'NOT_SENT', message: describeFailure(error) }] };
            return batch.records.map(() => failed);
        }
    }

    private outcomeOf(object: string): Outcome {
        const outcome = this.outcomes.get(object) ?? { created: 0, updated: 0, unchanged: 0, refused: 0 };
        this.outcomes.set(object, outcome);
        return outcome;
    }
}

function mayPass(result: SaveResult): boolean {
    return (
        !result.success &&
        (result.errors ?? []).some(({ statusCode }) => statusCode === 'NOT_SENT' || PASSING.has(statusCode ?? ''))
    );
}

function messageOf(result: SaveResult): string {
    return (result.errors ?? [])
        .map(
            ({ statusCode, message, fields }) =>
                `${statusCode}: ${message}${fields?.length ? ` [${fields.join(', ')}]` : ''}`
        )
        .join('; ');
}

/** True when a planned field has another value than the record; blank text and null are the same. */
function differs(fields: Fields, known: ExistingRecord): boolean {
    return Object.entries(fields).some(([name, value]) => (value === '' ? null : value) !== (known[name] ?? null));
}

function batched(kind: Batch['kind'], keyField: string, records: Batch['records']): Batch[] {
    const batches: Batch[] = [];
    for (let start = 0; start < records.length; start += BATCH) {
        batches.push({ kind, keyField, records: records.slice(start, start + BATCH) });
    }
    return batches;
}

/** Runs work over items, a few at once, in order of start. */
async function concurrently<Item>(
    items: readonly Item[],
    limit: number,
    work: (item: Item) => Promise<void>
): Promise<void> {
    let next = 0;
    const lanes = Array.from({ length: Math.min(limit, items.length) }, async () => {
        while (next < items.length) await work(items[next++] as Item);
    });
    await Promise.all(lanes);
}
