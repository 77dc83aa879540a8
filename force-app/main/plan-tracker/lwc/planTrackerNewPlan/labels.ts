/** Texts of this component: custom labels, and nothing else. */
import title from '@salesforce/label/c.PlanNew_Title';
import titleEdit from '@salesforce/label/c.PlanNew_TitleEdit';
import name from '@salesforce/label/c.PlanNew_Name';
import start from '@salesforce/label/c.PlanNew_Start';
import end from '@salesforce/label/c.PlanNew_End';
import target from '@salesforce/label/c.PlanNew_Target';
import status from '@salesforce/label/c.PlanNew_Status';
import owner from '@salesforce/label/c.PlanNew_Owner';
import vision from '@salesforce/label/c.PlanNew_Vision';
import goals from '@salesforce/label/c.PlanNew_Goals';
import strengths from '@salesforce/label/c.PlanNew_Strengths';
import weaknesses from '@salesforce/label/c.PlanNew_Weaknesses';
import opportunities from '@salesforce/label/c.PlanNew_Opportunities';
import threats from '@salesforce/label/c.PlanNew_Threats';
import nextReview from '@salesforce/label/c.PlanNew_NextReview';
import from from '@salesforce/label/c.PlanNew_From';
import blank from '@salesforce/label/c.PlanNew_Blank';
import template from '@salesforce/label/c.PlanNew_Template';
import copyOpen from '@salesforce/label/c.PlanNew_CopyOpen';
import copyAll from '@salesforce/label/c.PlanNew_CopyAll';
import contents from '@salesforce/label/c.PlanNew_Contents';
import left from '@salesforce/label/c.PlanNew_Left';
import unassigned from '@salesforce/label/c.PlanNew_Unassigned';
import targets from '@salesforce/label/c.PlanNew_Targets';
import create from '@salesforce/label/c.PlanNew_Create';
import save from '@salesforce/label/c.PlanNew_Save';
import cancel from '@salesforce/label/c.PlanNew_Cancel';
import nameNeeded from '@salesforce/label/c.PlanNew_NameNeeded';
import periodNeeded from '@salesforce/label/c.PlanNew_PeriodNeeded';
import targetWrong from '@salesforce/label/c.PlanNew_TargetWrong';
import saving from '@salesforce/label/c.PlanNew_Saving';
import failed from '@salesforce/label/c.PlanNew_Failed';
import growWhiteSpace from '@salesforce/label/c.PlanNew_GrowWhiteSpace';
import protectAndExtend from '@salesforce/label/c.PlanNew_ProtectAndExtend';
import widenRelationships from '@salesforce/label/c.PlanNew_WidenRelationships';
import winFirstBusiness from '@salesforce/label/c.PlanNew_WinFirstBusiness';
import assessWhiteSpace from '@salesforce/label/c.PlanNew_AssessWhiteSpace';
import findSponsor from '@salesforce/label/c.PlanNew_FindSponsor';
import shapeValueCase from '@salesforce/label/c.PlanNew_ShapeValueCase';
import valueCaseAgreed from '@salesforce/label/c.PlanNew_ValueCaseAgreed';
import runPilot from '@salesforce/label/c.PlanNew_RunPilot';
import negotiateContract from '@salesforce/label/c.PlanNew_NegotiateContract';
import contractSigned from '@salesforce/label/c.PlanNew_ContractSigned';
import assessLandscape from '@salesforce/label/c.PlanNew_AssessLandscape';
import nameBuyingCenters from '@salesforce/label/c.PlanNew_NameBuyingCenters';
import judgeEveryCell from '@salesforce/label/c.PlanNew_JudgeEveryCell';
import renewBusiness from '@salesforce/label/c.PlanNew_RenewBusiness';
import reviewDeliveredValue from '@salesforce/label/c.PlanNew_ReviewDeliveredValue';
import presentResults from '@salesforce/label/c.PlanNew_PresentResults';
import prepareRenewal from '@salesforce/label/c.PlanNew_PrepareRenewal';
import renewalSigned from '@salesforce/label/c.PlanNew_RenewalSigned';
import deliverWhatWePromised from '@salesforce/label/c.PlanNew_DeliverWhatWePromised';
import agreeServiceMeasures from '@salesforce/label/c.PlanNew_AgreeServiceMeasures';
import meetOnService from '@salesforce/label/c.PlanNew_MeetOnService';
import reachDecisionMakers from '@salesforce/label/c.PlanNew_ReachDecisionMakers';
import completeMap from '@salesforce/label/c.PlanNew_CompleteMap';
import pairOurPeople from '@salesforce/label/c.PlanNew_PairOurPeople';
import meetDecisionMakers from '@salesforce/label/c.PlanNew_MeetDecisionMakers';
import sponsorMeetingHeld from '@salesforce/label/c.PlanNew_SponsorMeetingHeld';
import agreeOnPlan from '@salesforce/label/c.PlanNew_AgreeOnPlan';
import sharePlanWithCustomer from '@salesforce/label/c.PlanNew_SharePlanWithCustomer';
import customerHasAgreed from '@salesforce/label/c.PlanNew_CustomerHasAgreed';

export const LABELS = {
    title,
    titleEdit,
    name,
    start,
    end,
    target,
    status,
    owner,
    vision,
    goals,
    strengths,
    weaknesses,
    opportunities,
    threats,
    nextReview,
    from,
    blank,
    template,
    copyOpen,
    copyAll,
    contents,
    left,
    unassigned,
    targets,
    create,
    save,
    cancel,
    nameNeeded,
    periodNeeded,
    targetWrong,
    saving,
    failed,
    growWhiteSpace,
    protectAndExtend,
    widenRelationships,
    winFirstBusiness,
    assessWhiteSpace,
    findSponsor,
    shapeValueCase,
    valueCaseAgreed,
    runPilot,
    negotiateContract,
    contractSigned,
    assessLandscape,
    nameBuyingCenters,
    judgeEveryCell,
    renewBusiness,
    reviewDeliveredValue,
    presentResults,
    prepareRenewal,
    renewalSigned,
    deliverWhatWePromised,
    agreeServiceMeasures,
    meetOnService,
    reachDecisionMakers,
    completeMap,
    pairOurPeople,
    meetDecisionMakers,
    sponsorMeetingHeld,
    agreeOnPlan,
    sharePlanWithCustomer,
    customerHasAgreed
};
