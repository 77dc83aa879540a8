import { beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { RecordStore, recordLifetime, type UiRecord } from '../record-store.ts';

let now = 0;
let store: RecordStore;

beforeEach(() => {
    now = 1_000_000;
    store = new RecordStore(() => now);
});

function record(id: string, fields: Record<string, unknown>, apiName = 'Account'): UiRecord {
    return {
        apiName,
        childRelationships: {},
        fields: Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [name, { value, displayValue: null }])
        ),
        id,
        lastModifiedById: null,
        lastModifiedDate: '2026-01-31T12:00:00.000Z',
        recordTypeId: null,
        recordTypeInfo: null,
        systemModstamp: null
    };
}

test('a record is put together with exactly the fields that are asked for', () => {
    store.ingestRecord(record('001A', { Name: 'Acme', Industry: 'Banking' }));
    const { record: read, fresh } = store.read('001A', ['Name']);
    assert.deepEqual(read?.fields, { Name: { displayValue: null, value: 'Acme' } });
    assert.equal(fresh, true);
});

test('a required field that is not known makes the reading incomplete, an optional one only stale', () => {
    store.ingestRecord(record('001A', { Name: 'Acme' }));
    assert.equal(store.read('001A', ['Name', 'Industry']).record, undefined);
    const optional = store.read('001A', ['Name'], ['Industry']);
    assert.deepEqual(Object.keys(optional.record?.fields ?? {}), ['Name']);
    assert.equal(optional.fresh, false);
});

test('an optional field that the org left out is known to be absent', () => {
    store.ingestRecord(record('001A', { Name: 'Acme' }));
    store.markAbsent('001A', ['Secret__c']);
    assert.equal(store.read('001A', ['Name'], ['Secret__c']).fresh, true);
});

test('parents are kept as records of their own, and a change of one shows in its children', () => {
    const owner = record('005A', { Name: 'Ann' }, 'User');
    store.ingestRecord(record('001A', { Name: 'Acme', Owner: owner }));
    store.ingestRecord(record('005A', { Name: 'Anna' }, 'User'));
    const { record: read, ids } = store.read('001A', ['Owner.Name']);
    assert.equal((read?.fields['Owner']?.value as UiRecord).fields['Name']?.value, 'Anna');
    assert.deepEqual([...ids], ['001A', '005A']);
});

test('a record older than the lifetime is still shown but no longer fresh', () => {
    store.ingestRecord(record('001A', { Name: 'Acme' }));
    now += recordLifetime + 1;
    const { record: read, fresh } = store.read('001A', ['Name']);
    assert.equal(read?.fields['Name']?.value, 'Acme');
    assert.equal(fresh, false);
});

test('listeners hear of all changes of one turn together, and not of what stayed the same', async () => {
    const heard: string[][] = [];
    store.watch((changed) => heard.push([...changed].sort()));
    store.ingestRecord(record('001A', { Name: 'Acme' }));
    store.ingestRecord(record('001B', { Name: 'Bolt' }));
    await Promise.resolve();
    store.ingestRecord(record('001A', { Name: 'Acme' }));
    await Promise.resolve();
    assert.deepEqual(heard, [['001A', '001B']]);
});

test('a GraphQL value without display value keeps the known one, unless the value has changed', () => {
    store.ingestRecord(record('001A', {}));
    store.ingestField('001A', 'Amount', 5, '$5');
    store.ingestField('001A', 'Amount', 5, undefined);
    assert.deepEqual(store.field('001A', 'Amount'), { value: 5, displayValue: '$5' });
    store.ingestField('001A', 'Amount', 6, undefined);
    assert.deepEqual(store.field('001A', 'Amount'), { value: 6, displayValue: undefined });
    assert.equal(store.read('001A', ['Amount']).fresh, false);
});

test('an evicted record is gone', () => {
    store.ingestRecord(record('001A', { Name: 'Acme' }));
    store.evict('001A');
    assert.equal(store.read('001A', ['Name']).record, undefined);
});
