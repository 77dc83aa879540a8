/**
 * The one door to security: sessions, record access, and the SQL condition that hides what a reader may not see.
 *
 * `createAccess` is called once by `openOrg`. The query compiler uses `visibility`, the write path and the UI API
 * use `recordAccess`, and whoever writes a row of `SECURITY_OBJECTS` calls `invalidate` afterwards.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Session } from '../org.ts';
import type { Schema } from '../metadata/schema.ts';
import { statementsOf } from '../query/statements.ts';
import type { PermissionGrant } from './permissions.ts';
import { createSessions } from './session.ts';
import { mastersOf, recordCondition, sharedParent, type Bind, type Level } from './sharing.ts';

export type { PermissionGrant } from './permissions.ts';
export type { Bind } from './sharing.ts';

export interface RecordAccess {
    read: boolean;
    edit: boolean;
    delete: boolean;
}

export interface AccessSource {
    schema: Schema;
    database: DatabaseSync;
    /** Permission sets of the package (and any other deployed), by API name. */
    permissionSets: ReadonlyMap<string, PermissionGrant>;
    /** Profiles by name; default: `PROFILES`. */
    profiles?: ReadonlyMap<string, PermissionGrant>;
}

export interface Access {
    /**
     * Session of an active user; undefined when there is none with that id. Kept until `invalidate`.
     * `persona` only names the session.
     */
    sessionForUser(userId: string, persona?: string): Session | undefined;

    /** Condition on table alias `alias` that holds for the records the reader may see; empty = all of them. */
    visibility(session: Session, objectName: string, alias: string, bind: Bind): string;

    /**
     * Access to one record with object permissions applied: undefined when it does not exist or cannot be seen.
     * A record in the recycle bin counts as seen, so that a write can answer ENTITY_IS_DELETED.
     */
    recordAccess(session: Session, objectName: string, id: string): RecordAccess | undefined;

    /**
     * The first reference in `values` (stored form) that forbids to create or move a record there: a master whose
     * access is too low for writing details, or the record a share row would open without full access to it.
     * The write answers INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY with that id.
     */
    forbiddenParent(
        session: Session,
        objectName: string,
        values: Readonly<Record<string, unknown>>
    ): { field: string; id: string } | undefined;

    /** To be called after a write to one of `SECURITY_OBJECTS`. */
    invalidate(): void;
}

/** Objects whose rows decide what a session may do. */
export const SECURITY_OBJECTS: ReadonlySet<string> = new Set([
    'User',
    'UserRole',
    'Group',
    'Profile',
    'PermissionSet',
    'PermissionSetAssignment'
]);

/** Security of one open org. */
export function createAccess(source: AccessSource): Access {
    const { schema, database } = source;
    const sessions = createSessions(source);
    const statements = statementsOf(database);

    const condition = (session: Session, objectName: string, alias: string, level: Level, bind: Bind): string =>
        recordCondition(
            { schema, session, ruleOwners: sessions.ruleOwners(), everybody: sessions.everybody(), bind },
            objectName,
            alias,
            level
        );

    const recordAccess: Access['recordAccess'] = (session, objectName, id) => {
        const object = session.object(objectName);
        if (!object.read) return undefined;
        const parameters: string[] = [];
        const bind: Bind = (value) => `?${parameters.push(value)}`;
        const column = (level: Level) => condition(session, objectName, 'r', level, bind) || '1';
        const columns = [column('read'), column('edit'), column('delete')].join(', ');
        const row = statements
            .arrays(`SELECT ${columns} FROM "${objectName}" AS r WHERE r.Id = ${bind(id)}`)
            .get(...parameters) as unknown as number[] | undefined;
        if (!row?.[0]) return undefined;
        return { read: true, edit: object.edit && !!row[1], delete: object.delete && !!row[2] };
    };

    /** Whether the session has `level` on a record, whatever it may do with the object. */
    const reaches = (session: Session, objectName: string, id: string, level: Level): boolean => {
        const parameters: string[] = [];
        const bind: Bind = (value) => `?${parameters.push(value)}`;
        const allowed = condition(session, objectName, 'r', level, bind) || '1';
        const sql = `SELECT 1 FROM "${objectName}" AS r WHERE ${allowed} AND r.Id = ${bind(id)}`;
        return session.object(objectName).read && statements.arrays(sql).get(...parameters) !== undefined;
    };

    return {
        sessionForUser: sessions.forUser,
        invalidate: sessions.invalidate,

        visibility: (session, objectName, alias, bind) => condition(session, objectName, alias, 'read', bind),

        recordAccess,

        forbiddenParent(session, objectName, values) {
            const object = schema.objects.get(objectName);
            const shared = sharedParent(objectName);
            const parents = shared
                ? [{ master: shared[0], field: shared[1], level: 'delete' as const }]
                : object?.sharingModel === 'ControlledByParent'
                  ? mastersOf(object).map((m) => ({ ...m, field: m.field.apiName, level: m.levelToWrite }))
                  : [];
            for (const { master, field, level } of parents) {
                const id = values[field];
                if (typeof id === 'string' && !reaches(session, master, id, level)) return { field, id };
            }
            return undefined;
        }
    };
}
