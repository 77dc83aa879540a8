/** `query`, `queryAll`, `query/<locator>` (api_rest resources_query.htm, resources_queryall.htm). */
import type { Org } from '../../org.ts';
import type { ResourceTable, RestAnswer, RestRequest } from './resource.ts';
import type { SoqlPlan } from '../../soql/compile.ts';
import { refusal } from '../../errors.ts';
import { compileSoql } from '../../soql/compile.ts';
import { positioned } from '../../soql/refusals.ts';
import { queryColumns } from './columns.ts';
import { ResultPages } from './paging.ts';
import { baseAddress, notImplemented } from './resource.ts';

const BATCH = { smallest: 200, largest: 2000 };

/** The query resources of one server, which keeps its open result pages. */
export function queryResources(org: Org): ResourceTable {
    const pages = new ResultPages(org);
    const run = (request: RestRequest, allRows: boolean): RestAnswer => {
        if (request.search.has('explain'))
            throw notImplemented(request.method, `${baseAddress(request)}${request.path}?explain`);
        const soql = request.search.get('q');
        if (soql === null) throw refusal('MALFORMED_QUERY', 'SOQL query string (parameter q) is missing');
        return positioned(soql, () => answer(request, pages, soql, allRows));
    };
    return {
        '/query': { GET: (request) => run(request, false) },
        '/queryAll': { GET: (request) => run(request, true) },
        '/query/:locator': {
            GET: (request) => ({
                status: 200,
                body: pages.next(request.session, request.parameters.locator ?? '', baseAddress(request))
            })
        }
    };
}

function answer(request: RestRequest, pages: ResultPages, soql: string, allRows: boolean): RestAnswer {
    const { org, session } = request;
    const plan = compileSoql(soql, org.schema, session);
    if (request.search.get('columns') === 'true') return { status: 200, body: columnsOnly(request, plan) };
    const result = org.query(session, { ...plan.query, ...(allRows ? { allRows } : {}) });
    if (plan.countOnly) return { status: 200, body: { totalSize: result.rows[0]?.[0] ?? 0, done: true, records: [] } };
    if (plan.shape.aggregated && result.rows.length > BATCH.largest) {
        const message =
            'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch';
        throw refusal('EXCEEDED_ID_LIMIT', message);
    }
    return { status: 200, body: pages.first(session, result, plan.shape, batchSize(request), baseAddress(request)) };
}

/** `columns=true` describes the columns and reads no rows; the query is still checked. */
function columnsOnly(request: RestRequest, plan: SoqlPlan): unknown {
    return queryColumns(plan, request.org.query(request.session, { ...plan.query, limit: 0 }), request.org.schema);
}

/** `Sforce-Query-Options: batchSize=200`, brought into the allowed range. */
function batchSize(request: RestRequest): number {
    const asked = /batchSize=(\d+)/i.exec(request.headers['sforce-query-options'] ?? '')?.[1];
    return asked ? Math.min(Math.max(Number(asked), BATCH.smallest), BATCH.largest) : BATCH.largest;
}
