/** Texts of this component: custom labels, and nothing else. */
import keys from '@salesforce/label/c.PlanTable_Keys';
import editHint from '@salesforce/label/c.PlanTable_EditHint';
import selectRow from '@salesforce/label/c.PlanTable_SelectRow';
import selectAll from '@salesforce/label/c.PlanTable_SelectAll';
import columnCritical from '@salesforce/label/c.PlanTable_ColumnCritical';
import critical from '@salesforce/label/c.PlanTable_Critical';

export const LABELS = {
    keys,
    editHint,
    selectRow,
    selectAll,
    columnCritical,
    critical
};
