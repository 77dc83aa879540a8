import { addMonths, dateOf, dayOf, isoOf, monthOf, type Day } from 'c/planCalendar';
import { groupBy, isOpen, type ActionFact, type ObjectiveFact, type PlanFact, type PlanFacts } from 'c/planFacts';
import { metricPercent } from 'c/planProgress';
import { inOrder, without, type ActionDraft, type ObjectiveDraft, type PlanDraft } from './draft';

export interface CopyOptions {
    readonly name: string;
    /** ISO date of the first day; null: the day after the last one of the plan that is copied. */
    readonly start: string | null;
    /** ISO date of the last day; null: as long as before. */
    readonly end: string | null;
    /**
     * `open`: what is left to do; objectives that are reached and actions that are done stay behind.
     * `everything`: the same again, for plans that come back every year; only what was cancelled stays behind.
     */
    readonly carry: 'open' | 'everything';
    /** Users who cannot be assigned any more. */
    readonly inactiveUserIds: ReadonlySet<string>;
    /** Current values of measured objectives by id. */
    readonly measured: ReadonlyMap<string, number>;
}

/** Why something was not carried over. */
export type LeftReason = 'reached' | 'done' | 'cancelled' | 'objective-left';

export interface LeftBehind {
    readonly kind: 'objective' | 'action';
    readonly id: string;
    readonly name: string;
    readonly reason: LeftReason;
}

/** A copy with what a person should know before saving it. */
export interface CopiedPlan {
    readonly draft: PlanDraft;
    readonly left: readonly LeftBehind[];
    /** By how much every date moves. */
    readonly moved: { readonly months: number } | { readonly days: number };
    /** Names of what nobody is assigned to any more. */
    readonly unassigned: readonly string[];
    /** Names of objectives whose target is already reached and needs a new one. */
    readonly targetsToDecide: readonly string[];
}

/**
 * Last year's plan as the draft of the next one. Keys of the draft are the ids of the originals.
 *
 * Carried over: texts, objectives with type, measure, weight, target and links, actions with effort, links and
 * dependencies among them. Started anew: status Draft and Not Started, no progress, no baseline dates, no revenue target
 * and no agreement of the customer, which both have to be got again. The value that a metric has now becomes its
 * baseline. Dates move as far as the plan does: by whole months where both plans start on the same day of the month,
 * else by days.
 */
export function copyForward(facts: PlanFacts, options: CopyOptions): CopiedPlan {
    const { plan } = facts;
    const start = dayOf(options.start) ?? (dayOf(plan.end) as Day) + 1;
    const moved = distance(dayOf(plan.start) as Day, start);
    const byObjective = groupBy(facts.actions, (action) => action.objectiveId);
    const left: LeftBehind[] = [];
    const objectives: ObjectiveFact[] = [];
    const actions: ActionFact[] = [];
    for (const objective of facts.objectives) {
        const below = byObjective.get(objective.id) ?? [];
        const reached = options.carry === 'open' && isReached(objective, below, options.measured);
        if (reached) left.push({ kind: 'objective', id: objective.id, name: objective.name, reason: 'reached' });
        else objectives.push(objective);
        for (const action of below) {
            const reason = reached ? 'objective-left' : reasonToLeave(action, options.carry);
            if (reason) left.push({ kind: 'action', id: action.id, name: action.name, reason });
            else actions.push(action);
        }
    }
    const keys = new Set(actions.map(({ id }) => id));
    const dependencies = facts.dependencies.flatMap(({ predecessorId, successorId }) =>
        predecessorId !== null && successorId !== null && keys.has(predecessorId) && keys.has(successorId)
            ? [{ predecessorKey: predecessorId, successorKey: successorId }]
            : []
    );
    const assignee: Assignee = (id) => (options.inactiveUserIds.has(id ?? '') ? null : id);
    const lostOwner = [...objectives, ...actions].filter(({ assignedToId }) => assignee(assignedToId) !== assignedToId);
    return {
        draft: {
            plan: draftOfPlan(plan, options, moved, start, assignee),
            objectives: objectives.map((objective) => draftOfObjective(objective, options.measured, moved, assignee)),
            actions: inOrder(
                actions.map((action) => draftOfAction(action, moved, assignee)),
                dependencies
            ),
            dependencies
        },
        left,
        moved,
        unassigned: lostOwner.map(({ name }) => name),
        targetsToDecide: objectives
            .filter((objective) => (metricOf(objective, options.measured) ?? 0) >= 100)
            .map(({ name }) => name)
    };
}

type Assignee = (id: string | null) => string | null;
type Distance = CopiedPlan['moved'];

function reasonToLeave(action: ActionFact, carry: CopyOptions['carry']): LeftReason | null {
    if (action.status === 'Cancelled') return 'cancelled';
    return carry === 'open' && !isOpen(action) ? 'done' : null;
}

function metricOf(objective: ObjectiveFact, measured: CopyOptions['measured']): number | null {
    const { measure, baseline, target, current, id } = objective;
    return metricPercent(baseline, target, measure === 'Typed' ? current : (measured.get(id) ?? null));
}

/** By its metric; without one when all of its work is done. */
function isReached(
    objective: ObjectiveFact,
    actions: readonly ActionFact[],
    measured: CopyOptions['measured']
): boolean {
    const percent = metricOf(objective, measured);
    if (percent !== null) return percent >= 100;
    const live = actions.filter(({ status }) => status !== 'Cancelled');
    return live.length > 0 && live.every(({ status }) => status === 'Done');
}

function distance(from: Day, to: Day): Distance {
    if (dateOf(from).date === dateOf(to).date) return { months: monthOf(to) - monthOf(from) };
    return { days: to - from };
}

function shifted(date: string | null, by: Distance): string | null {
    const day = dayOf(date);
    if (day === null) return null;
    return isoOf('months' in by ? addMonths(day, by.months) : day + by.days);
}

function draftOfPlan(
    plan: PlanFact,
    options: CopyOptions,
    by: Distance,
    start: Day,
    assignee: Assignee
): PlanDraft['plan'] {
    // The day after the end moves, so that the last of February stays the last.
    const end = (dayOf(shifted(isoOf((dayOf(plan.end) as Day) + 1), by)) as Day) - 1;
    return {
        ...without(plan, 'id'),
        name: options.name,
        start: isoOf(start),
        end: options.end ?? isoOf(Math.max(start, end)),
        status: 'Draft',
        assignedToId: assignee(plan.assignedToId),
        revenueTarget: null,
        nextReview: shifted(plan.nextReview, by)
    };
}

function draftOfObjective(
    objective: ObjectiveFact,
    measured: CopyOptions['measured'],
    by: Distance,
    assignee: Assignee
): ObjectiveDraft {
    const now = objective.measure === 'Typed' ? objective.current : (measured.get(objective.id) ?? null);
    return {
        ...without(objective, 'id', 'changedOn', 'createdOn'),
        key: objective.id,
        baseline: now ?? objective.baseline,
        due: shifted(objective.due, by),
        assignedToId: assignee(objective.assignedToId),
        customerAgreed: false
    };
}

function draftOfAction(action: ActionFact, by: Distance, assignee: Assignee): ActionDraft {
    return {
        ...without(action, 'id', 'objectiveId', 'changedOn', 'createdOn'),
        key: action.id,
        objectiveKey: action.objectiveId,
        status: 'Not Started',
        percentComplete: null,
        completedOn: null,
        start: shifted(action.start, by),
        due: shifted(action.due, by),
        baselineStart: null,
        baselineDue: null,
        assignedToId: assignee(action.assignedToId)
    };
}
