import type { PlanWrite, RecordKind } from 'c/planTrackerStore';
import DEPENDENCY from '@salesforce/schema/Action_Dependency__c';
import DEPENDENCY_ATLAS_KEY from '@salesforce/schema/Action_Dependency__c.Atlas_Key__c';
import DEPENDENCY_KEY_ACCOUNT_PLAN from '@salesforce/schema/Action_Dependency__c.Key_Account_Plan__c';
import DEPENDENCY_KEY from '@salesforce/schema/Action_Dependency__c.Key__c';
import DEPENDENCY_PREDECESSOR from '@salesforce/schema/Action_Dependency__c.Predecessor__c';
import DEPENDENCY_SUCCESSOR from '@salesforce/schema/Action_Dependency__c.Successor__c';
import PLAN from '@salesforce/schema/Key_Account_Plan__c';
import PLAN_ACCOUNT from '@salesforce/schema/Key_Account_Plan__c.Account__c';
import PLAN_ASSIGNED_TO from '@salesforce/schema/Key_Account_Plan__c.Assigned_To__c';
import PLAN_ATLAS_KEY from '@salesforce/schema/Key_Account_Plan__c.Atlas_Key__c';
import PLAN_CUSTOMER_GOALS from '@salesforce/schema/Key_Account_Plan__c.Customer_Goals__c';
import PLAN_END from '@salesforce/schema/Key_Account_Plan__c.End__c';
import PLAN_NAME from '@salesforce/schema/Key_Account_Plan__c.Name';
import PLAN_NEXT_REVIEW from '@salesforce/schema/Key_Account_Plan__c.Next_Review__c';
import PLAN_OPPORTUNITIES from '@salesforce/schema/Key_Account_Plan__c.Opportunities__c';
import PLAN_REVENUE_TARGET from '@salesforce/schema/Key_Account_Plan__c.Revenue_Target__c';
import PLAN_START from '@salesforce/schema/Key_Account_Plan__c.Start__c';
import PLAN_STATUS from '@salesforce/schema/Key_Account_Plan__c.Status__c';
import PLAN_STRENGTHS from '@salesforce/schema/Key_Account_Plan__c.Strengths__c';
import PLAN_THREATS from '@salesforce/schema/Key_Account_Plan__c.Threats__c';
import PLAN_VISION from '@salesforce/schema/Key_Account_Plan__c.Vision__c';
import PLAN_WEAKNESSES from '@salesforce/schema/Key_Account_Plan__c.Weaknesses__c';
import ACTION from '@salesforce/schema/Plan_Action__c';
import ACTION_ASSIGNED_TO from '@salesforce/schema/Plan_Action__c.Assigned_To__c';
import ACTION_ATLAS_KEY from '@salesforce/schema/Plan_Action__c.Atlas_Key__c';
import ACTION_BASELINE_DUE from '@salesforce/schema/Plan_Action__c.Baseline_Due__c';
import ACTION_BASELINE_START from '@salesforce/schema/Plan_Action__c.Baseline_Start__c';
import ACTION_COMPLETED_ON from '@salesforce/schema/Plan_Action__c.Completed_On__c';
import ACTION_DUE from '@salesforce/schema/Plan_Action__c.Due__c';
import ACTION_EFFORT_DAYS from '@salesforce/schema/Plan_Action__c.Effort_Days__c';
import ACTION_ESCALATION from '@salesforce/schema/Plan_Action__c.Escalation__c';
import ACTION_KIND from '@salesforce/schema/Plan_Action__c.Kind__c';
import ACTION_NAME from '@salesforce/schema/Plan_Action__c.Name';
import ACTION_OPPORTUNITY from '@salesforce/schema/Plan_Action__c.Opportunity__c';
import ACTION_PERCENT_COMPLETE from '@salesforce/schema/Plan_Action__c.Percent_Complete__c';
import ACTION_PLAN_OBJECTIVE from '@salesforce/schema/Plan_Action__c.Plan_Objective__c';
import ACTION_SHAREABLE from '@salesforce/schema/Plan_Action__c.Shareable__c';
import ACTION_STAKEHOLDER from '@salesforce/schema/Plan_Action__c.Stakeholder__c';
import ACTION_START from '@salesforce/schema/Plan_Action__c.Start__c';
import ACTION_STATUS from '@salesforce/schema/Plan_Action__c.Status__c';
import ACTION_SUCCESS_MEASURE from '@salesforce/schema/Plan_Action__c.Success_Measure__c';
import ACTION_SUPPORT_NEEDED from '@salesforce/schema/Plan_Action__c.Support_Needed__c';
import OBJECTIVE from '@salesforce/schema/Plan_Objective__c';
import OBJECTIVE_ASSIGNED_TO from '@salesforce/schema/Plan_Objective__c.Assigned_To__c';
import OBJECTIVE_ATLAS_KEY from '@salesforce/schema/Plan_Objective__c.Atlas_Key__c';
import OBJECTIVE_BASELINE from '@salesforce/schema/Plan_Objective__c.Baseline__c';
import OBJECTIVE_CURRENT from '@salesforce/schema/Plan_Objective__c.Current__c';
import OBJECTIVE_CUSTOMER_AGREED from '@salesforce/schema/Plan_Objective__c.Customer_Agreed__c';
import OBJECTIVE_DESCRIPTION from '@salesforce/schema/Plan_Objective__c.Description__c';
import OBJECTIVE_DUE from '@salesforce/schema/Plan_Objective__c.Due__c';
import OBJECTIVE_KEY_ACCOUNT_PLAN from '@salesforce/schema/Plan_Objective__c.Key_Account_Plan__c';
import OBJECTIVE_LANDSCAPE_CELL from '@salesforce/schema/Plan_Objective__c.Landscape_Cell__c';
import OBJECTIVE_MEASURE_BUYING_CENTER from '@salesforce/schema/Plan_Objective__c.Measure_Buying_Center__c';
import OBJECTIVE_MEASURE_PAIRING from '@salesforce/schema/Plan_Objective__c.Measure_Pairing__c';
import OBJECTIVE_MEASURE from '@salesforce/schema/Plan_Objective__c.Measure__c';
import OBJECTIVE_METRIC from '@salesforce/schema/Plan_Objective__c.Metric__c';
import OBJECTIVE_NAME from '@salesforce/schema/Plan_Objective__c.Name';
import OBJECTIVE_SHAREABLE from '@salesforce/schema/Plan_Objective__c.Shareable__c';
import OBJECTIVE_TARGET from '@salesforce/schema/Plan_Objective__c.Target__c';
import OBJECTIVE_TYPE from '@salesforce/schema/Plan_Objective__c.Type__c';
import OBJECTIVE_UNIT from '@salesforce/schema/Plan_Objective__c.Unit__c';
import OBJECTIVE_WEIGHT from '@salesforce/schema/Plan_Objective__c.Weight__c';
import REVIEW from '@salesforce/schema/Plan_Review__c';
import REVIEW_ACTION_COUNT from '@salesforce/schema/Plan_Review__c.Action_Count__c';
import REVIEW_ACTIONS_DONE from '@salesforce/schema/Plan_Review__c.Actions_Done__c';
import REVIEW_ACTIONS_OVERDUE from '@salesforce/schema/Plan_Review__c.Actions_Overdue__c';
import REVIEW_ATLAS_KEY from '@salesforce/schema/Plan_Review__c.Atlas_Key__c';
import REVIEW_COMPETITION_SCORE from '@salesforce/schema/Plan_Review__c.Competition_Score__c';
import REVIEW_DECISION_MAKERS_COVERED from '@salesforce/schema/Plan_Review__c.Decision_Makers_Covered__c';
import REVIEW_DECISION_MAKERS from '@salesforce/schema/Plan_Review__c.Decision_Makers__c';
import REVIEW_DECISION from '@salesforce/schema/Plan_Review__c.Decision__c';
import REVIEW_DELIVERY_SCORE from '@salesforce/schema/Plan_Review__c.Delivery_Score__c';
import REVIEW_EXECUTION_SCORE from '@salesforce/schema/Plan_Review__c.Execution_Score__c';
import REVIEW_GROWTH_SCORE from '@salesforce/schema/Plan_Review__c.Growth_Score__c';
import REVIEW_KEY_ACCOUNT_PLAN from '@salesforce/schema/Plan_Review__c.Key_Account_Plan__c';
import REVIEW_NOTES from '@salesforce/schema/Plan_Review__c.Notes__c';
import REVIEW_OBJECTIVE_COUNT from '@salesforce/schema/Plan_Review__c.Objective_Count__c';
import REVIEW_OPEN from '@salesforce/schema/Plan_Review__c.Open__c';
import REVIEW_PENETRATION from '@salesforce/schema/Plan_Review__c.Penetration__c';
import REVIEW_PROGRESS from '@salesforce/schema/Plan_Review__c.Progress__c';
import REVIEW_RELATIONSHIP_SCORE from '@salesforce/schema/Plan_Review__c.Relationship_Score__c';
import REVIEW_REVENUE_TARGET from '@salesforce/schema/Plan_Review__c.Revenue_Target__c';
import REVIEW_REVIEW_DATE from '@salesforce/schema/Plan_Review__c.Review_Date__c';
import REVIEW_REVIEWED_BY from '@salesforce/schema/Plan_Review__c.Reviewed_By__c';
import REVIEW_WEIGHTED from '@salesforce/schema/Plan_Review__c.Weighted__c';
import REVIEW_WON from '@salesforce/schema/Plan_Review__c.Won__c';
import CELL from '@salesforce/schema/Landscape_Cell__c';
import CELL_ATLAS_KEY from '@salesforce/schema/Landscape_Cell__c.Atlas_Key__c';
import CELL_BUYING_CENTER from '@salesforce/schema/Landscape_Cell__c.Buying_Center__c';
import CELL_KEY from '@salesforce/schema/Landscape_Cell__c.Key__c';
import CELL_OFFERING from '@salesforce/schema/Landscape_Cell__c.Offering__c';

