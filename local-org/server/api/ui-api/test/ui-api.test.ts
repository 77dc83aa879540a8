import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import { openOrg, type OpenOrg } from '../../../open.ts';
import type { ApiEnvironment } from '../../environment.ts';
import { createApp } from '../../http.ts';

let org: OpenOrg;
let app: Hono<ApiEnvironment>;
let time = new Date('2026-08-13T10:00:00.000Z');
let account: string;
let unit: string;

before(async () => {
    org = openOrg({ database: ':memory:', now: () => time });
    app = createApp(org, { port: () => 80 });
    account = (
        await json('POST', '/records', {
            apiName: 'Account',
            fields: { Name: 'Acme', Industry: 'Banking', AnnualRevenue: 1500 }
        })
    )['id'] as string;
    unit = (
        await json('POST', '/records', { apiName: 'Buying_Center__c', fields: { Name: 'Retail', Account__c: account } })
    )['id'] as string;
});
after(() => org.close());

async function send(
    method: string,
    path: string,
    body?: unknown,
    { persona = 'manager', headers = {} } = {}
): Promise<{ status: number; body: unknown }> {
    const response = await app.request(`http://127.0.0.1/services/data/v66.0/ui-api${path}`, {
        method,
        headers: { Authorization: `Bearer 00DAT0000000001!${persona}`, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

type Json = Record<string, unknown>;

/** Body of a call that is to succeed. */
async function json(method: string, path: string, body?: unknown, persona = 'manager'): Promise<Json> {
    const answer = await send(method, path, body, { persona });
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Json;
}

const errorCodes = (body: unknown): string[] => (body as { errorCode: string }[]).map(({ errorCode }) => errorCode);

test('a record: values, display values, a parent with its name', async () => {
    const record = await json(
        'GET',
        `/records/${unit}?fields=Buying_Center__c.Name,Buying_Center__c.Account__r.AnnualRevenue&optionalFields=Buying_Center__c.Nix,Buying_Center__c.Status__c,Buying_Center__c.Account__r.Owner.Name,Buying_Center__c.Parent_Buying_Center__r.Name`
    );
    const { fields, ...rest } = record as { fields: Record<string, { displayValue: unknown; value: Json }> };
    assert.deepEqual(rest, {
        apiName: 'Buying_Center__c',
        childRelationships: {},
        eTag: '',
        id: unit,
        lastModifiedById: (rest as unknown as Json)['lastModifiedById'],
        lastModifiedDate: '2026-08-13T10:00:00.000Z',
        recordTypeId: null,
        recordTypeInfo: null,
        systemModstamp: '2026-08-13T10:00:00.000Z',
        weakEtag: Date.parse('2026-08-13T10:00:00.000Z')
    });
    assert.deepEqual(Object.keys(fields).sort(), ['Account__r', 'Name', 'Parent_Buying_Center__r', 'Status__c']);
    assert.deepEqual(fields['Name'], { displayValue: null, value: 'Retail' });
    assert.deepEqual(fields['Status__c'], { displayValue: 'Active', value: 'Active' });
    assert.deepEqual(fields['Parent_Buying_Center__r'], { displayValue: null, value: null });
    const parent = fields['Account__r'];
    assert.equal(parent?.displayValue, 'Acme');
    assert.equal(parent?.value['id'], account);
    const parentFields = parent?.value['fields'] as Record<string, { displayValue: string; value: unknown }>;
    assert.deepEqual(parentFields['AnnualRevenue'], { displayValue: '$1,500', value: 1500 });
    assert.equal(parentFields['Owner']?.displayValue, 'Marta Lindqvist');
});

test('reads that are refused', async () => {
    const cases: [path: string, status: number, code: string, persona?: string][] = [
        [`/records/${account}`, 400, 'INVALID_INPUT_COMBINATION'],
        [`/records/${account}?fields=Account.Nix`, 400, 'INVALID_FIELD'],
        [`/records/${unit}?fields=Buying_Center__c.Name`, 404, 'NOT_FOUND', 'none'],
        ['/records/001000000000000AAA?fields=Account.Name', 404, 'NOT_FOUND'],
        ['/records/nonsense?fields=Account.Name', 404, 'NOT_FOUND'],
        ['/object-info/PermissionSet', 400, 'INVALID_TYPE'],
        ['/object-info/Buying_Center__c', 400, 'INVALID_TYPE', 'none'],
        ['/object-info/Account/picklist-values/012000000000000AAA/Name', 400, 'INVALID_FIELD'],
        [`/records/${account}?layoutTypes=Full`, 501, 'NOT_IMPLEMENTED'],
        ['/nothing', 501, 'NOT_IMPLEMENTED']
    ];
    for (const [path, status, code, persona] of cases) {
        const answer = await send('GET', path, undefined, persona ? { persona } : {});
        assert.deepEqual([answer.status, errorCodes(answer.body)], [status, [code]], path);
    }
});

test('create, update and delete answer the record as it is now', async () => {
    const created = await send('POST', '/records', {
        apiName: 'Account',
        fields: { Name: 'New', NumberOfEmployees: 5 }
    });
    assert.equal(created.status, 201);
    const { id, fields } = created.body as { id: string; fields: Record<string, { value: unknown }> };
    assert.equal(fields['NumberOfEmployees']?.value, 5);
    const updated = await json('PATCH', `/records/${id}`, { apiName: null, fields: { Id: id, Name: 'Newer' } });
    assert.equal((updated['fields'] as typeof fields)['Name']?.value, 'Newer');
    assert.equal((await send('DELETE', `/records/${id}`)).status, 204);
    const again = await send('DELETE', `/records/${id}`);
    assert.deepEqual([again.status, errorCodes(again.body)], [404, ['ENTITY_IS_DELETED']]);
});

test('a save that is refused: Error with Output, on the field or on the record', async () => {
    const missing = await send('POST', '/records', { apiName: 'Account', fields: {} });
    assert.deepEqual(
        [missing.status, missing.body],
        [
            400,
            {
                enhancedErrorType: 'RecordError',
                message: 'An error occurred while trying to create the record. Please try again.',
                output: {
                    errors: [],
                    fieldErrors: {
                        Name: [
                            {
                                constituentField: 'Name',
                                duplicateRecordError: null,
                                errorCode: 'REQUIRED_FIELD_MISSING',
                                field: 'Name',
                                fieldLabel: 'Account Name',
                                message: 'Required fields are missing: [Name]'
                            }
                        ]
                    }
                },
                statusCode: 400
            }
        ]
    );
    const cases: [body: object, code: string][] = [
        [{ fields: { Name: 5 } }, 'POST_BODY_PARSE_ERROR'],
        [{}, 'ILLEGAL_QUERY_PARAMETER_VALUE'],
        [[], 'ILLEGAL_QUERY_PARAMETER_VALUE']
    ];
    for (const [body, code] of cases) {
        const answer = await send('PATCH', `/records/${account}`, body);
        assert.deepEqual([answer.status, errorCodes(answer.body)], [400, [code]]);
    }
    const readOnly = await send('PATCH', `/records/${account}`, { fields: { CreatedDate: '2026-01-01T00:00:00Z' } });
    const { output } = readOnly.body as { output: { fieldErrors: Json } };
    assert.deepEqual([readOnly.status, Object.keys(output.fieldErrors)], [400, ['CreatedDate']]);
});

test('If-Unmodified-Since: a stale write is refused, the same one with the newest date is not', async () => {
    const since = (date: string) => ({ headers: { 'If-Unmodified-Since': date } });
    const read = async (): Promise<string> =>
        (await json('GET', `/records/${account}?fields=Account.Name`))['lastModifiedDate'] as string;
    const seen = await read();
    time = new Date('2026-08-13T10:05:00.000Z');
    const path = `/records/${account}`;
    assert.equal((await send('PATCH', path, { fields: { Phone: '1' } }, since(seen))).status, 200);
    const stale = await send('PATCH', path, { fields: { Phone: '2' } }, since(seen));
    const { output, statusCode } = stale.body as { output: { errors: { errorCode: string }[] }; statusCode: number };
    assert.deepEqual([stale.status, statusCode, output.errors[0]?.errorCode], [412, 412, 'PRECONDITION_FAILED']);
    assert.equal((await send('PATCH', path, { fields: { Phone: '3' } }, since(await read()))).status, 200);
    assert.deepEqual(errorCodes((await send('PATCH', path, { fields: {} }, since('soon'))).body), [
        'ILLEGAL_QUERY_PARAMETER_VALUE'
    ]);
});

test('object info follows the reader: fields seen, what may be edited', async () => {
    type Info = {
        fields: Record<string, { updateable: boolean; required: boolean; dataType: string }>;
        createable: boolean;
        childRelationships: unknown[];
    };
    const info = async (persona: string): Promise<Info> =>
        (await json('GET', '/object-info/Stakeholder_Role__c', undefined, persona)) as unknown as Info;
    const [manager, viewer] = [await info('manager'), await info('viewer')];
    assert.deepEqual([manager.createable, viewer.createable], [true, false]);
    assert.deepEqual(
        [manager.fields['Influence__c']?.updateable, viewer.fields['Influence__c']?.updateable],
        [true, false]
    );
    assert.equal(manager.fields['Stakeholder__c']?.dataType, 'Reference');
});

test('picklist values by record type and of one field', async () => {
    const all = (await json('GET', '/object-info/Stakeholder__c/picklist-values/012000000000000AAA')) as {
        picklistFieldValues: Record<string, { values: { value: string }[] }>;
    };
    const one = (await json('GET', '/object-info/Stakeholder__c/picklist-values/012000000000000AAA/Kind__c')) as {
        values: { value: string }[];
    };
    assert.deepEqual(
        one.values.map(({ value }) => value),
        ['Person', 'Placeholder', 'Department']
    );
    assert.deepEqual(all.picklistFieldValues['Kind__c'], one);
});

test('a PATCH without a record is refused', async () => {
    const answer = await send('PATCH', `/records/${account}`);
    assert.deepEqual([answer.status, errorCodes(answer.body)], [400, ['ILLEGAL_QUERY_PARAMETER_VALUE']]);
});
