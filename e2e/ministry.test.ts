/**
 * The foundation's own task: a ministry of 1,167 posts is imported, its people stand on the account's page, an
 * edit made there is in the database and read back by a standard client.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Journey, publicData, violations } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

const file = publicData('organogram/co.csv');
const skip = existsSync(file) ? false : `the public data is not at ${file} (set ATLAS_DATA)`;

describe('a ministry of 1,167 posts', { skip }, () => {
    let journey: Journey;
    let path: string;

    before(async () => {
        journey = await Journey.start();
        await journey.import('people', file, '--account', 'Cabinet Office');
        path = `/lightning/r/Account/${await journey.accountId('Cabinet Office')}/view`;
    });
    after(() => journey?.end());

    it('stands on the page as one tree in which everybody is counted', async () => {
        const { page, errors } = await journey.open(path);
        const chart = new OrgChart(page);
        await chart.tree('Cabinet Office').waitFor();
        await chart.person(/./).first().waitFor();
        assert.equal(await chart.status.innerText(), '126 contacts placed, 0 parked, 1041 placeholders');
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(errors, []);
    });

    it('finds a person deep in the tree and shows who they report to', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await chart.find('Viktor Yılmaz');
        await chart.panel.getByRole('heading', { name: 'Viktor Yılmaz' }).waitFor();
        await chart.person(/Viktor Yılmaz/).waitFor();
        assert.deepEqual(errors, []);
    });

    it('keeps a new title and a new manager, which a standard client reads back', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await chart.find('Viktor Yılmaz');
        await chart.edit();
        await chart.titleInput.fill('Adviser for Europe');
        await chart.chooseManager('Zoë Tanaka');
        await chart.save();
        await chart.panel.getByText('Adviser for Europe').waitFor();

        await page.reload();
        await chart.find('Viktor Yılmaz');
        await chart.panel.getByText('Adviser for Europe').waitFor();
        await chart.panel.getByRole('button', { name: 'Zoë Tanaka' }).waitFor();

        const { records } = await journey
            .client()
            .query<{ Title: string; ReportsTo: { Name: string } }>(
                "SELECT Title, ReportsTo.Name FROM Contact WHERE Name = 'Viktor Yılmaz'"
            );
        assert.deepEqual(
            records.map(({ Title, ReportsTo }) => [Title, ReportsTo.Name]),
            [['Adviser for Europe', 'Zoë Tanaka']]
        );
        assert.deepEqual(errors, []);
    });

    it('is edited with the keyboard alone, and the focus is never lost', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await page.getByRole('combobox', { name: 'Search people' }).focus();
        await page.keyboard.type('Wen Ivanova');
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await chart.panel.waitFor();
        await chart.tabTo('Edit');
        await page.keyboard.press('Enter');
        await chart.titleInput.waitFor();
        await page.keyboard.press('Control+A');
        await page.keyboard.type('Typed without a mouse');
        await chart.tabTo('Save');
        await page.keyboard.press('Enter');
        await chart.titleInput.waitFor({ state: 'detached' });
        await chart.panel.getByText('Typed without a mouse').first().waitFor();
        await chart.tabTo('Edit');
        const { totalSize } = await journey
            .client()
            .query("SELECT Id FROM Contact WHERE Title = 'Typed without a mouse' AND Name = 'Wen Ivanova'");
        assert.equal(totalSize, 1);
        assert.deepEqual(errors, []);
    });

    it('takes a change back with undo, in the database too', async () => {
        const { page } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        const title = async () =>
            (await journey.client().query<{ Title: string }>("SELECT Title FROM Contact WHERE Name = 'Zoë Tanaka'"))
                .records[0]!.Title;
        const before = await title();
        await chart.find('Zoë Tanaka');
        await chart.edit();
        await chart.titleInput.fill('Permanent Secretary');
        await chart.save();
        await chart.panel.getByText('Permanent Secretary', { exact: true }).first().waitFor();
        assert.equal(await title(), 'Permanent Secretary');
        await chart.button(/^Undo/).click();
        await chart.panel.getByText(before).first().waitFor();
        assert.equal(await title(), before);
    });

    it('refuses a loop before anything is saved, and says why', async () => {
        const { page } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await chart.find('Zoë Tanaka');
        await chart.edit();
        await chart.chooseManager('Viktor Yılmaz');
        await chart.save();
        await chart.panel.getByRole('alert').filter({ hasText: 'who is below' }).waitFor();
    });

    it('works without the sandbox too', async () => {
        const { page, errors } = await journey.open(`${path}?lws=off`);
        const chart = new OrgChart(page);
        await chart.person(/./).first().waitFor();
        assert.match(await chart.status.innerText(), /^126 contacts placed/);
        assert.deepEqual(errors, []);
    });
});
