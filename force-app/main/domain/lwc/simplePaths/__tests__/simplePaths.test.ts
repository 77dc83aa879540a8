import fc from 'fast-check';
import { distancesTo, graphOf, shortestSimplePaths, type Edge } from 'c/simplePaths';

/** Every simple path by trying all of them. */
function everyPath(edges: readonly Edge[], source: number, target: number): number[] {
    const weights: number[] = [];
    const lightest = new Map<string, Edge>();
    for (const edge of edges) {
        const name = `${edge.from}-${edge.to}`;
        if ((lightest.get(name)?.weight ?? Infinity) > edge.weight) lightest.set(name, edge);
    }
    const walk = (node: number, visited: ReadonlySet<number>, weight: number): void => {
        if (node === target) {
            weights.push(weight);
            return;
        }
        for (const edge of lightest.values()) {
            if (edge.from !== node || visited.has(edge.to)) continue;
            walk(edge.to, new Set(visited).add(edge.to), weight + edge.weight);
        }
    };
    walk(source, new Set([source]), 0);
    return weights.sort((first, second) => first - second);
}

const graphs = fc.integer({ min: 2, max: 7 }).chain((count) => {
    const node = fc.nat(count - 1);
    const edge = fc.record({ from: node, to: node, weight: fc.nat(9) });
    return fc.record({
        count: fc.constant(count),
        edges: fc.array(edge, { maxLength: 22 }),
        source: node,
        target: node,
        most: fc.integer({ min: 1, max: 12 })
    });
});

describe('shortestSimplePaths', () => {
    it('equals trying every path', () => {
        fc.assert(
            fc.property(graphs, ({ count, edges, source, target, most }) => {
                const found = shortestSimplePaths(graphOf(count, edges), source, target, most);
                expect(found.map(({ weight }) => weight)).toEqual(everyPath(edges, source, target).slice(0, most));
            }),
            { numRuns: 1000 }
        );
    });

    it('gives different paths that exist, without a node twice', () => {
        fc.assert(
            fc.property(graphs, ({ count, edges, source, target, most }) => {
                const found = shortestSimplePaths(graphOf(count, edges), source, target, most);
                expect(new Set(found.map(({ nodes }) => nodes.join())).size).toBe(found.length);
                for (const { nodes, edges: walked, weight } of found) {
                    expect(new Set(nodes).size).toBe(nodes.length);
                    expect([nodes[0], nodes.at(-1)]).toEqual([source, target]);
                    const steps = walked.map((place) => edges[place] as Edge);
                    expect(steps.map(({ from }) => from)).toEqual(nodes.slice(0, -1));
                    expect(steps.map(({ to }) => to)).toEqual(nodes.slice(1));
                    expect(steps.reduce((sum, step) => sum + step.weight, 0)).toBe(weight);
                }
            }),
            { numRuns: 1000 }
        );
    });

    it('has one way, of no step, to where it starts', () => {
        const graph = graphOf(2, [{ from: 0, to: 1, weight: 1 }]);
        expect(shortestSimplePaths(graph, 0, 0, 3)).toEqual([{ nodes: [0], edges: [], weight: 0 }]);
    });
});

describe('distancesTo', () => {
    it('equals the shortest of all paths', () => {
        fc.assert(
            fc.property(graphs, ({ count, edges, target }) => {
                const expected = Array.from(
                    { length: count },
                    (_, node) => everyPath(edges, node, target)[0] ?? Infinity
                );
                expect(distancesTo(graphOf(count, edges), target)).toEqual(expected);
            }),
            { numRuns: 1000 }
        );
    });
});
