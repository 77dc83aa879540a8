import fc from 'fast-check';
import type { PairingFact } from 'c/pairing';
import { MANY_PAIRINGS, pairingBoard, type TheirPerson } from 'c/pairingBoard';

const TODAY = '2026-11-23';
const person = (key: string, level: number): TheirPerson => ({ key, stakeholderId: `s-${key}`, level });
const pairing = (id: string, key: string, more: Partial<PairingFact> = {}): PairingFact => ({
    id,
    stakeholderId: `s-${key}`,
    userId: 'u1',
    userName: 'Ida',
    currentLevel: null,
    targetLevel: null,
    agenda: null,
    cadenceDays: 30,
    lastMet: null,
    modified: null,
    ...more
});

describe('the pairing board', () => {
    it('puts pairings at the level of their person, the most urgent first', () => {
        const { levels, pairings, overdue } = pairingBoard(
            [person('ana', 1), person('ben', 2), person('cleo', 2), person('dan', 0)],
            [
                pairing('1', 'ben', { lastMet: '2026-11-20' }),
                pairing('2', 'ben', { lastMet: '2026-10-20' }),
                pairing('3', 'ben'),
                pairing('4', 'ben', { lastMet: '2026-09-20' }),
                pairing('5', 'dan', { lastMet: '2026-11-01' }),
                pairing('6', 'nobody')
            ],
            TODAY
        );
        expect(levels.map(({ level, people, unpaired }) => [level, people, unpaired])).toEqual([
            [1, 1, ['ana']],
            [2, 2, ['cleo']],
            [0, 1, []]
        ]);
        expect(levels[1]?.pairings.map(({ pairing: { id }, due }) => `${id} ${due.state}`)).toEqual([
            '4 overdue',
            '2 overdue',
            '3 never-met',
            '1 on-time'
        ]);
        expect([pairings, overdue]).toEqual([5, 3]);
    });

    it('counts our people, those with many first', () => {
        const many = Array.from({ length: MANY_PAIRINGS }, (_, place) =>
            pairing(`m${place}`, 'ana', { userId: 'u2', userName: null })
        );
        const { ours } = pairingBoard([person('ana', 1)], [pairing('1', 'ana'), ...many], TODAY);
        expect(ours).toEqual([
            { userId: 'u2', name: null, pairings: MANY_PAIRINGS, overdue: MANY_PAIRINGS, hasMany: true },
            { userId: 'u1', name: 'Ida', pairings: 1, overdue: 1, hasMany: false }
        ]);
    });

    it('has every person once and every pairing once', () => {
        const people = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5 })), {
            selector: ([key]) => key
        });
        const met = fc.option(fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`));
        const facts = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), met));
        fc.assert(
            fc.property(people, facts, (theirs, pairs) => {
                const known = theirs.map(([key, level]) => person(String(key), level));
                const made = pairs.map(([key, lastMet], id) => pairing(String(id), String(key), { lastMet }));
                const board = pairingBoard(known, made, TODAY);
                const shown = board.levels.flatMap((level) => level.pairings);
                const here = made.filter(({ stakeholderId }) =>
                    known.some((one) => one.stakeholderId === stakeholderId)
                );
                expect(shown.map(({ pairing: { id } }) => id).sort()).toEqual(here.map(({ id }) => id).sort());
                const keys = board.levels.flatMap(({ unpaired, pairings: own }) => [
                    ...unpaired,
                    ...new Set(own.map(({ key }) => key))
                ]);
                expect(keys.sort()).toEqual(known.map(({ key }) => key).sort());
                expect(board.ours.reduce((sum, one) => sum + one.pairings, 0)).toBe(shown.length);
            }),
            { numRuns: 1000 }
        );
    });
});
