/**
 * Every text of the plan tracker, by the name that the code uses. One place, so that a text is a custom label and nothing
 * else; `{0}` and so on are filled with `fillText` of `c/result`.
 */
import type { AlertCode, AlertLevel } from 'c/planAlerts';
import type { ReasonCode, StatusCode, StatusLevel, WorkCode } from 'c/planStatus';
import type { PlatformErrorKind } from 'c/platformError';
import type { RefusalCode } from 'c/planTrackerStore';
import title from '@salesforce/label/c.PlanTracker_Title';
import loading from '@salesforce/label/c.PlanTracker_Loading';
import choosePlan from '@salesforce/label/c.PlanTracker_ChoosePlan';
import planPeriod from '@salesforce/label/c.PlanTracker_PlanPeriod';
import undo from '@salesforce/label/c.PlanTracker_Undo';
import redo from '@salesforce/label/c.PlanTracker_Redo';
import undoWhat from '@salesforce/label/c.PlanTracker_UndoWhat';
import redoWhat from '@salesforce/label/c.PlanTracker_RedoWhat';
import refresh from '@salesforce/label/c.PlanTracker_Refresh';
import tryAgain from '@salesforce/label/c.PlanTracker_TryAgain';
import close from '@salesforce/label/c.PlanTracker_Close';
import cancel from '@salesforce/label/c.PlanTracker_Cancel';
import save from '@salesforce/label/c.PlanTracker_Save';
import saving from '@salesforce/label/c.PlanTracker_Saving';
import saved from '@salesforce/label/c.PlanTracker_Saved';
import undone from '@salesforce/label/c.PlanTracker_Undone';
import redone from '@salesforce/label/c.PlanTracker_Redone';
import noAccessTitle from '@salesforce/label/c.PlanTracker_NoAccessTitle';
import noAccessText from '@salesforce/label/c.PlanTracker_NoAccessText';
import emptyTitle from '@salesforce/label/c.PlanTracker_EmptyTitle';
import emptyText from '@salesforce/label/c.PlanTracker_EmptyText';
import failedTitle from '@salesforce/label/c.PlanTracker_FailedTitle';
import failedSave from '@salesforce/label/c.PlanTracker_FailedSave';
import readOnly from '@salesforce/label/c.PlanTracker_ReadOnly';
import moreToCome from '@salesforce/label/c.PlanTracker_MoreToCome';
import standing from '@salesforce/label/c.PlanTracker_Standing';
import levelGood from '@salesforce/label/c.PlanTracker_LevelGood';
import levelWatch from '@salesforce/label/c.PlanTracker_LevelWatch';
import levelBad from '@salesforce/label/c.PlanTracker_LevelBad';
import levelNeutral from '@salesforce/label/c.PlanTracker_LevelNeutral';
import why from '@salesforce/label/c.PlanTracker_Why';
import target from '@salesforce/label/c.PlanTracker_Target';
import won from '@salesforce/label/c.PlanTracker_Won';
import open from '@salesforce/label/c.PlanTracker_Open';
import weighted from '@salesforce/label/c.PlanTracker_Weighted';
import planned from '@salesforce/label/c.PlanTracker_Planned';
import plannedHelp from '@salesforce/label/c.PlanTracker_PlannedHelp';
import noTarget from '@salesforce/label/c.PlanTracker_NoTarget';
import progress from '@salesforce/label/c.PlanTracker_Progress';
import progressOf from '@salesforce/label/c.PlanTracker_ProgressOf';
import actionsDone from '@salesforce/label/c.PlanTracker_ActionsDone';
import chartTitle from '@salesforce/label/c.PlanTracker_ChartTitle';
import chartTarget from '@salesforce/label/c.PlanTracker_ChartTarget';
import chartWon from '@salesforce/label/c.PlanTracker_ChartWon';
import chartForecast from '@salesforce/label/c.PlanTracker_ChartForecast';
import chartRunRate from '@salesforce/label/c.PlanTracker_ChartRunRate';
import today from '@salesforce/label/c.PlanTracker_Today';
import statusCancelled from '@salesforce/label/c.PlanTracker_StatusCancelled';
import statusReached from '@salesforce/label/c.PlanTracker_StatusReached';
import statusMissed from '@salesforce/label/c.PlanTracker_StatusMissed';
import statusNoTarget from '@salesforce/label/c.PlanTracker_StatusNoTarget';
import statusNotStarted from '@salesforce/label/c.PlanTracker_StatusNotStarted';
import statusOnTrack from '@salesforce/label/c.PlanTracker_StatusOnTrack';
import statusCoveredWeighted from '@salesforce/label/c.PlanTracker_StatusCoveredWeighted';
import statusCoveredOpen from '@salesforce/label/c.PlanTracker_StatusCoveredOpen';
import statusNotCovered from '@salesforce/label/c.PlanTracker_StatusNotCovered';
import workLate from '@salesforce/label/c.PlanTracker_WorkLate';
import workLateOne from '@salesforce/label/c.PlanTracker_WorkLateOne';
import workOnTime from '@salesforce/label/c.PlanTracker_WorkOnTime';
import workOnTimeOne from '@salesforce/label/c.PlanTracker_WorkOnTimeOne';
import workDone from '@salesforce/label/c.PlanTracker_WorkDone';
import workDoneOne from '@salesforce/label/c.PlanTracker_WorkDoneOne';
import workNone from '@salesforce/label/c.PlanTracker_WorkNone';
import reasonWon from '@salesforce/label/c.PlanTracker_ReasonWon';
import reasonLine from '@salesforce/label/c.PlanTracker_ReasonLine';
import reasonOpen from '@salesforce/label/c.PlanTracker_ReasonOpen';
import reasonOpenPastClose from '@salesforce/label/c.PlanTracker_ReasonOpenPastClose';
import reasonPlanned from '@salesforce/label/c.PlanTracker_ReasonPlanned';
import reasonOtherCurrencies from '@salesforce/label/c.PlanTracker_ReasonOtherCurrencies';
import reasonWeighted from '@salesforce/label/c.PlanTracker_ReasonWeighted';
import reasonRunRate from '@salesforce/label/c.PlanTracker_ReasonRunRate';
import reasonFinal from '@salesforce/label/c.PlanTracker_ReasonFinal';
import views from '@salesforce/label/c.PlanTracker_Views';
import viewWork from '@salesforce/label/c.PlanTracker_ViewWork';
import viewTimeline from '@salesforce/label/c.PlanTracker_ViewTimeline';
import viewBoard from '@salesforce/label/c.PlanTracker_ViewBoard';
import viewReviews from '@salesforce/label/c.PlanTracker_ViewReviews';
import newPlan from '@salesforce/label/c.PlanTracker_NewPlan';
import calendarFile from '@salesforce/label/c.PlanTracker_CalendarFile';
import planDetails from '@salesforce/label/c.PlanTracker_PlanDetails';
import viewAlerts from '@salesforce/label/c.PlanTracker_ViewAlerts';
import gridName from '@salesforce/label/c.PlanTracker_GridName';
import columnName from '@salesforce/label/c.PlanTracker_ColumnName';
import columnStatus from '@salesforce/label/c.PlanTracker_ColumnStatus';
import columnOwner from '@salesforce/label/c.PlanTracker_ColumnOwner';
import columnStart from '@salesforce/label/c.PlanTracker_ColumnStart';
import columnDue from '@salesforce/label/c.PlanTracker_ColumnDue';
import columnProgress from '@salesforce/label/c.PlanTracker_ColumnProgress';
import nobody from '@salesforce/label/c.PlanTracker_Nobody';
import noDate from '@salesforce/label/c.PlanTracker_NoDate';
import late from '@salesforce/label/c.PlanTracker_Late';
import milestone from '@salesforce/label/c.PlanTracker_Milestone';
import action from '@salesforce/label/c.PlanTracker_Action';
import objective from '@salesforce/label/c.PlanTracker_Objective';
import search from '@salesforce/label/c.PlanTracker_Search';
import filterOverdue from '@salesforce/label/c.PlanTracker_FilterOverdue';
import groupBy from '@salesforce/label/c.PlanTracker_GroupBy';
import groupObjective from '@salesforce/label/c.PlanTracker_GroupObjective';
import groupOwner from '@salesforce/label/c.PlanTracker_GroupOwner';
import groupStatus from '@salesforce/label/c.PlanTracker_GroupStatus';
import refusedLoop from '@salesforce/label/c.PlanTracker_RefusedLoop';
import refusedItself from '@salesforce/label/c.PlanTracker_RefusedItself';
import refusedExists from '@salesforce/label/c.PlanTracker_RefusedExists';
import refusedUnknown from '@salesforce/label/c.PlanTracker_RefusedUnknown';
import groupBuyingCenter from '@salesforce/label/c.PlanTracker_GroupBuyingCenter';
import noBuyingCenter from '@salesforce/label/c.PlanTracker_NoBuyingCenter';
import expandAll from '@salesforce/label/c.PlanTracker_ExpandAll';
import collapseAll from '@salesforce/label/c.PlanTracker_CollapseAll';
import noWorkTitle from '@salesforce/label/c.PlanTracker_NoWorkTitle';
import noWorkText from '@salesforce/label/c.PlanTracker_NoWorkText';
import noMatch from '@salesforce/label/c.PlanTracker_NoMatch';
import keyHelp from '@salesforce/label/c.PlanTracker_KeyHelp';
import zoomIn from '@salesforce/label/c.PlanTracker_ZoomIn';
import zoomOut from '@salesforce/label/c.PlanTracker_ZoomOut';
import zoomFit from '@salesforce/label/c.PlanTracker_ZoomFit';
import legendBaseline from '@salesforce/label/c.PlanTracker_LegendBaseline';
import legendDone from '@salesforce/label/c.PlanTracker_LegendDone';
import legendDependency from '@salesforce/label/c.PlanTracker_LegendDependency';
import newObjective from '@salesforce/label/c.PlanTracker_NewObjective';
import newAction from '@salesforce/label/c.PlanTracker_NewAction';
import newMilestone from '@salesforce/label/c.PlanTracker_NewMilestone';
import panelTitle from '@salesforce/label/c.PlanTracker_PanelTitle';
import fieldName from '@salesforce/label/c.PlanTracker_FieldName';
import fieldStatus from '@salesforce/label/c.PlanTracker_FieldStatus';
import fieldOwner from '@salesforce/label/c.PlanTracker_FieldOwner';
import fieldStart from '@salesforce/label/c.PlanTracker_FieldStart';
import fieldDue from '@salesforce/label/c.PlanTracker_FieldDue';
import fieldPercent from '@salesforce/label/c.PlanTracker_FieldPercent';
import fieldEffort from '@salesforce/label/c.PlanTracker_FieldEffort';
import fieldSuccess from '@salesforce/label/c.PlanTracker_FieldSuccess';
import fieldType from '@salesforce/label/c.PlanTracker_FieldType';
import fieldMetric from '@salesforce/label/c.PlanTracker_FieldMetric';
import fieldUnit from '@salesforce/label/c.PlanTracker_FieldUnit';
import fieldBaseline from '@salesforce/label/c.PlanTracker_FieldBaseline';
import fieldTarget from '@salesforce/label/c.PlanTracker_FieldTarget';
import fieldCurrent from '@salesforce/label/c.PlanTracker_FieldCurrent';
import fieldAgreed from '@salesforce/label/c.PlanTracker_FieldAgreed';
import measuredBy from '@salesforce/label/c.PlanTracker_MeasuredBy';
import openRecord from '@salesforce/label/c.PlanTracker_OpenRecord';
import baselineWas from '@salesforce/label/c.PlanTracker_BaselineWas';
import conflictTitle from '@salesforce/label/c.PlanTracker_ConflictTitle';
import conflictText from '@salesforce/label/c.PlanTracker_ConflictText';
import keepTheirs from '@salesforce/label/c.PlanTracker_KeepTheirs';
import nameNeeded from '@salesforce/label/c.PlanTracker_NameNeeded';
import datesReversed from '@salesforce/label/c.PlanTracker_DatesReversed';
import numberNeeded from '@salesforce/label/c.PlanTracker_NumberNeeded';
import alertsTitle from '@salesforce/label/c.PlanTracker_AlertsTitle';
import alertsNone from '@salesforce/label/c.PlanTracker_AlertsNone';
import alertBad from '@salesforce/label/c.PlanTracker_AlertBad';
import alertWatch from '@salesforce/label/c.PlanTracker_AlertWatch';
import alertHint from '@salesforce/label/c.PlanTracker_AlertHint';
import alertOpen from '@salesforce/label/c.PlanTracker_AlertOpen';
import alertOpenWhat from '@salesforce/label/c.PlanTracker_AlertOpenWhat';
import alertAddAction from '@salesforce/label/c.PlanTracker_AlertAddAction';
import alertAddActionWhat from '@salesforce/label/c.PlanTracker_AlertAddActionWhat';
import alertAddObjective from '@salesforce/label/c.PlanTracker_AlertAddObjective';
import alertAddObjectiveWhat from '@salesforce/label/c.PlanTracker_AlertAddObjectiveWhat';
import alertActionOverdue from '@salesforce/label/c.PlanTracker_AlertActionOverdue';
import alertObjectiveOverdue from '@salesforce/label/c.PlanTracker_AlertObjectiveOverdue';
import alertBlockedByLate from '@salesforce/label/c.PlanTracker_AlertBlockedByLate';
import alertReviewOverdue from '@salesforce/label/c.PlanTracker_AlertReviewOverdue';
import alertTargetNotCovered from '@salesforce/label/c.PlanTracker_AlertTargetNotCovered';
import alertLoop from '@salesforce/label/c.PlanTracker_AlertLoop';
import alertTooEarly from '@salesforce/label/c.PlanTracker_AlertTooEarly';
import alertSlipping from '@salesforce/label/c.PlanTracker_AlertSlipping';
import alertPostponed from '@salesforce/label/c.PlanTracker_AlertPostponed';
import alertNoOwner from '@salesforce/label/c.PlanTracker_AlertNoOwner';
import alertOwnerInactive from '@salesforce/label/c.PlanTracker_AlertOwnerInactive';
import alertNoAction from '@salesforce/label/c.PlanTracker_AlertNoAction';
import alertNoObjective from '@salesforce/label/c.PlanTracker_AlertNoObjective';
import alertDueSoon from '@salesforce/label/c.PlanTracker_AlertDueSoon';
import alertStale from '@salesforce/label/c.PlanTracker_AlertStale';
import alertMetric from '@salesforce/label/c.PlanTracker_AlertMetric';
import alertNotAgreed from '@salesforce/label/c.PlanTracker_AlertNotAgreed';
import errorConflict from '@salesforce/label/c.PlanTracker_ErrorConflict';
import errorAccess from '@salesforce/label/c.PlanTracker_ErrorAccess';
import errorRefused from '@salesforce/label/c.PlanTracker_ErrorRefused';
import errorDuplicate from '@salesforce/label/c.PlanTracker_ErrorDuplicate';
import errorGone from '@salesforce/label/c.PlanTracker_ErrorGone';
import errorOffline from '@salesforce/label/c.PlanTracker_ErrorOffline';
import errorSignedOut from '@salesforce/label/c.PlanTracker_ErrorSignedOut';
import errorLimit from '@salesforce/label/c.PlanTracker_ErrorLimit';
import errorUnknown from '@salesforce/label/c.PlanTracker_ErrorUnknown';

