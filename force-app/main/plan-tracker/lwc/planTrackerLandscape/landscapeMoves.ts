import type { CellChange, CellComparison } from 'c/landscapeComparison';
import { CHANGE_TEXTS } from 'c/landscapeLabels';
import { fiscalYearOf } from 'c/landscapePeriod';
import { LandscapeModel, snapshotGroups, type SnapshotGroup } from 'c/landscapeStore';

/** What moved in the landscape since it was kept. */
export interface LandscapeMoves {
    /** ISO date of the snapshot. */
    readonly since: string;
    /** Cells by what happened to them, as a person reads them. */
    readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** In the order in which a person asks; amounts alone are the numbers' to tell. */
const CHANGES: readonly CellChange[] = ['won', 'opened', 'lost', 'targeted', 'blocked', 'unblocked'];

/** The review that a new one follows. */
export interface LastReview {
    readonly atlasKey: string | null;
    readonly reviewDate: string;
}

/**
 * The landscape of now beside the one that was kept with the last review, or last before it: the same years of both, so
 * that a year which has ended since is not taken for a loss. Null where none was kept.
 */
export function landscapeMoves(now: LandscapeModel, last: LastReview | null, today: string): LandscapeMoves | null {
    const kept = last && snapshotOf(snapshotGroups(now.records.related?.snapshots ?? []), last);
    if (!kept) return null;
    const period = {
        first: fiscalYearOf(kept.windowFrom, now.calendar),
        last: fiscalYearOf(kept.windowTo, now.calendar)
    };
    const currency = kept.rows[0]?.currency ?? null;
    const choices = { ...now.choices, period, currency, compareWith: { kind: 'snapshot', key: kept.key } as const };
    const model = new LandscapeModel(now.records, choices, today, null);
    const cells = model.compared?.comparison.cells ?? [];
    const lines = CHANGES.flatMap((change) => {
        const names = cells.filter(({ changes }) => changes.includes(change)).map((cell) => nameOf(model, cell));
        return names.length === 0 ? [] : [{ label: CHANGE_TEXTS[change], text: names.join(', ') }];
    });
    return { since: kept.date, lines };
}

/** Kept with that review, else the last one that is not younger. */
function snapshotOf(groups: readonly SnapshotGroup[], { atlasKey, reviewDate }: LastReview): SnapshotGroup | null {
    const own = groups.find(({ key }) => key === atlasKey);
    return own ?? groups.find(({ date }) => date <= reviewDate) ?? null;
}

function nameOf({ business }: LandscapeModel, { buyingCenterId, offeringId }: CellComparison): string {
    const center = business.buyingCenters[business.rowOf.get(buyingCenterId) ?? -1]?.name;
    const offering = business.offerings[business.columnOf.get(offeringId) ?? -1]?.name;
    return [center, offering].filter((name) => name).join(' · ');
}
