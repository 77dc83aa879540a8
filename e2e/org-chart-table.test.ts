/** The same people as rows: sorted, filtered, edited and selected; on a phone as cards; by keyboard; remembered. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Journey, violations } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

/** The table, as its user finds it. */
class PeopleTable {
    readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    async open(): Promise<void> {
        await this.page.getByRole('tab', { name: 'Table', exact: true }).click();
        await this.row(/./).first().waitFor();
    }
    get grid() {
        return this.page.getByRole('grid', { name: 'Table' });
    }
    row(name: string | RegExp) {
        return this.grid.getByRole('row', { name });
    }
    head(name: string) {
        return this.grid.getByRole('columnheader', { name, exact: true });
    }
    /** The cell of a row below a column head. */
    async cell(row: string | RegExp, column: string) {
        const place = await this.head(column).getAttribute('aria-colindex');
        return this.row(row).locator(`[aria-colindex="${place}"]`);
    }
    /** Names of the rows in sight, from top to bottom. */
    names(): Promise<string[]> {
        return this.grid
            .locator('.body [role=row]')
            .evaluateAll((rows) =>
                rows
                    .sort(
                        (one, two) =>
                            Number(one.getAttribute('aria-rowindex')) - Number(two.getAttribute('aria-rowindex'))
                    )
                    .map((row) => row.getAttribute('aria-label') ?? '')
            );
    }
    async untilFirst(name: string): Promise<void> {
        await this.grid.locator(`[role=row][aria-rowindex="2"][aria-label^="${name}"]`).waitFor();
    }
}

