import { LandscapeStore, type LandscapeModel, type SaveAnswer, type SaveRequest } from 'c/landscapeStore';
import { ALL_ACCESS, cellRecord, records } from './records';

const OK: SaveAnswer = { ok: true, ids: {}, modified: {} };
const CONFLICT: SaveAnswer = { ok: false, error: { kind: 'conflict', messages: [], fieldMessages: {} } };

function open(answers: SaveAnswer[] = []) {
    const requests: SaveRequest[] = [];
    const release: (() => void)[] = [];
    let keys = 0;
    const reload = jest.fn(() => Promise.resolve());
    const store = new LandscapeStore({
        gateway: {
            save: (request) => {
                requests.push(request);
                return new Promise((resolve) => release.push(() => resolve(answers.shift() ?? OK)));
            },
            reload,
            readRelated: () => Promise.resolve()
        },
        newKey: () => `key${++keys}`,
        today: () => '2026-11-23',
        userId: '005'
    });
    store.receiveRecords(records());
    const answer = async () => {
        release.shift()?.();
        await new Promise((resolve) => setTimeout(resolve, 0));
    };
    const model = () => store.getState().model as LandscapeModel;
    /** Selects a cell by the names of its lines. */
    const select = (row: string, column: string) => {
        const { rows, columns } = model().matrix;
        const place = (lines: readonly { name: string }[], name: string) => {
            const found = lines.findIndex((line) => line.name === name);
            return { from: found, to: found };
        };
        store.select({ rows: place(rows, row), columns: place(columns, column) });
    };
    const assessment = (buyingCenterId: string, offeringId: string) =>
        model().recordOf({ buyingCenterId, offeringId })?.assessment;
    return { store, requests, answer, model, select, assessment, reload };
}

