import { cellAt, isFilled, noStates, type Landscape } from 'c/landscapeCells';
import { buildAxis, linesOf } from './axis';
import type { LineOrder, Matrix, MatrixLine, MatrixOptions, MatrixSum } from './matrix';
import { axisOrder, filledAt, shownLines } from './shownLines';
import { addUp } from './sums';
import { noTotal } from './totals';

export type { AxisGroup, AxisItem, AxisLine } from './axis';
export { heatShares, type HeatScale } from './heat';
export type { CellPredicate, LineOrder, Matrix, MatrixLine, MatrixOptions, MatrixSum } from './matrix';
export { keepsLines, rejudgeMatrix } from './rejudge';
export { totalOfCells, type Total } from './totals';

const IN_ORDER: LineOrder = { by: 'order' };
const NONE: ReadonlySet<string> = new Set();

/** Lays out the landscape. Linear in cells, plus sorting the siblings; a filter looks at every pair of lines. */
export function buildMatrix(landscape: Landscape, options: MatrixOptions = {}): Matrix {
    const { business } = landscape;
    const rowAxis = buildAxis(business.buyingCenters, options.groupRowsBy);
    const columnAxis = buildAxis(business.offerings);
    const shown = shownLines(landscape, options);
    const rows = linesOf(
        rowAxis,
        axisOrder(landscape, rowAxis, landscape.row, options.rowOrder ?? IN_ORDER),
        (row) => shown.rows[row] === true,
        options.collapsedRows ?? NONE
    );
    const columns = linesOf(
        columnAxis,
        axisOrder(landscape, columnAxis, landscape.column, options.columnOrder ?? IN_ORDER),
        (column) => shown.columns[column] === true,
        options.collapsedColumns ?? NONE
    );
    const { accepts } = options;
    return { landscape, accepts, ...addUp(landscape, rows, columns, accepts) };
}

/**
 * What is shown where two lines meet: one cell, or the sum of those that collapsed lines hide.
 *
 * @returns undefined where nothing is: a heading's line, or a cell that the filter leaves out
 */
export function matrixCellAt(matrix: Matrix, rowLine: number, columnLine: number): MatrixSum | undefined {
    const { landscape, accepts } = matrix;
    const rows = (matrix.rows[rowLine] as MatrixLine | undefined)?.positions ?? [];
    const columns = (matrix.columns[columnLine] as MatrixLine | undefined)?.positions ?? [];
    const [row, column] = [rows[0], columns[0]];
    if (row === undefined || column === undefined) return undefined;
    if (rows.length * columns.length > 1) {
        return matrix.sums.get(rowLine * matrix.columns.length + columnLine) ?? nothingIn(matrix, rows, columns);
    }
    const cell = cellAt(landscape, row, column);
    const position = isFilled(landscape, cell.position) ? cell.position : -1;
    if (accepts !== undefined && !accepts(row, column, position)) return undefined;
    const states = noStates();
    states[cell.state] = 1;
    return { amounts: cell.amounts, states, cells: position < 0 ? [] : [position] };
}

/** The sum of cells that nobody filled: only their number says something. */
function nothingIn(
    { landscape, accepts }: Matrix,
    rows: readonly number[],
    columns: readonly number[]
): MatrixSum | undefined {
    const sum = { ...noTotal(landscape), cells: [] };
    for (const row of rows) {
        for (const column of columns) {
            if (accepts === undefined || (filledAt(landscape, row, column) < 0 && accepts(row, column, -1))) {
                sum.states.Unassessed++;
            }
        }
    }
    return sum.states.Unassessed > 0 ? sum : undefined;
}
