import fc from 'fast-check';
import { healthOf, type HealthCode } from 'c/relationshipHealth';
import { anyFacts, anyPeople, factsOf, type Someone } from '../../stakeholderRisks/__tests__/riskKit';

function part(facts: Parameters<typeof healthOf>[0], code: HealthCode): string {
    const found = healthOf(facts).parts.find((each) => each.code === code);
    return `${found?.good} of ${found?.of}`;
}
const where = (context: string, contextId: string) => ({ context, contextId });

describe('the parts of the score', () => {
    const people: Someone[] = [
        {
            id: 'a',
            roles: [
                { role: 'Decision Maker', coverage: 'In Depth', support: 'Mentor', influence: 5 },
                { ...where('Buying Center', 'b1'), coverage: 'In Depth', assessedOn: '2026-01-01' }
            ],
            pairings: [{}, { lastMet: null }]
        },
        {
            id: 'b',
            roles: [
                {
                    ...where('Buying Center', 'b1'),
                    coverage: 'Multiple Contacts',
                    influence: 4,
                    support: 'Non-Supporter'
                }
            ]
        },
        { id: 'c', roles: [{ influence: 3, support: 'Neutral', controlsBudget: true }] },
        { id: 'd', roles: [{ role: 'Champion' }], left: '2026-01-01', pairings: [{ lastMet: null }] }
    ];
    const buyingCenters = [
        { id: 'b1', name: 'One', active: true },
        { id: 'b2', name: 'Two', active: true },
        { id: 'b3', name: 'Three', active: false }
    ];
    const facts = factsOf(people, { buyingCenters });

    it.each<[HealthCode, string]>([
        ['coverage', '2 of 2'],
        ['roles', '2 of 3'],
        ['support', '30 of 48'],
        ['breadth', '1 of 2'],
        ['freshness', '3 of 4'],
        ['pairing', '1 of 2']
    ])('%s: %s', (code, expected) => expect(part(facts, code)).toBe(expected));

    it('make the score by their weights', () => {
        const expected = 10 * (3 * 1 + 2 * (2 / 3) + 2 * (30 / 48) + 0.5 + 0.75 + 0.5);
        expect(healthOf(facts).score).toBe(Math.round(expected));
        const one = { healthRolesWeight: 0, healthSupportWeight: 0, healthBreadthWeight: 0, healthFreshnessWeight: 0 };
        const settings = { ...one, healthCoverageWeight: 0, healthPairingWeight: 7 };
        expect(healthOf(factsOf(people, { settings })).score).toBe(50);
    });

    it('leave out what cannot be measured; nothing at all has no score', () => {
        expect(healthOf(factsOf([])).score).toBeNull();
        const { score, parts } = healthOf(factsOf([{ id: 'a' }]));
        expect(score).toBe(0);
        expect(parts.filter(({ of }) => of > 0).map(({ code, most }) => [code, most])).toEqual([['roles', 100]]);
    });
});

describe('the score of any map', () => {
    const weights = fc.record({
        healthCoverageWeight: fc.nat(5),
        healthRolesWeight: fc.nat(5),
        healthSupportWeight: fc.nat(5),
        healthBreadthWeight: fc.nat(5),
        healthFreshnessWeight: fc.nat(5),
        healthPairingWeight: fc.nat(5)
    });

    it('is between 0 and 100 and the sum of its parts, which together could give 100', () => {
        fc.assert(
            fc.property(anyPeople, weights, (people, settings) => {
                const { score, parts } = healthOf(anyFacts(people, settings));
                const [points, most] = [parts.map((each) => each.points), parts.map((each) => each.most)].map(
                    (values) => values.reduce((sum, value) => sum + value, 0)
                ) as [number, number];
                expect(most).toBeCloseTo(score === null ? 0 : 100, 6);
                expect(score ?? 0).toBe(Math.round(points));
                expect(points).toBeGreaterThanOrEqual(0);
                expect(points).toBeLessThanOrEqual(100 + 1e-9);
            }),
            { numRuns: 1000 }
        );
    });

    it('never falls when we come to know people better', () => {
        const better = (people: readonly Someone[]) =>
            people.map((someone) => ({
                ...someone,
                roles: (someone.roles ?? []).map((each) => ({ ...each, coverage: 'In Depth' }))
            }));
        fc.assert(
            fc.property(anyPeople, weights, (people, settings) => {
                const [before, after] = [people, better(people)].map(
                    (each) => healthOf(anyFacts(each, settings)).score
                );
                expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0);
            }),
            { numRuns: 1000 }
        );
    });

    it('never falls when somebody judged comes to support us more', () => {
        const better = (people: readonly Someone[]) =>
            people.map((someone) => ({
                ...someone,
                roles: (someone.roles ?? []).map((each) => (each.support ? { ...each, support: 'Mentor' } : each))
            }));
        fc.assert(
            fc.property(anyPeople, weights, (people, settings) => {
                const [before, after] = [people, better(people)].map(
                    (each) => healthOf(anyFacts(each, settings)).score
                );
                expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0);
            }),
            { numRuns: 1000 }
        );
    });
});
