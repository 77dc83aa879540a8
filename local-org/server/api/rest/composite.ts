/**
 * `composite`: several requests in one call (api_rest resources_composite_composite.htm,
 * resources_composite_subrequest_result.htm). Subrequests reach the REST
 * resources of this folder; GraphQL and the UI API answer NOT_IMPLEMENTED inside them.
 */
import type { Dispatch, RestAnswer, RestRequest } from './resource.ts';
import { refusal } from '../../errors.ts';
import { problemArray } from './answers.ts';
import { requireObject } from './json-body.ts';

const LIMITS = { subrequests: 25, queriesAndCollections: 5 };

interface Subrequest {
    method: string;
    url: string;
    referenceId: string;
    body: unknown;
    headers: Record<string, string>;
}

/** Carries the answers out of the transaction that they roll back. */
class RolledBack extends Error {
    readonly answers: RestAnswer[];

    constructor(answers: RestAnswer[]) {
        super('a subrequest of an allOrNone composite failed');
        this.answers = answers;
    }
}

export function composite(request: RestRequest, dispatch: Dispatch): RestAnswer {
    const body = requireObject(request.body());
    const subrequests = readSubrequests(body.compositeRequest);
    const answers =
        body.allOrNone === true
            ? runAtomically(request, subrequests, dispatch)
            : run(request, subrequests, dispatch, false);
    const compositeResponse = answers.map((answer, index) => ({
        body: answer.body ?? null,
        httpHeaders: answer.headers ?? {},
        httpStatusCode: answer.status,
        referenceId: subrequests[index]?.referenceId
    }));
    return { status: 200, body: { compositeResponse } };
}

function runAtomically(request: RestRequest, subrequests: Subrequest[], dispatch: Dispatch): RestAnswer[] {
    try {
        return request.org.transaction(() => {
            const answers = run(request, subrequests, dispatch, true);
            if (answers.some((answer) => answer.status >= 400)) throw new RolledBack(answers);
            return answers;
        });
    } catch (error) {
        if (!(error instanceof RolledBack)) throw error;
        const message = 'The transaction was rolled back since another operation in the same transaction failed.';
        return subrequests.map((_, index) => {
            const answer = error.answers[index];
            return answer && answer.status >= 400 ? answer : halted(message);
        });
    }
}

function run(
    request: RestRequest,
    subrequests: Subrequest[],
    dispatch: Dispatch,
    stopAtFailure: boolean
): RestAnswer[] {
    const done = new Map<string, RestAnswer>();
    const answers: RestAnswer[] = [];
    for (const subrequest of subrequests) {
        const missing: string[] = [];
        const resolve = <T>(value: T): T => replaceReferences(value, done, missing) as T;
        const url = resolve(subrequest.url);
        const body = resolve(subrequest.body);
        const headers = resolve(subrequest.headers);
        const answer = missing.length
            ? halted(`Invalid reference specified. No value for ${missing[0]} found`)
            : send(request, dispatch, { ...subrequest, url, body, headers });
        done.set(subrequest.referenceId, answer);
        answers.push(answer);
        if (stopAtFailure && answer.status >= 400) break;
    }
    return answers;
}

function send(request: RestRequest, dispatch: Dispatch, subrequest: Subrequest): RestAnswer {
    const url = new URL(subrequest.url.replace(/\/{2,}/g, '/'), 'http://local.org');
    const match = /^\/services\/data\/v([\d.]+)(\/.*)$/.exec(url.pathname);
    if (!match) {
        return {
            status: 404,
            body: problemArray([{ code: 'NOT_FOUND', message: 'The requested resource does not exist', fields: [] }])
        };
    }
    return dispatch({
        org: request.org,
        session: request.session,
        version: match[1] ?? '',
        method: subrequest.method.toUpperCase(),
        path: match[2]?.replace(/(?<=.)\/$/, '') ?? '',
        search: url.searchParams,
        headers: subrequest.headers,
        body: () => subrequest.body,
        bodyText: ''
    });
}

function readSubrequests(list: unknown): Subrequest[] {
    if (!Array.isArray(list)) throw refusal('JSON_PARSER_ERROR', 'The compositeRequest array is required');
    checkCount(list);
    const seen = new Set<string>();
    const subrequests = list.map((item): Subrequest => {
        const { method, url, referenceId, body, httpHeaders } = requireObject(item);
        if (typeof referenceId !== 'string' || !/^\w+$/.test(referenceId)) {
            throw refusal('INVALID_INPUT', 'Provided referenceId must contain letters, digits and underscores only');
        }
        if (seen.has(referenceId))
            throw refusal('INVALID_INPUT', `Duplicate referenceId provided in the request: ${referenceId}`);
        seen.add(referenceId);
        const headers = Object.entries((httpHeaders ?? {}) as Record<string, unknown>);
        return {
            method: String(method ?? ''),
            url: String(url ?? ''),
            referenceId,
            body,
            headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), String(value)]))
        };
    });
    const heavy = subrequests.filter(({ url }) =>
        /\/(?:query|queryAll|composite\/sobjects)(?:[/?]|$)/.test(url)
    ).length;
    if (heavy > LIMITS.queriesAndCollections) {
        throw refusal(
            'LIMIT_EXCEEDED',
            `A composite may have ${LIMITS.queriesAndCollections} queries and collections at most`
        );
    }
    return subrequests;
}

function checkCount(list: unknown[]): void {
    if (list.length > LIMITS.subrequests) {
        throw refusal('LIMIT_EXCEEDED', `A composite may have ${LIMITS.subrequests} subrequests at most`);
    }
}

function halted(message: string): RestAnswer {
    return { status: 400, body: problemArray([{ code: 'PROCESSING_HALTED', message, fields: [] }]) };
}

/** Fills `@{reference.path}` in every text of a value from the answers so far; notes what has no value. */
function replaceReferences(value: unknown, done: Map<string, RestAnswer>, missing: string[]): unknown {
    if (typeof value === 'string') {
        return value.replace(/@\{(\w+)\.([\w.[\]]+)\}/g, (whole, reference: string, path: string) => {
            const answer = done.get(reference);
            const found = answer && answer.status < 400 ? valueAt(answer.body, path) : undefined;
            if (found === undefined || found === null) missing.push(whole);
            return String(found);
        });
    }
    if (Array.isArray(value)) return value.map((item) => replaceReferences(item, done, missing));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, replaceReferences(item, done, missing)])
    );
}

/** `records[0].Id` */
function valueAt(body: unknown, path: string): unknown {
    const names = path.replace(/\[(\d+)\]/g, '.$1').split('.');
    return names.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], body);
}
