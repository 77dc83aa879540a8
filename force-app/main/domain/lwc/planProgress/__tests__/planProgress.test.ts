import fc from 'fast-check';
import {
    metricPercent,
    progressOf,
    rollUpActions,
    rollUpObjectives,
    weightTenths,
    type WeighedAction
} from 'c/planProgress';
import { ACTION_KINDS, ACTION_STATUSES } from 'c/planFacts';

fc.configureGlobal({ seed: 20262, numRuns: 1000 });

const action = (fields: Partial<WeighedAction>): WeighedAction => ({
    kind: 'Action',
    status: 'In Progress',
    percentComplete: null,
    effortDays: null,
    ...fields
});

const actions = fc.record({
    kind: fc.constantFrom(...ACTION_KINDS),
    status: fc.constantFrom(...ACTION_STATUSES),
    percentComplete: fc.option(fc.integer({ min: 0, max: 100 })),
    effortDays: fc.option(fc.integer({ min: 1, max: 999_999 }).map((tenths) => tenths / 10))
});

describe('one action', () => {
    it.each([
        ['without effort weighs a day', { percentComplete: 50 }, 10, 500],
        ['weighs its effort', { effortDays: 2.5, percentComplete: 40 }, 25, 1000],
        ['blank percent is nothing', { effortDays: 3 }, 30, 0],
        ['done counts fully whatever its percent says', { status: 'Done', percentComplete: 10 }, 10, 1000],
        ['milestone is not done by percent', { kind: 'Milestone', percentComplete: 90 }, 10, 0],
        ['milestone that is done', { kind: 'Milestone', status: 'Done', effortDays: 2 }, 20, 2000],
        ['cancelled weighs nothing', { status: 'Cancelled', percentComplete: 100, effortDays: 5 }, 0, 0],
        ['blocked keeps its progress', { status: 'Blocked', percentComplete: 30 }, 10, 300]
    ] as const)('%s', (_, fields, tenths, thousandths) => {
        const one = action(fields);
        expect(weightTenths(one)).toBe(tenths);
        expect(rollUpActions([one]).doneThousandths).toBe(thousandths);
    });
});

describe('objective', () => {
    it('is at 0 without actions, and with cancelled ones only', () => {
        expect(rollUpActions([])).toMatchObject({ percent: 0, share: 0, actionCount: 0 });
        expect(rollUpActions([action({ status: 'Cancelled' })])).toMatchObject({ percent: 0, actionCount: 0 });
    });
    it('reaches 100 % with cancelled actions', () => {
        const progress = rollUpActions([action({ status: 'Done' }), action({ status: 'Cancelled', effortDays: 9 })]);
        expect(progress).toMatchObject({ percent: 100, share: 1, actionCount: 1, actionsDone: 1, effortTenths: 0 });
    });
    it('rounds half away from zero to two decimals', () => {
        // 1 % of 0.1 days in 8 days: 0.0125 % is 0.01, 3 % is 0.0375 % and thus 0.04.
        const rest = action({ effortDays: 7.9 });
        expect(rollUpActions([action({ effortDays: 0.1, percentComplete: 1 }), rest]).percent).toBe(0.01);
        expect(rollUpActions([action({ effortDays: 0.1, percentComplete: 3 }), rest]).percent).toBe(0.04);
        // 1 % of 0.5 in 100 days is exactly 0.005 %.
        const half = [action({ effortDays: 0.5, percentComplete: 1 }), action({ effortDays: 99.5 })];
        expect(rollUpActions(half).percent).toBe(0.01);
    });
    it('is the weighted mean, between 0 and 1, whatever the order', () => {
        fc.assert(
            fc.property(fc.array(actions, { maxLength: 30 }), (list) => {
                const progress = rollUpActions(list);
                const live = list.filter(({ status }) => status !== 'Cancelled');
                const weight = live.reduce((sum, one) => sum + (one.effortDays ?? 1), 0);
                const done = live.reduce((sum, one) => {
                    const open = one.kind === 'Milestone' ? 0 : (one.percentComplete ?? 0) / 100;
                    return sum + (one.effortDays ?? 1) * (one.status === 'Done' ? 1 : open);
                }, 0);
                expect(progress.share).toBeCloseTo(weight === 0 ? 0 : done / weight, 9);
                expect(progress.share >= 0 && progress.share <= 1).toBe(true);
                expect(Math.abs(progress.percent - progress.share * 100)).toBeLessThan(0.0051);
                expect(rollUpActions([...list].reverse())).toEqual(progress);
            })
        );
    });
});

