/**
 * Amounts and dates as people write them, read without ever touching a binary fraction: money is a whole
 * number of minor units, a date is its ISO text.
 */
import { cleanText } from 'c/importText';

/** The character before the fraction of an amount. */
export type DecimalMark = '.' | ',';

/**
 * The decimal mark that a column of amounts uses. A value with both marks, or with one mark followed by other than
 * three digits, tells; where none tells (or they disagree evenly) the point is taken.
 */
export function findDecimalMark(values: Iterable<string>): DecimalMark {
    let votes = 0;
    for (const value of values) votes += decimalVote(value);
    return votes < 0 ? ',' : '.';
}

/** +1 when the value can only be written with a decimal point, -1 when only with a decimal comma. */
function decimalVote(value: string): number {
    const lastPoint = value.lastIndexOf('.');
    const lastComma = value.lastIndexOf(',');
    if (lastPoint >= 0 && lastComma >= 0) return lastPoint > lastComma ? 1 : -1;
    const last = Math.max(lastPoint, lastComma);
    if (last < 0) return 0;
    const mark = value[last] as string;
    const single = value.indexOf(mark) === last;
    const digitsAfter = /^\d*/.exec(value.slice(last + 1))?.[0].length ?? 0;
    const decimal = mark === '.' ? 1 : -1;
    if (!single) return -decimal;
    return digitsAfter === 3 ? 0 : decimal;
}

/**
 * Reads an amount into minor units (cents, pence). Currency signs and codes, blanks and apostrophes between
 * thousands, a minus before or after and brackets for credits are understood. More decimals than the currency
 * has are rounded half away from zero.
 *
 * @param decimals digits after the mark in this currency, 0 to 4
 * @returns undefined when it is not an amount, or too large to be counted exactly (beyond 2^53 minor units)
 */
export function parseAmount(text: string, mark: DecimalMark = '.', decimals = 2): number | undefined {
    let body = cleanText(text).replace(/[\u2212\u2013]/g, '-');
    const bracketed = /^\((.*)\)$/.exec(body);
    if (bracketed) body = bracketed[1] as string;
    body = body
        .replace(/^([-+]?)\s*(?:[A-Za-z]{3}\b|\p{Sc})\s*/u, '$1')
        .replace(/\s*(?:\b[A-Za-z]{3}|\p{Sc})(-?)$/u, '$1');
    const signed = /^([-+]?)\s*(.*?)\s*(-?|CR|cr)$/.exec(body);
    if (!signed) return undefined;
    const [, sign, digits, trailing] = signed as unknown as [string, string, string, string];
    const negative = [Boolean(bracketed), sign === '-', trailing !== ''].filter(Boolean);
    if (negative.length > 1) return undefined;
    const minor = unsignedMinorUnits(digits, mark, decimals);
    if (minor === undefined) return undefined;
    return negative.length === 1 && minor !== 0 ? -minor : minor;
}

function unsignedMinorUnits(text: string, mark: DecimalMark, decimals: number): number | undefined {
    const [whole, fraction, ...more] = text.split(mark);
    if (whole === undefined || more.length > 0) return undefined;
    const grouped = mark === '.' ? /^\d{1,3}(?:[, '’]\d{3})+$/ : /^\d{1,3}(?:[. '’]\d{3})+$/;
    if (!/^\d+$/.test(whole) && !grouped.test(whole) && !(whole === '' && fraction)) return undefined;
    if (fraction !== undefined && !/^\d*$/.test(fraction)) return undefined;
    const digits = (fraction ?? '').padEnd(decimals + 1, '0');
    const kept = Number(`${whole.replace(/\D/g, '') || '0'}${digits.slice(0, decimals)}`);
    const minor = digits.charCodeAt(decimals) >= 53 ? kept + 1 : kept;
    return Number.isSafeInteger(minor) ? minor : undefined;
}

/** Minor units as a decimal text with a point, exact: 3286100 is "32861.00". */
export function formatMinorUnits(minor: number, decimals = 2): string {
    const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    const fraction = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : '';
    return `${minor < 0 ? '-' : ''}${whole}${fraction}`;
}

/** Whether the day or the month comes first in dates like 03/04/2021. */
export type DateOrder = 'day-first' | 'month-first';

/**
 * The order that a column of dates uses: a first number above 12 is a day, a second one above 12 shows
 * that the month comes first; where no value tells, day first is taken and `certain` is false.
 */
export function findDateOrder(values: Iterable<string>): { order: DateOrder; certain: boolean } {
    let votes = 0;
    let undecided = false;
    for (const value of values) {
        const match = NUMERIC.exec(cleanText(value));
        if (!match) continue;
        const first = Number(match[1]);
        const second = Number(match[2]);
        if (first > 12 && second <= 12) votes++;
        else if (second > 12 && first <= 12) votes--;
        else if (first !== second) undecided = true;
    }
    return { order: votes < 0 ? 'month-first' : 'day-first', certain: votes !== 0 || !undecided };
}

const NUMERIC = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4}|\d{2})(?:\s.*)?$/;
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*([A-Za-z]{3,9})\.?,?[\s./-]*(\d{4}|\d{2})$/;
const NAMED_MONTH_FIRST = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T\s].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = [
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
    ...['november', 'december']
];

/**
 * Reads a calendar date: 2021-03-31, 31/03/2021, 31.3.21, 31-Mar-21, 31 March 2021, March 31, 2021, 20210331;
 * a time after it is ignored. Two-digit years are 1970 to 2069.
 *
 * @returns ISO text (YYYY-MM-DD), undefined when it is no date or not in the calendar (31 February)
 */
export function parseDate(text: string, order: DateOrder = 'day-first'): string | undefined {
    const value = cleanText(text);
    const ymd = YEAR_FIRST.exec(value) ?? COMPACT.exec(value);
    if (ymd) return isoDate(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
    const numeric = NUMERIC.exec(value);
    if (numeric) {
        const [first, second] = [Number(numeric[1]), Number(numeric[2])];
        const [day, month] = order === 'day-first' ? [first, second] : [second, first];
        return isoDate(fullYear(numeric[3] as string), month, day);
    }
    const named = NAMED.exec(value);
    if (named) return isoDate(fullYear(named[3] as string), monthNumber(named[2] as string), Number(named[1]));
    const monthFirst = NAMED_MONTH_FIRST.exec(value);
    if (monthFirst) {
        return isoDate(fullYear(monthFirst[3] as string), monthNumber(monthFirst[1] as string), Number(monthFirst[2]));
    }
    return undefined;
}

function monthNumber(name: string): number {
    const folded = name.toLowerCase();
    const long = LONG_MONTHS.indexOf(folded);
    return (long >= 0 ? long : MONTHS.indexOf(folded === 'sept' ? 'sep' : folded)) + 1;
}

function fullYear(text: string): number {
    const year = Number(text);
    if (text.length === 4) return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

function isoDate(year: number, month: number, day: number): string | undefined {
    if (year < 1700 || year > 4000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return undefined;
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
    if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
