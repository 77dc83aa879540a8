import { LightningElement, api } from 'lwc';
import { ACTION_STATUSES, type ActionFact } from 'c/planFacts';
import type { PlanRow } from 'c/planRows';
import { LABELS, shareText } from 'c/planTrackerLabels';
import { RowWalk, type WorkModel } from 'c/planTrackerRows';
import { choicesFor, type ActionFields, type OpenRequest } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import { LABELS as TEXTS } from './labels';

/** Height of a row and of the head in CSS pixels, as in the style sheet. */
const ROW_HEIGHT = 44;
const HEAD_HEIGHT = 36;
/** Rows that are drawn beyond what is in sight, so that scrolling shows no gap. */
const SPARE = 8;
const FIRST_HEIGHT = 640;

/** Fields that are edited in place, in the order of Tab. */
const FIELDS = ['status', 'assignedToId', 'start', 'due', 'percentComplete'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Objectives, actions and milestones as a tree grid. Only the rows in sight are in the document, however many there are.
 *
 * @fires workopened with what the panel is to show
 * @fires folded with the key of a group and whether it is to be open
 * @fires selected with the ids of the actions that are selected from now on
 * @fires edited with the id of an action and what is to change
 */
export default class PlanTrackerTable extends LightningElement {
    labels = LABELS;
    texts = TEXTS;
    top = 0;
    height = FIRST_HEIGHT;
    /** What is edited in place. */
    editing: { readonly key: string; readonly field: Field } | null = null;
    walk = new RowWalk({
        open: (detail) => this.tell('workopened', detail),
        fold: (key, open) => this.tell('folded', { key, open }),
        select: (ids) => this.tell('selected', { ids }),
        moved: (position) => this.bringIntoSight(position)
    });
    /** Key of the row that has the tab stop. */
    activeKey: string | null = null;
    private wanted: 'row' | 'editor' | null = null;

    /** The rows, and how they are looked at. */
    @api
    get model(): WorkModel | undefined {
        return this.shown;
    }
    set model(model: WorkModel | undefined) {
        this.shown = model;
        if (!model) return;
        this.walk.receive(model);
        this.redraw();
    }
    private shown: WorkModel | undefined;

    /** Puts the focus on the row that was last used. */
    @api
    focusRow(): void {
        this.walk.stay();
    }

    private tell(name: string, detail: OpenRequest | object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    get gridName(): string {
        return fillText(LABELS.gridName, [this.shown?.view.facts.plan.name ?? '']);
    }
    get rowCount(): number {
        return this.rows.length + 1;
    }
    get bodyStyle(): string {
        return `block-size: ${this.rows.length * ROW_HEIGHT}px`;
    }
    get statusOptions() {
        return choicesFor(this.shown?.view.choices, 'actionStatus', ACTION_STATUSES);
    }
    get ownerOptions() {
        const people = [...(this.shown?.view.users.values() ?? [])].filter(({ active }) => active);
        const sorted = people.sort((one, other) => one.name.localeCompare(other.name));
        return [{ value: '', label: LABELS.nobody }, ...sorted.map(({ id, name }) => ({ value: id, label: name }))];
    }
    private get rows(): readonly PlanRow[] {
        return this.shown?.rows ?? [];
    }

    get items() {
        const first = Math.max(0, Math.floor(this.top / ROW_HEIGHT) - SPARE);
        const last = Math.ceil((this.top + this.height) / ROW_HEIGHT) + SPARE;
        const { shown } = this;
        return shown ? this.rows.slice(first, last).map((row, place) => this.item(shown, row, first + place)) : [];
    }

    private item(model: WorkModel, row: PlanRow, position: number) {
        const texts = model.texts.of(row);
        const isGroup = row.kind === 'group';
        const action = model.actionOf(row);
        const isSelected = model.isSelected(row);
        const field = this.editing?.key === row.key ? this.editing.field : null;
        const states = [
            isGroup ? 'group' : 'action',
            model.saving.has(row.id ?? '') ? 'saving' : '',
            model.isOpened(row) ? 'opened' : '',
            isSelected ? 'selected' : ''
        ];
        return {
            ...texts,
            key: row.key,
            action,
            hint: action && model.canEdit ? TEXTS.editHint : null,
            editsStatus: field === 'status',
            editsOwner: field === 'assignedToId',
            editsStart: field === 'start',
            editsDue: field === 'due',
            editsPercent: field === 'percentComplete',
            rowIndex: position + 2,
            level: row.level,
            place: row.place,
            siblings: row.siblings,
            expanded: isGroup ? String(row.expanded) : null,
            selected: isGroup ? null : String(isSelected),
            tabIndex: row.key === this.activeKey ? '0' : '-1',
            style: `inset-block-start: ${position * ROW_HEIGHT}px`,
            className: `row ${states.filter((state) => state).join(' ')}`,
            mark: isGroup ? (row.expanded ? '▾' : '▸') : '',
            late: texts.isLate ? LABELS.late : '',
            percent: texts.done === null ? '' : shareText(texts.done),
            barStyle: texts.done === null ? '' : `inline-size: ${texts.done * 100}%`
        };
    }

    override renderedCallback(): void {
        const { wanted } = this;
        this.wanted = null;
        if (wanted === 'editor') this.template?.querySelector<HTMLElement>('[data-editor]')?.focus();
        if (wanted !== 'row') return;
        const rows = [...(this.template?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
        rows.find(({ dataset }) => dataset.key === this.walk.activeKey)?.focus({ preventScroll: true });
    }

    private bringIntoSight(position: number): void {
        const scroller = this.refs?.scroller as HTMLElement | undefined;
        if (scroller) {
            const [from, until] = [position * ROW_HEIGHT, (position + 1) * ROW_HEIGHT];
            const visible = scroller.clientHeight - HEAD_HEIGHT;
            if (from < scroller.scrollTop) scroller.scrollTop = from;
            else if (until > scroller.scrollTop + visible) scroller.scrollTop = until - visible;
            this.top = scroller.scrollTop;
        }
        this.redraw();
        this.wanted = 'row';
    }

    /** Notes where the tab stop is: the rows show it. */
    private redraw(): void {
        this.activeKey = this.walk.activeKey;
    }

    handleScroll(event: Event): void {
        const { scrollTop, clientHeight } = event.currentTarget as HTMLElement;
        this.top = scrollTop;
        this.height = clientHeight;
    }

    handleRowFocus(event: Event): void {
        if (this.walk.focused((event.currentTarget as HTMLElement).dataset.key as string)) this.redraw();
    }
    handleRowClick(event: MouseEvent): void {
        const target = event.target as HTMLElement;
        if (target.dataset.editor !== undefined) return;
        const key = (event.currentTarget as HTMLElement).dataset.key as string;
        if (target.dataset.check !== undefined) this.walk.toggle(key);
        else this.walk.press(key, event, target.dataset.mark !== undefined);
        this.redraw();
    }
    handleDoubleClick(event: Event): void {
        const field = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset.field;
        if (field) this.startEditing((event.currentTarget as HTMLElement).dataset.key as string, field as Field);
    }

    private actionOf(key: string): ActionFact | null {
        const row = this.rows.find((each) => each.key === key);
        return row ? (this.shown?.actionOf(row) ?? null) : null;
    }
    private startEditing(key: string, field: Field): void {
        const action = this.actionOf(key);
        if (!action || this.shown?.canEdit !== true) return;
        const isMilestone = action.kind === 'Milestone';
        if (isMilestone && (field === 'start' || field === 'percentComplete')) return;
        this.editing = { key, field };
        this.wanted = 'editor';
    }
    handleEditor(event: CustomEvent<{ value: string }>): void {
        const { editing } = this;
        const field = (event.currentTarget as HTMLElement).dataset.editor as Field;
        const action = editing && this.actionOf(editing.key);
        if (!action) return;
        const text = event.detail.value;
        const value = text === '' ? null : field === 'percentComplete' ? Number(text) : text;
        if (typeof value === 'number' && !(value >= 0 && value <= 100)) return;
        this.tell('edited', {
            id: action.id,
            fields: { [field]: value } satisfies Record<string, unknown> as ActionFields
        });
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (this.editing) {
            this.handleEditorKey(event, this.editing);
            return;
        }
        if (event.key === 'F2' && this.walk.activeKey) {
            this.startEditing(this.walk.activeKey, 'status');
            event.preventDefault();
            return;
        }
        const page = Math.max(1, Math.floor(this.height / ROW_HEIGHT) - 1);
        const isRightToLeft = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
        if (this.walk.key(event, page, isRightToLeft)) event.preventDefault();
    }

    private handleEditorKey(
        event: KeyboardEvent,
        { key, field }: { readonly key: string; readonly field: Field }
    ): void {
        const step = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0;
        const next = FIELDS[FIELDS.indexOf(field) + step];
        const isOver = event.key === 'Escape' || event.key === 'Enter' || (step !== 0 && next === undefined);
        if (step !== 0 && next) {
            event.preventDefault();
            this.startEditing(key, next);
        } else if (isOver) {
            event.preventDefault();
            event.stopPropagation();
            this.editing = null;
            this.wanted = 'row';
        }
    }
}
