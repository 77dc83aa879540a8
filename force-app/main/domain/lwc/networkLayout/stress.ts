import type { Neighbour } from './graph';
import type { NodeSize } from './networkLayout';

/** Passes over all pairs: more change nothing that the eye sees. */
const PASSES = 30;
/** People of an island up to which every pair counts; beyond, each counts with its neighbours and the pivots. */
const ALL_PAIRS_UP_TO = 400;
const PIVOTS = 60;
/** Step size of the last pass, as a share of the shortest distance's. */
const LAST_STEP = 0.1;
/** Widths of a box in one unit of length: the shortest line is four. */
const UNIT = 0.3;
/** Height for the width: screens are wide, and boxes are. */
const FLATTENED = 0.5;

/** A number from 0 to 1, the same row of numbers for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

/** Lengths of the shortest ways from one person to all of an island, -1 elsewhere. Lengths are small: buckets, no heap. */
export function distancesFrom(start: number, count: number, neighbours: readonly (readonly Neighbour[])[]): number[] {
    const distances: number[] = [];
    for (let position = 0; position < count; position++) distances.push(-1);
    distances[start] = 0;
    const buckets: number[][] = [[start]];
    for (let distance = 0; distance < buckets.length; distance++) {
        const bucket = buckets[distance] ?? [];
        for (let place = 0; place < bucket.length; place++) {
            const current = bucket[place] as number;
            if (distances[current] !== distance) continue;
            for (const { position, length } of neighbours[current] as readonly Neighbour[]) {
                const known = distances[position] as number;
                const way = distance + length;
                if (known >= 0 && known <= way) continue;
                distances[position] = way;
                while (buckets.length <= way) buckets.push([]);
                (buckets[way] as number[]).push(position);
            }
        }
    }
    return distances;
}

interface Terms {
    readonly first: number[];
    readonly second: number[];
    readonly distance: number[];
    readonly weight: number[];
}

/** Places the members of one island around (0, 0). */
export function placeByStress(
    island: readonly number[],
    neighbours: readonly (readonly Neighbour[])[],
    size: NodeSize,
    x: number[],
    y: number[]
): void {
    const random = randomFrom(island.length);
    const spread = Math.sqrt(island.length);
    for (const position of island) {
        x[position] = (random() - 0.5) * spread;
        y[position] = (random() - 0.5) * spread;
    }
    const terms = termsOf(island, neighbours);
    descend(terms, random, x, y);
    turnWide(island, x, y);
    const unit = size.width * UNIT;
    for (const position of island) {
        x[position] = (x[position] as number) * unit;
        y[position] = (y[position] as number) * unit * FLATTENED;
    }
}

function termsOf(island: readonly number[], neighbours: readonly (readonly Neighbour[])[]): Terms {
    const terms: Terms = { first: [], second: [], distance: [], weight: [] };
    const add = (one: number, other: number, distance: number, share: number): void => {
        terms.first.push(one);
        terms.second.push(other);
        terms.distance.push(distance);
        terms.weight.push(share / (distance * distance));
    };
    const count = neighbours.length;
    if (island.length <= ALL_PAIRS_UP_TO) {
        island.forEach((one, place) => {
            const distances = distancesFrom(one, count, neighbours);
            for (const other of island.slice(place + 1)) add(one, other, distances[other] as number, 1);
        });
        return terms;
    }
    for (const one of island) {
        for (const { position, length } of neighbours[one] as readonly Neighbour[])
            if (one < position) add(one, position, length, 1);
    }
    // Each pivot stands for its share of the island; the next one is who is farthest from all so far.
    const nearest = new Map(island.map((member) => [member, Infinity]));
    let pivot = island[0] as number;
    for (let made = 0; made < PIVOTS; made++) {
        const distances = distancesFrom(pivot, count, neighbours);
        let farthest = pivot;
        for (const member of island) {
            const distance = distances[member] as number;
            if (member !== pivot) add(pivot, member, distance, island.length / PIVOTS / 8);
            nearest.set(member, Math.min(nearest.get(member) as number, distance));
            if ((nearest.get(member) as number) > (nearest.get(farthest) as number)) farthest = member;
        }
        pivot = farthest;
    }
    return terms;
}

/** Moves the two of every term towards their distance, with smaller and smaller steps. */
function descend({ first, second, distance, weight }: Terms, random: () => number, x: number[], y: number[]): void {
    if (first.length === 0) return;
    let [least, most] = [Infinity, 0];
    for (const one of weight) {
        least = Math.min(least, one);
        most = Math.max(most, one);
    }
    const [start, end] = [1 / least, LAST_STEP / most];
    const order = first.map((_, term) => term);
    for (let pass = 0; pass < PASSES; pass++) {
        const step = start * Math.pow(end / start, pass / (PASSES - 1));
        for (let place = order.length - 1; place > 0; place--) {
            const other = Math.floor(random() * (place + 1));
            const kept = order[place] as number;
            order[place] = order[other] as number;
            order[other] = kept;
        }
        for (const term of order) {
            const [one, other] = [first[term] as number, second[term] as number];
            const acrossX = (x[one] as number) - (x[other] as number);
            const acrossY = (y[one] as number) - (y[other] as number);
            const apart = Math.sqrt(acrossX * acrossX + acrossY * acrossY) || 1e-6;
            const pull =
                (Math.min(1, step * (weight[term] as number)) * (apart - (distance[term] as number))) / (2 * apart);
            x[one] = (x[one] as number) - pull * acrossX;
            y[one] = (y[one] as number) - pull * acrossY;
            x[other] = (x[other] as number) + pull * acrossX;
            y[other] = (y[other] as number) + pull * acrossY;
        }
    }
}

/** Turns the island so that it is widest across: screens are. */
function turnWide(island: readonly number[], x: number[], y: number[]): void {
    let [sumX, sumY] = [0, 0];
    for (const position of island) {
        sumX += x[position] as number;
        sumY += y[position] as number;
    }
    let [xx, xy, yy] = [0, 0, 0];
    for (const position of island) {
        const acrossX = (x[position] = (x[position] as number) - sumX / island.length);
        const acrossY = (y[position] = (y[position] as number) - sumY / island.length);
        xx += acrossX * acrossX;
        xy += acrossX * acrossY;
        yy += acrossY * acrossY;
    }
    const angle = Math.atan2(2 * xy, xx - yy) / 2;
    const [along, aside] = [Math.cos(angle), Math.sin(angle)];
    for (const position of island) {
        const [beforeX, beforeY] = [x[position] as number, y[position] as number];
        x[position] = beforeX * along + beforeY * aside;
        y[position] = beforeY * along - beforeX * aside;
    }
}
