/** Records for the tests of the landscape, each complete with what a test does not care about. */
import fc from 'fast-check';
import {
    ASSESSMENTS,
    BUYING_CENTER_STATUSES,
    type BuyingCenterFact,
    type CellFact,
    type LandscapeFacts,
    type LineItemFact,
    type OfferingFact,
    type OpportunityFact,
    type ProductFact
} from '../landscapeFacts';

export function center(id: string, values: Partial<BuyingCenterFact> = {}): BuyingCenterFact {
    const nothing = { parentId: null, memberAccountId: null, function: null, region: null, sortOrder: null };
    return { id, name: id, accountId: 'account', status: 'Active', ...nothing, ...values };
}

export function offering(id: string, values: Partial<OfferingFact> = {}): OfferingFact {
    return { id, name: id, parentId: null, active: true, launchDate: null, sortOrder: null, ...values };
}

export function product(id: string, values: Partial<ProductFact> = {}): ProductFact {
    return { id, name: id, family: null, offeringId: null, ...values };
}

/** Won on 15 May 2026, in euros, without line items. */
export function opportunity(id: string, values: Partial<OpportunityFact> = {}): OpportunityFact {
    return {
        id,
        name: id,
        accountId: 'account',
        closeDate: '2026-05-15',
        stageName: 'Closed Won',
        isWon: true,
        isClosed: true,
        probability: 100,
        amount: 0,
        currency: 'EUR',
        buyingCenterId: null,
        offeringId: null,
        ownerId: null,
        hasLineItems: false,
        ...values
    };
}

/** What makes an opportunity open, or lost. */
export const OPEN = { isWon: false, isClosed: false, stageName: 'Negotiation', probability: 50 };
export const LOST = { isWon: false, isClosed: true, stageName: 'Closed Lost', probability: 0 };

export function line(id: string, opportunityId: string, values: Partial<LineItemFact> = {}): LineItemFact {
    return { id, opportunityId, productId: null, totalPrice: 0, buyingCenterId: null, ...values };
}

export function judgement(
    id: string,
    buyingCenterId: string,
    offeringId: string | null,
    values: Partial<CellFact> = {}
): CellFact {
    return {
        id,
        buyingCenterId,
        offeringId,
        assessment: 'Unassessed',
        blockReason: null,
        competitor: null,
        valueFit: null,
        ease: null,
        potential: null,
        target: null,
        targetDate: null,
        customerSpend: null,
        spendFrom: null,
        spendTo: null,
        growthType: null,
        ownerId: null,
        reviewDate: null,
        note: null,
        assessedById: null,
        assessedOn: null,
        currency: 'EUR',
        ...values
    };
}

export function facts(values: Partial<LandscapeFacts> = {}): LandscapeFacts {
    return {
        accounts: [{ id: 'account', name: 'Account', parentId: null }],
        buyingCenters: [],
        offerings: [],
        products: [],
        opportunities: [],
        lineItems: [],
        cells: [],
        hiddenOfferingIds: [],
        ...values
    };
}

export const digitsOf = (currency: string): number => (currency === 'JPY' ? 0 : 2);

const id = (prefix: string, count: number) => fc.nat(count - 1).map((number) => `${prefix}${number}`);
/** An id that mostly exists, may be missing and may be of nothing that was read. */
const reference = (prefix: string, count: number) =>
    fc.oneof(
        { weight: 6, arbitrary: id(prefix, count) },
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constant('unreadable') }
    );
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const money = orNull(fc.integer({ min: -1_000_000, max: 5_000_000 }).map((cents) => cents / 100));
const date = fc
    .tuple(fc.integer({ min: 2022, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const currency = fc.constantFrom('EUR', 'EUR', 'JPY');
const many = <Value>(prefix: string, max: number, value: (itsId: string) => fc.Arbitrary<Value>) =>
    fc
        .nat(max)
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => value(`${prefix}${number}`))));

export const arbitraryWindow = fc
    .tuple(date, date)
    .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