export { sentenceText, workText } from './sentences';
export { amountText, daysText, shareText, shortAmountText } from './amounts';

export const LABELS = {
    title,
    loading,
    choosePlan,
    planPeriod,
    undo,
    redo,
    undoWhat,
    redoWhat,
    refresh,
    tryAgain,
    close,
    cancel,
    save,
    saving,
    saved,
    undone,
    redone,
    noAccessTitle,
    noAccessText,
    emptyTitle,
    emptyText,
    failedTitle,
    failedSave,
    readOnly,
    moreToCome,
    standing,
    levelGood,
    levelWatch,
    levelBad,
    levelNeutral,
    why,
    target,
    won,
    open,
    weighted,
    planned,
    plannedHelp,
    noTarget,
    progress,
    progressOf,
    actionsDone,
    chartTitle,
    chartTarget,
    chartWon,
    chartForecast,
    chartRunRate,
    today,
    statusCancelled,
    statusReached,
    statusMissed,
    statusNoTarget,
    statusNotStarted,
    statusOnTrack,
    statusCoveredWeighted,
    statusCoveredOpen,
    statusNotCovered,
    workLate,
    workLateOne,
    workOnTime,
    workOnTimeOne,
    workDone,
    workDoneOne,
    workNone,
    reasonWon,
    reasonLine,
    reasonOpen,
    reasonOpenPastClose,
    reasonPlanned,
    reasonOtherCurrencies,
    reasonWeighted,
    reasonRunRate,
    reasonFinal,
    views,
    viewWork,
    viewTimeline,
    viewBoard,
    viewReviews,
    newPlan,
    calendarFile,
    planDetails,
    viewAlerts,
    gridName,
    columnName,
    columnStatus,
    columnOwner,
    columnStart,
    columnDue,
    columnProgress,
    nobody,
    noDate,
    late,
    milestone,
    action,
    objective,
    search,
    filterOverdue,
    groupBy,
    groupObjective,
    groupOwner,
    groupStatus,
    groupBuyingCenter,
    noBuyingCenter,
    expandAll,
    collapseAll,
    noWorkTitle,
    noWorkText,
    noMatch,
    keyHelp,
    zoomIn,
    zoomOut,
    zoomFit,
    legendBaseline,
    legendDone,
    legendDependency,
    newObjective,
    newAction,
    newMilestone,
    panelTitle,
    fieldName,
    fieldStatus,
    fieldOwner,
    fieldStart,
    fieldDue,
    fieldPercent,
    fieldEffort,
    fieldSuccess,
    fieldType,
    fieldMetric,
    fieldUnit,
    fieldBaseline,
    fieldTarget,
    fieldCurrent,
    fieldAgreed,
    measuredBy,
    openRecord,
    baselineWas,
    conflictTitle,
    conflictText,
    keepTheirs,
    nameNeeded,
    datesReversed,
    numberNeeded,
    alertsTitle,
    alertsNone,
    alertBad,
    alertWatch,
    alertHint,
    alertOpen,
    alertOpenWhat,
    alertAddAction,
    alertAddActionWhat,
    alertAddObjective,
    alertAddObjectiveWhat,
    alertActionOverdue,
    alertObjectiveOverdue,
    alertBlockedByLate,
    alertReviewOverdue,
    alertTargetNotCovered,
    alertLoop,
    alertTooEarly,
    alertSlipping,
    alertPostponed,
    alertNoOwner,
    alertOwnerInactive,
    alertNoAction,
    alertNoObjective,
    alertDueSoon,
    alertStale,
    alertMetric,
    alertNotAgreed,
    errorConflict,
    errorAccess,
    errorRefused,
    errorDuplicate,
    errorGone,
    errorOffline,
    errorSignedOut,
    errorLimit,
    errorUnknown
} as const;

