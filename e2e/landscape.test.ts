/**
 * The Account Landscape by its user's tasks: see what is won and open, trust it to the cent, judge in place, and put
 * what has no cell into one. What the page says is compared with what a standard client reads.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Journey, publicData, violations } from './support/journey.ts';
import { Landscape } from './support/landscape.ts';

interface Deal {
    Id: string;
    Amount: number | null;
    IsWon: boolean;
    IsClosed: boolean;
}

/** Minor units of a decimal number that the API gave. */
const minor = (value: number | null): bigint => BigInt(Math.round((value ?? 0) * 100));
const written = (units: bigint): string => {
    const digits = units.toString().padStart(3, '0');
    const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
    return `${whole}.${digits.slice(-2)}`;
};

/** Sums of the account's opportunities in a window, added up from ungrouped rows. */
async function dealsOf(journey: Journey, accountId: string, from: string, to: string): Promise<Deal[]> {
    const query = `SELECT Id, Amount, IsWon, IsClosed FROM Opportunity
        WHERE AccountId = '${accountId}' AND CloseDate >= ${from} AND CloseDate <= ${to}`;
    return [...(await journey.client().query<Deal>(query, { autoFetch: true, maxFetch: 100_000 })).records];
}

function yearsUpToNow(): { from: string; to: string } {
    const year = new Date().getUTCFullYear();
    return { from: `${year - 3}-01-01`, to: `${year}-12-31` };
}

