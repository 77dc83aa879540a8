import { beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { setTimeout as later } from 'node:timers/promises';
import { forgetAnswers } from '../graphql-client.ts';
import { forgetObjectInfo } from '../object-info.ts';
import { store } from '../records.ts';
import { useTransport, type Call } from '../transport.ts';
import { executeMutation, gql, graphql } from '../lightning/graphql/graphql.ts';
import { getObjectInfos } from '../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import {
    createRecordInputFilteredByEditedFields,
    deleteRecord,
    generateRecordInputForUpdate,
    getFieldDisplayValue,
    getFieldValue,
    getRecord,
    getRecords,
    notifyRecordUpdateAvailable,
    updateRecord
} from '../lightning/uiRecordApi/uiRecordApi.ts';
import type { UiRecord } from '../record-store.ts';

type Fields = Record<string, unknown>;
let rows: Record<string, Fields>;
let calls: Call[];

const refused = {
    ok: false,
    status: 400,
    statusText: 'Bad Request',
    body: { output: { errors: [{ message: 'The color must be yellow' }], fieldErrors: {} } },
    headers: {},
    errorType: 'fetchResponse'
};
const missing = {
    ...refused,
    status: 404,
    statusText: 'Not Found',
    body: [{ errorCode: 'NOT_FOUND', message: 'gone' }]
};

function uiRecord(id: string, names: string[]): UiRecord {
    const fields = Object.fromEntries(
        names.map((name) => [name, { value: rows[id]![name] ?? null, displayValue: null }])
    );
    const head = {
        childRelationships: {},
        lastModifiedById: null,
        recordTypeId: null,
        recordTypeInfo: null,
        systemModstamp: null
    };
    return { ...head, apiName: 'Account', id, lastModifiedDate: '2026-01-31T12:00:00.000Z', fields };
}

/** An org with one object, as the page sees it. */
async function org(call: Call): Promise<unknown> {
    calls.push(call);
    await Promise.resolve();
    if (call.path === '/graphql') return graphqlAnswer(call.body as { query: string });
    const [, id] = /^\/ui-api\/records\/(\w+)/.exec(call.path) ?? [];
    if (!id) return { apiName: call.path.split('/').at(-1) };
    if (!rows[id]) throw missing;
    if (call.method === 'DELETE') return void delete rows[id];
    if (call.method === 'PATCH') {
        const { fields } = call.body as { fields: Fields };
        if (fields['Color'] === 'red') throw refused;
        Object.assign(rows[id]!, fields, { Formula: `${String(fields['Name'])}!` });
        return uiRecord(id, Object.keys(fields));
    }
    const names = new URL(call.path, 'http://x').searchParams.get('fields')!.split(',');
    return uiRecord(
        id,
        names.map((name) => name.split('.')[1]!)
    );
}

function graphqlAnswer({ query }: { query: string }): unknown {
    if (query.includes('mutation')) {
        rows['001A']!['Name'] = 'Mutated';
        const data = { uiapi: { AccountUpdate: { Record: { Name: { value: 'Mutated' }, atlasRecordId: '001A' } } } };
        return { data, errors: [] };
    }
    if (query.includes('Nonsense'))
        return { data: null, errors: [{ message: 'no', extensions: { ErrorType: 'ValidationError' } }] };
    const edges = Object.entries(rows).map(([id, row]) => ({
        node: { Name: { value: row['Name'] }, atlasRecordId: id }
    }));
    return { data: { uiapi: { query: { Account: { edges } } } }, errors: [] };
}

beforeEach(() => {
    for (const id of ['001A', '001B']) store.evict(id);
    rows = { '001A': { Name: 'Acme', Formula: 'Acme!' }, '001B': { Name: 'Bolt' } };
    calls = [];
    forgetAnswers();
    forgetObjectInfo();
    useTransport(org);
});

interface Emitted {
    data?: unknown;
    error?: unknown;
    errors?: unknown;
    refresh?: () => Promise<void>;
}
type Adapter = new (callback: (value: unknown) => void) => {
    connect(): void;
    update(config: never): void;
    disconnect(): void;
};

function wire(adapter: unknown, config: object): { emitted: Emitted[]; stop(): void } {
    const emitted: Emitted[] = [];
    const instance = new (adapter as Adapter)((value) => emitted.push(value as Emitted));
    instance.connect();
    instance.update(config as never);
    return { emitted, stop: () => instance.disconnect() };
}

const settled = () => later(0);
const nameOf = ({ data }: Emitted) => getFieldValue(data as UiRecord, 'Account.Name');

test('getRecord emits nothing, then the record', async () => {
    const { emitted, stop } = wire(getRecord, { recordId: '001A', fields: ['Account.Name'] });
    assert.deepEqual(emitted, [{ data: undefined, error: undefined }]);
    await settled();
    assert.equal(nameOf(emitted[1]!), 'Acme');
    const { data } = emitted[1] as { data: unknown };
    assert.ok(Object.isFrozen((data as UiRecord).fields));
    stop();
});

