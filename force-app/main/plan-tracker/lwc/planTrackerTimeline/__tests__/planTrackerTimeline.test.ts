import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import { NO_FILTER } from 'c/planRows';
import { WorkModel } from 'c/planTrackerRows';
import PlanTrackerTimeline from 'c/planTrackerTimeline';
import { planState } from '../../planTrackerStore/__tests__/planState';

registerSa11yMatcher();
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering

const ACTIONS = [
    { id: 'a', name: 'Ask', start: '2026-06-01', due: '2026-06-10' },
    { id: 'b', name: 'Build', start: '2026-06-11', due: '2026-06-20' },
    { id: 'm', name: 'Meet', kind: 'Milestone' as const, start: null, due: '2026-07-01' }
];
const LINKS = [{ from: 'a', to: 'b' }];

async function open({ canEdit = true, count = 0, selected = [] as string[] } = {}) {
    const more = Array.from({ length: count }, (_, place) => ({ id: `n${place}`, name: `N${place}` }));
    const state = planState({ actions: [...ACTIONS, ...more], links: LINKS, canEdit });
    const options = { filter: NO_FILTER, grouping: 'objective' as const, collapsed: new Set<string>() };
    const timeline = createElement('c-plan-tracker-timeline', { is: PlanTrackerTimeline });
    const model = new WorkModel(state, options, new Set(selected));
    Object.assign(timeline, { model });
    const told: [string, unknown][] = [];
    for (const name of ['workopened', 'folded', 'selected', 'shifted', 'linked']) {
        timeline.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
    }
    document.body.appendChild(timeline);
    await settle();
    const root = timeline.shadowRoot as ShadowRoot;
    const grid = root.querySelector('[role=treegrid]') as HTMLElement;
    const rows = () => [...root.querySelectorAll<HTMLElement>('[role=row].row')];
    const row = (name: string) =>
        rows().find((each) => each.getAttribute('aria-label')?.startsWith(name)) as HTMLElement;
    const bar = (name: string) => row(name).querySelector('.bar') as HTMLElement;
    const left = (name: string) => parseFloat(bar(name).style.getPropertyValue('inset-inline-start'));
    const width = (name: string) => parseFloat(bar(name).style.getPropertyValue('inline-size'));
    const said = () => root.querySelector('[role=status]')?.textContent;
    const press = async (key: string, more: KeyboardEventInit = {}) => {
        grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
        await settle();
    };
    const point = async (type: string, target: Element, clientX: number, clientY = 0) => {
        // The browser of the tests has no pointer events.
        const event = Object.assign(new MouseEvent(type, { bubbles: true, button: 0, clientX, clientY }), {
            pointerId: 1
        });
        target.dispatchEvent(event);
        await settle();
    };
    return { timeline, root, grid, rows, row, bar, left, width, said, press, point, told };
}

