/**
 * Every way of writing on the chart against every way in which it can go wrong: nothing is lost, nothing is done twice,
 * and the person is told what happened and what to do.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CHART_FORMS, CREW, keptBy, type ChartForm } from './support/chart-forms.ts';
import { breakOnce, FAULTS, WRITES, type Fault } from './support/faults.ts';
import { Journey } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';
import { OrgChartViews } from './support/org-chart-views.ts';

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
        for (const last of ['Ito', 'Marsh', ...CREW]) await create(last, head);
        const make = async (object: string, fields: Record<string, unknown>) =>
            (await client.sobject(object).create(fields)).id!;
        const stakeholder = (contact: string) =>
            make('Stakeholder__c', {
                ...{ Account__c: accountId, Kind__c: 'Person', Contact__c: contact },
                Key__c: `${accountId}-${contact}`
            });
        const [top, known] = [await stakeholder(head), await stakeholder(await create('Okafor', head))];
        await make('Stakeholder_Relationship__c', {
            ...{ From_Stakeholder__c: known, To_Stakeholder__c: top, Type__c: 'Influences', Sign__c: 'Positive' },
            Strength__c: 3
        });
        const { user_id: User__c } = await journey.client('manager').identity();
        await make('Relationship_Pairing__c', { Stakeholder__c: known, User__c });
        for (const name of CREW) {
            await make('Buying_Center__c', { Name: `Dock ${name}`, Account__c: accountId });
            await make('Stakeholder__c', {
                ...{ Account__c: accountId, Kind__c: 'Department', Display_Name__c: `Unit ${name}` }
            });
        }
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

    /** A page with the form's view open, or its person in the panel. */
    const openAt = async ({ view, person }: ChartForm) => {
        const { page, errors } = await journey.open(path, 'manager');
        if (view) await new OrgChartViews(page).open(view);
        if (person) await new OrgChart(page).find(person);
        return { page, errors };
    };
    /** Somebody else saves first: both versions are shown, and the person chooses. */
    const meetAnother = async (page: Page, one: ChartForm) => {
        const client = journey.client();
        const field = await one.fill(page, 'Mine', FAULTS.length);
        const [object, name] = one.kept;
        const [record] = await keptBy(client, one);
        const kept = async () => (await keptBy(client, one))[0]!.text;
        await client.sobject(object).update({ Id: record!.id, [name]: 'Theirs' });
        await one.form(page).getByRole('button', { name: 'Save', exact: true }).click();
        await one.form(page).getByRole('alert').filter({ hasText: 'Theirs' }).waitFor();
        assert.equal(await field.inputValue(), 'Mine');
        assert.equal(await kept(), 'Theirs');
        await one
            .form(page)
            .getByRole('button', { name: /^Save( mine)?$/ })
            .first()
            .click();
        await field.waitFor({ state: 'detached' });
        assert.equal(await kept(), 'Mine');
    };
    for (const one of CHART_FORMS) {
        it(`${one.name}: after every fault and another's change the form is as it was typed, and saving again saves it once`, async () => {
            const { page, errors } = await openAt(one);
            const before = (await keptBy(journey.client(), one)).length;
            for (const [turn, fault] of FAULTS.entries()) {
                const text = `Said ${turn}`;
                const field = await one.fill(page, text, turn);
                const save = one.form(page).getByRole('button', { name: 'Save', exact: true });
                const kept = async () => (await keptBy(journey.client(), one)).filter((each) => each.text === text);
                await breakOnce(page, fault);
                await save.click();
                await one.form(page).getByRole('alert').filter({ hasText: fault.told }).waitFor();
                assert.equal(await field.inputValue(), text, `${fault.name}: what was typed stays`);
                assert.equal((await kept()).length, fault.arrives ? 1 : 0, fault.name);
                await page.unroute(WRITES);
                await save.click();
                await field.waitFor({ state: 'detached' });
                assert.equal((await kept()).length, 1, fault.name);
            }
            const now = (await keptBy(journey.client(), one)).length;
            assert.equal(now, one.creates ? before + FAULTS.length : 1, 'nothing is doubled');
            if (!one.creates) await meetAnother(page, one);
            if (one.logged) assert.equal(await count(one.logged), FAULTS.length + 1, 'each change is logged once');
            assert.deepEqual(errors, []);
        });
    }

    /** Waits for what is said of a save that failed, and has it done after all: again, or from the start. */
    const mend = async (page: Page, fault: Fault, what: string, redo: () => Promise<void>) => {
        const panel = page.getByText(`Not saved: ${what}`);
        await panel.waitFor();
        await page.getByText(fault.told).first().waitFor();
        await page.unroute(WRITES);
        const again = page.getByRole('button', { name: 'Try again' });
        if (await again.isVisible()) await again.click();
        else {
            await page.getByRole('button', { name: 'Dismiss' }).click();
            await redo();
        }
        await panel.waitFor({ state: 'detached' });
        await saved(page, what);
    };

    it('a delete survives every fault', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        for (const [turn, fault] of FAULTS.entries()) {
            const name = `Unit ${CREW[turn]}`;
            const remove = async () => {
                await chart.find(name);
                await chart.panel.getByRole('button', { name: 'Delete' }).click();
                await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
            };
            const left = () => count(`SELECT Id FROM Stakeholder__c WHERE Display_Name__c = '${name}'`);
            await breakOnce(page, fault);
            await remove();
            await page.getByText(`Not saved: ${name} deleted`).waitFor();
            assert.equal(await left(), fault.arrives ? 0 : 1, fault.name);
            await mend(page, fault, `${name} deleted`, remove);
            assert.equal(await left(), 0, fault.name);
        }
        await chart.enabled('Undo');
        await chart.button(/^Undo/).click();
        await chart.enabled('Redo');
        assert.equal(await count(`SELECT Id FROM Stakeholder__c WHERE Kind__c = 'Department'`), 1);
        assert.deepEqual(errors, []);
    });

    it('several people are moved all or none, whatever the fault', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        const both = ['Quist', 'Rosen'] as const;
        const managers = async () => [await managerOf(both[0]), await managerOf(both[1])];
        await chart.button(/^Select$/).click();
        for (const last of both) await chart.person(`Ada ${last}`).click();
        await page.getByText('2 selected').waitFor();
        for (const [turn, fault] of FAULTS.entries()) {
            const target = ['Ada Sato', 'Ada Tamm'][turn % 2]!;
            const before = await managers();
            const move = async () => {
                await page.getByRole('toolbar', { name: 'Select' }).getByRole('button', { name: 'Move to…' }).click();
                const box = page.getByRole('dialog');
                await box.getByRole('combobox').fill(target);
                await box.getByRole('option').first().waitFor();
                await box.getByRole('combobox').press('Enter');
                await box.getByRole('button', { name: 'Move', exact: true }).click();
            };
            await breakOnce(page, fault);
            await move();
            await page.getByText('Not saved: 2 people moved under').waitFor();
            assert.deepEqual(await managers(), fault.arrives ? [target, target] : before, fault.name);
            await mend(page, fault, `2 people moved under ${target}`, move);
            assert.deepEqual(await managers(), [target, target], fault.name);
        }
        assert.deepEqual(errors, []);
    });
});
