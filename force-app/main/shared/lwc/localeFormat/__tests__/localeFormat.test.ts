import { formatDay, formatMoment, fullMoney, fullNumber, isoDayOf, shortMoney, shortNumber } from 'c/localeFormat';

jest.mock('@salesforce/i18n/locale', () => ({ default: 'en-US' }), { virtual: true });
jest.mock('@salesforce/i18n/currency', () => ({ default: 'USD' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'America/New_York' }), { virtual: true });

describe('numbers', () => {
    it.each([
        [1234567, '1.2M', '1,234,567'],
        [999, '999', '999'],
        [-1500, '-1.5K', '-1,500']
    ])('%p', (value, short, full) => {
        expect([shortNumber(value), fullNumber(value)]).toEqual([short, full]);
    });

    it('money in the currency of the user', () => {
        expect([shortMoney(1250000), fullMoney(1250000)]).toEqual(['$1.3M', '$1,250,000.00']);
    });
});

describe('dates', () => {
    it.each([
        ['2026-11-23T04:59:59Z', '2026-11-22'],
        ['2026-11-23T05:00:00Z', '2026-11-23']
    ])('%p falls on %p in New York', (moment, day) => {
        expect(isoDayOf(Date.parse(moment))).toBe(day);
    });

    it('a day is the same day everywhere', () => {
        expect(formatDay('2026-01-31')).toBe('Jan 31, 2026');
    });

    it('a moment is in the time zone of the user', () => {
        expect(formatMoment('2026-01-31T03:30:00.000Z').replace(/\s/g, ' ')).toBe('Jan 30, 2026, 10:30 PM');
    });

    it('what is no date stays', () => {
        expect([formatDay('soon'), formatMoment('soon')]).toEqual(['soon', 'soon']);
    });
});
