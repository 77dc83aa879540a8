import { createElement } from 'lwc';
import OrgChartFilter from 'c/orgChartFilter';
import OrgChartFilterChips from 'c/orgChartFilterChips';
import { OrgChartStore, type ContactRecord } from 'c/orgChartStore';
import { FakeGateway } from '../../orgChartStore/__tests__/fixtures';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering

const contact = (id: string, department: string | null): ContactRecord => ({
    id,
    name: `Name ${id}`,
    title: 'Title',
    department,
    reportsToId: null,
    reportsToName: null,
    email: null,
    phone: null,
    mobile: null,
    city: null,
    country: null,
    socialProfile: null,
    leftOn: null,
    atlasKey: null,
    modified: null
});

async function open(contacts: ContactRecord[]) {
    const store = new OrgChartStore({
        gateway: new FakeGateway(),
        newKey: () => 'key',
        today: () => '2026-11-23',
        userId: '005'
    });
    store.receiveRecords({
        account: { id: '001', name: 'Ministry', atlasKey: null },
        contacts,
        stakeholders: [],
        roles: [],
        relationships: [],
        pairings: [],
        buyingCenters: [],
        complete: true
    });
    const filter = createElement('c-org-chart-filter', { is: OrgChartFilter });
    const chips = createElement('c-org-chart-filter-chips', { is: OrgChartFilterChips });
    const show = () => [filter, chips].forEach((each) => Object.assign(each, { store, state: store.getState() }));
    store.subscribe(show);
    show();
    document.body.append(filter, chips);
    await settle();
    const root = filter.shadowRoot as ShadowRoot;
    const bar = chips.shadowRoot as ShadowRoot;
    const press = async (element: Element | null | undefined) => {
        element?.dispatchEvent(new CustomEvent('click'));
        await settle();
    };
    const box = (facet: string, value: string) =>
        root.querySelector<HTMLInputElement>(`[data-facet="${facet}"][data-value="${value}"]`);
    const check = async (facet: string, value: string) => {
        box(facet, value)?.dispatchEvent(new CustomEvent('change'));
        await settle();
    };
    const button = () => root.querySelector('lightning-button') as HTMLElement & { label: string };
    return { store, filter, chips, root, bar, press, box, check, button };
}
const TEAM = [contact('a', 'IT'), contact('b', 'IT'), contact('c', 'Sales'), contact('d', null)];

describe('the filter', () => {
    afterEach(() => document.body.replaceChildren());

    it('opens a form that filters at once, and says how many facets are in use', async () => {
        const { store, root, press, check, button, filter, box } = await open(TEAM);
        expect(root.querySelector('[role=dialog]')).toBeNull();
        await press(button());
        await expect(filter).toBeAccessible();
        await check('department', 'IT');
        expect(store.filtered()?.count).toBe(2);
        expect(button().label).toBe('c.OrgChart_Filter: 1');
        expect(box('department', 'IT')?.checked).toBe(true);
        await check('department', 'IT');
        expect(store.filtered()).toBeNull();
    });

    it('offers the largest departments first, and every one when asked', async () => {
        const many = Array.from({ length: 12 }, (_, place) => contact(`p${place}`, `Unit ${place % 11}`));
        const { root, press, button } = await open(many);
        await press(button());
        const values = () =>
            [...root.querySelectorAll<HTMLElement>('[type=checkbox][data-facet=department]')].map(
                (each) => each.dataset.value
            );
        expect(values()).toHaveLength(8);
        expect(values()[0]).toBe('Unit 0');
        await press(root.querySelector('lightning-button[data-facet=department]'));
        expect(values()).toHaveLength(11);
    });

    it('closes with Escape', async () => {
        const { root, press, button } = await open(TEAM);
        await press(button());
        root.querySelector('.form')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await settle();
        expect(root.querySelector('[role=dialog]')).toBeNull();
    });

    it('shows each facet as a chip that takes it away', async () => {
        const { store, bar, chips, press } = await open(TEAM);
        expect(bar.querySelector('.chip')).toBeNull();
        store.filterBy({ hides: true, text: 'name', chosen: { department: ['IT', 'Sales', ''] } });
        await settle();
        const texts = () => [...bar.querySelectorAll('.chip')].map((chip) => chip.getAttribute('aria-label'));
        expect(texts()).toHaveLength(2);
        expect(bar.querySelector('[role=status]')?.textContent).toBe('c.OrgChart_FilterShown');
        await expect(chips).toBeAccessible();
        await press(bar.querySelector('.chip[data-facet=text]'));
        expect(store.getState().filter.text).toBe('');
        await press(bar.querySelector('lightning-button'));
        expect(store.getState().filter).toEqual({ hides: true, text: '', chosen: {} });
    });
});
