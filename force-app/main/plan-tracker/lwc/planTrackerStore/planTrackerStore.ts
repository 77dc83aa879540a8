import type { LandscapeFacts } from 'c/landscapeFacts';
import type { PlanDraft } from 'c/planCopy';
import { businessOf } from 'c/planMeasure';
import type { PlatformError } from 'c/platformError';
import { buildNetwork, checkDependency, type ProposedMove } from 'c/planSchedule';
import { NO_CHOICES, type Choices } from './choices';
import { draftWrites } from './draftWrites';
import { orderedPlans, viewOf, type AccountBusiness } from './planView';
import type {
    ActionFields,
    LoggedJudgement,
    NamedRecord,
    PlanContext,
    PlanFields,
    PlanTrackerAccess,
    PlanTrackerGateway,
    PlanTrackerRecords,
    PlanWrite,
    ReviewFields,
    SaveAnswer,
    WorkFields,
    WorkKind
} from './records';
import {
    INITIAL_STATE,
    NO_CONTEXT,
    type Edit,
    type EditOutcome,
    type EditVerb,
    type OpenRequest,
    type PlanTrackerState
} from './state';
import {
    afterWrites,
    areDone,
    changedFields,
    collectionOf,
    deletesOf,
    dependencyKey,
    idOf,
    inverseOf,
    provisionalId,
    recordOf,
    valuesOf,
    withIds
} from './writes';

export { choicesFor, choiceText, NO_CHOICES } from './choices';
export type { Choice, Choices } from './choices';
export type { PlanView } from './planView';
export { provisionalId } from './writes';
export type {
    ActionFields,
    ActionRecord,
    CellFields,
    CellRecord,
    DependencyFields,
    DependencyRecord,
    FieldsOf,
    LoggedJudgement,
    NamedRecord,
    PairingRecord,
    PlanContext,
    ObjectiveFields,
    ObjectiveRecord,
    PlanFields,
    PlanRecord,
    PlanTrackerAccess,
    PlanTrackerGateway,
    PlanTrackerRecords,
    PlanWrite,
    RecordKind,
    ReviewFields,
    ReviewRecord,
    SaveAnswer,
    SaveRequest,
    UserRecord,
    WorkFields,
    WorkKind
} from './records';
export type {
    Edit,
    EditOutcome,
    EditVerb,
    Opened,
    OpenRequest,
    Phase,
    PlanTrackerState,
    RefusalCode,
    Unfinished
} from './state';

/** Records that the platform takes together or not at all in one save; more are saved in steps. */
export const MOST_WRITES = 50;

