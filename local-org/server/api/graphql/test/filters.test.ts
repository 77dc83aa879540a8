import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Condition, Query } from '../../../query/query.ts';
import { openTestApi, type TestApi } from './fixture.ts';

let api: TestApi;
before(() => (api = openTestApi()));
after(() => api.close());

const compare = (
    path: string,
    operator: 'eq' | 'ne' | 'like' | 'in' | 'nin' | 'gt' | 'gte' | 'lt' | 'lte' | 'includes' | 'excludes',
    value: unknown,
    more = {}
): Condition => ({ kind: 'compare', path: path.split('.'), operator, value, ...more }) as Condition;

const acc = (from: string, field: string, where: Condition): Query => ({
    from,
    select: [{ kind: 'field', path: [field] }],
    where
});

/** A filter in GraphQL and what the engine is to be asked for it; `finds` = how many of the fixture's records. */
const FILTERS: [object: 'Account' | 'Contact' | 'Unit__c', filter: string, condition: Condition | undefined, finds: number][] = [
    ['Account', '{}', undefined, 4],
    ['Account', '{ Name: { eq: "ALPHA" } }', compare('Name', 'eq', 'ALPHA'), 1],
    ['Account', '{ Name: { ne: "Alpha" } }', compare('Name', 'ne', 'Alpha'), 3],
    ['Account', '{ Name: { like: "ä%" } }', compare('Name', 'like', 'ä%'), 1],
    ['Account', '{ Name: { in: ["alpha", "Beta"] } }', compare('Name', 'in', ['alpha', 'Beta']), 2],
    ['Account', '{ Name: { in: [] } }', compare('Name', 'in', []), 0],
    ['Account', '{ Name: { nin: ["alpha"] } }', compare('Name', 'nin', ['alpha']), 3],
    ['Account', '{ Industry: { eq: null } }', compare('Industry', 'eq', null), 1],
    ['Account', '{ AnnualRevenue: { gt: 7, lte: 1500.5 } }', { kind: 'and', conditions: [compare('AnnualRevenue', 'gt', 7), compare('AnnualRevenue', 'lte', 1500.5)] }, 2],
    ['Account', '{ AnnualRevenue: { gte: "200" } }', compare('AnnualRevenue', 'gte', 200), 2],
    ['Account', '{ NumberOfEmployees: { lt: 20 } }', compare('NumberOfEmployees', 'lt', 20), 2],
    ['Account', '{ Id: { eq: "bad" } }', compare('Id', 'eq', '000000000000000AAA'), 0],
    ['Account', '{ and: [{ Industry: { eq: "Banking" } }, { Name: { like: "A%" } }] }', { kind: 'and', conditions: [compare('Industry', 'eq', 'Banking'), compare('Name', 'like', 'A%')] }, 1],
    ['Account', '{ or: [{ Industry: { eq: "Energy" } }, { Name: { eq: "Own" } }] }', { kind: 'or', conditions: [compare('Industry', 'eq', 'Energy'), compare('Name', 'eq', 'Own')] }, 2],
    ['Account', '{ not: { Industry: { eq: "Banking" } } }', { kind: 'not', condition: compare('Industry', 'eq', 'Banking') }, 2],
    ['Account', '{ or: [{ Name: { eq: "Own" } }, {}] }', undefined, 4],
    ['Account', '{ Owner: { Name: { eq: "manager" } } }', compare('Owner.Name', 'eq', 'manager'), 1],
    ['Account', '{ Id: { inq: { Contact: { LastName: { like: "Person%" } }, ApiName: "AccountId" } } }', { kind: 'semijoin', path: ['Id'], negated: false, query: acc('Contact', 'AccountId', compare('LastName', 'like', 'Person%')) }, 1],
    ['Account', '{ Id: { ninq: { Unit__c: { Id: { ne: null } }, ApiName: "Account__c" } } }', { kind: 'semijoin', path: ['Id'], negated: true, query: acc('Unit__c', 'Account__c', compare('Id', 'ne', null)) }, 2],
    ['Account', '{ CreatedDate: { eq: { literal: YESTERDAY } } }', compare('CreatedDate', 'eq', null, { literal: 'YESTERDAY' }), 4],
    ['Account', '{ CreatedDate: { lt: { range: { last_n_days: 3 } } } }', compare('CreatedDate', 'lt', null, { literal: 'LAST_N_DAYS:3' }), 0],
    ['Account', '{ CreatedDate: { gte: { value: "2026-08-12T12:00:00+02:00" } } }', compare('CreatedDate', 'gte', '2026-08-12T10:00:00.000Z'), 4],
    ['Account', '{ CreatedDate: { CALENDAR_YEAR: { value: { eq: 2026 } }, DAY_ONLY: { value: { eq: "2026-08-12" } } } }', { kind: 'and', conditions: [compare('CreatedDate', 'eq', 2026, { function: 'CALENDAR_YEAR' }), compare('CreatedDate', 'eq', '2026-08-12', { function: 'DAY_ONLY' })] }, 4],
    ['Contact', '{ Birthdate: { eq: { value: "1970-01-15" } } }', compare('Birthdate', 'eq', '1970-01-15'), 1],
    ['Contact', '{ Birthdate: { in: [{ value: "1970-01-15" }, { value: "1971-02-15" }] } }', compare('Birthdate', 'in', ['1970-01-15', '1971-02-15']), 2],
    ['Contact', '{ Birthdate: { nin: [{ value: "1970-01-15" }] } }', compare('Birthdate', 'nin', ['1970-01-15']), 5],
    ['Contact', '{ Birthdate: { in: [] } }', compare('Birthdate', 'in', []), 0],
    ['Contact', '{ Birthdate: { CALENDAR_MONTH: { value: { in: [1, 2] } } } }', compare('Birthdate', 'in', [1, 2], { function: 'CALENDAR_MONTH' }), 2],
    ['Contact', '{ Account: { Industry: { eq: "Banking" } }, FirstName: { eq: "zoë" } }', { kind: 'and', conditions: [compare('Account.Industry', 'eq', 'Banking'), compare('FirstName', 'eq', 'zoë')] }, 3],
    ['Unit__c', '{ Active__c: { eq: true } }', compare('Active__c', 'eq', true), 1],
    ['Unit__c', '{ Active__c: { ne: true } }', compare('Active__c', 'ne', true), 2],
    ['Unit__c', '{ Tags__c: { includes: ["Blue", "Green"] } }', compare('Tags__c', 'includes', ['Blue', 'Green']), 1],
    ['Unit__c', '{ Tags__c: { excludes: ["Blue"] } }', compare('Tags__c', 'excludes', ['Blue']), 2],
    ['Unit__c', '{ Size__c: { in: ["Small", null] } }', compare('Size__c', 'in', ['Small', null]), 2],
    ['Unit__c', '{ Double_Budget__c: { gt: 5 } }', compare('Double_Budget__c', 'gt', 5), 1],
    ['Unit__c', '{ Account__r: { Owner: { Name: { eq: "admin" } } } }', compare('Account__r.Owner.Name', 'eq', 'admin'), 3]
]; // prettier-ignore

