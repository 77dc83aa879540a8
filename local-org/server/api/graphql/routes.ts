/**
 * `POST /graphql` below the version. HTTP 200 whatever happens inside GraphQL; `errors` is always an array
 * (captured: plugin-api's graphql tests).
 */
import { Hono } from 'hono';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { ApiEnvironment } from '../environment.ts';
import { problemArray } from '../rest/answers.ts';
import { parseJsonBody } from '../rest/json-body.ts';
import { DocumentCache } from './document.ts';
import { GraphQLRefusal, problem } from './errors.ts';

/** Routes of the GraphQL API, to be mounted at `/services/data/:version`. */
export function graphqlRoutes(org: Org): Hono<ApiEnvironment> {
    /** By schema: of each language, and another after a deployment. */
    const caches = new WeakMap<Org['schema'], DocumentCache>();
    const routes = new Hono<ApiEnvironment>();
    routes.post('/graphql', async (context) => {
        let body: unknown;
        try {
            body = parseJsonBody(await context.req.text());
        } catch (error) {
            if (error instanceof OrgError) return context.json(problemArray(error.problems), 400);
            throw error;
        }
        context.header('Content-Type', 'application/json;charset=UTF-8');
        const session = context.get('session');
        try {
            const { query, variables, operationName } = readBody(body);
            const local = org.inLanguageOf(session);
            const documents = caches.get(local.schema) ?? new DocumentCache(local.schema);
            caches.set(local.schema, documents);
            const { run, variables: read } = documents.prepare(query, operationName, variables, session);
            const { data, errors } = run(local, session, read);
            return context.body(Buffer.from(`{"data":${data},"errors":${JSON.stringify(errors)}}`));
        } catch (error) {
            // A document or variable that nests deeper than the call stack.
            const refusal =
                error instanceof RangeError
                    ? new GraphQLRefusal(problem('InvalidSyntax', 'The request is nested too deeply'))
                    : error;
            if (!(refusal instanceof GraphQLRefusal)) throw error;
            return context.body(`{"data":null,"errors":${JSON.stringify(refusal.problems)}}`);
        }
    });
    return routes;
}

function readBody(body: unknown): { query: string; variables: Record<string, unknown>; operationName?: string } {
    const { query, variables, operationName } = (body ?? {}) as Record<string, unknown>;
    if (typeof query !== 'string') throw new GraphQLRefusal(problem('InvalidSyntax', "The request has no 'query'"));
    return {
        query,
        variables: variables !== null && typeof variables === 'object' ? (variables as Record<string, unknown>) : {},
        ...(typeof operationName === 'string' && operationName ? { operationName } : {})
    };
}
