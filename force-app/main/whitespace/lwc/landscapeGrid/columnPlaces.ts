import type { MatrixLine } from 'c/landscapeMatrix';

/** Where each column starts, in pixels from the first; one more entry for the end of the last. */
export type ColumnOffsets = readonly number[];

/** Whether a column only gathers others: it has no cells of its own and needs no room for amounts. */
export function isHeading(line: MatrixLine | undefined): boolean {
    return line !== undefined && line.positions.length === 0;
}

export function columnOffsets(columns: readonly MatrixLine[], wide: number, narrow: number): ColumnOffsets {
    const offsets = [0];
    for (const line of columns)
        offsets.push((offsets[offsets.length - 1] as number) + (isHeading(line) ? narrow : wide));
    return offsets;
}

/** The column at an offset; the last one beyond the end. */
export function columnAt(offsets: ColumnOffsets, offset: number): number {
    let [low, high] = [0, Math.max(0, offsets.length - 2)];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((offsets[middle] as number) <= offset) low = middle;
        else high = middle - 1;
    }
    return low;
}

/** The largest number of columns that a width shows, whole or in part, wherever it starts. */
export function mostColumnsIn(offsets: ColumnOffsets, width: number): number {
    let most = 0;
    for (let first = 0, last = 0; first < offsets.length - 1; first++) {
        while (last < offsets.length - 1 && (offsets[last] as number) < (offsets[first] as number) + width) last++;
        most = Math.max(most, last - first + 1);
    }
    return Math.min(most, offsets.length - 1);
}
