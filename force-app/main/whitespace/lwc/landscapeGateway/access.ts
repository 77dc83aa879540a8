import type { ObjectInfo, ObjectInfosResult } from 'lightning/uiObjectInfoApi';
import type { LandscapeAccess } from 'c/landscapeStore';
import CENTER from '@salesforce/schema/Buying_Center__c';
import HIDDEN from '@salesforce/schema/Hidden_Offering__c';
import CELL from '@salesforce/schema/Landscape_Cell__c';
import SNAPSHOT from '@salesforce/schema/Landscape_Snapshot__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OPPORTUNITY_BUYING_CENTER from '@salesforce/schema/Opportunity.Buying_Center__c';
import OBJECTIVE from '@salesforce/schema/Plan_Objective__c';
import PRODUCT from '@salesforce/schema/Product2';
import PRODUCT_OFFERING from '@salesforce/schema/Product2.Offering__c';

/** Exists only where several currencies are switched on. */
export const CURRENCY_FIELD = 'CurrencyIsoCode';

/** Objects whose permissions decide what the page offers, in the order of the answer. */
export const OBJECTS = [CELL, OPPORTUNITY, PRODUCT, CENTER, HIDDEN, OBJECTIVE, SNAPSHOT];

type Infos = readonly (ObjectInfo | null)[];

/** The objects' descriptions; null for one that the user may not see. */
export function infosOf(answer: ObjectInfosResult | undefined): Infos {
    return OBJECTS.map((_, place) => {
        const found = answer?.results[place];
        return found?.statusCode === 200 ? found.result : null;
    });
}

/** Whether records have a currency of their own. */
export function hasSeveralCurrencies([, opportunity]: Infos): boolean {
    return opportunity !== null && opportunity !== undefined && CURRENCY_FIELD in opportunity.fields;
}

/** What the user may do, by the permissions of objects and fields. */
export function accessOf([cell, opportunity, product, center, hidden, objective, snapshot]: Infos): LandscapeAccess {
    const canUpdate = (info: ObjectInfo | null | undefined, field: string): boolean =>
        info?.updateable === true && info.fields[field]?.updateable === true;
    return {
        see: cell !== null && cell !== undefined,
        judge: cell?.updateable === true && cell.createable,
        editOpportunities: canUpdate(opportunity, OPPORTUNITY_BUYING_CENTER.fieldApiName),
        editProducts: canUpdate(product, PRODUCT_OFFERING.fieldApiName),
        editCenters: center?.updateable === true && center.createable,
        deleteCenters: center?.deletable === true,
        hideOfferings: hidden?.createable === true && hidden.deletable,
        createObjectives: objective?.createable === true,
        createOpportunities: opportunity?.createable === true,
        takeSnapshots: snapshot?.createable === true
    };
}
