/**
 * Record connections: `Object(first, after, where, orderBy, scope, upperBound) { edges { node cursor } pageInfo
 * totalCount pageResultCount }`, for queried records and for their children alike
 * (https://developer.salesforce.com/docs/platform/graphql/guide/paginate.html).
 */
import type { FieldNode } from 'graphql';
import type { ObjectSchema, Schema } from '../../metadata/schema.ts';
import type { Session } from '../../org.ts';
import type { Query, QueryResult } from '../../query/query.ts';
import { invalid, undefinedField } from './errors.ts';
import { compileFilter } from './filter.ts';
import { InputReader, type Variables } from './input.ts';
import { listed } from './json-text.ts';
import { compileOrder } from './order.ts';
import { cursorOf, readPage, type Page } from './paging.ts';
import { Columns, compileRecord, type CompileContext, type Writer } from './records.ts';
import { checkArguments, checkSubSelection, selectedFields, type Selected } from './selection.ts';

/** The page that each connection shows in this request. */
export type Pages = Map<ConnectionPlan, Page>;

export interface ConnectionPlan {
    object: ObjectSchema;
    node: FieldNode;
    path: readonly string[];
    columns: Columns;
    countAll: boolean;
    write(result: QueryResult, pages: Pages): string;
}

/** One request: what its queries are built from. */
export interface RequestContext {
    schema: Schema;
    session: Session;
    variables: Variables;
    pages: Pages;
}

/** What stands in `edges` beside the cursor: a record, or an aggregate. */
type NodeCompiler = (columns: Columns, node: Selected, path: readonly string[]) => Writer;

const ARGUMENTS = ['first', 'after', 'where', 'orderBy', 'scope', 'upperBound'];

/** Compiles the selection of a connection of records; `queried` = at the top, where children may follow. */
export function connectionOf(
    context: CompileContext,
    object: ObjectSchema,
    selected: Selected,
    path: readonly string[],
    queried: boolean
): ConnectionPlan {
    checkArguments(selected, ARGUMENTS, path);
    const place = { object, prefix: [], parents: true, children: queried };
    return compileConnection(context, object, `${object.apiName}Connection`, selected, path, (columns, node, inner) =>
        compileRecord(context, { ...place, columns }, node.selections, inner)
    );
}

/** Compiles `edges`, `pageInfo` and the counts around whatever `compileNode` makes of `node`. */
export function compileConnection(
    context: CompileContext,
    object: ObjectSchema,
    type: string,
    selected: Selected,
    path: readonly string[],
    compileNode: NodeCompiler
): ConnectionPlan {
    checkSubSelection(selected, true, type, path);
    const columns = new Columns();
    let countAll = false;
    const parts: ((result: QueryResult, page: Page, pages: Pages) => string)[] = [];
    for (const part of selectedFields(
        selected.selections,
        context.fragments,
        (name) => name === type || undefined,
        path
    )) {
        const inner = [...path, part.key];
        const key = `${JSON.stringify(part.key)}:`;
        checkArguments(part, [], inner);
        if (part.name === 'edges') {
            const write = compileEdges(context, columns, part, inner, type.replace('Connection', 'Edge'), compileNode);
            parts.push((result, page, pages) => key + write(result, page, pages));
        } else if (part.name === 'pageInfo') {
            const write = compilePageInfo(context, part, inner);
            parts.push((result, page) => key + write(result, page));
        } else if (part.name === 'totalCount') {
            countAll = true;
            parts.push((result, page) => key + String(page.bounded ? Math.min(result.total, page.end) : result.total));
        } else if (part.name === 'pageResultCount') {
            parts.push((result, page) => key + String(Math.min(result.rows.length, page.size)));
        } else if (part.name === '__typename') {
            parts.push(() => key + JSON.stringify(type));
        } else throw undefinedField(part.name, type, inner, part.node);
    }
    const plan: ConnectionPlan = {
        object,
        node: selected.node,
        path,
        columns,
        countAll,
        write(result, pages) {
            const page = pages.get(plan) as Page;
            return `{${listed(parts, (part) => part(result, page, pages))}}`;
        }
    };
    return plan;
}

