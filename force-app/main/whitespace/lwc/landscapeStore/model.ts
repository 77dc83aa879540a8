import {
    accountsInScope,
    contributionAt,
    mapBusiness,
    type Business,
    type Contribution,
    type Scope
} from 'c/landscapeBusiness';
import {
    contributionsIn,
    deriveLandscape,
    isFilled,
    unmappedIn,
    type CellStep,
    type Landscape
} from 'c/landscapeCells';
import { acceptCells, countFacets, type Facets } from 'c/landscapeFilter';
import {
    buildMatrix,
    keepsLines,
    type LineOrder,
    type Matrix,
    type MatrixOptions,
    type Total
} from 'c/landscapeMatrix';
import { currencyDigits } from 'c/landscapeMoney';
import { compareAtTimes, type Compared } from './comparing';
import { cellFilter } from './questions';
import { fiscalYearOf, fiscalYears, type DateWindow, type FiscalCalendar } from 'c/landscapePeriod';
import { EQUAL_WEIGHTS, rankCells, type ScoredCell, type ScoreWeights } from 'c/landscapeScore';
import { adviseOn, type Advisor } from 'c/landscapeSuggestion';
import type { Choices, Period } from './choices';
import type { CellAddress } from './judging';
import { newOfferings } from './newOfferings';
import { relationshipStrengths } from './relationships';
import type { CellRecord, LandscapeRecords } from './records';
import { rejudged, type Rejudged } from './rejudging';

/** Lines of the matrix from the first to the last, both included. */
export interface Span {
    readonly from: number;
    readonly to: number;
}

/** A rectangle of the matrix. */
export interface Selection {
    readonly rows: Span;
    readonly columns: Span;
}

/**
 * The landscape as computed from one state of the records and one set of choices. A class, so that Lightning hands it
 * on as it is: plain objects in component properties would be wrapped, and reading them through the wrapping is slow.
 */
export class LandscapeModel {
    readonly records: LandscapeRecords;
    readonly choices: Choices;
    readonly calendar: FiscalCalendar;
    readonly period: Period;
    readonly business: Business;
    readonly landscape: Landscape;
    readonly matrix: Matrix;
    /** Ids of offerings without a column of their own. */
    readonly withoutColumn: ReadonlySet<string>;
    /** Ids of offerings that came lately and that nobody here has looked at yet. */
    readonly newOfferingIds: ReadonlySet<string>;
    /** Position in the business of the currency that the cells show. */
    readonly currency: number;
    /** The model before and the cells that are different, where judgements alone made this one of it. */
    readonly judgedFrom: { readonly model: LandscapeModel; readonly cells: readonly CellStep[] } | null;
    private unmappedAmounts: readonly Contribution[] | null = null;
    private knownAdvisor: Advisor | null = null;
    private knownYears: readonly number[] | null = null;
    private knownRanking: readonly ScoredCell[] | null = null;
    private knownFacets: Facets | null = null;
    private knownComparison: Compared | null = null;
    private knownLater: { minor: number[]; deals: number; lastYear: number } | null = null;
    private unfilteredStates: Total['states'] | null = null;

    /** @param before the model before, whose parts are taken over where nothing they depend on has changed */
    constructor(records: LandscapeRecords, choices: Choices, today: string, before: LandscapeModel | null) {
        this.records = records;
        this.choices = choices;
        this.calendar = { startMonth: records.settings.fiscalStartMonth, namedBy: 'end' };
        const thisYear = fiscalYearOf(today, this.calendar);
        this.period = choices.period ?? { first: thisYear - records.settings.fiscalYearsBefore, last: thisYear };
        const kept =
            before !== null && before.choices.scope === choices.scope && haveSameBusiness(before.records, records)
                ? before
                : null;
        this.business = kept?.business ?? businessOf(records, choices.scope);
        const sameView =
            kept !== null &&
            kept.records.cells === records.cells &&
            kept.period.first === this.period.first &&
            kept.period.last === this.period.last;
        const judged = this.judgedSince(kept);
        this.landscape =
            judged?.landscape ??
            (sameView
                ? kept.landscape
                : deriveLandscape(this.business, records.cells, { window: this.window, calendar: this.calendar }));
        this.currency = Math.max(0, this.business.currencies.indexOf(choices.currency ?? ''));
        this.withoutColumn = judged === null || kept === null ? this.offeringsWithoutColumn() : kept.withoutColumn;
        this.newOfferingIds =
            judged !== null && kept?.newOfferingIds.size === 0
                ? kept.newOfferingIds
                : newOfferings(this.landscape, records, this.withoutColumn, today);
        this.matrix = judged?.matrix ?? buildMatrix(this.landscape, this.options);
        this.judgedFrom = judged === null ? null : { model: kept as LandscapeModel, cells: judged.cells };
    }

