import title from '@salesforce/label/c.OrgChart_ExportTitle';
import shown from '@salesforce/label/c.OrgChart_ExportShown';
import all from '@salesforce/label/c.OrgChart_ExportAll';
import sight from '@salesforce/label/c.OrgChart_ExportSight';
import sheet from '@salesforce/label/c.OrgChart_ExportSheet';
import nobody from '@salesforce/label/c.OrgChart_ExportNobody';

/** Texts of what the org chart offers to take away. */
export const EXPORT_LABELS = { title, shown, all, sight, sheet, nobody } as const;
