import fc from 'fast-check';
import { countWorkingDays, EVERY_DAY, isoOf, MONDAY_TO_FRIDAY, readDay } from 'c/planCalendar';
import {
    applyMoves,
    brokenDependencies,
    buildNetwork,
    compareWithBaseline,
    proposeMoves,
    proposeRepair,
    slipOf,
    undoMoves,
    type MoveOptions,
    type MoveRequest,
    type ScheduledAction
} from 'c/planSchedule';
import { action, plans, waits } from './generators';

fc.configureGlobal({ seed: 20265, numRuns: 1000 });

function proposed(
    actions: readonly ScheduledAction[],
    dependencies: ReturnType<typeof waits>[],
    requests: MoveRequest[] | 'repair',
    options: MoveOptions = {}
) {
    const network = buildNetwork(actions, dependencies);
    const result = requests === 'repair' ? proposeRepair(network, options) : proposeMoves(network, requests, options);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
}

describe('moving one action', () => {
    const actions = [
        action('a', '2026-03-02', '2026-03-06'),
        action('b', '2026-03-09', '2026-03-10'),
        action('c', null, '2026-03-10', { kind: 'Milestone' }),
        action('d', '2026-03-20', '2026-03-21'),
        action('e', '2026-03-01', '2026-03-31')
    ];
    const dependencies = [waits('b', 'a'), waits('c', 'b'), waits('d', 'c')];
    it('proposes to move what waits for it, no further than needed', () => {
        const proposal = proposed(actions, dependencies, [{ id: 'a', start: '2026-03-06', due: '2026-03-10' }], {
            limitOf: () => '2026-03-11'
        });
        expect(proposal.moves).toEqual([
            {
                id: 'a',
                before: { start: '2026-03-02', due: '2026-03-06' },
                after: { start: '2026-03-06', due: '2026-03-10' },
                days: 4,
                reason: 'asked',
                waitsFor: null
            },
            {
                id: 'b',
                before: { start: '2026-03-09', due: '2026-03-10' },
                after: { start: '2026-03-11', due: '2026-03-12' },
                days: 2,
                reason: 'waits',
                waitsFor: 'a'
            },
            {
                id: 'c',
                before: { start: null, due: '2026-03-10' },
                after: { start: null, due: '2026-03-12' },
                days: 2,
                reason: 'waits',
                waitsFor: 'b'
            }
        ]);
        expect(proposal).toMatchObject({
            milestones: ['c'],
            beyondLimit: ['b', 'c'],
            finish: { before: '2026-03-31', after: '2026-03-31' }
        });
    });
    it.each([
        ['in free room nobody else moves', { id: 'a', start: '2026-03-04', due: '2026-03-08' }, ['a']],
        ['earlier pulls nobody', { id: 'a', start: '2026-02-02', due: '2026-02-06' }, ['a']],
        ['to where it is: nothing', { id: 'a', start: '2026-03-02', due: '2026-03-06' }, []],
        ['longer pushes', { id: 'b', start: '2026-03-09', due: '2026-03-25' }, ['b', 'd', 'c']]
    ])('%s', (_, request, ids) => {
        expect(
            proposed(actions, dependencies, [request])
                .moves.map(({ id }) => id)
                .sort()
        ).toEqual([...ids].sort());
    });
    it('puts a request off that its own predecessor does not allow', () => {
        const { moves } = proposed(actions, dependencies, [{ id: 'b', start: '2026-03-03', due: '2026-03-04' }]);
        expect(moves).toEqual([
            expect.objectContaining({
                id: 'b',
                after: { start: '2026-03-07', due: '2026-03-08' },
                reason: 'waits',
                waitsFor: 'a'
            })
        ]);
    });
    it.each([
        ['2026-03-11', ['b', 'c']],
        ['2026-03-12', []],
        ['2026-03-09', []]
    ])('tells what goes beyond a limit of %s and did not before: %j', (limit, ids) => {
        const request = { id: 'a', start: '2026-03-06', due: '2026-03-10' };
        const limitOf = (id: string) => (id === 'a' ? null : limit);
        expect(proposed(actions, dependencies, [request], { limitOf }).beyondLimit).toEqual(ids);
    });
    it('keeps the length in working days', () => {
        const { moves } = proposed(actions, dependencies, [{ id: 'a', start: '2026-03-05', due: '2026-03-11' }], {
            calendar: countWorkingDays(MONDAY_TO_FRIDAY)
        });
        expect(moves.map(({ id, after }) => [id, after.start, after.due])).toEqual([
            ['a', '2026-03-05', '2026-03-11'],
            ['b', '2026-03-12', '2026-03-13'],
            ['c', null, '2026-03-13']
        ]);
    });
    it('invents no dates, but what has none passes the waiting on', () => {
        const list = [
            action('a', '2026-03-01', '2026-03-05'),
            action('b', null, null, { effortDays: 2 }),
            action('c', '2026-03-06', null)
        ];
        const { moves } = proposed(
            list,
            [waits('b', 'a'), waits('c', 'b')],
            [{ id: 'a', start: '2026-03-02', due: '2026-03-06' }]
        );
        expect(moves.map(({ id, after }) => [id, after.start, after.due])).toEqual([
            ['a', '2026-03-02', '2026-03-06'],
            ['c', '2026-03-09', null]
        ]);
    });
    it('corrects the dates of what is done without touching what waited for it', () => {
        const list = [
            action('a', '2026-03-01', '2026-03-05', { status: 'Done' }),
            action('b', '2026-03-06', '2026-03-07')
        ];
        const { moves } = proposed(list, [waits('b', 'a')], [{ id: 'a', start: '2026-03-01', due: '2026-03-30' }]);
        expect(moves.map(({ id }) => id)).toEqual(['a']);
    });
});

