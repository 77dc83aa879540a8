import fc from 'fast-check';
import {
    applyWrites,
    invertWrites,
    planEdit,
    planPlacement,
    planRelease,
    repairOf,
    type ChartFacts,
    type ChartWrite,
    type PersonEdit
} from 'c/chartEdit';
import { buildHierarchy, type ContactFact, type StakeholderFact } from 'c/hierarchy';

function contact(id: string, reportsToId: string | null = null): ContactFact {
    return { id, name: `Name ${id}`, title: 'Title', department: null, reportsToId, reportsToName: null };
}
function record(id: string, more: Partial<StakeholderFact> = {}): StakeholderFact {
    return {
        id,
        kind: 'Placeholder',
        contactId: null,
        contactName: null,
        displayName: `Post ${id}`,
        title: null,
        department: null,
        reportsToId: null,
        placement: 'Auto',
        ...more
    };
}
const ofContact = (id: string, contactId: string, more: Partial<StakeholderFact> = {}): StakeholderFact =>
    record(id, { kind: 'Person', contactId, displayName: null, ...more });

function factsOf(contacts: ContactFact[], stakeholders: StakeholderFact[]): ChartFacts {
    return {
        contacts: new Map(contacts.map((item) => [item.id, item])),
        roles: new Map(),
        pairings: new Map(),
        stakeholders: new Map(stakeholders.map((item) => [item.id, item]))
    };
}
const hierarchyOf = (facts: ChartFacts) =>
    buildHierarchy([...facts.contacts.values()], [...facts.stakeholders.values()]);

function plan(facts: ChartFacts, key: string, edit: PersonEdit) {
    const context = {
        ...facts,
        hierarchy: hierarchyOf(facts),
        newKey: () => 'new-key',
        uniqueKeyOf: (id: string) => `account-${id}`
    };
    return planEdit(context, key, edit);
}
function writes(facts: ChartFacts, key: string, edit: PersonEdit): readonly ChartWrite[] {
    const planned = plan(facts, key, edit);
    if (!planned.ok) throw new Error(planned.failure.code);
    return planned.value;
}

describe('what an edit writes', () => {
    const facts = factsOf(
        [contact('a'), contact('b', 'a'), contact('c', 'a')],
        [record('p'), record('q', { reportsToId: 'p' }), ofContact('sc', 'c', { reportsToId: 'p' })]
    );
    const cases: [string, string, PersonEdit, ChartWrite[]][] = [
        ['nothing for what is the same', 'b', { title: ' Title ', managerKey: 'a' }, []],
        [
            'a title of a contact',
            'b',
            { title: 'CEO' },
            [{ kind: 'update-contact', id: 'b', fields: { title: 'CEO' } }]
        ],
        ['a cleared title of a placeholder', 'q', { title: '' }, []],
        [
            'a contact under a contact',
            'b',
            { managerKey: 'c' },
            [{ kind: 'update-contact', id: 'b', fields: { reportsToId: 'c' } }]
        ],
        [
            'title and manager together',
            'b',
            { title: '', managerKey: 'c' },
            [{ kind: 'update-contact', id: 'b', fields: { title: null, reportsToId: 'c' } }]
        ],
        [
            'a contact under a contact, forgetting what its record said',
            'c',
            { managerKey: 'b' },
            [
                { kind: 'update-contact', id: 'c', fields: { reportsToId: 'b' } },
                { kind: 'update-stakeholder', id: 'sc', fields: { reportsToId: null } }
            ]
        ],
        [
            'a contact under a placeholder, with its record created',
            'b',
            { managerKey: 'p' },
            [
                { kind: 'update-contact', id: 'b', fields: { reportsToId: null } },
                {
                    kind: 'create-stakeholder',
                    alias: 'person',
                    clientKey: 'new-key',
                    uniqueKey: 'account-b',
                    contactId: 'b',
                    reportsToId: 'p'
                }
            ]
        ],
        [
            'a contact under a placeholder, with its record there',
            'c',
            { managerKey: 'q' },
            [
                { kind: 'update-contact', id: 'c', fields: { reportsToId: null } },
                { kind: 'update-stakeholder', id: 'sc', fields: { reportsToId: 'q' } }
            ]
        ],
        ['a placeholder under a placeholder', 'p', { managerKey: null }, []],
        [
            'a placeholder under a contact with a record',
            'p',
            { managerKey: 'c' },
            [{ kind: 'update-stakeholder', id: 'p', fields: { reportsToId: 'sc' } }]
        ],
        [
            'a placeholder under a contact without one',
            'q',
            { managerKey: 'b' },
            [
                {
                    kind: 'create-stakeholder',
                    alias: 'manager',
                    clientKey: 'new-key',
                    uniqueKey: 'account-b',
                    contactId: 'b',
                    reportsToId: null
                },
                { kind: 'update-stakeholder', id: 'q', fields: { reportsToId: { alias: 'manager' } } }
            ]
        ],
        [
            'nobody as the manager',
            'c',
            { managerKey: null },
            [
                { kind: 'update-contact', id: 'c', fields: { reportsToId: null } },
                { kind: 'update-stakeholder', id: 'sc', fields: { reportsToId: null } }
            ]
        ]
    ];
    it.each(cases)('%s', (_name, key, edit, expected) => {
        expect(writes(facts, key, edit)).toEqual(expected);
    });

    it('takes somebody out of the parking lot', () => {
        const parked = factsOf([contact('a'), contact('b')], [ofContact('sb', 'b', { placement: 'Parked' })]);
        expect(writes(parked, 'b', { managerKey: 'a' })).toEqual([
            { kind: 'update-contact', id: 'b', fields: { reportsToId: 'a' } },
            { kind: 'update-stakeholder', id: 'sb', fields: { reportsToId: null, placement: 'Auto' } }
        ]);
    });
});

