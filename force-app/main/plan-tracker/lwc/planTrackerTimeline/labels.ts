/** Texts of this component: custom labels, and nothing else. */
import keys from '@salesforce/label/c.PlanTimeline_Keys';
import pending from '@salesforce/label/c.PlanTimeline_Pending';
import left from '@salesforce/label/c.PlanTimeline_Left';
import days from '@salesforce/label/c.PlanTimeline_Days';
import linkTo from '@salesforce/label/c.PlanTimeline_LinkTo';
import today from '@salesforce/label/c.PlanTimeline_Today';
import late from '@salesforce/label/c.PlanTimeline_Late';
import legendCritical from '@salesforce/label/c.PlanTimeline_LegendCritical';
import legendDone from '@salesforce/label/c.PlanTimeline_LegendDone';
import legendBaseline from '@salesforce/label/c.PlanTimeline_LegendBaseline';
import legendDependency from '@salesforce/label/c.PlanTimeline_LegendDependency';
import zoomIn from '@salesforce/label/c.PlanTimeline_ZoomIn';
import zoomOut from '@salesforce/label/c.PlanTimeline_ZoomOut';
import zoomFit from '@salesforce/label/c.PlanTimeline_ZoomFit';
import zoomWeeks from '@salesforce/label/c.PlanTimeline_ZoomWeeks';
import zoomMonths from '@salesforce/label/c.PlanTimeline_ZoomMonths';
import zoomQuarters from '@salesforce/label/c.PlanTimeline_ZoomQuarters';
import zoomYears from '@salesforce/label/c.PlanTimeline_ZoomYears';
import goToday from '@salesforce/label/c.PlanTimeline_GoToday';
import critical from '@salesforce/label/c.PlanTimeline_Critical';

export const LABELS = {
    keys,
    pending,
    left,
    days,
    linkTo,
    today,
    late,
    legendCritical,
    legendDone,
    legendBaseline,
    legendDependency,
    zoomIn,
    zoomOut,
    zoomFit,
    zoomWeeks,
    zoomMonths,
    zoomQuarters,
    zoomYears,
    goToday,
    critical
};