test('a parameter without a value delays the call', async () => {
    const { emitted, stop } = wire(getRecord, { recordId: undefined, fields: ['Account.Name'] });
    await settled();
    assert.equal(emitted.length, 1);
    assert.equal(calls.length, 0);
    stop();
});

test('two wires of the same record share one request, and a later one is served from the store', async () => {
    const first = wire(getRecord, { recordId: '001A', fields: ['Account.Name'] });
    const second = wire(getRecord, { recordId: '001A', fields: ['Account.Name'] });
    await settled();
    const third = wire(getRecord, { recordId: '001A', fields: ['Account.Name'] });
    assert.equal(calls.length, 1);
    assert.equal(nameOf(third.emitted[1]!), 'Acme');
    for (const { stop } of [first, second, third]) stop();
});

test('a save re-emits the record, with the fields that follow from it', async () => {
    const { emitted, stop } = wire(getRecord, { recordId: '001A', fields: ['Account.Name', 'Account.Formula'] });
    await settled();
    await updateRecord({ fields: { Id: '001A', Name: 'Acme Ltd' } }, { ifUnmodifiedSince: '2026-01-31T12:00:00.000Z' });
    await settled();
    assert.equal(nameOf(emitted.at(-1)!), 'Acme Ltd');
    assert.equal(getFieldValue(emitted.at(-1)!.data as UiRecord, 'Account.Formula'), 'Acme Ltd!');
    const patch = calls.find(({ method }) => method === 'PATCH');
    assert.deepEqual(patch?.headers, { 'If-Unmodified-Since': '2026-01-31T12:00:00.000Z' });
    assert.deepEqual(patch?.body, { fields: { Name: 'Acme Ltd' } });
    stop();
});

test('a refused save rejects with the answer and changes nothing that is shown', async () => {
    const { emitted, stop } = wire(getRecord, { recordId: '001A', fields: ['Account.Name'] });
    await settled();
    await assert.rejects(updateRecord({ fields: { Id: '001A', Color: 'red' } }), (error) => error === refused);
    await settled();
    assert.equal(emitted.length, 2);
    stop();
});

test('a deleted record emits the error of the next read', async () => {
    const { emitted, stop } = wire(getRecord, { recordId: '001A', fields: ['Account.Name'] });
    await settled();
    await deleteRecord('001A');
    await settled();
    assert.equal(emitted.at(-1)?.data, undefined);
    assert.equal((emitted.at(-1)?.error as { status: number }).status, 404);
    stop();
});

test('notifyRecordUpdateAvailable reads again and re-emits', async () => {
    const { emitted, stop } = wire(getRecord, { recordId: '001A', fields: ['Account.Name'] });
    await settled();
    rows['001A']!['Name'] = 'Changed elsewhere';
    await notifyRecordUpdateAvailable([{ recordId: '001A' }]);
    assert.equal(nameOf(emitted.at(-1)!), 'Changed elsewhere');
    stop();
});

test('nothing is emitted after the component is gone', async () => {
    const { emitted, stop } = wire(getRecord, { recordId: '001A', fields: ['Account.Name'] });
    stop();
    await settled();
    assert.equal(emitted.length, 1);
});

test('getRecords answers each record with its status, in order', async () => {
    const { emitted, stop } = wire(getRecords, {
        records: [{ recordIds: ['001A', '001X'], fields: ['Account.Name'] }]
    });
    await settled();
    const { results, hasErrors } = emitted.at(-1)!.data as { results: { statusCode: number }[]; hasErrors: boolean };
    assert.deepEqual(
        results.map(({ statusCode }) => statusCode),
        [200, 404]
    );
    assert.equal(hasErrors, true);
    stop();
});

test('a GraphQL wire emits data and refresh, and follows a record saved otherwise', async () => {
    const query = gql`
        query {
            uiapi {
                query {
                    Account {
                        edges {
                            node {
                                Name {
                                    value
                                }
                            }
                        }
                    }
                }
            }
        }
    `;
    const { emitted, stop } = wire(graphql, { query });
    assert.deepEqual(emitted[0], { data: undefined, errors: undefined, refresh: undefined });
    await settled();
    assert.match(JSON.stringify(emitted[1]!.data), /"Acme".*"Bolt"/);
    assert.equal(emitted[1]!.errors, undefined);
    await updateRecord({ fields: { Id: '001B', Name: 'Bolt Ltd' } });
    await settled();
    assert.match(JSON.stringify(emitted.at(-1)!.data), /"Acme".*"Bolt Ltd"/);
    stop();
});

