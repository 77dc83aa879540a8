import { LightningElement, api } from 'lwc';
import { fittingZoom, LEAST_PIXELS_PER_DAY, MOST_PIXELS_PER_DAY } from 'c/planTimeline';
import { GROUPINGS, NO_FILTER, type ActionFilter, type Grouping, type PlanRow } from 'c/planRows';
import { LABELS, shareText } from 'c/planTrackerLabels';
import type { OpenRequest, PlanTrackerState, PlanView } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import DIRECTION from '@salesforce/i18n/dir';
import { Lanes } from './lanes';
import { planRowsOf, RowTexts, type TableRow } from './tableRows';

/** Height of a row in CSS pixels, as in the style sheet. */
const ROW_HEIGHT = 44;
/** Height of the head, the taller one of both views. */
const HEAD_HEIGHT = 48;
/** Rows that are drawn beyond what is in sight, so that scrolling shows no gap. */
const SPARE = 8;
const FIRST_HEIGHT = 640;
/** Width of the names beside the timeline in CSS pixels: wide, and where there is little room. */
const NAMES_WIDTH = 240;
const NARROW_NAMES_WIDTH = 136;
/** The whole plan takes that much at least; where there is less room it scrolls. */
const LEAST_AXIS_WIDTH = 360;
const FIRST_WIDTH = 960;
const ZOOM_STEP = 1.6;

const GROUP_TEXTS: Readonly<Record<Exclude<Grouping, 'buying-center'>, string>> = {
    objective: LABELS.groupObjective,
    owner: LABELS.groupOwner,
    status: LABELS.groupStatus
};

/**
 * Objectives, actions and milestones as a tree grid. Only the rows in sight are in the document, however many there are.
 *
 * @fires workopened with what the panel is to show
 */
export default class PlanTrackerTable extends LightningElement {
    labels = LABELS;
    groupOptions = GROUPINGS.flatMap((value) =>
        value === 'buying-center' ? [] : [{ value, label: GROUP_TEXTS[value] }]
    );
    grouping: Grouping = 'objective';
    filter: ActionFilter = NO_FILTER;
    top = 0;
    height = FIRST_HEIGHT;
    rows: readonly PlanRow[] = [];
    /** Pixels of a day; null shows the whole plan. */
    zoom: number | null = null;
    left = 0;
    width = FIRST_WIDTH;
    linesClass = DIRECTION === 'rtl' ? 'links mirrored' : 'links';
    private lanes: Lanes | null = null;
    private shownMode: 'table' | 'timeline' = 'table';
    private collapsed: ReadonlySet<string> = new Set();
    private texts: RowTexts | null = null;
    private activeKey: string | null = null;
    private wantsFocus = false;
    private shown: PlanTrackerState | undefined;

    /** State of the store; a new object for each change. */
    @api
    get state(): PlanTrackerState | undefined {
        return this.shown;
    }
    set state(state: PlanTrackerState | undefined) {
        const isOther = state?.view !== this.shown?.view;
        this.shown = state;
        if (isOther) this.arrange();
    }

    /** `table`: columns; `timeline`: bars on a time axis. */
    @api
    get mode(): 'table' | 'timeline' {
        return this.shownMode;
    }
    set mode(mode: 'table' | 'timeline') {
        this.shownMode = mode;
        this.arrange();
    }

    /** Puts the focus on the row that was last used. */
    @api
    focusRow(): void {
        const position = this.rows.findIndex(({ key }) => key === this.activeKey);
        if (position >= 0) this.goTo(position);
    }

    private arrange(): void {
        const { view, grouping, filter, collapsed } = this;
        this.rows = view ? planRowsOf(view, { grouping, filter, collapsed }) : [];
        this.texts = view ? new RowTexts(view, grouping) : null;
        this.lanes = view && this.isTimeline ? new Lanes(view, this.rows) : null;
        if (!this.rows.some(({ key }) => key === this.activeKey)) this.activeKey = this.rows[0]?.key ?? null;
    }

