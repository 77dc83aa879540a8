/**
 * A REST resource as a plain synchronous function: request in, answer out. The same table serves HTTP and
 * `composite`, whose subrequests run inside one database transaction and therefore may not wait for anything.
 */
import { TrieRouter } from 'hono/router/trie-router';
import type { Org, Session } from '../../org.ts';
import { OrgError, refusal } from '../../errors.ts';
import { problemArray } from './answers.ts';

export interface RestRequest {
    org: Org;
    session: Session;
    /** `66.0`. */
    version: string;
    method: string;
    /** Below `/services/data/vXX.0`, without a trailing slash: `/sobjects/Account`. */
    path: string;
    /** Named path segments, decoded. */
    parameters: Record<string, string>;
    search: URLSearchParams;
    /** Lower-case names. */
    headers: Record<string, string>;
    /** Parses the JSON body when it is asked for; refuses with JSON_PARSER_ERROR when it is missing or malformed. */
    body: () => unknown;
    /** The body as sent, for the places that JSON_PARSER_ERROR names; empty in subrequests. */
    bodyText: string;
}

export interface RestAnswer {
    status: number;
    /** JSON value; undefined = no body. */
    body?: unknown;
    /** Instead of a JSON value; its type is in the headers. */
    text?: string;
    headers?: Record<string, string>;
}

export type RestHandler = (request: RestRequest) => RestAnswer;

/** `/services/data/v66.0`, in front of every address in an answer. */
export function baseAddress(request: Pick<RestRequest, 'version'>): string {
    return `/services/data/v${request.version}`;
}

/** Path (Hono syntax, below the version) to handlers by method. */
export type ResourceTable = Record<string, Partial<Record<'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', RestHandler>>>;

/** Sends one request to its handler; refusals become answers, defects are thrown. */
export type Dispatch = (request: Omit<RestRequest, 'parameters'>) => RestAnswer;

/**
 * A dispatcher over the table. A path that no row names is refused with NOT_IMPLEMENTED (501), a method
 * that its row does not have with METHOD_NOT_ALLOWED (405, R3: api_rest errorcodes.htm). HEAD is GET
 * without the body.
 */
export function createDispatch(table: ResourceTable): Dispatch {
    const router = new TrieRouter<[string, RestHandler]>();
    const anyMethod = new TrieRouter<string>();
    for (const [path, handlers] of Object.entries(table)) {
        anyMethod.add('ALL', path, Object.keys(handlers).join(','));
        for (const [method, handler] of Object.entries(handlers)) router.add(method, path, [path, handler]);
    }
    return (request) => {
        const method = request.method === 'HEAD' ? 'GET' : request.method;
        const [found] = router.match(method, request.path)[0] as [[string, RestHandler], Record<string, string>][];
        try {
            if (!found) {
                const [known] = anyMethod.match('ALL', request.path)[0] as [string, unknown][];
                if (!known) throw notImplemented(request.method, baseAddress(request) + request.path);
                const message = `HTTP Method '${request.method}' not allowed. Allowed are ${known[0]}`;
                throw refusal('METHOD_NOT_ALLOWED', message, [], 405);
            }
            const parameters: Record<string, string> = {};
            for (const [name, value] of Object.entries(found[1])) parameters[name] = decodeSegment(value);
            return found[0][1]({ ...request, method, parameters });
        } catch (error) {
            if (error instanceof OrgError) return { status: error.status, body: problemArray(error.problems) };
            throw error;
        }
    };
}

/** The refusal of everything that the local org does not do. */
export function notImplemented(method: string, path: string): OrgError {
    return refusal('NOT_IMPLEMENTED', `The local org does not implement ${method} ${path}`, [], 501);
}

function decodeSegment(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        return segment;
    }
}
