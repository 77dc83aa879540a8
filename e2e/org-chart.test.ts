/** What account managers do with the org chart, each result read back by a standard client. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Journey, violations } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

describe('the org chart', () => {
    let journey: Journey;
    let path: string;
    let accountId: string;

    before(async () => {
        journey = await Journey.start();
        const client = journey.client();
        accountId = (await client.sobject('Account').create({ Name: 'Harbour & Sons' })).id!;
        const head = await client
            .sobject('Contact')
            .create({ AccountId: accountId, FirstName: 'Ada', LastName: 'Holm', Title: 'Head' });
        for (const [FirstName, LastName] of [
            ['Ben', 'Ito'],
            ['Cleo', 'Marsh'],
            ['Dan', 'Okafor']
        ] as const) {
            await client
                .sobject('Contact')
                .create({ AccountId: accountId, FirstName, LastName, Title: 'Buyer', ReportsToId: head.id! });
        }
        await client
            .sobject('Opportunity')
            .create({ AccountId: accountId, Name: 'Cranes', StageName: 'Prospecting', CloseDate: '2027-01-31' });
        path = `/lightning/r/Account/${accountId}/view`;
    });
    after(() => journey?.end());

    const query = async (soql: string) => (await journey.client().query<Record<string, unknown>>(soql)).records;

    describe('judgements', () => {
        it('are made per context, logged, and say who judged and when', async () => {
            const { page, errors } = await journey.open(path, 'manager');
            const chart = new OrgChart(page);
            await chart.find('Ben Ito');
            await chart.panel.getByRole('button', { name: 'Add judgement' }).click();
            await chart.choose('Role', 'Champion');
            await chart.judgement.getByRole('checkbox', { name: 'Coach' }).press('Space');
            await chart.choose('Support', 'Mentor');
            await chart.choose('Influence', '4');
            await chart.judgement.getByRole('textbox', { name: 'Evidence' }).fill('Said so over lunch');
            // The button of the platform's own date picker is smaller than 24 pixels.
            const own = (await violations(page)).filter((text) => !text.includes('lightning-datepicker'));
            assert.deepEqual(own, []);
            await chart.save();
            await chart.panel.getByText('Champion · Coach').waitFor();
            await chart.person(/Ben Ito.*Champion.*Mentor/).waitFor();

            const [role] = await query(
                `SELECT Role__c, Additional_Roles__c, Support__c, Influence__c, Evidence__c, Context__c, Assessed_On__c, Assessed_By__r.Name, Stakeholder__r.Contact__r.Name FROM Stakeholder_Role__c WHERE Stakeholder__r.Account__c = '${accountId}'`
            );
            assert.deepEqual(
                [role!['Role__c'], role!['Additional_Roles__c'], role!['Support__c'], role!['Influence__c']],
                ['Champion', 'Coach', 'Mentor', 4]
            );
            assert.equal(role!['Evidence__c'], 'Said so over lunch');
            assert.ok(role!['Assessed_On__c'] && role!['Assessed_By__r']);
            const log = await query(
                `SELECT Field__c, Old_Value__c, New_Value__c, Evidence__c FROM Judgement_Change__c WHERE Account__c = '${accountId}'`
            );
            assert.deepEqual(log.map((entry) => `${entry['Field__c']}=${entry['New_Value__c']}`).sort(), [
                'Additional_Roles__c=Coach',
                'Evidence__c=Said so over lunch',
                'Influence__c=4',
                'Role__c=Champion',
                'Support__c=Mentor'
            ]);
            assert.deepEqual(errors, []);
        });

        it('of an opportunity stand beside those of the account', async () => {
            const { page } = await journey.open(path, 'manager');
            const chart = new OrgChart(page);
            await chart.find('Ben Ito');
            await chart.panel.getByRole('button', { name: 'Add judgement' }).click();
            await chart.choose('Context', 'Opportunity: Cranes');
            await chart.choose('Role', 'Blocker');
            await chart.save();
            await chart.panel.getByText('Cranes', { exact: true }).waitFor();
            const roles = await query(
                `SELECT Role__c, Opportunity__r.Name FROM Stakeholder_Role__c WHERE Context__c = 'Opportunity'`
            );
            assert.equal(roles[0]!['Role__c'], 'Blocker');
        });

        it('are undone and redone, in the log too', async () => {
            const { page } = await journey.open(path, 'manager');
            const chart = new OrgChart(page);
            const support = async () =>
                (
                    await query(
                        `SELECT Support__c FROM Stakeholder_Role__c WHERE Context__c = 'Account' AND Stakeholder__r.Contact__r.Name = 'Ben Ito'`
                    )
                )[0]!['Support__c'];
            await chart.find('Ben Ito');
            await chart.panel.getByRole('button', { name: 'Edit judgement: Whole account' }).click();
            await chart.choose('Support', 'Enemy');
            await chart.save();
            await chart.panel.getByText('Support: Enemy').waitFor();
            assert.equal(await support(), 'Enemy');
            await chart.button(/^Undo/).click();
            await chart.panel.getByText('Support: Mentor').waitFor();
            await chart.enabled('Redo');
            assert.equal(await support(), 'Mentor');
            await chart.button(/^Redo/).click();
            await chart.panel.getByText('Support: Enemy').waitFor();
            await chart.enabled('Undo');
            assert.equal(await support(), 'Enemy');
            const log = await query(`SELECT New_Value__c FROM Judgement_Change__c WHERE Field__c = 'Support__c'`);
            assert.equal(log.length, 4);
        });

        it('that somebody else changed meanwhile show both versions', async () => {
            const { page } = await journey.open(path, 'manager');
            const chart = new OrgChart(page);
            await chart.find('Ben Ito');
            await chart.panel.getByRole('button', { name: 'Edit judgement: Whole account' }).click();
            await chart.choose('Support', 'Neutral');
            const [role] = await query(
                `SELECT Id FROM Stakeholder_Role__c WHERE Context__c = 'Account' AND Stakeholder__r.Contact__r.Name = 'Ben Ito'`
            );
            await journey
                .client()
                .sobject('Stakeholder_Role__c')
                .update({ Id: role!['Id'] as string, Support__c: 'Supporter' });
            await chart.save();
            await chart.panel.getByRole('definition').filter({ hasText: 'Support: Supporter' }).waitFor();
            await chart.panel.getByRole('button', { name: 'Save mine' }).click();
            await chart.panel.getByText('Support: Neutral').waitFor();
        });

        it('that are not saved keep what was typed', async () => {
            const { page } = await journey.open(path, 'manager');
            const chart = new OrgChart(page);
            await chart.find('Cleo Marsh');
            await chart.panel.getByRole('button', { name: 'Add judgement' }).click();
            await chart.judgement.getByRole('textbox', { name: 'Evidence' }).fill('Heard it');
            await page.route('**/services/data/**', (route) => route.abort());
            await chart.save();
            await chart.panel.getByText('What you typed is still here').waitFor();
            const evidence = chart.judgement.getByRole('textbox', { name: 'Evidence' });
            assert.equal(await evidence.inputValue(), 'Heard it');
            await page.unroute('**/services/data/**');
            await chart.save();
            await chart.panel.getByText('Heard it').waitFor();
        });

        it('are for those who may judge only', async () => {
            const { page } = await journey.open(path, 'viewer');
            const chart = new OrgChart(page);
            await chart.find('Ben Ito');
            await chart.panel.getByText('Champion · Coach').waitFor();
            assert.equal(await chart.panel.getByRole('button', { name: 'Add judgement' }).count(), 0);
        });
    });

    describe('the heat map', () => {
        it('colours by what is chosen, counts everybody, filters, and is remembered', async () => {
            const { page, errors } = await journey.open(path, 'manager');
            const chart = new OrgChart(page);
            await chart.person(/Ada Holm/).waitFor();
            await chart.colourBy('Department');
            await chart.legend('No department, 4 people').waitFor();
            await chart.colourBy('Influence');
            await chart.legend('4, 1 people').click();
            await page.getByText('1 of 4 people stand out').waitFor();
            assert.deepEqual(await violations(page), []);
            await page.reload();
            await page.getByText('1 of 4 people stand out').waitFor();
            assert.equal(await chart.legend('4, 1 people').getAttribute('aria-pressed'), 'true');
            await page.getByRole('button', { name: 'Show all' }).click();
            await page.getByText('1 of 4 people stand out').waitFor({ state: 'detached' });
            assert.deepEqual(errors, []);
        });

        it('says in words what the colours say', async () => {
            const { page } = await journey.open(path, 'manager', { theme: 'dark' });
            const chart = new OrgChart(page);
            await chart.person(/Ada Holm/).waitFor();
            await chart.colourBy('Freshness');
            await chart.person(/Ben Ito.*Freshness: Up to date/).waitFor();
            await chart.person(/Ada Holm.*Freshness: Not judged/).waitFor();
            assert.deepEqual(await violations(page), []);
        });
    });

    it('parks a person and takes that back; everybody stays counted', async () => {
        const { page, errors } = await journey.open(path, 'manager');
        const chart = new OrgChart(page);
        const placement = async () =>
            (await query(`SELECT Placement__c FROM Stakeholder__c WHERE Contact__r.Name = 'Dan Okafor'`))[0]?.[
                'Placement__c'
            ];
        await chart.find('Dan Okafor');
        await chart.panel.getByRole('button', { name: 'Park', exact: true }).click();
        await page.getByText('3 contacts placed, 1 parked').waitFor();
        await chart.enabled('Undo');
        assert.equal(await placement(), 'Parked');
        await chart.button(/^Undo/).click();
        await page.getByText('4 contacts placed, 0 parked').waitFor();
        await chart.enabled('Redo');
        assert.equal(await placement(), undefined, 'the record made for it is gone');
        assert.deepEqual(errors, []);
    });

    it('repairs a problem with one click, and takes the repair back', async () => {
        const client = journey.client();
        const account = await client.sobject('Account').create({ Name: 'Quay & Partners' });
        const own = await client.sobject('Contact').create({ AccountId: account.id!, LastName: 'Eliasson' });
        await client.sobject('Contact').update({ Id: own.id!, ReportsToId: own.id! });
        const manager = async () =>
            (await query(`SELECT ReportsToId FROM Contact WHERE Id = '${own.id}'`))[0]!['ReportsToId'];
        assert.equal(await manager(), own.id);

        const { page, errors } = await journey.open(`/lightning/r/Account/${account.id}/view`, 'manager');
        const chart = new OrgChart(page);
        await chart.button(/^Problems/).click();
        await page.getByRole('button', { name: 'Remove the manager of Eliasson' }).click();
        await chart.enabled('Undo');
        assert.equal(await manager(), null);
        await chart.button(/^Undo/).click();
        await chart.enabled('Redo');
        assert.equal(await manager(), own.id);
        assert.deepEqual(errors, []);
    });
});
