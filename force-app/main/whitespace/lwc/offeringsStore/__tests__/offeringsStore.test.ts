import {
    OfferingsStore,
    familiesWithoutOffering,
    planFamilies,
    planMapping,
    planOfferingChange,
    planOfferingCreate,
    type OfferingsRecords
} from 'c/offeringsStore';
import type { SaveAnswer, SaveRequest } from 'c/landscapeStore';

const OFFERING = { active: true, launchDate: null, sortOrder: null, createdOn: null, modified: 'then' };
const PRODUCT = { code: null, active: true, offeringId: null, modified: 'then' };

function portfolio(values: Partial<OfferingsRecords> = {}): OfferingsRecords {
    return {
        offerings: [
            { ...OFFERING, id: 'of0', name: 'Software', parentId: null },
            { ...OFFERING, id: 'of1', name: 'Planner', parentId: 'of0' }
        ],
        offeringKeys: {},
        products: [
            { ...PRODUCT, id: 'p1', name: 'Seat', family: 'Seats' },
            { ...PRODUCT, id: 'p2', name: 'Seat, named', family: 'seats ' },
            { ...PRODUCT, id: 'p3', name: 'Planner', family: 'Planner' },
            { ...PRODUCT, id: 'p4', name: 'Travel', family: null }
        ],
        unmapped: [],
        currency: 'EUR',
        complete: true,
        ...values
    };
}

function open(answers: SaveAnswer[] = []) {
    const requests: SaveRequest[] = [];
    let keys = 0;
    const store = new OfferingsStore({
        gateway: {
            save: (request) => {
                requests.push(request);
                return Promise.resolve(answers.shift() ?? { ok: true, ids: {}, modified: {} });
            },
            reload: () => Promise.resolve(),
            readRelated: () => Promise.resolve()
        },
        newKey: () => `key${++keys}`,
        today: () => '2026-11-23',
        userId: '005'
    });
    store.receiveOfferings(portfolio());
    return { store, requests };
}

it('proposes families without an offering, whatever the case, with one of that name where there is one', () => {
    expect(familiesWithoutOffering(portfolio())).toEqual([
        { family: 'Seats', productIds: ['p1', 'p2'], offeringId: null },
        { family: 'Planner', productIds: ['p3'], offeringId: 'of1' }
    ]);
});

it('makes offerings of families and maps their products in one save; undo takes both back', async () => {
    const { store, requests } = open([{ ok: true, ids: { family0: 'of9' }, modified: {} }]);
    const proposals = familiesWithoutOffering(portfolio());
    await store.edit((records) => planFamilies(records, proposals, () => 'k'));
    expect(requests[0]?.writes).toMatchObject([
        { kind: 'create', object: 'offering', fields: { name: 'Seats' } },
        { kind: 'update', id: 'p1', fields: { offeringId: '@{family0}' } },
        { kind: 'update', id: 'p2', fields: { offeringId: '@{family0}' } },
        { kind: 'update', id: 'p3', fields: { offeringId: 'of1' } }
    ]);
    const mapped = () => store.shown?.products.map(({ offeringId }) => offeringId);
    expect(mapped()).toEqual(['of9', 'of9', 'of1', null]);
    await store.undo();
    expect(mapped()).toEqual([null, null, null, null]);
    expect(requests[1]?.writes.at(-1)).toMatchObject({ kind: 'delete', object: 'offering', id: 'of9' });
    expect(store.shown?.offerings).toHaveLength(2);
});

it('maps what differs, and not too many at once', () => {
    const { store } = open();
    const records = { ...portfolio(), products: portfolio().products } as never;
    expect(planMapping(records, ['p1', 'p4'], 'of1')).toMatchObject({ ok: true, value: [{ id: 'p1' }, { id: 'p4' }] });
    expect(planMapping(records, ['p1'], null)).toMatchObject({ ok: true, value: [] });
    const many = Array.from({ length: 201 }, (_, place) => `p${place}`);
    expect(planMapping(records, many, 'of1')).toMatchObject({ ok: false, failure: { code: 'too-many-products' } });
    expect(store.getState().phase).toBe('ready');
});

it.each([
    ['no name', { name: '' }, 'name-missing'],
    ['a name that its family has', { name: 'software', parentId: null }, 'name-taken'],
    ['itself as family', { parentId: 'of1' }, 'below-itself']
])('refuses %s', (_name, values, code) => {
    expect(planOfferingChange(portfolio() as never, 'of1', values)).toMatchObject({ ok: false, failure: { code } });
});

it('takes a failed save back', async () => {
    const { store } = open([{ ok: false, error: { kind: 'refused', messages: ['no'], fieldMessages: {} } }]);
    const values = { name: 'New', parentId: null, active: true, launchDate: null, valueProposition: null };
    expect(await store.edit((records) => planOfferingCreate(records, values, 'form'))).toMatchObject({
        kind: 'failed'
    });
    expect(store.shown?.offerings).toHaveLength(2);
    expect(store.getState().failure?.messages).toEqual(['no']);
});
