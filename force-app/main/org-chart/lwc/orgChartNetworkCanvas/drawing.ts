import type { Point } from 'c/networkLayout';

/** CSS pixels that a pointer may move and still be a click. */
const CLICK_DISTANCE = 5;

/** A relationship on the way from one person to another. */
export class LinkDrawing {
    /** Position of the person where it starts. */
    readonly from: number;
    private readonly start: Point;
    private hasMoved = false;

    constructor(from: number, start: Point) {
        this.from = from;
        this.start = start;
    }

    /** Whether the pointer has moved far enough to be a drawing; stays so. */
    moves(at: Point): boolean {
        this.hasMoved ||= Math.hypot(at.x - this.start.x, at.y - this.start.y) > CLICK_DISTANCE;
        return this.hasMoved;
    }

    get isDrawing(): boolean {
        return this.hasMoved;
    }
}

/** Style of a bar that reaches from one point to another. */
export function barBetween(start: Point, end: Point): string {
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    const angle = Math.atan2(end.y - start.y, end.x - start.x);
    return `inline-size: ${length.toFixed(0)}px; transform: translate(${start.x.toFixed(0)}px, ${start.y.toFixed(0)}px) rotate(${angle.toFixed(3)}rad)`;
}
