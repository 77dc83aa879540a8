/**
 * Every text of the org chart, by the name that the code uses. One place, so that a text is a custom label and nothing
 * else; `{0}` and so on are filled with `fillText` of `c/result`.
 */
import title from '@salesforce/label/c.OrgChart_Title';
import status from '@salesforce/label/c.OrgChart_Status';
import statusDepartments from '@salesforce/label/c.OrgChart_StatusDepartments';
import statusOutside from '@salesforce/label/c.OrgChart_StatusOutside';
import statusDeparted from '@salesforce/label/c.OrgChart_StatusDeparted';
import statusMore from '@salesforce/label/c.OrgChart_StatusMore';
import loading from '@salesforce/label/c.OrgChart_Loading';
import search from '@salesforce/label/c.OrgChart_Search';
import searchPlaceholder from '@salesforce/label/c.OrgChart_SearchPlaceholder';
import searchNone from '@salesforce/label/c.OrgChart_SearchNone';
import searchMore from '@salesforce/label/c.OrgChart_SearchMore';
import searchFound from '@salesforce/label/c.OrgChart_SearchFound';
import fit from '@salesforce/label/c.OrgChart_Fit';
import exportLabel from '@salesforce/label/c.Export_Export';
import zoomIn from '@salesforce/label/c.OrgChart_ZoomIn';
import zoomOut from '@salesforce/label/c.OrgChart_ZoomOut';
import expandAll from '@salesforce/label/c.OrgChart_ExpandAll';
import collapseAll from '@salesforce/label/c.OrgChart_CollapseAll';
import moveView from '@salesforce/label/c.OrgChart_MoveView';
import views from '@salesforce/label/c.OrgChart_Views';
import viewChart from '@salesforce/label/c.OrgChart_ViewChart';
import undo from '@salesforce/label/c.OrgChart_Undo';
import redo from '@salesforce/label/c.OrgChart_Redo';
import undoWhat from '@salesforce/label/c.OrgChart_UndoWhat';
import redoWhat from '@salesforce/label/c.OrgChart_RedoWhat';
import findPath from '@salesforce/label/c.OrgChartPath_Title';
import pathTo from '@salesforce/label/c.OrgChartPath_To';
import clearPath from '@salesforce/label/c.OrgChartPath_Clear';
import risks from '@salesforce/label/c.OrgChartRisks_Title';
import risksCount from '@salesforce/label/c.OrgChartRisks_Count';
import risksOfCard from '@salesforce/label/c.OrgChartRisks_Card';
import problems from '@salesforce/label/c.OrgChart_Problems';
import problemsCount from '@salesforce/label/c.OrgChart_ProblemsCount';
import problemsNone from '@salesforce/label/c.OrgChart_ProblemsNone';
import problemShow from '@salesforce/label/c.OrgChart_ProblemShow';
import refresh from '@salesforce/label/c.OrgChart_Refresh';
import noAccessTitle from '@salesforce/label/c.OrgChart_NoAccessTitle';
import noAccessText from '@salesforce/label/c.OrgChart_NoAccessText';
import readOnly from '@salesforce/label/c.OrgChart_ReadOnly';
import deletedContact from '@salesforce/label/c.OrgChart_DeletedContact';
import noAccess from '@salesforce/label/c.OrgChart_NoAccess';
import failedTitle from '@salesforce/label/c.OrgChart_FailedTitle';
import tryAgain from '@salesforce/label/c.OrgChart_TryAgain';
import close from '@salesforce/label/c.OrgChart_Close';
import dismiss from '@salesforce/label/c.OrgChart_Dismiss';
import minimap from '@salesforce/label/c.OrgChart_Minimap';
import unknownName from '@salesforce/label/c.OrgChart_UnknownName';
import placeholder from '@salesforce/label/c.OrgChart_Placeholder';
import department from '@salesforce/label/c.OrgChart_Department';
import outside from '@salesforce/label/c.OrgChart_Outside';
import parked from '@salesforce/label/c.OrgChart_Parked';
import reports from '@salesforce/label/c.OrgChart_Reports';
import influence from '@salesforce/label/c.OrgChart_Influence';
import keyHelp from '@salesforce/label/c.OrgChart_KeyHelp';
import panelTitle from '@salesforce/label/c.OrgChart_PanelTitle';
import fieldTitle from '@salesforce/label/c.OrgChart_FieldTitle';
import fieldDepartment from '@salesforce/label/c.OrgChart_FieldDepartment';
import fieldManager from '@salesforce/label/c.OrgChart_FieldManager';
import fieldEmail from '@salesforce/label/c.OrgChart_FieldEmail';
import fieldPhone from '@salesforce/label/c.OrgChart_FieldPhone';
import fieldMobile from '@salesforce/label/c.OrgChart_FieldMobile';
import fieldLocation from '@salesforce/label/c.OrgChart_FieldLocation';
import fieldSocial from '@salesforce/label/c.OrgChart_FieldSocial';
import fieldLeft from '@salesforce/label/c.OrgChart_FieldLeft';
import fieldReports from '@salesforce/label/c.OrgChart_FieldReports';
import fieldBelow from '@salesforce/label/c.OrgChart_FieldBelow';
import noManager from '@salesforce/label/c.OrgChart_NoManager';
import chooseManager from '@salesforce/label/c.OrgChart_ChooseManager';
import clearManager from '@salesforce/label/c.OrgChart_ClearManager';
import edit from '@salesforce/label/c.OrgChart_Edit';
import save from '@salesforce/label/c.OrgChart_Save';
import cancel from '@salesforce/label/c.OrgChart_Cancel';
import saving from '@salesforce/label/c.OrgChart_Saving';
import saved from '@salesforce/label/c.OrgChart_Saved';
import undone from '@salesforce/label/c.OrgChart_Undone';
import redone from '@salesforce/label/c.OrgChart_Redone';
import roles from '@salesforce/label/c.OrgChart_Roles';
import rolesNone from '@salesforce/label/c.OrgChart_RolesNone';
import roleContextAccount from '@salesforce/label/c.OrgChart_RoleContextAccount';
import support from '@salesforce/label/c.OrgChart_Support';
import coverage from '@salesforce/label/c.OrgChart_Coverage';
import interest from '@salesforce/label/c.OrgChart_Interest';
import influenceField from '@salesforce/label/c.OrgChart_InfluenceField';
import budget from '@salesforce/label/c.OrgChart_Budget';
import assessedOn from '@salesforce/label/c.OrgChart_AssessedOn';
import openRecord from '@salesforce/label/c.OrgChart_OpenRecord';
import conflictTitle from '@salesforce/label/c.OrgChart_ConflictTitle';
import conflictMine from '@salesforce/label/c.OrgChart_ConflictMine';
import conflictTheirs from '@salesforce/label/c.OrgChart_ConflictTheirs';
import keepMine from '@salesforce/label/c.OrgChart_KeepMine';
import keepTheirs from '@salesforce/label/c.OrgChart_KeepTheirs';
import failedSave from '@salesforce/label/c.OrgChart_FailedSave';
import errorConflict from '@salesforce/label/c.OrgChart_ErrorConflict';
import errorAccess from '@salesforce/label/c.OrgChart_ErrorAccess';
import errorRefused from '@salesforce/label/c.OrgChart_ErrorRefused';
import errorDuplicate from '@salesforce/label/c.OrgChart_ErrorDuplicate';
import errorGone from '@salesforce/label/c.OrgChart_ErrorGone';
import errorOffline from '@salesforce/label/c.OrgChart_ErrorOffline';
import errorSignedOut from '@salesforce/label/c.OrgChart_ErrorSignedOut';
import errorLimit from '@salesforce/label/c.OrgChart_ErrorLimit';
import errorUnknown from '@salesforce/label/c.OrgChart_ErrorUnknown';
import refusedUnknownPerson from '@salesforce/label/c.OrgChart_RefusedUnknownPerson';
import refusedOwnManager from '@salesforce/label/c.OrgChart_RefusedOwnManager';
import refusedLoop from '@salesforce/label/c.OrgChart_RefusedLoop';
import refusedNotEditable from '@salesforce/label/c.OrgChart_RefusedNotEditable';
import refusedManager from '@salesforce/label/c.OrgChart_RefusedManager';
import refusedUsedSince from '@salesforce/label/c.OrgChart_RefusedUsedSince';
import refusedNameMissing from '@salesforce/label/c.OrgChart_RefusedNameMissing';
import refusedOnMap from '@salesforce/label/c.OrgChart_RefusedOnMap';
import refusedNotPost from '@salesforce/label/c.OrgChart_RefusedNotPost';
import repairTops from '@salesforce/label/c.OrgChart_RepairTops';
import repairName from '@salesforce/label/c.OrgChart_RepairName';
import repairJoin from '@salesforce/label/c.OrgChart_RepairJoin';
import problemSelfReport from '@salesforce/label/c.OrgChart_ProblemSelfReport';
import problemLoop from '@salesforce/label/c.OrgChart_ProblemLoop';
import problemManagerOutside from '@salesforce/label/c.OrgChart_ProblemManagerOutside';
import problemManagerHidden from '@salesforce/label/c.OrgChart_ProblemManagerHidden';
import problemManagerParked from '@salesforce/label/c.OrgChart_ProblemManagerParked';
import problemSeveralTops from '@salesforce/label/c.OrgChart_ProblemSeveralTops';
import problemDuplicatePerson from '@salesforce/label/c.OrgChart_ProblemDuplicatePerson';
import problemDuplicateStakeholder from '@salesforce/label/c.OrgChart_ProblemDuplicateStakeholder';
import problemNameless from '@salesforce/label/c.OrgChart_ProblemNameless';
import problemDepartedContact from '@salesforce/label/c.OrgChart_ProblemDepartedContact';
import judgementAdd from '@salesforce/label/c.OrgChart_JudgementAdd';
import judgementEdit from '@salesforce/label/c.OrgChart_JudgementEdit';
import judgementContext from '@salesforce/label/c.OrgChart_JudgementContext';
import judgementForm from '@salesforce/label/c.OrgChart_JudgementForm';
import contextBuyingCenter from '@salesforce/label/c.OrgChart_ContextBuyingCenter';
import contextOpportunity from '@salesforce/label/c.OrgChart_ContextOpportunity';
import role from '@salesforce/label/c.OrgChart_Role';
import additionalRoles from '@salesforce/label/c.OrgChart_AdditionalRoles';
import adaptability from '@salesforce/label/c.OrgChart_Adaptability';
import backup from '@salesforce/label/c.OrgChart_Backup';
import chooseBackup from '@salesforce/label/c.OrgChart_ChooseBackup';
import clearBackup from '@salesforce/label/c.OrgChart_ClearBackup';
import noBackup from '@salesforce/label/c.OrgChart_NoBackup';
import evidence from '@salesforce/label/c.OrgChart_Evidence';
import reviewDate from '@salesforce/label/c.OrgChart_ReviewDate';
import reviewOverdue from '@salesforce/label/c.OrgChart_ReviewOverdue';
import notJudged from '@salesforce/label/c.OrgChart_NotJudged';
import judgedBy from '@salesforce/label/c.OrgChart_JudgedBy';
import you from '@salesforce/label/c.OrgChart_You';
import refusedOwnBackup from '@salesforce/label/c.OrgChart_RefusedOwnBackup';
import refusedOwnRelationship from '@salesforce/label/c.OrgChart_RefusedOwnRelationship';
import legend from '@salesforce/label/c.OrgChart_Legend';
import colorBy from '@salesforce/label/c.OrgChart_ColorBy';
import freshness from '@salesforce/label/c.OrgChart_Freshness';
import freshnessFresh from '@salesforce/label/c.OrgChart_FreshnessFresh';
import relationshipLevel from '@salesforce/label/c.OrgChart_RelationshipLevel';
import notPaired from '@salesforce/label/c.OrgChart_NotPaired';
import freshnessAgeing from '@salesforce/label/c.OrgChart_FreshnessAgeing';
import freshnessDue from '@salesforce/label/c.OrgChart_FreshnessDue';
import noDepartment from '@salesforce/label/c.OrgChart_NoDepartment';
import otherDepartments from '@salesforce/label/c.OrgChart_OtherDepartments';
import legendEntry from '@salesforce/label/c.OrgChart_LegendEntry';
import { NONE, OTHER, type HeatMeasure } from 'c/heatScale';
import park from '@salesforce/label/c.OrgChart_Park';
import unpark from '@salesforce/label/c.OrgChart_Unpark';
import repairRelease from '@salesforce/label/c.OrgChart_RepairRelease';
import repairUnpark from '@salesforce/label/c.OrgChart_RepairUnpark';
import repairPark from '@salesforce/label/c.OrgChart_RepairPark';
import type { Edit } from 'c/orgChartStore';
import { fillText } from 'c/result';
import type { RefusalCode } from 'c/chartEdit';
import type { ProblemCode } from 'c/hierarchy';
import type { PlatformErrorKind } from 'c/platformError';