const arbitraryCenter = (itsId: string) =>
    fc
        .record({
            name: fc.constantFrom('Retail', 'Wholesale', 'Retail Europe', itsId),
            accountId: id('account', 4),
            parentId: reference('center', 5),
            function: orNull(fc.constantFrom('Finance', 'Operations')),
            region: orNull(fc.constantFrom('Europe', 'Asia')),
            status: fc.constantFrom(...BUYING_CENTER_STATUSES),
            sortOrder: orNull(fc.nat(3))
        })
        .map((values) => center(itsId, values));

const arbitraryOpportunity = (itsId: string) =>
    fc
        .tuple(
            fc.constantFrom({}, OPEN, LOST),
            fc.record({
                accountId: fc.oneof(id('account', 5), fc.constant(null)),
                closeDate: date,
                amount: money,
                currency,
                buyingCenterId: reference('center', 5),
                offeringId: reference('offering', 4),
                ownerId: orNull(id('user', 3)),
                hasLineItems: fc.constantFrom(false, false, false, true)
            }),
            fc.integer({ min: 0, max: 100 })
        )
        .map(([outcome, values, probability]) =>
            opportunity(itsId, { ...outcome, ...values, ...(outcome === OPEN ? { probability } : {}) })
        );

const arbitraryCell = (itsId: string) =>
    fc
        .record({
            buyingCenterId: id('center', 6),
            offeringId: reference('offering', 4),
            assessment: fc.constantFrom(...ASSESSMENTS),
            competitor: orNull(fc.constantFrom('Rival', 'Other')),
            valueFit: orNull(fc.integer({ min: 1, max: 5 })),
            ease: orNull(fc.integer({ min: 1, max: 5 })),
            potential: money,
            target: money,
            targetDate: orNull(date),
            customerSpend: money,
            spendFrom: orNull(date),
            spendTo: orNull(date),
            ownerId: orNull(id('user', 3)),
            assessedOn: orNull(date),
            currency
        })
        .map(({ buyingCenterId, offeringId, ...values }) => judgement(itsId, buyingCenterId, offeringId, values));

/**
 * Landscapes of any kind: parents that loop or are missing, coordinates of other accounts, lines without opportunity,
 * doubled cells, two currencies.
 */
export const arbitraryFacts: fc.Arbitrary<LandscapeFacts> = fc.record({
    accounts: many('account', 4, (itsId) =>
        reference('account', 4).map((parentId) => ({ id: itsId, name: itsId, parentId }))
    ),
    buyingCenters: many('center', 5, arbitraryCenter),
    offerings: many('offering', 4, (itsId) =>
        fc
            .record({ parentId: reference('offering', 4), active: fc.boolean(), sortOrder: orNull(fc.nat(3)) })
            .map((values) => offering(itsId, values))
    ),
    products: many('product', 3, (itsId) =>
        reference('offering', 4).map((offeringId) => product(itsId, { offeringId }))
    ),
    opportunities: many('opportunity', 8, arbitraryOpportunity),
    lineItems: many('line', 14, (itsId) =>
        fc
            .record({
                opportunityId: id('opportunity', 9),
                productId: reference('product', 3),
                totalPrice: money,
                buyingCenterId: reference('center', 5)
            })
            .map(({ opportunityId, ...values }) => line(itsId, opportunityId, values))
    ),
    cells: many('cell', 8, arbitraryCell),
    hiddenOfferingIds: fc.subarray(['offering0', 'offering1'])
});

/** The same records in another order. */
export function shuffledFacts(of: LandscapeFacts): fc.Arbitrary<LandscapeFacts> {
    const shuffled = <Value>(values: readonly Value[]) =>
        fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
    return fc.record({
        accounts: shuffled(of.accounts),
        buyingCenters: shuffled(of.buyingCenters),
        offerings: shuffled(of.offerings),
        products: shuffled(of.products),
        opportunities: shuffled(of.opportunities),
        lineItems: shuffled(of.lineItems),
        cells: shuffled(of.cells),
        hiddenOfferingIds: fc.constant(of.hiddenOfferingIds)
    });
}
