/** Texts of what is asked for. */
import chipsTitle from '@salesforce/label/c.Landscape_ChipsTitle';
import chipOff from '@salesforce/label/c.Landscape_ChipOff';
import chipRemove from '@salesforce/label/c.Landscape_ChipRemove';
import chipOwners from '@salesforce/label/c.Landscape_ChipOwners';
import chipCompetitor from '@salesforce/label/c.Landscape_ChipCompetitor';
import chipMinimum from '@salesforce/label/c.Landscape_ChipMinimum';
import chipMaximum from '@salesforce/label/c.Landscape_ChipMaximum';
import chipReview from '@salesforce/label/c.Landscape_ChipReview';
import filterClear from '@salesforce/label/c.Landscape_FilterClear';

export const LABELS = {
    chipsTitle,
    chipOff,
    chipRemove,
    chipOwners,
    chipCompetitor,
    chipMinimum,
    chipMaximum,
    chipReview,
    filterClear
} as const;
