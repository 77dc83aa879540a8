import fc from 'fast-check';
import { buildTree, isBelow, readingOrder } from '../landscapeTree';

const items = (...parents: readonly [string, string | null][]) => parents.map(([id, parentId]) => ({ id, parentId }));

it('puts children under their parents', () => {
    const tree = buildTree(items(['a', null], ['b', 'a'], ['c', 'a'], ['d', 'c']));
    expect(tree.parent).toEqual([-1, 0, 0, 2]);
    expect(tree.children).toEqual([[1, 2], [], [3], []]);
    expect(readingOrder(tree)).toEqual([
        { position: 0, level: 1 },
        { position: 1, level: 2 },
        { position: 2, level: 2 },
        { position: 3, level: 3 }
    ]);
    expect(isBelow(tree, 3, 0)).toBe(true);
    expect(isBelow(tree, 1, 2)).toBe(false);
});

it('makes roots of items whose parent is missing', () => {
    const tree = buildTree(items(['a', 'gone'], ['b', null]));
    expect(tree).toMatchObject({ roots: [0, 1], orphans: [0], loops: [] });
});

it.each([
    ['itself', items(['a', 'a']), [[0]]],
    ['each other', items(['b', 'a'], ['a', 'b']), [[1, 0]]],
    ['a ring with a tail', items(['d', 'c'], ['c', 'b'], ['b', 'a'], ['a', 'c']), [[3, 1, 2]]]
])('cuts a loop at the smallest id: %s', (_, ring, loops) => {
    const tree = buildTree(ring);
    expect(tree.loops).toEqual(loops);
    expect(readingOrder(tree)).toHaveLength(ring.length);
});

it('hides what is below the collapsed and sorts siblings', () => {
    const tree = buildTree(items(['a', null], ['b', 'a'], ['c', null]));
    const order = readingOrder(
        tree,
        (first, second) => second - first,
        (position) => position === 0
    );
    expect(order.map(({ position }) => position)).toEqual([2, 0]);
});

it('loses nobody, whatever the parents are', () => {
    const parents = fc.array(fc.option(fc.nat(12), { nil: null }), { maxLength: 12 });
    fc.assert(
        fc.property(parents, (chosen) => {
            const nodes = chosen.map((parent, id) => ({ id: `${id}`, parentId: parent === null ? null : `${parent}` }));
            const order = readingOrder(buildTree(nodes)).map(({ position }) => position);
            expect([...order].sort((left, right) => left - right)).toEqual(nodes.map((_, position) => position));
        }),
        { numRuns: 1000 }
    );
});

it('reads a chain of a hundred thousand', () => {
    const chain = Array.from({ length: 100_000 }, (_, id) => ({
        id: `${id}`,
        parentId: id === 0 ? null : `${id - 1}`
    }));
    expect(readingOrder(buildTree(chain)).at(-1)).toEqual({ position: 99_999, level: 100_000 });
});
