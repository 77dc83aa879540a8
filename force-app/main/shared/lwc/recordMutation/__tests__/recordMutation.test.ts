import { mutationOf, savedRecords } from 'c/recordMutation';

describe('mutationOf', () => {
    it('names operations, refers to what it creates, and keeps every value out of its text', () => {
        const { document, variables, aliases } = mutationOf('Save', [
            { kind: 'create', object: 'Team__c', id: 'new:k', values: { Name: 'secret' } },
            { kind: 'create', object: 'Log__c', id: null, values: { Team__c: 'new:k' } },
            { kind: 'update', object: 'Member__c', id: 'a01', values: { Team__c: 'new:k', Text__c: 'new:other' } },
            { kind: 'delete', object: 'Member__c', id: 'a02', values: {} }
        ]);
        expect(document).toBe(
            'mutation Save($write0: Team__cCreateInput!, $write1: Log__cCreateInput!, $write2: Member__cUpdateInput!, ' +
                '$write3: RecordDeleteInput!) { uiapi(input: { allOrNone: true }) { ' +
                'write0: Team__cCreate(input: $write0) { Record { Id LastModifiedDate { value } } } ' +
                'write1: Log__cCreate(input: $write1) { Record { Id LastModifiedDate { value } } } ' +
                'write2: Member__cUpdate(input: $write2) { Record { Id LastModifiedDate { value } } } ' +
                'write3: Member__cDelete(input: $write3) { Id } } }'
        );
        expect(variables).toEqual({
            write0: { Team__c: { Name: 'secret' } },
            write1: { Log__c: { Team__c: '@{write0}' } },
            write2: { Id: 'a01', Member__c: { Team__c: '@{write0}', Text__c: 'new:other' } },
            write3: { Id: 'a02' }
        });
        expect([...aliases]).toEqual([
            ['write0', 'new:k'],
            ['write2', 'a01'],
            ['write3', 'a02']
        ]);
    });
});

describe('savedRecords', () => {
    it('gives real ids of what was created, and versions of what was written', () => {
        const aliases = new Map([
            ['write0', 'new:k'],
            ['write2', 'a01']
        ]);
        const uiapi = {
            write0: { Record: { Id: 'a09', LastModifiedDate: { value: 't1' } } },
            write1: { Record: { Id: 'a10' } },
            write2: { Record: { Id: 'a01', LastModifiedDate: { value: 't2' } } },
            write3: {}
        };
        expect(savedRecords({ uiapi }, aliases)).toEqual({
            ids: { 'new:k': 'a09' },
            modified: { a09: 't1', a10: null, a01: 't2' }
        });
        expect(savedRecords(null, aliases)).toEqual({ ids: {}, modified: {} });
    });
});
