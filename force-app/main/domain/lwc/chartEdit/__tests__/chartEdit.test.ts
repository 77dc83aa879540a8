import fc from 'fast-check';
import {
    planEdit,
    planHolder,
    planMove,
    planPlacement,
    planPost,
    planProfile,
    planRemoval,
    planRepair,
    removalOf,
    repairOf,
    type MoveTarget,
    type PersonEdit
} from 'c/chartEdit';
import type { DataProblem } from 'c/hierarchy';
import { MAP_SCHEMA, type MapFacts, type MapWrite, type RoleRecord, type StakeholderRecord } from 'c/mapRecords';
import { applyWrites, provisionalId, writesBetween } from 'c/recordWrites';
import { contactRecord, contextOf, hierarchyOf, mapOf as factsOf, stakeholderRecord } from './map';

const contact = (id: string, reportsToId: string | null = null) => contactRecord({ id, reportsToId });
const record = (id: string, more: Partial<StakeholderRecord> = {}) => stakeholderRecord({ id, ...more });
const ofContact = (id: string, contactId: string, more: Partial<StakeholderRecord> = {}) =>
    record(id, { kind: 'Person', contactId, displayName: null, ...more });
const after = (facts: MapFacts, done: readonly MapWrite[]) => applyWrites(MAP_SCHEMA, facts, done);

function plan(facts: MapFacts, key: string, edit: PersonEdit) {
    return planEdit(contextOf(facts), key, edit);
}
function writes(facts: MapFacts, key: string, edit: PersonEdit): readonly MapWrite[] {
    const planned = plan(facts, key, edit);
    if (!planned.ok) throw new Error(planned.failure.code);
    return planned.value;
}

describe('what an edit writes', () => {
    const facts = factsOf(
        [contact('a'), contact('b', 'a'), contact('c', 'a')],
        [record('p'), record('q', { reportsToId: 'p' }), ofContact('sc', 'c', { reportsToId: 'p' })]
    );
    const cases: [string, string, PersonEdit, MapWrite[]][] = [
        ['nothing for what is the same', 'b', { title: ' Title ', managerKey: 'a' }, []],
        [
            'a title of a contact',
            'b',
            { title: 'CEO' },
            [{ kind: 'update', of: 'contacts', id: 'b', fields: { title: 'CEO' } }]
        ],
        ['a cleared title of a placeholder', 'q', { title: '' }, []],
        [
            'a contact under a contact',
            'b',
            { managerKey: 'c' },
            [{ kind: 'update', of: 'contacts', id: 'b', fields: { reportsToId: 'c', reportsToName: 'Name c' } }]
        ],
        [
            'title and manager together',
            'b',
            { title: '', managerKey: 'c' },
            [
                {
                    kind: 'update',
                    of: 'contacts',
                    id: 'b',
                    fields: { title: null, reportsToId: 'c', reportsToName: 'Name c' }
                }
            ]
        ],
        [
            'a contact under a contact, forgetting what its record said',
            'c',
            { managerKey: 'b' },
            [
                { kind: 'update', of: 'contacts', id: 'c', fields: { reportsToId: 'b', reportsToName: 'Name b' } },
                { kind: 'update', of: 'stakeholders', id: 'sc', fields: { reportsToId: null } }
            ]
        ],
        [
            'a contact under a placeholder, with its record created',
            'b',
            { managerKey: 'p' },
            [
                { kind: 'update', of: 'contacts', id: 'b', fields: { reportsToId: null, reportsToName: null } },
                {
                    kind: 'create',
                    of: 'stakeholders',
                    id: 'new:key-1',
                    fields: { kind: 'Person', contactId: 'b', uniqueKey: 'acc-b', reportsToId: 'p' }
                }
            ]
        ],
        [
            'a contact under a placeholder, with its record there',
            'c',
            { managerKey: 'q' },
            [
                { kind: 'update', of: 'contacts', id: 'c', fields: { reportsToId: null, reportsToName: null } },
                { kind: 'update', of: 'stakeholders', id: 'sc', fields: { reportsToId: 'q' } }
            ]
        ],
        ['a placeholder under a placeholder', 'p', { managerKey: null }, []],
        [
            'a placeholder under a contact with a record',
            'p',
            { managerKey: 'c' },
            [{ kind: 'update', of: 'stakeholders', id: 'p', fields: { reportsToId: 'sc' } }]
        ],
        [
            'a placeholder under a contact without one',
            'q',
            { managerKey: 'b' },
            [
                {
                    kind: 'create',
                    of: 'stakeholders',
                    id: 'new:key-1',
                    fields: { kind: 'Person', contactId: 'b', uniqueKey: 'acc-b' }
                },
                { kind: 'update', of: 'stakeholders', id: 'q', fields: { reportsToId: 'new:key-1' } }
            ]
        ],
        [
            'nobody as the manager',
            'c',
            { managerKey: null },
            [
                { kind: 'update', of: 'contacts', id: 'c', fields: { reportsToId: null, reportsToName: null } },
                { kind: 'update', of: 'stakeholders', id: 'sc', fields: { reportsToId: null } }
            ]
        ]
    ];
    it.each(cases)('%s', (_name, key, edit, expected) => {
        expect(writes(facts, key, edit)).toEqual(expected);
    });

    it('takes somebody out of the parking lot', () => {
        const parked = factsOf([contact('a'), contact('b')], [ofContact('sb', 'b', { placement: 'Parked' })]);
        expect(writes(parked, 'b', { managerKey: 'a' })).toEqual([
            { kind: 'update', of: 'contacts', id: 'b', fields: { reportsToId: 'a', reportsToName: 'Name a' } },
            { kind: 'update', of: 'stakeholders', id: 'sb', fields: { reportsToId: null, placement: 'Auto' } }
        ]);
    });
});

