import type { CellState } from 'c/landscapeFacts';
import type { PlatformError } from 'c/platformError';
import type { Choices } from './choices';
import { addressKey, planJudgement, planRepairs, type CellAddress, type Repair } from './judging';
import { LandscapeModel, type Selection, type Span } from './model';
import type { LandscapeAccess, LandscapeGateway, LandscapeRecords, SaveAnswer } from './records';
import { INITIAL_STATE, type Edit, type EditOutcome, type LandscapeState } from './state';
import {
    afterWrites,
    invertWrites,
    provisionalId,
    repeatWrites,
    seenVersions,
    type CellValues,
    type LandscapeWrite
} from './writes';

export { FIRST_CHOICES, type Choices, type Period } from './choices';
export { addressKey, MOST_CELLS, type CellAddress, type JudgementRefusal, type Repair } from './judging';
export { LandscapeModel, type Selection, type Span } from './model';
export type {
    BuyingCenterRecord,
    CellRecord,
    LandscapeAccess,
    LandscapeGateway,
    LandscapeRecords,
    LandscapeSettings,
    SaveAnswer,
    SaveRequest,
    UserRecord
} from './records';
export type { Edit, EditOutcome, LandscapeState, Phase } from './state';
export { CELL_FIELDS, type CellValues, type LandscapeWrite } from './writes';

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

type Listener = (state: LandscapeState) => void;

/**
 * State and commands of the landscape. Records as the platform has them (`base`) and saves on their way (`pending`)
 * are kept apart: what is shown is base with pending on top, so a save that fails takes itself back.
 */
export class LandscapeStore {
    private readonly surroundings: LandscapeSurroundings;
    private readonly listeners = new Set<Listener>();
    private state: LandscapeState = INITIAL_STATE;
    private base: LandscapeRecords | null = null;
    private pending: readonly (readonly LandscapeWrite[])[] = [];

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

    /** Records came, the first time or anew. */
    receiveRecords(records: LandscapeRecords): void {
        this.base = records;
        const phase = this.state.phase === 'no-access' ? 'no-access' : 'ready';
        this.change({ ...this.rebuilt(), phase, error: null });
    }

    /** Reading failed. What is on the screen stays there. */
    receiveFailure(error: PlatformError): void {
        const phase = this.state.phase === 'loading' ? 'failed' : this.state.phase;
        this.change({ phase, error });
    }

    receiveAccess(access: LandscapeAccess): void {
        this.change({ access, phase: access.see ? this.state.phase : 'no-access' });
    }

    /** Reads everything again. */
    reload(): Promise<void> {
        if (this.state.phase === 'failed') this.change({ phase: 'loading', error: null });
        return this.surroundings.gateway.reload();
    }

    /** Today, for the choice of years and for judgements. */
    today(): string {
        return this.surroundings.today();
    }

    /** Shows the landscape in another way. */
    choose(changes: Partial<Choices>): void {
        const choices = { ...this.state.choices, ...changes };
        this.change(this.rebuilt(choices));
    }

    /** Shows only cells of this state too, or takes it off again. */
    toggleState(state: CellState): void {
        const states = new Set(this.state.choices.states);
        if (!states.delete(state)) states.add(state);
        this.choose({ states });
    }

    /** Folds a line with children, or opens it. */
    toggle(axis: 'rows' | 'columns', id: string): void {
        const name = axis === 'rows' ? 'collapsedRows' : 'collapsedColumns';
        const collapsed = new Set(this.state.choices[name]);
        if (!collapsed.delete(id)) collapsed.add(id);
        this.choose({ [name]: collapsed });
    }

