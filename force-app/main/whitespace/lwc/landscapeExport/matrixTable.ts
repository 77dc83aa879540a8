import type { ExportCell, ExportColumn, ExportTable } from 'c/exportTable';
import { columnName } from 'c/exportWorkbook';
import { measureOf, type Amounts } from 'c/landscapeCells';
import { matrixCellAt } from 'c/landscapeMatrix';
import { toDecimalNumber } from 'c/landscapeMoney';
import type { LandscapeModel } from 'c/landscapeStore';

/** Measures whose totals are the sums of the cells; the others are not added. */
const ADDED: ReadonlySet<string> = new Set(['won', 'open', 'lost', 'weighted', 'potential', 'target']);

/** The matrix as on the screen, in the shown measure and currency; totals are formulas. */
export function matrixTable(model: LandscapeModel, name: string, corner: string, total: string): ExportTable {
    const { matrix, choices, currency, digits } = model;
    const columns = matrix.columns
        .map((line, place) => ({ line, place }))
        .filter(({ line }) => line.positions.length > 0);
    const rows = matrix.rows.map((line, place) => ({ line, place })).filter(({ line }) => line.positions.length > 0);
    const read = (amounts: Amounts | undefined): ExportCell => {
        const value = amounts === undefined ? null : measureOf(amounts, choices.measure);
        if (value === null) return null;
        return choices.measure === 'walletShare' || choices.measure === 'opportunities'
            ? value
            : toDecimalNumber(value, digits);
    };
    const isAdded = ADDED.has(choices.measure);
    const last = columnName(columns.length);
    const kind: ExportColumn['kind'] =
        choices.measure === 'walletShare' ? 'share' : choices.measure === 'opportunities' ? 'whole' : 'money';
    const numbers = { kind, currency: model.currencyCode };
    return {
        name,
        columns: [
            { header: corner, kind: 'text' },
            ...columns.map(({ line }): ExportColumn => ({ header: line.name, ...numbers })),
            { header: total, ...numbers }
        ],
        rows: rows.map(({ line, place: row }, at) => [
            `${' '.repeat(2 * (line.level - 1))}${line.name}`,
            ...columns.map(({ place }) => read(matrixCellAt(matrix, row, place)?.amounts[currency])),
            isAdded
                ? { formula: `SUM(B${at + 2}:${last}${at + 2})`, value: plain(read(line.total.amounts[currency])) }
                : read(line.total.amounts[currency])
        ]),
        totals: [
            total,
            ...columns.map(({ line }, place): ExportCell => {
                const letter = columnName(place + 1);
                const value = read(line.total.amounts[currency]);
                return isAdded
                    ? { formula: `SUM(${letter}2:${letter}${rows.length + 1})`, value: plain(value) }
                    : value;
            }),
            isAdded
                ? {
                      formula: `SUM(${columnName(columns.length + 1)}2:${columnName(columns.length + 1)}${rows.length + 1})`,
                      value: plain(read(matrix.grandTotal.amounts[currency]))
                  }
                : read(matrix.grandTotal.amounts[currency])
        ],
        frozenColumns: 1
    };
}

function plain(cell: ExportCell): number {
    return typeof cell === 'number' ? cell : 0;
}
