/** What account managers do in Network, Grid, Coverage and Pairing, each result read back by a standard client. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Journey, violations } from './support/journey.ts';
import { OrgChartViews } from './support/org-chart-views.ts';

describe('the other views of the people', () => {
    let journey: Journey;
    let path: string;
    let accountId: string;

    before(async () => {
        journey = await Journey.start({ sample: 'none' });
        const client = journey.client();
        accountId = (await client.sobject('Account').create({ Name: 'Harbour & Sons' })).id!;
        const create = (fields: Record<string, unknown>) =>
            client.sobject('Contact').create({ AccountId: accountId, Title: 'Buyer', ...fields });
        const { id: head } = await create({ FirstName: 'Ada', LastName: 'Holm', Title: 'Head' });
        for (const [FirstName, LastName] of [
            ['Ben', 'Ito'],
            ['Cleo', 'Marsh'],
            ['Dan', 'Okafor']
        ])
            await create({ FirstName, LastName, ReportsToId: head! });
        const center = client.sobject('Buying_Center__c');
        const { id: parent } = await center.create({ Name: 'Docks', Account__c: accountId });
        await center.create({ Name: 'Docks North', Account__c: accountId, Parent_Buying_Center__c: parent! });
        path = `/lightning/r/Account/${accountId}/view`;
    });
    after(() => journey?.end());

    const query = async (soql: string) => (await journey.client().query<Record<string, unknown>>(soql)).records;
    const relationships = () =>
        query(
            `SELECT Type__c, Sign__c, Strength__c, Frequency__c, From_Stakeholder__r.Contact__r.LastName, To_Stakeholder__r.Contact__r.LastName FROM Stakeholder_Relationship__c WHERE From_Stakeholder__r.Account__c = '${accountId}' ORDER BY CreatedDate, Id`
        );
    const logged = async (field: string) =>
        (await query(`SELECT New_Value__c FROM Judgement_Change__c WHERE Field__c = '${field}'`)).map(
            (entry) => entry['New_Value__c']
        );
    async function start(persona: 'manager' | 'viewer' = 'manager', options = {}) {
        const { page, errors } = await journey.open(path, persona, options);
        return { page, errors, views: new OrgChartViews(page) };
    }
    const undo = async (page: Page) => {
        await page.getByRole('button', { name: /^Undo/, disabled: false }).click();
        await page.getByRole('button', { name: /^Redo/, disabled: false }).waitFor();
    };

    describe('Network', () => {
        it('relationships are added, drawn from person to person, changed, removed, and come back by undo', async () => {
            const { page, views, errors } = await start();
            await views.open('Network');
            await views.button('Add relationship…').click();
            await views.find('From', 'Ben Ito');
            await views.find('To', 'Ada Holm');
            await views.choose('Type', 'Influences');
            await views.pick('Sign', '+ Positive');
            await views.pick('Strength', '5');
            await views.choose('Frequency', 'Weekly');
            await views.dialog.getByRole('textbox', { name: 'Reason' }).fill('Same school');
            assert.deepEqual(await violations(page), []);
            await views.saved();
            await views.told('Ben Ito influences Ada Holm · Positive, strength 5 · Weekly').waitFor();
            await views.relationships.getByText('Same school').waitFor();
            assert.deepEqual(await violations(page), []);

            await views.drag(
                views.face('Ben Ito').locator('span').first(),
                views.face('Ada Holm').locator('span').first()
            );
            await views.choose('Type', 'Conflicts');
            await views.pick('Sign', '− Negative');
            await views.saved();
            await views.told(/Ben Ito is in conflict with Ada Holm · Negative/).waitFor();
            assert.deepEqual(
                (await relationships()).map((row) => [row['Type__c'], row['Sign__c'], row['Strength__c']]),
                [
                    ['Influences', 'Positive', 5],
                    ['Conflicts', 'Negative', 3]
                ]
            );
            assert.ok((await logged('Sign__c')).includes('Negative'));

            await views.relationships.getByRole('button', { name: /^Edit: Ben Ito is in conflict/ }).click();
            await views.pick('Strength', '2');
            await views.saved();
            await views.told(/Negative, strength 2/).waitFor();
            await views.relationships.getByRole('button', { name: /^Edit: Ben Ito is in conflict/ }).click();
            await views.dialog.getByRole('button', { name: 'Remove…' }).click();
            await views.dialog.getByRole('button', { name: 'Remove', exact: true }).click();
            await views.dialog.waitFor({ state: 'detached' });
            assert.equal((await relationships()).length, 1);
            await undo(page);
            await views.told(/Negative, strength 2/).waitFor();
            assert.equal((await relationships()).length, 2);
            assert.deepEqual(errors, []);
        });

        it('is walked and edited by keyboard, filtered by sign, and drawn over the chart', async () => {
            const { page, views } = await start('manager', { theme: 'dark' });
            await views.open('Network');
            await views.face('Ben Ito').focus();
            await views.relationships.getByRole('heading', { name: 'Relationships of Ben Ito' }).waitFor();
            await page.keyboard.press('r');
            await views.dialog.getByText('Ben Ito', { exact: true }).waitFor();
            await page.keyboard.press('Escape');
            await views.dialog.waitFor({ state: 'detached' });
            await views.button(/^Negative/).click();
            await page.getByText('1 of 2 relationships').waitFor();
            assert.deepEqual(await violations(page), []);
            await page.getByRole('tab', { name: 'Chart', exact: true }).click();
            await views.button('Informal relationships').click();
            assert.equal(await views.button('Informal relationships').getAttribute('aria-pressed'), 'true');
        });
    });

    describe('Grid', () => {
        it('a person dragged to another square is judged, logged, and put back by undo', async () => {
            const { page, views, errors } = await start();
            await views.open('Grid');
            // Who may judge is known only when the org has said so.
            await views.button('Judge as…').waitFor();
            await views.drag(views.button(/^Cleo Marsh/), views.square(5, 4));
            await views
                .square(5, 4)
                .getByRole('button', { name: /^Cleo Marsh/ })
                .waitFor();
            await page.getByRole('button', { name: /^Undo/, disabled: false }).waitFor();
            const [judged] = await query(
                `SELECT Influence__c, Interest__c, Context__c FROM Stakeholder_Role__c WHERE Stakeholder__r.Contact__r.LastName = 'Marsh'`
            );
            assert.deepEqual(
                [judged!['Influence__c'], judged!['Interest__c'], judged!['Context__c']],
                [5, 4, 'Account']
            );
            assert.deepEqual(await logged('Interest__c'), ['4']);
            assert.deepEqual(await violations(page), []);
            await undo(page);
            await page
                .getByRole('region', { name: /^Not judged/ })
                .getByRole('button', { name: /^Cleo Marsh/ })
                .waitFor();
            assert.deepEqual(errors, []);
        });

        it('so is one by keyboard, and by the form', async () => {
            const { page, views } = await start('manager', { theme: 'dark', width: 1024 });
            await views.open('Grid');
            await views.button(/^Dan Okafor/).focus();
            await page.keyboard.press('Shift+ArrowUp');
            await views
                .square(3, 3)
                .getByRole('button', { name: /^Dan Okafor/ })
                .waitFor();
            await page.getByRole('button', { name: /^Undo/, disabled: false }).waitFor();
            await page.keyboard.press('Shift+ArrowUp');
            await views
                .square(4, 3)
                .getByRole('button', { name: /^Dan Okafor/ })
                .waitFor();
            await page.keyboard.press('m');
            await views.pick('Interest', '1');
            assert.deepEqual(await violations(page), []);
            await views.saved();
            await views
                .square(4, 1)
                .getByRole('button', { name: /^Dan Okafor/ })
                .waitFor();
        });
    });

    describe('Coverage', () => {
        it('a missing role is a button that gives somebody the role', async () => {
            const { page, views, errors } = await start();
            await views.open('Coverage');
            await page.getByRole('rowheader', { name: 'Docks North' }).waitFor();
            await views.button('Champion missing in Docks. Give somebody the role.').click();
            await views.find('Who plays this role?', 'Ben Ito');
            await views.choose('Coverage', 'In Depth');
            assert.deepEqual(await violations(page), []);
            await views.saved();
            const row = page
                .getByRole('row')
                .filter({ has: page.getByRole('rowheader', { name: 'Docks', exact: true }) });
            await row.getByRole('button', { name: /^Ben Ito/ }).waitFor();
            await row.getByText('Covered', { exact: true }).waitFor();
            const [role] = await query(
                `SELECT Role__c, Coverage__c, Buying_Center__r.Name FROM Stakeholder_Role__c WHERE Context__c = 'Buying Center'`
            );
            assert.deepEqual([role!['Role__c'], role!['Coverage__c']], ['Champion', 'In Depth']);
            assert.deepEqual(await violations(page), []);
            assert.deepEqual(errors, []);
        });
    });

    describe('Pairing', () => {
        const pairings = () =>
            query(
                `SELECT User__r.Name, Current_Level__c, Target_Level__c, Cadence_Days__c, Last_Met__c FROM Relationship_Pairing__c WHERE Stakeholder__r.Account__c = '${accountId}'`
            );

        it('one of ours is paired with one of theirs, meets, and ends', async () => {
            const { page, views, errors } = await start();
            await views.open('Pairing');
            await views.button('Pair somebody of ours with Ada Holm').click();
            await views.find('Our person', 'Viktor');
            await views.choose('Current level', 'Vendor');
            await views.choose('Target level', 'Trusted Advisor');
            await views.dialog.getByRole('spinbutton', { name: /^Meet every/ }).fill('30');
            // The button of the platform's own date picker is smaller than 24 pixels.
            const own = (await violations(page)).filter((text) => !text.includes('lightning-datepicker'));
            assert.deepEqual(own, []);
            await views.saved();
            await page.getByText('Vendor, target Trusted Advisor').waitFor();
            await page.getByText('Never met', { exact: true }).waitFor();
            await views.button(/^Log meeting of Viktor .* and Ada Holm today$/).click();
            await page.getByText(/^By /).waitFor();
            await page.getByRole('button', { name: /^Undo/, disabled: false }).waitFor();
            const [made] = await pairings();
            assert.deepEqual([made!['Current_Level__c'], made!['Cadence_Days__c']], ['Vendor', 30]);
            assert.ok(made!['Last_Met__c']);
            assert.deepEqual(await violations(page), []);

            await views.button(/^Edit pairing of Viktor/).click();
            await views.dialog.getByRole('button', { name: 'End pairing…' }).click();
            await views.dialog.getByRole('button', { name: 'End it' }).click();
            await views.dialog.waitFor({ state: 'detached' });
            assert.equal((await pairings()).length, 0);
            await undo(page);
            await page.getByText('Vendor, target Trusted Advisor').waitFor();
            assert.equal((await pairings()).length, 1);
            assert.deepEqual(errors, []);
        });
    });

    it('a viewer sees everything and is offered no edit', async () => {
        const { page, views } = await start('viewer');
        for (const view of ['Network', 'Grid', 'Coverage', 'Pairing'] as const) {
            await views.open(view);
            assert.equal(
                await page
                    .getByRole('button', {
                        name: /^(Add relationship|Add pairing|Judge as|Log meeting|Pair somebody|Edit: )/
                    })
                    .count(),
                0
            );
            assert.equal(await page.getByRole('button', { name: /missing in/ }).count(), 0);
        }
    });
});
