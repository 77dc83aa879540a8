/**
 * The write path: operations in order within one transaction, each in a savepoint of its own.
 */
import { OrgError } from '../errors.ts';
import { findField } from '../metadata/schema.ts';
import type { Operation, SaveResult, Session, WriteOptions } from '../org.ts';
import { SECURITY_OBJECTS, type Access } from '../security/access.ts';
import type { Formulas } from '../formula/formulas.ts';
import type { Store } from '../store/store.ts';
import { noAccess, problem, requireVisible, writableObject, type Writing } from './context.ts';
import { findByExternalId } from './input.ts';
import { deleteRecord } from './remove.ts';
import { createRecord, saveChange, updateRecord } from './save.ts';

export interface WriterSource {
    store: Store;
    formulas: Formulas;
    access: Access;
    now(): Date;
    fiscalStartMonth(): number;
}

export type Write = (session: Session, operations: Operation[], options?: WriteOptions) => SaveResult[];

/** Rolls a transaction back while its results are handed out. */
class RolledBack extends Error {
    readonly results: SaveResult[];
    constructor(results: SaveResult[]) {
        super('rolled back');
        this.results = results;
    }
}

/** `Org.write` of one org. */
export function createWriter(source: WriterSource): Write {
    const { store, formulas, access } = source;
    return (session, operations, options = {}) => {
        const writing: Writing = {
            store,
            formulas,
            access,
            session,
            time: source.now().toISOString(),
            stamped: new Set(),
            fiscalStartMonth: source.fiscalStartMonth(),
            touched: new Set(),
            saveChange: (object, row, prior) => saveChange(writing, object, row, prior)
        };
        try {
            return store.transaction(() =>
                formulas.as(session, () => {
                    const results = operations.map((operation) => attempt(writing, operation));
                    if (options.allOrNone && results.some((result) => !result.success))
                        throw new RolledBack(results.map(rolledBack));
                    return results;
                })
            );
        } catch (error) {
            if (error instanceof RolledBack) return error.results;
            throw error;
        } finally {
            if ([...writing.touched].some((name) => SECURITY_OBJECTS.has(name))) access.invalidate();
        }
    };
}

function attempt(writing: Writing, operation: Operation): SaveResult {
    try {
        return writing.store.transaction(() => perform(writing, operation));
    } catch (error) {
        if (!(error instanceof OrgError)) throw error;
        return { id: null, success: false, errors: error.problems, status: error.status };
    }
}

function perform(writing: Writing, operation: Operation): SaveResult {
    switch (operation.kind) {
        case 'create':
            return { id: createRecord(writing, operation), success: true, created: true, errors: [] };
        case 'update':
            return { id: updateRecord(writing, operation), success: true, created: false, errors: [] };
        case 'upsert':
            return upsertRecord(writing, operation);
        case 'delete':
            return { id: deleteRecord(writing, operation), success: true, errors: [] };
    }
}

function rolledBack(result: SaveResult): SaveResult {
    if (!result.success) return result;
    const message = 'Record rolled back because not all records were valid and the request was using AllOrNone header';
    return { id: null, success: false, errors: [{ code: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message, fields: [] }] };
}

/** Updates the one record that holds the external id, or creates it (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm). */
function upsertRecord(writing: Writing, operation: Extract<Operation, { kind: 'upsert' }>): SaveResult {
    const object = writableObject(writing, operation.object);
    const field = findField(object, operation.externalIdField);
    if (
        !field ||
        !(field.externalId || field.type === 'id') ||
        !writing.session.field(object.apiName, field.apiName).read
    ) {
        throw problem(
            'NOT_FOUND',
            `Provided external ID field does not exist or is not accessible: ${operation.externalIdField}`,
            [],
            404
        );
    }
    const key = field.apiName.toLowerCase();
    const fields = Object.fromEntries(Object.entries(operation.fields).filter(([name]) => name.toLowerCase() !== key));
    if (field.type === 'id') {
        if (!operation.externalId)
            return {
                id: createRecord(writing, { kind: 'create', object: object.apiName, fields }),
                success: true,
                created: true,
                errors: []
            };
        const id = updateRecord(writing, { kind: 'update', object: object.apiName, id: operation.externalId, fields });
        return { id, success: true, created: false, errors: [] };
    }
    const ids = findByExternalId(writing, object, field, operation.externalId);
    if (ids.length > 1) {
        const listed = ids.map((id) => id.slice(0, 15)).join(', ');
        throw problem(
            'DUPLICATE_EXTERNAL_ID',
            `More than one record found for external id field: [${listed}]`,
            [field.apiName],
            300
        );
    }
    if (ids[0] !== undefined) {
        requireVisible(writing, object, ids[0]);
        updateRecord(writing, { kind: 'update', object: object.apiName, id: ids[0], fields });
        return { id: ids[0], success: true, created: false, errors: [] };
    }
    if (!operation.externalId) throw problem('MISSING_ARGUMENT', `${field.apiName} not specified`, [field.apiName]);
    if (!writing.session.object(object.apiName).create) throw noAccess();
    const id = createRecord(writing, {
        kind: 'create',
        object: object.apiName,
        fields: { ...fields, [field.apiName]: operation.externalId }
    });
    return { id, success: true, created: true, errors: [] };
}
