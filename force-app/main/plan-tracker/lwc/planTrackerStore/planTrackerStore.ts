import type { PlatformError } from 'c/platformError';
import { orderedPlans, viewOf } from './planView';
import type {
    PlanTrackerAccess,
    PlanTrackerGateway,
    PlanTrackerRecords,
    PlanWrite,
    SaveAnswer,
    WorkFields,
    WorkKind
} from './records';
import { INITIAL_STATE, type Edit, type EditOutcome, type Opened, type PlanTrackerState } from './state';
import { afterWrite, changedFields, idOf, inverseOf, recordOf, valuesOf } from './writes';

export type { PlanView } from './planView';
export type {
    ActionFields,
    ActionRecord,
    CellRecord,
    DependencyRecord,
    ObjectiveFields,
    ObjectiveRecord,
    PlanRecord,
    PlanTrackerAccess,
    PlanTrackerGateway,
    PlanTrackerRecords,
    PlanWrite,
    ReviewRecord,
    SaveAnswer,
    SaveRequest,
    UserRecord,
    WorkFields,
    WorkKind
} from './records';
export type { Edit, EditOutcome, Opened, Phase, PlanTrackerState } from './state';

/** What the store is given: nothing of the platform is imported. */
export interface PlanTrackerSurroundings {
    readonly gateway: PlanTrackerGateway;
    /** A new client key. */
    readonly newKey: () => string;
    /** The user's day as an ISO date. */
    readonly today: () => string;
}

type Listener = (state: PlanTrackerState) => void;

/**
 * State and commands of the plan tracker. Records as the platform has them (`base`) and saves on their way (`pending`)
 * are kept apart: what is shown is base with pending on top, so a save that fails takes itself back.
 */
export class PlanTrackerStore {
    private readonly surroundings: PlanTrackerSurroundings;
    private readonly listeners = new Set<Listener>();
    private state: PlanTrackerState = INITIAL_STATE;
    private base: PlanTrackerRecords | null = null;
    private planId: string | null = null;
    private pending: readonly PlanWrite[] = [];

    constructor(surroundings: PlanTrackerSurroundings) {
        this.surroundings = surroundings;
    }

    getState(): PlanTrackerState {
        return this.state;
    }

