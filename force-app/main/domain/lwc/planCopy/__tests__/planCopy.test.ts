import fc from 'fast-check';
import { isoOf } from 'c/planCalendar';
import { copyForward, draftFromTemplate, PLAN_TEMPLATES, type CopyOptions, type PlanDraft } from 'c/planCopy';
import { brokenDependencies, buildNetwork, orderOf } from 'c/planSchedule';
import { action, dependency, facts, objective, plan } from '../../planFacts/__tests__/plans';

fc.configureGlobal({ seed: 20270, numRuns: 1000 });

const options: CopyOptions = {
    name: 'Plan 2027',
    start: null,
    end: null,
    carry: 'open',
    inactiveUserIds: new Set(['bob']),
    measured: new Map([['measured', 40]])
};

const last = facts({
    plan: plan({ vision: 'Grow', nextReview: '2026-02-28', assignedToId: 'bob', status: 'Completed' }),
    objectives: [
        objective('open', {
            baseline: 10,
            target: 30,
            current: 20,
            due: '2026-06-30',
            customerAgreed: true,
            weight: 2.5
        }),
        objective('reached', { baseline: 10, target: 30, current: 30 }),
        objective('all-done'),
        objective('measured', { measure: 'Penetration', baseline: 5, target: 60, assignedToId: 'bob' })
    ],
    actions: [
        action('done', { objectiveId: 'open', status: 'Done', due: '2026-02-01', completedOn: '2026-02-01' }),
        action('gone', { objectiveId: 'open', status: 'Cancelled' }),
        action('left', {
            ...{ objectiveId: 'open', status: 'In Progress', percentComplete: 40, effortDays: 3, assignedToId: 'bob' },
            ...{ start: '2026-01-31', due: '2026-02-28', baselineStart: '2026-01-01', baselineDue: '2026-02-01' },
            ...{ stakeholderId: 'nadia', successMeasure: 'Signed' }
        }),
        action('next', { objectiveId: 'measured', due: '2026-03-31', kind: 'Milestone' }),
        action('under-reached', { objectiveId: 'reached' }),
        action('only', { objectiveId: 'all-done', status: 'Done' })
    ],
    dependencies: [dependency('done', 'left'), dependency('left', 'next'), dependency(null, 'left')]
});

describe('copy of what is left', () => {
    const { draft, left, moved, unassigned, targetsToDecide } = copyForward(last, options);
    it('moves by a year, keeps texts and starts anew', () => {
        expect(moved).toEqual({ months: 12 });
        expect(draft.plan).toEqual({
            ...{ ...plan(), id: undefined },
            ...{ name: 'Plan 2027', start: '2027-01-01', end: '2027-12-31', status: 'Draft', vision: 'Grow' },
            ...{ revenueTarget: null, nextReview: '2027-02-28', assignedToId: null }
        });
    });
    it('carries open objectives, from where they are now', () => {
        expect(draft.objectives.map(({ key }) => key)).toEqual(['open', 'measured']);
        expect(draft.objectives[0]).toMatchObject({
            ...{ baseline: 20, target: 30, current: 20, due: '2027-06-30', customerAgreed: false, weight: 2.5 }
        });
        expect(draft.objectives[1]).toMatchObject({ baseline: 40, target: 60, current: null, assignedToId: null });
    });
    it('carries open actions without their progress', () => {
        expect(draft.actions.map(({ key, objectiveKey }) => [key, objectiveKey])).toEqual([
            ['left', 'open'],
            ['next', 'measured']
        ]);
        expect(draft.actions[0]).toMatchObject({
            ...{ status: 'Not Started', percentComplete: null, effortDays: 3, assignedToId: null },
            ...{ start: '2027-01-31', due: '2027-02-28', baselineStart: null, baselineDue: null },
            ...{ stakeholderId: 'nadia', successMeasure: 'Signed' }
        });
        expect(draft.dependencies).toEqual([{ predecessorKey: 'left', successorKey: 'next' }]);
    });
    it('says what stays behind and why, and who is missing', () => {
        expect(left.map(({ kind, id, reason }) => `${kind} ${id}: ${reason}`)).toEqual([
            'action done: done',
            'action gone: cancelled',
            'objective reached: reached',
            'action under-reached: objective-left',
            'objective all-done: reached',
            'action only: objective-left'
        ]);
        expect(unassigned).toEqual(['Objective measured', 'Action left']);
        expect(targetsToDecide).toEqual([]);
    });
});

