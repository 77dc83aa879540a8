import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { OrgError } from '../../errors.ts';
import type { Condition, SelectItem } from '../../query/query.ts';
import { fields, openTestOrg, PERSONAS, type Persona, type TestOrg } from '../../query/test/fixture.ts';

let org: TestOrg;
/** Records of an account owned by the administrator (open to all by the sharing rule) and of one the manager owns. */
let open: Record<string, string>;
let closed: Record<string, string>;

before(() => {
    org = openTestOrg();
    const family = (owner: string): Record<string, string> => {
        const Account = org.insert('Account', { Name: 'Account', OwnerId: owner });
        const Unit__c = org.insert('Unit__c', { Name: 'Unit', Account__c: Account });
        const Opportunity = org.insert('Opportunity', { Name: 'Opportunity', AccountId: Account, OwnerId: owner });
        return {
            Account,
            Opportunity,
            Unit__c,
            Contact: org.insert('Contact', { Name: 'Contact', AccountId: Account, OwnerId: owner }),
            OpportunityLineItem: org.insert('OpportunityLineItem', { Name: 'Line', OpportunityId: Opportunity }),
            Cell__c: org.insert('Cell__c', { Name: 'Cell', Unit__c }),
            Audit__c: org.insert('Audit__c', { Name: 'Audit', Unit__c }),
            Task: org.insert('Task', { Subject: 'Task', WhatId: Account, OwnerId: owner }),
            Offer__c: org.insert('Offer__c', { Name: 'Offer', OwnerId: owner }),
            Product2: org.insert('Product2', { Name: 'Product' })
        };
    };
    open = family(org.users.admin);
    closed = family(org.users.manager);
});
after(() => org.close());

/** `r`, `e`, `d` for read, edit, delete; empty when the record cannot be seen. */
function letters(persona: Persona, objectName: string, id: string): string {
    const access = org.access.recordAccess(org.session(persona), objectName, id);
    if (!access) return '';
    return (['read', 'edit', 'delete'] as const)
        .filter((level) => access[level])
        .map((level) => level[0])
        .join('');
}

/** Ids that a query of the object answers; empty when the object is not there for the reader. */
function queried(persona: Persona, objectName: string): string[] {
    try {
        return org.run({ from: objectName, select: fields('Id') }, persona).rows.map((row) => row[0] as string);
    } catch (error) {
        if (error instanceof OrgError && error.problems[0]?.code === 'INVALID_TYPE') return [];
        throw error;
    }
}

type Expected = Record<Persona, string>;

const OPEN: [objectName: string, expected: Expected][] = [
    ['Account', { admin: 'red', manager: 're', viewer: 're', none: 're' }],
    ['Contact', { admin: 'red', manager: 're', viewer: 're', none: 're' }],
    ['Opportunity', { admin: 'red', manager: 're', viewer: 're', none: 're' }],
    ['OpportunityLineItem', { admin: 'red', manager: 'red', viewer: 'red', none: 'red' }],
    ['Unit__c', { admin: 'red', manager: 'red', viewer: 'r', none: '' }],
    ['Cell__c', { admin: 'red', manager: 'red', viewer: 'r', none: '' }],
    ['Audit__c', { admin: 'red', manager: 'red', viewer: 'r', none: '' }],
    ['Task', { admin: 'red', manager: 'r', viewer: 'r', none: 'r' }],
    ['Offer__c', { admin: 'red', manager: 'r', viewer: 'r', none: '' }],
    ['Product2', { admin: 'red', manager: 'r', viewer: 'r', none: 'r' }]
];

const CLOSED: [objectName: string, expected: Expected][] = [
    ['Account', { admin: 'red', manager: 'red', viewer: '', none: '' }],
    ['Contact', { admin: 'red', manager: 'red', viewer: '', none: '' }],
    ['Opportunity', { admin: 'red', manager: 'red', viewer: '', none: '' }],
    ['OpportunityLineItem', { admin: 'red', manager: 'red', viewer: '', none: '' }],
    ['Unit__c', { admin: 'red', manager: 'red', viewer: '', none: '' }],
    ['Cell__c', { admin: 'red', manager: 'red', viewer: '', none: '' }],
    ['Audit__c', { admin: 'red', manager: 'red', viewer: '', none: '' }],
    ['Task', { admin: 'red', manager: 'red', viewer: '', none: '' }],
    ['Offer__c', { admin: 'red', manager: 'red', viewer: 'r', none: '' }],
    ['Product2', { admin: 'red', manager: 'r', viewer: 'r', none: 'r' }]
];