export const LABELS = {
    title,
    status,
    statusMore,
    statusDepartments,
    statusOutside,
    statusDeparted,
    loading,
    search,
    searchPlaceholder,
    searchNone,
    searchMore,
    searchFound,
    fit,
    exportLabel,
    zoomIn,
    zoomOut,
    expandAll,
    collapseAll,
    moveView,
    views,
    viewChart,
    undo,
    redo,
    undoWhat,
    redoWhat,
    findPath,
    pathTo,
    clearPath,
    risks,
    risksCount,
    risksOfCard,
    problems,
    problemsCount,
    problemsNone,
    problemShow,
    refresh,
    noAccessTitle,
    noAccessText,
    readOnly,
    deletedContact,
    noAccess,
    failedTitle,
    tryAgain,
    close,
    dismiss,
    minimap,
    unknownName,
    placeholder,
    department,
    outside,
    parked,
    reports,
    influence,
    keyHelp,
    panelTitle,
    fieldTitle,
    fieldDepartment,
    fieldManager,
    fieldEmail,
    fieldPhone,
    fieldMobile,
    fieldLocation,
    fieldSocial,
    fieldLeft,
    fieldReports,
    fieldBelow,
    noManager,
    chooseManager,
    clearManager,
    edit,
    save,
    cancel,
    saving,
    saved,
    undone,
    redone,
    roles,
    rolesNone,
    roleContextAccount,
    support,
    coverage,
    interest,
    influenceField,
    budget,
    assessedOn,
    openRecord,
    conflictTitle,
    conflictMine,
    conflictTheirs,
    keepMine,
    keepTheirs,
    failedSave,
    errorConflict,
    errorAccess,
    errorRefused,
    errorDuplicate,
    errorGone,
    errorOffline,
    errorSignedOut,
    errorLimit,
    errorUnknown,
    refusedUnknownPerson,
    refusedOwnManager,
    refusedLoop,
    refusedNotEditable,
    refusedManager,
    problemSelfReport,
    problemLoop,
    problemManagerOutside,
    problemManagerHidden,
    problemManagerParked,
    problemSeveralTops,
    problemDuplicatePerson,
    problemDuplicateStakeholder,
    problemNameless,
    problemDepartedContact,
    judgementAdd,
    judgementEdit,
    judgementContext,
    judgementForm,
    contextBuyingCenter,
    contextOpportunity,
    role,
    additionalRoles,
    adaptability,
    backup,
    chooseBackup,
    clearBackup,
    noBackup,
    evidence,
    reviewDate,
    reviewOverdue,
    notJudged,
    judgedBy,
    you,
    refusedOwnBackup,
    legend,
    colorBy,
    freshness,
    freshnessFresh,
    freshnessAgeing,
    freshnessDue,
    relationshipLevel,
    notPaired,
    noDepartment,
    otherDepartments,
    legendEntry,
    park,
    unpark,
    repairRelease,
    repairUnpark,
    repairPark,
    repairTops,
    repairName,
    repairJoin
} as const;

