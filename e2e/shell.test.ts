/** The page around the product: app, lists, records, themes; at Lightning's own addresses, with the sample story. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Journey, violations } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

describe('the app with the sample story', () => {
    let journey: Journey;

    before(async () => {
        journey = await Journey.start({ sample: 'story' });
    });
    after(() => journey?.end());

    it('opens at home, and leads to the account list, a record page and back', async () => {
        const { page, errors } = await journey.open('/');
        await page.getByText('Local org, not Salesforce').waitFor();
        await page
            .getByRole('navigation', { name: 'App' })
            .getByRole('link', { name: 'Accounts', exact: true })
            .click();
        await page.getByRole('link', { name: 'Halvane Aircraft SE' }).first().click();
        await page.waitForURL(/\/lightning\/r\/Account\/001\w{15}\/view/);
        const chart = new OrgChart(page);
        await chart.person(/./).first().waitFor();
        await page.goBack();
        await page.waitForURL(/\/lightning\/o\/Account\/list/);
        await page.getByRole('link', { name: 'Halvane Regional Sp. z o.o.' }).first().waitFor();
        assert.deepEqual(errors, []);
    });

    for (const theme of ['light', 'dark'] as const) {
        for (const [width, height] of [
            [1440, 900],
            [1024, 768]
        ] as const) {
            it(`is accessible in ${theme} at ${width} x ${height}`, async () => {
                const account = await journey.accountId('Halvane Aircraft SE');
                const { page } = await journey.open(`/lightning/r/Account/${account}/view`, 'manager', {
                    theme,
                    width,
                    height
                });
                const chart = new OrgChart(page);
                await chart.person(/./).first().waitFor();
                assert.deepEqual(await violations(page), []);
                const overflow = await page.evaluate(
                    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
                );
                assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
            });
        }
    }

    it('counts everybody of the story, and lists the problems of its data', async () => {
        const client = journey.client();
        const account = await journey.accountId('Halvane Aircraft SE');
        const { totalSize } = await client.query(`SELECT COUNT() FROM Contact WHERE AccountId = '${account}'`);
        const { page } = await journey.open(`/lightning/r/Account/${account}/view`);
        const chart = new OrgChart(page);
        await chart.person(/./).first().waitFor();
        const [, placed, parked] = /^([\d,]+) contacts placed, ([\d,]+) parked/.exec(await chart.status.innerText())!;
        assert.equal(Number(placed) + Number(parked), totalSize);
        await chart.button(/^Problems: [1-9]/).click();
        await page.getByText('no longer a contact').first().waitFor();
    });

    it('creates, edits and deletes a record on the pages of the org', async () => {
        const { page, errors } = await journey.open('/lightning/o/Account/list');
        await page.getByRole('button', { name: 'New', exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('textbox', { name: 'Account Name' }).fill('Journey Ltd');
        await dialog.getByRole('button', { name: 'Save', exact: true }).click();
        await page.waitForURL(/\/lightning\/r\/Account\/001\w{15}\/view/);
        await page.getByRole('heading', { name: 'Journey Ltd', level: 1 }).waitFor();
        await page.getByRole('button', { name: 'Delete', exact: true }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
        await page.waitForURL(/\/lightning\/o\/Account\/list/);
        const { totalSize } = await journey.client().query("SELECT Id FROM Account WHERE Name = 'Journey Ltd'");
        assert.equal(totalSize, 0);
        assert.deepEqual(errors, []);
    });

    it('says of a missing name that it is required, beside the field, and keeps the rest', async () => {
        const { page } = await journey.open('/lightning/o/Account/new');
        const dialog = page.getByRole('dialog');
        const phone = dialog.getByRole('textbox', { name: 'Account Phone' });
        await phone.fill('+49 40 1');
        await dialog.getByRole('button', { name: 'Save', exact: true }).click();
        await dialog
            .getByText(/Complete this field|Required fields are missing/)
            .first()
            .waitFor();
        assert.equal(await phone.inputValue(), '+49 40 1');
    });
});