describe('the landscape of the story', () => {
    let journey: Journey;
    let accountId: string;
    let path: string;

    before(async () => {
        journey = await Journey.start({ sample: 'story' });
        accountId = await journey.accountId('Halvane Aircraft SE');
        path = `/lightning/r/Account/${accountId}/view`;
    });
    after(() => journey?.end());

    for (const theme of ['light', 'dark'] as const) {
        it(`shows cells and their sum, accessible in ${theme}`, async () => {
            const { page, errors } = await journey.open(path, 'manager', { theme });
            const landscape = new Landscape(page);
            await landscape.open();
            const cell = landscape.cell('Commercial Engineering Lyon', 'Structural Simulation');
            await cell.click();
            await landscape.panel.getByRole('tab', { name: 'Business' }).click();
            await landscape.unmapped.getByRole('button', { name: /^Unmapped/ }).click();
            await landscape.unmapped.getByRole('listitem').first().waitFor();
            assert.deepEqual(await violations(page), []);
            await landscape.panel.getByRole('tab', { name: 'Judgement' }).click();
            assert.deepEqual(await violations(page), []);
            assert.deepEqual(errors, []);
        });
    }

    it('adds up to what a standard client adds up', async () => {
        const { from, to } = yearsUpToNow();
        const deals = await dealsOf(journey, accountId, from, to);
        const total = deals.reduce((sum, { Amount }) => sum + minor(Amount), 0n);
        const { page } = await journey.open(path, 'manager');
        const landscape = new Landscape(page);
        await landscape.open();
        const text = await landscape.sum.innerText();
        assert.ok(text.includes(`Account total USD\u00a0${written(total)}`), `${text} has ${written(total)}`);
        const units = [...text.matchAll(/USD\s([\d,.]+)/g)].map(([, amount]) => BigInt(amount!.replace(/[,.]/g, '')));
        assert.equal(units.length, 3);
        assert.equal(units[0]! + units[1]!, units[2]);
    });

    it('gives each cell, won and open, what the effective formulas of its lines say', async () => {
        const { from, to } = yearsUpToNow();
        const window = `CloseDate >= ${from} AND CloseDate <= ${to} AND (IsWon = true OR IsClosed = false)`;
        const { records: lines } = await journey.client().query<{
            TotalPrice: number;
            Effective_Buying_Center_Name__c: string | null;
            Effective_Offering_Name__c: string | null;
            Opportunity: { IsWon: boolean };
        }>(
            `SELECT TotalPrice, Effective_Buying_Center_Name__c, Effective_Offering_Name__c, Opportunity.IsWon
                FROM OpportunityLineItem
                WHERE Opportunity.AccountId = '${accountId}' AND ${window.replaceAll(/CloseDate|IsWon|IsClosed/g, 'Opportunity.$&')}`,
            { autoFetch: true, maxFetch: 100_000 }
        );
        const { records: plain } = await journey.client().query<{
            Amount: number | null;
            IsWon: boolean;
            Buying_Center__r: { Name: string } | null;
            Offering__r: { Name: string } | null;
        }>(
            `SELECT Amount, IsWon, Buying_Center__r.Name, Offering__r.Name FROM Opportunity
                WHERE AccountId = '${accountId}' AND HasOpportunityLineItem = false AND ${window}`,
            { autoFetch: true, maxFetch: 100_000 }
        );
        const sums = new Map<string, { won: bigint; open: bigint }>();
        const add = (center: string | null, offering: string | null, isWon: boolean, value: number | null): void => {
            if (!center || !offering) return;
            const sum = sums.get(`${center}, ${offering}`) ?? { won: 0n, open: 0n };
            sum[isWon ? 'won' : 'open'] += minor(value);
            sums.set(`${center}, ${offering}`, sum);
        };
        for (const line of lines) {
            const { Effective_Buying_Center_Name__c: center, Effective_Offering_Name__c: offering } = line;
            add(center, offering, line.Opportunity.IsWon, line.TotalPrice);
        }
        for (const { Buying_Center__r: center, Offering__r: offering, IsWon, Amount } of plain) {
            add(center?.Name ?? null, offering?.Name ?? null, IsWon, Amount);
        }
        const filled = [...sums.values()];
        assert.ok(filled.filter(({ won }) => won > 0n).length > 10, 'the story has won in many cells');
        assert.ok(filled.filter(({ open }) => open > 0n).length > 5, 'the story has open business in many cells');

        const { page } = await journey.open(path, 'manager', { width: 3000, height: 2200 });
        const landscape = new Landscape(page);
        await landscape.open();
        const labels = await landscape.grid
            .getByRole('gridcell')
            .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
        const decimal = (units: bigint): string => `${units / 100n}.${(units % 100n).toString().padStart(2, '0')}`;
        const found = new Set<string>();
        for (const label of labels) {
            const parts = /^(.+), [^,]+, won USD ([\d.]+), open USD ([\d.]+)$/.exec(label);
            if (parts === null || label.includes(', Total, ')) continue;
            const [, name, won, open] = parts as unknown as [string, string, string, string];
            const sum = sums.get(name) ?? { won: 0n, open: 0n };
            assert.deepEqual([name, won, open], [name, decimal(sum.won), decimal(sum.open)]);
            found.add(name);
        }
        // Every cell that a standard client has something for is on the page.
        const missing = [...sums].filter(([name, { won, open }]) => !found.has(name) && won + open > 0n);
        assert.deepEqual(missing, []);
    });

    it('shows the business behind a number with its rule, adding up to the number', async () => {
        const { page } = await journey.open(path, 'manager');
        const landscape = new Landscape(page);
        await landscape.open();
        const cell = landscape.cell('Commercial Engineering Lyon', 'Structural Simulation');
        const won = /won USD ([\d.]+)/.exec((await cell.getAttribute('aria-label'))!)![1]!;
        await cell.click();
        await landscape.panel.getByRole('tab', { name: 'Business' }).click();
        await landscape.panel.getByText('offering from the product').first().waitFor();
        const whole = BigInt(won.replace('.', ''));
        await landscape.panel
            .getByText(`USD\u00a0${written(whole)}`)
            .first()
            .waitFor();
    });

    it('keeps a judgement made by keyboard, with who, when and the log', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const landscape = new Landscape(page);
        await landscape.open();
        const cell = landscape.cell('Advanced Concepts Montréal', 'Composite Design');
        await cell.click();
        await page.keyboard.press('Escape');
        await page.keyboard.press('t');
        await landscape
            .cell('Advanced Concepts Montréal', 'Composite Design')
            .and(page.getByLabel(/, Target, /))
            .waitFor();
        await page.getByText('Saved. Cells judged: 1').waitFor({ state: 'attached' });
        const read = async () =>
            (
                await journey.client().query<{
                    Id: string;
                    Assessment__c: string;
                    Assessed_By__r: { Name: string };
                    Assessed_On__c: string;
                }>(
                    `SELECT Id, Assessment__c, Assessed_By__r.Name, Assessed_On__c FROM Landscape_Cell__c
                        WHERE Buying_Center__r.Name = 'Advanced Concepts Montréal' AND Offering__r.Name = 'Composite Design'`
                )
            ).records;
        const [record] = await read();
        assert.equal(record?.Assessment__c, 'Target');
        assert.equal(record?.Assessed_By__r.Name, 'Marta Lindqvist');
        assert.match(record?.Assessed_On__c ?? '', /^\d{4}-\d\d-\d\d$/);
        const { records: log } = await journey
            .client()
            .query<{ Old_Value__c: string; New_Value__c: string }>(
                `SELECT Old_Value__c, New_Value__c FROM Judgement_Change__c WHERE Landscape_Cell__c = '${record!.Id}'`
            );
        assert.deepEqual(
            log.map(({ Old_Value__c, New_Value__c }) => [Old_Value__c, New_Value__c]),
            [['Unassessed', 'Target']]
        );
        await landscape.toolbar.getByRole('button', { name: 'Undo' }).click();
        await page.getByText('Taken back.').waitFor({ state: 'attached' });
        assert.equal((await read())[0]?.Assessment__c, 'Unassessed');
        assert.deepEqual(errors, []);
    });

    it('asks for the reason of a block before anything is saved, then keeps it', async () => {
        const { page } = await journey.open(path, 'manager');
        const landscape = new Landscape(page);
        await landscape.open();
        await landscape.cell('Advanced Concepts Montréal', 'Assembly Line Control').click();
        await landscape.choose(landscape.panel, 'Assessment', 'Blocked');
        await landscape.panel.getByRole('button', { name: 'Save', exact: true }).click();
        await landscape.panel.getByRole('alert').filter({ hasText: 'Say why it is blocked' }).waitFor();
        await landscape.choose(landscape.panel, 'Block reason', 'No Budget');
        await landscape.panel.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('Saved. Cells judged: 1').waitFor({ state: 'attached' });
        const { records } = await journey.client().query<{ Block_Reason__c: string }>(
            `SELECT Block_Reason__c FROM Landscape_Cell__c
                WHERE Buying_Center__r.Name = 'Advanced Concepts Montréal' AND Offering__r.Name = 'Assembly Line Control'`
        );
        assert.deepEqual(
            records.map(({ Block_Reason__c }) => Block_Reason__c),
            ['No Budget']
        );
    });

    it('notices that somebody else was faster, shows theirs, and saves on top when told to', async () => {
        const { page } = await journey.open(path, 'manager');
        const landscape = new Landscape(page);
        await landscape.open();
        const where = `Buying_Center__r.Name = 'Commercial Engineering Lyon' AND Offering__r.Name = 'Structural Simulation'`;
        const read = async () =>
            (
                await journey
                    .client()
                    .query<{ Id: string; Competitor__c: string; Ease__c: number }>(
                        `SELECT Id, Competitor__c, Ease__c FROM Landscape_Cell__c WHERE ${where}`
                    )
            ).records[0]!;
        const { Id } = await read();
        await landscape.cell('Commercial Engineering Lyon', 'Structural Simulation').click();
        await landscape.panel.getByRole('textbox', { name: 'Competitor' }).fill('Ours to name');
        await journey.client().sobject('Landscape_Cell__c').update({ Id, Ease__c: 1 });
        await landscape.panel.getByRole('button', { name: 'Save', exact: true }).click();
        await landscape.panel.getByRole('alert').filter({ hasText: 'Somebody else changed this meanwhile' }).waitFor();
        assert.notEqual((await read()).Competitor__c, 'Ours to name');
        assert.equal(await landscape.panel.getByRole('textbox', { name: 'Competitor' }).inputValue(), 'Ours to name');
        await landscape.panel.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('Saved. Cells judged: 1').waitFor({ state: 'attached' });
        const now = await read();
        assert.deepEqual([now.Competitor__c, now.Ease__c], ['Ours to name', 1]);
    });

    it('opens the form from the keyboard with the reason to fill in', async () => {
        const { page } = await journey.open(path, 'manager');
        const landscape = new Landscape(page);
        await landscape.open();
        await landscape.cell('Group Procurement', 'Systems Modelling').click();
        await page.keyboard.press('Escape');
        await page.keyboard.press('b');
        const reason = landscape.panel.getByRole('combobox', { name: 'Block reason' });
        await reason.waitFor();
        await page.waitForFunction((element) => element?.matches(':focus'), await reason.elementHandle());
    });

    it('puts unmapped business into a cell, and the account total stays', async () => {
        const { page } = await journey.open(path, 'manager');
        const landscape = new Landscape(page);
        await landscape.open();
        const before = await landscape.sum.innerText();
        await landscape.unmapped.getByRole('button', { name: /^Unmapped/ }).click();
        const row = landscape.unmapped.getByRole('listitem').filter({ hasText: 'Consulting frame' });
        await row.getByRole('checkbox').press('Space');
        await landscape.choose(landscape.unmapped, 'Buying center', 'Group Procurement');
        await landscape.choose(landscape.unmapped, 'Offering', 'Composite Design');
        await landscape.unmapped.getByRole('button', { name: 'Set for 1 selected' }).click();
        await row.waitFor({ state: 'detached' });
        await page.getByText('Saved. Records changed: 1').waitFor({ state: 'attached' });
        const total = (text: string): string => text.slice(text.indexOf('Account total'));
        const now = await landscape.sum.innerText();
        assert.notEqual(now, before);
        assert.equal(total(now), total(before));
        const { records } = await journey
            .client()
            .query<{ Buying_Center__r: { Name: string }; Offering__r: { Name: string } }>(
                "SELECT Buying_Center__r.Name, Offering__r.Name FROM Opportunity WHERE Name = 'Consulting frame'"
            );
        assert.deepEqual(
            records.map(({ Buying_Center__r, Offering__r }) => [Buying_Center__r.Name, Offering__r.Name]),
            [['Group Procurement', 'Composite Design']]
        );
    });

    it('filters by the legend, and the sum of the page stays whole', async () => {
        const { page } = await journey.open(path, 'viewer');
        const landscape = new Landscape(page);
        await landscape.open();
        const before = await landscape.sum.locator('p').first().innerText();
        await landscape.legend('Blocked').click();
        await landscape.sum.getByText(/^Shown: /).waitFor();
        assert.equal(await landscape.sum.locator('p').first().innerText(), before);
        for (const cell of await landscape.grid.getByLabel(/won USD/).all()) {
            const label = (await cell.getAttribute('aria-label'))!;
            assert.match(label, /, (Blocked|Total), won|^Total, /);
        }
    });

    it('is read-only for a viewer, and closed to who has no permission', async () => {
        const { page } = await journey.open(path, 'viewer');
        const landscape = new Landscape(page);
        await landscape.open();
        await landscape.cell('Advanced Concepts Montréal', 'Systems Modelling').click();
        await landscape.panel.getByText('You can look but not change').waitFor();
        assert.equal(await landscape.panel.getByRole('button', { name: 'Save', exact: true }).count(), 0);

        const { page: closed } = await journey.open(path, 'none');
        await closed.getByRole('tab', { name: 'Landscape', exact: true }).click();
        await closed.getByRole('heading', { name: 'You cannot see the landscape' }).waitFor();
    });

    it('works in 360 pixels, without the sandbox, and from right to left', async () => {
        const { page, errors } = await journey.open(`${path}?lws=off`, 'manager');
        const landscape = new Landscape(page);
        await landscape.open();
        await page.setViewportSize({ width: 360, height: 800 });
        await landscape.cell('Commercial Engineering Lyon', 'Structural Simulation').waitFor();
        await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
        await landscape.grid.getByRole('gridcell').first().click();
        await page.keyboard.press('Escape');
        await page.keyboard.press('End');
        await page.keyboard.press('Home');
        assert.deepEqual(errors, []);
    });
});

