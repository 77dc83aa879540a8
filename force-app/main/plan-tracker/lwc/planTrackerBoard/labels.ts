/** Texts of this component: custom labels, and nothing else. */
import title from '@salesforce/label/c.PlanBoard_Title';
import byStatus from '@salesforce/label/c.PlanBoard_ByStatus';
import byOwner from '@salesforce/label/c.PlanBoard_ByOwner';
import columnName from '@salesforce/label/c.PlanBoard_ColumnName';
import empty from '@salesforce/label/c.PlanBoard_Empty';
import due from '@salesforce/label/c.PlanBoard_Due';
import keys from '@salesforce/label/c.PlanBoard_Keys';
import moved from '@salesforce/label/c.PlanBoard_Moved';
import moveTo from '@salesforce/label/c.PlanBoard_MoveTo';

export const LABELS = {
    title,
    byStatus,
    byOwner,
    columnName,
    empty,
    due,
    keys,
    moved,
    moveTo
};
