import fc from 'fast-check';
import { countWorkingDays, EVERY_DAY, isoOf, MONDAY_TO_FRIDAY, readDay } from 'c/planCalendar';
import { isOpen } from 'c/planFacts';
import { buildNetwork, schedule, spanOf, type Schedule, type ScheduledAction } from 'c/planSchedule';
import { action, plans, waits } from './generators';

fc.configureGlobal({ seed: 20263, numRuns: 1000 });

const ORIGIN = 20_010;
const working = countWorkingDays({ weekdays: [1, 2, 3, 4, 5], holidays: [20_012, 20_013] });

function scheduled(
    actions: ScheduledAction[],
    dependencies: ReturnType<typeof waits>[],
    calendar = EVERY_DAY
): Schedule {
    const result = schedule(buildNetwork(actions, dependencies), ORIGIN, calendar);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
}

describe('schedule of a small plan', () => {
    //  a 1-5 ── b 6-10 ── d (milestone, 20)
    //      └─── c 6-8  ───┘
    const actions = [
        action('a', '2026-03-01', '2026-03-05'),
        action('b', '2026-03-06', '2026-03-10'),
        action('c', '2026-03-06', '2026-03-08'),
        action('d', null, '2026-03-10', { kind: 'Milestone' })
    ];
    const result = scheduled(actions, [waits('b', 'a'), waits('c', 'a'), waits('d', 'b'), waits('d', 'c')]);
    it.each([
        ['a', '2026-03-01', '2026-03-05', '2026-03-01', '2026-03-05', 0, 0, true],
        ['b', '2026-03-06', '2026-03-10', '2026-03-06', '2026-03-10', 0, 0, true],
        ['c', '2026-03-06', '2026-03-08', '2026-03-08', '2026-03-10', 2, 2, false],
        ['d', '2026-03-10', '2026-03-10', '2026-03-10', '2026-03-10', 0, 0, true]
    ])('%s', (id, earliestStart, earliestFinish, latestStart, latestFinish, slack, freeSlack, critical) => {
        expect(result.days.get(id)).toEqual({
            ...{ earliestStart, earliestFinish, latestStart, latestFinish },
            ...{ slack, freeSlack, critical }
        });
    });
    it('names the path and the finish', () => {
        expect(result.criticalPath).toEqual(['a', 'b', 'd']);
        expect(result.finish).toBe('2026-03-10');
    });
});

it.each([
    ['both days', action('x', '2026-03-02', '2026-03-04'), ['2026-03-02', '2026-03-04']],
    [
        'start only: effort tells the length',
        action('x', '2026-03-02', null, { effortDays: 2.5 }),
        ['2026-03-02', '2026-03-04']
    ],
    ['due only', action('x', null, '2026-03-04', { effortDays: 3 }), ['2026-03-02', '2026-03-04']],
    ['no days: from the origin', action('x', null, null), [isoOf(ORIGIN), isoOf(ORIGIN)]],
    [
        'milestone with a start only',
        action('x', '2026-03-02', null, { kind: 'Milestone' }),
        ['2026-03-02', '2026-03-02']
    ]
])('%s', (_, one, expected) => {
    const days = scheduled([one], []).days.get('x');
    expect([days?.earliestStart, days?.earliestFinish]).toEqual(expected);
});

it('tells the slack of a chain from that of each of its actions', () => {
    const actions = [
        action('a', '2026-03-01', '2026-03-02'),
        action('b', '2026-03-04', '2026-03-05'),
        action('end', '2026-03-01', '2026-03-09')
    ];
    const { days } = scheduled(actions, [waits('b', 'a')]);
    expect(days.get('a')).toMatchObject({ slack: 5, freeSlack: 1, latestStart: '2026-03-06' });
    expect(days.get('b')).toMatchObject({ slack: 4, freeSlack: 4 });
});

it('lets an action without days follow what it waits for', () => {
    const result = scheduled([action('a', '2026-03-01', '2026-03-05'), action('b', null, null)], [waits('b', 'a')]);
    expect(result.days.get('b')?.earliestStart).toBe('2026-03-06');
});

