import {
    LandscapeStore,
    mergeFacts,
    mergeSteps,
    missingRoles,
    planCenterChange,
    planCenterCreate,
    planCenterDelete,
    planCenterMove,
    planObjectiveCreate,
    planOfferingShown,
    relationshipStrengths,
    snapshotGroups,
    type LandscapeModel,
    type LandscapeRecords,
    type LandscapeWrite,
    type RelatedRecords,
    type RoleRecord,
    type SaveAnswer,
    type SaveRequest
} from 'c/landscapeStore';
import { decideMerge, planMerge } from 'c/landscapeMerge';
import { ALL_ACCESS, cellRecord, records } from './records';

const VALUES = {
    name: '  Field   Service ',
    parentId: 'bc1',
    function: null,
    region: null,
    status: 'Active',
    annualBudget: null,
    description: null
} as const;
const NO_RELATED: RelatedRecords = { plans: [], objectives: [], roles: [], snapshots: [], complete: true };

function role(id: string, buyingCenterId: string, values: Partial<RoleRecord['values']> = {}): RoleRecord {
    const nothing = {
        ...{ role: null, additionalRoles: null, support: null, influence: null, interest: null, coverage: null },
        ...{ adaptability: null, controlsBudget: false, backupId: null, assessedOn: null, assessedById: null },
        ...{ evidence: null, reviewDate: null }
    };
    return {
        ...{ id, stakeholderId: 's1', stakeholderKey: 'ada', stakeholderName: 'Ada', title: null, contactId: null },
        ...{ buyingCenterId, values: { ...nothing, ...values }, modified: 'then' }
    };
}

function open(values: Partial<LandscapeRecords> = {}, answers: SaveAnswer[] = []) {
    const requests: SaveRequest[] = [];
    let keys = 0;
    const store: LandscapeStore = new LandscapeStore({
        gateway: {
            save: (request) => {
                requests.push(request);
                return Promise.resolve(answers.shift() ?? { ok: true, ids: {}, modified: {} });
            },
            reload: () => Promise.resolve(),
            readRelated: () => Promise.resolve()
        },
        newKey: () => `key${++keys}`,
        today: () => '2026-11-23',
        userId: '005'
    });
    store.receiveAccess(ALL_ACCESS);
    store.receiveRecords(records({ related: NO_RELATED, ...values }));
    const model = () => store.getState().model as LandscapeModel;
    return { store, requests, model, names: () => model().matrix.rows.map(({ name }) => name) };
}

