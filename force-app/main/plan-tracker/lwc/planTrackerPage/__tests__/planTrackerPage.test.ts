import { createElement } from 'lwc';
import { DEFAULT_THRESHOLDS } from 'c/planFacts';
import PlanTrackerPage from 'c/planTrackerPage';
import type {
    ActionRecord,
    ObjectiveRecord,
    PlanRecord,
    PlanTrackerAccess,
    PlanTrackerRecords,
    SaveAnswer,
    SaveRequest
} from 'c/planTrackerStore';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: () => ({}) };
    },
    { virtual: true }
);

const ALL: PlanTrackerAccess = { see: true, edit: true, create: true };
const PLAN: PlanRecord = {
    ...{ id: 'p', name: 'Growth', accountId: '001', start: '2020-01-01', end: '2099-12-31', status: 'Active' },
    ...{ assignedToId: null, revenueTarget: 1000, currency: 'USD', vision: null, customerGoals: null },
    ...{ strengths: null, weaknesses: null, opportunities: null, threats: null, nextReview: '2099-01-01' },
    ...{ modified: 'then', atlasKey: null }
};
function objective(id: string): ObjectiveRecord {
    return {
        ...{ id, planId: 'p', name: `Objective ${id}`, description: null, type: 'Mining', metric: null, unit: null },
        ...{ weight: 1, measure: 'Typed', measureBuyingCenterId: null, measurePairingId: null, baseline: null },
        ...{ target: null, current: null, due: null, assignedToId: 'u', landscapeCellId: null },
        ...{ customerAgreed: true, shareable: false, changedOn: null, createdOn: null, modified: 'then' },
        atlasKey: null
    };
}
function action(id: string, more: Partial<ActionRecord> = {}): ActionRecord {
    return {
        ...{ id, objectiveId: 'o', name: `Action ${id}`, kind: 'Action', status: 'In Progress', assignedToId: 'u' },
        ...{ start: '2020-01-01', due: '2020-02-01', baselineStart: null, baselineDue: null, completedOn: null },
        ...{ percentComplete: 50, effortDays: null, successMeasure: null, supportNeeded: null, escalation: null },
        ...{ stakeholderId: null, opportunityId: null, shareable: false, changedOn: null, createdOn: null },
        ...{ modified: 'then', atlasKey: null, ...more }
    };
}
function recordsOf(more: Partial<PlanTrackerRecords> = {}): PlanTrackerRecords {
    return {
        ...{ accountId: '001', accountName: 'Ministry', plans: [PLAN], objectives: [objective('o')] },
        actions: [
            action('a'),
            action('b', { kind: 'Milestone', start: null, due: '2099-01-01', status: 'Not Started' })
        ],
        ...{ dependencies: [], reviews: [], opportunities: [], cells: [] },
        users: [{ id: 'u', name: 'Ann', active: true }],
        ...{ thresholds: DEFAULT_THRESHOLDS, fiscalStartMonth: 1, complete: true, ...more }
    };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises

type Field = HTMLElement & { label?: string; alternativeText?: string; disabled?: boolean };

async function open(records: PlanTrackerRecords | null = recordsOf(), access: PlanTrackerAccess = ALL) {
    const page = createElement('c-plan-tracker-page', { is: PlanTrackerPage });
    Object.assign(page, { recordId: '001' });
    document.body.appendChild(page);
    await settle();
    const root = page.shadowRoot as ShadowRoot;
    const gateway = root.querySelector('c-plan-tracker-gateway') as HTMLElement & {
        save: (request: SaveRequest) => Promise<SaveAnswer>;
    };
    const tell = async (type: string, detail: unknown) => {
        gateway.dispatchEvent(new CustomEvent(type, { detail }));
        await settle();
    };
    await tell('accessread', access);
    if (records) await tell('recordsread', records);
    const inside = (name: string) => {
        const within = ['table', 'timeline', 'board', 'move'].includes(name)
            ? (root.querySelector('c-plan-tracker-work')?.shadowRoot as ShadowRoot)
            : root;
        return within.querySelector(`c-plan-tracker-${name}`)?.shadowRoot as ShadowRoot;
    };
    const rows = () => [...inside('table').querySelectorAll<HTMLElement>('[role=row][data-key]')];
    const row = (name: string) => rows().find((each) => each.ariaLabel?.startsWith(name)) as HTMLElement;
    const button = (within: ShadowRoot, name: string) =>
        [...within.querySelectorAll<Field>('lightning-button, lightning-button-icon')].find((each) =>
            [each.label, each.alternativeText].includes(`c.PlanTracker_${name}`)
        ) as Field;
    const type = async (name: string, value: string) => {
        const field = inside('panel').querySelector(`[data-field=${name}]`) as HTMLElement;
        field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settle();
    };
    const click = async (element: HTMLElement) => {
        element.click();
        await settle();
    };
    const press = async (key: string) => {
        inside('table')
            .querySelector('[role=treegrid]')
            ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await settle();
    };
    const active = () =>
        rows()
            .find((each) => each.tabIndex === 0)
            ?.ariaLabel?.split(',')[0];
    return { page, root, gateway, tell, inside, rows, row, button, type, click, press, active };
}

describe('c-plan-tracker-page', () => {
    // jsdom has no randomUUID.
    beforeAll(() => Object.assign(crypto, { randomUUID: () => 'key' }));
    afterEach(() => document.body.replaceChildren());

    it('shows a skeleton first, then where the plan stands and its work', async () => {
        const { root, tell, inside, rows, page } = await open(null);
        expect(root.querySelector('.skeleton')).not.toBeNull();
        await tell('recordsread', recordsOf());
        expect(root.querySelector('.skeleton')).toBeNull();
        expect(inside('summary').querySelector('h2')?.textContent).toBe('c.PlanTracker_StatusNotCovered');
        expect(inside('summary').querySelector('[role=progressbar]')?.ariaValueNow).toBe('25');
        expect(rows().map((row) => [row.ariaLevel, row.ariaLabel?.split(',')[0]])).toEqual([
            ['1', 'Objective o'],
            ['2', 'Action a'],
            ['2', 'Action b']
        ]);
        await expect(page).toBeAccessible();
    });

    it('names a row by name, kind, owner, dates and status, and says that it is late', async () => {
        const { row } = await open();
        expect(row('Action a').ariaLabel).toBe(
            'Action a, c.PlanTracker_Action, Ann, Jan 1, 2020 – Feb 1, 2020, In Progress, c.PlanTracker_Late, 50%'
        );
    });

    it.each([
        ['no access', null, { see: false, edit: false, create: false }, 'c.PlanTracker_NoAccessTitle'],
        ['no plan', recordsOf({ plans: [] }), ALL, 'c.PlanTracker_EmptyTitle']
    ])('explains itself with %s', async (_name, records, access, heading) => {
        const { root, page } = await open(records, access);
        expect((root.querySelector('c-empty-state') as HTMLElement & { heading: string }).heading).toBe(heading);
        await expect(page).toBeAccessible();
    });

    it('explains a failure to read, and offers to try again', async () => {
        const { root, tell } = await open(null);
        await tell('recordsfailed', { kind: 'offline', messages: [], fieldMessages: {} });
        expect((root.querySelector('c-error-panel') as HTMLElement & { text: string }).text).toBe(
            'c.PlanTracker_ErrorOffline'
        );
    });

    it('walks the tree by keyboard: down, out to the objective, fold, open', async () => {
        const { press, active, rows, inside } = await open();
        await press('ArrowDown');
        await press('ArrowDown');
        expect(active()).toBe('Action b');
        await press('ArrowLeft');
        expect(active()).toBe('Objective o');
        await press('ArrowLeft');
        expect(rows()).toHaveLength(1);
        expect(rows()[0]?.ariaExpanded).toBe('false');
        await press('ArrowRight');
        await press('End');
        expect(active()).toBe('Action b');
        await press('Enter');
        expect(inside('panel').querySelector('h2')?.textContent).toBe('Action b');
    });

    it('saves what was changed in the panel, closes it, and undoes it', async () => {
        const { gateway, row, click, type, button, inside, root } = await open();
        const save = jest.spyOn(gateway, 'save').mockResolvedValue({ ok: true, ids: {}, modified: { a: 'now' } });
        await click(row('Action a'));
        await type('percentComplete', '80');
        await type('status', 'Blocked');
        await click(button(inside('panel'), 'Save'));
        expect(save).toHaveBeenCalledWith({
            accountId: '001',
            writes: [{ kind: 'update', of: 'action', id: 'a', fields: { status: 'Blocked', percentComplete: 80 } }],
            seen: { a: 'then' }
        });
        expect(root.querySelector('c-plan-tracker-panel')).toBeNull();
        expect(row('Action a').ariaLabel).toContain('Blocked');
        await click(button(root, 'UndoWhat'));
        expect(row('Action a').ariaLabel).toContain('In Progress');
    });

    it('keeps what was typed when a save fails', async () => {
        const { gateway, row, click, type, button, inside, page } = await open();
        const error = { kind: 'refused' as const, messages: ['Too late.'], fieldMessages: {} };
        jest.spyOn(gateway, 'save').mockResolvedValue({ ok: false, error });
        await click(row('Action a'));
        await type('percentComplete', '80');
        await click(button(inside('panel'), 'Save'));
        const panel = inside('panel');
        expect((panel.querySelector('[data-field=percentComplete]') as HTMLInputElement).value).toBe('80');
        expect((panel.querySelector('c-error-panel') as HTMLElement & { details: string }).details).toBe('Too late.');
        expect(row('Action a').ariaLabel).toContain('50%');
        await expect(page).toBeAccessible();
    });

    it('refuses reversed dates beside the form, without asking the org', async () => {
        const { gateway, row, click, type, button, inside } = await open();
        const save = jest.spyOn(gateway, 'save');
        await click(row('Action a'));
        await type('due', '2019-12-31');
        await click(button(inside('panel'), 'Save'));
        expect(inside('panel').querySelector('[role=alert]')?.textContent).toBe('c.PlanTracker_DatesReversed');
        expect(save).not.toHaveBeenCalled();
    });

    it('creates a milestone below the objective that is open', async () => {
        const { gateway, row, click, type, button, inside, rows } = await open();
        const save = jest.spyOn(gateway, 'save').mockResolvedValue({ ok: true, ids: {}, modified: {} });
        await click(row('Objective o'));
        await click(button(inside('panel'), 'NewMilestone'));
        await type('name', 'Signed');
        await click(button(inside('panel'), 'Save'));
        expect(save.mock.calls[0]?.[0].writes[0]).toMatchObject({
            ...{ kind: 'create', of: 'action' },
            fields: { name: 'Signed', kind: 'Milestone', objectiveId: 'o' }
        });
        expect(rows()).toHaveLength(4);
    });

    it('lists alerts with their reason, and opens what one is about', async () => {
        const { root, click, inside, page } = await open();
        await click(root.querySelector('[data-tab=alerts]') as HTMLElement);
        const items = [...inside('alerts').querySelectorAll('li')];
        expect(items[0]?.textContent).toContain('c.PlanTracker_AlertActionOverdue');
        await expect(page).toBeAccessible();
        await click(items[0]?.querySelector('button') as HTMLElement);
        expect(inside('panel').querySelector('h2')?.textContent).toBe('Action a');
    });

    it('lets readers read only', async () => {
        const { row, click, inside, button } = await open(recordsOf(), { see: true, edit: false, create: false });
        expect(button(inside('work'), 'NewObjective')).toBeUndefined();
        await click(row('Action a'));
        expect(button(inside('panel'), 'Save').disabled).toBe(true);
    });

    it('keeps only the rows in sight in the document', async () => {
        const actions = Array.from({ length: 1000 }, (_, place) => action(`n${place}`));
        const { rows, inside } = await open(recordsOf({ actions }));
        expect(inside('table').querySelector('[role=treegrid]')?.getAttribute('aria-rowcount')).toBe('1002');
        expect(rows().length).toBeLessThan(60);
    });
});
