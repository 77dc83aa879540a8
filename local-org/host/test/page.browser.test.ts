/**
 * The page in Chromium against a server in this process: both with and without Lightning Web Security for a component
 * that uses every platform module, then what a user does in the shell.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../../../scripts/toolchain/browser.ts';
import { buildApp } from '../../build/app-bundle.ts';
import { buildHost } from '../../build/build.ts';
import { serve, type RunningServer } from '../../server/api/serve.ts';
import { MEMORY, openOrg, type OpenOrg } from '../../server/open.ts';
import type { Bootstrap } from '../bootstrap.ts';

const probe = new Map(['probePage', 'probeDialog'].map((name) => [name, join(import.meta.dirname, 'probe', name)]));

describe('the page', () => {
    let org: OpenOrg;
    let server: RunningServer;
    let browser: Browser;
    let scratch: string;
    let accountId: string;
    /** How far the org's clock is ahead, in milliseconds. */
    let clockShift = 0;

    before(async () => {
        await buildHost({ quiet: true });
        scratch = mkdtempSync(join(tmpdir(), 'atlas-page-'));
        for (const security of [true, false]) await buildApp(scratch, { security, folders: probe });
        org = openOrg({ database: MEMORY, now: () => new Date(Date.now() + clockShift) });
        const names = ['Probe', ...Array.from({ length: 79 }, (_, index) => `Zeta ${String(index).padStart(2, '0')}`)];
        accountId = create(
            'Account',
            names.map((Name) => ({ Name, Industry: 'Banking' }))
        )[0]!;
        create('Contact', [{ LastName: 'Lovelace', FirstName: 'Ada', AccountId: accountId, Title: 'Analyst' }]);
        server = await serve(org, 0, { page: {} });
        browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
    });

    after(async () => {
        await browser?.close();
        await server?.close();
        org?.close();
        if (scratch) rmSync(scratch, { recursive: true, force: true });
    });

    function create(object: string, records: Record<string, unknown>[]): string[] {
        const session = org.sessionForToken(`${org.organizationId}!admin`)!;
        const operations = records.map((fields) => ({ kind: 'create' as const, object, fields }));
        const results = org.write(session, operations, { allOrNone: true });
        assert.ok(
            results.every(({ success }) => success),
            JSON.stringify(results[0])
        );
        return results.map(({ id }) => id!);
    }

    /** Removes the records of a name again: other tests count. */
    function remove(object: string, name: string): void {
        const session = org.sessionForToken(`${org.organizationId}!admin`)!;
        const where = { kind: 'compare' as const, path: ['Name'], operator: 'eq' as const, value: name };
        const { rows } = org.query(session, { from: object, select: [{ kind: 'field', path: ['Id'] }], where });
        org.write(
            session,
            rows.map(([id]) => ({ kind: 'delete', object, id: String(id) }))
        );
    }

    /** Opens an address in a fresh session; a defect in the page fails the test that did it. */
    async function withPage(
        address: string,
        work: (page: Page) => Promise<void>,
        prepare?: (page: Page) => Promise<void>
    ) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        context.setDefaultTimeout(10_000);
        const page = await context.newPage();
        const defects: string[] = [];
        page.on('pageerror', (error) => defects.push(String(error.stack)));
        await prepare?.(page);
        await page.goto(server.address + address);
        try {
            await work(page);
        } finally {
            await context.close();
        }
        assert.deepEqual(defects, []);
    }

    /** Puts the probe on the account page in place of our bundles. */
    async function showProbe(page: Page): Promise<void> {
        await page.route('**/out/app/*', (route) => {
            const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
            return route.fulfill({ path: join(scratch, name), contentType: 'text/javascript' });
        });
        await page.route('**/local-org/bootstrap*', async (route) => {
            const response = await route.fetch();
            const facts = (await response.json()) as Bootstrap;
            const { regions } = facts.flexipages[facts.objects['Account']!.flexipage!]!;
            regions['main'] = [{ name: 'c:probePage', identifier: 'probe', properties: {} }];
            await route.fulfill({ response, json: facts });
        });
    }

    const text = (page: Page, id: string) => page.locator(`[data-id="${id}"]`);

    async function expectText(page: Page, id: string, expected: string): Promise<void> {
        await page.locator(`[data-id="${id}"]`, { hasText: expected }).waitFor();
        assert.equal(await text(page, id).textContent(), expected);
    }

    for (const security of ['on', 'off']) {
        const address = (id = accountId) => `/lightning/r/Account/${id}/view?lws=${security}`;

        test(`a component gets its data through every platform module (Lightning Web Security ${security})`, () =>
            withPage(
                address(),
                async (page) => {
                    await expectText(page, 'name', 'Probe');
                    await expectText(page, 'names', 'Probe');
                    await expectText(page, 'label', 'Account');
                    await expectText(page, 'industries', '32');
                    await expectText(page, 'page', 'standard__recordPage');
                    await expectText(page, 'user', org.sessionForToken(`${org.organizationId}!admin`)!.userId);
                    await expectText(page, 'permission', 'true');
                },
                showProbe
            ));

        test(`a component reaches the page's globals only without the sandbox (Lightning Web Security ${security})`, () =>
            withPage(
                address(),
                async (page) => {
                    await expectText(page, 'name', 'Probe');
                    const seen = await page.evaluate('window.atlasProbe ?? null');
                    assert.equal(seen, security === 'on' ? null : 'written by the component');
                },
                showProbe
            ));

        test(`a component opens a dialog and refreshes the page (Lightning Web Security ${security})`, () =>
            withPage(
                address(),
                async (page) => {
                    await expectText(page, 'name', 'Probe');
                    await page.getByRole('button', { name: 'Ask' }).click();
                    const dialog = page.getByRole('dialog', { name: 'Probe dialog' });
                    await dialog.getByText('Is it so?').waitFor();
                    await dialog.getByRole('button', { name: 'OK' }).click();
                    await expectText(page, 'answer', 'answered');
                    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
                    await expectText(page, 'answer', 'refreshed');
                },
                showProbe
            ));

        test(`a save shows in every wire and in the header, with a toast (Lightning Web Security ${security})`, () =>
            withPage(
                address(create('Account', [{ Name: 'Other Probe' }])[0]),
                async (page) => {
                    await expectText(page, 'name', 'Other Probe');
                    await expectText(page, 'names', 'Probe, Other Probe');
                    await page.getByRole('button', { name: 'Rename' }).click();
                    await expectText(page, 'name', 'Other Probe renamed');
                    await expectText(page, 'names', 'Probe, Other Probe renamed');
                    await page.getByRole('heading', { name: 'Account Other Probe renamed' }).waitFor();
                    await page.locator('.slds-notify_toast', { hasText: 'Renamed' }).waitFor();
                    assert.equal(await page.locator('.slds-notify_toast').count(), 1);
                    remove('Account', 'Other Probe renamed');
                },
                showProbe
            ));
    }

    test('synthetic shadow is in force: styles stay in their component, queries of the page do not reach in', () =>
        withPage(
            `/lightning/r/Account/${accountId}/view`,
            async (page) => {
                await expectText(page, 'name', 'Probe');
                const facts = await page.evaluate(`({
                    synthetic: document.querySelector('host-shell').shadowRoot.synthetic,
                    reached: document.querySelectorAll('dd').length
                })`);
                assert.deepEqual(facts, { synthetic: true, reached: 0 });
                const border = await page
                    .locator('dl.probe')
                    .evaluate((element) => getComputedStyle(element).borderTopColor);
                assert.equal(border, 'rgb(1, 2, 3)');
            },
            showProbe
        ));

    test('a component goes to another page, and the browser goes back', () =>
        withPage(
            `/lightning/r/Account/${accountId}/view`,
            async (page) => {
                await page.getByRole('button', { name: 'Go', exact: true }).click();
                await page.getByRole('heading', { name: 'All Accounts' }).waitFor();
                assert.equal(new URL(page.url()).pathname, '/lightning/o/Account/list');
                await page.goBack();
                await expectText(page, 'name', 'Probe');
            },
            showProbe
        ));

    test('/ leads to the home page, and every page says what it is', () =>
        withPage('/', async (page) => {
            await page.getByRole('heading', { name: 'My Week' }).waitFor();
            assert.equal(await page.title(), 'Home | Local org');
            assert.ok(await page.getByText('Local org, not Salesforce').isVisible());
            assert.equal(
                await page.locator('nav').getByRole('link', { name: 'Home', exact: true }).getAttribute('aria-current'),
                'page'
            );
        }));

    test('a list sorts on the server and loads more rows as one scrolls', () =>
        withPage('/lightning/o/Account/list', async (page) => {
            await page.getByText('50+ items • 80 in all').waitFor();
            await page.getByRole('button', { name: /Sort by: Account Name/ }).click();
            await page.getByRole('link', { name: 'Zeta 78' }).waitFor();
            await page.locator('.slds-scrollable_y').evaluate((element) => (element.scrollTop = element.scrollHeight));
            await page.getByText('80 items').waitFor();
        }));

    test('a list is searched, and a row opens its record', () =>
        withPage('/lightning/o/Account/list', async (page) => {
            await page.getByPlaceholder('Search this list').fill('zeta 42');
            await page.getByText('1 item •').waitFor();
            await page.getByRole('link', { name: 'Zeta 42' }).click();
            await page.getByRole('heading', { name: 'Account Zeta 42' }).waitFor();
            assert.equal(await page.title(), 'Zeta 42 | Account | Local org');
        }));

    test('search finds a contact by name', () =>
        withPage('/lightning/o/Account/list', async (page) => {
            await page.getByPlaceholder('Search accounts').fill('lovel');
            await page.getByRole('option', { name: /Ada Lovelace/ }).click();
            await page.getByRole('heading', { name: 'Contact Ada Lovelace' }).waitFor();
        }));

    test('a related list makes a record with its parent filled in; what is missing is said at the field', () =>
        withPage(`/lightning/r/Account/${accountId}/view`, async (page) => {
            await page.getByRole('tab', { name: 'Related' }).click();
            const card = page.locator('article', { has: page.getByRole('heading', { name: /^Contacts/ }) });
            await card.getByRole('button', { name: 'New' }).click();
            const dialog = page.getByRole('dialog', { name: 'New Contact' });
            await dialog.locator('input[data-value="Probe"]').waitFor();
            await dialog.getByRole('button', { name: 'Save', exact: true }).click();
            await dialog.getByText('Complete this field.').waitFor();
            await dialog.getByRole('textbox', { name: 'Last Name' }).fill('Hopper');
            await dialog.getByRole('button', { name: 'Save', exact: true }).click();
            await page.getByRole('heading', { name: 'Contact Hopper' }).waitFor();
            await page.getByRole('link', { name: 'Probe', exact: true }).first().click();
            await page.getByRole('heading', { name: 'Account Probe' }).waitFor();
        }));

    test("details are edited in place, and the org's refusal is shown where it belongs", () =>
        withPage(`/lightning/r/Account/${accountId}/view`, async (page) => {
            await page.getByRole('tab', { name: 'Details' }).click();
            await page.getByRole('button', { name: 'Edit Potential Revenue' }).click();
            const field = page.getByLabel('Potential Revenue');
            await field.fill('-5');
            await page.getByRole('button', { name: 'Save', exact: true }).click();
            await page.getByText('We hit a snag.').waitFor();
            // On focus the input shows the plain number; filling at once would type into the formatted one.
            await field.focus();
            await field.press('Control+A');
            await field.pressSequentially('7000');
            await page.getByRole('button', { name: 'Save', exact: true }).click();
            await page.getByText('$7,000').waitFor();
        }));

    test('an edit of a record that somebody else has changed is refused', () =>
        withPage(`/lightning/r/Account/${accountId}/edit`, async (page) => {
            const dialog = page.getByRole('dialog', { name: 'Edit Probe' });
            await dialog.getByRole('textbox', { name: 'Account Number' }).fill('A-1');
            const session = org.sessionForToken(`${org.organizationId}!manager`)!;
            const fields = { Site: 'elsewhere' };
            clockShift += 5_000;
            const [result] = org.write(session, [{ kind: 'update', object: 'Account', id: accountId, fields }]);
            assert.ok(result?.success);
            await dialog.getByRole('button', { name: 'Save', exact: true }).click();
            await dialog.getByText('We hit a snag.').waitFor();
        }));

    test('a record is deleted after a question', () =>
        withPage(`/lightning/r/Account/${create('Account', [{ Name: 'Short-lived' }])[0]!}/view`, async (page) => {
            await page.getByRole('heading', { name: 'Account Short-lived' }).waitFor();
            await page.getByRole('button', { name: 'Delete' }).click();
            const dialog = page.getByRole('dialog', { name: 'Delete Account' });
            await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
            await page.getByRole('heading', { name: 'All Accounts' }).waitFor();
            await page.locator('.slds-notify_toast', { hasText: 'Account was deleted.' }).waitFor();
        }));

    const errors: [name: string, address: string, heading: string][] = [
        [
            'an unknown record',
            '/lightning/r/Account/001000000000000AAA/view',
            "We couldn't find the record you're trying to access"
        ],
        ['an unknown object', '/lightning/o/Nonsense__c/list', "We couldn't find that page"],
        [
            'an object without permission',
            '/lightning/o/Offering__c/list?persona=none',
            'You need permission to see this'
        ]
    ];
    for (const [name, address, heading] of errors) {
        test(`${name} says so, and whom to ask`, () =>
            withPage(address, async (page) => {
                await page.getByRole('heading', { name: heading }).waitFor();
            }));
    }

    test('a persona without permission set sees neither our tabs nor our fields', () =>
        withPage(`/lightning/r/Account/${accountId}/view?persona=none`, async (page) => {
            await page.getByText('View as: No permission set').waitFor();
            await page.getByRole('tab', { name: 'Details' }).click();
            await page.getByRole('button', { name: 'Edit Account Name' }).waitFor();
            assert.equal(await page.getByRole('link', { name: 'Offerings' }).count(), 0);
            assert.equal(await page.getByText('Potential Revenue').count(), 0);
        }));

    test('persona and theme are chosen in the header and remembered', () =>
        withPage('/lightning/o/Account/list', async (page) => {
            await page.getByRole('button', { name: /View as/ }).click();
            await page.getByRole('menuitemcheckbox', { name: 'Viewer' }).click();
            await page.getByText('View as: Viewer').waitFor();
            await page.getByRole('button', { name: 'Switch to dark theme' }).click();
            await page.getByRole('button', { name: 'Switch to light theme' }).waitFor();
            assert.equal(await page.evaluate('getComputedStyle(document.documentElement).colorScheme'), 'dark');
            await page.reload();
            await page.getByText('View as: Viewer').waitFor();
        }));
});
