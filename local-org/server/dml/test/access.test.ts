import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestOrg } from '../../test/org.ts';

const org = new TestOrg();
const manager = org.session('manager').userId;
const ours = org.create('Account', { Name: 'Of the manager' }, 'manager');
const shared = org.create('Account', { Name: 'Of the administrator' });
const hidden = org.create('Account', { Name: 'Of the viewer', OwnerId: org.session('viewer').userId });
const unit = org.create('Unit__c', { Name: 'Cabin', Account__c: shared, Secret__c: 'x', Atlas_Key__c: 'secret' });
const hiddenUnit = org.create('Unit__c', { Name: 'Hull', Account__c: hidden, Code__c: 'H' });

const code = (result: ReturnType<TestOrg['write']>): string | undefined => result.errors[0]?.code;

describe('what a writer may not do', () => {
    it('with an object that he cannot see', () => {
        assert.equal(code(org.write({ kind: 'create', object: 'Unit__c', fields: {} }, 'none')), 'INVALID_TYPE');
    });

    it('with an object that he can only read', () => {
        const create = org.write(
            { kind: 'create', object: 'Unit__c', fields: { Name: 'x', Account__c: shared } },
            'viewer'
        );
        assert.deepEqual([code(create), create.status], ['INSUFFICIENT_ACCESS_OR_READONLY', 403]);
        assert.equal(code(org.update('Unit__c', unit, { Budget__c: 1 }, 'viewer')), 'INSUFFICIENT_ACCESS_OR_READONLY');
        assert.equal(code(org.delete('Unit__c', unit, 'viewer')), 'INSUFFICIENT_ACCESS_OR_READONLY');
    });

    it('with a field that he cannot see, or only read', () => {
        assert.deepEqual(TestOrg.problems(org.update('Unit__c', unit, { Secret__c: 'y' }, 'manager')), [
            "INVALID_FIELD: No such column 'Secret__c' on sobject of type Unit__c []"
        ]);
        assert.equal(
            code(org.update('Account', shared, { Unit_Count__c: 5 }, 'manager')),
            'INVALID_FIELD_FOR_INSERT_UPDATE'
        );
    });

    it('with a record that he finds by an external id and cannot see: he is not told which it is', () => {
        const far = org.create('Unit__c', { Name: 'Far', Account__c: hidden, Atlas_Key__c: 'far' });
        const refusals = [
            org.write(
                {
                    kind: 'upsert',
                    object: 'Unit__c',
                    externalIdField: 'Atlas_Key__c',
                    externalId: 'far',
                    fields: { Name: 'x' }
                },
                'manager'
            ),
            org.write({ kind: 'create', object: 'Cell__c', fields: { Unit__r: { Atlas_Key__c: 'far' } } }, 'manager')
        ];
        for (const refused of refusals) {
            assert.equal(code(refused), 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
            assert.ok(!refused.errors[0]!.message.includes(far.slice(0, 15)), refused.errors[0]!.message);
        }
    });

    it('with a record that he cannot see', () => {
        assert.equal(
            code(org.update('Account', hidden, { Name: 'x' }, 'manager')),
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
        );
        assert.equal(
            code(org.update('Unit__c', hiddenUnit, { Name: 'x' }, 'manager')),
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
        );
    });

    it('below or towards a record that he cannot see', () => {
        assert.equal(
            code(
                org.write({ kind: 'create', object: 'Unit__c', fields: { Name: 'x', Account__c: hidden } }, 'manager')
            ),
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
        );
        assert.equal(
            code(
                org.write(
                    { kind: 'create', object: 'Contact', fields: { LastName: 'x', AccountId: hidden } },
                    'manager'
                )
            ),
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
        );
    });

    it('with a record that is shared for editing: delete it or give it away', () => {
        assert.ok(org.update('Account', shared, { Phone: '1' }, 'manager').success);
        assert.equal(code(org.delete('Account', shared, 'manager')), 'INSUFFICIENT_ACCESS_OR_READONLY');
        assert.equal(
            code(org.update('Account', shared, { OwnerId: manager }, 'manager')),
            'INSUFFICIENT_ACCESS_OR_READONLY'
        );
    });

    it('is not told which hidden record holds a unique value', () => {
        assert.deepEqual(
            TestOrg.problems(
                org.write(
                    { kind: 'create', object: 'Unit__c', fields: { Name: 'x', Account__c: ours, Code__c: 'h' } },
                    'manager'
                )
            ),
            ['DUPLICATE_VALUE: duplicate value found: <unknown> duplicates value on record with id: <unknown> []']
        );
    });
});

describe('what a writer may do', () => {
    it('with what he owns', () => {
        assert.equal(org.read('Account', ours, 'OwnerId')?.OwnerId, manager);
        const mine = org.create('Unit__c', { Name: 'Mine', Account__c: ours }, 'manager');
        assert.ok(org.delete('Unit__c', mine, 'manager').success);
        const given = org.update('Account', ours, { OwnerId: org.session().userId }, 'manager');
        assert.ok(given.success);
    });

    it('as soon as a permission set is assigned, and no longer than it is', () => {
        const { rows } = org.org.query(org.session(), {
            from: 'PermissionSet',
            select: [{ kind: 'field', path: ['Id'] }],
            where: { kind: 'compare', path: ['Name'], operator: 'eq', value: 'Account_Atlas_User' }
        });
        const fields = { AssigneeId: org.session('none').userId, PermissionSetId: rows[0]![0] };
        const assignment = org.create('PermissionSetAssignment', fields);
        assert.equal(code(org.write({ kind: 'create', object: 'PermissionSetAssignment', fields })), 'DUPLICATE_VALUE');
        assert.ok(org.session('none').object('Unit__c').create);
        assert.ok(org.delete('PermissionSetAssignment', assignment).success);
        assert.ok(!org.session('none').object('Unit__c').read);
    });
});