    private get options(): MatrixOptions {
        const { choices, order, withoutColumn: hiddenOfferingIds } = this;
        const { collapsedRows, collapsedColumns, hideEmptyRows, hideEmptyColumns, showRetired } = choices;
        return {
            ...{ collapsedRows, collapsedColumns, hideEmptyRows, hideEmptyColumns, showRetired, hiddenOfferingIds },
            ...{ rowOrder: order, columnOrder: order },
            ...this.grouping(),
            ...this.filter()
        };
    }

    /** What judgements alone have changed since a model; null where more has, or more depends on them. */
    private judgedSince(kept: LandscapeModel | null): Rejudged | null {
        if (kept === null || kept.choices !== this.choices || kept.records.cells === this.records.cells) return null;
        if (this.choices.compareWith !== null || kept.records.hiddenOfferings !== this.records.hiddenOfferings)
            return null;
        return keepsLines(kept.options) ? rejudged(kept, this.records.cells) : null;
    }

    private grouping(): Pick<MatrixOptions, 'groupRowsBy'> {
        const { groupBy } = this.choices;
        if (groupBy === 'none') return {};
        if (groupBy !== 'account') return { groupRowsBy: (center) => center[groupBy] ?? '' };
        const names = new Map(this.records.accounts.map(({ id, name }) => [id, name]));
        return { groupRowsBy: ({ accountId }) => names.get(accountId) ?? '' };
    }

    private get order(): LineOrder {
        const { sort, sortMeasure, measure } = this.choices;
        return sort === 'measure'
            ? { by: sort, measure: sortMeasure ?? measure, currency: this.currency }
            : { by: sort };
    }

