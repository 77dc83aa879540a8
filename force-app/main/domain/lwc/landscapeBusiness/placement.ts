import type { BuyingCenterFact, LineItemFact, OfferingFact, ProductFact } from 'c/landscapeFacts';
import { basisPoints, weightedParts } from 'c/landscapeMoney';
import {
    MISSING,
    OUTSIDE,
    UNKNOWN,
    type Contribution,
    type Deal,
    type PlacedCell,
    type Source
} from './business';

/** What a placement looks coordinates up in. */
export interface Coordinates {
    readonly offerings: readonly OfferingFact[];
    readonly rowOf: ReadonlyMap<string, number>;
    readonly outsiders: ReadonlyMap<string, BuyingCenterFact>;
    readonly columnOf: ReadonlyMap<string, number>;
    readonly products: ReadonlyMap<string, ProductFact>;
}

/**
 * Puts each amount of the deals in its cell by the rule of the data model: (1) a line item counts in the line's
 * buying center, else the opportunity's, and in the offering of its product; (2) an opportunity without lines
 * in its own buying center and offering; (3) a line whose product has no offering in the opportunity's; (4) nothing
 * else is assumed; (5) a difference between Amount and the sum of the lines is unmapped.
 *
 * @param priceOf a line item's value in minor units
 */
export function placeDeals(
    deals: readonly Deal[],
    coordinates: Coordinates,
    priceOf: (line: LineItemFact, deal: Deal) => number
): { cells: Map<number, PlacedCell>; unmapped: Contribution[] } {
    const { offerings, rowOf, outsiders, columnOf, products } = coordinates;
    const cells = new Map<number, PlacedCell>();
    const unmapped: Contribution[] = [];
    const width = offerings.length;

    for (const deal of deals) {
        const { opportunity, lines } = deal;
        const dealRow = rowAt(opportunity.buyingCenterId);
        const dealColumn = columnAt(opportunity.offeringId);
        if (lines.length > 0) placeLines(deal, dealRow, dealColumn);
        else if (opportunity.hasLineItems) {
            place(deal, 'pending', null, null, deal.minor, deal.weighted, MISSING, MISSING, null, null);
        } else {
            const rowFrom = opportunity.buyingCenterId === null ? null : 'opportunity';
            const columnFrom = opportunity.offeringId === null ? null : 'opportunity';
            const { minor, weighted } = deal;
            place(deal, 'opportunity', null, null, minor, weighted, dealRow, dealColumn, rowFrom, columnFrom);
        }
    }
    return { cells, unmapped };

    function placeLines(deal: Deal, dealRow: number, dealColumn: number): void {
        const { opportunity, lines } = deal;
        const parts: number[] = [];
        let difference = deal.minor;
        for (const line of lines) {
            const minor = priceOf(line, deal);
            parts.push(minor);
            difference -= minor;
        }
        if (difference !== 0) parts.push(difference);
        const weights =
            deal.outcome === 'open' ? weightedParts(parts, basisPoints(opportunity.probability)) : undefined;
        for (let position = 0; position < lines.length; position++) {
            const line = lines[position] as LineItemFact;
            const product = line.productId === null ? null : (products.get(line.productId) ?? null);
            const productOffering = product === null ? null : product.offeringId;
            const ownRow = line.buyingCenterId !== null;
            const row = ownRow ? rowAt(line.buyingCenterId) : dealRow;
            const column = productOffering === null ? dealColumn : columnAt(productOffering);
            const rowFrom = ownRow ? 'line' : opportunity.buyingCenterId === null ? null : 'opportunity';
            const columnFrom =
                productOffering !== null ? 'product' : opportunity.offeringId === null ? null : 'opportunity';
            const weighted = weights === undefined ? 0 : (weights[position] as number);
            place(deal, 'line', line, product, parts[position] as number, weighted, row, column, rowFrom, columnFrom);
        }
        if (difference !== 0) {
            const weighted = weights === undefined ? 0 : (weights[lines.length] as number);
            place(deal, 'difference', null, null, difference, weighted, MISSING, MISSING, null, null);
        }
    }

    function place(
        deal: Deal,
        source: Source,
        line: LineItemFact | null,
        product: ProductFact | null,
        minor: number,
        weighted: number,
        row: number,
        column: number,
        buyingCenterFrom: Contribution['buyingCenterFrom'],
        offeringFrom: Contribution['offeringFrom']
    ): void {
        const contribution: Contribution = {
            deal,
            source,
            line,
            product,
            minor,
            weighted,
            row,
            column,
            buyingCenterFrom,
            offeringFrom
        };
        if (row < 0 || column < 0) {
            unmapped.push(contribution);
            return;
        }
        const key = row * width + column;
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, { row, column, contributions: [contribution] });
        else cell.contributions.push(contribution);
    }

    function rowAt(id: string | null): number {
        if (id === null) return MISSING;
        return rowOf.get(id) ?? (outsiders.has(id) ? OUTSIDE : UNKNOWN);
    }

    function columnAt(id: string | null): number {
        return id === null ? MISSING : (columnOf.get(id) ?? UNKNOWN);
    }
}
