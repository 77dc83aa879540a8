/**
 * Every text of the setup page, by the name that the code uses. One place, so that a text is a custom label and nothing
 * else; `{0}` and so on are filled with `fillText` of `c/result`.
 */
import type { PlatformErrorKind } from 'c/platformError';
import type { FindingGroup, FindingLevel } from 'c/setupFindings';
import type { SettingSectionCode } from 'c/setupSettings';
import title from '@salesforce/label/c.Setup_Title';
import loading from '@salesforce/label/c.Setup_Loading';
import summary from '@salesforce/label/c.Setup_Summary';
import summaryGood from '@salesforce/label/c.Setup_SummaryGood';
import checkAgain from '@salesforce/label/c.Setup_CheckAgain';
import checkAgainHelp from '@salesforce/label/c.Setup_CheckAgainHelp';
import checking from '@salesforce/label/c.Setup_Checking';
import checked from '@salesforce/label/c.Setup_Checked';
import failedTitle from '@salesforce/label/c.Setup_FailedTitle';
import tryAgain from '@salesforce/label/c.Setup_TryAgain';
import noAccessTitle from '@salesforce/label/c.Setup_NoAccessTitle';
import noAccessText from '@salesforce/label/c.Setup_NoAccessText';
import views from '@salesforce/label/c.Setup_Views';
import viewChecks from '@salesforce/label/c.Setup_ViewChecks';
import viewGuide from '@salesforce/label/c.Setup_ViewGuide';
import viewSettings from '@salesforce/label/c.Setup_ViewSettings';
import viewForget from '@salesforce/label/c.Setup_ViewForget';
import levelOk from '@salesforce/label/c.Setup_LevelOk';
import levelAttention from '@salesforce/label/c.Setup_LevelAttention';
import levelMissing from '@salesforce/label/c.Setup_LevelMissing';
import levelInfo from '@salesforce/label/c.Setup_LevelInfo';
import onlyOpen from '@salesforce/label/c.Setup_OnlyOpen';
import nothingOpen from '@salesforce/label/c.Setup_NothingOpen';
import why from '@salesforce/label/c.Setup_Why';
import how from '@salesforce/label/c.Setup_How';
import show from '@salesforce/label/c.Setup_Show';
import openSetup from '@salesforce/label/c.Setup_OpenSetup';
import newTab from '@salesforce/label/c.Setup_NewTab';
import moreItems from '@salesforce/label/c.Setup_MoreItems';
import groupAccess from '@salesforce/label/c.Setup_GroupAccess';
import groupCalendar from '@salesforce/label/c.Setup_GroupCalendar';
import groupOfferings from '@salesforce/label/c.Setup_GroupOfferings';
import groupStale from '@salesforce/label/c.Setup_GroupStale';
import groupVolume from '@salesforce/label/c.Setup_GroupVolume';
import groupFeatures from '@salesforce/label/c.Setup_GroupFeatures';
import administerOk from '@salesforce/label/c.Setup_AdministerOk';
import administerBad from '@salesforce/label/c.Setup_AdministerBad';
import administerWhy from '@salesforce/label/c.Setup_AdministerWhy';
import administerHow from '@salesforce/label/c.Setup_AdministerHow';
import privateNotesOk from '@salesforce/label/c.Setup_PrivateNotesOk';
import privateNotesBad from '@salesforce/label/c.Setup_PrivateNotesBad';
import privateNotesWhy from '@salesforce/label/c.Setup_PrivateNotesWhy';
import privateNotesHow from '@salesforce/label/c.Setup_PrivateNotesHow';
import objectsOk from '@salesforce/label/c.Setup_ObjectsOk';
import objectsBad from '@salesforce/label/c.Setup_ObjectsBad';
import objectsWhy from '@salesforce/label/c.Setup_ObjectsWhy';
import objectsHow from '@salesforce/label/c.Setup_ObjectsHow';
import fieldsOk from '@salesforce/label/c.Setup_FieldsOk';
import fieldsBad from '@salesforce/label/c.Setup_FieldsBad';
import fieldsWhy from '@salesforce/label/c.Setup_FieldsWhy';
import fieldsHow from '@salesforce/label/c.Setup_FieldsHow';
import rightsOk from '@salesforce/label/c.Setup_RightsOk';
import rightsBad from '@salesforce/label/c.Setup_RightsBad';
import rightsWhy from '@salesforce/label/c.Setup_RightsWhy';
import rightsHow from '@salesforce/label/c.Setup_RightsHow';
import editingOk from '@salesforce/label/c.Setup_EditingOk';
import editingBad from '@salesforce/label/c.Setup_EditingBad';
import editingWhy from '@salesforce/label/c.Setup_EditingWhy';
import editingHow from '@salesforce/label/c.Setup_EditingHow';
import settingsOk from '@salesforce/label/c.Setup_SettingsOk';
import settingsBad from '@salesforce/label/c.Setup_SettingsBad';
import settingsWhy from '@salesforce/label/c.Setup_SettingsWhy';
import settingsHow from '@salesforce/label/c.Setup_SettingsHow';
import fiscalAgreesOk from '@salesforce/label/c.Setup_FiscalAgreesOk';
import fiscalDiffersBad from '@salesforce/label/c.Setup_FiscalDiffersBad';
import fiscalDiffersWhy from '@salesforce/label/c.Setup_FiscalDiffersWhy';
import fiscalDiffersHow from '@salesforce/label/c.Setup_FiscalDiffersHow';
import fiscalCustomBad from '@salesforce/label/c.Setup_FiscalCustomBad';
import fiscalCustomWhy from '@salesforce/label/c.Setup_FiscalCustomWhy';
import fiscalCustomHow from '@salesforce/label/c.Setup_FiscalCustomHow';
import fiscalUnknownBad from '@salesforce/label/c.Setup_FiscalUnknownBad';
import fiscalUnknownWhy from '@salesforce/label/c.Setup_FiscalUnknownWhy';
import fiscalUnknownHow from '@salesforce/label/c.Setup_FiscalUnknownHow';
import offeringsOk from '@salesforce/label/c.Setup_OfferingsOk';
import offeringsBad from '@salesforce/label/c.Setup_OfferingsBad';
import offeringsWhy from '@salesforce/label/c.Setup_OfferingsWhy';
import offeringsHow from '@salesforce/label/c.Setup_OfferingsHow';
import bareOfferingsOk from '@salesforce/label/c.Setup_BareOfferingsOk';
import bareOfferingsBad from '@salesforce/label/c.Setup_BareOfferingsBad';
import bareOfferingsWhy from '@salesforce/label/c.Setup_BareOfferingsWhy';
import bareOfferingsHow from '@salesforce/label/c.Setup_BareOfferingsHow';
import productsOk from '@salesforce/label/c.Setup_ProductsOk';
import productsBad from '@salesforce/label/c.Setup_ProductsBad';
import productsWhy from '@salesforce/label/c.Setup_ProductsWhy';
import productsHow from '@salesforce/label/c.Setup_ProductsHow';
import noOfferingOk from '@salesforce/label/c.Setup_NoOfferingOk';
import noOfferingBad from '@salesforce/label/c.Setup_NoOfferingBad';
import noOfferingWhy from '@salesforce/label/c.Setup_NoOfferingWhy';
import noOfferingHow from '@salesforce/label/c.Setup_NoOfferingHow';
import noBuyingCenterOk from '@salesforce/label/c.Setup_NoBuyingCenterOk';
import noBuyingCenterBad from '@salesforce/label/c.Setup_NoBuyingCenterBad';
import noBuyingCenterWhy from '@salesforce/label/c.Setup_NoBuyingCenterWhy';
import noBuyingCenterHow from '@salesforce/label/c.Setup_NoBuyingCenterHow';
import rolesPastReviewOk from '@salesforce/label/c.Setup_RolesPastReviewOk';
import rolesPastReviewBad from '@salesforce/label/c.Setup_RolesPastReviewBad';
import rolesPastReviewWhy from '@salesforce/label/c.Setup_RolesPastReviewWhy';
import rolesPastReviewHow from '@salesforce/label/c.Setup_RolesPastReviewHow';
import cellsPastReviewOk from '@salesforce/label/c.Setup_CellsPastReviewOk';
import cellsPastReviewBad from '@salesforce/label/c.Setup_CellsPastReviewBad';
import cellsPastReviewWhy from '@salesforce/label/c.Setup_CellsPastReviewWhy';
import cellsPastReviewHow from '@salesforce/label/c.Setup_CellsPastReviewHow';
import pairingsOverdueOk from '@salesforce/label/c.Setup_PairingsOverdueOk';
import pairingsOverdueBad from '@salesforce/label/c.Setup_PairingsOverdueBad';
import pairingsOverdueWhy from '@salesforce/label/c.Setup_PairingsOverdueWhy';
import pairingsOverdueHow from '@salesforce/label/c.Setup_PairingsOverdueHow';
import actionsOverdueOk from '@salesforce/label/c.Setup_ActionsOverdueOk';
import actionsOverdueBad from '@salesforce/label/c.Setup_ActionsOverdueBad';
import actionsOverdueWhy from '@salesforce/label/c.Setup_ActionsOverdueWhy';
import actionsOverdueHow from '@salesforce/label/c.Setup_ActionsOverdueHow';
import plansEndedOk from '@salesforce/label/c.Setup_PlansEndedOk';
import plansEndedBad from '@salesforce/label/c.Setup_PlansEndedBad';
import plansEndedWhy from '@salesforce/label/c.Setup_PlansEndedWhy';
import plansEndedHow from '@salesforce/label/c.Setup_PlansEndedHow';
import peopleWithoutContactOk from '@salesforce/label/c.Setup_PeopleWithoutContactOk';
import peopleWithoutContactBad from '@salesforce/label/c.Setup_PeopleWithoutContactBad';
import peopleWithoutContactWhy from '@salesforce/label/c.Setup_PeopleWithoutContactWhy';
import peopleWithoutContactHow from '@salesforce/label/c.Setup_PeopleWithoutContactHow';
import relationshipsWithoutEndOk from '@salesforce/label/c.Setup_RelationshipsWithoutEndOk';
import relationshipsWithoutEndBad from '@salesforce/label/c.Setup_RelationshipsWithoutEndBad';
import relationshipsWithoutEndWhy from '@salesforce/label/c.Setup_RelationshipsWithoutEndWhy';
import relationshipsWithoutEndHow from '@salesforce/label/c.Setup_RelationshipsWithoutEndHow';
import volumeOk from '@salesforce/label/c.Setup_VolumeOk';
import volumeBad from '@salesforce/label/c.Setup_VolumeBad';
import volumeWhy from '@salesforce/label/c.Setup_VolumeWhy';
import volumeHow from '@salesforce/label/c.Setup_VolumeHow';
import currenciesOk from '@salesforce/label/c.Setup_CurrenciesOk';
import currenciesBad from '@salesforce/label/c.Setup_CurrenciesBad';
import contactRolesOk from '@salesforce/label/c.Setup_ContactRolesOk';
import contactRolesBad from '@salesforce/label/c.Setup_ContactRolesBad';
import productsFeatureOk from '@salesforce/label/c.Setup_ProductsFeatureOk';
import productsFeatureBad from '@salesforce/label/c.Setup_ProductsFeatureBad';
import tasksOk from '@salesforce/label/c.Setup_TasksOk';
import tasksBad from '@salesforce/label/c.Setup_TasksBad';
import personAccountsOk from '@salesforce/label/c.Setup_PersonAccountsOk';
import personAccountsBad from '@salesforce/label/c.Setup_PersonAccountsBad';
import contactRelationsOk from '@salesforce/label/c.Setup_ContactRelationsOk';
import contactRelationsBad from '@salesforce/label/c.Setup_ContactRelationsBad';
import guideIntro from '@salesforce/label/c.Setup_GuideIntro';
import guideProgress from '@salesforce/label/c.Setup_GuideProgress';
import guideDone from '@salesforce/label/c.Setup_GuideDone';
import guideDoneOn from '@salesforce/label/c.Setup_GuideDoneOn';
import stepUsers from '@salesforce/label/c.Setup_StepUsers';
import stepUsersText from '@salesforce/label/c.Setup_StepUsersText';
import stepApp from '@salesforce/label/c.Setup_StepApp';
import stepAppText from '@salesforce/label/c.Setup_StepAppText';
import stepPages from '@salesforce/label/c.Setup_StepPages';
import stepPagesText from '@salesforce/label/c.Setup_StepPagesText';
import stepLayouts from '@salesforce/label/c.Setup_StepLayouts';
import stepLayoutsText from '@salesforce/label/c.Setup_StepLayoutsText';
import stepOfferings from '@salesforce/label/c.Setup_StepOfferings';
import stepOfferingsText from '@salesforce/label/c.Setup_StepOfferingsText';
import stepReports from '@salesforce/label/c.Setup_StepReports';
import stepReportsText from '@salesforce/label/c.Setup_StepReportsText';
import stepPath from '@salesforce/label/c.Setup_StepPath';
import stepPathText from '@salesforce/label/c.Setup_StepPathText';
import stepHome from '@salesforce/label/c.Setup_StepHome';
import stepHomeText from '@salesforce/label/c.Setup_StepHomeText';
import stepLanguages from '@salesforce/label/c.Setup_StepLanguages';
import stepLanguagesText from '@salesforce/label/c.Setup_StepLanguagesText';
import stepImport from '@salesforce/label/c.Setup_StepImport';
import stepImportText from '@salesforce/label/c.Setup_StepImportText';
import settingsIntro from '@salesforce/label/c.Setup_SettingsIntro';
import settingsNew from '@salesforce/label/c.Setup_SettingsNew';
import settingsBy from '@salesforce/label/c.Setup_SettingsBy';
import sectionWindow from '@salesforce/label/c.Setup_SectionWindow';
import sectionJudgements from '@salesforce/label/c.Setup_SectionJudgements';
import sectionPlans from '@salesforce/label/c.Setup_SectionPlans';
import sectionRisks from '@salesforce/label/c.Setup_SectionRisks';
import sectionPaths from '@salesforce/label/c.Setup_SectionPaths';
import sectionHealth from '@salesforce/label/c.Setup_SectionHealth';
import sectionRanking from '@salesforce/label/c.Setup_SectionRanking';
import sectionOthers from '@salesforce/label/c.Setup_SectionOthers';
import startsWith from '@salesforce/label/c.Setup_StartsWith';
import theirs from '@salesforce/label/c.Setup_Theirs';
import problemMissing from '@salesforce/label/c.Setup_ProblemMissing';
import problemRange from '@salesforce/label/c.Setup_ProblemRange';
import problemWhole from '@salesforce/label/c.Setup_ProblemWhole';
import problemFine from '@salesforce/label/c.Setup_ProblemFine';
import save from '@salesforce/label/c.Setup_Save';
import saving from '@salesforce/label/c.Setup_Saving';
import saved from '@salesforce/label/c.Setup_Saved';
import discard from '@salesforce/label/c.Setup_Discard';
import reset from '@salesforce/label/c.Setup_Reset';
import undo from '@salesforce/label/c.Setup_Undo';
import redo from '@salesforce/label/c.Setup_Redo';
import undoNothing from '@salesforce/label/c.Setup_UndoNothing';
import redoNothing from '@salesforce/label/c.Setup_RedoNothing';
import undone from '@salesforce/label/c.Setup_Undone';
import saveFailed from '@salesforce/label/c.Setup_SaveFailed';
import saveConflict from '@salesforce/label/c.Setup_SaveConflict';
import unsaved from '@salesforce/label/c.Setup_Unsaved';
import forgetIntro from '@salesforce/label/c.Setup_ForgetIntro';
import forgetSearch from '@salesforce/label/c.Setup_ForgetSearch';
import forgetSearchHint from '@salesforce/label/c.Setup_ForgetSearchHint';
import forgetNobody from '@salesforce/label/c.Setup_ForgetNobody';
import forgetChoose from '@salesforce/label/c.Setup_ForgetChoose';
import forgetSearching from '@salesforce/label/c.Setup_ForgetSearching';
import forgetAnother from '@salesforce/label/c.Setup_ForgetAnother';
import forgetFound from '@salesforce/label/c.Setup_ForgetFound';
import forgetNothing from '@salesforce/label/c.Setup_ForgetNothing';
import forgetDelete from '@salesforce/label/c.Setup_ForgetDelete';
import forgetGoes from '@salesforce/label/c.Setup_ForgetGoes';
import forgetClears from '@salesforce/label/c.Setup_ForgetClears';
import forgetRewrite from '@salesforce/label/c.Setup_ForgetRewrite';
import forgetPossible from '@salesforce/label/c.Setup_ForgetPossible';
import forgetFixed from '@salesforce/label/c.Setup_ForgetFixed';
import forgetInclude from '@salesforce/label/c.Setup_ForgetInclude';
import forgetUnseen from '@salesforce/label/c.Setup_ForgetUnseen';
import forgetConfirm from '@salesforce/label/c.Setup_ForgetConfirm';
import forgetStart from '@salesforce/label/c.Setup_ForgetStart';
import forgetStop from '@salesforce/label/c.Setup_ForgetStop';
import forgetResume from '@salesforce/label/c.Setup_ForgetResume';
import forgetWorking from '@salesforce/label/c.Setup_ForgetWorking';
import forgetStopped from '@salesforce/label/c.Setup_ForgetStopped';
import forgetDone from '@salesforce/label/c.Setup_ForgetDone';
import forgetLeft from '@salesforce/label/c.Setup_ForgetLeft';
import forgetContactLeft from '@salesforce/label/c.Setup_ForgetContactLeft';
import forgetOpenContact from '@salesforce/label/c.Setup_ForgetOpenContact';
import forgetRecordDone from '@salesforce/label/c.Setup_ForgetRecordDone';
import forgetRecordFailed from '@salesforce/label/c.Setup_ForgetRecordFailed';
import forgetRedacted from '@salesforce/label/c.Setup_ForgetRedacted';
import forgetFields from '@salesforce/label/c.Setup_ForgetFields';
import errorConflict from '@salesforce/label/c.Setup_ErrorConflict';
import errorAccess from '@salesforce/label/c.Setup_ErrorAccess';
import errorRefused from '@salesforce/label/c.Setup_ErrorRefused';
import errorGone from '@salesforce/label/c.Setup_ErrorGone';
import errorOffline from '@salesforce/label/c.Setup_ErrorOffline';
import errorSignedOut from '@salesforce/label/c.Setup_ErrorSignedOut';
import errorLimit from '@salesforce/label/c.Setup_ErrorLimit';
import errorUnknown from '@salesforce/label/c.Setup_ErrorUnknown';
import rightCreate from '@salesforce/label/c.Setup_RightCreate';
import rightEdit from '@salesforce/label/c.Setup_RightEdit';
import rightDelete from '@salesforce/label/c.Setup_RightDelete';
import itemCount from '@salesforce/label/c.Setup_ItemCount';

