import { freshnessOf, HEAT_MEASURES, heatMapOf, type HeatMeasure } from 'c/heatScale';
import type { Person } from 'c/hierarchy';
import { NO_JUDGEMENT, type RoleFact } from 'c/judgement';
import fc from 'fast-check';

const person = (key: string, more: Partial<Person> = {}): Person => ({
    key,
    kind: 'contact',
    contactId: key,
    stakeholderId: null,
    name: key,
    title: '',
    department: '',
    placement: 'Auto',
    ...more
});
const judgement = (more: Partial<RoleFact>): RoleFact => ({
    ...NO_JUDGEMENT,
    id: 'r',
    stakeholderId: 's',
    context: 'Account',
    contextId: null,
    contextName: null,
    assessedOn: '2026-11-01',
    assessedById: null,
    assessedByName: null,
    modified: null,
    ...more
});
const TODAY = '2026-11-23';
const known = (judgementOf: (person: Person) => RoleFact | null, level: string | null = null) => ({
    judgementOf,
    levelOf: () => level
});

describe('heatMapOf', () => {
    it.each<[HeatMeasure, Partial<RoleFact>, string, string]>([
        ['support', { support: 'Enemy' }, 'Enemy', '▼▼'],
        ['influence', { influence: 4 }, '4', '●●●●'],
        ['coverage', { coverage: 'In Depth' }, 'In Depth', '●'],
        ['freshness', { reviewDate: '2026-11-22' }, 'overdue', '!'],
        ['coverage', {}, '', '']
    ])('sorts by %s %j', (measure, values, id, glyph) => {
        const heat = heatMapOf(
            measure,
            [person('a')],
            known(() => judgement(values)),
            TODAY
        );
        expect(heat.entries[heat.entryOf[0] as number]).toMatchObject({ id, glyph, count: 1 });
    });

    it('sorts by relationship level, the closest first', () => {
        const { entries, entryOf } = heatMapOf(
            'level',
            [person('a')],
            known(() => null, 'Problem Solver'),
            TODAY
        );
        expect(entries.map(({ id, count }) => `${id}${count}`)).toEqual([
            ...['Trusted Advisor0', 'Problem Solver1', 'Credible Source0', 'Vendor0', '0']
        ]);
        expect(entries[entryOf[0] as number]?.glyph).toBe('◆◆◆');
    });

    it('shows the six largest departments, the others together, and leaves outsiders out of the count', () => {
        const people = [...'aabbccddeeffgh'].map((department, place) => person(String(place), { department }));
        const all = [...people, person('x'), person('y', { kind: 'outside' })];
        const { entries } = heatMapOf(
            'department',
            all,
            known(() => null),
            TODAY
        );
        expect(entries.map(({ id, count }) => `${id}${count}`)).toEqual([
            ...['a2', 'b2', 'c2', 'd2', 'e2', 'f2'],
            ...['…2', '1']
        ]);
        expect(new Set(entries.map(({ tone }) => tone)).size).toBe(entries.length);
    });

    it('puts everybody into exactly one entry', () => {
        const anybody = fc.record({ influence: fc.option(fc.integer({ min: -1, max: 7 })), department: fc.string() });
        fc.assert(
            fc.property(fc.array(anybody), fc.constantFrom(...HEAT_MEASURES), (all, measure) => {
                const people = all.map(({ department }, place) => person(String(place), { department }));
                const heat = heatMapOf(
                    measure,
                    people,
                    known(({ key }) => judgement({ influence: all[Number(key)]?.influence ?? null })),
                    TODAY
                );
                expect(heat.entries.reduce((sum, { count }) => sum + count, 0)).toBe(people.length);
                expect(heat.entryOf.every((place) => heat.entries[place] !== undefined)).toBe(true);
            }),
            { numRuns: 300 }
        );
    });
});

describe('freshnessOf', () => {
    it.each([
        [{}, 'ageing'],
        [{ freshDays: 30 }, 'fresh'],
        [{ reviewAfterDays: 21 }, 'overdue'],
        [{ reviewAfterDays: 30 }, 'due'],
        [{ reviewAfterDays: 30, dueSoonDays: 7 }, 'ageing']
    ])('follows the settings %j', (settings, expected) => {
        const thresholds = { reviewAfterDays: 180, freshDays: 20, dueSoonDays: 14, ...settings };
        expect(freshnessOf(judgement({ assessedOn: '2026-11-01' }), TODAY, thresholds)).toBe(expected);
    });

    it.each<[Partial<RoleFact>, string]>([
        [{ reviewDate: '2026-11-23' }, 'due'],
        [{ reviewDate: '2026-12-08' }, 'fresh'],
        [{ assessedOn: '2026-05-26', reviewDate: null }, 'overdue'],
        [{ assessedOn: '2026-11-22T23:00:00.000Z', reviewDate: null }, 'fresh'],
        [{ assessedOn: null, reviewDate: null }, '']
    ])('%j is %s', (values, expected) => expect(freshnessOf(judgement(values), TODAY)).toBe(expected));
});