test('personas and the records of an account that the sharing rule opens', () => {
    for (const [name, expected] of OPEN) {
        for (const persona of PERSONAS) {
            assert.equal(letters(persona, name, open[name] as string), expected[persona], `${persona} on ${name}`);
            assert.equal(
                queried(persona, name).includes(open[name] as string),
                expected[persona] !== '',
                `${persona} queries ${name}`
            );
        }
    }
});

test("personas and the records of the manager's own account", () => {
    for (const [name, expected] of CLOSED) {
        for (const persona of PERSONAS) {
            assert.equal(letters(persona, name, closed[name] as string), expected[persona], `${persona} on ${name}`);
            assert.equal(
                queried(persona, name).includes(closed[name] as string),
                expected[persona] !== '',
                `${persona} queries ${name}`
            );
        }
    }
});

/** Gives the viewer a share for as long as `check` runs. */
function shared(
    objectName: string,
    values: Record<string, string>,
    check: () => void,
    receiver = org.users.viewer
): void {
    const id = org.insert(objectName, { UserOrGroupId: receiver, RowCause: 'Manual', ...values });
    try {
        check();
    } finally {
        org.store.database.exec(`DELETE FROM "${objectName}" WHERE Id = '${id}'`);
    }
}

const accountShare = (account: string, contact: string, opportunity: string) => ({
    AccountId: closed.Account as string,
    AccountAccessLevel: account,
    ContactAccessLevel: contact,
    OpportunityAccessLevel: opportunity
});

const SHARES: [name: string, share: [string, Record<string, string>], expected: Record<string, string>][] = [
    [
        'an account to read, its children not',
        ['AccountShare', { account: 'Read', contact: 'None', opportunity: 'None' }],
        { Account: 'r', Contact: '', Opportunity: '', OpportunityLineItem: '', Unit__c: 'r', Cell__c: 'r', Task: 'r' }
    ],
    [
        'an account to edit, contacts to read, opportunities to edit',
        ['AccountShare', { account: 'Edit', contact: 'Read', opportunity: 'Edit' }],
        { Account: 're', Contact: 'r', Opportunity: 're', OpportunityLineItem: 'red', Unit__c: 'r' }
    ],
    [
        'an account in full',
        ['AccountShare', { account: 'All', contact: 'Edit', opportunity: 'Edit' }],
        { Account: 'red', Contact: 're', Opportunity: 're' }
    ],
    [
        'a contact opens its account to read, and what hangs on that',
        ['ContactShare', { ContactAccessLevel: 'Edit' }],
        { Contact: 're', Account: 'r', Opportunity: '', Unit__c: 'r', Cell__c: 'r', Task: 'r' }
    ],
    [
        'an opportunity opens its lines and its account to read',
        ['OpportunityShare', { OpportunityAccessLevel: 'Read' }],
        { Opportunity: 'r', OpportunityLineItem: 'r', Account: 'r', Contact: '' }
    ]
];

test('share rows', async (t) => {
    for (const [name, [shareObject, levels], expected] of SHARES) {
        await t.test(name, () => {
            const values: Record<string, string> =
                shareObject === 'AccountShare'
                    ? accountShare(levels.account as string, levels.contact as string, levels.opportunity as string)
                    : shareObject === 'ContactShare'
                      ? { ...levels, ContactId: closed.Contact as string }
                      : { ...levels, OpportunityId: closed.Opportunity as string };
            shared(shareObject, values, () => {
                for (const [objectName, access] of Object.entries(expected)) {
                    assert.equal(letters('viewer', objectName, closed[objectName] as string), access, objectName);
                    assert.equal(
                        queried('viewer', objectName).includes(closed[objectName] as string),
                        access !== '',
                        objectName
                    );
                }
                assert.equal(letters('none', 'Account', closed.Account as string), '', 'for its receiver only');
            });
        });
    }
});

test('a recycled share gives nothing', () => {
    shared('AccountShare', accountShare('Edit', 'Edit', 'Edit'), () => {
        org.store.database.exec('UPDATE AccountShare SET IsDeleted = 1');
        assert.equal(letters('viewer', 'Account', closed.Account as string), '');
    });
});

test('a share for all internal users reaches everybody', () => {
    const group = org.insert('Group', { Name: 'All Internal Users', Type: 'Organization' });
    org.access.invalidate();
    const check = () => assert.equal(letters('none', 'Account', closed.Account as string), 'r');
    shared('AccountShare', accountShare('Read', 'None', 'None'), check, group);
});

