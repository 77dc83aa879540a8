import { measureOf } from 'c/landscapeCells';
import { matrixCellAt } from 'c/landscapeMatrix';
import { formatMinorUnits } from 'c/landscapeMoney';
import type { LandscapeModel, Selection } from 'c/landscapeStore';

/** The amounts of a selection with their heads, as a spreadsheet takes them: tabs between, unrounded, a point for the mark. */
export function columnTexts(model: LandscapeModel, { rows, columns }: Selection): string {
    const { matrix, choices, currency, digits } = model;
    const heads = matrix.columns.slice(columns.from, columns.to + 1);
    const lines = [['', ...heads.map(({ name }) => plain(name))]];
    for (let row = rows.from; row <= rows.to; row++) {
        const values = heads.map((_, place) => {
            const amounts = matrixCellAt(matrix, row, columns.from + place)?.amounts[currency];
            const value = amounts === undefined ? null : measureOf(amounts, choices.measure);
            if (value === null) return '';
            const isCount = choices.measure === 'opportunities' || choices.measure === 'walletShare';
            return isCount ? String(value) : formatMinorUnits(value, digits);
        });
        lines.push([plain(matrix.rows[row]?.name ?? ''), ...values]);
    }
    return lines.map((line) => line.join('\t')).join('\n');
}

/** A name that neither breaks the table nor becomes a formula. */
function plain(text: string): string {
    const line = text.replace(/[\t\r\n]+/g, ' ');
    return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
