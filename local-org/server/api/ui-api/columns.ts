/**
 * Column names of list views and related lists as metadata writes them (`NAME`, `ACCOUNT.NAME`, `CORE.USERS.ALIAS`,
 * `Status__c`) to field paths (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_listview.htm).
 */
import { findParentRelationship, type FieldSchema, type ObjectSchema, type Schema } from '../../metadata/schema.ts';
import type { Session } from '../../org.ts';
import { nameFieldOf } from './object-info.ts';

/** A column: the path to its field, and the field. */
export interface ListColumn {
    path: string[];
    field: FieldSchema;
    /** The object that holds the field. */
    object: ObjectSchema;
}

const SPECIAL: Record<string, string> = {
    'CORE.USERS.ALIAS': 'Owner.Alias',
    'CORE.USERS.FULL_NAME': 'Owner.Name',
    CREATEDBY_USER: 'CreatedBy.Name',
    UPDATEDBY_USER: 'LastModifiedBy.Name',
    LAST_UPDATE: 'LastModifiedDate',
    FULL_NAME: 'Name',
    OBJECT_ID: 'Id'
};

/** `STAGE_NAME`, `StageName` and `PHONE1` alike. */
const plain = (name: string): string => name.replaceAll('_', '').replace(/\d$/, '').toLowerCase();

/** The column of a name; undefined when there is none or the reader may not see it. */
export function findColumn(
    schema: Schema,
    session: Session,
    start: ObjectSchema,
    name: string
): ListColumn | undefined {
    const parts = (SPECIAL[name] ?? name).split('.');
    if (parts.length > 1 && plain(parts[0] ?? '') === plain(start.apiName)) parts.shift();
    const path: string[] = [];
    let object = start;
    for (const part of parts.slice(0, -1)) {
        const reference = findParentRelationship(object, part) ?? object.fields.get(part);
        const target = schema.objects.get(reference?.reference?.targets[0] ?? '');
        if (!reference?.reference || !target || !session.field(object.apiName, reference.apiName).read)
            return undefined;
        path.push(reference.reference.relationshipName);
        object = target;
    }
    const last = parts.at(-1) ?? '';
    const field =
        object.fields.get(last === 'NAME' ? (nameFieldOf(object) ?? last) : last) ??
        [...object.fields.values()].find((candidate) => !candidate.custom && plain(candidate.apiName) === plain(last));
    if (!field || !session.field(object.apiName, field.apiName).read) return undefined;
    return { path: [...path, field.apiName], field, object };
}

/** The columns of names that the reader may see, each once. */
export function findColumns(
    schema: Schema,
    session: Session,
    object: ObjectSchema,
    names: readonly string[]
): ListColumn[] {
    const found = new Map<string, ListColumn>();
    for (const name of names) {
        const column = findColumn(schema, session, object, name);
        if (column) found.set(column.path.join('.'), column);
    }
    return [...found.values()];
}

/** `displayColumns` of list infos; a reference shows the name of its record and so names that. */
export function displayColumns(schema: Schema, columns: readonly ListColumn[]) {
    return columns.map(({ path, field }) => {
        const target = schema.objects.get(field.reference?.targets[0] ?? '');
        const shown =
            field.reference && target
                ? [...path.slice(0, -1), field.reference.relationshipName, nameFieldOf(target) ?? 'Id']
                : path;
        return {
            dataType: field.reference ? 'string' : field.type,
            fieldApiName: shown.join('.'),
            label: field.label,
            lookupId: field.reference
                ? path.join('.')
                : shown.length > 1
                  ? [...shown.slice(0, -1), 'Id'].join('.')
                  : null,
            sortable: field.sortable
        };
    });
}
