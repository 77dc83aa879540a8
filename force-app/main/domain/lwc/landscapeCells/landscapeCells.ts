import { contributionAt, type Contribution } from 'c/landscapeBusiness';
import { compareText } from 'c/landscapeFacts';
import { amountsAt, noAmountsIn, type Amounts } from './amounts';
import { growthByRule } from './cellState';
import type { Landscape, LandscapeCell } from './landscape';

export {
    addMoney,
    addSlot,
    countDeal,
    MEASURES,
    measureOf,
    noAmounts,
    noAmountsIn,
    valueOf,
    type Amounts,
    type AmountsByCurrency,
    type Figures,
    type Measure
} from './amounts';
export {
    cellState,
    coverageOfAssessment,
    growthByRule,
    leadingState,
    noStates,
    penetration,
    type StateCounts,
    type StateGrounds
} from './cellState';
export { deriveLandscape } from './deriveLandscape';
export type { Judgements } from './judgements';
export type { Landscape, LandscapeCell, LandscapeView } from './landscape';
export { rejudge, type CellStep, type JudgementStep } from './rejudge';
export { findProblems, type LandscapeProblem, type LandscapeProblemCode } from './problems';

/** Position of a cell; -1 where there is neither business of any time nor a judgement. */
export function cellPosition({ business, judgedOnly }: Landscape, row: number, column: number): number {
    const withBusiness = business.cells.at[row]?.[column] ?? -1;
    return withBusiness >= 0 ? withBusiness : (judgedOnly.get(row * business.offerings.length + column) ?? -1);
}

/** Whether a cell has business in the view or a judgement; one without either shows as if it did not exist. */
export function isFilled(landscape: Landscape, position: number): boolean {
    return position >= 0 && (landscape.record[position] !== null || (landscape.deals[position] ?? 0) > 0);
}

/** One cell in full; a cell that nobody filled is Unassessed and has no amounts. */
export function cellAt(landscape: Landscape, row: number, column: number): LandscapeCell {
    const position = cellPosition(landscape, row, column);
    const currencies = landscape.business.currencies;
    if (position < 0) {
        const growth = growthByRule(false);
        const amounts = noAmountsIn(currencies.length, landscape.years.length);
        return { position, row, column, record: null, state: 'Unassessed', growth, growthByRule: growth, amounts };
    }
    const record = landscape.record[position] ?? null;
    const byRule = growthByRule(landscape.wonEver[position] ?? false);
    return {
        position,
        row,
        column,
        record,
        state: landscape.state[position] ?? 'Unassessed',
        growth: record?.growthType ?? byRule,
        growthByRule: byRule,
        amounts: currencies.map((_, currency) => amountsOf(landscape, position, currency))
    };
}

/** The amounts of a cell, by its position, in one currency. */
export function amountsOf({ business, figures, years }: Landscape, position: number, currency: number): Amounts {
    return amountsAt(figures, position * business.currencies.length + currency, years.length);
}

/**
 * What is behind the numbers of some cells: every amount of the view with its opportunity, line and rule, latest close
 * date first. Added up by outcome they are the numbers, exactly.
 *
 * @param cells positions of cells; several for a subtotal or a total
 */
export function contributionsIn(landscape: Landscape, cells: ReadonlySet<number>): Contribution[] {
    return contributionsWhere(landscape, (cell) => cells.has(cell));
}

/** Every amount of the view without a cell, latest close date first. See `reasonsOf` for why. */
export function unmappedIn(landscape: Landscape): Contribution[] {
    return contributionsWhere(landscape, (cell) => cell < 0);
}

function contributionsWhere(landscape: Landscape, isWanted: (cell: number) => boolean): Contribution[] {
    const { parts } = landscape.business;
    const found: Contribution[] = [];
    for (let part = 0; part < parts.count; part++) {
        if (!isWanted(parts.cell[part] as number) || !landscape.included[parts.deal[part] as number]) continue;
        found.push(contributionAt(landscape.business, part));
    }
    return found.sort(latestFirst);
}

function latestFirst({ deal: left, line: leftLine }: Contribution, { deal: right, line: rightLine }: Contribution) {
    return (
        compareText(right.opportunity.closeDate, left.opportunity.closeDate) ||
        compareText(left.opportunity.id, right.opportunity.id) ||
        compareText(leftLine?.id ?? '~', rightLine?.id ?? '~')
    );
}
