/**
 * Every text of the Account Landscape, by the name that the code uses. One place, so that a text is a custom label and
 * nothing else; `{0}` and so on are filled with `fillText` of `c/result`.
 */
import title from '@salesforce/label/c.Landscape_Title';
import loading from '@salesforce/label/c.Landscape_Loading';
import noAccessTitle from '@salesforce/label/c.Landscape_NoAccessTitle';
import noAccessText from '@salesforce/label/c.Landscape_NoAccessText';
import failedTitle from '@salesforce/label/c.Landscape_FailedTitle';
import emptyTitle from '@salesforce/label/c.Landscape_EmptyTitle';
import emptyText from '@salesforce/label/c.Landscape_EmptyText';
import tryAgain from '@salesforce/label/c.Landscape_TryAgain';
import refresh from '@salesforce/label/c.Landscape_Refresh';
import nothingFound from '@salesforce/label/c.Landscape_NothingFound';
import readOnly from '@salesforce/label/c.Landscape_ReadOnly';
import incomplete from '@salesforce/label/c.Landscape_Incomplete';
import incompleteFailed from '@salesforce/label/c.Landscape_IncompleteFailed';
import newOfferings from '@salesforce/label/c.Landscape_NewOfferings';
import laterOpen from '@salesforce/label/c.Landscape_LaterOpen';
import laterOpenShow from '@salesforce/label/c.Landscape_LaterOpenShow';
import emptyAdd from '@salesforce/label/c.Landscape_EmptyAdd';
import changeWon from '@salesforce/label/c.Landscape_ChangeWon';
import changeOpened from '@salesforce/label/c.Landscape_ChangeOpened';
import changeLost from '@salesforce/label/c.Landscape_ChangeLost';
import changeBlocked from '@salesforce/label/c.Landscape_ChangeBlocked';
import changeUnblocked from '@salesforce/label/c.Landscape_ChangeUnblocked';
import changeTargeted from '@salesforce/label/c.Landscape_ChangeTargeted';
import changeAmounts from '@salesforce/label/c.Landscape_ChangeAmounts';
import search from '@salesforce/label/c.Landscape_Search';
import measure from '@salesforce/label/c.Landscape_Measure';
import measureWon from '@salesforce/label/c.Landscape_MeasureWon';
import measureOpen from '@salesforce/label/c.Landscape_MeasureOpen';
import measureLost from '@salesforce/label/c.Landscape_MeasureLost';
import measureWeighted from '@salesforce/label/c.Landscape_MeasureWeighted';
import measurePotential from '@salesforce/label/c.Landscape_MeasurePotential';
import measureTarget from '@salesforce/label/c.Landscape_MeasureTarget';
import measureGap from '@salesforce/label/c.Landscape_MeasureGap';
import measureWalletShare from '@salesforce/label/c.Landscape_MeasureWalletShare';
import measureOpportunities from '@salesforce/label/c.Landscape_MeasureOpportunities';
import period from '@salesforce/label/c.Landscape_Period';
import periodYear from '@salesforce/label/c.Landscape_PeriodYear';
import periodYears from '@salesforce/label/c.Landscape_PeriodYears';
import periodAll from '@salesforce/label/c.Landscape_PeriodAll';
import periodEmpty from '@salesforce/label/c.Landscape_PeriodEmpty';
import currency from '@salesforce/label/c.Landscape_Currency';
import view from '@salesforce/label/c.Landscape_View';
import viewCompact from '@salesforce/label/c.Landscape_ViewCompact';
import viewYears from '@salesforce/label/c.Landscape_ViewYears';
import viewHideRows from '@salesforce/label/c.Landscape_ViewHideRows';
import viewHideColumns from '@salesforce/label/c.Landscape_ViewHideColumns';
import viewRetired from '@salesforce/label/c.Landscape_ViewRetired';
import viewHeatNone from '@salesforce/label/c.Landscape_ViewHeatNone';
import viewHeatLinear from '@salesforce/label/c.Landscape_ViewHeatLinear';
import viewHeatLogarithmic from '@salesforce/label/c.Landscape_ViewHeatLogarithmic';
import viewHeatRow from '@salesforce/label/c.Landscape_ViewHeatRow';
import viewHeat from '@salesforce/label/c.Landscape_ViewHeat';
import viewRows from '@salesforce/label/c.Landscape_ViewRows';
import viewSort from '@salesforce/label/c.Landscape_ViewSort';
import viewSortOrder from '@salesforce/label/c.Landscape_ViewSortOrder';
import viewSortName from '@salesforce/label/c.Landscape_ViewSortName';
import viewSortMeasure from '@salesforce/label/c.Landscape_ViewSortMeasure';
import expandAll from '@salesforce/label/c.Landscape_ExpandAll';
import collapseAll from '@salesforce/label/c.Landscape_CollapseAll';
import undo from '@salesforce/label/c.Landscape_Undo';
import redo from '@salesforce/label/c.Landscape_Redo';
import undone from '@salesforce/label/c.Landscape_Undone';
import redone from '@salesforce/label/c.Landscape_Redone';
import legend from '@salesforce/label/c.Landscape_Legend';
import legendAll from '@salesforce/label/c.Landscape_LegendAll';
import stateWon from '@salesforce/label/c.Landscape_StateWon';
import stateOpen from '@salesforce/label/c.Landscape_StateOpen';
import stateTarget from '@salesforce/label/c.Landscape_StateTarget';
import stateWhiteSpace from '@salesforce/label/c.Landscape_StateWhiteSpace';
import stateUnassessed from '@salesforce/label/c.Landscape_StateUnassessed';
import stateBlocked from '@salesforce/label/c.Landscape_StateBlocked';
import stateNotApplicable from '@salesforce/label/c.Landscape_StateNotApplicable';
import stateLost from '@salesforce/label/c.Landscape_StateLost';
import stateHelpWon from '@salesforce/label/c.Landscape_StateHelpWon';
import stateHelpOpen from '@salesforce/label/c.Landscape_StateHelpOpen';
import stateHelpTarget from '@salesforce/label/c.Landscape_StateHelpTarget';
import stateHelpWhiteSpace from '@salesforce/label/c.Landscape_StateHelpWhiteSpace';
import stateHelpUnassessed from '@salesforce/label/c.Landscape_StateHelpUnassessed';
import stateHelpBlocked from '@salesforce/label/c.Landscape_StateHelpBlocked';
import stateHelpNotApplicable from '@salesforce/label/c.Landscape_StateHelpNotApplicable';
import stateHelpLost from '@salesforce/label/c.Landscape_StateHelpLost';
import penetration from '@salesforce/label/c.Landscape_Penetration';
import penetrationHelp from '@salesforce/label/c.Landscape_PenetrationHelp';
import assessed from '@salesforce/label/c.Landscape_Assessed';
import assessedHelp from '@salesforce/label/c.Landscape_AssessedHelp';
import sum from '@salesforce/label/c.Landscape_Sum';
import sumTotals from '@salesforce/label/c.Landscape_SumTotals';
import sumShown from '@salesforce/label/c.Landscape_SumShown';
import corner from '@salesforce/label/c.Landscape_Corner';
import total from '@salesforce/label/c.Landscape_Total';
import subtotal from '@salesforce/label/c.Landscape_Subtotal';
import cellLabel from '@salesforce/label/c.Landscape_CellLabel';
import amountsLabel from '@salesforce/label/c.Landscape_AmountsLabel';
import lineSum from '@salesforce/label/c.Landscape_LineSum';
import toggleRow from '@salesforce/label/c.Landscape_ToggleRow';
import gridHelp from '@salesforce/label/c.Landscape_GridHelp';
import panelTitle from '@salesforce/label/c.Landscape_PanelTitle';
import close from '@salesforce/label/c.Landscape_Close';
import cellsSelected from '@salesforce/label/c.Landscape_CellsSelected';
import tabJudgement from '@salesforce/label/c.Landscape_TabJudgement';
import tabBusiness from '@salesforce/label/c.Landscape_TabBusiness';
import tabAct from '@salesforce/label/c.Landscape_TabAct';
import assessedBy from '@salesforce/label/c.Landscape_AssessedBy';
import assessedNever from '@salesforce/label/c.Landscape_AssessedNever';
import severalHelp from '@salesforce/label/c.Landscape_SeveralHelp';
import fieldAssessment from '@salesforce/label/c.Landscape_FieldAssessment';
import fieldBlockReason from '@salesforce/label/c.Landscape_FieldBlockReason';
import fieldCompetitor from '@salesforce/label/c.Landscape_FieldCompetitor';
import fieldValueFit from '@salesforce/label/c.Landscape_FieldValueFit';
import fieldEase from '@salesforce/label/c.Landscape_FieldEase';
import fieldPotential from '@salesforce/label/c.Landscape_FieldPotential';
import fieldTarget from '@salesforce/label/c.Landscape_FieldTarget';
import fieldTargetDate from '@salesforce/label/c.Landscape_FieldTargetDate';
import fieldGrowthType from '@salesforce/label/c.Landscape_FieldGrowthType';
import fieldOwner from '@salesforce/label/c.Landscape_FieldOwner';
import fieldReviewDate from '@salesforce/label/c.Landscape_FieldReviewDate';
import fieldNote from '@salesforce/label/c.Landscape_FieldNote';
import fieldKept from '@salesforce/label/c.Landscape_FieldKept';
import fieldNone from '@salesforce/label/c.Landscape_FieldNone';
import growthByRule from '@salesforce/label/c.Landscape_GrowthByRule';
import growthMining from '@salesforce/label/c.Landscape_GrowthMining';
import growthFarming from '@salesforce/label/c.Landscape_GrowthFarming';
import growthHelp from '@salesforce/label/c.Landscape_GrowthHelp';
import assessmentApplicable from '@salesforce/label/c.Landscape_AssessmentApplicable';
import blockIncumbent from '@salesforce/label/c.Landscape_BlockIncumbent';
import blockBudget from '@salesforce/label/c.Landscape_BlockBudget';
import blockNeed from '@salesforce/label/c.Landscape_BlockNeed';
import blockContract from '@salesforce/label/c.Landscape_BlockContract';
import blockRegulation from '@salesforce/label/c.Landscape_BlockRegulation';
import blockExperience from '@salesforce/label/c.Landscape_BlockExperience';
import blockPermitted from '@salesforce/label/c.Landscape_BlockPermitted';
import blockOther from '@salesforce/label/c.Landscape_BlockOther';
import save from '@salesforce/label/c.Landscape_Save';
import cancel from '@salesforce/label/c.Landscape_Cancel';
import saving from '@salesforce/label/c.Landscape_Saving';
import saved from '@salesforce/label/c.Landscape_Saved';
import failedSave from '@salesforce/label/c.Landscape_FailedSave';
import conflictTitle from '@salesforce/label/c.Landscape_ConflictTitle';
import refusedBlockReason from '@salesforce/label/c.Landscape_RefusedBlockReason';
import refusedTargetDate from '@salesforce/label/c.Landscape_RefusedTargetDate';
import refusedTooMany from '@salesforce/label/c.Landscape_RefusedTooMany';
import refusedNoCells from '@salesforce/label/c.Landscape_RefusedNoCells';
import businessNone from '@salesforce/label/c.Landscape_BusinessNone';
import businessSum from '@salesforce/label/c.Landscape_BusinessSum';
import businessMore from '@salesforce/label/c.Landscape_BusinessMore';
import columnOpportunity from '@salesforce/label/c.Landscape_ColumnOpportunity';
import columnAmount from '@salesforce/label/c.Landscape_ColumnAmount';
import columnClose from '@salesforce/label/c.Landscape_ColumnClose';
import columnStage from '@salesforce/label/c.Landscape_ColumnStage';
import columnReason from '@salesforce/label/c.Landscape_ColumnReason';
import columnSuggestion from '@salesforce/label/c.Landscape_ColumnSuggestion';
import ruleLineLineProduct from '@salesforce/label/c.Landscape_RuleLineLineProduct';
import ruleLineLineOpportunity from '@salesforce/label/c.Landscape_RuleLineLineOpportunity';
import ruleLineLineNone from '@salesforce/label/c.Landscape_RuleLineLineNone';
import ruleLineOpportunityProduct from '@salesforce/label/c.Landscape_RuleLineOpportunityProduct';
import ruleLineOpportunityOpportunity from '@salesforce/label/c.Landscape_RuleLineOpportunityOpportunity';
import ruleLineOpportunityNone from '@salesforce/label/c.Landscape_RuleLineOpportunityNone';
import ruleLineNoneProduct from '@salesforce/label/c.Landscape_RuleLineNoneProduct';
import ruleLineNoneOpportunity from '@salesforce/label/c.Landscape_RuleLineNoneOpportunity';
import ruleLineNoneNone from '@salesforce/label/c.Landscape_RuleLineNoneNone';
import ruleOpportunity from '@salesforce/label/c.Landscape_RuleOpportunity';
import ruleDifference from '@salesforce/label/c.Landscape_RuleDifference';
import rulePending from '@salesforce/label/c.Landscape_RulePending';
import unmapped from '@salesforce/label/c.Landscape_Unmapped';
import unmappedLabel from '@salesforce/label/c.Landscape_UnmappedLabel';
import unmappedCount from '@salesforce/label/c.Landscape_UnmappedCount';
import unmappedNone from '@salesforce/label/c.Landscape_UnmappedNone';
import unmappedHelp from '@salesforce/label/c.Landscape_UnmappedHelp';
import reasonCenterMissing from '@salesforce/label/c.Landscape_ReasonCenterMissing';
import reasonCenterOutside from '@salesforce/label/c.Landscape_ReasonCenterOutside';
import reasonCenterUnknown from '@salesforce/label/c.Landscape_ReasonCenterUnknown';
import reasonOfferingMissing from '@salesforce/label/c.Landscape_ReasonOfferingMissing';
import reasonOfferingMissingProduct from '@salesforce/label/c.Landscape_ReasonOfferingMissingProduct';
import reasonOfferingUnknown from '@salesforce/label/c.Landscape_ReasonOfferingUnknown';
import reasonDifference from '@salesforce/label/c.Landscape_ReasonDifference';
import reasonPending from '@salesforce/label/c.Landscape_ReasonPending';
import suggestOnlyCenter from '@salesforce/label/c.Landscape_SuggestOnlyCenter';
import suggestSimilar from '@salesforce/label/c.Landscape_SuggestSimilar';
import suggestFamilyOffering from '@salesforce/label/c.Landscape_SuggestFamilyOffering';
import suggestFamilyName from '@salesforce/label/c.Landscape_SuggestFamilyName';
import repairCenter from '@salesforce/label/c.Landscape_RepairCenter';
import repairOffering from '@salesforce/label/c.Landscape_RepairOffering';
import repairAssign from '@salesforce/label/c.Landscape_RepairAssign';
import repairSelectAll from '@salesforce/label/c.Landscape_RepairSelectAll';
import repairSelect from '@salesforce/label/c.Landscape_RepairSelect';
import repaired from '@salesforce/label/c.Landscape_Repaired';
import offeringsUnavailable from '@salesforce/label/c.Landscape_OfferingsUnavailable';
import numbers from '@salesforce/label/c.Landscape_Numbers';
import errorConflict from '@salesforce/label/c.Landscape_ErrorConflict';
import errorAccess from '@salesforce/label/c.Landscape_ErrorAccess';
import errorRefused from '@salesforce/label/c.Landscape_ErrorRefused';
import errorDuplicate from '@salesforce/label/c.Landscape_ErrorDuplicate';
import errorGone from '@salesforce/label/c.Landscape_ErrorGone';
import errorOffline from '@salesforce/label/c.Landscape_ErrorOffline';
import errorSignedOut from '@salesforce/label/c.Landscape_ErrorSignedOut';
import errorLimit from '@salesforce/label/c.Landscape_ErrorLimit';
import errorUnknown from '@salesforce/label/c.Landscape_ErrorUnknown';
import type { Rule, UnmappedCode } from 'c/landscapeBusiness';
import type { Measure } from 'c/landscapeCells';
import type { CellChange } from 'c/landscapeComparison';
import type { CellState, GrowthType } from 'c/landscapeFacts';
import type { JudgementRefusal } from 'c/landscapeStore';
import type { SuggestionCode } from 'c/landscapeSuggestion';
import type { PlatformErrorKind } from 'c/platformError';

