import fc from 'fast-check';
import {
    applyWrites,
    clientKeyOf,
    deletesInUse,
    inBatches,
    provisionalId,
    renameIds,
    seenVersions,
    waitsForOthers,
    withoutExisting,
    writesBetween,
    type Schema,
    type StoredRecord,
    type WriteOf
} from 'c/recordWrites';

interface Team extends StoredRecord {
    readonly name: string;
    readonly leaderId: string | null;
}
interface Member extends StoredRecord {
    readonly teamId: string;
    readonly uniqueKey: string | null;
    readonly tags: readonly string[];
}
interface Facts {
    readonly teams: ReadonlyMap<string, Team>;
    readonly members: ReadonlyMap<string, Member>;
}
type Write = WriteOf<Facts>;

const SCHEMA: Schema<Facts> = {
    teams: { blank: { name: '', leaderId: null }, links: { leaderId: { to: 'members', onDelete: 'clear' } } },
    members: {
        blank: { teamId: '', uniqueKey: null, tags: [] },
        links: { teamId: { to: 'teams', onDelete: 'delete' } }
    }
};
const stamp = { atlasKey: null, modified: 'then' };
const team = (id: string, more: Partial<Team> = {}): Team => ({ id, name: id, leaderId: null, ...stamp, ...more });
const member = (id: string, teamId: string, more: Partial<Member> = {}): Member => ({
    ...{ id, teamId, uniqueKey: null, tags: [] },
    ...stamp,
    ...more
});
function factsOf(teams: readonly Team[], members: readonly Member[]): Facts {
    return {
        teams: new Map(teams.map((item) => [item.id, item])),
        members: new Map(members.map((item) => [item.id, item]))
    };
}
/** Records with their tags in one order: what is a set to the platform. */
const sorted = ({ teams, members }: Facts) => [
    [...teams.values()],
    [...members.values()].map((item) => ({ ...item, tags: [...item.tags].sort() }))
];
const plain = ({ teams, members }: Facts) => [[...teams.values()], [...members.values()]];

describe('applyWrites', () => {
    const facts = factsOf([team('t', { leaderId: 'm' })], [member('m', 't')]);

    it('creates from a blank record, updates, and leaves untouched tables as they are', () => {
        const writes: Write[] = [
            { kind: 'create', of: 'teams', id: provisionalId('k'), fields: { name: 'New' } },
            { kind: 'update', of: 'teams', id: 't', fields: { name: 'Old' } },
            { kind: 'update', of: 'teams', id: 'nobody', fields: { name: '?' } }
        ];
        const after = applyWrites(SCHEMA, facts, writes);
        expect([...after.teams.values()]).toEqual([
            team('t', { name: 'Old', leaderId: 'm' }),
            { id: 'new:k', name: 'New', leaderId: null, atlasKey: 'k', modified: null }
        ]);
        expect(after.members).toBe(facts.members);
    });

    it('takes details along and clears lookups', () => {
        expect(plain(applyWrites(SCHEMA, facts, [{ kind: 'delete', of: 'members', id: 'm' }]))).toEqual([
            [team('t')],
            []
        ]);
        expect(plain(applyWrites(SCHEMA, facts, [{ kind: 'delete', of: 'teams', id: 't' }]))).toEqual([[], []]);
    });
});

