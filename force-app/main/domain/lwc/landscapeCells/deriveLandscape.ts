import type { Business, Deal } from 'c/landscapeBusiness';
import type { CellFact, CellState } from 'c/landscapeFacts';
import { toMinorUnits } from 'c/landscapeMoney';
import { fiscalYearOf, fiscalYearsIn, isWithin } from 'c/landscapePeriod';
import { addValue, countDeal, noAmountsIn, noFigures, setFigure, type Amounts, type Figures } from './amounts';
import { cellState } from './cellState';
import { joinRecords, type Judgements } from './judgements';
import type { Landscape, LandscapeView } from './landscape';

/**
 * Adds up the cells of a view and joins the judgements. Linear; cheap enough to run again on every change of window,
 * filter or judgement.
 */
export function deriveLandscape(business: Business, records: readonly CellFact[], view: LandscapeView): Landscape {
    const years = fiscalYearsIn(view.window, view.calendar);
    const judgements = joinRecords(business, records);
    const cells = cellsOf(business, judgements);
    const slots = business.cells.row.length * business.currencies.length;
    const namesSpend = records.some(({ spendFrom }) => spendFrom !== null);
    const figures = noFigures(slots, namesSpend ? slots : 0, years.length);
    const deals = includeDeals(business, view, years);
    addJudgements(business, cells, view, figures);
    const totals = addBusiness(business, cells, deals, figures, years.length);
    return {
        business,
        view,
        years,
        ...cells,
        ...statesOf(business, cells, figures),
        figures,
        ...totals,
        accountTotal: deals.accountTotal,
        included: deals.included,
        judgements
    };
}

type Cells = Pick<Landscape, 'row' | 'column' | 'record' | 'judgedOnly'>;

/** Cells with business, then those that are only judged. */
function cellsOf(business: Business, { byCell }: Judgements): Cells {
    const width = business.offerings.length;
    const { cells } = business;
    const row = byCell.size === 0 ? cells.row : cells.row.slice();
    const column = byCell.size === 0 ? cells.column : cells.column.slice();
    const record = filled<CellFact | null>(row.length, null);
    const judgedOnly = new Map<number, number>();
    for (const [key, judged] of byCell) {
        const [itsRow, itsColumn] = [Math.floor(key / width), key % width];
        const known = business.cells.at[itsRow]?.[itsColumn] ?? -1;
        if (known >= 0) record[known] = judged;
        else {
            judgedOnly.set(key, row.length);
            row.push(itsRow);
            column.push(itsColumn);
            record.push(judged);
        }
    }
    return { row, column, record, judgedOnly };
}

interface IncludedDeals {
    readonly included: boolean[];
    /** Position in the landscape's years; -1 for what is not included. */
    readonly yearOf: number[];
    readonly accountTotal: Amounts[];
}

function includeDeals(business: Business, view: LandscapeView, years: readonly number[]): IncludedDeals {
    const accountTotal = noAmountsIn(business.currencies.length, years.length);
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
        const total = accountTotal[deal.currency] as Amounts;
        addValue(total, deal.outcome, deal.minor, deal.weighted, year);
        countDeal(total, deal.outcome);
    }
    return { included, yearOf, accountTotal };
}

/** Potential, targets of the window, customer spend. */
function addJudgements(business: Business, { record }: Cells, { window }: LandscapeView, figures: Figures): void {
    record.forEach((judged, cell) => {
        if (judged === null) return;
        const currency = business.currencies.indexOf(judged.currency);
        // A currency that only came with a later judgement is derived anew with the next state of the records.
        if (currency < 0) return;
        const slot = cell * business.currencies.length + currency;
        const read = (value: number | null) => toMinorUnits(value ?? 0, business.digits[currency] as number) ?? 0;
        setFigure(figures.potential, slot, read(judged.potential));
        if (judged.targetDate !== null && isWithin(judged.targetDate, window)) {
            setFigure(figures.target, slot, read(judged.target));
        }
        if (judged.spendFrom !== null && judged.spendTo !== null) {
            setFigure(figures.customerSpend, slot, read(judged.customerSpend));
        }
    });
}

