import { DEFAULT_THRESHOLDS } from 'c/planFacts';
import {
    PlanTrackerStore,
    type ActionRecord,
    type ObjectiveRecord,
    type PlanTrackerState,
    type PlanView
} from 'c/planTrackerStore';

interface PlanOfTest {
    readonly actions: readonly Partial<ActionRecord>[];
    /** Dependencies by ids of actions. */
    readonly links?: readonly { readonly from: string; readonly to: string }[];
    readonly canEdit?: boolean;
}

/** State of a store with one plan of one objective, on 1 June 2026. */
export function planState({ actions, links = [], canEdit = true }: PlanOfTest): PlanTrackerState & { view: PlanView } {
    const store = new PlanTrackerStore({
        gateway: {
            save: () => Promise.resolve({ ok: true, ids: {}, modified: {} }),
            reload: () => Promise.resolve()
        },
        newKey: () => 'key',
        today: () => '2026-06-01'
    });
    const objective: ObjectiveRecord = {
        ...{ id: 'o', planId: 'p', name: 'Objective', description: null, type: 'Mining', metric: null, unit: null },
        ...{ weight: 1, measure: 'Typed', measureBuyingCenterId: null, measurePairingId: null, baseline: null },
        ...{ target: null, current: null, due: null, assignedToId: null, landscapeCellId: null, atlasKey: null },
        ...{ customerAgreed: true, shareable: false, changedOn: null, createdOn: null, modified: null }
    };
    const action: ActionRecord = {
        ...{ id: '', objectiveId: 'o', name: '', kind: 'Action', status: 'In Progress', assignedToId: 'u' },
        ...{ start: '2026-06-01', due: '2026-06-30', baselineStart: null, baselineDue: null, completedOn: null },
        ...{ percentComplete: 50, effortDays: null, successMeasure: null, supportNeeded: null, escalation: null },
        ...{ stakeholderId: null, opportunityId: null, shareable: false, changedOn: null, createdOn: null },
        ...{ modified: null, atlasKey: null }
    };
    store.receiveAccess({ see: true, edit: canEdit, create: canEdit });
    store.receiveRecords({
        ...{ accountId: '001', accountName: 'Ministry', objectives: [objective] },
        plans: [
            {
                ...{ id: 'p', name: 'Plan', accountId: '001', start: '2026-01-01', end: '2026-12-31' },
                ...{ status: 'Active', assignedToId: null, revenueTarget: 1000, currency: 'USD', vision: null },
                ...{ customerGoals: null, strengths: null, weaknesses: null, opportunities: null, threats: null },
                ...{ nextReview: null, modified: null, atlasKey: null }
            }
        ],
        actions: actions.map((more) => ({ ...action, ...more })),
        dependencies: links.map(({ from, to }) => ({
            ...{ id: `${from}${to}`, planId: 'p', predecessorId: from, successorId: to, modified: null, atlasKey: null }
        })),
        ...{ reviews: [], opportunities: [], cells: [], users: [{ id: 'u', name: 'Ann', active: true }] },
        ...{ thresholds: DEFAULT_THRESHOLDS, fiscalStartMonth: 1, complete: true }
    });
    return store.getState() as PlanTrackerState & { view: PlanView };
}
