import { createElement } from 'lwc';
import LandscapePage from 'c/landscapePage';
import type { LandscapeAccess, LandscapeRecords, SaveAnswer, SaveRequest } from 'c/landscapeStore';
import { ALL_ACCESS, records } from '../../landscapeStore/__tests__/records';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: () => ({}), executeMutation: jest.fn() };
    },
    { virtual: true }
);

const ALL: LandscapeAccess = { ...ALL_ACCESS, editProducts: false };
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What jsdom has not: the viewport has a size. */
function standInForBrowser(): void {
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1200 });
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 });
    Object.assign(globalThis, {
        ResizeObserver: class {
            observe() {}
            disconnect() {}
        }
    });
    let keys = 0;
    Object.defineProperty(globalThis.crypto, 'randomUUID', { configurable: true, value: () => `key-${++keys}` });
    // The fiscal years shown are counted from this day; everything else about time stays real.
    jest.useFakeTimers({
        now: new Date('2026-11-23T12:00:00Z'),
        doNotFake: [
            'setTimeout',
            'clearTimeout',
            'setInterval',
            'clearInterval',
            'setImmediate',
            'clearImmediate',
            'queueMicrotask',
            'nextTick',
            'hrtime',
            'performance',
            'requestAnimationFrame',
            'cancelAnimationFrame',
            'requestIdleCallback',
            'cancelIdleCallback'
        ]
    });
}

async function open(read: LandscapeRecords | null = records(), access: LandscapeAccess = ALL) {
    const page = createElement('c-landscape-page', { is: LandscapePage });
    Object.assign(page, { recordId: '001' });
    document.body.appendChild(page);
    await settle();
    const root = page.shadowRoot as ShadowRoot;
    const gateway = root.querySelector('c-landscape-gateway') as HTMLElement;
    const tell = async (type: string, detail: unknown) => {
        gateway.dispatchEvent(new CustomEvent(type, { detail }));
        await settle();
        await frame();
    };
    await tell('accessread', access);
    if (read) await tell('recordsread', read);
    const inside = (selector: string) => root.querySelector(selector)?.shadowRoot as ShadowRoot;
    const cells = () => [...inside('c-landscape-grid').querySelectorAll<HTMLElement>('[role=gridcell]')];
    const names = () => [...inside('c-landscape-grid').querySelectorAll('[role=rowheader]')].map((e) => e.textContent);
    const active = () => inside('c-landscape-grid').querySelector<HTMLElement>('[tabindex="0"]') as HTMLElement;
    const press = async (key: string, more: KeyboardEventInit = {}) => {
        active().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }));
        await settle();
        await frame();
    };
    const answerSaves = (...answers: SaveAnswer[]) => {
        const requests: SaveRequest[] = [];
        Object.defineProperty(gateway, 'save', {
            value: (request: SaveRequest) => {
                requests.push(request);
                return Promise.resolve(answers.shift() ?? { ok: true, ids: {}, modified: {} });
            }
        });
        return requests;
    };
    return { page, root, gateway, tell, inside, cells, names, active, press, answerSaves };
}

