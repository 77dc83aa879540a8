/** A span of calendar days, both ends included, as ISO dates: text comparison is date comparison. */
export interface DateWindow {
    readonly from: string;
    readonly to: string;
}

/**
 * How an org counts its years. Fiscal years start on the first day of a month; custom fiscal years (of 4-4-5 weeks,
 * say) are not supported.
 */
export interface FiscalCalendar {
    /** 1 (January) to 12. */
    readonly startMonth: number;
    /** Whether a fiscal year bears the calendar year that it ends in (Salesforce's own default) or starts in. */
    readonly namedBy: 'end' | 'start';
}

/** Years from January to December. */
export const CALENDAR_YEARS: FiscalCalendar = { startMonth: 1, namedBy: 'end' };

/** Whether a date lies in a window. */
export function isWithin(date: string, window: DateWindow): boolean {
    return date >= window.from && date <= window.to;
}

/** The name (a number) of the fiscal year that an ISO date lies in. */
export function fiscalYearOf(date: string, calendar: FiscalCalendar): number {
    const year = twoDigits(date, 0) * 100 + twoDigits(date, 2);
    const month = twoDigits(date, 5);
    const startedIn = month >= calendar.startMonth ? year : year - 1;
    return startedIn + nameOffset(calendar);
}

/** First to last day of some fiscal years, by their names. */
export function fiscalYears(first: number, last: number, calendar: FiscalCalendar): DateWindow {
    const offset = nameOffset(calendar);
    const nextYear = last - offset + 1;
    return { from: isoDate(first - offset, calendar.startMonth, 1), to: dayBefore(nextYear, calendar.startMonth) };
}

/** This fiscal year and some before it: the window that the landscape opens with. */
export function defaultWindow(today: string, calendar: FiscalCalendar, yearsBefore: number): DateWindow {
    const year = fiscalYearOf(today, calendar);
    return fiscalYears(year - yearsBefore, year, calendar);
}

/** Names of the fiscal years that a window touches, earliest first; none for a window that ends before it starts. */
export function fiscalYearsIn(window: DateWindow, calendar: FiscalCalendar): number[] {
    const first = fiscalYearOf(window.from, calendar);
    const count = window.to < window.from ? 0 : fiscalYearOf(window.to, calendar) - first + 1;
    return Array.from({ length: count }, (_, position) => first + position);
}

/** The same span of fiscal years just before a window of whole fiscal years. */
export function yearsBefore(window: DateWindow, calendar: FiscalCalendar): DateWindow {
    const years = fiscalYearsIn(window, calendar);
    const first = years[0] ?? fiscalYearOf(window.from, calendar);
    return fiscalYears(first - Math.max(1, years.length), first - 1, calendar);
}

/** Read by character: a landscape asks this of every opportunity. */
function twoDigits(text: string, place: number): number {
    return (text.charCodeAt(place) - ZERO) * 10 + text.charCodeAt(place + 1) - ZERO;
}

const ZERO = '0'.charCodeAt(0);

function nameOffset({ startMonth, namedBy }: FiscalCalendar): number {
    return namedBy === 'end' && startMonth > 1 ? 1 : 0;
}

function isoDate(year: number, month: number, day: number): string {
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day before the first of a month. */
function dayBefore(year: number, month: number): string {
    if (month === 1) return isoDate(year - 1, 12, 31);
    const previous = month - 1;
    return isoDate(year, previous, daysIn(year, previous));
}

function daysIn(year: number, month: number): number {
    if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
