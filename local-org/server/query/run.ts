/**
 * Runs queries. Rows come out of SQLite as arrays in column order and are handed on as they are: only booleans are
 * turned, hidden columns cut off, and children filled in.
 */
import type { ObjectSchema } from '../metadata/schema.ts';
import type { Session } from '../org.ts';
import { compileCount, compileQuery, type ChildOf, type Compiled } from './compile.ts';
import type { Query, QueryResult, SelectItem, Value } from './query.ts';
import { malformed, tooComplicated, unknownChildren } from './refusals.ts';
import { readableObject, type QueryContext } from './scope.ts';
import { statementsOf } from './statements.ts';

export type { QueryContext } from './scope.ts';

/** Root and four levels of children below it, from API 58.0 on. */
const MAXIMUM_DEPTH = 5;
const MAXIMUM_CHILDREN = 20;

type Row = (Value | QueryResult)[];

/** Runs a query as the session's user sees the data; throws OrgError with Salesforce's code. */
export function runQuery(context: QueryContext, session: Session, query: Query): QueryResult {
    try {
        return run(context, session, query);
    } catch (error) {
        throw isTooComplicated(error) ? tooComplicated() : error;
    }
}

/** What SQLite and the call stack say of conditions that are too many or nested too deep (https://sqlite.org/limits.html). */
function isTooComplicated(error: unknown): boolean {
    const { message } = error as Error;
    return (
        error instanceof RangeError ||
        /^(?:Expression tree is too large|Recursion limit|too many|parser stack)/.test(message)
    );
}

function run(context: QueryContext, session: Session, query: Query): QueryResult {
    const compiled = compileQuery(context, session, query);
    const rows = rowsOf(context, compiled);
    const total = query.countAll ? totalOf(context, session, query, rows.length) : rows.length;
    fillChildren(context, session, query, compiled, rows, 1);
    finishRows(rows, compiled);
    const limit = query.limit;
    if (limit !== undefined && query.select[0]?.kind === 'aggregate' && !query.groupBy?.length) {
        // `SELECT COUNT() … LIMIT n` counts to n.
        for (const row of rows) row[0] = Math.min(row[0] as number, limit);
    }
    return { columns: compiled.columns, rows, total };
}

function rowsOf(context: QueryContext, compiled: Compiled): Row[] {
    return statementsOf(context.database)
        .arrays(compiled.sql)
        .all(...compiled.parameters) as unknown as Row[];
}

function totalOf(context: QueryContext, session: Session, query: Query, found: number): number {
    const offset = query.offset ?? 0;
    const whole = query.limit === undefined || found < query.limit;
    if (whole && (found > 0 || offset === 0)) return offset + found;
    return rowsOf(context, compileCount(context, session, query))[0]?.[0] as number;
}

/** In place: 0 and 1 to booleans, hidden columns off. */
function finishRows(rows: Row[], compiled: Compiled): void {
    const { booleans, columns } = compiled;
    const width = columns.length;
    const hidden = compiled.idAt >= 0 || compiled.parentAt >= 0;
    if (!hidden && booleans.length === 0) return;
    for (const row of rows) {
        for (const at of booleans) if (row[at] !== null) row[at] = row[at] === 1;
        if (hidden) row.length = width;
    }
}

function fillChildren(
    context: QueryContext,
    session: Session,
    query: Query,
    compiled: Compiled,
    rows: Row[],
    depth: number
): void {
    const wanted = query.select.map((item, at) => ({ item, at })).filter(({ item }) => item.kind === 'children');
    if (wanted.length === 0) return;
    if (depth >= MAXIMUM_DEPTH) throw malformed(`A query may reach at most ${MAXIMUM_DEPTH - 1} levels of children.`);
    if (wanted.length > MAXIMUM_CHILDREN) {
        throw malformed(`A query may follow at most ${MAXIMUM_CHILDREN} parent-to-child relationships.`);
    }
    const parent = readableObject(context, session, query.from);
    const parentIds = rows.map((row) => row[compiled.idAt] as string);
    for (const { item, at } of wanted) {
        const { relationship, query: childQuery } = item as Extract<SelectItem, { kind: 'children' }>;
        const found = findChildren(context, session, parent, relationship);
        if (!found && query.optionalPaths?.has(relationship)) {
            (compiled.columns[at] as { readable: boolean }).readable = false;
            continue;
        }
        if (!found) throw unknownChildren(relationship);
        const child = { ...childQuery, from: found.object };
        const results = runChildren(context, session, child, { reference: found.reference, parentIds }, depth);
        for (const row of rows) row[at] = results(row[compiled.idAt] as string);
    }
}

/** The child object and its reference field; undefined where the reader may not see either. */
function findChildren(
    context: QueryContext,
    session: Session,
    parent: ObjectSchema,
    name: string
): { object: string; reference: string } | undefined {
    const lower = name.toLowerCase();
    const relationship = (context.schema.childRelationships.get(parent.apiName) ?? []).find(
        (candidate) => candidate.name?.toLowerCase() === lower
    );
    if (!relationship) return undefined;
    const { childObject, field } = relationship;
    const readable = session.object(childObject).read && session.field(childObject, field).read;
    return readable ? { object: childObject, reference: field } : undefined;
}

/** Runs one child query for all parents at once; answers each parent's own result. */
function runChildren(
    context: QueryContext,
    session: Session,
    query: Query,
    child: ChildOf,
    depth: number
): (parentId: string) => QueryResult {
    const compiled = compileQuery(context, session, query, child);
    const { columns, parentAt, paged } = compiled;
    const placeAt = compiled.parentAt + 1;
    const offset = query.offset ?? 0;
    const limit = query.limit ?? Infinity;
    const byParent = new Map<string, QueryResult>();
    const rows = rowsOf(context, compiled).filter((row) => {
        const parentId = row[parentAt] as string;
        let result = byParent.get(parentId);
        if (!result) byParent.set(parentId, (result = { columns, rows: [], total: 0 }));
        if (paged) {
            const place = row[placeAt] as number;
            result.total = row[placeAt + 1] as number;
            // The first row of a parent may be there for its count only.
            if (place <= offset || place > offset + limit) return false;
        }
        result.rows.push(row);
        return true;
    });
    if (!query.countAll) for (const result of byParent.values()) result.total = result.rows.length;
    fillChildren(context, session, query, compiled, rows, depth + 1);
    finishRows(rows, compiled);
    return (parentId) => byParent.get(parentId) ?? { columns, rows: [], total: 0 };
}
