/** Texts of this component: custom labels, and nothing else. */
import description from '@salesforce/label/c.PlanPanel_Description';
import weight from '@salesforce/label/c.PlanPanel_Weight';
import measure from '@salesforce/label/c.PlanPanel_Measure';
import measureCenter from '@salesforce/label/c.PlanPanel_MeasureCenter';
import measurePairing from '@salesforce/label/c.PlanPanel_MeasurePairing';
import cellCenter from '@salesforce/label/c.PlanPanel_CellCenter';
import cellOffering from '@salesforce/label/c.PlanPanel_CellOffering';
import stakeholder from '@salesforce/label/c.PlanPanel_Stakeholder';
import opportunity from '@salesforce/label/c.PlanPanel_Opportunity';
import support from '@salesforce/label/c.PlanPanel_Support';
import escalation from '@salesforce/label/c.PlanPanel_Escalation';
import shareable from '@salesforce/label/c.PlanPanel_Shareable';
import baselineStart from '@salesforce/label/c.PlanPanel_BaselineStart';
import baselineDue from '@salesforce/label/c.PlanPanel_BaselineDue';
import none from '@salesforce/label/c.PlanPanel_None';
import wholeAccount from '@salesforce/label/c.PlanPanel_WholeAccount';
import pairing from '@salesforce/label/c.PlanPanel_Pairing';
import measured from '@salesforce/label/c.PlanPanel_Measured';
import notMeasured from '@salesforce/label/c.PlanPanel_NotMeasured';
import progress from '@salesforce/label/c.PlanPanel_Progress';
import cellNeedsBoth from '@salesforce/label/c.PlanPanel_CellNeedsBoth';
import more from '@salesforce/label/c.PlanPanel_More';
import remove from '@salesforce/label/c.PlanPanel_Remove';
import removeTitle from '@salesforce/label/c.PlanPanel_RemoveTitle';
import removeText from '@salesforce/label/c.PlanPanel_RemoveText';
import removeActions from '@salesforce/label/c.PlanPanel_RemoveActions';
import cancel from '@salesforce/label/c.PlanPanel_Cancel';

export const LABELS = {
    description,
    weight,
    measure,
    measureCenter,
    measurePairing,
    cellCenter,
    cellOffering,
    stakeholder,
    opportunity,
    support,
    escalation,
    shareable,
    baselineStart,
    baselineDue,
    none,
    wholeAccount,
    pairing,
    measured,
    notMeasured,
    progress,
    cellNeedsBoth,
    more,
    remove,
    removeTitle,
    removeText,
    removeActions,
    cancel
};
