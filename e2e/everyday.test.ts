/**
 * What an account manager meets outside the big pages: the home page, My Week in the utility bar, quick actions, list
 * views and the path of a plan.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Journey, violations } from './support/journey.ts';

describe('every day', () => {
    let journey: Journey;

    before(async () => {
        journey = await Journey.start({ sample: 'story' });
        // Something of everything falls due for the account manager.
        const client = journey.client();
        const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
        const { user_id: manager } = await journey.client('manager').identity();
        const { records: actions } = await client.query<{ Id: string }>(
            "SELECT Id FROM Plan_Action__c WHERE Status__c = 'In Progress' AND Kind__c = 'Action' ORDER BY Name LIMIT 1"
        );
        await client.sobject('Plan_Action__c').update({
            Id: actions[0]!.Id,
            Name: 'Call the auditor',
            Assigned_To__c: manager,
            Start__c: day(-9),
            Due__c: day(-2)
        });
    });
    after(() => journey?.end());

    const idOf = async (soql: string): Promise<string> =>
        (await journey.client().query<{ Id: string }>(soql)).records[0]!.Id;

    it('opens with my week; an action that is done disappears, and comes back with Undo', async () => {
        for (const theme of ['light', 'dark'] as const) {
            const { page, errors } = await journey.open('/', 'manager', { theme });
            const week = page.getByRole('article', { name: 'My Week' });
            await week.getByRole('button', { name: 'Done: Call the auditor' }).click();
            await week.getByRole('button', { name: 'Undo: Call the auditor' }).waitFor();
            const status = async () =>
                (await journey.client().query("SELECT Status__c FROM Plan_Action__c WHERE Name = 'Call the auditor'"))
                    .records[0]!.Status__c;
            assert.equal(await status(), 'Done');
            assert.deepEqual(await violations(page), []);
            await week.getByRole('button', { name: 'Undo: Call the auditor' }).click();
            await week.getByRole('button', { name: 'Done: Call the auditor' }).waitFor();
            assert.equal(await status(), 'In Progress');
            assert.deepEqual(errors, []);
        }
    });

    it('has my week in the utility bar of every page, and leads from it to the record', async () => {
        const { page, errors } = await journey.open('/lightning/o/Account/list', 'manager', { width: 1024 });
        await page.getByRole('button', { name: 'My Week' }).click();
        const week = page.getByRole('article', { name: 'My Week' });
        await week.getByRole('button', { name: 'Call the auditor', exact: true }).click();
        await page.getByRole('heading', { name: /Call the auditor/, level: 1 }).waitFor();
        assert.deepEqual(errors, []);
    });

    it('logs a meeting of a pairing from its page', async () => {
        const id = await idOf('SELECT Id FROM Relationship_Pairing__c ORDER BY Name LIMIT 1');
        const { page, errors } = await journey.open(`/lightning/r/Relationship_Pairing__c/${id}/view`, 'manager');
        await page.getByRole('button', { name: 'Log a Meeting' }).click();
        const dialog = page.getByRole('dialog', { name: 'Log a Meeting' });
        await dialog.getByRole('textbox', { name: 'Agenda' }).fill('Contract and audit');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await dialog.waitFor({ state: 'detached' });
        const { records } = await journey
            .client()
            .query(`SELECT Last_Met__c, Agenda__c FROM Relationship_Pairing__c WHERE Id = '${id}'`);
        const today = new Date().toISOString().slice(0, 10);
        assert.deepEqual([records[0]!.Last_Met__c, records[0]!.Agenda__c], [today, 'Contract and audit']);
        assert.deepEqual(errors, []);
    });

    it('adds an action to an objective, and sets the key data of an account', async () => {
        const objective = await idOf('SELECT Id FROM Plan_Objective__c ORDER BY Name LIMIT 1');
        const first = await journey.open(`/lightning/r/Plan_Objective__c/${objective}/view`, 'manager');
        await first.page.getByRole('button', { name: 'New Action' }).click();
        const dialog = first.page.getByRole('dialog', { name: 'New Action' });
        await dialog.getByRole('textbox', { name: 'Action' }).fill('Ask for the budget');
        await dialog.getByRole('button', { name: 'Save', exact: true }).click();
        await first.page.getByRole('heading', { name: /Ask for the budget/, level: 1 }).waitFor();
        const { totalSize } = await journey
            .client()
            .query(
                `SELECT Id FROM Plan_Action__c WHERE Name = 'Ask for the budget' AND Plan_Objective__c = '${objective}'`
            );
        assert.equal(totalSize, 1);

        const account = await journey.accountId('Halvane Aircraft SE');
        const second = await journey.open(`/lightning/r/Account/${account}/view`, 'manager');
        await second.page.getByRole('button', { name: 'Key Account Data' }).click();
        const form = second.page.getByRole('dialog', { name: 'Key Account Data' });
        const potential = form.getByLabel('Potential Revenue', { exact: true });
        await potential.click();
        await potential.press('Control+a');
        await second.page.keyboard.type('7000000');
        await form.getByRole('button', { name: 'Save' }).click();
        await form.waitFor({ state: 'detached' });
        const { records } = await journey
            .client()
            .query(`SELECT Potential_Revenue__c FROM Account WHERE Id = '${account}'`);
        assert.equal(records[0]!.Potential_Revenue__c, 7_000_000);
        assert.deepEqual([...first.errors, ...second.errors], []);
    });

    it('records a role from the page of a contact, with its entry in the log', async () => {
        const client = journey.client();
        const account = await journey.accountId('Halvane Aircraft SE');
        await client.sobject('Contact').create({ LastName: 'Neuling', FirstName: 'Nora', AccountId: account });
        const contact = await idOf("SELECT Id FROM Contact WHERE LastName = 'Neuling'");
        const { page, errors } = await journey.open(`/lightning/r/Contact/${contact}/view`, 'manager');
        await page.getByRole('button', { name: 'New Stakeholder Role' }).click();
        const dialog = page.getByRole('dialog', { name: 'Quick action' });
        await dialog.getByRole('combobox', { name: 'Role', exact: true }).click();
        await dialog.getByRole('option', { name: 'Champion' }).click();
        assert.deepEqual(
            (await violations(page)).filter((violation) => !violation.includes('lightning-datepicker')),
            []
        );
        await dialog.getByRole('button', { name: 'Save' }).click();
        await dialog.waitFor({ state: 'detached' });
        const { records } = await client.query(
            `SELECT Role__c, Context__c, Key__c FROM Stakeholder_Role__c WHERE Stakeholder__r.Contact__c = '${contact}'`
        );
        assert.deepEqual(
            records.map(({ Role__c, Context__c }) => [Role__c, Context__c]),
            [['Champion', 'Account']]
        );
        const log = await client.query(
            `SELECT New_Value__c FROM Judgement_Change__c WHERE Stakeholder__r.Contact__c = '${contact}'`
        );
        assert.ok(log.totalSize > 0);
        assert.deepEqual(errors, []);
    });

    it('shows the path of a plan, and every list view of the package', async () => {
        const plan = await idOf("SELECT Id FROM Key_Account_Plan__c WHERE Status__c = 'Active' LIMIT 1");
        const { page, errors } = await journey.open(`/lightning/r/Key_Account_Plan__c/${plan}/view`, 'viewer');
        await page.getByRole('option', { name: 'Active', selected: true }).waitFor();
        for (const [object, view, label] of [
            ['Plan_Action__c', 'Stale_Actions', 'Stale Actions'],
            ['Relationship_Pairing__c', 'Overdue_Pairings', 'Overdue Pairings'],
            ['Stakeholder__c', 'Without_Contact', 'Lost Their Contact'],
            ['Key_Account_Plan__c', 'Ended_Plans', 'Ended but Active']
        ] as const) {
            await page.goto(`${journey.org.url}/lightning/o/${object}/list?filterName=${view}&persona=viewer`);
            await page.getByText(label).first().waitFor();
            await page.getByText(/^\d+\+? items?/).waitFor();
        }
        assert.deepEqual(errors, []);
    });
});
