import title from '@salesforce/label/c.PlanTracker_ExportTitle';
import shown from '@salesforce/label/c.PlanTracker_ExportShown';
import all from '@salesforce/label/c.PlanTracker_ExportAll';
import sheetWork from '@salesforce/label/c.PlanTracker_ExportSheetWork';
import sheetObjectives from '@salesforce/label/c.PlanTracker_ExportSheetObjectives';
import sheetStanding from '@salesforce/label/c.PlanTracker_ExportSheetStanding';
import gap from '@salesforce/label/c.PlanTracker_ExportGap';
import total from '@salesforce/label/c.PlanTracker_ExportTotal';
import period from '@salesforce/label/c.PlanTracker_ExportPeriod';
import objectives from '@salesforce/label/c.PlanTracker_ExportObjectives';
import columnWork from '@salesforce/label/c.PlanTracker_ExportColumnWork';
import columnOwner from '@salesforce/label/c.PlanTracker_ExportColumnOwner';
import columnDue from '@salesforce/label/c.PlanTracker_ExportColumnDue';
import columnStatus from '@salesforce/label/c.PlanTracker_ExportColumnStatus';
import columnDone from '@salesforce/label/c.PlanTracker_ExportColumnDone';
import attention from '@salesforce/label/c.PlanTracker_ExportAttention';
import timeline from '@salesforce/label/c.PlanTracker_ExportTimeline';
import vision from '@salesforce/label/c.PlanTracker_ExportVision';
import customerGoals from '@salesforce/label/c.PlanTracker_ExportCustomerGoals';
import strengths from '@salesforce/label/c.PlanTracker_ExportStrengths';
import weaknesses from '@salesforce/label/c.PlanTracker_ExportWeaknesses';
import opportunities from '@salesforce/label/c.PlanTracker_ExportOpportunities';
import threats from '@salesforce/label/c.PlanTracker_ExportThreats';
import metricFrom from '@salesforce/label/c.PlanTracker_ExportMetric';
import page from '@salesforce/label/c.Export_Page';
import madeOn from '@salesforce/label/c.Export_MadeOn';

/** Texts of what a plan offers to take away. */
export const TEXTS = {
    title,
    shown,
    all,
    sheetWork,
    sheetObjectives,
    sheetStanding,
    gap,
    total,
    period,
    objectives,
    columnWork,
    columnOwner,
    columnDue,
    columnStatus,
    columnDone,
    attention,
    timeline,
    vision,
    customerGoals,
    strengths,
    weaknesses,
    opportunities,
    threats,
    metricFrom,
    page,
    madeOn
} as const;