    /** Calls the listener after each change; the function returned ends that. */
    subscribe(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** Records came, the first time or anew. */
    receiveRecords(records: PlanTrackerRecords): void {
        this.base = records;
        this.rebuild({ phase: this.state.phase === 'no-access' ? 'no-access' : 'ready', error: null });
    }

    /** Reading failed. What is on the screen stays there. */
    receiveFailure(error: PlatformError): void {
        this.change({ phase: this.state.phase === 'loading' ? 'failed' : this.state.phase, error });
    }

    receiveAccess(access: PlanTrackerAccess): void {
        this.change({ access, phase: access.see ? this.state.phase : 'no-access' });
    }

    /** Reads everything again. */
    reload(): Promise<void> {
        if (this.state.phase === 'failed') this.change({ phase: 'loading', error: null });
        return this.surroundings.gateway.reload();
    }

    /** Shows another plan of the account. */
    choosePlan(planId: string): void {
        this.planId = planId;
        this.rebuild({ opened: null });
    }

    /** Opens the panel, or closes it. */
    open(opened: Opened | null): void {
        this.change({ opened });
    }

    /**
     * Edits an action, a milestone or an objective: shown at once, saved, taken back where the save fails. The day of
     * completion goes with the status, as the package demands.
     */
    async edit(of: WorkKind, id: string, fields: WorkFields): Promise<EditOutcome> {
        const record = this.base === null ? undefined : recordOf(this.shown(), id);
        if (record === undefined) return { kind: 'unchanged' };
        const wanted = of === 'action' ? { ...fields, ...this.completion(fields) } : fields;
        const changed = changedFields(record, wanted);
        if (Object.keys(changed).length === 0) return { kind: 'unchanged' };
        const write: PlanWrite = { kind: 'update', of, id, fields: changed };
        const answer = await this.save(write);
        if (answer.ok) return { kind: 'saved' };
        if (answer.error.kind !== 'conflict') return { kind: 'failed', error: answer.error, theirs: null };
        await this.surroundings.gateway.reload();
        const now = recordOf(this.base as PlanTrackerRecords, id);
        // A reply that was lost hides that the save happened.
        if (now && Object.keys(changedFields(now, changed)).length === 0) return { kind: 'saved' };
        return { kind: 'failed', error: answer.error, theirs: now ? valuesOf(now, changed) : null };
    }

    /** Creates an action or milestone of an objective, or an objective of the plan. */
    async create(of: WorkKind, parentId: string, fields: WorkFields): Promise<EditOutcome> {
        const wanted = of === 'action' ? { ...fields, ...this.completion(fields) } : fields;
        const atlasKey = this.surroundings.newKey();
        const answer = await this.save({ kind: 'create', of, parentId, atlasKey, fields: wanted });
        return answer.ok ? { kind: 'saved' } : { kind: 'failed', error: answer.error, theirs: null };
    }

    /** Takes the last edit back. The outcome is null where there is nothing to do. */
    undo(): Promise<EditOutcome | null> {
        const edit = this.state.done.at(-1);
        if (edit === undefined || this.pending.length > 0) return Promise.resolve(null);
        const left = this.state.done.slice(0, -1);
        return this.replay(edit.backward, () => ({ done: left, undone: [...this.state.undone, edit] }));
    }

    /** Does what was taken back again. */
    redo(): Promise<EditOutcome | null> {
        const edit = this.state.undone.at(-1);
        if (edit === undefined || this.pending.length > 0) return Promise.resolve(null);
        const { forward } = edit;
        // A record that was deleted by Undo comes back as a new one, which needs a key of its own.
        const write = forward.kind === 'create' ? { ...forward, atlasKey: this.surroundings.newKey() } : forward;
        const left = this.state.undone.slice(0, -1);
        return this.replay(write, (backward) => ({
            done: [...this.state.done, { name: edit.name, forward: write, backward }],
            undone: left.map((later) => renamed(later, edit.backward, backward))
        }));
    }

    private async replay(
        write: PlanWrite,
        history: (backward: PlanWrite) => Partial<PlanTrackerState>
    ): Promise<EditOutcome> {
        const answer = await this.save(write, history);
        if (answer.ok) return { kind: 'saved' };
        if (answer.error.kind === 'conflict') await this.surroundings.gateway.reload();
        return { kind: 'failed', error: answer.error, theirs: null };
    }

    private completion({ status }: WorkFields): WorkFields {
        if (status === undefined) return {};
        return { completedOn: status === 'Done' ? this.surroundings.today() : null };
    }

    /** Shows and saves a write; what succeeded becomes an edit that can be undone. */
    private async save(
        write: PlanWrite,
        history?: (backward: PlanWrite) => Partial<PlanTrackerState>
    ): Promise<SaveAnswer> {
        const before = this.shown();
        const seen = recordOf(before, idOf(write))?.modified ?? null;
        this.pending = [...this.pending, write];
        this.rebuild({ saving: this.savingIds() });

        const answer = await this.surroundings.gateway.save({ write, seen });
        this.pending = this.pending.filter((waiting) => waiting !== write);
        if (!answer.ok) {
            this.rebuild({ saving: this.savingIds() });
            return answer;
        }
        this.base = afterWrite(this.base as PlanTrackerRecords, write, answer);
        const backward = inverseOf(before, write, answer.id);
        const name = recordOf(this.base, answer.id)?.name ?? recordOf(before, idOf(write))?.name ?? '';
        const made = history
            ? history(backward)
            : { done: [...this.state.done, { name, forward: write, backward }], undone: [] };
        this.rebuild({ saving: this.savingIds(), ...made });
        return answer;
    }

    private savingIds(): ReadonlySet<string> {
        return new Set(this.pending.map(idOf));
    }

    private shown(): PlanTrackerRecords {
        return this.pending.reduce((records, write) => afterWrite(records, write), this.base as PlanTrackerRecords);
    }

    private rebuild(changes: Partial<PlanTrackerState>): void {
        if (this.base === null) {
            this.change(changes);
            return;
        }
        const records = this.shown();
        const today = this.surroundings.today();
        const plans = orderedPlans(records.plans, today);
        const plan = plans.find(({ id }) => id === this.planId) ?? plans[0];
        this.planId = plan?.id ?? null;
        this.change({ plans, view: plan ? viewOf(records, plan, today) : null, ...changes });
    }

    private change(changes: Partial<PlanTrackerState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}

/** An edit of a record that came back under another id. */
function renamed(edit: Edit, before: PlanWrite, after: PlanWrite): Edit {
    const [from, to] = [idOf(before), idOf(after)];
    const moved = (write: PlanWrite): PlanWrite => {
        if (write.kind === 'create') return write.parentId === from ? { ...write, parentId: to } : write;
        return write.id === from ? { ...write, id: to } : write;
    };
    return { ...edit, forward: moved(edit.forward), backward: moved(edit.backward) };
}
