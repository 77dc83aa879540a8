import type { Measure } from 'c/landscapeCells';
import type { CellChange, Difference } from 'c/landscapeComparison';
import type { LandscapeModel } from 'c/landscapeStore';

/** What changed at one place of the grid: a cell, or all that a folded line or a total holds. */
export interface PlaceChange {
    readonly difference: number;
    readonly changes: ReadonlySet<CellChange>;
}

const MEASURED: readonly (keyof Difference)[] = ['won', 'open', 'lost', 'potential', 'target'];

/** The amount of a comparison that stands for a measure: itself where it is compared, else what was won. */
export function comparedAmount(measure: Measure): keyof Difference {
    return MEASURED.find((amount) => amount === measure) ?? 'won';
}

/**
 * The changes by place (`row * (columns + 1) + column`), those of lines and of everything at the places of totals; null
 * where nothing is compared.
 */
export function placeChanges(model: LandscapeModel): ReadonlyMap<number, PlaceChange> | null {
    const { compared, matrix, business, choices } = model;
    if (compared === null) return null;
    const amount = comparedAmount(choices.measure);
    const [rows, width] = [matrix.rows.length, matrix.columns.length + 1];
    const found = new Map<number, { difference: number; changes: Set<CellChange> }>();
    for (const { buyingCenterId, offeringId, difference, changes } of compared.comparison.cells) {
        if (changes.length === 0) continue;
        const row = matrix.lineOfRow[business.rowOf.get(buyingCenterId) ?? -1] ?? -1;
        const column = matrix.lineOfColumn[business.columnOf.get(offeringId) ?? -1] ?? -1;
        if (row < 0 || column < 0) continue;
        const places = [row * width + column, row * width + width - 1, rows * width + column, rows * width + width - 1];
        for (const place of places) {
            const known = found.get(place) ?? { difference: 0, changes: new Set<CellChange>() };
            found.set(place, known);
            known.difference += difference[amount];
            for (const change of changes) known.changes.add(change);
        }
    }
    return found;
}
