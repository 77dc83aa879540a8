import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { openOrg, type OpenOrg } from '../../../open.ts';
import type { ApiEnvironment } from '../../environment.ts';
import { createApp } from '../../http.ts';
import type { GraphQLProblem } from '../errors.ts';

type Json = Record<string, unknown>;
type Record_ = { Id: string } & Record<string, { value: unknown }>;

let org: OpenOrg;
let app: Hono<ApiEnvironment>;
before(() => {
    org = openOrg({ database: ':memory:' });
    app = createApp(org, { port: () => 80 });
});
after(() => org.close());

async function send(
    query: string,
    variables: object = {},
    persona = 'manager'
): Promise<{ data: Json | null; errors: GraphQLProblem[] }> {
    const response = await app.request('http://127.0.0.1/services/data/v66.0/graphql', {
        method: 'POST',
        headers: { Authorization: `Bearer 00DAT0000000001!${persona}` },
        body: JSON.stringify({ query, variables })
    });
    assert.equal(response.status, 200);
    return (await response.json()) as { data: Json | null; errors: GraphQLProblem[] };
}

/** Payloads of a mutation that is to succeed. */
async function run(
    query: string,
    variables?: object
): Promise<Record<string, { Record: Record_; success?: boolean; Id?: string }>> {
    const { data, errors } = await send(query, variables);
    assert.deepEqual(errors, []);
    return data?.['uiapi'] as never;
}

/** Messages of a mutation that is refused in part or whole, and which of its payloads are null. */
async function refused(
    query: string,
    variables?: object,
    persona?: string
): Promise<{ messages: string[]; types: string[]; kept: string[]; gone: string[] }> {
    const { data, errors } = await send(query, variables, persona);
    const payloads = Object.entries((data?.['uiapi'] ?? {}) as Json);
    return {
        messages: errors.map(({ message }) => message),
        types: errors.map(({ extensions }) => extensions.ErrorType),
        kept: payloads.filter(([, payload]) => payload !== null).map(([key]) => key),
        gone: payloads.filter(([, payload]) => payload === null).map(([key]) => key)
    };
}

async function count(object: string, name: string): Promise<number> {
    const { data, errors } = await send(
        `query C($name: String) { uiapi { query { ${object}(where: { Name: { eq: $name } }) { totalCount } } } }`,
        { name }
    );
    assert.deepEqual(errors, []);
    return (
        (data as { uiapi: { query: Record<string, { totalCount: number }> } }).uiapi.query[object]?.totalCount ?? NaN
    );
}

const createAccount = async (name: string): Promise<string> => {
    const query = 'mutation A($in: AccountCreateInput!) { uiapi { AccountCreate(input: $in) { Record { Id } } } }';
    return (await run(query, { in: { Account: { Name: name } } }))['AccountCreate']?.Record.Id ?? '';
};

test('create, update and delete with aliases, variables and the record as saved', async () => {
    const created = await run(
        `mutation M($in: AccountCreateInput!) { uiapi(input: { allOrNone: true }) {
            a: AccountCreate(input: $in) { Record { Id Name { value } AnnualRevenue { value displayValue } Owner: OwnerId { value } CreatedDate { value } } } } }`,
        { in: { Account: { Name: 'Created', AnnualRevenue: '1250', Website: null } } }
    );
    const record = created['a']?.Record as Record_;
    assert.equal(record['Name']?.value, 'Created');
    assert.deepEqual(record['AnnualRevenue'], { value: 1250, displayValue: '$1,250' });
    const updated = await run(
        `mutation M($in: AccountUpdateInput!) { uiapi { u: AccountUpdate(input: $in) { success Record { Id Name { value } } } } }`,
        { in: { Id: record.Id, Account: { Name: 'Renamed' } } }
    );
    assert.deepEqual(updated['u'], { success: true, Record: { Id: record.Id, Name: { value: 'Renamed' } } });
    const deleted = await run('mutation M($in: RecordDeleteInput!) { uiapi { AccountDelete(input: $in) { Id } } }', {
        in: { Id: record.Id }
    });
    assert.deepEqual(deleted['AccountDelete'], { Id: record.Id });
    assert.equal(await count('Account', 'Renamed'), 0);
});

