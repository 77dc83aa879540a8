import { FIRST_CHOICES, LandscapeModel, type LandscapeAccess, type LandscapeRecords } from 'c/landscapeStore';
import { ALL_ACCESS, records } from '../../landscapeStore/__tests__/records';
import { centerRepair, offeringRepair, unmappedRows } from '../unmappedRows';

const ALL: LandscapeAccess = ALL_ACCESS;
const NO_PRODUCTS: LandscapeAccess = { ...ALL, editProducts: false };
const NOTHING: LandscapeAccess = { ...NO_PRODUCTS, editOpportunities: false };

const modelOf = (values: Partial<LandscapeRecords> = {}) =>
    new LandscapeModel(records(values), FIRST_CHOICES, '2026-11-23', null);

/** One opportunity of 30.00 with one line of a product without an offering, and no buying center. */
function withLine(name: string): Partial<LandscapeRecords> {
    const deal = { ...records().opportunities[1], id: '006c', name, amount: 30, hasLineItems: true, offeringId: null };
    return {
        opportunities: [deal as LandscapeRecords['opportunities'][number]],
        products: [{ id: '01t', name: 'Planner, named seat', family: null, offeringId: null, modified: 'then' }],
        lineItems: [
            {
                id: '00k',
                opportunityId: '006c',
                productId: '01t',
                totalPrice: 30,
                buyingCenterId: null,
                modified: 'then'
            }
        ]
    };
}

describe('rows of the unmapped', () => {
    it('say what is missing, and are as many as the amounts', () => {
        const model = modelOf();
        const rows = unmappedRows(model, model.unmapped, ALL, new Set());
        expect(rows).toMatchObject([
            {
                opportunityId: '006b',
                name: 'More seats',
                reason: 'c.Landscape_ReasonCenterMissing',
                amount: 'EUR\u00a020.50',
                needsCenter: true,
                needsOffering: false
            }
        ]);
    });

    it('offer a similar name, each as a repair of the record that lacks it', () => {
        const model = modelOf(withLine('West: seats for planning'));
        const [row] = unmappedRows(model, model.unmapped, ALL, new Set());
        expect(row?.offers.map(({ label, repair }) => [label, repair])).toEqual([
            ['West', { kind: 'opportunity', recordId: '006c', field: 'buyingCenterId', id: 'bc2' }],
            ['Planner', { kind: 'product', recordId: '01t', field: 'offeringId', id: 'of1' }]
        ]);
    });

    it('offer nothing that the user may not do', () => {
        const model = modelOf(withLine('West: seats for planning'));
        expect(unmappedRows(model, model.unmapped, NOTHING, new Set())[0]?.offers).toEqual([]);
        const [row] = unmappedRows(model, model.unmapped, NO_PRODUCTS, new Set());
        // Rule 3: a line whose product has no offering takes the opportunity's.
        expect(row?.offers[1]?.repair).toMatchObject({ kind: 'opportunity', recordId: '006c', field: 'offeringId' });
    });

    it('set by hand what was named where it was named', () => {
        const values = withLine('Deal');
        const lines = (values.lineItems ?? []).map((line) => ({ ...line, buyingCenterId: 'elsewhere' }));
        const model = modelOf({ ...values, lineItems: lines });
        const [contribution] = model.unmapped;
        expect(contribution).toBeDefined();
        if (contribution === undefined) return;
        expect(centerRepair(contribution, 'bc1', ALL)).toMatchObject({ kind: 'line', recordId: '00k' });
        expect(centerRepair(contribution, 'bc1', NOTHING)).toBeNull();
        expect(offeringRepair(contribution, 'of1', NOTHING)).toBeNull();
    });
});
