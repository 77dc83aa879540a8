import type { EditOutcome, SnapshotRefusal } from 'c/landscapeStore';
import { messageOf } from 'c/platformError';
import { ERROR_TEXTS } from 'c/planTrackerLabels';
import { fillText } from 'c/result';
import { LABELS } from './labels';

/** What keeps the landscape. */
export interface LandscapeKeeper {
    keep(takingKey: string, tell: (done: number, all: number) => void): Promise<EditOutcome<SnapshotRefusal>>;
}

/**
 * Keeps the landscape under the key of a review, by which the next review finds it. Null where all of it is in, and where
 * there was nothing to keep.
 */
export async function keepLandscape(
    keeper: LandscapeKeeper,
    key: string,
    say: (text: string) => void
): Promise<{ readonly text: string; readonly details: string } | null> {
    const outcome = await keeper.keep(key, (done, all) => say(fillText(LABELS.keepingLandscape, [done, all])));
    if (outcome.kind === 'failed') return { text: ERROR_TEXTS[outcome.error.kind], details: messageOf(outcome.error) };
    if (outcome.kind !== 'refused' || outcome.code === 'nothing-to-keep') return null;
    return { text: LABELS.landscapeReading, details: '' };
}
