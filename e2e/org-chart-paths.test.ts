/** Path to a person, risks and health, settings, and the opportunity's page, each result read back by a standard client. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page, Route } from 'playwright-core';
import { Journey, violations } from './support/journey.ts';
import { OrgChart } from './support/org-chart.ts';

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('path, risks and the buying group', () => {
    let journey: Journey;
    let accountId: string;
    let signals: string;
    const contacts: Record<string, string> = {};
    const stakeholders: Record<string, string> = {};

    before(async () => {
        journey = await Journey.start();
        const make = async (object: string, values: Record<string, unknown>): Promise<string> =>
            (await journey.client().sobject(object).create(values)).id!;
        accountId = await make('Account', { Name: 'Northfield Rail' });
        const people: [first: string, last: string, manager: string | null, more?: Record<string, unknown>][] = [
            ['Ada', 'Holm', null],
            ['Ben', 'Ito', 'Ada'],
            ['Cleo', 'Marsh', 'Ben'],
            ['Dan', 'Okafor', 'Ada'],
            ['Eve', 'Pohl', 'Dan', { Left_On__c: day(-10) }]
        ];
        for (const [FirstName, LastName, manager, more] of people) {
            const ReportsToId = manager === null ? undefined : contacts[manager];
            const names = { AccountId: accountId, FirstName, LastName, Title: `Title of ${FirstName}`, ReportsToId };
            const id = await make('Contact', { ...names, ...more });
            contacts[FirstName] = id;
            stakeholders[FirstName] = await make('Stakeholder__c', {
                Account__c: accountId,
                Kind__c: 'Person',
                Contact__c: id,
                Key__c: `${accountId}-${id}`
            });
        }
        const opportunity = { AccountId: accountId, StageName: 'Prospecting', CloseDate: day(60) };
        signals = await make('Opportunity', { ...opportunity, Name: 'Signals' });
        const depots = await make('Opportunity', { ...opportunity, Name: 'Depots', StageName: 'Closed Won' });
        const roles: [who: string, context: string, where: string, values: Record<string, unknown>][] = [
            ['Ada', 'Account', accountId, { Role__c: 'Decision Maker', Influence__c: 5 }],
            ['Ben', 'Account', accountId, { Role__c: 'Economic Buyer', Support__c: 'Supporter', Influence__c: 4 }],
            ['Cleo', 'Account', accountId, { Role__c: 'Champion', Coverage__c: 'In Depth', Influence__c: 3 }],
            ['Eve', 'Account', accountId, { Role__c: 'Coach' }],
            ['Ben', 'Opportunity', signals, { Role__c: 'Decision Maker', Support__c: 'Neutral' }],
            ['Dan', 'Opportunity', depots, { Role__c: 'Influencer', Support__c: 'Mentor' }]
        ];
        for (const [who, Context__c, where, values] of roles) {
            const of = Context__c === 'Opportunity' ? { Opportunity__c: where } : {};
            const Key__c = `${stakeholders[who]}-${where}`;
            const judged = { Assessed_On__c: day(0), Stakeholder__c: stakeholders[who], Context__c, Key__c };
            await make('Stakeholder_Role__c', { ...judged, ...of, ...values });
        }
        await make('Stakeholder_Relationship__c', {
            ...{ From_Stakeholder__c: stakeholders['Cleo'], To_Stakeholder__c: stakeholders['Ada'] },
            ...{ Type__c: 'Mentors', Sign__c: 'Positive', Strength__c: 5, Reason__c: 'Taught her the trade' }
        });
        await make('OpportunityContactRole', {
            ...{ OpportunityId: signals, ContactId: contacts['Dan'], Role: 'Evaluator' }
        });
    });
    after(() => journey?.end());

    const query = async (soql: string) => (await journey.client().query<Record<string, unknown>>(soql)).records;
    const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
    async function choose(scope: Locator, name: string, text: string): Promise<void> {
        const search = scope.getByRole('combobox', { name });
        await search.fill(text);
        await scope.getByRole('option').first().waitFor();
        await search.press('ArrowDown');
        await search.press('Enter');
    }
    const openAccount = async (persona: 'manager' | 'viewer' = 'manager') => {
        const tab = await journey.open(`/lightning/r/Account/${accountId}/view`, persona);
        const chart = new OrgChart(tab.page);
        await chart.person('Ada Holm').waitFor();
        return { ...tab, chart };
    };

    describe('the path to a person', () => {
        it('is found, told step by step, drawn, and has alternatives', async () => {
            const { page, chart, errors } = await openAccount();
            await chart.button('Find path').click();
            const panel = region(page, 'Find path');
            await choose(panel, 'To whom', 'Ada');
            await panel.getByRole('heading', { name: 'Path to Ada Holm' }).waitFor();
            const steps = panel.getByRole('list').filter({ hasText: 'mentors' });
            assert.deepEqual(
                (await steps.getByRole('listitem').allInnerTexts()).map((text) =>
                    text.split('\n').filter((l) => /\.$|”$/.test(l))
                ),
                [['We know Cleo Marsh.'], ['Cleo Marsh mentors Ada Holm.', '“Taught her the trade”']]
            );
            await panel.getByText('Cost 1 = relationship 1, strength 5 of 5 × 1').waitFor();
            assert.deepEqual(await violations(page), []);
            await panel.getByRole('button', { name: 'Way 2 · cost 6' }).click();
            await panel.getByText('Ben Ito reports to Ada Holm.').waitFor();
            await panel.getByRole('button', { name: 'Clear path' }).click();
            await panel.getByText('Choose who you want to reach').waitFor();
            assert.deepEqual(errors, []);
        });

        it('starts from a person too, names what is missing, and follows the settings', async () => {
            const { page, chart } = await openAccount();
            await chart.find('Dan Okafor');
            await chart.panel.getByRole('button', { name: 'Find path' }).click();
            const panel = region(page, 'Find path');
            await panel
                .getByText('Nobody of ours knows anybody of the 2 people in the branch of Dan Okafor.')
                .waitFor();
            await panel.getByText('No informal relationship of Dan Okafor is recorded').waitFor();
            await panel.getByRole('button', { name: 'Best way · cost 4', exact: true }).waitFor();

            const setting = await journey
                .client()
                .sobject('Atlas_Setting__c')
                .create({ Name: 'Settings', Reporting_Cost__c: 8, Minimum_Contacts__c: 1 });
            try {
                await chart.button('Refresh').click();
                await panel.getByRole('button', { name: 'Best way · cost 7', exact: true }).waitFor();
            } finally {
                await journey.client().sobject('Atlas_Setting__c').delete(setting.id!);
            }
        });
    });

    describe('risks', () => {
        it('are listed with their people, and the next step does something that can be undone', async () => {
            const { page, chart } = await openAccount();
            await chart.button('Risks: 5').click();
            const panel = region(page, 'Risks');
            assert.deepEqual(
                (await panel.getByRole('heading', { level: 3 }).allInnerTexts()).map((text) =>
                    text.replace(/\d.*/s, '').trim()
                ),
                [
                    'Health score',
                    'Decision maker without contact',
                    'Roles missing in an opportunity',
                    'Left and still in a role',
                    'Champion without a backup'
                ]
            );
            await panel.getByRole('button', { name: 'How it is made up' }).click();
            await panel.getByText('Key players known well: 1 of 3').waitFor();
            assert.deepEqual(await violations(page), []);

            await panel.getByRole('button', { name: 'Park Eve Pohl' }).click();
            await chart.enabled('Undo');
            const placement = async () =>
                (await query(`SELECT Placement__c FROM Stakeholder__c WHERE Id = '${stakeholders['Eve']}'`))[0]![
                    'Placement__c'
                ];
            assert.equal(await placement(), 'Parked');
            await chart.button('Undo').click();
            await chart.enabled('Redo');
            assert.equal(await placement(), 'Auto');
        });

        it('open the forms that settle them, filled in', async () => {
            const { page, chart } = await openAccount();
            await chart.button(/^Risks/).click();
            await region(page, 'Risks').getByRole('button', { name: 'Judge Cleo Marsh' }).click();
            await chart.judgement.waitFor();
            await chart.panel.getByText('Cleo Marsh').first().waitFor();
            await chart.button(/^Risks/).click();
            await region(page, 'Risks').getByRole('button', { name: 'Pair with Ada Holm' }).click();
            await page.getByRole('dialog').getByText('Ada Holm').first().waitFor();
        });

        it('are for a viewer to see, not to change', async () => {
            const { page, chart } = await openAccount('viewer');
            await chart.button(/^Risks/).click();
            const panel = region(page, 'Risks');
            await panel.getByText('Ada Holm decides, and nobody of ours is in contact.').waitFor();
            assert.equal(await panel.getByRole('button', { name: /^(Park|Judge|Pair)/ }).count(), 0);
        });
    });

    describe("the opportunity's page", () => {
        const openOpportunity = async (
            persona: 'manager' | 'viewer' = 'manager',
            theme: 'light' | 'dark' = 'light'
        ) => {
            const tab = await journey.open(`/lightning/r/Opportunity/${signals}/view`, persona, { theme });
            const chart = new OrgChart(tab.page);
            await chart.person('Ada Holm').waitFor();
            return { ...tab, chart, panel: region(tab.page, 'Buying group') };
        };
        const judged = async () =>
            (
                await query(
                    `SELECT Stakeholder__r.Contact__r.FirstName, Role__c, Support__c, Influence__c FROM Stakeholder_Role__c WHERE Opportunity__c = '${signals}' ORDER BY Stakeholder__r.Contact__r.FirstName`
                )
            ).map((row) => {
                const { Contact__r } = row['Stakeholder__r'] as { Contact__r: { FirstName: string } };
                const said = [row['Role__c'], row['Support__c'], row['Influence__c']].filter((value) => value !== null);
                return [Contact__r.FirstName, ...said].join(' ');
            });

        it("shows the account with that opportunity's roles, its buying group and what is missing", async () => {
            const { page, chart, errors, panel } = await openOpportunity('manager', 'dark');
            await page.getByText('1 of 6 usual approvers').waitFor();
            await chart.person(/Ben Ito.*Decision Maker.*Neutral/).waitFor();
            await page.getByText('Economic Buyer missing').waitFor();
            await chart.button('Buying group').click();
            await panel.getByText('1 people in this opportunity; 6 usually have to agree.').waitFor();
            await panel.getByRole('button', { name: 'Give Cleo Marsh the role Champion' }).waitFor();
            assert.deepEqual(await violations(page), []);
            await page.getByRole('button', { name: 'Hide', exact: true }).click();
            await chart.person('Dan Okafor').waitFor({ state: 'detached' });
            await page.getByRole('button', { name: 'Show', exact: true }).click();
            await chart.person('Dan Okafor').waitFor();
            assert.deepEqual(errors, []);
        });

        it('fills the group: a missing role, contact roles, judgements of the account and of a sister; undone again', async () => {
            const { chart, panel } = await openOpportunity();
            await chart.button('Buying group').click();
            await panel.getByRole('button', { name: 'Give Cleo Marsh the role Champion' }).click();
            await chart.save();
            await chart.judgement.waitFor({ state: 'detached' });
            assert.deepEqual(await judged(), ['Ben Decision Maker Neutral', 'Cleo Champion']);

            await chart.button('Buying group').click();
            await panel.getByText('Dan Okafor: Technical Evaluator').waitFor();
            await panel.getByRole('button', { name: 'Take over 1' }).click();
            await panel.getByRole('button', { name: 'Take over 1' }).waitFor({ state: 'detached' });
            await chart.enabled('Undo');

            await panel.getByRole('checkbox', { name: 'Copy the judgement of Ben Ito' }).check();
            await panel.getByText('Replaces what stands here: Decision Maker · – Neutral').waitFor();
            await panel.getByRole('button', { name: 'Copy 2, replacing 1' }).click();
            await panel.getByRole('button', { name: 'Copy 0' }).waitFor();
            await chart.enabled('Undo'); // shown at once, saved a moment later
            assert.deepEqual(await judged(), [
                'Ben Economic Buyer Supporter 4',
                'Cleo Champion 3',
                'Dan Technical Evaluator'
            ]);

            await panel.getByRole('combobox', { name: 'From' }).click();
            await panel.getByRole('option', { name: 'Depots' }).click();
            await panel.getByText('Influencer · ▲▲ Mentor').waitFor();

            await chart.button('Undo').click();
            await chart.enabled('Redo');
            await chart.enabled('Undo');
            assert.deepEqual(await judged(), [
                'Ben Decision Maker Neutral',
                'Cleo Champion',
                'Dan Technical Evaluator'
            ]);
            const logged = await query(
                `SELECT COUNT() FROM Judgement_Change__c WHERE Opportunity__c = '${signals}' AND Field__c = 'Support__c'`
            );
            assert.ok(logged);
        });

        it('keeps what was chosen through each failure, and copies once', async () => {
            const { page, chart, panel } = await openOpportunity();
            const before = await judged();
            await chart.button('Buying group').click();
            const ada = panel.getByRole('checkbox', { name: 'Copy the judgement of Ada Holm' });
            await ada.check();
            const copy = panel.getByRole('button', { name: /^Copy \d/ });
            const told = page.getByRole('alert').filter({ hasText: 'Not saved' });
            const json = { contentType: 'application/json' };
            const expired = '[{"errorCode":"INVALID_SESSION_ID","message":"Session expired or invalid"}]';
            const failures: [text: string, answer: (route: Route) => Promise<void>][] = [
                ['Failed to fetch', (route) => route.abort()],
                ['down', (route) => route.fulfill({ status: 500, ...json, body: '[{"message":"down"}]' })],
                ['Sign in again', (route) => route.fulfill({ status: 401, ...json, body: expired })]
            ];
            for (const [text, answer] of failures) {
                await page.route('**/graphql', answer);
                await copy.click();
                await told.filter({ hasText: text }).waitFor();
                assert.ok(await ada.isChecked());
                await page.unroute('**/graphql');
                assert.deepEqual(await judged(), before);
                await told.getByRole('button', { name: 'Dismiss' }).click();
            }
            // The save arrives, its reply does not: trying again looks first.
            await page.route('**/graphql', async (route) => {
                if (route.request().postData()?.includes('mutation') !== true) return route.continue();
                await route.fetch();
                return route.abort();
            });
            await copy.click();
            await told.waitFor();
            await page.unroute('**/graphql');
            await told.getByRole('button', { name: 'Try again' }).click();
            await ada.waitFor({ state: 'detached' });
            await chart.enabled('Undo');
            const once = (await judged()).filter((text) => text.startsWith('Ada'));
            assert.deepEqual(once, ['Ada Decision Maker 5']);
        });

        it('is for a viewer to see, and says where an opportunity has no account', async () => {
            const { page, panel, chart } = await openOpportunity('viewer');
            await chart.button('Buying group').click();
            await panel.getByText('In the group').waitFor();
            assert.equal(await panel.getByRole('button', { name: /^(Copy|Take over|Give)/ }).count(), 0);
            assert.deepEqual(await violations(page), []);
            const lonely = await journey
                .client()
                .sobject('Opportunity')
                .create({ Name: 'Lonely', StageName: 'Prospecting', CloseDate: day(5) });
            const tab = await journey.open(`/lightning/r/Opportunity/${lonely.id}/view`);
            await tab.page.getByText('This opportunity has no account').waitFor();
        });
    });
});