describe('rows and columns', () => {
    it('adds a buying center where it belongs, shows it at once, and undo takes it away again', async () => {
        const { store, requests, names } = open({}, [{ ok: true, ids: { center: 'bc9' }, modified: { bc9: 'now' } }]);
        expect(await store.edit((all) => planCenterCreate(all, VALUES, 'form'))).toEqual({ kind: 'saved' });
        expect(requests[0]?.writes).toEqual([
            {
                kind: 'create',
                object: 'buying-center',
                alias: 'center',
                clientKey: 'form',
                fields: { ...VALUES, name: 'Field Service', accountId: '001', sortOrder: null }
            }
        ]);
        expect(names()).toEqual(['Sales', 'Field Service', 'West']);
        await store.undo();
        expect(requests[1]?.writes).toMatchObject([{ kind: 'delete', object: 'buying-center', id: 'bc9' }]);
        expect(names()).toEqual(['Sales', 'West']);
    });

    it('gives what was made anew its new id in the rest of the history', async () => {
        const answer = (id: string): SaveAnswer => ({ ok: true, ids: { center: id }, modified: {} });
        const nothing: SaveAnswer = { ok: true, ids: {}, modified: {} };
        const { store, requests } = open({}, [answer('bc9'), nothing, nothing, nothing, answer('bc10')]);
        await store.edit((all) => planCenterCreate(all, VALUES, 'form'));
        await store.edit((all) => planCenterChange(all, 'bc9', { region: 'North' }));
        await store.undo();
        await store.undo();
        await store.redo();
        await store.redo();
        expect(requests.at(-1)?.writes).toEqual([
            { kind: 'update', object: 'buying-center', id: 'bc10', fields: { region: 'North' } }
        ]);
    });

    it('saved twice because a reply was lost, it is still one', async () => {
        const duplicate: SaveAnswer = { ok: false, error: { kind: 'duplicate', messages: [], fieldMessages: {} } };
        const there = {
            ...(records().buyingCenters[0] as LandscapeRecords['buyingCenters'][number]),
            id: 'bc9',
            atlasKey: 'form'
        };
        const { store } = open({}, [duplicate]);
        store.receiveRecords(records({ buyingCenters: [...records().buyingCenters, there] }));
        expect(await store.edit((all) => planCenterCreate(all, VALUES, 'form'))).toEqual({ kind: 'saved' });
        expect(store.getState().failure).toBeNull();
    });

    it.each([
        ['no name', { name: ' ' }, 'name-missing'],
        ['a negative budget', { annualBudget: -1 }, 'budget-negative'],
        ['its own child as parent', { parentId: 'bc2' }, 'below-itself']
    ])('refuses %s', (_name, values, code) => {
        const planned = planCenterChange(records(), 'bc1', values);
        expect(planned).toMatchObject({ ok: false, failure: { code } });
    });

    it('numbers siblings when one moves, writing only what differs', () => {
        const [sales] = records().buyingCenters as [LandscapeRecords['buyingCenters'][number]];
        const three = ['a', 'b', 'c'].map((id, place) => ({
            ...sales,
            id,
            name: id,
            sortOrder: place === 2 ? 30 : null
        }));
        const planned = planCenterMove(records({ buyingCenters: three }), 'b', -1);
        const written = planned.ok
            ? planned.value.map((write) => ('id' in write ? [write.id, (write as { fields: object }).fields] : []))
            : [];
        expect(written).toEqual([
            ['c', { sortOrder: 10 }],
            ['b', { sortOrder: 20 }],
            ['a', { sortOrder: 30 }]
        ]);
    });

    it('refuses to delete what business hangs on, and deletes what nothing names', () => {
        const all = records({ related: NO_RELATED });
        expect(planCenterDelete(all, 'bc1')).toMatchObject({ ok: false, failure: { code: 'still-used' } });
        const planned = planCenterDelete(all, 'bc2');
        expect(planned).toMatchObject({ ok: true, value: [{ kind: 'delete', id: 'bc2' }] });
    });

    it('hides a column under its key and shows it again', async () => {
        const { store, requests, model } = open({}, [{ ok: true, ids: { hidden0: 'h1' }, modified: {} }]);
        const columns = () => model().matrix.columns.map(({ name }) => name);
        await store.edit((all) => planOfferingShown(all, ['of2'], false, () => 'k'));
        expect(requests[0]?.writes).toMatchObject([
            { fields: { accountId: '001', offeringId: 'of2', key: 'northwind-of2' } }
        ]);
        expect(columns()).not.toContain('Viewer');
        await store.edit((all) => planOfferingShown(all, ['of2'], true, () => 'k'));
        expect(requests[1]?.writes).toMatchObject([{ kind: 'delete', object: 'hidden-offering', id: 'h1' }]);
        expect(columns()).toContain('Viewer');
    });

    it('points out an offering that came lately and that nobody has looked at', () => {
        const offerings = records().offerings.map((one) => ({
            ...one,
            createdOn: one.id === 'of2' ? '2026-11-01' : null
        }));
        expect([...open({ offerings, cells: [] }).model().newOfferingIds]).toEqual(['of2']);
        expect([...open({ offerings }).model().newOfferingIds]).toEqual([]);
    });
});

