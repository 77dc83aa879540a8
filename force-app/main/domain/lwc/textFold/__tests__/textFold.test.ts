import fc from 'fast-check';
import { compareFolded, foldText, hasLetter } from 'c/textFold';

describe('foldText', () => {
    it.each([
        ['  Zoë   Łukasz ', 'zoe lukasz'],
        ['STRASSE', 'strasse'],
        ['Straße', 'strasse'],
        ['Ærø Þór', 'aero thor'],
        ['İpek Işık', 'ipek isik'],
        ['北京 李', '北京 李'],
        ['ﬁnance', 'finance'],
        ['', '']
    ])('%p is %p', (text, folded) => {
        expect(foldText(text)).toBe(folded);
    });

    it('is stable: folding what is folded changes nothing', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme' }), (text) =>
                expect(foldText(foldText(text))).toBe(foldText(text))
            ),
            { numRuns: 2000 }
        );
    });
});

describe('compareFolded', () => {
    it('orders by code unit', () => {
        expect(['b', 'a', 'c', 'a'].sort(compareFolded)).toEqual(['a', 'a', 'b', 'c']);
    });
});

describe('hasLetter', () => {
    it.each([
        ['', false],
        [' - ?', false],
        ['123', false],
        ['A', true],
        ['李', true]
    ])('%p: %p', (text, expected) => {
        expect(hasLetter(text)).toBe(expected);
    });
});