/** Words of a level. */
export const LEVEL_TEXTS: Readonly<Record<StatusLevel, string>> = {
    good: levelGood,
    watch: levelWatch,
    bad: levelBad,
    neutral: levelNeutral
};

export const STATUS_TEXTS: Readonly<Record<StatusCode, string>> = {
    'plan-cancelled': statusCancelled,
    'target-reached': statusReached,
    'target-missed': statusMissed,
    'no-target': statusNoTarget,
    'not-started': statusNotStarted,
    'on-track': statusOnTrack,
    'covered-by-weighted': statusCoveredWeighted,
    'covered-by-open': statusCoveredOpen,
    'not-covered': statusNotCovered
};

/** For one action, and for any other number. */
export const WORK_TEXTS: Readonly<Record<WorkCode, readonly [one: string, many: string]>> = {
    'work-late': [workLateOne, workLate],
    'work-on-time': [workOnTimeOne, workOnTime],
    'work-done': [workDoneOne, workDone],
    'work-none': [workNone, workNone]
};

export const REASON_TEXTS: Readonly<Record<ReasonCode, string>> = {
    'reason-won': reasonWon,
    'reason-line': reasonLine,
    'reason-open': reasonOpen,
    'reason-open-past-close': reasonOpenPastClose,
    'reason-planned': reasonPlanned,
    'reason-other-currencies': reasonOtherCurrencies,
    'forecast-weighted': reasonWeighted,
    'forecast-run-rate': reasonRunRate,
    'forecast-final': reasonFinal
};

