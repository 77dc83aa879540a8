/** Opportunities and their line items; sources in derive.ts. */
import type { StoredRow } from '../store/store.ts';
import { problem, type Writing } from './context.ts';
import { roundTo } from './values.ts';

const FORECAST_VALUES: Record<string, string> = {
    Omitted: 'Omitted',
    Pipeline: 'Pipeline',
    'Best Case': 'BestCase',
    'Most Likely': 'MostLikely',
    Commit: 'Forecast',
    Closed: 'Closed'
};

/** Stage, probability, forecast, fiscal period; and the amount where line items decide it. */
export function deriveOpportunity(
    writing: Writing,
    row: StoredRow,
    prior: StoredRow | undefined,
    given: Set<string>
): void {
    if (row.StageName !== prior?.StageName) {
        const stage = writing.store
            .prepare('SELECT * FROM OpportunityStage WHERE ApiName = ? AND IsDeleted = 0')
            .get(row.StageName ?? null) as StoredRow | undefined;
        row.IsClosed = stage?.IsClosed ?? 0;
        row.IsWon = stage?.IsWon ?? 0;
        if (!given.has('Probability')) row.Probability = stage?.DefaultProbability ?? 0;
        if (!given.has('ForecastCategoryName')) row.ForecastCategoryName = stage?.ForecastCategoryName ?? 'Pipeline';
    }
    row.ForecastCategory = FORECAST_VALUES[String(row.ForecastCategoryName)] ?? null;
    if (prior?.HasOpportunityLineItem) {
        // With line items a written amount or quantity is ignored.
        for (const name of ['Amount', 'TotalOpportunityQuantity']) if (given.has(name)) row[name] = prior[name] ?? null;
        if (given.has('Pricebook2Id') && row.Pricebook2Id !== prior.Pricebook2Id) {
            throw problem(
                'FIELD_INTEGRITY_EXCEPTION',
                'field integrity exception: Pricebook2Id (the price book of an opportunity with products cannot be changed)',
                ['Pricebook2Id']
            );
        }
    }
    row.ExpectedRevenue =
        typeof row.Amount === 'number' ? roundTo((row.Amount * Number(row.Probability ?? 0)) / 100, 2) : null;
    deriveFiscalPeriod(row, writing.fiscalStartMonth);
}

/** A fiscal year is named after the calendar year it ends in. */
function deriveFiscalPeriod(row: StoredRow, startMonth: number): void {
    if (typeof row.CloseDate !== 'string') return;
    const [year, month] = row.CloseDate.split('-').map(Number) as [number, number];
    row.FiscalYear = startMonth > 1 && month >= startMonth ? year + 1 : year;
    row.FiscalQuarter = Math.floor(((month - startMonth + 12) % 12) / 3) + 1;
    row.Fiscal = `${row.FiscalYear} ${row.FiscalQuarter}`;
}

/** Product and prices of a line item. */
export function deriveLineItem(
    writing: Writing,
    row: StoredRow,
    prior: StoredRow | undefined,
    given: Set<string>
): void {
    const { store } = writing;
    const opportunity = typeof row.OpportunityId === 'string' ? store.row('Opportunity', row.OpportunityId) : undefined;
    if (!opportunity) return;
    const entry = prior
        ? store.row('PricebookEntry', String(row.PricebookEntryId))
        : priceOf(writing, row, opportunity);
    const product = entry && store.row('Product2', String(entry.Product2Id));
    if (!entry || !product) return;
    if (!prior) {
        if (given.has('UnitPrice') && given.has('TotalPrice')) {
            throw problem(
                'FIELD_INTEGRITY_EXCEPTION',
                'field integrity exception: unknown (specify either sales price or total price, but not both)'
            );
        }
        Object.assign(row, {
            PricebookEntryId: entry.Id,
            Product2Id: product.Id,
            ProductCode: product.ProductCode,
            ListPrice: entry.UnitPrice
        });
        row.Name = `${opportunity.Name} ${product.Name}`.slice(0, 376);
    }
    settlePrices(row, given, Number(entry.UnitPrice ?? 0));
}

