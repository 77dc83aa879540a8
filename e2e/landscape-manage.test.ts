/**
 * The Account Landscape beyond looking and judging: rows and columns, questions and comparisons, acting from a cell, the
 * group, the opportunity's panel, the portfolio, taking away. What the page did is read back with a standard client.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Journey, violations } from './support/journey.ts';
import { Landscape } from './support/landscape.ts';

describe('the landscape, worked on', () => {
    let journey: Journey;
    let accountId: string;
    let path: string;

    before(async () => {
        journey = await Journey.start({ sample: 'story' });
        accountId = await journey.accountId('Halvane Aircraft SE');
        path = `/lightning/r/Account/${accountId}/view`;
    });
    after(() => journey?.end());

    async function query<Row extends Record<string, unknown>>(text: string): Promise<Row[]> {
        return [...(await journey.client().query<Row>(text, { autoFetch: true, maxFetch: 10_000 })).records] as Row[];
    }
    async function openLandscape(persona: 'manager' | 'admin' | 'viewer' = 'manager') {
        const { page, errors } = await journey.open(path, persona);
        const landscape = new Landscape(page);
        await landscape.open();
        const side = (name: string) => landscape.toolbar.getByRole('button', { name, exact: true }).click();
        return { page, errors, landscape, side };
    }
    const lines = (page: Page) => page.getByRole('region', { name: 'Rows and columns' });
    const said = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor({ state: 'attached' });

    it('adds, renames, orders and retires a buying center, and takes it back', async () => {
        const { page, errors, landscape, side } = await openLandscape();
        await side('Rows and columns');
        await lines(page).getByRole('button', { name: 'Add', exact: true }).click();
        await lines(page).getByRole('textbox', { name: 'Name' }).fill('Space Systems');
        await landscape.choose(lines(page), 'Part of', 'Quality and Certification');
        await lines(page).getByRole('button', { name: 'Save', exact: true }).click();
        await said(page, 'Space Systems is saved.');
        await landscape.grid.getByRole('rowheader', { name: 'Space Systems' }).waitFor();
        const read = () =>
            query<{ Status__c: string; Parent_Buying_Center__r: { Name: string } | null }>(
                "SELECT Status__c, Parent_Buying_Center__r.Name FROM Buying_Center__c WHERE Name = 'Space Systems'"
            );
        assert.equal((await read())[0]?.Parent_Buying_Center__r?.Name, 'Quality and Certification');
        await lines(page)
            .getByRole('button', { name: /^Space Systems/ })
            .click();
        await lines(page).getByRole('button', { name: 'Retire', exact: true }).click();
        await said(page, 'Space Systems is retired.');
        assert.equal((await read())[0]?.Status__c, 'Retired');
        assert.deepEqual(await violations(page), []);
        await landscape.toolbar.getByRole('button', { name: 'Undo' }).click();
        await said(page, 'Taken back.');
        await landscape.toolbar.getByRole('button', { name: 'Undo', disabled: false }).click();
        await landscape.grid.getByRole('rowheader', { name: 'Space Systems' }).waitFor({ state: 'detached' });
        await landscape.toolbar.getByRole('button', { name: 'Redo', disabled: false }).click();
        await landscape.grid.getByRole('rowheader', { name: 'Space Systems' }).waitFor();
        assert.equal((await read()).length, 1);
        assert.deepEqual(errors, []);
    });

    it('says what stands in the way of deleting', async () => {
        const { page, side } = await openLandscape();
        await side('Rows and columns');
        await lines(page)
            .getByRole('button', { name: /^Programme Office/ })
            .click();
        await lines(page).getByRole('button', { name: 'Delete' }).click();
        await lines(page).getByText('It cannot be deleted').waitFor();
        assert.match(await lines(page).innerText(), /Opportunities: \d+/);
        assert.equal((await query("SELECT Id FROM Buying_Center__c WHERE Name = 'Programme Office'")).length, 1);
    });

    it('hides a column on this account and shows it again', async () => {
        const { page, landscape, side } = await openLandscape();
        await side('Rows and columns');
        await lines(page).getByRole('tab', { name: 'Offerings' }).click();
        const head = landscape.grid.getByRole('columnheader', { name: 'Composite Design' });
        await head.waitFor();
        await lines(page).getByRole('checkbox', { name: 'Composite Design' }).uncheck();
        await head.waitFor({ state: 'detached' });
        const hidden = `SELECT Id FROM Hidden_Offering__c WHERE Account__c = '${accountId}' AND Offering__r.Name = 'Composite Design'`;
        await landscape.toolbar.getByRole('button', { name: 'Undo', disabled: false }).waitFor();
        assert.equal((await query(hidden)).length, 1);
        await lines(page).getByRole('checkbox', { name: 'Composite Design' }).check();
        await head.waitFor();
        await landscape.toolbar.getByRole('button', { name: 'Undo', disabled: false }).waitFor();
        assert.equal((await query(hidden)).length, 0);
    });

    it('merges two buying centers, goes on after a failure on the way, and loses nothing', async () => {
        const names = "('Final Assembly Lyon', 'Final Assembly Montréal')";
        const count = async (object: string, field: string, name: string) =>
            (await query(`SELECT Id FROM ${object} WHERE ${field}.Name = '${name}'`)).length;
        const all = async (object: string) =>
            (await query(`SELECT Id FROM ${object} WHERE Buying_Center__r.Name IN ${names}`)).length;
        const [deals, roles] = [await all('Opportunity'), await all('Stakeholder_Role__c')];
        const { page, landscape, side } = await openLandscape();
        const sum = await landscape.sum.locator('p').first().innerText();
        await side('Rows and columns');
        await lines(page)
            .getByRole('button', { name: /^Final Assembly Montréal/ })
            .click();
        await lines(page).getByRole('button', { name: 'Merge into…' }).click();
        await landscape.choose(lines(page), 'Merge into', 'Final Assembly Lyon');
        await lines(page).getByText('Both were judged, differently').waitFor();
        const merge = lines(page).getByRole('button', { name: 'Merge', exact: true });
        assert.equal(await merge.isDisabled(), true);
        assert.deepEqual(await violations(page), []);
        await lines(page).getByRole('button', { name: 'Keep all of the other' }).click();
        let saves = 0;
        await page.route('**/graphql', async (route) => {
            const isSave = route.request().postData()?.includes('mutation') === true;
            if (isSave && ++saves === 2) await route.abort();
            else await route.continue();
        });
        await merge.click();
        await lines(page).getByText('The merge stopped on the way').waitFor();
        await page.unroute('**/graphql');
        const goOn = lines(page).getByRole('button', { name: 'Continue' });
        await goOn.and(page.locator(':enabled')).click();
        await said(page, 'Everything is in Final Assembly Lyon now.');
        assert.equal(await count('Opportunity', 'Buying_Center__r', 'Final Assembly Montréal'), 0);
        assert.equal(await count('Landscape_Cell__c', 'Buying_Center__r', 'Final Assembly Montréal'), 0);
        assert.equal(await count('Stakeholder_Role__c', 'Buying_Center__r', 'Final Assembly Montréal'), 0);
        assert.equal(await all('Opportunity'), deals);
        const moved = await all('Stakeholder_Role__c');
        assert.ok(moved <= roles && moved > 0);
        const [source] = await query<{ Status__c: string; Description__c: string }>(
            "SELECT Status__c, Description__c FROM Buying_Center__c WHERE Name = 'Final Assembly Montréal'"
        );
        assert.equal(source?.Status__c, 'Retired');
        assert.match(source?.Description__c ?? '', /Merged into Final Assembly Lyon/);
        assert.equal(await landscape.sum.locator('p').first().innerText(), sum);
    });

    it('asks for cells, takes a snapshot, and compares', async () => {
        const { page, errors, landscape, side } = await openLandscape();
        const before = await landscape.sum.locator('p').first().innerText();
        await side('Filter');
        const filter = page.getByRole('region', { name: 'Filter' });
        await landscape.choose(filter, 'Growth type', (await optionStarting(page, filter, 'Growth type', 'Mining'))!);
        await filter.getByRole('checkbox', { name: /Closed Won/ }).check();
        await page.getByRole('list', { name: 'Filters in force' }).getByText('Closed Won').waitFor();
        await landscape.sum.getByText(/^Shown: /).waitFor();
        assert.equal(await landscape.sum.locator('p').first().innerText(), before);
        assert.deepEqual(await violations(page), []);
        await filter.getByRole('button', { name: 'Clear all' }).click();

        await side('Compare');
        const compare = page.getByRole('region', { name: 'Compare' });
        await compare.getByRole('button', { name: 'Take a snapshot' }).click();
        await page.getByText(/^Snapshot of .* taken\.$/).waitFor({ state: 'attached' });
        const today = new Date().toISOString().slice(0, 10);
        const kept = await query<{ Won__c: number; State__c: string }>(
            `SELECT Won__c, State__c FROM Landscape_Snapshot__c WHERE Account__c = '${accountId}' AND Snapshot_Date__c = ${today}`
        );
        assert.ok(kept.length > 20);
        const label = await landscape.grid.locator('[role=gridcell][aria-label^="Total, Total"]').first();
        const won = /won USD ([\d.]+)/.exec((await label.getAttribute('aria-label')) ?? '')?.[1];
        assert.equal(kept.reduce((sum, { Won__c }) => sum + Won__c, 0).toFixed(2), won);
        await compare.getByRole('combobox', { name: 'Compare with' }).click();
        await page
            .getByRole('option', { name: /^Snapshot of/ })
            .first()
            .click();
        await compare.getByText('Nothing changed.').waitFor();
        await compare.getByRole('combobox', { name: 'Compare with' }).click();
        await page
            .getByRole('option', { name: /^FY \d+$/ })
            .last()
            .click();
        await compare.getByRole('heading', { name: /^Won since/ }).waitFor();
        assert.deepEqual(await violations(page), []);
        await compare.getByRole('tab', { name: 'Plan and achieved' }).click();
        assert.deepEqual(errors, []);
    });

    it('goes from the best target to its people, an objective and a new opportunity', async () => {
        const { page, landscape, side } = await openLandscape();
        await side('Best targets');
        const targets = page.getByRole('region', { name: 'Best targets' });
        await targets.getByRole('listitem').first().getByText('Relationship').waitFor();
        assert.deepEqual(await violations(page), []);
        await targets.getByRole('listitem').first().getByRole('button').click();
        await landscape.panel.getByRole('tab', { name: 'Act', selected: true }).waitFor();
        await landscape.panel.getByRole('heading', { name: 'People' }).waitFor();
        await landscape.panel.getByRole('button', { name: 'New plan objective' }).click();
        await landscape.panel.getByRole('textbox', { name: 'Objective' }).fill('Go for it together');
        await landscape.panel.getByRole('button', { name: 'Save', exact: true }).click();
        await said(page, 'Go for it together is in the plan.');
        const [objective] = await query<{ Landscape_Cell__c: string; Measure__c: string }>(
            "SELECT Landscape_Cell__c, Measure__c FROM Plan_Objective__c WHERE Name = 'Go for it together'"
        );
        assert.ok(objective?.Landscape_Cell__c);
        assert.equal(objective?.Measure__c, 'Won amount');
        await landscape.panel
            .getByRole('region', { name: 'Plan objectives' })
            .getByText('Go for it together')
            .waitFor();
        assert.deepEqual(await violations(page), []);
        await landscape.panel.getByRole('button', { name: 'New opportunity' }).click();
        await page.getByRole('dialog').waitFor();
        const { searchParams } = new URL(page.url());
        const defaults = decodeURIComponent(searchParams.get('defaultFieldValues') ?? '');
        assert.match(defaults, new RegExp(`AccountId=${accountId}`));
        assert.match(defaults, /Buying_Center__c=\w+/);
        assert.match(defaults, /Offering__c=\w+/);
    });

    it('adds up the group without counting anything twice', async () => {
        const { page, landscape } = await openLandscape();
        await landscape.choose(landscape.toolbar, 'Accounts', 'Whole group');
        await landscape.grid.getByRole('rowheader', { name: 'Halvane Aircraft SE' }).waitFor();
        const year = new Date().getUTCFullYear();
        const deals = await query<{ Amount: number | null }>(
            `SELECT Amount FROM Opportunity WHERE CloseDate >= ${year - 3}-01-01 AND CloseDate <= ${year}-12-31
                AND (AccountId = '${accountId}' OR Account.ParentId = '${accountId}' OR Account.Parent.ParentId = '${accountId}')`
        );
        const cents = deals.reduce((sum, { Amount }) => sum + Math.round((Amount ?? 0) * 100), 0);
        const written = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
        await landscape.sum.getByText(`Account total USD\u00a0${written}`).waitFor();
        assert.deepEqual(await violations(page), []);
    });

    it('sets buying center and offering where the deal lives', async () => {
        const [deal] = await query<{ Id: string }>(
            `SELECT Id FROM Opportunity WHERE AccountId = '${accountId}' AND IsClosed = false AND HasOpportunityLineItem = true LIMIT 1`
        );
        const { page, errors } = await journey.open(`/lightning/r/Opportunity/${deal!.Id}/view`, 'manager');
        await page.getByRole('tab', { name: 'Landscape', exact: true }).click();
        const panel = page.getByRole('article', { name: 'In the Account Landscape' });
        await panel.getByText(/= deal/).waitFor();
        const line = panel.getByRole('combobox', { name: /^Buying center of (?!the deal)/ }).first();
        await line.click();
        await page.getByRole('option', { name: 'Group Procurement' }).click();
        await panel
            .getByRole('list', { name: 'Cells of this deal' })
            .getByText(/^Group Procurement ×/)
            .waitFor();
        await said(page, 'Saved.');
        const [found] = await query<{ Buying_Center__r: { Name: string } }>(
            `SELECT Buying_Center__r.Name FROM OpportunityLineItem WHERE OpportunityId = '${deal!.Id}' AND Buying_Center__c != null`
        );
        assert.equal(found?.Buying_Center__r.Name, 'Group Procurement');
        assert.deepEqual(await violations(page), []);
        await panel.getByRole('button', { name: 'Undo', disabled: false }).click();
        await said(page, 'Taken back.');
        assert.deepEqual(errors, []);
    });

    it('makes offerings of product families and maps products in bulk', async () => {
        const client = journey.client();
        for (const number of [1, 2, 3]) {
            await client
                .sobject('Product2')
                .create({ Name: `Rotor part ${number}`, Family: 'Rotor parts', IsActive: true });
        }
        const { page, errors } = await journey.open('/lightning/n/Account_Atlas_Offerings', 'admin');
        const products = page.getByRole('region', { name: 'Products' });
        await products.getByText(/has no column/).waitFor();
        assert.deepEqual(await violations(page), []);
        await products.getByRole('button', { name: /^Make 1 offerings/ }).click();
        await page
            .getByRole('region', { name: 'Offerings' })
            .getByRole('button', { name: /^Rotor parts/ })
            .waitFor();
        await said(page, '1 families have their offering.');
        const mapped = await query("SELECT Id FROM Product2 WHERE Offering__r.Name = 'Rotor parts'");
        assert.equal(mapped.length, 3);
        await products.getByRole('checkbox', { name: 'Select Travel and expenses' }).check();
        await products.getByRole('combobox', { name: 'Offering for the selected' }).click();
        await page.getByRole('option', { name: /Training Academy/ }).click();
        await products.getByRole('button', { name: 'Set for 1 selected' }).click();
        await said(page, '1 products set.');
        await products.getByText(/has no column/).waitFor({ state: 'detached' });
        assert.deepEqual(errors, []);
        const { page: account } = await journey.open(path, 'manager');
        await new Landscape(account).open();
        await account.getByText(/^New and not looked at yet: .*Rotor parts/).waitFor();
    });

    it('is taken away as a table that says what the screen says', async () => {
        const { page, landscape } = await openLandscape();
        await landscape.toolbar.getByRole('button', { name: 'View', exact: true }).click();
        await page.getByRole('menuitem', { name: 'Export…' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('CSV').first().click();
        const [download] = await Promise.all([
            page.waitForEvent('download'),
            dialog
                .getByRole('button', { name: /^(Export|Download|Make)/ })
                .last()
                .click()
        ]);
        const text = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
        const [head = '', ...rows] = text.trimEnd().split('\r\n');
        const headers = head.split(',');
        const place = (name: string) => headers.indexOf(name);
        let checked = 0;
        for (const row of rows) {
            const cells = row
                .match(/("([^"]|"")*"|[^,]*)(,|$)/g)!
                .map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, ''));
            const [center, offering] = [cells[place('Buying Center')]!, cells[place('Offering')]!];
            const cell = landscape.cell(center, offering);
            if (center === '' || (await cell.count()) === 0) continue;
            const won = Number(cells[place('Won')]).toFixed(2);
            const open = Number(cells[place('Open')]).toFixed(2);
            assert.equal(
                await cell.getAttribute('aria-label'),
                `${center}, ${offering}, ${cells[place('State')]}, won USD ${won}, open USD ${open}`
            );
            checked++;
        }
        assert.ok(checked > 20, `${checked} cells were compared`);
    });
});

/** The first option of a combobox that starts with a text; its count is part of it. */
async function optionStarting(page: Page, within: ReturnType<Page['getByRole']>, label: string, text: string) {
    await within.getByRole('combobox', { name: label }).click();
    const options = await page.getByRole('option').allInnerTexts();
    await page.keyboard.press('Escape');
    return options.map((option) => option.trim()).find((option) => option.startsWith(text));
}
