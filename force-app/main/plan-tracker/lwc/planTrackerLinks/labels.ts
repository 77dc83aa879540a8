/** Texts of this component: custom labels, and nothing else. */
import waitsFor from '@salesforce/label/c.PlanPanel_WaitsFor';
import waitedFor from '@salesforce/label/c.PlanPanel_WaitedFor';
import addWait from '@salesforce/label/c.PlanPanel_AddWait';
import removeWait from '@salesforce/label/c.PlanPanel_RemoveWait';
import noWaits from '@salesforce/label/c.PlanPanel_NoWaits';
import slack from '@salesforce/label/c.PlanPanel_Slack';
import noSlack from '@salesforce/label/c.PlanPanel_NoSlack';

export const LABELS = {
    waitsFor,
    waitedFor,
    addWait,
    removeWait,
    noWaits,
    slack,
    noSlack
};
