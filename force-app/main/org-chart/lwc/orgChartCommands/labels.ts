/** What Undo and Redo say of each command. */
import added from '@salesforce/label/c.OrgChartEdit_Added';
import addedUnder from '@salesforce/label/c.OrgChartEdit_AddedUnder';
import atTop from '@salesforce/label/c.OrgChartEdit_AtTop';
import atTopSeveral from '@salesforce/label/c.OrgChartEdit_AtTopSeveral';
import changed from '@salesforce/label/c.OrgChartEdit_Changed';
import held from '@salesforce/label/c.OrgChartEdit_Held';
import joined from '@salesforce/label/c.OrgChartEdit_Joined';
import judged from '@salesforce/label/c.OrgChartEdit_Judged';
import moved from '@salesforce/label/c.OrgChartEdit_Moved';
import movedSeveral from '@salesforce/label/c.OrgChartEdit_MovedSeveral';
import named from '@salesforce/label/c.OrgChartEdit_Named';
import parked from '@salesforce/label/c.OrgChartEdit_Parked';
import parkedSeveral from '@salesforce/label/c.OrgChartEdit_ParkedSeveral';
import profile from '@salesforce/label/c.OrgChartEdit_Profile';
import released from '@salesforce/label/c.OrgChartEdit_Released';
import removed from '@salesforce/label/c.OrgChartEdit_Removed';
import tops from '@salesforce/label/c.OrgChartEdit_Tops';
import unparked from '@salesforce/label/c.OrgChartEdit_Unparked';
import copied from '@salesforce/label/c.OrgChartGroup_Copied';
import takenOver from '@salesforce/label/c.OrgChartGroup_TakenOver';

export const EDIT_LABELS = {
    ...{ added, addedUnder, atTop, atTopSeveral, changed, held, joined, judged, moved, movedSeveral, named },
    ...{ parked, parkedSeveral, profile, released, removed, tops, unparked, copied, takenOver }
};
