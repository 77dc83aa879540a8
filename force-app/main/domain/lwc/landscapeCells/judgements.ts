import type { Business } from 'c/landscapeBusiness';
import { compareText, distinctById, type CellFact } from 'c/landscapeFacts';

/** The records of judgements, each with its cell or with why it has none. */
export interface Judgements {
    /** The record that counts, by `row * offerings.length + column`. */
    readonly byCell: ReadonlyMap<number, CellFact>;
    /** Further records of a cell that has one already. */
    readonly doubled: readonly CellFact[];
    /** Records whose offering was deleted or may not be read. */
    readonly withoutOffering: readonly CellFact[];
    /** Records whose buying center was deleted or may not be read. */
    readonly withoutBuyingCenter: readonly CellFact[];
}

/**
 * Finds the cell of each record. Where several stand for the same cell, the newest assessment counts, of equal ones
 * the smallest id. Records of buying centers outside the scope are left out without a word.
 */
export function joinRecords(business: Business, records: readonly CellFact[]): Judgements {
    const byCell = new Map<number, CellFact>();
    const doubled: CellFact[] = [];
    const withoutOffering: CellFact[] = [];
    const withoutBuyingCenter: CellFact[] = [];
    for (const record of distinctById(records).sort(newestFirst)) {
        const row = business.rowOf.get(record.buyingCenterId);
        const column = record.offeringId === null ? undefined : business.columnOf.get(record.offeringId);
        if (row === undefined) {
            if (!business.outsiders.has(record.buyingCenterId)) withoutBuyingCenter.push(record);
        } else if (column === undefined) withoutOffering.push(record);
        else {
            const key = row * business.offerings.length + column;
            if (byCell.has(key)) doubled.push(record);
            else byCell.set(key, record);
        }
    }
    return { byCell, doubled, withoutOffering, withoutBuyingCenter };
}

function newestFirst(left: CellFact, right: CellFact): number {
    return compareText(right.assessedOn ?? '', left.assessedOn ?? '') || compareText(left.id, right.id);
}
