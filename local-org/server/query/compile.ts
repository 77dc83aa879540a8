/**
 * A query as one SQL statement: select list, conditions, grouping, order and page, with the reader's access applied.
 * Children are statements of their own: see `run.ts`, which also turns rows into results.
 */
import type { Session } from '../org.ts';
import { applyDateFunction, conditionSql, type ConditionPlace } from './conditions.ts';
import { createGrouping, isAggregated, type Grouping } from './grouping.ts';
import { OrgError } from '../errors.ts';
import type { FieldPath, OrderItem, Query, ResultColumn, SelectItem } from './query.ts';
import { limitWithoutGroup, malformed, notSortable, offsetTooLarge, orderNotGrouped } from './refusals.ts';
import { bind, newStatement, openScope, type Column, type QueryContext, type Scope, type Statement } from './scope.ts';
import { kindOf, orderKey } from './values.ts';

const DEFAULT_MAXIMUM_OFFSET = 2000;
const MAXIMUM_SEMIJOINS = 2;

/** The rows of a parent's children: those whose `reference` is one of `parentIds`, paged per parent. */
export interface ChildOf {
    /** API name of the reference field. */
    reference: string;
    parentIds: readonly string[];
}

export interface Compiled {
    sql: string;
    parameters: (string | number | null)[];
    columns: ResultColumn[];
    /** Positions of the values that are stored as 0 or 1. */
    booleans: number[];
    /** Position of the hidden record id, for children; -1 when nobody asks for it. */
    idAt: number;
    /** Position of the hidden parent id of a child query; the row number and the count follow where it is paged. */
    parentAt: number;
    paged: boolean;
}

/** Compiles a query; throws OrgError with Salesforce's code for what SOQL refuses. */
export function compileQuery(context: QueryContext, session: Session, query: Query, child?: ChildOf): Compiled {
    const statement = newStatement(context, session);
    const scope = openScope(statement, query.from);
    const aggregated = isAggregated(query);
    const grouping = aggregated ? createGrouping(scope, query) : undefined;
    checkPage(query);

    const sqlColumns: string[] = [];
    const columns: ResultColumn[] = [];
    const booleans: number[] = [];
    const add = (sql: string, column: ResultColumn) => {
        if (column.field?.type === 'boolean' && !isFunction(column.item)) booleans.push(sqlColumns.length);
        sqlColumns.push(sql);
        columns.push(column);
    };
    for (const item of query.select) selectItem(scope, query, item, grouping, add);

    const hasChildren = query.select.some((item) => item.kind === 'children');
    if (aggregated && (hasChildren || child)) throw malformed('Aggregates and child relationships do not mix.');
    const idAt = hasChildren ? sqlColumns.push(`${scope.alias}.Id`) - 1 : -1;
    const parentAt = child ? sqlColumns.push(`${scope.alias}."${child.reference}"`) - 1 : -1;

    const where = whereParts(scope, query);
    if (child) {
        const ids = bind(statement, JSON.stringify(child.parentIds));
        where.push(`${scope.alias}."${child.reference}" IN (SELECT value FROM json_each(${ids}))`);
    }
    const having = grouping && query.having ? conditionSql(query.having, grouping.place) : '';
    const order = orderSql(scope, query.orderBy ?? [], grouping);
    const paged = child !== undefined && (query.limit !== undefined || query.offset !== undefined || !!query.countAll);
    const base = { parameters: statement.parameters, columns, booleans, idAt, parentAt, paged };
    if (paged) return { ...base, sql: pagedChildren(scope, query, sqlColumns, where, order, parentAt) };
    const sql = [
        `SELECT ${sqlColumns.join(', ')} ${scope.from()} WHERE ${where.join(' AND ') || '1'}`,
        grouping?.groupBy,
        having && `HAVING ${having}`,
        order && `ORDER BY ${order}`,
        pageSql(statement, query)
    ];
    return { ...base, sql: sql.filter(Boolean).join(' ') };
}