    /** Folds every line that has others below it. */
    collapseAll(): void {
        const { model } = this.state;
        if (model === null) return;
        const parents = (items: readonly { readonly parentId: string | null }[]) =>
            new Set(items.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
        const { buyingCenters, offerings } = model.business;
        this.choose({ collapsedRows: parents(buyingCenters), collapsedColumns: parents(offerings) });
    }

    expandAll(): void {
        this.choose({ collapsedRows: new Set(), collapsedColumns: new Set() });
    }

    /** Selects a rectangle of the matrix; null selects nothing. */
    select(selection: Selection | null): void {
        this.change({ selection });
    }

    /** Judges every cell of the selection: shown at once, saved together with the log, taken back where that fails. */
    async judge(values: Partial<CellValues>): Promise<EditOutcome> {
        const { model, selection } = this.state;
        if (model === null || selection === null) return { kind: 'refused', code: 'no-cells', parameters: [] };
        const addresses = model.addressesIn(selection, Number.POSITIVE_INFINITY);
        return this.judgeCells(addresses, values);
    }

    /** Judges some cells. A record that somebody else has made meanwhile is found by reading again, and changed. */
    async judgeCells(addresses: readonly CellAddress[], values: Partial<CellValues>): Promise<EditOutcome> {
        const plan = () => {
            const { today, newKey, userId } = this.surroundings;
            const records = this.state.model?.records as LandscapeRecords;
            return planJudgement(records, addresses, values, { userId, today: today(), newKey });
        };
        const planned = plan();
        if (!planned.ok) return { kind: 'refused', ...planned.failure };
        if (planned.value.length === 0) return { kind: 'unchanged' };
        const answer = await this.save(planned.value, addresses.map(addressKey));
        if (answer.ok) return { kind: 'saved' };
        if (answer.error.kind === 'conflict' || answer.error.kind === 'duplicate') {
            await this.surroundings.gateway.reload();
            const again = plan();
            // A lost reply may hide that it happened: then there is nothing left to do.
            if (again.ok && again.value.length === 0) return this.settle();
            if (answer.error.kind === 'duplicate' && again.ok) {
                const second = await this.save(again.value, addresses.map(addressKey));
                return second.ok ? { kind: 'saved' } : { kind: 'failed', error: second.error };
            }
        }
        return { kind: 'failed', error: answer.error };
    }

    /** Puts unmapped amounts in cells by filling the lookups that they lack. */
    async repair(repairs: readonly Repair[]): Promise<EditOutcome> {
        const writes = planRepairs(repairs);
        if (writes.length === 0) return { kind: 'unchanged' };
        const answer = await this.save(writes, []);
        if (answer.ok) return { kind: 'saved' };
        if (answer.error.kind === 'conflict') await this.surroundings.gateway.reload();
        return { kind: 'failed', error: answer.error };
    }

    /** Takes the last edit back; the outcome is null where there is nothing to do. */
    async undo(): Promise<EditOutcome | null> {
        const edit = this.state.done.at(-1);
        if (edit === undefined || this.state.isSaving) return null;
        return this.replay(edit.backward, {
            done: this.state.done.slice(0, -1),
            undone: [...this.state.undone, edit]
        });
    }

    /** Does again what was taken back. */
    async redo(): Promise<EditOutcome | null> {
        const edit = this.state.undone.at(-1);
        if (edit === undefined || this.state.isSaving) return null;
        return this.replay(edit.forward, {
            done: [...this.state.done, edit],
            undone: this.state.undone.slice(0, -1)
        });
    }

    dismissFailure(): void {
        this.change({ failure: null });
    }

    private settle(): EditOutcome {
        this.change({ failure: null });
        return { kind: 'saved' };
    }

    private async replay(writes: readonly LandscapeWrite[], history: Partial<LandscapeState>): Promise<EditOutcome> {
        const answer = await this.save(repeatWrites(writes, provisionalId, this.surroundings.newKey), [], history);
        if (answer.ok) return { kind: 'saved' };
        if (answer.error.kind === 'conflict') await this.surroundings.gateway.reload();
        return { kind: 'failed', error: answer.error };
    }

    /** Shows and saves writes; what succeeded becomes an edit that can be undone. */
    private async save(
        writes: readonly LandscapeWrite[],
        keys: readonly string[],
        history?: Partial<LandscapeState>
    ): Promise<SaveAnswer> {
        const before = this.state.model?.records as LandscapeRecords;
        this.pending = [...this.pending, writes];
        this.change({ ...this.rebuilt(), saving: new Set(keys), isSaving: true, failure: null });
        const answer = await this.surroundings.gateway.save({
            accountId: before.account.id,
            writes,
            seen: seenVersions(before, writes)
        });
        this.pending = this.pending.filter((waiting) => waiting !== writes);
        if (answer.ok && this.base !== null) {
            this.base = afterWrites(this.base, writes, answer.ids, answer.modified);
        }
        const saving = new Set<string>();
        const made = answer.ok ? (history ?? this.made(before, writes, answer.ids)) : { failure: answer.error };
        this.change({ ...this.rebuilt(), saving, isSaving: this.pending.length > 0, ...made });
        return answer;
    }

    private made(
        before: LandscapeRecords,
        writes: readonly LandscapeWrite[],
        ids: Readonly<Record<string, string>>
    ): Partial<LandscapeState> {
        const { newKey } = this.surroundings;
        const idOf = (alias: string): string => ids[alias] ?? provisionalId(alias);
        const edit: Edit = {
            count: writes.filter(({ kind }) => kind !== 'log-change').length,
            forward: repeatWrites(writes, idOf, newKey),
            backward: invertWrites(before, writes, idOf, newKey)
        };
        return { done: [...this.state.done, edit], undone: [] };
    }

    /** Model and selection for the records of now; the selection follows its lines. */
    private rebuilt(choices: Choices = this.state.choices): Partial<LandscapeState> {
        if (this.base === null) return { choices };
        const records = this.pending.reduce((shown, writes) => afterWrites(shown, writes), this.base);
        const before = this.state.model;
        const model = new LandscapeModel(records, choices, this.surroundings.today(), before);
        const selection = before === null ? null : movedSelection(this.state.selection, before, model);
        return { choices, model, selection };
    }

    private change(changes: Partial<LandscapeState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}

function movedSelection(selection: Selection | null, before: LandscapeModel, after: LandscapeModel): Selection | null {
    if (selection === null) return null;
    const rows = movedSpan(selection.rows, before.matrix.rows, after.matrix.rows);
    const columns = movedSpan(selection.columns, before.matrix.columns, after.matrix.columns);
    return rows === null || columns === null ? null : { rows, columns };
}

type Lines = readonly { readonly id: string }[];

function movedSpan({ from, to }: Span, before: Lines, after: Lines): Span | null {
    if (before === after) return { from, to };
    const ids = [before[from]?.id, before[to]?.id];
    const [first, last] = ids.map((wanted) => after.findIndex(({ id }) => id === wanted)) as [number, number];
    return first < 0 || last < 0 ? null : { from: Math.min(first, last), to: Math.max(first, last) };
}