test('references by alias and by operation name: a hierarchy in one request', async () => {
    const chain = await run(`mutation { uiapi {
        AccountCreate(input: { Account: { Name: "Chain" } }) { Record { Id } }
        unit: Buying_Center__cCreate(input: { Buying_Center__c: { Name: "Unit", Account__c: "@{AccountCreate}" } }) { Record { Id Account__c { value } } }
        sub: Buying_Center__cCreate(input: { Buying_Center__c: { Name: "Sub", Account__c: "@{AccountCreate}", Parent_Buying_Center__c: "@{unit}" } }) { Record { Id Parent_Buying_Center__c { value } } }
        late: Buying_Center__cUpdate(input: { Id: "@{sub}", Buying_Center__c: { Name: "Late" } }) { Record { Name { value } } } } }`);
    assert.equal(chain['unit']?.Record['Account__c']?.value, chain['AccountCreate']?.Record.Id);
    assert.equal(chain['sub']?.Record['Parent_Buying_Center__c']?.value, chain['unit']?.Record.Id);
    assert.equal(chain['late']?.Record['Name']?.value, 'Late');
});

test('a text that looks like a reference is a text', async () => {
    const created = await run(
        'mutation { uiapi { a: AccountCreate(input: { Account: { Name: "@{a}" } }) { Record { Name { value } } } } }'
    );
    assert.equal(created['a']?.Record['Name']?.value, '@{a}');
});

test('allOrNone by default: one failure undoes everything', async () => {
    const result = await refused(`mutation { uiapi {
        before: AccountCreate(input: { Account: { Name: "Undone" } }) { Record { Id } }
        bad: AccountCreate(input: { Account: { Phone: "1" } }) { Record { Id } }
        after: AccountCreate(input: { Account: { Name: "Undone" } }) { Record { Id } } } }`);
    assert.deepEqual(result, {
        messages: ['Required fields are missing: [Name]'],
        types: ['DataFetchingException'],
        kept: [],
        gone: ['before', 'bad', 'after']
    });
    assert.equal(await count('Account', 'Undone'), 0);
});

test('without allOrNone what failed goes, with whatever is chained to it, and the rest stays', async () => {
    const result = await refused(`mutation { uiapi(input: { allOrNone: false }) {
        alone: AccountCreate(input: { Account: { Name: "Kept" } }) { Record { Id } }
        parent: AccountCreate(input: { Account: { Name: "Chained" } }) { Record { Id } }
        between: AccountCreate(input: { Account: { Name: "Kept" } }) { Record { Id } }
        child: Buying_Center__cCreate(input: { Buying_Center__c: { Account__c: "@{parent}", Status__c: "Nonsense", Name: "x" } }) { Record { Id } }
        bad: AccountCreate(input: { Account: {} }) { Record { Id } } } }`);
    assert.deepEqual(result.kept, ['alone', 'between']);
    assert.deepEqual(result.gone, ['parent', 'child', 'bad']);
    assert.deepEqual(result.messages, [
        'Status: bad value for restricted picklist field: Nonsense',
        'Required fields are missing: [Name]'
    ]);
    assert.deepEqual([await count('Account', 'Kept'), await count('Account', 'Chained')], [2, 0]);
});

test('validation rules, missing targets and missing permissions are errors of their operation', async () => {
    const account = await createAccount('Rules');
    const gone = await createAccount('Gone');
    await run('mutation M($in: RecordDeleteInput!) { uiapi { AccountDelete(input: $in) { Id } } }', {
        in: { Id: gone }
    });
    const update = 'mutation M($in: AccountUpdateInput!) { uiapi { u: AccountUpdate(input: $in) { success } } }';
    assert.deepEqual((await refused(update, { in: { Id: gone, Account: { Name: 'x' } } })).messages, [
        'entity is deleted'
    ]);
    const edit = await refused(update, { in: { Id: account, Account: { Name: 'x' } } }, 'none');
    assert.deepEqual([edit.types, edit.gone], [['DataFetchingException'], ['u']]);
    assert.equal(await count('Account', 'Rules'), 1);
});