/** The number of rows that a query finds without its limit and offset. */
export function compileCount(context: QueryContext, session: Session, query: Query): Compiled {
    const rest = { ...query };
    for (const name of ['limit', 'offset', 'orderBy'] as const) delete rest[name];
    if (isAggregated(query)) {
        const compiled = compileQuery(context, session, rest);
        return { ...compiled, sql: `SELECT COUNT(*) FROM (${compiled.sql})` };
    }
    return compileQuery(context, session, {
        ...rest,
        select: [{ kind: 'aggregate', aggregate: { function: 'count' } }]
    });
}

function checkPage(query: Query): void {
    const maximum = query.maximumOffset ?? DEFAULT_MAXIMUM_OFFSET;
    if ((query.offset ?? 0) > maximum) throw offsetTooLarge(maximum);
    const [first] = query.select;
    const countOnly = query.select.length === 1 && first?.kind === 'aggregate' && !first.aggregate.path;
    if (query.limit !== undefined && isAggregated(query) && !query.groupBy?.length && !countOnly) {
        throw limitWithoutGroup();
    }
}

function selectItem(
    scope: Scope,
    query: Query,
    item: SelectItem,
    grouping: Grouping | undefined,
    add: (sql: string, column: ResultColumn) => void
): void {
    if (item.kind === 'children') return add('NULL', { item, readable: true });
    if (item.kind === 'aggregate') {
        if (!grouping) throw malformed('Aggregate expected');
        const { sql, field, object } = grouping.aggregate(item.aggregate);
        return add(sql, { item, readable: true, ...(field && { field }), ...(object && { object }) });
    }
    const column = optionalColumn(scope, query, item.path);
    if (!column) return add('NULL', { item, readable: false });
    const { field, object } = column;
    if (grouping)
        return add(grouping.selected(item.path, column, item.function), { item, field, object, readable: true });
    const sql = item.function ? applyDateFunction(scope.statement, column, item.function) : column.sql;
    add(sql, { item, field, object, readable: true });
}

/** The column of a path; undefined when the reader may not see it and does not insist. */
function optionalColumn(scope: Scope, query: Query, path: FieldPath): Column | undefined {
    if (!query.optionalPaths?.has(path.join('.'))) return scope.column(path);
    try {
        return scope.column(path);
    } catch (error) {
        if (error instanceof OrgError && error.problems[0]?.code === 'INVALID_FIELD') return undefined;
        throw error;
    }
}

function isFunction(item: SelectItem): boolean {
    return item.kind === 'field'
        ? item.function !== undefined
        : item.kind === 'aggregate' && item.aggregate.function.startsWith('count');
}

function whereParts(scope: Scope, query: Query): string[] {
    const parts = scope.visible(query.allRows ?? false);
    const { statement } = scope;
    if (query.scope === 'mine') {
        if (!scope.object.fields.has('OwnerId'))
            throw malformed(`Scope mine is not supported on ${scope.object.apiName}`);
        parts.push(`${scope.alias}.OwnerId = ${bind(statement, statement.session.userId)}`);
    }
    if (query.where) parts.push(conditionSql(query.where, wherePlace(scope)));
    return parts;
}

function wherePlace(scope: Scope): ConditionPlace {
    const { statement } = scope;
    return {
        statement,
        column: scope.column,
        semijoin(query, left) {
            if (++statement.semijoins > MAXIMUM_SEMIJOINS) {
                throw malformed(`Maximum ${MAXIMUM_SEMIJOINS} semi join sub-selects are allowed.`);
            }
            return semijoinSql(statement, query, left);
        }
    };
}

