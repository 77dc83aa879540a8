import { accountsInScope, contributionAt, mapBusiness, type Business, type Contribution } from 'c/landscapeBusiness';
import { contributionsIn, deriveLandscape, isFilled, unmappedIn, type Landscape } from 'c/landscapeCells';
import { acceptCells } from 'c/landscapeFilter';
import { buildMatrix, type LineOrder, type Matrix, type Total } from 'c/landscapeMatrix';
import { currencyDigits } from 'c/landscapeMoney';
import { fiscalYearOf, fiscalYears, type DateWindow, type FiscalCalendar } from 'c/landscapePeriod';
import { adviseOn, type Advisor } from 'c/landscapeSuggestion';
import type { Choices, Period } from './choices';
import type { CellAddress } from './judging';
import type { CellRecord, LandscapeRecords } from './records';

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
    /** Position in the business of the currency that the cells show. */
    readonly currency: number;
    private unmappedAmounts: readonly Contribution[] | null = null;
    private knownAdvisor: Advisor | null = null;
    private knownYears: readonly number[] | null = null;
    private unfilteredStates: Total['states'] | null = null;

    /** @param before the model before, whose parts are taken over where nothing they depend on has changed */
    constructor(records: LandscapeRecords, choices: Choices, today: string, before: LandscapeModel | null) {
        this.records = records;
        this.choices = choices;
        this.calendar = { startMonth: records.settings.fiscalStartMonth, namedBy: 'end' };
        const thisYear = fiscalYearOf(today, this.calendar);
        this.period = choices.period ?? { first: thisYear - records.settings.fiscalYearsBefore, last: thisYear };
        const kept = before !== null && haveSameBusiness(before.records, records) ? before : null;
        this.business = kept?.business ?? businessOf(records);
        const sameView =
            kept !== null &&
            kept.records.cells === records.cells &&
            kept.period.first === this.period.first &&
            kept.period.last === this.period.last;
        this.landscape = sameView
            ? kept.landscape
            : deriveLandscape(this.business, records.cells, { window: this.window, calendar: this.calendar });
        this.currency = Math.max(0, this.business.currencies.indexOf(choices.currency ?? ''));
        this.withoutColumn = this.offeringsWithoutColumn();
        this.matrix = buildMatrix(this.landscape, {
            collapsedRows: choices.collapsedRows,
            collapsedColumns: choices.collapsedColumns,
            rowOrder: this.order,
            columnOrder: this.order,
            hideEmptyRows: choices.hideEmptyRows,
            hideEmptyColumns: choices.hideEmptyColumns,
            showRetired: choices.showRetired,
            hiddenOfferingIds: this.withoutColumn,
            ...this.filter()
        });
    }

    private get order(): LineOrder {
        const { sort, measure } = this.choices;
        return sort === 'measure' ? { by: sort, measure, currency: this.currency } : { by: sort };
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

    private filter() {
        const { states, text } = this.choices;
        const accepts = acceptCells(this.landscape, {
            ...(states.size > 0 ? { states } : {}),
            ...(text.trim() === '' ? {} : { text })
        });
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

    /** Makes suggestions for unmapped amounts; prepared when first asked for. */
    get advisor(): Advisor {
        const { id, name } = this.records.account;
        this.knownAdvisor ??= adviseOn(this.business, new Map([[id, name]]));
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

function businessOf(records: LandscapeRecords): Business {
    const digits = new Map<string, number>();
    return mapBusiness(records, accountsInScope(records.accounts, records.account.id, 'Own'), (code) => {
        const known = digits.get(code) ?? currencyDigits(code);
        digits.set(code, known);
        return known;
    });
}
