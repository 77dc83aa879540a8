import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import PlanTrackerLinks from 'c/planTrackerLinks';
import { planStore } from '../../planTrackerStore/__tests__/planState';

registerSa11yMatcher();
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises

async function open(actionId: string, canEdit = true) {
    const { store, saved } = planStore({
        actions: ['a', 'b', 'c'].map((id) => ({ id, name: `Action ${id}` })),
        links: [{ from: 'a', to: 'b' }]
    });
    const links = createElement('c-plan-tracker-links', { is: PlanTrackerLinks });
    const show = () => Object.assign(links, { store, view: store.getState().view, actionId, canEdit });
    show();
    store.subscribe(show);
    const opened = jest.fn();
    links.addEventListener('workopened', (event) => opened((event as CustomEvent).detail));
    document.body.appendChild(links);
    await settle();
    const root = links.shadowRoot as ShadowRoot;
    const names = () => [...root.querySelectorAll('.name')].map((name) => name.textContent);
    const add = async (value: string) => {
        root.querySelector('lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settle();
    };
    return { links, root, saved, names, add, opened };
}

describe('c-plan-tracker-links', () => {
    afterEach(() => document.body.replaceChildren());

    it('names what an action waits for and what waits for it, with its slack, and leads there', async () => {
        const { links, root, names, opened } = await open('b');
        expect(names()).toEqual(['Action a']);
        expect(root.textContent).toContain('c.PlanPanel_NoSlack');
        await expect(links).toBeAccessible();
        root.querySelector<HTMLElement>('.name')?.click();
        expect(opened).toHaveBeenCalledWith({ mode: 'edit', of: 'action', id: 'a' });
        const before = await open('a');
        expect(before.root.textContent).toContain('c.PlanPanel_WaitedFor');
        expect(before.names()).toEqual(['Action b']);
    });

    it('adds and takes away, and refuses a loop', async () => {
        const { root, add, names, saved } = await open('b');
        await add('c');
        expect(names()).toEqual(['Action a', 'Action c']);
        root.querySelector('lightning-button-icon')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(saved.map(([write]) => write?.kind)).toEqual(['create', 'delete']);
        const loop = await open('a');
        await loop.add('b');
        expect(loop.root.querySelector('[role=alert]')?.textContent).toBe('c.PlanTracker_RefusedLoop');
        expect(loop.saved).toEqual([]);
    });

    it('lets readers look only', async () => {
        const { root } = await open('b', false);
        expect(root.querySelectorAll('lightning-combobox, lightning-button-icon')).toHaveLength(0);
    });
});
