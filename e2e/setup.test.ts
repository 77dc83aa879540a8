/**
 * The setup page: checks that agree with the org, settings that two admins edit, a person who is forgotten. Personas
 * without the permission are told whom to ask.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Journey, violations } from './support/journey.ts';

const PATH = '/lightning/n/Account_Atlas_Setup';
const PERSON = 'Gaspard Lefeuvre';

async function openView(page: Page, name: string): Promise<void> {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.getByRole('tabpanel', { name }).waitFor();
}

describe('the setup page', () => {
    let journey: Journey;

    before(async () => {
        journey = await Journey.start({ sample: 'story' });
    });
    after(() => journey?.end());

    const count = async (soql: string): Promise<number> => (await journey.client().query(soql)).totalSize;

    it('checks the org, in both themes, and agrees with what a standard client counts', async () => {
        for (const theme of ['light', 'dark'] as const) {
            const { page, errors } = await journey.open(PATH, 'admin', {
                theme,
                width: theme === 'dark' ? 1024 : 1440
            });
            await page.getByText(/^You can see all \d+ fields$/).waitFor();
            const overdue = await count(
                "SELECT Id FROM Plan_Action__c WHERE Due__c < TODAY AND Status__c NOT IN ('Done', 'Cancelled')"
            );
            assert.ok(overdue > 0);
            const check = page.getByRole('group').filter({ hasText: `Overdue actions: ${overdue}` });
            await check.getByText('Look at this').click();
            await check.getByText('Why it matters').waitFor();
            assert.deepEqual(await violations(page), []);
            await check.getByRole('button', { name: /^Show them/ }).click();
            await page.getByText('Overdue Actions').first().waitFor();
            assert.deepEqual(errors, []);
        }
    });

    it('sees a fiscal year that the settings have wrong, until it is set', async () => {
        const { page, errors } = await journey.open(PATH);
        await openView(page, 'Settings');
        const month = page.getByRole('spinbutton', { name: 'Fiscal Year Starts in Month' });
        await month.fill('13');
        await page.getByText('From 1 to 12.').waitFor();
        assert.equal(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled(), true);
        await month.fill('4');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('Settings saved.').waitFor({ state: 'attached' });
        await openView(page, 'Checks');
        await page.getByRole('button', { name: 'Check again' }).click();
        await page.getByText('Settings say that fiscal years start in April, opportunities say January').waitFor();
        await openView(page, 'Settings');
        await month.fill('1');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByRole('button', { name: 'Undo: Fiscal Year Starts in Month' }).click();
        await page.getByText('Settings are as before.').waitFor({ state: 'attached' });
        await page.getByRole('button', { name: 'Redo: Fiscal Year Starts in Month' }).click();
        await page.getByRole('button', { name: 'Undo: Fiscal Year Starts in Month' }).waitFor();
        const { records } = await journey.client().query('SELECT Fiscal_Start_Month__c FROM Atlas_Setting__c');
        assert.deepEqual(
            records.map(({ Fiscal_Start_Month__c }) => Fiscal_Start_Month__c),
            [1]
        );
        assert.deepEqual(errors, []);
    });

    it('keeps what one admin types while another saves, and the ticks of both', async () => {
        const first = await journey.open(PATH);
        const second = await journey.open(PATH);
        for (const { page } of [first, second]) await openView(page, 'Settings');
        const stale = (page: Page) => page.getByRole('spinbutton', { name: 'Stale (Days)' });
        await stale(first.page).fill('40');
        await stale(second.page).fill('50');
        await first.page.getByRole('button', { name: 'Save', exact: true }).click();
        await first.page.getByText('Settings saved.').waitFor({ state: 'attached' });
        await second.page.getByRole('button', { name: 'Save', exact: true }).click();
        await second.page.getByText('Meanwhile saved as 40').waitFor();
        assert.equal(await stale(second.page).inputValue(), '50');
        assert.deepEqual(await violations(second.page), []);
        for (const [{ page }, step] of [
            [first, 'Switch on Path'],
            [second, 'Show the app']
        ] as const) {
            await openView(page, 'Guide');
            await page.getByRole('checkbox', { name: step }).press('Space');
            await page
                .getByText(/^Done on /)
                .first()
                .waitFor();
        }
        await second.page.getByText('2 of 10 done').first().waitFor();
        assert.deepEqual(await violations(second.page), []);
        assert.deepEqual([...first.errors, ...second.errors], []);
    });

    it('forgets a person: every place is found, shown and emptied, the contact stays', async () => {
        const client = journey.client();
        const { records } = await client.query<{ Id: string; Stakeholder: string }>(
            `SELECT Id, Contact__c FROM Stakeholder__c WHERE Contact__r.Name = '${PERSON}'`
        );
        const stakeholder = records[0]!.Id;
        const cells = await client.query<{ Id: string }>('SELECT Id FROM Landscape_Cell__c LIMIT 2');
        const [sure, unsure] = cells.records.map(({ Id }) => Id) as [string, string];
        await client.sobject('Landscape_Cell__c').update([
            { Id: sure, Note__c: `Call ${PERSON} before the audit` },
            { Id: unsure, Note__c: 'Lefeuvre & Sons quoted lower' }
        ]);
        const { page, errors } = await journey.open(PATH);
        await openView(page, 'Forget a Person');
        await page.getByRole('searchbox', { name: 'Contact to forget' }).fill('lefeuv');
        await page.getByRole('button', { name: `Find everything about ${PERSON}` }).click();
        await page.getByRole('heading', { name: /^Records about Gaspard Lefeuvre: \d+$/ }).waitFor();
        await page.getByText('May mean somebody else').waitFor();
        assert.deepEqual(await violations(page), []);
        const start = page.getByRole('button', { name: /^Forget \(records: \d+\)$/ });
        assert.equal(await start.isDisabled(), true);
        await page.getByRole('textbox', { name: /^This cannot be undone/ }).fill(PERSON);
        await start.click();
        await page.getByRole('heading', { name: 'A new search still finds records: 1' }).waitFor();
        await page.getByText('The contact itself is still there.').waitFor();
        assert.deepEqual(await violations(page), []);

        assert.equal(await count(`SELECT Id FROM Stakeholder__c WHERE Id = '${stakeholder}'`), 0);
        assert.equal(await count(`SELECT Id FROM Stakeholder_Role__c WHERE Stakeholder__c = '${stakeholder}'`), 0);
        assert.equal(await count(`SELECT Id FROM Contact WHERE Name = '${PERSON}'`), 1);
        const notes = await client.query<{ Id: string; Note__c: string }>(
            `SELECT Id, Note__c FROM Landscape_Cell__c WHERE Id IN ('${sure}', '${unsure}')`
        );
        assert.deepEqual(Object.fromEntries(notes.records.map(({ Id, Note__c }) => [Id, Note__c])), {
            [sure]: 'Call [removed] before the audit',
            [unsure]: 'Lefeuvre & Sons quoted lower'
        });
        assert.deepEqual(errors, []);
    });

    it('says of a record that cannot go why, and does the others when it is told again', async () => {
        const { page } = await journey.open(PATH);
        await openView(page, 'Forget a Person');
        await page.getByRole('searchbox', { name: 'Contact to forget' }).fill('Ravenhorst');
        await page.getByRole('button', { name: /^Find everything about/ }).click();
        await page.getByRole('heading', { name: /^Records about/ }).waitFor();
        const name = (await page.getByRole('heading', { name: /^Records about/ }).innerText()).replace(
            /^Records about (.*): \d+$/,
            '$1'
        );
        // The network goes: nothing is lost, each record says so.
        await page.route(/\/services\/data\/.*(graphql|records)/, (route) =>
            route.request().method() !== 'GET' && /mutation|"fields"/.test(route.request().postData() ?? 'DELETE')
                ? route.abort()
                : route.continue()
        );
        await page.getByRole('textbox', { name: /^This cannot be undone/ }).fill(name);
        await page.getByRole('button', { name: /^Forget \(records/ }).click();
        await page
            .getByText(/^Not done:/)
            .first()
            .waitFor();
        await page.unrouteAll();
        await page.getByRole('button', { name: 'Choose somebody else' }).click();
        await page.getByRole('searchbox', { name: 'Contact to forget' }).fill('Ravenhorst');
        await page.getByRole('button', { name: /^Find everything about/ }).click();
        await page.getByRole('textbox', { name: /^This cannot be undone/ }).fill(name);
        await page.getByRole('button', { name: /^Forget \(records/ }).click();
        await page.getByRole('heading', { name: /is forgotten: a new search finds nothing$/ }).waitFor();
    });

    it('tells everybody else whom to ask', async () => {
        for (const persona of ['manager', 'viewer', 'none'] as const) {
            const { page, errors } = await journey.open(PATH, persona);
            await page.getByRole('heading', { name: 'This page is for admins of Account Atlas' }).waitFor();
            assert.equal(await page.getByRole('tab', { name: 'Settings' }).count(), 0);
            assert.deepEqual(errors, []);
        }
    });
});