describe('a merge', () => {
    const judged = [
        cellRecord('c1', 'bc1', 'of2', { assessment: 'Applicable', ease: 3 }),
        cellRecord('c2', 'bc2', 'of2', { assessment: 'Target', note: 'Ours' }),
        cellRecord('c3', 'bc2', 'of1', { assessment: 'Applicable' })
    ];
    const related: RelatedRecords = {
        ...NO_RELATED,
        roles: [role('r1', 'bc1', { support: 'Neutral' }), role('r2', 'bc2', { support: 'Mentor', influence: 5 })],
        objectives: [
            {
                ...{ id: 'ob1', name: 'Go', planId: 'p', atlasKey: null, landscapeCellId: 'c2', buyingCenterId: 'bc2' },
                ...{ progress: 0, due: null, modified: 'then' }
            }
        ]
    };

    it('moves, combines, points objectives to what stays, and retires the source at the end', () => {
        const all = records({ cells: judged, related });
        const planned = planMerge(mergeFacts(all), 'bc2', 'bc1');
        if (!planned.ok) throw new Error(planned.failure.code);
        const keys = planned.value.combinations.flatMap(({ disagreements }) => disagreements.map(({ key }) => key));
        expect(keys).toEqual(['c1.c2.assessment', 'r1.r2.support']);
        const decided = decideMerge(planned.value, new Map(keys.map((key) => [key, 'source'])));
        if (!decided.ok) throw new Error(decided.failure.code);
        const steps = mergeSteps(all, decided.value, { newKey: () => 'k', note: 'Merged' });
        const writes: readonly LandscapeWrite[] = steps.flat();
        expect(writes).toEqual(
            expect.arrayContaining([
                { kind: 'update', object: 'cell', id: 'c3', fields: { buyingCenterId: 'bc1', key: 'sales-planner' } },
                {
                    kind: 'update',
                    object: 'cell',
                    id: 'c1',
                    fields: expect.objectContaining({ assessment: 'Target', note: 'Ours' })
                },
                { kind: 'update', object: 'objective', id: 'ob1', fields: { landscapeCellId: 'c1' } },
                { kind: 'delete', object: 'cell', id: 'c2', fields: null },
                { kind: 'update', object: 'role', id: 'r1', fields: { support: 'Mentor', influence: 5 } },
                { kind: 'delete', object: 'role', id: 'r2', fields: null }
            ])
        );
        expect(steps.at(-1)).toEqual([
            {
                kind: 'update',
                object: 'buying-center',
                id: 'bc2',
                fields: { status: 'Retired', parentId: 'bc1', description: 'Merged' }
            }
        ]);
    });

    it('goes on where it stopped, and leaves every total as it was', async () => {
        const offline: SaveAnswer = { ok: false, error: { kind: 'offline', messages: [], fieldMessages: {} } };
        const done: SaveAnswer = { ok: true, ids: {}, modified: {} };
        const deals = records().opportunities.map((deal) => ({ ...deal, buyingCenterId: 'bc2' }));
        const { store, model } = open({ cells: judged, related, opportunities: deals }, [done, offline, done, done]);
        const totals = () => [model().landscape.accountTotal, model().landscape.cellTotal].map(([eur]) => eur?.won);
        const before = totals();
        const choices = new Map([
            ['c1.c2.assessment', 'target' as const],
            ['r1.r2.support', 'target' as const]
        ]);
        const told: number[] = [];
        const merge = () => store.merge('bc2', 'bc1', choices, 'Merged', (step) => told.push(step));
        expect(await merge()).toMatchObject({ kind: 'failed' });
        expect(totals()).toEqual(before);
        expect(await merge()).toEqual({ kind: 'saved' });
        expect(totals()).toEqual(before);
        expect(model().records.opportunities.map(({ buyingCenterId }) => buyingCenterId)).toEqual(['bc1', 'bc1']);
        expect(store.getState().done).toEqual([]);
        expect(told.length).toBeGreaterThan(3);
    });
});

