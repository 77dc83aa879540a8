/** Lists of records through GraphQL: list views, related lists and search. */
import type { FieldInfo, ObjectInfo } from '../platform/object-info.ts';
import { runQuery, type GraphQLProblem } from '../platform/graphql-client.ts';
import type { ListViewSchema } from '../server/metadata/schema.ts';
import { displayOf, parentNameField, type FieldDisplay } from './field-display.ts';

type Json = Record<string, unknown>;

/** What to list. */
export interface ListRequest {
    info: ObjectInfo;
    columns: string[];
    /** GraphQL `where`. */
    where: Json | undefined;
    scope: 'MINE' | 'EVERYTHING';
    sort: { field: string; descending: boolean } | undefined;
    /** Rows of a page: 1 to 2,000. */
    pageSize: number;
    /** Cursor of the page before; undefined for the first. */
    after: string | undefined;
}

/** One record of a list: its cells by field. */
export interface ListRow {
    id: string;
    cells: Record<string, FieldDisplay>;
}

export interface ListPage {
    rows: ListRow[];
    total: number;
    /** Set when there is more. */
    next: string | undefined;
    /** Columns that the reader may see. */
    columns: FieldInfo[];
}

/** What a list view shows of a column: its field, or nothing when the reader may not see it. */
export function visibleColumns(info: ObjectInfo, columns: string[]): FieldInfo[] {
    return columns.flatMap((name) => info.fields[name] ?? []);
}

function selection(field: FieldInfo): string {
    if (field.apiName === 'Id') return '';
    const nameField = parentNameField(field);
    const own = `${field.apiName} { value displayValue }`;
    return field.dataType === 'Reference' && nameField
        ? `${own} ${field.relationshipName} { Id ${nameField} { value } }`
        : own;
}

function orderBy(info: ObjectInfo, { field, descending }: NonNullable<ListRequest['sort']>): string {
    const order = `{ order: ${descending ? 'DESC' : 'ASC'}, nulls: LAST }`;
    const described = info.fields[field];
    const nameField = described && parentNameField(described);
    return described?.dataType === 'Reference' && nameField
        ? `{ ${described.relationshipName}: { ${nameField}: ${order} } }`
        : `{ ${field}: ${order} }`;
}

/** Runs a list. Rejects with an Error that carries the org's message. */
export async function runList(request: ListRequest): Promise<ListPage> {
    const { info, sort } = request;
    const columns = visibleColumns(info, request.columns);
    const name = info.apiName;
    const declared = [`$first: Int`, `$after: String`, ...(request.where ? [`$where: ${name}_Filter`] : [])];
    const parameters = ['first: $first', 'after: $after', ...(request.where ? ['where: $where'] : [])];
    if (request.scope === 'MINE') parameters.push('scope: MINE');
    if (sort) parameters.push(`orderBy: ${orderBy(info, sort)}`);
    const query = `query list(${declared.join(', ')}) { uiapi { query { ${name}(${parameters.join(', ')}) {
        edges { node { Id ${columns.map(selection).join(' ')} } }
        pageInfo { hasNextPage endCursor } totalCount } } } }`;
    const variables: Json = { first: request.pageSize, after: request.after ?? null };
    if (request.where) variables['where'] = request.where;
    const { data, errors } = await runQuery(query, variables);
    const connection = (data as { uiapi?: { query?: Record<string, Connection | null> } } | undefined)?.uiapi?.query?.[
        name
    ];
    if (!connection) throw new Error(messageOf(errors));
    return {
        rows: connection.edges.map(({ node }) => row(node, columns)),
        total: connection.totalCount,
        next: connection.pageInfo.hasNextPage ? connection.pageInfo.endCursor : undefined,
        columns
    };
}

interface Connection {
    edges: { node: Json }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
}

/** The messages of GraphQL errors as one sentence. */
export function messageOf(errors: GraphQLProblem[] | undefined): string {
    return errors?.map(({ message }) => message).join(' ') || 'The org answered without data.';
}

