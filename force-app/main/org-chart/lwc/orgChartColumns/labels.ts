import columns from '@salesforce/label/c.OrgChart_TableColumns';
import reset from '@salesforce/label/c.OrgChart_TableColumnsReset';

/** Texts of the column chooser. */
export const COLUMN_CHOICE_LABELS = { columns, reset } as const;
