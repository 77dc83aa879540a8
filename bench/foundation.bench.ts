/**
 * The foundation's figures: the page with a real ministry of 1,167 posts, queries beside bare SQL on the same
 * database, the import of 31 months of payments, warm start, memory at rest.
 *
 * Reads the public data from ATLAS_DATA (default ../shared/data beside the checkout).
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../scripts/toolchain/browser.ts';
import { realData, root } from '../scripts/toolchain/bundles.mjs';
import { startLocalOrg, tokenOf, type RunningOrg } from '../scripts/toolchain/local-org.ts';
import { measured, sampleInTurn, type Benchmark, type Measurement } from './measurement.ts';

const headers = { authorization: `Bearer ${tokenOf('admin')}`, 'content-type': 'application/json' };
const people = 2000;
const fields = [
    'Name',
    'FirstName',
    'LastName',
    'Title',
    'Department',
    'Email',
    'Phone',
    'AccountId',
    'ReportsToId',
    'LastModifiedDate'
];

async function api<T>(org: RunningOrg, path: string, body?: unknown, method = body ? 'POST' : 'GET'): Promise<T> {
    const response = await fetch(`${org.url}/services/data/v66.0/${path}`, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {})
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
}

function importer(org: RunningOrg, ...args: string[]): void {
    execFileSync(process.execPath, [join(root, 'scripts/run.mjs'), 'import', ...args, '--instance-url', org.url], {
        cwd: root,
        env: { ...process.env, SF_ACCESS_TOKEN: tokenOf('admin') },
        stdio: ['ignore', 'ignore', 'pipe']
    });
}

/** 2,000 contacts of one account, as the queries below read them. */
async function createContacts(org: RunningOrg): Promise<string> {
    const account = await api<{ id: string }>(org, 'sobjects/Account', { Name: 'Benchmark of two thousand' });
    for (let start = 0; start < people; start += 200) {
        const records = Array.from({ length: 200 }, (_, index) => ({
            attributes: { type: 'Contact' },
            FirstName: `First ${start + index}`,
            LastName: `Last ${start + index}`,
            Title: `Title ${(start + index) % 37}`,
            Department: `Department ${(start + index) % 11}`,
            Email: `person${start + index}@example.com`,
            Phone: '+49 40 123456',
            AccountId: account.id
        }));
        await api(org, 'composite/sobjects', { allOrNone: true, records });
    }
    return account.id;
}

async function queries(org: RunningOrg, database: string, progress: (message: string) => void): Promise<Measurement[]> {
    const account = await createContacts(org);
    progress('queries of 2,000 contacts');
    const document = `query P($account: ID) { uiapi { query { Contact(first: ${people}, where: { AccountId: { eq: $account } }, orderBy: { Id: { order: ASC } }) {
        edges { node { Id ${fields.map((field) => `${field} { value }`).join(' ')} } } totalCount } } } }`;
    const graphql = async () => {
        const answer = await api<{ data: { uiapi: { query: { Contact: { edges: unknown[] } } } }; errors: unknown[] }>(
            org,
            'graphql',
            { query: document, variables: { account } }
        );
        if (answer.data?.uiapi.query.Contact.edges.length !== people) throw new Error(JSON.stringify(answer.errors));
    };
    const soqlText = `SELECT Id, ${fields.join(', ')} FROM Contact WHERE AccountId = '${account}' ORDER BY Id LIMIT ${people}`;
    const soql = async () => {
        const answer = await api<{ records: unknown[] }>(org, `query?q=${encodeURIComponent(soqlText)}`);
        if (answer.records.length !== people) throw new Error(`${answer.records.length} records`);
    };
    const bare = new DatabaseSync(database, { readOnly: true });
    const statement = bare.prepare(
        `SELECT Id, ${fields.join(', ')} FROM Contact WHERE AccountId = ? AND IsDeleted = 0 ORDER BY Id LIMIT ${people}`
    );
    const sql = () => {
        if (statement.all(account).length !== people) throw new Error('bare SQL returned other rows');
    };
    const [graphqlTimes, soqlTimes, sqlTimes] = await sampleInTurn(41, 20, [graphql, soql, sql]);
    bare.close();
    return [
        measured('Account Atlas local org', people, 'graphql_2000', 'ms', graphqlTimes!),
        measured('Account Atlas local org', people, 'soql_2000', 'ms', soqlTimes!),
        measured('node:sqlite, bare SQL', people, 'sql_2000', 'ms', sqlTimes!)
    ];
}

