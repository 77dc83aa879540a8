import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { openTestApi, type TestApi } from './fixture.ts';

let api: TestApi;
before(() => (api = openTestApi()));
after(() => api.close());

const QUERY = `query Any($first: Int, $after: String, $upperBound: Int, $where: Account_Filter, $orderBy: Account_OrderBy, $ids: [ID], $name: String) { uiapi { query {
    Account(first: $first, after: $after, upperBound: $upperBound, where: $where, orderBy: $orderBy) { edges { node { Id } } }
    other: Account(where: { Id: { in: $ids }, Name: { like: $name } }) { edges { node { Id } } } } } }`;

/** Objects with names that mean something, so that the walk goes deep before it meets nonsense. */
const names = ['Name', 'Id', 'Owner', 'CreatedDate', 'AnnualRevenue', 'and', 'or', 'not', 'eq', 'in', 'like', 'inq', 'value', 'literal', 'range', 'last_n_days', 'Contact', 'ApiName', 'order', 'nulls', 'CALENDAR_YEAR']; // prettier-ignore
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, 0, 1.5, -1, '', 'Alpha', '%', '\\', '2026-01-01', 'TODAY', 'ASC', 'AccountId'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 3 })
    )
}));

test('whatever the variables hold, the answer is data or refusals, never a defect', async () => {
    const variables = fc.record(
        {
            first: anything,
            after: anything,
            upperBound: anything,
            where: anything,
            orderBy: anything,
            ids: anything,
            name: anything
        },
        { requiredKeys: [] }
    );
    await fc.assert(
        fc.asyncProperty(variables, async (values) => {
            const { data, errors } = await api.ask(QUERY, values);
            assert.ok(data ?? errors.length > 0);
        }),
        { numRuns: 2000 }
    );
});

test('whatever the text is, the answer is data or refusals', async () => {
    const words = fc.constantFrom('{', '}', '(', ')', ':', 'uiapi', 'query', 'mutation', 'Account', 'edges', 'node', 'Id', 'Name', 'value', 'first', '5', '"a"', '$x', '...', 'on', '@optional', '[', ']', 'where', 'input', 'AccountCreate'); // prettier-ignore
    await fc.assert(
        fc.asyncProperty(fc.array(words, { maxLength: 30 }), async (text) => {
            const { data, errors } = await api.ask(text.join(' '));
            assert.ok(data ?? errors.length > 0);
        }),
        { numRuns: 1000 }
    );
});

test('what nests deeper than the stack is refused', async () => {
    const text = `query { uiapi { query { Account(where: ${'{ and: ['.repeat(4000)}${']}'.repeat(4000)}) { edges { node { Id } } } } } }`;
    const fromText = await api.ask(text);
    assert.equal(fromText.errors[0]?.extensions.ErrorType, 'InvalidSyntax');
    let where: object = { Name: { eq: 'Alpha' } };
    for (let level = 0; level < 3000; level++) where = { not: where };
    const fromVariables = await api.ask(QUERY, { where });
    assert.equal(fromVariables.data, null);
    assert.ok(fromVariables.errors.length > 0);
});

test('every type says its name', async () => {
    const { data } = await api.ask(
        '{ __typename uiapi { __typename query { __typename Account(first: 1) { __typename } } } }'
    );
    assert.deepEqual(data, {
        __typename: 'Query',
        uiapi: {
            __typename: 'UIAPI',
            query: { __typename: 'RecordQuery', Account: { __typename: 'AccountConnection' } }
        }
    });
});
