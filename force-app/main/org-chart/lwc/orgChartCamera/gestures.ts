import type { Camera } from './camera';

/** CSS pixels that a pointer may move and still be a click. */
const CLICK_DISTANCE = 4;

interface Point {
    x: number;
    y: number;
}

/** Turns wheel, drag and pinch into movements of the camera. Points are relative to the chart. */
export class Gestures {
    private readonly camera: Camera;
    private readonly pointers = new Map<number, Point>();
    private start: Point | null = null;
    private dragged = false;

    constructor(camera: Camera) {
        this.camera = camera;
    }

    /** Whether a pointer is down. */
    get isPressed(): boolean {
        return this.pointers.size > 0;
    }

    /** Wheel with Ctrl or a trackpad pinch zooms, otherwise pans. True where the chart moved: then the page must not. */
    wheel(deltaX: number, deltaY: number, mode: number, zooms: boolean, at: Point): boolean {
        const unit = mode === 1 ? 16 : mode === 2 ? 400 : 1;
        const before = this.camera.view;
        if (zooms) this.camera.zoom(Math.exp((-deltaY * unit) / 240), at.x, at.y);
        else this.camera.pan(-deltaX * unit, -deltaY * unit);
        const after = this.camera.view;
        return zooms || after.x !== before.x || after.y !== before.y;
    }

    down(id: number, at: Point): void {
        this.pointers.set(id, at);
        if (this.pointers.size === 1) {
            this.start = at;
            this.dragged = false;
        }
    }

    /** Forgets a pointer: what it does is something else. */
    release(id: number): void {
        this.pointers.delete(id);
        this.start = null;
        this.dragged = false;
    }

    /** Moves a pointer; true when a drag begins: then the pointer is to be captured. */
    move(id: number, at: Point): boolean {
        const last = this.pointers.get(id);
        if (last === undefined) return false;
        const wasDragged = this.dragged;
        if (this.pointers.size === 2) this.pinch(id, last, at);
        else if (this.start !== null) {
            this.dragged ||= Math.hypot(at.x - this.start.x, at.y - this.start.y) > CLICK_DISTANCE;
            if (this.dragged) this.camera.pan(at.x - last.x, at.y - last.y);
        }
        // Below the threshold the movement counts later, so that the chart stays under the pointer.
        if (this.dragged || this.pointers.size === 2) this.pointers.set(id, at);
        return this.dragged && !wasDragged;
    }

    /** Ends a pointer; the point of a click, null after a drag or pinch. */
    up(id: number, at: Point): Point | null {
        const known = this.pointers.delete(id);
        if (!known || this.pointers.size > 0) return null;
        const isClick = !this.dragged;
        this.start = null;
        this.dragged = false;
        return isClick ? at : null;
    }

    private pinch(id: number, last: Point, at: Point): void {
        const other = [...this.pointers].find(([pointer]) => pointer !== id)?.[1] as Point;
        this.dragged = true;
        const before = Math.hypot(last.x - other.x, last.y - other.y);
        const after = Math.hypot(at.x - other.x, at.y - other.y);
        if (before > 0) this.camera.zoom(after / before, (at.x + other.x) / 2, (at.y + other.y) / 2);
        this.camera.pan((at.x - last.x) / 2, (at.y - last.y) / 2);
    }
}
