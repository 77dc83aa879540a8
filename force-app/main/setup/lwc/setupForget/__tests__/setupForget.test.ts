import { createElement, type LightningElement } from 'lwc';
import SetupForget from 'c/setupForget';
import type { Trace } from 'c/personTraces';
import type { ForgetState, ForgetStore } from 'c/setupStore';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const TRACE = {
    ...{ key: 's1', object: 'Stakeholder__c', id: 's1', name: 'SH-1', fate: 'delete', modified: null },
    ...{ certainty: 'certain', fields: ['Contact__c'], changes: {}, excerpt: '', obstacle: null }
} as Trace;
const FOUND: ForgetState = {
    ...{ phase: 'found', people: [], traces: [TRACE], chosen: new Set(['s1']), unseen: ['Contact.Personal_Notes__c'] },
    person: {
        id: '003',
        name: 'Anna Berg',
        firstName: 'Anna',
        lastName: 'Berg',
        emails: [],
        title: '',
        accountName: ''
    },
    ...{ outcomes: new Map(), progress: { done: 0, all: 0 }, left: null, error: null }
};

async function open(state: ForgetState) {
    const store = {
        getState: () => state,
        subscribe: () => () => undefined,
        waitingCount: () => state.chosen.size,
        isConfirmedBy: (text: string) => text === 'Anna Berg',
        objectLabel: (object: string, field?: string) => field ?? object,
        ...{ forget: jest.fn(() => Promise.resolve()), toggle: jest.fn(), search: jest.fn(), clear: jest.fn() }
    };
    const element = createElement('c-setup-forget', { is: SetupForget as unknown as typeof LightningElement });
    Object.assign(element, { store: store as unknown as ForgetStore });
    document.body.appendChild(element);
    await settle();
    return { element, store, root: element.shadowRoot as ShadowRoot };
}

describe('c-setup-forget', () => {
    afterEach(() => document.body.replaceChildren());

    it('removes nothing before the name was typed', async () => {
        const { element, root, store } = await open(FOUND);
        const start = root.querySelector('.start') as HTMLElement & { disabled: boolean };
        expect(start.disabled).toBe(true);
        start.click();
        expect(store.forget).not.toHaveBeenCalled();
        const name = root.querySelector('.typed') as HTMLElement;
        name.dispatchEvent(new CustomEvent('change', { detail: { value: 'Anna Berg' } }));
        await settle();
        expect(start.disabled).toBe(false);
        start.click();
        expect(store.forget).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('names what could not be looked at, and lets records be left out', async () => {
        const { root, store } = await open(FOUND);
        expect(root.querySelector('.warning')?.textContent).toBe('c.Setup_ForgetUnseen');
        const tick = root.querySelector('input[type=checkbox]') as HTMLInputElement;
        tick.dispatchEvent(new CustomEvent('change'));
        expect(store.toggle).toHaveBeenCalledWith('s1');
    });

    it('says why a record is still there', async () => {
        const error = { kind: 'refused', messages: ['A flow says no.'], fieldMessages: {} } as const;
        const outcomes = new Map([['s1', { kind: 'failed', error } as const]]);
        const { element, root } = await open({ ...FOUND, phase: 'done', outcomes, left: [TRACE] });
        expect(root.querySelector('.failed')?.textContent).toBe('c.Setup_ForgetRecordFailed');
        await expect(element).toBeAccessible();
    });
});