test('details: write needs read on the master, or edit where the metadata says so, up to three levels', () => {
    const viewer = org.users.viewer;
    const assignment = assign(viewer, 'Test_User');
    shared('AccountShare', accountShare('Read', 'None', 'None'), () => {
        assert.equal(letters('viewer', 'Unit__c', closed.Unit__c as string), 'red');
        assert.equal(letters('viewer', 'Cell__c', closed.Cell__c as string), 'red');
        // Edit on the unit needs no more than read on the account, and so does edit on what asks for edit on the unit.
        assert.equal(letters('viewer', 'Audit__c', closed.Audit__c as string), 'red');
    });
    unassign(assignment);
});

function assign(user: string, set: string): string {
    const { Id } = org.store.prepare('SELECT Id FROM PermissionSet WHERE Name = ?').get(set) as { Id: string };
    const id = org.insert('PermissionSetAssignment', { AssigneeId: user, PermissionSetId: Id });
    org.access.invalidate();
    return id;
}

function unassign(assignment: string): void {
    org.store.database.exec(`DELETE FROM PermissionSetAssignment WHERE Id = '${assignment}'`);
    org.access.invalidate();
}

test('where writing a detail needs edit on its master', () => {
    const line = closed.OpportunityLineItem as string;
    shared('OpportunityShare', { OpportunityId: closed.Opportunity as string, OpportunityAccessLevel: 'Read' }, () => {
        assert.equal(letters('viewer', 'OpportunityLineItem', line), 'r');
    });
    shared('OpportunityShare', { OpportunityId: closed.Opportunity as string, OpportunityAccessLevel: 'Edit' }, () => {
        assert.equal(letters('viewer', 'OpportunityLineItem', line), 'red');
    });
});

test('creating under a master that is out of reach is forbidden', () => {
    const forbidden = (persona: Persona, objectName: string, values: Record<string, unknown>) =>
        org.access.forbiddenParent(org.session(persona), objectName, values)?.field;
    const { Account, Opportunity, Unit__c } = closed;
    assert.equal(forbidden('viewer', 'Unit__c', { Account__c: Account }), 'Account__c');
    assert.equal(forbidden('manager', 'Unit__c', { Account__c: Account }), undefined);
    assert.equal(forbidden('none', 'OpportunityLineItem', { OpportunityId: Opportunity }), 'OpportunityId');
    assert.equal(forbidden('none', 'OpportunityLineItem', { OpportunityId: open.Opportunity }), undefined);
    assert.equal(forbidden('viewer', 'Audit__c', { Unit__c }), 'Unit__c');
    assert.equal(forbidden('viewer', 'Contact', { AccountId: Account }), undefined, 'a contact is no detail');
    assert.equal(
        forbidden('viewer', 'AccountShare', { AccountId: open.Account }),
        'AccountId',
        'sharing needs full access'
    );
    assert.equal(forbidden('manager', 'AccountShare', { AccountId: Account }), undefined);
    shared('OpportunityShare', { OpportunityId: Opportunity as string, OpportunityAccessLevel: 'Read' }, () => {
        assert.equal(forbidden('viewer', 'OpportunityLineItem', { OpportunityId: Opportunity }), 'OpportunityId');
    });
});

test('share rows are seen with their record, and written with full access to it', () => {
    const values = { AccountId: closed.Account as string, UserOrGroupId: org.users.none, AccountAccessLevel: 'Read' };
    const id = org.insert('AccountShare', values);
    assert.equal(letters('manager', 'AccountShare', id), 'red');
    assert.equal(letters('viewer', 'AccountShare', id), '');
    assert.equal(letters('none', 'AccountShare', id), 'r');
    org.store.database.exec(`DELETE FROM AccountShare WHERE Id = '${id}'`);
});

test('parents that the reader may not see are empty', () => {
    const contact = org.insert('Contact', {
        Name: 'Visitor',
        AccountId: open.Account as string,
        OwnerId: org.users.viewer,
        ReportsToId: closed.Contact as string
    });
    const where: Condition = { kind: 'compare', path: ['Id'], operator: 'eq', value: contact };
    const read = (persona: Persona) =>
        org.run(
            { from: 'Contact', select: fields('Account.Name', 'ReportsTo.Name', 'ReportsTo.Id', 'ReportsToId'), where },
            persona
        ).rows;
    assert.deepEqual(read('admin'), [['Account', 'Contact', closed.Contact, closed.Contact]]);
    assert.deepEqual(read('none'), [['Account', null, null, closed.Contact]]);
});