describe('the table of people', () => {
    let journey: Journey;
    let path: string;
    let accountId: string;

    before(async () => {
        journey = await Journey.start();
        const client = journey.client();
        accountId = (await client.sobject('Account').create({ Name: 'Harbour & Sons' })).id!;
        const head = await client
            .sobject('Contact')
            .create({ AccountId: accountId, FirstName: 'Ada', LastName: 'Holm', Title: 'Head', Department: 'Works' });
        const others = Array.from({ length: 80 }, (_, place) => ({
            AccountId: accountId,
            FirstName: 'Cleo',
            LastName: `Marsh ${String(place).padStart(2, '0')}`,
            Title: 'Buyer',
            Department: place % 2 === 0 ? 'Works' : 'Sales',
            ReportsToId: head.id!
        }));
        await client.sobject('Contact').create(others);
        path = `/lightning/r/Account/${accountId}/view`;
    });
    after(() => journey?.end());

    const query = async (soql: string) => (await journey.client().query<Record<string, unknown>>(soql)).records;

    it('sorts, edits in place, is undone, and remembers its columns', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const table = new PeopleTable(page);
        const chart = new OrgChart(page);
        await table.open();
        assert.equal(await table.grid.getAttribute('aria-rowcount'), '82');
        assert.deepEqual(await violations(page), []);
        await table.head('Name').click();
        await table.head('Name').click();
        await table.untilFirst('Cleo Marsh 79');

        await (await table.cell(/Marsh 79/, 'Title')).dblclick();
        const editor = page.getByRole('textbox', { name: /^Edit Title of Cleo Marsh 79/ });
        await editor.fill('Chief Buyer');
        await editor.press('Enter');
        await table.row('Cleo Marsh 79, Chief Buyer').waitFor();
        await chart.enabled('Undo');
        await (await table.cell(/Marsh 79/, 'Support')).dblclick();
        await page
            .getByRole('listbox', { name: /^Edit Support/ })
            .getByRole('option', { name: 'Mentor' })
            .click();
        await (await table.cell(/Marsh 79/, 'Support')).getByText('Mentor').waitFor();
        await chart.enabled('Undo');
        await (await table.cell(/Marsh 79/, 'Reports to')).dblclick();
        await page.getByRole('combobox', { name: /^Edit Reports to/ }).fill('Marsh 78');
        await page.getByRole('option', { name: /Marsh 78/ }).click();
        await (await table.cell(/Marsh 79/, 'Reports to')).getByText('Cleo Marsh 78').waitFor();
        await chart.enabled('Undo');
        const [saved] = await query(`SELECT Title, ReportsTo.Name FROM Contact WHERE LastName = 'Marsh 79'`);
        assert.equal(saved!['Title'], 'Chief Buyer');
        assert.equal((saved!['ReportsTo'] as { Name: string }).Name, 'Cleo Marsh 78');
        const [role] = await query(`SELECT Support__c FROM Stakeholder_Role__c`);
        assert.equal(role!['Support__c'], 'Mentor');
        await chart.button(/^Undo/).click();
        await (await table.cell(/Marsh 79/, 'Reports to')).getByText('Ada Holm').waitFor();
        await chart.enabled('Redo');

        await page.getByRole('button', { name: 'Columns' }).click();
        await page.getByRole('checkbox', { name: 'Email' }).check();
        assert.deepEqual(await violations(page), []);
        await page.reload();
        await table.head('Email').waitFor();
        await table.untilFirst('Cleo Marsh 79');
        assert.deepEqual(errors, []);
    });

    it('keeps what was typed when a save does not reach the org, and shows what somebody else saved', async () => {
        const { page } = await journey.open(path, 'manager');
        const table = new PeopleTable(page);
        await table.open();
        await (await table.cell(/Ada Holm/, 'Title')).dblclick();
        const editor = page.getByRole('textbox', { name: /^Edit Title/ });
        await page.route('**/services/data/**', (route) => route.abort());
        await editor.fill('Director');
        await editor.press('Enter');
        await page.getByText('Salesforce was not reached').waitFor();
        assert.equal(await editor.inputValue(), 'Director');
        assert.deepEqual(await violations(page), []);
        await page.unrouteAll();
        const [ada] = await query(`SELECT Id FROM Contact WHERE LastName = 'Holm'`);
        await journey
            .client()
            .sobject('Contact')
            .update({ Id: ada!['Id'] as string, Title: 'Principal' });
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('Principal').first().waitFor();
        await page.getByRole('button', { name: 'Save mine' }).click();
        await table.row('Ada Holm, Director').waitFor();
        assert.equal((await query(`SELECT Title FROM Contact WHERE LastName = 'Holm'`))[0]!['Title'], 'Director');
    });

    it('is worked by keyboard alone; shortcuts are listed; full size is left with Escape', async () => {
        const { page } = await journey.open(path, 'manager', { theme: 'dark' });
        const table = new PeopleTable(page);
        await table.open();
        await table
            .row(/Ada Holm/)
            .getByRole('rowheader')
            .click();
        await page.getByRole('region', { name: 'Details' }).waitFor();
        await table
            .row(/Ada Holm/)
            .getByRole('rowheader')
            .focus();
        await page.keyboard.press('Control+End');
        await table.row(/Marsh 79/).waitFor();
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Space');
        await page.getByText('2 selected').first().waitFor();
        await page.keyboard.press('?');
        await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
        assert.deepEqual(await violations(page), []);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor({ state: 'detached' });
        await page.keyboard.press('Alt+m');
        await page.getByRole('button', { name: 'Leave full size' }).waitFor();
        assert.deepEqual(await violations(page), []);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Maximize' }).waitFor();
    });

    it('a filter counts in every view, dims or hides, and is remembered', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        const table = new PeopleTable(page);
        await chart.person(/Ada Holm/).waitFor();
        await page.getByRole('button', { name: 'Filter', exact: true }).click();
        await page.getByRole('checkbox', { name: 'Sales, 40 people' }).check();
        assert.deepEqual(await violations(page), []);
        await page.getByText('40 of 81 people stand out').waitFor();
        await page.getByRole('radio', { name: 'is hidden' }).check();
        await page.keyboard.press('Escape');
        await page.getByText('40 of 81 people shown').waitFor();
        await chart.person(/Marsh 00/).waitFor({ state: 'detached' });
        await table.open();
        assert.equal(await table.grid.getAttribute('aria-rowcount'), '41');
        await page.reload();
        await table.row(/Marsh 01/).waitFor();
        await chart.status.filter({ hasText: '81 contacts placed' }).waitFor();
        await page.getByRole('button', { name: 'Remove filter: Department: Sales' }).click();
        await table.row(/Marsh 00/).waitFor();
        assert.deepEqual(errors, []);
    });

    it('shows cards on a phone, and opens the person', async () => {
        const { page, errors } = await journey.open(path, 'manager', { width: 360, height: 740 });
        const table = new PeopleTable(page);
        await table.row(/^Ada Holm/).waitFor();
        assert.equal(await page.getByRole('tab', { name: 'Chart', exact: true }).count(), 0);
        // The tabs of the record page are the platform's.
        const own = (await violations(page)).filter((text) => !text.includes('lightning-tab-bar'));
        assert.deepEqual(own, []);
        // The org chart itself fits, whatever the shell of the page does.
        const right = await page
            .getByRole('article', { name: 'Org Chart' })
            .evaluate((article) => article.getBoundingClientRect().right - innerWidth);
        assert.ok(right <= 0, `the org chart is ${right} pixels too wide`);
        await table
            .row(/Ada Holm/)
            .getByRole('rowheader')
            .click();
        await page.getByRole('region', { name: 'Details' }).waitFor();
        assert.deepEqual(errors, []);
    });

    it('judgements are only read by who may not judge, from right to left, with text twice as large', async () => {
        const { page, errors } = await journey.open(path, 'viewer', { theme: 'dark' });
        const table = new PeopleTable(page);
        await table.open();
        await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
        await (await table.cell(/Ada Holm/, 'Support')).dblclick();
        await page.getByRole('region', { name: 'Details' }).waitFor();
        assert.equal(await page.getByRole('listbox', { name: /^Edit/ }).count(), 0);
        assert.deepEqual(await violations(page), []);
        await page.evaluate(() => {
            document.documentElement.style.fontSize = '200%';
        });
        await table.grid.locator('.body [role=row][aria-rowindex="3"][style*="80px"]').waitFor();
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(errors, []);
    });
});