const spend = publicData('spend');
const skip = existsSync(spend) ? false : `the public data is not at ${spend} (set ATLAS_DATA)`;

describe('the landscape of 547 areas by 318 types', { skip }, () => {
    let journey: Journey;
    let accountId: string;

    before(async () => {
        journey = await Journey.start();
        const files = readdirSync(spend).filter((name) => name.endsWith('.csv'));
        const paths = files.map((name) => publicData(`spend/${name}`));
        await journey.import('spend', ...paths, '--account', 'Cabinet Office', '--supplier', 'Manning Gottlieb OMD');
        accountId = await journey.accountId('Cabinet Office');
    });
    after(() => journey?.end());

    it('shows all of it with the sum that a standard client adds up', async () => {
        const deals = await dealsOf(journey, accountId, '1900-01-01', '2999-12-31');
        const total = deals.reduce((sum, { Amount }) => sum + minor(Amount), 0n);
        const { page, errors } = await journey.open(`/lightning/r/Account/${accountId}/view`, 'manager');
        const landscape = new Landscape(page);
        await landscape.open();
        await landscape.choose(landscape.toolbar, 'Period', 'All years');
        await landscape.sum.getByText(`Account total USD\u00a0${written(total)}`).waitFor();
        const rows = Number(await landscape.grid.getAttribute('aria-rowcount'));
        assert.ok(rows > 500, `${rows} rows`);
        assert.ok((await landscape.grid.getByRole('gridcell').count()) < 600, 'only what is in sight is in the page');
        assert.deepEqual(errors, []);
    });
});
