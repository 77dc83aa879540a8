import fc from 'fast-check';
import { planEdit, planPlacement, planRelease, repairOf, type PersonEdit } from 'c/chartEdit';
import { MAP_SCHEMA, type MapFacts, type MapWrite, type StakeholderRecord } from 'c/mapRecords';
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

describe('repairOf', () => {
    const repaired = (facts: MapFacts) => {
        const problem = hierarchyOf(facts).problems[0];
        const repair = problem === undefined ? null : repairOf(problem);
        if (repair === null) return null;
        const context = contextOf(facts);
        const planned =
            repair.kind === 'release'
                ? planRelease(context, repair.key)
                : planPlacement(context, repair.key, repair.kind === 'park' ? 'Parked' : 'Auto');
        if (!planned.ok) throw new Error(planned.failure.code);
        return hierarchyOf(after(facts, planned.value)).problems.map(({ code }) => code);
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
