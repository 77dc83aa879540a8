/** Texts of this view, by the name that the code uses. */
import better from '@salesforce/label/c.OrgChartSmallScreen_Better';
import open from '@salesforce/label/c.OrgChartSmallScreen_Open';

export const SMALL_SCREEN_LABELS = {
    better,
    open
};
