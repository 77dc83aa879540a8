import fc from 'fast-check';
import { isoOf } from 'c/planCalendar';
import { ACTION_KINDS } from 'c/planFacts';
import type { ScheduledAction } from 'c/planSchedule';

export const action = (id: string, start: string | null, due: string | null, more: Partial<ScheduledAction> = {}) => ({
    id,
    name: `Name of ${id}`,
    kind: 'Action' as const,
    status: 'Not Started' as const,
    start,
    due,
    effortDays: null,
    completedOn: null,
    ...more
});

export const waits = (successorId: string | null, predecessorId: string | null) => ({
    id: `${predecessorId}>${successorId}`,
    predecessorId,
    successorId
});

/** Actions with both dates, one or none, some of them done or cancelled. */
const actions = fc
    .array(
        fc.record({
            first: fc.integer({ min: 20_000, max: 20_040 }),
            length: fc.integer({ min: 0, max: 12 }),
            known: fc.constantFrom('both', 'both', 'both', 'start', 'due', 'none'),
            kind: fc.constantFrom(...ACTION_KINDS),
            status: fc.constantFrom('Not Started', 'In Progress', 'Blocked', 'Not Started', 'Done', 'Cancelled'),
            effortDays: fc.option(fc.constantFrom(0.5, 1, 2.5, 7))
        }),
        { minLength: 1, maxLength: 8 }
    )
    .map((list) =>
        list.map(({ first, length, known, kind, status, effortDays }, position) => {
            const start = known === 'both' || known === 'start' ? isoOf(first) : null;
            const due = known === 'both' || known === 'due' ? isoOf(first + length) : null;
            return action(`a${position}`, start, due, { kind, status, effortDays } as Partial<ScheduledAction>);
        })
    );

/** A small plan; `acyclic` ones have dependencies from earlier to later ids only. */
export const plans = (acyclic: boolean) =>
    actions.chain((list) =>
        fc.array(fc.tuple(fc.nat(list.length - 1), fc.nat(list.length - 1)), { maxLength: 14 }).map((pairs) => ({
            actions: list,
            dependencies: pairs
                .filter(([from, to]) => from !== to)
                .map(([one, other]) => {
                    const [from, to] = acyclic && one > other ? [other, one] : [one, other];
                    return waits(`a${to}`, `a${from}`);
                })
        }))
    );
