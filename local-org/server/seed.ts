/**
 * What a new org holds before anybody writes to it: the organization, profiles, roles, the four persona users,
 * opportunity stages and the standard price book; and, on every start, the package's permission sets.
 */
import type { PackageMetadata, PermissionSetGroupMetadata, PermissionSetMetadata } from './metadata/package.ts';
import { stages } from './metadata/standard/stages.ts';
import { planOf } from './dml/context.ts';
import { toId18 } from './store/ids.ts';
import type { Store, StoredRow } from './store/store.ts';

/** The four users of the local org, by the name that tokens and `?persona=` use. */
export type Persona = 'admin' | 'manager' | 'viewer' | 'none';

/** The organization id in its 15 characters, as tokens carry it. */
export const ORGANIZATION_ID = '00DAT0000000001';

interface PersonaUser {
    firstName: string;
    lastName: string;
    title: string;
    profile: 'System Administrator' | 'Standard User';
    role: string;
    /** Permission sets of the package; one that the package does not have is left out. */
    permissionSets: string[];
}

/** The people are invented. */
export const PERSONAS: Record<Persona, PersonaUser> = {
    admin: {
        firstName: 'Admin',
        lastName: 'User',
        title: 'Salesforce Administrator',
        profile: 'System Administrator',
        role: 'Administration',
        permissionSets: ['Account_Atlas_Admin', 'Account_Atlas_Private_Notes']
    },
    manager: {
        firstName: 'Marta',
        lastName: 'Lindqvist',
        title: 'Key Account Manager',
        profile: 'Standard User',
        role: 'Key Account Management',
        permissionSets: ['Account_Atlas_User', 'Account_Atlas_Private_Notes']
    },
    viewer: {
        firstName: 'Viktor',
        lastName: 'Okafor',
        title: 'Sales Director',
        profile: 'Standard User',
        role: 'Sales Leadership',
        permissionSets: ['Account_Atlas_Viewer']
    },
    none: {
        firstName: 'Noor',
        lastName: 'Haddad',
        title: 'Service Agent',
        profile: 'Standard User',
        role: 'Service',
        permissionSets: []
    }
};

const SEEDED = 'personas';

/**
 * Ids of the persona users; makes the records of a new org first, all or none.
 *
 * @param assigns gives the personas the permission sets that are new; a deployment leaves that to the admin
 */
export function seed(
    store: Store,
    { permissionSets, permissionSetGroups }: Pick<PackageMetadata, 'permissionSets' | 'permissionSetGroups'>,
    time: string,
    fiscalStartMonth: number,
    assigns = true
): Record<Persona, string> {
    return store.transaction(() => {
        const known = store.meta(SEEDED);
        const personas =
            known === undefined
                ? seedOrg(store, time, fiscalStartMonth)
                : (JSON.parse(known) as Record<Persona, string>);
        seedPermissionSets(store, permissionSets, assigns ? personas : undefined, personas.admin, time);
        seedGroups(store, permissionSetGroups, personas.admin, time);
        return personas;
    });
}

/** Inserts a row without rules and without anybody's access; answers its id. */
function insert(store: Store, objectName: string, time: string, userId: string, values: StoredRow): string {
    const { stored, insert: sql } = planOf(store.schema.objects.get(objectName)!);
    const row: StoredRow = {
        Id: values.Id ?? store.nextId(objectName),
        CreatedDate: time,
        LastModifiedDate: time,
        SystemModstamp: time,
        CreatedById: userId,
        LastModifiedById: userId,
        ...values
    };
    store.prepare(sql).run(...stored.map((field) => row[field.apiName] ?? (field.type === 'boolean' ? 0 : null)));
    return row.Id as string;
}

