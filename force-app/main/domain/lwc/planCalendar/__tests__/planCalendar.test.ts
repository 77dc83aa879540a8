import fc from 'fast-check';
import {
    addMonths,
    countWorkingDays,
    dateOf,
    dayFrom,
    dayOf,
    EVERY_DAY,
    fiscalQuarterOf,
    isoOf,
    MONDAY_TO_FRIDAY,
    monthOf,
    readDay,
    startOfFiscalQuarter,
    startOfFiscalYear,
    startOfMonth,
    startOfWeek,
    weekdayOf,
    weekNumberOf
} from 'c/planCalendar';

fc.configureGlobal({ seed: 20261, numRuns: 1000 });

const days = fc.integer({ min: dayFrom(1, 1, 1), max: dayFrom(9999, 12, 31) });
const day = (text: string): number => readDay(text) as number;

describe('days', () => {
    it.each([
        ['1970-01-01', 0],
        ['1970-01-02', 1],
        ['1969-12-31', -1],
        ['2000-02-29', 11016],
        ['2026-11-23', 20780],
        ['0001-01-01', -719162],
        ['9999-12-31', 2932896]
    ])('%s is day %d', (text, number) => {
        expect(readDay(text)).toBe(number);
        expect(isoOf(number)).toBe(text);
    });
    it.each([
        ...['', '2026-1-1', '2026-13-01', '2026-00-01', '2026-04-31', '2025-02-29', '1900-02-29', '0000-01-01'],
        ...['2026-01-01T00:00:00Z', '26-01-01', '2026/01/01', '2026-01-0x', ' 2026-01-0', '2026-01-00']
    ])('%j is no date', (text) => {
        expect(readDay(text)).toBeUndefined();
    });
    it('keeps a blank field blank', () => {
        expect(dayOf(null)).toBeNull();
        expect(dayOf('nonsense')).toBeNull();
        expect(isoOf(null)).toBeNull();
    });
    it('agrees with the calendar of the language, and back', () => {
        fc.assert(
            fc.property(days, (number) => {
                const text = isoOf(number);
                const date = new Date(0);
                date.setUTCDate(1 + number);
                expect(date.toISOString().slice(0, 10)).toBe(text);
                expect(readDay(text)).toBe(number);
                expect(weekdayOf(number)).toBe(date.getUTCDay() || 7);
            })
        );
    });
    it.each([
        ['2026-01-01', 1],
        ['2021-01-03', 53],
        ['2020-12-31', 53],
        ['2024-12-30', 1],
        ['2026-11-23', 48]
    ])('%s lies in ISO week %d', (text, week) => {
        expect(weekNumberOf(day(text))).toBe(week);
    });
    it.each([
        ['2026-11-25', 1, '2026-11-23'],
        ['2026-11-25', 7, '2026-11-22'],
        ['2026-11-22', 7, '2026-11-22'],
        ['2026-11-22', 1, '2026-11-16']
    ])('the week of %s that starts on weekday %d starts on %s', (text, weekStart, start) => {
        expect(isoOf(startOfWeek(day(text), weekStart))).toBe(start);
    });
});

describe('months and fiscal years', () => {
    it.each([
        ['2026-01-31', 1, '2026-02-28'],
        ['2024-01-31', 1, '2024-02-29'],
        ['2024-02-29', 12, '2025-02-28'],
        ['2026-03-15', -3, '2025-12-15'],
        ['2026-01-15', -13, '2024-12-15']
    ])('%s and %d months is %s', (text, months, result) => {
        expect(isoOf(addMonths(day(text), months))).toBe(result);
    });
    it.each([
        ['2026-03-31', 4, '2025-04-01', '2026-01-01', 4],
        ['2026-04-01', 4, '2026-04-01', '2026-04-01', 1],
        ['2026-11-23', 1, '2026-01-01', '2026-10-01', 4],
        ['2026-11-23', 11, '2026-11-01', '2026-11-01', 1],
        ['2026-10-31', 11, '2025-11-01', '2026-08-01', 4]
    ])(
        '%s with years from month %d: year from %s, quarter from %s, quarter %d',
        (text, month, year, quarter, number) => {
            expect(isoOf(startOfFiscalYear(day(text), month))).toBe(year);
            expect(isoOf(startOfFiscalQuarter(day(text), month))).toBe(quarter);
            expect(fiscalQuarterOf(day(text), month)).toBe(number);
        }
    );
    it('months go on without gap', () => {
        fc.assert(
            fc.property(days, (number) => {
                const month = monthOf(number);
                expect(startOfMonth(month)).toBeLessThanOrEqual(number);
                expect(startOfMonth(month + 1)).toBeGreaterThan(number);
                expect(dateOf(startOfMonth(month)).date).toBe(1);
            })
        );
    });
});

describe('working days', () => {
    const calendars = fc
        .record({
            weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
            holidays: fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 40 })
        })
        .map((calendar) => ({ ...calendar, counted: countWorkingDays(calendar) }));

    it('counts Monday to Friday', () => {
        const week = countWorkingDays(MONDAY_TO_FRIDAY);
        const friday = day('2026-11-20');
        expect(week.numberFrom(friday + 1)).toBe(week.numberFrom(friday) + 1);
        expect(week.numberUntil(friday + 2)).toBe(week.numberFrom(friday));
        expect(isoOf(week.dayAt(week.numberFrom(friday) + 1))).toBe('2026-11-23');
        expect([friday, friday + 1].map((one) => week.isWorking(one))).toEqual([true, false]);
    });
    it('passes holidays', () => {
        const christmas = countWorkingDays({ weekdays: [1, 2, 3, 4, 5], holidays: [day('2026-12-25')] });
        const thursday = christmas.numberFrom(day('2026-12-24'));
        expect(isoOf(christmas.dayAt(thursday + 1))).toBe('2026-12-28');
    });
    it.each([
        [[], []],
        [[1, 2, 3, 4, 5, 6, 7], []]
    ])('weekdays %j mean every day', (weekdays, holidays) => {
        expect(countWorkingDays({ weekdays, holidays })).toBe(EVERY_DAY);
    });
    it('numbers each working day once and in order, whatever is free', () => {
        fc.assert(
            fc.property(calendars, fc.integer({ min: -100, max: 100 }), ({ weekdays, holidays, counted }, start) => {
                let number = counted.numberFrom(start);
                for (let current = start; current < start + 30; current++) {
                    const free =
                        weekdays.length > 0 && (!weekdays.includes(weekdayOf(current)) || holidays.includes(current));
                    expect(counted.isWorking(current)).toBe(weekdays.length === 0 || !free);
                    expect(counted.numberFrom(current)).toBe(number);
                    expect(counted.numberUntil(current)).toBe(free ? number - 1 : number);
                    if (free) continue;
                    expect(counted.dayAt(number)).toBe(current);
                    number++;
                }
            })
        );
    });
});
