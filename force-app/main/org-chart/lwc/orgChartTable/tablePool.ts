import { append, cloneDeep, remove, setAttribute, setClass, setStyle, setText } from 'c/domCalls';
import type { RowContent } from './tableContent';

/** States of a row that its content does not know. */
export interface RowState {
    readonly isSelected: boolean;
    readonly isOpen: boolean;
    readonly isSaving: boolean;
    readonly isFailed: boolean;
}

/** A place of the table: row -1 is the head, column -1 the checkboxes. */
export interface TablePlace {
    readonly row: number;
    readonly column: number;
}

/** A column as it is drawn. */
export interface DrawnColumn {
    readonly name: string;
    readonly text: string;
    /** CSS width. */
    readonly width: string;
    /** `ascending`, `descending` or `none`, as ARIA says it. */
    readonly sort: string;
}

interface DrawnCell {
    readonly element: HTMLElement;
    readonly glyph: HTMLElement;
    readonly text: Text;
    shown: string;
    look: string;
    drawnGlyph: string;
    hint: string;
}
interface DrawnRow {
    readonly element: HTMLElement;
    readonly style: CSSStyleDeclaration;
    readonly box: HTMLElement;
    readonly check: HTMLInputElement;
    readonly cells: readonly DrawnCell[];
    content: RowContent | null;
    row: number;
    top: number;
    look: string;
}

function cellOf(role: string): HTMLElement {
    const element = document.createElement('div');
    element.setAttribute('role', role);
    element.setAttribute('tabindex', '-1');
    return element;
}

/**
 * The drawn part of the table: a head, and as many rows as are in sight, recycled. References are kept and what is equal
 * is not written again, since under Lightning Web Security finding an element costs more than changing it.
 */
export class TablePool {
    private readonly grid: HTMLElement;
    private readonly head = document.createElement('div');
    private readonly body = document.createElement('div');
    private readonly bodyStyle = this.body.style;
    private readonly template = document.createElement('div');
    private headCells: readonly HTMLElement[] = [];
    private headCheck: HTMLInputElement | null = null;
    private columns: readonly DrawnColumn[] = [];
    private shown = new Map<number, DrawnRow>();
    private spare: DrawnRow[] = [];
    private tabStop: HTMLElement | null = null;

    constructor(grid: HTMLElement) {
        this.grid = grid;
        this.head.className = 'head row';
        this.head.setAttribute('role', 'row');
        this.head.setAttribute('aria-rowindex', '1');
        this.body.className = 'body';
        this.body.setAttribute('role', 'rowgroup');
        const headGroup = document.createElement('div');
        headGroup.className = 'head-group';
        headGroup.setAttribute('role', 'rowgroup');
        headGroup.append(this.head);
        grid.replaceChildren(headGroup, this.body);
    }

    /** Draws the head anew; all rows are drawn anew with the next `show`. */
    takeColumns(columns: readonly DrawnColumn[], selectAll: string): void {
        const isSame =
            columns.length === this.columns.length &&
            columns.every(({ name }, place) => name === this.columns[place]?.name);
        this.columns = columns;
        if (!isSame) this.makeParts(columns, selectAll);
        setAttribute(this.grid, 'aria-colcount', String(columns.length + 1));
        columns.forEach(({ text, sort }, place) => {
            const cell = this.headCells[place + 1] as HTMLElement;
            setText(cell.firstChild as Text, text);
            setAttribute(cell, 'aria-sort', sort);
            setAttribute(cell, 'title', text);
        });
    }

    private makeParts(columns: readonly DrawnColumn[], selectAll: string): void {
        setStyle(this.grid.style, '--columns', `2.5rem ${columns.map(({ width }) => width).join(' ')}`);
        for (const row of this.shown.values()) remove(this.body, row.element);
        this.shown = new Map();
        this.spare = [];
        this.head.replaceChildren();
        const box = cellOf('columnheader');
        box.className = 'cell box';
        const check = document.createElement('input');
        check.type = 'checkbox';
        check.tabIndex = -1;
        check.setAttribute('aria-label', selectAll);
        box.append(check);
        this.headCheck = check;
        this.headCells = [
            box,
            ...columns.map(({ name }, place) => {
                const cell = cellOf('columnheader');
                cell.className = `cell head-cell column-${name}`;
                cell.setAttribute('aria-colindex', String(place + 2));
                cell.append(document.createTextNode(''));
                return cell;
            })
        ];
        box.setAttribute('aria-colindex', '1');
        this.head.append(...this.headCells);
        this.template.replaceChildren();
        this.template.className = 'row';
        this.template.setAttribute('role', 'row');
        const rowBox = cellOf('gridcell');
        rowBox.className = 'cell box';
        rowBox.setAttribute('aria-colindex', '1');
        rowBox.append(cloneDeep(check));
        this.template.append(rowBox);
        columns.forEach(({ name }, place) => {
            const cell = cellOf(name === 'name' ? 'rowheader' : 'gridcell');
            cell.setAttribute('aria-colindex', String(place + 2));
            const glyph = document.createElement('span');
            glyph.className = name === 'name' ? 'avatar' : 'glyph';
            glyph.setAttribute('aria-hidden', 'true');
            const text = document.createElement('span');
            text.className = 'text';
            text.append(document.createTextNode(''));
            cell.append(glyph, text);
            this.template.append(cell);
        });
    }

