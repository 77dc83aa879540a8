import { dateOf, dayFrom, daysInMonth, modulo, type Day } from './days';

/** A month as a whole number: 12 x year + month - 1. */
export type Month = number;

/** The month that a day lies in. */
export function monthOf(day: Day): Month {
    const { year, month } = dateOf(day);
    return year * 12 + month - 1;
}

/** The first day of a month. */
export function startOfMonth(month: Month): Day {
    return dayFrom(Math.floor(month / 12), modulo(month, 12) + 1, 1);
}

/**
 * A day some months later (or earlier, when negative). The day of the month stays, or becomes the month's last where it
 * has no such day: 29 February and a year is 28 February.
 */
export function addMonths(day: Day, months: number): Day {
    const { year, month, date } = dateOf(day);
    const target = year * 12 + month - 1 + months;
    const [targetYear, targetMonth] = [Math.floor(target / 12), modulo(target, 12) + 1];
    return dayFrom(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

/** The first day of the fiscal year that a day lies in, where years start in `startMonth` (1 to 12). */
export function startOfFiscalYear(day: Day, startMonth: number): Day {
    return startOfMonth(startMonthOf(day, startMonth, 12));
}

/** The first day of the fiscal quarter that a day lies in. */
export function startOfFiscalQuarter(day: Day, startMonth: number): Day {
    return startOfMonth(startMonthOf(day, startMonth, 3));
}

/** Which quarter of its fiscal year a day lies in, 1 to 4. */
export function fiscalQuarterOf(day: Day, startMonth: number): number {
    return Math.floor(modulo(monthOf(day) - (startMonth - 1), 12) / 3) + 1;
}

function startMonthOf(day: Day, startMonth: number, length: number): Month {
    const month = monthOf(day);
    return month - modulo(month - (startMonth - 1), length);
}
