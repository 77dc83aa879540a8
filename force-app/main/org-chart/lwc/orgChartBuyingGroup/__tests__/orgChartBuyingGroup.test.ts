import { createElement } from 'lwc';
import OrgChartBuyingGroup from 'c/orgChartBuyingGroup';
import OrgChartGroupBar from 'c/orgChartGroupBar';
import { NO_BUSINESS, OrgChartStore, type MapAccess } from 'c/orgChartStore';
import {
    ALL_ACCESS,
    contactOf,
    FakeGateway,
    READ_ONLY,
    recordsOf,
    roleOf,
    stakeholderOf
} from '../../orgChartStore/__tests__/fixtures';

jest.mock('c/orgChartLabels', () => ({
    LABELS: new Proxy({}, { get: (_, name) => String(name) }),
    REFUSAL_TEXTS: {},
    describeEdit: () => ''
}));

const TODAY = '2026-11-23';
const OPPORTUNITY = { kind: 'Opportunity', id: 'o1', name: 'Deal', atlasKey: null } as const;
const person = (id: string) => stakeholderOf(`s-${id}`, { kind: 'Person', displayName: null, contactId: id });
const inDeal = { context: 'Opportunity', contextId: 'o1', contextName: 'Deal' } as const;
const inOther = { context: 'Opportunity', contextId: 'o2', contextName: 'Sister' } as const;

/** Ann decides in the deal; the account knows her, Bob and Cid; Bob is in a sister deal; Dan has a contact role. */
function openStore(access: MapAccess = ALL_ACCESS) {
    const gateway = new FakeGateway();
    let key = 0;
    const store = new OrgChartStore({ gateway, newKey: () => `key${++key}`, today: () => TODAY, userId: 'u' });
    const names = ['ann', 'bob', 'cid', 'dan'];
    const roles = [
        roleOf('r1', { ...inDeal, stakeholderId: 's-ann', role: 'Decision Maker', support: 'Neutral' }),
        roleOf('r2', { stakeholderId: 's-ann', role: 'Decision Maker', support: 'Mentor', influence: 5 }),
        roleOf('r3', { stakeholderId: 's-bob', role: 'Champion', influence: 3 }),
        roleOf('r4', { stakeholderId: 's-cid', support: 'Enemy', influence: 4 }),
        roleOf('r5', { ...inOther, stakeholderId: 's-bob', role: 'Coach' })
    ];
    store.lookThrough({ opportunityId: 'o1' });
    store.receiveRecords(
        recordsOf(
            names.map((id) => contactOf(id)),
            names.map(person),
            { roles }
        )
    );
    store.receiveContexts([OPPORTUNITY]);
    const contactRoles = [{ id: 'k', contactId: 'dan', role: 'Business User', primary: false }];
    store.receiveBusiness({ ...NO_BUSINESS, contactRoles });
    store.receiveAccess(access);
    return { store, gateway };
}

async function mount(tag: string, is: CustomElementConstructor, access: MapAccess = ALL_ACCESS) {
    const { store, gateway } = openStore(access);
    const element = createElement(tag, { is: is as never }) as unknown as HTMLElement;
    Object.assign(element, { store, state: store.getState() });
    store.subscribe((state) => Object.assign(element, { state }));
    const heard: unknown[] = [];
    for (const type of ['personchosen', 'judgementwanted', 'done', 'opened']) {
        element.addEventListener(type, (event) => heard.push((event as CustomEvent).detail));
    }
    document.body.append(element);
    await Promise.resolve();
    const root = element.shadowRoot as ShadowRoot;
    const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
    const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after the save was answered
    return { store, gateway, element, all, heard, settle };
}
const openPanel = (access?: MapAccess) => mount('c-org-chart-buying-group', OrgChartBuyingGroup as never, access);
const openBar = () => mount('c-org-chart-group-bar', OrgChartGroupBar as never);