describe('what is refused', () => {
    const facts = factsOf(
        [contact('a'), contact('b', 'a'), contact('c', 'b'), { ...contact('d', 'x'), reportsToName: 'Xenia' }],
        []
    );
    it.each([
        ['themself', 'b', 'b', 'own-manager', ['Name b']],
        ['somebody below', 'a', 'c', 'would-loop', ['Name a', 'Name c']],
        ['somebody outside', 'b', 'x', 'manager-not-possible', ['Xenia']],
        ['somebody unknown', 'b', 'nobody', 'unknown-person', []],
        ['an edit of somebody outside', 'x', 'a', 'not-editable', ['Xenia']],
        ['an edit of somebody unknown', 'nobody', 'a', 'unknown-person', []]
    ])('%s', (_name, key, managerKey, code, parameters) => {
        expect(plan(facts, key, { managerKey })).toEqual({ ok: false, failure: { code, parameters } });
    });
});

/** A clean map of contacts and placeholders with a random edit of it. */
const anyEdit = fc
    .array(fc.tuple(fc.nat(), fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 15 })
    .chain((items) => {
        const keyOf = (place: number): string => (items[place]?.[1] ? `c${place}` : `p${place}`);
        const contacts: ContactFact[] = [];
        const stakeholders: StakeholderFact[] = [];
        items.forEach(([choice, isContact, hasRecord], place) => {
            const above = place === 0 ? -1 : (choice % (place + 1)) - 1;
            const aboveIsContact = above >= 0 && items[above]?.[1] === true;
            const aboveRecord =
                above < 0 ? null : aboveIsContact ? (items[above]?.[2] ? `s${above}` : null) : `p${above}`;
            if (isContact) {
                contacts.push(contact(`c${place}`, aboveIsContact ? `c${above}` : null));
                if (hasRecord)
                    stakeholders.push(
                        ofContact(`s${place}`, `c${place}`, { reportsToId: aboveIsContact ? null : aboveRecord })
                    );
            } else stakeholders.push(record(`p${place}`, { reportsToId: aboveRecord }));
        });
        const key = fc.nat(items.length - 1).map(keyOf);
        return fc.record({
            facts: fc.constant(factsOf(contacts, stakeholders)),
            key,
            managerKey: fc.option(key),
            title: fc.constantFrom('Title', 'New title', '')
        });
    });
const idOf = (alias: string): string => `made-${alias}`;

