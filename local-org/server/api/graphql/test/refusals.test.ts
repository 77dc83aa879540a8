import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ErrorType } from '../errors.ts';
import { openTestApi, type TestApi } from './fixture.ts';

let api: TestApi;
before(() => (api = openTestApi()));
after(() => api.close());

const query = (fields: string): string => `{ uiapi { query { ${fields} } } }`;
const node = (object: string, fields: string, args = ''): string =>
    query(`${object}${args} { edges { node { ${fields} } } }`);
const many = (count: number): string =>
    Array.from({ length: count }, (_field, index) => `a${index}: Account { totalCount }`).join(' ');

/** Requests of the viewer, who has no access to Unit__c.Budget__c. */
const REFUSALS: [request: string, type: ErrorType, message: RegExp, variables?: object][] = [
    ['{ uiapi { query { Account( ', 'InvalidSyntax', /Invalid syntax/],
    ['', 'InvalidSyntax', /Unexpected <EOF>/],
    [query('Account2 { totalCount }'), 'ValidationError', /Field 'Account2' in type 'RecordQuery' is undefined/],
    [query('account { totalCount }'), 'ValidationError', /Field 'account' in type 'RecordQuery' is undefined/],
    [query('PermissionSet { totalCount }'), 'ValidationError', /Field 'PermissionSet' in type 'RecordQuery' is undefined/],
    [node('Account', 'Nix { value }'), 'ValidationError', /Field 'Nix' in type 'Account' is undefined/],
    [node('Account', 'Nix @optional { value }'), 'ValidationError', /Field 'Nix' in type 'Account' is undefined/],
    [node('Unit__c', 'Budget__c { value }'), 'ValidationError', /Field 'Budget__c' in type 'Unit__c' is undefined/],
    [node('Unit__c', 'Id', '(where: { Budget__c: { gt: 1 } })'), 'ValidationError', /contains a field not in 'Unit__c_Filter': 'Budget__c'/],
    [node('Unit__c', 'Id', '(orderBy: { Budget__c: { order: ASC } })'), 'ValidationError', /not in 'Unit__c_OrderBy': 'Budget__c'/],
    [node('Unit__c', 'Id', '(where: { Notes__c: { like: "a" } })'), 'ValidationError', /not in 'Unit__c_Filter': 'Notes__c'/],
    [node('Unit__c', 'Id', '(orderBy: { Tags__c: { order: ASC } })'), 'ValidationError', /not in 'Unit__c_OrderBy': 'Tags__c'/],
    [node('Account', 'Name'), 'ValidationError', /Subselection required for type 'StringValue' of field 'Name'/],
    [node('Account', 'Id { value }'), 'ValidationError', /Subselection not allowed on leaf type 'ID' of field 'Id'/],
    [node('Account', 'Name { label }'), 'ValidationError', /Field 'label' in type 'StringValue' is undefined/],
    [node('Account', 'Id', '(last: 3)'), 'ValidationError', /Unknown field argument 'last'/],
    [node('Account', 'Id', '(first: 2001)'), 'ValidationError', /'first' must be between 1 and 2000/],
    [node('Account', 'Id', '(first: 0)'), 'ValidationError', /'first' must be between 1 and 2000/],
    [node('Account', 'Id', '(first: 199, upperBound: 5000)'), 'ValidationError', /'first' must be between 200 and 2000/],
    [node('Account', 'Id', '(upperBound: 5000)'), 'ValidationError', /'first' must be between 200 and 2000/],
    [node('Account', 'Id', '(after: "nonsense")'), 'ValidationError', /Invalid cursor/],
    [node('Account', 'Id', '(scope: TEAM)'), 'ValidationError', /not a valid 'ACCOUNT_SCOPE'/],
    [node('Account', 'Contacts { edges { node { Id } } }', '(first: 200, upperBound: 400)'), 'ValidationError', /child query must use it/],
    [node('Account', 'Units__r { edges { node { Id Cells__r { totalCount } } } }'), 'OperationNotSupported', /one level below/],
    [node('Unit__c', 'Account__r { Parent { Parent { Parent { Parent { Parent { Id } } } } } }'), 'ValidationError', /up to 5 levels/],
    [node('Account', 'Id', '(where: { AND: [] })'), 'ValidationError', /not in 'Account_Filter': 'AND'/],
    [node('Account', 'Id', '(where: { Name: { gtt: "a" } })'), 'ValidationError', /not in 'StringOperators': 'gtt'/],
    [node('Account', 'Id', '(where: { AnnualRevenue: { like: "1" } })'), 'ValidationError', /not in 'CurrencyOperators': 'like'/],
    [node('Account', 'Id', '(where: { Name: { eq: 5 } })'), 'ValidationError', /not a valid 'String'/],
    [node('Account', 'Id', '(where: { NumberOfEmployees: { eq: 1.5 } })'), 'ValidationError', /not a valid 'Int'/],
    [node('Account', 'Id', '(where: { CreatedDate: { eq: "2026-01-01" } })'), 'ValidationError', /not a valid 'DateTimeInput'/],
    [node('Account', 'Id', '(where: { CreatedDate: { eq: { value: "soon" } } })'), 'ValidationError', /not a valid 'DateTime'/],
    [node('Account', 'Id', '(where: { CreatedDate: { eq: { range: { last_n_days_ago: 1 } } } })'), 'ValidationError', /not in 'DateRange'/],
    [node('Account', 'Id', '(where: { Id: { inq: { Contact: { or: [] }, ApiName: "AccountId" } } })'), 'ValidationError', /'or' is not supported/],
    [node('Account', 'Id', '(where: { Id: { inq: { Contact: {}, ApiName: "LastName" } } })'), 'ValidationError', /reference fields/],
    [node('Offer__c', 'Id', '(where: { Owner: { Name: { eq: "a" } } })'), 'ValidationError', /not in 'Offer__c_Owner_Filters': 'Name'/],
    [node('Account', 'Name { ... on Contact { value } }'), 'ValidationError', /Invalid fragment type condition 'Contact'/],
    [node('Account', '...Missing'), 'ValidationError', /Undefined fragment 'Missing'/],
    [`${node('Account', '...A')} fragment A on Account { ...A }`, 'ValidationError', /Fragment cycles not allowed/],
    [node('Account', 'a: Id a: ApiName'), 'ValidationError', /different fields/],
    [node('Account', 'Name @optional(if: true) { value }'), 'ValidationError', /takes no arguments/],
    [node('Account', 'Name @defer { value }'), 'ValidationError', /Unknown directive 'defer'/],
    [`query Q($yes: Boolean!) ${node('Account', 'Name @include(if: $yes) { value }')}`, 'OperationNotSupported', /Variables are not supported/, { yes: true }],
    [`query Q($id: String) ${node('Account', 'Id', '(where: { Id: { eq: $id } })')}`, 'ValidationError', /Variable 'id' of type 'String' does not match expected type 'ID'/],
    [`query Q($name: String) ${node('Account', 'Id', '(where: { Industry: { eq: $name } })')}`, 'ValidationError', /of type 'String' does not match expected type 'Picklist'/],
    [`query Q($ids: ID) ${node('Account', 'Id', '(where: { Id: { in: $ids } })')}`, 'ValidationError', /of type 'ID' does not match expected type '\[ID\]'/],
    [`query Q($first: Int!) ${node('Account', 'Id', '(first: $first)')}`, 'ValidationError', /coerced Null value for NonNull type 'Int!'/],
    [node('Account', 'Id', '(first: $first)'), 'ValidationError', /Undefined variable 'first'/],
    [`query Q($w: Account_Filter) ${node('Account', 'Id', '(where: $w)')}`, 'ValidationError', /^The variables input contains a field name 'x' that is not defined for input object type 'Account_Filter' $/, { w: { x: 1 } }],
    [query(many(11)), 'ValidationError', /up to 10 subqueries/],
    [`{ uiapi { query { ${many(6)} } aggregate { ${many(5).replaceAll('totalCount', 'edges { cursor }')} } } }`, 'ValidationError', /up to 10 subqueries/],
    ['{ uiapi { aggregate { Account(groupBy: { Description: { group: true } }) { totalCount } } } }', 'ValidationError', /not in 'Account_GroupBy'/],
    ['{ uiapi { aggregate { Account { edges { node { aggregate { Name { sum { value } } } } } } } } }', 'ValidationError', /Field 'sum'/],
    ['{ uiapi { objectInfos { ApiName } } }', 'ValidationError', /either 'apiNames' or 'objectInfoInputs'/],
    ['{ uiapi { relatedListByName(parentApiName: "Account", relatedListName: "Contacts") { label } } }', 'OperationNotSupported', /relatedListByName/],
    ['{ __schema { types { name } } }', 'OperationNotSupported', /introspection/],
    ['subscription { uiapi { query { Account { totalCount } } } }', 'OperationNotSupported', /Subscriptions/],
    ['query A { uiapi { query { Account { totalCount } } } } query B { uiapi { query { Account { totalCount } } } }', 'OperationNotSupported', /operation name/]
]; // prettier-ignore

