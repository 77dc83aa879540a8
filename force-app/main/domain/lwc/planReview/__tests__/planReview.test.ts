import fc from 'fast-check';
import {
    compareCells,
    compareNumbers,
    judgementsSince,
    numbersOf,
    overallScore,
    trendOf,
    workSince,
    type CellOnDay,
    type LoggedChange
} from 'c/planReview';
import { realityOf } from 'c/planStatus';
import { CELL_STATES } from 'c/landscapeFacts';
import { rollUpActions, rollUpObjectives } from 'c/planProgress';
import { action, objective, plan, review } from '../../planFacts/__tests__/plans';

fc.configureGlobal({ seed: 20271, numRuns: 1000 });

const actions = [
    action('a', { status: 'Done' }),
    action('b', { due: '2026-03-01' }),
    action('c', { due: '2026-12-01' })
];
const now = numbersOf({
    reality: realityOf(
        plan({ revenueTarget: 1000 }),
        [{ closeDate: '2026-02-01', outcome: 'won', amount: 12_345, weighted: 12_345, currency: 'EUR' }],
        [],
        '2026-06-01'
    ),
    progress: rollUpObjectives([{ weight: 1, progress: rollUpActions(actions) }]),
    actions,
    today: '2026-06-01',
    penetration: 1 / 3,
    decisionMakers: 5,
    decisionMakersCovered: null
});

describe('numbers', () => {
    it('are what the record takes', () => {
        expect(now).toEqual({
            ...{ revenueTarget: 1000, won: 123.45, open: 0, weighted: 0, progress: 33.33, penetration: 33.33 },
            ...{ objectiveCount: 1, actionCount: 3, actionsDone: 1, actionsOverdue: 1 },
            ...{ decisionMakers: 5, decisionMakersCovered: null }
        });
    });
    it('are compared with those of the last review, where both are known', () => {
        const last = review('2026-01-01', { won: 123.42, actionsDone: 3, penetration: null });
        const changes = new Map(compareNumbers(last, now).map((one) => [one.code, one]));
        expect(changes.get('won')).toEqual({ code: 'won', before: 123.42, now: 123.45, change: 0.03 });
        expect(changes.get('actionsDone')?.change).toBe(-2);
        expect(changes.get('penetration')).toEqual({ code: 'penetration', before: null, now: 33.33, change: null });
        expect(compareNumbers(null, now).every(({ change }) => change === null)).toBe(true);
    });
    it.each([
        [[null, null, null, null, null], null],
        [[3, null, null, null, null], 3],
        [[5, 4, 4, null, null], 4.33],
        [[1, 2, 2, null, null], 1.67],
        [[1, 1, 1, 2, null], 1.25],
        [[4, 4, 5, 3, 4], 4]
    ])('scores %j make %p', ([relationship, growth, delivery, competition, execution], overall) => {
        const scores = { relationship, growth, delivery, competition, execution } as Parameters<typeof overallScore>[0];
        expect(overallScore(scores)).toBe(overall);
    });
    it('reviews make a trend, first to last', () => {
        const points = trendOf([review('2026-05-01'), review('2025-05-01'), review('2026-01-01')]);
        expect(points.map((point) => point.review.reviewDate)).toEqual(['2025-05-01', '2026-01-01', '2026-05-01']);
    });
});

it('tells what the work did since a day', () => {
    const since = '2026-03-10';
    const changes = workSince(
        [objective('old', { createdOn: '2026-03-10T23:00:00.000Z' }), objective('new', { createdOn: '2026-03-11' })],
        [
            action('added', { createdOn: '2026-03-11T08:00:00.000Z', changedOn: '2026-03-11T08:00:00.000Z' }),
            action('done', { status: 'Done', completedOn: '2026-03-11', changedOn: '2026-03-12' }),
            action('done before', { status: 'Done', completedOn: '2026-03-10', changedOn: '2026-03-12' }),
            action('done some day', { status: 'Done', changedOn: '2026-03-12' }),
            action('cancelled', { status: 'Cancelled', changedOn: '2026-03-12' }),
            action('late now', { due: '2026-03-10' }),
            action('late then', { due: '2026-03-09' }),
            action('touched', { changedOn: '2026-03-12' }),
            action('untouched', { changedOn: '2026-03-01' })
        ],
        since,
        '2026-04-01'
    );
    expect(changes).toEqual({
        objectivesAdded: ['new'],
        actionsAdded: ['added'],
        actionsDone: ['done', 'done some day'],
        actionsCancelled: ['cancelled'],
        newlyOverdue: ['late now'],
        stillOverdue: ['late then'],
        actionsChanged: ['done before', 'touched']
    });
});

