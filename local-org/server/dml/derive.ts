/**
 * What standard objects work out by themselves: names made of parts, the stage of an opportunity, prices and sums
 * of line items, tasks
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunity.htm,
 * …_opportunitylineitem.htm, …_pricebookentry.htm).
 */
import type { ObjectSchema } from '../metadata/schema.ts';
import type { StoredRow } from '../store/store.ts';
import { problem, type Writing } from './context.ts';
import { deriveLineItem, deriveOpportunity, refreshOpportunity } from './opportunity.ts';

/** Rules of one object: fills in `row` before it is checked. `given` are the fields that the client sent. */
export type Derive = (writing: Writing, row: StoredRow, prior: StoredRow | undefined, given: Set<string>) => void;

const fullName: Derive = (_writing, row) => {
    row.Name = [row.FirstName, row.LastName].filter(Boolean).join(' ') || null;
};

const rules: Record<string, Derive> = {
    Contact: fullName,
    User: fullName,
    Opportunity: deriveOpportunity,
    OpportunityLineItem: deriveLineItem,
    PricebookEntry: derivePricebookEntry,
    PermissionSetAssignment: deriveAssignment,
    Task: (_writing, row) => {
        row.IsClosed = Number(row.Status === 'Completed');
        row.IsHighPriority = Number(row.Priority === 'High');
    }
};

export function derive(
    writing: Writing,
    object: ObjectSchema,
    row: StoredRow,
    prior: StoredRow | undefined,
    given: Set<string>
): void {
    rules[object.apiName]?.(writing, row, prior, given);
}

/** What other records owe to a saved one. */
export function settleAfterSave(
    writing: Writing,
    object: ObjectSchema,
    row: StoredRow,
    prior: StoredRow | undefined
): void {
    if (object.apiName === 'OpportunityLineItem') refreshOpportunity(writing, row.OpportunityId as string);
    if (object.apiName === 'Product2' && prior && (row.Name !== prior.Name || row.ProductCode !== prior.ProductCode)) {
        writing.store
            .prepare('UPDATE PricebookEntry SET Name = ?, ProductCode = ? WHERE Product2Id = ?')
            .run(row.Name ?? null, row.ProductCode ?? null, row.Id ?? null);
    }
}

/** The same for one that is gone. */
export function settleAfterDelete(writing: Writing, object: ObjectSchema, row: StoredRow): void {
    if (object.apiName === 'OpportunityLineItem') refreshOpportunity(writing, row.OpportunityId as string);
}

function derivePricebookEntry(writing: Writing, row: StoredRow, prior: StoredRow | undefined): void {
    const { store } = writing;
    const product = typeof row.Product2Id === 'string' ? store.row('Product2', row.Product2Id) : undefined;
    const book = typeof row.Pricebook2Id === 'string' ? store.row('Pricebook2', row.Pricebook2Id) : undefined;
    if (!product || !book) return;
    row.Name = product.Name ?? null;
    row.ProductCode = product.ProductCode ?? null;
    const entries =
        'SELECT e.Id, e.UnitPrice FROM PricebookEntry AS e JOIN Pricebook2 AS b ON b.Id = e.Pricebook2Id WHERE e.Product2Id = ? AND e.IsDeleted = 0';
    const standard = store.prepare(`${entries} AND b.IsStandard = 1`).get(product.Id ?? null) as StoredRow | undefined;
    if (!book.IsStandard && !standard)
        throw problem('STANDARD_PRICE_NOT_DEFINED', 'Before creating a custom price, create a standard price.');
    if (row.UseStandardPrice && !book.IsStandard) row.UnitPrice = standard?.UnitPrice ?? null;
    const same = prior
        ? undefined
        : store.prepare(`${entries} AND e.Pricebook2Id = ?`).get(product.Id ?? null, book.Id ?? null);
    if (same) throw problem('DUPLICATE_VALUE', 'This price definition already exists in this price book');
}

function deriveAssignment(writing: Writing, row: StoredRow): void {
    // A group is assigned through the permission set that stands for it.
    if (row.PermissionSetGroupId) {
        const { Id } = (writing.store
            .prepare('SELECT Id FROM PermissionSet WHERE PermissionSetGroupId = ?')
            .get(row.PermissionSetGroupId) ?? {}) as { Id?: string };
        row.PermissionSetId = Id ?? null;
    }
    const { AssigneeId: user, PermissionSetId: set } = row;
    if (!set)
        throw problem('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PermissionSetId]', ['PermissionSetId']);
    row.PermissionSetGroupId ??=
        (writing.store.row('PermissionSet', String(set))?.PermissionSetGroupId as string) ?? null;
    const other = writing.store
        .prepare(
            'SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = ? AND PermissionSetId = ? AND IsDeleted = 0'
        )
        .get(user ?? null, set ?? null);
    if (other)
        throw problem(
            'DUPLICATE_VALUE',
            `Duplicate PermissionSetAssignment. Assignee: ${String(user).slice(0, 15)}; Permission Set: ${String(set).slice(0, 15)}`
        );
}
