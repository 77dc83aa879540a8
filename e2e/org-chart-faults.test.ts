/**
 * Every way of writing on the chart against every way in which it can go wrong: nothing is lost, nothing is done twice,
 * and the person is told what happened and what to do.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { breakOnce, FAULTS, WRITES } from './support/faults.ts';
import { Journey } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

describe('when writing on the org chart goes wrong', () => {
    let journey: Journey;
    let accountId: string;
    let path: string;

    before(async () => {
        journey = await Journey.start();
        const client = journey.client();
        accountId = (await client.sobject('Account').create({ Name: 'Harbour & Sons' })).id!;
        const create = async (LastName: string, ReportsToId?: string) =>
            (
                await client
                    .sobject('Contact')
                    .create({ AccountId: accountId, FirstName: 'Ada', LastName, Title: 'Buyer', ReportsToId })
            ).id!;
        const head = await create('Holm');
        for (const last of ['Ito', 'Marsh', 'Okafor']) await create(last, head);
        path = `/lightning/r/Account/${accountId}/view`;
    });
    after(() => journey?.end());

    // "Not saved: …" holds the same words: what is waited for is the whole text.
    const saved = (page: Page, what: string) =>
        page.getByText(`Saved: ${what}`, { exact: true }).waitFor({ state: 'attached' });
    const count = async (soql: string) => (await journey.client().query(soql)).totalSize;
    const managerOf = async (last: string) => {
        const { records } = await journey
            .client()
            .query<{ ReportsTo: { Name: string } | null }>(
                `SELECT ReportsTo.Name FROM Contact WHERE LastName = '${last}' AND AccountId = '${accountId}'`
            );
        return records[0]?.ReportsTo?.Name ?? null;
    };
    const moveTo = async (page: Page, who: string, target: string) => {
        const chart = new OrgChart(page);
        await chart.find(who);
        await chart.panel.getByRole('button', { name: 'Move to…' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('combobox').fill(target);
        await dialog.getByRole('option').first().waitFor();
        await dialog.getByRole('combobox').press('Enter');
        await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    };

    it('a move and a new placeholder survive every fault', async () => {
        const { page } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        const targets = ['Marsh', 'Okafor'];
        for (const [turn, fault] of FAULTS.entries()) {
            // One record, by the platform's own update.
            const target = targets[turn % 2]!;
            await breakOnce(page, fault);
            await moveTo(page, 'Ada Ito', `Ada ${target}`);
            const panel = page.getByText('Not saved: Ada Ito moved under');
            await panel.waitFor();
            await page.getByText(fault.told).first().waitFor();
            assert.equal(
                await managerOf('Ito'),
                fault.arrives ? `Ada ${target}` : turn === 0 ? 'Ada Holm' : `Ada ${targets[(turn + 1) % 2]}`,
                fault.name
            );
            await page.unroute(WRITES);
            const again = page.getByRole('button', { name: 'Try again' });
            if (await again.isVisible()) await again.click();
            else {
                await page.getByRole('button', { name: 'Dismiss' }).click();
                await moveTo(page, 'Ada Ito', `Ada ${target}`);
            }
            await panel.waitFor({ state: 'detached' });
            await saved(page, `Ada Ito moved under Ada ${target}`);
            assert.equal(await managerOf('Ito'), `Ada ${target}`, fault.name);

            // A new record: with the same key it cannot be made twice.
            const name = `Post ${turn}`;
            await chart.button(/^Add people/).click();
            await page.getByRole('menuitem', { name: 'Placeholder' }).click();
            const dialog = page.getByRole('dialog', { name: 'New placeholder' });
            await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
            await breakOnce(page, fault);
            await dialog.getByRole('button', { name: 'Save' }).click();
            await dialog.getByText(fault.told).first().waitFor();
            assert.equal(
                await dialog.getByRole('textbox', { name: 'Name' }).inputValue(),
                name,
                'what was typed stays'
            );
            await page.unroute(WRITES);
            await dialog.getByRole('button', { name: 'Save' }).click();
            await dialog.waitFor({ state: 'detached' });
            assert.equal(await count(`SELECT Id FROM Stakeholder__c WHERE Display_Name__c = '${name}'`), 1, fault.name);
        }
    });

    it('a record that somebody else changed meanwhile shows both versions, and the person chooses', async () => {
        const contact = async (last: string) =>
            (
                await journey
                    .client()
                    .query<{ Id: string }>(
                        `SELECT Id FROM Contact WHERE LastName = '${last}' AND AccountId = '${accountId}'`
                    )
            ).records[0]!.Id;
        const [ito, holm, marsh] = [await contact('Ito'), await contact('Holm'), await contact('Marsh')];
        const target = 'Ada Okafor';
        await journey.client().sobject('Contact').update({ Id: ito, ReportsToId: marsh });
        const { page } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await chart.find('Ada Ito');
        // Reading how to talk to her brings what has changed of the contact too: it has to be over before somebody changes it.
        await chart.panel.getByText('Nothing noted yet').waitFor();
        await journey.client().sobject('Contact').update({ Id: ito, ReportsToId: holm });
        await moveTo(page, 'Ada Ito', target);
        await page.getByText(`Now: Ada Holm. Yours: ${target}.`).waitFor();
        assert.equal(await managerOf('Ito'), 'Ada Holm');
        await page.getByRole('button', { name: 'Save mine' }).click();
        await saved(page, `Ada Ito moved under ${target}`);
        assert.equal(await managerOf('Ito'), target);
    });
});
