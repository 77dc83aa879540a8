import type { Business, Contribution, Deal, PlacedCell } from 'c/landscapeBusiness';
import { compareText, type CellFact, type CellState, type GrowthType } from 'c/landscapeFacts';
import { toMinorUnits } from 'c/landscapeMoney';
import { fiscalYearOf, fiscalYearsIn, isWithin, type DateWindow, type FiscalCalendar } from 'c/landscapePeriod';
import { addMoney, addValue, amountsIn, countDeal, type Amounts, type AmountsByCurrency } from './amounts';
import { cellState, growthByRule } from './cellState';
import { joinRecords, type Judgements } from './judgements';

export { addMoney, MEASURES, measureOf, noAmounts, type Amounts, type AmountsByCurrency, type Measure } from './amounts';
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
export { findProblems, type LandscapeProblem, type LandscapeProblemCode } from './problems';

/** Which business counts. */
export interface LandscapeView {
    /** By close date. */
    readonly window: DateWindow;
    readonly calendar: FiscalCalendar;
    /** Which opportunities count; all, without it. Growth and wallet share never depend on it. */
    readonly accepts?: (deal: Deal) => boolean;
}

/** One Buying Center x Offering that has business of any time, or a judgement. */
export interface LandscapeCell {
    /** Positions in the business's buying centers and offerings. */
    readonly row: number;
    readonly column: number;
    readonly record: CellFact | null;
    readonly amounts: AmountsByCurrency;
    readonly state: CellState;
    /** As recorded, otherwise by rule. */
    readonly growth: GrowthType;
    readonly growthByRule: GrowthType;
    /** Business of all times, whatever the view. */
    readonly contributions: readonly Contribution[];
    /** False where the view holds no business and nobody judged: it looks like a cell that does not exist. */
    readonly filled: boolean;
}

/**
 * The landscape in one view. By currency: amounts in cells + unmapped amounts = amounts of the opportunities of the
 * view, for won, open, lost and weighted alike.
 */
export interface Landscape {
    readonly business: Business;
    readonly view: LandscapeView;
    /** Fiscal years that the window touches. */
    readonly years: readonly number[];
    /** By `cellKey`. */
    readonly cells: ReadonlyMap<number, LandscapeCell>;
    readonly unmapped: readonly Contribution[];
    readonly cellTotal: AmountsByCurrency;
    readonly unmappedTotal: AmountsByCurrency;
    /** Added up from the opportunities themselves. */
    readonly accountTotal: AmountsByCurrency;
    /** Whether an opportunity is in the view, by its position. */
    readonly included: readonly boolean[];
    readonly judgements: Judgements;
}

/** Key of a cell in `Landscape.cells`. */
export function cellKey(business: Business, row: number, column: number): number {
    return row * business.offerings.length + column;
}

/**
 * Adds up the cells of a view and joins the judgements. Linear; cheap enough to run again on every change of window,
 * filter or judgement.
 */
