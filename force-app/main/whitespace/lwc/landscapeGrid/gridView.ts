import { setAttribute, setStyle } from 'c/domCalls';
import { LABELS } from 'c/landscapeLabels';
import {
    addressKey,
    type LandscapeModel,
    type LandscapeState,
    type LandscapeStore,
    type Selection
} from 'c/landscapeStore';
import { columnAt, columnOffsets, isHeading, mostColumnsIn, type ColumnOffsets } from './columnPlaces';
import { GridContent } from './gridContent';
import { gridCommand, type GridCommand, type GridKey } from './gridKeys';
import { familyOf, NARROW, sizesOf, spanOf } from './gridShape';
import { GridPool, type GridPlace, type GridRange, type GridSizes, type PlaceState } from './gridPool';
import { columnTexts } from './tabSeparated';

const OVERSCAN = 2;

/** What the view needs of the browser. */
export interface GridSurroundings {
    readonly requestFrame: (callback: () => void) => number;
    readonly cancelFrame: (frame: number) => void;
    /** Pixels of the user's root font, 16 unless text is enlarged. */
    readonly textSize: () => number;
    readonly isRightToLeft: () => boolean;
}

/** Elements that the grid is drawn into: the one that scrolls, and the sheet in it. */
export interface GridElements {
    readonly viewport: HTMLElement;
    readonly grid: HTMLElement;
}

/**
 * The matrix as one user looks at it: which lines are in sight, who has the tab stop, and the one frame in which changes
 * are drawn. Follows the store and gives it commands; knows nothing of components.
 */
export class GridView {
    private readonly store: LandscapeStore;
    private readonly surroundings: GridSurroundings;
    private readonly unsubscribe: () => void;
    private elements: GridElements | null = null;
    private pool: GridPool | null = null;
    private content: GridContent | null = null;
    private state: LandscapeState;
    private sizes: GridSizes = sizesOf('comfortable', 1000, 1, { height: 0, rows: 0, columns: 0, headings: 0 });
    private offsets: ColumnOffsets = [0];
    private width = 0;
    private height = 0;
    private frame = 0;
    private rowSlots = 0;
    private columnSlots = 0;
    private activePlace: GridPlace = { row: 0, column: 0 };
    private anchor: GridPlace = { row: 0, column: 0 };
    /** The focus is in the grid, but its place is out of sight: the viewport keeps it meanwhile. */
    private isParked = false;
    private hasFocus = false;
    private wasInSight = true;

    constructor(store: LandscapeStore, surroundings: GridSurroundings) {
        this.store = store;
        this.surroundings = surroundings;
        this.state = store.getState();
        if (this.state.model !== null) this.content = new GridContent(this.state.model);
        this.unsubscribe = store.subscribe((state) => this.receive(state));
    }

    get active(): GridPlace {
        return this.activePlace;
    }

    attach(elements: GridElements): void {
        this.elements = elements;
        this.pool = new GridPool(elements.grid, LABELS.corner, LABELS.total);
    }

    close(): void {
        this.unsubscribe();
        this.surroundings.cancelFrame(this.frame);
    }

    /** The viewport has a new size. */
    resize(width: number, height: number): void {
        this.width = width;
        this.height = height;
        this.lay();
        this.draw();
    }

    /** The user scrolls: drawn at once, since the event comes just before the browser's own frame. */
    scrolled(): void {
        this.draw(true);
    }

    /** A press on a place. Selects it, or the whole line of a total; tells what was pressed. */
    press(target: Element, extend: boolean): 'toggle' | 'cell' | 'total' | null {
        const place = this.pool?.placeOf(target) ?? null;
        const { model } = this;
        if (place === null || model === null) return null;
        this.activePlace = place;
        if (place.row < 0 || place.column < 0) {
            const line = model.matrix[place.row < 0 ? 'columns' : 'rows'][place.row < 0 ? place.column : place.row];
            this.invalidate();
            if (!line?.hasChildren) return null;
            this.store.toggle(place.row < 0 ? 'columns' : 'rows', line.id);
            return 'toggle';
        }
        if (!extend) this.anchor = place;
        this.selectFromAnchor();
        const { rows, columns } = model.matrix;
        return place.row >= rows.length || place.column >= columns.length ? 'total' : 'cell';
    }

