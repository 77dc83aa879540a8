import {
    PlanTrackerStore,
    type ActionRecord,
    type ObjectiveRecord,
    type PlanRecord,
    type PlanTrackerRecords,
    type SaveAnswer,
    type SaveRequest
} from 'c/planTrackerStore';
import { DEFAULT_THRESHOLDS } from 'c/planFacts';

const TODAY = '2026-06-30';

function plan(id: string, more: Partial<PlanRecord> = {}): PlanRecord {
    const texts = { vision: null, customerGoals: null, strengths: null, weaknesses: null, opportunities: null };
    const dates = { start: '2026-01-01', end: '2026-12-31', nextReview: null };
    return {
        ...texts,
        ...dates,
        ...{ threats: null, id, name: `Plan ${id}`, accountId: '001', status: 'Active', assignedToId: null },
        ...{ revenueTarget: 1000, currency: 'USD', modified: 'then' },
        ...more
    };
}
function objective(id: string, planId = 'p'): ObjectiveRecord {
    return {
        ...{ id, planId, name: `Objective ${id}`, description: null, type: 'Mining', metric: null, unit: null },
        ...{ weight: 1, measure: 'Typed', measureBuyingCenterId: null, measurePairingId: null, baseline: null },
        ...{ target: null, current: null, due: null, assignedToId: null, landscapeCellId: null },
        ...{ customerAgreed: true, shareable: false, changedOn: null, createdOn: null, modified: 'then' }
    };
}
function action(id: string, more: Partial<ActionRecord> = {}): ActionRecord {
    return {
        ...{ id, objectiveId: 'o', name: `Action ${id}`, kind: 'Action', status: 'In Progress', assignedToId: 'u' },
        ...{ start: '2026-06-01', due: '2026-07-31', baselineStart: null, baselineDue: null, completedOn: null },
        ...{ percentComplete: 50, effortDays: null, successMeasure: null, supportNeeded: null, escalation: null },
        ...{ stakeholderId: null, opportunityId: null, shareable: false, changedOn: null, createdOn: null },
        ...{ modified: 'then', ...more }
    };
}
function records(more: Partial<PlanTrackerRecords> = {}): PlanTrackerRecords {
    return {
        ...{ accountName: 'Ministry', plans: [plan('p')], objectives: [objective('o')], actions: [action('a')] },
        ...{ dependencies: [], reviews: [], opportunities: [], cells: [], users: [] },
        ...{ thresholds: DEFAULT_THRESHOLDS, complete: true, ...more }
    };
}

/** A store with a gateway that answers as told; by default everything is saved. */
function open(answers: SaveAnswer[] = [], afterReload: PlanTrackerRecords | null = null) {
    const asked: SaveRequest[] = [];
    const queue = [...answers];
    let keys = 0;
    const store: PlanTrackerStore = new PlanTrackerStore({
        gateway: {
            async save(request) {
                asked.push(request);
                const { write } = request;
                const id = write.kind === 'create' ? `made ${asked.length}` : write.id;
                return queue.shift() ?? { ok: true, id, modified: `saved ${asked.length}` };
            },
            async reload() {
                if (afterReload) store.receiveRecords(afterReload);
            }
        },
        newKey: () => `key ${(keys += 1)}`,
        today: () => TODAY
    });
    store.receiveRecords(records());
    const held = (id: string) => store.getState().view?.facts.actions.find((each) => each.id === id);
    return { store, asked, held };
}
const refused = (kind: 'conflict' | 'refused' | 'offline'): SaveAnswer => ({
    ok: false,
    error: { kind, messages: ['No.'], fieldMessages: {} }
});

