import title from '@salesforce/label/c.OrgChartRisks_Title';
import count from '@salesforce/label/c.OrgChartRisks_Count';
import none from '@salesforce/label/c.OrgChartRisks_None';
import card from '@salesforce/label/c.OrgChartRisks_Card';
import high from '@salesforce/label/c.OrgChartRisks_High';
import medium from '@salesforce/label/c.OrgChartRisks_Medium';
import low from '@salesforce/label/c.OrgChartRisks_Low';
import more from '@salesforce/label/c.OrgChartRisks_More';
import fewer from '@salesforce/label/c.OrgChartRisks_Fewer';
import titleDecisionMaker from '@salesforce/label/c.OrgChartRisks_TitleDecisionMaker';
import titleTurned from '@salesforce/label/c.OrgChartRisks_TitleTurned';
import titleEconomicBuyer from '@salesforce/label/c.OrgChartRisks_TitleEconomicBuyer';
import titleRoles from '@salesforce/label/c.OrgChartRisks_TitleRoles';
import titleLeaver from '@salesforce/label/c.OrgChartRisks_TitleLeaver';
import titleSingle from '@salesforce/label/c.OrgChartRisks_TitleSingle';
import titleBackup from '@salesforce/label/c.OrgChartRisks_TitleBackup';
import titlePairing from '@salesforce/label/c.OrgChartRisks_TitlePairing';
import titleReview from '@salesforce/label/c.OrgChartRisks_TitleReview';
import textDecisionMaker from '@salesforce/label/c.OrgChartRisks_TextDecisionMaker';
import textTurned from '@salesforce/label/c.OrgChartRisks_TextTurned';
import textEconomicBuyer from '@salesforce/label/c.OrgChartRisks_TextEconomicBuyer';
import textRoles from '@salesforce/label/c.OrgChartRisks_TextRoles';
import textLeaver from '@salesforce/label/c.OrgChartRisks_TextLeaver';
import textSingle from '@salesforce/label/c.OrgChartRisks_TextSingle';
import textBackup from '@salesforce/label/c.OrgChartRisks_TextBackup';
import textPairing from '@salesforce/label/c.OrgChartRisks_TextPairing';
import textNeverMet from '@salesforce/label/c.OrgChartRisks_TextNeverMet';
import textReview from '@salesforce/label/c.OrgChartRisks_TextReview';
import someone from '@salesforce/label/c.OrgChartRisks_Someone';
import or from '@salesforce/label/c.OrgChartRisks_Or';
import stepPair from '@salesforce/label/c.OrgChartRisks_StepPair';
import stepPairThem from '@salesforce/label/c.OrgChartRisks_StepPairThem';
import stepJudge from '@salesforce/label/c.OrgChartRisks_StepJudge';
import stepPark from '@salesforce/label/c.OrgChartRisks_StepPark';
import stepMeet from '@salesforce/label/c.OrgChartRisks_StepMeet';
import stepOpportunity from '@salesforce/label/c.OrgChartRisks_StepOpportunity';
import stepGroup from '@salesforce/label/c.OrgChartRisks_StepGroup';
import stepCoverage from '@salesforce/label/c.OrgChartRisks_StepCoverage';
import show from '@salesforce/label/c.OrgChartRisks_Show';
import health from '@salesforce/label/c.OrgChartRisks_Health';
import healthOf from '@salesforce/label/c.OrgChartRisks_HealthOf';
import healthNone from '@salesforce/label/c.OrgChartRisks_HealthNone';
import healthExplain from '@salesforce/label/c.OrgChartRisks_HealthExplain';
import healthNote from '@salesforce/label/c.OrgChartRisks_HealthNote';
import partCoverage from '@salesforce/label/c.OrgChartRisks_PartCoverage';
import partRoles from '@salesforce/label/c.OrgChartRisks_PartRoles';
import partSupport from '@salesforce/label/c.OrgChartRisks_PartSupport';
import partBreadth from '@salesforce/label/c.OrgChartRisks_PartBreadth';
import partFreshness from '@salesforce/label/c.OrgChartRisks_PartFreshness';
import partPairing from '@salesforce/label/c.OrgChartRisks_PartPairing';
import points from '@salesforce/label/c.OrgChartRisks_Points';
import unmeasured from '@salesforce/label/c.OrgChartRisks_Unmeasured';

/** Texts of this part. */
export const TEXTS = {
    title,
    count,
    none,
    card,
    high,
    medium,
    low,
    more,
    fewer,
    titleDecisionMaker,
    titleTurned,
    titleEconomicBuyer,
    titleRoles,
    titleLeaver,
    titleSingle,
    titleBackup,
    titlePairing,
    titleReview,
    textDecisionMaker,
    textTurned,
    textEconomicBuyer,
    textRoles,
    textLeaver,
    textSingle,
    textBackup,
    textPairing,
    textNeverMet,
    textReview,
    someone,
    or,
    stepPair,
    stepPairThem,
    stepJudge,
    stepPark,
    stepMeet,
    stepOpportunity,
    stepGroup,
    stepCoverage,
    show,
    health,
    healthOf,
    healthNone,
    healthExplain,
    healthNote,
    partCoverage,
    partRoles,
    partSupport,
    partBreadth,
    partFreshness,
    partPairing,
    points,
    unmeasured
} as const;
