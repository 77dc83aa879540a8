import type { LayoutOptions } from './treeShape';

/** A finished subtree: its bounding box. */
export interface Box {
    readonly width: number;
    readonly height: number;
}

/** Subtrees in several rows, relative to the left top corner of the whole. */
export interface WrappedRows {
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** Row of each subtree, from 0. */
    readonly row: readonly number[];
    /** x of the line that leads down from row to row. */
    readonly corridor: number;
    readonly width: number;
    readonly height: number;
}

/** Whether a row of subtrees is so wide, and so much wider than high, that it reads better in several rows. */
export function isTooWide(widths: number, highest: number, count: number, options: LayoutOptions): boolean {
    return count > 3 && widths > options.wrapFrom && widths > 2 * options.wrapShape * highest;
}

/** Fills rows with subtrees in their order, so that the whole is about `wrapShape` times as wide as high. */
export function wrapSubtrees(boxes: readonly Box[], options: LayoutOptions): WrappedRows {
    const gap = 2 * options.gapX;
    const indent = options.stackIndent;
    let area = 0;
    let widest = 0;
    for (const box of boxes) {
        area += (box.width + gap) * (box.height + options.gapY);
        widest = Math.max(widest, box.width);
    }
    const target = Math.max(widest, Math.sqrt(area * options.wrapShape));
    const x: number[] = [];
    const y: number[] = [];
    const row: number[] = [];
    let right = 0;
    let top = 0;
    let rowHeight = 0;
    let current = 0;
    let width = 0;
    for (const box of boxes) {
        if (right > 0 && right + box.width > target) {
            top += rowHeight + options.gapY;
            right = 0;
            rowHeight = 0;
            current++;
        }
        x.push(indent + right);
        y.push(top);
        row.push(current);
        width = Math.max(width, indent + right + box.width);
        right += box.width + gap;
        rowHeight = Math.max(rowHeight, box.height);
    }
    return { x, y, row, corridor: indent / 2, width, height: top + rowHeight };
}
