/** Texts of this component: custom labels, and nothing else. */
import title from '@salesforce/label/c.PlanMentions_Title';
import none from '@salesforce/label/c.PlanMentions_None';
import detail from '@salesforce/label/c.PlanMentions_Detail';
import due from '@salesforce/label/c.PlanMentions_Due';
import late from '@salesforce/label/c.PlanMentions_Late';
import failed from '@salesforce/label/c.PlanMentions_Failed';

export const LABELS = {
    title,
    none,
    detail,
    due,
    late,
    failed
};
