/** Loads the sample story into any org, repeatably: what is there is updated, nothing is created twice. */
import { connect, type Connection, type OrgAddress } from '../import/connection.ts';
import { ImportFailure } from '../import/failure.ts';
import { OrgWriter, type Outcome, type PlannedRecord } from '../import/org-writer.ts';
import { rowsByKey } from './org-rows.ts';
import { loadContactRoles, loadPrices, shareAccounts } from './keyless.ts';
import { findPeople } from './people-of-org.ts';
import {
    readStory,
    referredName,
    resolveDate,
    storyKey,
    STORY_OBJECTS,
    type StoryObject,
    type StoryRecord
} from './story.ts';

export interface SampleOptions extends OrgAddress {
    /** Called after every batch with the object and how many of its records are in. */
    progress?: (object: string, finished: number) => void;
    /** Day that the story's dates are counted from; the day of loading when left out. */
    today?: Date;
}

/** What happened, by object. */
export type SampleCounts = Record<string, Outcome>;

/**
 * Loads the story.
 *
 * @throws ImportFailure when the org refused something; what was loaded before stays, and a second run goes on
 */
export async function loadSample(options: SampleOptions): Promise<SampleCounts> {
    const connection = connect(options);
    const people = await findPeople(connection);
    const loader = new StoryLoader(connection, people.ids, options.today ?? new Date());
    for (const storyObject of STORY_OBJECTS) {
        loader.writer.progress = (finished) => options.progress?.(storyObject.object, finished);
        await loader.load(storyObject);
        if (storyObject.object === 'Account') await shareAccounts(loader, people.readerIds);
        if (storyObject.object === 'Product2') await loadPrices(loader);
        if (storyObject.object === 'OpportunityLineItem') await loadContactRoles(loader);
        if (storyObject.object === 'Stakeholder__c') await loader.deleteWhatIsGone();
    }
    return Object.fromEntries(loader.writer.outcomes);
}

/** Fields of a story record that are no fields of the org. */
const OWN_WORDS = new Set(['key', 'deletedAfter', 'listPrice', 'product']);

/** One loading of the story. */
export class StoryLoader {
    readonly connection: Connection;
    readonly writer: OrgWriter;
    /** Ids by name of everything that can be referred to. */
    readonly ids: Map<string, string>;
    private readonly records = new Map<string, StoryRecord>();
    /** Names of the records that are deleted again. */
    private readonly gone = new Set<string>();
    private readonly today: Date;

    constructor(connection: Connection, ids: ReadonlyMap<string, string>, today: Date) {
        this.connection = connection;
        this.writer = new OrgWriter(connection);
        this.ids = new Map(ids);
        this.today = today;
    }

    /** Loads the records of one file, those first that others of the file refer to. */
    async load(storyObject: StoryObject): Promise<void> {
        const wanted: StoryRecord[] = [];
        for (const record of readStory(storyObject.file)) {
            this.records.set(record.key as string, record);
            if (record.deletedAfter === undefined) wanted.push(record);
            else {
                this.gone.add(record.key as string);
                if (!(await this.isThere(record.deletedAfter))) wanted.push(record);
            }
        }
        const fields = fieldsOf(wanted, storyObject);
        const existing = await rowsByKey(this.connection, storyObject.object, fields);
        for (const wave of waves(wanted)) {
            const planned = wave.map((record) => this.plan(record, storyObject));
            const ids = await this.writer.write(storyObject.object, planned, existing);
            this.stopOnRefusal();
            for (const record of wave)
                this.ids.set(record.key as string, ids.get(storyKey(record.key as string)) as string);
        }
    }

    /** @throws ImportFailure with what the org said about the first records that it refused */
    stopOnRefusal(): void {
        if (this.writer.refusals.length === 0) return;
        const said = this.writer.refusals
            .slice(0, 5)
            .map(({ object, record, message }) => `${object} ${record.key}: ${message}`);
        throw new ImportFailure(
            `The org refused ${this.writer.refusals.length} records of the sample.\n${said.join('\n')}`
        );
    }

    /** Deletes what the story has lost, now that something hangs on it. */
    async deleteWhatIsGone(): Promise<void> {
        const ids = [...this.gone].flatMap((name) => this.ids.get(name) ?? []);
        if (ids.length > 0) await this.connection.sobject('Contact').destroy(ids);
    }

    /** A value with its reference or date resolved; undefined for a reference to what is gone. */
    valueOf(record: StoryRecord, field: string): string | number | boolean | undefined {
        const value = record[field] as string | number | boolean;
        const name = referredName(value);
        if (name === undefined) return resolveDate(value, this.today) ?? value;
        const id = this.ids.get(name);
        if (id === undefined && !this.gone.has(name)) throw new Error(`${record.key}: nothing is called ${name}`);
        return id;
    }

    private plan(record: StoryRecord, storyObject: StoryObject): PlannedRecord {
        const fields: Record<string, string | number | boolean> = {};
        const createOnly: Record<string, string | number | boolean> = {};
        let refersToGone = false;
        for (const field of Object.keys(record)) {
            if (OWN_WORDS.has(field)) continue;
            const value = this.valueOf(record, field);
            const isGone = this.gone.has(referredName(record[field]) ?? '');
            refersToGone ||= isGone;
            if (value !== undefined)
                (isGone || storyObject.createOnly?.includes(field) ? createOnly : fields)[field] = value;
        }
        const product = record['product'];
        if (product !== undefined)
            createOnly['PricebookEntryId'] = this.ids.get(`price of ${referredName(product)}`) as string;
        const key = this.uniqueKey(record, storyObject);
        if (key !== undefined) (refersToGone ? createOnly : fields)['Key__c'] = key;
        return { key: storyKey(record.key as string), fields, createOnly };
    }

    private uniqueKey(record: StoryRecord, { uniqueKeyOf }: StoryObject): string | undefined {
        const names = uniqueKeyOf?.(record, (name) => this.records.get(name) as StoryRecord) ?? [];
        return names.length === 0 ? undefined : names.map(storyKey).join('-');
    }

    private async isThere(name: string): Promise<boolean> {
        const rows = await rowsByKey(this.connection, 'Stakeholder__c', []);
        return rows.has(storyKey(name));
    }
}

/** Every field that the records set, to compare with what is there. */
function fieldsOf(records: readonly StoryRecord[], { uniqueKeyOf }: StoryObject): string[] {
    const names = new Set(records.flatMap((record) => Object.keys(record)).filter((name) => !OWN_WORDS.has(name)));
    return [...names, ...(uniqueKeyOf ? ['Key__c'] : [])];
}

/** Records in groups: nothing in a group refers to another record of it or of a later one. */
function waves(records: readonly StoryRecord[]): StoryRecord[][] {
    const inFile = new Map(records.map((record) => [record.key as string, record]));
    const depthOf = new Map<StoryRecord, number>();
    const depth = (record: StoryRecord, above: readonly StoryRecord[]): number => {
        const known = depthOf.get(record);
        if (known !== undefined) return known;
        if (above.includes(record)) throw new Error(`${record.key} refers to itself over other records`);
        const names = Object.values(record).map((value) => referredName(value) ?? '');
        const referred = names.map((name) => inFile.get(name)).filter((other) => other !== undefined);
        const found = Math.max(-1, ...referred.map((other) => depth(other, [...above, record]))) + 1;
        depthOf.set(record, found);
        return found;
    };
    const groups = Map.groupBy(records, (record) => depth(record, []));
    return [...groups].sort(([left], [right]) => left - right).map(([, group]) => [...group]);
}
