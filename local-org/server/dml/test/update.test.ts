import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestOrg } from '../../test/org.ts';

describe('update', () => {
    const org = new TestOrg();
    const account = org.create('Account', { Name: 'Aerolith', Industry: 'Banking' });
    const other = org.create('Account', { Name: 'Other' });
    const unit = org.create('Unit__c', {
        Name: 'Cabin',
        Account__c: account,
        Code__c: 'C-1',
        Budget__c: 500,
        Weight__c: 2
    });

    it('changes what was sent and the audit fields', () => {
        org.time = new Date('2026-03-11T09:00:00.000Z');
        assert.deepEqual(org.update('Unit__c', unit, { Budget__c: 700 }).errors, []);
        assert.deepEqual(
            org.read('Unit__c', unit, 'Budget__c', 'Weight__c', 'CreatedDate', 'LastModifiedDate', 'Double_Budget__c'),
            {
                Budget__c: 700,
                Weight__c: 2,
                CreatedDate: '2026-03-10T08:00:00.000Z',
                LastModifiedDate: '2026-03-11T09:00:00.000Z',
                Double_Budget__c: 1400
            }
        );
    });

    it('refuses a stale write and takes a fresh one', () => {
        const stale = org.write({
            kind: 'update',
            object: 'Unit__c',
            id: unit,
            fields: { Budget__c: 1 },
            ifUnmodifiedSince: '2026-03-11T08:59:59.999Z'
        });
        assert.deepEqual([stale.errors[0]?.code, stale.status], ['PRECONDITION_FAILED', 412]);
        const fresh = org.write({
            kind: 'update',
            object: 'Unit__c',
            id: unit,
            fields: { Budget__c: 701 },
            ifUnmodifiedSince: '2026-03-11T09:00:00.000Z'
        });
        assert.ok(fresh.success);
    });

    it('tells two versions of the same millisecond apart', () => {
        assert.ok(org.update('Unit__c', unit, { Budget__c: 702 }).success);
        const seen = org.read('Unit__c', unit, 'LastModifiedDate')!.LastModifiedDate as string;
        assert.ok(org.update('Unit__c', unit, { Budget__c: 703 }).success);
        const late = org.write({
            kind: 'update',
            object: 'Unit__c',
            id: unit,
            fields: { Budget__c: 1 },
            ifUnmodifiedSince: seen
        });
        assert.equal(late.errors[0]?.code, 'PRECONDITION_FAILED');
    });

    it('knows the record before the change', () => {
        assert.deepEqual(TestOrg.problems(org.update('Unit__c', unit, { Code__c: 'C-2', Weight__c: 1 })), [
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: Code_Stays failed []',
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: Only_Up failed []'
        ]);
        assert.ok(org.update('Unit__c', unit, { Code__c: 'C-1', Weight__c: 3 }).success);
    });

    it('checks rules on the whole record', () => {
        assert.deepEqual(TestOrg.problems(org.update('Unit__c', unit, { Size__c: 'Small', Budget__c: 1001 })), [
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: Size_And_Budget failed []'
        ]);
    });

    it('does not move a detail to another master', () => {
        assert.equal(
            org.update('Unit__c', unit, { Account__c: other }).errors[0]?.code,
            'INVALID_FIELD_FOR_INSERT_UPDATE'
        );
    });

    it('refuses to empty a required field, and leaves its own unique value alone', () => {
        assert.equal(org.update('Unit__c', unit, { Name: null }).errors[0]?.code, 'REQUIRED_FIELD_MISSING');
        assert.ok(org.update('Unit__c', unit, { Code__c: 'c-1' }).errors[0]?.message.includes('Code_Stays'));
    });

    it('answers for records that are not there', () => {
        const gone = org.create('Account', { Name: 'Gone' });
        org.delete('Account', gone);
        const codes = ['nonsense', '001DAT0000000zz', gone].map((id) => {
            const { errors, status } = org.update('Account', id, { Name: 'x' });
            return `${errors[0]?.code} ${status}`;
        });
        assert.deepEqual(codes, ['MALFORMED_ID 400', 'INVALID_CROSS_REFERENCE_KEY 404', 'ENTITY_IS_DELETED 404']);
    });

    it('refuses a loop of accounts and allows one of contacts', () => {
        assert.ok(org.update('Account', account, { ParentId: other }).success);
        assert.equal(org.update('Account', other, { ParentId: account }).errors[0]?.code, 'CIRCULAR_DEPENDENCY');
        assert.equal(org.update('Account', other, { ParentId: other }).errors[0]?.code, 'CIRCULAR_DEPENDENCY');
        const contact = org.create('Contact', { LastName: 'Loop' });
        assert.ok(org.update('Contact', contact, { ReportsToId: contact }).success);
    });
});

describe('upsert', () => {
    const org = new TestOrg();
    const upsert = (externalId: string, fields: Record<string, unknown>) =>
        org.write({ kind: 'upsert', object: 'Account', externalIdField: 'Atlas_Key__c', externalId, fields });

    it('creates, then updates the same record', () => {
        const first = upsert('a-1', { Name: 'One' });
        const second = upsert('a-1', { Name: 'Uno' });
        assert.deepEqual([first.created, second.created, second.id], [true, false, first.id]);
        assert.deepEqual(org.read('Account', first.id!, 'Name', 'Atlas_Key__c'), { Name: 'Uno', Atlas_Key__c: 'a-1' });
    });

    it('creates anew where the holder is in the recycle bin', () => {
        const first = upsert('a-2', { Name: 'Two' });
        org.delete('Account', first.id!);
        assert.equal(upsert('a-2', { Name: 'Zwei' }).created, true);
    });

    it('wants an external id field', () => {
        const { errors, status } = org.write({
            kind: 'upsert',
            object: 'Account',
            externalIdField: 'Name',
            externalId: 'x',
            fields: {}
        });
        assert.deepEqual([errors[0]?.code, status], ['NOT_FOUND', 404]);
    });
});

describe('several operations', () => {
    const org = new TestOrg();
    const account = (Name: string | null) => ({ kind: 'create' as const, object: 'Account', fields: { Name } });
    const names = () =>
        org.org.query(org.session(), { from: 'Account', select: [{ kind: 'field', path: ['Name'] }] }).rows.flat();

    it('keeps the good ones', () => {
        const results = org.org.write(org.session(), [account('A'), account(null), account('C')]);
        assert.deepEqual(
            results.map((result) => result.success),
            [true, false, true]
        );
        assert.deepEqual(names(), ['A', 'C']);
    });

    it('keeps none where all or none was asked for', () => {
        const results = org.org.write(org.session(), [account('D'), account(null), account('F')], { allOrNone: true });
        assert.deepEqual(
            results.map((result) => [result.id, result.errors[0]?.code]),
            [
                [null, 'ALL_OR_NONE_OPERATION_ROLLED_BACK'],
                [null, 'REQUIRED_FIELD_MISSING'],
                [null, 'ALL_OR_NONE_OPERATION_ROLLED_BACK']
            ]
        );
        assert.deepEqual(names(), ['A', 'C']);
    });

    it('are undone with the transaction around them', () => {
        const defect = new Error('defect');
        assert.throws(
            () =>
                org.org.transaction(() => {
                    assert.ok(org.write(account('G')).success);
                    assert.ok(!org.write(account(null)).success);
                    assert.deepEqual(names(), ['A', 'C', 'G']);
                    throw defect;
                }),
            defect
        );
        assert.deepEqual(names(), ['A', 'C']);
    });
});
