import { createElement } from 'lwc';
import OrgChartTable from 'c/orgChartTable';
import {
    OrgChartStore,
    type ContactRecord,
    type MapAccess,
    type OrgChartGateway,
    type SaveAnswer,
    type SaveRequest
} from 'c/orgChartStore';
import { NO_FILTER, withValues } from 'c/peopleFilter';
import { ALL_ACCESS } from '../../orgChartStore/__tests__/fixtures';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises

const contact = (id: string, more: Partial<ContactRecord> = {}): ContactRecord => ({
    id,
    name: `Name ${id}`,
    title: `Title ${id}`,
    department: 'IT',
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
    modified: 'then',
    ...more
});

async function open(contacts: ContactRecord[], access: MapAccess = ALL_ACCESS) {
    const saves: SaveRequest[] = [];
    let answers: ((answer: SaveAnswer) => void)[] = [];
    const gateway = {
        save: (request: SaveRequest) => {
            saves.push(request);
            return new Promise<SaveAnswer>((resolve) => answers.push(resolve));
        },
        reload: () => Promise.resolve()
    } as unknown as OrgChartGateway;
    let keys = 0;
    const store = new OrgChartStore({
        gateway,
        newKey: () => `key-${++keys}`,
        today: () => '2026-11-23',
        userId: '005'
    });
    store.receiveAccess(access);
    store.receiveChoices({
        role: [{ label: 'Champion', value: 'Champion' }],
        support: [{ label: 'Mentor', value: 'Mentor' }],
        coverage: [],
        adaptability: []
    } as never);
    store.receiveRecords({
        account: { id: '001', name: 'Ministry', atlasKey: null },
        contacts,
        stakeholders: [],
        roles: [],
        relationships: [],
        pairings: [],
        buyingCenters: [],
        complete: true
    } as never);
    const table = createElement('c-org-chart-table', { is: OrgChartTable });
    const show = () => Object.assign(table, { store, state: store.getState() });
    store.subscribe(show);
    show();
    document.body.append(table);
    await settle();
    const root = table.shadowRoot as ShadowRoot;
    const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
    const rows = () =>
        all('.body [role=row]')
            .sort(
                (first, second) =>
                    Number(first.ariaRowIndex ?? first.getAttribute('aria-rowindex')) -
                    Number(second.getAttribute('aria-rowindex'))
            )
            .map((row) => row.getAttribute('aria-label'));
    const cell = (name: string, column: string) =>
        all('.body [role=row]')
            .find((row) => row.getAttribute('aria-label')?.startsWith(name))
            ?.querySelector(`.column-${column}`) as HTMLElement;
    const head = (column: string) => root.querySelector(`.head .column-${column}`) as HTMLElement;
    const fire = async (target: HTMLElement | null, type: string, key = '') => {
        const event =
            key === '' ? new MouseEvent(type, { bubbles: true }) : new KeyboardEvent(type, { key, bubbles: true });
        target?.dispatchEvent(event);
        await settle();
    };
    const press = async (key: string) => {
        const target = root.querySelector<HTMLElement>('[tabindex="0"]');
        target?.focus();
        await fire(target, 'keydown', key);
    };
    const editor = () =>
        root.querySelector('c-org-chart-cell-editor') as (HTMLElement & { value: string; error: string }) | null;
    const commit = async (value: string | null) => {
        editor()?.dispatchEvent(new CustomEvent('commit', { detail: { value } }));
        await settle();
    };
    const answer = async (given: SaveAnswer) => {
        answers.shift()?.(given);
        answers = [...answers];
        await settle();
    };
    const accept = () => answer({ ok: true, ids: { person: 's1', judgement: 'r1' }, modified: {} } as never);
    return { table, root, store, saves, rows, cell, head, fire, press, editor, commit, answer, accept, all };
}
const TEAM = [contact('a'), contact('b', { reportsToId: 'a', title: null }), contact('c', { department: 'Sales' })];

