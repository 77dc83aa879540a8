import fc from 'fast-check';
import { alertsOf, slippingOf, type AlertInput } from 'c/planAlerts';
import { DEFAULT_THRESHOLDS, type ActionFact, type ObjectiveFact, type PlanFacts } from 'c/planFacts';
import { realityOf } from 'c/planStatus';
import { action, dependency, facts, objective, plan, review } from '../../planFacts/__tests__/plans';

fc.configureGlobal({ seed: 20267, numRuns: 1000 });

const TODAY = '2026-06-15';
const input = (fields: Partial<PlanFacts>, more: Partial<AlertInput> = {}): AlertInput => ({
    facts: facts({ plan: plan({ nextReview: '2026-12-01' }), ...fields }),
    today: TODAY,
    thresholds: DEFAULT_THRESHOLDS,
    users: new Map([
        ['ann', { name: 'Ann', active: true }],
        ['bob', { name: 'Bob', active: false }]
    ]),
    targetCells: [],
    reality: null,
    measured: new Map(),
    ...more
});
const said = (one: AlertInput) =>
    alertsOf(one).map(({ code, target, parameters }) => [code, target.id, ...parameters.map(({ value }) => value)]);

/** Alerts of one action of an objective that has nothing to say itself. */
const ofAction = (fields: Partial<ActionFact>) =>
    said(input({ objectives: [objective('o1')], actions: [action('a', fields), action('quiet')] }));

describe('an action', () => {
    it.each<[string, Partial<ActionFact>, unknown[][]]>([
        ['nothing to say', { due: '2026-07-30' }, []],
        ['overdue', { due: '2026-06-10' }, [['action-overdue', 'a', 5, '2026-06-10']]],
        ['due today is soon', { due: '2026-06-15' }, [['due-soon', 'a', 0, '2026-06-15']]],
        ['due in exactly so many days', { due: '2026-06-29' }, [['due-soon', 'a', 14, '2026-06-29']]],
        ['due a day later', { due: '2026-06-30' }, []],
        ['done is never late', { due: '2026-01-01', status: 'Done' }, []],
        ['cancelled needs nobody', { due: '2026-01-01', status: 'Cancelled', assignedToId: null }, []],
        [
            'moved by more than so many days',
            { due: '2026-08-09', baselineDue: '2026-08-01' },
            [['postponed', 'a', 8, '2026-08-09', '2026-08-01']]
        ],
        ['moved by so many days', { due: '2026-08-08', baselineDue: '2026-08-01' }, []],
        ['untouched', { changedOn: '2026-05-15T10:00:00.000Z' }, [['stale', 'a', 31]]],
        ['untouched for so many days', { changedOn: '2026-05-16T23:59:00.000Z' }, []],
        ['untouched but not begun', { changedOn: '2026-05-01', start: '2026-07-01' }, []],
        ['nobody', { assignedToId: null }, [['no-owner', 'a']]],
        ['somebody who left', { assignedToId: 'bob' }, [['owner-inactive', 'a', 'Bob']]],
        ['somebody who cannot be seen', { assignedToId: 'zoe' }, []],
        [
            'slipping',
            { start: '2026-06-01', due: '2026-07-30', percentComplete: 10 },
            [['slipping', 'a', 0.1, 14 / 60, 8]]
        ],
        [
            'a late one is not called slipping too',
            { start: '2026-05-01', due: '2026-06-14' },
            [['action-overdue', 'a', 1, '2026-06-14']]
        ]
    ])('%s', (_, fields, expected) => {
        expect(ofAction(fields)).toEqual(expected);
    });
});

describe('slipping', () => {
    it.each<[string, Partial<ActionFact>, number | null]>([
        ['first day', { start: TODAY, due: '2026-12-31' }, null],
        ['in time', { start: '2026-06-05', due: '2026-06-24', percentComplete: 50 }, null],
        ['a week behind', { start: '2026-06-08', due: '2026-06-28' }, null],
        ['more than a week behind', { start: '2026-06-07', due: '2026-06-28' }, 8],
        ['more than half of a short one', { start: '2026-06-12', due: '2026-06-15' }, 3],
        ['half of a short one', { start: '2026-06-13', due: '2026-06-16' }, null],
        ['not begun', { start: '2026-06-16', due: '2026-06-18' }, null],
        ['without start', { due: '2026-06-18' }, null],
        ['milestone', { kind: 'Milestone', start: '2026-01-01', due: '2026-06-18' }, null],
        ['done', { status: 'Done', start: '2026-01-01', due: '2026-06-18' }, null]
    ])('%s', (_, fields, days) => {
        expect(slippingOf(action('a', fields), TODAY, 7)?.days ?? null).toBe(days);
    });
});