function addBusiness(
    business: Business,
    { record }: Cells,
    { included, yearOf }: IncludedDeals,
    figures: Figures,
    years: number
): Pick<Landscape, 'cellTotal' | 'unmappedTotal' | 'wonEver'> {
    const { parts, currencies } = business;
    const cellTotal = noAmountsIn(currencies.length, years);
    const unmappedTotal = noAmountsIn(currencies.length, years);
    const wonEver = filled(business.cells.row.length, false);
    const lastDeal = filled(business.cells.row.length, -1);
    const hasSpend = figures.wonInSpendDates.length > 0;
    for (const deal of business.deals) {
        const { position, outcome, currency } = deal;
        const counts = included[position] as boolean;
        const isWon = outcome === 'won';
        if (!counts && !isWon) continue;
        const year = yearOf[position] as number;
        const partEnd = business.deals[position + 1]?.partStart ?? parts.count;
        let [isInCells, isUnmapped] = [false, false];
        for (let part = deal.partStart; part < partEnd; part++) {
            const minor = parts.minor[part] as number;
            const weighted = parts.weighted[part] as number;
            const cell = parts.cell[part] as number;
            if (cell < 0) {
                isUnmapped = true;
                if (counts) addValue(unmappedTotal[currency] as Amounts, outcome, minor, weighted, year);
                continue;
            }
            isInCells = true;
            const slot = cell * currencies.length + currency;
            if (isWon) {
                wonEver[cell] = true;
                if (hasSpend && isInSpendDates(record[cell] as CellFact | null, deal, business))
                    add(figures.wonInSpendDates, slot, minor);
            }
            if (!counts) continue;
            addValue(cellTotal[currency] as Amounts, outcome, minor, weighted, year);
            addToCell(figures, deal, slot, minor, weighted, slot * years + year, lastDeal[cell] !== position);
            lastDeal[cell] = position; // all parts of one opportunity come together, so this counts each once
        }
        if (counts && isInCells) countDeal(cellTotal[currency] as Amounts, outcome);
        if (counts && isUnmapped) countDeal(unmappedTotal[currency] as Amounts, outcome);
    }
    return { cellTotal, unmappedTotal, wonEver };
}

function addToCell(
    figures: Figures,
    { outcome }: Deal,
    slot: number,
    minor: number,
    weighted: number,
    yearSlot: number,
    isFirst: boolean
): void {
    const once = isFirst ? 1 : 0;
    if (outcome === 'won') {
        add(figures.won, slot, minor);
        add(figures.wonByYear, yearSlot, minor);
        add(figures.wonDeals, slot, once);
    } else if (outcome === 'open') {
        add(figures.open, slot, minor);
        add(figures.weighted, slot, weighted);
        add(figures.openDeals, slot, once);
    } else {
        add(figures.lost, slot, minor);
        add(figures.lostDeals, slot, once);
    }
}

function add(list: number[], place: number, amount: number): void {
    list[place] = (list[place] as number) + amount;
}

function isInSpendDates(record: CellFact | null, deal: Deal, { currencies }: Business): boolean {
    if (record === null || record.spendFrom === null || record.spendTo === null) return false;
    const { closeDate } = deal.opportunity;
    return (
        record.currency === currencies[deal.currency] && closeDate >= record.spendFrom && closeDate <= record.spendTo
    );
}

function statesOf(business: Business, { record }: Cells, figures: Figures): Pick<Landscape, 'state' | 'deals'> {
    const state = filled<CellState>(record.length, 'Unassessed');
    const deals = filled(business.cells.row.length, 0);
    const currencies = business.currencies.length;
    for (let cell = 0; cell < record.length; cell++) {
        let [wonDeals, openDeals, lostDeals] = [0, 0, 0];
        if (cell < deals.length) {
            for (let slot = cell * currencies; slot < (cell + 1) * currencies; slot++) {
                wonDeals += figures.wonDeals[slot] as number;
                openDeals += figures.openDeals[slot] as number;
                lostDeals += figures.lostDeals[slot] as number;
            }
            deals[cell] = wonDeals + openDeals + lostDeals;
        }
        const assessment = record[cell]?.assessment ?? 'Unassessed';
        state[cell] = cellState({ wonDeals, openDeals, lostDeals, assessment });
    }
    return { state, deals };
}

function filled<Value>(length: number, value: Value): Value[] {
    return new Array<Value>(length).fill(value);
}
