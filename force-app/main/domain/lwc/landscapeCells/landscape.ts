import type { Business, Deal } from 'c/landscapeBusiness';
import type { CellFact, CellState, GrowthType } from 'c/landscapeFacts';
import type { DateWindow, FiscalCalendar } from 'c/landscapePeriod';
import type { AmountsByCurrency, Figures } from './amounts';
import type { Judgements } from './judgements';

/** Which business counts. */
export interface LandscapeView {
    /** By close date. */
    readonly window: DateWindow;
    readonly calendar: FiscalCalendar;
    /** Which opportunities count; all, without it. Growth and wallet share never depend on it. */
    readonly accepts?: (deal: Deal) => boolean;
}

/**
 * The landscape in one view. By currency: amounts in cells + unmapped amounts = amounts of the opportunities of the
 * view, for won, open, lost and weighted alike. Cells are named by position: first those with business of any
 * time, in the order of the business, then those that are only judged.
 */
export interface Landscape {
    readonly business: Business;
    readonly view: LandscapeView;
    /** Fiscal years that the window touches. */
    readonly years: readonly number[];
    /** Rows and columns of the cells. */
    readonly row: readonly number[];
    readonly column: readonly number[];
    readonly state: readonly CellState[];
    /** The judgement of each cell. */
    readonly record: readonly (CellFact | null)[];
    /** Whether anything was ever won there, in any view. Ends with the cells that have business, as `deals` does. */
    readonly wonEver: readonly boolean[];
    /** Numbers of opportunities in the view, over all currencies. */
    readonly deals: readonly number[];
    readonly figures: Figures;
    /** Positions of the cells that are only judged, by `row * offerings + column`. */
    readonly judgedOnly: ReadonlyMap<number, number>;
    readonly cellTotal: AmountsByCurrency;
    readonly unmappedTotal: AmountsByCurrency;
    /** Added up from the opportunities themselves. */
    readonly accountTotal: AmountsByCurrency;
    /** Whether an opportunity is in the view, by its position. */
    readonly included: readonly boolean[];
    readonly judgements: Judgements;
}

/** One Buying Center x Offering. */
export interface LandscapeCell {
    /** Position in the landscape; -1 for a cell without business and judgement. */
    readonly position: number;
    readonly row: number;
    readonly column: number;
    readonly record: CellFact | null;
    readonly state: CellState;
    /** As recorded, otherwise by rule. */
    readonly growth: GrowthType;
    readonly growthByRule: GrowthType;
    readonly amounts: AmountsByCurrency;
}
