import title from '@salesforce/label/c.OrgChartGroup_Title';
import summary from '@salesforce/label/c.OrgChartGroup_Summary';
import others from '@salesforce/label/c.OrgChartGroup_Others';
import shown from '@salesforce/label/c.OrgChartGroup_Shown';
import dimmed from '@salesforce/label/c.OrgChartGroup_Dimmed';
import hidden from '@salesforce/label/c.OrgChartGroup_Hidden';
import missingRole from '@salesforce/label/c.OrgChartGroup_MissingRole';

/** Texts of this part. */
export const TEXTS = { title, summary, others, shown, dimmed, hidden, missingRole } as const;
