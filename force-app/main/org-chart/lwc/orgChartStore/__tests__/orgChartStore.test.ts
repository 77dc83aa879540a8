import {
    OrgChartStore,
    type ContactRecord,
    type MapRecords,
    type OrgChartGateway,
    type SaveAnswer,
    type SaveRequest,
    type StakeholderRecord
} from 'c/orgChartStore';
import type { PlatformError, PlatformErrorKind } from 'c/platformError';

const TODAY = { today: () => '2026-11-23', userId: '005u' };
const ACCOUNT = { id: 'acc', name: 'Ministry', atlasKey: null };

function contact(id: string, reportsToId: string | null = null, more: Partial<ContactRecord> = {}): ContactRecord {
    return {
        id,
        name: `Name ${id}`,
        title: 'Title',
        department: null,
        reportsToId,
        reportsToName: null,
        email: null,
        phone: null,
        mobile: null,
        city: null,
        country: null,
        socialProfile: null,
        leftOn: null,
        atlasKey: null,
        modified: `seen-${id}`,
        ...more
    };
}

function placeholder(id: string, more: Partial<StakeholderRecord> = {}): StakeholderRecord {
    return {
        id,
        kind: 'Placeholder',
        contactId: null,
        contactName: null,
        displayName: `Post ${id}`,
        title: null,
        department: null,
        reportsToId: null,
        placement: 'Auto',
        atlasKey: null,
        modified: `seen-${id}`,
        ...more
    };
}

function records(contacts: ContactRecord[], stakeholders: StakeholderRecord[] = [], complete = true): MapRecords {
    return { account: ACCOUNT, contacts, stakeholders, roles: [], pairings: [], complete };
}

const error = (kind: PlatformErrorKind): PlatformError => ({ kind, messages: [`said ${kind}`], fieldMessages: {} });

/** A platform that keeps each save waiting until it is answered. */
class FakeGateway implements OrgChartGateway {
    readonly saves: SaveRequest[] = [];
    reloads = 0;
    onReload: () => void = () => undefined;
    private answers: ((answer: SaveAnswer) => void)[] = [];

    save(request: SaveRequest): Promise<SaveAnswer> {
        this.saves.push(request);
        return new Promise((resolve) => this.answers.push(resolve));
    }
    reload(): Promise<void> {
        this.reloads++;
        this.onReload();
        return Promise.resolve();
    }
    answer(answer: SaveAnswer): void {
        this.answers.shift()?.(answer);
    }
    accept(ids: Record<string, string> = {}, modified: Record<string, string> = {}): void {
        this.answer({ ok: true, ids, modified });
    }
    refuse(kind: PlatformErrorKind): void {
        this.answer({ ok: false, error: error(kind) });
    }
}

function open(contacts: ContactRecord[], stakeholders: StakeholderRecord[] = []) {
    const gateway = new FakeGateway();
    let keys = 0;
    const store = new OrgChartStore({ gateway, newKey: () => `key-${++keys}`, ...TODAY });
    store.receiveAccess({ see: true, editContacts: true, editStakeholders: true, judge: true });
    store.receiveRecords(records(contacts, stakeholders));
    const managerOf = (key: string) => store.getState().map?.managerOf(key)?.key ?? null;
    const titleOf = (key: string) => store.getState().map?.person(key)?.title;
    return { gateway, store, managerOf, titleOf };
}

const TEAM = [contact('a'), contact('b', 'a'), contact('c', 'a')];

describe('reading', () => {
    it('starts loading, then shows what came', () => {
        const store = new OrgChartStore({ gateway: new FakeGateway(), newKey: () => 'k', ...TODAY });
        expect(store.getState().phase).toBe('loading');
        const phases: string[] = [];
        const stop = store.subscribe((state) => phases.push(state.phase));
        store.receiveRecords(records(TEAM));
        expect(phases).toEqual(['ready']);
        expect(store.getState().map?.hierarchy.census.placed).toBe(3);
        stop();
        store.select('a');
        expect(phases).toHaveLength(1);
    });

    it('says that access is missing, whatever else comes', () => {
        const { store } = open(TEAM);
        store.receiveAccess({ see: false, editContacts: false, editStakeholders: false, judge: false });
        store.receiveRecords(records(TEAM));
        store.receiveFailure(error('unknown'));
        expect(store.getState().phase).toBe('no-access');
    });

    it('keeps the chart when reading again fails, and forgets the error when it succeeds', () => {
        const { store } = open(TEAM);
        store.receiveFailure(error('offline'));
        expect(store.getState()).toMatchObject({ phase: 'ready', error: { kind: 'offline' } });
        store.receiveRecords(records(TEAM));
        expect(store.getState().error).toBeNull();
    });

    it('fails before the first records, and loads again on demand', async () => {
        const gateway = new FakeGateway();
        const store = new OrgChartStore({ gateway, newKey: () => 'k', ...TODAY });
        store.receiveFailure(error('offline'));
        expect(store.getState().phase).toBe('failed');
        const done = store.reload();
        expect(store.getState()).toMatchObject({ phase: 'loading', error: null });
        await done;
        expect(gateway.reloads).toBe(1);
    });

    it('forgets a selection that is no longer there', () => {
        const { store } = open(TEAM);
        store.select('c');
        store.receiveRecords(records(TEAM.slice(0, 2)));
        expect(store.getState().selected).toBeNull();
    });
});