describe('writesBetween', () => {
    it('brings a deleted record back with its details and lookups, keys made of its id included', () => {
        const facts = factsOf(
            [team('t', { name: 'Old' }), team('u', { leaderId: 'm' })],
            [member('m', 't', { uniqueKey: 't-acc', atlasKey: 'mk' })]
        );
        const gone = applyWrites(SCHEMA, facts, [{ kind: 'delete', of: 'teams', id: 't' }]);
        let keys = 0;
        expect(writesBetween(SCHEMA, gone, facts, () => `key-${++keys}`)).toEqual([
            { kind: 'create', of: 'teams', id: 'new:key-1', was: 't', fields: { name: 'Old' } },
            {
                ...{ kind: 'create', of: 'members', id: 'new:mk', was: 'm' },
                fields: { teamId: 'new:key-1', uniqueKey: 'key-1-acc' }
            },
            { kind: 'update', of: 'teams', id: 'u', fields: { leaderId: 'new:mk' } }
        ]);
    });

    const anyFacts = fc
        .array(fc.tuple(fc.constantFrom('', 'a', 'b'), fc.nat(), fc.subarray(['x', 'y'])), { maxLength: 8 })
        .map((items) =>
            factsOf(
                ['a', 'b', 'c'].map((id) => team(id)),
                items.map(([tag, place, tags], at) =>
                    member(`m${at}`, ['a', 'b', 'c'][place % 3] as string, { tags, uniqueKey: tag === '' ? null : tag })
                )
            )
        );
    const anyWrites = fc.array(
        fc.oneof(
            fc.record({
                kind: fc.constant('create'),
                of: fc.constant('teams'),
                id: fc.nat(99).map((n) => `new:t${n}`),
                fields: fc.record({ name: fc.string() })
            }),
            fc.record({
                kind: fc.constant('update'),
                of: fc.constant('teams'),
                id: fc.constantFrom('a', 'b'),
                fields: fc.record({ name: fc.string(), leaderId: fc.constantFrom(null, 'm0') }, { requiredKeys: [] })
            }),
            fc.record({
                kind: fc.constant('update'),
                of: fc.constant('members'),
                id: fc.constantFrom('m0', 'm1'),
                fields: fc.record({ tags: fc.subarray(['x', 'y']) })
            })
        ),
        { maxLength: 6 }
    ) as fc.Arbitrary<readonly Write[]>;

    it('takes any edits and creates back exactly', () => {
        fc.assert(
            fc.property(anyFacts, anyWrites, (facts, writes) => {
                const after = applyWrites(SCHEMA, facts, writes);
                const back = applyWrites(
                    SCHEMA,
                    after,
                    writesBetween(SCHEMA, after, facts, () => 'unused')
                );
                expect(sorted(back)).toEqual(sorted(facts));
            }),
            { numRuns: 1000 }
        );
    });
});

describe('deletesInUse', () => {
    const facts = factsOf([team('t'), team('u', { leaderId: 'm' })], [member('m', 't')]);
    const remove: Write = { kind: 'delete', of: 'members', id: 'm' };

    it('are those that something else refers to', () => {
        expect(deletesInUse(SCHEMA, facts, [remove])).toEqual([remove]);
    });
    it('are none where the same writes take the reference away', () => {
        const release: Write = { kind: 'update', of: 'teams', id: 'u', fields: { leaderId: null } };
        expect(deletesInUse(SCHEMA, facts, [release, remove])).toEqual([]);
        expect(deletesInUse(SCHEMA, facts, [remove, { kind: 'delete', of: 'teams', id: 'u' }])).toEqual([]);
    });
});

describe('ids', () => {
    const create: Write = { kind: 'create', of: 'teams', id: provisionalId('k'), fields: { name: 'x' } };
    const lead: Write = { kind: 'update', of: 'teams', id: 'new:k', fields: { leaderId: 'new:m' } };

    it('become real everywhere; a create keeps its client key', () => {
        expect(renameIds([create, lead], { 'new:k': 't9', 'new:m': 'm9' })).toEqual([
            { ...create, id: 't9', clientKey: 'k' },
            { ...lead, id: 't9', fields: { leaderId: 'm9' } }
        ]);
        expect([clientKeyOf('new:k'), clientKeyOf('t9'), clientKeyOf(7)]).toEqual(['k', null, null]);
    });
    it('that nobody makes have to be waited for', () => {
        expect([waitsForOthers([create]), waitsForOthers([create, lead])]).toEqual([false, true]);
    });
    it('of what exists already are found by the client key', () => {
        const facts = factsOf([team('t7', { atlasKey: 'k' })], []);
        expect(withoutExisting(facts, [create, lead])).toEqual({
            writes: [{ ...lead, id: 't7' }],
            ids: { 'new:k': 't7' }
        });
    });
    it('have the version that was seen, where they are real', () => {
        const facts = factsOf([team('t')], []);
        expect(seenVersions(facts, [create, { kind: 'delete', of: 'teams', id: 't' }])).toEqual({ t: 'then' });
    });
    it('go in batches', () => {
        expect(inBatches([create, lead, create], 2)).toEqual([[create, lead], [create]]);
        expect(inBatches([], 2)).toEqual([]);
    });
});
