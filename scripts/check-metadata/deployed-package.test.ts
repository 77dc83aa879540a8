/**
 * The package in the local org: every validation rule refuses what it is for and lets the rest pass, formulas
 * and roll-ups give the numbers of docs/data-model.md, permission sets grant what their descriptions say.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { TestOrg } from '../../local-org/server/test/org.ts';
import type { RecordInput, SaveResult } from '../../local-org/server/org.ts';
import { root } from '../toolchain/bundles.mjs';

const org = new TestOrg(':memory:', join(root, 'force-app/main/default'));
const { schema } = org.org;
const user = org.session('manager').userId;
const attempt = (object: string, fields: RecordInput): SaveResult => org.write({ kind: 'create', object, fields });

const account = org.create('Account', { Name: 'Aerolith', Atlas_Key__c: 'aerolith' });
const otherAccount = org.create('Account', { Name: 'Aerolith Asia' });
const contact = org.create('Contact', { LastName: 'Ito', AccountId: account, Atlas_Key__c: 'ito' });
const unkeyedContact = org.create('Contact', { LastName: 'Sato', AccountId: account });
const opportunity = org.create('Opportunity', {
    Name: 'Cabin refit',
    AccountId: account,
    StageName: 'Prospecting',
    CloseDate: '2026-06-30',
    Atlas_Key__c: 'refit'
});
const family = org.create('Offering__c', { Name: 'Services', Atlas_Key__c: 'services' });
const offering = org.create('Offering__c', {
    Name: 'Maintenance',
    Atlas_Key__c: 'maintenance',
    Parent_Offering__c: family
});
const center = org.create('Buying_Center__c', { Name: 'Cabin', Account__c: account, Atlas_Key__c: 'cabin' });
const otherCenter = org.create('Buying_Center__c', { Name: 'Asia', Account__c: otherAccount });
const person = org.create('Stakeholder__c', {
    Account__c: account,
    Kind__c: 'Person',
    Contact__c: contact,
    Key__c: 'aerolith-ito',
    Atlas_Key__c: 'person'
});
const placeholder = org.create('Stakeholder__c', {
    Account__c: account,
    Kind__c: 'Placeholder',
    Display_Name__c: 'Head of Cabin'
});
const role = org.create('Stakeholder_Role__c', {
    Stakeholder__c: person,
    Context__c: 'Account',
    Key__c: 'person-aerolith'
});
const plan = org.create('Key_Account_Plan__c', {
    Name: '2026',
    Account__c: account,
    Start__c: '2026-01-01',
    End__c: '2026-12-31'
});
const otherPlan = org.create('Key_Account_Plan__c', {
    Name: '2027',
    Account__c: account,
    Start__c: '2027-01-01',
    End__c: '2027-12-31'
});
const objective = org.create('Plan_Objective__c', {
    Name: 'Win the cabin',
    Key_Account_Plan__c: plan,
    Type__c: 'Farming'
});
const otherObjective = org.create('Plan_Objective__c', {
    Name: 'Keep it',
    Key_Account_Plan__c: otherPlan,
    Type__c: 'Mining'
});
const first = org.create('Plan_Action__c', { Name: 'Visit', Plan_Objective__c: objective, Atlas_Key__c: 'visit' });
const second = org.create('Plan_Action__c', { Name: 'Offer', Plan_Objective__c: objective, Atlas_Key__c: 'offer' });
const foreign = org.create('Plan_Action__c', { Name: 'Renew', Plan_Objective__c: otherObjective });
const setting = org.create('Atlas_Setting__c', { Name: 'Default' });

const cell = { Buying_Center__c: center, Offering__c: offering, Key__c: 'cabin-maintenance' };
const savedCell = org.create('Landscape_Cell__c', cell);
const dependency = { Key_Account_Plan__c: plan, Predecessor__c: first, Successor__c: second, Key__c: 'visit-offer' };
const action = { Name: 'x', Plan_Objective__c: objective };
const review = { Key_Account_Plan__c: plan, Review_Date__c: '2026-03-01' };
const edge = { From_Stakeholder__c: person, To_Stakeholder__c: placeholder, Type__c: 'Influences' };
const pairing = { Stakeholder__c: person, User__c: user };
const snapshot = {
    Account__c: account,
    Snapshot_Date__c: '2026-03-01',
    Window_From__c: '2026-01-01',
    Window_To__c: '2026-12-31'
};
const change = { Account__c: account, Object__c: 'Stakeholder_Role__c', Record_Id__c: role, Field__c: 'Support__c' };

/** Per validation rule, one write that it must refuse. */
const refused: Record<string, () => SaveResult> = {
    'Account.Potential_Revenue_Not_Negative': () => org.update('Account', account, { Potential_Revenue__c: -1 }),
    'Action_Dependency__c.Both_Ends_Needed': () =>
        attempt('Action_Dependency__c', { Key_Account_Plan__c: plan, Predecessor__c: first }),
    'Action_Dependency__c.Key_Of_Predecessor_And_Successor': () =>
        attempt('Action_Dependency__c', { ...dependency, Key__c: 'offer-visit' }),
    'Action_Dependency__c.Not_On_Itself': () =>
        attempt('Action_Dependency__c', { ...dependency, Successor__c: first, Key__c: 'visit-visit' }),
    'Action_Dependency__c.Predecessor_Of_Same_Plan': () =>
        attempt('Action_Dependency__c', { ...dependency, Predecessor__c: foreign, Key__c: `${foreign}-offer` }),
    'Action_Dependency__c.Successor_Of_Same_Plan': () =>
        attempt('Action_Dependency__c', { ...dependency, Successor__c: foreign, Key__c: `visit-${foreign}` }),
    'Atlas_Setting__c.Days_Not_Negative': () => org.update('Atlas_Setting__c', setting, { Stale_Days__c: 0 }),
    'Atlas_Setting__c.Fiscal_Start_Month_Range': () =>
        org.update('Atlas_Setting__c', setting, { Fiscal_Start_Month__c: 13 }),
    'Atlas_Setting__c.Fiscal_Years_Before_Range': () =>
        org.update('Atlas_Setting__c', setting, { Fiscal_Years_Before__c: 21 }),
    'Atlas_Setting__c.Key_Influence_Range': () => org.update('Atlas_Setting__c', setting, { Key_Influence__c: 6 }),
    'Atlas_Setting__c.One_Setting': () => attempt('Atlas_Setting__c', { Name: 'Second', Atlas_Key__c: 'second' }),
    'Atlas_Setting__c.Weights_Not_Negative': () => org.update('Atlas_Setting__c', setting, { Ease_Weight__c: -1 }),
    'Buying_Center__c.Annual_Budget_Not_Negative': () =>
        org.update('Buying_Center__c', center, { Annual_Budget__c: -1 }),
    'Buying_Center__c.Parent_Not_Itself': () =>
        org.update('Buying_Center__c', center, { Parent_Buying_Center__c: center }),
    'Buying_Center__c.Parent_Of_Same_Account': () =>
        org.update('Buying_Center__c', center, { Parent_Buying_Center__c: otherCenter }),
    'Hidden_Offering__c.Key_Of_Account_And_Offering': () =>
        attempt('Hidden_Offering__c', { Account__c: account, Offering__c: offering }),
    'Hidden_Offering__c.Offering_Needed': () => attempt('Hidden_Offering__c', { Account__c: account }),
    'Key_Account_Plan__c.Period_In_Order': () => org.update('Key_Account_Plan__c', plan, { End__c: '2025-12-31' }),
    'Key_Account_Plan__c.Revenue_Target_Not_Negative': () =>
        org.update('Key_Account_Plan__c', plan, { Revenue_Target__c: -1 }),
    'Landscape_Cell__c.Block_Reason_Only_When_Blocked': () =>
        org.update('Landscape_Cell__c', savedCell, { Block_Reason__c: 'No Need' }),
    'Landscape_Cell__c.Blocked_Needs_Reason': () =>
        org.update('Landscape_Cell__c', savedCell, { Assessment__c: 'Blocked' }),
    'Landscape_Cell__c.Ease_Range': () => org.update('Landscape_Cell__c', savedCell, { Ease__c: 6 }),
    'Landscape_Cell__c.Key_Of_Buying_Center_And_Offering': () =>
        attempt('Landscape_Cell__c', { ...cell, Key__c: 'maintenance-cabin' }),
    'Landscape_Cell__c.Potential_Not_Negative': () => org.update('Landscape_Cell__c', savedCell, { Potential__c: -1 }),
    'Landscape_Cell__c.Spend_Needs_Period': () =>
        org.update('Landscape_Cell__c', savedCell, { Customer_Spend__c: 10, Spend_From__c: '2026-01-01' }),
    'Landscape_Cell__c.Spend_Period_In_Order': () =>
        org.update('Landscape_Cell__c', savedCell, { Spend_From__c: '2026-02-01', Spend_To__c: '2026-01-01' }),
    'Landscape_Cell__c.Target_Needs_Date': () => org.update('Landscape_Cell__c', savedCell, { Target__c: 10 }),
    'Landscape_Cell__c.Target_Not_Negative': () =>
        org.update('Landscape_Cell__c', savedCell, { Target__c: -10, Target_Date__c: '2026-01-01' }),
    'Landscape_Cell__c.Value_Fit_Range': () => org.update('Landscape_Cell__c', savedCell, { Value_Fit__c: 0 }),
    'Landscape_Snapshot__c.Window_In_Order': () =>
        attempt('Landscape_Snapshot__c', { ...snapshot, Window_To__c: '2025-12-31' }),
    'Offering__c.Family_Not_Itself': () => org.update('Offering__c', offering, { Parent_Offering__c: offering }),
    'Plan_Action__c.Baseline_Start_Before_Due': () =>
        attempt('Plan_Action__c', { ...action, Baseline_Start__c: '2026-02-01', Baseline_Due__c: '2026-01-01' }),
    'Plan_Action__c.Completed_On_Only_When_Done': () =>
        attempt('Plan_Action__c', { ...action, Completed_On__c: '2026-02-01' }),
    'Plan_Action__c.Effort_Positive': () => attempt('Plan_Action__c', { ...action, Effort_Days__c: 0 }),
    'Plan_Action__c.Percent_Complete_Range': () => attempt('Plan_Action__c', { ...action, Percent_Complete__c: 101 }),
    'Plan_Action__c.Start_Before_Due': () =>
        attempt('Plan_Action__c', { ...action, Start__c: '2026-02-01', Due__c: '2026-01-01' }),
    'Plan_Objective__c.Current_Only_When_Typed': () =>
        org.update('Plan_Objective__c', objective, { Current__c: 1, Measure__c: 'Won amount' }),
    'Plan_Objective__c.Level_Needs_Pairing': () =>
        org.update('Plan_Objective__c', objective, { Measure__c: 'Relationship level' }),
    'Plan_Objective__c.Weight_Not_Negative': () => org.update('Plan_Objective__c', objective, { Weight__c: -1 }),
    'Plan_Review__c.Competition_Score_Range': () => attempt('Plan_Review__c', { ...review, Competition_Score__c: 6 }),
    'Plan_Review__c.Delivery_Score_Range': () => attempt('Plan_Review__c', { ...review, Delivery_Score__c: 0 }),
    'Plan_Review__c.Execution_Score_Range': () => attempt('Plan_Review__c', { ...review, Execution_Score__c: 6 }),
    'Plan_Review__c.Growth_Score_Range': () => attempt('Plan_Review__c', { ...review, Growth_Score__c: 0 }),
    'Plan_Review__c.Relationship_Score_Range': () => attempt('Plan_Review__c', { ...review, Relationship_Score__c: 9 }),
    'Relationship_Pairing__c.Cadence_Positive': () =>
        attempt('Relationship_Pairing__c', { ...pairing, Cadence_Days__c: 0 }),
    'Relationship_Pairing__c.User_Needed': () => attempt('Relationship_Pairing__c', { Stakeholder__c: person }),
    'Stakeholder_Relationship__c.Not_With_Itself': () =>
        attempt('Stakeholder_Relationship__c', { ...edge, To_Stakeholder__c: person }),
    'Stakeholder_Relationship__c.Strength_Range': () =>
        attempt('Stakeholder_Relationship__c', { ...edge, Strength__c: 6 }),
    'Stakeholder_Relationship__c.To_Stakeholder_Needed': () =>
        attempt('Stakeholder_Relationship__c', { ...edge, To_Stakeholder__c: null }),
    'Stakeholder_Role__c.Backup_Not_Itself': () => org.update('Stakeholder_Role__c', role, { Backup__c: person }),
    'Stakeholder_Role__c.Context_And_Lookups_Agree': () =>
        org.update('Stakeholder_Role__c', role, { Opportunity__c: opportunity }),
    'Stakeholder_Role__c.Context_Needs_Lookup': () =>
        attempt('Stakeholder_Role__c', { Stakeholder__c: person, Context__c: 'Opportunity', Key__c: 'x' }),
    'Stakeholder_Role__c.Influence_Range': () => org.update('Stakeholder_Role__c', role, { Influence__c: 0 }),
    'Stakeholder_Role__c.Interest_Range': () => org.update('Stakeholder_Role__c', role, { Interest__c: 6 }),
    'Stakeholder_Role__c.Key_Of_Stakeholder_And_Context': () =>
        attempt('Stakeholder_Role__c', {
            Stakeholder__c: person,
            Context__c: 'Buying Center',
            Buying_Center__c: center,
            Key__c: 'person-aerolith'
        }),
    'Stakeholder__c.Display_Name_Needed': () =>
        attempt('Stakeholder__c', { Account__c: account, Kind__c: 'Department' }),
    'Stakeholder__c.Key_Of_Account_And_Contact': () =>
        attempt('Stakeholder__c', { Account__c: account, Kind__c: 'Person', Contact__c: unkeyedContact }),
    'Stakeholder__c.Only_Person_Has_Contact': () =>
        org.update('Stakeholder__c', placeholder, { Contact__c: unkeyedContact }),
    'Stakeholder__c.Only_Person_Has_Key': () => org.update('Stakeholder__c', placeholder, { Key__c: 'x' }),
    'Stakeholder__c.Person_Has_No_Display_Name': () => org.update('Stakeholder__c', person, { Display_Name__c: 'Ito' }),
    'Stakeholder__c.Person_Needs_Contact': () => attempt('Stakeholder__c', { Account__c: account, Kind__c: 'Person' })
};

