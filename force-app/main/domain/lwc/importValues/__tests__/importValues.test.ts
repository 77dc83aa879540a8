import fc from 'fast-check';
import { findDateOrder, findDecimalMark, formatMinorUnits, parseAmount, parseDate } from 'c/importValues';

fc.configureGlobal({ seed: 20260, numRuns: 200 });

describe('parseAmount', () => {
    it.each([
        ['32861.00', 3286100],
        ['90000', 9000000],
        ['0.07', 7],
        ['.5', 50],
        ['1,234,567.8', 123456780],
        ['£1,234.50', 123450],
        ['GBP 12.30', 1230],
        ['12.30 EUR', 1230],
        ['-5.00', -500],
        ['-£5.00', -500],
        ['5.00-', -500],
        ['(5.00)', -500],
        ['5.00 CR', -500],
        ['\u22125', -500],
        ["1'234.50", 123450],
        ['1 234.50', 123450],
        ['2.675', 268],
        ['2.674', 267],
        ['-0', 0],
        ['45963.64 ', 4596364]
    ])('%j is %d', (text, minor) => {
        expect(parseAmount(text)).toBe(minor);
    });
    it.each(['', '-', 'n/a', '12,34,5', '1.2.3', '--5', '(-5)', '1e5', '12 apples', '9'.repeat(20)])(
        '%j is no amount',
        (text) => {
            expect(parseAmount(text)).toBeUndefined();
        }
    );
    it('reads a decimal comma where the column has one', () => {
        expect(parseAmount('1.234,50', ',')).toBe(123450);
        expect(parseAmount('1.234', ',')).toBe(123400);
        expect(parseAmount('1,234', '.')).toBe(123400);
    });
    it('knows currencies without and with three decimals', () => {
        expect(parseAmount('1,234', '.', 0)).toBe(1234);
        expect(parseAmount('1.234', '.', 3)).toBe(1234);
    });
    it('reads back what it has written', () => {
        fc.assert(
            fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 4 }), (minor, decimals) => {
                expect(parseAmount(formatMinorUnits(minor, decimals), '.', decimals)).toBe(minor === 0 ? 0 : minor);
            })
        );
    });
});

it.each([
    [['1,234.50'], '.'],
    [['1.234,50', '7'], ','],
    [['12,5', '3,25'], ','],
    [['1,234', '5,678'], '.'],
    [['1.234.567'], ','],
    [[], '.']
])('finds the decimal mark of %j: %s', (values, mark) => {
    expect(findDecimalMark(values)).toBe(mark);
});

describe('parseDate', () => {
    it.each([
        ['2019-06-11', '2019-06-11'],
        ['2019-06-11T23:30:00Z', '2019-06-11'],
        ['2019/6/1', '2019-06-01'],
        ['20190611', '2019-06-11'],
        ['11/06/2019', '2019-06-11'],
        ['11.6.19', '2019-06-11'],
        ['11/06/2019 00:00', '2019-06-11'],
        ['11-Jun-19', '2019-06-11'],
        ['1st June 2019', '2019-06-01'],
        ['June 1, 2019', '2019-06-01'],
        ['3 Sept 99', '1999-09-03'],
        ['29/02/2020', '2020-02-29']
    ])('%j is %s', (text, iso) => {
        expect(parseDate(text)).toBe(iso);
    });
    it.each(['', 'soon', '31/02/2021', '29/02/2019', '2021-13-01', '00/01/2021', '11 Foo 2019', 'Sep-15', '12/2019'])(
        '%j is no date',
        (text) => {
            expect(parseDate(text)).toBeUndefined();
        }
    );
    it('takes the month first where it comes first', () => {
        expect(parseDate('03/04/2021', 'month-first')).toBe('2021-03-04');
        expect(parseDate('13/04/2021', 'month-first')).toBeUndefined();
    });
});

it.each([
    [['01/02/2021', '25/02/2021'], 'day-first', true],
    [['01/02/2021', '02/25/2021'], 'month-first', true],
    [['01/02/2021'], 'day-first', false],
    [['05/05/2021'], 'day-first', true],
    [['2021-01-02'], 'day-first', true]
])('finds the order of %j: %s', (values, order, certain) => {
    expect(findDateOrder(values)).toEqual({ order, certain });
});
