/**
 * Sessions: what a user may do, from the profile and the permission sets assigned, resolved once and kept.
 *
 * Field permissions apply to custom fields that are not required; standard fields, required fields, master-detail
 * references and audit fields follow the object
 * (https://help.salesforce.com/s/articleView?id=sf.perm_sets_field_perms_overview.htm). That standard fields
 * cannot be taken away is a simplification of the local org: both its profiles grant all of them.
 */
import type { FieldAccess, ObjectAccess, Session } from '../org.ts';
import type { Schema } from '../metadata/schema.ts';
import { statementsOf } from '../query/statements.ts';
import type { AccessSource } from './access.ts';
import { combineObjectAccess, NO_FIELD_ACCESS, NO_OBJECT_ACCESS, type PermissionGrant } from './permissions.ts';
import { PROFILES } from './profiles.ts';
import { SHARING_RULE } from './sharing.ts';

export interface Sessions {
    forUser(userId: string, persona?: string): Session | undefined;
    /** Ids of the users whose accounts the sharing rule opens. */
    ruleOwners(): readonly string[];
    /** Ids of the groups of all internal users. */
    everybody(): readonly string[];
    invalidate(): void;
}

const ALL_DATA: ObjectAccess = { ...NO_OBJECT_ACCESS, create: true, delete: true, modifyAll: true };
const VIEW_ALL_DATA: ObjectAccess = { ...NO_OBJECT_ACCESS, viewAll: true };
/** Both standard profiles have "View Setup and Configuration" and read the price books and users. */
const STANDARD_OBJECT: ObjectAccess = { ...NO_OBJECT_ACCESS, read: true };

export function createSessions(source: AccessSource): Sessions {
    const statements = statementsOf(source.database);
    const profiles = source.profiles ?? PROFILES;
    const kept = new Map<string, Session>();
    let owners: string[] | undefined;
    let groups: string[] | undefined;

    const column = (sql: string, parameter: string): string[] =>
        (statements.arrays(sql).all(parameter) as unknown as string[][]).map((row) => row[0] as string);

    const grantsOf = (userId: string): PermissionGrant[] | undefined => {
        const user = column(
            `SELECT COALESCE(p.Name, '') FROM User AS u LEFT JOIN Profile AS p ON p.Id = u.ProfileId
             WHERE u.Id = ? AND u.IsActive = 1 AND u.IsDeleted = 0`,
            userId
        );
        if (user.length === 0) return undefined;
        const assigned = column(
            `SELECT s.Name FROM PermissionSetAssignment AS a JOIN PermissionSet AS s ON s.Id = a.PermissionSetId
             WHERE a.AssigneeId = ? AND a.IsDeleted = 0 AND s.IsDeleted = 0`,
            userId
        );
        return [profiles.get(user[0] as string), ...assigned.map((name) => source.permissionSets.get(name))].filter(
            (grant) => grant !== undefined
        );
    };

    return {
        forUser(userId, persona) {
            const key = `${userId} ${persona ?? ''}`;
            const known = kept.get(key);
            if (known) return known;
            const grants = grantsOf(userId);
            if (!grants) return undefined;
            const session = createSession(source.schema, userId, persona, grants);
            kept.set(key, session);
            return session;
        },
        ruleOwners() {
            owners ??= column(
                `SELECT u.Id FROM User AS u JOIN UserRole AS r ON r.Id = u.UserRoleId WHERE r.Name = ?`,
                SHARING_RULE.ownerRole
            );
            return owners;
        },
        everybody() {
            groups ??= column(`SELECT Id FROM "Group" WHERE Type = ? AND IsDeleted = 0`, 'Organization');
            return groups;
        },
        invalidate() {
            kept.clear();
            owners = undefined;
            groups = undefined;
        }
    };
}

/** A session from its grants; pure, so that tests can make one without users. */
export function createSession(
    schema: Schema,
    userId: string,
    persona: string | undefined,
    grants: readonly PermissionGrant[]
): Session {
    const objects = new Map<string, ObjectAccess>();
    const fields = new Map<string, FieldAccess>();

    const objectAccess = (objectName: string): ObjectAccess => {
        const object = schema.objects.get(objectName);
        if (!object) return NO_OBJECT_ACCESS;
        const granted = grants.flatMap((grant) => {
            const named = grant.objects.get(objectName);
            const all = grant.modifyAllData ? ALL_DATA : grant.viewAllData ? VIEW_ALL_DATA : undefined;
            return [named, all].filter((access) => access !== undefined);
        });
        if (!object.custom) granted.push(STANDARD_OBJECT);
        const sum = combineObjectAccess(granted);
        sum.create &&= object.createable;
        sum.edit &&= object.updateable;
        sum.delete &&= object.deletable;
        return sum;
    };

    const fieldAccess = (objectName: string, fieldName: string): FieldAccess => {
        const field = schema.objects.get(objectName)?.fields.get(fieldName);
        if (!field) return NO_FIELD_ACCESS;
        const object = session.object(objectName);
        const writable = (field.createable || field.updateable) && (object.create || object.edit);
        if (!field.custom || !field.permissionable) return { read: object.read, edit: writable };
        const granted = grants.map((grant) => grant.fields.get(`${objectName}.${fieldName}`));
        const edit = granted.some((access) => access?.edit);
        const read = edit || granted.some((access) => access?.read);
        return { read: object.read && read, edit: writable && edit };
    };

    const session: Session = {
        userId,
        ...(persona === undefined ? {} : { persona }),
        customPermissions: new Set(grants.flatMap((grant) => [...grant.customPermissions])),
        object: (objectName) => remember(objects, objectName, () => objectAccess(objectName)),
        field: (objectName, fieldName) =>
            remember(fields, `${objectName}.${fieldName}`, () => fieldAccess(objectName, fieldName))
    };
    return session;
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
    let value = known.get(key);
    if (value === undefined) {
        value = make();
        known.set(key, value);
    }
    return value;
}
