/**
 * Related lists: the children of a record by relationship name, with the columns of the parent's layout
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-get-related-list-records.html).
 */
import { refusal } from '../../errors.ts';
import type { LayoutSchema, ObjectSchema } from '../../metadata/schema.ts';
import type { Org, Session } from '../../org.ts';
import { displayColumns, findColumn, findColumns } from './columns.ts';
import { MASTER_RECORD_TYPE, nameFieldOf } from './object-info.ts';
import { readList, type ListRequest } from './pages.ts';

interface RelatedList {
    parent: ObjectSchema;
    child: ObjectSchema;
    /** The child's reference field. */
    field: string;
    name: string;
    columns: readonly string[];
    sortField: string | undefined;
}

/** In layouts a related list is named by its relationship, `Child__c.Field__c`, or `RelatedContactList`. */
function layoutEntry(
    parent: ObjectSchema,
    child: string,
    field: string,
    name: string
): LayoutSchema['relatedLists'][number] | undefined {
    const names = [name, `${child}.${field}`, `Related${child}List`];
    return parent.layouts
        .flatMap((layout) => layout.relatedLists)
        .find(({ relationship }) => names.includes(relationship));
}

function relatedListsOf(org: Org, session: Session, parentName: string): RelatedList[] {
    const parent = org.schema.objects.get(parentName);
    if (!parent?.uiApi || !session.object(parentName).read) throw notFound();
    return (org.schema.childRelationships.get(parentName) ?? []).flatMap(
        ({ name, childObject, field }): RelatedList[] => {
            const child = org.schema.objects.get(childObject);
            if (!name || !child?.uiApi || !session.object(childObject).read || !session.field(childObject, field).read)
                return [];
            const entry = layoutEntry(parent, childObject, field, name);
            const columns = entry?.fields.length
                ? entry.fields
                : child.compactLayout.length
                  ? child.compactLayout
                  : ['NAME'];
            return [{ parent, child, field, name, columns, sortField: entry?.sortField }];
        }
    );
}

function relatedList(org: Org, session: Session, parentName: string, name: string): RelatedList {
    const found = relatedListsOf(org, session, parentName).find((list) => list.name === name);
    if (!found) throw notFound();
    return found;
}

function notFound(): Error {
    return refusal('NOT_FOUND', 'The requested resource does not exist', [], 404);
}

function referenceTo(list: RelatedList, recordId: string | null) {
    return {
        id: null,
        inContextOfRecordId: recordId,
        parentObjectApiName: list.parent.apiName,
        recordTypeId: MASTER_RECORD_TYPE,
        relatedListId: list.name,
        type: 'relatedList'
    };
}

function infoOf(org: Org, session: Session, list: RelatedList) {
    const order = findColumn(org.schema, session, list.child, list.sortField ?? 'NAME');
    return {
        cloneable: false,
        createable: false,
        deletable: false,
        displayColumns: displayColumns(org.schema, findColumns(org.schema, session, list.child, list.columns)),
        eTag: '',
        fieldApiName: list.field,
        filterLogicString: null,
        filteredByInfo: [],
        label: list.child.labelPlural,
        listReference: referenceTo(list, null),
        objectApiNames: [list.child.apiName],
        orderedByInfo: order
            ? [
                  {
                      fieldApiName: order.path.join('.'),
                      isAscending: true,
                      label: order.field.label,
                      sortDirection: 'ASC'
                  }
              ]
            : [],
        relatedListId: list.name,
        updateable: false,
        userPreferences: { columnWidths: {}, columnWrap: {} },
        visibility: 'Public'
    };
}

/** The shape of one related list. Throws NOT_FOUND. */
export function relatedListInfo(org: Org, session: Session, parentName: string, name: string) {
    return infoOf(org, session, relatedList(org, session, parentName, name));
}

/** The related lists of an object, those of its layout first and in its order. */
export function relatedListSummaries(org: Org, session: Session, parentName: string) {
    const lists = relatedListsOf(org, session, parentName);
    const entries = lists[0]?.parent.layouts.flatMap((layout) => layout.relatedLists) ?? [];
    const place = (list: RelatedList): number => {
        const entry = layoutEntry(list.parent, list.child.apiName, list.field, list.name);
        const index = entry ? entries.indexOf(entry) : -1;
        return index < 0 ? entries.length : index;
    };
    return {
        eTag: '',
        parentObjectApiName: parentName,
        parentRecordTypeId: MASTER_RECORD_TYPE,
        relatedLists: lists
            .toSorted((left, right) => place(left) - place(right))
            .map((list) => ({
                fieldApiName: list.field,
                keyPrefix: list.child.keyPrefix,
                label: list.child.labelPlural,
                objectApiName: list.child.apiName,
                relatedListId: list.name,
                relatedListInfoUrl: `/ui-api/related-list-info/${parentName}/${list.name}`
            }))
    };
}

/** One page of the children of a record. */
export function relatedListRecords(
    org: Org,
    session: Session,
    parentName: string,
    recordId: string,
    name: string,
    request: ListRequest
) {
    const list = relatedList(org, session, parentName, name);
    const order = findColumn(org.schema, session, list.child, list.sortField ?? nameFieldOf(list.child) ?? 'Id');
    const records = readList(
        org,
        session,
        {
            object: list.child,
            columns: findColumns(org.schema, session, list.child, list.columns),
            where: { kind: 'compare', path: [list.field], operator: 'eq', value: recordId },
            orderBy: [{ path: order?.field.sortable ? order.path : ['Id'] }],
            url: `/ui-api/related-list-records/${recordId}/${name}`
        },
        request
    );
    return { ...records, listInfoETag: '', listReference: referenceTo(list, recordId) };
}

/** How many children a record has in a related list. */
export function relatedListCount(org: Org, session: Session, parentName: string, recordId: string, name: string) {
    const list = relatedList(org, session, parentName, name);
    const { rows } = org.query(session, {
        from: list.child.apiName,
        select: [{ kind: 'aggregate', aggregate: { function: 'count' } }],
        where: { kind: 'compare', path: [list.field], operator: 'eq', value: recordId }
    });
    return { count: Number(rows[0]?.[0] ?? 0), eTag: '', hasMore: false, listReference: referenceTo(list, recordId) };
}