describe('what is refused', () => {
    const facts = factsOf(
        [
            contact('a'),
            contact('b', 'a'),
            contact('c', 'b'),
            contactRecord({ id: 'd', reportsToId: 'x', reportsToName: 'Xenia' })
        ],
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
        const contacts: ReturnType<typeof contact>[] = [];
        const stakeholders: StakeholderRecord[] = [];
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

describe('whatever the edit', () => {
    it('the map says it after the writes, and no loop can come of it', () => {
        fc.assert(
            fc.property(anyEdit, ({ facts, key, managerKey, title }) => {
                const planned = plan(facts, key, { managerKey, title });
                if (!planned.ok) return;
                const hierarchy = hierarchyOf(after(facts, planned.value));
                const position = hierarchy.indexOf.get(key) as number;
                expect(hierarchy.people[hierarchy.manager[position] as number]?.key ?? null).toBe(managerKey);
                expect(hierarchy.people[position]?.title).toBe(title);
                expect(hierarchy.problems.filter(({ code }) => code === 'loop')).toEqual([]);
            }),
            { numRuns: 1000 }
        );
    });

    it('taking it back gives the very same records as before', () => {
        fc.assert(
            fc.property(anyEdit, ({ facts, key, managerKey, title }) => {
                const planned = plan(facts, key, { managerKey, title });
                if (!planned.ok) return;
                const done = after(facts, planned.value);
                const back = writesBetween(MAP_SCHEMA, done, facts, () => 'unused');
                expect(after(done, back)).toEqual(facts);
            }),
            { numRuns: 1000 }
        );
    });
});

describe('planPlacement', () => {
    const facts = factsOf([contact('a'), contact('b', 'a')], [ofContact('sa', 'a')]);
    const placed = (key: string, placement: 'Auto' | 'Parked' | 'Top') => {
        const planned = planPlacement(contextOf(facts), key, placement);
        if (!planned.ok) throw new Error(planned.failure.code);
        return planned.value;
    };

    it('parks with the record there is, or with one it makes; the manager is remembered', () => {
        expect(placed('a', 'Parked')).toEqual([
            { kind: 'update', of: 'stakeholders', id: 'sa', fields: { placement: 'Parked' } }
        ]);
        const made = placed('b', 'Parked');
        expect(made).toMatchObject([{ kind: 'create', fields: { contactId: 'b', placement: 'Parked' } }]);
        const parked = after(facts, made);
        expect(hierarchyOf(parked).census).toMatchObject({ placed: 1, parked: 1 });
        const back: MapWrite = {
            kind: 'update',
            of: 'stakeholders',
            id: provisionalId('key-1'),
            fields: { placement: 'Auto' }
        };
        expect(hierarchyOf(after(parked, [back])).manager).toEqual(hierarchyOf(facts).manager);
    });

    it('writes nothing where the person is there already', () => {
        expect(placed('b', 'Auto')).toEqual([]);
        expect(() => placed('x', 'Auto')).toThrow('unknown-person');
    });
});

describe('repairs', () => {
    const hidden = contactRecord({ id: 'a', reportsToId: 'x', reportsToName: null });
    const cases: [string, MapFacts][] = [
        ['self-report', factsOf([contact('a', 'a')])],
        ['loop', factsOf([contact('a', 'b'), contact('b', 'a')])],
        ['manager-hidden', factsOf([hidden])],
        ['manager-outside', factsOf([{ ...hidden, reportsToName: 'Xenia' }])],
        ['manager-parked', factsOf([contact('a'), contact('b', 'a')], [ofContact('sa', 'a', { placement: 'Parked' })])],
        ['several-tops', factsOf([contact('a'), contactRecord({ id: 'b', name: 'Other' })])],
        ['nameless', factsOf([contactRecord({ id: 'a', name: '-' })])],
        ['nameless', factsOf([], [record('p', { displayName: '?' })])],
        ['departed-contact', factsOf([], [ofContact('s', 'gone')])],
        ['duplicate-stakeholder', factsOf([contact('a')], [ofContact('s1', 'a'), ofContact('s2', 'a')])]
    ];
    it.each(cases)('take %s away, and can be taken back', (code, facts) => {
        const hierarchy = hierarchyOf(facts);
        const problem = hierarchy.problems.find((each) => each.code === code);
        const repair = problem && repairOf(problem, hierarchy);
        if (!repair) throw new Error('no repair');
        const planned = planRepair(contextOf(facts), repair);
        if (!planned.ok) throw new Error(planned.failure.code);
        expect(planned.value).not.toEqual([]);
        const done = after(facts, planned.value);
        const left = hierarchyOf(done).problems.filter((each) => each.code === code && code !== 'nameless');
        expect(left).toEqual([]);
        const back = after(
            done,
            writesBetween(MAP_SCHEMA, done, facts, () => 'again')
        );
        expect(
            hierarchyOf(back)
                .problems.map((each) => each.code)
                .sort()
        ).toEqual(hierarchy.problems.map((each) => each.code).sort());
    });

    it('parks somebody who is there twice', () => {
        const facts = factsOf([contact('a'), contactRecord({ id: 'b', name: 'Name a' })]);
        const hierarchy = hierarchyOf(facts);
        const problem = hierarchy.problems.find(({ code }) => code === 'duplicate-person') as DataProblem;
        expect(repairOf(problem, hierarchy)).toEqual({ kind: 'park', keys: ['b'] });
    });

    it('joins doubled records with everything that hangs on them', () => {
        const roleOf = (id: string, stakeholderId: string, more: Partial<RoleRecord> = {}): RoleRecord => ({
            ...MAP_SCHEMA.roles.blank,
            ...{ id, stakeholderId, atlasKey: null, modified: null, uniqueKey: `${stakeholderId}-acc`, ...more }
        });
        const facts: MapFacts = {
            ...factsOf(
                [contact('a')],
                [ofContact('s1', 'a'), ofContact('s2', 'a'), record('p', { reportsToId: 's2' })],
                [roleOf('r2', 's2', { support: 'Mentor' }), roleOf('r3', 'p', { backupId: 's2' })]
            ),
            relationships: new Map([
                [
                    'e',
                    {
                        ...MAP_SCHEMA.relationships.blank,
                        id: 'e',
                        fromId: 's2',
                        toId: 'p',
                        atlasKey: null,
                        modified: null
                    }
                ]
            ])
        };
        const planned = planRepair(contextOf(facts), { kind: 'join', keys: ['a'] });
        if (!planned.ok) throw new Error(planned.failure.code);
        const joined = after(facts, planned.value);
        expect([...joined.stakeholders.keys()]).toEqual(['s1', 'p']);
        expect(
            [...joined.roles.values()].map(({ stakeholderId, support, backupId, uniqueKey }) => [
                stakeholderId,
                support,
                backupId,
                uniqueKey
            ])
        ).toEqual([
            ['p', null, 's1', 'p-acc'],
            ['s1', 'Mentor', null, 's1-acc']
        ]);
        expect([...joined.relationships.values()]).toMatchObject([{ fromId: 's1', toId: 'p' }]);
        expect(joined.stakeholders.get('p')?.reportsToId).toBe('s1');
    });
});

describe('planMove', () => {
    const facts = factsOf(
        [contact('a'), contact('b', 'a'), contact('c', 'b'), contact('d')],
        [record('p', { reportsToId: null })]
    );
    const move = (keys: string[], target: MoveTarget) => planMove(contextOf(facts), keys, target);
    const managers = (planned: ReturnType<typeof move>) => {
        if (!planned.ok) throw new Error(planned.failure.code);
        const hierarchy = hierarchyOf(after(facts, planned.value));
        return Object.fromEntries(
            hierarchy.people.map(({ key }, at) => [key, hierarchy.people[hierarchy.manager[at] as number]?.key ?? null])
        );
    };

    it('moves several at once; who reports to one of them goes along', () => {
        expect(managers(move(['b', 'c'], { managerKey: 'd' }))).toMatchObject({ b: 'd', c: 'b' });
        expect(managers(move(['b', 'd'], { managerKey: 'p' }))).toMatchObject({ b: 'p', d: 'p', c: 'b' });
    });
    it('makes the record of one manager once', () => {
        const two = factsOf([contact('a')], [record('p'), record('q')]);
        const planned = planMove(contextOf(two), ['p', 'q'], { managerKey: 'a' });
        expect(planned.ok && planned.value.filter(({ kind }) => kind === 'create')).toHaveLength(1);
    });
    it('places at the top and parks', () => {
        const planned = move(['c', 'd'], 'Parked');
        expect(planned.ok && hierarchyOf(after(facts, planned.value)).census).toMatchObject({ placed: 2, parked: 2 });
        expect(managers(move(['c'], 'Top'))).toMatchObject({ c: null });
    });
    it('moves nobody where one cannot be moved', () => {
        expect(move(['d', 'a'], { managerKey: 'c' })).toMatchObject({ failure: { code: 'would-loop' } });
        expect(move(['d'], { managerKey: 'd' })).toMatchObject({ failure: { code: 'own-manager' } });
    });

    const anyMoves = fc.array(
        fc.tuple(
            fc.subarray(['a', 'b', 'c', 'd', 'p'], { minLength: 1 }),
            fc.constantFrom('a', 'b', 'c', 'd', 'p', 'Top', 'Parked')
        ),
        { maxLength: 8 }
    );
    it('no sequence of moves makes a loop, loses anybody, or changes the order of other siblings', () => {
        fc.assert(
            fc.property(anyMoves, (moves) => {
                let state = facts;
                moves.forEach(([keys, to], step) => {
                    const context = { ...contextOf(state), newKey: (what: string) => `${step} ${what}` };
                    const target = to === 'Top' || to === 'Parked' ? to : { managerKey: to };
                    const planned = planMove(context, keys, target);
                    if (!planned.ok) return;
                    const before = hierarchyOf(state).people.map(({ key }) => key);
                    state = after(state, planned.value);
                    const hierarchy = hierarchyOf(state);
                    expect(hierarchy.people.map(({ key }) => key)).toEqual(before);
                    expect(hierarchy.problems.filter(({ code }) => code === 'loop')).toEqual([]);
                    const { placed, parked, placeholders } = hierarchy.census;
                    expect([placed + parked, placeholders]).toEqual([4, 1]);
                });
            }),
            { numRuns: 1000 }
        );
    });
});

describe('posts', () => {
    const facts = factsOf(
        [contact('a'), contact('b'), contact('c', 'b')],
        [record('p', { reportsToId: null, title: 'CTO' }), record('q', { reportsToId: 'p' }), ofContact('sb', 'b')]
    );
    const value = (planned: ReturnType<typeof planPost>) => {
        if (!planned.ok) throw new Error(planned.failure.code);
        return planned.value;
    };
    const post = { kind: 'Placeholder', name: ' Head of IT ', title: '', department: 'IT', managerKey: 'a' } as const;

    it('are added below somebody, whose record is made where it is missing', () => {
        expect(value(planPost(contextOf(facts), post))).toEqual([
            expect.objectContaining({
                kind: 'create',
                id: 'new:key-1',
                fields: expect.objectContaining({ contactId: 'a' })
            }),
            {
                kind: 'create',
                of: 'stakeholders',
                id: 'new:key-2',
                fields: {
                    kind: 'Placeholder',
                    displayName: 'Head of IT',
                    title: null,
                    department: 'IT',
                    reportsToId: 'new:key-1'
                }
            }
        ]);
        expect(planPost(contextOf(facts), { ...post, name: ' ' })).toMatchObject({ failure: { code: 'name-missing' } });
    });
    it('are changed only where something differs', () => {
        const same = { kind: 'Placeholder', name: 'Post p', title: 'CTO', department: '', managerKey: null } as const;
        expect(value(planPost(contextOf(facts), same, 'p'))).toEqual([]);
        expect(value(planPost(contextOf(facts), { ...same, name: 'CTO' }, 'p'))).toEqual([
            { kind: 'update', of: 'stakeholders', id: 'p', fields: { displayName: 'CTO' } }
        ]);
    });
    it('become a contact with the same record: nothing that hangs on it is lost', () => {
        const done = after(facts, value(planHolder(contextOf(facts), 'p', 'a')));
        const hierarchy = hierarchyOf(done);
        expect(hierarchy.people.find(({ key }) => key === 'a')?.stakeholderId).toBe('p');
        expect(hierarchy.census.placeholders).toBe(1);
        const q = hierarchy.indexOf.get('q') as number;
        expect(hierarchy.people[hierarchy.manager[q] as number]?.key).toBe('a');
        expect(
            after(
                done,
                writesBetween(MAP_SCHEMA, done, facts, () => 'k')
            )
        ).toEqual(facts);
        expect(planHolder(contextOf(facts), 'p', 'b')).toMatchObject({ failure: { code: 'on-map-already' } });
    });
    it('are deleted with who reports to them moved up, and come back', () => {
        expect(removalOf(facts, hierarchyOf(facts), 'p')).toEqual({
            roles: 0,
            relationships: 0,
            pairings: 0,
            reports: 1,
            canUndo: true
        });
        const done = after(facts, value(planRemoval(contextOf(facts), 'p')));
        expect(done.stakeholders.get('q')?.placement).toBe('Top');
        const back = after(
            done,
            writesBetween(MAP_SCHEMA, done, facts, () => 'again')
        );
        expect(back.stakeholders.get('q')).toMatchObject({ reportsToId: 'new:again', placement: 'Auto' });
        expect(planRemoval(contextOf(facts), 'a')).toMatchObject({ failure: { code: 'not-a-post' } });
    });
});

describe('planProfile', () => {
    it('writes only what differs, notes apart', () => {
        const stamp = { id: 'a', atlasKey: null, modified: null };
        const facts: MapFacts = {
            ...factsOf([contact('a')]),
            profiles: new Map([['a', { ...MAP_SCHEMA.profiles.blank, ...stamp, interests: 'Sailing' }]]),
            notes: new Map([['a', { ...stamp, text: null }]])
        };
        const planned = planProfile(contextOf(facts), 'a', { interests: 'Sailing', pains: 'Cost', notes: 'Discreet' });
        expect(planned.ok && planned.value).toEqual([
            { kind: 'update', of: 'profiles', id: 'a', fields: { pains: 'Cost' } },
            { kind: 'update', of: 'notes', id: 'a', fields: { text: 'Discreet' } }
        ]);
    });
});