export const ALERT_TEXTS: Readonly<Record<AlertCode, string>> = {
    'action-overdue': alertActionOverdue,
    'objective-overdue': alertObjectiveOverdue,
    'blocked-by-late': alertBlockedByLate,
    'review-overdue': alertReviewOverdue,
    'target-not-covered': alertTargetNotCovered,
    'dependency-loop': alertLoop,
    'starts-too-early': alertTooEarly,
    slipping: alertSlipping,
    postponed: alertPostponed,
    'no-owner': alertNoOwner,
    'owner-inactive': alertOwnerInactive,
    'objective-without-action': alertNoAction,
    'target-without-objective': alertNoObjective,
    'due-soon': alertDueSoon,
    stale: alertStale,
    'metric-not-updated': alertMetric,
    'customer-not-agreed': alertNotAgreed
};

export const ALERT_LEVEL_TEXTS: Readonly<Record<AlertLevel, string>> = {
    bad: alertBad,
    watch: alertWatch,
    hint: alertHint
};

/** Why a dependency is refused. */
export const REFUSAL_TEXTS: Readonly<Record<RefusalCode, string>> = {
    'dependency-loop': refusedLoop,
    'dependency-on-itself': refusedItself,
    'dependency-exists': refusedExists,
    'unknown-action': refusedUnknown
};

/** What the user can do about an error of the platform. */
export const ERROR_TEXTS: Readonly<Record<PlatformErrorKind, string>> = {
    conflict: errorConflict,
    access: errorAccess,
    refused: errorRefused,
    duplicate: errorDuplicate,
    gone: errorGone,
    offline: errorOffline,
    'signed-out': errorSignedOut,
    limit: errorLimit,
    unknown: errorUnknown
};
