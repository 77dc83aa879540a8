import { planEdit, type PersonEdit } from 'c/chartEdit';
import { MAP_SCHEMA, type MapFacts, type MapWrite } from 'c/mapRecords';
import { MOST_WRITES, OrgChartStore, type Command, type ContactRecord, type StakeholderRecord } from 'c/orgChartStore';
import { clientKeyOf, provisionalId } from 'c/recordWrites';
import { success } from 'c/result';
import {
    ALL_ACCESS,
    contactOf as contact,
    errorOf as error,
    FakeGateway,
    READ_ONLY,
    recordsOf as records,
    stakeholderOf as placeholder
} from './fixtures';

const TODAY = { today: () => '2026-11-23', userId: '005u' };
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after promises

/** A command that changes a person. */
function change(key: string, edit: PersonEdit): Command {
    return {
        label: '{0} changed',
        parameters: [key],
        keys: [key],
        plan: (context) => planEdit(context, key, edit),
        reveals: key
    };
}
/** A command that adds a placeholder below a stakeholder record. */
function add(name: string, reportsToId: string | null = null): Command {
    const plan: Command['plan'] = ({ newKey }) =>
        success([
            {
                kind: 'create',
                of: 'stakeholders',
                id: provisionalId(newKey(name)),
                fields: { kind: 'Placeholder', displayName: name, reportsToId }
            }
        ]);
    return { label: '{0} added', parameters: [name], keys: [name], plan };
}
const keysOf = (writes: readonly MapWrite[]) => writes.map(({ id }) => clientKeyOf(id) ?? id);

function open(contacts: ContactRecord[], stakeholders: StakeholderRecord[] = []) {
    const gateway = new FakeGateway();
    let keys = 0;
    const store = new OrgChartStore({ gateway, newKey: () => `key-${++keys}`, ...TODAY });
    store.receiveAccess(ALL_ACCESS);
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
        store.receiveAccess({ ...READ_ONLY, see: false });
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
        const done = store.run(change('c', { title: 'CEO', managerKey: 'b' }));
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
        const done = store.run(change('c', { title: 'CEO', managerKey: 'b' }));
        gateway.refuse('refused');
        expect(await done).toMatchObject({ kind: 'failed', failure: { error: error('refused'), theirs: null } });
        expect([managerOf('c'), titleOf('c')]).toEqual(['a', 'Title']);
        expect(store.getState().failures.get('c')?.error.kind).toBe('refused');
        expect(store.getState().done).toEqual([]);
        store.dismissFailure('c');
        expect(store.getState().failures.size).toBe(0);
    });

    it('fail alone: another edit on its way stays', async () => {
        const { gateway, store, managerOf, titleOf } = open(TEAM);
        const first = store.run(change('b', { title: 'First' }));
        const second = store.run(change('c', { managerKey: 'b' }));
        gateway.refuse('refused');
        await first;
        expect([titleOf('b'), managerOf('c')]).toEqual(['Title', 'b']);
        await settle();
        gateway.accept();
        await second;
        expect(managerOf('c')).toBe('b');
    });

    it('survive records that come while they are saved', async () => {
        const { gateway, store, titleOf } = open(TEAM);
        const done = store.run(change('c', { title: 'CEO' }));
        store.receiveRecords(records(TEAM));
        expect(titleOf('c')).toBe('CEO');
        gateway.accept();
        await done;
        expect(titleOf('c')).toBe('CEO');
    });

    it('are refused without a save where they would make a loop', async () => {
        const { gateway, store } = open(TEAM);
        expect(await store.run(change('a', { managerKey: 'b' }))).toEqual({
            kind: 'refused',
            code: 'would-loop',
            parameters: ['Name a', 'Name b']
        });
        expect(await store.run(change('b', { title: ' Title', managerKey: 'a' }))).toEqual({ kind: 'unchanged' });
        expect(gateway.saves).toEqual([]);
    });

    it('open the branch that somebody is moved into', async () => {
        const { gateway, store } = open([...TEAM, contact('d', 'b')]);
        store.toggle('b');
        const done = store.run(change('c', { managerKey: 'b' }));
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
        const done = store.run(change('c', { title: 'Mine' }));
        gateway.refuse('conflict');
        expect(await done).toMatchObject({
            kind: 'failed',
            failure: { theirs: [{ field: 'title', theirs: 'Theirs', mine: 'Mine' }] }
        });
        expect(titleOf('c')).toBe('Theirs');
        const again = store.run(change('c', { title: 'Mine' }));
        expect(gateway.saves[1]?.seen).toEqual({ c: 'newer' });
        gateway.accept();
        expect(await again).toEqual({ kind: 'saved' });
    });

    it('are none where the lost reply belonged to the very same edit', async () => {
        const { gateway, store } = open(TEAM);
        gateway.onReload = () =>
            store.receiveRecords(records([contact('a'), contact('b', 'a'), contact('c', 'a', { title: 'Mine' })]));
        const done = store.run(change('c', { title: 'Mine' }));
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
        const done = store.run(change('p', { managerKey: 'a' }));
        expect(gateway.saves[0]?.writes.map((write) => write.kind)).toEqual(['create', 'update']);
        gateway.refuse('duplicate');
        await settle();
        expect(gateway.saves[1]?.writes).toEqual([
            { kind: 'update', of: 'stakeholders', id: 'p', fields: { reportsToId: 'sa' } }
        ]);
        gateway.accept();
        expect(await done).toEqual({ kind: 'saved' });
        expect(managerOf('p')).toBe('a');
    });
});

