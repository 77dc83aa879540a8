import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import PlanTrackerReviews from 'c/planTrackerReviews';
import type { ReviewRecord } from 'c/planTrackerStore';
import { planStore } from '../../planTrackerStore/__tests__/planState';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        const gql = (texts: string[], ...parts: string[]) =>
            texts.map((text, place) => text + (parts[place] ?? '')).join('');
        return { graphql: createTestWireAdapter(jest.fn()), gql, executeMutation: jest.fn() };
    },
    { virtual: true }
);

registerSa11yMatcher();
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
type Field = HTMLElement & { label: string; value: string; text?: string };

function review(id: string, reviewDate: string, growth: number | null): ReviewRecord {
    return {
        ...{ id, planId: 'p', reviewDate, reviewedById: null, decision: 'Invest', notes: 'Fine', modified: null },
        scores: { relationship: null, growth, delivery: null, competition: null, execution: null },
        ...{ revenueTarget: 1000, won: 100, open: 50, weighted: 25, progress: 10, penetration: null, atlasKey: null },
        ...{ objectiveCount: 1, actionCount: 2, actionsDone: 0, actionsOverdue: 0, decisionMakers: null },
        decisionMakersCovered: null
    };
}

async function open(reviews: ReviewRecord[] = [], canEdit = true) {
    const { store, saved, fail } = planStore({
        actions: [{ id: 'a', name: 'Ask', status: 'Done', completedOn: '2026-05-01' }],
        reviews,
        canEdit
    });
    const element = createElement('c-plan-tracker-reviews', { is: PlanTrackerReviews });
    const show = () => Object.assign(element, { store, state: store.getState(), userId: 'u' });
    show();
    store.subscribe(show);
    document.body.appendChild(element);
    await settle();
    const root = element.shadowRoot as ShadowRoot;
    const button = (label: string) =>
        [...root.querySelectorAll<Field>('lightning-button')].find((each) => each.label === `c.PlanReview_${label}`);
    const press = async (label: string) => {
        button(label)?.dispatchEvent(new CustomEvent('click'));
        await settle();
    };
    const change = async (selector: string, value: string) => {
        root.querySelector(selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settle();
    };
    return { element, root, saved, fail, button, press, change };
}

describe('c-plan-tracker-reviews', () => {
    beforeAll(() => Object.assign(HTMLDialogElement.prototype, { showModal() {}, close() {} }));
    afterEach(() => document.body.replaceChildren());

    it('says what a review is for where there is none', async () => {
        const { element, root } = await open();
        expect((root.querySelector('c-empty-state') as HTMLElement & { heading: string }).heading).toBe(
            'c.PlanReview_None'
        );
        await expect(element).toBeAccessible();
    });

    it('lists reviews, the latest first, and draws the overall score as a trend', async () => {
        const { element, root } = await open([
            review('1', '2026-02-01', 2),
            review('2', '2026-04-01', 4),
            review('3', '2026-03-01', null)
        ]);
        expect(root.querySelectorAll('.review')).toHaveLength(3);
        expect(root.querySelector('.line')?.getAttribute('d')).toBe('M0 85L600 35');
        expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toContain('c.PlanReview_ScoreLine');
        await expect(element).toBeAccessible();
    });

    it('guides through three steps and keeps the numbers of the day, with the next review in the same save', async () => {
        const { element, root, press, change, saved } = await open([review('1', '2026-04-01', 2)]);
        await press('Start');
        const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent);
        expect(rows).toContain('c.PlanReview_ActionsDone01+1');
        expect(root.querySelector('.section')?.textContent).toContain('Ask');
        await expect(element).toBeAccessible();
        await press('Next');
        await change('[data-dimension=growth]', '4');
        await expect(element).toBeAccessible();
        await press('Next');
        await change('[data-field=decision]', 'Continue');
        await change('[data-field=notes]', ' Good ');
        await press('Save');
        expect(saved).toHaveLength(1);
        const [made, plan] = saved[0] as [{ fields: object }, object];
        expect(made.fields).toMatchObject({
            ...{ planId: 'p', reviewDate: '2026-06-01', reviewedById: 'u', decision: 'Continue', notes: 'Good' },
            ...{ revenueTarget: 1000, won: 0, actionsDone: 1, actionCount: 1, penetration: null },
            scores: { relationship: null, growth: 4, delivery: null, competition: null, execution: null }
        });
        expect(plan).toEqual({ kind: 'update', of: 'plan', id: 'p', fields: { nextReview: '2026-09-01' } });
        expect(root.querySelectorAll('.review')).toHaveLength(2);
    });

    it('keeps what was entered when saving fails', async () => {
        const { root, press, change, fail, saved } = await open();
        await press('Start');
        await press('Next');
        await press('Next');
        await change('[data-field=notes]', 'Good');
        fail('offline');
        await press('Save');
        expect((root.querySelector('c-error-panel') as Field).text).toBe('c.PlanTracker_ErrorOffline');
        expect((root.querySelector('[data-field=notes]') as Field).value).toBe('Good');
        await press('Save');
        expect(saved[1]).toEqual(saved[0]);
        expect(root.querySelector('c-dialog-frame')).toBeNull();
    });

    /** The landscape as a review finds it; keeping it answers what is left of the answers. */
    async function withLandscape(root: ShadowRoot, answers: object[]) {
        const landscape = root.querySelector('c-plan-tracker-landscape') as HTMLElement;
        const keys: string[] = [];
        const keep = (key: string, tell: (done: number, all: number) => void) => {
            keys.push(key);
            tell(0, 2);
            return Promise.resolve(answers.shift());
        };
        Object.defineProperty(landscape, 'keep', { value: keep });
        const moves = { since: '2026-04-01', lines: [{ label: 'Won', text: 'Plant · Hosting' }] };
        landscape.dispatchEvent(new CustomEvent('landscaperead', { detail: { canKeep: true, moves } }));
        await settle();
        return keys;
    }
    const saved = { kind: 'saved' };

    it('tells what moved in the landscape, and keeps it with the review', async () => {
        const { element, root, press, saved: writes } = await open([review('1', '2026-04-01', 2)]);
        await press('Start');
        const keys = await withLandscape(root, [saved]);
        expect([...root.querySelectorAll('.section')].map(({ textContent }) => textContent)).toContainEqual(
            expect.stringContaining('Plant · Hosting')
        );
        await press('Next');
        await press('Next');
        await expect(element).toBeAccessible();
        await press('Save');
        expect(keys).toEqual([(writes[0]?.[0] as { atlasKey: string }).atlasKey]);
        expect(root.querySelector('c-dialog-frame')).toBeNull();
    });

    it('keeps no landscape where the box is cleared', async () => {
        const { root, press } = await open();
        await press('Start');
        const keys = await withLandscape(root, []);
        await press('Next');
        await press('Next');
        root.querySelector('[data-field=keepLandscape]')?.dispatchEvent(
            new CustomEvent('change', { detail: { checked: false } })
        );
        await press('Save');
        expect(keys).toEqual([]);
        expect(root.querySelector('c-dialog-frame')).toBeNull();
    });

    it('tells which part of the save failed, and goes on with it without saving the review again', async () => {
        const { element, root, press, button, saved: writes } = await open();
        await press('Start');
        const error = { kind: 'offline', messages: [], fieldMessages: {} };
        const keys = await withLandscape(root, [
            { kind: 'failed', error },
            { kind: 'refused', code: 'incomplete' },
            saved
        ]);
        await press('Next');
        await press('Next');
        await press('Save');
        const panel = () => root.querySelector('c-error-panel') as Field;
        expect(panel().text).toBe('c.PlanTracker_ErrorOffline');
        expect(button('Save')).toBeUndefined();
        expect(button('Back')).toBeUndefined();
        await expect(element).toBeAccessible();
        await press('LandscapeResume');
        expect(panel().text).toBe('c.PlanReview_LandscapeReading');
        await press('LandscapeResume');
        expect(root.querySelector('c-dialog-frame')).toBeNull();
        expect(writes).toHaveLength(1);
        expect(new Set(keys).size).toBe(1);
        expect(keys).toHaveLength(3);
    });

    it('lets readers read only', async () => {
        const { button } = await open([], false);
        expect(button('Start')).toBeUndefined();
    });
});