    /** A pointer is pressed on a cell: from here it may drag. */
    startDrag(target: Element): boolean {
        const place = this.pool?.placeOf(target) ?? null;
        if (place === null || this.model === null || place.row < 0 || place.column < 0) return false;
        this.activePlace = { row: place.row, column: place.column };
        this.anchor = this.activePlace;
        this.selectFromAnchor();
        return true;
    }

    /** A pointer that is held down has come to a place: selects up to it. False where nothing changes. */
    dragTo(target: Element): boolean {
        const place = this.pool?.placeOf(target) ?? null;
        const { active, anchor } = this;
        if (place === null || place.row < 0 || place.column < 0 || this.state.selection === null) return false;
        if (place.row === active.row && place.column === active.column) return false;
        if (anchor.row < 0 || anchor.column < 0) return false;
        this.activePlace = { row: place.row, column: place.column };
        this.selectFromAnchor();
        return true;
    }

    /** What a place tells a pointer that rests on it. */
    hint(target: Element): { readonly element: HTMLElement; readonly text: string } | null {
        const place = this.pool?.placeOf(target) ?? null;
        if (place === null || place.row < 0 || place.column < 0 || this.content === null) return null;
        const cell = this.cellAt(place);
        return cell === null ? null : { element: cell.element, text: this.content.hintAt(place.row, place.column) };
    }

    /** Does what a key asks of the grid itself; gives back what others have to do. Undefined: not a key of the grid. */
    pressKey(event: GridKey): GridCommand | undefined {
        const { model } = this;
        if (model === null) return undefined;
        const { rows, columns } = model.matrix;
        const command = gridCommand(event, this.activePlace, {
            rows: rows.length,
            columns: columns.length,
            page: Math.max(1, Math.floor(this.bodyHeight / this.sizes.row) - 1),
            isRightToLeft: this.surroundings.isRightToLeft()
        });
        if (command === null) return undefined;
        if (command.kind === 'move') this.move(command.to, command.extends);
        else if (command.kind === 'select-all') {
            this.store.select({
                rows: { from: 0, to: rows.length - 1 },
                columns: { from: 0, to: columns.length - 1 }
            });
        } else if (command.kind === 'open' && this.toggleActive()) return { kind: 'select-all' };
        else if (this.state.selection === null && (command.kind === 'open' || command.kind === 'judge')) {
            this.anchor = this.activePlace;
            this.selectFromAnchor();
        }
        return command;
    }

    /** The selected amounts as tab-separated text. */
    selectedText(): string {
        const { selection } = this.state;
        if (this.model === null || selection === null) return '';
        return columnTexts(this.model, selection);
    }

    /** Moves the tab stop into sight and puts the focus on it. */
    focusActive(): void {
        this.isParked = false;
        this.bringIntoSight();
        this.draw();
        this.cellAt(this.activePlace)?.element.focus({ preventScroll: true });
    }

    handleFocus(target: Element): void {
        this.hasFocus = true;
        if (target === this.elements?.viewport && !this.isParked) this.focusActive();
    }

    handleBlur(): void {
        if (!this.isParked) this.hasFocus = false;
    }

    private get model(): LandscapeModel | null {
        return this.state.model;
    }

    private get bodyHeight(): number {
        return Math.max(0, this.height - this.sizes.head - this.sizes.foot);
    }

    /** Room for columns; on a narrow page the totals scroll with them. */
    private get shownWidth(): number {
        const { rowHead, total } = this.sizes;
        return this.width - rowHead - (this.width < NARROW ? 0 : total);
    }

