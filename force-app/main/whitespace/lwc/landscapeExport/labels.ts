/** Texts of what is taken away. */
import exportTitle from '@salesforce/label/c.Landscape_ExportTitle';
import exportSubtitle from '@salesforce/label/c.Landscape_ExportSubtitle';
import exportShown from '@salesforce/label/c.Landscape_ExportShown';
import exportAll from '@salesforce/label/c.Landscape_ExportAll';
import exportEmpty from '@salesforce/label/c.Landscape_ExportEmpty';
import exportNotes from '@salesforce/label/c.Landscape_ExportNotes';
import exportSheetMatrix from '@salesforce/label/c.Landscape_ExportSheetMatrix';
import exportSheetCells from '@salesforce/label/c.Landscape_ExportSheetCells';
import exportSheetBusiness from '@salesforce/label/c.Landscape_ExportSheetBusiness';
import exportOpportunity from '@salesforce/label/c.Landscape_ExportOpportunity';
import exportOpportunityId from '@salesforce/label/c.Landscape_ExportOpportunityId';
import exportStage from '@salesforce/label/c.Landscape_ExportStage';
import exportOutcome from '@salesforce/label/c.Landscape_ExportOutcome';
import exportCloseDate from '@salesforce/label/c.Landscape_ExportCloseDate';
import exportProduct from '@salesforce/label/c.Landscape_ExportProduct';
import exportCenter from '@salesforce/label/c.Landscape_ExportCenter';
import exportOffering from '@salesforce/label/c.Landscape_ExportOffering';
import exportCurrency from '@salesforce/label/c.Landscape_ExportCurrency';
import exportAmount from '@salesforce/label/c.Landscape_ExportAmount';
import exportWeighted from '@salesforce/label/c.Landscape_ExportWeighted';
import exportRule from '@salesforce/label/c.Landscape_ExportRule';

export const LABELS = {
    exportTitle,
    exportSubtitle,
    exportShown,
    exportAll,
    exportEmpty,
    exportNotes,
    exportSheetMatrix,
    exportSheetCells,
    exportSheetBusiness,
    exportOpportunity,
    exportOpportunityId,
    exportStage,
    exportOutcome,
    exportCloseDate,
    exportProduct,
    exportCenter,
    exportOffering,
    exportCurrency,
    exportAmount,
    exportWeighted,
    exportRule
} as const;

/** Headings of the business behind the numbers. */
export const PAGE_TEXTS = {
    opportunity: exportOpportunity,
    opportunityId: exportOpportunityId,
    stage: exportStage,
    outcome: exportOutcome,
    closeDate: exportCloseDate,
    product: exportProduct,
    center: exportCenter,
    offering: exportOffering,
    currency: exportCurrency,
    amount: exportAmount,
    weighted: exportWeighted,
    rule: exportRule
} as const;
