import { createElement } from 'lwc';
import OfferingsPage from 'c/offeringsPage';
import type { SaveAnswer, SaveRequest } from 'c/landscapeStore';
import type { OfferingsAccess, OfferingsRecords } from 'c/offeringsStore';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: () => ({}), executeMutation: jest.fn() };
    },
    { virtual: true }
);

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const ALL: OfferingsAccess = { see: true, editOfferings: true, editProducts: true };
const REFUSED: SaveAnswer = {
    ok: false,
    error: { kind: 'refused', messages: ['The org says no.'], fieldMessages: {} }
};
const OFFERING = { active: true, launchDate: null, sortOrder: null, createdOn: null, modified: 'then' };
const PRODUCT = { code: null, family: null, active: true, offeringId: null, modified: 'then' };

function portfolio(values: Partial<OfferingsRecords> = {}): OfferingsRecords {
    return {
        offerings: [
            { ...OFFERING, id: 'of0', name: 'Software', parentId: null },
            { ...OFFERING, id: 'of1', name: 'Planner', parentId: 'of0' }
        ],
        offeringKeys: {},
        products: [
            { ...PRODUCT, id: 'p1', name: 'Seat', offeringId: 'of1' },
            { ...PRODUCT, id: 'p2', name: 'Travel' },
            { ...PRODUCT, id: 'p3', name: 'Freight' }
        ],
        unmapped: [{ productId: 'p2', amount: 1250.5, lines: 3 }],
        currency: 'EUR',
        complete: true,
        ...values
    };
}

async function open(read: OfferingsRecords | null = portfolio(), access: OfferingsAccess = ALL) {
    const page = createElement('c-offerings-page', { is: OfferingsPage });
    document.body.appendChild(page);
    await settle();
    const root = page.shadowRoot as ShadowRoot;
    const gateway = root.querySelector('c-offerings-gateway') as HTMLElement;
    const tell = async (type: string, detail: unknown) => {
        gateway.dispatchEvent(new CustomEvent(type, { detail }));
        await settle();
    };
    await tell('accessread', access);
    if (read) await tell('recordsread', read);
    const requests: SaveRequest[] = [];
    const answers: SaveAnswer[] = [];
    Object.defineProperty(gateway, 'save', {
        value: (request: SaveRequest) => {
            requests.push(request);
            return Promise.resolve(answers.shift() ?? { ok: true, ids: {}, modified: {} });
        }
    });
    const products = () => root.querySelector('c-offerings-products')?.shadowRoot as ShadowRoot;
    const names = () => [...products().querySelectorAll('tbody button')].map((one) => one.textContent?.trim());
    /** Ticks a product and maps it. */
    const map = async (id: string, offeringId: string) => {
        const box = products().querySelector<HTMLInputElement>(`input[data-id="${id}"]`)!;
        box.checked = true;
        box.dispatchEvent(new CustomEvent('change'));
        products()
            .querySelector('lightning-combobox')!
            .dispatchEvent(new CustomEvent('change', { detail: { value: offeringId } }));
        await settle();
        products().querySelector<HTMLElement>('lightning-button.map')!.click();
        await settle();
    };
    return { page, root, tell, requests, answers, products, names, map };
}

describe('c-offerings-page', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows the offerings and first the products with the most business that has no column, accessible', async () => {
        const { page, root, products, names } = await open();
        expect(names()).toEqual(['Travel', 'Freight']);
        expect(products().querySelector('.missing')).not.toBeNull();
        expect(products().querySelector('tbody .number')?.textContent).toContain('1,250.50');
        const tree = root.querySelector('c-offerings-tree')?.shadowRoot as ShadowRoot;
        expect(tree.textContent).toContain('Planner');
        await expect(page).toBeAccessible();
    });

    it('maps a product in one save; undo takes it back', async () => {
        const { root, requests, names, map } = await open();
        await map('p2', 'of1');
        expect(requests[0]?.writes).toMatchObject([{ kind: 'update', id: 'p2', fields: { offeringId: 'of1' } }]);
        expect(names()).toEqual(['Freight']);
        root.querySelector<HTMLElement>('lightning-button-icon')!.click();
        await settle();
        expect(requests[1]?.writes).toMatchObject([{ kind: 'update', id: 'p2', fields: { offeringId: null } }]);
        expect(names()).toEqual(['Travel', 'Freight']);
    });

    it('goes back to what was there when the org refuses, says why and keeps the selection', async () => {
        const { page, answers, products, names, map } = await open();
        answers.push(REFUSED);
        await map('p2', 'of1');
        expect(names()).toEqual(['Travel', 'Freight']);
        const problem = products().querySelector('c-error-panel') as unknown as { details: string };
        expect(problem.details).toContain('The org says no.');
        expect(products().querySelector<HTMLInputElement>('input[data-id="p2"]')?.checked).toBe(true);
        await expect(page).toBeAccessible();
    });

    it('is read-only for who may change neither', async () => {
        const { page, root, products } = await open(portfolio(), {
            see: true,
            editOfferings: false,
            editProducts: false
        });
        expect(root.textContent).toContain('c.Landscape_PortfolioReadOnly');
        expect(products().querySelector('input')).toBeNull();
        expect(products().querySelector('lightning-combobox')).toBeNull();
        await expect(page).toBeAccessible();
    });

    it('is empty, reading, failed and closed in words', async () => {
        const empty = await open(portfolio({ offerings: [], products: [], unmapped: [] }));
        expect(empty.products().querySelector('table')).toBeNull();
        await expect(empty.page).toBeAccessible();
        const waiting = await open(null);
        expect(waiting.root.querySelector('.skeleton')).not.toBeNull();
        await waiting.tell('recordsfailed', { kind: 'offline', messages: [], fieldMessages: {} });
        expect(waiting.root.querySelector('c-error-panel')).not.toBeNull();
        await expect(waiting.page).toBeAccessible();
        const closed = await open(null, { see: false, editOfferings: false, editProducts: false });
        expect(closed.root.querySelector('c-empty-state')).not.toBeNull();
        expect(closed.root.querySelector('c-offerings-products')).toBeNull();
    });
});
