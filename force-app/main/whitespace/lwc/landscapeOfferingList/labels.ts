/** Texts of the list of offerings. */
import offeringsSearch from '@salesforce/label/c.Landscape_OfferingsSearch';
import offeringsShown from '@salesforce/label/c.Landscape_OfferingsShown';
import offeringsShowAll from '@salesforce/label/c.Landscape_OfferingsShowAll';
import offeringNew from '@salesforce/label/c.Landscape_OfferingNew';

export const LABELS = {
    offeringsSearch,
    offeringsShown,
    offeringsShowAll,
    offeringNew
} as const;
