import type { ScoredPart } from 'c/landscapeScore';
import { percent } from 'c/landscapeLabels';
import { LABELS } from './labels';

/** Tenths of a point as points of a hundred: 583 is 58.3. */
export function pointsText(tenths: number): string {
    return (tenths / 10).toFixed(1);
}

/** What a part is from, in words. */
export function partText({ part, value }: ScoredPart): string {
    if (value === null) return LABELS.partUnknown;
    if (part === 'valueFit' || part === 'ease') return String(Math.round(value * 4) + 1);
    if (part === 'reference')
        return value === 1 ? LABELS.referenceClose : value > 0 ? LABELS.referenceFar : LABELS.referenceNone;
    return percent(value);
}
