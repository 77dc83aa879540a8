/** Every way in which a write can go wrong between the page and the org. */
import type { Page, Route } from 'playwright-core';

/** Addresses that writes go to. */
export const WRITES = /\/services\/data\/v[\d.]+\/(graphql|ui-api\/records)/;

function isWrite(route: Route): boolean {
    const request = route.request();
    if (request.method() === 'PATCH') return true;
    return request.method() === 'POST' && (request.postData() ?? '').includes('mutation ');
}

/** What happens to the first write; everything after it is left alone. */
export interface Fault {
    readonly name: string;
    readonly meet: (route: Route) => Promise<void>;
    /** What the person reads. */
    readonly told: RegExp;
    /** Whether the org has saved it in spite of the fault. */
    readonly arrives: boolean;
}
const answer = (status: number, errorCode: string, message: string) => (route: Route) => {
    const isGraphql = route.request().url().includes('graphql');
    const body =
        isGraphql && status < 401
            ? {
                  data: { uiapi: null },
                  errors: [{ message: `${errorCode}: ${message}`, extensions: { ErrorType: 'DataFetchingException' } }]
              }
            : [{ errorCode, message }];
    return route.fulfill({
        status: isGraphql && status < 401 ? 200 : status,
        contentType: 'application/json',
        body: JSON.stringify(body)
    });
};
export const FAULTS: readonly Fault[] = [
    {
        name: 'server error',
        meet: answer(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred'),
        told: /unexpected error/,
        arrives: false
    },
    {
        name: 'validation error',
        meet: answer(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Ask the works council'),
        told: /Ask the works council/,
        arrives: false
    },
    {
        name: 'permission missing',
        meet: answer(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access'),
        told: /access/,
        arrives: false
    },
    {
        name: 'session expired',
        meet: answer(401, 'INVALID_SESSION_ID', 'Session expired or invalid'),
        told: /Session expired/,
        arrives: false
    },
    { name: 'timeout', meet: (route) => route.abort('timedout'), told: /reached/, arrives: false },
    {
        name: 'connection lost before the commit',
        meet: (route) => route.abort('connectionreset'),
        told: /reached/,
        arrives: false
    },
    {
        name: 'connection lost after the commit',
        meet: async (route) => {
            await route.fetch();
            await route.abort('connectionreset');
        },
        told: /reached/,
        arrives: true
    }
];

/** Lets the first write of the page meet the fault; `page.unroute(WRITES)` ends that. */
export async function breakOnce(page: Page, fault: Fault): Promise<void> {
    let met = false;
    await page.route(WRITES, (route) => {
        if (met || !isWrite(route)) return route.fallback();
        met = true;
        return fault.meet(route);
    });
}
