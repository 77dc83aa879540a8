import { linksAcross } from './rowIndex';
import { xOf, type Stretch, type TimelineScale } from './scale';
import type { TimelineScene } from './scene';

/** What a row shows, in CSS pixels from the left top corner of the timeline. */
export interface BarShape {
    readonly position: number;
    readonly kind: 'group' | 'action' | 'milestone';
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** The part of the width that is done. */
    readonly doneWidth: number;
    /** Where it was first agreed to be, null without a baseline. */
    readonly baseline: Stretch | null;
}

/** A dependency as a line of right angles: x and y in turn, from the predecessor to the successor. */
export interface LinkShape {
    /** Position in `scene.links`. */
    readonly link: number;
    readonly points: readonly number[];
}

/** A part of the timeline, in its pixels. */
export interface TimelineWindow {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

/** The bar of a row; null where it has no days. */
export function barAt(scene: TimelineScene, scale: TimelineScale, position: number): BarShape | null {
    const row = scene.rows[position];
    const start = scene.start[position] as number;
    if (row === undefined || Number.isNaN(start)) return null;
    const { rowHeight, barHeight, milestone } = scene.sizes;
    const isMilestone = row.kind === 'milestone';
    const height = isMilestone ? milestone : barHeight;
    const left = xOf(scale, start);
    const length = ((scene.end[position] as number) - start) * scale.pixelsPerDay;
    const width = isMilestone ? milestone : length;
    return {
        position,
        kind: row.kind,
        // A diamond stands in the middle of its day.
        x: isMilestone ? left + length / 2 - milestone / 2 : left,
        y: position * rowHeight + (rowHeight - height) / 2,
        width,
        height,
        doneWidth: Math.min(1, Math.max(0, row.done)) * width,
        baseline: baselineAt(scene, scale, position)
    };
}

function baselineAt(scene: TimelineScene, scale: TimelineScale, position: number): Stretch | null {
    const start = scene.baselineStart[position] as number;
    if (Number.isNaN(start)) return null;
    return {
        x: xOf(scale, start),
        width: ((scene.baselineEnd[position] as number) - start) * scale.pixelsPerDay
    };
}

/** First and last row that a stretch from `top` to `bottom` shows; last before first where there is none. */
export function rowsIn(scene: TimelineScene, top: number, bottom: number): { first: number; last: number } {
    const { rowHeight } = scene.sizes;
    return {
        first: Math.max(0, Math.floor(top / rowHeight)),
        last: Math.min(scene.rows.length, Math.ceil(bottom / rowHeight)) - 1
    };
}

/** Bars that the window shows, by row. A baseline in sight brings its bar, wherever that is. O(rows in sight). */
export function barsIn(scene: TimelineScene, scale: TimelineScale, window: TimelineWindow): BarShape[] {
    const { first, last } = rowsIn(scene, window.top, window.bottom);
    const bars: BarShape[] = [];
    for (let position = first; position <= last; position++) {
        const bar = barAt(scene, scale, position);
        if (bar && (touches(bar, window) || (bar.baseline && touches(bar.baseline, window)))) bars.push(bar);
    }
    return bars;
}

function touches({ x, width }: Stretch, { left, right }: TimelineWindow): boolean {
    return x <= right && x + width >= left;
}

/** Dependencies of which the window shows something. O(log rows + those across the rows in sight). */
export function linksIn(scene: TimelineScene, scale: TimelineScale, window: TimelineWindow): LinkShape[] {
    const { first, last } = rowsIn(scene, window.top, window.bottom);
    const shapes: LinkShape[] = [];
    for (const link of linksAcross(scene.linkIndex, scene.linkFrom, scene.linkTo, first, last)) {
        const shape = linkAt(scene, scale, link);
        if (!shape) continue;
        let [left, right] = [Infinity, -Infinity];
        for (let place = 0; place < shape.points.length; place += 2) {
            left = Math.min(left, shape.points[place] as number);
            right = Math.max(right, shape.points[place] as number);
        }
        if (left <= window.right && right >= window.left) shapes.push(shape);
    }
    return shapes;
}

/**
 * The elbow of a dependency: out of the end of the predecessor, down (or up) and into the start of the successor; around
 * between the rows where the successor starts too early for that. Null where an end has no bar.
 */
export function linkAt(scene: TimelineScene, scale: TimelineScale, link: number): LinkShape | null {
    const from = barAt(scene, scale, scene.linkFrom[link] as number);
    const to = barAt(scene, scale, scene.linkTo[link] as number);
    if (!from || !to) return null;
    const { stub, rowHeight } = scene.sizes;
    const [startX, startY] = [from.x + from.width, from.y + from.height / 2];
    const [endX, endY] = [to.x, to.y + to.height / 2];
    if (endX - startX >= 2 * stub) {
        const turn = endX - stub;
        return { link, points: [startX, startY, turn, startY, turn, endY, endX, endY] };
    }
    const between = startY + (endY < startY ? -rowHeight / 2 : rowHeight / 2);
    const [out, back] = [startX + stub, endX - stub];
    return {
        link,
        points: [startX, startY, out, startY, out, between, back, between, back, endY, endX, endY]
    };
}

/**
 * Where the text of a bar has room: inside it, else after it, else before it. Never cut: at the right edge of the
 * timeline a text that fits nowhere stands before its bar.
 *
 * @param textWidth in CSS pixels, padding included
 * @param contentWidth of the whole timeline
 */
export function labelPlaceOf(
    bar: Pick<BarShape, 'kind' | 'x' | 'width'>,
    textWidth: number,
    contentWidth: number
): 'inside' | 'after' | 'before' {
    if (bar.kind === 'action' && bar.width >= textWidth) return 'inside';
    if (bar.x + bar.width + textWidth <= contentWidth || bar.x < textWidth) return 'after';
    return 'before';
}
