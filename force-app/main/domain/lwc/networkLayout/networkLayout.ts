import { backboneOf, islandsOf, neighboursOf, type NetworkLink } from './graph';
import { packIslands } from './packing';
import { placeBeside } from './placing';
import { separate } from './separating';
import { placeByStress } from './stress';

export { backboneOf, islandsOf, type NetworkLink } from './graph';
export { aroundBox, aroundCircle, linkCurve, pointAt, type Curve } from './curves';

/** A point in the units of the drawing. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

/** Room that everybody needs, as a box around their point. */
export interface NodeSize {
    readonly width: number;
    readonly height: number;
}

/** Where people stood before, by key. */
export type KnownPlaces = ReadonlyMap<string, Point>;

/** Middle of each person's box, in the order of the keys. */
export interface NetworkLayout {
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** Who was placed anew; everybody where there was no layout before. */
    readonly moved: number;
}

/** Share of people without a known place from which the whole is arranged anew. */
const ANEW_FROM = 0.5;

/**
 * Places the people of a network so that those with strong relationships are near each other and no two boxes overlap.
 * Deterministic: the same keys and links, in any order, give the same places. Whoever has a place keeps it, so that an
 * edit moves nobody; who is new comes next to those whom they know. Islands are arranged one by one and packed.
 *
 * Method: stress minimisation by stochastic gradient descent (Zheng, Pawar, Goodman, "Graph Drawing by Stochastic
 * Gradient Descent", IEEE TVCG 2019) over the backbone of the network, then the least shifts that part the boxes.
 * Bounded by a number of steps, never by a clock: O(n²) up to 400 people of an island, O(n) with pivots beyond.
 */
export function layoutNetwork(
    keys: readonly string[],
    links: readonly NetworkLink[],
    size: NodeSize,
    known: KnownPlaces = new Map()
): NetworkLayout {
    const fresh = keys.filter((key) => !known.has(key)).length;
    const order = keys.map((_, position) => position).sort((first, second) => compare(keys, first, second));
    if (known.size > 0 && fresh < keys.length * ANEW_FROM) {
        return { ...placeBeside(keys, order, neighboursOf(keys.length, links), size, known), moved: fresh };
    }
    const x = keys.map(() => 0);
    const y = keys.map(() => 0);
    const rank: number[] = [];
    order.forEach((position, place) => (rank[position] = place));
    // Links in one order, whatever the order in which they came.
    const sorted = [...links].sort(
        (first, second) =>
            (rank[first.from] as number) - (rank[second.from] as number) ||
            (rank[first.to] as number) - (rank[second.to] as number) ||
            second.strength - first.strength
    );
    const neighbours = neighboursOf(keys.length, backboneOf(keys.length, sorted, rank));
    const islands = islandsOf(order, neighbours);
    for (const island of islands) {
        placeByStress(island, neighbours, size, x, y);
        separate(island, size, x, y);
    }
    packIslands(islands, size, x, y);
    return { x, y, moved: keys.length };
}

function compare(keys: readonly string[], first: number, second: number): number {
    return (keys[first] as string) < (keys[second] as string) ? -1 : 1;
}