test('a mutation re-emits cached records; only refresh runs the query again', async () => {
    const query = gql`
        query {
            uiapi {
                query {
                    Account {
                        edges {
                            node {
                                Name {
                                    value
                                }
                            }
                        }
                    }
                }
            }
        }
    `;
    const { emitted, stop } = wire(graphql, { query });
    await settled();
    rows['001C'] = { Name: 'New' };
    const mutation = gql`
        mutation {
            uiapi {
                AccountUpdate(input: { Id: "001A" }) {
                    Record {
                        Name {
                            value
                        }
                    }
                }
            }
        }
    `;
    const { data, errors } = await executeMutation({ query: mutation });
    assert.deepEqual(data, { uiapi: { AccountUpdate: { Record: { Name: { value: 'Mutated' } } } } });
    assert.equal(errors, undefined);
    await settled();
    assert.match(JSON.stringify(emitted.at(-1)!.data), /"Mutated"/);
    assert.doesNotMatch(JSON.stringify(emitted.at(-1)!.data), /"New"/);
    await emitted.at(-1)!.refresh!();
    assert.match(JSON.stringify(emitted.at(-1)!.data), /"New"/);
    stop();
});

test('an answer is used again for a while: brought up to date, and not after a row was added or removed', async () => {
    const query = gql`
        query {
            uiapi {
                query {
                    Account {
                        edges {
                            node {
                                Name {
                                    value
                                }
                            }
                        }
                    }
                }
            }
        }
    `;
    const queries = () => calls.filter(({ path }) => path === '/graphql').length;
    const first = wire(graphql, { query });
    await settled();
    first.stop();
    await updateRecord({ fields: { Id: '001B', Name: 'Bolt Ltd' } });
    const second = wire(graphql, { query });
    await settled();
    assert.equal(queries(), 1);
    assert.match(JSON.stringify(second.emitted.at(-1)!.data), /"Acme".*"Bolt Ltd"/);
    second.stop();
    await deleteRecord('001B');
    const third = wire(graphql, { query });
    await settled();
    assert.equal(queries(), 2);
    assert.doesNotMatch(JSON.stringify(third.emitted.at(-1)!.data), /Bolt/);
    third.stop();
});

test('reading by layout is refused aloud', () => {
    assert.throws(() => wire(getRecord, { recordId: '001A', layoutTypes: ['Full'] }), /layoutTypes/);
});

test('a GraphQL refusal is errors, never a rejection', async () => {
    const { emitted, stop } = wire(graphql, {
        query: gql`
            query {
                uiapi {
                    query {
                        Nonsense {
                            edges {
                                node {
                                    Id
                                }
                            }
                        }
                    }
                }
            }
        `
    });
    await settled();
    assert.equal(emitted[1]!.data, undefined);
    assert.deepEqual((emitted[1]!.errors as { message: string }[])[0]?.message, 'no');
    stop();
});

test('a GraphQL wire waits for its variables', async () => {
    const { stop } = wire(graphql, {
        query: gql`
            query {
                uiapi {
                    query {
                        Account {
                            edges {
                                node {
                                    Id
                                }
                            }
                        }
                    }
                }
            }
        `,
        variables: undefined
    });
    await settled();
    assert.equal(calls.length, 0);
    stop();
});

test('getObjectInfos takes names and schema imports', async () => {
    const { emitted, stop } = wire(getObjectInfos, { objectApiNames: ['Account', { objectApiName: 'Contact' }] });
    await settled();
    const { results } = emitted.at(-1)!.data as { results: { result: { apiName: string } }[] };
    assert.deepEqual(
        results.map(({ result }) => result.apiName),
        ['Account', 'Contact']
    );
    stop();
});

test('field values are found through parents, and by schema import', () => {
    const owner = { fields: { Name: { value: 'Ann', displayValue: null } } };
    const record = {
        fields: { Owner: { value: owner, displayValue: 'Ann' }, Amount: { value: 5, displayValue: '$5' } }
    };
    const asRecord = record as unknown as UiRecord;
    assert.equal(getFieldValue(asRecord, 'Account.Owner.Name'), 'Ann');
    assert.equal(getFieldDisplayValue(asRecord, { objectApiName: 'Account', fieldApiName: 'Amount' }), '$5');
    assert.equal(getFieldValue(asRecord, 'Account.Missing.Name'), undefined);
    assert.throws(() => getFieldValue(asRecord, 5), {
        name: 'TypeError',
        message: 'Value is not a string or FieldId.'
    });
    assert.throws(() => getFieldValue(asRecord, 'Name'), { message: 'Value does not include an object API name.' });
});

test('record inputs leave out parents and what cannot be changed, and keep only edits', () => {
    const record = uiRecord('001A', ['Name', 'Formula']);
    const info = {
        fields: { Name: { createable: true, updateable: true }, Formula: { createable: false, updateable: false } }
    };
    const input = generateRecordInputForUpdate(record, info);
    assert.deepEqual(input, { fields: { Name: 'Acme', Id: '001A' } });
    const edited = { fields: { ...input.fields, Industry: 'Banking' } };
    assert.deepEqual(createRecordInputFilteredByEditedFields(edited, record), {
        fields: { Industry: 'Banking', Id: '001A' }
    });
});