describe('c-plan-tracker-timeline', () => {
    beforeAll(() => {
        Object.assign(globalThis, {
            ResizeObserver: class {
                observe() {}
                disconnect() {}
            }
        });
        Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 1000, configurable: true });
        Object.defineProperty(HTMLElement.prototype, 'clientHeight', { value: 600, configurable: true });
        HTMLElement.prototype.setPointerCapture = () => undefined;
    });
    afterEach(() => document.body.replaceChildren());

    it('draws a row for each objective, action and milestone, with bars in the order of their days', async () => {
        const { timeline, rows, left, width, bar, grid } = await open();
        expect(rows().map((row) => row.getAttribute('aria-label')?.split(',')[0])).toEqual([
            'Objective',
            'Ask',
            'Build',
            'Meet'
        ]);
        expect(grid.getAttribute('aria-rowcount')).toBe('5');
        expect(left('Ask') + width('Ask')).toBeCloseTo(left('Build'), 5);
        expect(bar('Meet').className).toBe('bar milestone');
        await expect(timeline).toBeAccessible();
    });

    it('draws dependencies, and emphasises those of the row that one is on', async () => {
        const { root, press } = await open();
        const path = (name: string) => root.querySelector(`[data-line=${name}]`)?.getAttribute('d');
        expect(path('plain')).toMatch(/^M[\d.]+ 66L/);
        expect(path('strong')).toBe('');
        await press('ArrowDown');
        expect(path('plain')).toBe('');
        expect(path('strong')).toMatch(/^M/);
    });

    it('keeps only the rows in sight in the document', async () => {
        const { rows, grid } = await open({ count: 5000 });
        expect(grid.getAttribute('aria-rowcount')).toBe('5005');
        expect(rows().length).toBeLessThan(30);
    });

    it('shows where a drag leads, and asks for it when the pointer is let go', async () => {
        const { bar, left, grid, point, said, told } = await open();
        const before = left('Ask');
        await point('pointerdown', bar('Ask'), 100);
        await point('pointermove', grid, 220);
        expect(left('Ask')).toBeGreaterThan(before);
        expect(said()).toContain('Ask');
        expect(told).toEqual([]);
        await point('pointerup', grid, 220);
        expect(left('Ask')).toBe(before);
        expect(told).toEqual([['shifted', { id: 'a', part: 'whole', days: expect.any(Number) }]]);
        await point('click', bar('Ask'), 220);
        expect(told).toHaveLength(1);
    });

    it('resizes by an edge, and a milestone has none', async () => {
        const { bar, left, width, grid, point, told } = await open();
        const [x, before] = [left('Ask'), width('Ask')];
        await point('pointerdown', bar('Ask').querySelector('.due') as Element, 100);
        await point('pointermove', grid, 220);
        expect(left('Ask')).toBe(x);
        expect(width('Ask')).toBeGreaterThan(before);
        await point('pointerup', grid, 220);
        expect(told).toMatchObject([['shifted', { part: 'due' }]]);
        await point('pointerdown', bar('Meet').querySelector('.due') as Element, 100);
        await point('pointermove', grid, 220);
        await point('pointerup', grid, 220);
        expect(told).toHaveLength(1);
    });

    it('draws a dependency from the dot behind a bar to another row', async () => {
        const { row, grid, point, told, root } = await open();
        await point('pointerdown', row('Build').querySelector('.dot') as Element, 100);
        // Below the head of 48 pixels rows are 44 high: Meet is the fourth.
        await point('pointermove', grid, 400, 48 + 3 * 44 + 20);
        expect(root.querySelector('[data-line=draft]')?.getAttribute('d')).toMatch(/^M/);
        await point('pointerup', grid, 400, 48 + 3 * 44 + 20);
        expect(told).toEqual([['linked', { from: 'b', to: 'm' }]]);
        expect(root.querySelector('[data-line=draft]')?.getAttribute('d')).toBe('');
    });

    it('moves by Alt with the arrows: Enter asks for it, Escape leaves it', async () => {
        const { press, left, told, said, width } = await open();
        await press('ArrowDown');
        const [before, wide] = [left('Ask'), width('Ask')];
        await press('ArrowRight', { altKey: true });
        await press('ArrowRight', { altKey: true });
        expect(left('Ask')).toBeGreaterThan(before);
        expect(said()).not.toBe('');
        await press('Escape');
        expect(left('Ask')).toBe(before);
        await press('ArrowRight', { altKey: true });
        await press('Enter');
        expect(told).toEqual([['shifted', { id: 'a', part: 'whole', days: 1 }]]);
        await press('ArrowRight', { altKey: true, shiftKey: true });
        expect(width('Ask')).toBeGreaterThan(wide);
    });

    it('moves everything that is selected together', async () => {
        const { press, left } = await open({ selected: ['a', 'm'] });
        await press('ArrowDown');
        const before = [left('Ask'), left('Build'), left('Meet')];
        await press('ArrowRight', { altKey: true });
        const moved = [left('Ask'), left('Build'), left('Meet')].map((x, place) => x > (before[place] as number));
        expect(moved).toEqual([true, false, true]);
    });

    it('lets readers look only', async () => {
        const { bar, grid, point, press, told, row } = await open({ canEdit: false });
        await point('pointerdown', bar('Ask'), 100);
        await point('pointermove', grid, 220);
        await point('pointerup', grid, 220);
        await press('ArrowDown');
        await press('ArrowRight', { altKey: true });
        await press('Enter');
        expect(told).toEqual([['workopened', { mode: 'edit', of: 'action', id: 'a' }]]);
        expect(row('Ask').className).not.toContain('movable');
    });

    it('zooms and marks the critical path', async () => {
        const { root, width, row } = await open();
        const before = width('Ask');
        const button = (name: string) =>
            [
                ...root.querySelectorAll<HTMLElement & { label?: string; alternativeText?: string }>(
                    'lightning-button, lightning-button-icon'
                )
            ].find((each) => [each.label, each.alternativeText].includes(`c.PlanTimeline_${name}`)) as HTMLElement;
        button('ZoomIn').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(width('Ask')).toBeGreaterThan(before);
        button('Critical').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(row('Meet').className).toContain('critical');
        expect(row('Ask').className).not.toContain('critical');
    });
});
