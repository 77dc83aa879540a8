import { isFilled, type Landscape } from 'c/landscapeCells';
import type { LandscapeRecords } from './records';

/** Days for which an offering is new. */
const NEW_DAYS = 90;
const DAY = 86_400_000;

/**
 * Offerings with a column that were launched or entered in the last 90 days and in which nobody here has judged or sold
 * anything yet: they stand on every account as unassessed columns and are pointed out.
 */
export function newOfferings(
    landscape: Landscape,
    records: LandscapeRecords,
    withoutColumn: ReadonlySet<string>,
    today: string
): ReadonlySet<string> {
    const since = new Date(Date.parse(`${today}T00:00:00Z`) - NEW_DAYS * DAY).toISOString().slice(0, 10);
    const found = new Set(
        records.offerings
            .filter(({ id, active, launchDate, createdOn }) => {
                const day = launchDate ?? createdOn ?? '';
                return active && day >= since && day <= today && !withoutColumn.has(id);
            })
            .map(({ id }) => id)
    );
    if (found.size === 0) return found;
    landscape.column.forEach((column, cell) => {
        const offering = landscape.business.offerings[column];
        if (offering !== undefined && isFilled(landscape, cell)) found.delete(offering.id);
    });
    return found;
}