    private get view(): PlanView | undefined {
        return this.shown?.view ?? undefined;
    }
    get gridName(): string {
        return fillText(LABELS.gridName, [this.view?.facts.plan.name ?? '']);
    }
    get canCreate(): boolean {
        return this.shown?.access?.create === true;
    }
    get isEmpty(): boolean {
        return this.view?.facts.objectives.length === 0;
    }
    get hasNoMatch(): boolean {
        return this.rows.length === 0;
    }
    get rowCount(): number {
        return this.rows.length + 1;
    }
    get bodyStyle(): string {
        return `block-size: ${this.rows.length * ROW_HEIGHT}px${this.lineStyle}`;
    }
    private get namesWidth(): number {
        return this.width < 2 * NAMES_WIDTH ? NARROW_NAMES_WIDTH : NAMES_WIDTH;
    }
    get gridStyle(): string {
        return `--names: ${this.namesWidth}px`;
    }
    get gridClass(): string {
        return `grid ${this.shownMode}`;
    }
    get isTimeline(): boolean {
        return this.shownMode === 'timeline';
    }
    private get pixelsPerDay(): number {
        return (
            this.zoom ??
            fittingZoom(this.lanes?.days ?? 1, Math.max(LEAST_AXIS_WIDTH, this.width - this.namesWidth - 1))
        );
    }
    private get axisWidth(): number {
        return (this.lanes?.days ?? 0) * this.pixelsPerDay;
    }
    /** As wide as names and time axis together. */
    private get lineStyle(): string {
        return this.isTimeline ? `; inline-size: ${this.namesWidth + this.axisWidth}px` : '';
    }
    get headStyle(): string {
        return this.lineStyle.slice(2);
    }
    get axisStyle(): string {
        return `inline-size: ${this.axisWidth}px; block-size: ${this.rows.length * ROW_HEIGHT}px`;
    }
    get ticks() {
        return this.lanes?.ticks(this.left, Math.min(this.axisWidth, this.left + this.width), this.pixelsPerDay);
    }
    get todayStyle(): string {
        return `inset-inline-start: ${this.lanes?.today(this.pixelsPerDay) ?? 0}px`;
    }
    get links(): string {
        const window = {
            left: this.left,
            top: this.top,
            right: this.left + this.width,
            bottom: this.top + this.height
        };
        return this.lanes?.links(window, this.pixelsPerDay) ?? '';
    }

    get items() {
        const first = Math.max(0, Math.floor(this.top / ROW_HEIGHT) - SPARE);
        const last = Math.ceil((this.top + this.height) / ROW_HEIGHT) + SPARE;
        return this.rows.slice(first, last).map((row, place) => this.item(row, first + place));
    }

    private item(row: PlanRow, position: number) {
        const texts = this.texts?.of(row) as TableRow;
        const isGroup = row.kind === 'group';
        const isSaving = this.shown?.saving.has(row.id ?? '') === true;
        const opened = this.shown?.opened;
        const isOpened = opened?.mode === 'edit' && opened.id === row.id;
        const mark = row.expanded ? '▾' : '▸';
        return {
            ...texts,
            key: row.key,
            bar: this.lanes?.bar(position, this.pixelsPerDay) ?? null,
            barClass: `bar-box ${this.lanes?.bar(position, this.pixelsPerDay)?.kind ?? ''}${texts.isLate ? ' overdue' : ''}`,
            rowIndex: position + 2,
            level: row.level,
            place: row.place,
            siblings: row.siblings,
            expanded: isGroup ? String(row.expanded) : null,
            selected: String(isOpened),
            tabIndex: row.key === this.activeKey ? '0' : '-1',
            style: `inset-block-start: ${position * ROW_HEIGHT}px`,
            className: `row ${row.kind}${isSaving ? ' saving' : ''}${isOpened ? ' opened' : ''}`,
            mark: isGroup ? mark : '',
            late: texts.isLate ? LABELS.late : '',
            percent: texts.done === null ? '' : shareText(texts.done),
            barStyle: texts.done === null ? '' : `inline-size: ${texts.done * 100}%`
        };
    }

