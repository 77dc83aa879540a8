import { bestLevel, levelGap, pairingDue } from 'c/pairing';

const on = (lastMet: string | null, cadenceDays: number | null = 30) =>
    pairingDue({ lastMet, cadenceDays }, '2026-11-23');

describe('when a pairing is due', () => {
    it.each([
        ['2026-10-23', 'overdue', -1, '2026-11-22'],
        ['2026-10-24', 'due-soon', 0, '2026-11-23'],
        ['2026-10-31', 'due-soon', 7, '2026-11-30'],
        ['2026-11-01', 'on-time', 8, '2026-12-01'],
        ['2026-11-23', 'on-time', 30, '2026-12-23']
    ])('last met %s: %s', (lastMet, state, days, dueOn) => {
        expect(on(lastMet)).toEqual({ state, days, dueOn });
    });

    it('is at once where the two never met', () => {
        expect(on(null)).toEqual({ state: 'never-met', dueOn: null, days: null });
    });

    it('follows the settings where the pairing names no cadence', () => {
        expect(on('2026-08-25', null).state).toBe('due-soon');
        expect(pairingDue({ lastMet: '2026-08-25', cadenceDays: null }, '2026-11-23', 10).days).toBe(-80);
    });
});

describe('the gap between levels', () => {
    it.each([
        ['Vendor', 'Trusted Advisor', 3],
        ['Trusted Advisor', 'Vendor', -3],
        ['Vendor', null, null],
        ['Friend', 'Vendor', null]
    ])('from %s to %s is %s', (currentLevel, targetLevel, gap) => {
        expect(levelGap({ currentLevel, targetLevel })).toBe(gap);
    });
});

describe('bestLevel', () => {
    it.each<[(string | null)[], string | null]>([
        [[], null],
        [[null, 'Vendor'], 'Vendor'],
        [['Vendor', 'Trusted Advisor', 'Credible Source'], 'Trusted Advisor'],
        [['Something else'], null]
    ])('of %j is %s', (levels, best) => {
        expect(bestLevel(levels.map((currentLevel) => ({ currentLevel })))).toBe(best);
    });
});
