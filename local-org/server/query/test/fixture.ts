/**
 * A small org for tests of queries and security: the standard objects, a few custom ones in the shapes that the
 * package uses (detail, detail of a detail, detail that needs edit on its master, public read), and users.
 */
import type { Session } from '../../org.ts';
import { finishSchema } from '../../metadata/load.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../metadata/schema.ts';
import {
    checkbox,
    field,
    longText,
    object,
    owner,
    picklist,
    reference,
    text
} from '../../metadata/standard/declare.ts';
import { salesObjects } from '../../metadata/standard/sales.ts';
import { systemObjects } from '../../metadata/standard/system.ts';
import { createAccess, type Access, type PermissionGrant } from '../../security/access.ts';
import { openStore, type Store, type StoredRow } from '../../store/store.ts';
import { runQuery, type QueryContext } from '../run.ts';
import type { FieldPath, Query, QueryResult } from '../query.ts';

const NOW = new Date('2026-08-13T10:20:30.000Z');

function custom(apiName: string, prefix: string, fields: FieldSchema[], sharingModel: ObjectSchema['sharingModel']) {
    const name = text('Name', 'Name', 80, { nameField: true, permissionable: false });
    const declared = object(apiName, apiName, `${apiName}s`, prefix, [name, ...fields], { sharingModel });
    return { ...declared, custom: true };
}

const masterDetail = (
    apiName: string,
    target: string,
    child: string,
    writeRequiresMasterRead: boolean
): FieldSchema => {
    const entry = reference(apiName, apiName, target, apiName.replace('__c', '__r'), child, {
        onDelete: 'cascade',
        required: true,
        permissionable: false
    });
    return {
        ...entry,
        reference: { ...entry.reference!, masterDetail: { writeRequiresMasterRead, reparentable: false } }
    };
};

const customObjects = [
    custom(
        'Unit__c',
        'a00',
        [
            masterDetail('Account__c', 'Account', 'Units__r', true),
            field('Budget__c', 'Budget', 'currency', { precision: 18, scale: 2 }),
            checkbox('Active__c', 'Active'),
            field('Tags__c', 'Tags', 'multipicklist', { length: 4099 }),
            picklist('Size__c', 'Size', ['Small', 'Medium', 'Large']),
            longText('Notes__c', 'Notes'),
            field('Code__c', 'Code', 'string', { length: 20, unique: true, caseSensitive: true }),
            field('Double_Budget__c', 'Double budget', 'currency', {
                precision: 18,
                scale: 2,
                formula: { source: 'Budget__c * 2', treatBlanksAsZero: false },
                createable: false,
                updateable: false
            })
        ],
        'ControlledByParent'
    ),
    custom('Cell__c', 'a01', [masterDetail('Unit__c', 'Unit__c', 'Cells__r', true)], 'ControlledByParent'),
    custom('Audit__c', 'a02', [masterDetail('Unit__c', 'Unit__c', 'Audits__r', false)], 'ControlledByParent'),
    custom('Offer__c', 'a03', [owner()], 'Read')
];

const FULL = { read: true, create: true, edit: true, delete: true, viewAll: false, modifyAll: false };
const READ_ONLY = { ...FULL, create: false, edit: false, delete: false };

function permissionSet(apiName: string, object: typeof FULL, edit: boolean, without: string[] = []): PermissionGrant {
    const fields = customObjects.flatMap((each) => [...each.fields.keys()].map((field) => `${each.apiName}.${field}`));
    return {
        apiName,
        objects: new Map(customObjects.map((each) => [each.apiName, object])),
        fields: new Map(fields.filter((name) => !without.includes(name)).map((name) => [name, { read: true, edit }])),
        customPermissions: new Set(edit ? ['Edit_Everything'] : [])
    };
}

export const PERMISSION_SETS: ReadonlyMap<string, PermissionGrant> = new Map(
    [permissionSet('Test_User', FULL, true), permissionSet('Test_Viewer', READ_ONLY, false, ['Unit__c.Budget__c'])].map(
        (set) => [set.apiName, set]
    )
);

export type Persona = 'admin' | 'manager' | 'viewer' | 'none';
export const PERSONAS: readonly Persona[] = ['admin', 'manager', 'viewer', 'none'];

const PERSONA_ROWS: Record<Persona, { profile: string; role: string; sets: string[] }> = {
    admin: { profile: 'System Administrator', role: 'Administration', sets: ['Test_User'] },
    manager: { profile: 'Standard User', role: 'Sales', sets: ['Test_User'] },
    viewer: { profile: 'Standard User', role: 'Sales', sets: ['Test_Viewer'] },
    none: { profile: 'Standard User', role: 'Sales', sets: [] }
};

export interface TestOrg {
    schema: Schema;
    store: Store;
    access: Access;
    context: QueryContext;
    users: Record<Persona, string>;
    session(persona: Persona): Session;
    /** Inserts a row as it is and answers its id. */
    insert(objectName: string, values: StoredRow): string;
    run(query: Query, persona?: Persona): QueryResult;
    close(): void;
}

/** Opens the org in memory. */
export function openTestOrg(): TestOrg {
    const objects = new Map(
        [...salesObjects, ...systemObjects, ...customObjects].map((each) => [each.apiName, { ...each }])
    );
    const schema = finishSchema(objects);
    const store = openStore(':memory:', schema);
    const { database } = store;
    // Stands in for the formula engine: the one formula of this org.
    database.function('atlas_formula', (name, id) => {
        const row = store.row(String(name).split('.')[0] as string, String(id));
        const budget = row?.Budget__c;
        return typeof budget === 'number' ? budget * 2 : null;
    });
    const insert = (objectName: string, values: StoredRow): string => {
        const id = store.nextId(objectName);
        const row: StoredRow = { Id: id, ...values };
        const names = Object.keys(row);
        const sql = `INSERT INTO "${objectName}" (${names.map((name) => `"${name}"`).join(', ')}, IsDeleted)
                     VALUES (${names.map(() => '?').join(', ')}, 0)`;
        store.prepare(sql).run(...Object.values(row));
        return id;
    };
    const access = createAccess({ schema, database, permissionSets: PERMISSION_SETS });
    const users = insertUsers(insert);
    const context: QueryContext = { schema, database, access, now: () => NOW };
    const session = (persona: Persona): Session => access.sessionForUser(users[persona], persona) as Session;
    return {
        schema,
        store,
        access,
        context,
        users,
        session,
        insert,
        run: (query, persona = 'admin') => runQuery(context, session(persona), query),
        close: () => store.close()
    };
}

function insertUsers(insert: TestOrg['insert']): Record<Persona, string> {
    const named = (objectName: string, names: string[]) =>
        new Map(names.map((name) => [name, insert(objectName, { Name: name })]));
    const profiles = named('Profile', ['System Administrator', 'Standard User']);
    const roles = named('UserRole', ['Administration', 'Sales']);
    const sets = named('PermissionSet', [...PERMISSION_SETS.keys()]);
    const users = PERSONAS.map((persona) => {
        const { profile, role, sets: assigned } = PERSONA_ROWS[persona];
        const id = insert('User', {
            Name: persona,
            IsActive: 1,
            ProfileId: profiles.get(profile) as string,
            UserRoleId: roles.get(role) as string
        });
        for (const set of assigned) {
            insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: sets.get(set) as string });
        }
        return [persona, id] as const;
    });
    return Object.fromEntries(users) as Record<Persona, string>;
}

/** Select items of dotted paths. */
export function fields(...paths: string[]): Query['select'] {
    return paths.map((path) => ({ kind: 'field', path: path.split('.') as FieldPath }));
}
