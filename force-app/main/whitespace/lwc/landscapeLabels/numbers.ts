import locale from '@salesforce/i18n/locale';
import { formatMinorUnits } from 'c/landscapeMoney';

// A format is expensive to make and, inside the sandbox, to look a method up on: each is made once.
const formats = new Map<string, (value: number) => string>();

function formatOf(options: Intl.NumberFormatOptions): (value: number) => string {
    const key = JSON.stringify(options);
    let format = formats.get(key);
    if (format === undefined) {
        format = new Intl.NumberFormat(locale, options).format;
        formats.set(key, format);
    }
    return format;
}

/** A number in few characters: 1.2M. */
export function compactNumber(value: number): string {
    return formatOf({ notation: 'compact', maximumSignificantDigits: 3 })(value);
}

/** An amount of minor units in full, in the user's way of writing, with its code: EUR 1,234.50. Exact. */
export function exactMoney(minor: number, digits: number, code: string): string {
    const text = formatMinorUnits(minor, digits);
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    // A decimal text is formatted digit by digit where the engine can; the sum of a page must not lose a minor unit.
    return `${code}\u00a0${formatOf(options)(text as unknown as number)}`;
}

/** An amount without its code, and without decimals where they say nothing. */
export function wholeMoney(minor: number, digits: number): string {
    const divisor = 10 ** digits;
    const decimals = minor % divisor === 0 ? 0 : digits;
    const text = formatMinorUnits(minor, digits);
    return formatOf({ minimumFractionDigits: decimals, maximumFractionDigits: decimals })(text as unknown as number);
}

/** An amount as later checks and machines read it: code and unrounded decimal. */
export function isoMoney(minor: number, digits: number): string {
    return formatMinorUnits(minor, digits);
}

/** A whole number: 173,946. */
export function countText(count: number): string {
    return formatOf({ maximumFractionDigits: 0 })(count);
}

/** 0.25 is 25%; nothing where there is no share, and what is below one percent is not rounded to none. */
export function percent(share: number | null): string {
    if (share === null) return '–';
    const isSmall = share > 0 && share < 0.01;
    const digits = isSmall ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 0 };
    return formatOf({ style: 'percent', ...digits })(share);
}

/** An ISO date in the user's way of writing. */
export function dateText(date: string | null): string {
    if (date === null || date === '') return '';
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(Date.UTC(year, month - 1, day))
    );
}
