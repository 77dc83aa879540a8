import type { MoveTarget } from 'c/chartEdit';
import { setStyle } from 'c/domCalls';
import type { ChartView, Point } from './chartView';
import type { Moving } from './moving';

/** CSS pixels that a pointer may move and still be a click. */
const CLICK_DISTANCE = 4;
/** CSS pixels from the edge in which the chart scrolls, and how far in a frame at most. */
const EDGE = 48;
const SCROLL = 14;

/** What a drag shows beside the chart. */
export interface DragSight {
    readonly name: string;
    readonly text: string;
    readonly isRefused: boolean;
    readonly zone: 'Top' | 'Parked' | null;
}

/** Elements and calls that a drag needs of its component. */
export interface DragSurroundings {
    readonly view: ChartView;
    readonly ghost: CSSStyleDeclaration;
    readonly ring: CSSStyleDeclaration;
    /** Where a point is over one of the zones. */
    readonly zoneAt: (point: Point) => 'Top' | 'Parked' | null;
    /** Shows what is said of the place; null at the end. */
    readonly show: (sight: DragSight | null) => void;
    readonly requestFrame: (callback: () => void) => number;
}

/**
 * People dragged by mouse or pen: a ghost at the pointer, a ring around whom they will report to, the words before the
 * drop. While it lasts only transforms change, and the chart scrolls at its edges.
 */
export class PersonDrag {
    private readonly surroundings: DragSurroundings;
    private pressed: { readonly key: string; readonly at: Point; readonly keys: readonly string[] } | null = null;
    private moving: Moving | null = null;
    private point: Point = { x: 0, y: 0 };
    private target: MoveTarget | null = null;
    private shown = '';

    constructor(surroundings: DragSurroundings) {
        this.surroundings = surroundings;
    }

    get isUnderWay(): boolean {
        return this.moving !== null;
    }

    /** A press on a card: a drag may come of it. */
    press(key: string, keys: readonly string[], at: Point): void {
        this.pressed = { key, keys, at };
    }

    /** A movement of the pointer; true when the drag begins with it. */
    move(at: Point): boolean {
        const { pressed } = this;
        this.point = at;
        if (this.moving !== null) {
            this.follow();
            return false;
        }
        if (pressed === null || Math.hypot(at.x - pressed.at.x, at.y - pressed.at.y) <= CLICK_DISTANCE) return false;
        const moving = this.surroundings.view.carry(pressed.keys);
        if (moving === null) return false;
        this.moving = moving;
        this.follow();
        this.scroll();
        return true;
    }

    /** The pointer is up: where the people go, null for nowhere. */
    drop(): { readonly keys: readonly string[]; readonly target: MoveTarget } | null {
        const { moving, target } = this;
        const isPossible = moving !== null && target !== null && !moving.preview(target).isRefused;
        this.cancel();
        return isPossible ? { keys: moving.keys, target } : null;
    }

    cancel(): void {
        this.pressed = null;
        if (this.moving === null) return;
        this.moving = null;
        this.target = null;
        this.shown = '';
        this.surroundings.view.putDown();
        this.surroundings.show(null);
    }

    private follow(): void {
        const { view, ghost, ring, zoneAt, show } = this.surroundings;
        const { moving, point } = this;
        if (moving === null) return;
        setStyle(ghost, 'transform', `translate(${Math.round(point.x + 14)}px,${Math.round(point.y + 10)}px)`);
        const zone = zoneAt(point);
        const over = zone === null ? view.personAt(point) : -1;
        const key = view.keyOf(over);
        this.target = zone ?? (key === null || moving.has(key) ? null : { managerKey: key });
        const box = this.target !== null && typeof this.target !== 'string' ? view.boxOnScreen(over) : null;
        setStyle(ring, 'transform', box === null ? 'scale(0)' : `translate(${box.x}px,${box.y}px) scale(${box.zoom})`);
        const preview = moving.preview(this.target);
        const said = `${zone ?? ''}${preview.text}${preview.isRefused}`;
        if (said === this.shown) return;
        this.shown = said;
        show({ name: moving.name, ...preview, zone });
    }

    /** Scrolls while the pointer is near an edge. */
    private scroll(): void {
        this.surroundings.requestFrame(() => {
            if (this.moving === null) return;
            const { view, zoneAt } = this.surroundings;
            const { size } = view.camera;
            const x = push(this.point.x, size.width);
            const y = push(this.point.y, size.height);
            if ((x !== 0 || y !== 0) && zoneAt(this.point) === null) {
                view.camera.pan(x, y);
                this.follow();
            }
            this.scroll();
        });
    }
}

/** How far the chart moves for a pointer at `at`, along a side of `length`. */
function push(at: number, length: number): number {
    if (at < EDGE) return SCROLL * Math.min(1, (EDGE - at) / EDGE);
    return at > length - EDGE ? -SCROLL * Math.min(1, (at - length + EDGE) / EDGE) : 0;
}
