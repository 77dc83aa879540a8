/**
 * What a plan is computed from, as read from the org. Dates are ISO dates ("2026-03-31"), null where a field is blank;
 * picklist values are the API values; percent is 0 to 100.
 */
export const PLAN_STATUSES = ['Draft', 'Active', 'On Hold', 'Completed', 'Cancelled'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const OBJECTIVE_TYPES = ['Mining', 'Farming', 'Relationship', 'Delivery', 'Other'] as const;
export type ObjectiveType = (typeof OBJECTIVE_TYPES)[number];

/** How the current value of an objective comes about: typed, or measured from the org's records each time. */
export const OBJECTIVE_MEASURES = [
    'Typed',
    'Won amount',
    'Open amount',
    'Penetration',
    'Coverage',
    'Relationship level',
    'Opportunities'
] as const;
export type ObjectiveMeasure = (typeof OBJECTIVE_MEASURES)[number];

export const ACTION_KINDS = ['Action', 'Milestone'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const ACTION_STATUSES = ['Not Started', 'In Progress', 'Blocked', 'Done', 'Cancelled'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** A Key_Account_Plan__c. */
export interface PlanFact {
    readonly id: string;
    readonly name: string;
    readonly accountId: string;
    readonly start: string;
    readonly end: string;
    readonly status: PlanStatus;
    readonly assignedToId: string | null;
    /** The API's decimal number in the currency of the plan. */
    readonly revenueTarget: number | null;
    /** ISO 4217 code; the org's own currency where it has only one. */
    readonly currency: string;
    readonly vision: string | null;
    readonly customerGoals: string | null;
    readonly strengths: string | null;
    readonly weaknesses: string | null;
    readonly opportunities: string | null;
    readonly threats: string | null;
    readonly nextReview: string | null;
}

/** A Plan_Objective__c. */
export interface ObjectiveFact {
    readonly id: string;
    readonly name: string;
    readonly description: string | null;
    readonly type: ObjectiveType;
    readonly metric: string | null;
    readonly unit: string | null;
    /** Zero or more, two decimals. */
    readonly weight: number;
    readonly measure: ObjectiveMeasure;
    readonly measureBuyingCenterId: string | null;
    readonly measurePairingId: string | null;
    readonly baseline: number | null;
    readonly target: number | null;
    /** The typed value; null where it is measured. */
    readonly current: number | null;
    readonly due: string | null;
    readonly assignedToId: string | null;
    readonly landscapeCellId: string | null;
    readonly customerAgreed: boolean;
    readonly shareable: boolean;
    /** When the record was last changed, the best that is known of when its metric was. */
    readonly changedOn: string | null;
    readonly createdOn: string | null;
}

/** A Plan_Action__c. */
export interface ActionFact {
    readonly id: string;
    readonly objectiveId: string;
    readonly name: string;
    readonly kind: ActionKind;
    readonly status: ActionStatus;
    readonly assignedToId: string | null;
    readonly start: string | null;
    readonly due: string | null;
    readonly baselineStart: string | null;
    readonly baselineDue: string | null;
    readonly completedOn: string | null;
    readonly percentComplete: number | null;
    /** More than zero, one decimal. */
    readonly effortDays: number | null;
    readonly successMeasure: string | null;
    readonly supportNeeded: string | null;
    readonly escalation: string | null;
    readonly stakeholderId: string | null;
    readonly opportunityId: string | null;
    readonly shareable: boolean;
    readonly changedOn: string | null;
    readonly createdOn: string | null;
}

/** An Action_Dependency__c: the successor can only start when the predecessor is done. */
export interface DependencyFact {
    readonly id: string;
    /** Null after the action was deleted; likewise the successor. */
    readonly predecessorId: string | null;
    readonly successorId: string | null;
}

/** A Plan_Review__c: scores and the numbers of its day. Amounts are the API's decimal numbers. */
export interface ReviewFact {
    readonly id: string;
    readonly reviewDate: string;
    readonly reviewedById: string | null;
    /** 1 (poor) to 5 (excellent), null where not given. */
    readonly scores: ReviewScores;
    readonly decision: string | null;
    readonly notes: string | null;
    readonly revenueTarget: number | null;
    readonly won: number | null;
    readonly open: number | null;
    readonly weighted: number | null;
    /** Percent, 0 to 100; likewise penetration. */
    readonly progress: number | null;
    readonly penetration: number | null;
    readonly objectiveCount: number | null;
    readonly actionCount: number | null;
    readonly actionsDone: number | null;
    readonly actionsOverdue: number | null;
    readonly decisionMakers: number | null;
    readonly decisionMakersCovered: number | null;
}

/** The dimensions that a review scores. */
export const REVIEW_DIMENSIONS = ['relationship', 'growth', 'delivery', 'competition', 'execution'] as const;
export type ReviewDimension = (typeof REVIEW_DIMENSIONS)[number];
export type ReviewScores = Readonly<Record<ReviewDimension, number | null>>;

/** One plan with everything below it, in any order. */
export interface PlanFacts {
    readonly plan: PlanFact;
    readonly objectives: readonly ObjectiveFact[];
    readonly actions: readonly ActionFact[];
    readonly dependencies: readonly DependencyFact[];
    readonly reviews: readonly ReviewFact[];
}

/** Thresholds of the package's settings. */
export interface PlanThresholds {
    readonly dueSoonDays: number;
    readonly slippingDays: number;
    readonly staleDays: number;
    /** A plan that names no next review is due for one so long after the last, or after its start. */
    readonly reviewAfterDays: number;
    /** Percent of what is missing to the target that open business and planned targets should reach. */
    readonly targetCoveragePercent: number;
}

/** The defaults of Atlas_Setting__c, for an org whose admin has not created the record yet. */
export const DEFAULT_THRESHOLDS: PlanThresholds = {
    dueSoonDays: 14,
    slippingDays: 7,
    staleDays: 30,
    reviewAfterDays: 180,
    targetCoveragePercent: 100
};

/** Whether work is still to be done: neither done nor cancelled. */
export function isOpen(action: Pick<ActionFact, 'status'>): boolean {
    return action.status !== 'Done' && action.status !== 'Cancelled';
}

/** Whether work that is still to be done should have been. What is due today is not late yet. */
export function isOverdue(action: Pick<ActionFact, 'status' | 'due'>, today: string): boolean {
    return isOpen(action) && action.due !== null && action.due < today;
}

/** Whether a plan is over by its status. */
export function isClosed(plan: Pick<PlanFact, 'status'>): boolean {
    return plan.status === 'Completed' || plan.status === 'Cancelled';
}

/** Compares ids and other texts by code unit, so that an order is the same on every machine. */
export function compareText(left: string, right: string): number {
    if (left === right) return 0;
    return left < right ? -1 : 1;
}

/** Groups records by a key, each group in the order of the records. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
    const groups = new Map<Key, Item[]>();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [item]);
        else group.push(item);
    }
    return groups;
}
