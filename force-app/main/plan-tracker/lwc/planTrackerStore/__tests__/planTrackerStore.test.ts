/* eslint-disable no-await-in-loop -- edits come one after the other, as a person makes them */
import * as fc from 'fast-check';
import {
    MOST_WRITES,
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
        ...{ revenueTarget: 1000, currency: 'USD', modified: 'then', atlasKey: null },
        ...more
    };
}
function objective(id: string, planId = 'p'): ObjectiveRecord {
    return {
        ...{ id, planId, name: `Objective ${id}`, description: null, type: 'Mining', metric: null, unit: null },
        ...{ weight: 1, measure: 'Typed', measureBuyingCenterId: null, measurePairingId: null, baseline: null },
        ...{ target: null, current: null, due: null, assignedToId: null, landscapeCellId: null },
        ...{ customerAgreed: true, shareable: false, changedOn: null, createdOn: null, modified: 'then' },
        atlasKey: null
    };
}
function action(id: string, more: Partial<ActionRecord> = {}): ActionRecord {
    return {
        ...{ id, objectiveId: 'o', name: `Action ${id}`, kind: 'Action', status: 'In Progress', assignedToId: 'u' },
        ...{ start: '2026-06-01', due: '2026-07-31', baselineStart: null, baselineDue: null, completedOn: null },
        ...{ percentComplete: 50, effortDays: null, successMeasure: null, supportNeeded: null, escalation: null },
        ...{ stakeholderId: null, opportunityId: null, shareable: false, changedOn: null, createdOn: null },
        ...{ modified: 'then', atlasKey: null, ...more }
    };
}
function records(more: Partial<PlanTrackerRecords> = {}): PlanTrackerRecords {
    return {
        ...{
            accountId: '001',
            accountName: 'Ministry',
            plans: [plan('p')],
            objectives: [objective('o')],
            actions: [action('a')]
        },
        ...{ dependencies: [], reviews: [], opportunities: [], cells: [], users: [] },
        ...{ thresholds: DEFAULT_THRESHOLDS, fiscalStartMonth: 1, complete: true, ...more }
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
                const next = queue.shift();
                if (next !== undefined) return next;
                const ids: Record<string, string> = {};
                const modified: Record<string, string> = {};
                for (const write of request.writes) {
                    if (write.kind === 'create') ids[write.atlasKey] = `made ${write.atlasKey}`;
                    const id = write.kind === 'create' ? `made ${write.atlasKey}` : write.id;
                    if (write.kind !== 'delete') modified[id] = `saved ${asked.length}`;
                }
                return { ok: true, ids, modified };
            },
            readChanges: async () => null,
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
const refused = (kind: 'conflict' | 'refused' | 'offline' | 'duplicate'): SaveAnswer => ({
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
        const cell = {
            id: 'c',
            buyingCenterId: 'b',
            offeringId: 'f',
            buyingCenterName: 'IT',
            offeringName: 'CRM',
            targetDate: '2026-08-01',
            isTarget: true
        };
        store.receiveRecords(
            records({
                opportunities: [
                    opportunity('w', '2026-03-01', true, 600),
                    opportunity('o', '2026-09-01', false, 300),
                    opportunity('x', '2025-09-01', true, 999)
                ],
                cells: [{ ...cell, amount: 250, currency: 'USD', modified: null, atlasKey: null }]
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
            {
                accountId: '001',
                writes: [{ kind: 'update', of: 'action', id: 'a', fields: { percentComplete: 80 } }],
                seen: { a: 'then' }
            }
        ]);
        expect(store.getState().saving.size).toBe(0);
        await store.edit('action', 'a', { percentComplete: 90 });
        expect(asked[1]?.seen).toEqual({ a: 'saved 1' });
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
        expect(asked[1]?.seen).toEqual({ a: 'later' });
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
        const { store } = open([{ ok: true, ids: {}, modified: { a: 'm' } }, refused('offline')]);
        await store.edit('action', 'a', { percentComplete: 80 });
        expect(await store.undo()).toMatchObject({ kind: 'failed' });
        expect(store.getState().done).toHaveLength(1);
    });

    it('creates below an objective with a client key, deletes on Undo, and edits the new record after Redo', async () => {
        const { store, asked, held } = open();
        const making = store.create('action', 'o', { name: 'Call', kind: 'Action' }, 'k');
        expect(held('new:k')?.name).toBe('Call');
        await making;
        expect(asked[0]?.writes).toEqual([
            { kind: 'create', of: 'action', atlasKey: 'k', fields: { name: 'Call', kind: 'Action', objectiveId: 'o' } }
        ]);
        await store.edit('action', 'made k', { percentComplete: 10 });
        await store.undo();
        await store.undo();
        expect(held('made k')).toBeUndefined();
        await store.redo();
        await store.redo();
        expect(held('made key 1')).toMatchObject({ name: 'Call', percentComplete: 10 });
        await store.undo();
        await store.undo();
        expect(held('made key 1')).toBeUndefined();
    });

    it('does not create twice where the reply was lost: the second try has the same key', async () => {
        const made = records({ actions: [action('a'), action('real', { name: 'Call', atlasKey: 'k' })] });
        const { store, asked, held } = open([refused('offline'), refused('duplicate')], made);
        expect(await store.create('action', 'o', { name: 'Call' }, 'k')).toMatchObject({ kind: 'failed' });
        expect(await store.create('action', 'o', { name: 'Call' }, 'k')).toEqual({ kind: 'saved' });
        expect(asked).toHaveLength(2);
        expect(held('real')?.name).toBe('Call');
        await store.undo();
        expect(asked[2]?.writes).toEqual([{ kind: 'delete', of: 'action', id: 'real' }]);
    });

    it('gives the panel the same key until another thing is opened', () => {
        const { store } = open();
        store.open({ mode: 'create', of: 'action', parentId: 'o', kind: 'Action' });
        expect(store.getState().opened).toMatchObject({ atlasKey: 'key 1' });
        store.open({ mode: 'create', of: 'action', parentId: 'o', kind: 'Action' });
        expect(store.getState().opened).toMatchObject({ atlasKey: 'key 2' });
    });

    it('moves several actions in one save, and back', async () => {
        const { store, asked, held } = open();
        store.receiveRecords(records({ actions: [action('a'), action('b')] }));
        const after = { start: '2026-06-02', due: '2026-08-01' };
        await store.move(
            [
                { id: 'a', after },
                { id: 'b', after: { start: '2026-06-01', due: '2026-07-31' } }
            ],
            'Action a'
        );
        expect(asked[0]?.writes).toEqual([{ kind: 'update', of: 'action', id: 'a', fields: after }]);
        await store.move(
            ['a', 'b'].map((id) => ({ id, after: { start: '2026-07-01', due: '2026-07-02' } })),
            'both'
        );
        expect(asked[1]?.writes).toHaveLength(2);
        expect(store.getState().done.at(-1)).toMatchObject({ verb: 'move', name: 'both', count: 2 });
        await store.undo();
        expect(held('a')?.due).toBe('2026-08-01');
        expect(held('b')?.due).toBe('2026-07-31');
    });

    it('makes one action wait for another, refuses loops by name, and takes the dependency away', async () => {
        const { store, asked } = open();
        store.receiveRecords(records({ actions: [action('a', { atlasKey: 'A' }), action('b')] }));
        expect(await store.link('a', 'b')).toEqual({ kind: 'saved' });
        expect(asked[0]?.writes[0]?.kind === 'create' && asked[0].writes[0].fields).toEqual({
            ...{ planId: 'p', predecessorId: 'a', successorId: 'b', uniqueKey: 'A-b' }
        });
        expect(await store.link('b', 'a')).toMatchObject({ kind: 'refused', code: 'dependency-loop' });
        expect(await store.link('a', 'a')).toEqual({
            ...{ kind: 'refused', code: 'dependency-on-itself', names: ['Action a'] }
        });
        expect(asked).toHaveLength(1);
        await store.unlink('made key 1');
        expect(store.getState().view?.facts.dependencies).toEqual([]);
        await store.undo();
        expect(store.getState().view?.facts.dependencies).toMatchObject([{ predecessorId: 'a', successorId: 'b' }]);
    });

    it('deletes an objective with all that hangs on it, and brings it back whole', async () => {
        const { store, asked } = open();
        const dependencies = [
            { id: 'd', planId: 'p', predecessorId: 'a', successorId: 'b', modified: null, atlasKey: null }
        ];
        store.receiveRecords(records({ actions: [action('a', { atlasKey: 'A' }), action('b')], dependencies }));
        await store.remove('objective', 'o');
        expect(asked[0]?.writes.map((write) => `${write.kind} ${write.of}`)).toEqual([
            'delete dependency',
            'delete action',
            'delete action',
            'delete objective'
        ]);
        expect(store.getState().view?.facts).toMatchObject({ objectives: [], actions: [], dependencies: [] });
        await store.undo();
        const { objectives, actions, dependencies: back } = store.getState().view!.facts;
        expect(objectives.map(({ name }) => name)).toEqual(['Objective o']);
        expect(actions.map(({ name }) => name).sort()).toEqual(['Action a', 'Action b']);
        expect(new Set(actions.map(({ objectiveId }) => objectiveId))).toEqual(new Set([objectives[0]?.id]));
        const named = (id: string | null) => actions.find((one) => one.id === id)?.name;
        expect(back.map((one) => [named(one.predecessorId), named(one.successorId)])).toEqual([
            ['Action a', 'Action b']
        ]);
        await store.redo();
        expect(store.getState().view?.facts).toMatchObject({ objectives: [], actions: [], dependencies: [] });
    });

    describe('a save of many records', () => {
        const many = Array.from({ length: MOST_WRITES * 2 + 10 }, (_, place) => action(`n${place}`));
        const ids = many.map(({ id }) => id);
        const saved: SaveAnswer = { ok: true, ids: {}, modified: {} };

        it('goes in steps, stops where one fails, and goes on from there', async () => {
            const { store, asked, held } = open([saved, refused('offline')]);
            store.receiveRecords(records({ actions: many }));
            const outcome = await store.changeAll(ids, { status: 'Blocked' });
            expect(outcome).toMatchObject({ kind: 'failed' });
            expect(store.getState().unfinished).toMatchObject({ saved: MOST_WRITES, of: ids.length });
            expect(held('n0')?.status).toBe('Blocked');
            expect(held(`n${MOST_WRITES}`)?.status).toBe('In Progress');
            expect(await store.resume()).toEqual({ kind: 'saved' });
            expect(asked.map(({ writes }) => writes.length)).toEqual([MOST_WRITES, MOST_WRITES, MOST_WRITES, 10]);
            expect(store.getState()).toMatchObject({ unfinished: null, progress: null });
            expect(store.getState().done).toHaveLength(1);
            await store.undo();
            expect(ids.every((id) => held(id)?.status === 'In Progress')).toBe(true);
        });

        it('can be given up: what is in stays, and is undone alone', async () => {
            const { store, held } = open([saved, refused('offline')]);
            store.receiveRecords(records({ actions: many }));
            await store.changeAll(ids, { status: 'Blocked' });
            store.giveUp();
            expect(store.getState().unfinished).toBeNull();
            expect(await store.resume()).toBeNull();
            await store.undo();
            expect(held('n0')?.status).toBe('In Progress');
        });
    });

    it('is as before after any edits and as many undos', async () => {
        const edits = fc.array(
            fc.oneof(
                fc.record({
                    kind: fc.constant('edit' as const),
                    at: fc.nat(9),
                    percent: fc.integer({ max: 100, min: 0 })
                }),
                fc.record({ kind: fc.constant('create' as const), at: fc.nat(9), percent: fc.constant(0) }),
                fc.record({ kind: fc.constant('remove' as const), at: fc.nat(9), percent: fc.constant(0) }),
                fc.record({ kind: fc.constant('link' as const), at: fc.nat(9), percent: fc.nat(9) })
            ),
            { maxLength: 6 }
        );
        await fc.assert(
            fc.asyncProperty(edits, async (list) => {
                const { store } = open();
                store.receiveRecords(records({ actions: [action('a'), action('b'), action('c')] }));
                /** Names instead of ids: what comes back has a new one. */
                const shown = () => {
                    const { actions, dependencies } = store.getState().view!.facts;
                    const named = (id: string | null) => actions.find((one) => one.id === id)?.name;
                    return {
                        actions: actions.map(
                            ({ name, percentComplete, status }) => `${name} ${percentComplete} ${status}`
                        ),
                        links: dependencies.map((one) => `${named(one.predecessorId)} ${named(one.successorId)}`)
                    };
                };
                const sorted = ({ actions, links }: ReturnType<typeof shown>) => [actions.sort(), links.sort()];
                const before = sorted(shown());
                let key = 0;
                for (const { kind, at, percent } of list) {
                    const { actions } = store.getState().view!.facts;
                    const id = actions[at % Math.max(1, actions.length)]?.id ?? '';
                    if (kind === 'edit') await store.edit('action', id, { percentComplete: percent });
                    else if (kind === 'create') await store.create('action', 'o', { name: `N${at}` }, `n${(key += 1)}`);
                    else if (kind === 'remove') await store.remove('action', id);
                    else await store.link(id, actions[percent % Math.max(1, actions.length)]?.id ?? '');
                }
                const after = sorted(shown());
                const { length } = store.getState().done;
                for (let count = 0; count < length; count++) await store.undo();
                expect(sorted(shown())).toEqual(before);
                for (let count = 0; count < length; count++) await store.redo();
                expect(sorted(shown())).toEqual(after);
            }),
            { numRuns: 1000 }
        );
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