const rules = [...schema.objects.values()].flatMap((object) =>
    object.validationRules.map((rule) => ({ object, rule, key: `${object.apiName}.${rule.apiName}` }))
);

describe('validation rules', () => {
    test('each has a write that it refuses', () => {
        const untested = rules.filter(({ rule, key }) => rule.apiName !== 'Atlas_Key_Never_Changes' && !refused[key]);
        assert.deepEqual(
            untested.map(({ key }) => key),
            []
        );
    });

    for (const [key, write] of Object.entries(refused)) {
        test(`${key} refuses, at its field`, () => {
            const { rule } = rules.find((entry) => entry.key === key)!;
            const found = write().errors.find(({ message }) => message === rule.errorMessage);
            assert.deepEqual(found, {
                code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                message: rule.errorMessage,
                fields: rule.errorField ? [rule.errorField] : []
            });
        });
    }

    test('an Atlas Key never changes, not even from blank', () => {
        for (const [object, id] of [
            ['Account', account],
            ['Account', otherAccount],
            ['Contact', contact],
            ['Stakeholder__c', placeholder],
            ['Plan_Action__c', foreign]
        ] as const) {
            assert.match(
                TestOrg.problems(org.update(object, id, { Atlas_Key__c: 'other' })).join(),
                /The Atlas Key never changes/,
                object
            );
        }
    });

    test('a second settings record is refused by its key', () => {
        assert.equal(attempt('Atlas_Setting__c', { Name: 'Second' }).errors[0]?.code, 'DUPLICATE_VALUE');
    });

    test('blank judgements, equal dates and whole ranges pass', () => {
        org.create('Plan_Action__c', {
            ...action,
            Start__c: '2026-02-01',
            Due__c: '2026-02-01',
            Percent_Complete__c: 100
        });
        assert.deepEqual(org.update('Stakeholder_Role__c', role, { Influence__c: 1, Interest__c: 5 }).errors, []);
        assert.deepEqual(org.update('Stakeholder_Role__c', role, { Influence__c: null, Interest__c: null }).errors, []);
        assert.deepEqual(
            org.update('Landscape_Cell__c', savedCell, { Assessment__c: 'Blocked', Block_Reason__c: 'Regulation' })
                .errors,
            []
        );
    });
});

