import type { Point } from './networkLayout';

/** Room around a circle: the same in every direction. */
export function aroundCircle(radius: number): () => number {
    return () => radius;
}

/** Room around a box: to its edge, in the direction given. */
export function aroundBox(width: number, height: number, gap: number): (acrossX: number, acrossY: number) => number {
    return (acrossX, acrossY) => {
        const length = Math.hypot(acrossX, acrossY) || 1;
        return (
            gap +
            1 / Math.max(Math.abs(acrossX / length) / (width / 2), Math.abs(acrossY / length) / (height / 2), 1e-6)
        );
    };
}

/** A quadratic curve from one person's edge to another's, with the directions of its ends. */
export interface Curve {
    readonly from: Point;
    readonly bend: Point;
    readonly to: Point;
}

/** Share of the length by which a curve bends aside, for the first of several between the same two. */
const BEND = 0.12;

/**
 * The curve of a relationship between two circles. Several between the same two bend apart, so that each can be seen and
 * pointed at.
 *
 * @param roomOf how far from a middle the line begins, in a direction
 * @param place 0 for the only one; 1, 2, … alternately to both sides
 */
export function linkCurve(
    from: Point,
    to: Point,
    roomOf: (acrossX: number, acrossY: number) => number,
    place: number
): Curve {
    const [acrossX, acrossY] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(acrossX, acrossY) || 1;
    const side = place % 2 === 0 ? 1 : -1;
    const aside = side * BEND * (1 + Math.floor(place / 2) + place / 2) * length;
    const bend = {
        x: (from.x + to.x) / 2 - (acrossY / length) * aside,
        y: (from.y + to.y) / 2 + (acrossX / length) * aside
    };
    return { from: towards(from, bend, roomOf), bend, to: towards(to, bend, roomOf) };
}

function towards(start: Point, target: Point, roomOf: (acrossX: number, acrossY: number) => number): Point {
    const [acrossX, acrossY] = [target.x - start.x, target.y - start.y];
    const length = Math.hypot(acrossX, acrossY) || 1;
    const share = Math.min(roomOf(acrossX, acrossY), length * 0.9) / length;
    return { x: start.x + acrossX * share, y: start.y + acrossY * share };
}

/** The point of a curve at a share of its way, 0 to 1. */
export function pointAt({ from, bend, to }: Curve, share: number): Point {
    const rest = 1 - share;
    return {
        x: rest * rest * from.x + 2 * rest * share * bend.x + share * share * to.x,
        y: rest * rest * from.y + 2 * rest * share * bend.y + share * share * to.y
    };
}
