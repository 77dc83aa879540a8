import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestApi, type TestApi } from './fixture.ts';

let api: TestApi;
before(() => (api = openTestApi()));
after(() => api.close());

/** What a query answers, with ids replaced by `A0`, `C1`, `U2`… so that it can stand in a table. */
async function answer(
    query: string,
    variables: object = {},
    persona?: 'manager' | 'viewer' | 'none'
): Promise<unknown> {
    const { data, errors } = await api.ask(`query Q${query}`, variables, persona);
    assert.deepEqual(errors, []);
    let text = JSON.stringify(data?.uiapi);
    for (const [letter, ids] of [
        ['A', api.ids.accounts],
        ['C', api.ids.contacts],
        ['U', api.ids.units]
    ] as const) {
        ids.forEach((id, index) => (text = text.replaceAll(id, `${letter}${index}`)));
    }
    return JSON.parse(text);
}

test('values: the Id is bare, every other field is a wrapper', async () => {
    const selection = `Id ApiName Name { value displayValue } AnnualRevenue { value displayValue } Industry { value displayValue label }
        CreatedDate { value displayValue } NumberOfEmployees { value displayValue } WeakEtag DisplayValue __typename`;
    assert.deepEqual(
        await answer(`{ uiapi { query { Account(first: 1) { edges { node { ${selection} } cursor } } } } }`),
        {
            query: {
                Account: {
                    edges: [
                        {
                            node: {
                                Id: 'A0',
                                ApiName: 'Account',
                                Name: { value: 'Alpha', displayValue: null },
                                AnnualRevenue: { value: 1500.5, displayValue: '$1,501' },
                                Industry: { value: 'Banking', displayValue: 'Banking', label: 'Banking' },
                                CreatedDate: { value: '2026-08-12T10:00:00.000Z', displayValue: '8/12/2026 10:00 AM' },
                                NumberOfEmployees: { value: 10, displayValue: null },
                                WeakEtag: Date.parse('2026-08-12T10:00:00.000Z'),
                                DisplayValue: 'Alpha',
                                __typename: 'Account'
                            },
                            cursor: 'djE6MA=='
                        }
                    ]
                }
            }
        }
    );
});

test('booleans, references, multi-select picklists and formulas', async () => {
    const node =
        'Active__c { value } Account__c { value } Tags__c { value } Double_Budget__c { value } Size__c { value }';
    assert.deepEqual(
        await answer(`{ uiapi { query { Unit__c(where: { Name: { ne: "West" } }) { edges { node { ${node} } } } } } }`),
        {
            query: {
                Unit__c: {
                    edges: [[true, 'Red;Blue', 200, 'Small'] as const, [false, 'Red', 5, 'Large'] as const].map(
                        ([active, tags, budget, size]) => ({
                            node: {
                                Active__c: { value: active },
                                Account__c: { value: 'A0' },
                                Tags__c: { value: tags },
                                Double_Budget__c: { value: budget },
                                Size__c: { value: size }
                            }
                        })
                    )
                }
            }
        }
    );
});

test('aliases, fragments and merged selections keep the order of the document', async () => {
    const query = `{ uiapi { query { a: Account(where: { Name: { eq: "ALPHA" } }) { edges { node { ...Part n: Name { value } ... on Account { Name { text: value } } } } }
        b: Account(first: 1, where: { Name: { eq: "beta" } }) { edges { node { Id } } } } } } fragment Part on Record { key: Id ...Named } fragment Named on Account { Name { displayValue } }`;
    assert.equal(
        JSON.stringify(await answer(query)),
        '{"query":{"a":{"edges":[{"node":{"key":"A0","Name":{"displayValue":null,"text":"Alpha"},"n":{"value":"Alpha"}}}]},"b":{"edges":[{"node":{"Id":"A1"}}]}}}'
    );
});

