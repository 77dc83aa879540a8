import { compactNumber, exactMoney, isoMoney, percent } from 'c/landscapeLabels';

describe('numbers', () => {
    it('writes money exactly, beyond what a float tells apart', () => {
        expect(exactMoney(123456, 2, 'EUR')).toBe('EUR\u00a01,234.56');
        expect(exactMoney(999_999_999_999_999, 2, 'EUR')).toBe('EUR\u00a09,999,999,999,999.99');
        expect(exactMoney(-5, 2, 'EUR')).toBe('EUR\u00a0-0.05');
        expect(exactMoney(1234, 0, 'JPY')).toBe('JPY\u00a01,234');
        expect(isoMoney(1040050, 2)).toBe('10400.50');
    });

    it('abbreviates, and does not round a small share to none', () => {
        expect(compactNumber(1_041_234)).toBe('1.04M');
        expect(percent(0.421)).toBe('42%');
        expect(percent(0.0001)).toBe('0.01%');
        expect(percent(null)).toBe('–');
    });
});
