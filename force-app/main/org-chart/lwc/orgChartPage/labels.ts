/** Texts of this view, by the name that the code uses. */
import network from '@salesforce/label/c.OrgChartTab_Network';
import grid from '@salesforce/label/c.OrgChartTab_Grid';
import coverage from '@salesforce/label/c.OrgChartTab_Coverage';
import pairing from '@salesforce/label/c.OrgChartTab_Pairing';
import noAccountTitle from '@salesforce/label/c.OrgChartGroup_NoAccountTitle';
import noAccountText from '@salesforce/label/c.OrgChartGroup_NoAccountText';

export const TAB_LABELS = {
    network,
    grid,
    coverage,
    pairing
};

export const PAGE_LABELS = { noAccountTitle, noAccountText };
