/** What a reference field may point to: a live record of the right object that the writer can see. */
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import type { StoredRow } from '../store/store.ts';
import { noCrossAccess, problem, type Writing } from './context.ts';

/** Hierarchies in which Salesforce refuses a loop. It allows one in Contact.ReportsToId and in custom lookups (guessed). */
const HIERARCHIES: Record<string, string> = { Account: 'ParentId', User: 'ManagerId' };

/** Checks the given reference fields of a record, all of which hold an id. Throws OrgError. */
export function checkReferences(
    writing: Writing,
    object: ObjectSchema,
    row: StoredRow,
    references: FieldSchema[]
): void {
    for (const field of references) checkReference(writing, field, row[field.apiName] as string);
    const hierarchy = HIERARCHIES[object.apiName];
    if (hierarchy && references.some((field) => field.apiName === hierarchy))
        refuseLoop(writing, object, row, hierarchy);
}

function checkReference(writing: Writing, field: FieldSchema, id: string): void {
    const target = writing.store.schema.byKeyPrefix.get(id.slice(0, 3));
    if (target === undefined || !field.reference!.targets.includes(target)) {
        throw problem('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [
            field.apiName
        ]);
    }
    const row = writing.store.row(target, id);
    if (!row) throw problem('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.apiName]);
    if (row.IsDeleted) throw problem('ENTITY_IS_DELETED', 'entity is deleted', [field.apiName]);
    if (!writing.access.recordAccess(writing.session, target, id)) {
        throw noCrossAccess(id, field.apiName);
    }
    if (target === 'User' && field.apiName === 'OwnerId' && !row.IsActive) {
        throw problem(
            'INACTIVE_OWNER_OR_USER',
            'operation performed with inactive user [' + id.slice(0, 15) + '] as owner',
            [field.apiName]
        );
    }
}

function refuseLoop(writing: Writing, object: ObjectSchema, row: StoredRow, hierarchy: string): void {
    const seen = new Set([row.Id]);
    for (
        let above = row[hierarchy];
        typeof above === 'string';
        above = writing.store.row(object.apiName, above)?.[hierarchy]
    ) {
        if (above === row.Id)
            throw problem('CIRCULAR_DEPENDENCY', 'attempt to violate hierarchy constraints', [hierarchy]);
        if (seen.has(above)) return;
        seen.add(above);
    }
}
