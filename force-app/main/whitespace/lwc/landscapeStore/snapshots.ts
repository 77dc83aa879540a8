import { takeSnapshot } from 'c/landscapeComparison';
import { failure, success, type Result } from 'c/result';
import type { LandscapeModel } from './model';
import type { LandscapeWrite, RecordFields } from './writes';

/** Records of one save: each save is all or nothing, and taking goes on where one fails. */
const BATCH = 100;

export type SnapshotRefusal = 'nothing-to-keep' | 'incomplete';

/**
 * The saves that keep the landscape as it is, in the currency of the cells: filled cells only, without filters.
 *
 * @param takingKey names the taking; each record's key starts with it, so that a repeated save makes none twice
 */
export function snapshotSteps(
    model: LandscapeModel,
    takingKey: string,
    today: string
): Result<readonly (readonly LandscapeWrite[])[], SnapshotRefusal> {
    if (!model.records.complete) return failure('incomplete');
    const cells = takeSnapshot(model.landscape, model.currency);
    if (cells.length === 0) return failure('nothing-to-keep');
    const { id: accountId } = model.records.account;
    const isSeveral = model.business.currencies.length > 1;
    const writes = cells.map((cell, place): LandscapeWrite => ({
        kind: 'create',
        object: 'snapshot',
        alias: `snapshot${place}`,
        clientKey: `${takingKey}-${place}`,
        fields: {
            ...(cell as unknown as RecordFields),
            accountId,
            date: today,
            ...(isSeveral ? { currency: model.currencyCode } : {})
        }
    }));
    return success(
        Array.from({ length: Math.ceil(writes.length / BATCH) }, (_, place) =>
            writes.slice(place * BATCH, (place + 1) * BATCH)
        )
    );
}
