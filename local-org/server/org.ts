/**
 * The server core as its APIs see it: one org, sessions, reads and writes. `openOrg` (open.ts) builds it.
 *
 * Layers inside the server: metadata -> store -> formula, security -> dml, query -> api.
 */
import type { OrgSource } from './deploy/source.ts';
import type { PackageMetadata } from './metadata/package.ts';
import type { Schema } from './metadata/schema.ts';
import type { Translation } from './metadata/translations.ts';
import type { Query, QueryResult, Value } from './query/query.ts';
import type { Problem } from './errors.ts';

export interface ObjectAccess {
    read: boolean;
    create: boolean;
    edit: boolean;
    delete: boolean;
    viewAll: boolean;
    modifyAll: boolean;
}

export interface FieldAccess {
    read: boolean;
    edit: boolean;
}

/** Who is asking and what they may do, resolved once per request from profile and permission sets. */
export interface Session {
    userId: string;
    /** admin, manager, viewer, none; undefined for a user made otherwise. */
    persona?: string;
    object(objectName: string): ObjectAccess;
    /** Field access with the object's own access already applied. */
    field(objectName: string, fieldName: string): FieldAccess;
    /** API names of the custom permissions granted. */
    customPermissions: ReadonlySet<string>;
}

/** A record on its way in: API field names to JSON values, exactly as the client sent them (already parsed). */
export type RecordInput = Record<string, unknown>;

export interface SaveResult {
    id: string | null;
    success: boolean;
    created?: boolean;
    errors: Problem[];
    /** HTTP status of a single-record answer to the refusal; absent = 400. */
    status?: number;
}

export interface WriteOptions {
    /** All or nothing: the first refusal rolls all of them back and the others answer ALL_OR_NONE_OPERATION_ROLLED_BACK. */
    allOrNone?: boolean;
}

export type Operation =
    | { kind: 'create'; object: string; fields: RecordInput }
    | { kind: 'update'; object: string; id: string; fields: RecordInput; ifUnmodifiedSince?: string }
    | { kind: 'upsert'; object: string; externalIdField: string; externalId: string; fields: RecordInput }
    | { kind: 'delete'; object: string; id: string };

export interface Org {
    /** The schema of today; a deployment brings another. */
    readonly schema: Schema;
    /** What is deployed besides objects: app, tabs, record pages, labels, permission sets. */
    readonly metadata: PackageMetadata;
    /** By language, `de` for instance. */
    readonly translations: Map<string, Translation>;
    readonly organizationId: string;

    /** Session of a token `<orgId>!<persona>` or `<orgId>!<userId>`; undefined when the token is not known. */
    sessionForToken(token: string): Session | undefined;

    /** Reads. Throws OrgError (INVALID_TYPE, INVALID_FIELD, MALFORMED_QUERY…). */
    query(session: Session, query: Query): QueryResult;

    /**
     * Writes operations in order within one transaction; results in the same order. Without allOrNone a
     * failing operation is rolled back alone (savepoint) and the rest is kept. A record refused by
     * Salesforce's rules is a result with `success: false`; only a defect throws.
     */
    write(session: Session, operations: Operation[], options?: WriteOptions): SaveResult[];

    /**
     * Runs `work` in one transaction: rolled back when it throws. For API calls that chain dependent
     * operations (GraphQL mutations with references, composite with allOrNone). `write` inside joins it
     * through savepoints.
     */
    transaction<T>(work: () => T): T;

    /** Access to one record, for the UI API and the host: undefined when the reader cannot see it. */
    recordAccess(
        session: Session,
        objectName: string,
        id: string
    ): { read: boolean; edit: boolean; delete: boolean } | undefined;

    /** The same org with the words of the reader's language: labels, help texts, messages of rules. */
    inLanguageOf(session: Session): Org;
    /** Everything deployed, as files of the source format. */
    source(): OrgSource;

    /**
     * Makes `source`, which stands in `folder`, what is deployed: tables, schema, permission sets and the rest in one
     * step, so that nobody meets half of it, and without losing a row.
     *
     * @param checkOnly does everything and then takes it back
     * @throws StoreError WOULD_LOSE where values would have no place, MetadataError where a file cannot be used
     */
    deploy(source: OrgSource, folder: string, checkOnly: boolean): void;

    /** Current time; injected so that tests can hold it still. */
    now(): Date;

    close(): void;
}

export type { Query, QueryResult, Value, Problem };
