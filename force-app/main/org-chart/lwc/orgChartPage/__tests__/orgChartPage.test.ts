import { createElement, type LightningElement } from 'lwc';
import OrgChartPage from 'c/orgChartPage';
import { ALL_ACCESS, recordsOf as mapRecords } from '../../orgChartStore/__tests__/fixtures';
import type { ContactRecord, MapAccess, MapRecords, SaveAnswer, SaveRequest } from 'c/orgChartStore';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: () => ({}), executeMutation: jest.fn() };
    },
    { virtual: true }
);

function contact(id: string, reportsToId: string | null = null): ContactRecord {
    const nothing = {
        email: null,
        phone: null,
        mobile: null,
        city: null,
        country: null,
        socialProfile: null,
        leftOn: null
    };
    const names = { name: `Name ${id}`, title: `Title ${id}`, department: 'IT' };
    return { ...nothing, ...names, id, reportsToId, reportsToName: null, atlasKey: null, modified: 'then' };
}
const recordsOf = (contacts: ContactRecord[]) =>
    mapRecords(contacts, [], { account: { id: '001', name: 'Ministry', atlasKey: null } });
const TEAM = [contact('a'), contact('b', 'a'), contact('c', 'a')];
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises

/** What jsdom has not: the drawing area is measured and drawn into, but nothing is looked at. */
function standInForBrowser(): void {
    const nothing = new Proxy({}, { get: () => () => undefined, set: () => true });
    HTMLCanvasElement.prototype.getContext = (() => nothing) as never;
    HTMLElement.prototype.getBoundingClientRect = () => ({ left: 0, top: 0, width: 1200, height: 700 }) as DOMRect;
    Object.assign(globalThis, {
        Path2D: class {},
        ResizeObserver: class {
            observe() {}
            disconnect() {}
        }
    });
    window.matchMedia = () => ({ matches: true }) as MediaQueryList;
}

async function open(records: MapRecords | null = recordsOf(TEAM), access: MapAccess = ALL_ACCESS) {
    const page = createElement('c-org-chart-page', { is: OrgChartPage as unknown as typeof LightningElement });
    Object.assign(page, { recordId: '001' });
    document.body.appendChild(page);
    await settle();
    const root = page.shadowRoot as ShadowRoot;
    const gateway = root.querySelector('c-org-chart-gateway') as HTMLElement & {
        save: (request: SaveRequest) => Promise<SaveAnswer>;
    };
    const tell = async (type: string, detail: unknown) => {
        gateway.dispatchEvent(new CustomEvent(type, { detail }));
        await settle();
    };
    await tell('accessread', access);
    if (records) await tell('recordsread', records);
    const inside = (selector: string) => root.querySelector(selector)?.shadowRoot as ShadowRoot;
    type Button = HTMLElement & { disabled: boolean; label?: string; alternativeText?: string };
    const button = (name: string): Button => {
        const all = ['c-org-chart-toolbar', 'c-org-chart-chart'].flatMap((bar) => [
            ...inside(bar).querySelectorAll<Button>('lightning-button, lightning-button-icon')
        ]);
        return all.find((each) => (each.label ?? each.alternativeText) === `c.OrgChart_${name}`) as Button;
    };
    const drawing = () => inside('c-org-chart-chart').querySelector('c-org-chart-canvas')?.shadowRoot as ShadowRoot;
    const items = () => [...drawing().querySelectorAll<HTMLElement>('[role=treeitem]')];
    const nameOf = (item: HTMLElement) => item.getAttribute('aria-label')?.split(',')[0];
    const item = (name: string) => items().find((each) => nameOf(each) === name) as HTMLElement;
    return { page, root, gateway, tell, inside, drawing, button, items, item, nameOf };
}

