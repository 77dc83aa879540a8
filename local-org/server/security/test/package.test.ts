/** The four personas on the package itself, through the org's own reads and writes. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openOrg } from '../../open.ts';
import type { Operation, Org, SaveResult, Session } from '../../org.ts';
import { fields, PERSONAS, type Persona } from '../../query/test/fixture.ts';

const PACKAGE = fileURLToPath(new URL('../../../../force-app/main/default', import.meta.url));
let org: Org;
before(() => {
    org = openOrg({ database: ':memory:', packageFolders: [PACKAGE], now: () => new Date('2026-08-13T10:00:00.000Z') });
});
after(() => org.close());

const session = (persona: Persona) => org.sessionForToken(`00DAT0000000001!${persona}`) as Session;
const write = (persona: Persona, operation: Operation): SaveResult =>
    org.write(session(persona), [operation])[0] as SaveResult;
const create = (persona: Persona, object: string, values: Record<string, unknown>): SaveResult =>
    write(persona, { kind: 'create', object, fields: values });
const created = (persona: Persona, object: string, values: Record<string, unknown>): string => {
    const result = create(persona, object, values);
    assert.ok(result.success && result.id, JSON.stringify(result.errors));
    return result.id;
};
const sees = (persona: Persona, object: string, id: string): boolean =>
    org.query(session(persona), {
        from: object,
        select: fields('Id'),
        where: { kind: 'compare', path: ['Id'], operator: 'eq', value: id }
    }).rows.length > 0;
const customObjects = () => [...org.schema.objects.values()].filter((object) => object.custom);

test('the package gives its objects through its permission sets only', () => {
    assert.ok(customObjects().length > 0);
    for (const { apiName } of customObjects()) {
        const [admin, manager, viewer, none] = PERSONAS.map((persona) => session(persona).object(apiName));
        assert.ok(admin?.read && admin.create && admin.edit && admin.delete, `admin ${apiName}`);
        assert.ok(manager?.read, `manager ${apiName}`);
        assert.deepEqual(
            viewer,
            { read: true, create: false, edit: false, delete: false, viewAll: false, modifyAll: false },
            `viewer ${apiName}`
        );
        assert.ok(!none?.read && !none?.create, `none ${apiName}`);
    }
});

test('custom fields of standard objects are as if absent without a permission set', () => {
    for (const object of org.schema.objects.values()) {
        for (const field of object.fields.values()) {
            if (!field.custom) continue;
            assert.equal(
                session('none').field(object.apiName, field.apiName).read,
                false,
                `${object.apiName}.${field.apiName}`
            );
            assert.equal(
                session('admin').field(object.apiName, field.apiName).read,
                true,
                `${object.apiName}.${field.apiName}`
            );
        }
    }
});

test('personal notes have a permission set of their own', () => {
    const notes = PERSONAS.map((persona) => session(persona).field('Contact', 'Personal_Notes__c'));
    assert.deepEqual(
        notes.map(({ read, edit }) => [read, edit]),
        [
            [true, true],
            [true, true],
            [false, false],
            [false, false]
        ]
    );
});

test('custom permissions', () => {
    const granted = PERSONAS.map((persona) => [...session(persona).customPermissions].sort());
    assert.deepEqual(granted, [
        ['Account_Atlas_Administer', 'Account_Atlas_Edit', 'Account_Atlas_Private_Notes'],
        ['Account_Atlas_Edit', 'Account_Atlas_Private_Notes'],
        [],
        []
    ]);
});

test("the administrator's accounts are everybody's to work on, a manager's own until shared", () => {
    const imported = created('admin', 'Account', { Name: 'Imported' });
    const own = created('manager', 'Account', { Name: 'Own' });
    for (const persona of PERSONAS) {
        assert.equal(sees(persona, 'Account', imported), true, persona);
        assert.equal(sees(persona, 'Account', own), persona === 'admin' || persona === 'manager', persona);
    }
    const center = created('manager', 'Buying_Center__c', {
        Name: 'Center',
        Account__c: own,
        Atlas_Key__c: 'own-center'
    });
    const stakeholder = created('manager', 'Stakeholder__c', {
        Account__c: own,
        Kind__c: 'Placeholder',
        Display_Name__c: 'Head of purchasing',
        Atlas_Key__c: 'own-stakeholder'
    });
    assert.equal(sees('viewer', 'Buying_Center__c', center), false);
    const share = created('manager', 'AccountShare', {
        AccountId: own,
        UserOrGroupId: session('viewer').userId,
        AccountAccessLevel: 'Read',
        OpportunityAccessLevel: 'None'
    });
    assert.ok(
        sees('viewer', 'Account', own) &&
            sees('viewer', 'Buying_Center__c', center) &&
            sees('viewer', 'Stakeholder__c', stakeholder)
    );
    assert.equal(org.recordAccess(session('viewer'), 'Account', own)?.edit, false);
    assert.deepEqual(
        write('viewer', { kind: 'update', object: 'Account', id: own, fields: { Name: 'Taken' } }).errors.map(
            (error) => error.code
        ),
        ['INSUFFICIENT_ACCESS_OR_READONLY']
    );
    assert.ok(write('manager', { kind: 'delete', object: 'AccountShare', id: share }).success);
    assert.equal(sees('viewer', 'Account', own), false);
    assert.equal(sees('viewer', 'Stakeholder__c', stakeholder), false);
});

test('whoever may read an account may work on its map, with the permission set for it', () => {
    const imported = created('admin', 'Account', { Name: 'Imported too' });
    const own = created('manager', 'Account', { Name: 'Own too' });
    const center = (persona: Persona, account: string) =>
        create(persona, 'Buying_Center__c', {
            Name: 'Center',
            Account__c: account,
            Atlas_Key__c: `${persona}-${account}`
        });
    assert.equal(center('manager', imported).success, true);
    assert.deepEqual(center('viewer', imported).errors[0]?.code, 'INSUFFICIENT_ACCESS_OR_READONLY');
    const { userId } = session('none');
    const permissionSet = org.query(session('admin'), {
        from: 'PermissionSet',
        select: fields('Id'),
        where: { kind: 'compare', path: ['Name'], operator: 'eq', value: 'Account_Atlas_User' }
    }).rows[0]?.[0] as string;
    const assignment = created('admin', 'PermissionSetAssignment', {
        AssigneeId: userId,
        PermissionSetId: permissionSet
    });
    assert.equal(center('none', imported).success, true, 'an assignment counts at once');
    assert.equal(center('none', own).errors[0]?.code, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
    assert.ok(write('admin', { kind: 'delete', object: 'PermissionSetAssignment', id: assignment }).success);
    assert.equal(session('none').object('Buying_Center__c').read, false, 'and so does taking it away');
});

test('every field that a persona may read can be queried, with its parents and children', () => {
    for (const persona of PERSONAS) {
        const reader = session(persona);
        for (const object of org.schema.objects.values()) {
            const { apiName } = object;
            if (!reader.object(apiName).read) continue;
            const readable = [...object.fields.values()].filter((field) => reader.field(apiName, field.apiName).read);
            const parents = readable.filter((field) =>
                field.reference?.targets.every((target) => reader.object(target).read)
            );
            const paths = [
                ...readable.map((field) => field.apiName),
                ...parents.map((field) => `${field.reference?.relationshipName ?? ''}.Id`)
            ];
            const children = (org.schema.childRelationships.get(apiName) ?? []).filter(
                ({ name, childObject, field }) => name && reader.field(childObject, field).read
            );
            const result = org.query(reader, { from: apiName, select: fields(...paths) });
            assert.equal(result.columns.length, paths.length, `${persona} ${apiName}`);
            for (const { name } of children) {
                const child = {
                    kind: 'children',
                    relationship: name as string,
                    query: { from: '', select: fields('Id') }
                } as const;
                assert.doesNotThrow(
                    () => org.query(reader, { from: apiName, select: [child] }),
                    `${persona} ${apiName} ${name ?? ''}`
                );
            }
        }
    }
});
