import fc from 'fast-check';
import { buyingGroupOf, copyOffers, roleFromContactRole, type GroupFacts } from 'c/buyingGroup';
import { NO_JUDGEMENT, type RoleFact } from 'c/judgement';
import { anyFacts, anyPeople, factsOf, type Someone } from '../../stakeholderRisks/__tests__/riskKit';

function groupFacts(people: readonly Someone[], more: Partial<GroupFacts> = {}): GroupFacts {
    const { hierarchy, rolesOf, leftOn } = factsOf(people);
    return {
        hierarchy,
        rolesOf,
        hasLeft: (person) => leftOn(person) !== null,
        opportunityId: 'o1',
        contactRoles: [],
        neededRoles: ['Decision Maker', 'Economic Buyer', 'Champion'],
        usualApprovers: 6,
        ...more
    };
}
const here = (more: Partial<RoleFact>): Partial<RoleFact> => ({ context: 'Opportunity', contextId: 'o1', ...more });

describe('a buying group', () => {
    const people: Someone[] = [
        { id: 'a', roles: [here({ role: 'Decision Maker' }), { role: 'Champion' }] },
        { id: 'b', roles: [here({ controlsBudget: true }), { role: 'Influencer' }] },
        {
            id: 'c',
            roles: [{ additionalRoles: ['Champion'] }, { context: 'Opportunity', contextId: 'o2', role: 'Coach' }]
        },
        { id: 'd', roles: [here({ role: 'Champion' })], left: '2026-01-01' },
        { id: 'e' }
    ];

    it('is everybody judged in the opportunity who is still there, against the usual number', () => {
        const { members, usual } = buyingGroupOf(groupFacts(people));
        expect(members.map(({ key }) => key)).toEqual(['a', 'b']);
        expect(usual).toBe(6);
    });

    it('lacks the needed roles that nobody has, with who has them elsewhere', () => {
        expect(buyingGroupOf(groupFacts(people)).missing).toEqual([{ role: 'Champion', candidates: ['a', 'c'] }]);
    });

    it('offers the contact roles of people who are not in it yet, each person once', () => {
        const contactRoles = [
            { contactId: 'a', role: 'Evaluator' },
            { contactId: 'c', role: 'Other' },
            { contactId: 'c', role: 'Technical Buyer' },
            { contactId: 'e', role: null },
            { contactId: 'unknown', role: 'Influencer' }
        ];
        expect(buyingGroupOf(groupFacts(people, { contactRoles })).offers).toEqual([
            { key: 'c', role: 'Technical Evaluator' },
            { key: 'e', role: null }
        ]);
    });

    it.each([
        ['Business User', 'End User'],
        ['Economic Decision Maker', 'Economic Buyer'],
        ['Other', null],
        [null, null]
    ])('reads the contact role %s as %s', (role, expected) => expect(roleFromContactRole(role)).toBe(expected));
});

describe('what can be copied', () => {
    const source = { context: 'Account', contextId: null } as const;
    const offers = (...roles: Partial<RoleFact>[]) =>
        copyOffers(groupFacts([{ id: 'a', roles }]), source).map(({ edit, overwrites }) => ({ edit, overwrites }));

    it.each<[string, Partial<RoleFact>[], unknown[]]>([
        [
            'a judgement that the opportunity lacks',
            [{ role: 'Coach', influence: 3, reviewDate: '2027-01-01' }],
            [{ edit: { role: 'Coach', influence: 3 }, overwrites: false }]
        ],
        [
            'what is missing in one that is there',
            [{ role: 'Coach', influence: 3 }, here({ role: 'Coach' })],
            [{ edit: { influence: 3 }, overwrites: false }]
        ],
        [
            'what is said differently, which overwrites',
            [{ support: 'Mentor', controlsBudget: true }, here({ support: 'Enemy' })],
            [{ edit: { support: 'Mentor', controlsBudget: true }, overwrites: true }]
        ],
        ['nothing where both say the same', [{ support: 'Mentor' }, here({ support: 'Mentor', influence: 5 })], []],
        ['nothing from another context', [{ context: 'Buying Center', contextId: 'b', support: 'Mentor' }], []]
    ])('%s', (_, roles, expected) => expect(offers(...roles)).toEqual(expected));

    it('nothing of somebody who left', () => {
        expect(copyOffers(groupFacts([{ id: 'a', left: '2026-01-01', roles: [{ role: 'Coach' }] }]), source)).toEqual(
            []
        );
    });

    it('is nothing more after it was copied, and only then overwrites what was empty or the same', () => {
        fc.assert(
            fc.property(anyPeople, (people) => {
                const { hierarchy, rolesOf } = anyFacts(people);
                const hasLeft = () => false;
                const facts = { hierarchy, rolesOf, hasLeft, opportunityId: 'o1' };
                const found = copyOffers(facts, source);
                for (const { now, edit, overwrites } of found) {
                    const before = now ?? NO_JUDGEMENT;
                    const replaced = Object.keys(edit).filter((field) => {
                        const old = before[field as keyof typeof edit];
                        return old !== null && old !== false && !(Array.isArray(old) && old.length === 0);
                    });
                    expect(overwrites).toBe(replaced.length > 0);
                }
                const copied = new Map(found.map(({ key, from, now, edit }) => [key, { from, now, edit }]));
                const after = copyOffers(
                    {
                        ...facts,
                        rolesOf: (person) => {
                            const copy = copied.get(person.key);
                            if (copy === undefined) return rolesOf(person);
                            const made = {
                                ...(copy.now ?? { ...copy.from, ...NO_JUDGEMENT, ...here({ id: 'new' }) }),
                                ...copy.edit
                            };
                            return [made as RoleFact, ...rolesOf(person).filter((role) => role !== copy.now)];
                        }
                    },
                    source
                );
                expect(after).toEqual([]);
            }),
            { numRuns: 1000 }
        );
    });
});
