/** Every text of My Week, by the name that the code uses. */
import type { WeekKind } from 'c/myWeekStore';
import type { PlatformErrorKind } from 'c/platformError';
import title from '@salesforce/label/c.MyWeek_Title';
import loading from '@salesforce/label/c.MyWeek_Loading';
import overdue from '@salesforce/label/c.MyWeek_Overdue';
import thisWeek from '@salesforce/label/c.MyWeek_ThisWeek';
import emptyTitle from '@salesforce/label/c.MyWeek_EmptyTitle';
import emptyText from '@salesforce/label/c.MyWeek_EmptyText';
import noAccessTitle from '@salesforce/label/c.MyWeek_NoAccessTitle';
import noAccessText from '@salesforce/label/c.MyWeek_NoAccessText';
import failedTitle from '@salesforce/label/c.MyWeek_FailedTitle';
import refresh from '@salesforce/label/c.MyWeek_Refresh';
import kindAction from '@salesforce/label/c.MyWeek_KindAction';
import kindMilestone from '@salesforce/label/c.MyWeek_KindMilestone';
import kindPairing from '@salesforce/label/c.MyWeek_KindPairing';
import kindRole from '@salesforce/label/c.MyWeek_KindRole';
import kindCell from '@salesforce/label/c.MyWeek_KindCell';
import due from '@salesforce/label/c.MyWeek_Due';
import done from '@salesforce/label/c.MyWeek_Done';
import doneWhat from '@salesforce/label/c.MyWeek_DoneWhat';
import met from '@salesforce/label/c.MyWeek_Met';
import metWhat from '@salesforce/label/c.MyWeek_MetWhat';
import savedDone from '@salesforce/label/c.MyWeek_SavedDone';
import undo from '@salesforce/label/c.MyWeek_Undo';
import redo from '@salesforce/label/c.MyWeek_Redo';
import notSaved from '@salesforce/label/c.MyWeek_NotSaved';
import conflict from '@salesforce/label/c.MyWeek_Conflict';
import unknownPerson from '@salesforce/label/c.MyWeek_UnknownPerson';
import errorAccess from '@salesforce/label/c.MyWeek_ErrorAccess';
import errorOffline from '@salesforce/label/c.MyWeek_ErrorOffline';
import errorOther from '@salesforce/label/c.MyWeek_ErrorOther';

export const LABELS = {
    ...{ title, loading, overdue, thisWeek, emptyTitle, emptyText, noAccessTitle, noAccessText, failedTitle, refresh },
    ...{ due, done, doneWhat, met, metWhat, savedDone, undo, redo, notSaved, unknownPerson }
};

export const KINDS: Readonly<Record<WeekKind, string>> = {
    action: kindAction,
    milestone: kindMilestone,
    pairing: kindPairing,
    role: kindRole,
    cell: kindCell
};

/** Why something was not read or saved. */
export function reasonOf(kind: PlatformErrorKind): string {
    if (kind === 'conflict') return conflict;
    if (kind === 'access') return errorAccess;
    return kind === 'offline' ? errorOffline : errorOther;
}