describe('the panel of the buying group', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows who is in it, what is missing and who could have it', async () => {
        const { element, all, heard } = await openPanel();
        expect(all('.name').map((name) => name.textContent)).toEqual(['Name ann']);
        expect(all('.role').map((role) => role.textContent)).toEqual(['Economic Buyer', 'Champion']);
        expect(all('.candidate').map((name) => name.textContent)).toEqual(['Name bob']);
        await expect(element).toBeAccessible();
        all('.name')[0]?.click();
        all('.candidate')[0]?.click();
        expect(heard).toEqual([
            { key: 'ann' },
            { kind: 'judge', key: 'bob', context: { kind: 'Opportunity', id: 'o1' }, role: 'Champion' }
        ]);
    });

    it('takes contact roles over in one save', async () => {
        const { all, gateway, heard, settle, store } = await openPanel();
        all('.take-over')[0]?.click();
        expect(gateway.saves[0]?.writes).toMatchObject([
            { kind: 'create', of: 'roles', fields: { stakeholderId: 's-dan', role: 'End User', contextId: 'o1' } }
        ]);
        gateway.accept();
        await settle();
        expect(heard).toHaveLength(1);
        expect(store.getState().done).toHaveLength(1);
        expect(all('.take-over')).toHaveLength(0);
    });

    it('fills gaps of the group from the account, and replaces only what is chosen', async () => {
        const { all, gateway } = await openPanel();
        const ticks = () => all('.copy input').map((box) => [box.dataset.key, (box as HTMLInputElement).checked]);
        expect(ticks()).toEqual([
            ['ann', false],
            ['cid', false],
            ['bob', false]
        ]);
        expect(all('.overwrites')).toHaveLength(1);
        all('.choose-all')[0]?.click();
        await Promise.resolve();
        expect(ticks().filter(([, ticked]) => ticked)).toHaveLength(2);
        all('.copy input')[0]?.dispatchEvent(new CustomEvent('change'));
        await Promise.resolve();
        all('.do-copy')[0]?.click();
        const written = gateway.saves[0]?.writes ?? [];
        expect(written).toMatchObject([
            { kind: 'update', id: 'r1', fields: { support: 'Mentor', influence: 5 } },
            { kind: 'create', fields: { stakeholderId: 's-cid', support: 'Enemy' } },
            { kind: 'create', fields: { stakeholderId: 's-bob', role: 'Champion' } }
        ]);
    });

    it('copies from a sister opportunity; a failure, which the page tells, leaves what was chosen', async () => {
        const { all, gateway, settle } = await openPanel();
        all('lightning-combobox')[0]?.dispatchEvent(new CustomEvent('change', { detail: { value: 'o2' } }));
        await Promise.resolve();
        expect(all('.copy')).toHaveLength(1);
        all('.do-copy')[0]?.click();
        gateway.refuse('offline');
        await settle();
        expect(all('.copy')).toHaveLength(1);
    });

    it('changes nothing for who may not judge', async () => {
        const { all, element } = await openPanel(READ_ONLY);
        expect(all('.take-over, .do-copy, .candidate')).toEqual([]);
        expect(all('.name')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });
});

describe('the row of the buying group', () => {
    afterEach(() => document.body.replaceChildren());

    it('says how large the group is and what is missing, and opens its panel', async () => {
        const { element, all, heard } = await openBar();
        expect(all('.dot.is-filled')).toHaveLength(1);
        expect(all('.dot')).toHaveLength(6);
        expect(all('.missing')).toHaveLength(2);
        await expect(element).toBeAccessible();
        all('.bar > button')[0]?.click();
        expect(heard).toEqual([null]);
    });

    it('shows, dims or hides everybody else', async () => {
        const { store, all } = await openBar();
        const press = async (place: number) => {
            all('.choice')[place]?.click();
            await Promise.resolve();
        };
        await press(2);
        expect(store.getState().filter).toMatchObject({ hides: true, chosen: { opportunity: ['o1'] } });
        expect(all('.choice').map((choice) => choice.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true']);
        await press(1);
        expect(store.filtered()?.matches).toEqual([true, false, false, false]);
        expect(store.getState().framed?.keys).toEqual(['ann']);
        await press(0);
        expect(store.filtered()).toBeNull();
    });
});