describe('saves on their way', () => {
    it('wait for one another: the next one uses the real id', async () => {
        const { gateway, store } = open([contact('a')]);
        const first = store.run(add('Boss'));
        const second = store.run(add('Aide', provisionalId('key-1')));
        expect(store.getState().map?.managerOf(provisionalId('key-2'))?.name).toBe('Boss');
        expect(gateway.saves).toHaveLength(1);
        gateway.accept({ 'new:key-1': 'p1' });
        await first;
        await settle();
        expect(gateway.saves[1]?.writes).toMatchObject([{ kind: 'create', fields: { reportsToId: 'p1' } }]);
        gateway.accept({ 'new:key-2': 'p2' });
        expect(await second).toEqual({ kind: 'saved' });
        expect(store.getState().map?.managerOf('p2')?.key).toBe('p1');
    });

    it('fail where what they are about was not saved', async () => {
        const { gateway, store } = open([contact('a')]);
        const first = store.run(add('Boss'));
        const second = store.run(add('Aide', provisionalId('key-1')));
        gateway.refuse('offline');
        expect(await first).toMatchObject({ kind: 'failed' });
        expect(await second).toMatchObject({ kind: 'failed', failure: { error: { kind: 'gone' } } });
        expect(gateway.saves).toHaveLength(1);
        expect(store.getState().map?.hierarchy.census.placeholders).toBe(0);
    });
});

describe('a lost reply', () => {
    it('does not make a record twice: trying again finds it, and it can be undone', async () => {
        const { gateway, store } = open([contact('a')]);
        const added = store.run(add('Post'));
        gateway.refuse('offline');
        const outcome = await added;
        if (outcome.kind !== 'failed') throw new Error('expected a failure');
        gateway.onReload = () =>
            store.receiveRecords(
                records([contact('a')], [placeholder('p', { atlasKey: 'key-1', displayName: 'Post' })])
            );
        expect(await store.tryAgain(outcome.failure)).toEqual({ kind: 'saved' });
        expect(gateway.saves).toHaveLength(1);
        const undone = store.undo();
        expect(gateway.saves[1]?.writes).toEqual([{ kind: 'delete', of: 'stakeholders', id: 'p' }]);
        gateway.accept();
        await undone;
    });

    it('is sent again with the same key where it did not arrive', async () => {
        const { gateway, store } = open([contact('a')]);
        const added = store.run(add('Post'));
        gateway.refuse('offline');
        const outcome = await added;
        if (outcome.kind !== 'failed') throw new Error('expected a failure');
        const again = store.tryAgain(outcome.failure);
        await settle();
        expect(keysOf(gateway.saves[1]?.writes ?? [])).toEqual(['key-1']);
        gateway.accept({ 'new:key-1': 'p' });
        expect(await again).toEqual({ kind: 'saved' });
    });
});

