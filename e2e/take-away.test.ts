/** What people take away: files as the browser hands them over, with Lightning Web Security on, read back. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { Journey, violations } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

/** The dialog that asks what to take away. */
class ExportDialog {
    private readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    get box() {
        return this.page.getByRole('dialog', { name: 'Export' });
    }

    /** Takes away in a format and gives the file's name and bytes. */
    async take(format: string, scope?: string): Promise<{ name: string; bytes: Buffer }> {
        await this.box.getByText(new RegExp(`^${format}`)).click();
        if (scope) await this.box.getByText(new RegExp(`^${scope}`)).click();
        const [download] = await Promise.all([
            this.page.waitForEvent('download'),
            this.box.getByRole('button', { name: 'Export' }).click()
        ]);
        const name = download.suggestedFilename();
        await this.box.getByText(`${name} is in your downloads.`).waitFor();
        return { name, bytes: readFileSync(await download.path()) };
    }
}

/** A text as PDF files spell what a glyph means. */
const wide = (text: string): string =>
    [...Array(text.length).keys()]
        .map((at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
        .join('')
        .toUpperCase();

describe('taking away the org chart', () => {
    let journey: Journey;
    let path: string;
    const names = ['Holm', '王小明', 'Łukasz Żółć', '=1+1'];

    before(async () => {
        journey = await Journey.start();
        const client = journey.client();
        const account = (await client.sobject('Account').create({ Name: 'Harbour: Sons / Co' })).id!;
        let above: string | undefined;
        for (const LastName of names) {
            const created = await client
                .sobject('Contact')
                .create({ AccountId: account, LastName, Title: 'Buyer', ReportsToId: above! });
            above = created.id!;
        }
        path = `/lightning/r/Account/${account}/view`;
    });
    after(() => journey?.end());

    it('gives every format, named after the account, to whoever may read it', async () => {
        const { page, errors } = await journey.open(path, 'viewer');
        const chart = new OrgChart(page);
        await chart.person('Holm').waitFor();
        await chart.button('Export').click();
        const dialog = new ExportDialog(page);
        await dialog.box.waitFor();
        assert.deepEqual(await violations(page), []);

        const pdf = await dialog.take('PDF');
        assert.match(pdf.name, /^Org chart of Harbour Sons Co \d{4}-\d\d-\d\d\.pdf$/);
        const text = pdf.bytes.toString('latin1');
        assert.ok(text.startsWith('%PDF-1.7') && text.includes('(Holm) Tj'));
        for (const name of names.slice(1, 3)) assert.ok(text.includes(`<${wide(name)}>`), `${name} is in the PDF`);

        const picture = await dialog.take('PNG');
        assert.equal(picture.bytes.toString('latin1', 1, 4), 'PNG');
        const drawing = (await dialog.take('SVG')).bytes.toString('utf8');
        const [width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(drawing)!.slice(1).map(Number);
        // Two pixels a unit.
        assert.deepEqual([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)], [width! * 2, height! * 2]);
        for (const name of names) assert.ok(drawing.includes(`>${name}</text>`), `${name} is in the SVG`);

        const rows = parse((await dialog.take('CSV')).bytes, { bom: true, columns: true }) as Record<string, string>[];
        assert.deepEqual(
            rows.map((row) => [row['Name'], row['Reports To'], row['Level']]),
            names.map((name, at) => [name === '=1+1' ? "'=1+1" : name, names[at - 1] ?? '', String(at + 1)])
        );
        // The archive stores without compressing.
        const workbook = (await dialog.take('Excel')).bytes.toString('utf8');
        for (const name of names) assert.ok(workbook.includes(`>${name}</t>`), `${name} is in the workbook`);
        assert.deepEqual(errors, []);
    });

    it('takes the chart as it is folded, or everybody; Escape gives the page back', async () => {
        const { page, errors } = await journey.open(path, 'manager', { theme: 'dark' });
        const chart = new OrgChart(page);
        await chart.person('Łukasz').press('ArrowLeft');
        await chart.person('=1+1').waitFor({ state: 'detached' });
        await chart.button('Export').click();
        const dialog = new ExportDialog(page);
        assert.deepEqual(await violations(page), []);
        const folded = (await dialog.take('SVG', 'As shown')).bytes.toString('utf8');
        assert.ok(folded.includes('>+1</text>') && !folded.includes('>=1+1</text>'));
        const all = (await dialog.take('SVG', 'Everybody')).bytes.toString('utf8');
        assert.ok(all.includes('>=1+1</text>'));
        await page.keyboard.press('Escape');
        await dialog.box.waitFor({ state: 'detached' });
        assert.deepEqual(errors, []);
    });
});

describe('taking away a plan', () => {
    let journey: Journey;
    let path: string;

    before(async () => {
        journey = await Journey.start();
        const client = journey.client();
        const account = (await client.sobject('Account').create({ Name: 'Harbour' })).id!;
        const fields = { Start__c: '2026-01-01', End__c: '2027-12-31', Status__c: 'Active', Revenue_Target__c: 1000 };
        const plan = { Name: 'Two cranes a year', Account__c: account, ...fields };
        const planId = (await client.sobject('Key_Account_Plan__c').create(plan)).id!;
        const objective = {
            Name: 'Cranes',
            Key_Account_Plan__c: planId,
            Type__c: 'Mining',
            Measure__c: 'Typed',
            Weight__c: 1
        };
        const objectiveId = (await client.sobject('Plan_Objective__c').create(objective)).id!;
        for (const [Name, Due__c] of [
            ['Visit 王小明', '2026-02-01'],
            ['Offer', '2027-06-30']
        ]) {
            const action = {
                Name,
                Plan_Objective__c: objectiveId,
                Kind__c: 'Action',
                Status__c: 'In Progress',
                Due__c
            };
            await client.sobject('Plan_Action__c').create(action);
        }
        path = `/lightning/r/Account/${account}/view`;
    });
    after(() => journey?.end());

    it('gives the plan on paper and its actions as a table', async () => {
        const { page, errors } = await journey.open(path, 'viewer');
        await page.getByRole('tab', { name: 'Plan', exact: true }).click();
        await page.getByRole('button', { name: 'Export', exact: true }).last().click();
        const dialog = new ExportDialog(page);
        await dialog.box.waitFor();
        assert.deepEqual(await violations(page), []);
        const pdf = (await dialog.take('PDF')).bytes.toString('latin1');
        for (const text of ['(Two cranes a year) Tj', '(Cranes) Tj', '(Offer) Tj', `<${wide('Visit 王小明')}>`]) {
            assert.ok(pdf.includes(text), `${text} is in the PDF`);
        }
        const csv = await dialog.take('CSV');
        const rows = parse(csv.bytes, { bom: true, columns: true }) as Record<string, string>[];
        assert.deepEqual(rows.map((row) => [row['Objective'], row['Action'], row['Due'], row['Late']]).sort(), [
            ['Cranes', 'Offer', '2027-06-30', 'FALSE'],
            ['Cranes', 'Visit 王小明', '2026-02-01', 'TRUE']
        ]);
        assert.deepEqual(errors, []);
    });
});