/** TotalPrice = Quantity x UnitPrice x (1 - Discount); a given total decides the unit price. */
function settlePrices(row: StoredRow, given: Set<string>, listPrice: number): void {
    const quantity = Number(row.Quantity ?? 0);
    if (row.Quantity === 0)
        throw problem('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: Quantity (Quantity must be non-zero)', [
            'Quantity'
        ]);
    const factor = quantity * (1 - Number(row.Discount ?? 0) / 100);
    if (given.has('TotalPrice') && !given.has('UnitPrice') && typeof row.TotalPrice === 'number') {
        if (factor !== 0) row.UnitPrice = roundTo(row.TotalPrice / factor, 2);
        return;
    }
    row.UnitPrice ??= listPrice;
    row.TotalPrice = roundTo(Number(row.UnitPrice) * factor, 2);
}

/** The price book entry of a new line item, which must be of the opportunity's price book; an opportunity without one gets it. */
function priceOf(writing: Writing, row: StoredRow, opportunity: StoredRow): StoredRow | undefined {
    const { store } = writing;
    if (typeof row.PricebookEntryId !== 'string') {
        if (typeof row.Product2Id !== 'string')
            throw problem('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PricebookEntryId]', [
                'PricebookEntryId'
            ]);
        const book =
            opportunity.Pricebook2Id ??
            (store.prepare('SELECT Id FROM Pricebook2 WHERE IsStandard = 1').get() as StoredRow).Id;
        const found = store
            .prepare(
                'SELECT Id FROM PricebookEntry WHERE Pricebook2Id = ? AND Product2Id = ? AND IsActive = 1 AND IsDeleted = 0'
            )
            .get(book ?? null, row.Product2Id) as StoredRow | undefined;
        if (!found) throw wrongPriceBook();
        row.PricebookEntryId = found.Id ?? null;
    }
    const entry = store.row('PricebookEntry', String(row.PricebookEntryId));
    if (!entry) return undefined;
    if (opportunity.Pricebook2Id !== null && entry.Pricebook2Id !== opportunity.Pricebook2Id) throw wrongPriceBook();
    if (!entry.IsActive)
        throw problem(
            'FIELD_INTEGRITY_EXCEPTION',
            'field integrity exception: PricebookEntryId (pricebook entry has been inactivated.)',
            ['PricebookEntryId']
        );
    return entry;
}

const wrongPriceBook = (): Error =>
    problem(
        'FIELD_INTEGRITY_EXCEPTION',
        'field integrity exception: unknown (pricebook entry is in a different pricebook than the one assigned to the opportunity)'
    );

/** Amount, quantity and price book of an opportunity after its line items changed. */
export function refreshOpportunity(writing: Writing, id: string): void {
    const { store } = writing;
    const object = store.schema.objects.get('Opportunity')!;
    const prior = store.row('Opportunity', id);
    if (!prior || prior.IsDeleted) return;
    const sums = store
        .prepare(
            `SELECT count(*) AS lines, sum(l.TotalPrice) AS amount, sum(l.Quantity) AS quantity, max(e.Pricebook2Id) AS book
             FROM OpportunityLineItem AS l LEFT JOIN PricebookEntry AS e ON e.Id = l.PricebookEntryId WHERE l.OpportunityId = ? AND l.IsDeleted = 0`
        )
        .get(id) as StoredRow;
    const row = { ...prior };
    row.HasOpportunityLineItem = Number(Number(sums.lines) > 0);
    row.Amount = roundTo(Number(sums.amount ?? 0), 2);
    row.TotalOpportunityQuantity = roundTo(Number(sums.quantity ?? 0), 2);
    row.Pricebook2Id ??= sums.book ?? null;
    deriveOpportunity(writing, row, prior, new Set());
    if (Object.keys(row).some((name) => row[name] !== prior[name])) writing.saveChange(object, row, prior);
}
