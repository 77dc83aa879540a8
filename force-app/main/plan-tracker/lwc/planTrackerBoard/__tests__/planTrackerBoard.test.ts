import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import { NO_FILTER, type ActionFilter } from 'c/planRows';
import PlanTrackerBoard from 'c/planTrackerBoard';
import { WorkModel } from 'c/planTrackerRows';
import { planState } from '../../planTrackerStore/__tests__/planState';

registerSa11yMatcher();
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering

const ACTIONS = [
    { id: 'a', name: 'Ask', status: 'Not Started' as const, due: '2026-05-01' },
    { id: 'b', name: 'Build', status: 'Not Started' as const, due: '2026-07-01', assignedToId: null },
    { id: 'c', name: 'Close', status: 'Done' as const }
];

async function open({ canEdit = true, filter = NO_FILTER as ActionFilter } = {}) {
    const board = createElement('c-plan-tracker-board', { is: PlanTrackerBoard });
    const options = { filter, grouping: 'objective' as const, collapsed: new Set<string>() };
    Object.assign(board, { model: new WorkModel(planState({ actions: ACTIONS, canEdit }), options, new Set()) });
    const told: [string, unknown][] = [];
    for (const name of ['workopened', 'edited']) {
        board.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
    }
    document.body.appendChild(board);
    await settle();
    const root = board.shadowRoot as ShadowRoot;
    const columns = () =>
        [...root.querySelectorAll<HTMLElement>('section')].map((column) => [
            column.dataset.column,
            [...column.querySelectorAll('.title')].map((title) => title.textContent)
        ]);
    const card = (id: string) => root.querySelector(`.card[data-id="${id}"]`) as HTMLElement;
    const press = async (key: string, more: KeyboardEventInit = {}) => {
        const active = root.querySelector<HTMLElement>('.card[tabindex="0"]');
        active?.dispatchEvent(new CustomEvent('focus'));
        active?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }));
        await settle();
    };
    return { board, root, columns, card, press, told };
}

describe('c-plan-tracker-board', () => {
    afterEach(() => document.body.replaceChildren());

    it('has a column for each status, with what is due first on top; late cards say so', async () => {
        const { board, columns, card } = await open();
        expect(columns()).toEqual([
            ['Not Started', ['Ask', 'Build']],
            ['In Progress', []],
            ['Blocked', []],
            ['Done', ['Close']],
            ['Cancelled', []]
        ]);
        expect(card('a').textContent).toContain('c.PlanTracker_Late');
        expect(card('c').textContent).not.toContain('c.PlanTracker_Late');
        await expect(board).toBeAccessible();
    });

    it('names the columns as the org does; a status that is no longer offered stays while a card has it', async () => {
        const { board, root, columns } = await open();
        const state = planState({ actions: ACTIONS });
        const actionStatus = [
            { value: 'Not Started', label: 'Nicht begonnen' },
            { value: 'Paused', label: 'Ruht' }
        ];
        const view = { ...state.view, choices: { ...state.choices, actionStatus } };
        const options = { filter: NO_FILTER, grouping: 'objective' as const, collapsed: new Set<string>() };
        Object.assign(board, { model: new WorkModel({ ...state, view }, options, new Set()) });
        await settle();
        expect(columns()).toEqual([
            ['Not Started', ['Ask', 'Build']],
            ['Paused', []],
            ['Done', ['Close']]
        ]);
        const names = [...root.querySelectorAll('section')].map((column) => column.getAttribute('aria-label'));
        expect(root.textContent).toContain('Nicht begonnen');
        expect(names).toHaveLength(3);
    });

    it('has a column for each owner', async () => {
        const { root, columns } = await open();
        root.querySelector('lightning-radio-group')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'owner' } })
        );
        await settle();
        expect(columns()).toEqual([
            ['nobody', ['Build']],
            ['u', ['Ask', 'Close']]
        ]);
    });

    it('shows what the filter lets through', async () => {
        const { columns } = await open({ filter: { ...NO_FILTER, text: 'clo' } });
        expect(columns().flatMap(([, cards]) => cards)).toEqual(['Close']);
    });

    it('moves a card by drag', async () => {
        const { root, card, told } = await open();
        const column = root.querySelector('[data-column="In Progress"]') as HTMLElement;
        card('a').dispatchEvent(new CustomEvent('dragstart'));
        column.dispatchEvent(new CustomEvent('dragover', { cancelable: true }));
        await settle();
        expect(column.className).toBe('column over');
        column.dispatchEvent(new CustomEvent('drop', { cancelable: true }));
        expect(told).toMatchObject([['edited', { id: 'a', fields: { status: 'In Progress' } }]]);
    });

    it('moves a card by its menu, and not to where it is', async () => {
        const { root, told } = await open();
        const menu = root.querySelector('lightning-button-menu[data-id="a"]') as HTMLElement;
        menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'Not Started' } }));
        menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'Blocked' } }));
        expect(told).toMatchObject([['edited', { id: 'a', fields: { status: 'Blocked' } }]]);
    });

    it('is walked with arrows, and Alt moves the card to the next column', async () => {
        const { press, told, root } = await open();
        const active = () => root.querySelector<HTMLElement>('.card[tabindex="0"]')?.dataset.id;
        expect(active()).toBe('a');
        await press('ArrowDown');
        expect(active()).toBe('b');
        await press('ArrowRight');
        expect(active()).toBe('c');
        await press('ArrowLeft', { altKey: true });
        expect(told).toMatchObject([['edited', { id: 'c', fields: { status: 'Blocked' } }]]);
    });

    it('lets readers look only', async () => {
        const { root, press, told, card } = await open({ canEdit: false });
        expect(root.querySelector('lightning-button-menu')).toBeNull();
        await press('ArrowRight', { altKey: true });
        expect(card('a').getAttribute('draggable')).toBe('false');
        expect(told).toEqual([]);
        card('a').click();
        expect(told).toEqual([['workopened', { mode: 'edit', of: 'action', id: 'a' }]]);
    });
});
