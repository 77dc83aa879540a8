import OrgChartNetwork from 'c/orgChartNetwork';
import OrgChartRelationships from 'c/orgChartRelationships';
import { chipsOf } from 'c/orgChartChips';
import { LinkSet, NO_LINK_FILTER } from 'c/orgChartLinks';
import {
    access,
    contact,
    mount,
    relationship,
    settle,
    stakeholder,
    storeWith
} from '../../orgChartChips/__tests__/viewKit';

jest.mock('../../orgChartLinks/linkPainter', () => ({
    LinkPainter: class {
        take() {}
        paint() {}
    },
    linkColours: () => ({})
}));

const IDS = ['a', 'b', 'c', 'd'];
const KNOWN = {
    contacts: IDS.map((id) => contact(id)),
    stakeholders: IDS.map((id) => stakeholder(id)),
    relationships: [
        relationship('a', 'b', { sign: 'Positive', reason: 'Same school' }),
        relationship('b', 'c', { sign: 'Negative' }),
        relationship('c', null)
    ]
};
afterEach(() => document.body.replaceChildren());

describe('c-org-chart-network', () => {
    it('draws whoever has a relationship, and counts what the filter keeps', async () => {
        const { store } = storeWith(KNOWN);
        const { view, root } = await mount('c-org-chart-network', OrgChartNetwork, { store });
        const canvas = root.querySelector('c-org-chart-network-canvas') as HTMLElement & { content: unknown };
        const faces = () =>
            [...(canvas.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('.node')].map(
                (node) => node.dataset.key
            );
        expect(faces().sort()).toEqual(['a', 'b', 'c']);
        root.querySelector<HTMLElement>('[data-sign="Negative"]')?.click();
        await settle();
        expect(faces().sort()).toEqual(['b', 'c']);
        await expect(view).toBeAccessible();
    });

    it('opens the details of a person', async () => {
        const { store } = storeWith(KNOWN);
        const { root } = await mount('c-org-chart-network', OrgChartNetwork, { store });
        const canvas = root.querySelector('c-org-chart-network-canvas');
        canvas?.dispatchEvent(new CustomEvent('personopened', { detail: { key: 'b' } }));
        expect(store.getState().selected).toBe('b');
    });

    it('offers a relationship that was drawn for saving, and none to who may not create any', async () => {
        const { store } = storeWith(KNOWN);
        const { root } = await mount('c-org-chart-network', OrgChartNetwork, { store });
        const drawn = () =>
            root
                .querySelector('c-org-chart-network-canvas')
                ?.dispatchEvent(new CustomEvent('linkdrawn', { detail: { from: 'a', to: 'd' } }));
        store.receiveAccess(access(false));
        await settle();
        drawn();
        await settle();
        expect(root.querySelector('c-org-chart-relationship-form')).toBeNull();
        store.receiveAccess(access());
        await settle();
        drawn();
        await settle();
        const form = root.querySelector('c-org-chart-relationship-form') as HTMLElement & { from: string; to: string };
        expect([form.from, form.to]).toEqual(['a', 'd']);
    });
});

describe('c-org-chart-relationships', () => {
    async function open(personKey: string | null, canEdit = true) {
        const { store } = storeWith(KNOWN);
        const chips = chipsOf(store, store.getState())!;
        const content = { chips, set: new LinkSet(chips.map), filter: NO_LINK_FILTER, personKey, canEdit };
        const { view, root } = await mount('c-org-chart-relationships', OrgChartRelationships, { content });
        const told: string[] = [];
        for (const name of ['linkopened', 'linkremoved', 'personopened'])
            view.addEventListener(name, (event) => {
                const { id, key } = (event as CustomEvent<{ id?: string; key?: string }>).detail;
                told.push(`${name} ${id ?? key}`);
            });
        return { view, root, told };
    }

    it('tells everybody in words, and lists who has none and what lost an end', async () => {
        const { view, root, told } = await open(null);
        expect(root.textContent).toContain('Same school');
        expect([...root.querySelectorAll<HTMLElement>('.chip')].map((chip) => chip.dataset.key)).toEqual(['d']);
        root.querySelector<HTMLElement>('lightning-button-icon')?.click();
        root.querySelector<HTMLElement>('.remove')?.click();
        root.querySelector<HTMLElement>('.chip')?.click();
        expect(told).toEqual(['linkopened e-a-b', 'linkremoved e-c-null', 'personopened d']);
        await expect(view).toBeAccessible();
    });

    it('tells the relationships of one person, without buttons to who may not edit', async () => {
        const { root } = await open('a', false);
        expect(root.querySelectorAll('.item')).toHaveLength(1);
        expect(root.querySelector('lightning-button-icon')).toBeNull();
    });
});
