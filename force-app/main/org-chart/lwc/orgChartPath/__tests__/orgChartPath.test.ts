import { createElement } from 'lwc';
import OrgChartPath from 'c/orgChartPath';
import { OrgChartStore, type MapAccess, type PairingRecord, type RelationshipRecord } from 'c/orgChartStore';
import {
    ALL_ACCESS,
    contactOf,
    FakeGateway,
    READ_ONLY,
    recordsOf,
    roleOf,
    stakeholderOf
} from '../../orgChartStore/__tests__/fixtures';

jest.mock('c/orgChartLabels', () => ({ LABELS: new Proxy({}, { get: (_, name) => String(name) }) }));

const person = (id: string) => stakeholderOf(`s-${id}`, { kind: 'Person', displayName: null, contactId: id });
const pairing: PairingRecord = {
    ...{ id: 'p', atlasKey: null, modified: null, targetLevel: null, agenda: null, cadenceDays: null, lastMet: null },
    ...{ stakeholderId: 's-clerk', userId: 'u', userName: 'Jonas', userTitle: null, currentLevel: 'Vendor' }
};
const tie: RelationshipRecord = {
    ...{ id: 'r', atlasKey: null, modified: null, type: 'Mentors', sign: 'Positive', strength: 4, frequency: null },
    ...{ fromId: 's-boss', toId: 's-clerk', reason: 'Hired her.' }
};

/** Boss, above head, above clerk; an island. Jonas is paired with the clerk, whom the boss mentors. */
async function open(access: MapAccess = ALL_ACCESS) {
    const store = new OrgChartStore({
        gateway: new FakeGateway(),
        newKey: () => 'key',
        today: () => '2026-11-23',
        userId: 'u'
    });
    const contacts = [
        contactOf('boss'),
        contactOf('head', 'boss'),
        contactOf('clerk', 'head'),
        contactOf('alone'),
        contactOf('under', 'alone')
    ];
    const roles = [roleOf('d', { stakeholderId: 's-boss', role: 'Decision Maker' })];
    const records = { roles, pairings: [pairing], relationships: [tie] };
    store.receiveRecords(recordsOf(contacts, ['boss', 'head', 'clerk'].map(person), records));
    store.receiveAccess(access);
    const element = createElement('c-org-chart-path', { is: OrgChartPath });
    Object.assign(element, { store, state: store.getState() });
    store.subscribe((state) => Object.assign(element, { state }));
    const heard: string[] = [];
    for (const type of ['personchosen', 'pairwanted', 'close']) {
        element.addEventListener(type, (event) =>
            heard.push(`${type} ${((event as CustomEvent).detail as { key?: string } | null)?.key ?? ''}`.trim())
        );
    }
    document.body.append(element);
    await Promise.resolve();
    const root = element.shadowRoot as ShadowRoot;
    const texts = (selector: string) =>
        [...root.querySelectorAll(selector)].map((node) => node.textContent?.replace(/\s+/g, ' ').trim());
    const button = (selector: string, place = 0) => root.querySelectorAll<HTMLElement>(selector)[place];
    return { store, element, root, heard, texts, button };
}

describe('the panel of paths', () => {
    afterEach(() => document.body.replaceChildren());

    it('offers key people, and is accessible', async () => {
        const { element, texts, button, store } = await open();
        expect(texts('.suggestion')).toEqual(['Name bossDecision Maker']);
        await expect(element).toBeAccessible();
        button('.suggestion button')?.click();
        expect(store.getState().path?.target).toBe('boss');
    });

    it('tells each way step by step, with why a step costs what it costs', async () => {
        const { store, element, texts, button } = await open();
        store.findPath('boss');
        await Promise.resolve();
        expect(texts('.route')).toEqual(['c.OrgChartPath_Best', 'c.OrgChartPath_Other']);
        expect(texts('.step .told .slds-button')).toEqual(['Name clerk', 'Name boss']);
        expect(texts('.step p.quiet:not(.cost)')).toEqual(['“Hired her.”']);
        await expect(element).toBeAccessible();
        button('.route', 1)?.click();
        await Promise.resolve();
        expect(texts('.step .told .slds-button')).toEqual(['Name clerk', 'Name head', 'Name boss']);
        expect(button('.route', 1)?.getAttribute('aria-pressed')).toBe('true');
    });

    it('names what is missing, with a button for who may do something about it', async () => {
        const { store, heard, root } = await open();
        store.findPath('under');
        await Promise.resolve();
        expect(store.getState().path?.finding.gaps.map(({ code }) => code)).toEqual([
            'no-route',
            'no-relationships',
            'pairing-missing'
        ]);
        const buttons = [...root.querySelectorAll<HTMLElement>('.gap lightning-button')];
        buttons.forEach((each) => each.click());
        expect(heard).toEqual(['personchosen under', 'pairwanted alone']);
    });

    it('shows the person where nobody may be paired', async () => {
        const { store, heard, root } = await open(READ_ONLY);
        store.findPath('under');
        await Promise.resolve();
        root.querySelectorAll<HTMLElement>('.gap lightning-button')[1]?.click();
        expect(heard).toEqual(['personchosen alone']);
    });

    it('takes the path off the chart and closes', async () => {
        const { store, heard, button } = await open();
        store.findPath('boss');
        await Promise.resolve();
        button('.clear button')?.click();
        expect(store.getState().path).toBeNull();
        button('lightning-button-icon')?.click();
        expect(heard).toEqual(['close']);
    });
});

describe('the path of the store', () => {
    it('folds the branches beside it until it is cleared, and follows the map', async () => {
        const { store } = await open();
        store.collapseAll();
        const before = store.getState().collapsed;
        store.findPath('boss', 1);
        expect([...store.getState().collapsed]).toEqual(['alone']);
        expect([...store.foldedBranches()]).toEqual([...before]);
        expect(store.getState().framed?.keys).toEqual(['clerk', 'head', 'boss']);
        store.clearPath();
        expect(store.getState().collapsed).toBe(before);
        store.findPath('boss', 1);
        expect(store.getState().path?.route?.steps).toHaveLength(3);
        store.receiveRecords(recordsOf([contactOf('boss'), contactOf('clerk')], ['boss', 'clerk'].map(person)));
        expect(store.getState().path?.route).toBeNull();
        store.receiveRecords(recordsOf([contactOf('clerk')]));
        expect(store.getState().path).toBeNull();
    });

    it('follows the settings', async () => {
        const { store } = await open();
        store.findPath('boss');
        const before = store.getState().path?.route?.cost;
        const { settings } = store.getState().map?.lens ?? {};
        store.lookThrough({ settings: { ...(settings as NonNullable<typeof settings>), pairingCost: 9 } });
        expect(store.getState().path?.route?.cost).toBe((before ?? 0) + 24);
    });
});
