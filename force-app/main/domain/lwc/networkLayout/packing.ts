import type { NodeSize } from './networkLayout';

/** Width of the whole for its height: that of a screen beside a panel. */
const ASPECT = 1.5;

interface Box {
    readonly island: readonly number[];
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}

/** Puts islands side by side on shelves, the largest first, with the whole beginning at (0, 0). */
export function packIslands(islands: readonly (readonly number[])[], size: NodeSize, x: number[], y: number[]): void {
    const gap = size.height;
    const boxes = islands.map((island) => boxOf(island, size, x, y));
    const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
    const room = Math.max(Math.sqrt(area * ASPECT), ...boxes.map(({ width }) => width));
    boxes.sort((first, second) => second.height - first.height);
    let [left, top, shelf] = [0, 0, 0];
    for (const { island, width, height, ...corner } of boxes) {
        if (left > 0 && left + width > room) {
            top += shelf + gap;
            left = 0;
            shelf = 0;
        }
        for (const position of island) {
            x[position] = (x[position] as number) - corner.left + left;
            y[position] = (y[position] as number) - corner.top + top;
        }
        left += width + gap;
        shelf = Math.max(shelf, height);
    }
}

function boxOf(island: readonly number[], size: NodeSize, x: readonly number[], y: readonly number[]): Box {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const position of island) {
        left = Math.min(left, (x[position] as number) - size.width / 2);
        right = Math.max(right, (x[position] as number) + size.width / 2);
        top = Math.min(top, (y[position] as number) - size.height / 2);
        bottom = Math.max(bottom, (y[position] as number) + size.height / 2);
    }
    return { island, left, top, width: right - left, height: bottom - top };
}
