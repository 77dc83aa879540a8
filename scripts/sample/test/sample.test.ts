import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { listFile, run, testOrg, type TestOrg } from '../../import/test/local-org.ts';
import { loadSample } from '../load.ts';
import { removeSample } from '../remove.ts';
import { STORY_OBJECTS } from '../story.ts';

const TODAY = new Date(2026, 5, 15, 12);
const OBJECTS = [...STORY_OBJECTS.map(({ object }) => object), 'PricebookEntry', 'OpportunityContactRole'];

async function counts(org: TestOrg): Promise<Record<string, number>> {
    return Object.fromEntries(
        await Promise.all(OBJECTS.map(async (object) => [object, await org.count(object)] as const))
    );
}

/** An org with the story in it. */
async function orgWithStory(): Promise<TestOrg> {
    const org = await testOrg();
    await loadSample({ ...org, today: TODAY });
    return org;
}

describe('the sample', () => {
    it('is loaded once however often, and its dates move with the day', async () => {
        const org = await orgWithStory();
        const before = await counts(org);
        const again = await loadSample({ ...org, today: TODAY });
        assert.ok(
            Object.values(again).every(({ created, updated }) => created + updated === 0),
            JSON.stringify(again)
        );
        const tomorrow = await loadSample({ ...org, today: new Date(2026, 5, 16) });
        assert.equal(tomorrow['Opportunity']?.updated, before['Opportunity']);
        assert.equal(tomorrow['Buying_Center__c']?.updated, 0);
        assert.deepEqual(await counts(org), before);
    });

    it('goes on where it was interrupted', async () => {
        const org = await testOrg();
        let batches = 0;
        const progress = () => {
            if (++batches === 12) throw new Error('the line went dead');
        };
        await assert.rejects(loadSample({ ...org, today: TODAY, progress }), /went dead/);
        await loadSample({ ...org, today: TODAY });
        assert.deepEqual(await counts(org), await counts(await orgWithStory()));
    });

    it('is gone after removing, and everything else is as before', async () => {
        const org = await testOrg();
        const file = listFile('posts.csv', ['id,parentId,name,title,unit', '1,,Ana Rossi,Head,Law', '2,1,,Clerk,Law']);
        await run(org, 'import', 'people', file, '--account', 'Ministry');
        const before = await counts(org);
        await loadSample({ ...org, today: TODAY });
        const { kept } = await removeSample(org);
        assert.deepEqual(kept, []);
        assert.deepEqual(await counts(org), before);
        assert.equal(await org.count('AccountShare', "RowCause = 'Manual'"), 0);
        await loadSample({ ...org, today: TODAY });
        assert.equal(await org.count('Account'), (before['Account'] as number) + 5);
    });

    it("keeps an account on which somebody has built, and that person's work", async () => {
        const org = await orgWithStory();
        const [account] = await org.rows("SELECT Id FROM Account WHERE Name LIKE 'Halvane Regional%'");
        await org.connection.sobject('Contact').create({ AccountId: account?.['Id'] as string, LastName: 'Own' });
        const { exitCode, errors } = await run(org, 'sample', '--remove');
        assert.equal(exitCode, 1);
        assert.match(errors, /Account story-account-regional stays: it has records of its own \(Contact\)/);
        assert.deepEqual(await org.rows('SELECT LastName FROM Contact'), [{ LastName: 'Own' }]);
        assert.equal(await org.count('Account'), 1);
    });

    it('is loaded by the command', async () => {
        const org = await testOrg();
        const { exitCode, output, errors } = await run(org, 'sample');
        assert.equal(exitCode, 0, errors);
        assert.match(output, /Contact +141 created/);
    });
});

