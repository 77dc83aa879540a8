/**
 * The plan's rules in the domain against the formulas and roll-ups of the package in the local org: the same numbers for
 * any plan, to the last decimal, so that pages and reports agree.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { ACTION_KINDS, ACTION_STATUSES } from '../../force-app/main/domain/lwc/planFacts/planFacts.ts';
import { metricPercent, progressOf } from '../../force-app/main/domain/lwc/planProgress/planProgress.ts';
import { overallScore } from '../../force-app/main/domain/lwc/planReview/planReview.ts';
import { slipOf } from '../../force-app/main/domain/lwc/planSchedule/planSchedule.ts';
import { TestOrg } from '../../local-org/server/test/org.ts';
import { root } from '../toolchain/bundles.mjs';

const org = new TestOrg(':memory:', join(root, 'force-app/main/default'));
const account = org.create('Account', { Name: 'Aerolith' });

const decimal = (least: number, most: number, digits: number) =>
    fc.integer({ min: least * 10 ** digits, max: most * 10 ** digits }).map((whole) => whole / 10 ** digits);
const actions = fc.record({
    kind: fc.constantFrom(...ACTION_KINDS),
    status: fc.constantFrom(...ACTION_STATUSES),
    percentComplete: fc.option(fc.integer({ min: 0, max: 100 })),
    effortDays: fc.option(fc.integer({ min: 1, max: 99_999 }).map((tenths) => tenths / 10)),
    due: fc.option(fc.constantFrom('2026-03-01', '2024-02-29')),
    baselineDue: fc.option(fc.constantFrom('2026-01-31', '2027-02-28'))
});
const objectives = fc.record({
    weight: decimal(0, 999, 2),
    baseline: fc.option(decimal(-1000, 1000, 2)),
    target: fc.option(decimal(-1000, 1000, 2)),
    current: fc.option(decimal(-1000, 1000, 2)),
    actions: fc.array(actions, { maxLength: 5 })
});
const score = fc.option(fc.integer({ min: 1, max: 5 }));
const scores = fc.record({
    relationship: score,
    growth: score,
    delivery: score,
    competition: score,
    execution: score
});

test('progress, metric, slip and score are those of the fields', () => {
    fc.assert(
        fc.property(fc.array(objectives, { maxLength: 4 }), scores, (list, given) => {
            const period = { Start__c: '2026-01-01', End__c: '2026-12-31' };
            const plan = org.create('Key_Account_Plan__c', { Name: '2026', Account__c: account, ...period });
            const created = list.map((objective) => ({
                ...objective,
                id: org.create('Plan_Objective__c', {
                    ...{ Name: 'Objective', Key_Account_Plan__c: plan, Type__c: 'Other', Weight__c: objective.weight },
                    ...{ Baseline__c: objective.baseline, Target__c: objective.target, Current__c: objective.current }
                })
            }));
            const below = created.flatMap(({ id: objectiveId, actions: some }) =>
                some.map((action) => ({
                    ...action,
                    ...{ objectiveId, start: null, baselineStart: null },
                    id: org.create('Plan_Action__c', {
                        ...{ Name: 'Action', Plan_Objective__c: objectiveId },
                        ...{ Kind__c: action.kind, Status__c: action.status, Effort_Days__c: action.effortDays },
                        ...{ Percent_Complete__c: action.percentComplete },
                        ...{ Due__c: action.due, Baseline_Due__c: action.baselineDue }
                    })
                }))
            );
            const progress = progressOf(created, below);
            assert.deepEqual(
                org.read('Key_Account_Plan__c', plan, 'Progress__c', 'Action_Count__c', 'Actions_Done__c'),
                {
                    Progress__c: progress.plan.percent,
                    Action_Count__c: progress.plan.actionCount,
                    Actions_Done__c: progress.plan.actionsDone
                }
            );
            for (const { id, baseline, target, current } of created) {
                const one = progress.objectives.get(id)!;
                const expected = {
                    Progress__c: one.percent,
                    Action_Count__c: one.actionCount,
                    Actions_Done__c: one.actionsDone,
                    Effort_Total__c: one.effortTenths / 10,
                    Action_Weight__c: one.weightTenths / 10,
                    Action_Progress__c: one.doneThousandths / 1000,
                    Metric_Progress__c: metricPercent(baseline, target, current)
                };
                assert.deepEqual(org.read('Plan_Objective__c', id, ...Object.keys(expected)), expected);
            }
            for (const action of below) {
                const expected = { Slip_Days__c: slipOf(action).due };
                assert.deepEqual(org.read('Plan_Action__c', action.id, 'Slip_Days__c'), expected);
            }
            const review = org.create('Plan_Review__c', {
                ...{ Key_Account_Plan__c: plan, Review_Date__c: '2026-01-01' },
                ...{ Relationship_Score__c: given.relationship, Growth_Score__c: given.growth },
                ...{ Delivery_Score__c: given.delivery, Competition_Score__c: given.competition },
                Execution_Score__c: given.execution
            });
            const expected = { Overall_Score__c: overallScore(given) };
            assert.deepEqual(org.read('Plan_Review__c', review, 'Overall_Score__c'), expected);
        }),
        { numRuns: 300, seed: 20_274 }
    );
});
