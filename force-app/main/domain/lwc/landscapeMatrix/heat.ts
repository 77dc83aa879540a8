/** How a value becomes a shade: by its size, by the order of its size, or by its size within its row. */
export type HeatScale = 'linear' | 'logarithmic' | 'by-row';

/**
 * Shades of values, 0 (nothing, or less) to 1 (the largest). Logarithmic tells small ones apart where one is far
 * above the others.
 *
 * @param rows values by row; null where there is nothing to measure
 */
export function heatShares(rows: readonly (readonly (number | null)[])[], scale: HeatScale): number[][] {
    const largestOf = (values: readonly (number | null)[]) =>
        values.reduce<number>((largest, value) => (value !== null && value > largest ? value : largest), 0);
    const largest = scale === 'by-row' ? 0 : largestOf(rows.map(largestOf));
    return rows.map((values) => {
        const top = scale === 'by-row' ? largestOf(values) : largest;
        return values.map((value) => {
            if (value === null || value <= 0 || top <= 0) return 0;
            return scale === 'logarithmic' ? Math.log1p(value) / Math.log1p(top) : value / top;
        });
    });
}
