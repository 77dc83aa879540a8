/** From an empty account to an org chart: a list, contact roles, Buying Centers; and what stops on the way. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { Journey, violations } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

const LIST = [
    'Full name;Position;Unit;Boss;Mail',
    'Ann Holm;Head of Works;Works;;ann@works.example',
    'Zoë Ito;Buyer;Works;Ann Holm;zoe@works.example',
    ';Plant Manager;Plants;Ann Holm;',
    'Cleo Marsh;Clerk;Plants;Plant Manager;',
    'Zoë Ito;Buyer;Works;Ann Holm;zoe@works.example'
].join('\n');

/** More people than one save takes. */
const MANY = ['Name,Title,Manager', ...Array.from({ length: 230 }, (_, place) => `Person Nr${place},Clerk,`)].join(
    '\n'
);

/** A mutation on its way to the org. */
function isSave(route: Route): boolean {
    return /mutation/.test(route.request().postData() ?? '');
}

describe('starting an org chart', () => {
    let journey: Journey;
    before(async () => {
        journey = await Journey.start();
    });
    after(() => journey?.end());

    const query = async (soql: string) => (await journey.client().query<Record<string, unknown>>(soql)).records;
    const account = async (Name: string): Promise<{ id: string; path: string }> => {
        const { id } = await journey.client('manager').sobject('Account').create({ Name });
        return { id: id!, path: `/lightning/r/Account/${id}/view` };
    };
    const count = async (id: string): Promise<number> =>
        (await query(`SELECT Id FROM Contact WHERE AccountId = '${id}'`)).length;
    const paste = async (page: Page, list: string): Promise<void> => {
        await page.getByRole('button', { name: /^Paste or upload a list/ }).click();
        await page.getByRole('textbox', { name: /^Paste rows/ }).fill(list);
        await page.getByRole('button', { name: 'Next' }).click();
    };

    it('out of a pasted list, shown before it is saved, and taken back', async () => {
        const { id, path } = await account('Empty Works');
        const { page, errors } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        await page.getByRole('heading', { name: 'Start the org chart of this account' }).waitFor();
        assert.deepEqual(await violations(page), []);
        await paste(page, LIST);
        await page.getByText('5 rows: 3 new contacts, 1 new placeholders, 0 already there, 1 left out.').waitFor();
        assert.deepEqual(await violations(page), []);
        await page.getByRole('button', { name: 'Add 4 people' }).click();
        await page.getByText('4 people were added.').waitFor();
        await page.getByRole('button', { name: 'Close' }).last().click();
        await chart.person(/Zoë Ito, Buyer/).waitFor();
        const people = await query(
            `SELECT Name, Email, Department, ReportsTo.Name FROM Contact WHERE AccountId = '${id}' ORDER BY LastName`
        );
        assert.deepEqual(
            people.map(({ Name, Email, Department, ReportsTo }) =>
                [Name, Email, Department, (ReportsTo as { Name: string } | null)?.Name].join()
            ),
            ['Ann Holm,ann@works.example,Works,', 'Zoë Ito,zoe@works.example,Works,Ann Holm', 'Cleo Marsh,,Plants,']
        );
        const [below] = await query(
            `SELECT Reports_To__r.Display_Name__c FROM Stakeholder__c WHERE Contact__r.LastName = 'Marsh'`
        );
        assert.deepEqual((below!['Reports_To__r'] as Record<string, unknown>)['Display_Name__c'], 'Plant Manager');
        const deleted = page.waitForResponse((response) => (response.request().postData() ?? '').includes('mutation '));
        await chart.button(/^Undo/).click();
        await deleted;
        await page.getByRole('heading', { name: 'Start the org chart of this account' }).waitFor();
        assert.equal(await count(id), 0);
        assert.deepEqual(errors, []);
    });

    it('out of a file in the encoding of a spreadsheet, with what columns mean changed by hand', async () => {
        const { id, path } = await account('File Works');
        const { page } = await journey.open(path, 'manager');
        await page.getByRole('button', { name: /^Paste or upload a list/ }).click();
        const bytes = Buffer.from('Wer;Was\nJürgen Groß;Leiter\n', 'latin1');
        await page
            .locator('input[type=file]')
            .setInputFiles({ name: 'leute.csv', mimeType: 'text/csv', buffer: bytes });
        await page.getByText('leute.csv').waitFor();
        await page.getByRole('button', { name: 'Next' }).click();
        await page.getByRole('combobox', { name: 'Meaning of Was' }).selectOption('Title');
        await page.getByRole('combobox', { name: 'Meaning of Wer' }).selectOption('Name');
        await page.getByRole('button', { name: 'Add 1 people' }).click();
        await page.getByText('1 people were added.').waitFor();
        const [person] = await query(`SELECT Name, Title FROM Contact WHERE AccountId = '${id}'`);
        assert.deepEqual([person!['Name'], person!['Title']], ['Jürgen Groß', 'Leiter']);
    });

    for (const [fault, break_] of [
        ['the connection is lost before the org has it', (route: Route) => route.abort()],
        ['the server fails', (route: Route) => route.fulfill({ status: 500, body: '[{"message":"Out of order"}]' })],
        [
            'the reply is lost after the org has it',
            async (route: Route) => {
                await route.fetch();
                await route.abort();
            }
        ]
    ] as const) {
        it(`stops where ${fault}, goes on, and makes nobody twice`, async () => {
            const { id, path } = await account(`Works: ${fault}`);
            const { page } = await journey.open(path, 'manager');
            await paste(page, MANY);
            let saves = 0;
            await page.route('**/graphql', (route) => {
                if (!isSave(route)) return route.continue();
                return ++saves === 2 ? break_(route) : route.continue();
            });
            await page.getByRole('button', { name: 'Add 230 people' }).click();
            await page.getByText('Saving stopped.').waitFor();
            assert.deepEqual(await violations(page), []);
            await page.unrouteAll();
            await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
            await page.getByText('230 people were added.').waitFor();
            assert.equal(await count(id), 230);
        });
    }

    it('goes on with a list after the page was read again', async () => {
        const { id, path } = await account('Reload Works');
        const { page } = await journey.open(path, 'manager');
        await paste(page, MANY);
        let saves = 0;
        await page.route('**/graphql', (route) => (isSave(route) && ++saves === 2 ? route.abort() : route.continue()));
        await page.getByRole('button', { name: 'Add 230 people' }).click();
        await page.getByText('Saving stopped.').waitFor();
        await page.unrouteAll();
        await page.reload();
        await page.getByRole('button', { name: 'Add people…' }).click();
        await page.getByRole('menuitem', { name: /^Paste or upload/ }).click();
        await page.getByRole('button', { name: 'Go on with it' }).click();
        await page.getByRole('button', { name: 'Add 130 people' }).click();
        await page.getByText('130 people were added.').waitFor();
        assert.equal(await count(id), 230);
    });

    it('out of contact roles and departments', async () => {
        const { id, path } = await account('Role Works');
        const client = journey.client('manager');
        const contact = await client
            .sobject('Contact')
            .create({ AccountId: id, FirstName: 'Ann', LastName: 'Holm', Department: 'Plants' });
        const deal = await client
            .sobject('Opportunity')
            .create({ AccountId: id, Name: 'Cranes', StageName: 'Prospecting', CloseDate: '2027-01-31' });
        await client
            .sobject('OpportunityContactRole')
            .create({ OpportunityId: deal.id!, ContactId: contact.id!, Role: 'Economic Decision Maker' });
        const { page, errors } = await journey.open(path, 'manager', { theme: 'dark' });
        await page.getByRole('button', { name: 'Add people…' }).click();
        await page.getByRole('menuitem', { name: /^Take over contact roles/ }).click();
        await page.getByRole('checkbox', { name: 'Take Ann Holm' }).waitFor();
        assert.deepEqual(await violations(page), []);
        await page.getByRole('button', { name: 'Take over 1 roles' }).click();
        await page.getByText('1 roles were taken over.').waitFor();
        await page.getByRole('button', { name: 'Close' }).last().click();
        const [role] = await query(
            `SELECT Role__c, Context__c, Opportunity__r.Name FROM Stakeholder_Role__c WHERE Stakeholder__r.Account__c = '${id}'`
        );
        assert.deepEqual([role!['Role__c'], role!['Context__c']], ['Economic Buyer', 'Opportunity']);
        await page.getByRole('button', { name: 'Add people…' }).click();
        await page.getByRole('menuitem', { name: /^Propose Buying Centers/ }).click();
        await page.getByRole('checkbox', { name: 'Take Plants' }).check();
        assert.deepEqual(await violations(page), []);
        await page.getByRole('button', { name: 'Make 1 Buying Centers' }).click();
        await page.getByText('1 Buying Centers were made.').waitFor();
        const centers = await query(`SELECT Name FROM Buying_Center__c WHERE Account__c = '${id}'`);
        assert.deepEqual(
            centers.map(({ Name }) => Name),
            ['Plants']
        );
        assert.deepEqual(errors, []);
    });

    it('offers who may only read nothing but a contact in the form of the org', async () => {
        const { id } = await journey.client().sobject('Account').create({ Name: 'Read Works' });
        const { page, errors } = await journey.open(`/lightning/r/Account/${id}/view`, 'viewer');
        // Contacts are as the standard profiles leave them; what the package brings is read-only for a viewer.
        await page.getByText("One person, in your org's own form").waitFor();
        for (const name of [/^Placeholder/, /^Department/, /list/]) {
            assert.equal(await page.getByRole('button', { name }).count(), 0, String(name));
        }
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(errors, []);
    });
});