describe('LandscapeStore', () => {
    it('lays out lines in their trees; a family without business is only a heading', () => {
        const { model } = open();
        const { rows, columns } = model().matrix;
        expect(rows.map(({ name, level }) => [name, level])).toEqual([
            ['Sales', 1],
            ['West', 2]
        ]);
        expect(columns.map(({ name, positions }) => [name, positions.length])).toEqual([
            ['Software', 0],
            ['Planner', 1],
            ['Viewer', 1]
        ]);
    });

    it('keeps landscape + unmapped = account, whatever is filtered', () => {
        const { store, model } = open();
        const totals = () => {
            const { cellTotal, unmappedTotal, accountTotal } = model().landscape;
            return [cellTotal, unmappedTotal, accountTotal].map(([eur]) => eur?.won);
        };
        expect(totals()).toEqual([10025, 2050, 12075]);
        store.toggleState('Blocked');
        expect(totals()).toEqual([10025, 2050, 12075]);
        expect(model().matrix.grandTotal.amounts[0]?.won).toBe(0);
        store.choose({ period: { first: 2020, last: 2021 } });
        expect(totals()).toEqual([0, 0, 0]);
    });

    it('sorts by another measure than the cells show', () => {
        const { store, model } = open();
        const buyingCenters = records().buyingCenters.map((one) => ({ ...one, parentId: null }));
        const [first] = records().opportunities;
        const open60 = { ...first!, id: '006c', isWon: false, isClosed: false, amount: 60, buyingCenterId: 'bc2' };
        store.receiveRecords(records({ buyingCenters, opportunities: [...records().opportunities, open60] }));
        const names = () => model().matrix.rows.map(({ name }) => name);
        store.choose({ sort: 'measure' });
        expect(names()).toEqual(['Sales', 'West']);
        store.choose({ sortMeasure: 'open' });
        expect(names()).toEqual(['West', 'Sales']);
        expect(model().choices.measure).toBe('won');
    });

    it('creates the record of a cell with its keys, shows it at once, and logs each value', async () => {
        const { store, requests, answer, select, assessment } = open([
            { ok: true, ids: { cell0: 'new' }, modified: { new: 'now' } }
        ]);
        select('West', 'Planner');
        const outcome = store.judge({ assessment: 'Target', potential: 5000 });
        expect(assessment('bc2', 'of1')).toBe('Target');
        expect(store.getState().saving).toEqual(new Set(['bc2-of1']));
        await answer();
        expect(await outcome).toEqual({ kind: 'saved' });
        expect(requests[0]?.writes).toEqual([
            {
                kind: 'create-cell',
                alias: 'cell0',
                clientKey: 'key1',
                uniqueKey: 'bc2-planner',
                buyingCenterId: 'bc2',
                offeringId: 'of1',
                fields: { assessment: 'Target', potential: 5000, assessedById: '005', assessedOn: '2026-11-23' }
            },
            {
                kind: 'log-change',
                clientKey: 'key2',
                cell: { alias: 'cell0' },
                buyingCenterId: 'bc2',
                field: 'assessment',
                oldValue: 'Unassessed',
                newValue: 'Target'
            },
            expect.objectContaining({ field: 'potential', oldValue: '', newValue: '5000' })
        ]);
        expect(store.getState().saving.size).toBe(0);
    });

    it('changes only what differs in a record that is there, with its version', async () => {
        const { store, requests, answer, select } = open();
        select('Sales', 'Viewer');
        const outcome = store.judge({ assessment: 'Applicable', ease: 3 });
        await answer();
        expect(await outcome).toEqual({ kind: 'saved' });
        expect(requests[0]?.writes[0]).toMatchObject({ kind: 'update-cell', id: 'c1', fields: { ease: 3 } });
        expect(requests[0]?.writes[0]).not.toHaveProperty('fields.assessment');
        expect(requests[0]?.seen).toEqual({ c1: 'then' });
        expect(await store.judge({ ease: 3 })).toEqual({ kind: 'unchanged' });
    });

    it.each([
        ['Blocked without a reason', { assessment: 'Blocked' } as const, 'block-reason-missing'],
        ['a target without a date', { target: 10 }, 'target-date-missing']
    ])('refuses %s before anything is saved', async (_name, values, code) => {
        const { store, requests, select } = open();
        select('West', 'Planner');
        expect(await store.judge(values)).toMatchObject({ kind: 'refused', code });
        expect(requests).toEqual([]);
    });

    it('takes the reason away when a cell is not blocked any more', async () => {
        const { store, requests, answer, select } = open();
        store.receiveRecords(
            records({ cells: [cellRecord('c1', 'bc1', 'of2', { assessment: 'Blocked', blockReason: 'Other' })] })
        );
        select('Sales', 'Viewer');
        const outcome = store.judge({ assessment: 'Applicable' });
        await answer();
        await outcome;
        expect(requests[0]?.writes[0]).toMatchObject({ fields: { assessment: 'Applicable', blockReason: null } });
    });

    it('judges every cell of a selection in one save', async () => {
        const { store, requests, answer } = open();
        store.select({ rows: { from: 0, to: 1 }, columns: { from: 0, to: 2 } });
        const outcome = store.judge({ assessment: 'Not Applicable' });
        await answer();
        await outcome;
        const kinds = requests[0]?.writes.map(({ kind }) => kind);
        expect(kinds?.filter((kind) => kind === 'create-cell')).toHaveLength(3);
        expect(kinds?.filter((kind) => kind === 'update-cell')).toHaveLength(1);
        expect(kinds?.filter((kind) => kind === 'log-change')).toHaveLength(4);
    });

    it('takes back what the org refuses', async () => {
        const error = { kind: 'refused', messages: ['no'], fieldMessages: {} } as const;
        const { store, answer, select, assessment } = open([{ ok: false, error }]);
        select('West', 'Planner');
        const outcome = store.judge({ assessment: 'Target' });
        await answer();
        expect(await outcome).toEqual({ kind: 'failed', error });
        expect(assessment('bc2', 'of1')).toBeUndefined();
        expect(store.getState().failure).toEqual(error);
        expect(store.getState().done).toEqual([]);
    });

    it('reads again on a conflict; what turns out to be saved already is no failure', async () => {
        const { store, answer, select, reload } = open([CONFLICT]);
        select('Sales', 'Viewer');
        reload.mockImplementation(() => {
            store.receiveRecords(records({ cells: [cellRecord('c1', 'bc1', 'of2', { assessment: 'Target' })] }));
            return Promise.resolve();
        });
        const outcome = store.judge({ assessment: 'Target' });
        await answer();
        expect(await outcome).toEqual({ kind: 'saved' });
        expect(store.getState().failure).toBeNull();
    });

    it('undoes and redoes with the ids that the org gave', async () => {
        const created: SaveAnswer = { ok: true, ids: { cell0: 'new' }, modified: { new: 'v1' } };
        const { store, requests, answer, select, assessment } = open([created]);
        select('West', 'Planner');
        const judged = store.judge({ assessment: 'Target' });
        await answer();
        await judged;
        const undone = store.undo();
        await answer();
        expect(await undone).toEqual({ kind: 'saved' });
        expect(requests[1]?.writes[0]).toEqual({
            kind: 'update-cell',
            id: 'new',
            fields: { assessment: 'Unassessed', assessedById: null, assessedOn: null }
        });
        expect(requests[1]?.writes[1]).toMatchObject({ cell: 'new', oldValue: 'Target', newValue: 'Unassessed' });
        expect(assessment('bc2', 'of1')).toBe('Unassessed');
        const redone = store.redo();
        await answer();
        expect(await redone).toEqual({ kind: 'saved' });
        expect(assessment('bc2', 'of1')).toBe('Target');
        const keys = requests.flatMap(({ writes }) =>
            writes.flatMap((write) => ('clientKey' in write ? [write.clientKey] : []))
        );
        expect(new Set(keys).size).toBe(keys.length);
    });

    it('repairs several lookups of one record in one write, and the amount moves into its cell', async () => {
        const { store, requests, answer, model } = open();
        const repaired = store.repair([
            { kind: 'opportunity', recordId: '006b', field: 'buyingCenterId', id: 'bc2' },
            { kind: 'opportunity', recordId: '006b', field: 'offeringId', id: 'of1' }
        ]);
        expect(model().unmapped).toEqual([]);
        await answer();
        expect(await repaired).toEqual({ kind: 'saved' });
        expect(requests[0]?.writes).toEqual([
            { kind: 'update-opportunity', id: '006b', fields: { buyingCenterId: 'bc2', offeringId: 'of1' } }
        ]);
        expect(model().landscape.cellTotal[0]?.won).toBe(12075);
        expect(model().landscape.accountTotal[0]?.won).toBe(12075);
    });

    it('lists the business behind a selection, adding up to its total', () => {
        const { store, model } = open();
        store.select({ rows: { from: 0, to: 1 }, columns: { from: 0, to: 2 } });
        const { selection } = store.getState();
        const cells = selection === null ? new Set<number>() : model().cellsIn(selection);
        const sum = model()
            .contributionsOf(cells)
            .reduce((all, { minor }) => all + minor, 0);
        expect(sum).toBe(10025);
    });

    it('moves the selection with its lines, and drops it with them', () => {
        const { store, select } = open();
        select('West', 'Planner');
        store.choose({ sort: 'name' });
        expect(store.getState().selection?.rows).toEqual({ from: 1, to: 1 });
        store.toggle('rows', 'bc1');
        expect(store.getState().selection).toBeNull();
    });

    it('folds and opens everything', () => {
        const { store, model } = open();
        store.collapseAll();
        expect([model().matrix.rows.length, model().matrix.columns.length]).toEqual([1, 1]);
        store.expandAll();
        expect([model().matrix.rows.length, model().matrix.columns.length]).toEqual([2, 3]);
    });

    it('says what a failed read and a missing permission mean', () => {
        const { store } = open();
        store.receiveFailure({ kind: 'offline', messages: [], fieldMessages: {} });
        expect(store.getState()).toMatchObject({ phase: 'ready', error: { kind: 'offline' } });
        store.receiveAccess({ ...ALL_ACCESS, see: false });
        expect(store.getState().phase).toBe('no-access');
    });
});
