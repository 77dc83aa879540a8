import title from '@salesforce/label/c.OrgChartPath_Title';
import hint from '@salesforce/label/c.OrgChartPath_Hint';
import target from '@salesforce/label/c.OrgChartPath_Target';
import targetPlaceholder from '@salesforce/label/c.OrgChartPath_TargetPlaceholder';
import suggestions from '@salesforce/label/c.OrgChartPath_Suggestions';
import to from '@salesforce/label/c.OrgChartPath_To';
import routes from '@salesforce/label/c.OrgChartPath_Routes';
import best from '@salesforce/label/c.OrgChartPath_Best';
import other from '@salesforce/label/c.OrgChartPath_Other';
import stepPairing from '@salesforce/label/c.OrgChartPath_StepPairing';
import someone from '@salesforce/label/c.OrgChartPath_Someone';
import stepCoverage from '@salesforce/label/c.OrgChartPath_StepCoverage';
import stepUp from '@salesforce/label/c.OrgChartPath_StepUp';
import stepDown from '@salesforce/label/c.OrgChartPath_StepDown';
import stepInfluences from '@salesforce/label/c.OrgChartPath_StepInfluences';
import stepMentors from '@salesforce/label/c.OrgChartPath_StepMentors';
import stepAllies from '@salesforce/label/c.OrgChartPath_StepAllies';
import stepConflicts from '@salesforce/label/c.OrgChartPath_StepConflicts';
import stepCollaborates from '@salesforce/label/c.OrgChartPath_StepCollaborates';
import stepDotted from '@salesforce/label/c.OrgChartPath_StepDotted';
import stepRelated from '@salesforce/label/c.OrgChartPath_StepRelated';
import cost from '@salesforce/label/c.OrgChartPath_Cost';
import baseReporting from '@salesforce/label/c.OrgChartPath_BaseReporting';
import baseRelationship from '@salesforce/label/c.OrgChartPath_BaseRelationship';
import basePairing from '@salesforce/label/c.OrgChartPath_BasePairing';
import baseCoverage from '@salesforce/label/c.OrgChartPath_BaseCoverage';
import factorLevel from '@salesforce/label/c.OrgChartPath_FactorLevel';
import factorNoLevel from '@salesforce/label/c.OrgChartPath_FactorNoLevel';
import factorStrength from '@salesforce/label/c.OrgChartPath_FactorStrength';
import factorNoStrength from '@salesforce/label/c.OrgChartPath_FactorNoStrength';
import factorNeutral from '@salesforce/label/c.OrgChartPath_FactorNeutral';
import factorNegative from '@salesforce/label/c.OrgChartPath_FactorNegative';
import factorAgainst from '@salesforce/label/c.OrgChartPath_FactorAgainst';
import factorDown from '@salesforce/label/c.OrgChartPath_FactorDown';
import factorOpponent from '@salesforce/label/c.OrgChartPath_FactorOpponent';
import missing from '@salesforce/label/c.OrgChartPath_Missing';
import gapNobodyKnown from '@salesforce/label/c.OrgChartPath_GapNobodyKnown';
import gapNoRoute from '@salesforce/label/c.OrgChartPath_GapNoRoute';
import gapLeft from '@salesforce/label/c.OrgChartPath_GapLeft';
import gapBranch from '@salesforce/label/c.OrgChartPath_GapBranch';
import gapNoRelationships from '@salesforce/label/c.OrgChartPath_GapNoRelationships';
import gapPairing from '@salesforce/label/c.OrgChartPath_GapPairing';
import gapPairingFirst from '@salesforce/label/c.OrgChartPath_GapPairingFirst';
import pair from '@salesforce/label/c.OrgChartPath_Pair';
import show from '@salesforce/label/c.OrgChartPath_Show';
import direct from '@salesforce/label/c.OrgChartPath_Direct';
import summary from '@salesforce/label/c.OrgChartPath_Summary';
import none from '@salesforce/label/c.OrgChartPath_None';
import method from '@salesforce/label/c.OrgChartPath_Method';
import clear from '@salesforce/label/c.OrgChartPath_Clear';

/** Texts of this part. */
export const TEXTS = {
    title,
    hint,
    target,
    targetPlaceholder,
    suggestions,
    to,
    routes,
    best,
    other,
    stepPairing,
    someone,
    stepCoverage,
    stepUp,
    stepDown,
    stepInfluences,
    stepMentors,
    stepAllies,
    stepConflicts,
    stepCollaborates,
    stepDotted,
    stepRelated,
    cost,
    baseReporting,
    baseRelationship,
    basePairing,
    baseCoverage,
    factorLevel,
    factorNoLevel,
    factorStrength,
    factorNoStrength,
    factorNeutral,
    factorNegative,
    factorAgainst,
    factorDown,
    factorOpponent,
    missing,
    gapNobodyKnown,
    gapNoRoute,
    gapLeft,
    gapBranch,
    gapNoRelationships,
    gapPairing,
    gapPairingFirst,
    pair,
    show,
    direct,
    summary,
    none,
    method,
    clear
} as const;
