/** Texts of the filter. */
import filterTitle from '@salesforce/label/c.Landscape_FilterTitle';
import filterClear from '@salesforce/label/c.Landscape_FilterClear';
import filterAny from '@salesforce/label/c.Landscape_FilterAny';
import filterCount from '@salesforce/label/c.Landscape_FilterCount';
import filterFrom from '@salesforce/label/c.Landscape_FilterFrom';
import filterTo from '@salesforce/label/c.Landscape_FilterTo';
import filterReview from '@salesforce/label/c.Landscape_FilterReview';
import filterAmount from '@salesforce/label/c.Landscape_FilterAmount';
import filterMinimum from '@salesforce/label/c.Landscape_FilterMinimum';
import filterMaximum from '@salesforce/label/c.Landscape_FilterMaximum';
import filterFamilies from '@salesforce/label/c.Landscape_FilterFamilies';
import filterStages from '@salesforce/label/c.Landscape_FilterStages';
import filterOwners from '@salesforce/label/c.Landscape_FilterOwners';
import reviewNow from '@salesforce/label/c.Landscape_ReviewNow';
import reviewWithin from '@salesforce/label/c.Landscape_ReviewWithin';

export const LABELS = {
    filterTitle,
    filterClear,
    filterAny,
    filterCount,
    filterFrom,
    filterTo,
    filterReview,
    filterAmount,
    filterMinimum,
    filterMaximum,
    filterFamilies,
    filterStages,
    filterOwners,
    reviewNow,
    reviewWithin
} as const;
