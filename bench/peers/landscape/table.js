/** The amounts as rows with a value or null a column: what a grid takes. */
export function rowsOf({ rows, columns, cells }) {
    const table = rows.map((name, id) => {
        const row = { id, name };
        for (let column = 0; column < columns.length; column++) row[`c${column}`] = null;
        return row;
    });
    for (const [row, column, amount] of cells) table[row][`c${column}`] = amount;
    return table;
}

export const FORMAT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
export const textOf = (value) => (value === null || value === undefined ? '' : FORMAT.format(value));
export const WIDTH = 112;
export const HEIGHT = 48;
