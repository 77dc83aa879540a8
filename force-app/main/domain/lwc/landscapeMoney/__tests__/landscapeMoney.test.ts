import fc from 'fast-check';
import {
    basisPoints,
    currencyDigits,
    formatMinorUnits,
    shareOf,
    splitByLargestRemainder,
    toDecimalNumber,
    toMinorUnits,
    weighParts,
    weighted
} from '../landscapeMoney';

const upToFifteenDigits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
const runs = { numRuns: 1000 };
/** The parts of one opportunity, weighed. */
const weightedParts = (parts: readonly number[], points: number) => {
    const into: number[] = [];
    weighParts(parts, into, 0, parts.length, points);
    return into;
};
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

describe('toMinorUnits', () => {
    it.each([
        [0, 2, 0],
        [-0, 2, 0],
        [1234.56, 2, 123456],
        [-1234.56, 2, -123456],
        [0.29, 2, 29],
        [1.1, 2, 110],
        [1.005, 2, 101], // the binary fraction is below the half, the decimal one is not
        [-1.005, 2, -101],
        [2.675, 2, 268],
        [100.5, 0, 101],
        [-100.5, 0, -101],
        [1.2345, 3, 1235],
        [0.004, 2, 0],
        [-0.004, 2, 0],
        [1e-7, 2, 0],
        [9999999999999.99, 2, 999999999999999],
        [-7654321098765.43, 2, -765432109876543]
    ])('reads %p with %i digits as %p', (value, digits, minor) => {
        expect(toMinorUnits(value, digits)).toBe(minor);
    });

    it.each([Number.NaN, Infinity, -Infinity, 1e21, 10000000000000, -1e18])('refuses %p', (value) => {
        expect(toMinorUnits(value, 2)).toBeUndefined();
    });

    it('reads back every number of minor units', () => {
        fc.assert(
            fc.property(upToFifteenDigits, fc.integer({ min: 0, max: 4 }), (minor, digits) => {
                expect(toMinorUnits(Number(formatMinorUnits(minor, digits)), digits)).toBe(minor === 0 ? 0 : minor);
                expect(toMinorUnits(toDecimalNumber(minor, digits), digits)).toBe(minor === 0 ? 0 : minor);
            }),
            runs
        );
    });
});

it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['no code', 2]
])('currencyDigits of %s is %i', (code, digits) => {
    expect(currencyDigits(code)).toBe(digits);
});

describe('splitByLargestRemainder', () => {
    it.each([
        [100, [1, 1, 1], [34, 33, 33]],
        [-100, [1, 1, 1], [-34, -33, -33]],
        [10, [0, 3, 1], [0, 8, 2]],
        [7, [0, 0], [7, 0]],
        [0, [2, 3], [0, 0]],
        [5, [], []]
    ])('splits %i by %j', (total, weights, parts) => {
        expect(splitByLargestRemainder(total, weights)).toEqual(parts);
    });

    it('parts add up to the whole and are less than a unit from the exact share', () => {
        const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });
        fc.assert(
            fc.property(fc.integer(), weights, (total, shares) => {
                const parts = splitByLargestRemainder(total, shares);
                expect(sum(parts)).toBe(total);
                const whole = sum(shares);
                fc.pre(whole > 0);
                parts.forEach((part, place) => {
                    expect(Math.abs(part - (total * (shares[place] as number)) / whole)).toBeLessThan(1);
                });
            }),
            runs
        );
    });
});

describe('weighted', () => {
    it.each([
        [100, 50, 50],
        [1, 50, 1],
        [-1, 50, -1],
        [3, 33, 1],
        [0, 50, 0],
        [9007199254740991, 100, 9007199254740991],
        [9007199254740991, 50, 4503599627370496],
        [200, 12.5, 25],
        [12345, 0, 0]
    ])('%i at %d percent is %i', (minor, probability, expected) => {
        expect(weighted(minor, basisPoints(probability))).toBe(expected);
    });

    it('splits an opportunity so that equal remainders go to the earlier part', () => {
        expect(weightedParts([1, 1, 1], basisPoints(50))).toEqual([1, 1, 0]);
        expect(weightedParts([333, 333, 334], basisPoints(10))).toEqual([33, 33, 34]);
        expect(weightedParts([1000, -1], basisPoints(50))).toEqual([500, 0]);
    });

    it('leaves the parts of other opportunities alone', () => {
        const into = [7, 7, 7, 7];
        weighParts([100, 1, 1, 100], into, 1, 3, basisPoints(50));
        expect(into).toEqual([7, 1, 0, 7]);
    });

    it('parts add up to the weighted whole, each less than a unit from exact', () => {
        const parts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 9 });
        fc.assert(
            fc.property(parts, fc.integer({ min: 0, max: 10_000 }), (values, points) => {
                const split = weightedParts(values, points);
                expect(sum(split)).toBe(weighted(sum(values), points));
                split.forEach((part, place) => {
                    expect(Math.abs(part - ((values[place] as number) * points) / 10_000)).toBeLessThanOrEqual(1);
                });
            }),
            runs
        );
    });

    it('few parts are weighed as they are among many', () => {
        const parts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 8 });
        fc.assert(
            fc.property(parts, fc.integer({ min: 0, max: 10_000 }), (values, points) => {
                const nothings = Array.from({ length: 9 }, () => 0);
                const among = weightedParts([...values, ...nothings], points);
                expect(among).toEqual([...weightedParts(values, points), ...nothings]);
            }),
            runs
        );
    });

    it('a probability that nobody gave weighs nothing', () => {
        expect(basisPoints(null)).toBe(0);
    });
});

it('a share of nothing is no number', () => {
    expect(shareOf({ part: 1, whole: 4 })).toBe(0.25);
    expect(shareOf({ part: 0, whole: 0 })).toBeNull();
    expect(shareOf({ part: 5, whole: -10 })).toBeNull();
});
