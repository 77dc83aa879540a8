/** Texts of this view, by the name that the code uses. */
import network from '@salesforce/label/c.OrgChartTab_Network';
import grid from '@salesforce/label/c.OrgChartTab_Grid';
import coverage from '@salesforce/label/c.OrgChartTab_Coverage';
import pairing from '@salesforce/label/c.OrgChartTab_Pairing';

export const TAB_LABELS = {
    network,
    grid,
    coverage,
    pairing
};