test('parents through five levels, null where there is none', async () => {
    const query = `{ uiapi { query { Unit__c(first: 1) { edges { node { Account__r { Name { value } Parent { Name { value } } Owner { Manager { Manager { Manager { Id } } } Name { value } } } } } } } } }`;
    assert.deepEqual(await answer(query), {
        query: {
            Unit__c: {
                edges: [
                    {
                        node: {
                            Account__r: {
                                Name: { value: 'Alpha' },
                                Parent: null,
                                Owner: { Manager: null, Name: { value: 'admin' } }
                            }
                        }
                    }
                ]
            }
        }
    });
});

test('children one level below, paged by themselves', async () => {
    const query = `($after: String) { uiapi { query { Account(first: 2) { edges { node { Id
        Contacts(first: 2, after: $after, orderBy: { LastName: { order: DESC } }) { edges { node { Id } cursor } totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
        Units__r(where: { Active__c: { eq: true } }) { edges { node { Id } } } } } } } } }`;
    const contacts = {
        edges: [
            { node: { Id: 'C1' }, cursor: 'djE6NA==' },
            { node: { Id: 'C0' }, cursor: 'djE6NQ==' }
        ],
        totalCount: 6,
        pageResultCount: 2,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: 'djE6NA==', endCursor: 'djE6NQ==' }
    };
    const none = {
        edges: [],
        totalCount: 0,
        pageResultCount: 0,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null }
    };
    assert.deepEqual(await answer(query, { after: 'djE6Mw==' }), {
        query: {
            Account: {
                edges: [
                    { node: { Id: 'A0', Contacts: contacts, Units__r: { edges: [{ node: { Id: 'U0' } }] } } },
                    { node: { Id: 'A1', Contacts: none, Units__r: { edges: [] } } }
                ]
            }
        }
    });
});

test('fields and objects that a reader may not see: left out where optional', async () => {
    const query = `{ uiapi { query { Account(first: 1) { edges { node { Id Units__r @optional { edges { node { Id Budget__c @optional { value } Double_Budget__c { value } } } } } } } } } }`;
    const units = (budget: boolean) => [
        { node: { Id: 'U0', ...(budget ? { Budget__c: { value: 100 } } : {}), Double_Budget__c: { value: 200 } } },
        { node: { Id: 'U1', ...(budget ? { Budget__c: { value: 2.5 } } : {}), Double_Budget__c: { value: 5 } } }
    ];
    const account = (node: object) => ({ query: { Account: { edges: [{ node: { Id: 'A0', ...node } }] } } });
    assert.deepEqual(await answer(query, {}, 'manager'), account({ Units__r: { edges: units(true) } }));
    assert.deepEqual(await answer(query, {}, 'viewer'), account({ Units__r: { edges: units(false) } }));
    assert.deepEqual(await answer(query, {}, 'none'), account({}));
    // And again: the plan of one reader is never another's.
    assert.deepEqual(await answer(query, {}, 'manager'), account({ Units__r: { edges: units(true) } }));
});

test('records that a reader may not see are not there', async () => {
    const query = '{ uiapi { query { Account { edges { node { Name { value } } } totalCount } } } }';
    const names = async (persona?: 'viewer' | 'manager'): Promise<unknown> => {
        const { query: found } = (await answer(query, {}, persona)) as { query: { Account: { totalCount: number } } };
        return found.Account.totalCount;
    };
    assert.deepEqual([await names(), await names('manager'), await names('viewer')], [4, 4, 3]);
});

test('scope MINE, skip and include with literals', async () => {
    const query =
        '{ uiapi { query { Account(scope: MINE) { edges { node { Id Name @skip(if: true) { value } Site @include(if: true) { value } } } } } } }';
    assert.deepEqual(await answer(query, {}, 'manager'), {
        query: { Account: { edges: [{ node: { Id: 'A3', Site: { value: null } } }] } }
    });
});

