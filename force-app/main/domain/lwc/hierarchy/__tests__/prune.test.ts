import { buildHierarchy, pruneHierarchy, type ContactFact } from 'c/hierarchy';
import fc from 'fast-check';

const contact = (id: string, reportsToId: string | null): ContactFact => ({
    id,
    name: id,
    title: null,
    department: null,
    reportsToId,
    reportsToName: null
});

describe('pruneHierarchy', () => {
    it('keeps those wanted and the managers above them, nobody else, in the same order', () => {
        const anybody = fc.array(fc.tuple(fc.nat(20), fc.boolean()), { minLength: 1, maxLength: 20 });
        fc.assert(
            fc.property(anybody, (all) => {
                const key = (place: number) => `c${String(place).padStart(2, '0')}`;
                const whole = buildHierarchy(
                    all.map(([above], place) => contact(key(place), above < all.length ? key(above) : null)),
                    []
                );
                const keeps = whole.people.map((_, place) => all[place]?.[1] === true);
                const pruned = pruneHierarchy(whole, keeps);
                const wanted = new Set<number>();
                keeps.forEach((kept, place) => {
                    for (let who = kept ? place : -1; who >= 0; who = whole.manager[who] as number) wanted.add(who);
                });
                expect(pruned.order).toEqual(whole.order.filter((place) => wanted.has(place)));
                expect(pruned.reports.length + pruned.tops.length).toBe(pruned.order.length);
                for (const place of pruned.order) {
                    const under = pruned.order.filter((other) => {
                        let above = whole.manager[other] as number;
                        while (above >= 0 && above !== place) above = whole.manager[above] as number;
                        return above === place;
                    });
                    expect(pruned.below[place]).toBe(under.length);
                }
                expect(pruned.census).toBe(whole.census);
            }),
            { numRuns: 1000 }
        );
    });
});