/** Inputs refused before anything is written. */
const INVALID: [query: string, message: RegExp, variables?: object][] = [
    ['mutation { uiapi { AccountMerge(input: {}) { Id } } }', /Field 'AccountMerge' in type 'UIAPIMutations' is undefined/],
    ['mutation { uiapi { AccountCreate { Record { Id } } } }', /Missing field argument 'input'/],
    ['mutation { uiapi { AccountCreate(input: {}) { Record { Id } } } }', /Missing field argument 'Account'/],
    ['mutation { uiapi { AccountUpdate(input: { Account: {} }) { success } } }', /Missing field argument 'Id'/],
    ['mutation { uiapi { AccountCreate(input: { Account: { Nix: 1 } }) { Record { Id } } } }', /not in 'AccountCreateRepresentation': 'Nix'/],
    ['mutation { uiapi { AccountCreate(input: { Account: { CreatedDate: "2026-01-01T00:00:00Z" } }) { Record { Id } } } }', /not in 'AccountCreateRepresentation': 'CreatedDate'/],
    ['mutation { uiapi { AccountCreate(input: { Account: { Name: 5 } }) { Record { Id } } } }', /not a valid 'String'/],
    ['mutation { uiapi { AccountCreate(input: { Account: { Name: "x" } }) { Record { Owner { Id } } } } }', /not currently available in mutation results/],
    ['mutation { uiapi { AccountCreate(input: { Account: { Name: "x" } }) { success } } }', /Field 'success' in type 'AccountCreatePayload' is undefined/],
    ['mutation { uiapi { AccountDelete(input: { Id: "001" }) { Record { Id } } } }', /Field 'Record' in type 'RecordDeletePayload' is undefined/],
    ['mutation { uiapi { a: AccountCreate(input: { Account: { Name: "Later", ParentId: "@{b}" } }) { Record { Id } } b: AccountCreate(input: { Account: { Name: "Later" } }) { Record { Id } } } }', /Cannot find the create or delete operation 'b'/],
    ['mutation { uiapi { u: AccountUpdate(input: { Id: "001DAT000000001YBA", Account: {} }) { success } a: AccountCreate(input: { Account: { Name: "Later", ParentId: "@{u}" } }) { Record { Id } } } }', /Cannot find the create or delete operation 'u'/],
    ['mutation M($id: ID!) { uiapi { AccountDelete(input: { Id: $id }) { Id } } }', /of type 'ID!' does not match expected type 'IdOrRef!'/, { id: '001DAT000000001YBA' }],
    ['mutation M($in: AccountCreateInput!) { uiapi { AccountCreate(input: $in) { Record { Id } } } }', /^The variables input contains a field name 'Nix' that is not defined for input object type 'AccountCreateRepresentation' $/, { in: { Account: { Nix: 1 } } }]
]; // prettier-ignore

test('inputs that the schema does not have are refused as a whole', async () => {
    for (const [query, message, variables] of INVALID) {
        const { data, errors } = await send(query, variables);
        assert.equal(data, null, query);
        assert.equal(errors.length, 1, query);
        assert.match(errors[0]?.message ?? '', message);
        assert.equal(errors[0]?.extensions.ErrorType, 'ValidationError');
    }
    assert.equal(await count('Account', 'Later'), 0);
});

test('what a reader may not edit is not in the input', async () => {
    const account = await createAccount('Read only');
    const query = `mutation { uiapi { Buying_Center__cCreate(input: { Buying_Center__c: { Name: "x", Account__c: "${account}", Region__c: "EU" } }) { Record { Id } } } }`;
    const { messages } = await refused(query, {}, 'viewer');
    assert.match(messages[0] ?? '', /contains a field not in 'Buying_Center__cCreateRepresentation': '\w+'/);
});
