import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import type { Org } from '../../org.ts';
import { createApp } from '../http.ts';
import { openTestOrg } from './test-org.ts';

type Json = Record<string, unknown>;

let org: Org;
let app: ReturnType<typeof createApp>;
/** Ids of the records made once for all tests. */
const made = { acme: '', wheel: '', ada: '' };

before(() => {
    org = openTestOrg();
    app = createApp(org, { port: () => 80, log: (line) => assert.doesNotMatch(line, /UNKNOWN_EXCEPTION/) });
});
after(() => org.close());

interface Answer<T> {
    status: number;
    body: T;
    headers: Headers;
}

/** One request below the version, as a persona. */
async function call<T = Json>(
    method: string,
    path: string,
    body?: unknown,
    { persona = 'admin', headers = {} }: { persona?: string; headers?: Record<string, string> } = {}
): Promise<Answer<T>> {
    const response = await app.request(`http://127.0.0.1/services/data/v66.0${path}`, {
        method,
        headers: { Authorization: `Bearer 00DAT0000000001!${persona}`, 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as T, headers: response.headers };
}

async function create(object: string, fields: Json): Promise<string> {
    const { status, body } = await call<{ id: string }>('POST', `/sobjects/${object}`, fields);
    assert.equal(status, 201, JSON.stringify(body));
    return body.id;
}

interface QueryAnswer {
    totalSize: number;
    done: boolean;
    nextRecordsUrl?: string;
    records: Json[];
}

async function query(soql: string, headers: Record<string, string> = {}): Promise<QueryAnswer> {
    const { status, body } = await call<QueryAnswer>('GET', `/query?q=${encodeURIComponent(soql)}`, undefined, {
        headers
    });
    assert.equal(status, 200, JSON.stringify(body));
    return body;
}

/** The code and status of a refused request. */
async function refusal(...parameters: Parameters<typeof call>): Promise<[number, string]> {
    const { status, body } = await call<{ errorCode: string; message: string }[]>(...parameters);
    assert.ok(Array.isArray(body), JSON.stringify(body));
    assert.ok(body[0]?.message);
    return [status, body[0]?.errorCode ?? ''];
}

before(async () => {
    made.acme = await create('Account', { Name: 'Acme', Industry: 'Energy' });
    made.wheel = await create('Account', { Name: 'Wheel & Søn', ParentId: made.acme, NumberOfEmployees: 12 });
    made.ada = await create('Contact', { LastName: 'Lovelace', FirstName: 'Ada', AccountId: made.acme });
});

describe('one record', () => {
    it('is created with 201 and its address', async () => {
        const { status, body, headers } = await call('POST', '/sobjects/account', {
            attributes: { type: 'Account' },
            Name: 'New'
        });
        assert.equal(status, 201);
        assert.deepEqual(Object.keys(body), ['id', 'success', 'errors']);
        assert.match(String(body.id), /^001\w{15}$/);
        assert.equal(headers.get('Location'), `/services/data/v66.0/sobjects/Account/${String(body.id)}`);
    });

    it('is read whole, or by fields, empty ones as null', async () => {
        const whole = await call('GET', `/sobjects/Account/${made.wheel}`);
        assert.equal(whole.status, 200);
        assert.equal(whole.body.Industry, null);
        assert.match(String(whole.body.CreatedDate), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
        const some = await call('GET', `/sobjects/Account/${made.wheel.slice(0, 15)}?fields=name,NumberOfEmployees`);
        assert.deepEqual(some.body, {
            attributes: { type: 'Account', url: `/services/data/v66.0/sobjects/Account/${made.wheel}` },
            Name: 'Wheel & Søn',
            NumberOfEmployees: 12
        });
    });

    it('is updated and deleted with 204', async () => {
        const id = await create('Account', { Name: 'Short' });
        assert.equal((await call('PATCH', `/sobjects/Account/${id}`, { Name: 'Shorter' })).status, 204);
        assert.equal((await call('GET', `/sobjects/Account/${id}`)).body.Name, 'Shorter');
        assert.equal((await call('DELETE', `/sobjects/Account/${id}`)).status, 204);
        assert.deepEqual(await refusal('GET', `/sobjects/Account/${id}`), [404, 'ENTITY_IS_DELETED']);
        assert.deepEqual(await refusal('PATCH', `/sobjects/Account/${id}`, { Name: 'x' }), [404, 'ENTITY_IS_DELETED']);
        assert.deepEqual(await refusal('DELETE', `/sobjects/Account/${id}`), [404, 'ENTITY_IS_DELETED']);
    });

    it('refuses a stale PATCH with 412', async () => {
        const id = await create('Account', { Name: 'Fresh' });
        const patch = (since: string): ReturnType<typeof call> =>
            call('PATCH', `/sobjects/Account/${id}`, { Name: 'x' }, { headers: { 'If-Unmodified-Since': since } });
        const record = (await call('GET', `/sobjects/Account/${id}`)).body;
        const changed = Date.parse(String(record.LastModifiedDate).replace('+0000', 'Z'));
        assert.equal((await patch(new Date(changed - 2000).toUTCString())).status, 412);
        assert.equal((await patch('yesterday')).status, 400);
        assert.equal((await patch(new Date(changed).toUTCString())).status, 204);
    });

    it('is upserted by external id: 201, then 200', async () => {
        const path = '/sobjects/Account/Atlas_Key__c/upsert-1';
        const first = await call('PATCH', path, { Name: 'Once' });
        assert.equal(first.status, 201);
        assert.deepEqual(first.body, { id: first.body.id, success: true, errors: [], created: true });
        const second = await call('PATCH', path, { Name: 'Twice' });
        assert.deepEqual([second.status, second.body.id, second.body.created], [200, first.body.id, false]);
        assert.equal((await call('GET', path)).body.Name, 'Twice');
        assert.equal((await call('DELETE', path)).status, 204);
        assert.deepEqual(await refusal('GET', path), [404, 'NOT_FOUND']);
    });

    it('answers 300 with the addresses when several match an external id', async () => {
        const field = org.schema.objects.get('Account')?.fields.get('AccountNumber');
        assert.ok(field);
        field.externalId = true;
        try {
            const ids = [
                await create('Account', { Name: 'A', AccountNumber: '7' }),
                await create('Account', { Name: 'B', AccountNumber: '7' })
            ];
            for (const method of ['GET', 'PATCH', 'DELETE']) {
                const { status, body } = await call(
                    method,
                    '/sobjects/Account/AccountNumber/7',
                    method === 'PATCH' ? { Site: 'x' } : undefined
                );
                assert.equal(status, 300, method);
                assert.deepEqual(
                    body,
                    ids.map((id) => `/services/data/v66.0/sobjects/Account/${id}`)
                );
            }
        } finally {
            field.externalId = false;
        }
    });

    const refused: [string, string, string, unknown, [number, string]][] = [
        ['an unknown object', 'GET', '/sobjects/Nothing__c', undefined, [404, 'NOT_FOUND']],
        ['an unknown object on create', 'POST', '/sobjects/Nothing__c', { Name: 'x' }, [404, 'NOT_FOUND']],
        ['an id that is none', 'GET', '/sobjects/Account/hello', undefined, [404, 'NOT_FOUND']],
        ['an id of another object', 'GET', '/sobjects/Account/003DAT000000001AAA', undefined, [404, 'NOT_FOUND']],
        ['an id that finds nothing', 'GET', '/sobjects/Account/001DAT0zzzzzzzz', undefined, [404, 'NOT_FOUND']],
        [
            'an unknown field on read',
            'GET',
            '/sobjects/Account/{acme}?fields=Nothing__c',
            undefined,
            [400, 'INVALID_FIELD']
        ],
        [
            'an unknown field on write',
            'POST',
            '/sobjects/Account',
            { Name: 'x', Nothing__c: 1 },
            [400, 'INVALID_FIELD']
        ],
        ['an id in the body', 'PATCH', '/sobjects/Account/{acme}', { Id: 'x' }, [400, 'INVALID_FIELD']],
        [
            'the key of the address in the body',
            'PATCH',
            '/sobjects/Account/Atlas_Key__c/k',
            { Atlas_Key__c: 'k' },
            [400, 'INVALID_FIELD']
        ],
        ['a field that is no external id', 'PATCH', '/sobjects/Account/Name/Acme', {}, [404, 'NOT_FOUND']],
        ['a missing required field', 'POST', '/sobjects/Account', {}, [400, 'REQUIRED_FIELD_MISSING']],
        ['a text too long', 'POST', '/sobjects/Account', { Name: 'x'.repeat(256) }, [400, 'STRING_TOO_LONG']],
        [
            'a read-only field',
            'POST',
            '/sobjects/Contact',
            { LastName: 'x', Name: 'x' },
            [400, 'INVALID_FIELD_FOR_INSERT_UPDATE']
        ],
        [
            'a wrong JSON type',
            'POST',
            '/sobjects/Account',
            { Name: 'x', NumberOfEmployees: 'many' },
            [400, 'JSON_PARSER_ERROR']
        ],
        ['malformed JSON', 'POST', '/sobjects/Account', '{"Name":}', [400, 'JSON_PARSER_ERROR']],
        ['an array as a record', 'POST', '/sobjects/Account', [], [400, 'JSON_PARSER_ERROR']],
        ['no body', 'POST', '/sobjects/Account', undefined, [400, 'JSON_PARSER_ERROR']]
    ];
    for (const [name, method, path, body, expected] of refused) {
        it(`refuses ${name}`, async () => {
            assert.deepEqual(await refusal(method, path.replace('{acme}', made.acme), body), expected);
        });
    }

    it('refuses what the permission sets do not grant', async () => {
        const stakeholder = { Account__c: made.acme };
        assert.deepEqual(await refusal('POST', '/sobjects/Buying_Center__c', stakeholder, { persona: 'none' }), [
            404,
            'NOT_FOUND'
        ]);
        const [status, code] = await refusal(
            'POST',
            '/sobjects/Buying_Center__c',
            { ...stakeholder, Name: 'x' },
            { persona: 'viewer' }
        );
        assert.ok(status === 400 || status === 403);
        assert.match(code, /^INSUFFICIENT_ACCESS|^CANNOT_INSERT/);
    });
});

describe('describe', () => {
    it('lists objects and describes fields, children and picklists', async () => {
        const global = (await call<{ sobjects: { name: string }[] }>('GET', '/sobjects')).body;
        assert.ok(global.sobjects.some(({ name }) => name === 'Stakeholder__c'));
        const { body } = await call<{ fields: Json[]; childRelationships: Json[]; keyPrefix: string; urls: Json }>(
            'GET',
            '/sobjects/Account/describe'
        );
        assert.equal(body.keyPrefix, '001');
        const name = body.fields.find((field) => field.name === 'Name');
        assert.deepEqual([name?.type, name?.nameField, name?.nillable, name?.length], ['string', true, false, 255]);
        const industry = body.fields.find((field) => field.name === 'Industry');
        assert.ok((industry?.picklistValues as Json[]).some((entry) => entry.value === 'Energy'));
        const parent = body.fields.find((field) => field.name === 'ParentId');
        assert.deepEqual([parent?.referenceTo, parent?.relationshipName], [['Account'], 'Parent']);
        const centers = body.childRelationships.find(
            (child) => child.childSObject === 'Buying_Center__c' && child.cascadeDelete
        );
        assert.equal(centers?.field, 'Account__c');
    });

    it('leaves out what the reader may not see', async () => {
        const none = { persona: 'none' };
        const { body } = await call<{ fields: Json[] }>('GET', '/sobjects/Account/describe', undefined, none);
        assert.ok(body.fields.length > 0 && !body.fields.some((field) => field.name === 'Category__c'));
        assert.deepEqual(await refusal('GET', '/sobjects/Stakeholder__c/describe', undefined, none), [
            404,
            'NOT_FOUND'
        ]);
    });

    it('lists the resources', async () => {
        const { body } = await call('GET', '/', undefined, { headers: { Host: '127.0.0.1' } });
        assert.equal(body.sobjects, '/services/data/v66.0/sobjects');
        assert.match(String(body.identity), /^http:\/\/127\.0\.0\.1\/id\/00DAT0000000001\w*\/005\w{15}$/);
    });
});

describe('query', () => {
    it('nests parents and children', async () => {
        const answer = await query(
            `SELECT Name, Parent.Name, (SELECT LastName FROM Contacts) FROM Account WHERE Id IN ('${made.acme}', '${made.wheel}') ORDER BY Name`
        );
        const url = (object: string, id: string): Json => ({
            type: object,
            url: `/services/data/v66.0/sobjects/${object}/${id}`
        });
        assert.deepEqual(answer, {
            totalSize: 2,
            done: true,
            records: [
                {
                    attributes: url('Account', made.acme),
                    Name: 'Acme',
                    Parent: null,
                    Contacts: {
                        totalSize: 1,
                        done: true,
                        records: [{ attributes: url('Contact', made.ada), LastName: 'Lovelace' }]
                    }
                },
                {
                    attributes: url('Account', made.wheel),
                    Name: 'Wheel & Søn',
                    Parent: { attributes: url('Account', made.acme), Name: 'Acme' },
                    Contacts: null
                }
            ]
        });
    });

    it('counts and groups', async () => {
        const count = await query("SELECT COUNT() FROM Contact WHERE LastName = 'lovelace'");
        assert.deepEqual(count, { totalSize: 1, done: true, records: [] });
        const groups = await query(
            `SELECT Industry, COUNT(Id), MAX(NumberOfEmployees) biggest, MIN(CreatedDate), COUNT(CreatedDate) dated FROM Account WHERE Id IN ('${made.acme}', '${made.wheel}') GROUP BY Industry ORDER BY Industry NULLS LAST`
        );
        const [energy] = groups.records;
        assert.match(String(energy?.expr1), /\+0000$/);
        assert.deepEqual(
            groups.records.map(({ expr1: _date, ...record }) => record),
            [
                { attributes: { type: 'AggregateResult' }, Industry: 'Energy', expr0: 1, biggest: null, dated: 1 },
                { attributes: { type: 'AggregateResult' }, Industry: null, expr0: 1, biggest: 12, dated: 1 }
            ]
        );
    });

    it('pages by batchSize, children counted, for its own user alone', async () => {
        const account = await create('Account', { Name: 'Big' });
        for (const batch of [0, 1, 2]) {
            const records = Array.from({ length: 150 }, (_, index) => ({
                attributes: { type: 'Contact' },
                LastName: `P${String(batch * 150 + index).padStart(3, '0')}`,
                AccountId: account
            }));
            await call('POST', '/composite/sobjects', { allOrNone: true, records });
        }
        const soql = `SELECT LastName FROM Contact WHERE AccountId = '${account}' ORDER BY LastName`;
        const first = await query(soql, { 'Sforce-Query-Options': 'batchSize=200' });
        assert.deepEqual([first.totalSize, first.done, first.records.length], [450, false, 200]);
        assert.match(first.nextRecordsUrl ?? '', /^\/services\/data\/v66\.0\/query\/01g\w{15}-200$/);
        const path = first.nextRecordsUrl?.replace('/services/data/v66.0', '') ?? '';
        const second = (await call<QueryAnswer>('GET', path)).body;
        assert.equal(second.records[0]?.LastName, 'P200');
        const third = (await call<QueryAnswer>('GET', path.replace('-200', '-400'))).body;
        assert.deepEqual([third.done, third.records.length, third.nextRecordsUrl], [true, 50, undefined]);
        assert.deepEqual(await refusal('GET', path, undefined, { persona: 'manager' }), [400, 'INVALID_QUERY_LOCATOR']);
        assert.deepEqual(await refusal('GET', '/query/01gDAT000000999AAA-200'), [400, 'INVALID_QUERY_LOCATOR']);

        const parents = await query(
            `SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Id IN ('${account}', '${made.acme}') ORDER BY Name`,
            {
                'Sforce-Query-Options': 'batchSize=200'
            }
        );
        // Acme and its contact leave no room for Big and 200 of its 450.
        assert.deepEqual([parents.records.length, parents.done], [1, false]);
        const next = (await call<QueryAnswer>('GET', parents.nextRecordsUrl?.replace('/services/data/v66.0', '') ?? ''))
            .body;
        const contacts = next.records[0]?.Contacts as QueryAnswer;
        assert.deepEqual([contacts.totalSize, contacts.done, contacts.records.length], [450, false, 200]);
        const rest = (
            await call<QueryAnswer>('GET', contacts.nextRecordsUrl?.replace('/services/data/v66.0', '') ?? '')
        ).body;
        assert.equal(rest.records.length, 200);
    });

    it('keeps recycled records for queryAll', async () => {
        const id = await create('Account', { Name: 'Recycled' });
        await call('DELETE', `/sobjects/Account/${id}`);
        const soql = encodeURIComponent(`SELECT Id, IsDeleted FROM Account WHERE Id = '${id}'`);
        assert.equal((await call<QueryAnswer>('GET', `/query?q=${soql}`)).body.totalSize, 0);
        assert.equal((await call<QueryAnswer>('GET', `/queryAll?q=${soql}`)).body.records[0]?.IsDeleted, true);
    });

    it('describes its columns', async () => {
        const soql = encodeURIComponent('SELECT Id, Owner.Name, (SELECT LastName FROM Contacts) FROM Account LIMIT 1');
        const { body } = await call<{ columnMetadata: Json[]; entityName: string }>(
            'GET',
            `/query?q=${soql}&columns=true`
        );
        assert.equal(body.entityName, 'Account');
        assert.deepEqual(
            body.columnMetadata.map((column) => [
                column.columnName,
                column.aggregate,
                (column.joinColumns as Json[]).length
            ]),
            [
                ['Id', false, 0],
                ['Owner', false, 1],
                ['Contacts', true, 1]
            ]
        );
    });

    const refused: [string, [number, string], RegExp][] = [
        [
            'SELECT Nothing__c FROM Account',
            [400, 'INVALID_FIELD'],
            /\n {7}\^\nERROR at Row:1:Column:8\nNo such column 'Nothing__c' on entity 'Account'/
        ],
        ['SELECT Id FROM Accountz', [400, 'INVALID_TYPE'], /Column:16\nsObject type 'Accountz' is not supported/],
        ['SELECT Id FRM Account', [400, 'MALFORMED_QUERY'], /unexpected token: 'Account'/],
        [
            'SELECT Id FROM Account OFFSET 2001',
            [400, 'NUMBER_OUTSIDE_VALID_RANGE'],
            /Maximum SOQL offset allowed is 2000/
        ],
        [
            "SELECT Id FROM Account WHERE Description = 'x'",
            [400, 'INVALID_FIELD'],
            /can not be filtered in a query call/
        ],
        ['SELECT Name, COUNT(Id) FROM Account', [400, 'MALFORMED_QUERY'], /must be grouped or aggregated: Name/],
        ['SELECT COUNT(Id) FROM Account LIMIT 1', [400, 'MALFORMED_QUERY'], /cannot also use LIMIT/],
        ['SELECT Parent.Parent.Parent.Parent.Parent.Parent.Name FROM Account', [400, 'MALFORMED_QUERY'], /5 levels/],
        ["SELECT Id FROM Account WHERE Id = 'x'", [400, 'INVALID_QUERY_FILTER_OPERATOR'], /invalid ID field: x/],
        ['SELECT TYPEOF What WHEN Account THEN Phone END FROM Task', [501, 'NOT_IMPLEMENTED'], /./]
    ];
    for (const [soql, expected, message] of refused) {
        it(`refuses ${soql}`, async () => {
            const path = `/query?q=${encodeURIComponent(soql)}`;
            assert.deepEqual(await refusal('GET', path), expected);
            if (expected[0] !== 501)
                assert.match((await call<Json[]>('GET', path)).body[0]?.message as string, message);
        });
    }

    it('hides fields and objects that the reader may not see', async () => {
        const none = { persona: 'none' };
        const ask = (soql: string): Promise<[number, string]> =>
            refusal('GET', `/query?q=${encodeURIComponent(soql)}`, undefined, none);
        assert.deepEqual(await ask('SELECT Category__c FROM Account'), [400, 'INVALID_FIELD']);
        assert.deepEqual(await ask('SELECT Id FROM Stakeholder__c'), [400, 'INVALID_TYPE']);
    });
});

describe('collections', () => {
    const account = (fields: Json): Json => ({ attributes: { type: 'Account' }, ...fields });

    it('create, update and delete with one result each; good rows stay', async () => {
        const created = await call<Json[]>('POST', '/composite/sobjects', {
            records: [account({ Name: 'C1' }), account({}), account({ Name: 'C3' })]
        });
        assert.equal(created.status, 200);
        assert.deepEqual(
            created.body.map(({ success }) => success),
            [true, false, true]
        );
        const [error] = created.body[1]?.errors as Json[];
        assert.deepEqual([error?.statusCode, error?.fields], ['REQUIRED_FIELD_MISSING', ['Name']]);
        const ids = [created.body[0]?.id, created.body[2]?.id].map(String);

        const updated = await call<Json[]>('PATCH', '/composite/sobjects', {
            records: [account({ id: ids[0], Site: 'x' }), account({ Site: 'y' }), account({ Id: 'bad', Site: 'y' })]
        });
        assert.deepEqual(
            updated.body.map((row) => [row.success, (row.errors as Json[])[0]?.statusCode]),
            [
                [true, undefined],
                [false, 'MISSING_ARGUMENT'],
                [false, 'MALFORMED_ID']
            ]
        );
        const deleted = await call<Json[]>('DELETE', `/composite/sobjects?ids=${[...ids, 'zzz'].join(',')}`);
        assert.deepEqual(
            deleted.body.map(({ success }) => success),
            [true, true, false]
        );
    });

    it('roll all back with allOrNone', async () => {
        for (const bad of [account({}), account({ Name: 'x'.repeat(300) })]) {
            const { body } = await call<Json[]>('POST', '/composite/sobjects', {
                allOrNone: true,
                records: [account({ Name: 'Rolled back' }), bad]
            });
            assert.equal((body[0]?.errors as Json[])[0]?.statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
            assert.notEqual((body[1]?.errors as Json[])[0]?.statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
        }
        assert.equal((await query("SELECT COUNT() FROM Account WHERE Name = 'Rolled back'")).totalSize, 0);
    });

    it('upsert by external id and by Id', async () => {
        const path = '/composite/sobjects/Account/Atlas_Key__c';
        const records = [account({ Atlas_Key__c: 'u-1', Name: 'U1' }), account({ Name: 'no key' })];
        const first = (await call<Json[]>('PATCH', path, { records })).body;
        assert.deepEqual(
            first.map((row) => [row.success, row.created]),
            [
                [true, true],
                [false, false]
            ]
        );
        const second = (await call<Json[]>('PATCH', path, { records: [account({ Atlas_Key__c: 'u-1', Name: 'U2' })] }))
            .body;
        assert.deepEqual([second[0]?.id, second[0]?.created], [first[0]?.id, false]);
        const byId = await call<Json[]>('PATCH', '/composite/sobjects/Account/Id', {
            records: [account({ Id: first[0]?.id, Name: 'U3' }), account({ Name: 'U4' })]
        });
        assert.deepEqual(
            byId.body.map((row) => [row.success, row.created]),
            [
                [true, false],
                [true, true]
            ]
        );
    });

    it('retrieve in order, unknown ids as null', async () => {
        const ids = [made.wheel, '001DAT0zzzzzzzz', made.acme];
        const { body } = await call<(Json | null)[]>('POST', '/composite/sobjects/Account', { ids, fields: ['Name'] });
        assert.deepEqual(
            body.map((record) => record?.Name ?? null),
            ['Wheel & Søn', null, 'Acme']
        );
    });

    it('refuse 201 records, 11 chunks of types, unknown types', async () => {
        const many = Array.from({ length: 201 }, () => account({ Name: 'x' }));
        assert.deepEqual(await refusal('POST', '/composite/sobjects', { records: many }), [400, 'EXCEEDED_ID_LIMIT']);
        const mixed = Array.from({ length: 11 }, (_, index) => ({
            attributes: { type: index % 2 ? 'Account' : 'Contact' }
        }));
        assert.deepEqual(await refusal('POST', '/composite/sobjects', { records: mixed }), [400, 'LIMIT_EXCEEDED']);
        assert.deepEqual(
            await refusal('POST', '/composite/sobjects', { records: [{ attributes: { type: 'Nothing' } }] }),
            [400, 'INVALID_TYPE']
        );
        assert.deepEqual(await refusal('POST', '/composite/sobjects', {}), [400, 'MISSING_ARGUMENT']);
    });
});

describe('trees', () => {
    const tree = (lastName: string): Json => ({
        records: [
            {
                attributes: { type: 'Account', referenceId: 'a' },
                Name: 'Tree',
                Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'c' }, LastName: lastName }] }
            }
        ]
    });

    it('create parents and children', async () => {
        const { status, body } = await call<{ hasErrors: boolean; results: { referenceId: string; id: string }[] }>(
            'POST',
            '/composite/tree/Account',
            tree('Leaf')
        );
        assert.equal(status, 201);
        assert.deepEqual([body.hasErrors, body.results.map(({ referenceId }) => referenceId)], [false, ['a', 'c']]);
        const contact = await call('GET', `/sobjects/Contact/${body.results[1]?.id}`);
        assert.equal(contact.body.AccountId, body.results[0]?.id);
    });

    it('name the culprit and keep nothing', async () => {
        const before = (await query("SELECT COUNT() FROM Account WHERE Name = 'Tree'")).totalSize;
        const { status, body } = await call<{ hasErrors: boolean; results: Json[] }>(
            'POST',
            '/composite/tree/Account',
            tree('')
        );
        assert.deepEqual(
            [status, body.hasErrors, body.results.map(({ referenceId }) => referenceId)],
            [400, true, ['c']]
        );
        assert.equal((body.results[0]?.errors as Json[])[0]?.statusCode, 'REQUIRED_FIELD_MISSING');
        assert.equal((await query("SELECT COUNT() FROM Account WHERE Name = 'Tree'")).totalSize, before);
    });

    it('need a reference id each, once', async () => {
        const record = { attributes: { type: 'Account', referenceId: 'a' }, Name: 'x' };
        assert.deepEqual(await refusal('POST', '/composite/tree/Account', { records: [record, record] }), [
            400,
            'INVALID_INPUT'
        ]);
        assert.deepEqual(await refusal('POST', '/composite/tree/Account', { records: [{ Name: 'x' }] }), [
            400,
            'INVALID_INPUT'
        ]);
    });
});

describe('composite', () => {
    interface Part {
        body: Json & Json[];
        httpStatusCode: number;
        referenceId: string;
        httpHeaders: Json;
    }
    const base = '/services/data/v66.0';
    const run = async (compositeRequest: Json[], allOrNone = false): Promise<Part[]> => {
        const { status, body } = await call<{ compositeResponse: Part[] }>('POST', '/composite', {
            allOrNone,
            compositeRequest
        });
        assert.equal(status, 200);
        return body.compositeResponse;
    };
    const createAccount = {
        method: 'POST',
        url: `${base}/sobjects/Account`,
        referenceId: 'account',
        body: { Name: 'Composite' }
    };
    const createContact = {
        method: 'POST',
        url: `${base}/sobjects/Contact`,
        referenceId: 'contact',
        body: { LastName: 'C', AccountId: '@{account.id}' }
    };

    it('fills references from earlier answers', async () => {
        const parts = await run([
            createAccount,
            createContact,
            {
                method: 'GET',
                url: `${base}/query/?q=SELECT+Id,+Account.Name+FROM+Contact+WHERE+Id+=+'@{contact.id}'`,
                referenceId: 'found'
            },
            { method: 'GET', url: `${base}/sobjects/Account/@{found.records[0].Account.Name}`, referenceId: 'last' }
        ]);
        assert.deepEqual(
            parts.map((part) => [part.referenceId, part.httpStatusCode]),
            [
                ['account', 201],
                ['contact', 201],
                ['found', 200],
                ['last', 404]
            ]
        );
        assert.equal((parts[2]?.body.records as Json[]).length, 1);
        assert.equal(parts[0]?.httpHeaders.Location, `${base}/sobjects/Account/${String(parts[0]?.body.id)}`);
    });

    it('rolls all back with allOrNone, the culprit keeping its own problem', async () => {
        const parts = await run(
            [
                createAccount,
                { ...createContact, body: { AccountId: '@{account.id}' } },
                { ...createContact, referenceId: 'never' }
            ],
            true
        );
        assert.deepEqual(
            parts.map((part) => [part.httpStatusCode, part.body[0]?.errorCode]),
            [
                [400, 'PROCESSING_HALTED'],
                [400, 'REQUIRED_FIELD_MISSING'],
                [400, 'PROCESSING_HALTED']
            ]
        );
        const count =
            "SELECT COUNT() FROM Account WHERE Name = 'Composite' AND Id NOT IN (SELECT AccountId FROM Contact)";
        assert.equal((await query(count)).totalSize, 0);
    });

    it('halts what depends on a failure, and no more', async () => {
        const parts = await run([
            { ...createAccount, body: {} },
            createContact,
            { ...createAccount, referenceId: 'other' }
        ]);
        assert.deepEqual(
            parts.map((part) => part.httpStatusCode + ' ' + String(part.body[0]?.errorCode)),
            ['400 REQUIRED_FIELD_MISSING', '400 PROCESSING_HALTED', '201 undefined']
        );
    });

    it('refuses 26 subrequests, 6 queries, odd reference ids', async () => {
        const parts = (count: number, url: string): Json[] =>
            Array.from({ length: count }, (_, index) => ({ method: 'GET', url, referenceId: `r${index}` }));
        for (const compositeRequest of [parts(26, `${base}/sobjects`), parts(6, `${base}/query?q=x`)]) {
            assert.deepEqual(await refusal('POST', '/composite', { compositeRequest }), [400, 'LIMIT_EXCEEDED']);
        }
        assert.deepEqual(
            await refusal('POST', '/composite', { compositeRequest: [{ ...createAccount, referenceId: 'a-b' }] }),
            [400, 'INVALID_INPUT']
        );
    });
});

describe('identity', () => {
    it('says whose token it is', async () => {
        for (const path of ['/services/oauth2/userinfo', '/id/00DAT0000000001/005']) {
            const response = await app.request(`http://127.0.0.1${path}`, {
                headers: { Authorization: 'Bearer 00DAT0000000001!manager' }
            });
            const body = (await response.json()) as Json;
            assert.match(String(body.user_id), /^005\w{15}$/);
            assert.match(String(body.organization_id), /^00DAT0000000001/);
            assert.match(String(body.preferred_username), /@/);
        }
    });
});

describe('what a demanding client meets', () => {
    it('says NOT_IMPLEMENTED for what Salesforce has beside records', async () => {
        for (const path of ['updated/?start=x', 'deleted', 'listviews', 'quickActions', 'describe/layouts']) {
            assert.deepEqual(await refusal('GET', `/sobjects/Account/${path}`), [501, 'NOT_IMPLEMENTED'], path);
        }
        assert.deepEqual(await refusal('GET', '/query?explain=SELECT+Id+FROM+Account'), [501, 'NOT_IMPLEMENTED']);
    });

    it('lists the versions with and without a slash at the end', async () => {
        for (const path of ['/services/data', '/services/data/']) {
            const response = await app.request(`http://127.0.0.1${path}`);
            assert.equal(response.status, 200, path);
        }
    });

    it('refuses days that do not exist', async () => {
        for (const condition of ['CloseDate > 2026-02-30', 'CreatedDate > 2026-02-30T00:00:00Z']) {
            const soql = encodeURIComponent(`SELECT Id FROM Opportunity WHERE ${condition}`);
            assert.deepEqual(await refusal('GET', `/query?q=${soql}`), [400, 'INVALID_FIELD'], condition);
        }
    });

    it('describes only relationships to what the reader may see', async () => {
        const children = async (persona: string): Promise<string[]> => {
            const { body } = await call<{ childRelationships: { childSObject: string }[] }>(
                'GET',
                '/sobjects/Account/describe',
                undefined,
                { persona }
            );
            return body.childRelationships.map(({ childSObject }) => childSObject);
        };
        assert.ok((await children('viewer')).includes('Buying_Center__c'));
        const seen = await children('none');
        assert.ok(seen.includes('Contact'));
        assert.deepEqual(
            seen.filter((name) => name.endsWith('__c')),
            []
        );
    });

    it('refuses records that stand in one collection twice', async () => {
        type Rows = { success: boolean; errors: { statusCode: string; message: string }[] }[];
        const id = await create('Account', { Name: 'Once' });
        const record = (fields: Json): Json => ({ attributes: { type: 'Account' }, ...fields });
        const updated = await call<Rows>('PATCH', '/composite/sobjects', {
            records: [
                record({ Id: id, Name: 'a' }),
                record({ Id: id.slice(0, 15), Name: 'b' }),
                record({ Id: made.acme })
            ]
        });
        assert.deepEqual(
            updated.body.map((row) => row.errors[0]?.statusCode),
            ['DUPLICATE_VALUE', 'DUPLICATE_VALUE', undefined]
        );
        assert.equal(updated.body[0]?.errors[0]?.message, `Duplicate id specified: ${id}`);
        const keyed = (key: string, Name: string): Json => record({ Atlas_Key__c: key, Name });
        const upserted = await call<Rows>('PATCH', '/composite/sobjects/Account/Atlas_Key__c', {
            records: [keyed('twice', 'a'), keyed('Twice', 'b'), keyed('twice', 'c')]
        });
        assert.deepEqual(
            upserted.body.map((row) => row.errors[0]?.message),
            ['Duplicate external id specified: twice', undefined, 'Duplicate external id specified: twice']
        );
    });
});