it('counts lengths in working days', () => {
    const week = countWorkingDays(MONDAY_TO_FRIDAY);
    const actions = [
        action('a', '2026-03-05', '2026-03-06'),
        action('b', '2026-03-06', '2026-03-09'),
        action('c', '2026-03-07', '2026-03-08')
    ];
    const result = scheduled(actions, [waits('b', 'a')], week);
    expect(result.days.get('b')).toMatchObject({ earliestStart: '2026-03-09', earliestFinish: '2026-03-10' });
    expect(result.days.get('c')).toMatchObject({ earliestStart: '2026-03-09', earliestFinish: '2026-03-09', slack: 1 });
});

it('leaves out what is done or cancelled, which holds nobody back', () => {
    const actions = [
        action('a', '2026-03-01', '2026-03-20', { status: 'Done' }),
        action('b', '2026-03-01', '2026-03-20', { status: 'Cancelled' }),
        action('c', '2026-03-02', '2026-03-03')
    ];
    const result = scheduled(actions, [waits('c', 'a'), waits('c', 'b')]);
    expect([...result.days.keys()]).toEqual(['c']);
    expect(result).toMatchObject({ finish: '2026-03-03', criticalPath: ['c'] });
    expect(scheduled([actions[0] as ScheduledAction], [])).toEqual({ days: new Map(), finish: null, criticalPath: [] });
});

it('ignores a dependency that lost an end', () => {
    const network = buildNetwork([action('a', null, null)], [waits('a', null), waits(null, 'a'), waits('a', 'gone')]);
    expect(network.incomplete).toHaveLength(3);
    expect(schedule(network, ORIGIN).ok).toBe(true);
});

/** Every chain of waiting open actions, the honest way: the latest end of all of them. */
function latestEndByHand(actions: readonly ScheduledAction[], pairs: readonly ReturnType<typeof waits>[]): number {
    const open = new Map(actions.filter(isOpen).map((one) => [one.id, one]));
    const endOf = (id: string): number => {
        const one = open.get(id) as ScheduledAction;
        const own = spanOf(one, one, EVERY_DAY);
        const length = own ? own.end - own.start : one.kind === 'Milestone' ? 0 : Math.ceil(one.effortDays ?? 1);
        const before = pairs
            .filter((pair) => pair.successorId === id && open.has(pair.predecessorId as string))
            .map((pair) => endOf(pair.predecessorId as string));
        return Math.max(own ? own.start : ORIGIN, ...before) + length;
    };
    return Math.max(...[...open.keys()].map(endOf));
}