describe('the story', () => {
    it('is a group of five with its people in one hierarchy, and the awkward ones', async () => {
        const org = await orgWithStory();
        assert.equal(await org.count('Account', 'ParentId != null'), 4);
        assert.equal(await org.count('Contact'), 140);
        assert.equal(await org.count('Contact', 'ReportsToId = null'), 3);
        assert.equal(await org.count('Contact', 'Left_On__c != null'), 3);
        assert.equal(await org.count('Stakeholder__c', "Kind__c = 'Person' AND Contact__c = null"), 1);
        assert.ok((await org.count('Stakeholder__c', "Kind__c = 'Placeholder'")) > 0);
        assert.ok((await org.count('Stakeholder__c', "Kind__c = 'Department'")) > 0);
        assert.equal(await org.count('Stakeholder__c', "Placement__c = 'Parked'"), 1);
        const names = (await org.rows('SELECT Name FROM Contact')).map((row) => row['Name'] as string);
        for (const script of ['Han', 'Hangul', 'Greek', 'Cyrillic', 'Arabic', 'Devanagari']) {
            assert.ok(
                names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
                script
            );
        }
    });

    it('has a cell in every assessment, business in a blocked one, and business without a cell', async () => {
        const org = await orgWithStory();
        assert.equal(await org.count('Buying_Center__c'), 14);
        assert.equal(await org.count('Offering__c', 'Parent_Offering__c != null'), 12);
        assert.equal(await org.count('Offering__c', 'Parent_Offering__c = null'), 4);
        for (const assessment of ['Unassessed', 'Applicable', 'Target', 'Blocked', 'Not Applicable']) {
            assert.ok((await org.count('Landscape_Cell__c', `Assessment__c = '${assessment}'`)) > 0, assessment);
        }
        const [blocked] = await org.rows(
            "SELECT Buying_Center__c, Offering__c FROM Landscape_Cell__c WHERE Block_Reason__c = 'Incumbent Competitor'"
        );
        const inCell = `Buying_Center__c = '${blocked?.['Buying_Center__c']}' AND Offering__c = '${blocked?.['Offering__c']}'`;
        assert.ok((await org.count('Opportunity', `IsWon = true AND ${inCell}`)) > 0);
        assert.ok((await org.count('Opportunity', 'Buying_Center__c = null')) > 5);
        for (const where of ['IsWon = true', 'IsClosed = false', 'IsClosed = true AND IsWon = false']) {
            assert.ok((await org.count('Opportunity', where)) >= 20, where);
        }
        assert.ok((await org.count('OpportunityLineItem', 'Product2.Offering__c = null')) > 0);
        assert.ok((await org.count('OpportunityLineItem', 'Buying_Center__c != null')) > 0);
    });

    it('has a plan with an overdue milestone, and every kind of judgement', async () => {
        const org = await orgWithStory();
        assert.ok(
            (await org.count(
                'Plan_Action__c',
                "Kind__c = 'Milestone' AND Status__c != 'Done' AND Due__c < 2026-06-15"
            )) > 0
        );
        for (const status of ['Not Started', 'In Progress', 'Blocked', 'Done', 'Cancelled']) {
            assert.ok((await org.count('Plan_Action__c', `Status__c = '${status}'`)) > 0, status);
        }
        for (const support of ['Mentor', 'Supporter', 'Neutral', 'Non-Supporter', 'Enemy']) {
            assert.ok((await org.count('Stakeholder_Role__c', `Support__c = '${support}'`)) > 0, support);
        }
        for (const context of ['Account', 'Buying Center', 'Opportunity']) {
            assert.ok((await org.count('Stakeholder_Role__c', `Context__c = '${context}'`)) > 0, context);
        }
        for (const type of ['Influences', 'Mentors', 'Allies', 'Conflicts', 'Collaborates', 'Dotted Line']) {
            assert.ok((await org.count('Stakeholder_Relationship__c', `Type__c = '${type}'`)) > 0, type);
        }
        for (const object of [
            'Relationship_Pairing__c',
            'Plan_Review__c',
            'Action_Dependency__c',
            'Landscape_Snapshot__c'
        ]) {
            assert.ok((await org.count(object)) > 0, object);
        }
    });

    it('is seen by the reading users, and its owner is the account manager', async () => {
        const org = await orgWithStory();
        const [account] = await org.rows(
            "SELECT Owner.Username FROM Account WHERE ParentId = null AND Name LIKE 'Halvane%'"
        );
        assert.equal((account?.['Owner'] as { Username: string }).Username, 'manager@account-atlas.example');
        for (const persona of ['viewer', 'none']) {
            const response = await fetch(`${org.instanceUrl}/services/data/v66.0/query?q=SELECT+COUNT()+FROM+Contact`, {
                headers: { Authorization: `Bearer 00DAT0000000001!${persona}` }
            });
            assert.equal(((await response.json()) as { totalSize: number }).totalSize, 140, persona);
        }
    });
});