    private move(to: GridPlace, extend: boolean): void {
        this.activePlace = to;
        if (to.row >= 0 && to.column >= 0) {
            if (!extend) this.anchor = to;
            this.selectFromAnchor();
        }
        this.focusActive();
    }

    private toggleActive(): boolean {
        const { row, column } = this.activePlace;
        if ((row >= 0 && column >= 0) || this.model === null) return false;
        const axis = row < 0 ? 'columns' : 'rows';
        const line = this.model.matrix[axis][row < 0 ? column : row];
        if (line?.hasChildren) this.store.toggle(axis, line.id);
        this.focusActive();
        return true;
    }

    /** From anchor to tab stop; a total stands for everything that it adds up, with what is below an open line. */
    private selectFromAnchor(): void {
        const { model } = this;
        if (model === null) return;
        const { rows, columns } = model.matrix;
        const select: Selection = {
            rows: spanOf(this.anchor.row, this.activePlace.row, rows, this.activePlace.column >= columns.length),
            columns: spanOf(this.anchor.column, this.activePlace.column, columns, this.activePlace.row >= rows.length)
        };
        this.store.select(select.rows.to < 0 || select.columns.to < 0 ? null : select);
    }

    private receive(state: LandscapeState): void {
        const before = this.state;
        this.state = state;
        const isNew = state.model !== null && state.model !== before.model;
        // Judged cells are drawn again with the next frame; nothing has moved.
        if (isNew && state.model !== null && this.content?.rejudge(state.model) !== true) {
            this.content = new GridContent(state.model);
            this.keepActive(before.model, state.model);
            this.lay();
        }
        this.invalidate();
    }

    /** The tab stop stays with its lines when others come or go. */
    private keepActive(before: LandscapeModel | null, after: LandscapeModel): void {
        const moved = (axis: 'rows' | 'columns', place: number): number => {
            const lines = after.matrix[axis];
            const known = before?.matrix[axis] ?? [];
            if (place < 0) return place;
            if (place >= known.length) return known.length === 0 ? Math.min(place, lines.length) : lines.length;
            const id = known[place]?.id;
            const found = lines.findIndex((line) => line.id === id);
            return found >= 0 ? found : Math.min(place, lines.length);
        };
        const { row, column } = this.activePlace;
        this.activePlace = { row: moved('rows', row), column: moved('columns', column) };
    }

    private lay(): void {
        const { elements, model, pool } = this;
        if (elements === null || model === null || pool === null) return;
        const scale = this.surroundings.textSize() / 16;
        const { rows, columns } = model.matrix;
        this.sizes = sizesOf(model.choices.density, this.width, scale, {
            height: this.height,
            rows: rows.length,
            columns: columns.filter((line) => !isHeading(line)).length,
            headings: columns.filter(isHeading).length
        });
        const { row, column, narrow, rowHead, total, head, foot } = this.sizes;
        this.offsets = columnOffsets(columns, column, narrow);
        this.rowSlots = Math.min(rows.length, Math.ceil(this.bodyHeight / row) + 1 + 2 * OVERSCAN);
        const shownWidth = Math.max(0, this.shownWidth);
        this.columnSlots = Math.min(columns.length, mostColumnsIn(this.offsets, shownWidth) + 2 * OVERSCAN);
        const { style } = elements.grid;
        const names = { row, column, narrow, 'row-head': rowHead, total, head, foot };
        for (const [name, size] of Object.entries(names)) setStyle(style, `--${name}-size`, `${size}px`);
        pool.resize(rows.length, this.offsets, this.rowSlots, this.columnSlots, this.sizes);
    }

    private range(): GridRange {
        const { viewport } = this.elements as GridElements;
        const { rows, columns } = (this.model as LandscapeModel).matrix;
        const within = (first: number, count: number, slots: number): number =>
            Math.max(0, Math.min(first - OVERSCAN, count - slots));
        const firstRow = within(Math.floor(viewport.scrollTop / this.sizes.row), rows.length, this.rowSlots);
        // Counts down from zero where text runs from right to left.
        const scrolled = columnAt(this.offsets, Math.abs(viewport.scrollLeft));
        const firstColumn = within(scrolled, columns.length, this.columnSlots);
        return {
            firstRow,
            lastRow: firstRow + this.rowSlots - 1,
            firstColumn,
            lastColumn: firstColumn + this.columnSlots - 1
        };
    }

