import { setStyle } from 'c/domCalls';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { COLUMN_TEXTS } from 'c/orgChartTableTexts';
import type { ColumnName } from 'c/peopleTable';
import { TABLE_LABELS } from './labels';
import { TableContent } from './tableContent';
import type { TableExtent } from './tableKeys';
import { TablePool, type RowState, type TablePlace } from './tablePool';
import { widthOf } from './widths';

/** The elements that the table is drawn into. */
export interface TableElements {
    readonly scroller: HTMLElement;
    readonly grid: HTMLElement;
}

/** Height of a row in rem, and of a card. */
const ROW = 2.5;
const CARD = 6.5;
/** Width in rem below which rows are cards. */
const NARROW = 30;
/** What a card shows. */
export const CARD_COLUMNS: readonly ColumnName[] = ['name', 'title', 'department', 'role', 'support', 'coverage'];
/** Rows drawn beyond what is in sight, above and below. */
const MARGIN = 6;

/** The table as one user looks at it: which rows are in sight, who has the tab stop, and the frame that draws. */
export class TableView {
    private readonly store: OrgChartStore;
    private readonly elements: TableElements;
    private readonly requestFrame: (draw: () => void) => number;
    private readonly pool: TablePool;
    private readonly onCards: (isCards: boolean) => void;
    private isCards = false;
    private state: OrgChartState | null = null;
    private rows: readonly number[] = [];
    private content: TableContent | null = null;
    private place: TablePlace = { row: 0, column: 0 };
    private frame = 0;
    private height = 40;
    private sight = { top: 0, height: 600 };
    private shownReveal: OrgChartState['revealed'] = null;

    /** @param onCards is told when rows become cards, or rows again */
    constructor(
        store: OrgChartStore,
        elements: TableElements,
        requestFrame: (draw: () => void) => number,
        onCards: (isCards: boolean) => void
    ) {
        this.onCards = onCards;
        this.store = store;
        this.elements = elements;
        this.requestFrame = requestFrame;
        this.pool = new TablePool(elements.grid);
    }

    /** The place with the tab stop. */
    get active(): TablePlace {
        return this.place;
    }
    get extent(): TableExtent {
        const columns = this.columns.length;
        const page = Math.max(1, Math.floor(this.sight.height / this.height) - 2);
        const isRightToLeft = getComputedStyle(this.elements.grid).direction === 'rtl';
        return { rows: this.rows.length, columns, page, isRightToLeft };
    }

    /** A new state: rows, columns and states are drawn as far as they changed. */
    receive(state: OrgChartState): void {
        const before = this.state;
        this.state = state;
        if (state.map === null) return;
        const { table, map, choices, access } = state;
        const key = this.keyAt(this.place.row);
        this.rows = this.store.tableRows();
        if (before?.map !== map || before.choices !== choices || before.access !== access || before.table !== table) {
            this.readContent();
        }
        if (before?.table !== table) this.drawHead();
        this.keepPlace(key);
        if (state.revealed !== this.shownReveal) {
            this.shownReveal = state.revealed;
            this.reveal(state.revealed?.key ?? null);
        }
        this.invalidate();
    }

