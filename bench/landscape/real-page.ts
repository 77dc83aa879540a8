/** The landscape end to end: buying centers, offerings and won opportunities in the database. */
import type { RunningOrg } from '../../scripts/toolchain/local-org.ts';
import { createRecords, type RealPage } from '../browser/real-page.ts';
import type { BenchMatrix } from './matrix.ts';

async function createBusiness(org: RunningOrg, { rows, columns, cells }: BenchMatrix): Promise<string> {
    const [account] = await createRecords(org, 'Account', [{ Name: `Benchmark of ${rows.length}` }]);
    const centers = rows.map((Name, at) => ({ Name, Account__c: account, Status__c: 'Active', Sort_Order__c: at }));
    const rowIds = await createRecords(org, 'Buying_Center__c', centers);
    const offered = columns.map((Name, at) => ({
        Name: `${Name} of ${rows.length}`,
        Active__c: true,
        Sort_Order__c: at
    }));
    const columnIds = await createRecords(org, 'Offering__c', offered);
    const CloseDate = new Date().toISOString().slice(0, 10);
    const deals = cells.map(([row, column, Amount], at) => ({
        ...{ Name: `Deal ${at}`, AccountId: account, StageName: 'Closed Won', CloseDate, Amount },
        ...{ Buying_Center__c: rowIds[row], Offering__c: columnIds[column] }
    }));
    await createRecords(org, 'Opportunity', deals);
    return account!;
}

/** Complete when the grid's total is that of all deals, with its last page. */
export function realLandscape(size: string, matrix: BenchMatrix): RealPage {
    const total = matrix.cells.reduce((sum, [, , amount]) => sum + amount, 0);
    const text = new RegExp(String(total).replace(/\B(?=(\d{3})+$)/g, ',?'));
    return {
        size,
        create: (org) => createBusiness(org, matrix),
        complete: async (tab) => {
            await tab.getByRole('tab', { name: 'Landscape', exact: true }).click();
            await tab.getByRole('status').filter({ hasText: text }).waitFor();
            await tab.getByRole('gridcell').first().waitFor();
        }
    };
}
