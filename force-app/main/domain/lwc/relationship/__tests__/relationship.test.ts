import { FREQUENCIES, isMutual, lineDash, lineWidth, signGlyph, signOf, SIGNS } from 'c/relationship';

describe('what lines say', () => {
    it('signs by a glyph of their own, an unknown one as neutral', () => {
        expect(new Set(SIGNS.map(signGlyph)).size).toBe(3);
        expect(signOf(null)).toBe('Neutral');
        expect(signOf('Complicated')).toBe('Neutral');
    });

    it('strength by width, the stronger the wider', () => {
        expect([1, 2, 3, 4, 5].map(lineWidth)).toEqual([1.5, 3, 4.5, 6, 7.5]);
        expect(lineWidth(null)).toBe(1.5);
        expect(lineWidth(9)).toBe(7.5);
    });

    it('frequency by dash, the rarer the more gaps', () => {
        const drawn = FREQUENCIES.map((frequency) => {
            const [dash = 1, gap = 0] = lineDash(frequency);
            return dash / (dash + gap);
        });
        expect(drawn).toEqual([...drawn].sort((first, second) => first - second));
        expect(new Set(drawn).size).toBe(4);
        expect(lineDash(null)).toEqual([]);
    });

    it('direction only where a type has one', () => {
        expect(isMutual('Allies')).toBe(true);
        expect(isMutual('Mentors')).toBe(false);
    });
});
