import type { LineItemFact, ProductFact } from 'c/landscapeFacts';
import type { Business, Deal } from './business';
import { columnAt, coordinatesOf, rowAt, type NamedCoordinates } from './coordinates';

/**
 * Where an amount comes from: `line`, a line item; `opportunity`, one without line items; `difference`, what the
 * opportunity's Amount differs from the sum of its lines; `pending`, an opportunity whose lines were not read.
 */
export type Source = 'line' | 'opportunity' | 'difference' | 'pending';

/** One amount of one opportunity, as a person sees it behind a number. */
export interface Contribution {
    /** Position in `Business.parts`. */
    readonly part: number;
    readonly deal: Deal;
    readonly source: Source;
    readonly line: LineItemFact | null;
    /** Null without a line, or where the line names none that can be read. */
    readonly product: ProductFact | null;
    readonly minor: number;
    readonly weighted: number;
    /** Position of the cell in the business; -1: unmapped. */
    readonly cell: number;
    /** Position of the buying center, or MISSING, OUTSIDE, UNKNOWN. */
    readonly row: number;
    /** Position of the offering, or MISSING, UNKNOWN. */
    readonly column: number;
    /** Which record names which buying center and which offering. */
    readonly named: NamedCoordinates;
}

const NOTHING_NAMED: NamedCoordinates = {
    buyingCenterId: null,
    buyingCenterFrom: null,
    offeringId: null,
    offeringFrom: null
};

/** One part of the business in full. */
export function contributionAt(business: Business, part: number): Contribution {
    const { parts } = business;
    const deal = business.deals[parts.deal[part] as number] as Deal;
    const place = deal.lineStart + part - deal.partStart;
    const line = place < deal.lineEnd ? (business.lines[place] ?? null) : null;
    const product = line === null || line.productId === null ? null : (business.products.get(line.productId) ?? null);
    const source = line === null ? sourceWithoutLine(deal) : 'line';
    const isPlaced = source === 'line' || source === 'opportunity';
    const named = isPlaced ? coordinatesOf(deal.opportunity, line, product) : NOTHING_NAMED;
    return {
        part,
        deal,
        source,
        line,
        product,
        minor: parts.minor[part] as number,
        weighted: parts.weighted[part] as number,
        cell: parts.cell[part] as number,
        row: rowAt(business, named.buyingCenterId),
        column: columnAt(business, named.offeringId),
        named
    };
}

function sourceWithoutLine({ lineStart, lineEnd, opportunity }: Deal): Source {
    if (lineEnd > lineStart) return 'difference';
    return opportunity.hasLineItems ? 'pending' : 'opportunity';
}
