import { compareText } from 'c/planFacts';
import { failure, success, type Result } from 'c/result';
import type { Network } from './network';

/**
 * Positions so that every action comes after all that it waits for (Kahn's algorithm, O(n + m)).
 *
 * @returns failure `dependency-loop` where actions wait for each other: the first parameter names the actions along
 * the loop ("A → B → A"), the others are their ids, the first one not repeated
 */
export function orderOf(network: Network): Result<readonly number[], 'dependency-loop'> {
    const { first, list } = network.successors;
    const incoming = network.predecessors.first;
    const waiting: number[] = [];
    const order: number[] = [];
    for (let position = 0; position < network.actions.length; position++) {
        const count = (incoming[position + 1] as number) - (incoming[position] as number);
        waiting.push(count);
        if (count === 0) order.push(position);
    }
    for (let place = 0; place < order.length; place++) {
        const position = order[place] as number;
        const end = first[position + 1] as number;
        for (let edge = first[position] as number; edge < end; edge++) {
            const successor = list[edge] as number;
            const left = (waiting[successor] as number) - 1;
            waiting[successor] = left;
            if (left === 0) order.push(successor);
        }
    }
    if (order.length === network.actions.length) return success(order);
    return refusedLoop(network, findLoops(network)[0] as readonly number[]);
}

/** A loop as a failure. */
export function refusedLoop(network: Network, loop: readonly number[]) {
    const members = loop.map((position) => network.actions[position] as { id: string; name: string });
    const names = [...members, members[0] as { name: string }].map(({ name }) => name);
    return failure('dependency-loop', names.join(' → '), ...members.map(({ id }) => id));
}

/**
 * One loop of every knot of actions that wait for each other (strongly connected component), as positions. It starts
 * with the smallest id of its knot and is the shortest through it, so that the order of the records does not change what
 * is shown. Loops come in the order of their first ids. O(n + m), and sorting inside the knots.
 */
export function findLoops(network: Network): number[][] {
    const knot = knotsOf(network);
    const members = new Map<number, number[]>();
    knot.forEach((number, position) => {
        const list = members.get(number);
        if (list) list.push(position);
        else members.set(number, [position]);
    });
    const loops: number[][] = [];
    for (const positions of members.values()) {
        const start = positions.reduce((best, position) => (byId(position, best) < 0 ? position : best));
        const inside = (position: number): boolean => knot[position] === knot[start];
        const way = shortestWay(network, start, start, inside);
        if (way) loops.push(way.slice(0, -1));
    }
    return loops.sort((one, other) => byId(one[0] as number, other[0] as number));

    function byId(one: number, other: number): number {
        return compareText(idAt(network, one), idAt(network, other));
    }
}

function idAt(network: Network, position: number): string {
    return network.actions[position]?.id ?? '';
}

/**
 * The shortest chain of dependencies from one action to another, both ends included; null where there is none. From an
 * action to itself it is a loop. Of equal ways the one through the smallest ids.
 */
export function shortestWay(
    network: Network,
    from: number,
    to: number,
    allowed: (position: number) => boolean = () => true
): number[] | null {
    const { first, list } = network.successors;
    const cameFrom = new Map<number, number>();
    const reached = [from];
    for (const position of reached) {
        const successors = list
            .slice(first[position], first[position + 1])
            .sort((one, other) => compareText(idAt(network, one), idAt(network, other)));
        for (const successor of successors) {
            if (successor === to) return trace(position);
            if (!allowed(successor) || cameFrom.has(successor) || successor === from) continue;
            cameFrom.set(successor, position);
            reached.push(successor);
        }
    }
    return null;

    function trace(last: number): number[] {
        const way = [to];
        let position: number | undefined = last;
        while (position !== undefined && position !== from) {
            way.push(position);
            position = cameFrom.get(position);
        }
        return [...way, from].reverse();
    }
}

/**
 * The number of the strongly connected component of each position. Method: R. Tarjan, "Depth-first search and linear
 * graph algorithms" (1972), with an explicit stack, since a chain of 5,000 actions would overflow the engine's.
 */
function knotsOf(network: Network): number[] {
    const { first, list } = network.successors;
    const size = network.actions.length;
    const number: number[] = new Array<number>(size).fill(-1);
    const lowest: number[] = new Array<number>(size).fill(-1);
    const knot: number[] = new Array<number>(size).fill(-1);
    const nextEdge = first.slice();
    const open: number[] = [];
    let [numbers, knots] = [0, 0];
    for (let root = 0; root < size; root++) {
        if (number[root] === -1) walk(root);
    }
    return knot;

    function enter(position: number): void {
        number[position] = lowest[position] = numbers++;
        open.push(position);
    }

    function walk(root: number): void {
        const path = [root];
        enter(root);
        while (path.length > 0) {
            const position = path[path.length - 1] as number;
            const edge = nextEdge[position] as number;
            if (edge < (first[position + 1] as number)) {
                nextEdge[position] = edge + 1;
                const successor = list[edge] as number;
                if (number[successor] === -1) {
                    enter(successor);
                    path.push(successor);
                } else if (knot[successor] === -1) lower(position, number[successor] as number);
                continue;
            }
            path.pop();
            if (lowest[position] === number[position]) close(position);
            const parent = path[path.length - 1];
            if (parent !== undefined) lower(parent, lowest[position] as number);
        }
    }

    function lower(position: number, value: number): void {
        if (value < (lowest[position] as number)) lowest[position] = value;
    }

    function close(root: number): void {
        for (;;) {
            const position = open.pop() as number;
            knot[position] = knots;
            if (position === root) break;
        }
        knots++;
    }
}

export type DependencyRefusal = 'dependency-loop' | 'dependency-on-itself' | 'dependency-exists' | 'unknown-action';

/**
 * Whether an action may be made to wait for another.
 *
 * @returns failure `unknown-action` (its id), `dependency-on-itself` (its name), `dependency-exists` (both names) or
 * `dependency-loop` (as `orderOf`)
 */
export function checkDependency(
    network: Network,
    predecessorId: string,
    successorId: string
): Result<null, DependencyRefusal> {
    const predecessor = network.positions.get(predecessorId);
    const successor = network.positions.get(successorId);
    if (predecessor === undefined) return failure('unknown-action', predecessorId);
    if (successor === undefined) return failure('unknown-action', successorId);
    const nameAt = (position: number): string => network.actions[position]?.name ?? '';
    if (predecessor === successor) return failure('dependency-on-itself', nameAt(predecessor));
    const { first, list } = network.successors;
    if (list.slice(first[predecessor], first[predecessor + 1]).includes(successor)) {
        return failure('dependency-exists', nameAt(predecessor), nameAt(successor));
    }
    const way = shortestWay(network, successor, predecessor);
    return way === null ? success(null) : refusedLoop(network, way);
}
