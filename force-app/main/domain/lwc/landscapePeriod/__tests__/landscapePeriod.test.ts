import fc from 'fast-check';
import {
    CALENDAR_YEARS,
    defaultWindow,
    fiscalYearOf,
    fiscalYears,
    fiscalYearsIn,
    isWithin,
    yearsBefore,
    type FiscalCalendar
} from '../landscapePeriod';

const april = { startMonth: 4, namedBy: 'end' } as const;
const aprilByStart = { startMonth: 4, namedBy: 'start' } as const;

it.each<[string, FiscalCalendar, number]>([
    ['2026-01-01', CALENDAR_YEARS, 2026],
    ['2026-12-31', CALENDAR_YEARS, 2026],
    ['2026-03-31', april, 2026],
    ['2026-04-01', april, 2027],
    ['2026-03-31', aprilByStart, 2025],
    ['2026-04-01', aprilByStart, 2026]
])('fiscal year of %s in %j is %i', (date, calendar, year) => {
    expect(fiscalYearOf(date, calendar)).toBe(year);
});

it.each<[number, number, FiscalCalendar, string, string]>([
    [2023, 2026, CALENDAR_YEARS, '2023-01-01', '2026-12-31'],
    [2026, 2026, april, '2025-04-01', '2026-03-31'],
    [2026, 2026, aprilByStart, '2026-04-01', '2027-03-31'],
    [2024, 2024, { startMonth: 3, namedBy: 'end' }, '2023-03-01', '2024-02-29'],
    [2023, 2023, { startMonth: 3, namedBy: 'end' }, '2022-03-01', '2023-02-28'],
    [2023, 2023, { startMonth: 12, namedBy: 'end' }, '2022-12-01', '2023-11-30']
])('fiscal years %i to %i in %j run from %s to %s', (first, last, calendar, from, to) => {
    expect(fiscalYears(first, last, calendar)).toEqual({ from, to });
});

it('opens with this fiscal year and those before it', () => {
    expect(defaultWindow('2026-11-23', april, 3)).toEqual({ from: '2023-04-01', to: '2027-03-31' });
    expect(fiscalYearsIn(defaultWindow('2026-11-23', april, 3), april)).toEqual([2024, 2025, 2026, 2027]);
});

it('compares with as many years before', () => {
    const window = fiscalYears(2025, 2026, april);
    expect(yearsBefore(window, april)).toEqual(fiscalYears(2023, 2024, april));
});

it('names every year that a window touches, none where it ends before it starts', () => {
    expect(fiscalYearsIn({ from: '2025-12-31', to: '2027-01-01' }, CALENDAR_YEARS)).toEqual([2025, 2026, 2027]);
    expect(fiscalYearsIn({ from: '2026-02-01', to: '2026-01-31' }, CALENDAR_YEARS)).toEqual([]);
});

it('includes both ends of a window', () => {
    const window = { from: '2026-01-01', to: '2026-01-31' };
    expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((date) => isWithin(date, window))).toEqual([
        false,
        true,
        true,
        false
    ]);
});

it('every day lies in the fiscal year that bears its name, and in no other', () => {
    const calendar = fc.record({
        startMonth: fc.integer({ min: 1, max: 12 }),
        namedBy: fc.constantFrom('end' as const, 'start' as const)
    });
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
        fc.property(calendar, day, (years, at) => {
            const date = at.toISOString().slice(0, 10);
            const year = fiscalYearOf(date, years);
            expect([year - 1, year, year + 1].filter((one) => isWithin(date, fiscalYears(one, one, years)))).toEqual([
                year
            ]);
        }),
        { numRuns: 1000 }
    );
});
