import fc from 'fast-check';
import { influenceGrid, quadrantOf, type Standing } from 'c/influenceGrid';

const step = fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 7 }));
const standings = fc.array(fc.oneof(fc.constant(null), fc.record({ influence: step, interest: step })));
const gridOf = (people: readonly (Standing | null)[]) =>
    influenceGrid([...people.keys()], (position) => people[position] as Standing | null);

describe('the influence x interest grid', () => {
    it.each([
        [5, 5, 'manage-closely'],
        [4, 4, 'manage-closely'],
        [4, 3, 'keep-satisfied'],
        [3, 4, 'keep-informed'],
        [3, 3, 'monitor'],
        [1, 1, 'monitor']
    ])('influence %i and interest %i: %s', (influence, interest, quadrant) => {
        expect(quadrantOf(influence, interest)).toBe(quadrant);
    });

    it('begins with the most influence and the least interest', () => {
        const { squares } = gridOf([]);
        expect(squares.map(({ influence, interest }) => influence * 10 + interest).slice(0, 6)).toEqual([
            51, 52, 53, 54, 55, 41
        ]);
        expect(squares).toHaveLength(25);
    });

    it('has everybody exactly once, in the square of the judgement, in the order given', () => {
        fc.assert(
            fc.property(standings, (people) => {
                const { squares, tray, counts } = gridOf(people);
                const all = [...tray, ...squares.flatMap(({ members }) => members)];
                expect([...all].sort((first, second) => first - second)).toEqual([...people.keys()]);
                for (const { influence, interest, members } of squares) {
                    for (const member of members) expect(people[member]).toEqual({ influence, interest });
                    expect([...members].sort((first, second) => first - second)).toEqual(members);
                }
                const counted = Object.values(counts).reduce((sum, count) => sum + count, 0);
                expect(counted + tray.length).toBe(people.length);
            }),
            { numRuns: 1000 }
        );
    });

    it('leaves everybody else where they are when one is judged anew', () => {
        fc.assert(
            fc.property(
                standings.filter((people) => people.length > 0),
                fc.nat(),
                fc.integer({ min: 1, max: 5 }),
                (people, pick, to) => {
                    const moved = pick % people.length;
                    const after = people.map((person, position) =>
                        position === moved ? { influence: to, interest: to } : person
                    );
                    const without = (list: readonly (Standing | null)[]) =>
                        gridOf(list).squares.map(({ members }) => members.filter((member) => member !== moved));
                    expect(without(after)).toEqual(without(people));
                }
            ),
            { numRuns: 1000 }
        );
    });
});
