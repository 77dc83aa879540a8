import type { Deal } from 'c/landscapeBusiness';
import {
    addSlot,
    countDeal,
    noAmountsIn,
    noStates,
    type Amounts,
    type AmountsByCurrency,
    type Landscape,
    type StateCounts
} from 'c/landscapeCells';

/** The sum of some cells. */
export interface Total {
    readonly amounts: AmountsByCurrency;
    /** Number of cells in each state, those that nobody filled among the Unassessed. */
    readonly states: StateCounts;
}

/** A total that is still being added up. */
export interface OpenTotal extends Total {
    readonly amounts: Amounts[];
}

export function noTotal({ business, years }: Landscape): OpenTotal {
    return { amounts: noAmountsIn(business.currencies.length, years.length), states: noStates() };
}

/** Adds the money and the state of one cell; its opportunities are counted by `countDeals`. */
export function addCell(total: OpenTotal, landscape: Landscape, cell: number): void {
    const { figures, years, business } = landscape;
    const currencies = business.currencies.length;
    for (let currency = 0; currency < currencies; currency++) {
        addSlot(total.amounts[currency] as Amounts, figures, cell * currencies + currency, years.length);
    }
    const state = landscape.state[cell];
    if (state !== undefined) total.states[state]++;
}

/** Totals, and the position of the one that each cell belongs to (-1: none). */
export interface Grouping {
    readonly totals: readonly OpenTotal[];
    readonly totalOf: readonly number[];
}

/**
 * Counts the opportunities of each total, each once however many cells and lines it has there. The parts of one
 * opportunity stand together, so remembering the last one of each total is enough.
 */
export function countDeals(landscape: Landscape, ...groupings: readonly Grouping[]): void {
    const { parts, deals } = landscape.business;
    const lasts = groupings.map(({ totals }) => totals.map(() => -1));
    for (let part = 0; part < parts.count; part++) {
        const cell = parts.cell[part] as number;
        const position = parts.deal[part] as number;
        if (cell < 0 || !landscape.included[position]) continue;
        const { currency, outcome } = deals[position] as Deal;
        for (let place = 0; place < groupings.length; place++) {
            const { totals, totalOf } = groupings[place] as Grouping;
            const last = lasts[place] as number[];
            const found = totalOf[cell] as number;
            if (found < 0 || last[found] === position) continue;
            last[found] = position;
            countDeal((totals[found] as OpenTotal).amounts[currency] as Amounts, outcome);
        }
    }
}

/** The total of any cells, by their positions. */
export function totalOfCells(landscape: Landscape, cells: Iterable<number>): Total {
    const total = noTotal(landscape);
    const wanted = new Set(cells);
    for (const cell of wanted) addCell(total, landscape, cell);
    countDeals(landscape, { totals: [total], totalOf: landscape.row.map((_, cell) => (wanted.has(cell) ? 0 : -1)) });
    return total;
}
