import hint from '@salesforce/label/c.OrgChart_TableSaveHint';
import saving from '@salesforce/label/c.OrgChart_Saving';
import save from '@salesforce/label/c.OrgChart_Save';
import cancel from '@salesforce/label/c.OrgChart_Cancel';
import theirs from '@salesforce/label/c.OrgChart_ConflictTheirs';
import keepMine from '@salesforce/label/c.OrgChart_KeepMine';
import keepTheirs from '@salesforce/label/c.OrgChart_KeepTheirs';
import clearManager from '@salesforce/label/c.OrgChart_ClearManager';
import chooseManager from '@salesforce/label/c.OrgChart_ChooseManager';

/** Texts of the editor. */
export const EDITOR_LABELS = {
    hint,
    saving,
    save,
    cancel,
    theirs,
    keepMine,
    keepTheirs,
    clearManager,
    chooseManager
} as const;
