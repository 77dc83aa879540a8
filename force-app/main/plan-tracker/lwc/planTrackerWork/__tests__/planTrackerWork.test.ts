import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import type { PlanTrackerStore } from 'c/planTrackerStore';
import PlanTrackerWork from 'c/planTrackerWork';
import { planState } from '../../planTrackerStore/__tests__/planState';

registerSa11yMatcher();
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises

const ACTIONS = [
    { id: 'a', name: 'Ask', start: '2026-06-01', due: '2026-06-10' },
    { id: 'b', name: 'Build', start: '2026-06-11', due: '2026-06-20', assignedToId: null },
    { id: 'c', name: 'Chat', start: '2026-06-11', due: '2026-06-20', status: 'Blocked' as const }
];
type Button = HTMLElement & { label: string };

async function open(more: { canEdit?: boolean } = {}) {
    const saved = { kind: 'saved' as const };
    const store = {
        ...{
            changeAll: jest.fn(async () => saved),
            move: jest.fn(async () => saved),
            edit: jest.fn(async () => saved)
        },
        ...{ link: jest.fn(async () => ({ kind: 'refused', code: 'dependency-loop', names: ['a → b'] })) },
        ...{ resume: jest.fn(), giveUp: jest.fn() }
    };
    const work = createElement('c-plan-tracker-work', { is: PlanTrackerWork });
    const state = planState({ actions: ACTIONS, links: [{ from: 'a', to: 'b' }], ...more });
    Object.assign(work, { store: store as unknown as PlanTrackerStore, userId: 'u', state });
    document.body.appendChild(work);
    await settle();
    const root = work.shadowRoot as ShadowRoot;
    const table = () => root.querySelector('c-plan-tracker-table')?.shadowRoot as ShadowRoot;
    const rows = () => [...table().querySelectorAll<HTMLElement>('[role=row][data-key]')];
    const names = () => rows().map((row) => row.ariaLabel?.split(',')[0]);
    const row = (name: string) => rows().find((each) => each.ariaLabel?.startsWith(name)) as HTMLElement;
    const press = async (key: string, init: KeyboardEventInit = {}) => {
        table()
            .querySelector('[role=treegrid]')
            ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
        await settle();
    };
    const button = (name: string) =>
        [...root.querySelectorAll<Button>('lightning-button')].find(({ label }) => label === `c.PlanWork_${name}`);
    const change = async (selector: string, detail: object) => {
        root.querySelector(selector)?.dispatchEvent(new CustomEvent('change', { detail }));
        await settle();
    };
    const selected = () => rows().flatMap((one) => (one.ariaSelected === 'true' ? [one.ariaLabel?.split(',')[0]] : []));
    return { work, root, store, state, table, rows, names, row, press, button, change, selected };
}

