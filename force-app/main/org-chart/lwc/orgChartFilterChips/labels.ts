import remove from '@salesforce/label/c.OrgChart_FilterRemove';
import chip from '@salesforce/label/c.OrgChart_FilterChip';
import more from '@salesforce/label/c.OrgChart_FilterMoreValues';
import shown from '@salesforce/label/c.OrgChart_FilterShown';
import dimmed from '@salesforce/label/c.OrgChart_LegendFiltered';
import clear from '@salesforce/label/c.OrgChart_LegendAll';
import text from '@salesforce/label/c.OrgChart_FilterText';
import filter from '@salesforce/label/c.OrgChart_Filter';

/** Texts of the chips. */
export const CHIP_LABELS = { remove, chip, more, shown, dimmed, clear, text, filter } as const;
