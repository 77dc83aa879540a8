/**
 * List views: the deployed ones, and `All…` of every object that has none without a filter
 * (https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_list_views.htm).
 */
import { refusal } from '../../errors.ts';
import type { ListViewSchema, ObjectSchema } from '../../metadata/schema.ts';
import type { Org, Session } from '../../org.ts';
import type { Condition } from '../../query/query.ts';
import { displayColumns, findColumns } from './columns.ts';
import { listCondition } from './list-filter.ts';
import { nameFieldOf } from './object-info.ts';
import { readList, type ListRequest } from './pages.ts';

function listViewsOf(object: ObjectSchema): ListViewSchema[] {
    if (object.listViews.some((view) => view.scope === 'Everything' && !view.filters.length)) return object.listViews;
    const columns = object.compactLayout.length ? object.compactLayout : ['NAME'];
    const label = `All ${object.labelPlural}`;
    const apiName = label.replace(/\W/g, '');
    return [...object.listViews, { apiName, label, columns, filters: [], scope: 'Everything' }];
}

function listViewOf(object: ObjectSchema, apiName: string): ListViewSchema {
    const view = listViewsOf(object).find((candidate) => candidate.apiName === apiName);
    if (!view) throw refusal('NOT_FOUND', 'The requested resource does not exist', [], 404);
    return view;
}

function referenceTo(object: ObjectSchema, view: ListViewSchema) {
    return { id: null, listViewApiName: view.apiName, objectApiName: object.apiName, type: 'listView' };
}

/** The list views of an object. */
export function listViewSummaries(object: ObjectSchema) {
    const lists = listViewsOf(object).map((view) => ({
        apiName: view.apiName,
        id: null,
        label: view.label,
        listUiUrl: `/ui-api/list-ui/${object.apiName}/${view.apiName}`,
        primary: true
    }));
    return { count: lists.length, eTag: '', lists, objectApiName: object.apiName };
}

/** What a list view shows. */
export function listViewInfo(org: Org, session: Session, object: ObjectSchema, apiName: string) {
    const view = listViewOf(object, apiName);
    const name = nameFieldOf(object) ?? 'Id';
    return {
        cloneable: false,
        createable: false,
        deletable: false,
        displayColumns: displayColumns(org.schema, findColumns(org.schema, session, object, view.columns)),
        eTag: '',
        filterLogicString: view.booleanFilter ?? null,
        filteredByInfo: view.filters.map(({ field, operation, value }) => ({
            fieldApiName: field,
            label: field,
            operandLabels: [value],
            operator: operation
        })),
        label: view.label,
        listReference: referenceTo(object, view),
        orderedByInfo: [{ fieldApiName: name, isAscending: true, label: object.fields.get(name)?.label ?? name }],
        updateable: false,
        userPreferences: { columnWidths: {}, columnWrap: {} },
        visibility: 'Public',
        visibilityEditable: false
    };
}

/** One page of the records of a list view. */
export function listViewRecords(
    org: Org,
    session: Session,
    object: ObjectSchema,
    apiName: string,
    request: ListRequest
) {
    const view = listViewOf(object, apiName);
    const name = nameFieldOf(object) ?? 'Id';
    const conditions: Condition[] = [];
    const filter = listCondition(org.schema, session, object, view);
    if (filter) conditions.push(filter);
    if (request.searchTerm) {
        const pattern = `%${request.searchTerm.replace(/[%_\\]/g, '\\$&')}%`;
        conditions.push({ kind: 'compare', path: [name], operator: 'like', value: pattern });
    }
    const list = readList(
        org,
        session,
        {
            object,
            columns: findColumns(org.schema, session, object, view.columns),
            where: conditions.length ? { kind: 'and', conditions } : undefined,
            scope: view.scope === 'Mine' ? 'mine' : 'everything',
            orderBy: [{ path: [name] }],
            url: `/ui-api/list-records/${object.apiName}/${view.apiName}`
        },
        request
    );
    return {
        ...list,
        listInfoETag: '',
        listReference: referenceTo(object, view),
        searchTerm: request.searchTerm ?? null
    };
}
