/**
 * What profiles and permission sets grant, as data. Grants only add up: the union of the profile and every
 * assigned permission set is what the user may do
 * (https://help.salesforce.com/s/articleView?id=sf.perm_sets_overview.htm).
 */
import type { FieldAccess, ObjectAccess } from '../org.ts';

/** What one permission set (its `*.permissionset-meta.xml`) or one profile grants. */
export interface PermissionGrant {
    /** API name of the permission set, or name of the profile. */
    apiName: string;
    /** By object API name. */
    objects: ReadonlyMap<string, ObjectAccess>;
    /** By `Object.Field`. Standard fields of standard objects need no entry: see `session.ts`. */
    fields: ReadonlyMap<string, FieldAccess>;
    /** API names of custom permissions. */
    customPermissions: ReadonlySet<string>;
    /** The system permissions View All Data and Modify All Data: every record of every object. */
    viewAllData?: boolean;
    modifyAllData?: boolean;
}

export const NO_OBJECT_ACCESS: ObjectAccess = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};

export const NO_FIELD_ACCESS: FieldAccess = { read: false, edit: false };

/** What a group of permission sets grants under its own name: what they grant together. */
export function groupGrant(apiName: string, grants: readonly PermissionGrant[]): PermissionGrant {
    const objects = new Map<string, ObjectAccess>();
    const fields = new Map<string, FieldAccess>();
    for (const grant of grants) {
        for (const [name, access] of grant.objects)
            objects.set(name, combineObjectAccess([objects.get(name) ?? NO_OBJECT_ACCESS, access]));
        for (const [name, access] of grant.fields) {
            const before = fields.get(name) ?? NO_FIELD_ACCESS;
            fields.set(name, { read: before.read || access.read, edit: before.edit || access.edit });
        }
    }
    const customPermissions = new Set(grants.flatMap((grant) => [...grant.customPermissions]));
    return { apiName, objects, fields, customPermissions };
}

/** Union of the object access of several grants; Modify All implies the rest, and every other one implies read. */
export function combineObjectAccess(grants: Iterable<ObjectAccess>): ObjectAccess {
    const sum = { ...NO_OBJECT_ACCESS };
    for (const grant of grants) {
        sum.modifyAll ||= grant.modifyAll;
        sum.viewAll ||= grant.viewAll || grant.modifyAll;
        sum.create ||= grant.create;
        sum.edit ||= grant.edit || grant.delete || grant.modifyAll;
        sum.delete ||= grant.delete || grant.modifyAll;
        sum.read ||= grant.read || sum.create || sum.edit || sum.viewAll;
    }
    return sum;
}
