import type { ExportCell, ExportTable } from 'c/exportTable';
import { columnName } from 'c/exportWorkbook';
import { amountsOf, cellAt, isFilled, noAmountsIn, type Amounts } from 'c/landscapeCells';
import { CELL_COLUMNS } from 'c/landscapeColumns';
import { toDecimalNumber } from 'c/landscapeMoney';
import type { CellRecord, LandscapeModel } from 'c/landscapeStore';

/** State of the rows that have no cell. */
const UNMAPPED = 'Unmapped';

export interface CellTableOptions {
    /** Cells that nobody filled, too. */
    readonly withEmpty: boolean;
    /** The note, which may say more than the customer should read. */
    readonly withNotes: boolean;
}

/**
 * A row for each cell that is shown and each currency in it, then one for what is unmapped in each currency: won, open and
 * lost of all rows add up to the account total where nothing is filtered.
 */
export function cellTable(
    model: LandscapeModel,
    name: string,
    { withEmpty, withNotes }: CellTableOptions
): ExportTable {
    const { matrix, landscape, business } = model;
    const shown = CELL_COLUMNS.filter((column) => withNotes || column.name !== 'note');
    const rows: ExportCell[][] = [];
    const positions = (lines: typeof matrix.rows) => lines.flatMap((line) => line.positions);
    const columns = positions(matrix.columns);
    for (const row of positions(matrix.rows)) {
        for (const column of columns) {
            const cell = cellAt(landscape, row, column);
            const isThere = isFilled(landscape, cell.position);
            if (!isThere && !withEmpty) continue;
            if (matrix.accepts?.(row, column, isThere ? cell.position : -1) === false) continue;
            const filled = business.currencies.flatMap((_, currency) => {
                const amounts = amountsOf(landscape, Math.max(0, cell.position), currency);
                return isThere && hasAmounts(amounts) ? [currency] : [];
            });
            for (const currency of filled.length > 0 ? filled : [model.currency])
                rows.push(cellRow(row, column, currency));
        }
    }
    business.currencies.forEach((_, currency) => {
        const amounts = landscape.unmappedTotal[currency];
        if (amounts !== undefined && hasAmounts(amounts)) rows.push(rowOf({ state: UNMAPPED }, amounts, currency));
    });
    const totals = shown.map(({ isSummed }, place): ExportCell => {
        if (place === 0) return name;
        if (!isSummed || rows.length === 0 || business.currencies.length > 1) return null;
        const letter = columnName(place);
        const value = rows.reduce((sum, cells) => sum + Number(cells[place] ?? 0), 0);
        return { formula: `SUBTOTAL(109,${letter}2:${letter}${rows.length + 1})`, value };
    });
    return {
        name,
        columns: shown.map(({ header, kind }) => ({ header, kind })),
        rows,
        totals,
        frozenColumns: 4
    };

    function cellRow(row: number, column: number, currency: number): ExportCell[] {
        const cell = cellAt(landscape, row, column);
        const center = business.buyingCenters[row];
        const offering = business.offerings[column];
        const record = cell.record as CellRecord | null;
        const amounts = cell.amounts[currency] ?? (noAmountsIn(1, landscape.years.length)[0] as Amounts);
        const values = {
            account: model.records.accounts.find(({ id }) => id === center?.accountId)?.name ?? '',
            buyingCenter: center?.name ?? '',
            buyingCenterId: center?.id ?? '',
            offering: offering?.name ?? '',
            offeringId: offering?.id ?? '',
            state: cell.state,
            growth: cell.growth,
            targetDate: record?.targetDate ?? null,
            assessment: record?.assessment ?? 'Unassessed',
            blockReason: record?.blockReason ?? null,
            competitor: record?.competitor ?? null,
            valueFit: record?.valueFit ?? null,
            ease: record?.ease ?? null,
            owner: record?.ownerName ?? model.records.users.find(({ id }) => id === record?.ownerId)?.name ?? null,
            reviewDate: record?.reviewDate ?? null,
            assessedBy:
                record?.assessedByName ??
                model.records.users.find(({ id }) => id === record?.assessedById)?.name ??
                null,
            assessedOn: record?.assessedOn ?? null,
            note: record?.note ?? null
        };
        return rowOf(values, amounts, currency);
    }

    function rowOf(values: Readonly<Record<string, ExportCell>>, amounts: Amounts, currency: number): ExportCell[] {
        const digits = business.digits[currency] ?? model.digits;
        const money = (minor: number): number => toDecimalNumber(minor, digits);
        const all: Readonly<Record<string, ExportCell>> = {
            ...values,
            currency: business.currencies[currency] ?? model.currencyCode,
            won: money(amounts.won),
            open: money(amounts.open),
            weighted: money(amounts.weighted),
            lost: money(amounts.lost),
            opportunities: amounts.wonDeals + amounts.openDeals + amounts.lostDeals,
            potential: money(amounts.potential),
            target: money(amounts.target),
            customerSpend: money(amounts.customerSpend)
        };
        return shown.map((column) => all[column.name] ?? null);
    }
}

function hasAmounts({
    wonDeals,
    openDeals,
    lostDeals,
    won,
    open,
    lost,
    potential,
    target,
    customerSpend
}: Amounts): boolean {
    return [wonDeals, openDeals, lostDeals, won, open, lost, potential, target, customerSpend].some(
        (value) => value !== 0
    );
}
