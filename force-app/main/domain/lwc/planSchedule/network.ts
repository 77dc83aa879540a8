import type { ActionFact, DependencyFact } from 'c/planFacts';

/** What scheduling reads of an action. */
export type ScheduledAction = Pick<
    ActionFact,
    'id' | 'name' | 'kind' | 'status' | 'start' | 'due' | 'effortDays' | 'completedOn'
>;

/** Neighbours of every position in one flat list: those of `p` stand at `first[p]` to `first[p + 1] - 1`. */
export interface Adjacency {
    readonly first: readonly number[];
    readonly list: readonly number[];
}

/** The actions of a plan and who waits for whom, by position in `actions`. */
export interface Network {
    readonly actions: readonly ScheduledAction[];
    readonly positions: ReadonlyMap<string, number>;
    readonly predecessors: Adjacency;
    readonly successors: Adjacency;
    /** Dependencies that lost an end, or whose action was not read: they hold nobody back. */
    readonly incomplete: readonly DependencyFact[];
}

/** Builds the network. A dependency recorded twice counts once for every record, which changes nothing. O(n + m). */
export function buildNetwork(
    actions: readonly ScheduledAction[],
    dependencies: readonly Pick<DependencyFact, 'id' | 'predecessorId' | 'successorId'>[]
): Network {
    const positions = new Map<string, number>();
    actions.forEach(({ id }, position) => positions.set(id, position));
    const from: number[] = [];
    const to: number[] = [];
    const incomplete: DependencyFact[] = [];
    for (const dependency of dependencies) {
        const predecessor = positions.get(dependency.predecessorId ?? '');
        const successor = positions.get(dependency.successorId ?? '');
        if (predecessor === undefined || successor === undefined) incomplete.push(dependency);
        else {
            from.push(predecessor);
            to.push(successor);
        }
    }
    return {
        actions,
        positions,
        predecessors: adjacencyOf(actions.length, to, from),
        successors: adjacencyOf(actions.length, from, to),
        incomplete
    };
}

/** Counting sort of edges by their owner. */
function adjacencyOf(size: number, owners: readonly number[], neighbours: readonly number[]): Adjacency {
    const first: number[] = [];
    for (let position = 0; position <= size; position++) first.push(0);
    for (const owner of owners) first[owner + 1] = (first[owner + 1] as number) + 1;
    for (let position = 0; position < size; position++) {
        first[position + 1] = (first[position + 1] as number) + (first[position] as number);
    }
    const next = first.slice();
    const list = neighbours.slice();
    owners.forEach((owner, edge) => {
        const place = next[owner] as number;
        next[owner] = place + 1;
        list[place] = neighbours[edge] as number;
    });
    return { first, list };
}
