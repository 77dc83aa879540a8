import { append, cloneDeep, remove, removeAttribute, setAttribute, setClass, setStyle, setText } from 'c/domCalls';
import type { MatrixLine } from 'c/landscapeMatrix';
import { isHeading, type ColumnOffsets } from './columnPlaces';
import type { CellContent } from './gridContent';

/** A place of the grid: row -1 are the column heads, column -1 the row heads; the line after the last is the total. */
export interface GridPlace {
    readonly row: number;
    readonly column: number;
}

/** What a drawn place is made of. References are kept: inside the sandbox finding them again is what costs. */
export interface GridCell {
    readonly element: HTMLElement;
    readonly style: CSSStyleDeclaration;
    readonly parts: readonly HTMLElement[];
    readonly texts: readonly Text[];
    readonly barStyle: CSSStyleDeclaration | null;
    row: number;
    column: number;
    offset: number;
    content: CellContent | MatrixLine | null;
    className: string;
    isTabStop: boolean;
}

interface GridRow {
    readonly element: HTMLElement;
    readonly style: CSSStyleDeclaration;
    readonly head: GridCell;
    readonly total: GridCell;
    readonly cells: GridCell[];
    row: number;
}

/** States of a place that its content does not know. */
export interface PlaceState {
    readonly isSelected: boolean;
    readonly isActive: boolean;
    readonly isSaving: boolean;
}

/** Sizes in CSS pixels. */
export interface GridSizes {
    readonly row: number;
    readonly column: number;
    /** A column that only gathers others. */
    readonly narrow: number;
    readonly head: number;
    readonly rowHead: number;
    readonly total: number;
    readonly foot: number;
}

/** Lines of the grid to draw, the last one included. */
export interface GridRange {
    readonly firstRow: number;
    readonly lastRow: number;
    readonly firstColumn: number;
    readonly lastColumn: number;
}

const UNDRAWN = -2;

function prepare(role: string, parts: readonly string[], className: string): HTMLElement {
    const element = document.createElement('div');
    element.setAttribute('role', role);
    element.setAttribute('tabindex', '-1');
    element.className = className;
    for (const part of parts) {
        const span = document.createElement('span');
        span.className = part;
        if (part === 'toggle') span.setAttribute('aria-hidden', 'true');
        if (part === 'name' || part === 'family') span.appendChild(document.createTextNode(''));
        element.appendChild(span);
    }
    return element;
}

const CELL_PARTS = ['glyph', 'main', 'word', 'bars'];
const HEAD_PARTS = ['toggle', 'name', 'family'];

/**
 * A recycled pool of rows and cells. Row r is drawn in slot r modulo the number of slots, a column likewise: scrolling by
 * one line fills one line anew and leaves the others alone. What is equal is not written again.
 */
export class GridPool {
    private readonly grid: HTMLElement;
    private readonly body = document.createElement('div');
    private readonly bodyStyle = this.body.style;
    private readonly headRow: GridRow;
    private readonly footRow: GridRow;
    private readonly rows: GridRow[] = [];
    private readonly cellTemplate = prepare('gridcell', CELL_PARTS, 'cell');
    private readonly placeOfElement = new Map<Element, GridCell>();
    private columnSlots = 0;
    private offsets: ColumnOffsets = [0];

    constructor(grid: HTMLElement, cornerText: string, totalText: string) {
        this.grid = grid;
        this.headRow = this.makeRow('columnheader', 'columnheader', 'head');
        this.footRow = this.makeRow('rowheader', 'gridcell', 'foot');
        this.body.className = 'body';
        this.body.setAttribute('role', 'rowgroup');
        grid.replaceChildren(this.headRow.element, this.body, this.footRow.element);
        setText(this.headRow.head.texts[0] as Text, cornerText);
        setText(this.headRow.total.texts[0] as Text, totalText);
        setText(this.footRow.head.texts[0] as Text, totalText);
        this.headRow.row = -1;
    }

