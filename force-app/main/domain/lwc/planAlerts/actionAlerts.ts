import { dayOf } from 'c/planCalendar';
import { isOpen, isOverdue, type ActionFact, type PlanThresholds } from 'c/planFacts';
import { donePercent } from 'c/planProgress';
import { dated, inDays, named, percent } from 'c/planSentence';
import { brokenDependencies, findLoops, slipOf, type Network, type ScheduledAction } from 'c/planSchedule';
import { alert, type Alert, type AlertTarget } from './alert';

/** The action as the record that an alert points at. */
export function targetOf({ id, name }: Pick<ActionFact, 'id' | 'name'>): AlertTarget {
    return { kind: 'action', id, name };
}

/** Whole days from one ISO date (or date-time, without its time) to another, negative back. */
export function daysBetween(from: string, to: string): number {
    const [start, end] = [dayOf(from.slice(0, 10)), dayOf(to)];
    return start === null || end === null ? 0 : end - start;
}

/** What the dates and the progress of one open action say. */
export function alertsOfAction(action: ActionFact, today: string, thresholds: PlanThresholds): Alert[] {
    if (!isOpen(action)) return [];
    const target = targetOf(action);
    const alerts: Alert[] = [];
    const late = isOverdue(action, today);
    const { due, baselineDue, changedOn, start } = action;
    if (due !== null && late)
        alerts.push(alert('action-overdue', target, [inDays(daysBetween(due, today)), dated(due)]));
    if (due !== null && !late && daysBetween(today, due) <= thresholds.dueSoonDays) {
        alerts.push(alert('due-soon', target, [inDays(daysBetween(today, due)), dated(due)]));
    }
    const behind = late ? null : slippingOf(action, today, thresholds.slippingDays);
    if (behind) {
        alerts.push(alert('slipping', target, [percent(behind.done), percent(behind.gone), inDays(behind.days)]));
    }
    const moved = slipOf(action).due ?? 0;
    if (due !== null && baselineDue !== null && moved > thresholds.slippingDays) {
        alerts.push(alert('postponed', target, [inDays(moved), dated(due), dated(baselineDue)]));
    }
    const untouched = changedOn === null ? 0 : daysBetween(changedOn, today);
    if (!late && untouched > thresholds.staleDays && (start === null || start <= today)) {
        alerts.push(alert('stale', target, [inDays(untouched)]));
    }
    return alerts;
}

/**
 * Whether the done share of a running action is behind the elapsed share by more than some days of its length, or by
 * more than half of its length where that is less: a short action would otherwise be late before it is slipping.
 * Milestones are done or not, so they never slip.
 */
export function slippingOf(
    action: Pick<ActionFact, 'kind' | 'status' | 'start' | 'due' | 'percentComplete' | 'effortDays'>,
    today: string,
    slippingDays: number
): { readonly done: number; readonly gone: number; readonly days: number } | null {
    const [start, due, now] = [dayOf(action.start), dayOf(action.due), dayOf(today)];
    if (action.kind === 'Milestone' || !isOpen(action) || start === null || due === null || now === null) return null;
    if (now < start || now > due) return null;
    const length = due - start + 1;
    const passed = now - start;
    const done = donePercent(action);
    // In hundredths of a day, so that the comparison is one of whole numbers.
    const behind = passed * 100 - done * length;
    if (behind <= Math.min(slippingDays * 100, length * 50)) return null;
    return { done: done / 100, gone: passed / length, days: Math.round(behind / 100) };
}

/** What the dependencies say: loops, planned days that break them, and waiting for something that is late. */
export function alertsOfDependencies(network: Network, plan: AlertTarget, today: string): Alert[] {
    const { actions, predecessors, positions } = network;
    const targetAt = (position: number): AlertTarget => targetOf(actions[position] as ScheduledAction);
    const alerts = findLoops(network).map((loop) => {
        const members = loop.map(targetAt);
        const names = [...members, members[0] as AlertTarget].map(({ name }) => name);
        return alert('dependency-loop', plan, [named(names.join(' → '))], members);
    });
    for (const { predecessorId, successorId, days } of brokenDependencies(network)) {
        const predecessor = targetAt(positions.get(predecessorId) as number);
        const successor = targetAt(positions.get(successorId) as number);
        alerts.push(alert('starts-too-early', successor, [named(predecessor.name), inDays(days)], [predecessor]));
    }
    const late = actions.map((action) => isOverdue(action, today));
    actions.forEach((action, position) => {
        if (!isOpen(action)) return;
        let worst: ScheduledAction | null = null;
        const last = predecessors.first[position + 1] as number;
        for (let edge = predecessors.first[position] as number; edge < last; edge++) {
            const predecessor = predecessors.list[edge] as number;
            if (late[predecessor]) worst = latest(worst, actions[predecessor] as ScheduledAction);
        }
        if (worst === null) return;
        const days = daysBetween(worst.due as string, today);
        alerts.push(alert('blocked-by-late', targetOf(action), [named(worst.name), inDays(days)], [targetOf(worst)]));
    });
    return alerts;
}

/** The one that was due first; of equal ones the smaller id. */
function latest(best: ScheduledAction | null, action: ScheduledAction): ScheduledAction {
    if (best === null || (action.due as string) < (best.due as string)) return action;
    return action.due === best.due && action.id < best.id ? action : best;
}
