/** A rectangle in the units of the chart. */
export interface Rectangle {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

/** Boxes sorted into the squares of a grid by their left top corner. */
export interface SpatialIndex {
    readonly columns: number;
    readonly rows: number;
    readonly cell: number;
    readonly cells: readonly (readonly number[])[];
    readonly widest: number;
    readonly highest: number;
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly width: readonly number[];
    readonly height: readonly number[];
}

/** Builds the index over `members`, whose corners start at (0, 0) or right and below of it. O(members + squares). */
export function indexBoxes(
    members: readonly number[],
    x: readonly number[],
    y: readonly number[],
    width: readonly number[],
    height: readonly number[]
): SpatialIndex {
    let [right, bottom, widest, highest] = [0, 0, 0, 0];
    for (const member of members) {
        right = Math.max(right, x[member] as number);
        bottom = Math.max(bottom, y[member] as number);
        widest = Math.max(widest, width[member] as number);
        highest = Math.max(highest, height[member] as number);
    }
    // About one square a box: few empty squares on a wide chart, few boxes in each on a dense one.
    const cell = Math.max(widest, highest, Math.sqrt((right * bottom) / Math.max(1, members.length)), 1);
    const columns = Math.floor(right / cell) + 1;
    const rows = Math.floor(bottom / cell) + 1;
    const cells: number[][] = [];
    for (let count = columns * rows; count > 0; count--) cells.push([]);
    for (const member of members) {
        const place = Math.floor((y[member] as number) / cell) * columns + Math.floor((x[member] as number) / cell);
        (cells[place] as number[]).push(member);
    }
    return { columns, rows, cell, cells, widest, highest, x, y, width, height };
}

/** Members whose box touches the rectangle, square by square from the top left. */
export function boxesIn(index: SpatialIndex, area: Rectangle): number[] {
    const { columns, rows, cell, cells, x, y, width, height } = index;
    const firstColumn = Math.max(0, Math.floor((area.left - index.widest) / cell));
    const lastColumn = Math.min(columns - 1, Math.floor(area.right / cell));
    const firstRow = Math.max(0, Math.floor((area.top - index.highest) / cell));
    const lastRow = Math.min(rows - 1, Math.floor(area.bottom / cell));
    const found: number[] = [];
    for (let row = firstRow; row <= lastRow; row++) {
        for (let column = firstColumn; column <= lastColumn; column++) {
            for (const member of cells[row * columns + column] as readonly number[]) {
                const left = x[member] as number;
                const top = y[member] as number;
                if (left > area.right || top > area.bottom) continue;
                if (left + (width[member] as number) < area.left || top + (height[member] as number) < area.top)
                    continue;
                found.push(member);
            }
        }
    }
    return found;
}

/** The member whose box holds the point, -1 where there is none. */
export function boxAt(index: SpatialIndex, x: number, y: number): number {
    return boxesIn(index, { left: x, top: y, right: x, bottom: y })[0] ?? -1;
}
