import { compareText, type LineItemFact } from 'c/landscapeFacts';
import type { Deal } from './business';

/** Gives each deal its line items, in the order of their ids; one that paging delivered twice counts once. */
export function assignLines(
    deals: readonly Deal[],
    lineItems: readonly LineItemFact[]
): { lines: readonly LineItemFact[]; strayLines: number } {
    const { dealOf, isInOrder } = findDeals(deals, lineItems);
    if (isInOrder) return { lines: withRanges(deals, lineItems, dealOf), strayLines: 0 };
    const found = lineItems.map((line, place) => ({ line, deal: dealOf[place] as number }));
    const assigned = found
        .filter(({ deal }) => deal >= 0)
        .sort((left, right) => left.deal - right.deal || compareText(left.line.id, right.line.id))
        .filter(({ line }, place, sorted) => line.id !== sorted[place - 1]?.line.id);
    const lines = assigned.map(({ line }) => line);
    const strayLines = dealOf.filter((deal) => deal < 0).length;
    return {
        lines: withRanges(
            deals,
            lines,
            assigned.map(({ deal }) => deal)
        ),
        strayLines
    };
}

/**
 * The deal of each line (-1: none), and whether the lines stand in the order of the deals and of their ids already:
 * then nothing has to be sorted. Looking at the last deal and the next one saves most look-ups.
 */
function findDeals(deals: readonly Deal[], lineItems: readonly LineItemFact[]) {
    let positionOf: Map<string, number> | undefined;
    const dealOf: number[] = [];
    let isInOrder = true;
    let last: LineItemFact | undefined;
    let lastFound = -1;
    for (const line of lineItems) {
        const { opportunityId } = line;
        let found = lastFound;
        if (opportunityId !== last?.opportunityId) {
            if (deals[lastFound + 1]?.opportunity.id === opportunityId) found = lastFound + 1;
            else {
                positionOf ??= new Map(deals.map(({ opportunity, position }) => [opportunity.id, position]));
                found = positionOf.get(opportunityId) ?? -1;
            }
            isInOrder &&= found > lastFound;
        } else isInOrder &&= last.id < line.id;
        dealOf.push(found);
        last = line;
        lastFound = found;
    }
    return { dealOf, isInOrder };
}

function withRanges(deals: readonly Deal[], lines: readonly LineItemFact[], dealOf: readonly number[]) {
    let place = 0;
    for (const deal of deals) {
        deal.lineStart = place;
        while (dealOf[place] === deal.position) place++;
        deal.lineEnd = place;
    }
    return lines;
}