test('refusals: HTTP 200, no data, one error with type and words', async () => {
    for (const [request, type, message, variables] of REFUSALS) {
        // Twice: the second answer comes from the remembered document.
        for (const round of ['first', 'second']) {
            const { data, errors } = await api.ask(request, variables, 'viewer');
            assert.equal(data, null, `${round}: ${request}`);
            assert.equal(errors.length, 1, request);
            assert.match(errors[0]?.message ?? '', message, request);
            assert.equal(errors[0]?.extensions.ErrorType, type, request);
        }
    }
});

test('a refused request names its place in the document', async () => {
    const { errors } = await api.ask('{ uiapi { query {\n  Account { edges { node { Nix } } } } } }');
    assert.deepEqual(errors, [
        {
            message:
                "Validation error (FieldUndefined@[uiapi/query/Account/edges/node/Nix]) : Field 'Nix' in type 'Account' is undefined",
            locations: [{ line: 2, column: 28 }],
            paths: [],
            extensions: { ErrorType: 'ValidationError' }
        }
    ]);
});

test('what the engine refuses while fetching makes its field null and leaves the others', async () => {
    const twoJoins = '{ Id: { inq: { Contact: {}, ApiName: "AccountId" } } }';
    const request = query(
        `bad: Account(where: { and: [${twoJoins}, ${twoJoins}, ${twoJoins}] }) { totalCount } good: Account { totalCount }`
    );
    const { data, errors } = await api.ask(request);
    assert.deepEqual(data?.uiapi['query'], { bad: null, good: { totalCount: 4 } });
    assert.deepEqual(
        errors.map(({ paths, extensions }) => [paths, extensions.ErrorType]),
        [[['uiapi', 'query', 'bad'], 'DataFetchingException']]
    );
});
