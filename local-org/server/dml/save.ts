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
    return insertRecord(writing, object, input);
}

/** The same for values in stored form, without the writer's access to object and fields being asked. */
export function insertRecord(writing: Writing, object: ObjectSchema, input: StoredRow): string {
    const plan = planOf(object);
    const id = writing.store.nextId(object.apiName);
    const row: StoredRow = {};
    for (const field of plan.stored) row[field.apiName] = field.type === 'boolean' ? 0 : null;
    for (const field of plan.defaults) {
        if (!(field.apiName in input))
            row[field.apiName] = field.autoNumberFormat
                ? automaticNumber(field.autoNumberFormat, countOf(id))
                : stored(writing.formulas.defaultValue(field));
    }
    Object.assign(row, input, { Id: id });
    if (object.fields.has('OwnerId')) row.OwnerId ??= writing.session.userId;
    for (const name of ['CreatedById', 'LastModifiedById']) row[name] = writing.session.userId;
    for (const name of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) row[name] = writing.time;
    for (const field of plan.stored)
        if (field.rollup && (field.rollup.operation === 'count' || field.rollup.operation === 'sum'))
            row[field.apiName] = 0;
    derive(writing, object, row, undefined, new Set(Object.keys(input)));
    require(plan.required, row);
    checkReferences(
        writing,
        object,
        row,
        plan.references.filter((field) => row[field.apiName] !== null)
    );
    const parent = writing.access.forbiddenParent(writing.session, object.apiName, row);
    if (parent) throw forbidden(parent.id, parent.field);
    checkRules(writing, object, row, undefined);
    checkUnique(writing, object, row, plan.unique);
    insertRow(writing, object, row);
    settleAfterSave(writing, object, row, undefined);
    refreshMasters(writing, object, row, undefined);
    return id;
}

/** Updates a record and answers its id. Throws OrgError; PRECONDITION_FAILED where it has changed since `ifUnmodifiedSince`. */
export function updateRecord(writing: Writing, operation: Extract<Operation, { kind: 'update' }>): string {
    const object = writableObject(writing, operation.object);
    if (!writing.session.object(object.apiName).edit) throw noAccess();
    const prior = existingRecord(writing, object, operation.id, 'edit');
    if (
        operation.ifUnmodifiedSince !== undefined &&
        String(prior.LastModifiedDate) > new Date(operation.ifUnmodifiedSince).toISOString()
    ) {
        throw problem('PRECONDITION_FAILED', 'The record has been modified since the time given.', [], 412);
    }
    const input = readInput(writing, object, operation.fields, 'update');
    const row = { ...prior, ...input };
    if (
        row.OwnerId !== prior.OwnerId &&
        !writing.access.recordAccess(writing.session, object.apiName, prior.Id as string)?.delete
    )
        throw noAccess();
    derive(writing, object, row, prior, new Set(Object.keys(input)));
    const plan = planOf(object);
    const changed = (field: FieldSchema): boolean => row[field.apiName] !== prior[field.apiName];
    require(plan.required.filter(changed), row);
    const references = plan.references.filter((field) => changed(field) && row[field.apiName] !== null);
    checkReferences(writing, object, row, references);
    if (references.length > 0) {
        const parent = writing.access.forbiddenParent(writing.session, object.apiName, row);
        if (parent) throw forbidden(parent.id, parent.field);
    }
    saveChange(writing, object, row, prior);
    return prior.Id as string;
}

/**
 * The rest of an update, which a master whose roll-ups changed goes through as well: rules, uniqueness, the row,
 * and what depends on it.
 */
export function saveChange(writing: Writing, object: ObjectSchema, row: StoredRow, prior: StoredRow): void {
    row.LastModifiedById = writing.session.userId;
    row.LastModifiedDate = writing.time;
    row.SystemModstamp = writing.time;
    checkRules(writing, object, row, prior);
    checkUnique(
        writing,
        object,
        row,
        planOf(object).unique.filter((field) => row[field.apiName] !== prior[field.apiName])
    );
    updateRow(writing, object, row, prior);
    settleAfterSave(writing, object, row, prior);
    refreshMasters(writing, object, row, prior);
}

const stored = (value: string | number | boolean | null): string | number | null =>
    typeof value === 'boolean' ? Number(value) : value;

/** `A-{0000}` and 12 is `A-0012`. */
export function automaticNumber(format: string, count: number): string {
    return format.replace(/\{(0+)\}/, (_, zeros: string) => String(count).padStart(zeros.length, '0'));
}

export const forbidden = (id: string, field: string): OrgError =>
    problem(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
        [field]
    );

function require(required: FieldSchema[], row: StoredRow): void {
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
        const value = row[field.apiName] ?? null;
        if (value === null) continue;
        const other = idsHolding(writing, object, field, value).find((id) => id !== row.Id);
        if (other === undefined) continue;
        // Who may not see the other record is not told which it is.
        const visible = writing.access.recordAccess(writing.session, object.apiName, other) !== undefined;
        const [name, id] = visible ? [field.apiName, other.slice(0, 15)] : ['<unknown>', '<unknown>'];
        throw problem('DUPLICATE_VALUE', `duplicate value found: ${name} duplicates value on record with id: ${id}`);
    }
}
