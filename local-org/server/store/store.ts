/**
 * The database file of one org: opened or created, brought up to the schema of today, and never overwritten.
 *
 * Write-ahead log with synchronous FULL (https://sqlite.org/pragma.html#pragma_synchronous): a transaction that
 * was answered survives the death of the process and of the machine.
 */
import { closeSync, existsSync, mkdirSync, openSync, readSync, realpathSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { customKeyPrefix } from '../metadata/load.ts';
import { refusal, type OrgError } from '../errors.ts';
import type { ObjectSchema, Schema } from '../metadata/schema.ts';
import { countOf, recordId } from './ids.ts';
import { StoreError, storeErrorOf } from './store-error.ts';
import { createTable, quoted } from './tables.ts';
import { planUpgrade, snapshotOf, type Snapshot } from './upgrade.ts';

/** A record as it is stored: column by API name; checkboxes 0 or 1. */
export type StoredRow = Record<string, string | number | null>;

export interface Store {
    readonly database: DatabaseSync;
    /** The schema of today; another one after `adopt`. */
    readonly schema: Schema;
    /**
     * Takes `schema` for its own, changes the tables after it and runs `work`, all in one transaction: when that
     * throws, schema and tables are as before. Throws StoreError WOULD_LOSE where a value would have no place.
     */
    adopt<T>(schema: Schema, work: () => T): T;
    /** Statement of that SQL, prepared once; rows come as objects. */
    prepare(sql: string): StatementSync;
    /** The record of an object, recycled ones too. */
    row(objectName: string, id: string): StoredRow | undefined;
    /** A new id; not given back when the transaction fails. */
    nextId(objectName: string): string;
    /** Runs `work` in one transaction, or in a savepoint of the running one; rolled back when it throws. */
    transaction<T>(work: () => T): T;
    /** A named value kept with the database. */
    meta(key: string): string | undefined;
    setMeta(key: string, value: string): void;
    close(): void;
}

/** Name of a database that is kept in memory only. */
export const MEMORY = ':memory:';
/** `ATLS`: marks the file as ours (https://sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x41544c53;
const FORMAT = 1;
/** Prepared statements kept; far more than one kind of work needs. */
const KEPT_STATEMENTS = 1000;
/** How long to wait for another program that reads or copies the file, in milliseconds. */
const BUSY_TIMEOUT = 5000;
const HEADER = 'SQLite format 3\0';

/**
 * Opens the database of an org, or creates it. Sets the key prefixes of custom objects in `schema` to those that
 * the database has used since it was made. Throws StoreError; the file is then as it was.
 *
 * @param schemaOf says the schema, given the database as it is found
 */
export function openStore(file: string, schemaOf: Schema | ((database: DatabaseSync) => Schema)): Store {
    const unlock = file === MEMORY ? () => {} : lock(file);
    let database: DatabaseSync | undefined;
    try {
        if (file !== MEMORY) refuseOtherFiles(file);
        database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
        const empty = isEmpty(database, file);
        database.exec(
            'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY'
        );
        const schema = typeof schemaOf === 'function' ? schemaOf(database) : schemaOf;
        const store = createStore(database, schema, unlock);
        store.transaction(() => (empty ? create(store) : upgrade(store, schema, file)));
        return store;
    } catch (error) {
        database?.close();
        unlock();
        throw storeErrorOf(error, file);
    }
}

/**
 * Holds an exclusive SQLite lock on a file beside the database, which the system gives back however the process
 * ends. The database itself stays readable for others.
 */
function lock(file: string): () => void {
    let holder: DatabaseSync | undefined;
    let lockFile: string;
    try {
        mkdirSync(dirname(file), { recursive: true });
        // Whatever name a file is opened by, it has one lock.
        lockFile = `${existsSync(file) ? realpathSync(file) : file}.lock`;
        holder = new DatabaseSync(lockFile);
        holder.exec('BEGIN EXCLUSIVE');
    } catch (error) {
        holder?.close();
        throw storeErrorOf(error, file);
    }
    return () => {
        // Removed while it is still held, so that nobody can lock a file that is about to vanish; Windows does not
        // allow that and keeps the empty file, which is harmless.
        if (process.platform !== 'win32') rmSync(lockFile, { force: true });
        holder.close();
    };
}

/**
 * Deletes the database of a local org; false where there is none. Throws StoreError for one in use and for a file
 * that is not ours.
 */
export function resetStore(file: string): boolean {
    if (file === MEMORY || !existsSync(file)) return false;
    const unlock = lock(file);
    try {
        const start = readStart(file);
        const ours =
            start.subarray(0, HEADER.length).toString('latin1') === HEADER && start.readUInt32BE(68) === APPLICATION_ID;
        if (start.length > 0 && !ours) {
            throw new StoreError(
                'FOREIGN',
                `The file ${file} is not the database of a local org, so it was not deleted.`
            );
        }
        for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
        return true;
    } finally {
        unlock();
    }
}

/** The first bytes of a file: SQLite's header, where it is a database. */
function readStart(file: string): Buffer {
    const start = Buffer.alloc(100);
    const handle = openSync(file, 'r');
    const length = readSync(handle, start, 0, start.length, 0);
    closeSync(handle);
    return start.subarray(0, length);
}

function refuseOtherFiles(file: string): void {
    if (!existsSync(file)) return;
    const start = readStart(file);
    if (start.length > 0 && start.subarray(0, HEADER.length).toString('latin1') !== HEADER) {
        throw new StoreError(
            'CORRUPT',
            `The file ${file} is damaged or is not a SQLite database. It was left as it is; move it away or name another with --db.`
        );
    }
}

/** True for a database without any table; throws for one that is damaged or not ours. */
function isEmpty(database: DatabaseSync, file: string): boolean {
    const { n } = database.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number };
    if (n === 0) return true;
    const { application_id: application } = database.prepare('PRAGMA application_id').get() as {
        application_id: number;
    };
    if (application !== APPLICATION_ID) {
        throw new StoreError(
            'FOREIGN',
            `The SQLite database ${file} belongs to another program. It was left as it is; name another with --db.`
        );
    }
    const { user_version: format } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (format > FORMAT)
        throw new StoreError(
            'FOREIGN',
            `The database ${file} was made by a newer version of the local org (format ${format}, this one knows ${FORMAT}).`
        );
    const check = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (check.quick_check !== 'ok') {
        throw new StoreError(
            'CORRUPT',
            `The database ${file} is damaged (${check.quick_check}). It was left as it is; move it away or name another with --db.`
        );
    }
    return false;
}

