import { createElement, type LightningElement } from 'lwc';
import MyWeek from 'c/myWeek';
import type { WeekItem } from 'c/myWeekStore';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: () => ({}) };
    },
    { virtual: true }
);

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const ITEM: WeekItem = {
    ...{ id: 'a', kind: 'action', name: 'Call', detail: 'Halvane', due: '2000-01-01', modified: null },
    before: { status: 'In Progress', completedOn: null }
};

async function open() {
    const element = createElement('c-my-week', { is: MyWeek as unknown as typeof LightningElement });
    document.body.appendChild(element);
    await settle();
    const root = element.shadowRoot as ShadowRoot;
    const gateway = root.querySelector('c-my-week-gateway') as HTMLElement;
    const tell = async (type: string, detail?: unknown) => {
        gateway.dispatchEvent(new CustomEvent(type, { detail }));
        await settle();
    };
    return { element, root, tell };
}

describe('c-my-week', () => {
    afterEach(() => document.body.replaceChildren());

    it('lists what is mine, with a button for what can be done here', async () => {
        const { element, root, tell } = await open();
        expect(root.querySelector('.skeleton')).not.toBeNull();
        await tell('itemsread', [ITEM, { ...ITEM, id: 'r', kind: 'role', name: '' }]);
        expect([...root.querySelectorAll('.link')].map((link) => link.textContent)).toEqual([
            'Call',
            'c.MyWeek_UnknownPerson'
        ]);
        expect(root.querySelectorAll('.finish')).toHaveLength(1);
        expect(root.querySelectorAll('.due.late')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['itemsread', [], 'c.MyWeek_EmptyTitle'],
        ['noaccess', undefined, 'c.MyWeek_NoAccessTitle']
    ])('says so after %s', async (type, detail, heading) => {
        const { element, root, tell } = await open();
        await tell(type, detail);
        expect((root.querySelector('c-empty-state') as HTMLElement & { heading: string }).heading).toBe(heading);
        await expect(element).toBeAccessible();
    });

    it('says what went wrong', async () => {
        const { root, tell } = await open();
        await tell('itemsfailed', { kind: 'offline', messages: [], fieldMessages: {} });
        expect((root.querySelector('c-error-panel') as HTMLElement & { heading: string }).heading).toBe(
            'c.MyWeek_FailedTitle'
        );
    });
});
