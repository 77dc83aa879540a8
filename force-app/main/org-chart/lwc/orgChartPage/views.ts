import tableText from '@salesforce/label/c.OrgChart_Table';
import { LABELS } from 'c/orgChartLabels';
import type { ViewTab } from 'c/orgChartTabs';
import { TAB_LABELS } from './labels';

/** The views of the same people, in the order of the tabs. */
export const VIEWS: readonly ViewTab[] = [
    { name: 'chart', label: LABELS.viewChart },
    { name: 'network', label: TAB_LABELS.network },
    { name: 'grid', label: TAB_LABELS.grid },
    { name: 'coverage', label: TAB_LABELS.coverage },
    { name: 'pairing', label: TAB_LABELS.pairing },
    { name: 'table', label: tableText }
];
