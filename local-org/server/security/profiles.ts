/**
 * The two profiles of the local org, after Salesforce's standard ones of the same name
 * (https://help.salesforce.com/s/articleView?id=sf.standard_profiles.htm). They grant nothing on custom objects
 * and custom fields by name: that is what the package's permission sets are for. Every other standard object is
 * readable (session.ts).
 */
import type { ObjectAccess } from '../org.ts';
import type { PermissionGrant } from './permissions.ts';

const WORK: ObjectAccess = { read: true, create: true, edit: true, delete: true, viewAll: false, modifyAll: false };

const WORKED_ON = ['Account', 'Contact', 'Opportunity', 'OpportunityLineItem', 'OpportunityContactRole', 'Task'];
/** Who may share a record may write its share rows; the record decides (sharing.ts). */
const SHARES = ['AccountShare', 'ContactShare', 'OpportunityShare'];

const STANDARD_USER: PermissionGrant = {
    apiName: 'Standard User',
    objects: new Map([
        ...WORKED_ON.map((name) => [name, WORK] as const),
        ...SHARES.map((name) => [name, WORK] as const)
    ]),
    fields: new Map(),
    customPermissions: new Set()
};

const SYSTEM_ADMINISTRATOR: PermissionGrant = {
    apiName: 'System Administrator',
    objects: new Map(),
    fields: new Map(),
    customPermissions: new Set(),
    viewAllData: true,
    modifyAllData: true
};

/** By name of the profile. */
export const PROFILES: ReadonlyMap<string, PermissionGrant> = new Map(
    [STANDARD_USER, SYSTEM_ADMINISTRATOR].map((profile) => [profile.apiName, profile])
);