function row(node: Json, columns: FieldInfo[]): ListRow {
    const cells: ListRow['cells'] = {};
    for (const info of columns) {
        const field = node[info.apiName] as { value: unknown; displayValue: string | null } | null | undefined;
        const nameField = parentNameField(info);
        const parent = info.relationshipName ? (node[info.relationshipName] as Json | null | undefined) : undefined;
        const named = nameField && parent ? (parent[nameField] as { value: unknown } | null) : undefined;
        cells[info.apiName] = displayOf(
            info,
            field?.value ?? null,
            field?.displayValue,
            named && parent
                ? {
                      id: String(parent['Id']),
                      name: String(named.value ?? ''),
                      objectName: info.referenceToInfos[0]!.apiName
                  }
                : undefined
        );
    }
    return { id: String(node['Id']), cells };
}

const operators: Record<string, string> = {
    equals: 'eq',
    notEqual: 'ne',
    lessThan: 'lt',
    greaterThan: 'gt',
    lessOrEqual: 'lte',
    greaterOrEqual: 'gte',
    contains: 'like',
    startsWith: 'like',
    includes: 'includes',
    excludes: 'excludes'
};

function literal(info: FieldInfo, text: string): unknown {
    if (text === '') return null;
    if (info.dataType === 'Boolean') return text === '1' || text.toLowerCase() === 'true';
    if (['Currency', 'Double', 'Int', 'Long', 'Percent'].includes(info.dataType)) return Number(text);
    if (info.dataType === 'Date' || info.dataType === 'DateTime') {
        const days = /^LAST_N_DAYS:(\d+)$/.exec(text)?.[1];
        if (days) return { range: { last_n_days: Number(days) } };
        return /^[A-Z_]+$/.test(text) ? { literal: text } : { value: text };
    }
    return text;
}

function filterCondition(info: FieldInfo, operation: string, value: string): Json {
    const operator = operators[operation] ?? 'eq';
    const name = info.apiName;
    if (operation === 'contains') return { [name]: { like: `%${value}%` } };
    if (operation === 'startsWith') return { [name]: { like: `${value}%` } };
    if (operation === 'notContain') return { not: { [name]: { like: `%${value}%` } } };
    const values = value.split(',').map((part) => literal(info, part.trim()));
    if (values.length > 1 && operator === 'eq') return { [name]: { in: values } };
    if (values.length > 1 && operator === 'ne') return { [name]: { nin: values } };
    return { [name]: { [operator]: values.length > 1 ? values : (values[0] ?? null) } };
}

/**
 * GraphQL `where` of a list view's filters. The boolean filter (`1 AND (2 OR 3)`) joins them; without one all must
 * hold. A filter on a field that the reader may not see is left out, as in Lightning.
 */
export function whereOf(info: ObjectInfo, view: Pick<ListViewSchema, 'filters' | 'booleanFilter'>): Json | undefined {
    const conditions = view.filters.map(({ field, operation, value }) => {
        const described = info.fields[field];
        return described && filterCondition(described, operation, value);
    });
    if (view.booleanFilter) return parseLogic(view.booleanFilter, conditions);
    return joined('and', conditions);
}

function joined(operator: 'and' | 'or', conditions: (Json | undefined)[]): Json | undefined {
    const present = conditions.filter((condition) => condition !== undefined);
    return present.length > 1 ? { [operator]: present } : present[0];
}

/** `1 AND (2 OR 3)`: AND binds more strongly, as parentheses are required to mix them. */
function parseLogic(logic: string, conditions: (Json | undefined)[]): Json | undefined {
    const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|\(|\)/g) ?? [];
    let position = 0;
    const factor = (): Json | undefined => {
        const token = tokens[position++];
        if (token === 'NOT') {
            const inner = factor();
            return inner && { not: inner };
        }
        if (token !== '(') return conditions[Number(token) - 1];
        const inner = alternatives();
        position++;
        return inner;
    };
    const chain = (operator: 'and' | 'or', word: string, next: () => Json | undefined) => (): Json | undefined => {
        const parts = [next()];
        while (tokens[position] === word) {
            position++;
            parts.push(next());
        }
        return joined(operator, parts);
    };
    const alternatives = chain('or', 'OR', chain('and', 'AND', factor));
    return alternatives();
}
