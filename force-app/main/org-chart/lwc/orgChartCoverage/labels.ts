/** Texts of this view, by the name that the code uses. */
import table from '@salesforce/label/c.OrgChartCoverage_Table';
import unit from '@salesforce/label/c.OrgChartCoverage_Unit';
import account from '@salesforce/label/c.OrgChartCoverage_Account';
import missing from '@salesforce/label/c.OrgChartCoverage_Missing';
import missingFull from '@salesforce/label/c.OrgChartCoverage_MissingFull';
import give from '@salesforce/label/c.OrgChartCoverage_Give';
import knownShort from '@salesforce/label/c.OrgChartCoverage_KnownShort';
import coveredShort from '@salesforce/label/c.OrgChartCoverage_CoveredShort';
import covered from '@salesforce/label/c.OrgChartCoverage_Covered';
import known from '@salesforce/label/c.OrgChartCoverage_Known';
import empty from '@salesforce/label/c.OrgChartCoverage_Empty';
import summary from '@salesforce/label/c.OrgChartCoverage_Summary';
import summaryFine from '@salesforce/label/c.OrgChartCoverage_SummaryFine';
import people from '@salesforce/label/c.OrgChartCoverage_People';
import columnMissing from '@salesforce/label/c.OrgChartCoverage_ColumnMissing';
import onlyMissing from '@salesforce/label/c.OrgChartCoverage_OnlyMissing';
import noUnits from '@salesforce/label/c.OrgChartCoverage_NoUnits';
import rows from '@salesforce/label/c.OrgChartCoverage_Rows';
import columnsAll from '@salesforce/label/c.OrgChartCoverage_ColumnsAll';
import hiddenMore from '@salesforce/label/c.OrgChartCoverage_HiddenMore';
import moreLabel from '@salesforce/label/c.OrgChartCoverage_MoreLabel';

export const COVERAGE_LABELS = {
    table,
    unit,
    account,
    missing,
    missingFull,
    give,
    knownShort,
    coveredShort,
    covered,
    known,
    empty,
    summary,
    summaryFine,
    people,
    columnMissing,
    onlyMissing,
    noUnits,
    rows,
    columnsAll,
    hiddenMore,
    moreLabel
};
