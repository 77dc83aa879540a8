import { cellPosition, isFilled, measureOf, type Landscape } from 'c/landscapeCells';
import type { Axis, AxisOrder } from './axis';
import type { CellPredicate, LineOrder, MatrixOptions } from './matrix';
import { addCell, countDeals, noTotal, type OpenTotal } from './totals';

/** Whether each row and each column, by position, has anything to show. */
export interface Shown {
    readonly rows: boolean[];
    readonly columns: boolean[];
}

/** Position of the cell where a row and a column meet; -1 where nobody filled it. */
export function filledAt(landscape: Landscape, row: number, column: number): number {
    const cell = cellPosition(landscape, row, column);
    return isFilled(landscape, cell) ? cell : -1;
}

/** Retired and empty lines as the person chose, hidden offerings never, and with a filter only where it leaves a cell. */
export function shownLines(landscape: Landscape, options: MatrixOptions): Shown {
    const { business, row, column } = landscape;
    const { accepts, hiddenOfferingIds, showRetired = false } = options;
    const filledRows = business.buyingCenters.map(() => false);
    const filledColumns = business.offerings.map(() => false);
    for (let cell = 0; cell < row.length; cell++) {
        if (!isFilled(landscape, cell)) continue;
        filledRows[row[cell] as number] = true;
        filledColumns[column[cell] as number] = true;
    }
    const rows = business.buyingCenters.map(
        ({ status }, position) =>
            filledRows[position] === true || (!options.hideEmptyRows && (showRetired || status !== 'Retired'))
    );
    const columns = business.offerings.map(
        ({ id, active }, position) =>
            !hiddenOfferingIds?.has(id) &&
            (filledColumns[position] === true || (!options.hideEmptyColumns && (showRetired || active)))
    );
    return accepts === undefined ? { rows, columns } : withAcceptedCells(landscape, { rows, columns }, accepts);
}

function withAcceptedCells(landscape: Landscape, { rows, columns }: Shown, accepts: CellPredicate): Shown {
    const keptRows = rows.map(() => false);
    const keptColumns = columns.map(() => false);
    for (let row = 0; row < rows.length; row++) {
        if (!rows[row]) continue;
        for (let column = 0; column < columns.length; column++) {
            if (!columns[column] || (keptRows[row] && keptColumns[column])) continue;
            if (!accepts(row, column, filledAt(landscape, row, column))) continue;
            keptRows[row] = true;
            keptColumns[column] = true;
        }
    }
    return { rows: keptRows, columns: keptColumns };
}

/**
 * The order of an axis; where a measure is asked for, by what each branch has of it. What has no value (no target,
 * say) comes last in either direction.
 *
 * @param nodeOf row, or column, of each cell
 */
export function axisOrder(landscape: Landscape, axis: Axis, nodeOf: readonly number[], order: LineOrder): AxisOrder {
    if (order.by !== 'measure') return order;
    const { currency, measure, ascending = false } = order;
    const branches = axis.tree.parent.map(() => noTotal(landscape));
    for (let cell = 0; cell < nodeOf.length; cell++) {
        for (let node = nodeOf[cell] as number; node >= 0; node = axis.tree.parent[node] as number) {
            addCell(branches[node] as OpenTotal, landscape, cell);
        }
    }
    if (measure === 'opportunities') countDealsOfBranches(landscape, axis, nodeOf, branches);
    const last = ascending ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const values = branches.map(({ amounts }) => {
        const inCurrency = amounts[currency];
        return inCurrency === undefined ? last : (measureOf(inCurrency, measure) ?? last);
    });
    return { by: 'value', values, ascending };
}

/** One level of the tree at a time: a cell is in one branch of each level. */
function countDealsOfBranches(
    landscape: Landscape,
    { tree }: Axis,
    nodeOf: readonly number[],
    branches: readonly OpenTotal[]
): void {
    let branchOf = [...nodeOf];
    while (branchOf.some((node) => node >= 0)) {
        countDeals(landscape, { totals: branches, totalOf: branchOf });
        branchOf = branchOf.map((node) => (node < 0 ? -1 : (tree.parent[node] as number)));
    }
}
