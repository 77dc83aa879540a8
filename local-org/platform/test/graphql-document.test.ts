import { test } from 'node:test';
import assert from 'node:assert/strict';
import { answerFromStore, ingestAnswer, prepare } from '../graphql-document.ts';
import { RecordStore } from '../record-store.ts';

const query = `query people($id: ID) { uiapi { query {
    Contact(first: 2, where: { AccountId: { eq: $id } }) {
        edges { node { Id name: Name { value } Title { value displayValue } Account { Name { value } }
            ReportsTo { ...person } Roles: OpportunityContactRoles(first: 5) { edges { node { Role { value } } } } } }
        pageInfo { endCursor } totalCount } } } }
fragment person on Contact { Name { value } }`;

const compact = (text: string) => text.replace(/\s+/g, ' ');

test('every record selection is asked for its Id, and nothing else is', () => {
    const { text } = prepare(query);
    assert.equal(text.match(/atlasRecordId: Id/g)?.length, 5);
    assert.match(compact(text), /Role \{ value \} atlasRecordId: Id \}/);
    assert.match(compact(text), /pageInfo \{ endCursor \}/);
    assert.match(compact(text), /fragment person on Contact \{ Name \{ value \} atlasRecordId: Id \}/);
});

test('polymorphic parents get their Id inside the fragments', () => {
    const { text } = prepare(
        '{ uiapi { query { Task { edges { node { What { ... on Account { Name { value } } } } } } } } }'
    );
    assert.match(compact(text), /What \{ \.\.\. on Account \{ Name \{ value \} atlasRecordId: Id \} \} atlasRecordId/);
});

test('aggregates are not records', () => {
    const { text } = prepare(
        '{ uiapi { aggregate { Account { edges { node { aggregate { Name { count { value } } } } } } } } }'
    );
    assert.doesNotMatch(text, /atlasRecordId/);
});

const answer = {
    uiapi: {
        query: {
            Contact: {
                edges: [
                    {
                        node: {
                            Id: '003A',
                            name: { value: 'Ann' },
                            Title: { value: 'CFO', displayValue: null },
                            Account: { Name: { value: 'Acme' }, atlasRecordId: '001A' },
                            ReportsTo: null,
                            Roles: { edges: [{ node: { Role: { value: 'Coach' }, atlasRecordId: '00KA' } }] },
                            atlasRecordId: '003A'
                        }
                    }
                ],
                pageInfo: { endCursor: 'x' },
                totalCount: 1
            }
        }
    }
};

test('an answer is handed over as it was asked for, and its records are in the store', () => {
    const store = new RecordStore(() => 0);
    const { data, ids } = ingestAnswer(prepare(query), undefined, answer, store);
    assert.doesNotMatch(JSON.stringify(data), /atlasRecordId/);
    assert.match(JSON.stringify(data), /"node":\{"Id":"003A","name":\{"value":"Ann"\}/);
    assert.deepEqual([...ids].sort(), ['001A', '003A', '00KA']);
    assert.deepEqual(store.field('003A', 'Name'), { value: 'Ann', displayValue: undefined });
    assert.deepEqual(store.field('003A', 'Account'), { parentId: '001A', displayValue: undefined });
});

test('an answer follows the store under its aliases', () => {
    const store = new RecordStore(() => 0);
    const prepared = prepare(query);
    ingestAnswer(prepared, undefined, answer, store);
    store.ingestField('003A', 'Name', 'Anna', null);
    store.ingestField('001A', 'Name', 'Acme Ltd', null);
    const text = JSON.stringify(answerFromStore(prepared, undefined, answer, store));
    assert.match(text, /"name":\{"value":"Anna"\}/);
    assert.match(text, /"Account":\{"Name":\{"value":"Acme Ltd"\}\}/);
});

test('a field that the org left out as optional is left out of the copy', () => {
    const prepared = prepare('{ uiapi { query { Contact { edges { node { Email @optional { value } } } } } } }');
    const data = { uiapi: { query: { Contact: { edges: [{ node: { atlasRecordId: '003A' } }] } } } };
    const copied = ingestAnswer(prepared, undefined, data, new RecordStore(() => 0)).data;
    assert.deepEqual(copied, { uiapi: { query: { Contact: { edges: [{ node: {} }] } } } });
});

test('text that is not GraphQL is refused', () => {
    assert.throws(() => prepare('query {'), /Syntax Error/);
});
