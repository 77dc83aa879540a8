import { LightningElement, api } from 'lwc';
import type { ColumnsChosenDetail } from 'c/orgChartColumns';
import type { CommitDetail } from 'c/orgChartCellEditor';
import { fullNumber } from 'c/localeFormat';
import { ERROR_TEXTS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { ChartMap, EditOutcome, OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { COLUMN_TEXTS } from 'c/orgChartTableTexts';
import { FIRST_COLUMNS, type ColumnName } from 'c/peopleTable';
import { fillText } from 'c/result';
import { editedCell, type EditedCell } from './editedCell';
import { isEditable, saveValue, valueText } from './editing';
import { TABLE_LABELS } from './labels';
import { tableCommand } from './tableKeys';
import type { TablePlace } from './tablePool';
import { CARD_COLUMNS, TableView, type TableElements } from './tableView';

/**
 * The view Table: everybody whom the filter keeps as a row of an ARIA grid, virtualised. Sorting, selection and editing
 * by pointer and by keyboard; selection, filter and edits are those of every view.
 *
 * @fires personopened when a person was opened here
 * @fires saved with the name of the person, after an edit
 */
export default class OrgChartTable extends LightningElement {
    @api store: OrgChartStore | undefined;
    labels = TABLE_LABELS;
    announcement = '';
    edited: EditedCell | null = null;
    private shown: OrgChartState | undefined;
    private view: TableView | null = null;
    private observer: ResizeObserver | null = null;

    /** State of the store; a new object for each change. */
    @api
    get state(): OrgChartState | undefined {
        return this.shown;
    }
    set state(state: OrgChartState | undefined) {
        this.shown = state;
        if (state) this.view?.receive(state);
    }

    /** Puts the focus on the row of the selected person. */
    @api
    focusPerson(): void {
        this.view?.focus();
    }

    get map(): ChartMap | undefined {
        return this.shown?.map ?? undefined;
    }
    /** Whether rows are drawn as cards: a page too narrow for columns, such as a phone. */
    isCards = false;
    get hasColumns(): boolean {
        return !this.isCards;
    }
    get gridClass(): string {
        return this.isCards ? 'grid is-cards' : 'grid';
    }
    get columns(): readonly ColumnName[] {
        return this.isCards ? CARD_COLUMNS : (this.shown?.table.columns ?? FIRST_COLUMNS);
    }
    private get rows(): readonly number[] {
        return this.shown ? (this.store?.tableRows() ?? []) : [];
    }
    get isBare(): boolean {
        return this.rows.length === 0;
    }
    get countText(): string {
        return fillText(TABLE_LABELS.people, [fullNumber(this.rows.length)]);
    }
    get selectedText(): string {
        const count = this.shown?.selection.size ?? 0;
        return count > 1 ? fillText(TABLE_LABELS.selected, [fullNumber(count)]) : '';
    }

    override renderedCallback(): void {
        if (this.view === null && this.store && this.shown) {
            const { scroller, grid } = this.refs as unknown as TableElements;
            // The browser's frames: a timer would draw between them.
            const requestFrame = (draw: () => void): number => requestAnimationFrame(draw); // eslint-disable-line @lwc/lwc/no-async-operation
            this.view = new TableView(this.store, { scroller, grid }, requestFrame, (isCards) => {
                this.isCards = isCards;
            });
            this.observer = new ResizeObserver(() => this.view?.measure());
            this.observer.observe(scroller);
            // Its height follows the size of the text, which that of the rows must too.
            this.observer.observe(this.refs?.bar as unknown as Element);
            this.view.receive(this.shown);
            this.view.measure();
        }
        this.placeEditor();
    }

    override disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = null;
        this.view = null;
    }

    private placeEditor(): void {
        const editor = this.refs?.editor as HTMLElement | undefined;
        if (editor && this.edited) this.view?.putOver(this.edited.place, editor);
    }

    handleScroll(): void {
        this.view?.scrolled();
    }
    handleFocus(event: FocusEvent): void {
        this.view?.moveTo(event.target as Element);
    }
    handleClick(event: MouseEvent): void {
        const place = this.view?.placeOf(event.target as Element);
        if (!place) return;
        const isBox = (event.target as Element).tagName === 'INPUT';
        if (place.column < 0) {
            if (isBox) this.select(place);
        } else if (place.row < 0) this.sort(place.column);
        else if (this.columns[place.column] === 'name') this.open(place, event);
        this.view?.goTo(place);
    }
    handleDoubleClick(event: MouseEvent): void {
        const place = this.view?.placeOf(event.target as Element);
        if (place && place.row >= 0 && place.column >= 0) this.enter(place);
    }
    handleKeyDown(event: KeyboardEvent): void {
        const { view } = this;
        if (!view || event.altKey) return;
        const isCommand = event.ctrlKey || event.metaKey;
        const command = tableCommand({ key: event.key, isCommand }, view.active, view.extent);
        if (command === null) return;
        event.preventDefault();
        if (command.kind === 'move') view.goTo(command.to);
        else if (command.kind === 'select-all') this.selectAll();
        else if (command.kind === 'select') this.select(view.active);
        else this.enter(view.active);
    }

    private keyAt({ row }: TablePlace): string | undefined {
        return this.map?.hierarchy.people[this.rows[row] ?? -1]?.key;
    }

    private select(place: TablePlace): void {
        const key = this.keyAt(place);
        if (place.row < 0) this.selectAll();
        else if (key !== undefined) this.store?.toggleSelected(key);
    }
    private selectAll(): void {
        const { map, shown } = this;
        if (!map || !shown) return;
        const keys = this.rows.map((position) => map.hierarchy.people[position]?.key as string);
        const isAll = keys.every((key) => shown.selection.has(key));
        this.store?.selectAll(isAll ? [] : keys);
    }

    /** Enter or a double click: sorts, edits, or opens the person where nothing is to be edited. */
    private enter(place: TablePlace): void {
        if (place.row < 0) {
            if (place.column < 0) this.selectAll();
            else this.sort(place.column);
            return;
        }
        const column = this.columns[place.column];
        const { map, shown, store } = this;
        const person = map?.person(this.keyAt(place) ?? null);
        if (!map || !shown || !store || !person) return;
        if (column === undefined || !isEditable(column, person, shown)) this.open(place);
        else this.edited = editedCell(map, shown, place, column, person, store.today());
    }

    private open(place: TablePlace, event?: MouseEvent): void {
        const key = this.keyAt(place);
        if (key === undefined) return;
        if (event && (event.ctrlKey || event.metaKey || event.shiftKey)) {
            this.store?.toggleSelected(key);
            return;
        }
        this.store?.select(key);
        this.dispatchEvent(new CustomEvent('personopened', { detail: { key } }));
    }

    /** Ascending, descending, in the order of the chart, and round again. */
    private sort(place: number): void {
        const column = this.columns[place];
        const { table } = this.shown ?? {};
        if (column === undefined || !table) return;
        const { sort } = table;
        const isSame = sort?.column === column;
        const next = !isSame ? { column, descending: false } : sort.descending ? null : { column, descending: true };
        this.store?.arrangeTable({ ...table, sort: next });
        const text =
            next === null ? TABLE_LABELS.unsorted : next.descending ? TABLE_LABELS.sortedDown : TABLE_LABELS.sorted;
        this.announcement = fillText(text, [COLUMN_TEXTS[column]]);
    }

    handleColumns(event: CustomEvent<ColumnsChosenDetail>): void {
        const { table } = this.shown ?? {};
        if (table) this.store?.arrangeTable({ ...table, columns: event.detail.columns });
    }
    handleClear(): void {
        this.store?.clearFilter();
    }

    async handleCommit(event: CustomEvent<CommitDetail>): Promise<void> {
        const { edited, store } = this;
        if (!edited || !store || edited.isBusy) return;
        const { value } = event.detail;
        this.edited = { ...edited, value: value ?? '', error: '', theirs: '', isBusy: true };
        const outcome = await saveValue(store, edited.key, edited.column, value);
        if (this.edited?.key !== edited.key || this.edited.column !== edited.column) return;
        if (outcome.kind === 'saved' || outcome.kind === 'unchanged') {
            this.close();
            if (outcome.kind === 'saved')
                this.dispatchEvent(new CustomEvent('saved', { detail: { name: edited.name } }));
            return;
        }
        this.edited = { ...edited, value: value ?? '', isBusy: false, ...this.explain(outcome, edited) };
    }

    /** Why a value was not saved, and what stands there now where somebody else was faster. */
    private explain(outcome: EditOutcome, edited: EditedCell): Pick<EditedCell, 'error' | 'theirs'> {
        if (outcome.kind === 'refused') {
            return { error: fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters), theirs: '' };
        }
        if (outcome.kind !== 'failed') return { error: '', theirs: '' };
        const { error, theirs } = outcome.failure;
        const { shown, store } = this;
        const now =
            theirs === null || !shown || !store ? '' : valueText(shown, edited.key, edited.column, store.today());
        return { error: ERROR_TEXTS[error.kind], theirs: now };
    }

    handleCancel(): void {
        if (this.edited) this.store?.dismissFailure(this.edited.key);
        this.close();
    }
    private close(): void {
        this.edited = null;
        this.view?.focus();
    }
}
