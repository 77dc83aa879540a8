/** Texts of what to do about a cell. */
import actSeveral from '@salesforce/label/c.Landscape_ActSeveral';
import actOpportunity from '@salesforce/label/c.Landscape_ActOpportunity';
import actObjective from '@salesforce/label/c.Landscape_ActObjective';
import actObjectives from '@salesforce/label/c.Landscape_ActObjectives';
import actPeople from '@salesforce/label/c.Landscape_ActPeople';
import actDeals from '@salesforce/label/c.Landscape_ActDeals';
import objectivesNone from '@salesforce/label/c.Landscape_ObjectivesNone';
import objectiveDue from '@salesforce/label/c.Landscape_ObjectiveDue';
import objectiveProgress from '@salesforce/label/c.Landscape_ObjectiveProgress';
import objectiveSaved from '@salesforce/label/c.Landscape_ObjectiveSaved';
import peopleNone from '@salesforce/label/c.Landscape_PeopleNone';
import personUnknown from '@salesforce/label/c.Landscape_PersonUnknown';
import rolesMissing from '@salesforce/label/c.Landscape_RolesMissing';
import roleDecisionMaker from '@salesforce/label/c.Landscape_RoleDecisionMaker';
import roleEconomicBuyer from '@salesforce/label/c.Landscape_RoleEconomicBuyer';
import roleTechnicalEvaluator from '@salesforce/label/c.Landscape_RoleTechnicalEvaluator';
import roleInfluencer from '@salesforce/label/c.Landscape_RoleInfluencer';
import roleEndUser from '@salesforce/label/c.Landscape_RoleEndUser';
import roleCoach from '@salesforce/label/c.Landscape_RoleCoach';
import roleChampion from '@salesforce/label/c.Landscape_RoleChampion';
import roleGatekeeper from '@salesforce/label/c.Landscape_RoleGatekeeper';
import roleProcurement from '@salesforce/label/c.Landscape_RoleProcurement';
import roleExecutiveSponsor from '@salesforce/label/c.Landscape_RoleExecutiveSponsor';
import roleBlocker from '@salesforce/label/c.Landscape_RoleBlocker';
import roleCompetitorsAdvocate from '@salesforce/label/c.Landscape_RoleCompetitorsAdvocate';
import supportMentor from '@salesforce/label/c.Landscape_SupportMentor';
import supportSupporter from '@salesforce/label/c.Landscape_SupportSupporter';
import supportNeutral from '@salesforce/label/c.Landscape_SupportNeutral';
import supportNonSupporter from '@salesforce/label/c.Landscape_SupportNonSupporter';
import supportEnemy from '@salesforce/label/c.Landscape_SupportEnemy';

export const LABELS = {
    actSeveral,
    actOpportunity,
    actObjective,
    actObjectives,
    actPeople,
    actDeals,
    objectivesNone,
    objectiveDue,
    objectiveProgress,
    objectiveSaved,
    peopleNone,
    personUnknown,
    rolesMissing,
    roleDecisionMaker,
    roleEconomicBuyer,
    roleTechnicalEvaluator,
    roleInfluencer,
    roleEndUser,
    roleCoach,
    roleChampion,
    roleGatekeeper,
    roleProcurement,
    roleExecutiveSponsor,
    roleBlocker,
    roleCompetitorsAdvocate,
    supportMentor,
    supportSupporter,
    supportNeutral,
    supportNonSupporter,
    supportEnemy
} as const;

/** Roles by their API values. */
export const ROLE_TEXTS: Readonly<Record<string, string>> = {
    'Decision Maker': roleDecisionMaker,
    'Economic Buyer': roleEconomicBuyer,
    'Technical Evaluator': roleTechnicalEvaluator,
    Influencer: roleInfluencer,
    'End User': roleEndUser,
    Coach: roleCoach,
    Champion: roleChampion,
    Gatekeeper: roleGatekeeper,
    Procurement: roleProcurement,
    'Executive Sponsor': roleExecutiveSponsor,
    Blocker: roleBlocker,
    "Competitor's Advocate": roleCompetitorsAdvocate
};

/** Support by its API values. */
export const SUPPORT_TEXTS: Readonly<Record<string, string>> = {
    Mentor: supportMentor,
    Supporter: supportSupporter,
    Neutral: supportNeutral,
    'Non-Supporter': supportNonSupporter,
    Enemy: supportEnemy
};
