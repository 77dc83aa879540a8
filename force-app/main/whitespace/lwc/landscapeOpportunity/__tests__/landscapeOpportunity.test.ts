import { createElement, type LightningElement } from 'lwc';
import LandscapeOpportunity from 'c/landscapeOpportunity';
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

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const REFUSED: SaveAnswer = {
    ok: false,
    error: { kind: 'refused', messages: ['The org says no.'], fieldMessages: {} }
};

/** One deal with two lines: one has its cell, the product of the other has no offering. */
function deal(): LandscapeRecords {
    const [first] = records().opportunities;
    return records({
        opportunities: [{ ...first!, amount: 120.5, hasLineItems: true, offeringId: null }],
        lineItems: [
            {
                ...{ id: '00ka', opportunityId: first!.id, productId: 'p1', totalPrice: 100.25 },
                ...{ buyingCenterId: 'bc2', modified: 'then' }
            },
            {
                ...{ id: '00kb', opportunityId: first!.id, productId: 'p2', totalPrice: 20.25 },
                ...{ buyingCenterId: null, modified: 'then' }
            }
        ],
        products: [
            { id: 'p1', name: 'Seat', family: null, offeringId: 'of1', modified: 'then' },
            { id: 'p2', name: 'Travel', family: null, offeringId: null, modified: 'then' }
        ]
    });
}

async function open(read: LandscapeRecords | null = deal(), access: LandscapeAccess = ALL_ACCESS) {
    const panel = createElement('c-landscape-opportunity', {
        is: LandscapeOpportunity as unknown as typeof LightningElement
    });
    Object.assign(panel, { recordId: '006a' });
    document.body.appendChild(panel);
    await settle();
    const root = panel.shadowRoot as ShadowRoot;
    const gateway = root.querySelector('c-landscape-gateway') as HTMLElement;
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
    const box = (selector: string) => root.querySelector<HTMLElement>(`lightning-combobox${selector}`);
    const choose = async (selector: string, value: string) => {
        box(selector)!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await settle();
    };
    const valueOf = (selector: string) => (box(selector) as unknown as { value: string }).value;
    const texts = (selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent);
    return { panel, root, tell, requests, answers, box, choose, valueOf, texts };
}

describe('c-landscape-opportunity', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows the cells and lines of the deal, with why a line has no cell, accessible', async () => {
        const { panel, texts, valueOf } = await open();
        expect(texts('li.cell .amount')).toHaveLength(1);
        expect(texts('li.cell .amount')[0]).toContain('100.25');
        expect(texts('.missing')).toHaveLength(1);
        expect([valueOf('[data-line="00ka"]'), valueOf('[data-field="buyingCenterId"]')]).toEqual(['bc2', 'bc1']);
        await expect(panel).toBeAccessible();
    });

    it('sets the offering of the deal, which gives the line its cell; undo takes it back', async () => {
        const { root, requests, choose, texts, valueOf } = await open();
        await choose('[data-field="offeringId"]', 'of2');
        expect(requests[0]?.writes).toMatchObject([
            { kind: 'update-opportunity', id: '006a', fields: { offeringId: 'of2' } }
        ]);
        expect(texts('.missing')).toEqual([]);
        expect(texts('li.cell .amount')).toHaveLength(2);
        root.querySelector<HTMLElement>('lightning-button-icon')!.click();
        await settle();
        expect(requests[1]?.writes).toMatchObject([{ id: '006a', fields: { offeringId: null } }]);
        expect(valueOf('[data-field="offeringId"]')).toBe('none');
    });

    it('sets the buying center of a line, and clears it', async () => {
        const { requests, choose, valueOf } = await open();
        await choose('[data-line="00kb"]', 'bc2');
        await choose('[data-line="00ka"]', 'none');
        expect(requests.map(({ writes }) => writes[0])).toMatchObject([
            { kind: 'update-line', id: '00kb', fields: { buyingCenterId: 'bc2' } },
            { kind: 'update-line', id: '00ka', fields: { buyingCenterId: null } }
        ]);
        expect([valueOf('[data-line="00kb"]'), valueOf('[data-line="00ka"]')]).toEqual(['bc2', 'none']);
    });

    it('goes back to what was there when the org refuses, and says why', async () => {
        const { panel, root, answers, choose, valueOf } = await open();
        answers.push(REFUSED);
        await choose('[data-field="buyingCenterId"]', 'bc2');
        expect(valueOf('[data-field="buyingCenterId"]')).toBe('bc1');
        const problem = root.querySelector('c-error-panel') as unknown as { details: string };
        expect(problem.details).toContain('The org says no.');
        await expect(panel).toBeAccessible();
    });

    it('is read-only for who may not change deals', async () => {
        const { panel, root, box } = await open(deal(), { ...ALL_ACCESS, editOpportunities: false });
        expect(root.textContent).toContain('c.Landscape_ReadOnly');
        const boxes = [...root.querySelectorAll('lightning-combobox')] as unknown as { disabled: boolean }[];
        expect(boxes.length).toBeGreaterThan(2);
        expect(boxes.every(({ disabled }) => disabled)).toBe(true);
        expect(root.querySelectorAll('.offers lightning-button')).toHaveLength(0);
        expect(box('[data-field="offeringId"]')).not.toBeNull();
        await expect(panel).toBeAccessible();
    });

    it('says that it reads, that a deal without an account has no landscape, that reading failed, and that it is closed', async () => {
        const waiting = await open(null);
        expect(waiting.root.querySelector('.skeleton')).not.toBeNull();
        await waiting.tell('accountmissing', undefined);
        expect(waiting.root.querySelector('.skeleton')).toBeNull();
        expect(waiting.root.querySelector('p.quiet')?.textContent).toBe('c.Landscape_DealNoAccount');
        const failed = await open(null);
        await failed.tell('recordsfailed', { kind: 'offline', messages: [], fieldMessages: {} });
        expect(failed.root.querySelector('c-error-panel')).not.toBeNull();
        await expect(failed.panel).toBeAccessible();
        const closed = await open(null, { ...ALL_ACCESS, see: false });
        expect(closed.root.querySelector('c-empty-state')).not.toBeNull();
        expect(closed.root.querySelector('lightning-combobox')).toBeNull();
    });
});
