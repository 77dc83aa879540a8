import { distinctById, type LineItemFact } from 'c/landscapeFacts';
import type { Deal } from './business';

/** Gives each deal its line items, in the order of their ids; one that paging delivered twice counts once. */
export function assignLines(
    deals: readonly Deal[],
    lineItems: readonly LineItemFact[]
): { lines: LineItemFact[]; strayLines: number } {
    const { dealOf, strayLines } = findDeals(deals, lineItems);
    const counts: number[] = deals.map(() => 0);
    for (const deal of dealOf) if (deal >= 0) counts[deal] = (counts[deal] as number) + 1;
    let start = 0;
    for (const deal of deals) {
        deal.lineStart = start;
        deal.lineEnd = start;
        start += counts[deal.position] as number;
    }
    const lines = lineItems.slice(0, start);
    for (let place = 0; place < lineItems.length; place++) {
        const found = dealOf[place] as number;
        if (found < 0) continue;
        lines[(deals[found] as Deal).lineEnd++] = lineItems[place] as LineItemFact;
    }
    for (const deal of deals) if (deal.lineEnd - deal.lineStart > 1) sortDistinct(deal, lines);
    return { lines, strayLines };
}

function findDeals(deals: readonly Deal[], lineItems: readonly LineItemFact[]) {
    let positionOf: Map<string, number> | undefined;
    const dealOf: number[] = [];
    let strayLines = 0;
    let lastId: string | undefined;
    let found = -1;
    for (const { opportunityId } of lineItems) {
        // Lines mostly arrive by opportunity and in its order: looking at the last one and the next saves the look-up.
        if (opportunityId !== lastId) {
            lastId = opportunityId;
            if (deals[found + 1]?.opportunity.id === opportunityId) found++;
            else {
                positionOf ??= new Map(deals.map(({ opportunity, position }) => [opportunity.id, position]));
                found = positionOf.get(opportunityId) ?? -1;
            }
        }
        if (found < 0) strayLines++;
        dealOf.push(found);
    }
    return { dealOf, strayLines };
}

function sortDistinct(deal: Deal, lines: LineItemFact[]): void {
    let sorted = true;
    for (let place = deal.lineStart + 1; sorted && place < deal.lineEnd; place++) {
        sorted = (lines[place - 1] as LineItemFact).id < (lines[place] as LineItemFact).id;
    }
    if (sorted) return;
    const distinct = distinctById(lines.slice(deal.lineStart, deal.lineEnd));
    distinct.forEach((line, offset) => (lines[deal.lineStart + offset] = line));
    deal.lineEnd = deal.lineStart + distinct.length;
}
