import rolesTitle from '@salesforce/label/c.OrgChart_RolesTitle';
import rolesText from '@salesforce/label/c.OrgChart_RolesText';
import rolesNothing from '@salesforce/label/c.OrgChart_RolesNothing';
import opportunity from '@salesforce/label/c.OrgChart_RolesOpportunity';
import theirs from '@salesforce/label/c.OrgChart_RolesTheirs';
import ours from '@salesforce/label/c.OrgChart_RolesOurs';
import choose from '@salesforce/label/c.OrgChart_RolesChoose';
import roleOf from '@salesforce/label/c.OrgChart_RolesOf';
import judged from '@salesforce/label/c.OrgChart_RolesJudged';
import elsewhere from '@salesforce/label/c.OrgChart_RolesElsewhere';
import rolesTake from '@salesforce/label/c.OrgChart_RolesTake';
import rolesDone from '@salesforce/label/c.OrgChart_RolesDone';
import rolesUndo from '@salesforce/label/c.OrgChart_RolesUndo';
import centersTitle from '@salesforce/label/c.OrgChart_CentersTitle';
import centersText from '@salesforce/label/c.OrgChart_CentersText';
import centersNothing from '@salesforce/label/c.OrgChart_CentersNothing';
import name from '@salesforce/label/c.OrgChart_CentersName';
import source from '@salesforce/label/c.OrgChart_CentersSource';
import subsidiary from '@salesforce/label/c.OrgChart_CentersSubsidiary';
import department from '@salesforce/label/c.OrgChart_CentersDepartment';
import there from '@salesforce/label/c.OrgChart_CentersThere';
import centersTake from '@salesforce/label/c.OrgChart_CentersTake';
import centersDone from '@salesforce/label/c.OrgChart_CentersDone';
import centersUndo from '@salesforce/label/c.OrgChart_CentersUndo';
import take from '@salesforce/label/c.OrgChart_ProposalTake';
import loading from '@salesforce/label/c.OrgChart_Loading';
import saving from '@salesforce/label/c.OrgChart_Saving';
import close from '@salesforce/label/c.OrgChart_Close';
import cancel from '@salesforce/label/c.OrgChart_Cancel';
import tryAgain from '@salesforce/label/c.OrgChart_TryAgain';

/** Texts of this dialog. */
export const PROPOSAL_LABELS = {
    rolesTitle,
    rolesText,
    rolesNothing,
    opportunity,
    theirs,
    ours,
    choose,
    roleOf,
    judged,
    elsewhere,
    rolesTake,
    rolesDone,
    rolesUndo,
    centersTitle,
    centersText,
    centersNothing,
    name,
    source,
    subsidiary,
    department,
    there,
    centersTake,
    centersDone,
    centersUndo,
    take,
    loading,
    saving,
    close,
    cancel,
    tryAgain
} as const;