describe('PlanTrackerStore', () => {
    it('shows the plan that runs today first, and another one when it is chosen', () => {
        const { store } = open();
        const plans = [
            plan('over', { start: '2024-01-01', end: '2025-12-31' }),
            plan('coming', { start: '2027-01-01', end: '2027-12-31' }),
            plan('p'),
            plan('closed', { status: 'Completed' })
        ];
        store.receiveRecords(records({ plans }));
        expect(store.getState().plans.map(({ id }) => id)).toEqual(['p', 'coming', 'closed', 'over']);
        expect(store.getState().view?.facts.objectives).toHaveLength(1);
        store.choosePlan('coming');
        expect(store.getState().view?.facts.plan.id).toBe('coming');
        expect(store.getState().view?.facts.objectives).toEqual([]);
    });

    it('keeps the plan that was chosen when records come anew', () => {
        const { store } = open();
        const plans = [plan('p'), plan('q', { start: '2025-01-01', end: '2026-12-31' })];
        store.receiveRecords(records({ plans }));
        store.choosePlan('q');
        store.receiveRecords(records({ plans }));
        expect(store.getState().view?.facts.plan.id).toBe('q');
    });

    it('adds won, open, weighted and planned of the period', () => {
        const { store } = open();
        const opportunity = (id: string, closeDate: string, isClosed: boolean, amount: number) => ({
            ...{ id, name: id, accountId: '001', closeDate, stageName: '', isWon: isClosed, isClosed },
            ...{ probability: 50, amount, currency: 'USD', buyingCenterId: null, offeringId: null },
            ...{ ownerId: null, hasLineItems: false }
        });
        const cell = { id: 'c', buyingCenterName: 'IT', offeringName: 'CRM', targetDate: '2026-08-01', isTarget: true };
        store.receiveRecords(
            records({
                opportunities: [
                    opportunity('w', '2026-03-01', true, 600),
                    opportunity('o', '2026-09-01', false, 300),
                    opportunity('x', '2025-09-01', true, 999)
                ],
                cells: [{ ...cell, amount: 250, currency: 'USD' }]
            })
        );
        const { reality, status, alerts } = store.getState().view!;
        expect([reality.target, reality.won, reality.open, reality.weighted, reality.planned]).toEqual([
            100000, 60000, 30000, 15000, 25000
        ]);
        expect(status.headline.code).toBe('on-track');
        expect(alerts.map(({ code }) => code)).toContain('target-without-objective');
    });

    it('shows an edit at once, with progress, and sends what the user saw', async () => {
        const { store, asked, held } = open();
        const saving = store.edit('action', 'a', { percentComplete: 80, name: 'Action a' });
        expect(held('a')?.percentComplete).toBe(80);
        expect(store.getState().saving).toEqual(new Set(['a']));
        expect(store.getState().view?.progress.plan.percent).toBe(80);
        expect(await saving).toEqual({ kind: 'saved' });
        expect(asked).toEqual([
            { write: { kind: 'update', of: 'action', id: 'a', fields: { percentComplete: 80 } }, seen: 'then' }
        ]);
        expect(store.getState().saving.size).toBe(0);
        await store.edit('action', 'a', { percentComplete: 90 });
        expect(asked[1]?.seen).toBe('saved 1');
    });

    it('writes nothing when nothing differs', async () => {
        const { store, asked } = open();
        expect(await store.edit('action', 'a', { percentComplete: 50 })).toEqual({ kind: 'unchanged' });
        expect(asked).toEqual([]);
    });

    it('sets the day of completion with Done and clears it with any other status', async () => {
        const { store, held } = open();
        await store.edit('action', 'a', { status: 'Done' });
        expect(held('a')?.completedOn).toBe(TODAY);
        await store.edit('action', 'a', { status: 'Blocked' });
        expect(held('a')?.completedOn).toBeNull();
    });

    it.each(['refused', 'offline'] as const)('takes an edit back that is %s', async (kind) => {
        const { store, held } = open([refused(kind)]);
        const outcome = await store.edit('action', 'a', { percentComplete: 80 });
        expect(outcome).toMatchObject({ kind: 'failed', error: { kind, messages: ['No.'] }, theirs: null });
        expect(held('a')?.percentComplete).toBe(50);
        expect(store.getState().done).toEqual([]);
    });

    it('shows what the other side has after a conflict', async () => {
        const theirs = records({ actions: [action('a', { percentComplete: 60, modified: 'later' })] });
        const { store, asked } = open([refused('conflict')], theirs);
        expect(await store.edit('action', 'a', { percentComplete: 80 })).toMatchObject({
            kind: 'failed',
            theirs: { percentComplete: 60 }
        });
        await store.edit('action', 'a', { percentComplete: 80 });
        expect(asked[1]?.seen).toBe('later');
    });

    it('takes a conflict for success where the save happened and only its reply was lost', async () => {
        const { store } = open([refused('conflict')], records({ actions: [action('a', { percentComplete: 80 })] }));
        expect(await store.edit('action', 'a', { percentComplete: 80 })).toEqual({ kind: 'saved' });
    });

    it('undoes and redoes an edit', async () => {
        const { store, held } = open();
        await store.edit('action', 'a', { percentComplete: 80, due: '2026-08-01' });
        await store.undo();
        expect(held('a')).toMatchObject({ percentComplete: 50, due: '2026-07-31' });
        expect(store.getState().undone).toHaveLength(1);
        await store.redo();
        expect(held('a')).toMatchObject({ percentComplete: 80, due: '2026-08-01' });
        expect(await store.redo()).toBeNull();
    });

    it('keeps the edit in the list when Undo fails', async () => {
        const { store } = open([{ ok: true, id: 'a', modified: 'm' }, refused('offline')]);
        await store.edit('action', 'a', { percentComplete: 80 });
        expect(await store.undo()).toMatchObject({ kind: 'failed' });
        expect(store.getState().done).toHaveLength(1);
    });

    it('creates below an objective with a client key, deletes on Undo, and edits the new record after Redo', async () => {
        const { store, asked, held } = open();
        const making = store.create('action', 'o', { name: 'Call', kind: 'Action' });
        expect(held('new:key 1')?.name).toBe('Call');
        await making;
        expect(asked[0]?.write).toMatchObject({ kind: 'create', parentId: 'o', atlasKey: 'key 1' });
        await store.edit('action', 'made 1', { percentComplete: 10 });
        await store.undo();
        await store.undo();
        expect(held('made 1')).toBeUndefined();
        await store.redo();
        await store.redo();
        expect(held('made 5')).toMatchObject({ name: 'Call', percentComplete: 10 });
        expect(asked[4]?.write).toMatchObject({ atlasKey: 'key 2' });
    });

    it('stays on the screen when reading again fails', () => {
        const { store } = open();
        store.receiveFailure({ kind: 'offline', messages: [], fieldMessages: {} });
        expect(store.getState()).toMatchObject({ phase: 'ready', error: { kind: 'offline' } });
    });

    it('shows nothing to those who may not see plans', () => {
        const { store } = open();
        store.receiveAccess({ see: false, edit: false, create: false });
        expect(store.getState().phase).toBe('no-access');
    });
});
