/**
 * What goes wrong while the landscape saves: refused by the org, never sent, sent but its answer lost. What was typed
 * stays, what is shown goes back, nothing is made twice. And a page of records that does not come.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Journey } from './support/journey.ts';
import { Landscape } from './support/landscape.ts';

type Fault = 'refused' | 'offline' | 'lost';

/** Lets every save fail in one way until it is called off. */
async function failSaves(page: Page, fault: Fault): Promise<() => Promise<void>> {
    await page.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes('"query":"mutation') !== true) return route.continue();
        if (fault === 'offline') return route.abort();
        if (fault === 'lost') {
            await route.fetch();
            return route.abort();
        }
        const message = 'FIELD_CUSTOM_VALIDATION_EXCEPTION: The org says no.';
        const errors = [{ message, locations: [], paths: [], extensions: { ErrorType: 'DataFetchingException' } }];
        return route.fulfill({ json: { data: { uiapi: null }, errors } });
    });
    return () => page.unroute('**/graphql');
}

/** One way of writing: where it starts, what is pressed, and what the org holds afterwards. */
interface Write {
    name: string;
    faults: readonly Fault[];
    /** Goes there and types; gives the part of the page that has the button and the alert. */
    start(page: Page): Promise<Locator>;
    save(part: Locator): Promise<void>;
    /** Waits until it is saved. */
    saved(page: Page): Promise<void>;
    /** Finds what was written; it must be there exactly once. */
    query: string;
    /** What still stands there after a failure. */
    kept?(part: Locator): Promise<boolean>;
}