describe('cells', () => {
    const cell = (offeringId: string, state: CellOnDay['state'], won = 0, open = 0): CellOnDay => ({
        ...{ buyingCenterId: 'b', offeringId, state, won, open }
    });
    it.each([
        ['won', [cell('x', 'Open', 0, 9)], [cell('x', 'Won', 9)], 'won', 9, -9],
        ['lost', [cell('x', 'Open', 0, 9)], [cell('x', 'Lost')], 'lost', 0, -9],
        ['judged', [], [cell('x', 'Target')], 'state', 0, 0],
        ['emptied', [cell('x', 'Open', 0, 5)], [], 'state', 0, -5],
        ['more of the same', [cell('x', 'Won', 5)], [cell('x', 'Won', 7)], 'amount', 2, 0]
    ] as const)('%s', (_, before, after, kind, wonChange, openChange) => {
        expect(compareCells([...before], [...after])).toEqual([
            expect.objectContaining({ kind, wonChange, openChange })
        ]);
    });
    it('puts the largest change first and leaves out what is as it was', () => {
        const before = [cell('a', 'Won', 5), cell('b', 'Won', 5), cell('c', 'Won', 5)];
        const after = [cell('a', 'Won', 5), cell('b', 'Won', 7), cell('c', 'Won', 1)];
        expect(compareCells(before, after).map(({ offeringId }) => offeringId)).toEqual(['c', 'b']);
    });
    it('the changes add up to the difference, whatever the order', () => {
        const cells = fc.uniqueArray(
            fc.record({
                buyingCenterId: fc.constantFrom('b', 'c'),
                offeringId: fc.constantFrom('x', 'y', 'z'),
                state: fc.constantFrom(...CELL_STATES),
                won: fc.nat(5),
                open: fc.nat(5)
            }),
            { selector: (one) => one.buyingCenterId + one.offeringId }
        );
        const sum = (list: readonly CellOnDay[]) => list.reduce((total, { won }) => total + won, 0);
        fc.assert(
            fc.property(cells, cells, (before, after) => {
                const changes = compareCells(before, after);
                expect(changes.reduce((total, { wonChange }) => total + wonChange, 0)).toBe(sum(after) - sum(before));
                expect(compareCells([...before].reverse(), [...after].reverse())).toEqual(changes);
                expect(compareCells(after, after)).toEqual([]);
            })
        );
    });
});

it('sums the change log up', () => {
    const entry = (
        id: string,
        field: string,
        oldValue: string,
        newValue: string,
        day: string,
        evidence: string | null = null
    ): LoggedChange => ({
        ...{ id, object: 'Stakeholder_Role__c', recordId: 'r', field, oldValue, newValue, evidence },
        changedAt: `${day}T10:00:00.000Z`
    });
    const log = [
        entry('3', 'Support__c', 'Neutral', 'Mentor', '2026-03-14'),
        entry('1', 'Support__c', 'Enemy', 'Neutral', '2026-03-12', 'Lunch'),
        entry('0', 'Support__c', 'Mentor', 'Enemy', '2026-03-10'),
        entry('4', 'Influence__c', '1', '5', '2026-03-12'),
        entry('5', 'Influence__c', '5', '1', '2026-03-13')
    ];
    expect(judgementsSince(log, '2026-03-10')).toEqual([
        {
            ...{ object: 'Stakeholder_Role__c', recordId: 'r', field: 'Support__c', before: 'Enemy', now: 'Mentor' },
            ...{ evidence: 'Lunch', entries: 2 }
        }
    ]);
});
