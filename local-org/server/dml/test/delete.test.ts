import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestOrg } from '../../test/org.ts';

const org = new TestOrg();
const account = org.create('Account', { Name: 'Aerolith' });

describe('delete', () => {
    it('takes the details of details along and brings the roll-ups of what stays up to date', () => {
        const unit = org.create('Unit__c', { Name: 'Cabin', Account__c: account });
        const cell = org.create('Cell__c', { Name: 'a', Unit__c: unit, Value__c: 70 });
        assert.deepEqual(org.read('Account', account, 'Unit_Total__c', 'Unit_Count__c'), {
            Unit_Total__c: 70,
            Unit_Count__c: 1
        });
        assert.ok(org.delete('Unit__c', unit).success);
        assert.equal(org.read('Cell__c', cell, 'Id'), undefined);
        assert.deepEqual(org.read('Account', account, 'Unit_Total__c', 'Unit_Count__c'), {
            Unit_Total__c: 0,
            Unit_Count__c: 0
        });
        const again = org.delete('Unit__c', unit);
        assert.deepEqual([again.errors[0]?.code, again.status], ['ENTITY_IS_DELETED', 404]);
    });

    it('keeps recycled records for ALL ROWS', () => {
        const id = org.create('Account', { Name: 'Binned' });
        org.delete('Account', id);
        const query = {
            from: 'Account',
            select: [{ kind: 'field' as const, path: ['IsDeleted'] }],
            where: { kind: 'compare' as const, path: ['Id'], operator: 'eq' as const, value: id }
        };
        assert.deepEqual(org.org.query(org.session(), { ...query, allRows: true }).rows, [[true]]);
        assert.deepEqual(org.org.query(org.session(), query).rows, []);
    });

    it('clears lookups, whatever the deleter can see', () => {
        const contact = org.create('Contact', { LastName: 'Ito' }, 'manager');
        const hidden = org.create('Account', { Name: 'Hidden', OwnerId: org.session('viewer').userId });
        const holder = org.create('Unit__c', { Name: 'Holder', Account__c: hidden, Contact__c: contact });
        const report = org.create('Contact', { LastName: 'Report', ReportsToId: contact });
        assert.equal(org.org.recordAccess(org.session('manager'), 'Unit__c', holder), undefined);
        assert.ok(org.delete('Contact', contact, 'manager').success);
        assert.deepEqual(org.read('Unit__c', holder, 'Contact__c'), { Contact__c: null });
        assert.deepEqual(org.read('Contact', report, 'ReportsToId'), { ReportsToId: null });
    });

    it('is refused while a restricting lookup points there, and nothing is changed', () => {
        const offer = org.create('Offer__c', {});
        const unit = org.create('Unit__c', { Name: 'U', Account__c: account });
        const cell = org.create('Cell__c', { Name: 'The cell', Unit__c: unit, Offer__c: offer });
        const refused = org.delete('Offer__c', offer);
        assert.deepEqual(TestOrg.problems(refused), [
            'DELETE_FAILED: Your attempt to delete O-0001 could not be completed because it is associated with the following cells.: The cell\n []'
        ]);
        assert.deepEqual(org.read('Cell__c', cell, 'Offer__c'), { Offer__c: offer });
        assert.ok(org.delete('Cell__c', cell).success);
        assert.ok(org.delete('Offer__c', offer).success);
    });

    it('of an account takes contacts, opportunities and all of the package along', () => {
        const parent = org.create('Account', { Name: 'Parent' });
        const child = org.create('Account', { Name: 'Child', ParentId: parent });
        const contact = org.create('Contact', { LastName: 'Ito', AccountId: parent });
        const opportunity = org.create('Opportunity', {
            Name: 'O',
            AccountId: parent,
            StageName: 'Prospecting',
            CloseDate: '2026-05-01'
        });
        const role = org.create('OpportunityContactRole', { OpportunityId: opportunity, ContactId: contact });
        const unit = org.create('Unit__c', { Name: 'U', Account__c: parent, Contact__c: contact });
        const cell = org.create('Cell__c', { Name: 'C', Unit__c: unit });
        assert.ok(org.delete('Account', parent).success);
        const left = Object.entries({
            Contact: contact,
            Opportunity: opportunity,
            OpportunityContactRole: role,
            Unit__c: unit,
            Cell__c: cell
        }).filter(([object, id]) => org.read(object, id, 'Id'));
        assert.deepEqual(left, []);
        assert.deepEqual(org.read('Account', child, 'ParentId'), { ParentId: null });
    });
});
