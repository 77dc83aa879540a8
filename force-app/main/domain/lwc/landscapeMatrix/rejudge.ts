import type { Amounts, CellStep, Landscape } from 'c/landscapeCells';
import type { Matrix, MatrixLine, MatrixOptions, MatrixSum } from './matrix';
import type { Total } from './totals';

/** Measures that a judgement changes: an order by one of them may change with it. */
const JUDGED: ReadonlySet<string> = new Set(['potential', 'target', 'gap', 'walletShare']);

/** Whether judgements leave lines and their order as they are under these options. */
export function keepsLines({
    accepts,
    rowOrder,
    columnOrder,
    hideEmptyRows,
    hideEmptyColumns
}: MatrixOptions): boolean {
    const isJudged = (order: MatrixOptions['rowOrder']) => order?.by === 'measure' && JUDGED.has(order.measure);
    const decides = isJudged(rowOrder) || isJudged(columnOrder);
    return accepts === undefined && !hideEmptyRows && !hideEmptyColumns && !decides;
}

/**
 * The matrix after judgements that leave its lines as they are (see `keepsLines`): only the lines, subtotals and sums
 * that hold the cells are counted anew.
 *
 * @returns null where a cell is not shown: its line may come into sight with it
 */
export function rejudgeMatrix(matrix: Matrix, landscape: Landscape, cells: readonly CellStep[]): Matrix | null {
    const rows = matrix.rows.slice();
    const columns = matrix.columns.slice();
    const sums = new Map(matrix.sums);
    let { grandTotal } = matrix;
    for (const step of cells) {
        const rowLine = matrix.lineOfRow[step.row] as number;
        const columnLine = matrix.lineOfColumn[step.column] as number;
        if (rowLine < 0 || columnLine < 0) return null;
        carry(rows, rowLine, step);
        carry(columns, columnLine, step);
        grandTotal = moved(grandTotal, step);
        const [row, column] = [rows[rowLine] as MatrixLine, columns[columnLine] as MatrixLine];
        if (row.positions.length * column.positions.length === 1) continue;
        const place = rowLine * columns.length + columnLine;
        const sum = sums.get(place);
        if (sum === undefined) return null;
        const isKnown = sum.cells.includes(step.cell);
        const after: MatrixSum = { ...moved(sum, step), cells: isKnown ? sum.cells : [...sum.cells, step.cell] };
        sums.set(place, after);
    }
    return { ...matrix, landscape, rows, columns, sums, grandTotal };
}

/** Carries a change into a line and into the subtotals of the lines above it. */
function carry(lines: MatrixLine[], place: number, step: CellStep): void {
    const line = lines[place] as MatrixLine;
    const total = moved(line.total, step);
    lines[place] = { ...line, total, subtotal: line.subtotal === line.total ? total : moved(line.subtotal, step) };
    let level = line.level;
    for (let above = place - 1; above >= 0 && level > 1; above--) {
        const parent = lines[above] as MatrixLine;
        if (parent.level >= level) continue;
        level = parent.level;
        lines[above] = { ...parent, subtotal: moved(parent.subtotal, step) };
    }
}

function moved({ amounts, states }: Total, step: CellStep): Total {
    const { currency, potential, target, stateBefore, stateAfter } = step;
    const changed =
        potential === 0 && target === 0
            ? amounts
            : amounts.map((one, place): Amounts => {
                  if (place !== currency) return one;
                  return { ...one, potential: one.potential + potential, target: one.target + target };
              });
    if (stateBefore === stateAfter) return { amounts: changed, states };
    const counts = { ...states };
    counts[stateBefore]--;
    counts[stateAfter]++;
    return { amounts: changed, states: counts };
}
