import fc from 'fast-check';
import { backboneOf, layoutNetwork, type NetworkLink, type NetworkLayout } from 'c/networkLayout';

const SIZE = { width: 120, height: 70 };

const network = fc.integer({ min: 1, max: 40 }).chain((count) =>
    fc.record({
        keys: fc.constant(Array.from({ length: count }, (_, position) => `k${position}`)),
        links: fc.array(
            fc.record({
                from: fc.integer({ min: 0, max: count - 1 }),
                to: fc.integer({ min: 0, max: count - 1 }),
                strength: fc.integer({ min: 1, max: 5 })
            }),
            { maxLength: 120 }
        )
    })
);

function overlaps({ x, y }: NetworkLayout): string[] {
    const found: string[] = [];
    for (let one = 0; one < x.length; one++) {
        for (let other = one + 1; other < x.length; other++) {
            const [deepX, deepY] = [
                SIZE.width - Math.abs(x[one]! - x[other]!),
                SIZE.height - Math.abs(y[one]! - y[other]!)
            ];
            if (deepX > 0.001 && deepY > 0.001) found.push(`${one} ${other}`);
        }
    }
    return found;
}

const placesOf = (keys: readonly string[], { x, y }: NetworkLayout) =>
    new Map(keys.map((key, position) => [key, { x: x[position]!, y: y[position]! }]));

describe('the layout of a network', () => {
    it('parts all boxes, and everything is a number', () => {
        fc.assert(
            fc.property(network, ({ keys, links }) => {
                const layout = layoutNetwork(keys, links, SIZE);
                expect(layout.x.every(Number.isFinite) && layout.y.every(Number.isFinite)).toBe(true);
                expect(layout.x).toHaveLength(keys.length);
                expect(overlaps(layout)).toEqual([]);
            }),
            { numRuns: 1000 }
        );
    });

    it('is the same whatever the order of people and links', () => {
        fc.assert(
            fc.property(
                network.chain(({ keys, links }) =>
                    fc.record({
                        keys: fc.constant(keys),
                        links: fc.constant(links),
                        shuffledLinks: fc.shuffledSubarray(links, { minLength: links.length }),
                        shuffledKeys: fc.shuffledSubarray(keys, { minLength: keys.length })
                    })
                ),
                ({ keys, links, shuffledKeys, shuffledLinks }) => {
                    const place = new Map(shuffledKeys.map((key, position) => [key, position]));
                    const moved = shuffledLinks.map(({ from, to, strength }) => ({
                        from: place.get(keys[from]!)!,
                        to: place.get(keys[to]!)!,
                        strength
                    }));
                    const first = placesOf(keys, layoutNetwork(keys, links, SIZE));
                    const second = placesOf(shuffledKeys, layoutNetwork(shuffledKeys, moved, SIZE));
                    for (const key of keys) expect(second.get(key)).toEqual(first.get(key));
                }
            ),
            { numRuns: 1000 }
        );
    });

    it('moves nobody when somebody comes, goes or gets a relationship', () => {
        fc.assert(
            fc.property(
                network.filter(({ keys }) => keys.length > 2),
                fc.nat(),
                fc.nat(),
                ({ keys, links }, one, other) => {
                    const before = placesOf(keys, layoutNetwork(keys, links, SIZE));
                    const more = [...keys, 'new'];
                    const [from, to] = [one % keys.length, other % keys.length];
                    const added = [...links, { from, to, strength: 3 }, { from, to: keys.length, strength: 5 }];
                    const after = layoutNetwork(more, added, SIZE, before);
                    const places = placesOf(more, after);
                    for (const key of keys) expect(places.get(key)).toEqual(before.get(key));
                    expect(overlaps(after)).toEqual([]);
                }
            ),
            { numRuns: 1000 }
        );
    });

    it('puts those who are close near each other', () => {
        const keys = ['a', 'b', 'c', 'd'];
        const chain: NetworkLink[] = [0, 1, 2].map((from) => ({ from, to: from + 1, strength: 3 }));
        const { x, y } = layoutNetwork(keys, chain, SIZE);
        const apart = (one: number, other: number) => Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!);
        expect(apart(0, 1)).toBeLessThan(apart(0, 2));
        expect(apart(0, 2)).toBeLessThan(apart(0, 3));
    });

    it('keeps islands apart', () => {
        const keys = Array.from({ length: 12 }, (_, position) => `k${String(position).padStart(2, '0')}`);
        const links = [0, 1, 2, 3, 6, 7, 8].map((from) => ({ from, to: from + 1, strength: 2 }));
        const { x, y } = layoutNetwork(keys, links, SIZE);
        const box = (members: number[]) => ({
            left: Math.min(...members.map((member) => x[member]!)),
            right: Math.max(...members.map((member) => x[member]!)),
            top: Math.min(...members.map((member) => y[member]!)),
            bottom: Math.max(...members.map((member) => y[member]!))
        });
        const [first, second] = [box([0, 1, 2, 3, 4]), box([6, 7, 8, 9])];
        const apart =
            first.right < second.left ||
            second.right < first.left ||
            first.bottom < second.top ||
            second.bottom < first.top;
        expect(apart).toBe(true);
    });

    it('takes a thousand people, by pivots', () => {
        const keys = Array.from({ length: 1000 }, (_, position) => String(position).padStart(4, '0'));
        const links = keys
            .slice(1)
            .map((_, place) => ({ from: place + 1, to: Math.floor(place / 4), strength: 1 + (place % 5) }));
        expect(overlaps(layoutNetwork(keys, links, SIZE))).toEqual([]);
    });
});

describe('the backbone', () => {
    it('connects whoever was connected', () => {
        fc.assert(
            fc.property(network, ({ keys, links }) => {
                const rank = keys.map((_, position) => position);
                const kept = backboneOf(keys.length, links, rank);
                const reach = (of: readonly NetworkLink[]) => {
                    const group = keys.map((_, position) => position);
                    for (let round = 0; round < keys.length; round++)
                        for (const { from, to } of of) group[from] = group[to] = Math.min(group[from]!, group[to]!);
                    return group;
                };
                expect(reach(kept)).toEqual(reach(links));
            }),
            { numRuns: 1000 }
        );
    });
});
