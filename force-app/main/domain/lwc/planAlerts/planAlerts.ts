/** What needs attention in a plan: each alert with its reason, what it points at and a remedy. */
import { isWithin } from 'c/landscapePeriod';
import { dayOf, isoOf, type Day } from 'c/planCalendar';
import { compareText, groupBy, isClosed, isOpen, type ActionFact, type ObjectiveFact } from 'c/planFacts';
import { metricPercent, rollUpActions, type ObjectiveProgress } from 'c/planProgress';
import { dated, inDays, money, named, percent } from 'c/planSentence';
import { buildNetwork } from 'c/planSchedule';
import { alert, ALERT_CODES, type Alert, type AlertInput, type AlertTarget } from './alert';
import { alertsOfAction, alertsOfDependencies, daysBetween, targetOf } from './actionAlerts';

export { ALERT_CODES, type Alert, type AlertCode, type AlertInput, type AlertLevel, type AlertRemedy } from './alert';
export type { AlertTarget, TargetCell } from './alert';
export { slippingOf } from './actionAlerts';

/**
 * Every alert of a plan in the order of `ALERT_CODES` (most pressing first), then by name and id of what it points at, so
 * that the list never flickers. A plan that is completed or cancelled has none. O(n log n).
 */
export function alertsOf(input: AlertInput): Alert[] {
    const { facts, today, thresholds } = input;
    const { plan } = facts;
    if (isClosed(plan)) return [];
    const target: AlertTarget = { kind: 'plan', id: plan.id, name: plan.name };
    const byObjective = groupBy(facts.actions, (action) => action.objectiveId);
    const network = buildNetwork(facts.actions, facts.dependencies);
    const alerts = [
        ...reviewAlerts(input, target),
        ...coverageAlerts(input, target),
        ...facts.objectives.flatMap((objective) =>
            objectiveAlerts(input, objective, byObjective.get(objective.id) ?? [])
        ),
        ...facts.actions.flatMap((action) => [
            ...alertsOfAction(action, today, thresholds),
            ...(isOpen(action) ? ownerAlerts(input, action.assignedToId, targetOf(action)) : [])
        ]),
        ...alertsOfDependencies(network, target, today),
        ...cellAlerts(input)
    ];
    const rank = new Map(ALERT_CODES.map((code, position) => [code, position]));
    return alerts.sort(
        (one, other) =>
            (rank.get(one.code) as number) - (rank.get(other.code) as number) ||
            compareText(one.target.name, other.target.name) ||
            compareText(one.target.id, other.target.id) ||
            compareText(one.related[0]?.id ?? '', other.related[0]?.id ?? '')
    );
}

/** When the next review of a plan is due: as the plan says, else some days after the last one, else after its start. */
export function nextReviewOf({ facts, thresholds }: Pick<AlertInput, 'facts' | 'thresholds'>): string {
    const { plan, reviews } = facts;
    if (plan.nextReview !== null) return plan.nextReview;
    const last = reviews.reduce((latest, { reviewDate }) => (reviewDate > latest ? reviewDate : latest), plan.start);
    return isoOf((dayOf(last) as Day) + thresholds.reviewAfterDays);
}

function reviewAlerts(input: AlertInput, plan: AlertTarget): Alert[] {
    const due = nextReviewOf(input);
    if (due >= input.today) return [];
    return [alert('review-overdue', plan, [dated(due), inDays(daysBetween(due, input.today))])];
}

/** Whether there is enough business ahead: open pipeline and planned targets against what is missing to the target. */
function coverageAlerts({ facts, today, reality, thresholds }: AlertInput, plan: AlertTarget): Alert[] {
    if (reality === null || reality.target === null || today > facts.plan.end) return [];
    const missing = reality.target - reality.won;
    const ahead = reality.open + reality.plannedAhead;
    if (missing <= 0 || ahead * 100 >= missing * thresholds.targetCoveragePercent) return [];
    return [alert('target-not-covered', plan, [percent(ahead / missing), money(missing, reality.currency)])];
}

function ownerAlerts({ users }: AlertInput, userId: string | null, target: AlertTarget): Alert[] {
    if (userId === null) return [alert('no-owner', target)];
    const user = users.get(userId);
    return user && !user.active ? [alert('owner-inactive', target, [named(user.name)])] : [];
}

function objectiveAlerts(input: AlertInput, objective: ObjectiveFact, actions: readonly ActionFact[]): Alert[] {
    const { today, thresholds } = input;
    const progress = rollUpActions(actions);
    if (isReached(input, objective, progress)) return [];
    const { id, name, due, changedOn } = objective;
    const target: AlertTarget = { kind: 'objective', id, name };
    const alerts = ownerAlerts(input, objective.assignedToId, target);
    if (due !== null && due < today) {
        alerts.push(alert('objective-overdue', target, [inDays(daysBetween(due, today)), dated(due)]));
    }
    if (progress.actionCount === 0) alerts.push(alert('objective-without-action', target));
    if (!objective.customerAgreed) alerts.push(alert('customer-not-agreed', target));
    const untouched = changedOn === null ? 0 : daysBetween(changedOn, today);
    if (objective.measure === 'Typed' && objective.target !== null && untouched > thresholds.staleDays) {
        alerts.push(alert('metric-not-updated', target, [named(objective.metric ?? name), inDays(untouched)]));
    }
    return alerts;
}

/** An objective is reached when its metric has come to the target; one without a metric when all its work is done. */
function isReached({ measured }: AlertInput, objective: ObjectiveFact, progress: ObjectiveProgress): boolean {
    const current = objective.measure === 'Typed' ? objective.current : (measured.get(objective.id) ?? null);
    const come = metricPercent(objective.baseline, objective.target, current);
    if (come !== null) return come >= 100;
    return progress.actionCount > 0 && progress.actionsDone === progress.actionCount;
}

/** Cells that we decided to go for in the period of the plan, or without a date, and that no objective names. */
function cellAlerts({ facts, targetCells }: AlertInput): Alert[] {
    const covered = new Set(facts.objectives.map(({ landscapeCellId }) => landscapeCellId));
    const period = { from: facts.plan.start, to: facts.plan.end };
    return targetCells
        .filter(({ id, targetDate }) => !covered.has(id) && (targetDate === null || isWithin(targetDate, period)))
        .map(({ id, offeringName, buyingCenterName }) =>
            alert('target-without-objective', { kind: 'cell', id, name: `${buyingCenterName} / ${offeringName}` }, [
                named(offeringName),
                named(buyingCenterName)
            ])
        );
}
