import { initialsOf, tintOf, TINTS } from 'c/initials';

describe('initialsOf', () => {
    it.each([
        ['Ada Lovelace', 'AL'],
        ['Jean-Luc de la Tour', 'JT'],
        ['Cher', 'C'],
        ['émile Zola', 'ÉZ'],
        ['李小龙', '李小'],
        ['김 민준', '김민'],
        ['(Acting) Bob', 'AB'],
        [' - ', ''],
        ['', '']
    ])('%p: %p', (name, expected) => {
        expect(initialsOf(name)).toBe(expected);
    });
});

describe('tintOf', () => {
    it('is stable and spreads evenly', () => {
        const counts = new Array<number>(TINTS).fill(0);
        for (let key = 0; key < 6000; key++) {
            const tint = tintOf(`003DAT00000${key}`);
            expect(tint).toBe(tintOf(`003DAT00000${key}`));
            counts[tint] = (counts[tint] ?? 0) + 1;
        }
        expect(Math.min(...counts)).toBeGreaterThan(600);
    });
});
