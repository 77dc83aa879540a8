import { formatDay } from 'c/localeFormat';
import { isOverdue, type ActionFact, type ObjectiveFact } from 'c/planFacts';
import { donePercent } from 'c/planProgress';
import type { Grouping, PlanRow } from 'c/planRows';
import { LABELS, shareText } from 'c/planTrackerLabels';
import { choiceText, type PlanView } from 'c/planTrackerStore';
import { fillText } from 'c/result';

/** A row as every view shows it: texts, and what assistive technology says. */
export interface RowText {
    readonly row: PlanRow;
    readonly name: string;
    readonly detail: string;
    readonly status: string;
    readonly isLate: boolean;
    readonly owner: string;
    readonly start: string;
    readonly due: string;
    /** 0 to 1; null where there is nothing to do. */
    readonly done: number | null;
    readonly label: string;
    /** Whether the row opens in the panel: groups by owner or status do not. */
    readonly canOpen: boolean;
}

/** Makes rows showable; actions and objectives are looked up once. */
export class RowTexts {
    private readonly view: PlanView;
    private readonly grouping: Grouping;
    private readonly actions: ReadonlyMap<string, ActionFact>;
    private readonly objectives: ReadonlyMap<string, ObjectiveFact>;

    constructor(view: PlanView, grouping: Grouping) {
        this.view = view;
        this.grouping = grouping;
        this.actions = new Map(view.facts.actions.map((action) => [action.id, action]));
        this.objectives = new Map(view.facts.objectives.map((objective) => [objective.id, objective]));
    }

    of(row: PlanRow): RowText {
        return row.kind === 'group' ? this.group(row) : this.action(row);
    }

    private group(row: PlanRow): RowText {
        const objective = this.grouping === 'objective' ? this.objectives.get(row.id ?? '') : undefined;
        const { actionsDone = 0, actionCount = 0, share = 0 } = row.progress ?? {};
        const ownName = this.groupName(row.id);
        const texts = {
            name: objective?.name ?? ownName,
            detail: objective ? this.kindOf(objective) : '',
            status: fillText(LABELS.actionsDone, [actionsDone, actionCount]),
            owner: objective ? this.ownerOf(objective.assignedToId) : '',
            start: row.start,
            due: objective?.due ?? row.due
        };
        return this.row(row, texts, actionCount === 0 ? null : share, false, objective ? LABELS.objective : '');
    }

    private action(row: PlanRow): RowText {
        const action = this.actions.get(row.id ?? '') as ActionFact;
        const isMilestone = action.kind === 'Milestone';
        const isLate = isOverdue(action, this.view.today);
        const texts = {
            name: action.name,
            detail: isMilestone ? LABELS.milestone : '',
            status: choiceText(this.view.choices, 'actionStatus', action.status),
            owner: this.ownerOf(action.assignedToId),
            start: isMilestone ? null : action.start,
            due: action.due
        };
        const done = isMilestone || action.status === 'Cancelled' ? null : donePercent(action) / 100;
        return this.row(row, texts, done, isLate, isMilestone ? LABELS.milestone : LABELS.action);
    }

    private row(
        row: PlanRow,
        texts: Pick<RowText, 'name' | 'detail' | 'status' | 'owner'> & { start: string | null; due: string | null },
        done: number | null,
        isLate: boolean,
        kind: string
    ): RowText {
        const { name, detail, status, owner } = texts;
        const day = (date: string | null): string => (date === null ? '' : formatDay(date));
        const [start, due] = [day(texts.start), day(texts.due)];
        const state = [status, isLate ? LABELS.late : '', done === null ? '' : shareText(done)];
        const label = [name, kind, owner, [start, due].filter((text) => text).join(' – ') || LABELS.noDate, ...state];
        return {
            ...{ row, name, detail, status, isLate, owner, start, due, done },
            label: label.filter((text) => text).join(', '),
            canOpen: row.kind === 'action' || this.grouping === 'objective'
        };
    }

    private groupName(id: string | null): string {
        if (this.grouping === 'owner') return this.ownerOf(id);
        if (this.grouping === 'status') return choiceText(this.view.choices, 'actionStatus', id ?? '');
        return id === null ? LABELS.noBuyingCenter : (this.view.centers.get(id) ?? '');
    }

    private kindOf({ type, metric }: ObjectiveFact): string {
        const kind = choiceText(this.view.choices, 'objectiveType', type);
        return [kind, metric].filter((text) => text).join(' · ');
    }

    private ownerOf(id: string | null): string {
        return id === null ? LABELS.nobody : (this.view.users.get(id)?.name ?? '');
    }
}
