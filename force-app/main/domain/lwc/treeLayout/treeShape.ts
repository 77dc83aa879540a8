/** Who is below whom, by position: what a layout needs to know of a hierarchy. */
export interface TreeShape {
    /** Tops, in their order. */
    readonly tops: readonly number[];
    /** The reports of p are `reports[reportsStart[p]]` up to, not including, `reports[reportsStart[p + 1]]`. */
    readonly reportsStart: readonly number[];
    readonly reports: readonly number[];
}

/** Sizes of the cards by position, in the units of the chart (pixels at zoom 1). */
export interface CardSizes {
    readonly width: readonly number[];
    readonly height: readonly number[];
}

export interface LayoutOptions {
    /** Free space between neighbours of one row. */
    readonly gapX: number;
    /** Free space between a manager and the row below. */
    readonly gapY: number;
    /** Free space between two cards of one stack. */
    readonly stackGap: number;
    /** Space for the rail left of each column of a stack. */
    readonly stackIndent: number;
    /** How many reports without shown reports of their own are stacked; fewer stand in a row. */
    readonly stackFrom: number;
    /** Width of a stack divided by its height, about. */
    readonly stackShape: number;
    /** A row of subtrees wider than this is wrapped into several. */
    readonly wrapFrom: number;
    /** Width of wrapped rows divided by their height, about. */
    readonly wrapShape: number;
}

/**
 * Where every shown card is, and the points its reporting line runs through. Arrays are by position of the person;
 * what is not shown, or does
 * not apply, holds NaN. A line leaves the manager's card at `from`, goes down to `bus`, along to `rail` (or
 * the middle of the card), and down: to the card; or to `lane`, along and down to the card (a wrapped row); or to the
 * middle of the card's side (`stacked`; with a lane as well where the stack is in a wrapped row).
 */
export interface TreeLayout {
    /** Left edge of each card. */
    readonly x: readonly number[];
    /** Top edge of each card. */
    readonly y: readonly number[];
    /** Shown people, managers before reports, in the order of reading. */
    readonly shown: readonly number[];
    readonly from: readonly number[];
    readonly bus: readonly number[];
    readonly rail: readonly number[];
    readonly lane: readonly number[];
    readonly stacked: readonly boolean[];
    readonly width: number;
    readonly height: number;
    /** Steps taken, for the proof that work grows linearly. */
    readonly steps: number;
}
