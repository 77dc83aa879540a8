import { dayOf } from 'c/planCalendar';
import { acrossOf, downOf, monthMarks, pathOf, stepOf, type ChartFrame } from '../lines';

const frame = (start: string, end: string, top = 100): ChartFrame => ({
    start: dayOf(start) as number,
    end: dayOf(end) as number,
    top
});

describe('lines of the chart', () => {
    it('puts dates across and amounts up', () => {
        const year = frame('2026-01-01', '2026-01-11', 200);
        expect(acrossOf(year, '2026-01-06')).toBe(50);
        expect(downOf(year, 50)).toBe(75);
        const points = [
            { date: '2026-01-01', amount: 0 },
            { date: '2026-01-11', amount: 200 }
        ];
        expect(pathOf(year, points)).toBe('M0.00 100.00 L100.00 0.00');
        expect(pathOf(year, [])).toBe('');
    });

    it.each([
        [1, 1],
        [10, 5],
        [900, 500],
        [4_150_738, 2_000_000]
    ])('divides %d by steps of %d', (range, step) => expect(stepOf(range)).toBe(step));

    it('marks as many months as fit', () => {
        expect(monthMarks(frame('2026-01-01', '2026-04-30'), 6)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
        expect(monthMarks(frame('2026-01-15', '2027-12-31'), 6)).toEqual(['2026-07-01', '2027-01-01', '2027-07-01']);
    });
});
