import type { Choice, Choices } from 'c/planTrackerStore';
import type { PicklistValue } from 'lightning/uiObjectInfoApi';
import PLAN_STATUS from '@salesforce/schema/Key_Account_Plan__c.Status__c';
import ACTION_STATUS from '@salesforce/schema/Plan_Action__c.Status__c';
import OBJECTIVE_MEASURE from '@salesforce/schema/Plan_Objective__c.Measure__c';
import OBJECTIVE_TYPE from '@salesforce/schema/Plan_Objective__c.Type__c';
import REVIEW_DECISION from '@salesforce/schema/Plan_Review__c.Decision__c';

const CHOSEN = {
    planStatus: PLAN_STATUS,
    objectiveType: OBJECTIVE_TYPE,
    measure: OBJECTIVE_MEASURE,
    actionStatus: ACTION_STATUS,
    decision: REVIEW_DECISION
};

/** Values of every picklist of an object, as `getPicklistValuesByRecordType` tells them. */
export interface PicklistResult {
    readonly data?: {
        readonly picklistFieldValues: Readonly<Record<string, { readonly values: readonly PicklistValue[] }>>;
    };
}

/** The values of the fields of one object, as far as they are told. */
export function choicesOf(object: string, { data }: PicklistResult): Partial<Choices> {
    const entries = Object.entries(CHOSEN).flatMap(([name, field]): [string, readonly Choice[]][] => {
        if (field.objectApiName !== object) return [];
        const values = data?.picklistFieldValues[field.fieldApiName]?.values;
        return values === undefined ? [] : [[name, values.map(({ label, value }) => ({ label, value }))]];
    });
    return Object.fromEntries(entries);
}
