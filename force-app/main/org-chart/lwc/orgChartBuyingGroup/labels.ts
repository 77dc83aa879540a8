import title from '@salesforce/label/c.OrgChartGroup_Title';
import size from '@salesforce/label/c.OrgChartGroup_Size';
import members from '@salesforce/label/c.OrgChartGroup_Members';
import none from '@salesforce/label/c.OrgChartGroup_None';
import show from '@salesforce/label/c.OrgChartGroup_Show';
import noRole from '@salesforce/label/c.OrgChartGroup_NoRole';
import missing from '@salesforce/label/c.OrgChartGroup_Missing';
import candidates from '@salesforce/label/c.OrgChartGroup_Candidates';
import give from '@salesforce/label/c.OrgChartGroup_Give';
import somebody from '@salesforce/label/c.OrgChartGroup_Somebody';
import somebodyHint from '@salesforce/label/c.OrgChartGroup_SomebodyHint';
import contactRoles from '@salesforce/label/c.OrgChartGroup_ContactRoles';
import contactRole from '@salesforce/label/c.OrgChartGroup_ContactRole';
import takeOver from '@salesforce/label/c.OrgChartGroup_TakeOver';
import copy from '@salesforce/label/c.OrgChartGroup_Copy';
import from from '@salesforce/label/c.OrgChartGroup_From';
import fromAccount from '@salesforce/label/c.OrgChartGroup_FromAccount';
import copyNone from '@salesforce/label/c.OrgChartGroup_CopyNone';
import copyOverwrites from '@salesforce/label/c.OrgChartGroup_CopyOverwrites';
import copyDo from '@salesforce/label/c.OrgChartGroup_CopyDo';
import copyDoReplacing from '@salesforce/label/c.OrgChartGroup_CopyDoReplacing';
import done from '@salesforce/label/c.OrgChartGroup_Done';
import chooseAll from '@salesforce/label/c.OrgChartGroup_ChooseAll';
import chooseNone from '@salesforce/label/c.OrgChartGroup_ChooseNone';
import choose from '@salesforce/label/c.OrgChartGroup_Choose';
import influence from '@salesforce/label/c.OrgChartGroup_Influence';
import budget from '@salesforce/label/c.OrgChartGroup_Budget';

/** Texts of this part. */
export const TEXTS = {
    title,
    size,
    members,
    none,
    show,
    noRole,
    missing,
    candidates,
    give,
    somebody,
    somebodyHint,
    contactRoles,
    contactRole,
    takeOver,
    copy,
    from,
    fromAccount,
    copyNone,
    copyOverwrites,
    copyDo,
    copyDoReplacing,
    done,
    chooseAll,
    chooseNone,
    choose,
    influence,
    budget
} as const;
