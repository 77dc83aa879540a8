/** Texts of the list by buying center. */
import listUnassessed from '@salesforce/label/c.Landscape_ListUnassessed';

export const LABELS = {
    listUnassessed
} as const;
