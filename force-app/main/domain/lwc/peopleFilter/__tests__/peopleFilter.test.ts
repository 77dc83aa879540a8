import type { DataProblem, Person } from 'c/hierarchy';
import { NO_JUDGEMENT, type RoleFact } from 'c/judgement';
import type { PairingFact } from 'c/pairing';
import {
    countValues,
    FACETS,
    FacetIndex,
    filterFrom,
    isFiltering,
    matchPeople,
    NO_FILTER,
    toggled,
    withValues,
    type Facet,
    type PeopleFilter
} from 'c/peopleFilter';
import fc from 'fast-check';

const person = (key: string, more: Partial<Person> = {}): Person => ({
    key,
    kind: 'contact',
    contactId: key,
    stakeholderId: key,
    name: key,
    title: '',
    department: '',
    placement: 'Auto',
    ...more
});
const judgement = (more: Partial<RoleFact>): RoleFact => ({
    ...NO_JUDGEMENT,
    id: 'r',
    stakeholderId: 's',
    context: 'Account',
    contextId: null,
    contextName: null,
    assessedOn: '2026-11-01',
    assessedById: null,
    assessedByName: null,
    modified: null,
    ...more
});
const pairing = (userId: string | null, currentLevel: string | null): PairingFact => ({
    id: 'p',
    stakeholderId: 's',
    userId,
    userName: null,
    currentLevel,
    targetLevel: null,
    agenda: null,
    cadenceDays: null,
    lastMet: null,
    modified: null
});

interface Known {
    readonly person: Person;
    readonly roles?: readonly RoleFact[];
    readonly pairings?: readonly PairingFact[];
}

function indexOf(known: readonly Known[], problems: DataProblem[] = []): FacetIndex {
    const of = (who: Person) => known.find((one) => one.person === who) as Known;
    return new FacetIndex({
        people: known.map((one) => one.person),
        problems,
        judgementOf: (who) => of(who).roles?.[0] ?? null,
        rolesOf: (who) => of(who).roles ?? [],
        pairingsOf: (who) => of(who).pairings ?? [],
        today: '2026-11-23'
    });
}

const ANN: Known = {
    person: person('ann', { department: 'IT' }),
    roles: [
        judgement({ role: 'Champion', additionalRoles: ['Coach'], support: 'Mentor', influence: 4 }),
        judgement({ context: 'Buying Center', contextId: 'bc1' })
    ],
    pairings: [pairing('u1', 'Vendor'), pairing(null, 'Problem Solver')]
};
const BOB: Known = { person: person('bob', { department: 'Sales' }), roles: [judgement({ support: 'Enemy' })] };
const CID: Known = { person: person('cid') };
const OUT: Known = { person: person('out', { kind: 'outside' }) };
const PEOPLE = [ANN, BOB, CID, OUT];
const LOOP: DataProblem = { code: 'loop', keys: ['bob', 'cid'], parameters: [] };

const kept = (filter: PeopleFilter): string[] => {
    const index = indexOf(PEOPLE, [LOOP]);
    const { matches } = matchPeople(index, filter, null);
    return PEOPLE.filter((_, place) => matches[place]).map((known) => known.person.key);
};

describe('matchPeople', () => {
    it.each<[Facet, string[], string[]]>([
        ['support', ['Mentor'], ['ann']],
        ['support', ['Mentor', ''], ['ann', 'cid']],
        ['role', ['Coach'], ['ann']],
        ['role', [''], ['bob', 'cid']],
        ['influence', ['4'], ['ann']],
        ['coverage', [''], ['ann', 'bob', 'cid']],
        ['level', ['Problem Solver'], ['ann']],
        ['level', ['Vendor'], []],
        ['freshness', ['fresh'], ['ann', 'bob']],
        ['department', ['IT', 'Sales'], ['ann', 'bob']],
        ['buyingCenter', ['bc1'], ['ann']],
        ['pairedWith', ['?'], ['ann']],
        ['pairedWith', [''], ['bob', 'cid']],
        ['problem', ['loop'], ['bob', 'cid']],
        ['problem', [''], ['ann']]
    ])('keeps by %s %j: %j', (facet, values, names) => {
        expect(kept(withValues(NO_FILTER, facet, values))).toEqual(names);
    });

    it('narrows by every facet, and by the text', () => {
        const filter = withValues(withValues(NO_FILTER, 'department', ['IT', 'Sales']), 'support', ['Enemy']);
        expect(kept(filter)).toEqual(['bob']);
        const result = matchPeople(indexOf(PEOPLE), filter, [true, false, true, true]);
        expect([result.count, result.total]).toEqual([0, 3]);
    });
});

describe('countValues', () => {
    it('counts among those whom the rest keeps, with noughts', () => {
        const filter = withValues(withValues(NO_FILTER, 'department', ['IT']), 'support', ['Enemy']);
        const counts = countValues(indexOf(PEOPLE), filter, null, 'support');
        expect(Object.fromEntries(counts)).toEqual({ Mentor: 1, Enemy: 0, '': 0 });
    });
});

describe('a filter', () => {
    it('takes values in and out', () => {
        const first = toggled(NO_FILTER, 'support', ['Mentor']);
        expect(isFiltering(first)).toBe(true);
        expect(toggled(first, 'support', ['Mentor', 'Enemy']).chosen.support).toEqual(['Mentor', 'Enemy']);
        expect(isFiltering(toggled(first, 'support', ['Mentor']))).toBe(false);
        expect(isFiltering({ ...NO_FILTER, text: ' ' })).toBe(false);
    });

    it.each([[null], [7], [{ chosen: 3 }], [{ chosen: { support: 'x', other: ['y'] }, hides: 1, text: [] }]])(
        'comes out of storage whatever is in it: %j',
        (stored) => expect(filterFrom(stored)).toEqual(NO_FILTER)
    );

    it('comes out of storage as it went in', () => {
        const values = fc.dictionary(fc.constantFrom(...FACETS), fc.uniqueArray(fc.string(), { minLength: 1 }));
        fc.assert(
            fc.property(fc.boolean(), fc.string(), values, (hides, text, chosen) => {
                const filter = { hides, text, chosen: { ...chosen } };
                expect(filterFrom(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
            }),
            { numRuns: 1000 }
        );
    });

    it('keeps as many as the counts of any facet say', () => {
        const somebody = fc.record({
            department: fc.constantFrom('', 'IT', 'HR'),
            support: fc.constantFrom(null, 'Mentor', 'Enemy')
        });
        fc.assert(
            fc.property(
                fc.array(somebody, { maxLength: 30 }),
                fc.subarray(['', 'IT', 'HR']),
                fc.constantFrom('', 'Mentor', 'Enemy'),
                (all, departments, support) => {
                    const index = indexOf(
                        all.map(({ department, support: value }, place) => ({
                            person: person(String(place), { department }),
                            roles: [judgement({ support: value })]
                        }))
                    );
                    const filter = withValues(NO_FILTER, 'department', departments);
                    const offered = countValues(index, filter, null, 'support').get(support) ?? 0;
                    expect(matchPeople(index, withValues(filter, 'support', [support]), null).count).toBe(offered);
                }
            ),
            { numRuns: 1000 }
        );
    });
});
