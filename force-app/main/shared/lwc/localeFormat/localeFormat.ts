import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

// Made once: a formatter costs far more than a format, the more so under Lightning Web Security.
const SHORT = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 });
const FULL = new Intl.NumberFormat(LOCALE);
const SHORT_MONEY = new Intl.NumberFormat(LOCALE, {
    notation: 'compact',
    maximumFractionDigits: 1,
    style: 'currency',
    currency: CURRENCY
});
const FULL_MONEY = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: CURRENCY });
const DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE });

/** Swedish dates are ISO dates. */
const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE });

/** The day of a moment (milliseconds since 1970) as `2026-01-31`, in the user's time zone, not in the browser's. */
export function isoDayOf(moment: number): string {
    return ISO_DAY.format(moment);
}

/** The user's today as `2026-01-31`. */
export function todayIsoDate(): string {
    return isoDayOf(Date.now());
}

/** `1.2M`: for drawing; say `fullNumber` on hover and to assistive technology. */
export function shortNumber(value: number): string {
    return SHORT.format(value);
}

export function fullNumber(value: number): string {
    return FULL.format(value);
}

/** `$1.2M` in the user's currency. */
export function shortMoney(value: number): string {
    return SHORT_MONEY.format(value);
}

export function fullMoney(value: number): string {
    return FULL_MONEY.format(value);
}

/** A day from `2026-01-31`, the same in every time zone. What is no date comes back as it is. */
export function formatDay(isoDate: string): string {
    const time = Date.parse(isoDate.length === 10 ? `${isoDate}T00:00:00Z` : isoDate);
    return Number.isNaN(time) ? isoDate : DAY.format(time);
}

/** A moment from `2026-01-31T12:34:56.000Z` in the user's time zone. What is no date comes back as it is. */
export function formatMoment(isoDateTime: string): string {
    const time = Date.parse(isoDateTime);
    return Number.isNaN(time) ? isoDateTime : MOMENT.format(time);
}

/** Name of a month, 1 to 12. */
export function monthName(month: number): string {
    return MONTH.format(Date.UTC(2000, month - 1, 1));
}