    override renderedCallback(): void {
        const width = (this.refs?.scroller as HTMLElement | undefined)?.clientWidth ?? 0;
        if (this.isTimeline && width > 0 && width !== this.width) this.width = width;
        if (!this.wantsFocus) return;
        this.wantsFocus = false;
        const row = [...(this.template?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
            (element) => element.dataset.key === this.activeKey
        );
        row?.focus({ preventScroll: true });
    }

    handleScroll(event: Event): void {
        const { scrollTop, scrollLeft, clientHeight } = event.currentTarget as HTMLElement;
        this.top = scrollTop;
        // In right-to-left writing the platform counts below zero.
        this.left = Math.abs(scrollLeft);
        this.height = clientHeight;
    }

    handleZoomIn(): void {
        this.zoom = Math.min(MOST_PIXELS_PER_DAY, this.pixelsPerDay * ZOOM_STEP);
    }
    handleZoomOut(): void {
        this.zoom = Math.max(LEAST_PIXELS_PER_DAY, this.pixelsPerDay / ZOOM_STEP);
    }
    handleZoomFit(): void {
        this.zoom = null;
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.filter = { ...this.filter, text: event.detail.value };
        this.arrange();
    }
    handleOverdue(event: CustomEvent<{ checked: boolean }>): void {
        this.filter = { ...this.filter, overdueOnly: event.detail.checked };
        this.arrange();
    }
    handleGrouping(event: CustomEvent<{ value: string }>): void {
        this.grouping = event.detail.value as Grouping;
        this.collapsed = new Set();
        this.arrange();
    }
    handleExpandAll(): void {
        this.collapsed = new Set();
        this.arrange();
    }
    handleCollapseAll(): void {
        this.collapsed = new Set(this.rows.filter(({ kind }) => kind === 'group').map(({ key }) => key));
        this.arrange();
    }
    handleNewObjective(): void {
        if (this.view) this.open({ mode: 'create', of: 'objective', parentId: this.view.facts.plan.id, kind: null });
    }

    handleRowClick(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset.key as string;
        const row = this.rows.find((each) => each.key === key);
        if (!row) return;
        this.activeKey = key;
        const isMark = (event.target as HTMLElement).dataset.mark !== undefined;
        if (isMark || !this.openRow(row)) this.fold(row, !row.expanded);
        // The row itself stays where the keyboard goes on.
        this.rows = [...this.rows];
    }

    private openRow(row: PlanRow): boolean {
        if (row.id === null || (row.kind === 'group' && this.grouping !== 'objective')) return false;
        this.open({ mode: 'edit', of: row.kind === 'group' ? 'objective' : 'action', id: row.id });
        return true;
    }

    private open(detail: OpenRequest): void {
        this.dispatchEvent(new CustomEvent('workopened', { detail }));
    }

    private fold(row: PlanRow, isOpen: boolean): void {
        if (row.kind !== 'group') return;
        const collapsed = new Set(this.collapsed);
        if (isOpen) collapsed.delete(row.key);
        else collapsed.add(row.key);
        this.collapsed = collapsed;
        this.arrange();
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const position = this.rows.findIndex(({ key }) => key === this.activeKey);
        const row = this.rows[position];
        if (!row || !this.press(event.key, row, position)) return;
        event.preventDefault();
    }

    private press(key: string, row: PlanRow, position: number): boolean {
        const isRightToLeft = getComputedStyle(this.template?.host as Element).direction === 'rtl';
        const [inward, outward] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
        const page = Math.max(1, Math.floor(this.height / ROW_HEIGHT) - 1);
        const targets: Record<string, number> = {
            ArrowDown: position + 1,
            ArrowUp: position - 1,
            PageDown: position + page,
            PageUp: position - page,
            Home: 0,
            End: this.rows.length - 1
        };
        if (key in targets) return this.goTo(targets[key] as number);
        if (key === 'Enter' || key === ' ') {
            if (!this.openRow(row)) this.fold(row, !row.expanded);
            return true;
        }
        if (key === inward && row.kind === 'group') {
            if (row.expanded) return this.goTo(position + 1);
            this.fold(row, true);
        } else if (key === outward && row.kind === 'group') this.fold(row, false);
        else if (key === outward) {
            const group = this.rows.slice(0, position).findLastIndex(({ kind }) => kind === 'group');
            return this.goTo(group);
        } else return false;
        this.wantsFocus = true;
        return true;
    }

    /** Moves the focus to a row and brings it into sight. */
    private goTo(wanted: number): boolean {
        const position = Math.min(this.rows.length - 1, Math.max(0, wanted));
        const scroller = this.refs?.scroller as HTMLElement | undefined;
        this.activeKey = this.rows[position]?.key ?? null;
        if (scroller) {
            const [from, until] = [position * ROW_HEIGHT, (position + 1) * ROW_HEIGHT];
            const visible = scroller.clientHeight - HEAD_HEIGHT;
            if (from < scroller.scrollTop) scroller.scrollTop = from;
            else if (until > scroller.scrollTop + visible) scroller.scrollTop = until - visible;
            this.top = scroller.scrollTop;
        }
        this.rows = [...this.rows];
        this.wantsFocus = true;
        return true;
    }
}
