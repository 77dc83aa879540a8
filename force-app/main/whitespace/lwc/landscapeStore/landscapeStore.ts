import type { AccountFact, CellState } from 'c/landscapeFacts';
import { decideMerge, planMerge, type MergeChoice, type MergeFailure } from 'c/landscapeMerge';
import type { PlatformError } from 'c/platformError';
import { failure, success } from 'c/result';
import type { Choices } from './choices';
import {
    addressKey,
    planJudgement,
    planRepairs,
    type CellAddress,
    type JudgementRefusal,
    type Repair
} from './judging';
import { mergeFacts, mergeSteps } from './merging';
import { LandscapeModel, type Selection, type Span } from './model';
import type { LandscapeAccess } from './records';
import { SavingStore } from './savingStore';
import { snapshotSteps, type SnapshotRefusal } from './snapshots';
import type { EditOutcome, LandscapeState } from './state';
import type { CellValues } from './writes';

export {
    FIRST_CHOICES,
    NO_QUESTION,
    type Choices,
    type Comparand,
    type Grouping,
    type Period,
    type Question
} from './choices';
export type { SnapshotRefusal } from './snapshots';
export { snapshotGroups, type Compared, type SnapshotGroup } from './comparing';
export { hiddenBy } from './applying';
export { planObjectiveCreate, type ObjectiveRefusal, type ObjectiveValues } from './acting';
export { addressKey, MOST_CELLS, type CellAddress, type JudgementRefusal, type Repair } from './judging';
export { LandscapeModel, type Selection, type Span } from './model';
export {
    centerDetails,
    planCenterChange,
    planCenterCreate,
    planCenterDelete,
    planCenterMove,
    planOfferingShown,
    type CenterValues,
    type ManagingRefusal
} from './managing';
export { mergeFacts, mergeSteps } from './merging';
export { asksFor, countAsked, QUESTION_PARTS } from './questions';
export type {
    BuyingCenterRecord,
    CellRecord,
    HiddenOfferingRecord,
    LandscapeAccess,
    LandscapeGateway,
    LandscapeRecords,
    LandscapeSettings,
    OfferingRecord,
    SaveAnswer,
    SaveRequest,
    UserRecord
} from './records';
export {
    ROLE_FIELDS,
    type ObjectiveRecord,
    type PlanRecord,
    type RelatedRecords,
    type RoleField,
    type RoleRecord,
    type SnapshotRecord
} from './related';
export { missingRoles, NEEDED_ROLES, relationshipStrengths } from './relationships';
export { SavingStore, type LandscapeSurroundings, type Plan } from './savingStore';
export type { Edit, EditOutcome, LandscapeState, Phase } from './state';
export {
    CELL_FIELDS,
    RECORD_KINDS,
    type CellValues,
    type LandscapeWrite,
    type RecordFields,
    type RecordKind
} from './writes';

/** State and commands of the landscape. */
export class LandscapeStore extends SavingStore {
    /** Reading failed. What is on the screen stays there. */
    receiveFailure(error: PlatformError): void {
        const phase = this.state.phase === 'loading' ? 'failed' : this.state.phase;
        this.change({ phase, error });
    }

    receiveAccess(access: LandscapeAccess): void {
        this.change({ access, phase: access.see ? this.state.phase : 'no-access' });
    }

    /** The accounts below this one are known. */
    receiveGroup(group: readonly AccountFact[]): void {
        this.change({ group });
    }

    /** Ids of the accounts whose records are wanted: the account itself first. */
    accountIds(accountId: string): readonly string[] {
        const { group, choices } = this.state;
        return choices.scope === 'Group' ? [accountId, ...group.map(({ id }) => id)] : [accountId];
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
    judgeCells(addresses: readonly CellAddress[], values: Partial<CellValues>): Promise<EditOutcome> {
        const keys = addresses.map(addressKey);
        return this.edit<JudgementRefusal>((records, { today, newKey, userId }) => {
            return planJudgement(records, addresses, values, { userId, today: today(), newKey });
        }, keys);
    }

    /** Puts unmapped amounts in cells by filling the lookups that they lack. */
    repair(repairs: readonly Repair[]): Promise<EditOutcome> {
        return this.edit<JudgementRefusal>(() => success(planRepairs(repairs)));
    }

    /**
     * Merges a buying center into another one, save by save; `tell` hears how many of how many are done. Where one fails
     * the merge can simply be begun again: it goes on with what is left.
     */
    async merge(
        sourceId: string,
        targetId: string,
        choices: ReadonlyMap<string, MergeChoice>,
        note: string,
        tell: (done: number, all: number) => void
    ): Promise<EditOutcome<MergeFailure | 'undecided'>> {
        const planned = planMerge(mergeFacts(this.records), sourceId, targetId);
        if (!planned.ok) return { kind: 'refused', ...planned.failure };
        const decided = decideMerge(planned.value, choices);
        if (!decided.ok) return { kind: 'refused', ...decided.failure };
        const steps = mergeSteps(this.records, decided.value, { newKey: () => this.newKey(), note });
        for (const [place, writes] of steps.entries()) {
            tell(place, steps.length);
            // One after the other: what a save leaves is what the next one starts from.
            // eslint-disable-next-line no-await-in-loop
            const answer = await this.save(writes, [], () => ({ done: [], undone: [] }));
            if (answer.ok) continue;
            if (answer.error.kind === 'conflict' || answer.error.kind === 'offline') this.reload();
            return { kind: 'failed', error: answer.error };
        }
        tell(steps.length, steps.length);
        return { kind: 'saved' };
    }

    /**
     * Keeps the landscape as it is, save by save; `tell` hears how many of how many are done. Begun again with the same
     * key it goes on with what is left.
     */
    async takeSnapshot(
        takingKey: string,
        tell: (done: number, all: number) => void
    ): Promise<EditOutcome<SnapshotRefusal>> {
        const { model } = this.state;
        const planned = model === null ? failure('incomplete' as const) : snapshotSteps(model, takingKey, this.today());
        if (!planned.ok) return { kind: 'refused', ...planned.failure };
        for (const [place, writes] of planned.value.entries()) {
            tell(place, planned.value.length);
            const { done, undone } = this.state;
            // One after the other: the page tells how far it is.
            // eslint-disable-next-line no-await-in-loop
            const answer = await this.save(writes, [], () => ({ done, undone }));
            // What a lost reply has saved is there already.
            if (!answer.ok && answer.error.kind !== 'duplicate') return { kind: 'failed', error: answer.error };
            if (!answer.ok) this.dismissFailure();
        }
        await this.surroundings.gateway.readRelated();
        return { kind: 'saved' };
    }

    /** Selects one cell; false where it is not shown. */
    showCell({ buyingCenterId, offeringId }: CellAddress): boolean {
        const { model } = this.state;
        const row = model?.matrix.lineOfRow[model.business.rowOf.get(buyingCenterId) ?? -1] ?? -1;
        const column = model?.matrix.lineOfColumn[model.business.columnOf.get(offeringId) ?? -1] ?? -1;
        if (row < 0 || column < 0) return false;
        this.select({ rows: { from: row, to: row }, columns: { from: column, to: column } });
        return true;
    }

    /** Model and selection for the records of now; the selection follows its lines. */
    protected override rebuilt(choices: Choices = this.state.choices): Partial<LandscapeState> {
        if (this.base === null) return { choices };
        const before = this.state.model;
        const model = new LandscapeModel(this.records, choices, this.surroundings.today(), before);
        const selection = before === null ? null : movedSelection(this.state.selection, before, model);
        return { choices, model, selection };
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
