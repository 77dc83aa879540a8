import { createElement } from 'lwc';
import SetupSettingsForm from 'c/setupSettingsForm';
import { SettingsStore, type SetupGateway } from 'c/setupStore';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const record = {
    id: 'a',
    modified: '2026-01-01T00:00:00.000Z',
    modifiedBy: 'Ann',
    values: { Stale_Days__c: 30 },
    steps: ''
};
const fields = { Stale_Days__c: { label: 'Stale', help: 'Help', edit: true, start: 30 } };

async function open() {
    const saveSettings = jest.fn(() =>
        Promise.resolve({ ok: true, value: { ...record, values: { Stale_Days__c: 45 } } })
    );
    const gateway = { readSettings: () => Promise.resolve({ ok: true, value: { record, fields } }), saveSettings };
    const store = new SettingsStore(gateway as unknown as SetupGateway);
    await store.load();
    const element = createElement('c-setup-settings-form', { is: SetupSettingsForm });
    Object.assign(element, { store });
    const announced = jest.fn();
    element.addEventListener('announced', announced);
    document.body.appendChild(element);
    await settle();
    const root = element.shadowRoot as ShadowRoot;
    const input = root.querySelector('[data-field=Stale_Days__c]') as HTMLElement & { value: unknown };
    Object.assign(input, { setCustomValidity: jest.fn(), reportValidity: jest.fn() });
    const type = async (value: string) => {
        input.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settle();
    };
    const save = root.querySelector('.save') as HTMLElement & { disabled: boolean };
    return { element, input, type, save, saveSettings, announced };
}

describe('c-setup-settings-form', () => {
    beforeAll(() => {
        // The stub of lightning-input has no validity.
        Object.assign(HTMLElement.prototype, { setCustomValidity: () => undefined, reportValidity: () => true });
    });
    afterEach(() => document.body.replaceChildren());

    it('saves what was typed', async () => {
        const { element, type, save, saveSettings, announced } = await open();
        expect(save.disabled).toBe(true);
        await expect(element).toBeAccessible();
        await type('45');
        expect(save.disabled).toBe(false);
        save.click();
        await settle();
        expect(saveSettings).toHaveBeenCalledWith({ id: 'a', seen: record.modified, changes: { Stale_Days__c: 45 } });
        expect(announced).toHaveBeenCalledTimes(1);
        expect(save.disabled).toBe(true);
    });

    it('says at the field what is wrong with it', async () => {
        const { input, type, save } = await open();
        await type('0');
        expect((input as unknown as { setCustomValidity: jest.Mock }).setCustomValidity).toHaveBeenCalledWith(
            'c.Setup_ProblemRange'
        );
        expect(save.disabled).toBe(true);
        await type('');
        expect((input as unknown as { setCustomValidity: jest.Mock }).setCustomValidity).toHaveBeenLastCalledWith(
            'c.Setup_ProblemMissing'
        );
    });
});
