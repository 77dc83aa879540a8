import fc from 'fast-check';
import { buildHierarchy, isWithin, reportCount, reportsOf, type ContactFact, type StakeholderFact } from 'c/hierarchy';

function contact(id: string, reportsToId: string | null = null, more: Partial<ContactFact> = {}): ContactFact {
    return {
        id,
        name: `Name ${id}`,
        title: `Title ${id}`,
        department: null,
        reportsToId,
        reportsToName: null,
        ...more
    };
}

function stakeholder(id: string, more: Partial<StakeholderFact> = {}): StakeholderFact {
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

function managersByKey(contacts: ContactFact[], stakeholders: StakeholderFact[] = []): Record<string, string | null> {
    const { people, manager } = buildHierarchy(contacts, stakeholders);
    return Object.fromEntries(
        people.map((person, position) => [person.key, people[manager[position] as number]?.key ?? null])
    );
}

describe('who is whose manager', () => {
    const cases: [string, ContactFact[], StakeholderFact[], Record<string, string | null>][] = [
        ['the contact names one', [contact('a'), contact('b', 'a')], [], { a: null, b: 'a' }],
        [
            'the contact wins over the stakeholder',
            [contact('a'), contact('b', 'a'), contact('c')],
            [
                stakeholder('sb', { kind: 'Person', contactId: 'b', displayName: null, reportsToId: 'sc' }),
                stakeholder('sc', { kind: 'Person', contactId: 'c' })
            ],
            { a: null, b: 'a', c: null }
        ],
        [
            'the stakeholder says it where the contact does not, and leads to the contact',
            [contact('a'), contact('b')],
            [
                stakeholder('sa', { kind: 'Person', contactId: 'a' }),
                stakeholder('sb', { kind: 'Person', contactId: 'b', reportsToId: 'sa' })
            ],
            { a: null, b: 'a' }
        ],
        [
            'placeholders hang on contacts and contacts on placeholders',
            [contact('a'), contact('b')],
            [
                stakeholder('sa', { kind: 'Person', contactId: 'a' }),
                stakeholder('p', { reportsToId: 'sa' }),
                stakeholder('sb', { kind: 'Person', contactId: 'b', reportsToId: 'p' })
            ],
            { a: null, p: 'a', b: 'p' }
        ],
        [
            'a top is a top',
            [contact('a'), contact('b', 'a')],
            [stakeholder('sb', { kind: 'Person', contactId: 'b', placement: 'Top' })],
            { a: null, b: null }
        ],
        ['a manager outside is shown', [contact('b', 'x', { reportsToName: 'Xenia' })], [], { b: 'x', x: null }],
        [
            'a loop is broken at the smallest key',
            [contact('c', 'b'), contact('b', 'a'), contact('a', 'c')],
            [],
            { a: null, b: 'a', c: 'b' }
        ],
        ['a self-report is a top', [contact('a', 'a')], [], { a: null }],
        [
            'a report of somebody parked is a top',
            [contact('a'), contact('b', 'a')],
            [stakeholder('sa', { kind: 'Person', contactId: 'a', placement: 'Parked' })],
            { a: null, b: null }
        ]
    ];
    it.each(cases)('%s', (_name, contacts, stakeholders, expected) => {
        expect(managersByKey(contacts, stakeholders)).toEqual(expected);
    });
});

describe('data problems', () => {
    const codes = (contacts: ContactFact[], stakeholders: StakeholderFact[] = []): string[] =>
        buildHierarchy(contacts, stakeholders).problems.map((problem) => problem.code);

    const cases: [string, ContactFact[], StakeholderFact[], string[]][] = [
        ['none in a clean tree', [contact('a'), contact('b', 'a')], [], []],
        ['self-report', [contact('a', 'a')], [], ['self-report']],
        ['loop', [contact('a', 'b'), contact('b', 'a')], [], ['loop']],
        ['manager outside', [contact('a', 'x', { reportsToName: 'X' })], [], ['manager-outside']],
        ['manager hidden', [contact('a', 'x')], [], ['manager-hidden']],
        ['several tops', [contact('a'), contact('b')], [], ['several-tops']],
        ['nameless', [contact('a', null, { name: ' - ' })], [], ['nameless']],
        [
            'the same person twice',
            [
                contact('a'),
                contact('b', 'a', { name: 'NAME Á', title: 'T' }),
                contact('c', 'a', { name: 'name a', title: 't' })
            ],
            [],
            ['duplicate-person']
        ],
        [
            'two records of one contact',
            [contact('a')],
            [
                stakeholder('s1', { kind: 'Person', contactId: 'a' }),
                stakeholder('s2', { kind: 'Person', contactId: 'a' })
            ],
            ['duplicate-stakeholder']
        ],
        [
            'a contact that is gone',
            [contact('a')],
            [stakeholder('s', { kind: 'Person', placement: 'Top' })],
            ['departed-contact', 'several-tops']
        ],
        [
            'a manager who is parked',
            [contact('a'), contact('b', 'a')],
            [stakeholder('s', { kind: 'Person', contactId: 'a', placement: 'Parked' })],
            ['manager-parked']
        ],
        [
            'tops on purpose are none',
            [contact('a', 'x')],
            [
                stakeholder('s', { kind: 'Person', contactId: 'a', placement: 'Top' }),
                stakeholder('p', { placement: 'Top' })
            ],
            []
        ]
    ];
    it.each(cases)('%s', (_name, contacts, stakeholders, expected) => {
        expect(codes(contacts, stakeholders)).toEqual(expected);
    });

    it('names the members of a loop from where it is broken', () => {
        const { problems } = buildHierarchy([contact('c', 'b'), contact('b', 'a'), contact('a', 'c')], []);
        expect(problems[0]).toEqual({ code: 'loop', keys: ['a', 'c', 'b'], parameters: ['Name a → Name c → Name b'] });
    });
});

describe('census', () => {
    it('counts everybody once, apart by kind', () => {
        const contacts = [contact('a'), contact('b', 'x', { reportsToName: 'X' }), contact('c')];
        const stakeholders = [
            stakeholder('p'),
            stakeholder('q', { placement: 'Parked' }),
            stakeholder('d', { kind: 'Department' }),
            stakeholder('gone', { kind: 'Person' }),
            stakeholder('sc', { kind: 'Person', contactId: 'c', placement: 'Parked' })
        ];
        expect(buildHierarchy(contacts, stakeholders).census).toEqual({
            placed: 2,
            parked: 1,
            placeholders: 2,
            departments: 1,
            outside: 1,
            departed: 1
        });
    });
});

describe('order', () => {
    it('sorts siblings by name with accents folded, then by key', () => {
        const names = ['Zoe', 'Émile', 'Adam', 'émile'];
        const contacts = names.map((name, place) => contact(`k${place}`, null, { name }));
        const { tops, people } = buildHierarchy(contacts, []);
        expect(tops.map((top) => people[top]?.key)).toEqual(['k2', 'k1', 'k3', 'k0']);
    });

    it('knows levels, sizes and reports', () => {
        const hierarchy = buildHierarchy([contact('a'), contact('b', 'a'), contact('c', 'b'), contact('d', 'a')], []);
        const at = (key: string): number => hierarchy.indexOf.get(key) as number;
        expect(['a', 'b', 'c', 'd'].map((key) => hierarchy.level[at(key)])).toEqual([1, 2, 3, 2]);
        expect(['a', 'b', 'c', 'd'].map((key) => hierarchy.below[at(key)])).toEqual([3, 1, 0, 0]);
        expect(reportsOf(hierarchy, at('a'))).toEqual([at('b'), at('d')]);
        expect(reportCount(hierarchy, at('b'))).toBe(1);
        expect(isWithin(hierarchy, at('c'), at('a'))).toBe(true);
        expect(isWithin(hierarchy, at('d'), at('b'))).toBe(false);
    });

    it('takes a chain of 20,000 people without running out of stack', () => {
        const chain = Array.from({ length: 20000 }, (_, place) =>
            contact(`k${place}`, place === 0 ? null : `k${place - 1}`)
        );
        const { level, order, indexOf } = buildHierarchy(chain, []);
        expect(order).toHaveLength(20000);
        expect(level[indexOf.get('k19999') as number]).toBe(20000);
    });
});

/** Any input at all: managers may be anybody, nobody, themselves or unknown; records may be doubled. */
const anyMap = fc.integer({ min: 1, max: 25 }).chain((size) => {
    const contactId = fc.integer({ min: 0, max: size + 2 }).map((place) => `c${place}`);
    const stakeholderId = fc.integer({ min: 0, max: size + 2 }).map((place) => `s${place}`);
    const placement = fc.constantFrom('Auto' as const, 'Auto' as const, 'Top' as const, 'Parked' as const);
    return fc.record({
        contacts: fc.array(
            fc.record({
                id: fc.integer({ min: 0, max: size }).map((place) => `c${place}`),
                name: fc.constantFrom('Ann', 'Bob', '', 'Ann'),
                title: fc.constantFrom('CEO', null),
                department: fc.constant(null),
                reportsToId: fc.option(contactId),
                reportsToName: fc.constantFrom('Xenia', null)
            }),
            { maxLength: size }
        ),
        stakeholders: fc.array(
            fc.record({
                id: stakeholderId,
                kind: fc.constantFrom('Person' as const, 'Placeholder' as const, 'Department' as const),
                contactId: fc.option(contactId),
                contactName: fc.constant(null),
                displayName: fc.constantFrom('Post', null),
                title: fc.constant(null),
                department: fc.constant(null),
                reportsToId: fc.option(stakeholderId),
                placement
            }),
            { maxLength: size }
        )
    });
});

describe('whatever the input', () => {
    it('everybody is there exactly once: placed or parked', () => {
        fc.assert(
            fc.property(anyMap, ({ contacts, stakeholders }) => {
                const hierarchy = buildHierarchy(contacts, stakeholders);
                const parked = hierarchy.parked.flatMap((isParked, position) => (isParked ? [position] : []));
                const all = [...hierarchy.order, ...parked].sort((first, second) => first - second);
                expect(all).toEqual(hierarchy.people.map((_, position) => position));
                const { placed, parked: parkedContacts } = hierarchy.census;
                expect(placed + parkedContacts).toBe(new Set(contacts.map(({ id }) => id)).size);
                const total = Object.values(hierarchy.census).reduce((sum, count) => sum + count, 0);
                expect(total).toBe(hierarchy.people.length);
            }),
            { numRuns: 1000 }
        );
    });

    it('managers come before their reports, so there is no loop', () => {
        fc.assert(
            fc.property(anyMap, ({ contacts, stakeholders }) => {
                const { order, manager } = buildHierarchy(contacts, stakeholders);
                const place = new Map(order.map((position, index) => [position, index]));
                const reports = order.filter((position) => (manager[position] as number) >= 0);
                for (const report of reports) {
                    expect(place.get(manager[report] as number)).toBeLessThan(place.get(report) as number);
                }
            }),
            { numRuns: 1000 }
        );
    });

    it('the order of distinct records does not matter', () => {
        const unique = anyMap.map(({ contacts, stakeholders }) => ({
            contacts: [...new Map(contacts.map((item) => [item.id, item])).values()],
            stakeholders: [...new Map(stakeholders.map((item) => [item.id, item])).values()]
        }));
        fc.assert(
            fc.property(unique, ({ contacts, stakeholders }) => {
                const forward = buildHierarchy(contacts, stakeholders);
                const backward = buildHierarchy([...contacts].reverse(), [...stakeholders].reverse());
                expect(backward).toEqual(forward);
            }),
            { numRuns: 300 }
        );
    });
});