export { compactNumber, countText, dateText, exactMoney, isoMoney, percent, wholeMoney } from './numbers';

export const LABELS = {
    newOfferings,
    laterOpen,
    laterOpenShow,
    emptyAdd,
    title,
    loading,
    noAccessTitle,
    noAccessText,
    failedTitle,
    emptyTitle,
    emptyText,
    tryAgain,
    refresh,
    nothingFound,
    readOnly,
    incomplete,
    incompleteFailed,
    search,
    measure,
    measureWon,
    measureOpen,
    measureLost,
    measureWeighted,
    measurePotential,
    measureTarget,
    measureGap,
    measureWalletShare,
    measureOpportunities,
    period,
    periodYear,
    periodYears,
    periodAll,
    periodEmpty,
    currency,
    view,
    viewCompact,
    viewYears,
    viewHideRows,
    viewHideColumns,
    viewRetired,
    viewHeatNone,
    viewHeatLinear,
    viewHeatLogarithmic,
    viewHeatRow,
    viewHeat,
    viewRows,
    viewSort,
    viewSortOrder,
    viewSortName,
    viewSortMeasure,
    expandAll,
    collapseAll,
    undo,
    redo,
    undone,
    redone,
    legend,
    legendAll,
    stateWon,
    stateOpen,
    stateTarget,
    stateWhiteSpace,
    stateUnassessed,
    stateBlocked,
    stateNotApplicable,
    stateLost,
    stateHelpWon,
    stateHelpOpen,
    stateHelpTarget,
    stateHelpWhiteSpace,
    stateHelpUnassessed,
    stateHelpBlocked,
    stateHelpNotApplicable,
    stateHelpLost,
    penetration,
    penetrationHelp,
    assessed,
    assessedHelp,
    sum,
    sumTotals,
    sumShown,
    corner,
    total,
    subtotal,
    cellLabel,
    amountsLabel,
    lineSum,
    toggleRow,
    gridHelp,
    panelTitle,
    close,
    cellsSelected,
    tabJudgement,
    tabBusiness,
    tabAct,
    assessedBy,
    assessedNever,
    severalHelp,
    fieldAssessment,
    fieldBlockReason,
    fieldCompetitor,
    fieldValueFit,
    fieldEase,
    fieldPotential,
    fieldTarget,
    fieldTargetDate,
    fieldGrowthType,
    fieldOwner,
    fieldReviewDate,
    fieldNote,
    fieldKept,
    fieldNone,
    growthByRule,
    growthMining,
    growthFarming,
    growthHelp,
    assessmentApplicable,
    blockIncumbent,
    blockBudget,
    blockNeed,
    blockContract,
    blockRegulation,
    blockExperience,
    blockPermitted,
    blockOther,
    save,
    cancel,
    saving,
    saved,
    failedSave,
    conflictTitle,
    refusedBlockReason,
    refusedTargetDate,
    refusedTooMany,
    refusedNoCells,
    businessNone,
    businessSum,
    businessMore,
    columnOpportunity,
    columnAmount,
    columnClose,
    columnStage,
    columnReason,
    columnSuggestion,
    ruleLineLineProduct,
    ruleLineLineOpportunity,
    ruleLineLineNone,
    ruleLineOpportunityProduct,
    ruleLineOpportunityOpportunity,
    ruleLineOpportunityNone,
    ruleLineNoneProduct,
    ruleLineNoneOpportunity,
    ruleLineNoneNone,
    ruleOpportunity,
    ruleDifference,
    rulePending,
    unmapped,
    unmappedLabel,
    unmappedCount,
    unmappedNone,
    unmappedHelp,
    reasonCenterMissing,
    reasonCenterOutside,
    reasonCenterUnknown,
    reasonOfferingMissing,
    reasonOfferingMissingProduct,
    reasonOfferingUnknown,
    reasonDifference,
    reasonPending,
    suggestOnlyCenter,
    suggestSimilar,
    suggestFamilyOffering,
    suggestFamilyName,
    repairCenter,
    repairOffering,
    repairAssign,
    repairSelectAll,
    repairSelect,
    repaired,
    offeringsUnavailable,
    numbers,
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

export const STATE_TEXTS: Readonly<Record<CellState, string>> = {
    Won: stateWon,
    Open: stateOpen,
    Blocked: stateBlocked,
    'Not Applicable': stateNotApplicable,
    Target: stateTarget,
    Lost: stateLost,
    'White Space': stateWhiteSpace,
    Unassessed: stateUnassessed
};

/** What each state means. */
export const STATE_HELP: Readonly<Record<CellState, string>> = {
    Won: stateHelpWon,
    Open: stateHelpOpen,
    Blocked: stateHelpBlocked,
    'Not Applicable': stateHelpNotApplicable,
    Target: stateHelpTarget,
    Lost: stateHelpLost,
    'White Space': stateHelpWhiteSpace,
    Unassessed: stateHelpUnassessed
};

export const MEASURE_TEXTS: Readonly<Record<Measure, string>> = {
    won: measureWon,
    open: measureOpen,
    lost: measureLost,
    weighted: measureWeighted,
    potential: measurePotential,
    target: measureTarget,
    gap: measureGap,
    walletShare: measureWalletShare,
    opportunities: measureOpportunities
};

export const GROWTH_TEXTS: Readonly<Record<GrowthType, string>> = { Mining: growthMining, Farming: growthFarming };

/** Choices of an assessment, by their API values. */
export const ASSESSMENT_OPTIONS = [
    { value: 'Unassessed', label: stateUnassessed },
    { value: 'Applicable', label: assessmentApplicable },
    { value: 'Target', label: stateTarget },
    { value: 'Blocked', label: stateBlocked },
    { value: 'Not Applicable', label: stateNotApplicable }
];

/** Choices of a block reason, by their API values. */
export const BLOCK_REASON_OPTIONS = [
    { value: 'Incumbent Competitor', label: blockIncumbent },
    { value: 'No Budget', label: blockBudget },
    { value: 'No Need', label: blockNeed },
    { value: 'Contract Lock-In', label: blockContract },
    { value: 'Regulation', label: blockRegulation },
    { value: 'Bad Experience', label: blockExperience },
    { value: 'Not Permitted', label: blockPermitted },
    { value: 'Other', label: blockOther }
];

/** Sentence of the rule that put an amount where it is. Parameters: opportunity, product. */
export const RULE_TEXTS: Readonly<Record<Rule, string>> = {
    'line-buying-center-line-offering-product': ruleLineLineProduct,
    'line-buying-center-line-offering-opportunity': ruleLineLineOpportunity,
    'line-buying-center-line-offering-none': ruleLineLineNone,
    'line-buying-center-opportunity-offering-product': ruleLineOpportunityProduct,
    'line-buying-center-opportunity-offering-opportunity': ruleLineOpportunityOpportunity,
    'line-buying-center-opportunity-offering-none': ruleLineOpportunityNone,
    'line-buying-center-none-offering-product': ruleLineNoneProduct,
    'line-buying-center-none-offering-opportunity': ruleLineNoneOpportunity,
    'line-buying-center-none-offering-none': ruleLineNoneNone,
    opportunity: ruleOpportunity,
    difference: ruleDifference,
    pending: rulePending
};

/** Why an amount has no cell. */
export const REASON_TEXTS: Readonly<Record<UnmappedCode, string>> = {
    'buying-center-missing': reasonCenterMissing,
    'buying-center-outside': reasonCenterOutside,
    'buying-center-unknown': reasonCenterUnknown,
    'offering-missing': reasonOfferingMissing,
    'offering-unknown': reasonOfferingUnknown,
    'amount-difference': reasonDifference,
    'lines-pending': reasonPending
};

/** Why something is suggested. */
export const SUGGESTION_TEXTS: Readonly<Record<SuggestionCode, string>> = {
    'only-buying-center': suggestOnlyCenter,
    'similar-name': suggestSimilar,
    'family-offering': suggestFamilyOffering,
    'family-name': suggestFamilyName
};

/** Why a judgement is refused. */
export const REFUSAL_TEXTS: Readonly<Record<JudgementRefusal, string>> = {
    'block-reason-missing': refusedBlockReason,
    'target-date-missing': refusedTargetDate,
    'too-many-cells': refusedTooMany,
    'no-cells': refusedNoCells
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

/** What happened to a cell. */
export const CHANGE_TEXTS: Readonly<Record<CellChange, string>> = {
    won: changeWon,
    opened: changeOpened,
    lost: changeLost,
    blocked: changeBlocked,
    unblocked: changeUnblocked,
    targeted: changeTargeted,
    amounts: changeAmounts
};
