/**
 * Money as whole minor units (cents, pence) in ordinary numbers: exact up to 2^53 - 1 units. Nothing here adds
 * binary fractions. What cannot be counted exactly is refused, never rounded in silence.
 */
export { formatMinorUnits } from 'c/importValues';

const POWERS = [1, 10, 100, 1000, 10000] as const;
/** Up to here a product of a decimal number and a power of ten is less than an eighth of a unit off. */
const CERTAIN = 2 ** 49;
/** A number of JSON carries fifteen digits for certain: beyond, two amounts a unit apart may be the same number. */
const LARGEST = 999_999_999_999_999;

/**
 * The API's decimal number in minor units. More decimals than the currency has are rounded half away from zero, by
 * the decimal digits and not by the binary fraction: 1.005 with two digits is 101.
 *
 * @param digits of the currency after the decimal mark, 0 to 4
 * @returns undefined for what is no finite number or beyond fifteen digits
 */
export function toMinorUnits(value: number, digits: number): number | undefined {
    const scaled = value * (POWERS[digits] ?? 10 ** digits);
    const rounded = Math.round(scaled);
    if (rounded < CERTAIN && rounded > -CERTAIN && Math.abs(scaled - rounded) < 0.25)
        return rounded === 0 ? 0 : rounded;
    return fromDecimalText(String(value), digits);
}

/** Reads what `String(number)` writes: the shortest decimal text that stands for the number. */
function fromDecimalText(text: string, digits: number): number | undefined {
    const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-])\d+)?$/.exec(text);
    if (!match || match[4] === '+') return undefined;
    if (match[4] === '-') return 0;
    const [, sign, whole, fraction = ''] = match as unknown as [string, string, string, string?];
    const padded = fraction.padEnd(digits + 1, '0');
    const kept = Number(whole + padded.slice(0, digits));
    const minor = padded.charCodeAt(digits) >= '5'.charCodeAt(0) ? kept + 1 : kept;
    if (minor > LARGEST) return undefined;
    return sign === '-' && minor !== 0 ? -minor : minor;
}

/** Minor units as the decimal number that the API takes. */
export function toDecimalNumber(minor: number, digits: number): number {
    return minor / (POWERS[digits] ?? 10 ** digits);
}

/** Digits after the decimal mark of a currency by ISO 4217; 2 for a code that nobody knows. */
export function currencyDigits(code: string): number {
    try {
        const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
        return format.resolvedOptions().maximumFractionDigits ?? 2;
    } catch {
        // Not the form of a currency code: the platform allows none such, a test or an import may.
        return 2;
    }
}

/**
 * Splits a whole by weights so that the parts add up to it: everybody gets the whole units of the exact share, and
 * what is left goes one by one to the largest remainders (equal ones: the earlier weight). The method of
 * Hamilton and Hare.
 *
 * @param total whole number of units, may be negative
 * @param weights whole numbers, none negative; all zero: the first takes everything
 */
export function splitByLargestRemainder(total: number, weights: readonly number[]): number[] {
    if (weights.length === 0) return [];
    const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
    if (sum === 0n) return weights.map((_, position) => (position === 0 ? total : 0));
    const size = BigInt(Math.abs(total));
    const products = weights.map((weight) => size * BigInt(weight));
    const parts = products.map((product) => Number(product / sum));
    const rests = products.map((product) => product % sum);
    const left = Math.abs(total) - parts.reduce((all, part) => all + part, 0);
    const neediest = weights
        .map((_, position) => position)
        .sort((first, second) => compareDescending(rests[first] as bigint, rests[second] as bigint) || first - second);
    for (const position of neediest.slice(0, left)) parts[position] = (parts[position] as number) + 1;
    return total < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts;
}

function compareDescending(left: bigint, right: bigint): number {
    if (left === right) return 0;
    return left > right ? -1 : 1;
}

const WHOLE = 10_000;

/** A probability in percent as whole hundredths of a percent; null is none. */
export function basisPoints(probability: number | null): number {
    return Math.round((probability ?? 0) * 100);
}

/** Minor units times a probability (hundredths of a percent), rounded half away from zero. */
export function weighted(minor: number, points: number): number {
    const size = Math.abs(minor);
    const rest = restOf(size, points);
    const units = floorOf(size, points) + (rest * 2 >= WHOLE ? 1 : 0);
    return minor < 0 && units !== 0 ? -units : units;
}

/**
 * The weighted value of an opportunity, split over its parts by largest remainder: the parts add up to
 * `weighted(sum of the parts)`. Equal remainders: the earlier part, so the caller's order decides.
 *
 * @param parts minor units, of either sign; those from `start` up to, not including, `end` are the opportunity's
 * @param into where the weighted parts go, at the same places
 * @param points probability in hundredths of a percent, 0 to 10,000
 */
export function weighParts(parts: readonly number[], into: number[], start: number, end: number, points: number): void {
    let sum = 0;
    let left = 0;
    for (let place = start; place < end; place++) {
        const part = parts[place] as number;
        const floor = floorOf(part, points);
        into[place] = floor;
        left -= floor;
        sum += part;
    }
    left += weighted(sum, points);
    if (left === 0) return;
    if (end - start <= FEW) return giveToNeediest(parts, into, start, end, points, left);
    const rests = parts.slice(start, end).map((part) => restOf(part, points));
    const neediest = rests
        .map((_, offset) => offset)
        .sort((first, second) => (rests[second] as number) - (rests[first] as number) || first - second);
    for (const offset of neediest.slice(0, left)) into[start + offset] = (into[start + offset] as number) + 1;
}

/** Up to so many parts looking for the largest remainder again and again is cheaper than a sorted list. */
const FEW = 8;

function giveToNeediest(
    parts: readonly number[],
    into: number[],
    start: number,
    end: number,
    points: number,
    left: number
): void {
    let [last, lastPlace] = [WHOLE, -1];
    for (let given = 0; given < left; given++) {
        // The next one after the last that got a unit: less remainder, or as much and later.
        let [next, nextPlace] = [-1, -1];
        for (let place = start; place < end; place++) {
            const rest = restOf(parts[place] as number, points);
            if (rest > last || (rest === last && place <= lastPlace) || rest <= next) continue;
            [next, nextPlace] = [rest, place];
        }
        into[nextPlace] = (into[nextPlace] as number) + 1;
        [last, lastPlace] = [next, nextPlace];
    }
}

// minor x points can be beyond 2^53, so the two halves are multiplied apart.
function floorOf(minor: number, points: number): number {
    const high = Math.floor(minor / WHOLE);
    return high * points + Math.floor(((minor - high * WHOLE) * points) / WHOLE);
}

function restOf(minor: number, points: number): number {
    const high = Math.floor(minor / WHOLE);
    return ((minor - high * WHOLE) * points) % WHOLE;
}

/** An exact share: a part of a whole, both counted. Null in `shareOf` where the whole is not positive. */
export interface Share {
    readonly part: number;
    readonly whole: number;
}

/** The share as a number (0.25 is a quarter; above 1 and below 0 are possible), null where there is no whole. */
export function shareOf({ part, whole }: Share): number | null {
    return whole > 0 ? part / whole : null;
}
