/** The way into an org: jsforce with a token that somebody else obtained (`sf org display --json` shows one). */
import jsforce from 'jsforce';
import type { Connection, Record as SalesforceRecord } from 'jsforce';
import { ImportFailure } from './failure.ts';

export type { Connection };

/** API version of every call; the package's own. */
const API_VERSION = '66.0';

export interface OrgAddress {
    /** e.g. http://127.0.0.1:4000 or https://mydomain.my.salesforce.com */
    instanceUrl: string;
    accessToken: string;
}

/** Connects without a call; the first call tells whether the token is good. */
export function connect({ instanceUrl, accessToken }: OrgAddress): Connection {
    if (!URL.canParse(instanceUrl)) throw new ImportFailure(`"${instanceUrl}" is not an address (--instance-url).`);
    return new jsforce.Connection({
        instanceUrl: instanceUrl.replace(/\/+$/, ''),
        accessToken,
        version: API_VERSION,
        maxRequest: 10
    });
}

/**
 * Fails at once where a local org is not running; jsforce would try for a quarter of a minute. Addresses elsewhere may
 * lie behind a proxy that only jsforce knows how to use.
 */
export async function expectAnswer(instanceUrl: string): Promise<void> {
    const url = URL.parse(instanceUrl);
    if (url && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
        await fetch(new URL('/services/data', instanceUrl));
}

/** Every row of a SOQL query, however many pages it has. */
export async function queryAll<Row extends object>(
    connection: Connection,
    soql: string
): Promise<(Row & { Id: string })[]> {
    const rows: SalesforceRecord[] = [];
    let page = await quietly(connection.query(soql));
    rows.push(...page.records);
    while (!page.done && page.nextRecordsUrl) {
        page = await quietly(connection.queryMore(page.nextRecordsUrl));
        rows.push(...page.records);
    }
    return rows as unknown as (Row & { Id: string })[];
}

/** jsforce also emits a failure that it rejects with, and an emitted error that nobody listens to ends the process. */
function quietly<Query extends { on(event: 'error', listener: () => void): unknown }>(query: Query): Query {
    query.on('error', () => undefined);
    return query;
}

/** True for what the org or the network said, in contrast to a defect of ours. */
export function isAnswer(error: unknown): boolean {
    const { errorCode, code, cause } = error as { errorCode?: string; code?: string; cause?: unknown };
    return (errorCode ?? code) !== undefined || cause instanceof Error;
}

/** A text as a SOQL literal. */
export function soqlText(text: string): string {
    return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
}

/** What a person reads when a call failed: Salesforce's code and message, or that nobody answers. */
export function describeFailure(error: unknown): string {
    const { code, errorCode, message, cause } = error as {
        code?: string;
        errorCode?: string;
        message?: string;
        cause?: { code?: string; message?: string };
    };
    const network = code ?? cause?.code;
    if (network === 'ECONNREFUSED') return 'nobody answers at that address';
    if (network === 'ENOTFOUND') return 'there is no such host';
    if (errorCode === 'INVALID_SESSION_ID') return 'the access token is not valid (any more)';
    return [errorCode, cause?.message ?? message].filter(Boolean).join(': ') || String(error);
}