describe('branches', () => {
    const deep = [contact('a'), contact('b', 'a'), contact('c', 'b'), contact('d', 'c')];

    it('fold and open', () => {
        const { store } = open(deep);
        store.toggle('b');
        expect([...store.getState().collapsed]).toEqual(['b']);
        store.toggle('b');
        expect([...store.getState().collapsed]).toEqual([]);
    });

    it('collapse all leaves the tops and their reports; expand all shows everybody', () => {
        const { store } = open(deep);
        store.collapseAll();
        expect([...store.getState().collapsed]).toEqual(['b', 'c', 'd']);
        store.expandAll();
        expect(store.getState().collapsed.size).toBe(0);
    });

    it('open where somebody is revealed, who is then selected', () => {
        const { store } = open(deep);
        store.collapseAll();
        store.reveal('d');
        expect([...store.getState().collapsed]).toEqual(['d']);
        expect(store.getState()).toMatchObject({ selected: 'd', revealed: { key: 'd' } });
    });

    it('open legible: a large map shows its first two levels only', () => {
        const many = [contact('a')];
        for (let place = 0; place < 10; place++) {
            many.push(contact(`m${place}`, 'a'));
            for (let report = 0; report < 10; report++) many.push(contact(`m${place}-${report}`, `m${place}`));
        }
        const { store } = open(many);
        expect(store.getState().collapsed.size).toBe(10);
        expect(open(deep).store.getState().collapsed.size).toBe(0);
    });
});

describe('edits', () => {
    it('show at once, are saved with what was seen, and stay', async () => {
        const { gateway, store, managerOf, titleOf } = open(TEAM);
        const done = store.edit('c', { title: 'CEO', managerKey: 'b' });
        expect([managerOf('c'), titleOf('c')]).toEqual(['b', 'CEO']);
        expect([...store.getState().saving]).toEqual(['c']);
        expect(gateway.saves[0]).toMatchObject({ accountId: 'acc', seen: { c: 'seen-c' } });
        gateway.accept({}, { c: 'later' });
        expect(await done).toEqual({ kind: 'saved' });
        expect(managerOf('c')).toBe('b');
        expect(store.getState().saving.size).toBe(0);
        expect(store.getState().map?.facts.contacts.get('c')?.modified).toBe('later');
    });

    it('take themselves back when the save fails, and say why', async () => {
        const { gateway, store, managerOf, titleOf } = open(TEAM);
        const done = store.edit('c', { title: 'CEO', managerKey: 'b' });
        gateway.refuse('refused');
        expect(await done).toEqual({ kind: 'failed', failure: { error: error('refused'), theirs: null } });
        expect([managerOf('c'), titleOf('c')]).toEqual(['a', 'Title']);
        expect(store.getState().failures.get('c')?.error.kind).toBe('refused');
        expect(store.getState().done).toEqual([]);
        store.dismissFailure('c');
        expect(store.getState().failures.size).toBe(0);
    });

    it('fail alone: another edit on its way stays', async () => {
        const { gateway, store, managerOf, titleOf } = open(TEAM);
        const first = store.edit('b', { title: 'First' });
        const second = store.edit('c', { managerKey: 'b' });
        gateway.refuse('refused');
        await first;
        expect([titleOf('b'), managerOf('c')]).toEqual(['Title', 'b']);
        gateway.accept();
        await second;
        expect(managerOf('c')).toBe('b');
    });

    it('survive records that come while they are saved', async () => {
        const { gateway, store, titleOf } = open(TEAM);
        const done = store.edit('c', { title: 'CEO' });
        store.receiveRecords(records(TEAM));
        expect(titleOf('c')).toBe('CEO');
        gateway.accept();
        await done;
        expect(titleOf('c')).toBe('CEO');
    });

    it('are refused without a save where they would make a loop', async () => {
        const { gateway, store } = open(TEAM);
        expect(await store.edit('a', { managerKey: 'b' })).toEqual({
            kind: 'refused',
            code: 'would-loop',
            parameters: ['Name a', 'Name b']
        });
        expect(await store.edit('b', { title: ' Title', managerKey: 'a' })).toEqual({ kind: 'unchanged' });
        expect(gateway.saves).toEqual([]);
    });

    it('open the branch that somebody is moved into', async () => {
        const { gateway, store } = open([...TEAM, contact('d', 'b')]);
        store.toggle('b');
        const done = store.edit('c', { managerKey: 'b' });
        expect(store.getState().collapsed.has('b')).toBe(false);
        gateway.accept();
        await done;
    });
});

