import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import PlanTrackerMove from 'c/planTrackerMove';
import { planState } from '../../planTrackerStore/__tests__/planState';

registerSa11yMatcher();
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering

const ACTIONS = [
    { id: 'a', name: 'Ask', start: '2026-06-01', due: '2026-06-10' },
    { id: 'b', name: 'Build', start: '2026-06-11', due: '2026-06-20' },
    { id: 'c', name: 'Chat', start: '2026-06-11', due: '2026-06-20' }
];
type Button = HTMLElement & { label: string };

async function open(requests: { id: string; start: string; due: string }[], links = [{ from: 'a', to: 'b' }]) {
    const move = createElement('c-plan-tracker-move', { is: PlanTrackerMove });
    Object.assign(move, { view: planState({ actions: ACTIONS, links }).view, intent: { requests } });
    const moved = jest.fn();
    move.addEventListener('moved', (event) => moved((event as CustomEvent).detail));
    document.body.appendChild(move);
    await settle();
    const root = move.shadowRoot as ShadowRoot;
    const names = () => [...root.querySelectorAll('tbody th')].map((cell) => cell.textContent);
    const button = (name: string) =>
        [...root.querySelectorAll<Button>('lightning-button')].find(({ label }) => label === `c.PlanMove_${name}`);
    const press = (name: string) => button(name)?.dispatchEvent(new CustomEvent('click'));
    return { move, root, names, button, press, moved };
}

describe('c-plan-tracker-move', () => {
    beforeAll(() => Object.assign(HTMLDialogElement.prototype, { showModal() {}, close() {} }));
    afterEach(() => document.body.replaceChildren());

    it('shows what waits for what is moved, and moves all of it', async () => {
        const { move, names, press, moved } = await open([{ id: 'a', start: '2026-06-06', due: '2026-06-15' }]);
        expect(names()).toEqual(['Ask', 'Build']);
        await expect(move).toBeAccessible();
        press('MoveAll');
        const [{ moves, name }] = moved.mock.calls[0];
        expect(name).toBe('Ask');
        expect(moves).toMatchObject([
            { id: 'a', after: { start: '2026-06-06', due: '2026-06-15' } },
            { id: 'b', after: { start: '2026-06-16', due: '2026-06-25' } }
        ]);
    });

    it('moves only what was asked for, when that is wanted', async () => {
        const { press, moved } = await open([{ id: 'a', start: '2026-06-06', due: '2026-06-15' }]);
        press('MoveOnly');
        expect(moved.mock.calls[0][0].moves).toEqual([{ id: 'a', after: { start: '2026-06-06', due: '2026-06-15' } }]);
    });

    it('takes other dates, and shows what follows from those', async () => {
        const { root, names, button } = await open([{ id: 'a', start: '2026-06-01', due: '2026-06-10' }]);
        expect(button('Move')).toBeUndefined();
        root.querySelector('[data-field=due]')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: '2026-06-12' } })
        );
        await settle();
        expect(names()).toEqual(['Ask', 'Build']);
        expect(button('MoveAll')).toBeDefined();
    });

    it('moves several by days', async () => {
        const requests = ['a', 'c'].map((id) => ({ id, start: '2026-06-01', due: '2026-06-10' }));
        const { root, press, moved } = await open(requests, []);
        root.querySelector('lightning-input')?.dispatchEvent(new CustomEvent('change', { detail: { value: '3' } }));
        await settle();
        press('Move');
        expect(moved.mock.calls[0][0].moves.map(({ after }: { after: object }) => after)).toEqual([
            { start: '2026-06-04', due: '2026-06-13' },
            { start: '2026-06-04', due: '2026-06-13' }
        ]);
    });

    it('says which loop has to be opened first', async () => {
        const loop = [
            { from: 'a', to: 'b' },
            { from: 'b', to: 'a' }
        ];
        const { root, button } = await open([{ id: 'a', start: '2026-06-06', due: '2026-06-15' }], loop);
        expect(root.querySelector('[role=alert]')?.textContent).toBe('c.PlanMove_Loop');
        expect(button('Move')).toBeUndefined();
    });
});
