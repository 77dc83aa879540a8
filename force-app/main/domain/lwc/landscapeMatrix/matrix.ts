import type { Landscape, Measure } from 'c/landscapeCells';
import type { BuyingCenterFact } from 'c/landscapeFacts';
import type { AxisLine } from './axis';
import type { Total } from './totals';

/** How siblings of an axis are sorted. A measure sorts by what the whole branch has of it. */
export type LineOrder =
    | { readonly by: 'order' }
    | { readonly by: 'name'; readonly descending?: boolean }
    | { readonly by: 'measure'; readonly measure: Measure; readonly currency: number; readonly ascending?: boolean };

/**
 * Which cells to show; `cell` is the position in the landscape, -1 for one that nobody filled. See
 * `c/landscapeFilter`.
 */
export type CellPredicate = (row: number, column: number, cell: number) => boolean;

/** What a person chose to see. */
export interface MatrixOptions {
    /** Ids of collapsed rows and columns (and groups). */
    readonly collapsedRows?: ReadonlySet<string>;
    readonly collapsedColumns?: ReadonlySet<string>;
    readonly rowOrder?: LineOrder;
    readonly columnOrder?: LineOrder;
    /** Gathers the rows by a text of the buying center: its region, function or account. */
    readonly groupRowsBy?: (center: BuyingCenterFact) => string;
    readonly hideEmptyRows?: boolean;
    readonly hideEmptyColumns?: boolean;
    /** Offerings that the account does not want to see. */
    readonly hiddenOfferingIds?: ReadonlySet<string>;
    /** Shows retired buying centers and inactive offerings that have neither business in the view nor judgements. */
    readonly showRetired?: boolean;
    /** Rows and columns where it leaves no cell are left out. */
    readonly accepts?: CellPredicate;
}

/** One row or column with what its cells add up to. */
export interface MatrixLine extends AxisLine {
    /** Of the cells in this line. The totals of all rows add up to the grand total, and so do those of all columns. */
    readonly total: Total;
    /** Of this line and all lines below it. */
    readonly subtotal: Total;
}

/**
 * The landscape as rows and columns. Whatever is collapsed, sorted, grouped, filtered or hidden: every cell is shown
 * in exactly one place or counted in `outside`; grand total plus `outside` is the landscape's total.
 */
export interface Matrix {
    readonly landscape: Landscape;
    readonly rows: readonly MatrixLine[];
    readonly columns: readonly MatrixLine[];
    readonly grandTotal: Total;
    /** Filled cells that are not shown. */
    readonly outside: Total;
    /** Sums of the cells that collapsed lines hide, by `row line * columns + column line`. */
    readonly sums: ReadonlyMap<number, MatrixSum>;
    /** Line of each buying center and offering by position; -1: not shown. */
    readonly lineOfRow: readonly number[];
    readonly lineOfColumn: readonly number[];
    readonly accepts: CellPredicate | undefined;
}

/** The sum of several cells that a collapsed line shows as one. */
export interface MatrixSum extends Total {
    /** Positions in the landscape of those that are filled. */
    readonly cells: readonly number[];
}