describe('keys', () => {
    test('use the Id of a record without an Atlas Key, and keep the pair single', () => {
        const fields = {
            Account__c: otherAccount,
            Kind__c: 'Person',
            Contact__c: unkeyedContact,
            Key__c: `${otherAccount}-${unkeyedContact}`
        };
        org.create('Stakeholder__c', fields);
        assert.equal(attempt('Stakeholder__c', fields).errors[0]?.code, 'DUPLICATE_VALUE');
        assert.equal(attempt('Landscape_Cell__c', cell).errors[0]?.code, 'DUPLICATE_VALUE');
    });

    test('name the context of a stakeholder role', () => {
        org.create('Stakeholder_Role__c', {
            Stakeholder__c: person,
            Context__c: 'Buying Center',
            Buying_Center__c: center,
            Key__c: 'person-cabin'
        });
        org.create('Stakeholder_Role__c', {
            Stakeholder__c: placeholder,
            Context__c: 'Opportunity',
            Opportunity__c: opportunity,
            Key__c: `${placeholder}-refit`
        });
    });

    test('let a placeholder become the person', () => {
        const found = org.create('Contact', { LastName: 'Found', AccountId: account });
        const post = org.create('Stakeholder__c', {
            Account__c: account,
            Kind__c: 'Placeholder',
            Display_Name__c: 'Post'
        });
        const fields = { Kind__c: 'Person', Contact__c: found, Display_Name__c: null, Key__c: `aerolith-${found}` };
        assert.deepEqual(org.update('Stakeholder__c', post, fields).errors, []);
    });

    test('tolerate a contact, opportunity and action that were deleted', () => {
        const gone = org.create('Contact', { LastName: 'Gone', AccountId: account });
        const deal = org.create('Opportunity', {
            Name: 'Gone',
            AccountId: account,
            StageName: 'Prospecting',
            CloseDate: '2026-06-30'
        });
        const step = org.create('Plan_Action__c', action);
        const left = org.create('Stakeholder__c', {
            Account__c: account,
            Kind__c: 'Person',
            Contact__c: gone,
            Key__c: `aerolith-${gone}`
        });
        const judged = org.create('Stakeholder_Role__c', {
            Stakeholder__c: left,
            Context__c: 'Opportunity',
            Opportunity__c: deal,
            Key__c: `${left}-${deal}`
        });
        const waits = org.create('Action_Dependency__c', {
            ...dependency,
            Successor__c: step,
            Key__c: `visit-${step}`
        });
        for (const [object, id] of [
            ['Contact', gone],
            ['Opportunity', deal],
            ['Plan_Action__c', step]
        ] as const) {
            assert.deepEqual(org.delete(object, id).errors, [], object);
        }
        assert.deepEqual(org.update('Stakeholder__c', left, { Placement__c: 'Parked' }).errors, []);
        assert.deepEqual(org.update('Stakeholder_Role__c', judged, { Support__c: 'Neutral' }).errors, []);
        assert.deepEqual(org.read('Stakeholder_Role__c', judged, 'Context__c', 'Opportunity__c'), {
            Context__c: 'Opportunity',
            Opportunity__c: null
        });
        assert.deepEqual(org.read('Action_Dependency__c', waits, 'Predecessor__c', 'Successor__c'), {
            Predecessor__c: first,
            Successor__c: null
        });
    });

    test('an Offering with judged cells cannot be deleted', () => {
        assert.equal(org.delete('Offering__c', offering).errors[0]?.code, 'DELETE_FAILED');
    });
});