it('copies everything but what was cancelled, and asks for new targets', () => {
    const { draft, left, targetsToDecide } = copyForward(last, { ...options, carry: 'everything' });
    expect(draft.objectives).toHaveLength(4);
    expect(left.map(({ id }) => id)).toEqual(['gone']);
    expect(draft.actions.find(({ key }) => key === 'done')).toMatchObject({ completedOn: null, status: 'Not Started' });
    expect(targetsToDecide).toEqual(['Objective reached']);
});

it.each([
    [
        'a year that starts on another day moves by days',
        '2026-01-01',
        '2026-12-31',
        '2027-01-15',
        null,
        { days: 379 },
        '2028-01-14'
    ],
    ['the last of February stays the last', '2026-03-01', '2027-02-28', null, null, { months: 12 }, '2028-02-29'],
    ['half a year', '2026-01-01', '2026-06-30', null, null, { months: 6 }, '2026-12-31'],
    ['an end of its own', '2026-01-01', '2026-12-31', null, '2027-06-30', { months: 12 }, '2027-06-30']
])('%s', (_, start, end, newStart, newEnd, moved, expectedEnd) => {
    const copied = copyForward(facts({ plan: plan({ start, end }) }), { ...options, start: newStart, end: newEnd });
    expect([copied.moved, copied.draft.plan.end]).toEqual([moved, expectedEnd]);
});

function broken({ actions, dependencies }: PlanDraft) {
    const network = buildNetwork(
        actions.map((one) => ({ ...one, id: one.key })),
        dependencies.map((one) => ({ id: '', predecessorId: one.predecessorKey, successorId: one.successorKey }))
    );
    expect(orderOf(network).ok).toBe(true);
    return brokenDependencies(network);
}

it('never breaks an order, whatever the months do to the days', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })), { maxLength: 8 });
    fc.assert(
        fc.property(
            days,
            fc.constantFrom('2024-02-25', '2026-01-27', '2027-12-28'),
            fc.constantFrom('2025-01-01', '2026-02-01', '2025-03-17'),
            (list, from, start) => {
                let next = new Date(`${from}T00:00:00Z`).getTime() / 86_400_000;
                const actions = list.map(([gap, length], at) => {
                    const first = next + gap;
                    next = first + length + 1;
                    return action(`a${at}`, { start: isoOf(first), due: isoOf(first + length) });
                });
                const dependencies = actions.slice(1).map(({ id }, at) => dependency(`a${at}`, id));
                const one = facts({
                    plan: plan({ start: '2024-01-01', end: '2024-12-31' }),
                    objectives: [objective('o1')],
                    actions,
                    dependencies
                });
                const { draft } = copyForward(one, { ...options, start });
                expect(draft.actions).toHaveLength(actions.length);
                expect(broken(draft)).toEqual([]);
                expect(draft.actions.every((copy) => copy.start! <= copy.due!)).toBe(true);
            }
        )
    );
});

describe.each(PLAN_TEMPLATES.map((template) => [template.code, template] as const))('template %s', (_, template) => {
    const draft = (start: string, end: string) =>
        draftFromTemplate(template, {
            ...{ accountId: 'account', name: 'First plan', start, end, currency: 'EUR', assignedToId: 'ann' },
            textOf: (code) => `text of ${code}`
        });
    it('has every code once and waits for codes of its own', () => {
        const { objectives, actions, dependencies } = draft('2026-01-01', '2026-12-31');
        const keys = [...objectives, ...actions].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const known = new Set(actions.map(({ key }) => key));
        expect(dependencies.every((one) => known.has(one.predecessorKey) && known.has(one.successorKey))).toBe(true);
        expect(actions.every(({ name, key }) => name === `text of ${key}`)).toBe(true);
    });
    it.each([
        ['2026-01-01', '2026-12-31'],
        ['2026-04-01', '2029-03-31'],
        ['2026-01-01', '2026-02-15']
    ])('fits from %s to %s in order', (start, end) => {
        const one = draft(start, end);
        expect(broken(one)).toEqual([]);
        expect(one.actions.every(({ due }) => due! >= start && due! <= end)).toBe(true);
    });
});