test('aggregates: groups, functions, order, and one row without groups', async () => {
    const query = `{ uiapi { aggregate { Account(groupBy: { Industry: { group: true } }, orderBy: { AnnualRevenue: { function: SUM, order: DESC } }) {
        edges { node { aggregate { Industry { value label } AnnualRevenue { sum { value } min { value } max { value } avg { value } count { value } } Id { countDistinct { value } } } } } totalCount } all: Account { edges { node { aggregate { Id { count { value } } } } } } } } }`;
    const group = (industry: string | null, sum: number | null, count: number, records: number) => ({
        node: {
            aggregate: {
                Industry: { value: industry, label: industry },
                AnnualRevenue: {
                    sum: { value: sum },
                    min: { value: sum },
                    max: { value: sum },
                    avg: { value: sum },
                    count: { value: count }
                },
                Id: { countDistinct: { value: records } }
            }
        }
    });
    const found = (await answer(query)) as { aggregate: Record<string, { edges: unknown[]; totalCount: number }> };
    assert.deepEqual(found.aggregate['all'], { edges: [{ node: { aggregate: { Id: { count: { value: 4 } } } } }] });
    assert.equal(found.aggregate['Account']?.totalCount, 3);
    assert.deepEqual(
        found.aggregate['Account']?.edges.map((edge) => JSON.stringify(edge)),
        [group('Banking', 1501, 1, 2), group('Energy', 200, 1, 1), group(null, 7, 1, 1)].map((edge) =>
            JSON.stringify(edge).replace(
                '"min":{"value":1501},"max":{"value":1501},"avg":{"value":1501}',
                '"min":{"value":1500.5},"max":{"value":1500.5},"avg":{"value":1500.5}'
            )
        )
    );
});

test('aggregates by a date function', async () => {
    const query = `{ uiapi { aggregate { Contact(groupBy: { Birthdate: { function: CALENDAR_YEAR } }, first: 2) { edges { node { aggregate { Birthdate { calendarYear { value } } Id { count { value } } } } } } } } }`;
    const year = (value: number) => ({
        node: { aggregate: { Birthdate: { calendarYear: { value } }, Id: { count: { value: 1 } } } }
    });
    assert.deepEqual(await answer(query), { aggregate: { Contact: { edges: [year(1970), year(1971)] } } });
});

test('currentUser and objectInfos', async () => {
    const query = `{ uiapi { currentUser { Name { value } } objectInfos(apiNames: ["Unit__c", "Nothing__c"]) { ApiName labelPlural fields { ApiName ... on PicklistField { picklistValuesByRecordTypeIDs { picklistValues { value } } } } } } }`;
    const found = (await answer(query, {}, 'viewer')) as {
        objectInfos: [
            { ApiName: string; fields: { ApiName: string; picklistValuesByRecordTypeIDs?: unknown }[] },
            null
        ];
    };
    const [info, missing] = found.objectInfos;
    assert.equal(missing, null);
    assert.deepEqual(
        { ...found, objectInfos: info.ApiName },
        {
            currentUser: { Name: { value: 'viewer' } },
            objectInfos: 'Unit__c'
        }
    );
    assert.deepEqual(
        info.fields.filter(({ ApiName }) => ApiName === 'Size__c' || ApiName === 'Budget__c'),
        [
            {
                ApiName: 'Size__c',
                picklistValuesByRecordTypeIDs: [
                    { picklistValues: ['Small', 'Medium', 'Large'].map((value) => ({ value })) }
                ]
            }
        ]
    );
});

test('texts that JSON escapes come back as they were stored', async () => {
    const texts = ['quote " and \\ slash', 'line\nbreak\u0001', 'emoji 🛩 and \u2028', '漢字 ß', '</script>'];
    for (const text of texts) {
        const id = api.test.insert('Account', { Name: text, OwnerId: api.test.users.admin });
        const found = (await answer(
            '($id: ID) { uiapi { query { Account(where: { Id: { eq: $id } }) { edges { node { Name { value } } } } } } }',
            { id }
        )) as { query: { Account: { edges: [{ node: { Name: { value: string } } }] } } };
        assert.equal(found.query.Account.edges[0].node.Name.value, text);
    }
});