    /** Draws these rows, given by their place, and nothing else. */
    show(
        rows: readonly number[],
        count: number,
        height: number,
        contentOf: (row: number) => RowContent,
        stateOf: (key: string) => RowState
    ): void {
        setStyle(this.bodyStyle, 'block-size', `${count * height}px`);
        setAttribute(this.grid, 'aria-rowcount', String(count + 1));
        const next = new Map<number, DrawnRow>();
        for (const row of rows) {
            const drawn = this.shown.get(row);
            if (drawn === undefined) continue;
            next.set(row, drawn);
            this.shown.delete(row);
        }
        const free = [...this.shown.values()];
        for (const row of rows) {
            let drawn = next.get(row);
            if (drawn === undefined) {
                drawn = free.pop() ?? this.take();
                next.set(row, drawn);
            }
            this.fill(drawn, row, height, contentOf(row), stateOf);
        }
        for (const row of free) {
            remove(this.body, row.element);
            this.spare.push(row);
        }
        this.shown = next;
    }

    /** The box above the checkboxes: all, some or none are selected. */
    showSelected(selected: number, count: number): void {
        if (this.headCheck === null) return;
        this.headCheck.checked = count > 0 && selected >= count;
        this.headCheck.indeterminate = selected > 0 && selected < count;
    }

    /** Element of a place; null where it is not drawn. */
    elementAt({ row, column }: TablePlace): HTMLElement | null {
        if (row < 0) return this.headCells[column + 1] ?? null;
        const drawn = this.shown.get(row);
        if (drawn === undefined) return null;
        return column < 0 ? drawn.box : (drawn.cells[column]?.element ?? null);
    }

    /** The place that an element, or something in it, is drawn for. */
    placeOf(target: Element): TablePlace | null {
        const cell = target.closest('[role=gridcell],[role=rowheader],[role=columnheader]');
        if (cell === null) return null;
        const head = this.headCells.indexOf(cell as HTMLElement);
        if (head >= 0) return { row: -1, column: head - 1 };
        for (const [row, drawn] of this.shown) {
            if (drawn.box === cell) return { row, column: -1 };
            const column = drawn.cells.findIndex(({ element }) => element === cell);
            if (column >= 0) return { row, column };
        }
        return null;
    }

    /** The one place that Tab reaches. */
    moveTabStop(place: TablePlace): void {
        const element = this.elementAt(place);
        if (element === this.tabStop) return;
        if (this.tabStop !== null) setAttribute(this.tabStop, 'tabindex', '-1');
        if (element !== null) setAttribute(element, 'tabindex', '0');
        this.tabStop = element;
    }

    private take(): DrawnRow {
        const drawn = this.spare.pop() ?? this.make();
        append(this.body, drawn.element);
        return drawn;
    }

    private make(): DrawnRow {
        const element = cloneDeep(this.template);
        const [box, ...cells] = [...element.children] as HTMLElement[];
        return {
            element,
            style: element.style,
            box: box as HTMLElement,
            check: (box as HTMLElement).firstChild as HTMLInputElement,
            cells: cells.map((cell) => ({
                element: cell,
                glyph: cell.firstChild as HTMLElement,
                text: (cell.lastChild as HTMLElement).firstChild as Text,
                shown: '',
                look: '',
                drawnGlyph: '',
                hint: ''
            })),
            content: null,
            row: -1,
            top: -1,
            look: ''
        };
    }

    private fill(
        drawn: DrawnRow,
        row: number,
        height: number,
        content: RowContent,
        stateOf: (key: string) => RowState
    ): void {
        const { element } = drawn;
        if (drawn.top !== row * height) {
            drawn.top = row * height;
            setStyle(drawn.style, 'transform', `translateY(${drawn.top}px)`);
        }
        if (drawn.row !== row) {
            setAttribute(element, 'aria-rowindex', String(row + 2));
            drawn.row = row;
        }
        if (drawn.content !== content) this.write(drawn, content);
        const { isSelected, isOpen, isSaving, isFailed } = stateOf(content.key);
        let look = row % 2 === 0 ? 'row' : 'row is-odd';
        if (isSelected) look += ' is-selected';
        if (isOpen) look += ' is-open';
        if (isSaving) look += ' is-saving';
        if (isFailed) look += ' is-failed';
        if (look === drawn.look) return;
        drawn.look = look;
        setClass(element, look);
        setAttribute(element, 'aria-selected', String(isSelected));
        setAttribute(element, 'aria-busy', String(isSaving));
        drawn.check.checked = isSelected;
    }

    private write(drawn: DrawnRow, content: RowContent): void {
        drawn.content = content;
        setAttribute(drawn.element, 'aria-label', content.label);
        setAttribute(drawn.check, 'aria-label', content.selectText);
        content.cells.forEach(({ text, glyph, look, hint }, place) => {
            const cell = drawn.cells[place] as DrawnCell;
            if (cell.shown !== text) setText(cell.text, text);
            if (cell.drawnGlyph !== glyph) setAttribute(cell.glyph, 'data-text', glyph);
            if (cell.look !== look) setClass(cell.element, look);
            if (cell.hint !== hint) setAttribute(cell.element, 'title', hint);
            cell.shown = text;
            cell.drawnGlyph = glyph;
            cell.look = look;
            cell.hint = hint;
        });
    }
}