describe('whatever the edit', () => {
    it('the map says it after the writes, and no loop can come of it', () => {
        fc.assert(
            fc.property(anyEdit, ({ facts, key, managerKey, title }) => {
                const planned = plan(facts, key, { managerKey, title });
                if (!planned.ok) return;
                const after = hierarchyOf(applyWrites(facts, planned.value, idOf, (fact) => fact));
                const position = after.indexOf.get(key) as number;
                expect(after.people[after.manager[position] as number]?.key ?? null).toBe(managerKey);
                expect(after.people[position]?.title).toBe(title);
                expect(after.problems.filter(({ code }) => code === 'loop')).toEqual([]);
            }),
            { numRuns: 1000 }
        );
    });

    it('undoing it gives the same chart as before', () => {
        fc.assert(
            fc.property(anyEdit, ({ facts, key, managerKey, title }) => {
                const planned = plan(facts, key, { managerKey, title });
                if (!planned.ok) return;
                const after = applyWrites(facts, planned.value, idOf, (fact) => fact);
                const undone = applyWrites(after, invertWrites(facts, planned.value, idOf), idOf, (fact) => fact);
                const chart = (state: ChartFacts) => {
                    const { people, manager } = hierarchyOf(state);
                    return people.map((person, position) => [
                        person.key,
                        person.title,
                        people[manager[position] as number]?.key
                    ]);
                };
                expect(chart(undone)).toEqual(chart(facts));
            }),
            { numRuns: 1000 }
        );
    });
});

describe('planPlacement', () => {
    const facts = factsOf([contact('a'), contact('b', 'a')], [ofContact('sa', 'a')]);
    const placed = (key: string, placement: 'Auto' | 'Parked') => {
        const planned = planPlacement(
            { ...facts, hierarchy: hierarchyOf(facts), newKey: () => 'key', uniqueKeyOf: (id) => `acc-${id}` },
            key,
            placement
        );
        if (!planned.ok) throw new Error(planned.failure.code);
        return planned.value;
    };

    it('parks with the record there is, or with one it makes; undo brings back the place', () => {
        expect(placed('a', 'Parked')).toEqual([
            { kind: 'update-stakeholder', id: 'sa', fields: { placement: 'Parked' } }
        ]);
        const made = placed('b', 'Parked');
        expect(made).toMatchObject([{ kind: 'create-stakeholder', contactId: 'b', placement: 'Parked' }]);
        const after = applyWrites(
            facts,
            made,
            (alias) => alias,
            (fact) => fact
        );
        expect(hierarchyOf(after).census).toMatchObject({ placed: 1, parked: 1 });
        const back = applyWrites(
            after,
            invertWrites(facts, made, (alias) => alias),
            (alias) => alias,
            (fact) => fact
        );
        expect(hierarchyOf(back).manager).toEqual(hierarchyOf(facts).manager);
    });

    it('writes nothing where the person is there already', () => {
        expect(placed('b', 'Auto')).toEqual([]);
        expect(() => placed('x', 'Auto')).toThrow('unknown-person');
    });
});

describe('repairOf', () => {
    const repaired = (facts: ChartFacts) => {
        const hierarchy = hierarchyOf(facts);
        const problem = hierarchy.problems[0];
        const repair = problem === undefined ? null : repairOf(problem);
        if (repair === null) return null;
        const context = { ...facts, hierarchy, newKey: () => 'key', uniqueKeyOf: (id: string) => `acc-${id}` };
        const planned =
            repair.kind === 'release'
                ? planRelease(context, repair.key)
                : planPlacement(context, repair.key, repair.kind === 'park' ? 'Parked' : 'Auto');
        if (!planned.ok) throw new Error(planned.failure.code);
        const after = applyWrites(
            facts,
            planned.value,
            (alias) => alias,
            (fact) => fact
        );
        return hierarchyOf(after).problems.map(({ code }) => code);
    };

    it.each([
        ['self-report', factsOf([contact('a', 'a')], [])],
        ['loop', factsOf([contact('a', 'b'), contact('b', 'a')], [])],
        ['manager-parked', factsOf([contact('a'), contact('b', 'a')], [ofContact('sa', 'a', { placement: 'Parked' })])]
    ])('takes %s away', (code, facts) => {
        expect(hierarchyOf(facts).problems[0]?.code).toBe(code);
        expect(repaired(facts)).not.toContain(code);
    });

    it('is none where only the user knows', () => {
        expect(repairOf({ code: 'several-tops', keys: ['a'], parameters: ['2'] })).toBeNull();
    });
});
