import OrgChartGrid from 'c/orgChartGrid';
import OrgChartGridForm from 'c/orgChartGridForm';
import { access, contact, mount, role, settle, stakeholder, storeWith } from '../../orgChartChips/__tests__/viewKit';

const PEOPLE = {
    contacts: [contact('a'), contact('b'), contact('c'), contact('d')],
    stakeholders: [stakeholder('a'), stakeholder('b'), stakeholder('c')],
    roles: [
        role('a', { influence: 5, interest: 5 }),
        role('b', { influence: 5, interest: 5 }),
        role('c', { influence: 2, interest: 1 })
    ]
};
const chipIn = (root: ParentNode, key: string) => root.querySelector<HTMLElement>(`.chip[data-key="${key}"]`);
const squareOf = (root: ParentNode, key: string) => chipIn(root, key)?.closest<HTMLElement>('.square')?.dataset.square;
const press = async (element: Element | null, key: string, shiftKey = false) => {
    element?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true }));
    await settle();
};

afterEach(() => document.body.replaceChildren());

describe('c-org-chart-grid', () => {
    it('puts people into squares, those without judgement into the tray, and is accessible', async () => {
        const { store } = storeWith(PEOPLE);
        const { view, root } = await mount('c-org-chart-grid', OrgChartGrid, { store });
        expect(['a', 'b', 'c'].map((key) => squareOf(root, key))).toEqual(['5-5', '5-5', '2-1']);
        expect(chipIn(root, 'd')?.closest('.tray')).not.toBeNull();
        await expect(view).toBeAccessible();
    });

    it('has one tab stop, which the arrow keys carry along', async () => {
        const { store } = storeWith(PEOPLE);
        const { root } = await mount('c-org-chart-grid', OrgChartGrid, { store });
        const stops = () =>
            [...root.querySelectorAll<HTMLElement>('.chip[tabindex="0"]')].map((chip) => chip.dataset.key);
        expect(stops()).toEqual(['a']);
        await press(chipIn(root, 'a'), 'ArrowRight');
        expect(stops()).toEqual(['b']);
        await press(chipIn(root, 'b'), 'ArrowRight');
        expect(stops()).toEqual(['b']);
    });

    it('judges one step with Shift and an arrow key: shown at once, logged, undone', async () => {
        const { store, saved } = storeWith(PEOPLE);
        const { root } = await mount('c-org-chart-grid', OrgChartGrid, { store });
        await press(chipIn(root, 'a'), 'ArrowDown', true);
        expect(squareOf(root, 'a')).toBe('4-5');
        expect(JSON.stringify(saved)).toContain('"influence":4');
        await store.undo();
        await settle();
        expect(squareOf(root, 'a')).toBe('5-5');
    });

    it('stays within the scale', async () => {
        const { store, saved } = storeWith(PEOPLE);
        const { root } = await mount('c-org-chart-grid', OrgChartGrid, { store });
        await press(chipIn(root, 'a'), 'ArrowUp', true);
        expect(saved).toEqual([]);
        expect(squareOf(root, 'a')).toBe('5-5');
    });

    it('says what went wrong and shows the person where they were', async () => {
        const { store } = storeWith(PEOPLE, () => ({
            ok: false,
            error: { kind: 'refused', messages: ['no'], fieldMessages: {} }
        }));
        const { root } = await mount('c-org-chart-grid', OrgChartGrid, { store });
        await press(chipIn(root, 'a'), 'ArrowDown', true);
        expect(root.querySelector('[role=alert]')).not.toBeNull();
        expect(squareOf(root, 'a')).toBe('5-5');
    });

    it('opens the details of a person, the same in every view', async () => {
        const { store } = storeWith(PEOPLE);
        const { root } = await mount('c-org-chart-grid', OrgChartGrid, { store });
        chipIn(root, 'c')?.click();
        await settle();
        expect(store.getState().selected).toBe('c');
        expect(chipIn(root, 'c')?.getAttribute('aria-pressed')).toBe('true');
    });

    it('cannot be judged on without the right to', async () => {
        const { store, saved } = storeWith(PEOPLE);
        store.receiveAccess(access(false));
        const { root } = await mount('c-org-chart-grid', OrgChartGrid, { store });
        await press(chipIn(root, 'a'), 'ArrowDown', true);
        expect(saved).toEqual([]);
        expect(root.querySelector('lightning-button')).toBeNull();
    });

    it('dims whom the filter leaves out, and hides them where it hides', async () => {
        const { store } = storeWith(PEOPLE);
        const { root } = await mount('c-org-chart-grid', OrgChartGrid, { store });
        store.filterBy({ hides: false, text: '', chosen: { influence: ['2'] } });
        await settle();
        expect(chipIn(root, 'a')?.className).toContain('is-dimmed');
        store.filterBy({ hides: true, text: '', chosen: { influence: ['2'] } });
        await settle();
        expect(chipIn(root, 'a')).toBeNull();
        expect(squareOf(root, 'c')).toBe('2-1');
    });
});

describe('c-org-chart-grid-form', () => {
    it('keeps what was chosen when a save fails, and closes when it succeeds', async () => {
        let fails = true;
        const { store } = storeWith(PEOPLE, () =>
            fails
                ? { ok: false, error: { kind: 'offline', messages: [], fieldMessages: {} } }
                : { ok: true, ids: {}, modified: {} }
        );
        const { view, root } = await mount('c-org-chart-grid-form', OrgChartGridForm, { store, personKey: 'c' });
        const done = jest.fn();
        view.addEventListener('done', done);
        const [influence, interest] = [
            ...root.querySelectorAll<HTMLElement & { value: string }>('lightning-radio-group')
        ];
        expect([influence?.value, interest?.value]).toEqual(['2', '1']);
        influence?.dispatchEvent(new CustomEvent('change', { detail: { value: '5' } }));
        const save = [...root.querySelectorAll<HTMLElement>('lightning-button')].at(-1);
        save?.click();
        await settle();
        expect(root.querySelector('[role=alert]')).not.toBeNull();
        expect(influence?.value).toBe('5');
        expect(done).not.toHaveBeenCalled();
        fails = false;
        save?.click();
        await settle();
        expect(done).toHaveBeenCalled();
        expect(store.getState().map?.judgementOf(store.getState().map!.person('c')!)?.influence).toBe(5);
    });
});