/** Text of each data problem. */
export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, string>> = {
    'self-report': problemSelfReport,
    loop: problemLoop,
    'manager-outside': problemManagerOutside,
    'manager-hidden': problemManagerHidden,
    'manager-parked': problemManagerParked,
    'several-tops': problemSeveralTops,
    'duplicate-person': problemDuplicatePerson,
    'duplicate-stakeholder': problemDuplicateStakeholder,
    nameless: problemNameless,
    'departed-contact': problemDepartedContact
};

/** Why an edit is refused. */
export const REFUSAL_TEXTS: Readonly<Record<RefusalCode, string>> = {
    'unknown-person': refusedUnknownPerson,
    'own-manager': refusedOwnManager,
    'own-backup': refusedOwnBackup,
    'own-relationship': refusedOwnRelationship,
    'would-loop': refusedLoop,
    'not-editable': refusedNotEditable,
    'manager-not-possible': refusedManager,
    'used-since': refusedUsedSince,
    'name-missing': refusedNameMissing,
    'on-map-already': refusedOnMap,
    'not-a-post': refusedNotPost
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

/** What the colours can say. */
export const MEASURE_TEXTS: Readonly<Record<HeatMeasure, string>> = {
    support,
    influence: influenceField,
    coverage,
    level: relationshipLevel,
    freshness,
    department: fieldDepartment
};

/** An entry of the legend in words; a picklist value and a department are their own. */
export function entryText(measure: HeatMeasure, id: string): string {
    if (id === NONE) return { department: noDepartment, level: notPaired }[measure as string] ?? notJudged;
    if (measure === 'department') return id === OTHER ? otherDepartments : id;
    if (measure !== 'freshness') return id;
    return { fresh: freshnessFresh, ageing: freshnessAgeing, due: freshnessDue }[id] ?? reviewOverdue;
}

/** What Undo and Redo say of an edit that they take back or do again. */
export function describeEdit({ label, parameters }: Pick<Edit, 'label' | 'parameters'>): string {
    return fillText(label, parameters);
}
