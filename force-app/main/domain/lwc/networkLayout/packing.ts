import type { NodeSize } from './networkLayout';

/** Width of the whole for its height: that of a screen beside a panel. */
const ASPECT = 2.4;

interface Box {
    readonly island: readonly number[];
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}

/** Widths of the shelves that are tried, as shares of the width that an even packing would need. */
const TRIED = [0.8, 1, 1.2, 1.4, 1.7, 2, 2.5];

interface Corner {
    readonly left: number;
    readonly top: number;
}

/**
 * Puts islands side by side on shelves, the highest first, with the whole beginning at (0, 0). Of several widths of the
 * shelves the one is taken with which the whole is largest on a screen.
 */
export function packIslands(islands: readonly (readonly number[])[], size: NodeSize, x: number[], y: number[]): void {
    const gap = size.height / 2;
    const boxes = islands
        .map((island) => boxOf(island, size, x, y))
        .sort((first, second) => second.height - first.height);
    const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
    const widest = boxes.reduce((most, { width }) => Math.max(most, width), 0);
    let best: { readonly corners: readonly Corner[]; readonly extent: number } | null = null;
    for (const share of TRIED) {
        const packed = onShelves(boxes, Math.max(widest, Math.sqrt(area * ASPECT) * share), gap);
        if (best === null || packed.extent < best.extent) best = packed;
    }
    boxes.forEach(({ island, left, top }, place) => {
        const corner = best?.corners[place] as Corner;
        for (const position of island) {
            x[position] = (x[position] as number) - left + corner.left;
            y[position] = (y[position] as number) - top + corner.top;
        }
    });
}

/** Corners of the boxes on shelves of a width; `extent` is the height that a screen would need to show them. */
function onShelves(boxes: readonly Box[], room: number, gap: number) {
    let [left, top, shelf, right] = [0, 0, 0, 0];
    const corners = boxes.map(({ width, height }): Corner => {
        if (left > 0 && left + width > room) {
            top += shelf + gap;
            left = 0;
            shelf = 0;
        }
        const corner = { left, top };
        left += width + gap;
        right = Math.max(right, left - gap);
        shelf = Math.max(shelf, height);
        return corner;
    });
    return { corners, extent: Math.max(right / ASPECT, top + shelf) };
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
