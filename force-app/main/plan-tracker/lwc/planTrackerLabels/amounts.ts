import { currencyDigits, toDecimalNumber } from 'c/landscapeMoney';
import LOCALE from '@salesforce/i18n/locale';

// Made once each: a formatter costs far more than a format.
const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const DAYS = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'day', unitDisplay: 'long' });
const FULL = new Map<string, Intl.NumberFormat>();
const SHORT = new Map<string, Intl.NumberFormat>();

function formatter(formatters: Map<string, Intl.NumberFormat>, currency: string, options: Intl.NumberFormatOptions) {
    let found = formatters.get(currency);
    if (!found) {
        found = new Intl.NumberFormat(LOCALE, { ...options, style: 'currency', currency });
        formatters.set(currency, found);
    }
    return found;
}

/** An amount in full, without decimals. @param minor minor units */
export function amountText(minor: number, currency: string): string {
    return formatter(FULL, currency, { maximumFractionDigits: 0 }).format(
        toDecimalNumber(minor, currencyDigits(currency))
    );
}

/** `€1.2M`: for figures that are read at a glance. @param minor minor units */
export function shortAmountText(minor: number, currency: string): string {
    return formatter(SHORT, currency, { notation: 'compact', maximumFractionDigits: 1 }).format(
        toDecimalNumber(minor, currencyDigits(currency))
    );
}

/** @param share 0.62 for 62 % */
export function shareText(share: number): string {
    return PERCENT.format(share);
}

/** `1 day`, `12 days`, in the words of the user's locale. */
export function daysText(days: number): string {
    return DAYS.format(days);
}