describe('c-landscape-page', () => {
    beforeAll(standInForBrowser);
    afterAll(() => jest.useRealTimers());
    afterEach(() => document.body.replaceChildren());

    it('shows the matrix as a grid, accessible', async () => {
        const { page, inside, names } = await open();
        const grid = inside('c-landscape-grid').querySelector('[role=grid]') as HTMLElement;
        expect(grid.getAttribute('aria-label')).toBe('c.Landscape_Title');
        expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['4', '5']);
        expect(names()).toEqual(expect.arrayContaining(['Sales', 'West']));
        await expect(page).toBeAccessible();
    });

    it('counts each state in the legend, which filters', async () => {
        const { root, names } = await open();
        const entries = () => [...root.querySelectorAll<HTMLElement>('.legend [data-state]')];
        expect(entries().map((entry) => [entry.dataset.state, entry.querySelector('.count')?.textContent])).toEqual(
            expect.arrayContaining([
                ['Won', '1'],
                ['White Space', '1'],
                ['Unassessed', '2']
            ])
        );
        entries()
            .find(({ dataset }) => dataset.state === 'Won')
            ?.click();
        await settle();
        await frame();
        expect(names()).not.toContain('West');
    });

    it.each([
        ['no access', null, { ...ALL, see: false }, 'c.Landscape_NoAccessTitle'],
        ['no buying centers', records({ buyingCenters: [] }), ALL, 'c.Landscape_EmptyTitle']
    ])('explains itself with %s', async (_name, read, access, heading) => {
        const { root, page } = await open(read, access);
        expect((root.querySelector('c-empty-state') as HTMLElement & { heading: string }).heading).toBe(heading);
        await expect(page).toBeAccessible();
    });

    it('says why it could not read, and that totals are still growing', async () => {
        const { root, tell } = await open(null);
        await tell('recordsfailed', { kind: 'offline', messages: ['net'], fieldMessages: {} });
        const panel = root.querySelector('c-error-panel') as HTMLElement & { text: string; details: string };
        expect([panel.text, panel.details]).toEqual(['c.Landscape_ErrorOffline', 'net']);
        await tell('recordsread', records({ complete: false }));
        expect(root.querySelector('[role=alert]')?.textContent).toBe('c.Landscape_Incomplete');
    });

    it('says that other years have business where the period has none, and shows them', async () => {
        const old = records().opportunities.map((deal) => ({ ...deal, closeDate: '2019-05-01' }));
        const { root } = await open(records({ opportunities: old }));
        const notice = () => root.querySelector('.notice');
        expect(notice()?.textContent).toContain('c.Landscape_PeriodEmpty');
        notice()?.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(notice()).toBeNull();
    });

    it('moves by keyboard with one tab stop, and judges by a letter', async () => {
        const { active, press, answerSaves, root } = await open();
        await press('ArrowRight');
        await press('ArrowDown');
        expect(active().getAttribute('aria-colindex')).toBe('3');
        const requests = answerSaves();
        await press('t');
        await settle();
        expect(requests[0]?.writes[0]).toMatchObject({
            kind: 'create-cell',
            buyingCenterId: 'bc2',
            offeringId: 'of1',
            fields: { assessment: 'Target' }
        });
        expect(root.querySelector('[aria-live=polite]')?.textContent).toBe('c.Landscape_Saved');
    });

    it('does not judge for those who may only look', async () => {
        const { press, answerSaves, root } = await open(records(), { ...ALL, judge: false });
        const requests = answerSaves();
        await press('t');
        expect(requests).toEqual([]);
        expect(root.querySelector('[aria-live=polite]')?.textContent).toBe('c.Landscape_ReadOnly');
    });

    it('opens the panel, keeps what was typed when a save fails, and closes to the cell', async () => {
        const { press, inside, root, answerSaves, active } = await open();
        await press('ArrowRight');
        await press('Enter');
        const panel = () => inside('c-landscape-panel');
        expect(panel().querySelector('h2')?.textContent).toBe('Planner');
        const competitor = panel().querySelector('[data-field=competitor]') as HTMLElement & { value: string };
        competitor.dispatchEvent(new CustomEvent('change', { detail: { value: 'Rival' } }));
        await settle();
        const error = { kind: 'refused', messages: ['too long'], fieldMessages: {} } as const;
        answerSaves({ ok: false, error });
        panel().querySelector('form')?.dispatchEvent(new CustomEvent('submit'));
        await settle();
        await settle();
        const shown = panel().querySelector('c-error-panel') as HTMLElement & { details: string };
        expect([shown.details, competitor.value]).toEqual(['too long', 'Rival']);
        await expect(panel().host as HTMLElement).toBeAccessible();
        panel()
            .querySelector('section')
            ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await settle();
        expect(root.querySelector('c-landscape-panel')).toBeNull();
        expect(active().getAttribute('role')).toBe('gridcell');
    });

    it('folds a buying center with Enter on its head', async () => {
        const { press, names, active } = await open();
        await press('Home');
        expect(active().getAttribute('aria-expanded')).toBe('true');
        await press('Enter');
        expect(names()).not.toContain('West');
        expect(active().getAttribute('aria-expanded')).toBe('false');
    });

    it('repairs what has no cell', async () => {
        const { inside, answerSaves, page } = await open();
        const tray = inside('c-landscape-unmapped');
        (tray.querySelector('.toggle') as HTMLElement).click();
        await settle();
        await expect(page).toBeAccessible();
        const requests = answerSaves();
        const choose = (selector: string, detail: unknown) =>
            tray.querySelector(selector)?.dispatchEvent(new CustomEvent('change', { detail }));
        choose('[data-part]', { checked: true });
        choose('lightning-combobox', { value: 'bc2' });
        await settle();
        tray.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        await settle();
        expect(requests[0]?.writes).toEqual([
            { kind: 'update-opportunity', id: '006b', fields: { buyingCenterId: 'bc2' } }
        ]);
        expect(tray.querySelectorAll('li')).toHaveLength(0);
    });
});