/** A save on its way. */
interface StepwiseSave extends Omit<Edit, 'forward' | 'backward'> {
    readonly writes: readonly PlanWrite[];
    /** How many of them are in. */
    readonly place: number;
    readonly forward: readonly PlanWrite[];
    readonly backward: readonly PlanWrite[];
    /** What becomes of done and undone when all are in. */
    readonly history: (made: Edit) => Partial<PlanTrackerState>;
}

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
    private context: PlanContext = NO_CONTEXT;
    private choices: Choices = NO_CHOICES;
    private business: AccountBusiness | null = null;
    private planId: string | null = null;
    private pending: readonly (readonly PlanWrite[])[] = [];
    /** What waits after a save that stopped half-way. */
    private left: StepwiseSave | null = null;
    /** Ids that records have now, by those they had: provisional ones, and of what was deleted and came back. */
    private readonly renamed = new Map<string, string>();

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
        this.tell({ phase: this.state.phase === 'loading' ? 'failed' : this.state.phase, error });
    }

    /** What plans point to came, or a page more of it. */
    receiveContext(context: PlanContext): void {
        this.context = context;
        this.rebuild({ context });
    }

    /** The account's business came, which measured objectives are read from. */
    receiveBusiness(facts: LandscapeFacts): void {
        if (this.base === null) return;
        this.business = { facts, business: businessOf(facts, this.base.accountId) };
        this.rebuild({});
    }

    /** The values of the picklists came, with their labels. */
    receiveChoices(choices: Choices): void {
        this.choices = choices;
        this.rebuild({ choices });
    }

    receiveAccess(access: PlanTrackerAccess): void {
        this.tell({ access, phase: access.see ? this.state.phase : 'no-access' });
    }

    /** Reads everything again. */
    reload(): Promise<void> {
        if (this.state.phase === 'failed') this.tell({ phase: 'loading', error: null });
        return this.surroundings.gateway.reload();
    }

    /** Shows another plan of the account. */
    choosePlan(planId: string): void {
        this.planId = planId;
        this.rebuild({ opened: null });
    }

    /** Opens the panel, or closes it. */
    open(request: OpenRequest | null): void {
        const opened = request?.mode === 'create' ? { ...request, atlasKey: this.newKey() } : request;
        this.tell({ opened });
    }

    /**
     * Edits an action, a milestone or an objective: shown at once, saved, taken back where the save fails. The day of
     * completion goes with the status, as the package demands.
     *
     * @param before records that the edit names and that are created with it: the landscape cell of an objective
     */
    async edit(of: WorkKind, id: string, fields: WorkFields, before: readonly PlanWrite[] = []): Promise<EditOutcome> {
        const record = this.base === null ? undefined : recordOf(this.shown(), of, id);
        if (record === undefined) return { kind: 'unchanged' };
        const changed = changedFields(record, of === 'action' ? { ...fields, ...this.completion(fields) } : fields);
        if (Object.keys(changed).length === 0) return { kind: 'unchanged' };
        const outcome = await this.run('edit', [...before, { kind: 'update', of, id, fields: changed }], record.name);
        if (outcome.kind !== 'failed' || outcome.error.kind !== 'conflict') return outcome;
        const now = recordOf(this.base as PlanTrackerRecords, of, id);
        return { ...outcome, theirs: now ? valuesOf<WorkFields>(now, changed) : null };
    }

    /**
     * Creates an action or milestone of an objective, or an objective of the plan.
     *
     * @param atlasKey the same for each try to save the same form
     */
    create(
        of: WorkKind,
        parentId: string,
        fields: WorkFields,
        atlasKey: string,
        before: readonly PlanWrite[] = []
    ): Promise<EditOutcome> {
        const wanted = of === 'action' ? { ...fields, ...this.completion(fields) } : fields;
        const parent = of === 'action' ? { objectiveId: parentId } : { planId: parentId };
        const write = { kind: 'create', of, atlasKey, fields: { ...wanted, ...parent } } as PlanWrite;
        return this.run('create', [...before, write], fields.name ?? '');
    }

    /** A new Atlas Key. */
    newKey(): string {
        return this.surroundings.newKey();
    }

    /** Deletes an action, a milestone or an objective with everything that hangs on it. */
    remove(of: WorkKind, id: string): Promise<EditOutcome> {
        const records = this.shown();
        const name = recordOf(records, of, id)?.name ?? '';
        return this.run('delete', deletesOf(records, of, id), name);
    }

    /**
     * The landscape cell of a buying center and an offering: its id, and the write that creates its record where nobody
     * judged it before.
     */
    cellFor(
        buyingCenterId: string,
        offeringId: string
    ): { readonly id: string; readonly writes: readonly PlanWrite[] } {
        const { cells } = this.shown();
        const known = cells.find((cell) => cell.buyingCenterId === buyingCenterId && cell.offeringId === offeringId);
        if (known !== undefined) return { id: known.id, writes: [] };
        const keyOf = (records: readonly NamedRecord[], id: string): string =>
            records.find((record) => record.id === id)?.atlasKey ?? id;
        const uniqueKey = `${keyOf(this.context.centers, buyingCenterId)}-${keyOf(this.context.offerings, offeringId)}`;
        const atlasKey = this.newKey();
        const fields = { buyingCenterId, offeringId, uniqueKey };
        return { id: provisionalId(atlasKey), writes: [{ kind: 'create', of: 'cell', atlasKey, fields }] };
    }

    /** Gives actions other dates, together: what the proposal said that follows from moving one of them. */
    move(moves: readonly Pick<ProposedMove, 'id' | 'after'>[], name: string): Promise<EditOutcome> {
        const records = this.shown();
        const writes = moves.flatMap(({ id, after }): readonly PlanWrite[] => {
            const action = recordOf(records, 'action', id);
            if (action === undefined) return [];
            const fields = changedFields(action, { start: after.start, due: after.due });
            return Object.keys(fields).length === 0 ? [] : [{ kind: 'update', of: 'action', id, fields }];
        });
        return this.run('move', writes, name);
    }

    /** Changes several actions and milestones in the same way. */
    changeAll(ids: readonly string[], fields: ActionFields): Promise<EditOutcome> {
        const records = this.shown();
        const wanted = { ...fields, ...this.completion(fields) };
        const writes = ids.flatMap((id): readonly PlanWrite[] => {
            const action = recordOf(records, 'action', id);
            const changed = action === undefined ? {} : changedFields(action, wanted);
            return Object.keys(changed).length === 0 ? [] : [{ kind: 'update', of: 'action', id, fields: changed }];
        });
        return this.run('change', writes, recordOf(records, 'action', ids[0] ?? '')?.name ?? '');
    }

    /** Makes an action wait for another one of the plan. A loop is refused, with the names along it. */
    link(predecessorId: string, successorId: string): Promise<EditOutcome> {
        const { view } = this.state;
        if (view === null) return Promise.resolve({ kind: 'unchanged' });
        const { actions, dependencies, plan } = view.facts;
        const allowed = checkDependency(buildNetwork(actions, dependencies), predecessorId, successorId);
        if (!allowed.ok) {
            const { code, parameters } = allowed.failure;
            return Promise.resolve({ kind: 'refused', code, names: parameters });
        }
        const records = this.shown();
        const uniqueKey = dependencyKey(records, predecessorId, successorId);
        const fields = { planId: plan.id, predecessorId, successorId, uniqueKey };
        const name = recordOf(records, 'action', successorId)?.name ?? '';
        return this.run('link', [{ kind: 'create', of: 'dependency', atlasKey: this.newKey(), fields }], name);
    }

    /** Takes a dependency away. */
    unlink(id: string): Promise<EditOutcome> {
        const records = this.shown();
        const successor = recordOf(records, 'dependency', id)?.successorId ?? '';
        const name = recordOf(records, 'action', successor)?.name ?? '';
        return this.run('unlink', [{ kind: 'delete', of: 'dependency', id }], name);
    }

    /** The change log of the account after a day; null where it may not be read. */
    readChanges(since: string): Promise<readonly LoggedJudgement[] | null> {
        return this.surroundings.gateway.readChanges(this.base?.accountId ?? '', since);
    }

    /** Saves a review of the plan that is shown, and the day of the next one, together. */
    review(atlasKey: string, nextReview: string | null, fields: ReviewFields): Promise<EditOutcome> {
        const plan = this.state.view?.facts.plan;
        if (plan === undefined) return Promise.resolve({ kind: 'unchanged' });
        const writes: PlanWrite[] = [{ kind: 'create', of: 'review', atlasKey, fields }];
        if (nextReview !== plan.nextReview) {
            writes.push({ kind: 'update', of: 'plan', id: plan.id, fields: { nextReview } });
        }
        return this.run('create', writes, plan.name);
    }

    /** The user's day as an ISO date. */
    today(): string {
        return this.surroundings.today();
    }

    /** Edits the plan itself. */
    async editPlan(id: string, fields: PlanFields): Promise<EditOutcome> {
        const plan = this.base === null ? undefined : recordOf(this.shown(), 'plan', id);
        const changed = plan === undefined ? {} : changedFields(plan, fields);
        if (plan === undefined || Object.keys(changed).length === 0) return { kind: 'unchanged' };
        return this.run('edit', [{ kind: 'update', of: 'plan', id, fields: changed }], plan.name);
    }

    /**
     * Creates a plan with everything that a draft holds, and shows it. What the form says of the plan itself wins over
     * the draft.
     *
     * @param keyFor the Atlas Key of a record of the draft, by its key: the same for each try to save the same form
     */
    async createPlan(draft: PlanDraft, fields: PlanFields, keyFor: (key: string) => string): Promise<EditOutcome> {
        const writes = draftWrites(draft, fields, this.base?.accountId ?? '', keyFor);
        const outcome = await this.run('create', writes, fields.name ?? '');
        if (outcome.kind === 'saved') this.choosePlan(this.currentId(provisionalId(keyFor('plan'))));
        return outcome;
    }

    /** Saves writes that were put together elsewhere: a plan from a template, a review. */
    save(verb: EditVerb, writes: readonly PlanWrite[], name: string): Promise<EditOutcome> {
        return this.run(verb, writes, name);
    }

    /** Goes on with a save that stopped half-way. */
    resume(): Promise<EditOutcome | null> {
        const left = this.left;
        if (left === null) return Promise.resolve(null);
        return this.saveInSteps(left);
    }

    /** Gives up what is left of a save that stopped half-way. What is in stays, and can be undone. */
    giveUp(): void {
        const { left } = this;
        if (left === null) return;
        this.left = null;
        const { verb, name, place, forward, backward } = left;
        const made: Edit = { verb, name, count: place, forward, backward };
        this.rebuild({ unfinished: null, done: [...this.state.done, made], undone: [] });
    }

    /** Takes the last edit back. The outcome is null where there is nothing to do. */
    undo(): Promise<EditOutcome | null> {
        const edit = this.state.done.at(-1);
        if (edit === undefined || this.pending.length > 0) return Promise.resolve(null);
        const left = this.state.done.slice(0, -1);
        return this.replay(edit, edit.backward, (made) => ({
            done: left,
            undone: [...this.state.undone, { ...edit, forward: made.backward }]
        }));
    }

    /** Does what was taken back again. */
    redo(): Promise<EditOutcome | null> {
        const edit = this.state.undone.at(-1);
        if (edit === undefined || this.pending.length > 0) return Promise.resolve(null);
        const left = this.state.undone.slice(0, -1);
        return this.replay(edit, edit.forward, (made) => ({
            undone: left,
            done: [...this.state.done, { ...edit, backward: made.backward }]
        }));
    }

    private replay(
        edit: Edit,
        writes: readonly PlanWrite[],
        history: (made: Edit) => Partial<PlanTrackerState>
    ): Promise<EditOutcome> {
        const { verb, name, count } = edit;
        const now = withIds(writes, (id) => this.currentId(id));
        return this.saveInSteps({ verb, name, count, writes: now, place: 0, forward: [], backward: [], history });
    }

    private completion({ status }: WorkFields): WorkFields {
        if (status === undefined) return {};
        return { completedOn: status === 'Done' ? this.surroundings.today() : null };
    }

    private run(verb: EditVerb, writes: readonly PlanWrite[], name: string): Promise<EditOutcome> {
        if (writes.length === 0) return Promise.resolve({ kind: 'unchanged' });
        const start = { verb, name, count: writes.length, writes, place: 0, forward: [], backward: [] };
        return this.saveInSteps({
            ...start,
            history: (made) => ({ done: [...this.state.done, made], undone: [] })
        });
    }

    /**
     * Shows and saves writes, at most so many in a step that the platform takes them together or not at all. Where a
     * step fails, the steps before it stay and the rest waits.
     */
    private async saveInSteps(save: StepwiseSave): Promise<EditOutcome> {
        let { place, forward, backward } = save;
        this.left = null;
        const inSteps = save.writes.length > MOST_WRITES;
        while (place < save.writes.length) {
            if (inSteps) this.tell({ progress: { saved: place, of: save.writes.length }, unfinished: null });
            const step = withIds(save.writes.slice(place, place + MOST_WRITES), (id) => this.currentId(id));
            const before = this.shown();
            // One at a time: later steps name the records that earlier ones made.
            // eslint-disable-next-line no-await-in-loop
            const answer = await this.saveStep(step, before);
            if (!answer.ok) {
                const { verb, name, count } = save;
                if (place > 0) {
                    this.left = { ...save, place, forward, backward };
                    const unfinished = { edit: { verb, name, count }, saved: place, of: save.writes.length };
                    this.tell({ unfinished: { ...unfinished, error: answer.error }, progress: null });
                } else this.tell({ progress: null });
                return { kind: 'failed', error: answer.error, theirs: null };
            }
            forward = [...forward, ...step];
            backward = [...inverseOf(before, step, () => this.newKey()), ...backward];
            place += step.length;
        }
        const { verb, name, count } = save;
        const made: Edit = { verb, name, count, forward, backward };
        this.rebuild({ ...save.history(made), progress: null, unfinished: null });
        return { kind: 'saved' };
    }

    private async saveStep(step: readonly PlanWrite[], before: PlanTrackerRecords): Promise<SaveAnswer> {
        const seen: Record<string, string | null> = {};
        for (const write of step) {
            if (write.kind !== 'create') seen[write.id] = recordOf(before, write.of, write.id)?.modified ?? null;
        }
        this.pending = [...this.pending, step];
        this.rebuild({ saving: this.savingIds() });
        const answer = await this.surroundings.gateway.save({ accountId: before.accountId, writes: step, seen });
        this.pending = this.pending.filter((waiting) => waiting !== step);
        if (answer.ok) {
            this.settle(step, answer.ids);
            this.base = afterWrites(this.base as PlanTrackerRecords, step, answer);
        } else if (answer.error.kind === 'conflict' || answer.error.kind === 'duplicate') {
            await this.surroundings.gateway.reload();
            // A reply that was lost hides that the save happened.
            if (this.base !== null && areDone(this.base, step)) return this.recovered(step);
        }
        this.rebuild({ saving: this.savingIds() });
        return answer;
    }

    private recovered(step: readonly PlanWrite[]): SaveAnswer {
        const ids: Record<string, string> = {};
        for (const write of step) {
            if (write.kind !== 'create') continue;
            const made = collectionOf(this.base as PlanTrackerRecords, write.of).find(
                ({ atlasKey }) => atlasKey === write.atlasKey
            );
            if (made !== undefined) ids[write.atlasKey] = made.id;
        }
        this.settle(step, ids);
        this.rebuild({ saving: this.savingIds() });
        return { ok: true, ids, modified: {} };
    }

    /** Notes the real ids of what was created, and of what came back under another id. */
    private settle(step: readonly PlanWrite[], ids: Readonly<Record<string, string>>): void {
        for (const write of step) {
            const id = write.kind === 'create' ? ids[write.atlasKey] : undefined;
            if (write.kind !== 'create' || id === undefined) continue;
            this.renamed.set(idOf(write), id);
            if (write.was !== undefined) this.renamed.set(write.was, id);
        }
    }

    /** The id that a record has now, whatever it was called before. */
    private currentId(id: string): string {
        let current = id;
        for (let next = this.renamed.get(current); next !== undefined; next = this.renamed.get(current)) current = next;
        return current;
    }

    private savingIds(): ReadonlySet<string> {
        return new Set(this.pending.flat().map(idOf));
    }

    private shown(): PlanTrackerRecords {
        return this.pending.reduce((records, step) => afterWrites(records, step), this.base as PlanTrackerRecords);
    }

    private rebuild(changes: Partial<PlanTrackerState>): void {
        if (this.base === null) {
            this.tell(changes);
            return;
        }
        const records = this.shown();
        const today = this.surroundings.today();
        const plans = orderedPlans(records.plans, today);
        const plan = plans.find(({ id }) => id === this.planId) ?? plans[0];
        this.planId = plan?.id ?? null;
        this.tell({
            accountId: records.accountId,
            plans,
            view: plan ? viewOf(records, this.context, this.business, plan, today, this.choices) : null,
            ...changes
        });
    }

    private tell(changes: Partial<PlanTrackerState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}