describe('many records', () => {
    const many = (count: number): Command => ({
        label: '{0} added',
        parameters: [String(count)],
        keys: [],
        plan: ({ newKey }) =>
            success(
                Array.from({ length: count }, (_nothing, place): MapWrite => ({
                    kind: 'create',
                    of: 'stakeholders',
                    id: provisionalId(newKey(`post ${place}`)),
                    fields: { kind: 'Placeholder', displayName: `Post ${place}` }
                }))
            )
    });
    const idsOf = (writes: readonly MapWrite[]) =>
        Object.fromEntries(writes.map(({ id }) => [id, `p-${clientKeyOf(id)}`]));

    it('go in batches with progress, and go on where they stopped', async () => {
        const { gateway, store } = open([contact('a')]);
        const total = MOST_WRITES * 2 + 20;
        const added = store.run(many(total));
        expect(store.getState().progress).toEqual({ done: 0, total });
        expect(gateway.saves[0]?.writes).toHaveLength(MOST_WRITES);
        gateway.accept(idsOf(gateway.saves[0]?.writes ?? []));
        await settle();
        expect(store.getState().progress).toEqual({ done: MOST_WRITES, total });
        gateway.refuse('limit');
        const outcome = await added;
        expect(store.getState().map?.hierarchy.census.placeholders).toBe(MOST_WRITES);
        expect(store.getState().progress).toBeNull();
        if (outcome.kind !== 'failed') throw new Error('expected a failure');
        const kept = store.getState().map?.facts as MapFacts;
        gateway.onReload = () => store.receiveRecords(records([contact('a')], [...kept.stakeholders.values()]));
        const again = store.tryAgain(outcome.failure);
        await settle();
        gateway.accept(idsOf(gateway.saves[2]?.writes ?? []));
        await settle();
        gateway.accept(idsOf(gateway.saves[3]?.writes ?? []));
        expect(await again).toEqual({ kind: 'saved' });
        expect(store.getState().map?.hierarchy.census.placeholders).toBe(total);
    });
});

describe('details', () => {
    const profile = { ...MAP_SCHEMA.profiles.blank, id: 'a', atlasKey: null, modified: null, interests: 'Sailing' };

    it('are read when asked for; personal notes only with their permission', async () => {
        const { gateway, store } = open(TEAM);
        const asked: boolean[] = [];
        gateway.details = (_ids, withNotes) => {
            asked.push(withNotes);
            return Promise.resolve({ profiles: [profile], notes: null });
        };
        await store.readDetails(['a'], true);
        store.receiveAccess(READ_ONLY);
        await store.readDetails(['a'], true);
        expect(asked).toEqual([true, false]);
        const { map } = store.getState();
        const person = map?.person('a');
        expect(person && map?.profileOf(person)?.interests).toBe('Sailing');
    });
});

