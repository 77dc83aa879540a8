import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openOrg } from '../../open.ts';
import { ORGANIZATION_ID } from '../../seed.ts';
import { TestOrg } from '../../test/org.ts';

const org = new TestOrg();
const account = org.create('Account', { Name: 'Aerolith' });
const opportunity = (fields: Record<string, unknown> = {}): string =>
    org.create('Opportunity', {
        Name: 'Deal',
        AccountId: account,
        StageName: 'Prospecting',
        CloseDate: '2026-05-31',
        ...fields
    });
const standardBook = org.org.query(org.session(), { from: 'Pricebook2', select: [{ kind: 'field', path: ['Id'] }] })
    .rows[0]![0] as string;
const product = org.create('Product2', { Name: 'Seat', ProductCode: 'S-1', IsActive: true });
const entry = org.create('PricebookEntry', {
    Pricebook2Id: standardBook,
    Product2Id: product,
    UnitPrice: 100,
    IsActive: true
});

describe('an opportunity', () => {
    const cases: [stage: string, closed: boolean, won: boolean, probability: number, forecast: string][] = [
        ['Prospecting', false, false, 10, 'Pipeline'],
        ['Negotiation/Review', false, false, 90, 'Commit'],
        ['Closed Won', true, true, 100, 'Closed'],
        ['Closed Lost', true, false, 0, 'Omitted']
    ];
    for (const [StageName, IsClosed, IsWon, Probability, ForecastCategoryName] of cases) {
        it(`in stage ${StageName}`, () => {
            const expected = { IsClosed, IsWon, Probability, ForecastCategoryName, ExpectedRevenue: Probability * 2 };
            const fields = Object.keys(expected);
            assert.deepEqual(org.read('Opportunity', opportunity({ StageName, Amount: 200 }), ...fields), expected);
            const moved = opportunity({ Amount: 200 });
            org.update('Opportunity', moved, { StageName });
            assert.deepEqual(org.read('Opportunity', moved, ...fields), expected);
        });
    }

    it('keeps a probability that was given, until the stage changes', () => {
        const id = opportunity({ Probability: 35, Amount: 10 });
        org.update('Opportunity', id, { NextStep: 'Call' });
        assert.deepEqual(org.read('Opportunity', id, 'Probability', 'ExpectedRevenue'), {
            Probability: 35,
            ExpectedRevenue: 3.5
        });
        org.update('Opportunity', id, { StageName: 'Qualification', Probability: 15 });
        assert.deepEqual(org.read('Opportunity', id, 'Probability'), { Probability: 15 });
        org.update('Opportunity', id, { StageName: 'Closed Lost' });
        assert.deepEqual(org.read('Opportunity', id, 'Probability'), { Probability: 0 });
    });

    it('has the fiscal period of its close date', () => {
        assert.deepEqual(org.read('Opportunity', opportunity(), 'FiscalYear', 'FiscalQuarter', 'Fiscal'), {
            FiscalYear: 2026,
            FiscalQuarter: 2,
            Fiscal: '2026 2'
        });
    });

    it('has it in a fiscal year named after the calendar year in which it ends', () => {
        const april = openOrg({ database: ':memory:', packageFolders: [], fiscalStartMonth: 4 });
        const session = april.sessionForToken(`${ORGANIZATION_ID}!admin`)!;
        const periods = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'].map((CloseDate) => {
            const fields = { Name: 'Deal', StageName: 'Prospecting', CloseDate };
            const [result] = april.write(session, [{ kind: 'create', object: 'Opportunity', fields }]);
            const select = [{ kind: 'field' as const, path: ['Fiscal'] }];
            const where = { kind: 'compare' as const, path: ['Id'], operator: 'eq' as const, value: result!.id };
            return april.query(session, { from: 'Opportunity', select, where }).rows[0]![0];
        });
        assert.deepEqual(periods, ['2026 4', '2027 1', '2027 3', '2027 4']);
    });

    it('refuses writes to what it works out', () => {
        assert.deepEqual(
            org.update('Opportunity', opportunity(), { IsWon: true, FiscalYear: 2020 }).errors[0]?.fields,
            ['IsWon', 'FiscalYear']
        );
    });
});

