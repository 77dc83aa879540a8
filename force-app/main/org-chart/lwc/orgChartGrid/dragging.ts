/** CSS pixels that a pointer may move and still be a click. */
const CLICK_DISTANCE = 5;

/** A person on the way to another square. */
export class ChipDrag {
    readonly key: string;
    private readonly startX: number;
    private readonly startY: number;
    private hasMoved = false;

    constructor(key: string, event: PointerEvent) {
        this.key = key;
        this.startX = event.clientX;
        this.startY = event.clientY;
    }

    /** Whether the pointer has moved far enough to be a drag; stays so. */
    moves(event: PointerEvent): boolean {
        this.hasMoved ||= Math.hypot(event.clientX - this.startX, event.clientY - this.startY) > CLICK_DISTANCE;
        return this.hasMoved;
    }

    get isDrag(): boolean {
        return this.hasMoved;
    }
}

/** The square under a point of the screen; undefined beside all of them. */
export function squareAt(squares: Iterable<HTMLElement>, x: number, y: number): HTMLElement | undefined {
    for (const square of squares) {
        const { left, right, top, bottom } = square.getBoundingClientRect();
        if (x >= left && x < right && y >= top && y < bottom) return square;
    }
    return undefined;
}