function seedOrg(store: Store, time: string, fiscalStartMonth: number): Record<Persona, string> {
    const personas = Object.fromEntries(
        Object.keys(PERSONAS).map((persona) => [persona, store.nextId('User')])
    ) as Record<Persona, string>;
    const add = (objectName: string, values: StoredRow): string =>
        insert(store, objectName, time, personas.admin, values);
    add('Organization', {
        Id: toId18(ORGANIZATION_ID)!,
        Name: 'Local org',
        OrganizationType: 'Developer Edition',
        InstanceName: 'LOCAL',
        FiscalYearStartMonth: fiscalStartMonth,
        DefaultLocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        TimeZoneSidKey: 'GMT'
    });
    add('Group', { Name: 'All Internal Users', DeveloperName: 'AllInternalUsers', Type: 'Organization' });
    const profiles = new Map(
        ['System Administrator', 'Standard User'].map((name) => [
            name,
            add('Profile', { Name: name, UserType: 'Standard' })
        ])
    );
    for (const [persona, user] of Object.entries(PERSONAS)) {
        const role = add('UserRole', { Name: user.role, DeveloperName: user.role.replaceAll(' ', '_') });
        add('User', {
            Id: personas[persona as Persona],
            Username: `${persona}@account-atlas.example`,
            Email: `${persona}@account-atlas.example`,
            FirstName: user.firstName,
            LastName: user.lastName,
            Name: `${user.firstName} ${user.lastName}`,
            Title: user.title,
            Alias: persona,
            CommunityNickname: persona,
            IsActive: 1,
            ProfileId: profiles.get(user.profile)!,
            UserRoleId: role,
            UserType: 'Standard',
            TimeZoneSidKey: 'GMT',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8'
        });
    }
    for (const [index, stage] of stages.entries()) {
        add('OpportunityStage', {
            MasterLabel: stage.name,
            ApiName: stage.name,
            IsActive: 1,
            SortOrder: index + 1,
            IsClosed: Number(stage.closed),
            IsWon: Number(stage.won),
            ForecastCategory: stage.forecast[0],
            ForecastCategoryName: stage.forecast[1],
            DefaultProbability: stage.probability
        });
    }
    add('Pricebook2', { Name: 'Standard Price Book', IsActive: 1, IsStandard: 1 });
    store.setMeta(SEEDED, JSON.stringify(personas));
    return personas;
}

/** Adds permission sets that are new in the package, assigned to the personas given that have them. */
function seedPermissionSets(
    store: Store,
    permissionSets: PermissionSetMetadata[],
    personas: Record<Persona, string> | undefined,
    admin: string,
    time: string
): void {
    for (const set of permissionSets) {
        if (store.prepare('SELECT 1 FROM PermissionSet WHERE Name = ?').get(set.apiName)) continue;
        const id = insert(store, 'PermissionSet', time, admin, {
            Name: set.apiName,
            Label: set.label,
            Description: set.description?.slice(0, 255) ?? null,
            IsCustom: 1,
            Type: 'Regular'
        });
        for (const [persona, user] of personas ? Object.entries(PERSONAS) : []) {
            if (!user.permissionSets.includes(set.apiName)) continue;
            insert(store, 'PermissionSetAssignment', time, admin, {
                AssigneeId: personas![persona as Persona],
                PermissionSetId: id,
                IsActive: 1
            });
        }
    }
}

/**
 * Adds the groups of the package, each with the permission set that stands for it: of the same name, so that `sf org
 * assign permset` finds it.
 */
function seedGroups(store: Store, groups: PermissionSetGroupMetadata[], admin: string, time: string): void {
    const idOf = (objectName: string, column: string, name: string): string | undefined =>
        (store.prepare(`SELECT Id FROM "${objectName}" WHERE "${column}" = ?`).get(name) as { Id: string } | undefined)
            ?.Id;
    for (const { apiName, label, description, permissionSets } of groups) {
        const words = { Description: description?.slice(0, 255) ?? null };
        let group = idOf('PermissionSetGroup', 'DeveloperName', apiName);
        if (!group) {
            const values = { DeveloperName: apiName, MasterLabel: label, Status: 'Updated', ...words };
            group = insert(store, 'PermissionSetGroup', time, admin, values);
            const set = {
                Name: apiName,
                Label: label,
                IsCustom: 1,
                Type: 'Group',
                PermissionSetGroupId: group,
                ...words
            };
            insert(store, 'PermissionSet', time, admin, set);
        }
        for (const name of permissionSets) {
            const set = idOf('PermissionSet', 'Name', name);
            const known = store.prepare(
                'SELECT 1 FROM PermissionSetGroupComponent WHERE PermissionSetGroupId = ? AND PermissionSetId = ?'
            );
            if (set && !known.get(group, set))
                insert(store, 'PermissionSetGroupComponent', time, admin, {
                    PermissionSetGroupId: group,
                    PermissionSetId: set
                });
        }
    }
}
