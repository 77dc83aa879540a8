import type { Quadrant } from 'c/influenceGrid';
import { GRID_LABELS } from './labels';

export { contextName, contextOf, judgeStanding, standingOf, type JudgingOutcome } from './judging';
export { GRID_LABELS } from './labels';

/** Quadrants in words. */
export const QUADRANT_TEXTS: Readonly<Record<Quadrant, string>> = {
    'keep-satisfied': GRID_LABELS.keepSatisfied,
    'manage-closely': GRID_LABELS.manageClosely,
    monitor: GRID_LABELS.monitor,
    'keep-informed': GRID_LABELS.keepInformed
};
