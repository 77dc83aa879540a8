/**
 * Saving one record, in Salesforce's order
 * (https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm):
 * values are in stored form already; then what follows from them, required fields, references, validation
 * rules, uniqueness, the row itself, and the roll-ups of its masters.
 */
import { OrgError, type Problem } from '../errors.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import type { Operation } from '../org.ts';
import { countOf } from '../store/ids.ts';
import type { StoredRow } from '../store/store.ts';
import {
    existingRecord,
    insertRow,
    noAccess,
    noCrossAccess,
    planOf,
    problem,
    updateRow,
    writableObject,
    type Writing
} from './context.ts';
import { derive, settleAfterSave } from './derive.ts';
import { idsHolding, readInput } from './input.ts';
import { checkReferences } from './references.ts';
import { refreshMasters } from './rollups.ts';

/** Creates a record and answers its id. Throws OrgError. */
export function createRecord(writing: Writing, operation: Extract<Operation, { kind: 'create' }>): string {
    const object = writableObject(writing, operation.object);
    if (!writing.session.object(object.apiName).create) throw noAccess();
    const input = readInput(writing, object, operation.fields, 'create');
    const row = newRow(writing, object, input);
    derive(writing, object, row, undefined, new Set(Object.keys(input)));
    save(writing, object, row, undefined);
    return row.Id as string;
}

/** Updates a record and answers its id. Throws OrgError; PRECONDITION_FAILED where it has changed since `ifUnmodifiedSince`. */
export function updateRecord(writing: Writing, operation: Extract<Operation, { kind: 'update' }>): string {
    const object = writableObject(writing, operation.object);
    if (!writing.session.object(object.apiName).edit) throw noAccess();
    const { row: prior, access } = existingRecord(writing, object, operation.id, 'edit');
    const since = operation.ifUnmodifiedSince;
    if (since !== undefined && String(prior.LastModifiedDate) > new Date(since).toISOString()) {
        throw problem('PRECONDITION_FAILED', 'The record has been modified since the time given.', [], 412);
    }
    const input = readInput(writing, object, operation.fields, 'update');
    const row = { ...prior, ...input };
    if (row.OwnerId !== prior.OwnerId && !access.delete) throw noAccess();
    derive(writing, object, row, prior, new Set(Object.keys(input)));
    saveChange(writing, object, row, prior);
    return prior.Id as string;
}

/** Saves a changed record, stamped; what a write changes and what follows from another record's save. */
export function saveChange(writing: Writing, object: ObjectSchema, row: StoredRow, prior: StoredRow): void {
    row.LastModifiedById = writing.session.userId;
    row.LastModifiedDate = row.SystemModstamp = changeTime(writing, prior);
    save(writing, object, row, prior);
}

/** The time of the call, but later than the record's last change, so that `ifUnmodifiedSince` tells any two apart. */
function changeTime({ time, stamped }: Writing, { Id, LastModifiedDate }: StoredRow): string {
    const last = Date.parse(String(LastModifiedDate));
    const earliest = stamped.has(Id as string) ? last : last + 1;
    stamped.add(Id as string);
    return Date.parse(time) >= earliest ? time : new Date(earliest).toISOString();
}

/** The input with an id, defaults, owner and audit fields around it. */
function newRow(writing: Writing, object: ObjectSchema, input: StoredRow): StoredRow {
    const { stored: fields, defaults } = planOf(object);
    const { userId } = writing.session;
    const id = writing.store.nextId(object.apiName);
    const row: StoredRow = {};
    for (const { apiName, type, rollup } of fields) {
        row[apiName] = type === 'boolean' || rollup?.operation === 'count' || rollup?.operation === 'sum' ? 0 : null;
    }
    for (const field of defaults) {
        if (field.apiName in input) continue;
        const format = field.autoNumberFormat;
        const value = format ? automaticNumber(format, countOf(id)) : writing.formulas.defaultValue(field);
        row[field.apiName] = typeof value === 'boolean' ? Number(value) : value;
    }
    Object.assign(row, input, { Id: id, CreatedById: userId, LastModifiedById: userId });
    Object.assign(row, { CreatedDate: writing.time, LastModifiedDate: writing.time, SystemModstamp: writing.time });
    if (object.fields.has('OwnerId')) row.OwnerId ??= userId;
    writing.stamped.add(id);
    return row;
}

/** Checks a record that is complete, writes it and settles what depends on it; `prior` is undefined for a new one. */
function save(writing: Writing, object: ObjectSchema, row: StoredRow, prior: StoredRow | undefined): void {
    const plan = planOf(object);
    const changed = ({ apiName }: FieldSchema): boolean => (row[apiName] ?? null) !== (prior?.[apiName] ?? null);
    const filled = (field: FieldSchema): boolean => row[field.apiName] !== null && changed(field);
    checkRequired(prior ? plan.required.filter(changed) : plan.required, row);
    const references = plan.references.filter(filled);
    checkReferences(writing, object, row, references);
    const forbidden = references.length > 0 && writing.access.forbiddenParent(writing.session, object.apiName, row);
    if (forbidden) throw noCrossAccess(forbidden.id, forbidden.field);
    checkRules(writing, object, row, prior);
    checkUnique(writing, object, row, plan.unique.filter(filled));
    if (prior) updateRow(writing, object, row, prior);
    else insertRow(writing, object, row);
    settleAfterSave(writing, object, row, prior);
    refreshMasters(writing, object, row, prior);
}

/** `A-{0000}` and 12 is `A-0012`. */
export function automaticNumber(format: string, count: number): string {
    return format.replace(/\{(0+)\}/, (_, zeros: string) => String(count).padStart(zeros.length, '0'));
}

function checkRequired(required: FieldSchema[], row: StoredRow): void {
    const missing = required.filter((field) => (row[field.apiName] ?? null) === null).map((field) => field.apiName);
    if (missing.length > 0)
        throw problem('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}

function checkRules(writing: Writing, object: ObjectSchema, row: StoredRow, prior: StoredRow | undefined): void {
    if (object.validationRules.length === 0) return;
    const failed = writing.formulas.failedRules(object, row, prior);
    if (failed.length === 0) return;
    throw new OrgError(
        failed.map((rule): Problem => ({
            code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: rule.errorMessage,
            fields: rule.errorField ? [rule.errorField] : []
        }))
    );
}

function checkUnique(writing: Writing, object: ObjectSchema, row: StoredRow, unique: FieldSchema[]): void {
    for (const field of unique) {
        const other = idsHolding(writing, object, field, row[field.apiName]!).find((id) => id !== row.Id);
        if (other === undefined) continue;
        // Who may not see the other record is not told which it is.
        const visible = writing.access.recordAccess(writing.session, object.apiName, other) !== undefined;
        const [name, id] = visible ? [field.apiName, other.slice(0, 15)] : ['<unknown>', '<unknown>'];
        throw problem('DUPLICATE_VALUE', `duplicate value found: ${name} duplicates value on record with id: ${id}`);
    }
}