describe('plan', () => {
    const done = rollUpActions([action({ status: 'Done' })]);
    const third = rollUpActions([action({ status: 'Done' }), action({}), action({})]);
    it.each([
        ['no objective', [], 0],
        ['only weightless ones', [{ weight: 0, progress: done }], 0],
        [
            'one of two',
            [
                { weight: 1, progress: done },
                { weight: 1, progress: rollUpActions([]) }
            ],
            50
        ],
        [
            'by weight',
            [
                { weight: 3, progress: done },
                { weight: 1, progress: third }
            ],
            83.33
        ],
        ['parts rounded to six decimals', [{ weight: 0.01, progress: third }], 33.33]
    ])('%s', (_, objectives, expected) => {
        expect(rollUpObjectives(objectives).percent).toBe(expected);
    });
    it('rounds as the chain of fields does, where the exact mean would round otherwise', () => {
        // A sixth of weight 0.15 is 0.025 exactly; of 0.01 it is 0.0016666…, which the field keeps as 0.001667.
        const sixth = rollUpActions([action({ status: 'Done' }), ...Array.from({ length: 5 }, () => action({}))]);
        expect(rollUpObjectives([{ weight: 0.01, progress: sixth }]).percent).toBe(16.67);
        expect(rollUpObjectives([{ weight: 0.01, progress: sixth }]).share).toBe(0.1667);
    });
    it('is between 0 and 1 and does not depend on the order', () => {
        const objectives = fc.record({
            weight: fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100),
            progress: fc.array(actions, { maxLength: 6 }).map(rollUpActions)
        });
        fc.assert(
            fc.property(fc.array(objectives, { maxLength: 12 }), (list) => {
                const plan = rollUpObjectives(list);
                const weight = list.reduce((sum, one) => sum + one.weight, 0);
                const mean = list.reduce((sum, one) => sum + one.weight * one.progress.share, 0) / (weight || 1);
                expect(plan.share >= 0 && plan.share <= 1 && plan.percent >= 0 && plan.percent <= 100).toBe(true);
                // Six decimals of the part are up to 0.00005 of the smallest weight.
                expect(Math.abs(plan.share - mean)).toBeLessThan(0.0001);
                expect(rollUpObjectives([...list].reverse())).toEqual(plan);
            })
        );
    });
    it('finds the actions of each objective and ignores those of others', () => {
        const progress = progressOf(
            [
                { id: 'one', weight: 1 },
                { id: 'two', weight: 1 }
            ],
            [
                { ...action({ status: 'Done' }), objectiveId: 'one' },
                { ...action({ status: 'Done' }), objectiveId: 'elsewhere' }
            ]
        );
        expect(progress.plan).toMatchObject({ percent: 50, objectiveCount: 2, actionCount: 1, actionsDone: 1 });
        expect(progress.objectives.get('two')?.actionCount).toBe(0);
    });
});

describe('metric', () => {
    it.each([
        [0, 100, 25, 25],
        [100, 0, 75, 25],
        [10, 20, 5, -50],
        [10, 20, 25, 150],
        [0, 3, 1, 33.33],
        [0, 3, 2, 66.67],
        [0, 800, 0.1, 0.01],
        [-5, 5, 0, 50],
        [0, 9_999_999_999_999.99, 5_000_000_000_000, 50],
        [5, 5, 5, null],
        [null, 1, 1, null],
        [0, null, 1, null],
        [0, 1, null, null]
    ])('from %p to %p, now %p: %p', (baseline, target, current, expected) => {
        expect(metricPercent(baseline, target, current)).toBe(expected);
    });
});
