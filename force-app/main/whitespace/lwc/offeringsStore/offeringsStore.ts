import type { PlatformError } from 'c/platformError';
import { SavingStore, type LandscapeGateway, type LandscapeRecords, type LandscapeState } from 'c/landscapeStore';
import type { OfferingsRecords } from './records';

export {
    planFamilies,
    planMapping,
    planOfferingChange,
    planOfferingCreate,
    planOfferingMove,
    MOST_PRODUCTS,
    type OfferingRefusal,
    type OfferingValues
} from './planning';
export { familiesWithoutOffering, type FamilyProposal } from './families';
export type { OfferingsAccess, OfferingsRecords, ProductRecord, UnmappedProduct } from './records';

/** What the landscape has and the portfolio has not. */
const NOTHING: Omit<LandscapeRecords, 'offerings' | 'products' | 'offeringKeys' | 'complete' | 'currency'> = {
    account: { id: '', name: '', parentId: null, atlasKey: null },
    accounts: [],
    buyingCenters: [],
    hiddenOfferings: [],
    hiddenOfferingIds: [],
    opportunities: [],
    lineItems: [],
    cells: [],
    users: [],
    related: null,
    settings: {
        fiscalStartMonth: 1,
        fiscalYearsBefore: 0,
        reviewAfterDays: 0,
        weights: { potential: 1, valueFit: 1, ease: 1 }
    }
};

/**
 * The portfolio: offerings and products with the landscape's one mechanism of saves, undo and rollback. What business is
 * unmapped comes from the org, and is read again after each change.
 */
export class OfferingsStore extends SavingStore {
    /** Everything as it is shown, saves on their way included. */
    shown: OfferingsRecords | null = null;
    private read: OfferingsRecords | null = null;

    receiveOfferings(read: OfferingsRecords): void {
        this.read = read;
        const { offerings, products, offeringKeys, complete, currency } = read;
        this.receiveRecords({ ...NOTHING, offerings, products, offeringKeys, complete, currency });
    }

    receiveFailure(error: PlatformError): void {
        this.change({ phase: this.state.phase === 'loading' ? 'failed' : this.state.phase, error });
    }

    receiveNoAccess(): void {
        this.change({ phase: 'no-access' });
    }

    protected override rebuilt(): Partial<LandscapeState> {
        if (this.base === null || this.read === null) return {};
        const { offerings, products } = this.records;
        const facts = new Map(this.read.products.map((product) => [product.id, product]));
        const known = products.flatMap((product) => {
            const fact = facts.get(product.id);
            return fact === undefined ? [] : [{ ...fact, offeringId: product.offeringId, modified: product.modified }];
        });
        this.shown = { ...this.read, offerings, products: known };
        return {};
    }
}

export type OfferingsGateway = LandscapeGateway;
