import tableText from '@salesforce/label/c.OrgChart_Table';
import { LABELS } from 'c/orgChartLabels';
import type { ViewTab } from 'c/orgChartTabs';

/** The views of the same people, in the order of the tabs. */
export const VIEWS: readonly ViewTab[] = [
    { name: 'chart', label: LABELS.viewChart },
    { name: 'table', label: tableText }
];
