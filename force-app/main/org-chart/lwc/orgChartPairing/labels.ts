/** Texts of this view, by the name that the code uses. */
import add from '@salesforce/label/c.OrgChartPairing_Add';
import summary from '@salesforce/label/c.OrgChartPairing_Summary';
import none from '@salesforce/label/c.OrgChartPairing_None';
import onlyLate from '@salesforce/label/c.OrgChartPairing_OnlyLate';
import level from '@salesforce/label/c.OrgChartPairing_Level';
import parkedLevel from '@salesforce/label/c.OrgChartPairing_ParkedLevel';
import levelCount from '@salesforce/label/c.OrgChartPairing_LevelCount';
import ours from '@salesforce/label/c.OrgChartPairing_Ours';
import theirs from '@salesforce/label/c.OrgChartPairing_Theirs';
import relationship from '@salesforce/label/c.OrgChartPairing_Relationship';
import due from '@salesforce/label/c.OrgChartPairing_Due';
import agenda from '@salesforce/label/c.OrgChartPairing_Agenda';
import actions from '@salesforce/label/c.OrgChartPairing_Actions';
import overdue from '@salesforce/label/c.OrgChartPairing_Overdue';
import overdueOne from '@salesforce/label/c.OrgChartPairing_OverdueOne';
import neverMet from '@salesforce/label/c.OrgChartPairing_NeverMet';
import dueToday from '@salesforce/label/c.OrgChartPairing_DueToday';
import dueIn from '@salesforce/label/c.OrgChartPairing_DueIn';
import dueInOne from '@salesforce/label/c.OrgChartPairing_DueInOne';
import onTime from '@salesforce/label/c.OrgChartPairing_OnTime';
import lastMet from '@salesforce/label/c.OrgChartPairing_LastMet';
import cadence from '@salesforce/label/c.OrgChartPairing_Cadence';
import cadenceDefault from '@salesforce/label/c.OrgChartPairing_CadenceDefault';
import levelToTarget from '@salesforce/label/c.OrgChartPairing_LevelToTarget';
import levelReached from '@salesforce/label/c.OrgChartPairing_LevelReached';
import levelAbove from '@salesforce/label/c.OrgChartPairing_LevelAbove';
import levelOnly from '@salesforce/label/c.OrgChartPairing_LevelOnly';
import targetOnly from '@salesforce/label/c.OrgChartPairing_TargetOnly';
import levelNone from '@salesforce/label/c.OrgChartPairing_LevelNone';
import met from '@salesforce/label/c.OrgChartPairing_Met';
import metLabel from '@salesforce/label/c.OrgChartPairing_MetLabel';
import metDone from '@salesforce/label/c.OrgChartPairing_MetDone';
import editLabel from '@salesforce/label/c.OrgChartPairing_EditLabel';
import unpaired from '@salesforce/label/c.OrgChartPairing_Unpaired';
import unpairedMore from '@salesforce/label/c.OrgChartPairing_UnpairedMore';
import pairLabel from '@salesforce/label/c.OrgChartPairing_PairLabel';
import ourPeople from '@salesforce/label/c.OrgChartPairing_OurPeople';
import ourCount from '@salesforce/label/c.OrgChartPairing_OurCount';
import ourCountOne from '@salesforce/label/c.OrgChartPairing_OurCountOne';
import ourLate from '@salesforce/label/c.OrgChartPairing_OurLate';
import ourMany from '@salesforce/label/c.OrgChartPairing_OurMany';
import hiddenUser from '@salesforce/label/c.OrgChartPairing_HiddenUser';
import noneShown from '@salesforce/label/c.OrgChartPairing_NoneShown';

export const PAIRING_LABELS = {
    add,
    summary,
    none,
    onlyLate,
    level,
    parkedLevel,
    levelCount,
    ours,
    theirs,
    relationship,
    due,
    agenda,
    actions,
    overdue,
    overdueOne,
    neverMet,
    dueToday,
    dueIn,
    dueInOne,
    onTime,
    lastMet,
    cadence,
    cadenceDefault,
    levelToTarget,
    levelReached,
    levelAbove,
    levelOnly,
    targetOnly,
    levelNone,
    met,
    metLabel,
    metDone,
    editLabel,
    unpaired,
    unpairedMore,
    pairLabel,
    ourPeople,
    ourCount,
    ourCountOne,
    ourLate,
    ourMany,
    hiddenUser,
    noneShown
};
