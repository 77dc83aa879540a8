/** Texts of this view, by the name that the code uses. */
import addTitle from '@salesforce/label/c.OrgChartRelationship_AddTitle';
import editTitle from '@salesforce/label/c.OrgChartRelationship_EditTitle';
import from from '@salesforce/label/c.OrgChartRelationship_From';
import to from '@salesforce/label/c.OrgChartRelationship_To';
import choosePerson from '@salesforce/label/c.OrgChartRelationship_ChoosePerson';
import changePerson from '@salesforce/label/c.OrgChartRelationship_ChangePerson';
import turn from '@salesforce/label/c.OrgChartRelationship_Turn';
import type from '@salesforce/label/c.OrgChartRelationship_Type';
import sign from '@salesforce/label/c.OrgChartRelationship_Sign';
import strength from '@salesforce/label/c.OrgChartRelationship_Strength';
import strengthHelp from '@salesforce/label/c.OrgChartRelationship_StrengthHelp';
import frequency from '@salesforce/label/c.OrgChartRelationship_Frequency';
import frequencyHelp from '@salesforce/label/c.OrgChartRelationship_FrequencyHelp';
import reason from '@salesforce/label/c.OrgChartRelationship_Reason';
import reasonHelp from '@salesforce/label/c.OrgChartRelationship_ReasonHelp';
import mutual from '@salesforce/label/c.OrgChartRelationship_Mutual';
import notSet from '@salesforce/label/c.OrgChartRelationship_NotSet';
import needBoth from '@salesforce/label/c.OrgChartRelationship_NeedBoth';
import needType from '@salesforce/label/c.OrgChartRelationship_NeedType';
import save from '@salesforce/label/c.OrgChartRelationship_Save';
import cancel from '@salesforce/label/c.OrgChartRelationship_Cancel';
import remove from '@salesforce/label/c.OrgChartRelationship_Remove';
import removeAsk from '@salesforce/label/c.OrgChartRelationship_RemoveAsk';
import removeYes from '@salesforce/label/c.OrgChartRelationship_RemoveYes';
import removeNo from '@salesforce/label/c.OrgChartRelationship_RemoveNo';
import conflict from '@salesforce/label/c.OrgChartRelationship_Conflict';

export const RELATIONSHIP_LABELS = {
    addTitle,
    editTitle,
    from,
    to,
    choosePerson,
    changePerson,
    turn,
    type,
    sign,
    strength,
    strengthHelp,
    frequency,
    frequencyHelp,
    reason,
    reasonHelp,
    mutual,
    notSet,
    needBoth,
    needType,
    save,
    cancel,
    remove,
    removeAsk,
    removeYes,
    removeNo,
    conflict
};
