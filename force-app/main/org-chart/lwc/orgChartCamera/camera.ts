import type { Rectangle } from 'c/spatialIndex';
import { between, keepInSight, panBy, zoomAt, type Size, type View } from 'c/viewport';

const DURATION = 220;
/** CSS pixels of the chart that always stay in sight. */
const MARGIN = 80;

/** What the camera needs of the browser, so that tests can do without. */
export interface CameraSurroundings {
    readonly requestFrame: (callback: (time: number) => void) => number;
    readonly prefersStill: () => boolean;
    readonly onChange: () => void;
}

/** Holds the view; moves it at once or, where motion is welcome, over 220 ms. */
export class Camera {
    view: View = { x: 0, y: 0, zoom: 1 };
    size: Size = { width: 0, height: 0 };
    bounds: Rectangle = { left: 0, top: 0, right: 0, bottom: 0 };
    private readonly surroundings: CameraSurroundings;
    private flight = 0;

    constructor(surroundings: CameraSurroundings) {
        this.surroundings = surroundings;
    }

    /** Whether a movement is under way. */
    get isMoving(): boolean {
        return this.flight !== 0;
    }

    jump(view: View): void {
        this.flight = 0;
        this.view = keepInSight(view, this.bounds, this.size, MARGIN);
        this.surroundings.onChange();
    }

    pan(x: number, y: number): void {
        this.jump(panBy(this.view, x, y));
    }

    zoom(factor: number, x: number, y: number): void {
        this.jump(zoomAt(this.view, factor, x, y));
    }

    fly(target: View): void {
        if (this.surroundings.prefersStill() || this.size.width === 0) {
            this.jump(target);
            return;
        }
        const start = this.view;
        const flight = ++flights;
        let began = -1;
        this.flight = flight;
        const step = (time: number): void => {
            if (this.flight !== flight) return;
            if (began < 0) began = time;
            const share = Math.min(1, (time - began) / DURATION);
            this.view = between(start, target, 1 - Math.pow(1 - share, 3));
            if (share < 1) this.surroundings.requestFrame(step);
            else this.flight = 0;
            this.surroundings.onChange();
        };
        this.surroundings.requestFrame(step);
    }
}

let flights = 0;