describe('c-org-chart-page', () => {
    beforeAll(standInForBrowser);
    afterEach(() => {
        document.body.replaceChildren();
        localStorage.clear();
    });

    it('shows a skeleton first, then people in a tree named after the account', async () => {
        const { root, tell, drawing, items, nameOf, page } = await open(null);
        expect(root.querySelector('.skeleton')).not.toBeNull();
        await tell('recordsread', recordsOf(TEAM));
        expect(root.querySelector('.skeleton')).toBeNull();
        expect(drawing().querySelector('[role=tree]')?.getAttribute('aria-label')).toBe('Ministry');
        expect(items().map(nameOf).sort()).toEqual(['Name a', 'Name b', 'Name c']);
        await expect(page).toBeAccessible();
    });

    it('says who is placed in its status', async () => {
        const { root } = await open();
        // Labels are their names in tests: three parameters reach the right one.
        expect(root.querySelector('[role=status]')?.textContent).toBe('c.OrgChart_Status');
    });

    it.each([
        ['no access', { ...ALL_ACCESS, see: false }, 'c-empty-state'],
        ['nobody', ALL_ACCESS, 'c-org-chart-add-people']
    ])('explains itself with %s', async (_name, access, selector) => {
        const { root, page } = await open(access.see ? recordsOf([]) : null, access);
        expect(root.querySelector(selector)).not.toBeNull();
        await expect(page).toBeAccessible();
    });

    it('says why it could not read, and tries again', async () => {
        const { root, tell, gateway } = await open(null);
        const reload = jest.fn(() => Promise.resolve());
        Object.defineProperty(gateway, 'reload', { value: reload });
        await tell('recordsfailed', { kind: 'offline', messages: ['net'], fieldMessages: {} });
        const panel = root.querySelector('c-error-panel') as HTMLElement & { text: string; details: string };
        expect([panel.text, panel.details]).toEqual(['c.OrgChart_ErrorOffline', 'net']);
        panel.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(reload).toHaveBeenCalled();
        expect(root.querySelector('.skeleton')).not.toBeNull();
    });

    it('moves by keyboard, folds and opens', async () => {
        const { items, item, nameOf } = await open();
        const press = async (name: string, key: string) => {
            item(name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
            await settle();
        };
        const tabStop = () =>
            items()
                .filter((each) => each.tabIndex === 0)
                .map(nameOf);
        expect(tabStop()).toEqual(['Name a']);
        await press('Name a', 'ArrowDown');
        expect(tabStop()).toEqual(['Name b']);
        await press('Name b', 'ArrowLeft');
        await press('Name a', 'ArrowLeft');
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(items().map(nameOf)).toEqual(['Name a']);
        expect(item('Name a').getAttribute('aria-expanded')).toBe('false');
    });

    it('opens details with Enter, edits, and takes back what failed', async () => {
        const { root, inside, item, gateway } = await open();
        item('Name c').focus();
        item('Name c').dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
        item('Name c').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        await settle();
        const panel = inside('c-org-chart-panel');
        expect(panel.querySelector('h2')?.textContent).toBe('Name c');
        panel.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        const form = panel.querySelector('c-org-chart-edit-form')?.shadowRoot as ShadowRoot;
        const requests: SaveRequest[] = [];
        const answers: SaveAnswer[] = [
            { ok: false, error: { kind: 'refused', messages: ['too long'], fieldMessages: {} } },
            { ok: true, ids: {}, modified: { c: 'now' } }
        ];
        Object.defineProperty(gateway, 'save', {
            value: (request: SaveRequest) => {
                requests.push(request);
                return Promise.resolve(answers.shift());
            }
        });
        const title = form.querySelector('lightning-input') as HTMLElement & { value: string };
        title.dispatchEvent(new CustomEvent('change', { detail: { value: 'CEO' } }));
        const submit = async () => {
            form.querySelector('form')?.dispatchEvent(new CustomEvent('submit'));
            await settle();
            await settle();
        };
        await submit();
        const error = form.querySelector('c-error-panel') as HTMLElement & { details: string };
        expect([error.details, title.value]).toEqual(['too long', 'CEO']);
        expect(panel.querySelector('.title')?.textContent).toBe('Title c');
        await submit();
        expect(requests.map(({ writes }) => writes)).toEqual([
            [{ kind: 'update', of: 'contacts', id: 'c', fields: { title: 'CEO' } }],
            [{ kind: 'update', of: 'contacts', id: 'c', fields: { title: 'CEO' } }]
        ]);
        expect(panel.querySelector('.title')?.textContent).toBe('CEO');
        expect(panel.querySelector('c-org-chart-edit-form')).toBeNull();
        expect(root.querySelector('[aria-live]')?.textContent).toBe('c.OrgChart_Saved');
    });

    it('undoes with Ctrl+Z, says so, says why where it fails, and leaves a box that is typed in alone', async () => {
        const { root, inside, item, gateway, button } = await open();
        const requests: SaveRequest[] = [];
        const answers: SaveAnswer[] = [
            { ok: true, ids: {}, modified: {} },
            { ok: false, error: { kind: 'offline', messages: [], fieldMessages: {} } },
            { ok: true, ids: {}, modified: {} }
        ];
        const save = (request: SaveRequest) => {
            requests.push(request);
            return Promise.resolve(answers.shift());
        };
        Object.defineProperty(gateway, 'save', { value: save });
        const undo = async (target: Element) => {
            const event = new KeyboardEvent('keydown', {
                key: 'z',
                ctrlKey: true,
                cancelable: true,
                bubbles: true,
                composed: true
            });
            target.dispatchEvent(event);
            await settle();
            return event.defaultPrevented;
        };
        expect(button('Undo').disabled).toBe(true);
        item('Name c').dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
        item('Name c').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        await settle();
        const panel = inside('c-org-chart-panel');
        panel.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        const form = panel.querySelector('c-org-chart-edit-form')?.shadowRoot as ShadowRoot;
        form.querySelector('lightning-input')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'CEO' } }));
        form.querySelector('form')?.dispatchEvent(new CustomEvent('submit'));
        await settle();

        const box = inside('c-org-chart-toolbar')
            .querySelector('c-org-chart-people-search')
            ?.shadowRoot?.querySelector('input') as HTMLInputElement;
        expect(await undo(box)).toBe(false);
        expect(requests).toHaveLength(1);
        expect(await undo(item('Name c'))).toBe(true);
        expect(root.querySelector('[role=alert]')?.textContent).toBe('c.OrgChart_ErrorOffline');
        await undo(item('Name c'));
        expect(requests[2]?.writes).toEqual([
            { kind: 'update', of: 'contacts', id: 'c', fields: { title: 'Title c' } }
        ]);
        expect(root.querySelector('[role=alert]')).toBeNull();
        expect(root.querySelector('[aria-live]')?.textContent).toBe('c.OrgChart_Undone');
        expect([button('Undo').disabled, button('Redo').disabled]).toEqual([true, false]);
    });

    it('finds somebody in a folded branch and takes the user there', async () => {
        const { items, inside, nameOf, button } = await open(recordsOf([...TEAM, contact('d', 'b')]));
        button('CollapseAll').dispatchEvent(new CustomEvent('click'));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(items().map(nameOf)).not.toContain('Name d');
        inside('c-org-chart-toolbar')
            .querySelector('c-org-chart-people-search')
            ?.dispatchEvent(new CustomEvent('personchosen', { detail: { key: 'd' } }));
        await settle();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(items().map(nameOf)).toContain('Name d');
        expect(inside('c-org-chart-panel').querySelector('h2')?.textContent).toBe('Name d');
    });

    it('lists data problems with the people concerned', async () => {
        const { inside, button, page } = await open(recordsOf([...TEAM, contact('d', 'd')]));
        button('ProblemsCount').dispatchEvent(new CustomEvent('click'));
        await settle();
        const list = inside('c-org-chart-problems');
        expect([...list.querySelectorAll('li')].map((each) => each.querySelector('p')?.textContent)).toEqual([
            'c.OrgChart_ProblemSelfReport',
            'c.OrgChart_ProblemSeveralTops'
        ]);
        await expect(page).toBeAccessible();
        (list.querySelector('button') as HTMLElement).click();
        await settle();
        expect(inside('c-org-chart-panel').querySelector('h2')?.textContent).toBe('Name d');
    });
});
