import { addMoney, isFilled, type Amounts, type Landscape } from 'c/landscapeCells';
import { CELL_STATES } from 'c/landscapeFacts';
import type { AxisLine } from './axis';
import type { CellPredicate, Matrix, MatrixLine } from './matrix';
import { filledAt } from './shownLines';
import { addCell, countDeals, noTotal, type OpenTotal } from './totals';

/** The lines of one axis, and the line of each position. */
export interface Lines {
    readonly lines: readonly AxisLine[];
    readonly lineOf: readonly number[];
}

type OpenSum = OpenTotal & { readonly cells: number[] };

/** Adds every cell to its row, its column and, where collapsed lines meet, their sum. */
export function addUp(
    landscape: Landscape,
    rows: Lines,
    columns: Lines,
    accepts: CellPredicate | undefined
): Omit<Matrix, 'landscape' | 'accepts'> {
    const rowTotals = rows.lines.map(() => noTotal(landscape));
    const columnTotals = columns.lines.map(() => noTotal(landscape));
    const grandTotal = noTotal(landscape);
    const outside = noTotal(landscape);
    const sums = new Map<number, OpenSum>();
    const width = columns.lines.length;
    const rowLineOf: number[] = [];
    const columnLineOf: number[] = [];
    for (let cell = 0; cell < landscape.row.length; cell++) {
        const [row, column] = [landscape.row[cell] as number, landscape.column[cell] as number];
        const [rowLine, columnLine] = [rows.lineOf[row] as number, columns.lineOf[column] as number];
        const isShown = rowLine >= 0 && columnLine >= 0 && (accepts === undefined || accepts(row, column, cell));
        rowLineOf.push(isShown ? rowLine : -1);
        columnLineOf.push(isShown ? columnLine : -1);
        if (!isFilled(landscape, cell)) continue;
        if (!isShown) {
            addCell(outside, landscape, cell);
            continue;
        }
        addCell(rowTotals[rowLine] as OpenTotal, landscape, cell);
        addCell(columnTotals[columnLine] as OpenTotal, landscape, cell);
        if (!hidesSeveral(rows, columns, rowLine, columnLine)) continue;
        const sum = sums.get(rowLine * width + columnLine) ?? { ...noTotal(landscape), cells: [] };
        sums.set(rowLine * width + columnLine, sum);
        sum.cells.push(cell);
        addCell(sum, landscape, cell);
    }
    countUnfilled(landscape, rows, columns, { rowTotals, columnTotals, sums }, accepts);
    for (const total of rowTotals) addTotal(grandTotal, total);

    const placeOfSum = new Map([...sums.keys()].map((place, position) => [place, position]));
    countDeals(
        landscape,
        { totals: rowTotals, totalOf: rowLineOf },
        { totals: columnTotals, totalOf: columnLineOf },
        { totals: [grandTotal, outside], totalOf: rowLineOf.map((line) => (line < 0 ? 1 : 0)) },
        {
            totals: [...sums.values()],
            // What is not shown has line -1 of both, and so no place among the sums.
            totalOf: rowLineOf.map((line, cell) => placeOfSum.get(line * width + (columnLineOf[cell] as number)) ?? -1)
        }
    );
    return {
        rows: withSubtotals(landscape, rows.lines, rowTotals, rowLineOf),
        columns: withSubtotals(landscape, columns.lines, columnTotals, columnLineOf),
        grandTotal,
        outside,
        sums,
        lineOfRow: rows.lineOf,
        lineOfColumn: columns.lineOf
    };
}

function hidesSeveral(rows: Lines, columns: Lines, rowLine: number, columnLine: number): boolean {
    const row = rows.lines[rowLine] as AxisLine;
    const column = columns.lines[columnLine] as AxisLine;
    return row.positions.length * column.positions.length > 1;
}

