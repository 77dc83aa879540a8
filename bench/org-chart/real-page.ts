/** Loading end to end: contacts in the local org's database, the record page opened in a fresh tab. */
import type { Browser } from 'playwright-core';
import { startLocalOrg, tokenOf, type RunningOrg } from '../../scripts/toolchain/local-org.ts';
import { launch, SCREEN } from '../browser/stage.ts';
import { measured, type Measurement } from '../measurement.ts';
import { peopleOf } from './people.ts';

const headers = { authorization: `Bearer ${tokenOf('admin')}`, 'content-type': 'application/json' };
const BATCH = 200;
const RUNS = 3;

async function post<Answer>(org: RunningOrg, path: string, body: unknown): Promise<Answer> {
    const response = await fetch(`${org.url}/services/data/v66.0/${path}`, {
        ...{ method: 'POST', headers, body: JSON.stringify(body) }
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
}

/** An account with so many contacts; managers are created before their reports, whose records name them. */
async function createContacts(org: RunningOrg, size: number): Promise<string> {
    const account = await post<{ id: string }>(org, 'sobjects/Account', { Name: `Benchmark of ${size}` });
    const ids = new Map<string, string>();
    let waiting = peopleOf(size);
    while (waiting.length > 0) {
        const batch = waiting.filter(({ parentId }) => parentId === null || ids.has(parentId)).slice(0, BATCH);
        const records = batch.map(({ name, title, department, parentId }) => ({
            attributes: { type: 'Contact' },
            ...{
                AccountId: account.id,
                FirstName: name.slice(0, name.indexOf(' ')),
                LastName: name.slice(name.indexOf(' ') + 1)
            },
            ...{ Title: title, Department: department, ReportsToId: parentId === null ? null : ids.get(parentId)! }
        }));
        const saved = await post<{ id: string; success: boolean }[]>(org, 'composite/sobjects', {
            allOrNone: true,
            records
        });
        saved.forEach(({ id, success }, at) => {
            if (!success) throw new Error(`A contact was not created: ${JSON.stringify(saved[at])}`);
            ids.set(batch[at]!.id, id);
        });
        const done = new Set(batch);
        waiting = waiting.filter((person) => !done.has(person));
    }
    return account.id;
}

/** Navigation until the status region counts everybody and the first card stands, on fresh tabs. */
export async function measureRealPages(
    sizes: readonly number[],
    progress: (message: string) => void
): Promise<Measurement[]> {
    const org = await startLocalOrg();
    const browser = await launch();
    try {
        const measurements: Measurement[] = [];
        for (const size of sizes) {
            progress(`page_complete with ${size} contacts`);
            const accountId = await createContacts(org, size);
            measurements.push(measured('ours', size, 'page_complete', 'ms', await load(browser, org, accountId, size)));
        }
        return measurements;
    } finally {
        await browser.close();
        await org.stop();
    }
}

async function load(browser: Browser, org: RunningOrg, accountId: string, size: number): Promise<number[]> {
    const samples: number[] = [];
    const text = new RegExp(`^${size.toLocaleString('en-US').replace(',', ',?')} contacts placed`);
    for (let run = -1; run < RUNS; run++) {
        const tab = await browser.newPage({ viewport: SCREEN, reducedMotion: 'reduce' });
        tab.setDefaultTimeout(120_000);
        const started = performance.now();
        await tab.goto(`${org.url}/lightning/r/Account/${accountId}/view?persona=admin`);
        await tab.getByRole('status').filter({ hasText: text }).waitFor();
        await tab.getByRole('treeitem').first().waitFor();
        if (run >= 0) samples.push(performance.now() - started);
        await tab.close();
    }
    return samples;
}
