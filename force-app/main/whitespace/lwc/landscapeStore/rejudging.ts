import { rejudge, type CellStep, type JudgementStep, type Landscape } from 'c/landscapeCells';
import { rejudgeMatrix, type Matrix } from 'c/landscapeMatrix';
import type { LandscapeRecords } from './records';

/** Above so many judgements at once everything is derived anew: then that is cheaper. */
const MOST_STEPS = 64;

/** What a model is after judgements that leave everything else as it is. */
export interface Rejudged {
    readonly landscape: Landscape;
    readonly matrix: Matrix;
    readonly cells: readonly CellStep[];
}

interface Before {
    readonly records: LandscapeRecords;
    readonly landscape: Landscape;
    readonly matrix: Matrix;
}

/** The parts of a model that judgements have changed; null where it has to be computed anew. */
export function rejudged({ records, landscape, matrix }: Before, cells: LandscapeRecords['cells']): Rejudged | null {
    const steps = stepsBetween(records.cells, cells);
    if (steps === null) return null;
    const after = rejudge(landscape, steps);
    const shown = after === null ? null : rejudgeMatrix(matrix, after.landscape, after.cells);
    if (after === null || shown === null) return null;
    return { landscape: after.landscape, matrix: shown, cells: after.cells };
}

/** Judgements that changed in place or came at the end; null where others went, or there are too many. */
function stepsBetween(before: LandscapeRecords['cells'], after: LandscapeRecords['cells']): JudgementStep[] | null {
    if (after.length < before.length || after.length - before.length > MOST_STEPS) return null;
    const steps: JudgementStep[] = [];
    for (let place = 0; place < after.length; place++) {
        const [was, is] = [before[place], after[place] as JudgementStep['after']];
        if (was === is) continue;
        if (steps.length >= MOST_STEPS) return null;
        steps.push({ before: was ?? null, after: is });
    }
    return steps;
}
