import filter from '@salesforce/label/c.OrgChart_Filter';
import others from '@salesforce/label/c.OrgChart_FilterOthers';
import dim from '@salesforce/label/c.OrgChart_FilterDim';
import hide from '@salesforce/label/c.OrgChart_FilterHide';
import allValues from '@salesforce/label/c.OrgChart_FilterAllValues';
import text from '@salesforce/label/c.OrgChart_FilterText';
import placeholder from '@salesforce/label/c.OrgChart_SearchPlaceholder';
import clear from '@salesforce/label/c.OrgChart_LegendAll';
import close from '@salesforce/label/c.OrgChart_Close';

/** Texts of the form of the filter. */
export const FORM_LABELS = { filter, others, dim, hide, allValues, text, placeholder, clear, close } as const;
