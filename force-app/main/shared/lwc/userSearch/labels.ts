/** Texts of this view, by the name that the code uses. */
import none from '@salesforce/label/c.AtlasUserSearch_None';
import found from '@salesforce/label/c.AtlasUserSearch_Found';
import more from '@salesforce/label/c.AtlasUserSearch_More';
import failed from '@salesforce/label/c.AtlasUserSearch_Failed';

export const USER_SEARCH_LABELS = {
    none,
    found,
    more,
    failed
};
