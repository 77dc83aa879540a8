/** Texts of this view, by the name that the code uses. */
import addTitle from '@salesforce/label/c.OrgChartPairingForm_AddTitle';
import editTitle from '@salesforce/label/c.OrgChartPairingForm_EditTitle';
import ours from '@salesforce/label/c.OrgChartPairingForm_Ours';
import chooseOurs from '@salesforce/label/c.OrgChartPairingForm_ChooseOurs';
import changeOurs from '@salesforce/label/c.OrgChartPairingForm_ChangeOurs';
import theirs from '@salesforce/label/c.OrgChartPairingForm_Theirs';
import chooseTheirs from '@salesforce/label/c.OrgChartPairingForm_ChooseTheirs';
import current from '@salesforce/label/c.OrgChartPairingForm_Current';
import target from '@salesforce/label/c.OrgChartPairingForm_Target';
import cadence from '@salesforce/label/c.OrgChartPairingForm_Cadence';
import cadenceHelp from '@salesforce/label/c.OrgChartPairingForm_CadenceHelp';
import lastMet from '@salesforce/label/c.OrgChartPairingForm_LastMet';
import agenda from '@salesforce/label/c.OrgChartPairingForm_Agenda';
import notSet from '@salesforce/label/c.OrgChartPairingForm_NotSet';
import needBoth from '@salesforce/label/c.OrgChartPairingForm_NeedBoth';
import badCadence from '@salesforce/label/c.OrgChartPairingForm_BadCadence';
import already from '@salesforce/label/c.OrgChartPairingForm_Already';
import save from '@salesforce/label/c.OrgChartPairingForm_Save';
import cancel from '@salesforce/label/c.OrgChartPairingForm_Cancel';
import end from '@salesforce/label/c.OrgChartPairingForm_End';
import endAsk from '@salesforce/label/c.OrgChartPairingForm_EndAsk';
import endYes from '@salesforce/label/c.OrgChartPairingForm_EndYes';
import endNo from '@salesforce/label/c.OrgChartPairingForm_EndNo';
import conflict from '@salesforce/label/c.OrgChartPairingForm_Conflict';

export const PAIRING_FORM_LABELS = {
    addTitle,
    editTitle,
    ours,
    chooseOurs,
    changeOurs,
    theirs,
    chooseTheirs,
    current,
    target,
    cadence,
    cadenceHelp,
    lastMet,
    agenda,
    notSet,
    needBoth,
    badCadence,
    already,
    save,
    cancel,
    end,
    endAsk,
    endYes,
    endNo,
    conflict
};