describe('any plan', () => {
    const calendars = fc.constantFrom(EVERY_DAY, countWorkingDays({ weekdays: [1, 2, 3, 4, 5], holidays: [20_012] }));
    it('a repair breaks nothing any more, pulls nothing earlier and does nothing twice', () => {
        fc.assert(
            fc.property(plans(true), calendars, ({ actions, dependencies }, calendar) => {
                const { moves } = proposed(actions, dependencies, 'repair', { calendar });
                const repaired = applyMoves(actions, moves);
                expect(brokenDependencies(buildNetwork(repaired, dependencies), calendar)).toEqual([]);
                expect(moves.every(({ days }) => days >= 0)).toBe(true);
                expect(proposed(repaired, dependencies, 'repair', { calendar }).moves).toEqual([]);
            })
        );
    });
    it('a move in a sound plan leaves a sound plan', () => {
        fc.assert(
            fc.property(
                plans(true),
                calendars,
                fc.nat(),
                fc.integer({ min: -20, max: 40 }),
                (plan, calendar, pick, shift) => {
                    const { dependencies } = plan;
                    const options = { calendar };
                    const sound = applyMoves(
                        plan.actions,
                        proposed(plan.actions, dependencies, 'repair', options).moves
                    );
                    const one = sound[pick % sound.length]!;
                    const shifted = (text: string | null) => (text === null ? null : isoOf(readDay(text)! + shift));
                    const request = { id: one.id, start: shifted(one.start), due: shifted(one.due) };
                    const { moves } = proposed(sound, dependencies, [request], options);
                    const after = applyMoves(sound, moves);
                    expect(brokenDependencies(buildNetwork(after, dependencies), calendar)).toEqual([]);
                    // Only what waits for it, however far, moves.
                    const behind = new Set([one.id]);
                    for (let round = 0; round < sound.length; round++) {
                        for (const { predecessorId, successorId } of dependencies) {
                            if (behind.has(predecessorId!)) behind.add(successorId!);
                        }
                    }
                    expect(moves.every(({ id }) => behind.has(id))).toBe(true);
                    expect(moves.every((move) => move.id === one.id || move.days >= 0)).toBe(true);
                }
            )
        );
    });
    it('moving and undoing is identity', () => {
        fc.assert(
            fc.property(plans(true), ({ actions, dependencies }) => {
                const { moves } = proposed(actions, dependencies, 'repair');
                expect(applyMoves(applyMoves(actions, moves), undoMoves(moves))).toEqual(actions);
            })
        );
    });
    it('does not depend on the order of the records', () => {
        fc.assert(
            fc.property(plans(true), ({ actions, dependencies }) => {
                const one = proposed(actions, dependencies, 'repair');
                expect(proposed([...actions].reverse(), [...dependencies].reverse(), 'repair')).toEqual(one);
            })
        );
    });
});

describe('baseline against now', () => {
    const baselined = (
        id: string,
        due: string | null,
        baselineDue: string | null,
        status: ScheduledAction['status'] = 'Done'
    ) => ({
        ...{ id, due, baselineDue, status },
        ...{ start: due, baselineStart: '2026-03-01' }
    });
    it('slips by the rule of the record', () => {
        expect(slipOf(baselined('a', '2026-03-10', '2026-03-05'))).toEqual({ due: 5, start: 9 });
        expect(slipOf(baselined('a', null, '2026-03-05'))).toEqual({ due: null, start: null });
    });
    it('sums up a plan', () => {
        expect(
            compareWithBaseline([
                baselined('b', '2026-03-10', '2026-03-05'),
                baselined('a', '2026-03-10', '2026-03-05'),
                baselined('c', '2026-03-01', '2026-03-05'),
                baselined('d', '2026-03-05', '2026-03-05'),
                baselined('e', '2026-03-05', null),
                baselined('g', '2026-03-11', '2026-03-05'),
                baselined('f', '2026-12-05', '2026-03-05', 'Cancelled')
            ])
        ).toEqual({
            compared: 5,
            later: 3,
            earlier: 1,
            finish: { baseline: '2026-03-05', now: '2026-03-11', days: 6 },
            worst: { id: 'g', days: 6 }
        });
        const equal = ['b', 'a', 'c'].map((id) => baselined(id, '2026-03-10', '2026-03-05'));
        expect(compareWithBaseline(equal).worst?.id).toBe('a');
        expect(compareWithBaseline([])).toEqual({ compared: 0, later: 0, earlier: 0, finish: null, worst: null });
    });
});
