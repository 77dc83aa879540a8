/** Ours for the benchmark: the Account page of the local org, Lightning Web Security on, with people in memory. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../../local-org/build/app-bundle.ts';
import { bundleFolders, root } from '../../scripts/toolchain/bundles.mjs';
import { tokenOf, type RunningOrg } from '../../scripts/toolchain/local-org.ts';
import type { Stage } from '../browser/stage.ts';
import type { MapAccess, MapRecords } from '../../force-app/main/org-chart/lwc/orgChartStore/orgChartStore.ts';
import type { BenchPerson, Cast } from './people.ts';

/** Builds the bundles with the benchmark's gateway in place of the product's; the folder of the script. */
export async function buildOurs(): Promise<string> {
    // Inside the project: the compiler looks for its configuration upwards.
    mkdirSync(join(root, 'bench/out'), { recursive: true });
    const scratch = mkdtempSync(join(root, 'bench/out/app-'));
    const folders = bundleFolders();
    const product = folders.get('orgChartStore')!;
    for (const name of ['orgChartStore', 'orgChartGateway']) {
        cpSync(join(import.meta.dirname, 'ours', name), join(scratch, name), { recursive: true });
        folders.set(name, join(scratch, name));
    }
    const named = join(scratch, 'productOrgChartStore');
    mkdirSync(named);
    writeFileSync(
        join(named, 'productOrgChartStore.js'),
        `export * from ${JSON.stringify(join(product, 'orgChartStore.ts'))};\n`
    );
    folders.set('productOrgChartStore', named);
    await buildApp(scratch, { security: true, folders });
    return scratch;
}

/** The account whose page the chart is shown on. */
export async function createAccount(org: RunningOrg): Promise<string> {
    const response = await fetch(`${org.url}/services/data/v66.0/sobjects/Account`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokenOf('admin')}`, 'content-type': 'application/json' },
        body: JSON.stringify({ Name: 'Benchmark' })
    });
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as { id: string }).id;
}

const FULL = { create: true, update: true, remove: true };
const ACCESS: MapAccess = {
    ...{ see: true, editContacts: true, editStakeholders: true, judge: true, notes: 'none' },
    rights: {
        ...{ contacts: FULL, stakeholders: FULL, roles: FULL, relationships: FULL, pairings: FULL },
        ...{ buyingCenters: FULL, profiles: FULL, notes: FULL }
    }
};

/** The people as the product's gateway hands them over. */
function recordsOf(people: BenchPerson[]): MapRecords {
    const nothing = {
        ...{ email: null, phone: null, mobile: null, city: null, country: null, socialProfile: null, leftOn: null },
        ...{ atlasKey: null, modified: null, reportsToName: null }
    };
    return {
        account: { id: '', name: 'Benchmark', atlasKey: null },
        contacts: people.map(({ id, parentId, name, title, department }) => ({
            ...{ ...nothing, id, name, title, department, reportsToId: parentId }
        })),
        ...{ stakeholders: [], roles: [], relationships: [], pairings: [], buyingCenters: [], complete: true }
    };
}

/** Opens the Account page with `window.subject`; the people are in memory, nothing is drawn yet. */
export async function openOurs(
    stage: Stage,
    place: { org: RunningOrg; scratch: string; accountId: string },
    people: BenchPerson[],
    cast: Cast
): Promise<void> {
    const { page } = stage;
    await page.route('**/out/app/*', (route) =>
        route.fulfill({
            path: join(place.scratch, new URL(route.request().url()).pathname.split('/').at(-1)!),
            contentType: 'text/javascript'
        })
    );
    const facts = { records: recordsOf(people), access: ACCESS, cast };
    await page.route('**/atlas-bench/records.json', (route) => route.fulfill({ json: facts }));
    await page.goto(`${place.org.url}/lightning/r/Account/${place.accountId}/view?persona=admin`);
    await page.locator('html[data-atlas-bench=ready]').waitFor({ state: 'attached' });
    await page.evaluate(() => {
        const scope = window as unknown as { atlasClock: { find(selector: string): Element[] }; subject: unknown };
        const tell = (what: string) => void document.dispatchEvent(new CustomEvent('atlas-bench', { detail: what }));
        const chart = () => scope.atlasClock.find('c-org-chart-canvas .chart')[0] as HTMLElement;
        const wheel = (deltaX: number, deltaY: number, ctrlKey: boolean) => {
            const { left, top, width, height } = chart().getBoundingClientRect();
            const at = { clientX: left + width / 2, clientY: top + height / 2 };
            chart().dispatchEvent(
                new WheelEvent('wheel', {
                    deltaX,
                    deltaY,
                    ctrlKey,
                    ...at,
                    bubbles: true,
                    cancelable: true,
                    composed: true
                })
            );
        };
        scope.subject = {
            paint() {
                tell('paint');
                return () => scope.atlasClock.find('[role=treeitem]').length > 0;
            },
            reparent: () => tell('reparent'),
            collapse: () => tell('collapse'),
            expand: () => tell('expand'),
            pan: (x: number, y: number) => wheel(-x, -y, false),
            // The chart takes the wheel's distance for an exponent.
            zoom: (factor: number) => wheel(0, -240 * Math.log(factor), true),
            fit: () => (scope.atlasClock.find('c-org-chart-chart [data-command=fit] button')[0] as HTMLElement).click()
        };
    });
}

/** The size that the chart has on the page, which the peers get too. */
export async function sizeOfOurs(stage: Stage): Promise<{ width: number; height: number }> {
    const box = await stage.page.locator('c-org-chart-canvas .chart').boundingBox();
    return { width: Math.round(box!.width), height: Math.round(box!.height) };
}