/** Navigation to the record page until the status region counts everybody. */
async function page(org: RunningOrg, progress: (message: string) => void): Promise<Measurement> {
    importer(org, 'people', join(realData, 'organogram/co.csv'), '--account', 'Cabinet Office');
    const found = await api<{ records: { Id: string }[] }>(
        org,
        `query?q=${encodeURIComponent("SELECT Id FROM Account WHERE Name = 'Cabinet Office'")}`
    );
    progress('page with the ministry of 1,167 posts');
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    const samples: number[] = [];
    for (let run = -1; run < 5; run++) {
        const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        const started = performance.now();
        await tab.goto(`${org.url}/lightning/r/Account/${found.records[0]!.Id}/view?persona=admin`);
        await tab
            .getByRole('status')
            .filter({ hasText: /^126 contacts placed, 0 parked, 1,?041 placeholders$/ })
            .waitFor();
        await tab.getByRole('treeitem').first().waitFor();
        if (run >= 0) samples.push(performance.now() - started);
        await tab.close();
    }
    await browser.close();
    return measured('Account Atlas, LWS on', 1167, 'page_complete', 'ms', samples);
}

function spend(org: RunningOrg, progress: (message: string) => void): Measurement {
    progress('import of 31 months of payments');
    const files = globSync(join(realData, 'spend/*.csv')).sort();
    const started = performance.now();
    importer(org, 'spend', ...files, '--account', 'Cabinet Office', '--supplier', 'MANNING GOTTLIEB OMD');
    return measured('Account Atlas importer', files.length, 'import_spend', 's', [
        (performance.now() - started) / 1000
    ]);
}

/** Resident memory of the server's process in MB. */
function residentMegabytes(org: RunningOrg): number {
    const status = readFileSync(`/proc/${org.process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
}

/** Five starts on the database that the other figures filled, then memory of the last one at rest. */
async function starts(database: string, progress: (message: string) => void): Promise<Measurement[]> {
    progress('warm starts');
    const samples: number[] = [];
    const memory: number[] = [];
    for (let run = 0; run < 5; run++) {
        const org = await startLocalOrg({ database });
        samples.push(org.startedIn / 1000);
        memory.push(residentMegabytes(org));
        await org.stop();
    }
    return [
        measured('Account Atlas local org', 1, 'warm_start', 's', samples),
        measured('Account Atlas local org', 1, 'memory', 'MB', memory)
    ];
}

export const run: Benchmark = async (progress) => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
    const database = join(folder, 'org.db');
    try {
        const org = await startLocalOrg({ database });
        const measurements = await queries(org, database, progress);
        measurements.unshift(await page(org, progress));
        measurements.push(spend(org, progress));
        await org.stop();
        measurements.push(...(await starts(database, progress)));
        const value = (metric: string) => measurements.find((one) => one.metric === metric)!.value;
        return {
            measurements,
            ratios: [
                { text: 'GraphQL beside bare SQL', value: value('graphql_2000') / value('sql_2000'), limit: 5 },
                { text: 'SOQL beside bare SQL', value: value('soql_2000') / value('sql_2000'), limit: 5 },
                { text: 'Import of all payments, seconds', value: value('import_spend'), limit: 30 },
                { text: 'Warm start, seconds', value: value('warm_start'), limit: 5 },
                { text: 'Memory at rest, MB', value: value('memory'), limit: 300 }
            ]
        };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
};
