import { createElement } from 'lwc';
import OrgChartRisks from 'c/orgChartRisks';
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

jest.mock('c/orgChartLabels', () => ({ LABELS: new Proxy({}, { get: (_, name) => String(name) }) }));

const person = (id: string) => stakeholderOf(`s-${id}`, { kind: 'Person', displayName: null, contactId: id });
const TODAY = '2026-11-23';

async function open(access: MapAccess = ALL_ACCESS, contacts = ['a', 'b']) {
    const store = new OrgChartStore({
        gateway: new FakeGateway(),
        newKey: () => 'key',
        today: () => TODAY,
        userId: 'u'
    });
    const roles = [
        roleOf('r1', { stakeholderId: 's-a', role: 'Decision Maker', support: 'Mentor', assessedOn: TODAY }),
        roleOf('r2', { stakeholderId: 's-b', role: 'Champion', controlsBudget: true, assessedOn: TODAY })
    ];
    const records = contacts.length === 0 ? {} : { roles };
    store.receiveRecords(
        recordsOf(
            contacts.map((id) => contactOf(id)),
            contacts.map(person),
            records
        )
    );
    const opportunities = ['o1', 'o2', 'o3', 'o4'].map((id) => ({ id, name: `Deal ${id}`, open: true }));
    if (contacts.length > 0) store.receiveBusiness({ ...NO_BUSINESS, opportunities });
    store.receiveAccess(access);
    const element = createElement('c-org-chart-risks', { is: OrgChartRisks });
    Object.assign(element, { store, state: store.getState() });
    const heard: unknown[] = [];
    for (const type of ['personchosen', 'stepchosen']) {
        element.addEventListener(type, (event) => heard.push((event as CustomEvent).detail));
    }
    document.body.append(element);
    await Promise.resolve();
    const root = element.shadowRoot as ShadowRoot;
    const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
    return { store, element, root, heard, all };
}

describe('the panel of risks', () => {
    afterEach(() => document.body.replaceChildren());

    it('groups risks by their kind, the heaviest first, each with its people and its step', async () => {
        const { element, heard, all } = await open();
        expect(all('.group').map((group) => group.querySelectorAll('.item').length)).toEqual([1, 3, 1]);
        expect(all('.badge').map((badge) => badge.className)).toEqual([
            'badge is-high',
            'badge is-medium',
            'badge is-medium'
        ]);
        await expect(element).toBeAccessible();
        all('.people button')[0]?.click();
        all('.step').forEach((step) => step.click());
        expect(heard.slice(0, 3)).toEqual([
            { key: 'a' },
            { kind: 'pair', key: 'a' },
            { kind: 'open-opportunity', id: 'o1' }
        ]);
        expect(heard.at(-1)).toEqual({
            kind: 'judge',
            key: 'b',
            context: { kind: 'Account', id: null },
            role: null
        });
    });

    it('shows the rest of a group when asked', async () => {
        const { all } = await open();
        const more = all('.group > button')[0];
        expect(more?.getAttribute('aria-expanded')).toBe('false');
        more?.click();
        await Promise.resolve();
        expect(all('.group')[1]?.querySelectorAll('.item')).toHaveLength(4);
    });

    it('explains the score when asked', async () => {
        const { element, all } = await open();
        expect(all('.part')).toHaveLength(0);
        all('.health button')[0]?.click();
        await Promise.resolve();
        expect(all('.part')).toHaveLength(6);
        expect(all('.health .filled')[0]?.style.inlineSize ?? '').not.toBe('0%');
        await expect(element).toBeAccessible();
    });

    it('offers no step that the user may not take', async () => {
        const { all } = await open(READ_ONLY);
        expect(all('.step').map((step) => step.dataset.id?.split(':')[0])).toEqual([
            'roles-missing',
            'roles-missing',
            'roles-missing'
        ]);
    });

    it('says that an empty map has neither score nor risks', async () => {
        const { element, root, all } = await open(ALL_ACCESS, []);
        expect(all('.group')).toHaveLength(0);
        expect(root.querySelector('.score')).toBeNull();
        expect(root.querySelector('.none')).not.toBeNull();
        await expect(element).toBeAccessible();
    });
});
