/** Texts of the tree of offerings. */
import type { OfferingRefusal } from 'c/offeringsStore';
import offeringsHeading from '@salesforce/label/c.Landscape_OfferingsHeading';
import offeringAdd from '@salesforce/label/c.Landscape_OfferingAdd';
import offeringAddBelow from '@salesforce/label/c.Landscape_OfferingAddBelow';
import offeringEdit from '@salesforce/label/c.Landscape_OfferingEdit';
import offeringUp from '@salesforce/label/c.Landscape_OfferingUp';
import offeringDown from '@salesforce/label/c.Landscape_OfferingDown';
import offeringRetire from '@salesforce/label/c.Landscape_OfferingRetire';
import offeringActivate from '@salesforce/label/c.Landscape_OfferingActivate';
import offeringIsRetired from '@salesforce/label/c.Landscape_OfferingIsRetired';
import offeringProducts from '@salesforce/label/c.Landscape_OfferingProducts';
import offeringsEmpty from '@salesforce/label/c.Landscape_OfferingsEmpty';
import offeringFormNew from '@salesforce/label/c.Landscape_OfferingFormNew';
import offeringFormEdit from '@salesforce/label/c.Landscape_OfferingFormEdit';
import offeringName from '@salesforce/label/c.Landscape_OfferingName';
import offeringFamily from '@salesforce/label/c.Landscape_OfferingFamily';
import offeringTop from '@salesforce/label/c.Landscape_OfferingTop';
import offeringLaunch from '@salesforce/label/c.Landscape_OfferingLaunch';
import offeringValue from '@salesforce/label/c.Landscape_OfferingValue';
import offeringSaved from '@salesforce/label/c.Landscape_OfferingSaved';
import offeringRetired from '@salesforce/label/c.Landscape_OfferingRetired';
import offeringActive from '@salesforce/label/c.Landscape_OfferingActive';
import offeringMoved from '@salesforce/label/c.Landscape_OfferingMoved';
import offeringNameMissing from '@salesforce/label/c.Landscape_OfferingNameMissing';
import offeringNameTaken from '@salesforce/label/c.Landscape_OfferingNameTaken';
import offeringBelowItself from '@salesforce/label/c.Landscape_OfferingBelowItself';
import offeringGone from '@salesforce/label/c.Landscape_OfferingGone';
import offeringTooMany from '@salesforce/label/c.Landscape_OfferingTooMany';

export const LABELS = {
    offeringsHeading,
    offeringAdd,
    offeringAddBelow,
    offeringEdit,
    offeringUp,
    offeringDown,
    offeringRetire,
    offeringActivate,
    offeringIsRetired,
    offeringProducts,
    offeringsEmpty,
    offeringFormNew,
    offeringFormEdit,
    offeringName,
    offeringFamily,
    offeringTop,
    offeringLaunch,
    offeringValue,
    offeringSaved,
    offeringRetired,
    offeringActive,
    offeringMoved,
    offeringNameMissing,
    offeringNameTaken,
    offeringBelowItself,
    offeringGone,
    offeringTooMany
} as const;

/** Why a change is refused. */
export const REFUSALS: Readonly<Record<OfferingRefusal, string>> = {
    'name-missing': offeringNameMissing,
    'name-taken': offeringNameTaken,
    'below-itself': offeringBelowItself,
    gone: offeringGone,
    'too-many-products': offeringTooMany
};