async function ids(object: string, where: string, variables?: object, declared = ''): Promise<string[]> {
    const query = `query Q${declared} { uiapi { query { ${object}(first: 2000, where: ${where}) { edges { node { Id } } } } } }`;
    const { data, errors } = await api.ask(query, variables);
    assert.deepEqual(errors, [], where);
    const connection = data?.uiapi['query']?.[object] as unknown as { edges: { node: { Id: string } }[] };
    return connection.edges.map(({ node }) => node.Id);
}

test('every filter finds what the engine finds, as a literal and as a variable', async () => {
    for (const [object, filter, condition, finds] of FILTERS) {
        const expected = api
            .query({
                from: object,
                select: [{ kind: 'field', path: ['Id'] }],
                orderBy: [{ path: ['Id'] }],
                ...(condition ? { where: condition } : {})
            })
            .rows.map(([id]) => id);
        assert.equal(expected.length, finds, `the engine on ${filter}`);
        assert.deepEqual(await ids(object, filter), expected, filter);
        const value: unknown = JSON.parse(
            filter.replace(/(\w+):(?=\s|\{)/g, '"$1":').replace(/: ([A-Z_]+)(?=\s*\})/g, ': "$1"')
        );
        assert.deepEqual(
            await ids(object, '$where', { where: value }, `($where: ${object}_Filter)`),
            expected,
            `variable ${filter}`
        );
    }
});

test('operators take variables, and drop out where none is given', async () => {
    const filter = '{ Id: { in: $ids }, Name: { eq: $name } }';
    const declared = '($ids: [ID!], $name: String)';
    const { accounts } = api.ids;
    assert.deepEqual(await ids('Account', filter, { ids: accounts.slice(0, 2) }, declared), accounts.slice(0, 2));
    assert.deepEqual(await ids('Account', filter, { ids: accounts, name: 'beta' }, declared), [accounts[1]]);
    assert.deepEqual(await ids('Account', filter, { ids: accounts[2]?.slice(0, 15) }, declared), [accounts[2]]);
});

test('orders: nulls first by default, by parents, several fields', async () => {
    const names = async (object: string, orderBy: string): Promise<unknown[]> => {
        const { data, errors } = await api.ask(
            `{ uiapi { query { ${object}(orderBy: ${orderBy}) { edges { node { Name { value } } } } } } }`
        );
        assert.deepEqual(errors, []);
        const connection = data?.uiapi['query']?.[object] as unknown as {
            edges: { node: { Name: { value: string } } }[];
        };
        return connection.edges.map(({ node }) => node.Name.value);
    };
    assert.deepEqual(await names('Account', '{ Name: { order: ASC } }'), ['Alpha', 'beta', 'Own', 'Ärzte']);
    assert.deepEqual(await names('Account', '{ AnnualRevenue: { order: ASC } }'), ['Ärzte', 'Own', 'beta', 'Alpha']);
    assert.deepEqual(await names('Account', '{ AnnualRevenue: { order: DESC, nulls: LAST } }'), [
        'Alpha',
        'beta',
        'Own',
        'Ärzte'
    ]);
    assert.deepEqual(await names('Account', '{ Owner: { Name: { order: DESC } }, Name: { order: DESC } }'), [
        'Own',
        'Ärzte',
        'beta',
        'Alpha'
    ]);
    assert.deepEqual(await names('Unit__c', '{ Account__r: { Name: { order: DESC } }, Budget__c: {} }'), [
        'West',
        'South',
        'North'
    ]);
});