describe('undo and redo', () => {
    it('take the last edit back and do it again', async () => {
        const { gateway, store, managerOf, titleOf } = open(TEAM);
        const edited = store.run(change('c', { title: 'CEO', managerKey: 'b' }));
        gateway.accept();
        await edited;
        expect(store.getState().done.map(({ parameters }) => parameters)).toEqual([['c']]);
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

    it('take away a record that an edit made, and make it again', async () => {
        const { gateway, store, managerOf } = open([contact('a')], [placeholder('p')]);
        const edited = store.run(change('p', { managerKey: 'a' }));
        gateway.accept({ 'new:key-1': 'sa' });
        await edited;
        const undone = store.undo();
        expect(gateway.saves[1]?.writes).toEqual([
            { kind: 'update', of: 'stakeholders', id: 'p', fields: { reportsToId: null } },
            { kind: 'delete', of: 'stakeholders', id: 'sa' }
        ]);
        gateway.accept();
        await undone;
        expect(managerOf('p')).toBeNull();
        const redone = store.redo();
        expect(gateway.saves[2]?.writes).toMatchObject([
            { kind: 'create', of: 'stakeholders', id: 'new:key-1', fields: { contactId: 'a', uniqueKey: 'acc-a' } },
            { kind: 'update', of: 'stakeholders', id: 'p', fields: { reportsToId: 'new:key-1' } }
        ]);
        gateway.accept({ 'new:key-1': 'sa2' });
        await redone;
        expect(managerOf('p')).toBe('a');
        const again = store.undo();
        expect(gateway.saves[3]?.writes[1]).toEqual({ kind: 'delete', of: 'stakeholders', id: 'sa2' });
        gateway.accept();
        await again;
    });

    it('leave a record that others use by now: it only loses its place', async () => {
        const { gateway, store } = open([contact('a'), contact('b')], [placeholder('p')]);
        const edited = store.run(change('b', { managerKey: 'p' }));
        gateway.accept({ 'new:key-1': 'sb' });
        await edited;
        const both = [
            placeholder('p'),
            placeholder('q', { reportsToId: 'sb' }),
            placeholder('sb', { kind: 'Person', contactId: 'b', displayName: null, reportsToId: 'p' })
        ];
        store.receiveRecords(records([contact('a'), contact('b')], both));
        const undone = store.undo();
        expect(gateway.saves[1]?.writes).toEqual([
            { kind: 'update', of: 'stakeholders', id: 'sb', fields: { reportsToId: null, placement: 'Auto' } }
        ]);
        gateway.accept();
        await undone;
    });

    it('refuse to take away a placeholder that others use by now', async () => {
        const { gateway, store } = open([contact('a')]);
        const added = store.run(add('Post'));
        gateway.accept({ 'new:key-1': 'p' });
        await added;
        store.receiveRecords(records([contact('a')], [placeholder('p'), placeholder('q', { reportsToId: 'p' })]));
        expect(await store.undo()).toEqual({ kind: 'refused', code: 'used-since', parameters: ['Post p'] });
    });

    it('bring back what was deleted, and the history follows to its new id', async () => {
        const { gateway, store, titleOf } = open([contact('a')], [placeholder('p')]);
        const titled = store.run(change('p', { title: 'CTO' }));
        gateway.accept();
        await titled;
        const remove: Command['plan'] = () => success([{ kind: 'delete', of: 'stakeholders', id: 'p' }]);
        const removed = store.run({ label: '', parameters: [], keys: ['p'], plan: remove });
        gateway.accept();
        await removed;
        expect(store.getState().map?.person('p')).toBeNull();
        const back = store.undo();
        const [write] = gateway.saves[2]?.writes ?? [];
        expect(write).toMatchObject({ kind: 'create', was: 'p', fields: { displayName: 'Post p', title: 'CTO' } });
        gateway.accept({ [write?.id ?? '']: 'p2' });
        await back;
        expect(titleOf('p2')).toBe('CTO');
        const untitled = store.undo();
        expect(gateway.saves[3]?.writes).toMatchObject([{ kind: 'update', id: 'p2', fields: { title: null } }]);
        gateway.accept();
        await untitled;
    });

    it('leave the history as it is when the save fails', async () => {
        const { gateway, store, titleOf } = open(TEAM);
        const edited = store.run(change('c', { title: 'CEO' }));
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
