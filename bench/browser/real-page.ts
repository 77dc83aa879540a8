/** Loading end to end: records in the local org's database, the record page opened in fresh tabs. */
import type { Browser, Page } from 'playwright-core';
import { startLocalOrg, tokenOf, type RunningOrg } from '../../scripts/toolchain/local-org.ts';
import { measured, type Measurement } from '../measurement.ts';
import { launch, SCREEN } from './stage.ts';

const headers = { authorization: `Bearer ${tokenOf('admin')}`, 'content-type': 'application/json' };
const BATCH = 200;
const RUNS = 3;

/** Creates records, 200 a call, and gives their ids in the order of the records. */
export async function createRecords(
    org: RunningOrg,
    type: string,
    records: Record<string, unknown>[]
): Promise<string[]> {
    const ids: string[] = [];
    for (let start = 0; start < records.length; start += BATCH) {
        const batch = records.slice(start, start + BATCH).map((fields) => ({ attributes: { type }, ...fields }));
        const response = await fetch(`${org.url}/services/data/v66.0/composite/sobjects`, {
            ...{ method: 'POST', headers, body: JSON.stringify({ allOrNone: true, records: batch }) }
        });
        if (!response.ok) throw new Error(`${type}: ${response.status} ${await response.text()}`);
        for (const saved of (await response.json()) as { id: string; success: boolean }[]) {
            if (!saved.success) throw new Error(`${type}: ${JSON.stringify(saved)}`);
            ids.push(saved.id);
        }
    }
    return ids;
}

export interface RealPage {
    size: number | string;
    /** Creates the records; the id of the account whose page is opened. */
    create: (org: RunningOrg) => Promise<string>;
    /** Does what a person does after opening the page, and resolves when everything is there. */
    complete: (tab: Page) => Promise<unknown>;
}

/** page_complete of each: navigation until everything is there, on fresh tabs. */
export async function measureRealPages(pages: RealPage[], progress: (message: string) => void): Promise<Measurement[]> {
    const org = await startLocalOrg();
    const browser = await launch();
    try {
        const measurements: Measurement[] = [];
        for (const { size, create, complete } of pages) {
            progress(`page_complete, ${size}`);
            const address = `${org.url}/lightning/r/Account/${await create(org)}/view?persona=admin`;
            measurements.push(measured('ours', size, 'page_complete', 'ms', await load(browser, address, complete)));
        }
        return measurements;
    } finally {
        await browser.close();
        await org.stop();
    }
}

async function load(browser: Browser, address: string, complete: RealPage['complete']): Promise<number[]> {
    const samples: number[] = [];
    for (let run = -1; run < RUNS; run++) {
        const tab = await browser.newPage({ viewport: SCREEN, reducedMotion: 'reduce', locale: 'en-US' });
        tab.setDefaultTimeout(180_000);
        const started = performance.now();
        await tab.goto(address);
        await complete(tab);
        if (run >= 0) samples.push(performance.now() - started);
        await tab.close();
    }
    return samples;
}
