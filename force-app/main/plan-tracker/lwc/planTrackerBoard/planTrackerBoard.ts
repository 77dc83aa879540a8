import { LightningElement, api } from 'lwc';
import { formatDay } from 'c/localeFormat';
import { ACTION_STATUSES, isOverdue, type ActionFact, type ActionStatus } from 'c/planFacts';
import { donePercent } from 'c/planProgress';
import { filterActions } from 'c/planRows';
import { LABELS } from 'c/planTrackerLabels';
import type { WorkModel } from 'c/planTrackerRows';
import { choicesFor } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import DIRECTION from '@salesforce/i18n/dir';
import { LABELS as TEXTS } from './labels';

type By = 'status' | 'owner';
const NOBODY = 'nobody';

/**
 * Actions and milestones as cards, in columns by status or by owner. A card is moved by drag, by its menu, and by Alt with
 * the arrow keys.
 *
 * @fires workopened with what the panel is to show
 * @fires edited with the id of an action, what is to change, and what to say when it is saved
 */
export default class PlanTrackerBoard extends LightningElement {
    /** The plan, the filter, and what is being saved. */
    @api model: WorkModel | undefined;

    labels = LABELS;
    texts = TEXTS;
    by: By = 'status';
    byLabel = LABELS.groupBy;
    byOptions = [
        { value: 'status', label: TEXTS.byStatus },
        { value: 'owner', label: TEXTS.byOwner }
    ];
    said = '';
    /** Column that a dragged card is over. */
    over: string | null = null;
    activeId: string | null = null;
    private dragged: string | null = null;
    private wantsFocus = false;

    /** Puts the focus on the card that was last used. */
    @api
    focusRow(): void {
        this.wantsFocus = true;
        this.focusCard();
    }

    override renderedCallback(): void {
        this.focusCard();
    }
    private focusCard(): void {
        if (!this.wantsFocus) return;
        this.wantsFocus = false;
        const cards = [...(this.template?.querySelectorAll<HTMLElement>('.card') ?? [])];
        cards.find(({ dataset }) => dataset.id === this.activeId)?.focus();
    }

    get boardName(): string {
        return fillText(TEXTS.title, [this.model?.view.facts.plan.name ?? '']);
    }
    get canEdit(): boolean {
        return this.model?.canEdit === true;
    }

    private get actions(): readonly ActionFact[] {
        const { model } = this;
        if (!model) return [];
        const due = (action: ActionFact): string => action.due ?? '9999';
        return filterActions(model.view.facts.actions, model.options.filter, model.view.today).sort((one, other) =>
            due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : one.id < other.id ? -1 : 1
        );
    }
    private columnOf(action: ActionFact): string {
        return this.by === 'status' ? action.status : (action.assignedToId ?? NOBODY);
    }
    /** The statuses of the org; one that it no longer offers stays while an action has it. */
    private get statuses(): readonly { readonly id: string; readonly name: string }[] {
        const offered = choicesFor(this.model?.view.choices, 'actionStatus', ACTION_STATUSES);
        const known = new Set(offered.map(({ value }) => value));
        const others = new Set(this.actions.map(({ status }) => status).filter((status) => !known.has(status)));
        return [
            ...offered.map(({ value, label }) => ({ id: value, name: label })),
            ...[...others].map((status) => ({ id: status, name: status }))
        ];
    }
    /** Columns by id and name. */
    get targets(): readonly { readonly id: string; readonly name: string }[] {
        if (this.by === 'status') return this.statuses;
        const { users } = this.model?.view ?? { users: new Map<string, { name: string }>() };
        const held = new Set(this.actions.map((action) => this.columnOf(action)));
        const people = [...users]
            .filter(([id]) => held.has(id))
            .map(([id, { name }]) => ({ id, name }))
            .sort((one, other) => one.name.localeCompare(other.name));
        return [{ id: NOBODY, name: LABELS.nobody }, ...people];
    }
    get columns() {
        const byColumn = new Map<string, ActionFact[]>();
        for (const action of this.actions) {
            const id = this.columnOf(action);
            byColumn.set(id, [...(byColumn.get(id) ?? []), action]);
        }
        const objectives = new Map(this.model?.view.facts.objectives.map(({ id, name }) => [id, name]));
        const first = this.activeId ?? this.targets.flatMap(({ id }) => byColumn.get(id) ?? [])[0]?.id ?? null;
        return this.targets.map(({ id, name }) => {
            const actions = byColumn.get(id) ?? [];
            return {
                id,
                name,
                label: fillText(TEXTS.columnName, [name, actions.length]),
                count: String(actions.length),
                isEmpty: actions.length === 0,
                className: this.over === id ? 'column over' : 'column',
                cards: actions.map((action) => this.card(action, objectives.get(action.objectiveId) ?? '', first))
            };
        });
    }
    private card(action: ActionFact, objective: string, first: string | null) {
        const { model } = this;
        const isLate = isOverdue(action, model?.view.today ?? '');
        const owner = action.assignedToId === null ? LABELS.nobody : model?.view.users.get(action.assignedToId)?.name;
        const due = action.due === null ? '' : fillText(TEXTS.due, [formatDay(action.due)]);
        const percent = action.kind === 'Milestone' ? 0 : donePercent(action);
        return {
            id: action.id,
            name: action.name,
            objective,
            owner: owner ?? '',
            due: isLate ? `${due} · ${LABELS.late}` : due,
            dueClass: isLate ? 'late' : 'quiet',
            percent: percent > 0,
            barStyle: `inline-size: ${percent}%`,
            kind: action.kind === 'Milestone' ? LABELS.milestone : LABELS.action,
            draggable: this.canEdit ? 'true' : 'false',
            tabIndex: action.id === first ? '0' : '-1',
            className: `card${model?.saving.has(action.id) ? ' saving' : ''}${isLate ? ' overdue' : ''}`
        };
    }