describe('line items', () => {
    it('decide the amount, and a written one is ignored', () => {
        const id = opportunity({ Amount: 5 });
        const first = org.create('OpportunityLineItem', {
            OpportunityId: id,
            PricebookEntryId: entry,
            Quantity: 3,
            UnitPrice: 99.99,
            Discount: 10
        });
        org.create('OpportunityLineItem', { OpportunityId: id, Product2Id: product, Quantity: 1, TotalPrice: 50 });
        assert.deepEqual(
            org.read('OpportunityLineItem', first, 'TotalPrice', 'Product2Id', 'ProductCode', 'ListPrice', 'Name'),
            {
                TotalPrice: 269.97,
                Product2Id: product,
                ProductCode: 'S-1',
                ListPrice: 100,
                Name: 'Deal Seat'
            }
        );
        const sums = [
            'Amount',
            'HasOpportunityLineItem',
            'TotalOpportunityQuantity',
            'Pricebook2Id',
            'ExpectedRevenue'
        ];
        const expected = {
            Amount: 319.97,
            HasOpportunityLineItem: true,
            TotalOpportunityQuantity: 4,
            Pricebook2Id: standardBook,
            ExpectedRevenue: 32
        };
        assert.deepEqual(org.read('Opportunity', id, ...sums), expected);
        assert.ok(org.update('Opportunity', id, { Amount: 1, Name: 'Renamed' }).success);
        assert.deepEqual(org.read('Opportunity', id, ...sums), expected);
        org.update('OpportunityLineItem', first, { Quantity: 1 });
        assert.deepEqual(org.read('Opportunity', id, 'Amount'), { Amount: 139.99 });
        org.delete('OpportunityLineItem', first);
        assert.deepEqual(org.read('Opportunity', id, 'Amount', 'TotalOpportunityQuantity'), {
            Amount: 50,
            TotalOpportunityQuantity: 1
        });
    });

    it('take the list price where no price is given, and go with their opportunity', () => {
        const id = opportunity();
        const line = org.create('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: entry, Quantity: 2 });
        assert.deepEqual(org.read('OpportunityLineItem', line, 'UnitPrice', 'TotalPrice'), {
            UnitPrice: 100,
            TotalPrice: 200
        });
        org.delete('Opportunity', id);
        assert.equal(org.read('OpportunityLineItem', line, 'Id'), undefined);
    });

    it('are of the price book of their opportunity', () => {
        const book = org.create('Pricebook2', { Name: 'Partner', IsActive: true });
        const unpriced = org.create('Product2', { Name: 'Unpriced' });
        const code = (object: string, fields: Record<string, unknown>) =>
            org.write({ kind: 'create', object, fields }).errors[0]?.code;
        assert.equal(
            code('PricebookEntry', { Pricebook2Id: book, Product2Id: unpriced, UnitPrice: 1 }),
            'STANDARD_PRICE_NOT_DEFINED'
        );
        assert.equal(
            code('PricebookEntry', { Pricebook2Id: standardBook, Product2Id: product, UnitPrice: 1 }),
            'DUPLICATE_VALUE'
        );
        const partner = org.create('PricebookEntry', {
            Pricebook2Id: book,
            Product2Id: product,
            UnitPrice: 80,
            IsActive: true
        });
        const id = opportunity({ Pricebook2Id: standardBook });
        assert.equal(
            code('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: partner, Quantity: 1 }),
            'FIELD_INTEGRITY_EXCEPTION'
        );
        assert.equal(
            code('OpportunityLineItem', {
                OpportunityId: id,
                PricebookEntryId: entry,
                Quantity: 1,
                UnitPrice: 1,
                TotalPrice: 1
            }),
            'FIELD_INTEGRITY_EXCEPTION'
        );
        assert.equal(code('OpportunityLineItem', { OpportunityId: id, Quantity: 1 }), 'REQUIRED_FIELD_MISSING');
        org.create('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: entry, Quantity: 1 });
        assert.equal(
            org.update('Opportunity', id, { Pricebook2Id: book }).errors[0]?.code,
            'FIELD_INTEGRITY_EXCEPTION'
        );
    });

    it('carry the new name of a product in its price book entries', () => {
        const seat = org.create('Product2', { Name: 'Old' });
        const price = org.create('PricebookEntry', { Pricebook2Id: standardBook, Product2Id: seat, UnitPrice: 1 });
        org.update('Product2', seat, { Name: 'New' });
        assert.deepEqual(org.read('PricebookEntry', price, 'Name'), { Name: 'New' });
    });
});
