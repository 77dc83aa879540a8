/**
 * Pages of the org on which a new record starts with values filled in. Opportunities and plans are created there and
 * not in place: an org has required fields, record types and duplicate rules that the package cannot know.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate-add-params-url.html
 */
import type { PageReference } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import PLAN from '@salesforce/schema/Key_Account_Plan__c';
import PLAN_ACCOUNT from '@salesforce/schema/Key_Account_Plan__c.Account__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OPPORTUNITY_ACCOUNT from '@salesforce/schema/Opportunity.AccountId';
import OPPORTUNITY_BUYING_CENTER from '@salesforce/schema/Opportunity.Buying_Center__c';
import OPPORTUNITY_OFFERING from '@salesforce/schema/Opportunity.Offering__c';

function newPage(objectApiName: string, values: Record<string, unknown>): PageReference {
    return {
        type: 'standard__objectPage',
        attributes: { objectApiName, actionName: 'new' },
        state: { defaultFieldValues: encodeDefaultFieldValues(values) }
    };
}

/** The org's New page of an opportunity in one cell. */
export function newOpportunityPage(accountId: string, buyingCenterId: string, offeringId: string): PageReference {
    return newPage(OPPORTUNITY.objectApiName, {
        [OPPORTUNITY_ACCOUNT.fieldApiName]: accountId,
        [OPPORTUNITY_BUYING_CENTER.fieldApiName]: buyingCenterId,
        [OPPORTUNITY_OFFERING.fieldApiName]: offeringId
    });
}

/** The org's New page of a plan for an account. */
export function newPlanPage(accountId: string): PageReference {
    return newPage(PLAN.objectApiName, { [PLAN_ACCOUNT.fieldApiName]: accountId });
}
