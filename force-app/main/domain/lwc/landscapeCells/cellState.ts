import { CELL_STATES, type Assessment, type CellState, type GrowthType } from 'c/landscapeFacts';
import type { Share } from 'c/landscapeMoney';

/** What decides a cell's state: numbers of opportunities in the window, and the judgement. */
export interface StateGrounds {
    readonly wonDeals: number;
    readonly openDeals: number;
    readonly lostDeals: number;
    readonly assessment: Assessment;
}

/** The first state that holds: Won, Open, Blocked, Not Applicable, Target, Lost, White Space, Unassessed. */
export function cellState({ wonDeals, openDeals, lostDeals, assessment }: StateGrounds): CellState {
    if (wonDeals > 0) return 'Won';
    if (openDeals > 0) return 'Open';
    if (assessment === 'Blocked' || assessment === 'Not Applicable' || assessment === 'Target') return assessment;
    if (lostDeals > 0) return 'Lost';
    return assessment === 'Applicable' ? 'White Space' : 'Unassessed';
}

/** Mining where we have won ever, otherwise Farming. */
export function growthByRule(wonEver: boolean): GrowthType {
    return wonEver ? 'Mining' : 'Farming';
}

/** Number of cells in each state. */
export type StateCounts = Record<CellState, number>;

export function noStates(): StateCounts {
    return {
        Won: 0,
        Open: 0,
        Blocked: 0,
        'Not Applicable': 0,
        Target: 0,
        Lost: 0,
        'White Space': 0,
        Unassessed: 0
    };
}

/**
 * Won cells of all where we could sell: won / (won + open + lost + white space + target + blocked). Cells that
 * nobody has looked at say nothing about it.
 */
export function penetration(states: StateCounts): Share {
    const { Won: part, Open, Lost, Target, Blocked } = states;
    return { part, whole: part + Open + Lost + states['White Space'] + Target + Blocked };
}

/** Cells that somebody has looked at, or that have business, of all cells. */
export function coverageOfAssessment(states: StateCounts): Share {
    const whole = CELL_STATES.reduce((sum, state) => sum + states[state], 0);
    return { part: whole - states.Unassessed, whole };
}

/** The state that a collapsed group of cells shows: the first, in the order of the rule, that any of them has. */
export function leadingState(states: StateCounts): CellState {
    return CELL_STATES.find((state) => states[state] > 0) ?? 'Unassessed';
}
