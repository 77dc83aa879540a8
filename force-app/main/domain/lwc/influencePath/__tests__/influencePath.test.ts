import fc from 'fast-check';
import { DEFAULT_SETTINGS, type AtlasSettings } from 'c/atlasSettings';
import { buildHierarchy, type ContactFact, type Person, type StakeholderFact } from 'c/hierarchy';
import { buildNetwork, findPath, type PathFacts, type PathFinding } from 'c/influencePath';
import type { PairingFact } from 'c/pairing';
import type { RelationshipFact } from 'c/relationship';

interface Someone {
    readonly id: string;
    readonly manager?: string;
    readonly support?: string;
    readonly coverage?: string;
    readonly left?: boolean;
}
type Tie = Partial<Omit<RelationshipFact, 'fromId' | 'toId'>> & { readonly from: string; readonly to: string | null };

function factsOf(
    someone: readonly Someone[],
    ties: readonly Tie[] = [],
    paired: Readonly<Record<string, string | null>> = {},
    settings: Partial<AtlasSettings> = {}
): PathFacts {
    const contacts = someone.map(({ id, manager }): ContactFact => {
        const [title, department, reportsToName] = [null, null, null];
        return { id, name: id, title, department, reportsToName, reportsToId: manager ?? null };
    });
    const stakeholders = someone.map(({ id }): StakeholderFact => {
        const [contactName, displayName, title, department, reportsToId] = [null, null, null, null, null];
        const of = { contactName, displayName, title, department, reportsToId };
        return { ...of, id: `s-${id}`, kind: 'Person', contactId: id, placement: 'Auto' };
    });
    const of = (person: Person) => someone.find(({ id }) => id === person.key);
    return {
        hierarchy: buildHierarchy(contacts, stakeholders),
        relationships: ties.map(({ from, to, ...tie }, place): RelationshipFact => {
            const values = { type: 'Influences', sign: 'Positive', strength: 5, frequency: null, reason: null };
            const toId = to === null ? null : `s-${to}`;
            return { ...values, id: `r${place}`, fromId: `s-${from}`, modified: null, ...tie, toId };
        }),
        pairings: Object.entries(paired).map(([id, currentLevel]): PairingFact => {
            const nothing = { targetLevel: null, agenda: null, cadenceDays: null, lastMet: null, modified: null };
            return {
                ...nothing,
                id: `p-${id}`,
                stakeholderId: `s-${id}`,
                userId: 'u',
                userName: 'Jonas',
                currentLevel
            };
        }),
        judgementOf: (person) => {
            const { support = null, coverage = null } = of(person) ?? {};
            return { support, coverage };
        },
        hasLeft: (person) => of(person)?.left === true,
        settings: { ...DEFAULT_SETTINGS, ...settings }
    };
}

function pathTo(facts: PathFacts, target: string): PathFinding {
    return findPath(buildNetwork(facts), facts.hierarchy.indexOf.get(target) as number);
}

/** The routes as text: `us -pairing 1-> a -up 2-> b`. */
function told(facts: PathFacts, { routes }: PathFinding): string[] {
    const name = (position: number) => facts.hierarchy.people[position]?.key as string;
    return routes.map(({ steps, cost }) =>
        ['us', ...steps.map((step) => `-${step.kind} ${step.cost}-> ${name(step.to)}`), `= ${cost}`].join(' ')
    );
}

const LINE: Someone[] = [{ id: 'boss' }, { id: 'head', manager: 'boss' }, { id: 'clerk', manager: 'head' }];