export const LABELS = {
    itemCount,
    title,
    loading,
    summary,
    summaryGood,
    checkAgain,
    checkAgainHelp,
    checking,
    checked,
    failedTitle,
    tryAgain,
    noAccessTitle,
    noAccessText,
    views,
    viewChecks,
    viewGuide,
    viewSettings,
    viewForget,
    levelOk,
    levelAttention,
    levelMissing,
    levelInfo,
    onlyOpen,
    nothingOpen,
    why,
    how,
    show,
    openSetup,
    newTab,
    moreItems,
    groupAccess,
    groupCalendar,
    groupOfferings,
    groupStale,
    groupVolume,
    groupFeatures,
    guideIntro,
    guideProgress,
    guideDone,
    guideDoneOn,
    settingsIntro,
    settingsNew,
    settingsBy,
    sectionWindow,
    sectionJudgements,
    sectionPlans,
    sectionRisks,
    sectionPaths,
    sectionHealth,
    sectionRanking,
    sectionOthers,
    startsWith,
    theirs,
    problemMissing,
    problemRange,
    problemWhole,
    problemFine,
    save,
    saving,
    saved,
    discard,
    reset,
    undo,
    redo,
    undoNothing,
    redoNothing,
    undone,
    saveFailed,
    saveConflict,
    unsaved,
    forgetIntro,
    forgetSearch,
    forgetSearchHint,
    forgetNobody,
    forgetChoose,
    forgetSearching,
    forgetAnother,
    forgetFound,
    forgetNothing,
    forgetDelete,
    forgetGoes,
    forgetClears,
    forgetRewrite,
    forgetPossible,
    forgetFixed,
    forgetInclude,
    forgetUnseen,
    forgetConfirm,
    forgetStart,
    forgetStop,
    forgetResume,
    forgetWorking,
    forgetStopped,
    forgetDone,
    forgetLeft,
    forgetContactLeft,
    forgetOpenContact,
    forgetRecordDone,
    forgetRecordFailed,
    forgetRedacted,
    forgetFields,
    errorConflict,
    errorAccess,
    errorRefused,
    errorGone,
    errorOffline,
    errorSignedOut,
    errorLimit,
    errorUnknown
};

