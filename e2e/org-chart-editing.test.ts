/** Editing the chart itself: moving people by mouse, dialog and keyboard, posts, new contacts, each read back. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Journey, violations } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

describe('editing the org chart', () => {
    let journey: Journey;
    let path: string;
    let accountId: string;

    before(async () => {
        journey = await Journey.start();
        const client = journey.client();
        accountId = (await client.sobject('Account').create({ Name: 'Harbour & Sons' })).id!;
        const create = async (FirstName: string, LastName: string, ReportsToId?: string) =>
            (
                await client
                    .sobject('Contact')
                    .create({ AccountId: accountId, FirstName, LastName, Title: 'Buyer', ReportsToId })
            ).id!;
        const head = await create('Ada', 'Holm');
        for (const last of ['Ito', 'Marsh', 'Okafor', 'Pinto'])
            await create(last === 'Ito' ? 'Ben' : 'Cleo', last, head);
        path = `/lightning/r/Account/${accountId}/view`;
    });
    after(() => journey?.end());

    const query = async (soql: string) => (await journey.client().query<Record<string, unknown>>(soql)).records;
    const managerOf = async (name: string) => {
        const [contact] = await query(`SELECT ReportsTo.Name FROM Contact WHERE Name = '${name}'`);
        return (contact!['ReportsTo'] as { Name: string } | null)?.Name ?? null;
    };
    /** Presses the mouse on somebody's card and moves it over another one, without letting go. */
    const drag = async (page: Page, from: string, to: string) => {
        const chart = new OrgChart(page);
        const [start, end] = [await chart.person(from).boundingBox(), await chart.person(to).boundingBox()];
        await page.mouse.move(start!.x + start!.width / 2, start!.y + start!.height / 2);
        await page.mouse.down();
        await page.mouse.move(start!.x + start!.width / 2 + 20, start!.y + start!.height / 2 + 20, { steps: 3 });
        await page.mouse.move(end!.x + end!.width / 2, end!.y + end!.height / 2, { steps: 8 });
    };
    const picture = async (page: Page, name: string) => {
        const folder = process.env['ATLAS_PICTURES'];
        if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
    };

    it('moves a person by drag: the manager is named before the drop, a loop is refused, Escape cancels, undo takes it back', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await chart.person('Ben Ito').waitFor();
        await drag(page, 'Ben Ito', 'Cleo Marsh');
        await page.getByText('Will report to Cleo Marsh').first().waitFor();
        await picture(page, 'drag');
        await page.mouse.up();
        await page.getByText('Saved: Ben Ito moved under Cleo Marsh', { exact: true }).waitFor({ state: 'attached' });
        assert.equal(await managerOf('Ben Ito'), 'Cleo Marsh');

        await drag(page, 'Cleo Marsh', 'Ben Ito');
        await page.getByText('cannot report to').first().waitFor();
        await picture(page, 'refused');
        await page.mouse.up();
        await drag(page, 'Ben Ito', 'Cleo Okafor');
        await page.getByText('Will report to Cleo Okafor').first().waitFor();
        await page.keyboard.press('Escape');
        await page.mouse.up();
        assert.equal(await managerOf('Ben Ito'), 'Cleo Marsh');

        await chart.enabled('Undo');
        assert.equal(await chart.button(/^Undo/).getAttribute('title'), 'Undo: Ben Ito moved under Cleo Marsh');
        await chart.button(/^Undo/).click();
        await chart.enabled('Redo');
        assert.equal(await managerOf('Ben Ito'), 'Ada Holm');
        assert.deepEqual(errors, []);
    });

    it('moves several at once with the Select mode and "Move to…"', async () => {
        const { page } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await chart.button(/^Select$/).click();
        await chart.person('Cleo Okafor').click();
        await chart.person('Cleo Pinto').click();
        await page.getByText('2 selected').waitFor();
        await picture(page, 'selected');
        const bar = page.getByRole('toolbar', { name: 'Select' });
        await bar.getByRole('button', { name: 'Move to…' }).click();
        const dialog = page.getByRole('dialog', { name: 'Move 2 people' });
        await dialog.getByRole('combobox').fill('marsh');
        await dialog.getByRole('option').first().waitFor();
        await dialog.getByRole('combobox').press('Enter');
        await dialog.getByText('Will report to Cleo Marsh').waitFor();
        await picture(page, 'move-dialog');
        assert.deepEqual(await violations(page), []);
        await dialog.getByRole('button', { name: 'Move', exact: true }).click();
        await page.getByText('2 people moved under Cleo Marsh').waitFor({ state: 'attached' });
        assert.deepEqual([await managerOf('Cleo Okafor'), await managerOf('Cleo Pinto')], ['Cleo Marsh', 'Cleo Marsh']);
        await chart.enabled('Undo');
        await chart.button(/^Undo/).click();
        await chart.enabled('Redo');
        assert.equal(await managerOf('Cleo Okafor'), 'Ada Holm');
    });

    it('moves people with the keyboard alone', async () => {
        const { page } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await chart.person('Cleo Pinto').focus();
        await page.keyboard.press('Control+x');
        await page.getByText('Moving Cleo Pinto').waitFor({ state: 'attached' });
        await page.keyboard.press('ArrowUp');
        await page.getByText('Will report to Cleo Okafor').first().waitFor({ state: 'attached' });
        await page.keyboard.press('Enter');
        await page
            .getByText('Saved: Cleo Pinto moved under Cleo Okafor', { exact: true })
            .waitFor({ state: 'attached' });
        assert.equal(await managerOf('Cleo Pinto'), 'Cleo Okafor');
        await page.keyboard.press('Control+x');
        await page.keyboard.press('p');
        await page.getByText('5 contacts placed').waitFor({ state: 'detached' });
        await page.getByText('4 contacts placed, 1 parked').waitFor();
        await chart.enabled('Undo');
        await page.keyboard.press('Control+z');
        await page.getByText('5 contacts placed, 0 parked').waitFor();
    });

    it("adds a placeholder, fills it with a new contact from the org's own form, and keeps its judgements", async () => {
        const { page } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await chart.find('Ada Holm');
        await chart.button(/^Add people/).click();
        await page.getByRole('menuitem', { name: 'Placeholder' }).click();
        const dialog = page.getByRole('dialog', { name: 'New placeholder' });
        await dialog.getByRole('textbox', { name: 'Name' }).fill('Head of IT');
        await picture(page, 'placeholder');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await dialog.waitFor({ state: 'detached' });
        await chart.panel.getByRole('heading', { name: 'Head of IT' }).waitFor();
        await chart.panel.getByRole('button', { name: 'Add judgement' }).click();
        await chart.choose('Role', 'Decision Maker');
        await chart.save();
        await chart.panel.getByText('Decision Maker').first().waitFor();
        await picture(page, 'panel');

        await chart.panel.getByRole('button', { name: 'Fill with a contact' }).click();
        const fill = page.getByRole('dialog', { name: 'Fill Head of IT' });
        await fill.getByRole('textbox', { name: 'Name of the person' }).fill('Eva Maria Quist');
        await picture(page, 'fill');
        await fill.getByRole('button', { name: 'Open the form' }).click();
        const form = page.getByRole('dialog', { name: 'New Contact' });
        await form.getByRole('button', { name: 'Save', exact: true }).click();
        await form.waitFor({ state: 'detached' });
        await page.goto(`${journey.org.url}${path}`);
        await page.getByText('Head of IT filled by Eva Maria Quist').waitFor({ state: 'attached' });
        const [role] = await query(
            `SELECT Role__c, Stakeholder__r.Contact__r.Name, Stakeholder__r.Kind__c FROM Stakeholder_Role__c WHERE Stakeholder__r.Account__c = '${accountId}'`
        );
        assert.equal(role!['Role__c'], 'Decision Maker');
        assert.deepEqual(
            (role!['Stakeholder__r'] as { Contact__r: { Name: string }; Kind__c: string }).Contact__r.Name,
            'Eva Maria Quist'
        );
        assert.equal(await managerOf('Eva Maria Quist'), 'Ada Holm');
        await page.getByText('6 contacts placed').waitFor();
    });

    it('adds a department and deletes it after asking; undo brings it back', async () => {
        const { page } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await chart.button(/^Add people/).click();
        await page.getByRole('menuitem', { name: 'Department' }).click();
        const dialog = page.getByRole('dialog', { name: 'New department' });
        await dialog.getByRole('textbox', { name: 'Name' }).fill('Works Council');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await chart.panel.getByRole('heading', { name: 'Works Council' }).waitFor();
        await chart.panel.getByRole('button', { name: 'Delete' }).click();
        const ask = page.getByRole('dialog', { name: 'Delete Works Council?' });
        await ask.getByText('Undo brings everything back').waitFor();
        await ask.getByRole('button', { name: 'Delete' }).click();
        await page.getByText('Saved: Works Council deleted', { exact: true }).waitFor({ state: 'attached' });
        const count = async () =>
            (await query(`SELECT Id FROM Stakeholder__c WHERE Kind__c = 'Department' AND Account__c = '${accountId}'`))
                .length;
        assert.equal(await count(), 0);
        await chart.enabled('Undo');
        await chart.button(/^Undo/).click();
        await chart.enabled('Redo');
        assert.equal(await count(), 1);
        await chart.person('Works Council').waitFor();
    });
});
