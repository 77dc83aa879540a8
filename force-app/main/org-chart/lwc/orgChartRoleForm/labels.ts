/** Texts of this view, by the name that the code uses. */
import heading from '@salesforce/label/c.OrgChartRole_Heading';
import choose from '@salesforce/label/c.OrgChartRole_Choose';
import placeholder from '@salesforce/label/c.OrgChartRole_Placeholder';
import change from '@salesforce/label/c.OrgChartRole_Change';
import also from '@salesforce/label/c.OrgChartRole_Also';
import main from '@salesforce/label/c.OrgChartRole_Main';
import already from '@salesforce/label/c.OrgChartRole_Already';
import need from '@salesforce/label/c.OrgChartRole_Need';
import coverage from '@salesforce/label/c.OrgChartRole_Coverage';
import evidence from '@salesforce/label/c.OrgChartRole_Evidence';
import notSet from '@salesforce/label/c.OrgChartRole_NotSet';
import save from '@salesforce/label/c.OrgChartRole_Save';
import cancel from '@salesforce/label/c.OrgChartRole_Cancel';

export const ROLE_LABELS = {
    heading,
    choose,
    placeholder,
    change,
    also,
    main,
    already,
    need,
    coverage,
    evidence,
    notSet,
    save,
    cancel
};