describe('any plan', () => {
    it('respects every dependency and every own start, in both passes, with free days or without', () => {
        fc.assert(
            fc.property(plans(true), fc.constantFrom(EVERY_DAY, working), ({ actions, dependencies }, calendar) => {
                const { days } = scheduled(actions, dependencies, calendar);
                const byId = new Map(actions.map((one) => [one.id, one]));
                const startsAt = (id: string, key: 'earliest' | 'latest'): number => {
                    const one = days.get(id)!;
                    if (byId.get(id)!.kind === 'Milestone')
                        return calendar.numberUntil(readDay(one[`${key}Finish`])!) + 1;
                    return calendar.numberFrom(readDay(one[`${key}Start`])!);
                };
                const endsAt = (id: string, key: 'earliest' | 'latest'): number =>
                    calendar.numberUntil(readDay(days.get(id)![`${key}Finish`])!) + 1;
                for (const { predecessorId, successorId } of dependencies) {
                    if (!days.has(predecessorId!) || !days.has(successorId!)) continue;
                    for (const key of ['earliest', 'latest'] as const) {
                        expect(startsAt(successorId!, key)).toBeGreaterThanOrEqual(endsAt(predecessorId!, key));
                    }
                }
                for (const [id, one] of days) {
                    const own = spanOf(byId.get(id)!, byId.get(id)!, calendar);
                    expect(startsAt(id, 'earliest')).toBeGreaterThanOrEqual(own?.start ?? -Infinity);
                    expect(one.slack).toBe(startsAt(id, 'latest') - startsAt(id, 'earliest'));
                    expect(one.slack).toBeGreaterThanOrEqual(one.freeSlack);
                    expect(one.freeSlack).toBeGreaterThanOrEqual(0);
                    expect(one.critical).toBe(one.slack === 0);
                }
            })
        );
    });
    it('finishes when the longest chain does, and the critical path is such a chain without slack', () => {
        fc.assert(
            fc.property(plans(true), ({ actions, dependencies }) => {
                const { days, finish, criticalPath } = scheduled(actions, dependencies);
                fc.pre(finish !== null);
                expect(readDay(finish!)! + 1).toBe(latestEndByHand(actions, dependencies));
                expect(criticalPath.length).toBeGreaterThan(0);
                expect(criticalPath.every((id) => days.get(id)?.critical)).toBe(true);
                expect(days.get(criticalPath[criticalPath.length - 1]!)?.earliestFinish).toBe(finish);
                for (let place = 1; place < criticalPath.length; place++) {
                    const pair = `${criticalPath[place - 1]}>${criticalPath[place]}`;
                    expect(dependencies.map(({ id }) => id)).toContain(pair);
                }
                // The chain alone, without the rest of the plan, takes as long.
                const chain = actions.filter(({ id }) => criticalPath.includes(id));
                const links = dependencies.filter(
                    (one) => criticalPath.includes(one.predecessorId!) && criticalPath.includes(one.successorId!)
                );
                expect(latestEndByHand(chain, links)).toBe(readDay(finish!)! + 1);
            })
        );
    });
    it('slack is real: one day more than it moves the finish, all of it does not', () => {
        fc.assert(
            fc.property(plans(true), fc.nat(), ({ actions, dependencies }, pick) => {
                const before = scheduled(actions, dependencies);
                const ids = [...before.days.keys()];
                if (ids.length === 0) return;
                const id = ids[pick % ids.length]!;
                const { earliestStart, earliestFinish, slack } = before.days.get(id)!;
                const finishAfter = (days: number): string | null => {
                    const later = (text: string): string => isoOf(readDay(text)! + days);
                    const dates = { start: later(earliestStart), due: later(earliestFinish) };
                    const moved = actions.map((one) => ({ ...one, ...(one.id === id ? dates : {}) }));
                    return scheduled(moved, dependencies).finish;
                };
                expect(finishAfter(slack)).toBe(before.finish);
                expect(finishAfter(slack + 1)! > before.finish!).toBe(true);
            })
        );
    });
    it('does not depend on the order of the records', () => {
        fc.assert(
            fc.property(plans(true), fc.infiniteStream(fc.nat()), ({ actions, dependencies }, chance) => {
                const shuffled = <T>(list: readonly T[]): T[] =>
                    list
                        .map((item) => ({ item, rank: chance.next().value as number }))
                        .sort((one, other) => one.rank - other.rank)
                        .map(({ item }) => item);
                const sortedDays = ({ days }: Schedule) => [...days].sort(([one], [other]) => (one < other ? -1 : 1));
                const one = scheduled(actions, dependencies);
                const other = scheduled(shuffled(actions), shuffled(dependencies));
                expect(sortedDays(other)).toEqual(sortedDays(one));
                expect([other.finish, other.criticalPath]).toEqual([one.finish, one.criticalPath]);
            })
        );
    });
});

describe('growth', () => {
    /** How many entries of the adjacency lists are read for a plan of `size` actions with twice as many dependencies. */
    function reads(size: number): number {
        let count = 0;
        const counting = (list: readonly number[]): readonly number[] =>
            new Proxy(list, {
                get: (target, key, receiver) => {
                    if (typeof key === 'string' && /^\d+$/.test(key)) count++;
                    return Reflect.get(target, key, receiver);
                }
            });
        const actions = Array.from({ length: size }, (_, at) =>
            action(`a${at}`, isoOf(20_000 + at), isoOf(20_003 + at))
        );
        const dependencies = actions.flatMap(({ id }, at) =>
            [1, 7].filter((step) => at >= step).map((step) => waits(id, `a${at - step}`))
        );
        const network = buildNetwork(actions, dependencies);
        const wrapped = {
            ...network,
            predecessors: { first: counting(network.predecessors.first), list: counting(network.predecessors.list) },
            successors: { first: counting(network.successors.first), list: counting(network.successors.list) }
        };
        expect(schedule(wrapped, ORIGIN).ok).toBe(true);
        return count;
    }
    it('is linear in actions and dependencies', () => {
        const [small, large] = [reads(500), reads(2000)];
        expect(large / small).toBeLessThan(4.1);
        // Each end of each dependency is looked at a constant number of times.
        expect(large).toBeLessThan(2000 * 20);
    });
});