test('objects and fields without permission are as if absent', () => {
    const refusal = (persona: Persona, from: string, ...paths: string[]) => {
        try {
            org.run({ from, select: fields(...paths) }, persona);
            return undefined;
        } catch (error) {
            return (error as OrgError).problems[0]?.code;
        }
    };
    assert.equal(refusal('none', 'Unit__c', 'Id'), 'INVALID_TYPE');
    assert.equal(refusal('viewer', 'Unit__c', 'Budget__c'), 'INVALID_FIELD');
    assert.equal(refusal('viewer', 'Cell__c', 'Unit__r.Budget__c'), 'INVALID_FIELD');
    assert.equal(refusal('viewer', 'Unit__c', 'Name', 'Account__c', 'Active__c'), undefined);
    const filter: Condition = { kind: 'compare', path: ['Budget__c'], operator: 'gt', value: 1 };
    assert.throws(
        () => org.run({ from: 'Unit__c', select: fields('Id'), where: filter }, 'viewer'),
        /No such column 'Budget__c'/
    );
    assert.throws(
        () => org.run({ from: 'Unit__c', select: fields('Id'), orderBy: [{ path: ['Budget__c'] }] }, 'viewer'),
        /No such column 'Budget__c'/
    );
    const children: SelectItem = {
        kind: 'children',
        relationship: 'Units__r',
        query: { from: '', select: fields('Id') }
    };
    assert.throws(() => org.run({ from: 'Account', select: [children] }, 'none'), /INVALID_TYPE/);
});

test('field access: required and system fields follow the object, the rest the permission sets', () => {
    const access = (persona: Persona, name: string) => {
        const { read, edit } = org.session(persona).field('Unit__c', name);
        return `${read ? 'r' : ''}${edit ? 'e' : ''}`;
    };
    const expected: [field: string, by: Expected][] = [
        ['Budget__c', { admin: 're', manager: 're', viewer: '', none: '' }],
        ['Size__c', { admin: 're', manager: 're', viewer: 'r', none: '' }],
        ['Account__c', { admin: 're', manager: 're', viewer: 'r', none: '' }],
        ['Name', { admin: 're', manager: 're', viewer: 'r', none: '' }],
        ['CreatedDate', { admin: 'r', manager: 'r', viewer: 'r', none: '' }],
        ['Double_Budget__c', { admin: 'r', manager: 'r', viewer: 'r', none: '' }],
        ['Nope__c', { admin: '', manager: '', viewer: '', none: '' }]
    ];
    for (const [name, by] of expected)
        for (const persona of PERSONAS) assert.equal(access(persona, name), by[persona], `${persona} ${name}`);
});

test('the administrator has the objects but not the fields without a permission set', () => {
    const { Id } = org.store
        .prepare(`SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = ?`)
        .get(org.users.admin) as { Id: string };
    org.store.database.exec(`UPDATE PermissionSetAssignment SET IsDeleted = 1 WHERE Id = '${Id}'`);
    org.access.invalidate();
    const session = org.session('admin');
    assert.deepEqual(session.object('Unit__c'), {
        read: true,
        create: true,
        edit: true,
        delete: true,
        viewAll: true,
        modifyAll: true
    });
    assert.deepEqual(session.field('Unit__c', 'Size__c'), { read: false, edit: false });
    assert.equal(session.customPermissions.size, 0);
    org.store.database.exec(`UPDATE PermissionSetAssignment SET IsDeleted = 0 WHERE Id = '${Id}'`);
    org.access.invalidate();
    assert.deepEqual([...org.session('admin').customPermissions], ['Edit_Everything']);
});

test('sessions are kept until assignments change, and only active users have one', () => {
    const before = org.session('none');
    assert.equal(org.session('none'), before);
    const assignment = assign(org.users.none, 'Test_User');
    assert.equal(org.session('none').object('Unit__c').edit, true);
    unassign(assignment);
    assert.equal(org.session('none').object('Unit__c').read, false);
    const leaver = org.insert('User', { Name: 'Leaver', IsActive: 0 });
    assert.equal(org.access.sessionForUser(leaver), undefined);
    assert.equal(org.access.sessionForUser('005DAT000000999AAA'), undefined);
});