describe('c-org-chart-table', () => {
    beforeAll(() => {
        Object.assign(globalThis, {
            ResizeObserver: class {
                observe() {}
                disconnect() {}
            },
            requestAnimationFrame: (draw: () => void) => setTimeout(draw, 0)
        });
        Element.prototype.scrollIntoView = () => undefined;
    });
    afterEach(() => document.body.replaceChildren());

    it('shows everybody as rows that say name and title', async () => {
        const { rows, table, root } = await open(TEAM);
        expect(rows()).toEqual(['Name a, Title a', 'Name b', 'Name c, Title c']);
        expect(root.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('4');
        await expect(table).toBeAccessible();
    });

    it('draws only what is in sight of very many', async () => {
        const many = Array.from({ length: 3000 }, (_, place) => contact(`p${place}`));
        const { all, root } = await open(many);
        expect(all('.body [role=row]').length).toBeLessThan(60);
        expect(root.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('3001');
    });

    it('sorts by a column, the other way round, and not any more', async () => {
        const { rows, head, fire } = await open(TEAM);
        await fire(head('department'), 'click');
        expect(head('department').getAttribute('aria-sort')).toBe('ascending');
        await fire(head('department'), 'click');
        await settle();
        expect(rows()[0]).toBe('Name c, Title c');
        await fire(head('department'), 'click');
        expect(head('department').getAttribute('aria-sort')).toBe('none');
    });

    it('shows whom the filter keeps, and a way out where that is nobody', async () => {
        const { rows, store, root } = await open(TEAM);
        store.filterBy(withValues(NO_FILTER, 'department', ['Sales']));
        await settle();
        await settle();
        expect(rows()).toEqual(['Name c, Title c']);
        store.filterBy(withValues(NO_FILTER, 'department', ['Nowhere']));
        await settle();
        root.querySelector('.nobody lightning-button')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(store.filtered()).toBeNull();
    });

    it('selects by box and by keyboard, one and all', async () => {
        const { store, press, all, fire } = await open(TEAM);
        await fire(all('.body input')[1] ?? null, 'click');
        expect([...store.getState().selection]).toEqual(['b']);
        await press('ArrowUp');
        await press(' ');
        expect(store.getState().selection.size).toBe(2);
        await fire(all('.head input')[0] ?? null, 'click');
        expect(store.getState().selection.size).toBe(3);
    });

    it('edits a title in place, keeps what was typed when it fails, and closes when saved', async () => {
        const { cell, fire, editor, commit, saves, answer, accept } = await open(TEAM);
        await fire(cell('Name a', 'title'), 'dblclick');
        expect(editor()?.value).toBe('Title a');
        await commit('Chief');
        expect(saves).toHaveLength(1);
        await answer({ ok: false, error: { kind: 'offline', messages: [], fieldMessages: {} } });
        expect(editor()).toMatchObject({ value: 'Chief', error: 'c.OrgChart_ErrorOffline' });
        await commit('Chief');
        await accept();
        expect(editor()).toBeNull();
        expect(cell('Name a', 'title').textContent).toBe('Chief');
    });

    it('judges in place', async () => {
        const { cell, fire, commit, saves, accept, editor, store } = await open(TEAM);
        await fire(cell('Name a', 'support'), 'dblclick');
        await commit('Mentor');
        await accept();
        expect(JSON.stringify(saves[0]?.writes)).toContain('"support":"Mentor"');
        expect(editor()).toBeNull();
        const { map } = store.getState();
        expect(map?.judgementOf(map.person('a')!)?.support).toBe('Mentor');
    });

    it('edits nothing for who may only read; Enter opens the person', async () => {
        const { cell, fire, editor, store } = await open(TEAM, {
            ...ALL_ACCESS,
            editContacts: false,
            editStakeholders: false,
            judge: false
        });
        await fire(cell('Name a', 'title'), 'dblclick');
        expect(editor()).toBeNull();
        expect(store.getState().selected).toBe('a');
    });

    it('goes to the row of a person who is looked for', async () => {
        const many = Array.from({ length: 500 }, (_, place) => contact(`p${place}`));
        const { store, root } = await open(many);
        store.reveal('p400');
        await settle();
        await settle();
        const current = root.querySelector('.body [tabindex="0"]');
        expect(current?.closest('[role=row]')?.getAttribute('aria-label')).toContain('Name p400');
    });
});