describe('dependencies', () => {
    it('name the late one that holds an open action back', () => {
        const late = { due: '2026-06-05' };
        const actions = [
            action('a', late),
            action('b', { due: '2026-06-01' }),
            action('c', { start: '2026-08-01' }),
            action('d', { status: 'Done' })
        ];
        const dependencies = ['a', 'b'].flatMap((one) => [dependency(one, 'c'), dependency(one, 'd')]);
        const alerts = alertsOf(input({ objectives: [objective('o1')], actions, dependencies }));
        const blocked = alerts.filter(({ code }) => code === 'blocked-by-late');
        expect(blocked).toEqual([
            {
                code: 'blocked-by-late',
                parameters: [
                    { kind: 'name', value: 'Action b' },
                    { kind: 'days', value: 14 }
                ],
                level: 'bad',
                remedy: 'open',
                target: { kind: 'action', id: 'c', name: 'Action c' },
                related: [{ kind: 'action', id: 'b', name: 'Action b' }]
            }
        ]);
    });
    it('name what starts too early, and loops', () => {
        const actions = [
            action('a', { start: '2026-08-01', due: '2026-08-10' }),
            action('b', { start: '2026-08-09', due: '2026-08-20' }),
            action('c'),
            action('d')
        ];
        const dependencies = [dependency('a', 'b'), dependency('c', 'd'), dependency('d', 'c')];
        const one = input({ objectives: [objective('o1')], actions, dependencies });
        expect(said(one)).toEqual([
            ['dependency-loop', 'plan', 'Action c → Action d → Action c'],
            ['starts-too-early', 'b', 'Action a', 2]
        ]);
        expect(alertsOf(one)[0]?.related.map(({ id }) => id)).toEqual(['c', 'd']);
    });
});

describe('an objective', () => {
    const busy = { actions: [action('a')] };
    it.each<[string, Partial<ObjectiveFact>, Partial<PlanFacts>, unknown[][]]>([
        ['nothing to say', {}, busy, []],
        ['overdue', { due: '2026-06-14' }, busy, [['objective-overdue', 'o1', 1, '2026-06-14']]],
        ['overdue but reached by its metric', { due: '2026-06-14', baseline: 0, target: 10, current: 10 }, busy, []],
        ['overdue but all done', { due: '2026-06-14' }, { actions: [action('a', { status: 'Done' })] }, []],
        [
            'work done, metric not reached',
            { baseline: 0, target: 10, current: 9, due: '2026-06-14' },
            { actions: [action('a', { status: 'Done' })] },
            [['objective-overdue', 'o1', 1, '2026-06-14']]
        ],
        ['without action', {}, {}, [['objective-without-action', 'o1']]],
        [
            'with a cancelled one only',
            {},
            { actions: [action('a', { status: 'Cancelled' })] },
            [['objective-without-action', 'o1']]
        ],
        ['not agreed', { customerAgreed: false }, busy, [['customer-not-agreed', 'o1']]],
        ['nobody', { assignedToId: null }, busy, [['no-owner', 'o1']]],
        ['somebody who left', { assignedToId: 'bob' }, busy, [['owner-inactive', 'o1', 'Bob']]],
        [
            'typed value is old',
            { metric: 'Sites', target: 9, changedOn: '2026-05-01' },
            busy,
            [['metric-not-updated', 'o1', 'Sites', 45]]
        ],
        ['measured value is never old', { measure: 'Penetration', target: 9, changedOn: '2026-05-01' }, busy, []],
        ['no metric, nothing to update', { changedOn: '2026-05-01' }, busy, []]
    ])('%s', (_, fields, more, expected) => {
        expect(said(input({ objectives: [objective('o1', fields)], ...more }))).toEqual(expected);
    });
    it('is reached by its measured value', () => {
        const one = objective('o1', { measure: 'Penetration', baseline: 0, target: 40, due: '2026-06-01' });
        const now = (value: number) =>
            said(input({ objectives: [one], ...busy }, { measured: new Map([['o1', value]]) }));
        expect([now(39).length, now(40).length]).toEqual([1, 0]);
    });
});

