import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { FieldInfo, ObjectInfo } from '../../platform/object-info.ts';
import { useTransport } from '../../platform/transport.ts';
import { failureOf } from '../failures.ts';
import { displayOf } from '../field-display.ts';
import { runList, whereOf } from '../list-query.ts';

function field(apiName: string, dataType: string, more: Partial<FieldInfo> = {}): FieldInfo {
    const reference = { relationshipName: null, referenceToInfos: [] };
    return {
        apiName,
        label: apiName,
        dataType,
        inlineHelpText: null,
        sortable: true,
        ...reference,
        ...more
    } as FieldInfo;
}

const info = {
    apiName: 'Plan_Action__c',
    nameFields: ['Name'],
    fields: {
        Name: field('Name', 'String', { nameField: true }),
        Mine__c: field('Mine__c', 'Boolean'),
        Due__c: field('Due__c', 'Date'),
        Status__c: field('Status__c', 'Picklist'),
        Effort__c: field('Effort__c', 'Double'),
        OwnerId: field('OwnerId', 'Reference', {
            relationshipName: 'Owner',
            referenceToInfos: [{ apiName: 'User', nameFields: ['Name'] }]
        })
    }
} as unknown as ObjectInfo;

const filter = (name: string, operation: string, value: string) => ({ field: name, operation, value });
const wheres: [string, Parameters<typeof whereOf>[1], unknown][] = [
    ['none', { filters: [] }, undefined],
    ['a checkbox', { filters: [filter('Mine__c', 'equals', '1')] }, { Mine__c: { eq: true } }],
    ['a date literal', { filters: [filter('Due__c', 'lessThan', 'TODAY')] }, { Due__c: { lt: { literal: 'TODAY' } } }],
    ['a number', { filters: [filter('Effort__c', 'greaterOrEqual', '5')] }, { Effort__c: { gte: 5 } }],
    [
        'several values',
        { filters: [filter('Status__c', 'notEqual', 'Done,Cancelled')] },
        { Status__c: { nin: ['Done', 'Cancelled'] } }
    ],
    ['a part of a text', { filters: [filter('Name', 'contains', 'x')] }, { Name: { like: '%x%' } }],
    [
        'an unseen field',
        { filters: [filter('Secret__c', 'equals', 'x'), filter('Name', 'equals', 'y')] },
        { Name: { eq: 'y' } }
    ],
    [
        'logic',
        {
            filters: [filter('Name', 'equals', 'a'), filter('Name', 'equals', 'b'), filter('Name', 'equals', 'c')],
            booleanFilter: '1 AND (2 OR NOT 3)'
        },
        { and: [{ Name: { eq: 'a' } }, { or: [{ Name: { eq: 'b' } }, { not: { Name: { eq: 'c' } } }] }] }
    ]
];
for (const [name, view, where] of wheres) {
    test(`filters: ${name}`, () => assert.deepEqual(whereOf(info, view), where));
}

const request = { info, where: undefined, scope: 'EVERYTHING' as const, pageSize: 50, after: undefined };

test('a list asks for what it shows, sorts by the name of parents, and reads its rows', async () => {
    let sent = '';
    const node = {
        Id: 'a01A',
        Name: { value: 'Call' },
        OwnerId: { value: '005A' },
        Owner: { Id: '005A', Name: { value: 'Ann' } }
    };
    useTransport(({ body }) => {
        sent = (body as { query: string }).query;
        const list = { edges: [{ node }], pageInfo: { hasNextPage: true, endCursor: 'c1' }, totalCount: 60 };
        return Promise.resolve({ data: { uiapi: { query: { Plan_Action__c: list } } }, errors: [] });
    });
    const page = await runList({
        ...request,
        columns: ['Name', 'OwnerId', 'Secret__c'],
        sort: { field: 'OwnerId', descending: true }
    });
    assert.match(sent.replace(/\s+/g, ' '), /orderBy: \{ ?Owner: \{ ?Name: \{ ?order: DESC, nulls: LAST ?\} ?\} ?\}/);
    assert.doesNotMatch(sent, /Secret__c/);
    assert.equal(page.next, 'c1');
    assert.equal(page.total, 60);
    assert.equal(page.rows[0]?.cells['OwnerId']?.text, 'Ann');
    assert.equal(page.rows[0]?.cells['OwnerId']?.href, '/lightning/r/User/005A/view');
});

test("a list that the org refuses fails with the org's words", async () => {
    useTransport(() => Promise.resolve({ data: null, errors: [{ message: 'No such thing.' }] }));
    await assert.rejects(runList({ ...request, columns: ['Name'], sort: undefined }), { message: 'No such thing.' });
});

test('a reference that is filled but unseen says so', () => {
    assert.equal(displayOf(info.fields['OwnerId']!, '005A', null).text, 'No access');
    assert.equal(displayOf(info.fields['OwnerId']!, null, null).text, '');
});

const answers: [string, unknown, ReturnType<typeof failureOf>][] = [
    [
        'a read',
        { status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'gone' }] },
        { status: 404, code: 'NOT_FOUND', messages: ['gone'], fields: {} }
    ],
    [
        'a save',
        {
            status: 400,
            body: {
                message: 'An error occurred.',
                output: {
                    errors: [],
                    fieldErrors: { Name: [{ errorCode: 'REQUIRED_FIELD_MISSING', message: 'Fill it in' }] }
                }
            }
        },
        { status: 400, code: 'REQUIRED_FIELD_MISSING', messages: [], fields: { Name: 'Fill it in' } }
    ],
    [
        'no network',
        { status: 0, body: { message: 'offline' } },
        { status: 0, code: '', messages: ['offline'], fields: {} }
    ]
];
for (const [name, error, failure] of answers) {
    test(`failure of ${name}`, () => {
        assert.deepEqual(
            failureOf({ ok: false, statusText: '', errorType: 'fetchResponse', ...(error as object) }),
            failure
        );
    });
}
