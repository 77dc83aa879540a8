/**
 * A calendar day as a whole number: days since 1970-01-01, negative before. A due date is a date: nothing here knows
 * a time, a time zone or `Date`, so no day can shift. The Gregorian calendar throughout, years 1 to 9999.
 */
export type Day = number;

/** Days of the Gregorian calendar's cycle of 400 years. */
const CYCLE = 146_097;
/** From 1 March of the year 0, where the arithmetic is simplest, to 1970-01-01. */
const EPOCH = 719_468;

/** Year, month (1 to 12) and day of the month. */
export interface CalendarDate {
    readonly year: number;
    readonly month: number;
    readonly date: number;
}

/**
 * The day of a date of the calendar. Month and date are taken as they are, not checked.
 * Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayFrom(year: number, month: number, date: number): Day {
    const shifted = month <= 2 ? year - 1 : year;
    const cycle = Math.floor(shifted / 400);
    const yearOfCycle = shifted - cycle * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
    const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
    return cycle * CYCLE + dayOfCycle - EPOCH;
}

/** The date of a day; the inverse of `dayFrom` (civil_from_days of the same source). */
export function dateOf(day: Day): CalendarDate {
    const shifted = day + EPOCH;
    const cycle = Math.floor(shifted / CYCLE);
    const dayOfCycle = shifted - cycle * CYCLE;
    const yearOfCycle = Math.floor(
        (dayOfCycle -
            Math.floor(dayOfCycle / 1460) +
            Math.floor(dayOfCycle / 36_524) -
            Math.floor(dayOfCycle / 146_096)) /
            365
    );
    const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
    const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
    const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    return {
        year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
        month,
        date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
    };
}

/** Days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
    if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of an ISO date ("2026-03-31"); undefined for other texts and for dates that no calendar has. */
export function readDay(text: string): Day | undefined {
    if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
    const year = digits(text, 0, 4);
    const month = digits(text, 5, 7);
    const date = digits(text, 8, 10);
    // Not a number is neither above nor below anything.
    if (!(year >= 1 && month >= 1 && month <= 12 && date >= 1)) return undefined;
    return date > daysInMonth(year, month) ? undefined : dayFrom(year, month, date);
}

/** Digits as a number, NaN where one is none. Without a regular expression: thousands of dates are read at a time. */
function digits(text: string, from: number, until: number): number {
    let value = 0;
    for (let place = from; place < until; place++) {
        const digit = text.charCodeAt(place) - 48;
        value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
    }
    return value;
}

/** The day of the ISO date of a record, null for none. A text that is no date is none: the platform sends none such. */
export function dayOf(text: string | null): Day | null {
    return text === null ? null : (readDay(text) ?? null);
}

/** The ISO date of a day. */
export function isoOf(day: Day): string;
export function isoOf(day: Day | null): string | null;
export function isoOf(day: Day | null): string | null {
    if (day === null) return null;
    const { year, month, date } = dateOf(day);
    return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(date)}`;
}

function twoDigits(value: number): string {
    return value < 10 ? `0${value}` : String(value);
}

/** The weekday of a day: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
    return modulo(day + 3, 7) + 1;
}

/** The last day on or before `day` on which a week starts. `weekStart` 1 is Monday, 7 is Sunday. */
export function startOfWeek(day: Day, weekStart = 1): Day {
    return day - modulo(weekdayOf(day) - weekStart, 7);
}

/** The number of the ISO 8601 week that a day lies in: the week of a year's first Thursday is week 1. */
export function weekNumberOf(day: Day): number {
    const thursday = startOfWeek(day) + 3;
    return Math.floor((thursday - dayFrom(dateOf(thursday).year, 1, 1)) / 7) + 1;
}

/** The remainder that is never negative. */
export function modulo(value: number, divisor: number): number {
    return ((value % divisor) + divisor) % divisor;
}