function create(store: Store): void {
    store.database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`);
    store.database.exec('CREATE TABLE atlas_meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID');
    for (const object of store.schema.objects.values()) for (const sql of createTable(object)) store.database.exec(sql);
    store.setMeta('schema', JSON.stringify(snapshotOf(store.schema)));
}

function upgrade(store: Store, schema: Schema, file: string): void {
    const text = store.meta('schema');
    if (text === undefined)
        throw new StoreError('CORRUPT', `The database ${file} has lost the description of its schema.`);
    const before = JSON.parse(text) as Snapshot;
    keepKeyPrefixes(before, schema);
    const after = JSON.stringify(snapshotOf(schema));
    if (after === text) return;
    const { statements, losses, rollups } = planUpgrade(before, schema, store.database);
    if (losses.length > 0) {
        throw new StoreError(
            'WOULD_LOSE',
            `The metadata no longer fits the database ${file}, and data would be lost:\n${losses.map((loss) => `- ${loss}`).join('\n')}\nNothing was changed. Name another database with --db, or put the metadata back.`,
            losses
        );
    }
    for (const sql of statements) store.database.exec(sql);
    store.setMeta('schema', after);
    const pending = JSON.parse(store.meta('pendingRollups') ?? '[]') as [string, string][];
    store.setMeta('pendingRollups', JSON.stringify([...pending, ...rollups]));
}

/** Ids in the database carry the prefixes it was made with, so those stay; new objects get unused ones. */
function keepKeyPrefixes(before: Snapshot, schema: Schema): void {
    const custom = [...schema.objects.values()].filter((object) => object.custom);
    const used = new Set(Object.values(before.objects).map((object) => object.keyPrefix));
    let next = 0;
    const unused = (): string => {
        while (used.has(customKeyPrefix(next))) next++;
        return customKeyPrefix(next++);
    };
    for (const object of custom) schema.byKeyPrefix.delete(object.keyPrefix);
    for (const object of custom) {
        object.keyPrefix = before.objects[object.apiName]?.keyPrefix ?? unused();
        schema.byKeyPrefix.set(object.keyPrefix, object.apiName);
    }
}

const isFull = (error: unknown): boolean => (error as { errcode?: number }).errcode === 13;

/** Salesforce's refusal of an org that has used up its storage. */
const diskFull = (): OrgError =>
    refusal('STORAGE_LIMIT_EXCEEDED', 'storage limit exceeded: there is no space left for the database on this disk');

function createStore(database: DatabaseSync, first: Schema, unlock: () => void): Store {
    let schema = first;
    const statements = new Map<string, StatementSync>();
    const counts = new Map<string, number>();
    let depth = 0;
    let closed = false;
    const prepare = (sql: string): StatementSync => {
        let statement = statements.get(sql);
        if (!statement) {
            if (statements.size >= KEPT_STATEMENTS) statements.clear();
            statements.set(sql, (statement = database.prepare(sql)));
        }
        return statement;
    };
    const object = (name: string): ObjectSchema => schema.objects.get(name)!;
    const become = (next: Schema): void => {
        schema = next;
        statements.clear();
        counts.clear();
    };
    const store: Store = {
        database,
        get schema() {
            return schema;
        },
        adopt(next, work) {
            const before = schema;
            try {
                return store.transaction(() => {
                    upgrade(store, next, database.location() ?? MEMORY);
                    become(next);
                    return work();
                });
            } catch (error) {
                become(before);
                throw error;
            }
        },
        prepare,
        row: (objectName, id) =>
            prepare(`SELECT * FROM ${quoted(objectName)} WHERE "Id" = ?`).get(id) as StoredRow | undefined,
        nextId(objectName) {
            let count = counts.get(objectName);
            if (count === undefined) {
                const prefix = object(objectName).keyPrefix;
                const last = prepare(`SELECT max("Id") AS last FROM ${quoted(objectName)} WHERE "Id" >= ?`).get(
                    `${prefix}DAT`
                ) as { last: string | null };
                count = last.last === null ? 0 : countOf(last.last);
            }
            counts.set(objectName, ++count);
            return recordId(object(objectName).keyPrefix, count);
        },
        transaction(work) {
            const [begin, commit, rollback] =
                depth === 0
                    ? ['BEGIN IMMEDIATE', 'COMMIT', ['ROLLBACK']]
                    : [`SAVEPOINT s${depth}`, `RELEASE s${depth}`, [`ROLLBACK TO s${depth}`, `RELEASE s${depth}`]];
            prepare(begin as string).run();
            depth++;
            try {
                const result = work();
                prepare(commit as string).run();
                return result;
            } catch (error) {
                // After a full disk or an I/O error SQLite has rolled back by itself; the first error is the one to tell.
                if (database.isTransaction) for (const sql of rollback) prepare(sql).run();
                throw depth === 1 && isFull(error) ? diskFull() : error;
            } finally {
                depth--;
            }
        },
        meta(key) {
            return (prepare('SELECT value FROM atlas_meta WHERE key = ?').get(key) as { value: string } | undefined)
                ?.value;
        },
        setMeta(key, value) {
            prepare(
                'INSERT INTO atlas_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
            ).run(key, value);
        },
        close() {
            if (closed) return;
            closed = true;
            statements.clear();
            database.close();
            unlock();
        }
    };
    return store;
}
