import { Queue } from './queue';

/** A directed edge; `weight` is a whole number of at least 0. */
export interface Edge {
    readonly from: number;
    readonly to: number;
    readonly weight: number;
}

/** A directed graph with at most one edge from one node to another, as flat plain arrays. */
export interface Graph {
    readonly count: number;
    /** The edges of node n are those from `start[n]` up to, not including, `start[n + 1]`. */
    readonly start: readonly number[];
    readonly to: readonly number[];
    readonly weight: readonly number[];
    /** Place of each edge in the list that the graph was made from. */
    readonly source: readonly number[];
}

/** A path without a node twice. */
export interface SimplePath {
    readonly nodes: readonly number[];
    /** The edges walked, as places in the list that the graph was made from. */
    readonly edges: readonly number[];
    readonly weight: number;
}

/** A graph of nodes 0 to `count` - 1; of several edges between the same two nodes the lightest is kept. O(n + e). */
export function graphOf(count: number, edges: readonly Edge[]): Graph {
    const lightest = new Map<number, number>();
    edges.forEach(({ from, to, weight }, place) => {
        const pair = from * count + to;
        const kept = lightest.get(pair);
        if (kept === undefined || weight < (edges[kept] as Edge).weight) lightest.set(pair, place);
    });
    const start = new Array<number>(count + 1).fill(0);
    for (const place of lightest.values()) {
        const after = (edges[place] as Edge).from + 1;
        start[after] = (start[after] as number) + 1;
    }
    for (let node = 0; node < count; node++) start[node + 1] = (start[node + 1] as number) + (start[node] as number);
    const next = start.slice();
    const to = new Array<number>(lightest.size).fill(0);
    const weight = to.slice();
    const source = to.slice();
    for (const place of lightest.values()) {
        const edge = edges[place] as Edge;
        const slot = next[edge.from] as number;
        next[edge.from] = slot + 1;
        to[slot] = edge.to;
        weight[slot] = edge.weight;
        source[slot] = place;
    }
    return { count, start, to, weight, source };
}

/**
 * Weight of the shortest path from every node to `target`; Infinity where there is none. Dijkstra 1959, "A Note on Two
 * Problems in Connexion with Graphs" (https://doi.org/10.1007/BF01386390), on the reversed graph. O((n + e) log n).
 */
export function distancesTo(graph: Graph, target: number): number[] {
    const backward: Edge[] = [];
    for (let node = 0; node < graph.count; node++) {
        for (let edge = graph.start[node] as number; edge < (graph.start[node + 1] as number); edge++) {
            backward.push({ from: graph.to[edge] as number, to: node, weight: graph.weight[edge] as number });
        }
    }
    const reversed = graphOf(graph.count, backward);
    const distance = new Array<number>(graph.count).fill(Infinity);
    distance[target] = 0;
    const queue = new Queue<readonly [node: number, distance: number]>();
    queue.push([target, 0], 0);
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
        const [node, reached] = entry;
        if (reached > (distance[node] as number)) continue;
        for (let edge = reversed.start[node] as number; edge < (reversed.start[node + 1] as number); edge++) {
            const other = reversed.to[edge] as number;
            const through = reached + (reversed.weight[edge] as number);
            if (through >= (distance[other] as number)) continue;
            distance[other] = through;
            queue.push([other, through], through);
        }
    }
    return distance;
}

/** A path found that may be among the shortest: it leaves known ones at `turn`, where `refused` nodes may not follow. */
interface Candidate {
    readonly nodes: readonly number[];
    readonly slots: readonly number[];
    readonly weight: number;
    readonly turn: number;
    readonly refused: ReadonlySet<number>;
}

/**
 * The `most` shortest simple paths from one node to another, the shortest first; fewer where there are no more.
 *
 * Yen 1971, "Finding the K Shortest Loopless Paths in a Network" (https://doi.org/10.1287/mnsc.17.11.712), with
 * Lawler's rule that each path is only varied after the node where it left its parent
 * (https://doi.org/10.1287/mnsc.18.7.401). Every search is guided by the true distances to the target, which stay a
 * lower bound when nodes are taken out and are given as `ahead` where they are known already (A*, Hart, Nilsson, Raphael 1968, https://doi.org/10.1109/TSSC.1968.300136).
 */
export function shortestSimplePaths(
    graph: Graph,
    source: number,
    target: number,
    most: number,
    ahead: readonly number[] = distancesTo(graph, target)
): SimplePath[] {
    const waiting = new Queue<Candidate>();
    const found: SimplePath[] = [];
    const first = vary(graph, ahead, target, [source], [], new Set());
    if (first !== null) waiting.push(first, first.weight);
    while (found.length < most) {
        const best = waiting.pop();
        if (best === undefined) break;
        found.push({
            nodes: best.nodes,
            edges: best.slots.map((slot) => graph.source[slot] as number),
            weight: best.weight
        });
        for (let turn = best.turn; turn < best.slots.length; turn++) {
            const next = best.nodes[turn + 1] as number;
            const refused = new Set(turn === best.turn ? best.refused : []).add(next);
            const kept = best.slots.slice(0, turn);
            const candidate = vary(graph, ahead, target, best.nodes.slice(0, turn + 1), kept, refused);
            if (candidate !== null) waiting.push(candidate, candidate.weight);
        }
    }
    return found;
}

/** The shortest way on from the end of `root` that repeats none of its nodes; null where there is none. */
function vary(
    graph: Graph,
    ahead: readonly number[],
    target: number,
    root: readonly number[],
    rootSlots: readonly number[],
    refused: ReadonlySet<number>
): Candidate | null {
    const turn = root.length - 1;
    const spur = root[turn] as number;
    const taken = new Set(root);
    const reached = new Map<number, number>([[spur, 0]]);
    const cameBy = new Map<number, readonly [node: number, slot: number]>();
    const queue = new Queue<readonly [node: number, weight: number]>();
    queue.push([spur, 0], ahead[spur] as number);
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
        const [node, weight] = entry;
        if (weight > (reached.get(node) as number)) continue;
        if (node === target) break;
        for (let slot = graph.start[node] as number; slot < (graph.start[node + 1] as number); slot++) {
            const other = graph.to[slot] as number;
            if (taken.has(other) || ahead[other] === Infinity || (node === spur && refused.has(other))) continue;
            const through = weight + (graph.weight[slot] as number);
            if (through >= (reached.get(other) ?? Infinity)) continue;
            reached.set(other, through);
            cameBy.set(other, [node, slot]);
            queue.push([other, through], through + (ahead[other] as number));
        }
    }
    if (spur !== target && !cameBy.has(target)) return null;
    const nodes: number[] = [];
    const slots: number[] = [];
    for (let node = target; node !== spur;) {
        const [before, slot] = cameBy.get(node) as readonly [number, number];
        nodes.push(node);
        slots.push(slot);
        node = before;
    }
    const allSlots = [...rootSlots, ...slots.reverse()];
    return {
        nodes: [...root, ...nodes.reverse()],
        slots: allSlots,
        weight: allSlots.reduce((sum, slot) => sum + (graph.weight[slot] as number), 0),
        turn,
        refused
    };
}
