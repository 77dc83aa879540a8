import filterBuyingCenter from '@salesforce/label/c.OrgChart_FilterBuyingCenter';
import filterPairedWith from '@salesforce/label/c.OrgChart_FilterPairedWith';
import filterProblem from '@salesforce/label/c.OrgChart_FilterProblem';
import filterNoProblem from '@salesforce/label/c.OrgChart_FilterNoProblem';
import filterOpportunity from '@salesforce/label/c.OrgChart_FilterOpportunity';
import filterNoOpportunity from '@salesforce/label/c.OrgChart_FilterNoOpportunity';
import filterNoBuyingCenter from '@salesforce/label/c.OrgChart_FilterNoBuyingCenter';
import filterNobody from '@salesforce/label/c.OrgChart_FilterNobody';
import filterHiddenUser from '@salesforce/label/c.OrgChart_FilterHiddenUser';
import filterNoRole from '@salesforce/label/c.OrgChart_FilterNoRole';
import filterSelfReport from '@salesforce/label/c.OrgChart_FilterSelfReport';
import filterLoop from '@salesforce/label/c.OrgChart_FilterLoop';
import filterManagerOutside from '@salesforce/label/c.OrgChart_FilterManagerOutside';
import filterManagerHidden from '@salesforce/label/c.OrgChart_FilterManagerHidden';
import filterManagerParked from '@salesforce/label/c.OrgChart_FilterManagerParked';
import filterSeveralTops from '@salesforce/label/c.OrgChart_FilterSeveralTops';
import filterDuplicatePerson from '@salesforce/label/c.OrgChart_FilterDuplicatePerson';
import filterDuplicateStakeholder from '@salesforce/label/c.OrgChart_FilterDuplicateStakeholder';
import filterNameless from '@salesforce/label/c.OrgChart_FilterNameless';
import filterDeparted from '@salesforce/label/c.OrgChart_FilterDeparted';
import filterText from '@salesforce/label/c.OrgChart_FilterText';

/** Texts of what people can be filtered by. */
export const FILTER_LABELS = {
    filterText,
    filterBuyingCenter,
    filterPairedWith,
    filterProblem,
    filterNoProblem,
    filterOpportunity,
    filterNoOpportunity,
    filterNoBuyingCenter,
    filterNobody,
    filterHiddenUser,
    filterNoRole,
    filterSelfReport,
    filterLoop,
    filterManagerOutside,
    filterManagerHidden,
    filterManagerParked,
    filterSeveralTops,
    filterDuplicatePerson,
    filterDuplicateStakeholder,
    filterNameless,
    filterDeparted
} as const;
