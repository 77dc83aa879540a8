import { buildHierarchy, type ContactFact } from 'c/hierarchy';
import { NO_JUDGEMENT, type RoleFact } from 'c/judgement';
import type { PairingFact } from 'c/pairing';
import {
    columnReader,
    COLUMNS,
    FIRST_COLUMNS,
    tableFrom,
    tableRows,
    type ColumnName,
    type TableSources,
    type TableSort
} from 'c/peopleTable';
import fc from 'fast-check';

const TODAY = '2026-11-23';
const contact = (id: string, reportsToId: string | null, more: Partial<ContactFact> = {}): ContactFact => ({
    id,
    name: id,
    title: null,
    department: null,
    reportsToId,
    reportsToName: null,
    ...more
});
const judgement = (more: Partial<RoleFact>): RoleFact => ({
    ...NO_JUDGEMENT,
    id: 'r',
    stakeholderId: 's',
    context: 'Account',
    contextId: null,
    contextName: null,
    assessedOn: '2026-11-01T09:00:00Z',
    assessedById: null,
    assessedByName: 'Uma',
    modified: null,
    ...more
});

function sourcesOf(
    contacts: ContactFact[],
    roles: Readonly<Record<string, RoleFact[]>> = {},
    pairings: Readonly<Record<string, PairingFact[]>> = {}
): TableSources {
    return {
        hierarchy: buildHierarchy(contacts, []),
        rolesOf: ({ key }) => roles[key] ?? [],
        judgementOf: ({ key }) => roles[key]?.[0] ?? null,
        pairingsOf: ({ key }) => pairings[key] ?? [],
        contactOf: ({ key }) =>
            key === 'Ann'
                ? {
                      email: 'ann@x.example',
                      phone: null,
                      mobile: '',
                      city: 'Lyon',
                      country: null,
                      socialProfile: null,
                      leftOn: '2026-10-01'
                  }
                : null
    };
}

const PAIRING: PairingFact = {
    id: 'p',
    stakeholderId: 's',
    userId: 'u',
    userName: 'Uma',
    currentLevel: 'Vendor',
    targetLevel: null,
    agenda: null,
    cadenceDays: 30,
    lastMet: '2026-11-01',
    modified: null
};
const TEAM = sourcesOf(
    [contact('Ann', null, { department: 'IT' }), contact('Bob', 'Ann'), contact('Cid', 'Cid')],
    {
        Ann: [
            judgement({
                role: 'Coach',
                additionalRoles: ['Champion'],
                support: 'Mentor',
                influence: 3,
                controlsBudget: true
            }),
            judgement({ context: 'Buying Center', contextName: 'Plants', contextId: 'b' })
        ],
        Bob: [judgement({ support: 'Enemy', assessedOn: null, reviewDate: '2026-11-01' })]
    },
    { Ann: [PAIRING] }
);

const valueOf = (column: ColumnName, key: string) => {
    const position = TEAM.hierarchy.indexOf.get(key) as number;
    return columnReader(TEAM, column, TODAY)(position, TEAM.hierarchy.people[position]!);
};
const names = (sort: TableSort | null, keeps: boolean[] | null = null) =>
    tableRows(TEAM, keeps, sort, TODAY).map((position) => TEAM.hierarchy.people[position]?.key);

describe('columns', () => {
    it.each<[ColumnName, string, unknown]>([
        ['name', 'Ann', 'Ann'],
        ['title', 'Ann', null],
        ['manager', 'Bob', 'Ann'],
        ['manager', 'Ann', null],
        ['role', 'Ann', 'Coach'],
        ['additionalRoles', 'Ann', ['Champion']],
        ['support', 'Cid', null],
        ['influence', 'Ann', 3],
        ['budget', 'Ann', true],
        ['budget', 'Bob', null],
        ['relationship', 'Ann', 'Vendor'],
        ['pairedWith', 'Ann', ['Uma']],
        ['pairedWith', 'Bob', []],
        ['nextMeeting', 'Ann', '2026-12-01'],
        ['freshness', 'Ann', 'fresh'],
        ['freshness', 'Bob', 'overdue'],
        ['assessedOn', 'Ann', '2026-11-01'],
        ['assessedBy', 'Ann', 'Uma'],
        ['context', 'Ann', 'Account'],
        ['buyingCenters', 'Ann', ['Plants']],
        ['level', 'Bob', 2],
        ['reports', 'Ann', 1],
        ['reports', 'Bob', null],
        ['below', 'Ann', 1],
        ['email', 'Ann', 'ann@x.example'],
        ['mobile', 'Ann', null],
        ['location', 'Ann', 'Lyon'],
        ['leftOn', 'Ann', '2026-10-01'],
        ['email', 'Bob', null],
        ['problems', 'Cid', ['self-report', 'several-tops']],
        ['kind', 'Ann', 'contact']
    ])('%s of %s is %j', (column, key, value) => expect(valueOf(column, key)).toEqual(value));
});

describe('rows', () => {
    it.each<[TableSort | null, string[]]>([
        [null, ['Ann', 'Bob', 'Cid']],
        [{ column: 'name', descending: true }, ['Cid', 'Bob', 'Ann']],
        [{ column: 'support', descending: false }, ['Bob', 'Ann', 'Cid']],
        [{ column: 'support', descending: true }, ['Ann', 'Bob', 'Cid']],
        [{ column: 'influence', descending: true }, ['Ann', 'Bob', 'Cid']],
        [{ column: 'freshness', descending: false }, ['Bob', 'Ann', 'Cid']],
        [{ column: 'email', descending: true }, ['Ann', 'Bob', 'Cid']]
    ])('by %j are %j', (sort, order) => expect(names(sort)).toEqual(order));

    it('are only those whom the filter keeps', () => {
        expect(names(null, [false, true, true])).toEqual(['Bob', 'Cid']);
    });

    it('hold everybody once, by any column in either direction', () => {
        const anybody = fc.record({
            above: fc.nat(12),
            department: fc.constantFrom(null, 'IT', 'Éa'),
            influence: fc.nat(5)
        });
        fc.assert(
            fc.property(
                fc.array(anybody, { maxLength: 12 }),
                fc.constantFrom(...COLUMNS),
                fc.boolean(),
                (all, column, descending) => {
                    const sources = sourcesOf(
                        all.map(({ above, department }, place) =>
                            contact(`c${place}`, above < all.length ? `c${above}` : null, { department })
                        ),
                        Object.fromEntries(all.map(({ influence }, place) => [`c${place}`, [judgement({ influence })]]))
                    );
                    const rows = tableRows(sources, null, { column, descending }, TODAY);
                    expect([...rows].sort((first, second) => first - second)).toEqual(
                        sources.hierarchy.people.map((_, position) => position)
                    );
                }
            ),
            { numRuns: 1000 }
        );
    });
});

describe('a look out of storage', () => {
    it.each<[unknown, readonly ColumnName[], TableSort | null]>([
        [null, FIRST_COLUMNS, null],
        [{ columns: 'x', sort: 3 }, FIRST_COLUMNS, null],
        [{ columns: ['gone'] }, FIRST_COLUMNS, null],
        [
            { columns: ['email', 'name', 'gone', 'email'], sort: { column: 'email', descending: true } },
            ['name', 'email'],
            { column: 'email', descending: true }
        ]
    ])('%j', (stored, columns, sort) => expect(tableFrom(stored)).toEqual({ columns, sort }));
});