    /** @param isScroll nothing but the place of the viewport has changed */
    private draw(isScroll = false): void {
        const { model, pool, content, elements } = this;
        if (model === null || pool === null || content === null || elements === null || this.width === 0) return;
        const range = this.range();
        const isInSight = this.isDrawn(range);
        if (!isInSight && this.hasFocus && !this.isParked) {
            // The element with the focus is about to stand for another place.
            this.isParked = true;
            elements.viewport.focus({ preventScroll: true });
        }
        if (isInSight !== this.wasInSight) setAttribute(elements.viewport, 'tabindex', isInSight ? '-1' : '0');
        this.wasInSight = isInSight;
        const { columns } = model.matrix;
        pool.show(
            range,
            isScroll && this.frame === 0,
            this.sizes,
            model.matrix,
            (row, column) => content.at(row, column),
            (row, column) => this.stateAt(row, column),
            (column) => familyOf(columns, column)
        );
    }

    private isDrawn({ firstRow, lastRow, firstColumn, lastColumn }: GridRange): boolean {
        const { row, column } = this.activePlace;
        const { rows, columns } = (this.model as LandscapeModel).matrix;
        const rowIn = row < 0 || row >= rows.length || (row >= firstRow && row <= lastRow);
        return rowIn && (column < 0 || column >= columns.length || (column >= firstColumn && column <= lastColumn));
    }

    private stateAt(row: number, column: number): PlaceState {
        const { selection, saving } = this.state;
        const isSelected =
            selection !== null &&
            row >= selection.rows.from &&
            row <= selection.rows.to &&
            column >= selection.columns.from &&
            column <= selection.columns.to;
        const isActive = row === this.activePlace.row && column === this.activePlace.column;
        return { isSelected, isActive, isSaving: saving.size > 0 && this.isSaving(row, column) };
    }

    private isSaving(row: number, column: number): boolean {
        const { matrix, business } = this.model as LandscapeModel;
        const center = business.buyingCenters[matrix.rows[row]?.positions[0] ?? -1];
        const offering = business.offerings[matrix.columns[column]?.positions[0] ?? -1];
        if (!center || !offering) return false;
        return this.state.saving.has(addressKey({ buyingCenterId: center.id, offeringId: offering.id }));
    }

    private bringIntoSight(): void {
        if (this.elements === null) return;
        const { viewport } = this.elements;
        const { row, column } = this.activePlace;
        const { rows, columns } = (this.model as LandscapeModel).matrix;
        if (row >= 0 && row < rows.length) {
            const top = row * this.sizes.row;
            const lowest = top - this.bodyHeight + this.sizes.row;
            if (viewport.scrollTop > top) viewport.scrollTop = top;
            else if (viewport.scrollTop < lowest) viewport.scrollTop = lowest;
        }
        if (column < 0 || column >= columns.length) return;
        const start = this.offsets[column] as number;
        const furthest = (this.offsets[column + 1] as number) - this.shownWidth;
        const scrolled = Math.abs(viewport.scrollLeft);
        const wanted = scrolled > start ? start : scrolled < furthest ? furthest : scrolled;
        if (wanted !== scrolled) viewport.scrollLeft = this.surroundings.isRightToLeft() ? -wanted : wanted;
    }

    private cellAt(place: GridPlace) {
        const { rows, columns } = (this.model as LandscapeModel).matrix;
        return this.pool?.cellAt(place, rows.length, columns.length) ?? null;
    }

    private invalidate(): void {
        if (this.frame !== 0 || this.elements === null) return;
        this.frame = this.surroundings.requestFrame(() => {
            this.frame = 0;
            this.draw();
        });
    }
}
