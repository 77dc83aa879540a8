import OrgChartAddPeople from 'c/orgChartAddPeople';
import { access, mount, settle, storeWith } from '../../orgChartChips/__tests__/viewKit';

function open(edits: boolean, variant = 'start') {
    const { store } = storeWith({});
    store.receiveAccess(access(edits));
    return mount('c-org-chart-add-people', OrgChartAddPeople, { state: store.getState(), variant });
}

describe('c-org-chart-add-people', () => {
    afterEach(() => document.body.replaceChildren());

    it('offers the ways to start, and says which was chosen', async () => {
        const { view, root } = await open(true);
        const chosen: unknown[] = [];
        view.addEventListener('addingchosen', (event) => chosen.push((event as CustomEvent).detail));
        const wanted: unknown[] = [];
        view.addEventListener('personwanted', (event) => wanted.push((event as CustomEvent).detail));
        root.querySelectorAll<HTMLElement>('.way').forEach((way) => way.click());
        await settle();
        expect(wanted).toEqual([{ what: 'Contact' }, { what: 'Placeholder' }, { what: 'Department' }]);
        expect(chosen).toEqual([{ kind: 'list' }, { kind: 'roles' }, { kind: 'centers' }]);
        await expect(view).toBeAccessible();
    });

    it('offers nothing to who may only read, and says why', async () => {
        const { root } = await open(false);
        expect(root.querySelector('.way')).toBeNull();
        const state = root.querySelector('c-empty-state') as HTMLElement & { text: string };
        expect(state.text).toBe('c.OrgChart_StartReadOnly');
    });

    it.each([
        [true, 6],
        [false, 0]
    ])('is a menu beside a map: %s', async (edits, ways) => {
        const { root } = await open(edits, 'menu');
        expect(root.querySelectorAll('lightning-menu-item')).toHaveLength(ways);
    });
});
