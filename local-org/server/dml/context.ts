/** What every part of a write needs. */
import type { Formulas } from '../formula/formulas.ts';
import { refusal, type OrgError } from '../errors.ts';
import { findObject, type FieldSchema, type ObjectSchema } from '../metadata/schema.ts';
import type { Session } from '../org.ts';
import type { Access, RecordAccess } from '../security/access.ts';
import type { Store, StoredRow } from '../store/store.ts';
import { toId18 } from '../store/ids.ts';
import { quoted, storedFields } from '../store/tables.ts';

/** One `write` call: who writes, and when. */
export interface Writing {
    store: Store;
    formulas: Formulas;
    access: Access;
    session: Session;
    /** Time of the call, ISO 8601 UTC. */
    time: string;
    /** Ids of the records that it has changed. */
    stamped: Set<string>;
    /** First month of the fiscal year, 1 to 12. */
    fiscalStartMonth: number;
    /** Objects written so far: security has to know some of them. */
    touched: Set<string>;
    /** Saves what follows from another record's save: roll-ups of a master, sums of an opportunity. */
    saveChange(object: ObjectSchema, row: StoredRow, prior: StoredRow): void;
}

export const problem = (code: string, message: string, fields: string[] = [], status = 400): OrgError =>
    refusal(code, message, fields, status);

/** The object of an operation; one that is unknown or closed to the writer does not exist. */
export function writableObject(writing: Writing, name: string): ObjectSchema {
    const object = findObject(writing.store.schema, name);
    if (!object || !writing.session.object(object.apiName).read) {
        throw problem('INVALID_TYPE', `sObject type '${name}' is not supported.`);
    }
    return object;
}

export const noAccess = (): OrgError =>
    problem('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', [], 403);

/**
 * Of a record that the writer cannot see: the one to be written, or one that a field points to. Its id is told only
 * to who named it, not to who found it by an external id.
 */
export const noCrossAccess = (id: string | undefined, ...fields: string[]): OrgError =>
    problem(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        `insufficient access rights on cross-reference id${id === undefined ? '' : `: ${id.slice(0, 15)}`}`,
        fields
    );

/** Refuses a record that was found by an external id and that the writer cannot see. */
export function requireVisible(writing: Writing, object: ObjectSchema, id: string, ...fields: string[]): void {
    if (!writing.access.recordAccess(writing.session, object.apiName, id)) throw noCrossAccess(undefined, ...fields);
}

/**
 * The record of an update or delete, which must exist, be out of the recycle bin and open to the writer. The
 * record is locked by nobody: one process owns the database.
 */
export function existingRecord(
    writing: Writing,
    object: ObjectSchema,
    id: string,
    right: 'edit' | 'delete'
): { row: StoredRow; access: RecordAccess } {
    const id18 = toId18(id);
    if (!id18) throw problem('MALFORMED_ID', `malformed id ${id}`);
    const row = writing.store.row(object.apiName, id18);
    if (!row) throw problem('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [], 404);
    const access = writing.access.recordAccess(writing.session, object.apiName, id18);
    if (!access) throw noCrossAccess(id18);
    if (row.IsDeleted) throw problem('ENTITY_IS_DELETED', 'entity is deleted', [], 404);
    if (!access[right]) throw noAccess();
    return { row, access };
}

/** What a save needs to know of an object, worked out once. */
export interface SavePlan {
    stored: FieldSchema[];
    insert: string;
    references: FieldSchema[];
    unique: FieldSchema[];
    required: FieldSchema[];
    /** Fields with a default; automatic numbers and checkboxes included. */
    defaults: FieldSchema[];
}

const plans = new WeakMap<ObjectSchema, SavePlan>();

export function planOf(object: ObjectSchema): SavePlan {
    let plan = plans.get(object);
    if (!plan) {
        const stored = storedFields(object);
        const columns = stored.map((field) => quoted(field.apiName)).join(', ');
        plan = {
            stored,
            insert: `INSERT INTO ${quoted(object.apiName)} (${columns}) VALUES (${stored.map(() => '?').join(', ')})`,
            references: stored.filter((field) => field.reference && (field.createable || field.updateable)),
            unique: stored.filter((field) => field.unique),
            required: stored.filter((field) => field.required && !field.derived),
            defaults: stored.filter((field) => field.defaultFormula !== undefined || field.autoNumberFormat)
        };
        plans.set(object, plan);
    }
    return plan;
}

/** Writes a new row. */
export function insertRow(writing: Writing, object: ObjectSchema, row: StoredRow): void {
    const { stored, insert } = planOf(object);
    writing.store.prepare(insert).run(...stored.map((field) => row[field.apiName] ?? null));
    writing.touched.add(object.apiName);
}

/** Writes the columns in which `row` differs from `prior`. */
export function updateRow(writing: Writing, object: ObjectSchema, row: StoredRow, prior: StoredRow): void {
    const changed = Object.keys(row).filter((name) => row[name] !== prior[name]);
    if (changed.length === 0) return;
    const assignments = changed.map((name) => `${quoted(name)} = ?`).join(', ');
    writing.store
        .prepare(`UPDATE ${quoted(object.apiName)} SET ${assignments} WHERE "Id" = ?`)
        .run(...changed.map((name) => row[name] ?? null), row.Id ?? null);
    writing.touched.add(object.apiName);
}