/** Title of a check that is in order, and of one that is not; why it matters; the clicks to mend it. */
export interface FindingTexts {
    readonly ok: string;
    readonly bad: string;
    readonly why: string;
    readonly how: string;
}

/** Words of each check by its code; features of the org have codes of their own. */
export const FINDINGS: Readonly<Record<string, FindingTexts>> = {
    administer: { ok: administerOk, bad: administerBad, why: administerWhy, how: administerHow },
    privateNotes: { ok: privateNotesOk, bad: privateNotesBad, why: privateNotesWhy, how: privateNotesHow },
    objects: { ok: objectsOk, bad: objectsBad, why: objectsWhy, how: objectsHow },
    fields: { ok: fieldsOk, bad: fieldsBad, why: fieldsWhy, how: fieldsHow },
    rights: { ok: rightsOk, bad: rightsBad, why: rightsWhy, how: rightsHow },
    editing: { ok: editingOk, bad: editingBad, why: editingWhy, how: editingHow },
    settings: { ok: settingsOk, bad: settingsBad, why: settingsWhy, how: settingsHow },
    fiscalAgrees: { ok: fiscalAgreesOk, bad: '', why: '', how: '' },
    fiscalDiffers: { ok: '', bad: fiscalDiffersBad, why: fiscalDiffersWhy, how: fiscalDiffersHow },
    fiscalCustom: { ok: '', bad: fiscalCustomBad, why: fiscalCustomWhy, how: fiscalCustomHow },
    fiscalUnknown: { ok: '', bad: fiscalUnknownBad, why: fiscalUnknownWhy, how: fiscalUnknownHow },
    offerings: { ok: offeringsOk, bad: offeringsBad, why: offeringsWhy, how: offeringsHow },
    bareOfferings: { ok: bareOfferingsOk, bad: bareOfferingsBad, why: bareOfferingsWhy, how: bareOfferingsHow },
    products: { ok: productsOk, bad: productsBad, why: productsWhy, how: productsHow },
    noOffering: { ok: noOfferingOk, bad: noOfferingBad, why: noOfferingWhy, how: noOfferingHow },
    noBuyingCenter: { ok: noBuyingCenterOk, bad: noBuyingCenterBad, why: noBuyingCenterWhy, how: noBuyingCenterHow },
    rolesPastReview: {
        ok: rolesPastReviewOk,
        bad: rolesPastReviewBad,
        why: rolesPastReviewWhy,
        how: rolesPastReviewHow
    },
    cellsPastReview: {
        ok: cellsPastReviewOk,
        bad: cellsPastReviewBad,
        why: cellsPastReviewWhy,
        how: cellsPastReviewHow
    },
    pairingsOverdue: {
        ok: pairingsOverdueOk,
        bad: pairingsOverdueBad,
        why: pairingsOverdueWhy,
        how: pairingsOverdueHow
    },
    actionsOverdue: { ok: actionsOverdueOk, bad: actionsOverdueBad, why: actionsOverdueWhy, how: actionsOverdueHow },
    plansEnded: { ok: plansEndedOk, bad: plansEndedBad, why: plansEndedWhy, how: plansEndedHow },
    peopleWithoutContact: {
        ok: peopleWithoutContactOk,
        bad: peopleWithoutContactBad,
        why: peopleWithoutContactWhy,
        how: peopleWithoutContactHow
    },
    relationshipsWithoutEnd: {
        ok: relationshipsWithoutEndOk,
        bad: relationshipsWithoutEndBad,
        why: relationshipsWithoutEndWhy,
        how: relationshipsWithoutEndHow
    },
    volume: { ok: volumeOk, bad: volumeBad, why: volumeWhy, how: volumeHow },
    'feature.currencies': { ok: currenciesOk, bad: currenciesBad, why: '', how: '' },
    'feature.contactRoles': { ok: contactRolesOk, bad: contactRolesBad, why: '', how: '' },
    'feature.products': { ok: productsFeatureOk, bad: productsFeatureBad, why: '', how: '' },
    'feature.tasks': { ok: tasksOk, bad: tasksBad, why: '', how: '' },
    'feature.personAccounts': { ok: personAccountsOk, bad: personAccountsBad, why: '', how: '' },
    'feature.contactRelations': { ok: contactRelationsOk, bad: contactRelationsBad, why: '', how: '' }
};