    /** The size of the window or of the text has changed. */
    measure(): void {
        const { scroller } = this.elements;
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize || '16');
        const { clientWidth } = scroller;
        this.showCards(clientWidth > 0 && clientWidth < NARROW * rem);
        this.height = Math.round((this.isCards ? CARD : ROW) * rem);
        setStyle(this.elements.grid.style, '--row', `${this.height}px`);
        this.sight = { top: scroller.scrollTop, height: scroller.clientHeight || 600 };
        this.draw();
    }

    /** Columns that are drawn. */
    get columns(): readonly ColumnName[] {
        return this.isCards ? CARD_COLUMNS : (this.state?.table.columns ?? []);
    }
    private showCards(isCards: boolean): void {
        if (isCards === this.isCards) return;
        this.isCards = isCards;
        this.onCards(isCards);
        if (!this.state) return;
        this.readContent();
        this.drawHead();
        this.keepPlace(this.keyAt(this.place.row));
    }
    private readContent(): void {
        const state = this.state as OrgChartState;
        this.content = state.map && new TableContent(state.map, state, this.columns, this.store.today());
    }

    scrolled(): void {
        this.sight = { ...this.sight, top: this.elements.scroller.scrollTop };
        this.invalidate();
    }

    placeOf(target: Element): TablePlace | null {
        return this.pool.placeOf(target);
    }

    /** The focus is somewhere: the tab stop follows. */
    moveTo(target: Element): void {
        const place = this.pool.placeOf(target);
        if (place === null) return;
        this.place = place;
        this.pool.moveTabStop(place);
    }

    /** Moves the focus, and scrolls just so far that it is in sight. */
    goTo(place: TablePlace): void {
        this.place = place;
        this.scrollTo(place.row);
        this.draw();
        this.focus();
        this.pool.elementAt(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }

    focus(): void {
        this.pool.elementAt(this.place)?.focus({ preventScroll: true });
    }

    /** Puts an element over a cell, at least as large. */
    putOver(place: TablePlace, element: HTMLElement): void {
        const cell = this.pool.elementAt(place);
        const sheet = element.offsetParent;
        if (cell === null || sheet === null) return;
        const [from, to] = [cell.getBoundingClientRect(), sheet.getBoundingClientRect()];
        const isRightToLeft = this.extent.isRightToLeft;
        setStyle(element.style, 'inset-block-start', `${from.top - to.top}px`);
        setStyle(
            element.style,
            'inset-inline-start',
            `${isRightToLeft ? to.right - from.right : from.left - to.left}px`
        );
        setStyle(element.style, 'min-inline-size', `${from.width}px`);
    }

    private keyAt(row: number): string | null {
        return this.state?.map?.hierarchy.people[this.rows[row] ?? -1]?.key ?? null;
    }

    /** Rows come and go: the tab stop stays on its person, or on the row that is there now. */
    private keepPlace(key: string | null): void {
        const position = this.state?.map?.hierarchy.indexOf.get(key ?? '') ?? -1;
        const row = this.place.row < 0 ? -1 : this.rows.indexOf(position);
        const last = this.rows.length - 1;
        const columns = this.columns.length;
        this.place = {
            row: row >= 0 || this.place.row < 0 ? row : Math.min(this.place.row, last),
            column: Math.min(this.place.column, columns - 1)
        };
    }

    private reveal(key: string | null): void {
        const row = this.rows.indexOf(this.state?.map?.hierarchy.indexOf.get(key ?? '') ?? -1);
        if (row < 0) return;
        this.place = { row, column: Math.max(0, this.place.column) };
        this.scrollTo(row);
    }

    private scrollTo(row: number): void {
        if (row < 0) return;
        const [top, bottom] = [row * this.height, (row + 2) * this.height];
        const { scroller } = this.elements;
        if (top < this.sight.top) scroller.scrollTop = top;
        else if (bottom > this.sight.top + this.sight.height) scroller.scrollTop = bottom - this.sight.height + 2;
        else return;
        this.sight = { ...this.sight, top: scroller.scrollTop };
    }

    private drawHead(): void {
        const { sort } = (this.state as OrgChartState).table;
        const drawn = this.columns.map((name) => {
            const direction = sort?.descending ? 'descending' : 'ascending';
            return {
                name,
                text: COLUMN_TEXTS[name],
                width: widthOf(name),
                sort: sort?.column === name ? direction : 'none'
            };
        });
        this.pool.takeColumns(drawn, TABLE_LABELS.selectAll);
    }

    private invalidate(): void {
        if (this.frame !== 0) return;
        this.frame = this.requestFrame(() => {
            this.frame = 0;
            this.draw();
        });
    }

    private draw(): void {
        const { state, content, rows, height, sight } = this;
        if (state === null || content === null) return;
        const first = Math.max(0, Math.floor(sight.top / height) - MARGIN);
        const last = Math.min(rows.length - 1, Math.ceil((sight.top + sight.height) / height) + MARGIN);
        const drawn: number[] = [];
        // The row with the focus stays drawn, wherever it is: its element must not become another person's.
        const { row } = this.place;
        if (row >= 0 && row < first) drawn.push(row);
        for (let place = first; place <= last; place++) drawn.push(place);
        if (row > last && row < rows.length) drawn.push(row);
        this.pool.show(
            drawn,
            rows.length,
            height,
            (place) => content.of(rows[place] as number),
            (key) => this.stateOf(key)
        );
        this.pool.showSelected(state.selection.size, rows.length);
        this.pool.moveTabStop(this.place);
    }

    private stateOf(key: string): RowState {
        const { selection, selected, saving, failures } = this.state as OrgChartState;
        return {
            isSelected: selection.has(key),
            isOpen: key === selected,
            isSaving: saving.has(key),
            isFailed: failures.has(key)
        };
    }
}
