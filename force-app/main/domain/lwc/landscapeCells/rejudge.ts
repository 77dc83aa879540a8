import type { CellFact, CellState } from 'c/landscapeFacts';
import { toMinorUnits } from 'c/landscapeMoney';
import { isWithin } from 'c/landscapePeriod';
import type { Figures } from './amounts';
import { cellState } from './cellState';
import type { Landscape } from './landscape';
import { LayeredMap } from './layeredMap';

/** A judgement that was made or changed; `before` is null for a new one. */
export interface JudgementStep {
    readonly before: CellFact | null;
    readonly after: CellFact;
}

/** What a judgement has changed at one cell, to be carried on into totals. */
export interface CellStep {
    readonly cell: number;
    readonly row: number;
    readonly column: number;
    readonly stateBefore: CellState;
    readonly stateAfter: CellState;
    /** Position of the currency, and the change of potential and target in minor units. */
    readonly currency: number;
    readonly potential: number;
    readonly target: number;
}

/**
 * The landscape after some judgements, touching only what they touch: the same as deriving it anew, at the cost of a few
 * copies of flat lists.
 *
 * @returns null where a judgement reaches further than its cell (doubled records, customer spend, a currency that
 * nothing else is in): then the landscape has to be derived anew
 */
export function rejudge(
    landscape: Landscape,
    steps: readonly JudgementStep[]
): { readonly landscape: Landscape; readonly cells: readonly CellStep[] } | null {
    const { business, judgements } = landscape;
    if (judgements.doubled.length > 0 || landscape.figures.potential.length === 0) return null;
    const width = business.offerings.length;
    const currencies = business.currencies.length;
    const byCell = new Map<number, CellFact>();
    const judgedOnly = new Map<number, number>();
    const isGrowing = steps.some(({ before }) => before === null);
    const copy = isGrowing ? grownCopy(landscape) : judgedCopy(landscape);
    const { record, state, figures } = copy;
    const cells: CellStep[] = [];
    for (const { before, after } of steps) {
        const row = business.rowOf.get(after.buyingCenterId);
        const column = after.offeringId === null ? undefined : business.columnOf.get(after.offeringId);
        const currency = business.currencies.indexOf(after.currency);
        if (row === undefined || column === undefined || currency < 0 || !isSameElsewhere(before, after)) return null;
        const key = row * width + column;
        if ((byCell.get(key) ?? judgements.byCell.get(key) ?? null) !== before) return null;
        const known = business.cells.at[row]?.[column] ?? -1;
        let cell = known >= 0 ? known : (judgedOnly.get(key) ?? landscape.judgedOnly.get(key) ?? -1);
        if (cell < 0) {
            cell = addCell(copy, row, column, currencies, landscape.years.length);
            judgedOnly.set(key, cell);
        }
        const slot = cell * currencies + currency;
        const amounts = amountsOf(after, landscape, currency);
        const stateAfter = stateOf(figures, cell, currencies, after);
        cells.push({
            cell,
            row,
            column,
            stateBefore: state[cell] as CellState,
            stateAfter,
            currency,
            potential: amounts.potential - (figures.potential[slot] as number),
            target: amounts.target - (figures.target[slot] as number)
        });
        figures.potential[slot] = amounts.potential;
        figures.target[slot] = amounts.target;
        state[cell] = stateAfter;
        record[cell] = after;
        byCell.set(key, after);
    }
    return {
        landscape: {
            ...landscape,
            ...copy,
            judgedOnly: LayeredMap.with(landscape.judgedOnly, judgedOnly),
            judgements: { ...judgements, byCell: LayeredMap.with(judgements.byCell, byCell) }
        },
        cells
    };
}

interface Copy {
    readonly row: number[];
    readonly column: number[];
    readonly state: CellState[];
    readonly record: (CellFact | null)[];
    readonly wonEver: boolean[];
    readonly deals: number[];
    readonly figures: Figures;
}

/** Copies what judgements change; the rest is the same lists, which nothing adds to. */
function judgedCopy(landscape: Landscape): Copy {
    const { row, column, state, record, wonEver, deals, figures } = landscape;
    return {
        ...{
            row: row as number[],
            column: column as number[],
            wonEver: wonEver as boolean[],
            deals: deals as number[]
        },
        state: state.slice(),
        record: record.slice(),
        figures: { ...figures, potential: figures.potential.slice(), target: figures.target.slice() }
    };
}

/** Copies every list, for cells that come at their ends. */
function grownCopy({ row, column, state, record, wonEver, deals, figures }: Landscape): Copy {
    const lists = Object.entries(figures) as [keyof Figures, number[]][];
    return {
        row: row.slice(),
        column: column.slice(),
        state: state.slice(),
        record: record.slice(),
        wonEver: wonEver.slice(),
        deals: deals.slice(),
        figures: Object.fromEntries(lists.map(([name, list]) => [name, list.slice()])) as unknown as Figures
    };
}

/** A place for a cell that nothing was known of. */
function addCell(copy: Copy, row: number, column: number, currencies: number, years: number): number {
    const cell = copy.row.push(row) - 1;
    copy.column.push(column);
    copy.state.push('Unassessed');
    copy.record.push(null);
    copy.wonEver.push(false);
    copy.deals.push(0);
    for (const [name, list] of Object.entries(copy.figures) as [keyof Figures, number[]][]) {
        const slots = name === 'wonByYear' ? currencies * years : currencies;
        for (let slot = 0; slot < slots; slot++) list.push(0);
    }
    return cell;
}

/** Whether a judgement stays in its cell: what decides about other amounts is as before. */
function isSameElsewhere(before: CellFact | null, after: CellFact): boolean {
    if (before === null) return after.customerSpend === null && after.spendFrom === null && after.spendTo === null;
    return (
        before.buyingCenterId === after.buyingCenterId &&
        before.offeringId === after.offeringId &&
        before.currency === after.currency &&
        before.customerSpend === after.customerSpend &&
        before.spendFrom === after.spendFrom &&
        before.spendTo === after.spendTo
    );
}

function amountsOf(judged: CellFact, { business, view }: Landscape, currency: number) {
    const read = (value: number | null) => toMinorUnits(value ?? 0, business.digits[currency] as number) ?? 0;
    const counts = judged.targetDate !== null && isWithin(judged.targetDate, view.window);
    return { potential: read(judged.potential), target: counts ? read(judged.target) : 0 };
}

function stateOf(figures: Figures, cell: number, currencies: number, { assessment }: CellFact): CellState {
    let [wonDeals, openDeals, lostDeals] = [0, 0, 0];
    for (let slot = cell * currencies; slot < (cell + 1) * currencies; slot++) {
        wonDeals += figures.wonDeals[slot] as number;
        openDeals += figures.openDeals[slot] as number;
        lostDeals += figures.lostDeals[slot] as number;
    }
    return cellState({ wonDeals, openDeals, lostDeals, assessment });
}
