import { judgementChanges } from 'c/chartEdit';
import { MAP_SCHEMA, NO_FACTS, type MapFacts, type MapWrite } from 'c/mapRecords';
import type { PlatformError } from 'c/platformError';
import {
    applyWrites,
    inBatches,
    renameIds,
    seenVersions,
    waitsForOthers,
    withStamps,
    writesBetween
} from 'c/recordWrites';
import type { OrgChartGateway, SaveRequest } from './records';

/** Records of one save at most: more are saved in batches, each all or nothing. */
export const MOST_WRITES = 100;

/** Writes on their way to the platform: shown already, taken back when they fail. */
interface Pending {
    readonly keys: readonly string[];
    writes: readonly MapWrite[];
}

/** What became of some writes. */
export interface Saved {
    /** Null where everything is saved; otherwise why the rest is not. */
    readonly error: PlatformError | null;
    /** What takes back the part that is saved. */
    readonly backward: readonly MapWrite[];
    /** New ids of records that came back, by the ids they had. */
    readonly renamed: Readonly<Record<string, string>>;
}

/** How far a large save is, in records. */
export interface Progress {
    readonly done: number;
    readonly total: number;
}

/** What a save is about was itself not saved. */
const NOT_THERE: PlatformError = { kind: 'gone', messages: [], fieldMessages: {} };

interface Surroundings {
    readonly gateway: Pick<OrgChartGateway, 'save'>;
    readonly newKey: () => string;
    readonly accountId: () => string;
    /** Something to show has changed. */
    readonly onChange: (progress: Progress | null) => void;
}

/**
 * The records as the platform has them (`base`), and saves on their way on top. Saves go out one after the other, so
 * that a later one knows the ids and versions that an earlier one made.
 */
export class MapSaving {
    private readonly surroundings: Surroundings;
    private base: MapFacts = NO_FACTS;
    private pending: readonly Pending[] = [];
    private ids: Readonly<Record<string, string>> = {};
    private turn: Promise<unknown> = Promise.resolve();

    constructor(surroundings: Surroundings) {
        this.surroundings = surroundings;
    }

    /** Takes what the platform has now; what is on its way stays on top. */
    receive(facts: MapFacts): void {
        this.base = facts;
    }

    /** Changes what the platform has, such as details read on demand. */
    amend(change: (facts: MapFacts) => MapFacts): void {
        this.base = change(this.base);
    }

    /** The records with everything on its way. */
    shown(): MapFacts {
        return this.pending.reduce((facts, { writes }) => applyWrites(MAP_SCHEMA, facts, writes), this.base);
    }

    /** Keys of the people with saves on their way. */
    get saving(): ReadonlySet<string> {
        return new Set(this.pending.flatMap(({ keys }) => keys));
    }

    /** Shows writes and saves them when it is their turn. */
    save(keys: readonly string[], writes: readonly MapWrite[]): Promise<Saved> {
        const waiting: Pending = { keys, writes };
        this.pending = [...this.pending, waiting];
        this.surroundings.onChange(progressOf(0, writes));
        const sent = this.pending.length === 1 ? this.send(waiting) : this.turn.then(() => this.send(waiting));
        const saved = sent.finally(() => this.forget(waiting));
        // Who asked for a save sees how it ends; the next one only waits until it has.
        this.turn = saved.catch(() => undefined);
        return saved;
    }

    private async send(waiting: Pending): Promise<Saved> {
        const all = waiting.writes;
        const before = this.base;
        let after = before;
        let error: PlatformError | null = null;
        const renamed: Record<string, string> = {};
        this.ids = without(
            this.ids,
            all.map(({ id }) => id)
        );
        for (const batch of inBatches(all, MOST_WRITES)) {
            const writes = renameIds(batch, this.ids);
            if (waitsForOthers(writes)) {
                error = NOT_THERE;
                break;
            }
            // eslint-disable-next-line no-await-in-loop -- a batch needs the ids of the one before
            const answer = await this.surroundings.gateway.save(this.requestOf(writes));
            if (!answer.ok) {
                error = answer.error;
                break;
            }
            this.ids = { ...this.ids, ...answer.ids };
            for (const write of writes) {
                const id = write.kind === 'create' ? answer.ids[write.id] : undefined;
                if (write.kind === 'create' && write.was !== undefined && id !== undefined) renamed[write.was] = id;
            }
            const settled = renameIds(writes, answer.ids);
            this.base = withStamps(applyWrites(MAP_SCHEMA, this.base, settled), answer.modified);
            after = applyWrites(MAP_SCHEMA, after, settled);
            waiting.writes = renameIds(waiting.writes.slice(batch.length), answer.ids);
            const rest = waiting.writes.length;
            if (rest > 0) this.surroundings.onChange(progressOf(all.length - rest, all));
        }
        this.forget(waiting);
        return { error, renamed, backward: writesBetween(MAP_SCHEMA, after, before, this.surroundings.newKey) };
    }

    /** A save that has ended, however: what it did is in `base` or not at all. */
    private forget(waiting: Pending): void {
        if (!this.pending.includes(waiting)) return;
        this.pending = this.pending.filter((save) => save !== waiting);
        this.surroundings.onChange(null);
    }

    private requestOf(writes: readonly MapWrite[]): SaveRequest {
        const { accountId, newKey } = this.surroundings;
        const changes = judgementChanges(this.base, applyWrites(MAP_SCHEMA, this.base, writes));
        const log = changes.map((change) => ({ ...change, clientKey: newKey() }));
        return { accountId: accountId(), writes, log, seen: seenVersions(this.base, writes) };
    }
}

function progressOf(done: number, writes: readonly MapWrite[]): Progress | null {
    return writes.length > MOST_WRITES ? { done, total: writes.length } : null;
}

/** A record that was taken away and comes back has its provisional id again. */
function without(ids: Readonly<Record<string, string>>, made: readonly string[]): Readonly<Record<string, string>> {
    const again = new Set(made);
    return Object.fromEntries(Object.entries(ids).filter(([id]) => !again.has(id)));
}
