import { aroundCircle, layoutNetwork, type Point } from 'c/networkLayout';
import type { Chips } from 'c/orgChartChips';
import type { LinkPlaces, LinkSet } from 'c/orgChartLinks';
import type { OrgChartStore } from 'c/orgChartStore';
import type { Rectangle } from 'c/spatialIndex';

/** Room of a person in the drawing: the face, and two lines of the name below it. */
export const NODE = { width: 112, height: 78 };
/** Radius of the face, with the gap before the lines. */
export const FACE = 23;

/** Where people stand in the networks of this page, so that a look at another view moves nobody. */
const remembered = new WeakMap<OrgChartStore, Map<string, Point>>();

/** Forgets where people stand: the next scene arranges everybody anew. */
export function forgetPlaces(store: OrgChartStore): void {
    remembered.delete(store);
}

/** Where everybody with a relationship stands. A class, so that Lightning hands it on as it is. */
export class NetworkScene implements LinkPlaces {
    readonly roomOf = aroundCircle(FACE);
    /** Positions of the people, in the order of the chart. */
    readonly members: readonly number[];
    private readonly points = new Map<number, Point>();

    constructor(store: OrgChartStore, chips: Chips, set: LinkSet) {
        const { order, parked } = chips.map.hierarchy;
        const everybody = [...order, ...parked.flatMap((isParked, position) => (isParked ? [position] : []))];
        this.members = everybody.filter((position) => set.has(position));
        const place = new Map(this.members.map((position, member) => [position, member]));
        const keys = this.members.map((position) => chips.personAt(position).key);
        const links = set.links.map(({ from, to, strength }) => ({
            from: place.get(from) as number,
            to: place.get(to) as number,
            strength: strength ?? 1
        }));
        const { x, y } = layoutNetwork(keys, links, NODE, remembered.get(store));
        const known = new Map<string, Point>();
        this.members.forEach((position, member) => {
            const point = { x: x[member] as number, y: y[member] as number };
            this.points.set(position, point);
            known.set(keys[member] as string, point);
        });
        // While pages are still coming the next one may bring most of the people: that arranges anew.
        if (chips.map.complete) remembered.set(store, known);
    }

    pointOf = (position: number): Point => this.points.get(position) ?? { x: 0, y: 0 };

    has(position: number): boolean {
        return this.points.has(position);
    }

    /** The area that some of the people take. */
    boundsOf(positions: readonly number[]): Rectangle {
        let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
        for (const position of positions) {
            const box = this.boxOf(position);
            left = Math.min(left, box.left);
            right = Math.max(right, box.right);
            top = Math.min(top, box.top);
            bottom = Math.max(bottom, box.bottom);
        }
        return positions.length === 0
            ? { left: 0, top: 0, right: NODE.width, bottom: NODE.height }
            : { left, top, right, bottom };
    }

    /** Box of a person. */
    boxOf(position: number): Rectangle {
        const { x, y } = this.pointOf(position);
        return {
            left: x - NODE.width / 2,
            right: x + NODE.width / 2,
            top: y - NODE.height / 2,
            bottom: y + NODE.height / 2
        };
    }

    /** Whoever of `positions` has a box that holds a point; -1 where there is nobody. */
    memberAt(positions: readonly number[], at: Point): number {
        return (
            positions.find((position) => {
                const { left, right, top, bottom } = this.boxOf(position);
                return at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
            }) ?? -1
        );
    }

    /** The nearest of `positions` in a direction; the person itself where there is nobody. */
    neighbour(positions: readonly number[], position: number, across: number, down: number): number {
        const start = this.pointOf(position);
        let [nearest, best] = [position, Infinity];
        for (const other of positions) {
            const [acrossX, acrossY] = [this.pointOf(other).x - start.x, this.pointOf(other).y - start.y];
            const along = acrossX * across + acrossY * down;
            const aside = Math.abs(acrossX * down - acrossY * across);
            // What lies more aside than ahead is somebody else's direction.
            if (other === position || along <= 0 || aside > along * 1.5) continue;
            const cost = along + 2 * aside;
            if (cost < best) [nearest, best] = [other, cost];
        }
        return nearest;
    }
}