/** Cells that nobody filled are Unassessed: they count in the totals and in the sums of collapsed lines. */
function countUnfilled(
    landscape: Landscape,
    rows: Lines,
    columns: Lines,
    totals: {
        readonly rowTotals: readonly OpenTotal[];
        readonly columnTotals: readonly OpenTotal[];
        readonly sums: ReadonlyMap<number, OpenSum>;
    },
    accepts: CellPredicate | undefined
): void {
    const width = columns.lines.length;
    if (accepts !== undefined) {
        countPairs((row, column) => filledAt(landscape, row, column) < 0 && accepts(row, column, -1));
        return;
    }
    const rowSizes = rows.lines.map(({ positions }) => positions.length);
    const columnSizes = columns.lines.map(({ positions }) => positions.length);
    const [allRows, allColumns] = [sum(rowSizes), sum(columnSizes)];
    totals.rowTotals.forEach((total, row) => fill(total, (rowSizes[row] as number) * allColumns));
    totals.columnTotals.forEach((total, column) => fill(total, (columnSizes[column] as number) * allRows));
    for (const [place, shown] of totals.sums) {
        const column = place % width;
        fill(shown, (rowSizes[(place - column) / width] as number) * (columnSizes[column] as number));
    }

    /** A filter decides about each pair by itself. */
    function countPairs(isCounted: (row: number, column: number) => boolean): void {
        rows.lineOf.forEach((rowLine, row) => {
            if (rowLine < 0) return;
            columns.lineOf.forEach((columnLine, column) => {
                if (columnLine < 0 || !isCounted(row, column)) return;
                (totals.rowTotals[rowLine] as OpenTotal).states.Unassessed++;
                (totals.columnTotals[columnLine] as OpenTotal).states.Unassessed++;
                const shown = totals.sums.get(rowLine * width + columnLine);
                if (shown !== undefined) shown.states.Unassessed++;
            });
        });
    }
}

/** Makes the states add up to a number of cells: those that are missing are Unassessed. */
function fill({ states }: OpenTotal, cells: number): void {
    states.Unassessed += cells - sum(CELL_STATES.map((state) => states[state]));
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((all, number) => all + number, 0);
}

/** Adds money and states; numbers of opportunities do not add up. */
function addTotal(into: OpenTotal, from: OpenTotal): void {
    into.amounts.forEach((amounts, currency) => addMoney(amounts, from.amounts[currency] as Amounts));
    for (const state of CELL_STATES) into.states[state] += from.states[state];
}

/** Each line with the total of itself and of the lines below it, which follow it with a higher level. */
function withSubtotals(
    landscape: Landscape,
    lines: readonly AxisLine[],
    totals: readonly OpenTotal[],
    lineOfCell: readonly number[]
): MatrixLine[] {
    const above: number[] = [];
    const subtotals: OpenTotal[] = [];
    const path: number[] = [];
    lines.forEach((line, position) => {
        path.length = line.level - 1;
        above.push(path[path.length - 1] ?? -1);
        path.push(position);
        const opens = line.hasChildren && !line.isCollapsed;
        subtotals.push(opens ? noTotal(landscape) : (totals[position] as OpenTotal));
    });
    const isOpen = (position: number) => subtotals[position] !== totals[position];
    totals.forEach((total, position) => {
        for (let line = position; line >= 0; line = above[line] as number) {
            if (isOpen(line)) addTotal(subtotals[line] as OpenTotal, total);
        }
    });
    const deepest = lines.reduce(
        (level, line, position) => (isOpen(position) ? Math.max(level, line.level) : level),
        0
    );
    for (let level = 1; level <= deepest; level++) {
        // One level at a time: a cell is in one branch of each.
        const branchOf = lines.map((_, position) => ancestorAt(position, level));
        countDeals(landscape, { totals: subtotals, totalOf: lineOfCell.map((line) => branchOf[line] ?? -1) });
    }
    return lines.map((line, position) => ({
        ...line,
        total: totals[position] as OpenTotal,
        subtotal: subtotals[position] as OpenTotal
    }));

    function ancestorAt(position: number, level: number): number {
        let line = position;
        while (line >= 0 && (lines[line] as AxisLine).level > level) line = above[line] as number;
        return line >= 0 && (lines[line] as AxisLine).level === level && isOpen(line) ? line : -1;
    }
}