describe('c-plan-tracker-work', () => {
    beforeAll(() => {
        Object.assign(HTMLDialogElement.prototype, { showModal() {}, close() {} });
        Object.assign(globalThis, {
            ResizeObserver: class {
                observe() {}
                disconnect() {}
            }
        });
    });
    beforeEach(() => localStorage.clear());
    afterEach(() => document.body.replaceChildren());

    it('filters by owner, status and search, counts the filters, and clears them', async () => {
        const { work, button, change, names } = await open();
        button('Filter')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        await expect(work).toBeAccessible();
        await change('[data-filter=owner]', { value: 'nobody' });
        expect(names()).toEqual(['Objective', 'Build']);
        await change('[data-filter=owner]', { value: 'u' });
        await change('[data-filter=status]', { value: 'Blocked' });
        expect(names()).toEqual(['Objective', 'Chat']);
        button('FilterClear')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(names()).toEqual(['Objective', 'Ask', 'Build', 'Chat']);
        await change('.search', { value: 'zzz' });
        expect(names).toThrow();
    });

    it('remembers filter and grouping for the user and the plan, but not the search', async () => {
        const first = await open();
        first.button('Filter')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        await first.change('[data-filter=status]', { value: 'Blocked' });
        await first.change('.grouping', { value: 'owner' });
        await first.change('.search', { value: 'c' });
        document.body.replaceChildren();
        const { names, root } = await open();
        expect(names()).toEqual(['Ann', 'Chat']);
        expect((root.querySelector('.search') as HTMLElement & { value: string }).value).toBe('');
    });

    it('selects by Space, Shift and Ctrl+A, and changes all that is selected', async () => {
        const { press, selected, root, change, store, work } = await open();
        await press('ArrowDown');
        await press(' ');
        expect(selected()).toEqual(['Ask']);
        await press('ArrowDown', { shiftKey: true });
        expect(selected()).toEqual(['Ask', 'Build']);
        await press('a', { ctrlKey: true });
        expect(selected()).toEqual(['Ask', 'Build', 'Chat']);
        await expect(work).toBeAccessible();
        await change('.bulk lightning-combobox', { value: 'Done' });
        expect(store.changeAll).toHaveBeenCalledWith(['a', 'b', 'c'], { status: 'Done' });
        await press('Escape');
        expect(root.querySelector('.bulk')).toBeNull();
    });

    it('edits in place: F2, Tab to the next field, Escape leaves', async () => {
        const { press, table, store } = await open();
        const editor = () => table().querySelector<HTMLElement>('[data-editor]');
        await press('ArrowDown');
        await press('F2');
        expect(editor()?.dataset.editor).toBe('status');
        editor()?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Done' } }));
        expect(store.edit).toHaveBeenCalledWith('action', 'a', { status: 'Done' });
        await press('Tab');
        await press('Tab');
        await press('Tab');
        expect(editor()?.dataset.editor).toBe('due');
        editor()?.dispatchEvent(new CustomEvent('change', { detail: { value: '2026-06-12' } }));
        expect(store.edit).toHaveBeenLastCalledWith('action', 'a', { due: '2026-06-12' });
        await press('Escape');
        expect(editor()).toBeNull();
    });

    it('saves a move that nothing follows from at once, and shows first what follows from another', async () => {
        const { work, root, store } = await open();
        Object.assign(work, { mode: 'timeline' });
        await settle();
        const shift = async (id: string) => {
            const detail = { id, part: 'whole', days: 3 };
            root.querySelector('c-plan-tracker-timeline')?.dispatchEvent(new CustomEvent('shifted', { detail }));
            await settle();
        };
        await shift('c');
        expect(store.move).toHaveBeenCalledTimes(1);
        expect(root.querySelector('c-plan-tracker-move')).toBeNull();
        await shift('a');
        expect(store.move).toHaveBeenCalledTimes(1);
        expect(root.querySelector('c-plan-tracker-move')).not.toBeNull();
        const linked = new CustomEvent('linked', { detail: { from: 'b', to: 'a' } });
        root.querySelector('c-plan-tracker-timeline')?.dispatchEvent(linked);
        await settle();
        expect(root.querySelector('.trouble')?.textContent).toBe('c.PlanTracker_RefusedLoop');
    });

    it('shows how far a save of many has come, and goes on with one that stopped', async () => {
        const { work, root, state, store, button } = await open();
        Object.assign(work, { state: { ...state, progress: { saved: 50, of: 120 } } });
        await settle();
        expect(root.querySelector('.steps')?.textContent).toBe('c.PlanWork_SavedSteps');
        const error = { kind: 'offline', messages: [], fieldMessages: {} };
        const unfinished = { edit: { verb: 'change', name: 'Ask', count: 120 }, saved: 50, of: 120, error };
        Object.assign(work, { state: { ...state, unfinished } });
        await settle();
        expect(root.querySelector('.steps')?.textContent).toContain('c.PlanWork_Unfinished');
        button('Resume')?.dispatchEvent(new CustomEvent('click'));
        button('GiveUp')?.dispatchEvent(new CustomEvent('click'));
        expect(store.resume).toHaveBeenCalled();
        expect(store.giveUp).toHaveBeenCalled();
    });

    it('lets readers select and look only', async () => {
        const { press, root, table } = await open({ canEdit: false });
        await press('ArrowDown');
        await press(' ');
        expect(root.querySelectorAll('.bulk lightning-combobox')).toHaveLength(0);
        await press('F2');
        expect(table().querySelector('[data-editor]')).toBeNull();
    });
});
