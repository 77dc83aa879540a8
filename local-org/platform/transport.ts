/**
 * The one way out of the page: requests to the org's public APIs with the persona's token, and failures in the shape
 * that Lightning Data Service hands to components.
 */

/** Version of every API call, as the server lists it under /services/data. */
export const apiVersion = 'v66.0';

/**
 * A failed call as components see it. `body` is an array on reads, an object with `output` on record saves and
 * `{ message }` when the network failed.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/data-error.html
 */
export interface FetchResponse {
    ok: false;
    status: number;
    statusText: string;
    body: unknown;
    headers: Record<string, string>;
    errorType: 'fetchResponse';
}

/** One call: path below /services/data/v66.0, e.g. `/ui-api/records/001…`. Resolves with the parsed body, rejects with FetchResponse. */
export interface Call {
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    path: string;
    body?: unknown;
    headers?: Record<string, string>;
}

/** Sends one call. */
export type Send = (call: Call) => Promise<unknown>;

function failure(
    status: number,
    statusText: string,
    body: unknown,
    headers: Record<string, string> = {}
): FetchResponse {
    return { ok: false, status, statusText, body, headers, errorType: 'fetchResponse' };
}

/** Sends through `fetch` with a bearer token. */
export function httpTransport(token: string, fetchImplementation: typeof fetch): Send {
    return async ({ method, path, body, headers }) => {
        let response: Response;
        let text: string;
        try {
            response = await fetchImplementation(`/services/data/${apiVersion}${path}`, {
                method,
                credentials: 'omit',
                headers: {
                    Authorization: `Bearer ${token}`,
                    Accept: 'application/json',
                    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
                    ...headers
                },
                ...(body === undefined ? {} : { body: JSON.stringify(body) })
            });
            text = await response.text();
        } catch (error) {
            throw failure(0, '', { message: `The org could not be reached: ${(error as Error).message}` });
        }
        const parsed = parseBody(text);
        if (response.ok) return parsed;
        throw failure(response.status, response.statusText, parsed, Object.fromEntries(response.headers));
    };
}

function parseBody(text: string): unknown {
    if (text === '') return undefined;
    try {
        return JSON.parse(text);
    } catch {
        return { message: text };
    }
}

let current: Send = () => Promise.reject(failure(0, '', { message: 'The page has not signed in to the org yet' }));
const waiting = new Map<string, Promise<unknown>>();

/** Sets how calls are sent: once at the start of the page, and in tests. */
export function useTransport(send: Send): void {
    current = send;
    waiting.clear();
}

/** Sends a call. Equal reads that are still under way share one request. */
export function send(call: Call): Promise<unknown> {
    if (call.method !== 'GET') return current(call);
    const shared = waiting.get(call.path);
    if (shared) return shared;
    const request = current(call).finally(() => {
        if (waiting.get(call.path) === request) waiting.delete(call.path);
    });
    waiting.set(call.path, request);
    return request;
}

/** True for a failure made by this module, false for a defect. */
export function isFetchResponse(error: unknown): error is FetchResponse {
    return typeof error === 'object' && error !== null && (error as FetchResponse).errorType === 'fetchResponse';
}
