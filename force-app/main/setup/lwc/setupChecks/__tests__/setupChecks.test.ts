import { createElement, type LightningElement } from 'lwc';
import SetupChecks from 'c/setupChecks';
import SetupGuide from 'c/setupGuide';
import { SettingsStore, type ChecksState, type SetupGateway } from 'c/setupStore';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const STATE: ChecksState = {
    ...{ phase: 'ready', facts: null, checking: false, error: null },
    findings: [
        { group: 'access', code: 'objects', level: 'ok', parameters: [0, 21], items: [] },
        { group: 'access', code: 'fields', level: 'missing', parameters: [1, 9], items: ['Plan: Status__c'] },
        { group: 'stale', code: 'plansEnded', level: 'attention', parameters: [2], items: [] }
    ]
};

describe('c-setup-checks', () => {
    afterEach(() => document.body.replaceChildren());

    it('says how each thing stands in a word and an icon, what is missing, why and how', async () => {
        const element = createElement('c-setup-checks', { is: SetupChecks as unknown as typeof LightningElement });
        Object.assign(element, { state: STATE });
        document.body.appendChild(element);
        await settle();
        const root = element.shadowRoot as ShadowRoot;
        expect([...root.querySelectorAll('.level')].map(({ textContent }) => textContent)).toEqual([
            'c.Setup_LevelOk',
            'c.Setup_LevelMissing',
            'c.Setup_LevelAttention'
        ]);
        const open = root.querySelector('details[open]');
        expect(open?.textContent).toContain('c.Setup_FieldsWhy');
        expect(open?.textContent).toContain('c.Setup_FieldsHow');
        expect(open?.textContent).toContain('Plan: Status__c');
        await expect(element).toBeAccessible();
        root.querySelector('lightning-input')?.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        await settle();
        expect(root.querySelectorAll('.check')).toHaveLength(2);
    });
});

describe('c-setup-guide', () => {
    afterEach(() => document.body.replaceChildren());

    it('keeps a tick with its day', async () => {
        const saved: unknown[] = [];
        const record = { id: 'a', modified: 'then', modifiedBy: 'Ann', values: {}, steps: '' };
        const gateway = {
            readSettings: () => Promise.resolve({ ok: true, value: { record, fields: {} } }),
            saveSettings: ({ changes }: { changes: Record<string, string> }) => {
                saved.push(changes);
                return Promise.resolve({ ok: true, value: { ...record, steps: changes.Setup_Steps_Done__c } });
            }
        };
        const store = new SettingsStore(gateway as unknown as SetupGateway);
        await store.load();
        const element = createElement('c-setup-guide', { is: SetupGuide });
        Object.assign(element, { store });
        document.body.appendChild(element);
        await settle();
        const root = element.shadowRoot as ShadowRoot;
        const tick = root.querySelector('[data-code=path]') as HTMLElement & { checked: boolean };
        tick.dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        await settle();
        expect(saved).toEqual([{ Setup_Steps_Done__c: expect.stringMatching(/^path \d{4}-\d\d-\d\d$/) }]);
        expect(tick.checked).toBe(true);
        await expect(element).toBeAccessible();
    });
});
