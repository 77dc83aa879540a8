import type { PlatformError } from 'c/platformError';
import type { Result } from 'c/result';
import { afterWrites, invertWrites, renamedWrites, repeatWrites, seenVersions } from './applying';
import type { LandscapeGateway, LandscapeRecords, SaveAnswer } from './records';
import type { RelatedRecords } from './related';
import { INITIAL_STATE, type Edit, type EditOutcome, type LandscapeState } from './state';
import { provisionalId, type LandscapeWrite } from './writes';

/** What the store is given: nothing of the platform is imported. */
export interface LandscapeSurroundings {
    readonly gateway: LandscapeGateway;
    /** A new client key. */
    readonly newKey: () => string;
    /** Today as an ISO date, in the user's time zone. */
    readonly today: () => string;
    /** Id of the user, who is written as the one that judged. */
    readonly userId: string | null;
}

/** Makes the writes of an edit from the records of now; made again where somebody else was faster. */
export type Plan<Code extends string = string> = (
    records: LandscapeRecords,
    surroundings: LandscapeSurroundings
) => Result<readonly LandscapeWrite[], Code>;

type Listener = (state: LandscapeState) => void;

/**
 * Records, saves and their history. Records as the platform has them (`base`) and saves on their way (`pending`) are
 * kept apart: what is shown is base with pending on top, so a save that fails takes itself back.
 */
export abstract class SavingStore {
    protected readonly surroundings: LandscapeSurroundings;
    protected state: LandscapeState = INITIAL_STATE;
    protected base: LandscapeRecords | null = null;
    private readonly listeners = new Set<Listener>();
    private pending: readonly (readonly LandscapeWrite[])[] = [];
    /** What `records` gave last, and what from. */
    private shownLast: {
        readonly base: LandscapeRecords | null;
        readonly pending: readonly (readonly LandscapeWrite[])[];
        readonly records: LandscapeRecords;
    } = { base: null, pending: [], records: null as unknown as LandscapeRecords };
    /** Buying centers whose roll-ups our own saves have changed since they were read. */
    private readonly recounted = new Set<string>();

    constructor(surroundings: LandscapeSurroundings) {
        this.surroundings = surroundings;
    }

    getState(): LandscapeState {
        return this.state;
    }

