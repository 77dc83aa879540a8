import { formatDay, fullNumber } from 'c/localeFormat';
import { RELATIONSHIP_LEVELS, type PairingDue, type PairingFact } from 'c/pairing';
import type { BoardPairing } from 'c/pairingBoard';
import { fillText } from 'c/result';
import { PAIRING_LABELS } from './labels';

/** When the two should meet again, in words. */
export function dueWords({ state, days, dueOn }: PairingDue): string {
    const count = Math.abs(days ?? 0);
    if (state === 'never-met') return PAIRING_LABELS.neverMet;
    if (state === 'overdue')
        return count === 1 ? PAIRING_LABELS.overdueOne : fillText(PAIRING_LABELS.overdue, [fullNumber(count)]);
    if (state === 'on-time') return fillText(PAIRING_LABELS.onTime, [formatDay(dueOn ?? '')]);
    if (count === 0) return PAIRING_LABELS.dueToday;
    return count === 1 ? PAIRING_LABELS.dueInOne : fillText(PAIRING_LABELS.dueIn, [fullNumber(count)]);
}

/** How often, and when last. */
export function rhythmWords({ lastMet, cadenceDays }: PairingFact, defaultCadence: number): string {
    const cadence =
        cadenceDays === null
            ? fillText(PAIRING_LABELS.cadenceDefault, [defaultCadence])
            : fillText(PAIRING_LABELS.cadence, [cadenceDays]);
    const last = lastMet === null ? '' : fillText(PAIRING_LABELS.lastMet, [formatDay(lastMet.slice(0, 10))]);
    return [last, cadence].filter((text) => text !== '').join(' · ');
}

/** Current and target level in words. */
export function levelWords({ pairing, gap }: BoardPairing, labelOf: (level: string) => string): string {
    const { currentLevel, targetLevel } = pairing;
    if (currentLevel === null)
        return targetLevel === null
            ? PAIRING_LABELS.levelNone
            : fillText(PAIRING_LABELS.targetOnly, [labelOf(targetLevel)]);
    const current = labelOf(currentLevel);
    if (targetLevel === null || gap === null) return fillText(PAIRING_LABELS.levelOnly, [current]);
    const text =
        gap === 0 ? PAIRING_LABELS.levelReached : gap > 0 ? PAIRING_LABELS.levelToTarget : PAIRING_LABELS.levelAbove;
    return fillText(text, [current, labelOf(targetLevel)]);
}

/** Steps of the ladder: filled up to the current level, a ring at the target. */
export function ladder({ currentLevel, targetLevel }: PairingFact) {
    const step = (level: string | null): number => RELATIONSHIP_LEVELS.findIndex((known) => known === level);
    const [current, target] = [step(currentLevel), step(targetLevel)];
    return RELATIONSHIP_LEVELS.map((id, place) => ({
        id,
        className: `step${place <= current ? ' is-reached' : ''}${place === target ? ' is-target' : ''}`
    }));
}