type Name = { readonly fieldApiName: string };

/** How a kind of record is called at the platform: names come from the schema, so that they carry a namespace. */
export interface Shape {
    readonly object: string;
    readonly atlasKey: Name;
    readonly fields: Readonly<Record<string, Name>>;
}

export const SHAPES: Readonly<Record<RecordKind, Shape>> = {
    plan: {
        object: PLAN.objectApiName,
        atlasKey: PLAN_ATLAS_KEY,
        fields: {
            name: PLAN_NAME,
            accountId: PLAN_ACCOUNT,
            start: PLAN_START,
            end: PLAN_END,
            status: PLAN_STATUS,
            assignedToId: PLAN_ASSIGNED_TO,
            revenueTarget: PLAN_REVENUE_TARGET,
            vision: PLAN_VISION,
            customerGoals: PLAN_CUSTOMER_GOALS,
            strengths: PLAN_STRENGTHS,
            weaknesses: PLAN_WEAKNESSES,
            opportunities: PLAN_OPPORTUNITIES,
            threats: PLAN_THREATS,
            nextReview: PLAN_NEXT_REVIEW
        }
    },
    objective: {
        object: OBJECTIVE.objectApiName,
        atlasKey: OBJECTIVE_ATLAS_KEY,
        fields: {
            planId: OBJECTIVE_KEY_ACCOUNT_PLAN,
            name: OBJECTIVE_NAME,
            description: OBJECTIVE_DESCRIPTION,
            type: OBJECTIVE_TYPE,
            metric: OBJECTIVE_METRIC,
            unit: OBJECTIVE_UNIT,
            weight: OBJECTIVE_WEIGHT,
            measure: OBJECTIVE_MEASURE,
            measureBuyingCenterId: OBJECTIVE_MEASURE_BUYING_CENTER,
            measurePairingId: OBJECTIVE_MEASURE_PAIRING,
            baseline: OBJECTIVE_BASELINE,
            target: OBJECTIVE_TARGET,
            current: OBJECTIVE_CURRENT,
            due: OBJECTIVE_DUE,
            assignedToId: OBJECTIVE_ASSIGNED_TO,
            landscapeCellId: OBJECTIVE_LANDSCAPE_CELL,
            customerAgreed: OBJECTIVE_CUSTOMER_AGREED,
            shareable: OBJECTIVE_SHAREABLE
        }
    },
    action: {
        object: ACTION.objectApiName,
        atlasKey: ACTION_ATLAS_KEY,
        fields: {
            objectiveId: ACTION_PLAN_OBJECTIVE,
            name: ACTION_NAME,
            kind: ACTION_KIND,
            status: ACTION_STATUS,
            assignedToId: ACTION_ASSIGNED_TO,
            start: ACTION_START,
            due: ACTION_DUE,
            baselineStart: ACTION_BASELINE_START,
            baselineDue: ACTION_BASELINE_DUE,
            completedOn: ACTION_COMPLETED_ON,
            percentComplete: ACTION_PERCENT_COMPLETE,
            effortDays: ACTION_EFFORT_DAYS,
            successMeasure: ACTION_SUCCESS_MEASURE,
            supportNeeded: ACTION_SUPPORT_NEEDED,
            escalation: ACTION_ESCALATION,
            stakeholderId: ACTION_STAKEHOLDER,
            opportunityId: ACTION_OPPORTUNITY,
            shareable: ACTION_SHAREABLE
        }
    },
    dependency: {
        object: DEPENDENCY.objectApiName,
        atlasKey: DEPENDENCY_ATLAS_KEY,
        fields: {
            planId: DEPENDENCY_KEY_ACCOUNT_PLAN,
            predecessorId: DEPENDENCY_PREDECESSOR,
            successorId: DEPENDENCY_SUCCESSOR,
            uniqueKey: DEPENDENCY_KEY
        }
    },
    review: {
        object: REVIEW.objectApiName,
        atlasKey: REVIEW_ATLAS_KEY,
        fields: {
            planId: REVIEW_KEY_ACCOUNT_PLAN,
            reviewDate: REVIEW_REVIEW_DATE,
            reviewedById: REVIEW_REVIEWED_BY,
            decision: REVIEW_DECISION,
            notes: REVIEW_NOTES,
            revenueTarget: REVIEW_REVENUE_TARGET,
            won: REVIEW_WON,
            open: REVIEW_OPEN,
            weighted: REVIEW_WEIGHTED,
            progress: REVIEW_PROGRESS,
            penetration: REVIEW_PENETRATION,
            objectiveCount: REVIEW_OBJECTIVE_COUNT,
            actionCount: REVIEW_ACTION_COUNT,
            actionsDone: REVIEW_ACTIONS_DONE,
            actionsOverdue: REVIEW_ACTIONS_OVERDUE,
            decisionMakers: REVIEW_DECISION_MAKERS,
            decisionMakersCovered: REVIEW_DECISION_MAKERS_COVERED
        }
    },
    cell: {
        object: CELL.objectApiName,
        atlasKey: CELL_ATLAS_KEY,
        fields: {
            buyingCenterId: CELL_BUYING_CENTER,
            offeringId: CELL_OFFERING,
            uniqueKey: CELL_KEY
        }
    }
};

const SCORES: Readonly<Record<string, Name>> = {
    relationship: REVIEW_RELATIONSHIP_SCORE,
    growth: REVIEW_GROWTH_SCORE,
    delivery: REVIEW_DELIVERY_SCORE,
    competition: REVIEW_COMPETITION_SCORE,
    execution: REVIEW_EXECUTION_SCORE
};

/** Values of a write by the API names of their fields; those of a create with its key. */
export function valuesOf(write: Exclude<PlanWrite, { kind: 'delete' }>): Record<string, unknown> {
    const { atlasKey, fields } = SHAPES[write.of];
    const values: Record<string, unknown> = write.kind === 'create' ? { [atlasKey.fieldApiName]: write.atlasKey } : {};
    for (const [name, value] of Object.entries(write.fields)) {
        const field = fields[name];
        if (field !== undefined) values[field.fieldApiName] = value;
        else if (name === 'scores') {
            for (const [dimension, score] of Object.entries(value as Record<string, number | null>)) {
                values[(SCORES[dimension] as Name).fieldApiName] = score;
            }
        }
    }
    return values;
}
