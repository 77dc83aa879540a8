/**
 * What is read below `uiapi`: `query`, `aggregate`, `currentUser` and `objectInfos`. Every part is prepared first,
 * since its arguments may be refused, and fetched when all are.
 */
import { OrgError } from '../../errors.ts';
import type { Org, Session } from '../../org.ts';
import type { Query } from '../../query/query.ts';
import { aggregateOf, aggregateQuery } from './aggregate.ts';
import { connectionOf, connectionQuery, type RequestContext } from './connection.ts';
import { invalid, notSupported, problem, undefinedField, type GraphQLProblem } from './errors.ts';
import type { Variables } from './input.ts';
import { entry, listed } from './json-text.ts';
import { graphqlObjectInfo, readObjectNames, typeOfInfo } from './object-infos.ts';
import { Columns, compileRecord, type CompileContext } from './records.ts';
import { checkArguments, checkSubSelection, selectedFields, shapePlainData, type Selected } from './selection.ts';

/** Query fields that a request may have (query-limits.html: "up to 10 subqueries"). */
const MAXIMUM_QUERY_FIELDS = 10;

/** An answer, or one entry of it: the JSON text of (the entry in) `data`, and the errors. */
export interface Answer {
    data: string;
    errors: GraphQLProblem[];
}

type GroupType = 'RecordQuery' | 'RecordQueryAggregate';

/** Runs one request that has been compiled. */
export type Run = (org: Org, session: Session, variables: Variables) => Answer;

/** One field below `uiapi` or one of its groups: prepared first (arguments may be refused), then fetched. */
interface ReadPart {
    key: string;
    path: readonly string[];
    node: Selected['node'];
    prepare(request: RequestContext): (org: Org) => string;
}

/** Compiles the selection below `uiapi` of a query. */
export function compileReads(context: CompileContext, uiapi: Selected): Run {
    const path = [uiapi.key];
    checkArguments(uiapi, [], path);
    let queryFields = 0;
    const groups = selectedFields(
        uiapi.selections,
        context.fragments,
        (type) => type === 'UIAPI' || undefined,
        path
    ).map((group): { key: string; parts: ReadPart[]; nested: boolean } => {
        const inner = [...path, group.key];
        if (group.name === 'query' || group.name === 'aggregate') {
            const type: GroupType = group.name === 'query' ? 'RecordQuery' : 'RecordQueryAggregate';
            checkArguments(group, [], inner);
            checkSubSelection(group, true, type, inner);
            const fields = selectedFields(
                group.selections,
                context.fragments,
                (name) => name === type || undefined,
                inner
            );
            queryFields += fields.filter((field) => field.name !== '__typename').length;
            const parts = fields.map((field) => compileGroupField(context, field, type, [...inner, field.key]));
            return { key: group.key, parts, nested: true };
        }
        return { key: group.key, parts: [compilePlain(context, group, inner)], nested: false };
    });
    if (queryFields > MAXIMUM_QUERY_FIELDS) {
        const message = `A query can contain up to ${MAXIMUM_QUERY_FIELDS} subqueries, but this one contains ${queryFields}`;
        throw invalid('TooManySubqueries', message, path, uiapi.node);
    }
    return (org, session, variables) => {
        const request: RequestContext = { schema: context.schema, session, variables, pages: new Map() };
        const prepared = groups.map((group) => group.parts.map((part) => part.prepare(request)));
        const errors: GraphQLProblem[] = [];
        const text = listed(groups, (group, groupIndex) => {
            const parts = listed(group.parts, (part, index) => {
                const value = fetch(org, prepared[groupIndex]?.[index], part, errors);
                return group.nested ? entry(part.key, value) : value;
            });
            return entry(group.key, group.nested ? `{${parts}}` : parts);
        });
        return { data: entry(uiapi.key, `{${text}}`), errors };
    };
}

/** Fetches one part; what the org refuses becomes null and an error. */
function fetch(org: Org, run: ((org: Org) => string) | undefined, part: ReadPart, errors: GraphQLProblem[]): string {
    try {
        return run?.(org) ?? 'null';
    } catch (error) {
        if (!(error instanceof OrgError)) throw error;
        for (const { message } of error.problems) {
            errors.push(problem('DataFetchingException', message, { node: part.node, path: part.path }));
        }
        return 'null';
    }
}

function queriedObject(context: CompileContext, field: Selected, type: string, path: readonly string[]) {
    const object = context.schema.objects.get(field.name);
    if (!object?.uiApi || !context.access.object(object.apiName)) {
        throw undefinedField(field.name, type, path, field.node);
    }
    return object;
}

/** A field below `query` or `aggregate`. */
function compileGroupField(
    context: CompileContext,
    field: Selected,
    type: GroupType,
    path: readonly string[]
): ReadPart {
    if (field.name === '__typename') return typeName(field, type, path);
    const object = queriedObject(context, field, type, path);
    const aggregated = type === 'RecordQueryAggregate';
    const plan = aggregated
        ? aggregateOf(context, object, field, path)
        : connectionOf(context, object, field, path, true);
    return {
        key: field.key,
        path,
        node: field.node,
        prepare(request) {
            const query = aggregated ? aggregateQuery(plan, request) : connectionQuery(plan, request);
            return (org) => plan.write(org.query(request.session, query), request.pages);
        }
    };
}

function typeName({ key, node }: Selected, type: string, path: readonly string[]): ReadPart {
    return { key, node, path, prepare: () => () => JSON.stringify(type) };
}

/** `currentUser` and `objectInfos`. */
function compilePlain(context: CompileContext, field: Selected, path: readonly string[]): ReadPart {
    if (field.name === '__typename') return typeName(field, 'UIAPI', path);
    const part = { key: field.key, path, node: field.node };
    const argument = (name: string, variables: Variables) => {
        const node = field.node.arguments?.find((candidate) => candidate.name.value === name)?.value;
        return node && { variables, node };
    };
    if (field.name === 'currentUser') {
        const object = queriedObject(context, { ...field, name: 'User' }, 'UIAPI', path);
        checkArguments(field, [], path);
        const columns = new Columns();
        const place = { object, columns, prefix: [], parents: true, children: false };
        const write = compileRecord(context, place, field.selections, path);
        const id = columns.field(['Id']);
        return {
            ...part,
            prepare: (request) => (org) => {
                const query: Query = {
                    from: 'User',
                    select: columns.items.filter((item) => item.kind !== 'connection'),
                    where: { kind: 'compare', path: ['Id'], operator: 'eq', value: request.session.userId }
                };
                const [row] = org.query(request.session, query).rows;
                return row?.[id] ? write(row, request.pages) : 'null';
            }
        };
    }
    if (field.name === 'objectInfos') {
        checkArguments(field, ['apiNames', 'objectInfoInputs'], path);
        return {
            ...part,
            prepare: (request) => {
                const names = readObjectNames(argument, request.variables, path);
                return (org) =>
                    JSON.stringify(
                        names.map((name) => {
                            const info = graphqlObjectInfo(org, request.session, name);
                            return info && shapePlainData(info, field, context.fragments, typeOfInfo, path);
                        })
                    );
            }
        };
    }
    if (field.name === 'relatedListByName')
        throw notSupported(`The local org does not answer '${field.name}'`, field.node);
    throw undefinedField(field.name, 'UIAPI', path, field.node);
}