    /** Makes room for so many lines of each kind, and tells their number to assistive technology. */
    resize(rowCount: number, offsets: ColumnOffsets, rowSlots: number, columnSlots: number, sizes: GridSizes): void {
        const columnCount = offsets.length - 1;
        const width = sizes.rowHead + (offsets[columnCount] as number) + sizes.total;
        setStyle(this.grid.style, 'inline-size', `${width}px`);
        setStyle(this.bodyStyle, 'block-size', `${rowCount * sizes.row}px`);
        setAttribute(this.grid, 'aria-rowcount', String(rowCount + 2));
        setAttribute(this.grid, 'aria-colcount', String(columnCount + 2));
        setAttribute(this.footRow.element, 'aria-rowindex', String(rowCount + 2));
        setAttribute(this.headRow.element, 'aria-rowindex', '1');
        this.columnSlots = columnSlots;
        this.offsets = offsets;
        while (this.rows.length > rowSlots) this.dropRow(this.rows.pop() as GridRow);
        while (this.rows.length < rowSlots) {
            const row = this.makeRow('rowheader', 'gridcell', 'row');
            append(this.body, row.element);
            this.rows.push(row);
        }
        for (const row of [this.headRow, this.footRow, ...this.rows]) {
            row.row = UNDRAWN;
            while (row.cells.length > columnSlots) this.dropCell(row, row.cells.pop() as GridCell);
            while (row.cells.length < columnSlots) row.cells.push(this.makeCell(row));
            for (const cell of row.cells) cell.column = UNDRAWN;
            setAttribute(row.total.element, 'aria-colindex', String(columnCount + 2));
            row.total.column = columnCount;
            row.head.column = -1;
        }
    }

    /**
     * Draws everything in the range.
     *
     * @param isScroll nothing but the range has changed: only lines that came into sight are filled
     */
    show(
        range: GridRange,
        isScroll: boolean,
        sizes: GridSizes,
        lines: { readonly rows: readonly MatrixLine[]; readonly columns: readonly MatrixLine[] },
        contentAt: (row: number, column: number) => CellContent,
        stateAt: (row: number, column: number) => PlaceState,
        familyOf: (column: number) => string
    ): void {
        const { rows, columns } = lines;
        for (let row = range.firstRow; row <= range.lastRow; row++) {
            const slot = this.rows[row % this.rows.length] as GridRow;
            const isNew = slot.row !== row;
            if (isNew) {
                setStyle(slot.style, 'transform', `translateY(${row * sizes.row}px)`);
                setAttribute(slot.element, 'aria-rowindex', String(row + 2));
                slot.row = row;
                slot.head.row = row;
                slot.total.row = row;
            }
            const isKept = isScroll && !isNew;
            if (!isKept) {
                this.fillHead(slot.head, rows[row] as MatrixLine, stateAt(row, -1), '');
                this.fillCell(slot.total, contentAt(row, columns.length), stateAt(row, columns.length));
            }
            this.fillRow(slot, row, isKept, range, sizes, contentAt, stateAt);
        }
        this.headRow.head.row = -1;
        this.headRow.total.row = -1;
        for (let column = range.firstColumn; column <= range.lastColumn; column++) {
            const cell = this.headRow.cells[column % this.columnSlots] as GridCell;
            if (isScroll && cell.column === column) continue;
            this.place(cell, -1, column, sizes);
            this.fillHead(cell, columns[column] as MatrixLine, stateAt(-1, column), familyOf(column));
        }
        this.fillRow(this.footRow, rows.length, isScroll, range, sizes, contentAt, stateAt);
        if (isScroll) return;
        this.fillState(this.headRow.head, 'head-cell corner', stateAt(-1, -1));
        this.fillState(this.headRow.total, 'head-cell total-head', stateAt(-1, columns.length));
        this.footRow.head.row = rows.length;
        this.footRow.total.row = rows.length;
        this.fillState(this.footRow.head, 'head-cell', stateAt(rows.length, -1));
        this.fillCell(this.footRow.total, contentAt(rows.length, columns.length), stateAt(rows.length, columns.length));
    }

    /** The drawn cell of a place; null where it is out of sight. */
    cellAt({ row, column }: GridPlace, rowCount: number, columnCount: number): GridCell | null {
        const slot = this.rowAt(row, rowCount);
        if (slot === null) return null;
        if (column < 0) return slot.head;
        if (column >= columnCount) return slot.total;
        const cell = slot.cells[column % this.columnSlots];
        return cell !== undefined && cell.column === column ? cell : null;
    }

    /** The place that an element, or something in it, is drawn for. */
    placeOf(target: Element): GridPlace | null {
        const element = target.closest('[role]');
        return element === null ? null : (this.placeOfElement.get(element) ?? null);
    }

    private rowAt(row: number, rowCount: number): GridRow | null {
        if (row < 0) return this.headRow;
        if (row >= rowCount) return this.footRow;
        const slot = this.rows[row % this.rows.length];
        return slot !== undefined && slot.row === row ? slot : null;
    }

    private fillRow(
        slot: GridRow,
        row: number,
        isKept: boolean,
        range: GridRange,
        sizes: GridSizes,
        contentAt: (row: number, column: number) => CellContent,
        stateAt: (row: number, column: number) => PlaceState
    ): void {
        for (let column = range.firstColumn; column <= range.lastColumn; column++) {
            const cell = slot.cells[column % this.columnSlots] as GridCell;
            if (isKept && cell.column === column) continue;
            this.place(cell, row, column, sizes);
            this.fillCell(cell, contentAt(row, column), stateAt(row, column));
        }
    }