describe('acting', () => {
    const objective = { planId: 'p1', name: 'Win it', type: 'Farming', target: 10, due: null };
    const around = { userId: '005', today: '2026-11-23', newKey: () => 'k' };

    it('makes a target of a cell that nobody has judged, in the same save as the objective', () => {
        const address = { buyingCenterId: 'bc2', offeringId: 'of1' };
        const planned = planObjectiveCreate(records(), address, objective, 'form', around);
        const kinds = planned.ok ? planned.value.map(({ kind }) => kind) : [];
        expect(kinds).toEqual(['create-cell', 'log-change', 'create']);
        expect(planned.ok && planned.value.at(-1)).toMatchObject({ fields: { landscapeCellId: '@{cell0}' } });
    });

    it('names the roles that nobody has; a champion is as good as a coach', () => {
        const roles = [role('r1', 'bc1', { role: 'Decision Maker', additionalRoles: 'Champion' })];
        expect(missingRoles(roles, 'bc1')).toEqual(['Economic Buyer', 'Technical Evaluator']);
    });

    it('weighs those who decide twice; nobody known is not the same as weak', () => {
        const roles = [
            role('r1', 'bc1', { role: 'Decision Maker', support: 'Mentor', influence: 3 }),
            role('r2', 'bc1', { support: 'Enemy', influence: 3 }),
            role('r3', 'bc2')
        ];
        const strengths = relationshipStrengths(roles);
        expect(strengths.get('bc1')).toBeCloseTo(2 / 3);
        expect(strengths.has('bc2')).toBe(false);
    });
});

describe('questions, periods and snapshots', () => {
    it('keeps the sum of the page whatever is asked', () => {
        const { store, model } = open();
        const won = () => model().landscape.cellTotal[0]?.won;
        const before = won();
        store.choose({ question: { ...store.getState().choices.question, growth: 'Farming' } });
        expect(won()).toBe(before);
        expect(model().matrix.grandTotal.amounts[0]?.won).toBe(0);
        expect(model().facets.growth).toEqual({ Mining: 1, Farming: 1 });
    });

    it('keeps every filled cell once, however often a snapshot is begun, and compares with it', async () => {
        const { store, requests, model } = open();
        expect(await store.takeSnapshot('taking', () => undefined)).toEqual({ kind: 'saved' });
        const made = requests.flatMap(({ writes }) => writes) as Extract<LandscapeWrite, { kind: 'create' }>[];
        expect(made.map(({ clientKey }) => clientKey)).toEqual(['taking-0', 'taking-1']);
        const snapshots = made.map(({ clientKey, fields }, place) => ({
            ...(fields as unknown as RelatedRecords['snapshots'][number]),
            ...{ id: `s${place}`, atlasKey: clientKey, currency: 'EUR' }
        }));
        expect(snapshotGroups(snapshots).map(({ key, rows }) => [key, rows.length])).toEqual([['taking', 2]]);
        store.receiveRelated({ ...NO_RELATED, snapshots });
        store.choose({ compareWith: { kind: 'snapshot', key: 'taking' } });
        expect(model().compared?.comparison.cells.every(({ changes }) => changes.length === 0)).toBe(true);
        store.choose({ compareWith: { kind: 'period', period: { first: 2025, last: 2025 } } });
        expect(model().compared?.comparison.counts.won).toBe(1);
    });

    it('tells what is open after the period', () => {
        const [deal] = records().opportunities as [LandscapeRecords['opportunities'][number]];
        const later = { ...deal, id: '006z', isWon: false, isClosed: false, closeDate: '2028-01-31' };
        const { model } = open({ opportunities: [...records().opportunities, later] });
        expect(model().laterOpen).toEqual({ minor: [10025], deals: 1, lastYear: 2028 });
    });

    it('carries a judgement into the model without deriving it anew, with the same totals', async () => {
        const { store, model } = open();
        store.select({ rows: { from: 0, to: 0 }, columns: { from: 2, to: 2 } });
        await store.judge({ assessment: 'Target', potential: 50 });
        expect(model().judgedFrom).not.toBeNull();
        const fresh = open({ cells: model().records.cells }).model();
        expect(model().matrix.grandTotal).toEqual(fresh.matrix.grandTotal);
        expect(model().matrix.rows.map(({ subtotal }) => subtotal)).toEqual(
            fresh.matrix.rows.map(({ subtotal }) => subtotal)
        );
    });
});