describe('the best ways to a person', () => {
    const cases: [string, Parameters<typeof factsOf>, string, string[]][] = [
        [
            'up the reporting line from a pairing',
            [LINE, [], { clerk: 'Trusted Advisor' }],
            'boss',
            ['us -pairing 1-> clerk -up 2-> head -up 2-> boss = 5']
        ],
        [
            'down the line at half the cost',
            [LINE, [], { boss: 'Vendor' }],
            'clerk',
            ['us -pairing 3-> boss -down 1-> head -down 1-> clerk = 5']
        ],
        [
            'by coverage where nobody is paired',
            [[{ id: 'a', coverage: 'Multiple Contacts' }, ...LINE], [{ from: 'a', to: 'boss' }]],
            'boss',
            ['us -coverage 3-> a -relationship 1-> boss = 4']
        ],
        [
            'directly where we know the person, with what else leads there',
            [LINE, [], { boss: 'Problem Solver', head: null }],
            'boss',
            ['us -pairing 1.5-> boss = 1.5', 'us -pairing 3-> head -up 2-> boss = 5']
        ],
        [
            'over the stronger of two relationships',
            [
                [{ id: 'a' }, { id: 'b' }],
                [
                    { from: 'a', to: 'b', strength: 2 },
                    { from: 'a', to: 'b', strength: 4 }
                ],
                { a: 'Trusted Advisor' }
            ],
            'b',
            ['us -pairing 1-> a -relationship 1.25-> b = 2.25']
        ],
        [
            'against the direction at twice the cost, neutral at one and a half',
            [[{ id: 'a' }, { id: 'b' }], [{ from: 'b', to: 'a', sign: 'Neutral' }], { a: 'Trusted Advisor' }],
            'b',
            ['us -pairing 1-> a -relationship 3-> b = 4']
        ],
        [
            'an ally helps either way; an unknown strength counts as the middle one',
            [
                [{ id: 'a' }, { id: 'b' }],
                [{ from: 'b', to: 'a', type: 'Allies', strength: null }],
                { a: 'Trusted Advisor' }
            ],
            'b',
            ['us -pairing 1-> a -relationship 1.67-> b = 2.67']
        ],
        [
            'through an opponent at an extra cost',
            [[{ id: 'a', support: 'Enemy' }, { id: 'b' }], [{ from: 'a', to: 'b' }], { a: 'Trusted Advisor' }],
            'b',
            ['us -pairing 1-> a -relationship 9-> b = 10']
        ],
        [
            'never through a conflict',
            [[{ id: 'a' }, { id: 'b' }], [{ from: 'a', to: 'b', type: 'Conflicts' }], { a: null }],
            'b',
            []
        ],
        [
            'through a conflict where the settings say what it costs',
            [
                [{ id: 'a' }, { id: 'b' }],
                [{ from: 'a', to: 'b', sign: 'Negative' }],
                { a: 'Trusted Advisor' },
                { negativeFactor: 6 }
            ],
            'b',
            ['us -pairing 1-> a -relationship 6-> b = 7']
        ],
        [
            'not through somebody who left, nor through a relationship that lost its end',
            [
                [{ id: 'boss' }, { id: 'head', manager: 'boss', left: true }, { id: 'clerk', manager: 'head' }],
                [{ from: 'clerk', to: null }],
                { clerk: null, head: null }
            ],
            'boss',
            []
        ]
    ];
    it.each(cases)('%s', (_, input, target, expected) => {
        const facts = factsOf(...input);
        expect(told(facts, pathTo(facts, target))).toEqual(expected);
    });

    it('says why a step costs what it costs', () => {
        const facts = factsOf(
            [{ id: 'a', support: 'Non-Supporter' }, { id: 'b' }],
            [{ from: 'b', to: 'a', strength: 4, sign: 'Neutral' }],
            { a: null }
        );
        const [first, second] = pathTo(facts, 'b').routes[0]?.steps ?? [];
        expect(first?.factors).toEqual([{ code: 'level', value: '', amount: 3 }]);
        expect(second?.base).toBe(1);
        expect(second?.factors.map(({ code, amount }) => [code, amount])).toEqual([
            ['strength', 1.25],
            ['neutral', 1.5],
            ['against-direction', 2],
            ['opponent', 4]
        ]);
    });
});

describe('what is missing', () => {
    const gaps = (facts: PathFacts, target: string) =>
        pathTo(facts, target).gaps.map((gap) => {
            const name = (position: number) => facts.hierarchy.people[position]?.key;
            if (gap.code === 'branch-unknown') return `${gap.code} ${name(gap.head)} ${gap.count}`;
            return gap.code === 'pairing-missing' ? `${gap.code} ${name(gap.person)} ${gap.cost}` : gap.code;
        });
    const WIDE: Someone[] = [
        ...LINE,
        { id: 'other', manager: 'boss' },
        { id: 'far', manager: 'other', coverage: 'In Depth' }
    ];

    it.each<[string, PathFacts, string, string[]]>([
        [
            'nobody known: the nearest to pair with',
            factsOf(LINE),
            'boss',
            ['nobody-known', 'no-relationships', 'pairing-missing head 5']
        ],
        [
            'a branch without anybody known',
            factsOf(WIDE, [{ from: 'clerk', to: 'head' }]),
            'clerk',
            ['branch-unknown head 2', 'pairing-missing head 4']
        ],
        [
            'nothing when the best pairing is there',
            factsOf(LINE, [{ from: 'head', to: 'boss' }], { head: 'Trusted Advisor' }),
            'boss',
            []
        ],
        ['an island', factsOf([{ id: 'a', coverage: 'In Depth' }, { id: 'b' }]), 'b', ['no-route', 'no-relationships']],
        [
            'a leaver',
            factsOf([{ id: 'a', left: true }], [], {}),
            'a',
            ['target-left', 'nobody-known', 'no-relationships']
        ],
        [
            'no pairing with an opponent',
            factsOf(
                [{ id: 'boss' }, { id: 'head', manager: 'boss', support: 'Enemy' }],
                [{ from: 'head', to: 'boss' }]
            ),
            'boss',
            ['nobody-known']
        ]
    ])('%s', (_, facts, target, expected) => expect(gaps(facts, target)).toEqual(expected));
});

