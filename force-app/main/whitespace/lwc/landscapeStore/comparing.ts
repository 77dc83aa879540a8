import { deriveLandscape } from 'c/landscapeCells';
import {
    cellsNow,
    cellsThen,
    compareLandscapes,
    type CellAtTime,
    type CellComparison,
    type LandscapeComparison
} from 'c/landscapeComparison';
import { fiscalYears } from 'c/landscapePeriod';
import { addressKey, type CellAddress } from './judging';
import type { LandscapeModel } from './model';
import type { SnapshotRecord } from './related';

/** Two times side by side, and each cell of them by its name (`addressKey`). */
export interface Compared {
    readonly comparison: LandscapeComparison;
    readonly byCell: ReadonlyMap<string, CellComparison>;
}

/** Everything that was kept at one time. */
export interface SnapshotGroup {
    /** Stable name of it. */
    readonly key: string;
    /** ISO date. */
    readonly date: string;
    readonly windowFrom: string;
    readonly windowTo: string;
    readonly rows: readonly SnapshotRecord[];
}

/** The snapshots of an account, latest first. Records of one taking share the first part of their key. */
export function snapshotGroups(snapshots: readonly SnapshotRecord[]): SnapshotGroup[] {
    const groups = Map.groupBy(snapshots, ({ atlasKey, date, windowFrom, windowTo }) => {
        const taking = /^(.+)-\d+$/.exec(atlasKey ?? '')?.[1];
        return taking ?? `${date} ${windowFrom} ${windowTo}`;
    });
    return [...groups]
        .map(([key, rows]): SnapshotGroup => {
            const { date = '', windowFrom = '', windowTo = '' } = rows[0] ?? {};
            return { key, date, windowFrom, windowTo, rows };
        })
        .sort((left, right) =>
            left.date < right.date ? 1 : left.date > right.date ? -1 : left.key < right.key ? -1 : 1
        );
}

/** The model beside what its choices compare it with; see `LandscapeModel.compared`. */
export function compareAtTimes(model: LandscapeModel): Compared | null {
    const { choices, landscape, currency } = model;
    const before = choices.compareWith === null ? null : cellsBefore(model);
    if (before === null) return null;
    const comparison = compareLandscapes(before, cellsNow(landscape, currency));
    return { comparison, byCell: new Map(comparison.cells.map((cell) => [addressKey(cell as CellAddress), cell])) };
}

function cellsBefore({
    choices,
    business,
    records,
    calendar,
    currency,
    currencyCode,
    digits
}: LandscapeModel): CellAtTime[] | null {
    const { compareWith } = choices;
    if (compareWith === null) return null;
    if (compareWith.kind === 'period') {
        const { first, last } = compareWith.period;
        const view = { window: fiscalYears(first, last, calendar), calendar };
        return cellsNow(deriveLandscape(business, records.cells, view), currency);
    }
    const group = snapshotGroups(records.related?.snapshots ?? []).find(({ key }) => key === compareWith.key);
    if (group === undefined) return null;
    return cellsThen(
        group.rows.filter((row) => row.currency === currencyCode),
        digits
    );
}