describe('formulas and roll-ups', () => {
    test('progress: effort-weighted in an objective, weighted mean in a plan', () => {
        const year = org.create('Key_Account_Plan__c', {
            Name: 'Progress',
            Account__c: account,
            Start__c: '2026-01-01',
            End__c: '2026-12-31'
        });
        const goal = (Weight__c: number): string =>
            org.create('Plan_Objective__c', { Name: 'Goal', Key_Account_Plan__c: year, Type__c: 'Other', Weight__c });
        const [worked, empty] = [goal(3), goal(1)];
        const step = (fields: RecordInput): string =>
            org.create('Plan_Action__c', { Name: 'Step', Plan_Objective__c: worked, ...fields });
        step({ Effort_Days__c: 4, Percent_Complete__c: 50 });
        step({ Status__c: 'Done', Percent_Complete__c: 10, Completed_On__c: '2026-03-01' });
        step({ Kind__c: 'Milestone', Percent_Complete__c: 90 });
        step({ Status__c: 'Cancelled', Effort_Days__c: 100 });
        const open = step({});
        assert.deepEqual(
            org.read(
                'Plan_Objective__c',
                worked,
                'Progress__c',
                'Action_Count__c',
                'Actions_Done__c',
                'Action_Weight__c',
                'Effort_Total__c'
            ),
            {
                Progress__c: 42.86,
                Action_Count__c: 4,
                Actions_Done__c: 1,
                Action_Weight__c: 7,
                Effort_Total__c: 4
            }
        );
        assert.equal(org.read('Plan_Objective__c', empty, 'Progress__c')!.Progress__c, 0);
        assert.ok(org.update('Plan_Action__c', open, { Status__c: 'Done' }).success);
        assert.ok(org.delete('Plan_Objective__c', empty).success);
        assert.deepEqual(
            org.read(
                'Key_Account_Plan__c',
                year,
                'Progress__c',
                'Objective_Count__c',
                'Action_Count__c',
                'Actions_Done__c'
            ),
            {
                Progress__c: 57.14,
                Objective_Count__c: 1,
                Action_Count__c: 4,
                Actions_Done__c: 2
            }
        );
    });

    test('a pairing knows its gap, when it is due, and whose it is', () => {
        const id = org.create('Relationship_Pairing__c', {
            ...pairing,
            Current_Level__c: 'Vendor',
            Target_Level__c: 'Trusted Advisor',
            Last_Met__c: '2026-03-01',
            Cadence_Days__c: 30
        });
        assert.deepEqual(org.read('Relationship_Pairing__c', id, 'Level_Gap__c', 'Next_Due__c', 'Assigned_To_Me__c'), {
            Level_Gap__c: 3,
            Next_Due__c: '2026-03-31',
            Assigned_To_Me__c: false
        });
        assert.equal(org.read('Stakeholder__c', person, 'Last_Met__c')!.Last_Met__c, '2026-03-01');
    });

    test('a review averages the scores that were given', () => {
        const scored = org.create('Plan_Review__c', { ...review, Growth_Score__c: 5, Delivery_Score__c: 2 });
        const blank = org.create('Plan_Review__c', review);
        assert.equal(org.read('Plan_Review__c', scored, 'Overall_Score__c')!.Overall_Score__c, 3.5);
        assert.equal(org.read('Plan_Review__c', blank, 'Overall_Score__c')!.Overall_Score__c, null);
    });

    test('an objective measures from baseline to target', () => {
        const goal = (fields: RecordInput): unknown => {
            const id = org.create('Plan_Objective__c', {
                Name: 'Goal',
                Key_Account_Plan__c: plan,
                Type__c: 'Other',
                ...fields
            });
            return org.read('Plan_Objective__c', id, 'Metric_Progress__c')!.Metric_Progress__c;
        };
        assert.equal(goal({ Baseline__c: 10, Target__c: 30, Current__c: 15 }), 25);
        assert.equal(goal({ Baseline__c: 10, Target__c: 10, Current__c: 15 }), null);
        assert.equal(goal({ Target__c: 10, Current__c: 5 }), null);
    });

    test("a line counts where it says, else where the opportunity says; its product's Offering comes first", () => {
        const product = (Offering__c: string | null): string =>
            org.create('Product2', { Name: 'Part', IsActive: true, Offering__c });
        const line = (Product2Id: string, Buying_Center__c: string | null, deal: RecordInput): unknown[] => {
            const OpportunityId = org.create('Opportunity', {
                Name: 'Deal',
                AccountId: account,
                StageName: 'Prospecting',
                CloseDate: '2026-06-30',
                ...deal
            });
            const book = { Pricebook2Id: standardBook(), Product2Id, UnitPrice: 10, IsActive: true };
            const PricebookEntryId = org.create('PricebookEntry', book);
            const id = org.create('OpportunityLineItem', {
                OpportunityId,
                PricebookEntryId,
                Quantity: 1,
                UnitPrice: 10,
                Buying_Center__c
            });
            return Object.values(
                org.read(
                    'OpportunityLineItem',
                    id,
                    'Effective_Buying_Center__c',
                    'Effective_Buying_Center_Name__c',
                    'Effective_Offering__c',
                    'Effective_Offering_Name__c'
                )!
            );
        };
        assert.deepEqual(line(product(offering), null, { Buying_Center__c: center, Offering__c: family }), [
            center,
            'Cabin',
            offering,
            'Maintenance'
        ]);
        assert.deepEqual(line(product(null), otherCenter, { Buying_Center__c: center, Offering__c: family }), [
            otherCenter,
            'Asia',
            family,
            'Services'
        ]);
        assert.deepEqual(
            line(product(null), null, {}).map((value) => value || null),
            [null, null, null, null]
        );
    });
});

