import fc from 'fast-check';
import { buildHierarchy, type ContactFact, type StakeholderFact } from 'c/hierarchy';
import type { MapFacts } from 'c/mapRecords';
import { hierarchyAfter } from '../hierarchyAfter';

/** A company of some people in any state: mostly a tree, with loops, strangers, the parked, and posts among them. */
const company = fc.integer({ min: 2, max: 30 }).chain((size) => {
    const id = fc.integer({ min: 0, max: size - 1 }).map((place) => `c${place}`);
    const person = fc.record({
        name: fc.constantFrom('Ann', 'Bob', 'Cem', 'Dörte', ''),
        manager: fc.oneof({ weight: 8, arbitrary: id }, { weight: 1, arbitrary: fc.constantFrom(null, 'x1') }),
        isTree: fc.integer({ min: 0, max: 9 }),
        placement: fc.constantFrom(
            'Auto' as const,
            'Auto' as const,
            'Auto' as const,
            'Parked' as const,
            'Top' as const
        ),
        hasRecord: fc.boolean()
    });
    return fc.record({
        people: fc.array(person, { minLength: size, maxLength: size }),
        mover: fc.integer({ min: 0, max: size - 1 }),
        target: fc.oneof({ weight: 6, arbitrary: id }, { weight: 1, arbitrary: fc.constantFrom(null, 'x1', 'x2') })
    });
});

function factsOf(people: (typeof company extends fc.Arbitrary<infer Company> ? Company : never)['people']) {
    const contacts = people.map(({ name, manager, isTree }, place): ContactFact => {
        const earlier = place === 0 ? null : `c${Math.floor((place - 1) / 3)}`;
        const reportsToId = isTree < 8 ? earlier : manager;
        return { id: `c${place}`, name, title: null, department: null, reportsToId, reportsToName: null };
    });
    const stakeholders = people.flatMap(({ hasRecord, placement }, place): StakeholderFact[] =>
        hasRecord && place % 5 === 0
            ? [
                  {
                      ...{ id: `s${place}`, kind: 'Person', contactId: `c${place}`, contactName: null },
                      ...{ displayName: null, title: null, department: null, reportsToId: null, placement }
                  }
              ]
            : []
    );
    return mapOf(contacts, stakeholders);
}
const mapOf = (contacts: ContactFact[], stakeholders: StakeholderFact[]) =>
    ({
        contacts: new Map(contacts.map((one) => [one.id, one])),
        stakeholders: new Map(stakeholders.map((one) => [one.id, one]))
    }) as unknown as MapFacts;
const built = ({ contacts, stakeholders }: MapFacts) =>
    buildHierarchy([...contacts.values()], [...stakeholders.values()]);

describe('the hierarchy after a change', () => {
    it('is the one that is built anew, whoever was moved wherever', () => {
        let followed = 0;
        fc.assert(
            fc.property(company, ({ people, mover, target }) => {
                const before = factsOf(people);
                const contact = before.contacts.get(`c${mover}`)!;
                const contacts = new Map(before.contacts).set(contact.id, { ...contact, reportsToId: target });
                const after = { ...before, contacts };
                const hierarchy = built(before);
                const next = hierarchyAfter({ facts: before, hierarchy }, after);
                expect(next).toEqual(built(after));
                // Nobody was made anew: it was followed.
                if (next !== hierarchy && next.people === hierarchy.people) followed++;
            }),
            { numRuns: 1000 }
        );
        expect(followed).toBeGreaterThan(200);
    });

    it('is the same one where the records were only read again', () => {
        const before = mapOf(
            [{ id: 'a', name: 'Ann', title: null, department: null, reportsToId: null, reportsToName: null }],
            []
        );
        const after = mapOf([{ ...before.contacts.get('a')! }], []);
        const hierarchy = built(before);
        expect(hierarchyAfter({ facts: before, hierarchy }, after)).toBe(hierarchy);
    });

    it('is built anew where somebody has another name, or came', () => {
        const ann = { id: 'a', name: 'Ann', title: null, department: null, reportsToId: null, reportsToName: null };
        const before = mapOf([ann], []);
        const hierarchy = built(before);
        const renamed = hierarchyAfter({ facts: before, hierarchy }, mapOf([{ ...ann, name: 'Anna' }], []));
        expect(renamed.people[0]?.name).toBe('Anna');
        const joined = hierarchyAfter({ facts: before, hierarchy }, mapOf([ann, { ...ann, id: 'b' }], []));
        expect(joined.people).toHaveLength(2);
    });
});