export function deriveLandscape(business: Business, records: readonly CellFact[], view: LandscapeView): Landscape {
    const years = fiscalYearsIn(view.window, view.calendar);
    const { included, yearOf, accountTotal } = includeDeals(business, view, years);
    const judgements = joinRecords(business, records);
    const cellTotal: AmountsByCurrency = [];
    const cells = new Map<number, LandscapeCell>();
    const counted: boolean[] = [];
    for (const [key, placed] of business.cells) {
        const record = judgements.byCell.get(key) ?? null;
        cells.set(key, derive(placed.row, placed.column, placed.contributions, record));
    }
    for (const [key, record] of judgements.byCell) {
        if (cells.has(key)) continue;
        const column = key % business.offerings.length;
        cells.set(key, derive((key - column) / business.offerings.length, column, [], record));
    }
    const unmappedTotal: AmountsByCurrency = [];
    const unmapped = business.unmapped.filter(({ deal }) => included[deal.position]);
    addContributions(unmapped, unmappedTotal);
    return {
        business,
        view,
        years,
        cells,
        unmapped,
        cellTotal,
        unmappedTotal,
        accountTotal,
        included,
        judgements
    };

    function derive(
        row: number,
        column: number,
        contributions: PlacedCell['contributions'],
        record: CellFact | null
    ): LandscapeCell {
        const amounts: AmountsByCurrency = [];
        const wonEver = addContributions(contributions, amounts);
        if (record !== null) addJudgement(amounts, record, contributions);
        addMoney(cellTotal, amounts, years.length);
        const grounds = { wonDeals: 0, openDeals: 0, lostDeals: 0, assessment: record?.assessment ?? 'Unassessed' };
        for (const inCurrency of amounts) {
            if (inCurrency === undefined) continue;
            grounds.wonDeals += inCurrency.wonDeals;
            grounds.openDeals += inCurrency.openDeals;
            grounds.lostDeals += inCurrency.lostDeals;
        }
        for (const { deal } of contributions) {
            if (!included[deal.position] || counted[deal.position]) continue;
            counted[deal.position] = true;
            countDeal(amountsIn(cellTotal, deal.currency, years.length), deal.outcome);
        }
        const byRule = growthByRule(wonEver);
        return {
            row,
            column,
            record,
            amounts,
            state: cellState(grounds),
            growth: record?.growthType ?? byRule,
            growthByRule: byRule,
            contributions,
            filled: record !== null || grounds.wonDeals + grounds.openDeals + grounds.lostDeals > 0
        };
    }

    /** Adds what is in the view; true where something was won ever. */
    function addContributions(contributions: readonly Contribution[], amounts: AmountsByCurrency): boolean {
        let wonEver = false;
        let last: Deal | undefined;
        for (const { deal, minor, weighted } of contributions) {
            if (deal.outcome === 'won') wonEver = true;
            if (!included[deal.position]) continue;
            const inCurrency = amountsIn(amounts, deal.currency, years.length);
            addValue(inCurrency, deal.outcome, minor, weighted, yearOf[deal.position] as number);
            if (deal !== last) countDeal(inCurrency, deal.outcome); // those of one opportunity stand together
            last = deal;
        }
        return wonEver;
    }

    function addJudgement(amounts: AmountsByCurrency, record: CellFact, contributions: readonly Contribution[]): void {
        const currency = judgements.currencyOf.get(record.currency) as number;
        const inCurrency = amountsIn(amounts, currency, years.length);
        const digits = business.digits[currency] as number;
        inCurrency.potential += toMinorUnits(record.potential ?? 0, digits) ?? 0;
        if (record.targetDate !== null && isWithin(record.targetDate, view.window)) {
            inCurrency.target += toMinorUnits(record.target ?? 0, digits) ?? 0;
        }
        if (record.customerSpend === null || record.spendFrom === null || record.spendTo === null) return;
        inCurrency.customerSpend += toMinorUnits(record.customerSpend, digits) ?? 0;
        inCurrency.wonInSpendDates += wonWithin(contributions, currency, {
            from: record.spendFrom,
            to: record.spendTo
        });
    }
}

function includeDeals(business: Business, view: LandscapeView, years: readonly number[]) {
    const accountTotal: AmountsByCurrency = [];
    const included: boolean[] = [];
    const yearOf: number[] = [];
    const firstYear = years[0] ?? 0;
    for (const deal of business.deals) {
        const { closeDate } = deal.opportunity;
        const counts = isWithin(closeDate, view.window) && (view.accepts === undefined || view.accepts(deal));
        const year = counts ? fiscalYearOf(closeDate, view.calendar) - firstYear : -1;
        included.push(counts);
        yearOf.push(year);
        if (!counts) continue;
        const total = amountsIn(accountTotal, deal.currency, years.length);
        addValue(total, deal.outcome, deal.minor, deal.weighted, year);
        countDeal(total, deal.outcome);
    }
    return { included, yearOf, accountTotal };
}

function wonWithin(contributions: readonly Contribution[], currency: number, dates: DateWindow): number {
    let won = 0;
    for (const { deal, minor } of contributions) {
        if (deal.outcome === 'won' && deal.currency === currency && isWithin(deal.opportunity.closeDate, dates)) {
            won += minor;
        }
    }
    return won;
}

/**
 * The contributions of the view, latest close date first, then by opportunity and line: what a person sees behind a
 * number. They add up to it exactly.
 */
export function contributionsInView(landscape: Landscape, contributions: readonly Contribution[]): Contribution[] {
    return contributions
        .filter(({ deal }) => landscape.included[deal.position])
        .sort(
            (left, right) =>
                compareText(right.deal.opportunity.closeDate, left.deal.opportunity.closeDate) ||
                compareText(left.deal.opportunity.id, right.deal.opportunity.id) ||
                compareText(left.line?.id ?? '~', right.line?.id ?? '~')
        );
}

/** Minor units of everything in one currency: won + open + lost. */
export function valueOf(amounts: Amounts | undefined): number {
    return amounts === undefined ? 0 : amounts.won + amounts.open + amounts.lost;
}
