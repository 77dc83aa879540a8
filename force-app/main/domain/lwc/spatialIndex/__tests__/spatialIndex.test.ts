import fc from 'fast-check';
import { boxAt, boxesIn, indexBoxes } from 'c/spatialIndex';

const boxes = fc.array(
    fc.record({
        x: fc.integer({ min: 0, max: 5000 }),
        y: fc.integer({ min: 0, max: 3000 }),
        width: fc.integer({ min: 1, max: 300 }),
        height: fc.integer({ min: 1, max: 200 })
    }),
    { maxLength: 80 }
);
const area = fc
    .tuple(fc.integer({ min: -500, max: 5500 }), fc.integer({ min: -500, max: 3500 }), fc.nat(3000), fc.nat(3000))
    .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

describe('boxesIn', () => {
    it('finds what looking at every box finds', () => {
        fc.assert(
            fc.property(boxes, area, (all, seen) => {
                const members = all.map((_, position) => position);
                const column = (name: 'x' | 'y' | 'width' | 'height') => all.map((box) => box[name]);
                const index = indexBoxes(members, column('x'), column('y'), column('width'), column('height'));
                const expected = members.filter((position) => {
                    const { x, y, width, height } = all[position] as (typeof all)[number];
                    return x <= seen.right && y <= seen.bottom && x + width >= seen.left && y + height >= seen.top;
                });
                expect(boxesIn(index, seen).sort((first, second) => first - second)).toEqual(expected);
            }),
            { numRuns: 500 }
        );
    });

    it('leaves out who is not a member', () => {
        const index = indexBoxes([1], [0, 500], [0, 0], [10, 10], [10, 10]);
        expect(boxesIn(index, { left: 0, top: 0, right: 600, bottom: 10 })).toEqual([1]);
    });
});

describe('boxAt', () => {
    it('gives the box at a point, or -1', () => {
        const index = indexBoxes([0, 1], [0, 50], [0, 0], [10, 10], [10, 10]);
        expect([boxAt(index, 55, 5), boxAt(index, 30, 5)]).toEqual([1, -1]);
    });
});
