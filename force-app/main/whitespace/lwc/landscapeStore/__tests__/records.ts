import type { CellRecord, LandscapeAccess, LandscapeRecords } from 'c/landscapeStore';

const CENTER = {
    memberAccountId: null,
    function: null,
    region: null,
    status: 'Active',
    sortOrder: null,
    annualBudget: null,
    description: null,
    modified: 'then'
} as const;
const OFFERING = { active: true, launchDate: null, sortOrder: null, createdOn: null };
const DEAL = {
    accountId: '001',
    closeDate: '2026-05-01',
    stageName: 'Closed Won',
    isWon: true,
    isClosed: true,
    probability: 100,
    currency: 'EUR',
    ownerId: null,
    hasLineItems: false,
    modified: 'then'
};

/** Everything allowed. */
export const ALL_ACCESS: LandscapeAccess = {
    see: true,
    judge: true,
    editOpportunities: true,
    editProducts: true,
    editCenters: true,
    deleteCenters: true,
    hideOfferings: true,
    createObjectives: true,
    createOpportunities: true,
    takeSnapshots: true
};

/** A judgement of a cell that says nothing but what is given. */
export function cellRecord(id: string, buyingCenterId: string, offeringId: string, values: Partial<CellRecord> = {}) {
    const nothing: CellRecord = {
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
        ownerName: null,
        reviewDate: null,
        note: null,
        assessedById: null,
        assessedByName: null,
        assessedOn: null,
        currency: 'EUR',
        modified: 'then'
    };
    return { ...nothing, ...values };
}

/**
 * An account with two buying centers (West below Sales), a family with two offerings, won business in one cell, and one
 * opportunity without a buying center.
 */
export function records(values: Partial<LandscapeRecords> = {}): LandscapeRecords {
    const account = { id: '001', name: 'Northwind', parentId: null, atlasKey: 'northwind' };
    return {
        account,
        accounts: [account],
        buyingCenters: [
            { ...CENTER, id: 'bc1', name: 'Sales', accountId: '001', parentId: null, atlasKey: 'sales' },
            { ...CENTER, id: 'bc2', name: 'West', accountId: '001', parentId: 'bc1', atlasKey: null }
        ],
        offerings: [
            { ...OFFERING, id: 'of0', name: 'Software', parentId: null },
            { ...OFFERING, id: 'of1', name: 'Planner', parentId: 'of0' },
            { ...OFFERING, id: 'of2', name: 'Viewer', parentId: 'of0' }
        ],
        offeringKeys: { of1: 'planner' },
        hiddenOfferings: [],
        hiddenOfferingIds: [],
        products: [],
        opportunities: [
            { ...DEAL, id: '006a', name: 'First seats', amount: 100.25, buyingCenterId: 'bc1', offeringId: 'of1' },
            { ...DEAL, id: '006b', name: 'More seats', amount: 20.5, buyingCenterId: null, offeringId: 'of2' }
        ],
        lineItems: [],
        cells: [cellRecord('c1', 'bc1', 'of2', { assessment: 'Applicable' })],
        users: [{ id: '005', name: 'Ana' }],
        settings: {
            fiscalStartMonth: 1,
            fiscalYearsBefore: 3,
            reviewAfterDays: 180,
            weights: { potential: 1, valueFit: 1, ease: 1 }
        },
        currency: 'EUR',
        related: null,
        complete: true,
        ...values
    };
}