/** A step of the guide, with the page of Salesforce that it is done on. */
export interface GuideStep {
    readonly code: string;
    readonly title: string;
    readonly text: string;
    readonly address: string;
}

/** Addresses are those of Salesforce Setup, the same in every org. */
export const STEPS: readonly GuideStep[] = [
    { code: 'users', title: stepUsers, text: stepUsersText, address: '/lightning/setup/PermSets/home' },
    { code: 'app', title: stepApp, text: stepAppText, address: '/lightning/setup/NavigationMenus/home' },
    { code: 'pages', title: stepPages, text: stepPagesText, address: '/lightning/setup/FlexiPageList/home' },
    {
        code: 'layouts',
        title: stepLayouts,
        text: stepLayoutsText,
        address: '/lightning/setup/ObjectManager/Account/PageLayouts/view'
    },
    { code: 'offerings', title: stepOfferings, text: stepOfferingsText, address: '/lightning/o/Product2/list' },
    {
        code: 'reports',
        title: stepReports,
        text: stepReportsText,
        address: '/lightning/o/Report/home?queryScope=allFolders'
    },
    { code: 'path', title: stepPath, text: stepPathText, address: '/lightning/setup/PathAssistantSetupHome/home' },
    { code: 'home', title: stepHome, text: stepHomeText, address: '/lightning/setup/FlexiPageList/home' },
    {
        code: 'languages',
        title: stepLanguages,
        text: stepLanguagesText,
        address: '/lightning/setup/LabelWorkbenchSetup/home'
    },
    { code: 'import', title: stepImport, text: stepImportText, address: '/lightning/o/Contact/list' }
];

