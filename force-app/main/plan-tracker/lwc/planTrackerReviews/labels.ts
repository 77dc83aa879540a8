/** Texts of this component: custom labels, and nothing else. */
import title from '@salesforce/label/c.PlanReview_Title';
import start from '@salesforce/label/c.PlanReview_Start';
import none from '@salesforce/label/c.PlanReview_None';
import noneText from '@salesforce/label/c.PlanReview_NoneText';
import trend from '@salesforce/label/c.PlanReview_Trend';
import scoreLine from '@salesforce/label/c.PlanReview_ScoreLine';
import unscored from '@salesforce/label/c.PlanReview_Unscored';
import step from '@salesforce/label/c.PlanReview_Step';
import stepMoved from '@salesforce/label/c.PlanReview_StepMoved';
import stepScore from '@salesforce/label/c.PlanReview_StepScore';
import stepNext from '@salesforce/label/c.PlanReview_StepNext';
import back from '@salesforce/label/c.PlanReview_Back';
import next from '@salesforce/label/c.PlanReview_Next';
import save from '@salesforce/label/c.PlanReview_Save';
import cancel from '@salesforce/label/c.PlanReview_Cancel';
import saving from '@salesforce/label/c.PlanReview_Saving';
import saved from '@salesforce/label/c.PlanReview_Saved';
import failed from '@salesforce/label/c.PlanReview_Failed';
import since from '@salesforce/label/c.PlanReview_Since';
import sinceStart from '@salesforce/label/c.PlanReview_SinceStart';
import columnNumber from '@salesforce/label/c.PlanReview_ColumnNumber';
import columnBefore from '@salesforce/label/c.PlanReview_ColumnBefore';
import columnNow from '@salesforce/label/c.PlanReview_ColumnNow';
import columnChange from '@salesforce/label/c.PlanReview_ColumnChange';
import revenueTarget from '@salesforce/label/c.PlanReview_RevenueTarget';
import won from '@salesforce/label/c.PlanReview_Won';
import open from '@salesforce/label/c.PlanReview_Open';
import weighted from '@salesforce/label/c.PlanReview_Weighted';
import progress from '@salesforce/label/c.PlanReview_Progress';
import penetration from '@salesforce/label/c.PlanReview_Penetration';
import objectiveCount from '@salesforce/label/c.PlanReview_ObjectiveCount';
import actionCount from '@salesforce/label/c.PlanReview_ActionCount';
import actionsDone from '@salesforce/label/c.PlanReview_ActionsDone';
import actionsOverdue from '@salesforce/label/c.PlanReview_ActionsOverdue';
import decisionMakers from '@salesforce/label/c.PlanReview_DecisionMakers';
import decisionMakersCovered from '@salesforce/label/c.PlanReview_DecisionMakersCovered';
import work from '@salesforce/label/c.PlanReview_Work';
import objectivesAdded from '@salesforce/label/c.PlanReview_ObjectivesAdded';
import actionsAdded from '@salesforce/label/c.PlanReview_ActionsAdded';
import done from '@salesforce/label/c.PlanReview_Done';
import cancelled from '@salesforce/label/c.PlanReview_Cancelled';
import newlyOverdue from '@salesforce/label/c.PlanReview_NewlyOverdue';
import stillOverdue from '@salesforce/label/c.PlanReview_StillOverdue';
import changed from '@salesforce/label/c.PlanReview_Changed';
import nothing from '@salesforce/label/c.PlanReview_Nothing';
import business from '@salesforce/label/c.PlanReview_Business';
import dealsWon from '@salesforce/label/c.PlanReview_DealsWon';
import dealsLost from '@salesforce/label/c.PlanReview_DealsLost';
import judgements from '@salesforce/label/c.PlanReview_Judgements';
import judgementLine from '@salesforce/label/c.PlanReview_JudgementLine';
import judgementsHidden from '@salesforce/label/c.PlanReview_JudgementsHidden';
import relationship from '@salesforce/label/c.PlanReview_Relationship';
import growth from '@salesforce/label/c.PlanReview_Growth';
import delivery from '@salesforce/label/c.PlanReview_Delivery';
import competition from '@salesforce/label/c.PlanReview_Competition';
import execution from '@salesforce/label/c.PlanReview_Execution';
import scoreHelp from '@salesforce/label/c.PlanReview_ScoreHelp';
import score from '@salesforce/label/c.PlanReview_Score';
import decision from '@salesforce/label/c.PlanReview_Decision';
import notes from '@salesforce/label/c.PlanReview_Notes';
import nextReview from '@salesforce/label/c.PlanReview_NextReview';
import keep from '@salesforce/label/c.PlanReview_Keep';
import landscape from '@salesforce/label/c.PlanReview_Landscape';
import keepLandscape from '@salesforce/label/c.PlanReview_KeepLandscape';
import keepingLandscape from '@salesforce/label/c.PlanReview_KeepingLandscape';
import landscapeFailed from '@salesforce/label/c.PlanReview_LandscapeFailed';
import landscapeResume from '@salesforce/label/c.PlanReview_LandscapeResume';
import landscapeLeave from '@salesforce/label/c.PlanReview_LandscapeLeave';
import landscapeReading from '@salesforce/label/c.PlanReview_LandscapeReading';

export const LABELS = {
    title,
    start,
    none,
    noneText,
    trend,
    scoreLine,
    unscored,
    step,
    stepMoved,
    stepScore,
    stepNext,
    back,
    next,
    save,
    cancel,
    saving,
    saved,
    failed,
    since,
    sinceStart,
    columnNumber,
    columnBefore,
    columnNow,
    columnChange,
    revenueTarget,
    won,
    open,
    weighted,
    progress,
    penetration,
    objectiveCount,
    actionCount,
    actionsDone,
    actionsOverdue,
    decisionMakers,
    decisionMakersCovered,
    work,
    objectivesAdded,
    actionsAdded,
    done,
    cancelled,
    newlyOverdue,
    stillOverdue,
    changed,
    nothing,
    business,
    dealsWon,
    dealsLost,
    judgements,
    judgementLine,
    judgementsHidden,
    relationship,
    growth,
    delivery,
    competition,
    execution,
    scoreHelp,
    score,
    decision,
    notes,
    nextReview,
    keep,
    landscape,
    keepLandscape,
    keepingLandscape,
    landscapeFailed,
    landscapeResume,
    landscapeLeave,
    landscapeReading
};
