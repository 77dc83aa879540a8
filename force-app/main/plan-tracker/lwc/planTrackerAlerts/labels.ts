/** Texts of this component: custom labels, and nothing else. */
import review from '@salesforce/label/c.PlanAlert_Review';
import reviewWhat from '@salesforce/label/c.PlanAlert_ReviewWhat';
import agreed from '@salesforce/label/c.PlanAlert_Agreed';
import agreedWhat from '@salesforce/label/c.PlanAlert_AgreedWhat';
import repair from '@salesforce/label/c.PlanAlert_Repair';
import repairWhat from '@salesforce/label/c.PlanAlert_RepairWhat';

export const LABELS = {
    review,
    reviewWhat,
    agreed,
    agreedWhat,
    repair,
    repairWhat
};
