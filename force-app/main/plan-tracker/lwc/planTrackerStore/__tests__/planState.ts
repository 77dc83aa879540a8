import { DEFAULT_THRESHOLDS } from 'c/planFacts';
import type { PlatformErrorKind } from 'c/platformError';
import {
    PlanTrackerStore,
    type ActionRecord,
    type ObjectiveRecord,
    type PlanTrackerState,
    type PlanView,
    type PlanWrite,
    type ReviewRecord
} from 'c/planTrackerStore';

interface PlanOfTest {
    readonly actions: readonly Partial<ActionRecord>[];
    /** Dependencies by ids of actions. */
    readonly links?: readonly { readonly from: string; readonly to: string }[];
    readonly canEdit?: boolean;
    readonly reviews?: readonly ReviewRecord[];
}

/** State of a store with one plan of one objective, on 1 June 2026. */
export function planState(plan: PlanOfTest): PlanTrackerState & { view: PlanView } {
    return planStore(plan).store.getState() as PlanTrackerState & { view: PlanView };
}

/** A store with one plan of one objective, on 1 June 2026; what it saves is noted, and all of it succeeds but for `fail`. */
export function planStore({ actions, links = [], canEdit = true, reviews = [] }: PlanOfTest) {
    const saved: (readonly PlanWrite[])[] = [];
    let failing: PlatformErrorKind | null = null;
    let keys = 0;
    const store = new PlanTrackerStore({
        gateway: {
            save: ({ writes }) => {
                saved.push(writes);
                const kind = failing;
                failing = null;
                if (kind !== null)
                    return Promise.resolve({ ok: false, error: { kind, messages: [], fieldMessages: {} } });
                const created = writes.flatMap((write) => (write.kind === 'create' ? [write.atlasKey] : []));
                return Promise.resolve({
                    ok: true,
                    ids: Object.fromEntries(created.map((key) => [key, `id ${key}`])),
                    modified: {}
                });
            },
            reload: () => Promise.resolve(),
            readChanges: () => Promise.resolve([])
        },
        newKey: () => `key ${(keys += 1)}`,
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
        ...{ reviews, opportunities: [], cells: [], users: [{ id: 'u', name: 'Ann', active: true }] },
        ...{ thresholds: DEFAULT_THRESHOLDS, fiscalStartMonth: 1, complete: true }
    });
    return {
        store,
        saved,
        /** Lets the next save fail. */
        fail: (kind: PlatformErrorKind) => {
            failing = kind;
        }
    };
}
