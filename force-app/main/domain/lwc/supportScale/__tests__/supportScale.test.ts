import { coverageShare, SUPPORT, supportGlyph, supportTone } from 'c/supportScale';

describe('support', () => {
    it('gives each value a tone and a glyph of its own', () => {
        const tones = SUPPORT.map(supportTone);
        expect(new Set(tones).size).toBe(SUPPORT.length);
        expect(new Set(tones.map(supportGlyph)).size).toBe(SUPPORT.length);
        expect(tones).not.toContain('none');
    });

    it.each([[null], ['Fan']])('%p is not judged', (value) => {
        expect(supportTone(value)).toBe('none');
        expect(supportGlyph(supportTone(value))).toBe('');
    });
});

describe('coverageShare', () => {
    it.each([
        ['Unknown', 0],
        ['Brief Contact', 0.5],
        ['In Depth', 1],
        ['Daily', null],
        [null, null]
    ])('%p: %p', (value, expected) => {
        expect(coverageShare(value)).toBe(expected);
    });
});
