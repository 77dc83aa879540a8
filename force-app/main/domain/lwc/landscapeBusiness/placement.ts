import type { LineItemFact } from 'c/landscapeFacts';
import { basisPoints, weighParts } from 'c/landscapeMoney';
import { MISSING, type CellIndex, type Deal, type Parts } from './business';
import { columnAt, rowAt, type Coordinates } from './coordinates';

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
    lines: readonly LineItemFact[],
    coordinates: Coordinates,
    priceOf: (line: LineItemFact, deal: Deal) => number
): { parts: Parts; cells: CellIndex } {
    const { offerings, products } = coordinates;
    const most = lines.length + deals.length;
    const parts: Parts = {
        count: 0,
        deal: filled(most, 0),
        minor: filled(most, 0),
        weighted: filled(most, 0),
        cell: filled(most, 0)
    };
    const cells: CellIndex = { row: [], column: [], at: [] };
    const columnOfProduct = new Map<string, number>();
    for (const { id, offeringId } of products.values()) columnOfProduct.set(id, columnAt(coordinates, offeringId));

    for (const deal of deals) {
        const { opportunity, position, minor, weighted } = deal;
        deal.partStart = parts.count;
        if (deal.lineEnd > deal.lineStart) placeLines(deal);
        else if (opportunity.hasLineItems) add(position, minor, weighted, MISSING, MISSING);
        else {
            const row = rowAt(coordinates, opportunity.buyingCenterId);
            add(position, minor, weighted, row, columnAt(coordinates, opportunity.offeringId));
        }
    }
    return { parts, cells };

    function placeLines(deal: Deal): void {
        const { opportunity, position, lineStart, lineEnd } = deal;
        const dealRow = rowAt(coordinates, opportunity.buyingCenterId);
        let dealColumn: number | undefined;
        let difference = deal.minor;
        for (let place = lineStart; place < lineEnd; place++) {
            const line = lines[place] as LineItemFact;
            const price = priceOf(line, deal);
            difference -= price;
            const row = line.buyingCenterId === null ? dealRow : rowAt(coordinates, line.buyingCenterId);
            const own = line.productId === null ? MISSING : (columnOfProduct.get(line.productId) ?? MISSING);
            const column = own === MISSING ? (dealColumn ??= columnAt(coordinates, opportunity.offeringId)) : own;
            add(position, price, 0, row, column);
        }
        if (difference !== 0) add(position, difference, 0, MISSING, MISSING);
        if (deal.outcome !== 'open') return;
        weighParts(parts.minor, parts.weighted, deal.partStart, parts.count, basisPoints(opportunity.probability));
    }

    function add(deal: number, minor: number, weighted: number, row: number, column: number): void {
        const part = parts.count++;
        parts.deal[part] = deal;
        parts.minor[part] = minor;
        parts.weighted[part] = weighted;
        parts.cell[part] = row < 0 || column < 0 ? -1 : cellAt(row, column);
    }

    function cellAt(row: number, column: number): number {
        const ofRow = (cells.at[row] ??= filled(offerings.length, -1));
        const known = ofRow[column] as number;
        if (known >= 0) return known;
        cells.column.push(column);
        return (ofRow[column] = cells.row.push(row) - 1);
    }
}

function filled(length: number, value: number): number[] {
    return new Array<number>(length).fill(value);
}