describe('any map', () => {
    const maps = fc.integer({ min: 1, max: 6 }).chain((count) => {
        const someone = fc.nat(count - 1).map(String);
        const level = fc.constantFrom<string | null>(
            'Trusted Advisor',
            'Problem Solver',
            'Credible Source',
            'Vendor',
            null
        );
        return fc.record({
            people: fc.array(
                fc.record({
                    manager: fc.option(someone, { nil: undefined }),
                    support: fc.constantFrom(undefined, 'Mentor', 'Neutral', 'Non-Supporter', 'Enemy'),
                    coverage: fc.constantFrom(
                        undefined,
                        'No Contact',
                        'Brief Contact',
                        'Multiple Contacts',
                        'In Depth'
                    ),
                    left: fc.boolean().map((left) => left && count > 3)
                }),
                { minLength: count, maxLength: count }
            ),
            ties: fc.array(
                fc.record({
                    from: someone,
                    to: fc.option(someone),
                    type: fc.constantFrom('Influences', 'Mentors', 'Allies', 'Conflicts', 'Dotted Line'),
                    sign: fc.constantFrom('Positive', 'Neutral', 'Negative', null),
                    strength: fc.option(fc.integer({ min: 1, max: 5 }))
                }),
                { maxLength: 10 }
            ),
            paired: fc.dictionary(someone, level),
            target: someone,
            negativeFactor: fc.constantFrom(0, 3)
        });
    });
    type MapInput = typeof maps extends fc.Arbitrary<infer Value> ? Value : never;
    const input = ({ people, ties, paired, negativeFactor }: MapInput) =>
        factsOf(
            people.map((person, place) => ({ id: String(place), ...person })),
            ties,
            paired,
            { negativeFactor }
        );

    it('gives the cheapest ways that trying everything finds', () => {
        fc.assert(
            fc.property(maps, (map) => {
                const facts = input(map);
                const network = buildNetwork(facts);
                const target = facts.hierarchy.indexOf.get(map.target) as number;
                const cheapest = new Map<string, number>();
                const walk = (at: number, visited: readonly number[], cost: number): void => {
                    if (at === target) {
                        const name = visited.join();
                        cheapest.set(name, Math.min(cost, cheapest.get(name) ?? Infinity));
                        return;
                    }
                    for (const step of network.steps) {
                        if (step.from !== at || visited.includes(step.to)) continue;
                        walk(step.to, [...visited, step.to], cost + Math.round(step.cost * 1000));
                    }
                };
                walk(-1, [], 0);
                const expected = [...cheapest.values()].sort((first, second) => first - second).slice(0, 4);
                const found = findPath(network, target).routes.map(({ cost }) => Math.round(cost * 1000));
                expect(found).toEqual(expected);
            }),
            { numRuns: 1000 }
        );
    });

    it('tells routes whose steps follow each other from us to the person and add up', () => {
        fc.assert(
            fc.property(maps, (map) => {
                const facts = input(map);
                const found = pathTo(facts, map.target);
                for (const { steps, cost } of found.routes) {
                    expect(steps[0]?.from).toBe(-1);
                    expect(steps.at(-1)?.to).toBe(found.target);
                    steps.slice(1).forEach((step, place) => expect(step.from).toBe(steps[place]?.to));
                    expect(steps.reduce((sum, step) => sum + step.cost, 0)).toBeCloseTo(cost, 6);
                    for (const step of steps.slice(0, -1)) {
                        const person = facts.hierarchy.people[step.to] as Person;
                        expect(facts.hasLeft(person)).toBe(false);
                    }
                }
            }),
            { numRuns: 1000 }
        );
    });

    it('is not made longer by a new pairing', () => {
        fc.assert(
            fc.property(maps, fc.nat(5), (map, place) => {
                const with_ = {
                    ...map,
                    paired: { ...map.paired, [String(place % map.people.length)]: 'Trusted Advisor' }
                };
                const [before, after] = [map, with_].map((each) => pathTo(input(each), map.target).routes[0]?.cost);
                expect(after ?? Infinity).toBeLessThanOrEqual(before ?? Infinity);
            }),
            { numRuns: 1000 }
        );
    });
});