/** The sub-select of `Id IN (SELECT AccountId FROM …)`: one Id or reference column of the same object as `left`. */
function semijoinSql(statement: Statement, query: Query, left: Column): string {
    const scope = openScope(statement, query.from);
    const [item] = query.select;
    if (query.select.length !== 1 || item?.kind !== 'field') {
        throw malformed('Semi join sub-selects need exactly one field in the SELECT clause');
    }
    const column = scope.column(item.path);
    if (kindOf(column.field) !== 'id') {
        throw malformed(`Semi join sub-selects can only query id fields, cannot use: '${column.field.apiName}'`);
    }
    const targets = (each: Column) => each.field.reference?.targets ?? [each.object];
    if (!targets(column).some((target) => targets(left).includes(target))) {
        throw malformed(
            `The selected field '${column.field.apiName}' in the subquery and the left operand field in the where ` +
                `expression in the outer query '${left.field.apiName}' should point to the same object type`
        );
    }
    if (query.limit !== undefined || query.offset !== undefined || isAggregated(query)) {
        throw malformed('Semi join sub-selects cannot use LIMIT, OFFSET or aggregates');
    }
    const parts = scope.visible(false);
    if (query.where) parts.push(conditionSql(query.where, { statement, column: scope.column }));
    // NOT IN over a list with an empty element would hold for nothing.
    parts.push(`${column.sql} IS NOT NULL`);
    return `SELECT ${column.sql} ${scope.from()} WHERE ${parts.join(' AND ')}`;
}

/** ORDER BY: nulls first unless asked otherwise, picklists in the order of their entries, ties by Id. */
function orderSql(scope: Scope, items: readonly OrderItem[], grouping: Grouping | undefined): string {
    const parts = items.map((item) => {
        const direction = `${item.descending ? 'DESC' : 'ASC'} NULLS ${item.nulls === 'last' ? 'LAST' : 'FIRST'}`;
        return `${orderedSql(scope, item, grouping)} ${direction}`;
    });
    if (parts.length > 0 && !grouping) parts.push(`${scope.alias}.Id`);
    return parts.join(', ');
}

function orderedSql(scope: Scope, item: OrderItem, grouping: Grouping | undefined): string {
    if (item.aggregate) {
        if (!grouping) throw orderNotGrouped(item.aggregate.path?.join('.') ?? 'COUNT');
        return grouping.aggregate(item.aggregate).sql;
    }
    const path = item.path ?? [];
    const column = scope.column(path);
    if (!column.field.sortable) throw notSortable(column.field);
    if (grouping) return grouping.ordered(path, column, item.function);
    if (item.function) return applyDateFunction(scope.statement, column, item.function);
    const entries =
        column.field.type === 'picklist' && !column.field.formula ? column.field.picklist?.entries : undefined;
    if (!entries?.length) return orderKey(column.sql, column.field);
    const places = entries.map((entry, place) => `WHEN ${quoted(entry.value)} THEN ${place}`);
    return `CASE WHEN ${column.sql} IS NULL THEN NULL ELSE CASE ${column.sql} ${places.join(' ')} ELSE ${entries.length} END END`;
}

/** A text from the metadata (never from a client) as an SQL literal. */
function quoted(text: string): string {
    return `'${text.replaceAll("'", "''")}'`;
}

function pageSql(statement: Statement, query: Query): string {
    if (query.limit === undefined && query.offset === undefined) return '';
    return `LIMIT ${bind(statement, query.limit ?? -1)} OFFSET ${bind(statement, query.offset ?? 0)}`;
}

/** Child rows numbered per parent. With `countAll` each parent's first row stays, for the count that it carries. */
function pagedChildren(
    scope: Scope,
    query: Query,
    sqlColumns: string[],
    where: string[],
    order: string,
    parentAt: number
): string {
    const partition = `PARTITION BY ${sqlColumns[parentAt] as string}`;
    const inner = [
        ...sqlColumns.map((sql, index) => `${sql} AS c${index}`),
        `ROW_NUMBER() OVER (${partition} ORDER BY ${order || `${scope.alias}.Id`}) AS place`,
        `COUNT(*) OVER (${partition}) AS total`
    ];
    const offset = query.offset ?? 0;
    const first = bind(scope.statement, offset);
    const inPage = [`place > ${first}`];
    if (query.limit !== undefined) inPage.push(`place <= ${bind(scope.statement, offset + query.limit)}`);
    const names = [...sqlColumns.map((_sql, index) => `c${index}`), 'place', 'total'];
    return (
        `SELECT ${names.join(', ')} FROM (SELECT ${inner.join(', ')} ${scope.from()} WHERE ${where.join(' AND ')}) ` +
        `WHERE ${inPage.join(' AND ')}${query.countAll ? ' OR place = 1' : ''} ORDER BY place`
    );
}