    /**
     * Offerings without a column of their own: hidden ones, and families that have neither business nor a judgement.
     * A family gathers what is sold; as a column of cells that nobody can win it would only make the landscape look bare.
     */
    private offeringsWithoutColumn(): ReadonlySet<string> {
        const { landscape, business, records } = this;
        const families = new Set(business.offerings.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
        for (let cell = 0; cell < landscape.column.length; cell++) {
            const offering = business.offerings[landscape.column[cell] as number];
            if (offering !== undefined && isFilled(landscape, cell)) families.delete(offering.id);
        }
        return new Set([...records.hiddenOfferingIds, ...families]);
    }

    private filter(): Pick<MatrixOptions, 'accepts'> {
        const accepts = acceptCells(this.landscape, cellFilter(this.choices, this.currency, this.digits));
        return accepts === undefined ? {} : { accepts };
    }

    /** Days that count, by close date. */
    get window(): DateWindow {
        return fiscalYears(this.period.first, this.period.last, this.calendar);
    }

    /** ISO code of the currency that the cells show. */
    get currencyCode(): string {
        return this.business.currencies[this.currency] ?? this.records.currency;
    }

    /** Digits after the decimal mark of that currency. */
    get digits(): number {
        return this.business.digits[this.currency] ?? currencyDigits(this.currencyCode);
    }

    /** Every amount of the view without a cell, latest first. */
    get unmapped(): readonly Contribution[] {
        this.unmappedAmounts ??= unmappedIn(this.landscape);
        return this.unmappedAmounts;
    }

    /** This landscape beside the one it is compared with; null without one, or while the snapshots are not there. */
    get compared(): Compared | null {
        this.knownComparison ??= compareAtTimes(this);
        return this.knownComparison;
    }

    /** How much each part of the score counts: as chosen, else as the settings say. */
    get weights(): ScoreWeights {
        return this.choices.weights ?? { ...EQUAL_WEIGHTS, ...this.records.settings.weights };
    }

    /** Targets and white space, best first. */
    get ranked(): readonly ScoredCell[] {
        const strengths = relationshipStrengths(this.records.related?.roles ?? []);
        this.knownRanking ??= rankCells(this.landscape, {
            currency: this.currency,
            weights: this.weights,
            relationshipOf: (buyingCenterId) => strengths.get(buyingCenterId) ?? null
        }).filter(({ column }) => !this.withoutColumn.has(this.business.offerings[column]?.id ?? ''));
        return this.knownRanking;
    }

    /** How many cells each filter would leave by itself. */
    get facets(): Facets {
        this.knownFacets ??= countFacets(this.landscape);
        return this.knownFacets;
    }

    /** Open business that closes after the period: by currency, with the last fiscal year that has any. */
    get laterOpen(): { readonly minor: readonly number[]; readonly deals: number; readonly lastYear: number } {
        this.knownLater ??= this.findLater();
        return this.knownLater;
    }

    private findLater() {
        const minor = this.business.currencies.map(() => 0);
        const { to } = this.window;
        let [deals, lastYear] = [0, this.period.last];
        for (const { outcome, opportunity, currency, minor: amount } of this.business.deals) {
            if (outcome !== 'open' || opportunity.closeDate <= to) continue;
            deals++;
            minor[currency] = (minor[currency] as number) + amount;
            lastYear = Math.max(lastYear, fiscalYearOf(opportunity.closeDate, this.calendar));
        }
        return { minor, deals, lastYear };
    }

    /** Makes suggestions for unmapped amounts; prepared when first asked for. */
    get advisor(): Advisor {
        const names = new Map(this.records.accounts.map(({ id, name }) => [id, name]));
        this.knownAdvisor ??= adviseOn(this.business, names);
        return this.knownAdvisor;
    }

    /** Numbers of cells in each state, whatever a filter leaves of them. */
    get allStates(): Total['states'] {
        const { matrix, landscape, withoutColumn: hiddenOfferingIds, choices } = this;
        if (matrix.accepts === undefined) return matrix.grandTotal.states;
        const { showRetired } = choices;
        this.unfilteredStates ??= buildMatrix(landscape, { hiddenOfferingIds, showRetired }).grandTotal.states;
        return this.unfilteredStates;
    }

    /** Fiscal years that any opportunity closes in, earliest first, this one always among them. */
    yearsWithBusiness(today: string): readonly number[] {
        this.knownYears ??= this.findYears(today);
        return this.knownYears;
    }

    private findYears(today: string): number[] {
        const years = new Set([fiscalYearOf(today, this.calendar)]);
        for (const { opportunity } of this.business.deals) {
            years.add(fiscalYearOf(opportunity.closeDate, this.calendar));
        }
        return [...years].sort((left, right) => left - right);
    }

    /** Positions in the landscape of the filled cells that a selection shows. */
    cellsIn({ rows, columns }: Selection): ReadonlySet<number> {
        const { landscape, matrix } = this;
        const found = new Set<number>();
        for (let cell = 0; cell < landscape.row.length; cell++) {
            const [row, column] = [landscape.row[cell] as number, landscape.column[cell] as number];
            if (!isWithin(matrix.lineOfRow[row] as number, rows)) continue;
            if (!isWithin(matrix.lineOfColumn[column] as number, columns)) continue;
            if (!isFilled(landscape, cell) || matrix.accepts?.(row, column, cell) === false) continue;
            found.add(cell);
        }
        return found;
    }

    /** Every amount behind the number of some cells. */
    contributionsOf(cells: ReadonlySet<number>): readonly Contribution[] {
        return contributionsIn(this.landscape, cells);
    }

    contribution(part: number): Contribution {
        return contributionAt(this.business, part);
    }

    /** The cells of a selection, filled or not; stops after `limit`. */
    addressesIn({ rows, columns }: Selection, limit: number): CellAddress[] {
        const { matrix, business } = this;
        const positionsIn = (lines: Matrix['rows'], { from, to }: Span) =>
            lines.slice(from, to + 1).flatMap(({ positions }) => positions);
        const columnPositions = positionsIn(matrix.columns, columns);
        const found: CellAddress[] = [];
        for (const row of positionsIn(matrix.rows, rows)) {
            for (const column of columnPositions) {
                if (found.length >= limit) return found;
                const center = business.buyingCenters[row];
                const offering = business.offerings[column];
                if (!center || !offering || !this.isAccepted(row, column)) continue;
                found.push({ buyingCenterId: center.id, offeringId: offering.id });
            }
        }
        return found;
    }

    private isAccepted(row: number, column: number): boolean {
        const { accepts } = this.matrix;
        if (accepts === undefined) return true;
        const withBusiness = this.business.cells.at[row]?.[column] ?? -1;
        const { judgedOnly } = this.landscape;
        const cell =
            withBusiness >= 0 ? withBusiness : (judgedOnly.get(row * this.business.offerings.length + column) ?? -1);
        return accepts(row, column, isFilled(this.landscape, cell) ? cell : -1);
    }

    /** The judgement of a cell; null where nobody made one. */
    recordOf({ buyingCenterId, offeringId }: CellAddress): CellRecord | null {
        const row = this.business.rowOf.get(buyingCenterId);
        const column = this.business.columnOf.get(offeringId);
        if (row === undefined || column === undefined) return null;
        const found = this.landscape.judgements.byCell.get(row * this.business.offerings.length + column);
        return (found as CellRecord | undefined) ?? null;
    }
}

function isWithin(line: number, { from, to }: Span): boolean {
    return line >= from && line <= to;
}

/** Whether everything that decides about amounts is the same; judgements may differ. */
function haveSameBusiness(before: LandscapeRecords, now: LandscapeRecords): boolean {
    return (
        before.opportunities === now.opportunities &&
        before.lineItems === now.lineItems &&
        before.products === now.products &&
        before.buyingCenters === now.buyingCenters &&
        before.offerings === now.offerings
    );
}

function businessOf(records: LandscapeRecords, scope: Scope): Business {
    const digits = new Map<string, number>();
    return mapBusiness(records, accountsInScope(records.accounts, records.account.id, scope), (code) => {
        const known = digits.get(code) ?? currencyDigits(code);
        digits.set(code, known);
        return known;
    });
}