    handleBy(event: CustomEvent<{ value: string }>): void {
        this.by = event.detail.value as By;
    }
    handleCard(event: Event): void {
        const id = (event.currentTarget as HTMLElement).dataset.id as string;
        this.activeId = id;
        this.dispatchEvent(new CustomEvent('workopened', { detail: { mode: 'edit', of: 'action', id } }));
    }
    handleFocus(event: Event): void {
        this.activeId = (event.currentTarget as HTMLElement).dataset.id ?? null;
    }

    private moveTo(id: string, column: string): void {
        const action = this.model?.action(id);
        const target = this.targets.find((one) => one.id === column);
        if (!action || !target || !this.canEdit || this.columnOf(action) === column) return;
        const assignedToId = column === NOBODY ? null : column;
        const fields = this.by === 'status' ? { status: column as ActionStatus } : { assignedToId };
        const said = fillText(TEXTS.moved, [action.name, target.name]);
        this.dispatchEvent(new CustomEvent('edited', { detail: { id, fields, said } }));
    }
    handleMoveTo(event: CustomEvent<{ value: string }>): void {
        this.moveTo((event.currentTarget as HTMLElement).dataset.id as string, event.detail.value);
    }

    handleDragStart(event: DragEvent): void {
        this.dragged = (event.currentTarget as HTMLElement).dataset.id ?? null;
        event.dataTransfer?.setData('text/plain', this.dragged ?? '');
    }
    handleDragEnd(): void {
        this.dragged = null;
        this.over = null;
    }
    handleDragOver(event: DragEvent): void {
        if (this.dragged === null) return;
        event.preventDefault();
        this.over = (event.currentTarget as HTMLElement).dataset.column ?? null;
    }
    handleDragLeave(): void {
        this.over = null;
    }
    handleDrop(event: DragEvent): void {
        event.preventDefault();
        const { dragged } = this;
        this.handleDragEnd();
        if (dragged !== null) this.moveTo(dragged, (event.currentTarget as HTMLElement).dataset.column as string);
    }

    handleKeyDown(event: KeyboardEvent): void {
        const columns = this.columns.map(({ id, cards }) => ({ id, ids: cards.map((card) => card.id) }));
        const column = columns.findIndex(({ ids }) => ids.includes(this.activeId ?? ''));
        if (column < 0 || event.ctrlKey || event.metaKey) return;
        const row = columns[column]?.ids.indexOf(this.activeId ?? '') ?? 0;
        const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        const across = DIRECTION === 'rtl' ? -side : side;
        if (event.altKey && across !== 0) {
            const next = columns[column + across];
            if (next && this.activeId) this.moveTo(this.activeId, next.id);
            this.wantsFocus = true;
        } else if (across !== 0) {
            const next = columns.filter((_, at) => (at - column) * across > 0).filter(({ ids }) => ids.length > 0);
            const nearest = across > 0 ? next[0] : next.at(-1);
            this.goTo(nearest?.ids[Math.min(row, nearest.ids.length - 1)]);
        } else if (event.key === 'ArrowDown') this.goTo(columns[column]?.ids[row + 1]);
        else if (event.key === 'ArrowUp') this.goTo(columns[column]?.ids[row - 1]);
        else return;
        event.preventDefault();
    }
    private goTo(id: string | undefined): void {
        if (id === undefined) return;
        this.activeId = id;
        this.wantsFocus = true;
        this.focusCard();
    }
}