export const LEVELS: Readonly<Record<FindingLevel, string>> = {
    ok: levelOk,
    attention: levelAttention,
    missing: levelMissing,
    info: levelInfo
};

export const GROUPS: Readonly<Record<FindingGroup, string>> = {
    access: groupAccess,
    calendar: groupCalendar,
    offerings: groupOfferings,
    stale: groupStale,
    volume: groupVolume,
    features: groupFeatures
};

export const SECTIONS: Readonly<Record<SettingSectionCode, string>> = {
    window: sectionWindow,
    judgements: sectionJudgements,
    plans: sectionPlans,
    risks: sectionRisks,
    paths: sectionPaths,
    health: sectionHealth,
    ranking: sectionRanking,
    others: sectionOthers
};

export const ERROR_TEXTS: Readonly<Record<PlatformErrorKind, string>> = {
    conflict: errorConflict,
    access: errorAccess,
    refused: errorRefused,
    duplicate: errorConflict,
    gone: errorGone,
    offline: errorOffline,
    'signed-out': errorSignedOut,
    limit: errorLimit,
    unknown: errorUnknown
};

export const RIGHTS: Readonly<Record<'create' | 'edit' | 'delete', string>> = {
    create: rightCreate,
    edit: rightEdit,
    delete: rightDelete
};