    private place(cell: GridCell, row: number, column: number, sizes: GridSizes): void {
        cell.row = row;
        if (cell.column !== column) {
            cell.column = column;
            setAttribute(cell.element, 'aria-colindex', String(column + 2));
        }
        const offset = sizes.rowHead + (this.offsets[column] as number);
        if (cell.offset === offset) return;
        cell.offset = offset;
        setStyle(cell.style, 'inset-inline-start', `${offset}px`);
    }

    private fillCell(cell: GridCell, content: CellContent, state: PlaceState): void {
        if (cell.content !== content) {
            const before = cell.content as CellContent | null;
            const [, main, word] = cell.parts as [HTMLElement, HTMLElement, HTMLElement];
            // Shown by the style sheet: the cell's name has every amount in full, and no text beside that.
            if (before?.main !== content.main) setAttribute(main, 'data-text', content.main);
            if (before?.word !== content.word) setAttribute(word, 'data-text', content.word);
            if (before?.label !== content.label) setAttribute(cell.element, 'aria-label', content.label);
            if (cell.barStyle !== null && before?.bars !== content.bars) {
                setStyle(cell.barStyle, 'background', content.bars === '' ? 'none' : content.bars);
            }
            cell.content = content;
        }
        this.fillState(cell, `cell ${content.look}`, state);
    }

    private fillHead(cell: GridCell, line: MatrixLine, state: PlaceState, family: string): void {
        if (cell.content !== line) {
            const [name, above] = cell.texts as [Text, Text];
            setText(name, line.name);
            setText(above, family);
            setAttribute(cell.element, 'title', line.name);
            if (line.hasChildren) setAttribute(cell.element, 'aria-expanded', String(!line.isCollapsed));
            else removeAttribute(cell.element, 'aria-expanded');
            cell.content = line;
        }
        const folds = line.hasChildren ? (line.isCollapsed ? ' is-folded' : ' is-open') : '';
        this.fillState(
            cell,
            `head-cell level-${Math.min(line.level, 6)}${folds}${isHeading(line) ? ' is-narrow' : ''}`,
            state
        );
    }

    private fillState(cell: GridCell, look: string, { isSelected, isActive, isSaving }: PlaceState): void {
        let className = look;
        if (isSelected) className += ' is-selected';
        if (isActive) className += ' is-active';
        if (isSaving) className += ' is-saving';
        if (className !== cell.className) {
            setClass(cell.element, className);
            setAttribute(cell.element, 'aria-selected', String(isSelected));
            cell.className = className;
        }
        if (isActive !== cell.isTabStop) {
            setAttribute(cell.element, 'tabindex', isActive ? '0' : '-1');
            cell.isTabStop = isActive;
        }
    }

    private makeRow(headRole: string, cellRole: string, className: string): GridRow {
        const element = document.createElement('div');
        element.setAttribute('role', 'row');
        element.className = className;
        const head = this.register(prepare(headRole, HEAD_PARTS, 'head-cell'));
        const isHead = cellRole === 'columnheader';
        const total = this.register(isHead ? prepare(cellRole, HEAD_PARTS, 'head-cell') : this.cloneCell());
        head.element.setAttribute('aria-colindex', '1');
        element.append(head.element, total.element);
        return { element, style: element.style, head, total, cells: [], row: UNDRAWN };
    }

    private makeCell(row: GridRow): GridCell {
        const cell = this.register(
            row === this.headRow ? prepare('columnheader', HEAD_PARTS, 'head-cell') : this.cloneCell()
        );
        row.element.insertBefore(cell.element, row.total.element);
        return cell;
    }

    private cloneCell(): HTMLElement {
        return cloneDeep(this.cellTemplate);
    }

    private register(element: HTMLElement): GridCell {
        const parts = [...element.children] as HTMLElement[];
        const texts = parts.flatMap((part) => (part.firstChild === null ? [] : [part.firstChild as Text]));
        const bars = parts.find((part) => part.className === 'bars');
        const cell: GridCell = {
            element,
            style: element.style,
            parts,
            texts,
            barStyle: bars?.style ?? null,
            row: UNDRAWN,
            column: UNDRAWN,
            offset: -1,
            content: null,
            className: '',
            isTabStop: false
        };
        this.placeOfElement.set(element, cell);
        return cell;
    }

    private dropRow(row: GridRow): void {
        for (const cell of [row.head, row.total, ...row.cells]) this.placeOfElement.delete(cell.element);
        remove(this.body, row.element);
    }

    private dropCell(row: GridRow, cell: GridCell): void {
        this.placeOfElement.delete(cell.element);
        remove(row.element, cell.element);
    }
}