function standardBook(): string {
    const { rows } = org.org.query(org.session(), { from: 'Pricebook2', select: [{ kind: 'field', path: ['Id'] }] });
    return rows[0]![0] as string;
}

describe('permission sets', () => {
    const can = (persona: 'admin' | 'manager' | 'viewer' | 'none', object: string): string => {
        const { read, create, edit, delete: remove } = org.session(persona).object(object);
        return [read && 'R', create && 'C', edit && 'U', remove && 'D'].filter(Boolean).join('');
    };

    test('grant objects as they say', () => {
        const table = ['Stakeholder_Role__c', 'Judgement_Change__c', 'Offering__c', 'Atlas_Setting__c'].map(
            (object) => [
                object,
                ...(['admin', 'manager', 'viewer', 'none'] as const).map((persona) => can(persona, object))
            ]
        );
        assert.deepEqual(table, [
            ['Stakeholder_Role__c', 'RCUD', 'RCUD', 'R', ''],
            ['Judgement_Change__c', 'RCUD', 'RC', 'R', ''],
            ['Offering__c', 'RCUD', 'R', 'R', ''],
            ['Atlas_Setting__c', 'RCUD', 'R', 'R', '']
        ]);
    });

    test('keep personal notes apart, and give permissions to edit', () => {
        const notes = (['admin', 'manager', 'viewer', 'none'] as const).map((persona) =>
            org.session(persona).field('Contact', 'Personal_Notes__c')
        );
        assert.deepEqual(
            notes.map(({ read, edit }) => [read, edit]),
            [
                [true, true],
                [true, true],
                [false, false],
                [false, false]
            ]
        );
        assert.deepEqual([...org.session('manager').customPermissions].sort(), [
            'Account_Atlas_Edit',
            'Account_Atlas_Private_Notes'
        ]);
        assert.deepEqual([...org.session('viewer').customPermissions], []);
    });
});

test('every object of the package can be made', () => {
    for (const [object, fields] of [
        ['Judgement_Change__c', change],
        ['Landscape_Snapshot__c', snapshot],
        ['Action_Dependency__c', dependency],
        ['Stakeholder_Relationship__c', edge]
    ] as const) {
        org.create(object, fields);
    }
});
