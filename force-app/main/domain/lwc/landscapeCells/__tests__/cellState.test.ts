import type { Assessment, CellState } from '../../landscapeFacts/landscapeFacts';
import { cellState, coverageOfAssessment, growthByRule, leadingState, noStates, penetration } from '../landscapeCells';

const NOTHING = { wonDeals: 0, openDeals: 0, lostDeals: 0 };
const ALL = { wonDeals: 1, openDeals: 1, lostDeals: 1 };

it.each<[CellState, typeof NOTHING, Assessment]>([
    ['Won', ALL, 'Blocked'],
    ['Won', ALL, 'Not Applicable'],
    ['Won', { ...NOTHING, wonDeals: 2 }, 'Unassessed'],
    ['Open', { ...ALL, wonDeals: 0 }, 'Blocked'],
    ['Open', { ...ALL, wonDeals: 0 }, 'Target'],
    ['Blocked', { ...NOTHING, lostDeals: 1 }, 'Blocked'],
    ['Not Applicable', { ...NOTHING, lostDeals: 1 }, 'Not Applicable'],
    ['Target', { ...NOTHING, lostDeals: 1 }, 'Target'],
    ['Lost', { ...NOTHING, lostDeals: 1 }, 'Applicable'],
    ['Lost', { ...NOTHING, lostDeals: 1 }, 'Unassessed'],
    ['White Space', NOTHING, 'Applicable'],
    ['Target', NOTHING, 'Target'],
    ['Unassessed', NOTHING, 'Unassessed']
])('is %s with %j judged %s', (state, deals, assessment) => {
    expect(cellState({ ...deals, assessment })).toBe(state);
});

it('is mined where we have won, farmed where we have not', () => {
    expect([growthByRule(true), growthByRule(false)]).toEqual(['Mining', 'Farming']);
});

describe('shares of cells', () => {
    const states = {
        Won: 1,
        Open: 2,
        Lost: 3,
        'White Space': 4,
        Target: 5,
        Blocked: 6,
        'Not Applicable': 7,
        Unassessed: 8
    };

    it('penetration leaves out Not Applicable and Unassessed', () => {
        expect(penetration(states)).toEqual({ part: 1, whole: 21 });
    });

    it('coverage of assessment counts every cell', () => {
        expect(coverageOfAssessment(states)).toEqual({ part: 28, whole: 36 });
    });

    it('a group shows the first state that any of its cells has', () => {
        expect(leadingState(states)).toBe('Won');
        expect(leadingState({ ...noStates(), Lost: 1, Target: 1, Unassessed: 9 })).toBe('Target');
        expect(leadingState(noStates())).toBe('Unassessed');
    });
});