describe('conflicts', () => {
    it('show both versions, and the second try goes through', async () => {
        const { gateway, store, titleOf } = open(TEAM);
        gateway.onReload = () =>
            store.receiveRecords(
                records([contact('a'), contact('b', 'a'), contact('c', 'b', { title: 'Theirs', modified: 'newer' })])
            );
        const done = store.edit('c', { title: 'Mine' });
        gateway.refuse('conflict');
        expect(await done).toMatchObject({ kind: 'failed', failure: { theirs: { title: 'Theirs', managerKey: 'b' } } });
        expect(titleOf('c')).toBe('Theirs');
        const again = store.edit('c', { title: 'Mine' });
        expect(gateway.saves[1]?.seen).toEqual({ c: 'newer' });
        gateway.accept();
        expect(await again).toEqual({ kind: 'saved' });
    });

    it('are none where the lost reply belonged to the very same edit', async () => {
        const { gateway, store } = open(TEAM);
        gateway.onReload = () =>
            store.receiveRecords(records([contact('a'), contact('b', 'a'), contact('c', 'a', { title: 'Mine' })]));
        const done = store.edit('c', { title: 'Mine' });
        gateway.refuse('conflict');
        expect(await done).toEqual({ kind: 'saved' });
    });

    it('use the stakeholder record that somebody else made meanwhile', async () => {
        const { gateway, store, managerOf } = open([contact('a')], [placeholder('p')]);
        gateway.onReload = () =>
            store.receiveRecords(
                records(
                    [contact('a')],
                    [placeholder('p'), placeholder('sa', { kind: 'Person', contactId: 'a', displayName: null })]
                )
            );
        const done = store.edit('p', { managerKey: 'a' });
        expect(gateway.saves[0]?.writes.map((write) => write.kind)).toEqual([
            'create-stakeholder',
            'update-stakeholder'
        ]);
        gateway.refuse('duplicate');
        await Promise.resolve();
        await Promise.resolve();
        await Promise.resolve();
        expect(gateway.saves[1]?.writes).toEqual([
            { kind: 'update-stakeholder', id: 'p', fields: { reportsToId: 'sa' } }
        ]);
        gateway.accept();
        expect(await done).toEqual({ kind: 'saved' });
        expect(managerOf('p')).toBe('a');
    });
});

describe('undo and redo', () => {
    it('take the last edit back and do it again', async () => {
        const { gateway, store, managerOf, titleOf } = open(TEAM);
        const edited = store.edit('c', { title: 'CEO', managerKey: 'b' });
        gateway.accept();
        await edited;
        expect(store.getState().done.map(({ name }) => name)).toEqual(['Name c']);
        const undone = store.undo();
        gateway.accept();
        expect(await undone).toEqual({ kind: 'saved' });
        expect([managerOf('c'), titleOf('c')]).toEqual(['a', 'Title']);
        expect([store.getState().done.length, store.getState().undone.length]).toEqual([0, 1]);
        const redone = store.redo();
        gateway.accept();
        await redone;
        expect([managerOf('c'), titleOf('c')]).toEqual(['b', 'CEO']);
        expect([store.getState().done.length, store.getState().undone.length]).toEqual([1, 0]);
    });

    it('keep a record that an edit made, and use it when the edit is done again', async () => {
        const { gateway, store, managerOf } = open([contact('a')], [placeholder('p')]);
        const edited = store.edit('p', { managerKey: 'a' });
        gateway.accept({ manager: 'sa' });
        await edited;
        const undone = store.undo();
        gateway.accept();
        await undone;
        expect(managerOf('p')).toBeNull();
        const redone = store.redo();
        expect(gateway.saves[2]?.writes).toEqual([
            { kind: 'update-stakeholder', id: 'p', fields: { reportsToId: 'sa' } }
        ]);
        gateway.accept();
        await redone;
        expect(managerOf('p')).toBe('a');
    });

    it('leave the history as it is when the save fails', async () => {
        const { gateway, store, titleOf } = open(TEAM);
        const edited = store.edit('c', { title: 'CEO' });
        gateway.accept();
        await edited;
        const undone = store.undo();
        gateway.refuse('offline');
        expect(await undone).toMatchObject({ kind: 'failed' });
        expect(titleOf('c')).toBe('CEO');
        expect(store.getState().done).toHaveLength(1);
    });

    it('do nothing without history', async () => {
        const { store } = open(TEAM);
        expect(await store.undo()).toBeNull();
        expect(await store.redo()).toBeNull();
    });
});