function compileEdges(
    context: CompileContext,
    columns: Columns,
    selected: Selected,
    path: readonly string[],
    type: string,
    compileNode: NodeCompiler
): (result: QueryResult, page: Page, pages: Pages) => string {
    checkSubSelection(selected, true, type, path);
    let node: Writer | undefined;
    const parts = selectedFields(
        selected.selections,
        context.fragments,
        (name) => name === type || undefined,
        path
    ).map((part) => {
        const inner = [...path, part.key];
        const key = `${JSON.stringify(part.key)}:`;
        if (part.name === 'node') {
            checkSubSelection(part, true, type.replace('Edge', ''), inner);
            const write = compileNode(columns, part, inner);
            node = write;
            return { key, write };
        }
        if (part.name === 'cursor') return { key };
        if (part.name === '__typename') return { key, write: () => JSON.stringify(type) };
        throw undefinedField(part.name, type, inner, part.node);
    });
    const only = parts.length === 1 && node;
    const firstNode = `{${parts[0]?.key}`;
    const nextNode = `},${firstNode}`;
    return (result, page, pages) => {
        const count = Math.min(result.rows.length, page.size);
        let text = '';
        for (let index = 0; index < count; index++) {
            const row = result.rows[index] as QueryResult['rows'][number];
            if (only) {
                text += index ? nextNode : firstNode;
                text += only(row, pages);
            } else {
                text += index ? ',{' : '{';
                const edge = parts.map(
                    ({ key, write }) =>
                        key + (write ? write(row, pages) : JSON.stringify(cursorOf(page.offset + index)))
                );
                text += `${edge.join()}}`;
            }
        }
        return `[${text}${only && count ? '}' : ''}]`;
    };
}

function compilePageInfo(
    context: CompileContext,
    selected: Selected,
    path: readonly string[]
): (result: QueryResult, page: Page) => string {
    checkSubSelection(selected, true, 'PageInfo', path);
    const parts = selectedFields(
        selected.selections,
        context.fragments,
        (name) => name === 'PageInfo' || undefined,
        path
    );
    const values: Record<string, (count: number, result: QueryResult, page: Page) => unknown> = {
        hasNextPage: (count, result) => result.rows.length > count,
        hasPreviousPage: (_count, _result, page) => page.offset > 0,
        startCursor: (count, _result, page) => (count ? cursorOf(page.offset) : null),
        endCursor: (count, _result, page) => (count ? cursorOf(page.offset + count - 1) : null),
        __typename: () => 'PageInfo'
    };
    const readers = parts.map((part) => {
        const read = values[part.name];
        if (!read) throw undefinedField(part.name, 'PageInfo', [...path, part.key], part.node);
        return [part.key, read] as const;
    });
    return (result, page) => {
        const count = Math.min(result.rows.length, page.size);
        return JSON.stringify(Object.fromEntries(readers.map(([key, read]) => [key, read(count, result, page)])));
    };
}

/**
 * The query of a connection in this request; `aggregated` is the caller's to group. One row more than the page is asked for, to know whether there is a
 * next one. Refuses what its arguments do not allow.
 */
export function connectionQuery(
    plan: ConnectionPlan,
    request: RequestContext,
    { boundedParent = false, aggregated = false } = {}
): Query {
    const { schema, session, variables, pages } = request;
    const reader = new InputReader(plan.path);
    const context = { schema, session, reader, path: plan.path };
    const page = readPage(plan.node, reader, variables, plan.path);
    if (boundedParent && !page.bounded) {
        const message = `The parent query uses 'upperBound', so the child query must use it as well`;
        throw invalid('InvalidArgument', message, plan.path, plan.node);
    }
    pages.set(plan, page);
    const query: Query = {
        from: plan.object.apiName,
        select: plan.columns.items.map((item) =>
            item.kind === 'connection'
                ? {
                      kind: 'children',
                      relationship: item.relationship,
                      query: connectionQuery(item.connection, request, { boundedParent: page.bounded })
                  }
                : item
        ),
        limit: page.size && page.offset + page.size < page.end ? page.size + 1 : page.size,
        offset: page.offset,
        maximumOffset: page.end
    };
    if (!query.select.length) query.select.push({ kind: 'field', path: ['Id'] });
    if (plan.countAll) query.countAll = true;
    const argument = (name: string) => {
        const node = plan.node.arguments?.find((candidate) => candidate.name.value === name)?.value;
        return node && { variables, node };
    };
    const where = argument('where');
    const condition = where && compileFilter(context, where, plan.object);
    if (condition) query.where = condition;
    const orderBy = argument('orderBy');
    const order = orderBy ? compileOrder(context, orderBy, plan.object, aggregated) : [];
    // Paging by index needs an order; ties go by Id anyway.
    query.orderBy = order.length || aggregated ? order : [{ path: ['Id'] }];
    const scope = argument('scope');
    const name = scope && reader.choice(scope, `${plan.object.apiName.toUpperCase()}_SCOPE`, ['MINE', 'EVERYTHING']);
    if (name === 'MINE') query.scope = 'mine';
    return query;
}
