/**
 * Date literals and date functions
 * (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 * and …_select_date_functions.htm). Every user's time zone is UTC and the week starts on Sunday (locale en_US).
 */
import type { DateFunction } from './query.ts';

/** Days as `YYYY-MM-DD`; `end` is the first day after the range. */
export interface DateRange {
    start: string;
    end: string;
}

/** Months in one period of each unit that consists of months. */
const MONTHS: Readonly<Record<string, number>> = {
    MONTH: 1,
    QUARTER: 3,
    YEAR: 12,
    FISCAL_QUARTER: 3,
    FISCAL_YEAR: 12
};

const PERIOD = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)$/;
const COUNTED = /^(LAST|NEXT)_(?:N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S:(\d{1,4})|90_DAYS)$/;
const AGO = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S_AGO:(\d{1,4})$/;
const DAYS: Readonly<Record<string, number>> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };
const OFFSETS: Readonly<Record<string, number>> = { LAST: -1, THIS: 0, NEXT: 1 };

/**
 * The days that a date literal names, e.g. `THIS_FISCAL_YEAR` or `LAST_N_DAYS:30`; undefined when there is no such
 * literal. `LAST_N_DAYS` includes today, every other `LAST_N_…` and `NEXT_N_…` leaves the current period out.
 * @param fiscalStartMonth 1 (January) to 12
 */
export function dateRange(literal: string, now: Date, fiscalStartMonth: number): DateRange | undefined {
    const name = literal.toUpperCase();
    const start = (unit: string, offset: number) => startOfPeriod(now, unit, offset, fiscalStartMonth);
    const range = (unit: string, first: number, last: number): DateRange => ({
        start: start(unit, first),
        end: start(unit, last + 1)
    });
    const day = DAYS[name];
    if (day !== undefined) return range('DAY', day, day);
    const period = PERIOD.exec(name);
    if (period) {
        const offset = OFFSETS[period[1] as string] as number;
        return range(period[2] as string, offset, offset);
    }
    const ago = AGO.exec(name);
    if (ago) return range(ago[1] as string, -Number(ago[2]), -Number(ago[2]));
    const counted = COUNTED.exec(name);
    if (!counted) return undefined;
    const unit = counted[2] ?? 'DAY';
    const count = Number(counted[3] ?? 90);
    if (counted[1] === 'NEXT') return range(unit, 1, count);
    return range(unit, -count, unit === 'DAY' ? 0 : -1);
}

/** First day of the period that lies `offset` periods after the one that contains `now`. */
function startOfPeriod(now: Date, unit: string, offset: number, fiscalStartMonth: number): string {
    const months = MONTHS[unit];
    if (months === undefined) {
        const weekday = unit === 'WEEK' ? now.getUTCDay() : 0;
        const days = now.getUTCDate() - weekday + offset * (unit === 'WEEK' ? 7 : 1);
        return isoDay(now.getUTCFullYear(), now.getUTCMonth(), days);
    }
    const anchor = unit.startsWith('FISCAL') ? fiscalStartMonth - 1 : 0;
    const current = now.getUTCFullYear() * 12 + now.getUTCMonth() - anchor;
    const first = (Math.floor(current / months) + offset) * months + anchor;
    return isoDay(Math.floor(first / 12), first % 12, 1);
}

function isoDay(year: number, month: number, day: number): string {
    return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/**
 * SQL of a date function over a stored date or date-time. All answer a whole number but DAY_ONLY, which answers a
 * date. A fiscal year is named after the calendar year it ends in.
 */
export function dateFunctionSql(name: DateFunction, sql: string, fiscalStartMonth: number): string {
    const year = `CAST(substr(${sql}, 1, 4) AS INTEGER)`;
    const month = `CAST(substr(${sql}, 6, 2) AS INTEGER)`;
    const dayInMonth = `CAST(substr(${sql}, 9, 2) AS INTEGER)`;
    const dayInYear = `CAST(strftime('%j', ${sql}) AS INTEGER)`;
    const fiscalMonth = `((${month} - ${fiscalStartMonth} + 12) % 12 + 1)`;
    switch (name) {
        case 'CALENDAR_YEAR':
            return year;
        case 'CALENDAR_QUARTER':
            return `((${month} + 2) / 3)`;
        case 'CALENDAR_MONTH':
            return month;
        case 'FISCAL_YEAR':
            return fiscalStartMonth === 1 ? year : `(${year} + (${month} >= ${fiscalStartMonth}))`;
        case 'FISCAL_QUARTER':
            return `((${fiscalMonth} + 2) / 3)`;
        case 'FISCAL_MONTH':
            return fiscalMonth;
        case 'DAY_ONLY':
            return `substr(${sql}, 1, 10)`;
        case 'DAY_IN_MONTH':
            return dayInMonth;
        case 'DAY_IN_WEEK':
            return `(CAST(strftime('%w', ${sql}) AS INTEGER) + 1)`;
        case 'DAY_IN_YEAR':
            return dayInYear;
        case 'WEEK_IN_MONTH':
            return `((${dayInMonth} + 6) / 7)`;
        case 'WEEK_IN_YEAR':
            return `((${dayInYear} + 6) / 7)`;
        case 'HOUR_IN_DAY':
            return `CAST(substr(${sql}, 12, 2) AS INTEGER)`;
    }
}
