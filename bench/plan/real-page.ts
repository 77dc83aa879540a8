/** The plan end to end: a plan with objectives, actions and dependencies in the database. */
import type { RunningOrg } from '../../scripts/toolchain/local-org.ts';
import { createRecords, type RealPage } from '../browser/real-page.ts';
import type { BenchAction } from './plan.ts';

async function createPlan(org: RunningOrg, actions: BenchAction[]): Promise<string> {
    const [account] = await createRecords(org, 'Account', [{ Name: `Benchmark of ${actions.length}` }]);
    const last = actions.reduce((latest, { due }) => (due > latest ? due : latest), '');
    const [plan] = await createRecords(org, 'Key_Account_Plan__c', [
        { Name: 'Plan', Account__c: account, Start__c: '2026-01-01', End__c: last, Status__c: 'Active' }
    ]);
    const objectives = [...new Set(actions.map(({ objective }) => objective))];
    const objectiveIds = await createRecords(
        org,
        'Plan_Objective__c',
        objectives.map((at) => ({
            ...{
                Name: `Objective ${at}`,
                Key_Account_Plan__c: plan,
                Type__c: 'Farming',
                Measure__c: 'Typed',
                Weight__c: 1
            }
        }))
    );
    await createRecords(
        org,
        'Plan_Action__c',
        actions.map(({ name, start, due, done, isMilestone, objective }) => ({
            ...{
                Name: name,
                Plan_Objective__c: objectiveIds[objective],
                Kind__c: isMilestone ? 'Milestone' : 'Action'
            },
            ...{
                Start__c: isMilestone ? null : start,
                Due__c: due,
                Status__c: done > 0 ? 'In Progress' : 'Not Started'
            },
            Percent_Complete__c: isMilestone ? null : done
        }))
    );
    return account!;
}

/** Complete when the plan counts all its actions. */
export function realPlan(actions: BenchAction[]): RealPage {
    return {
        size: actions.length,
        create: (org) => createPlan(org, actions),
        complete: async (tab) => {
            await tab.getByRole('tab', { name: 'Plan', exact: true }).click();
            await tab
                .getByText(new RegExp(`\\d+ of ${actions.length} done`))
                .first()
                .waitFor();
            await tab.getByRole('row').nth(1).waitFor();
        }
    };
}
