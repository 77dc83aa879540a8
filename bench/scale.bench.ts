/**
 * Every page of the package in the sample's org, and in the same org with 302,000 records more: what a page shows belongs
 * to one account, so it should hardly take longer.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Connection } from 'jsforce';
import { browserFlags, findBrowser } from '../scripts/toolchain/browser.ts';
import { startLocalOrg, tokenOf, type Persona, type RunningOrg } from '../scripts/toolchain/local-org.ts';
import { measured, type Benchmark, type Measurement, type Ratio } from './measurement.ts';
import { fill } from './scale/fill.ts';

/** Rounds that count; one more warms up. */
const ROUNDS = 3;
const LIMIT = 3;
/** How long nothing must be asked for until a page counts as complete, in milliseconds. */
const QUIET = 700;

interface Visit {
    name: string;
    path: string;
    persona: Persona;
    /** Tab of the record page to choose. */
    tab?: string;
}

export const run: Benchmark = async (progress) => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-scale-'));
    const [small, large] = [join(folder, 'small.db'), join(folder, 'large.db')];
    progress('Making the small org');
    await (await startLocalOrg({ database: small, sample: 'story' })).stop();
    copyFileSync(small, large);
    progress(`Filled the large one with ${fill(large)} records`);
    const orgs = [await startLocalOrg({ database: small }), await startLocalOrg({ database: large })] as const;
    const measurements: Measurement[] = [];
    const ratios: Ratio[] = [];
    try {
        for (const visit of await visits(orgs[0])) {
            const samples: [number[], number[]] = [[], []];
            for (let round = -1; round < ROUNDS; round++) {
                for (const [index, org] of orgs.entries()) {
                    const took = await open(org, visit);
                    if (round >= 0) samples[index]!.push(took);
                }
            }
            const [before, after] = [
                measured(visit.name, 'small', 'complete', 'ms', samples[0]),
                measured(visit.name, 'large', 'complete', 'ms', samples[1])
            ];
            measurements.push(before, after);
            ratios.push({ text: `${visit.name}: large / small`, value: after.value / before.value, limit: LIMIT });
            progress(`${visit.name}: ${before.value.toFixed(0)} ms, ${after.value.toFixed(0)} ms`);
        }
    } finally {
        for (const org of orgs) await org.stop();
        rmSync(folder, { recursive: true, force: true });
    }
    return { measurements, ratios };
};

/** The pages of the package, for the first account of the sample. */
async function visits(org: RunningOrg): Promise<Visit[]> {
    const client = new Connection({ instanceUrl: org.url, accessToken: tokenOf('admin'), version: '66.0' });
    const first = async (soql: string): Promise<string> => (await client.query<{ Id: string }>(soql)).records[0]!.Id;
    const plan = await first('SELECT Id FROM Key_Account_Plan__c ORDER BY CreatedDate, Id LIMIT 1');
    const account = (
        await client.query<{ Account__c: string }>(`SELECT Account__c FROM Key_Account_Plan__c WHERE Id = '${plan}'`)
    ).records[0]!.Account__c;
    const opportunity = await first(`SELECT Id FROM Opportunity WHERE AccountId = '${account}' ORDER BY Id LIMIT 1`);
    const page = (name: string, path: string, tab?: string, persona: Persona = 'manager'): Visit => ({
        name,
        path,
        tab,
        persona
    });
    return [
        page('Account: org chart', `/lightning/r/Account/${account}/view`),
        page('Account: landscape', `/lightning/r/Account/${account}/view`, 'Landscape'),
        page('Account: plan', `/lightning/r/Account/${account}/view`, 'Plan'),
        page('Opportunity', `/lightning/r/Opportunity/${opportunity}/view`),
        page('Plan', `/lightning/r/Key_Account_Plan__c/${plan}/view`),
        page('Home', '/lightning/page/home'),
        page('Offerings', '/lightning/n/Account_Atlas_Offerings', undefined, 'admin'),
        page('Setup', '/lightning/n/Account_Atlas_Setup', undefined, 'admin'),
        ...['Account', 'Contact', 'Opportunity', 'Key_Account_Plan__c', 'Plan_Action__c', 'Buying_Center__c'].map(
            (name) => page(`List: ${name}`, `/lightning/o/${name}/list`)
        )
    ];
}

/** Milliseconds from the navigation, or the choice of the tab, until the last answer that the page asked for. */
async function open(org: RunningOrg, { path, persona, tab }: Visit): Promise<number> {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    try {
        const page = await context.newPage();
        let [waiting, last] = [0, 0];
        page.on('request', () => (waiting += 1));
        const answered = (): void => {
            waiting -= 1;
            last = performance.now();
        };
        page.on('requestfinished', answered);
        page.on('requestfailed', answered);
        const quiet = async (): Promise<void> => {
            while (waiting > 0 || performance.now() - last < QUIET) await page.waitForTimeout(50);
        };
        let started = performance.now();
        await page.goto(`${org.url}${path}?persona=${persona}`);
        await quiet();
        if (tab) {
            started = performance.now();
            last = started;
            await page.getByRole('tab', { name: tab, exact: true }).first().click();
            await quiet();
        }
        return last - started;
    } finally {
        await browser.close();
    }
}
