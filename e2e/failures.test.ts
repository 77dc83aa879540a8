/** What goes wrong, and that nothing is lost: network, stale writes, missing permissions, empty and foreign accounts. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Journey, violations } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

describe('when something goes wrong', () => {
    let journey: Journey;
    let path: string;
    let person: string;

    before(async () => {
        journey = await Journey.start();
        const client = journey.client();
        const account = await client.sobject('Account').create({ Name: 'Harbour & Sons' });
        const head = await client
            .sobject('Contact')
            .create({ AccountId: account.id!, FirstName: 'Ada', LastName: 'Holm', Title: 'Head' });
        const below = await client.sobject('Contact').create({
            AccountId: account.id!,
            FirstName: 'Ben',
            LastName: 'Ito',
            Title: 'Buyer',
            ReportsToId: head.id!
        });
        person = below.id!;
        path = `/lightning/r/Account/${account.id}/view`;
    });
    after(() => journey?.end());

    const title = async () => ((await journey.client().sobject('Contact').retrieve(person)) as { Title: string }).Title;

    it('a save that does not reach the org keeps what was typed, and can be tried again', async () => {
        const { page } = await journey.open(path);
        const chart = new OrgChart(page);
        await chart.find('Ben Ito');
        await chart.edit();
        await chart.titleInput.fill('Senior Buyer');
        await page.route('**/services/data/**', (route) => route.abort());
        await chart.save();
        await chart.panel.getByText('What you typed is still here').waitFor();
        assert.equal(await chart.titleInput.inputValue(), 'Senior Buyer');
        assert.equal(await title(), 'Buyer');
        await page.unroute('**/services/data/**');
        await chart.save();
        await chart.panel.getByText('Senior Buyer').waitFor();
        assert.equal(await title(), 'Senior Buyer');
    });

    it('a stale save shows both versions and lets the person choose', async () => {
        const { page } = await journey.open(path);
        const chart = new OrgChart(page);
        await chart.find('Ben Ito');
        await chart.edit();
        await chart.titleInput.fill('Mine');
        await journey.client('manager').sobject('Contact').update({ Id: person, Title: 'Theirs' });
        await chart.save();
        await chart.panel.getByText('Somebody else changed this in the meantime').waitFor();
        await chart.panel.getByRole('definition').filter({ hasText: 'Theirs' }).waitFor();
        assert.equal(await title(), 'Theirs');
        await chart.panel.getByRole('button', { name: 'Save mine' }).click();
        await chart.titleInput.waitFor({ state: 'detached' });
        assert.equal(await title(), 'Mine');
    });

    it('a refusal of the org is shown where it happened', async () => {
        const { page } = await journey.open(path);
        const chart = new OrgChart(page);
        await chart.find('Ben Ito');
        await chart.edit();
        const before = await title();
        await chart.titleInput.fill('x'.repeat(128));
        await page.route('**/ui-api/records/**', async (route) => {
            if (route.request().method() !== 'PATCH') return route.continue();
            const body = route.request().postDataJSON() as { fields: Record<string, unknown> };
            body.fields['Title'] = 'x'.repeat(129);
            await route.continue({ postData: JSON.stringify(body) });
        });
        await chart.save();
        await chart.panel.getByText('data value too large').waitFor();
        assert.equal(await title(), before);
    });

    it('a viewer sees the map and that it is read-only', async () => {
        const { page } = await journey.open(path, 'viewer');
        const chart = new OrgChart(page);
        await chart.person('Ada Holm').waitFor();
        await chart.find('Ben Ito');
        assert.deepEqual(await violations(page), []);
    });

    it('a user without a permission set is told whom to ask', async () => {
        const { page } = await journey.open(path, 'none');
        await page.getByText('You do not have access to the org chart').waitFor();
        await page.getByText('Ask your Salesforce admin').waitFor();
    });

    it('an account without people offers the first step', async () => {
        const empty = await journey.client().sobject('Account').create({ Name: 'Empty' });
        const { page } = await journey.open(`/lightning/r/Account/${empty.id}/view`);
        await page.getByRole('heading', { name: 'Start the org chart of this account' }).waitFor();
    });

    it('a record that is not there says so', async () => {
        const { page } = await journey.open('/lightning/r/Account/001000000000000AAA/view');
        await page.getByRole('heading', { name: /couldn.t find the record/ }).waitFor();
    });
});
