/** What stands beside the landscape, each by itself: what it shows, what it asks of the store, that it is accessible. */
import { createElement } from 'lwc';
import LandscapeCellActions from 'c/landscapeCellActions';
import LandscapeChanges from 'c/landscapeChanges';
import LandscapeChips from 'c/landscapeChips';
import LandscapeFilters from 'c/landscapeFilters';
import LandscapeLines from 'c/landscapeLines';
import LandscapeList from 'c/landscapeList';
import LandscapeTargets from 'c/landscapeTargets';
import LandscapeToolbar from 'c/landscapeToolbar';
import {
    LandscapeStore,
    NO_QUESTION,
    type LandscapeRecords,
    type RelatedRecords,
    type SaveRequest
} from 'c/landscapeStore';
import { ALL_ACCESS, cellRecord, records } from '../../landscapeStore/__tests__/records';

jest.mock(
    'lightning/pageReferenceUtils',
    () => ({ encodeDefaultFieldValues: (values: object) => JSON.stringify(values) }),
    {
        virtual: true
    }
);

type Component = Parameters<typeof createElement>[1]['is'];

const RELATED: RelatedRecords = {
    plans: [{ id: 'p1', name: 'Plan', status: 'Active', start: '2026-01-01', end: '2026-12-31' }],
    objectives: [],
    roles: [],
    snapshots: [],
    complete: true
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises

function storeOf(values: Partial<LandscapeRecords> = {}) {
    const requests: SaveRequest[] = [];
    let keys = 0;
    const store = new LandscapeStore({
        gateway: {
            save: (request) => {
                requests.push(request);
                return Promise.resolve({ ok: true, ids: {}, modified: {} });
            },
            reload: () => Promise.resolve(),
            readRelated: () => Promise.resolve()
        },
        newKey: () => `key${++keys}`,
        today: () => '2026-11-23',
        userId: '005'
    });
    store.receiveAccess(ALL_ACCESS);
    store.receiveRecords(records({ related: RELATED, ...values }));
    return { store, requests };
}

async function show(name: string, is: Component, store: LandscapeStore, more: object = {}) {
    const element = createElement(name, { is });
    Object.assign(element, { store, state: store.getState(), ...more });
    store.subscribe((state) => Object.assign(element, { state }));
    document.body.appendChild(element);
    await settle();
    const root = element.shadowRoot as ShadowRoot;
    const button = (text: string) =>
        [...root.querySelectorAll<HTMLElement & { label?: string }>('button, lightning-button')].find(
            (one) => one.textContent?.includes(text) || one.label === text
        ) as HTMLElement;
    const press = async (text: string) => {
        button(text).dispatchEvent(new CustomEvent('click'));
        await settle();
    };
    return { element, root, press };
}

describe('beside the landscape', () => {
    afterEach(() => document.body.replaceChildren());

    it('lists buying centers with what can be done to one, and refuses to delete what is in use', async () => {
        const { store, requests } = storeOf();
        const { element, root, press } = await show('c-landscape-lines', LandscapeLines, store);
        expect([...root.querySelectorAll('.center .name')].map((one) => one.textContent)).toEqual(['Sales', 'West']);
        await press('Sales');
        await expect(element).toBeAccessible();
        await press('c.Landscape_LinesDelete');
        expect(root.querySelectorAll('.obstacles li').length).toBeGreaterThan(0);
        await expect(element).toBeAccessible();
        await press('c.Landscape_Cancel');
        await press('c.Landscape_Retire');
        expect(requests[0]?.writes).toMatchObject([
            { object: 'buying-center', id: 'bc1', fields: { status: 'Retired' } }
        ]);
    });

    it('opens the form of a new one, and the offerings', async () => {
        const { store } = storeOf();
        const { element, root, press } = await show('c-landscape-lines', LandscapeLines, store);
        await press('c.Landscape_LinesAdd');
        expect(root.querySelector('c-landscape-center-form')).not.toBeNull();
        await expect(element).toBeAccessible();
        await press('c.Landscape_LinesOfferings');
        const list = root.querySelector('c-landscape-offering-list')?.shadowRoot as ShadowRoot;
        expect(list.querySelectorAll('input[type=checkbox]')).toHaveLength(3);
        await expect(element).toBeAccessible();
    });

    it('offers nothing to change to who may only look', async () => {
        const { store } = storeOf();
        store.receiveAccess({ ...ALL_ACCESS, editCenters: false, hideOfferings: false });
        const { root, press } = await show('c-landscape-lines', LandscapeLines, store);
        await press('Sales');
        expect(root.querySelector('lightning-button')).toBeNull();
    });

    it('asks with counts, and says above the matrix what is asked', async () => {
        const { store } = storeOf({
            cells: [cellRecord('c1', 'bc1', 'of2', { assessment: 'Applicable', competitor: 'Rival' })]
        });
        const { element, root } = await show('c-landscape-filters', LandscapeFilters, store);
        await expect(element).toBeAccessible();
        const stage = root.querySelector<HTMLInputElement>('input[data-list=stages]') as HTMLInputElement;
        stage.checked = true;
        stage.dispatchEvent(new CustomEvent('change'));
        await settle();
        expect([...store.getState().choices.question.stages]).toEqual(['Closed Won']);
        const chips = await show('c-landscape-chips', LandscapeChips, store);
        expect(chips.root.querySelectorAll('.chip')).toHaveLength(1);
        await expect(chips.element).toBeAccessible();
        (chips.root.querySelector('.chip') as HTMLElement).click();
        await settle();
        expect(store.getState().choices.question).toEqual(NO_QUESTION);
    });

    it('compares with another year and tells plan against achieved', async () => {
        const cells = [
            cellRecord('c1', 'bc1', 'of1', { assessment: 'Target', target: 200.5, targetDate: '2026-06-30' })
        ];
        const { store } = storeOf({ cells });
        store.choose({ compareWith: { kind: 'period', period: { first: 2025, last: 2025 } } });
        const { element, root, press } = await show('c-landscape-changes', LandscapeChanges, store);
        expect(root.querySelectorAll('.change')).toHaveLength(1);
        await expect(element).toBeAccessible();
        await press('c.Landscape_ChangesAchieved');
        expect([...root.querySelectorAll('.share')].map((one) => one.textContent)).toEqual(['50%', '50%']);
        await expect(element).toBeAccessible();
    });

    it('ranks targets with parts that add up, and takes weights', async () => {
        const { store } = storeOf();
        const { element, root, press } = await show('c-landscape-targets', LandscapeTargets, store);
        expect(root.querySelectorAll('.item')).toHaveLength(1);
        const points = [...root.querySelectorAll('.part .points')].map((one) => Number(one.textContent) || 0);
        const score = Number(root.querySelector('.score')?.textContent);
        expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(score);
        await press('c.Landscape_TargetsWeights');
        await expect(element).toBeAccessible();
        const range = root.querySelector<HTMLInputElement>('input[data-part=reference]') as HTMLInputElement;
        range.value = '5';
        range.dispatchEvent(new CustomEvent('change'));
        await settle();
        expect(store.getState().choices.weights?.reference).toBe(5);
    });

    it('acts on a cell: a plan objective for it, people and opportunities', async () => {
        const { store, requests } = storeOf();
        const address = { buyingCenterId: 'bc1', offeringId: 'of1' };
        const { element, root, press } = await show(
            'c-landscape-cell-actions',
            LandscapeCellActions as unknown as Component,
            store,
            {
                address
            }
        );
        expect(root.textContent).toContain('First seats');
        await press('c.Landscape_ActObjective');
        await expect(element).toBeAccessible();
        const form = root.querySelector('c-landscape-objective-form')?.shadowRoot as ShadowRoot;
        form.querySelector('form')?.dispatchEvent(new CustomEvent('submit'));
        await settle();
        expect(requests[0]?.writes.at(-1)).toMatchObject({
            object: 'objective',
            fields: { planId: 'p1', buyingCenterId: 'bc1' }
        });
    });

    it('is a list by buying center on a phone', async () => {
        const { store } = storeOf();
        const { element, root } = await show('c-landscape-list', LandscapeList, store);
        expect([...root.querySelectorAll('.head .name')].map((one) => one.textContent)).toEqual(['Sales', 'West']);
        await expect(element).toBeAccessible();
        (root.querySelector('.cell') as HTMLElement).click();
        expect(store.getState().selection).toEqual({ rows: { from: 0, to: 0 }, columns: { from: 1, to: 1 } });
    });

    it('has one row of tools, each with its name', async () => {
        const { store } = storeOf();
        const { element, root } = await show('c-landscape-toolbar', LandscapeToolbar, store, { side: 'filter' });
        expect([...root.querySelectorAll('.tool')].map((one) => one.getAttribute('aria-pressed'))).toEqual([
            'true',
            'false',
            'false',
            'false'
        ]);
        await expect(element).toBeAccessible();
    });
});