describe('the plan', () => {
    it.each<[string, Parameters<typeof plan>[0], string[], unknown[][]]>([
        ['review is due today', { nextReview: TODAY }, [], []],
        ['review is overdue', { nextReview: '2026-06-14' }, [], [['review-overdue', 'plan', '2026-06-14', 1]]],
        ['so many days after the start', { start: '2025-12-01' }, [], [['review-overdue', 'plan', '2026-05-30', 16]]],
        ['so many days after the last one', { start: '2025-12-01' }, ['2026-01-10', '2025-12-10'], []],
        ['completed', { nextReview: '2026-01-01', status: 'Completed' }, [], []]
    ])('%s', (_, fields, reviews, expected) => {
        const one = input({ plan: plan(fields), reviews: reviews.map((date) => review(date)) });
        expect(said(one)).toEqual(expected);
    });
    it('names cells that no objective goes for', () => {
        const cell = (id: string, targetDate: string | null) => ({
            ...{ id, targetDate },
            ...{ buyingCenterName: 'Retail', offeringName: 'Cloud' }
        });
        const targetCells = [
            cell('c1', '2026-12-31'),
            cell('c2', '2027-01-01'),
            cell('c3', null),
            cell('c4', '2026-07-01')
        ];
        const objectives = [objective('o1', { landscapeCellId: 'c4' })];
        expect(said(input({ objectives, actions: [action('a')] }, { targetCells }))).toEqual([
            ['target-without-objective', 'c1', 'Cloud', 'Retail'],
            ['target-without-objective', 'c3', 'Cloud', 'Retail']
        ]);
    });
});

describe('business ahead', () => {
    const reality = (won: number, open: number, amount: number, covered: number) =>
        realityOf(
            plan(),
            [
                { closeDate: '2026-02-01', outcome: 'won', amount: won, weighted: won, currency: 'EUR' },
                { closeDate: '2026-08-01', outcome: 'open', amount: open, weighted: 0, currency: 'EUR' }
            ],
            [{ amount, date: '2026-08-01', covered, currency: 'EUR' }],
            TODAY
        );
    const spoken = (one: ReturnType<typeof reality> | null, coverage = 100, today = TODAY) =>
        said(
            input({}, { reality: one, today, thresholds: { ...DEFAULT_THRESHOLDS, targetCoveragePercent: coverage } })
        );
    // The target is 1,000.00; 400.00 are won, so 600.00 are missing.
    it.each([
        ['reaches what is missing', reality(40_000, 40_000, 20_000, 0), 100, []],
        [
            'a cent too little',
            reality(40_000, 39_999, 20_000, 0),
            100,
            [['target-not-covered', 'plan', 59_999 / 60_000, 60_000]]
        ],
        [
            'a target that is open business already counts once',
            reality(40_000, 40_000, 20_000, 20_000),
            100,
            [['target-not-covered', 'plan', 40 / 60, 60_000]]
        ],
        ['less is wanted', reality(40_000, 30_000, 0, 0), 50, []],
        ['more is wanted', reality(40_000, 60_000, 0, 0), 150, [['target-not-covered', 'plan', 1, 60_000]]],
        ['reached', reality(100_000, 0, 0, 0), 100, []],
        ['not read', null, 100, []]
    ] as const)('%s', (_, one, coverage, expected) => {
        expect(spoken(one, coverage)).toEqual(expected);
    });
    it('says nothing after the end', () => {
        expect(spoken(reality(0, 0, 0, 0), 100, '2027-01-01').map(([code]) => code)).toEqual(['review-overdue']);
    });
});

it('takes thresholds from the settings', () => {
    const thresholds = { ...DEFAULT_THRESHOLDS, dueSoonDays: 2, slippingDays: 100, staleDays: 1 };
    const actions = [action('a', { due: '2026-06-18', baselineDue: '2026-05-01', changedOn: '2026-06-13' })];
    expect(said(input({ objectives: [objective('o1')], actions }, { thresholds }))).toEqual([['stale', 'a', 2]]);
});

it('does not depend on the order of the records', () => {
    const dates = fc.option(fc.constantFrom('2026-05-01', '2026-06-14', '2026-06-20', '2026-09-01'));
    const actions = fc
        .array(fc.record({ start: dates, due: dates, assignedToId: fc.constantFrom(null, 'ann', 'bob') }), {
            maxLength: 6
        })
        .map((list) => list.map((fields, position) => action(`a${position}`, fields)));
    const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 });
    fc.assert(
        fc.property(actions, pairs, (list, links) => {
            const dependencies = links.map(([one, other]) => dependency(`a${one}`, `a${other}`));
            const objectives = [objective('o1', { due: '2026-06-01' }), objective('o2')];
            const one = input({ objectives, actions: list, dependencies });
            const other = input({
                objectives: [...objectives].reverse(),
                actions: [...list].reverse(),
                dependencies: [...dependencies].reverse()
            });
            expect(alertsOf(other)).toEqual(alertsOf(one));
        })
    );
});
