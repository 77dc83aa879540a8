/** What Undo and Redo say of each command. */
import atTop from '@salesforce/label/c.OrgChartEdit_AtTop';
import changed from '@salesforce/label/c.OrgChartEdit_Changed';
import judged from '@salesforce/label/c.OrgChartEdit_Judged';
import moved from '@salesforce/label/c.OrgChartEdit_Moved';
import parked from '@salesforce/label/c.OrgChartEdit_Parked';
import released from '@salesforce/label/c.OrgChartEdit_Released';
import unparked from '@salesforce/label/c.OrgChartEdit_Unparked';
import copied from '@salesforce/label/c.OrgChartGroup_Copied';
import takenOver from '@salesforce/label/c.OrgChartGroup_TakenOver';

export const EDIT_LABELS = { atTop, changed, judged, moved, parked, released, unparked, copied, takenOver };
