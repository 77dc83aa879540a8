import type { ActionFact, DependencyFact, ObjectiveFact, PlanFact, PlanFacts, ReviewFact } from 'c/planFacts';

/** Records for tests: blank but for what a test says. */
export const plan = (fields: Partial<PlanFact> = {}): PlanFact => ({
    id: 'plan',
    name: 'Plan 2026',
    accountId: 'account',
    start: '2026-01-01',
    end: '2026-12-31',
    status: 'Active',
    assignedToId: 'ann',
    revenueTarget: 1000,
    currency: 'EUR',
    vision: null,
    customerGoals: null,
    strengths: null,
    weaknesses: null,
    opportunities: null,
    threats: null,
    nextReview: null,
    ...fields
});

export const objective = (id: string, fields: Partial<ObjectiveFact> = {}): ObjectiveFact => ({
    id,
    name: `Objective ${id}`,
    description: null,
    type: 'Farming',
    metric: null,
    unit: null,
    weight: 1,
    measure: 'Typed',
    measureBuyingCenterId: null,
    measurePairingId: null,
    baseline: null,
    target: null,
    current: null,
    due: null,
    assignedToId: 'ann',
    landscapeCellId: null,
    customerAgreed: true,
    shareable: false,
    changedOn: null,
    createdOn: null,
    ...fields
});

export const action = (id: string, fields: Partial<ActionFact> = {}): ActionFact => ({
    id,
    objectiveId: 'o1',
    name: `Action ${id}`,
    kind: 'Action',
    status: 'Not Started',
    assignedToId: 'ann',
    start: null,
    due: null,
    baselineStart: null,
    baselineDue: null,
    completedOn: null,
    percentComplete: null,
    effortDays: null,
    successMeasure: null,
    supportNeeded: null,
    escalation: null,
    stakeholderId: null,
    opportunityId: null,
    shareable: false,
    changedOn: null,
    createdOn: null,
    ...fields
});

export const dependency = (predecessorId: string | null, successorId: string | null): DependencyFact => ({
    id: `${predecessorId}>${successorId}`,
    predecessorId,
    successorId
});

export const review = (reviewDate: string, fields: Partial<ReviewFact> = {}): ReviewFact => ({
    id: `review-${reviewDate}`,
    reviewDate,
    reviewedById: 'ann',
    scores: { relationship: null, growth: null, delivery: null, competition: null, execution: null },
    decision: null,
    notes: null,
    revenueTarget: null,
    won: null,
    open: null,
    weighted: null,
    progress: null,
    penetration: null,
    objectiveCount: null,
    actionCount: null,
    actionsDone: null,
    actionsOverdue: null,
    decisionMakers: null,
    decisionMakersCovered: null,
    ...fields
});

export const facts = (fields: Partial<PlanFacts> = {}): PlanFacts => ({
    plan: plan(),
    objectives: [],
    actions: [],
    dependencies: [],
    reviews: [],
    ...fields
});
