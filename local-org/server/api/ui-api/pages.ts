/** Pages of lists: `pageSize`, `pageToken` and `sortBy` of a request, and what an answer says about its page. */
import { refusal } from '../../errors.ts';
import type { ObjectSchema, Schema } from '../../metadata/schema.ts';
import type { Org, Session } from '../../org.ts';
import type { Condition, OrderItem, Query } from '../../query/query.ts';
import { findColumn, type ListColumn } from './columns.ts';
import { FieldTree } from './field-tree.ts';

/** SOQL's offset limit, which lists share. */
const MAXIMUM_OFFSET = 2000;
const MAXIMUM_PAGE_SIZE = 2000;

/** What a list request asks for; from the query string or from a JSON body. */
export interface ListRequest {
    fields: string[];
    optionalFields: string[];
    pageSize: number;
    /** 0-based index of the first record. */
    offset: number;
    /** Field names, descending ones with a leading `-`. */
    sortBy: string[];
    searchTerm: string | undefined;
}

/** Reads a list request. Refuses a page size or token out of range. */
export function readListRequest(read: (name: string) => unknown, defaultSize: number): ListRequest {
    const list = (name: string): string[] => {
        const value = read(name);
        const items = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
        return items.map((item) => item.trim()).filter(Boolean);
    };
    const number = (name: string, preset: number, minimum: number, maximum: number): number => {
        const value = read(name);
        const parsed = value === undefined || value === null || value === '' ? preset : Number(value);
        if (Number.isInteger(parsed) && parsed >= minimum && parsed <= maximum) return parsed;
        throw refusal('ILLEGAL_QUERY_PARAMETER_VALUE', `${name} must be between ${minimum} and ${maximum}.`);
    };
    const term = read('searchTerm');
    return {
        fields: list('fields'),
        optionalFields: list('optionalFields'),
        pageSize: number('pageSize', defaultSize, 1, MAXIMUM_PAGE_SIZE),
        offset: number('pageToken', 0, 0, MAXIMUM_OFFSET),
        sortBy: list('sortBy'),
        searchTerm: typeof term === 'string' && term !== '' ? term : undefined
    };
}

/** Where a list comes from. */
export interface ListSource {
    object: ObjectSchema;
    columns: readonly ListColumn[];
    where: Condition | undefined;
    scope?: Query['scope'];
    /** Order unless the request names one. */
    orderBy: OrderItem[];
    /** Path below the version, for the page addresses. */
    url: string;
}

/** The record collection of a list (ui_api_responses_record_collection.htm). */
export function readList(org: Org, session: Session, source: ListSource, request: ListRequest) {
    const { object } = source;
    const tree = new FieldTree(org.schema, session, object);
    tree.add('Id', true);
    for (const { path, field } of source.columns) {
        tree.add(path.join('.'), true);
        if (field.reference) tree.add([...path.slice(0, -1), field.reference.relationshipName, 'Id'].join('.'), true);
    }
    for (const field of request.fields) tree.add(field, false);
    for (const field of request.optionalFields) tree.add(field, true);
    const query: Query = {
        from: object.apiName,
        select: tree.select,
        orderBy: sortOrder(org.schema, session, object, request.sortBy) ?? source.orderBy,
        limit: request.pageSize + 1,
        offset: request.offset
    };
    if (source.where) query.where = source.where;
    if (source.scope) query.scope = source.scope;
    const { rows } = org.query(session, query);
    const records = rows.slice(0, request.pageSize).map((row) => tree.record(row));
    const next = rows.length > request.pageSize ? request.offset + request.pageSize : undefined;
    const previous = request.offset > 0 ? Math.max(0, request.offset - request.pageSize) : undefined;
    const url = (token: number | undefined): string | null =>
        token === undefined ? null : `${source.url}?pageSize=${request.pageSize}&pageToken=${token}`;
    return {
        count: records.length,
        currentPageToken: String(request.offset),
        currentPageUrl: url(request.offset),
        fields: request.fields,
        nextPageToken: next === undefined ? null : String(next),
        nextPageUrl: url(next),
        optionalFields: request.optionalFields,
        pageSize: request.pageSize,
        previousPageToken: previous === undefined ? null : String(previous),
        previousPageUrl: url(previous),
        records,
        sortBy: request.sortBy
    };
}

function sortOrder(
    schema: Schema,
    session: Session,
    object: ObjectSchema,
    names: readonly string[]
): OrderItem[] | undefined {
    if (!names.length) return undefined;
    return names.map((name) => {
        const descending = name.startsWith('-');
        const column = findColumn(schema, session, object, descending ? name.slice(1) : name);
        if (!column?.field.sortable) throw refusal('INVALID_FIELD', `Cannot sort by '${name}'.`);
        return { path: column.path, descending };
    });
}
