import fc from 'fast-check';
import { mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import { deriveLandscape } from '../../landscapeCells/landscapeCells';
import { center, digitsOf, facts, judgement, offering, opportunity } from '../../landscapeFacts/__tests__/landscapeKit';
import { CALENDAR_YEARS } from '../../landscapePeriod/landscapePeriod';
import {
    EQUAL_WEIGHTS,
    rankCells,
    scoreOf,
    SCORE_PARTS,
    type ScoreOptions,
    type ScoreWeights
} from '../landscapeScore';

const values = facts({
    buyingCenters: [
        center('retail', { function: 'Sales' }),
        center('trade', { function: 'Sales' }),
        center('legal', { function: 'Law' })
    ],
    offerings: [offering('cards'), offering('loans')],
    opportunities: ['trade', 'legal'].map((buyingCenterId) =>
        opportunity(buyingCenterId, { closeDate: '2001-01-01', buyingCenterId, offeringId: 'cards' })
    ),
    cells: [
        judgement('1', 'retail', 'cards', { assessment: 'Target', potential: 100, valueFit: 5, ease: 1 }),
        judgement('2', 'legal', 'cards', { assessment: 'Applicable', potential: 400, valueFit: 3 }),
        judgement('3', 'legal', 'loans', { assessment: 'Blocked', potential: 900 })
    ]
});
const landscape = deriveLandscape(mapBusiness(values, new Set(['account']), digitsOf), values.cells, {
    window: { from: '2026-01-01', to: '2026-12-31' },
    calendar: CALENDAR_YEARS
});
const options: ScoreOptions = {
    currency: 0,
    weights: EQUAL_WEIGHTS,
    relationshipOf: (buyingCenterId) => (buyingCenterId === 'retail' ? 0.75 : null)
};
const ranked = (changes: Partial<ScoreOptions> = {}) =>
    rankCells(landscape, { ...options, ...changes }).map((cell) => ({
        id: landscape.record[cell.cell]?.id,
        score: cell.score,
        values: cell.parts.map(({ value }) => value),
        points: cell.parts.map(({ points }) => points),
        references: cell.references.map((row) => landscape.business.buyingCenters[row]?.id)
    }));

it('ranks targets and white space by the mean of their parts, unknown ones counting nothing', () => {
    expect(ranked()).toEqual([
        {
            id: '1',
            score: 600,
            values: [0.25, 1, 0, 0.75, 1],
            points: [50, 200, 0, 150, 200],
            references: ['trade', 'legal']
        },
        { id: '2', score: 400, values: [1, 0.5, null, null, 0.5], points: [200, 100, 0, 0, 100], references: ['trade'] }
    ]);
});

it('follows the weights', () => {
    const weights: ScoreWeights = { potential: 3, valueFit: 0, ease: 0, relationship: 0, reference: -1 };
    expect(ranked({ weights }).map(({ id, score }) => [id, score])).toEqual([
        ['2', 1000],
        ['1', 250]
    ]);
});

it('chooses from other states when asked to', () => {
    expect(ranked({ states: new Set(['Blocked']) })).toMatchObject([{ id: '3', values: [1, null, null, null, 0] }]);
});

it('parts add up to the score, which stays between nothing and everything', () => {
    const part = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
    const weight = fc.double({ min: -1, max: 100, noNaN: true });
    const of = <Value>(value: fc.Arbitrary<Value>) =>
        fc.record({ potential: value, valueFit: value, ease: value, relationship: value, reference: value });
    fc.assert(
        fc.property(of(part), of(weight), (parts, weights) => {
            const scored = scoreOf(parts, weights);
            expect(scored.parts.map((one) => one.part)).toEqual([...SCORE_PARTS]);
            expect(scored.parts.reduce((sum, { points }) => sum + points, 0)).toBe(scored.score);
            expect(scored.score).toBeGreaterThanOrEqual(0);
            expect(scored.score).toBeLessThanOrEqual(1000);
        }),
        { numRuns: 1000 }
    );
});
