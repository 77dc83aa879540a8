/** A relationship between two people, by their positions. */
export interface NetworkLink {
    readonly from: number;
    readonly to: number;
    /** 1 (weak) to 5 (strong). */
    readonly strength: number;
}

/** A neighbour with how long the line to them should be. */
export interface Neighbour {
    readonly position: number;
    /** Whole number: 4 for the strongest relationship, 6 for the weakest. */
    readonly length: number;
}

/** Lengths of lines by strength, weak to strong: near enough to each other that no drawing becomes mostly empty. */
const LENGTHS = [6, 5, 5, 4, 4];

/** Strongest relationships of each person that shape a dense network. */
const STRONGEST = 3;

/** The strongest link between each two people, with everybody's neighbours in the order of the links. */
export function neighboursOf(count: number, links: readonly NetworkLink[]): readonly (readonly Neighbour[])[] {
    const neighbours: Neighbour[][] = [];
    for (let position = 0; position < count; position++) neighbours.push([]);
    const seen = new Map<number, number>();
    for (const { from, to, strength } of links) {
        if (from === to) continue;
        const pair = Math.min(from, to) * count + Math.max(from, to);
        const length = LENGTHS[Math.min(5, Math.max(1, Math.round(strength))) - 1] as number;
        const before = seen.get(pair);
        if (before !== undefined && before <= length) continue;
        seen.set(pair, length);
        for (const [one, other] of [
            [from, to],
            [to, from]
        ] as const) {
            const own = neighbours[one] as Neighbour[];
            const known = own.findIndex(({ position }) => position === other);
            if (known >= 0) own[known] = { position: other, length };
            else own.push({ position: other, length });
        }
    }
    return neighbours;
}

/**
 * The links that shape the drawing. All of them where they are few; of a dense network a strongest spanning forest, so
 * that nobody is cut off, and the three strongest of each person: drawn by all its links it would be one ball of wool.
 *
 * @param rank place of each person in an order that never depends on the input's; breaks ties
 */
export function backboneOf(count: number, links: readonly NetworkLink[], rank: readonly number[]): NetworkLink[] {
    if (links.length <= STRONGEST * count) return [...links];
    const strongest = links
        .map((_, place) => place)
        .sort(
            (first, second) =>
                (links[second] as NetworkLink).strength - (links[first] as NetworkLink).strength || first - second
        );
    const leader: number[] = [];
    const taken: number[] = [];
    for (let position = 0; position < count; position++) {
        leader.push(position);
        taken.push(0);
    }
    const leaderOf = (position: number): number => {
        let current = position;
        while (leader[current] !== current) {
            leader[current] = leader[leader[current] as number] as number;
            current = leader[current] as number;
        }
        return current;
    };
    return strongest
        .filter((place) => {
            const { from, to } = links[place] as NetworkLink;
            const [one, other] = [leaderOf(from), leaderOf(to)];
            const joins = one !== other;
            if (joins) {
                const [low, high] = (rank[one] as number) < (rank[other] as number) ? [one, other] : [other, one];
                leader[high] = low;
            }
            const isStrong = (taken[from] as number) < STRONGEST || (taken[to] as number) < STRONGEST;
            if (!joins && !isStrong) return false;
            taken[from] = (taken[from] as number) + 1;
            taken[to] = (taken[to] as number) + 1;
            return true;
        })
        .map((place) => links[place] as NetworkLink);
}

/** People who are connected, together; largest islands first, in the order given. */
export function islandsOf(order: readonly number[], neighbours: readonly (readonly Neighbour[])[]): number[][] {
    const seen = new Set<number>();
    const islands: number[][] = [];
    for (const start of order) {
        if (seen.has(start)) continue;
        const island: number[] = [start];
        seen.add(start);
        for (let place = 0; place < island.length; place++) {
            for (const { position } of neighbours[island[place] as number] ?? []) {
                if (seen.has(position)) continue;
                seen.add(position);
                island.push(position);
            }
        }
        islands.push(island);
    }
    return islands.sort((first, second) => second.length - first.length);
}
