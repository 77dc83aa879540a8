import { WeekStore, type WeekAnswer, type WeekChange, type WeekItem } from 'c/myWeekStore';

const item = (id: string, kind: WeekItem['kind'], due: string): WeekItem => ({
    ...{ id, kind, name: id, detail: '', due, modified: 'then' },
    before: kind === 'pairing' ? { lastMet: '2026-01-01' } : { status: 'In Progress', completedOn: null }
});

function open(answer: WeekAnswer = { ok: true, modified: 'now' }) {
    const saved: WeekChange[] = [];
    const answers = { next: answer };
    const gateway = {
        save: (change: WeekChange) => {
            saved.push(change);
            return Promise.resolve(answers.next);
        },
        reload: () => Promise.resolve()
    };
    const store = new WeekStore(gateway, () => '2026-11-23');
    store.receiveItems([item('b', 'pairing', '2026-11-25'), item('a', 'action', '2026-11-20')]);
    return { store, saved, answers };
}
const ids = (items: readonly WeekItem[]) => items.map(({ id }) => id);

describe('my week', () => {
    it('has what is overdue apart from what is to come, earliest first', () => {
        const { store } = open();
        expect([ids(store.groups().overdue), ids(store.groups().coming)]).toEqual([['a'], ['b']]);
    });

    it('finishes an action and a pairing, takes them back and does them again', async () => {
        const { store, saved } = open();
        expect(await store.finish('a')).toBe(true);
        expect(await store.finish('b')).toBe(true);
        expect(saved.map(({ values, seen }) => [values, seen])).toEqual([
            [{ status: 'Done', completedOn: '2026-11-23' }, 'then'],
            [{ lastMet: '2026-11-23' }, 'then']
        ]);
        expect(store.getState().items).toEqual([]);
        expect(await store.undo()).toBe(true);
        expect(saved[2]).toMatchObject({ values: { lastMet: '2026-01-01' }, seen: 'now' });
        expect(ids(store.getState().items)).toEqual(['b']);
        expect(await store.redo()).toBe(true);
        expect(store.getState().items).toEqual([]);
        expect(await store.redo()).toBe(false);
    });

    it('shows an item again whose save failed, and says why', async () => {
        const error = { kind: 'conflict', messages: [], fieldMessages: {} } as const;
        const { store, answers } = open({ ok: false, error });
        expect(await store.finish('a')).toBe(false);
        expect(ids(store.getState().items)).toEqual(['a', 'b']);
        expect(store.getState().trouble).toMatchObject({ item: { id: 'a' }, error });
        answers.next = { ok: true, modified: 'now' };
        expect(await store.finish('a')).toBe(true);
        expect(store.getState().trouble).toBeNull();
    });
});
