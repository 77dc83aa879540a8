/** Ours for the benchmarks: the Account page of the local org, Lightning Web Security on, with data in memory. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../../local-org/build/app-bundle.ts';
import { bundleFolders, root } from '../../scripts/toolchain/bundles.mjs';
import { tokenOf, type RunningOrg } from '../../scripts/toolchain/local-org.ts';
import type { Stage } from './stage.ts';

/** Where ours is shown. */
export interface OurPlace {
    org: RunningOrg;
    /** Folder with the script of the bundles. */
    scratch: string;
    accountId: string;
}

/**
 * Builds the bundles with some of them replaced by those in `bench/<name>/ours`; these can import what they replace as
 * `c/product<Name>`. The folder of the script.
 */
export async function buildOurs(name: string): Promise<string> {
    // Inside the project: the compiler looks for its configuration upwards.
    mkdirSync(join(root, 'bench/out'), { recursive: true });
    const scratch = mkdtempSync(join(root, 'bench/out/app-'));
    const ours = join(root, 'bench', name, 'ours');
    const folders = bundleFolders();
    for (const bundle of readdirSync(ours)) {
        const replaced = folders.get(bundle)!;
        cpSync(join(ours, bundle), join(scratch, bundle), { recursive: true });
        folders.set(bundle, join(scratch, bundle));
        const product = `product${bundle[0]!.toUpperCase()}${bundle.slice(1)}`;
        mkdirSync(join(scratch, product));
        const from = JSON.stringify(join(replaced, `${bundle}.ts`));
        const isComponent = readdirSync(replaced).some((file) => file === `${bundle}.html`);
        const source = `export * from ${from};\n${isComponent ? `export { default } from ${from};\n` : ''}`;
        writeFileSync(join(scratch, product, `${product}.js`), source);
        folders.set(product, join(scratch, product));
    }
    await buildApp(scratch, { security: true, folders });
    return scratch;
}

/** The account whose page is shown. */
export async function createAccount(org: RunningOrg): Promise<string> {
    const response = await fetch(`${org.url}/services/data/v66.0/sobjects/Account`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokenOf('admin')}`, 'content-type': 'application/json' },
        body: JSON.stringify({ Name: 'Benchmark' })
    });
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as { id: string }).id;
}

/** Opens a tab of the Account page; the data is in memory inside the sandbox, nothing of it is drawn yet. */
export async function openOurPage(stage: Stage, place: OurPlace, data: unknown, tab?: string): Promise<void> {
    const { page } = stage;
    await page.route('**/out/app/*', (route) =>
        route.fulfill({
            path: join(place.scratch, new URL(route.request().url()).pathname.split('/').at(-1)!),
            contentType: 'text/javascript'
        })
    );
    await page.route('**/atlas-bench/data.json', (route) => route.fulfill({ json: data }));
    await page.goto(`${place.org.url}/lightning/r/Account/${place.accountId}/view?persona=admin`);
    if (tab) await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.locator('html[data-atlas-bench=ready]').waitFor({ state: 'attached' });
}
