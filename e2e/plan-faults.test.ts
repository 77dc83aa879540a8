/**
 * Every way of writing on a plan against every way in which it can go wrong: what was typed stays, nothing is done twice,
 * and the person is told what happened.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { breakOnce, FAULTS, WRITES } from './support/faults.ts';
import { Journey } from './support/journey.ts';

describe('when writing on a plan goes wrong', () => {
    let journey: Journey;
    let path: string;

    before(async () => {
        journey = await Journey.start();
        const client = journey.client();
        const create = async (object: string, fields: Record<string, unknown>) =>
            (await client.sobject(object).create(fields)).id!;
        const account = await create('Account', { Name: 'Harbour & Sons' });
        const plan = await create('Key_Account_Plan__c', {
            ...{
                Account__c: account,
                Name: 'Cranes',
                Start__c: '2026-01-01',
                End__c: '2027-12-31',
                Status__c: 'Active'
            },
            Atlas_Key__c: 'plan-of-faults'
        });
        const objective = await create('Plan_Objective__c', {
            ...{ Key_Account_Plan__c: plan, Name: 'Replace the old cranes', Type__c: 'Delivery' },
            Atlas_Key__c: 'objective-of-faults'
        });
        const action = (Name: string, Start__c: string, Due__c: string) =>
            create('Plan_Action__c', { Plan_Objective__c: objective, Name, Start__c, Due__c, Atlas_Key__c: Name });
        const survey = await action('Survey', '2027-01-01', '2027-01-31');
        const offer = await action('Offer', '2027-02-01', '2027-02-28');
        await create('Action_Dependency__c', {
            ...{ Key_Account_Plan__c: plan, Predecessor__c: survey, Successor__c: offer },
            ...{ Key__c: 'Survey-Offer', Atlas_Key__c: 'dependency-of-faults' }
        });
        path = `/lightning/r/Account/${account}/view`;
    });
    after(() => journey?.end());

    const values = async (soql: string) => (await journey.client().query<Record<string, unknown>>(soql)).records;
    const open = async () => {
        const { page } = await journey.open(path, 'manager');
        await page.getByRole('tab', { name: 'Plan', exact: true }).click();
        await page.getByRole('treegrid', { name: 'Work of Cranes' }).waitFor();
        return page;
    };
    const panelOf = (page: Page) => page.getByRole('region', { name: 'Details of the work' });

    it('an edit and a new milestone survive every fault', async () => {
        const page = await open();
        const panel = panelOf(page);
        for (const [turn, fault] of FAULTS.entries()) {
            const percent = String(10 + turn);
            await page.getByRole('row', { name: /^Survey, / }).click();
            const input = panel.getByRole('spinbutton', { name: 'Percent complete' });
            await input.fill(percent);
            await breakOnce(page, fault);
            await panel.getByRole('button', { name: 'Save' }).click();
            await panel.getByText(fault.told).first().waitFor();
            assert.equal(await input.inputValue(), percent, 'what was typed stays');
            await page.unroute(WRITES);
            await panel.getByRole('button', { name: 'Save' }).click();
            await panel.waitFor({ state: 'detached' });
            const [survey] = await values("SELECT Percent_Complete__c FROM Plan_Action__c WHERE Name = 'Survey'");
            assert.equal(survey!.Percent_Complete__c, Number(percent), fault.name);

            const name = `Milestone ${turn}`;
            await page.getByRole('row', { name: /^Replace the old cranes, / }).click();
            await panel.getByRole('button', { name: 'New milestone' }).click();
            await panel.getByRole('textbox', { name: 'Name' }).fill(name);
            await breakOnce(page, fault);
            await panel.getByRole('button', { name: 'Save' }).click();
            await panel.getByText(fault.told).first().waitFor();
            assert.equal(await panel.getByRole('textbox', { name: 'Name' }).inputValue(), name, 'what was typed stays');
            await page.unroute(WRITES);
            await panel.getByRole('button', { name: 'Save' }).click();
            await panel.waitFor({ state: 'detached' });
            const made = await values(`SELECT Id FROM Plan_Action__c WHERE Name = '${name}'`);
            assert.equal(made.length, 1, fault.name);
        }
    });

    it('several records moved together are all moved or none', async () => {
        const page = await open();
        await page.getByRole('tab', { name: 'Timeline', exact: true }).click();
        const starts = async () =>
            (
                await values("SELECT Start__c FROM Plan_Action__c WHERE Name IN ('Survey', 'Offer') ORDER BY Start__c")
            ).map(({ Start__c }) => String(Start__c));
        const shift = async () => {
            await page.getByRole('row', { name: /^Survey, / }).focus();
            await page.keyboard.press('Alt+ArrowRight');
            await page.keyboard.press('Enter');
            await page.getByRole('dialog').getByRole('button', { name: 'Move all' }).click();
        };
        for (const fault of FAULTS) {
            const before = await starts();
            await breakOnce(page, fault);
            await shift();
            await page.getByRole('alert').first().waitFor();
            await page.unroute(WRITES);
            const [one, other] = await starts();
            const moved = [one !== before[0], other !== before[1]];
            assert.deepEqual(moved, [fault.arrives, fault.arrives], fault.name);
            if (fault.arrives) await page.reload();
        }
    });

    it('what somebody else changed meanwhile is shown beside what was typed', async () => {
        const page = await open();
        const panel = panelOf(page);
        await page.getByRole('row', { name: /^Survey, / }).click();
        await panel.getByRole('spinbutton', { name: 'Percent complete' }).fill('77');
        const [survey] = await values("SELECT Id FROM Plan_Action__c WHERE Name = 'Survey'");
        await journey
            .client()
            .sobject('Plan_Action__c')
            .update({ Id: String(survey!.Id), Percent_Complete__c: 55 });
        await panel.getByRole('button', { name: 'Save' }).click();
        await panel.getByText('55', { exact: true }).waitFor();
        assert.equal(await panel.getByRole('spinbutton', { name: 'Percent complete' }).inputValue(), '77');
        await panel.getByRole('button', { name: 'Save' }).click();
        await panel.waitFor({ state: 'detached' });
        const [now] = await values("SELECT Percent_Complete__c FROM Plan_Action__c WHERE Name = 'Survey'");
        assert.equal(now!.Percent_Complete__c, 77);
    });
});
