import maximise from '@salesforce/label/c.OrgChart_Maximise';
import restore from '@salesforce/label/c.OrgChart_Restore';
import shortcuts from '@salesforce/label/c.OrgChart_Shortcuts';

/** Texts of the buttons at the end of the toolbar. */
export const SIZE_LABELS = { maximise, restore, shortcuts } as const;
