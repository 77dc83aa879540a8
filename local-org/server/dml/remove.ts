/**
 * Deleting: into the recycle bin, with everything below it
 * (https://help.salesforce.com/s/articleView?id=sf.relationships_considerations.htm). Cascades and cleared lookups
 * are the platform's doing and happen whatever the deleter can see.
 */
import type { ChildRelationship, ObjectSchema } from '../metadata/schema.ts';
import type { Operation } from '../org.ts';
import type { StoredRow } from '../store/store.ts';
import { quoted } from '../store/tables.ts';
import { existingRecord, noAccess, problem, updateRow, writableObject, type Writing } from './context.ts';
import { settleAfterDelete } from './derive.ts';
import { refreshMasters } from './rollups.ts';

interface Doomed {
    object: ObjectSchema;
    row: StoredRow;
}

/** Deletes a record and answers its id. Throws OrgError; DELETE_FAILED where a lookup forbids it. */
export function deleteRecord(writing: Writing, operation: Extract<Operation, { kind: 'delete' }>): string {
    const object = writableObject(writing, operation.object);
    if (!writing.session.object(object.apiName).delete) throw noAccess();
    const { row } = existingRecord(writing, object, operation.id, 'delete');
    const doomed = collect(writing, object, row);
    for (const record of doomed.values()) {
        for (const relationship of children(writing, record.object)) {
            if (relationship.onDelete === 'restrict')
                refuse(writing, object, row, doomed, relationship, record.row.Id as string);
        }
    }
    for (const record of doomed.values()) recycle(writing, record, doomed);
    for (const record of doomed.values()) {
        settleAfterDelete(writing, record.object, record.row);
        refreshMasters(writing, record.object, undefined, record.row);
    }
    return row.Id as string;
}

const children = (writing: Writing, object: ObjectSchema): ChildRelationship[] =>
    writing.store.schema.childRelationships.get(object.apiName) ?? [];

/** Live records of a relationship that point to a record. */
function referring(writing: Writing, relationship: ChildRelationship, id: string): StoredRow[] {
    return writing.store
        .prepare(
            `SELECT * FROM ${quoted(relationship.childObject)} WHERE ${quoted(relationship.field)} = ? AND "IsDeleted" = 0`
        )
        .all(id) as StoredRow[];
}

/** The record and all that is deleted with it, masters before details, by id. */
function collect(writing: Writing, object: ObjectSchema, row: StoredRow): Map<string, Doomed> {
    const doomed = new Map<string, Doomed>([[row.Id as string, { object, row }]]);
    // A Map yields what is added while it is walked, so this reaches every level.
    for (const record of doomed.values()) {
        for (const relationship of children(writing, record.object)) {
            if (relationship.onDelete !== 'cascade') continue;
            const child = writing.store.schema.objects.get(relationship.childObject)!;
            for (const below of referring(writing, relationship, record.row.Id as string)) {
                if (!doomed.has(below.Id as string)) doomed.set(below.Id as string, { object: child, row: below });
            }
        }
    }
    return doomed;
}

function refuse(
    writing: Writing,
    object: ObjectSchema,
    row: StoredRow,
    doomed: Map<string, Doomed>,
    relationship: ChildRelationship,
    id: string
): void {
    const holders = referring(writing, relationship, id).filter((holder) => !doomed.has(holder.Id as string));
    if (holders.length === 0) return;
    const child = writing.store.schema.objects.get(relationship.childObject)!;
    const name = (of: ObjectSchema, record: StoredRow): string =>
        String(record[[...of.fields.values()].find((field) => field.nameField)?.apiName ?? 'Id'] ?? record.Id);
    const listed = holders
        .slice(0, 10)
        .map((holder) =>
            writing.access.recordAccess(writing.session, child.apiName, holder.Id as string)
                ? name(child, holder)
                : '(no access)'
        )
        .join(', ');
    throw problem(
        'DELETE_FAILED',
        `Your attempt to delete ${name(object, row)} could not be completed because it is associated with the following ${child.labelPlural.toLowerCase()}.: ${listed}\n`
    );
}

function recycle(writing: Writing, record: Doomed, doomed: Map<string, Doomed>): void {
    for (const relationship of children(writing, record.object)) {
        if (relationship.onDelete !== 'setNull') continue;
        const child = writing.store.schema.objects.get(relationship.childObject)!;
        for (const holder of referring(writing, relationship, record.row.Id as string)) {
            if (doomed.has(holder.Id as string)) continue;
            // Neither rules nor the holder's own audit fields: nobody edited it.
            updateRow(writing, child, { ...holder, [relationship.field]: null, SystemModstamp: writing.time }, holder);
        }
    }
    const gone = {
        ...record.row,
        IsDeleted: 1,
        LastModifiedById: writing.session.userId,
        LastModifiedDate: writing.time,
        SystemModstamp: writing.time
    };
    updateRow(writing, record.object, gone, record.row);
}
