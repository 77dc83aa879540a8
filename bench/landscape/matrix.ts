/** Generated landscapes: rows by columns, a tenth of the cells filled, the same in every run. */
export interface BenchMatrix {
    rows: string[];
    columns: string[];
    /** Row, column and amount of each filled cell. */
    cells: [row: number, column: number, amount: number][];
}

const PLACES = ['Retail', 'Corporate', 'Wealth', 'Operations', 'Markets', 'Treasury', 'Risk', 'Legal'];
const REGIONS = ['Europe', 'Americas', 'Asia', 'Africa', 'Nordics', 'Iberia'];

/** So many rows and columns. */
export function matrixOf(rows: number, columns: number): BenchMatrix {
    let state = 48_611;
    const below = (limit: number): number => {
        state = (state * 48_271) % 2_147_483_647;
        return state % limit;
    };
    const cells: BenchMatrix['cells'] = [];
    for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
            if (below(10) === 0) cells.push([row, column, 1000 * (1 + below(900))]);
        }
    }
    return {
        rows: Array.from(
            { length: rows },
            (_, at) => `${PLACES[at % 8]} ${REGIONS[at % 6]} ${String(at).padStart(4, '0')}`
        ),
        columns: Array.from({ length: columns }, (_, at) => `Offering ${String(at).padStart(3, '0')}`),
        cells
    };
}
