/** Texts of the comparison. */
import changesTitle from '@salesforce/label/c.Landscape_ChangesTitle';
import changesSince from '@salesforce/label/c.Landscape_ChangesSince';
import changesAchieved from '@salesforce/label/c.Landscape_ChangesAchieved';
import compareWith from '@salesforce/label/c.Landscape_CompareWith';
import compareNothing from '@salesforce/label/c.Landscape_CompareNothing';
import compareSnapshot from '@salesforce/label/c.Landscape_CompareSnapshot';
import compareHelp from '@salesforce/label/c.Landscape_CompareHelp';
import changesNone from '@salesforce/label/c.Landscape_ChangesNone';
import changeCount from '@salesforce/label/c.Landscape_ChangeCount';
import changeGone from '@salesforce/label/c.Landscape_ChangeGone';
import achievedNone from '@salesforce/label/c.Landscape_AchievedNone';
import achievedOf from '@salesforce/label/c.Landscape_AchievedOf';

export const LABELS = {
    changesTitle,
    changesSince,
    changesAchieved,
    compareWith,
    compareNothing,
    compareSnapshot,
    compareHelp,
    changesNone,
    changeCount,
    changeGone,
    achievedNone,
    achievedOf
} as const;
