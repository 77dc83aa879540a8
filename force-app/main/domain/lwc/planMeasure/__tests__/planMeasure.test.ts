import fc from 'fast-check';
import { CELL_STATES } from 'c/landscapeFacts';
import { currentValueOf, measureAll, type BusinessPart, type JudgedRole, type MeasureSource } from 'c/planMeasure';
import type { ObjectiveFact } from 'c/planFacts';
import { objective, plan } from '../../planFacts/__tests__/plans';

fc.configureGlobal({ seed: 20273, numRuns: 1000 });

const part = (
    opportunityId: string,
    buyingCenterId: string | null,
    outcome: BusinessPart['outcome'],
    amount: number
): BusinessPart => ({
    ...{ opportunityId, buyingCenterId, outcome, amount },
    ...{ closeDate: '2026-06-01', currency: 'EUR' }
});
const role = (
    stakeholderId: string,
    buyingCenterId: string | null,
    coverage: string | null,
    ...roles: string[]
): JudgedRole => ({
    ...{ stakeholderId, buyingCenterId, coverage, roles }
});

const source: MeasureSource = {
    parts: [
        part('one', 'east', 'won', 10_010),
        part('one', 'west', 'won', 20_020),
        part('two', 'east', 'open', 5000),
        part('two', null, 'open', 7000),
        part('three', 'east', 'lost', 99_999),
        { ...part('four', 'east', 'won', 1), currency: 'USD' },
        { ...part('five', 'east', 'won', 1), closeDate: '2027-01-01' },
        { ...part('six', 'east', 'won', 3), closeDate: '2026-12-31' }
    ],
    cells: CELL_STATES.flatMap((state) => [
        { buyingCenterId: 'east', state },
        { buyingCenterId: 'west', state: 'Won' as const }
    ]),
    roles: [
        role('ann', null, 'In Depth', 'Decision Maker'),
        role('ann', 'east', 'No Contact', 'Influencer', 'Decision Maker'),
        role('bob', 'east', 'Multiple Contacts', 'Decision Maker'),
        role('cat', 'east', 'Brief Contact', 'Decision Maker'),
        role('dan', 'east', 'In Depth', 'Champion')
    ],
    levels: new Map([
        ['advisor', 'Trusted Advisor'],
        ['unknown', null]
    ])
};

it.each<[string, Partial<ObjectiveFact>, number | null]>([
    ['typed is what was typed', { measure: 'Typed', current: 12 }, 12],
    ['won in the period and currency of the plan', { measure: 'Won amount' }, 300.33],
    ['won in one buying center', { measure: 'Won amount', measureBuyingCenterId: 'east' }, 100.13],
    ['open, unmapped included', { measure: 'Open amount' }, 120],
    ['open in one buying center', { measure: 'Open amount', measureBuyingCenterId: 'east' }, 50],
    ['opportunities, each once, lost ones not', { measure: 'Opportunities' }, 4],
    ['opportunities of one buying center', { measure: 'Opportunities', measureBuyingCenterId: 'west' }, 1],
    ['penetration', { measure: 'Penetration' }, 64.29],
    ['penetration of one buying center', { measure: 'Penetration', measureBuyingCenterId: 'east' }, 16.67],
    ['penetration of nothing', { measure: 'Penetration', measureBuyingCenterId: 'north' }, null],
    ['coverage of decision makers, each once', { measure: 'Coverage' }, 66.67],
    ['coverage in one buying center', { measure: 'Coverage', measureBuyingCenterId: 'east' }, 33.33],
    ['coverage without decision makers', { measure: 'Coverage', measureBuyingCenterId: 'west' }, null],
    ['level of a pairing', { measure: 'Relationship level', measurePairingId: 'advisor' }, 4],
    ['level that nobody knows', { measure: 'Relationship level', measurePairingId: 'unknown' }, null],
    ['pairing that is gone', { measure: 'Relationship level' }, null]
])('%s', (_, fields, expected) => {
    expect(currentValueOf(objective('o', fields), plan(), source)).toBe(expected);
});

it('measures all but what is typed or cannot be measured', () => {
    const objectives = [
        objective('typed', { current: 5 }),
        objective('gone', { measure: 'Relationship level' }),
        objective('open', { measure: 'Open amount' })
    ];
    expect([...measureAll(objectives, plan(), source)]).toEqual([['open', 120]]);
});

it('buying centers and the unmapped add up to the account', () => {
    const parts = fc.array(
        fc.record({
            opportunityId: fc.constantFrom('a', 'b'),
            buyingCenterId: fc.constantFrom('east', 'west', null),
            closeDate: fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31'),
            outcome: fc.constantFrom('won' as const, 'open' as const, 'lost' as const),
            amount: fc.integer({ min: -1000, max: 1_000_000 }),
            currency: fc.constantFrom('EUR', 'USD')
        }),
        { maxLength: 20 }
    );
    fc.assert(
        fc.property(parts, fc.constantFrom('Won amount' as const, 'Open amount' as const), (list, measure) => {
            const of = (center: string | null, some: readonly BusinessPart[] = list) =>
                currentValueOf(objective('o', { measure, measureBuyingCenterId: center }), plan(), {
                    ...source,
                    parts: some
                })!;
            const unmapped = of(
                null,
                list.filter(({ buyingCenterId }) => buyingCenterId === null)
            );
            expect(of('east') + of('west') + unmapped).toBeCloseTo(of(null), 6);
        })
    );
});
