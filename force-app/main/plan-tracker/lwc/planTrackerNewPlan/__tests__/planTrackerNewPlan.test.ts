import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import { PLAN_TEMPLATES } from 'c/planCopy';
import PlanTrackerNewPlan from 'c/planTrackerNewPlan';
import { LABELS } from '../labels';
import { templateText } from '../templateTexts';
import { planStore } from '../../planTrackerStore/__tests__/planState';

registerSa11yMatcher();
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
type Field = HTMLElement & { value: string; label: string; text?: string };

async function open(mode: 'new' | 'edit' = 'new') {
    const { store, saved, fail } = planStore({
        actions: [
            { id: 'a', name: 'Ask', status: 'Done', completedOn: '2026-02-01' },
            { id: 'b', name: 'Build' }
        ],
        links: [{ from: 'a', to: 'b' }]
    });
    const form = createElement('c-plan-tracker-new-plan', { is: PlanTrackerNewPlan });
    Object.assign(form, { store, state: store.getState(), mode, userId: 'u' });
    const events: string[] = [];
    for (const name of ['saved', 'close']) form.addEventListener(name, () => events.push(name));
    document.body.appendChild(form);
    await settle();
    const root = form.shadowRoot as ShadowRoot;
    const field = (name: string) => root.querySelector(`[data-field=${name}]`) as Field;
    const type = async (name: string, value: string) => {
        field(name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settle();
    };
    const from = async (value: string) => {
        root.querySelector('lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settle();
    };
    const press = async (label: string) => {
        const buttons = [...root.querySelectorAll<Field>('lightning-button')];
        buttons.find((each) => each.label === `c.PlanNew_${label}`)?.dispatchEvent(new CustomEvent('click'));
        await settle();
    };
    return { form, root, store, saved, fail, events, field, type, from, press };
}

describe('c-plan-tracker-new-plan', () => {
    beforeAll(() => Object.assign(HTMLDialogElement.prototype, { showModal() {}, close() {} }));
    afterEach(() => document.body.replaceChildren());

    it('has a text for everything that a template makes', () => {
        const codes = PLAN_TEMPLATES.flatMap(({ code, objectives }) => [
            code,
            ...objectives.flatMap((objective) => [objective.code, ...objective.actions.map((action) => action.code)])
        ]);
        const texts = new Set<string>(Object.values(LABELS));
        expect(codes.filter((code) => !texts.has(templateText(code)))).toEqual([]);
    });

    it('makes a plan from a template: plan, objectives, actions and dependencies that name each other', async () => {
        const { form, from, type, press, saved, events, store } = await open();
        await from('grow-white-space');
        await type('name', 'Growth 2027');
        await type('revenueTarget', '1000');
        await expect(form).toBeAccessible();
        await press('Create');
        const writes = saved.flat();
        expect(writes[0]).toMatchObject({
            ...{ kind: 'create', of: 'plan' },
            fields: {
                name: 'Growth 2027',
                start: '2027-01-01',
                end: '2027-12-31',
                revenueTarget: 1000,
                accountId: '001'
            }
        });
        const kinds = writes.map(({ of }) => of);
        expect(new Set(kinds)).toEqual(new Set(['plan', 'objective', 'action', 'dependency']));
        expect(kinds).toEqual([...kinds].sort((one, other) => order(one) - order(other)));
        expect(events).toEqual(['saved']);
        expect(store.getState().view?.facts.plan.name).toBe('Growth 2027');
        expect(store.getState().view?.facts.dependencies.length).toBeGreaterThan(0);
    });

    it('copies what is left of a plan into the period after it, and says what stays behind', async () => {
        const { from, press, saved, field, root } = await open();
        await from('open');
        expect(field('start').value).toBe('2027-01-01');
        expect(root.querySelector('.contents')?.textContent).toContain('c.PlanNew_Left');
        await press('Create');
        const actions = saved.flat().filter(({ of }) => of === 'action');
        expect(actions.map((write) => write.kind === 'create' && write.fields)).toMatchObject([{ name: 'Build' }]);
    });

    it.each([
        ['NameNeeded', 'name', '  '],
        ['PeriodNeeded', 'end', '2026-01-01'],
        ['TargetWrong', 'revenueTarget', '-1']
    ])('refuses beside the form: %s', async (problem, name, value) => {
        const { type, press, root, saved } = await open();
        await type('name', 'Growth');
        await type(name, value);
        await press('Create');
        expect(root.querySelector('[role=alert]')?.textContent).toBe(`c.PlanNew_${problem}`);
        expect(saved).toEqual([]);
    });

    it('keeps what was typed when saving fails, and tries again with the same keys', async () => {
        const { type, press, root, saved, fail, field, events } = await open();
        await type('name', 'Growth');
        fail('offline');
        await press('Create');
        expect((root.querySelector('c-error-panel') as Field).text).toBe('c.PlanTracker_ErrorOffline');
        expect(field('name').value).toBe('Growth');
        await press('Create');
        const [first, second] = saved.map((writes) => writes.map((write) => write.kind === 'create' && write.atlasKey));
        expect(second).toEqual(first);
        expect(events).toEqual(['saved']);
    });

    it('edits the plan that is shown, writing only what changed', async () => {
        const { form, type, press, saved, field } = await open('edit');
        expect(field('name').value).toBe('Plan');
        await expect(form).toBeAccessible();
        await type('vision', 'First choice');
        await press('Save');
        expect(saved).toEqual([[{ kind: 'update', of: 'plan', id: 'p', fields: { vision: 'First choice' } }]]);
    });
});

function order(of: string): number {
    return ['plan', 'objective', 'action', 'dependency'].indexOf(of);
}
