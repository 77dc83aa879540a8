import type { CellFact, CellState } from 'c/landscapeFacts';
import { toMinorUnits } from 'c/landscapeMoney';
import { isWithin } from 'c/landscapePeriod';
import { figureAt, setFigure, type Figures } from './amounts';
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
    if (judgements.doubled.length > 0) return null;
    const width = business.offerings.length;
    const currencies = business.currencies.length;
    const byCell = new Map<number, CellFact>();
    const added = new Map<number, number>();
    const places: Place[] = [];
    for (const { before, after } of steps) {
        const row = business.rowOf.get(after.buyingCenterId);
        const column = after.offeringId === null ? undefined : business.columnOf.get(after.offeringId);
        const currency = business.currencies.indexOf(after.currency);
        if (row === undefined || column === undefined || currency < 0 || !isSameElsewhere(before, after)) return null;
        const key = row * width + column;
        if ((byCell.get(key) ?? judgements.byCell.get(key) ?? null) !== before) return null;
        const known = business.cells.at[row]?.[column] ?? -1;
        let cell = known >= 0 ? known : (added.get(key) ?? landscape.judgedOnly.get(key) ?? -1);
        if (cell < 0) {
            cell = landscape.row.length + added.size;
            added.set(key, cell);
        }
        byCell.set(key, after);
        places.push({ cell, row, column, currency, after });
    }
    const copy = copyFor(landscape, places, added, width);
    const { record, state, figures } = copy;
    const cells = places.map(({ cell, row, column, currency, after }): CellStep => {
        const slot = cell * currencies + currency;
        const { potential, target } = amountsOf(after, landscape, currency);
        const [stateBefore, stateAfter] = [state[cell] as CellState, stateOf(figures, cell, currencies, after)];
        const step = {
            ...{ cell, row, column, currency, stateBefore, stateAfter },
            potential: potential - figureAt(figures.potential, slot),
            target: target - figureAt(figures.target, slot)
        };
        if (step.potential !== 0) setFigure(figures.potential, slot, potential);
        if (step.target !== 0) setFigure(figures.target, slot, target);
        state[cell] = stateAfter;
        record[cell] = after;
        return step;
    });
    return {
        landscape: {
            ...landscape,
            ...copy,
            judgedOnly: LayeredMap.with(landscape.judgedOnly, added),
            judgements: { ...judgements, byCell: LayeredMap.with(judgements.byCell, byCell) }
        },
        cells
    };
}

interface Place {
    readonly cell: number;
    readonly row: number;
    readonly column: number;
    readonly currency: number;
    readonly after: CellFact;
}

interface Copy {
    readonly row: readonly number[];
    readonly column: readonly number[];
    readonly state: CellState[];
    readonly record: (CellFact | null)[];
    readonly figures: Figures;
}

/** Copies what the judgements can change, with new cells at the ends; everything else is the same lists. */
function copyFor(
    { row, column, state, record, figures }: Landscape,
    places: readonly Place[],
    added: ReadonlyMap<number, number>,
    width: number
): Copy {
    const keys = [...added.keys()];
    const isNew = keys.length > 0;
    const hasPotential = places.some(({ after }) => after.potential !== null) || figures.potential.length > 0;
    const hasTarget = places.some(({ after }) => after.target !== null) || figures.target.length > 0;
    return {
        row: isNew ? row.concat(keys.map((key) => Math.floor(key / width))) : row,
        column: isNew ? column.concat(keys.map((key) => key % width)) : column,
        state: state.concat(keys.map(() => 'Unassessed')),
        record: record.concat(keys.map(() => null)),
        figures: {
            ...figures,
            potential: hasPotential ? figures.potential.slice() : figures.potential,
            target: hasTarget ? figures.target.slice() : figures.target
        }
    };
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
        wonDeals += figureAt(figures.wonDeals, slot);
        openDeals += figureAt(figures.openDeals, slot);
        lostDeals += figureAt(figures.lostDeals, slot);
    }
    return cellState({ wonDeals, openDeals, lostDeals, assessment });
}