    /** Calls the listener after each change; the function returned ends that. */
    subscribe(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** Today, for the choice of years and for judgements. */
    today(): string {
        return this.surroundings.today();
    }

    newKey(): string {
        return this.surroundings.newKey();
    }

    /** Records came, the first time or anew; what was read beside them stays. */
    receiveRecords(records: LandscapeRecords): void {
        this.recounted.clear();
        this.base = { ...records, related: records.related ?? this.base?.related ?? null };
        const phase = this.state.phase === 'no-access' ? 'no-access' : 'ready';
        this.change({ ...this.rebuilt(), phase, error: null });
    }

    /** Plans, roles and snapshots came. */
    receiveRelated(related: RelatedRecords): void {
        if (this.base === null) return;
        this.base = { ...this.base, related };
        this.change({ ...this.rebuilt(), relatedError: null });
    }

    receiveRelatedFailure(relatedError: PlatformError): void {
        this.change({ relatedError });
    }

    /** Reads plans, roles and snapshots unless they are there. */
    async needRelated(): Promise<void> {
        if (this.base?.related?.complete !== true) await this.surroundings.gateway.readRelated();
    }

    /** Reads everything again. */
    async reload(): Promise<void> {
        if (this.state.phase === 'failed') this.change({ phase: 'loading', error: null });
        const { gateway } = this.surroundings;
        await gateway.reload();
        if (this.base?.related) await gateway.readRelated();
    }

    /** The records that are shown: what is being saved included. */
    protected get records(): LandscapeRecords {
        const { base, pending } = this;
        const known =
            this.shownLast.base === base ? this.shownLast : { base, pending: [], records: base as LandscapeRecords };
        // A save that began is put on top of what is shown: the records of others stay the same objects.
        const isMore = known.pending.every((writes, place) => writes === pending[place]);
        const start = isMore ? known : { base, pending: [], records: base as LandscapeRecords };
        const more = pending.slice(start.pending.length);
        const records = more.reduce((shown, writes) => afterWrites(shown, writes), start.records);
        this.shownLast = { base, pending, records };
        return records;
    }

    /**
     * Shows and saves an edit, all of it or none. A conflict reads again and tells; what turns out to be saved already
     * (a reply was lost) is no failure.
     */
    async edit<Code extends string>(plan: Plan<Code>, keys: readonly string[] = []): Promise<EditOutcome<Code>> {
        if (this.base === null) return { kind: 'unchanged' };
        const planned = plan(this.records, this.surroundings);
        if (!planned.ok) return { kind: 'refused', ...planned.failure };
        if (planned.value.length === 0) return { kind: 'unchanged' };
        const answer = await this.save(planned.value, keys);
        if (answer.ok) return { kind: 'saved' };
        // A lost reply shows only when the same is saved again, as a duplicate, in words that not every org has in English.
        const { kind } = answer.error;
        const mayBeThere = kind === 'unknown' && planned.value.some((write) => write.kind === 'create');
        if (kind !== 'conflict' && kind !== 'duplicate' && !mayBeThere) {
            return { kind: 'failed', error: answer.error };
        }
        await this.reload();
        if (this.isThere(planned.value)) return this.settle();
        const again = plan(this.records, this.surroundings);
        if (again.ok && again.value.length === 0) return this.settle();
        const createsCells = planned.value.some(({ kind }) => kind === 'create-cell');
        if (answer.error.kind === 'duplicate' && again.ok && createsCells) {
            const second = await this.save(again.value, keys);
            return second.ok ? { kind: 'saved' } : { kind: 'failed', error: second.error };
        }
        return { kind: 'failed', error: answer.error };
    }

    /** Whether everything that the writes create is among the records, by its client key. */
    private isThere(writes: readonly LandscapeWrite[]): boolean {
        const created = writes.flatMap((write) => (write.kind === 'create' ? [write.clientKey] : []));
        const { buyingCenters, offeringKeys, related } = this.base as LandscapeRecords;
        const { snapshots = [], objectives = [] } = related ?? {};
        const known = new Set([...buyingCenters, ...snapshots, ...objectives].map(({ atlasKey }) => atlasKey));
        const offerings = new Set(Object.values(offeringKeys));
        return created.length > 0 && created.every((key) => known.has(key) || offerings.has(key));
    }

    /** Takes the last edit back; the outcome is null where there is nothing to do. */
    async undo(): Promise<EditOutcome | null> {
        const edit = this.state.done.at(-1);
        if (edit === undefined || this.state.isSaving) return null;
        return this.replay(edit, edit.backward, () => ({
            done: this.state.done.slice(0, -1),
            undone: [...this.state.undone, edit]
        }));
    }

    /** Does again what was taken back. */
    async redo(): Promise<EditOutcome | null> {
        const edit = this.state.undone.at(-1);
        if (edit === undefined || this.state.isSaving) return null;
        return this.replay(edit, edit.forward, () => ({
            done: [...this.state.done, edit],
            undone: this.state.undone.slice(0, -1)
        }));
    }

    dismissFailure(): void {
        this.change({ failure: null });
    }

    protected settle(): { readonly kind: 'saved' } {
        this.change({ failure: null });
        return { kind: 'saved' };
    }

    private async replay(
        edit: Edit,
        writes: readonly LandscapeWrite[],
        history: () => Pick<LandscapeState, 'done' | 'undone'>
    ): Promise<EditOutcome> {
        const repeated = repeatWrites(writes, provisionalId, this.surroundings.newKey);
        const answer = await this.save(repeated, [], ({ ids }) => {
            // A record made anew has another id; the rest of the history has to know it.
            const names = new Map<string, string>();
            for (const [alias, id] of Object.entries(ids)) {
                const before = alias.startsWith('again') ? alias.slice('again'.length) : edit.ids[alias];
                if (before !== undefined && before !== id) names.set(before, id);
            }
            const { done, undone } = history();
            return { done: done.map((one) => renamed(one, names)), undone: undone.map((one) => renamed(one, names)) };
        });
        if (answer.ok) return { kind: 'saved' };
        if (answer.error.kind === 'conflict') await this.reload();
        return { kind: 'failed', error: answer.error };
    }

    /** Shows and saves writes; what succeeded becomes an edit that can be undone. */
    protected async save(
        writes: readonly LandscapeWrite[],
        keys: readonly string[],
        history?: (answer: SaveAnswer & { readonly ok: true }) => Partial<LandscapeState>
    ): Promise<SaveAnswer> {
        const before = this.records;
        this.pending = [...this.pending, writes];
        this.change({ ...this.rebuilt(), saving: new Set(keys), isSaving: true, failure: null });
        const answer = await this.surroundings.gateway.save({
            accountId: before.account.id,
            writes,
            seen: this.seen(before, writes)
        });
        this.pending = this.pending.filter((waiting) => waiting !== writes);
        if (answer.ok && this.base !== null) {
            this.base = afterWrites(this.base, writes, answer.ids, answer.modified);
            for (const id of centersOfCells(before, writes)) this.recounted.add(id);
        }
        const saving = new Set<string>();
        const made = answer.ok
            ? (history?.(answer) ?? this.made(before, writes, answer.ids))
            : { failure: answer.error };
        this.change({ ...this.rebuilt(), saving, isSaving: this.pending.length > 0, ...made });
        return answer;
    }

    /** Versions as the user saw them; the platform counts up a buying center with each of its judgements. */
    private seen(before: LandscapeRecords, writes: readonly LandscapeWrite[]) {
        const versions = Object.entries(seenVersions(before, writes));
        return Object.fromEntries(versions.filter(([id]) => !this.recounted.has(id)));
    }

    private made(
        before: LandscapeRecords,
        writes: readonly LandscapeWrite[],
        ids: Readonly<Record<string, string>>
    ): Partial<LandscapeState> {
        // A record with others below it cannot be made anew: what was before cannot be taken back either.
        if (writes.some((write) => write.kind === 'delete' && write.fields === null)) return { done: [], undone: [] };
        const { newKey } = this.surroundings;
        const idOf = (alias: string): string => ids[alias] ?? provisionalId(alias);
        const edit: Edit = {
            count: writes.filter(({ kind }) => kind !== 'log-change').length,
            forward: repeatWrites(writes, idOf, newKey),
            backward: invertWrites(before, writes, idOf, newKey),
            ids
        };
        return { done: [...this.state.done, edit], undone: [] };
    }

    /** Model and selection for the records of now. */
    protected abstract rebuilt(): Partial<LandscapeState>;

    protected change(changes: Partial<LandscapeState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}

/** Buying centers of the judgements that writes make, change, move or take away. */
function centersOfCells(before: LandscapeRecords, writes: readonly LandscapeWrite[]): string[] {
    return writes.flatMap((write): string[] => {
        if (write.kind === 'create-cell') return [write.buyingCenterId];
        const isCell = write.kind === 'update-cell' || ('object' in write && write.object === 'cell' && 'id' in write);
        if (!isCell || !('id' in write)) return [];
        const cell = before.cells.find(({ id }) => id === write.id);
        const moved =
            'fields' in write ? (write.fields as { buyingCenterId?: string } | null)?.buyingCenterId : undefined;
        return [cell?.buyingCenterId, moved].filter((id): id is string => typeof id === 'string');
    });
}

function renamed(edit: Edit, names: ReadonlyMap<string, string>): Edit {
    if (names.size === 0) return edit;
    const { forward, backward, ids } = edit;
    return {
        ...edit,
        forward: renamedWrites(forward, names),
        backward: renamedWrites(backward, names),
        ids: Object.fromEntries(Object.entries(ids).map(([alias, id]) => [alias, names.get(id) ?? id]))
    };
}