describe('when the landscape cannot save', () => {
    let journey: Journey;
    let accountId: string;
    const all: readonly Fault[] = ['refused', 'offline', 'lost'];

    before(async () => {
        journey = await Journey.start({ sample: 'story' });
        accountId = await journey.accountId('Halvane Aircraft SE');
    });
    after(() => journey?.end());

    const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ state: 'attached' });
    async function openSide(page: Page, name: string): Promise<Locator> {
        const landscape = new Landscape(page);
        await landscape.open();
        await landscape.toolbar.getByRole('button', { name, exact: true }).click();
        return page.getByRole('region', { name });
    }
    const press = (name: string) => (part: Locator) => part.getByRole('button', { name, exact: true }).click();

    const onAccount: Write[] = [
        {
            name: 'a buying center',
            faults: all,
            async start(page) {
                const part = await openSide(page, 'Rows and columns');
                await part.getByRole('button', { name: 'Add', exact: true }).click();
                await part.getByRole('textbox', { name: 'Name' }).fill('Once Only');
                return part;
            },
            save: press('Save'),
            kept: async (part) => (await part.getByRole('textbox', { name: 'Name' }).inputValue()) === 'Once Only',
            saved: (page) => said(page, 'Once Only is saved.'),
            query: "SELECT Id FROM Buying_Center__c WHERE Name = 'Once Only'"
        },
        {
            name: 'a plan objective',
            faults: all,
            async start(page) {
                const landscape = new Landscape(page);
                await landscape.open();
                await landscape.cell('Quality and Certification', 'Systems Modelling').click();
                await landscape.panel.getByRole('tab', { name: 'Act' }).click();
                await landscape.panel.getByRole('button', { name: 'New plan objective' }).click();
                await landscape.panel.getByRole('textbox', { name: 'Objective' }).fill('Objective once');
                return landscape.panel;
            },
            save: press('Save'),
            kept: async (part) =>
                (await part.getByRole('textbox', { name: 'Objective' }).inputValue()) === 'Objective once',
            saved: (page) => said(page, 'Objective once is in the plan.'),
            query: "SELECT Id FROM Plan_Objective__c WHERE Name = 'Objective once'"
        },
        {
            name: 'a hidden column',
            faults: ['refused', 'offline'],
            async start(page) {
                const part = await openSide(page, 'Rows and columns');
                await part.getByRole('tab', { name: 'Offerings' }).click();
                return part;
            },
            save: (part) => part.getByRole('checkbox', { name: 'Training Academy' }).click(),
            // It did not happen, so the box is ticked as before.
            kept: (part) => part.getByRole('checkbox', { name: 'Training Academy' }).isChecked(),
            saved: async (page) => {
                const head = new Landscape(page).grid.getByRole('columnheader', { name: 'Training Academy' });
                await head.waitFor({ state: 'detached' });
                await page.getByRole('button', { name: 'Undo', disabled: false }).first().waitFor();
            },
            query: "SELECT Id FROM Hidden_Offering__c WHERE Offering__r.Name = 'Training Academy'"
        }
    ];

    for (const write of onAccount) {
        it(`keeps ${write.name} through every failure, and saves it once`, async () => {
            const { page, errors } = await journey.open(`/lightning/r/Account/${accountId}/view`, 'manager');
            await run(page, write);
            assert.deepEqual(errors, []);
        });
    }

    it('keeps an offering through every failure, and saves it once', async () => {
        const { page } = await journey.open('/lightning/n/Account_Atlas_Offerings', 'admin');
        await run(page, {
            name: 'an offering',
            faults: all,
            async start() {
                const part = page.getByRole('region', { name: 'Offerings' });
                await part.getByRole('button', { name: 'Add offering' }).click();
                await part.getByRole('textbox', { name: 'Name' }).fill('Offered once');
                return part;
            },
            save: press('Save'),
            kept: async (part) => (await part.getByRole('textbox', { name: 'Name' }).inputValue()) === 'Offered once',
            saved: () => said(page, 'Offered once is saved. It is a column on every account.'),
            query: "SELECT Id FROM Offering__c WHERE Name = 'Offered once'"
        });
    });

    it('keeps the mapping of a product through every failure, and saves it once', async () => {
        const { page } = await journey.open('/lightning/n/Account_Atlas_Offerings', 'admin');
        await run(page, {
            name: 'the offering of a product',
            faults: all,
            async start() {
                const part = page.getByRole('region', { name: 'Products' });
                await part.getByRole('checkbox', { name: 'Select Travel and expenses' }).check();
                await part.getByRole('combobox', { name: 'Offering for the selected' }).click();
                await page.getByRole('option', { name: 'Training Academy' }).click();
                return part;
            },
            save: press('Set for 1 selected'),
            kept: (part) => part.getByRole('checkbox', { name: 'Select Travel and expenses' }).isChecked(),
            saved: () => said(page, '1 products set.'),
            query: `SELECT Id FROM Product2
                WHERE Name = 'Travel and expenses' AND Offering__r.Name = 'Training Academy'`
        });
    });

    it('takes a snapshot once, though its answer was lost', async () => {
        const { page } = await journey.open(`/lightning/r/Account/${accountId}/view`, 'manager');
        const part = await openSide(page, 'Compare');
        const callOff = await failSaves(page, 'lost');
        await part.getByRole('button', { name: 'Take a snapshot' }).click();
        await part.getByRole('alert').first().waitFor();
        await callOff();
        await part.getByRole('button', { name: 'Continue the snapshot' }).click();
        await said(page, /^Snapshot of .* taken\.$/);
        const today = new Date().toISOString().slice(0, 10);
        const { records } = await journey.client().query<{ Buying_Center__c: string; Offering__c: string }>(
            `SELECT Buying_Center__c, Offering__c FROM Landscape_Snapshot__c
                WHERE Account__c = '${accountId}' AND Snapshot_Date__c = ${today}`,
            { autoFetch: true, maxFetch: 10_000 }
        );
        const cells = records.map((row) => `${row.Buying_Center__c}-${row.Offering__c}`);
        assert.ok(cells.length > 20);
        assert.equal(new Set(cells).size, cells.length);
    });

    it('puts a deal back where it was when the org refuses', async () => {
        const { records } = await journey.client().query<{ Id: string; Buying_Center__r: { Name: string } }>(
            `SELECT Id, Buying_Center__r.Name FROM Opportunity
                WHERE AccountId = '${accountId}' AND Buying_Center__c != null AND IsClosed = false LIMIT 1`
        );
        const [deal] = records;
        const { page } = await journey.open(`/lightning/r/Opportunity/${deal!.Id}/view`, 'manager');
        await page.getByRole('tab', { name: 'Landscape', exact: true }).click();
        const part = page.getByRole('article', { name: 'In the Account Landscape' });
        const center = part.getByRole('combobox', { name: 'Buying center of the deal' });
        await center.waitFor();
        const callOff = await failSaves(page, 'refused');
        await center.click();
        await page
            .getByRole('option', { name: 'Crew Training Dubai' })
            .or(page.getByRole('option', { name: 'Wings Porto' }))
            .first()
            .click();
        await part.getByRole('alert').filter({ hasText: 'The org says no.' }).waitFor();
        await center.filter({ hasText: deal!.Buying_Center__r.Name }).waitFor();
        await callOff();
    });

    it('asks again for a page of records that did not come, then says that totals are incomplete', async () => {
        const { page } = await journey.open(`/lightning/r/Account/${accountId}/view`, 'manager');
        let asked = 0;
        await page.route('**/graphql', async (route) => {
            if (route.request().postData()?.includes('query Landscape(') !== true) return route.continue();
            const response = await route.fetch();
            const answer = (await response.json()) as {
                data: { uiapi: { query: Record<string, { pageInfo: object }> } };
            };
            asked++;
            if (asked > 1) return route.abort();
            // As if there were more: the first page came, the next one does not.
            answer.data.uiapi.query['Opportunity']!.pageInfo = { hasNextPage: true, endCursor: 'djE6MQ==' };
            return route.fulfill({ json: answer });
        });
        await page.getByRole('tab', { name: 'Landscape', exact: true }).click();
        await page.getByRole('alert').filter({ hasText: 'these totals are incomplete' }).waitFor();
        assert.ok(asked >= 3, `asked ${asked} times`);
        await new Landscape(page).sum.waitFor();
    });

    async function run(page: Page, write: Write): Promise<void> {
        const part = await write.start(page);
        for (const fault of write.faults) {
            const callOff = await failSaves(page, fault);
            await write.save(part);
            await part.getByRole('alert').first().waitFor();
            if (write.kept) assert.ok(await write.kept(part), `kept after ${fault}`);
            await callOff();
        }
        await write.save(part);
        await write.saved(page);
        const { records } = await journey.client().query(write.query);
        assert.equal(records.length, 1);
    }
});
