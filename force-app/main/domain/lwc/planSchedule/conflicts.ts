import { dayOf, EVERY_DAY, type WorkingDays } from 'c/planCalendar';
import { compareText, isOpen, type ActionFact } from 'c/planFacts';
import type { Network, ScheduledAction } from './network';
import { spanOf } from './spans';

/** An open action that is planned to start before what it waits for is done. */
export interface BrokenDependency {
    readonly predecessorId: string;
    readonly successorId: string;
    /** Working days by which it starts too early. */
    readonly days: number;
}

/** Dependencies that the planned dates break, by successor, then predecessor. Needs no order, so loops are fine. */
export function brokenDependencies(network: Network, calendar: WorkingDays = EVERY_DAY): BrokenDependency[] {
    const { actions, successors } = network;
    const spans = actions.map((action) => (isOpen(action) ? spanOf(action, action, calendar) : null));
    const broken = new Map<string, BrokenDependency>();
    actions.forEach(({ id }, position) => {
        const end = spans[position]?.end;
        if (end === undefined) return;
        const last = successors.first[position + 1] as number;
        for (let edge = successors.first[position] as number; edge < last; edge++) {
            const successor = successors.list[edge] as number;
            const start = spans[successor]?.start;
            if (start === undefined || start >= end) continue;
            const successorId = (actions[successor] as ScheduledAction).id;
            broken.set(`${id}\n${successorId}`, { predecessorId: id, successorId, days: end - start });
        }
    });
    return [...broken.values()].sort(
        (one, other) =>
            compareText(one.successorId, other.successorId) || compareText(one.predecessorId, other.predecessorId)
    );
}

/** Where an action stands against what was first agreed; calendar days, positive is later. */
export interface Slip {
    /** Null where one of the two days is missing; likewise `due`. */
    readonly start: number | null;
    /** The rule of Slip_Days__c: due day minus baseline due day. */
    readonly due: number | null;
}

type Baselined = Pick<ActionFact, 'start' | 'due' | 'baselineStart' | 'baselineDue'>;

/** Baseline against now of one action. */
export function slipOf(action: Baselined): Slip {
    return {
        start: difference(action.start, action.baselineStart),
        due: difference(action.due, action.baselineDue)
    };
}

function difference(now: string | null, agreed: string | null): number | null {
    const [to, from] = [dayOf(now), dayOf(agreed)];
    return to === null || from === null ? null : to - from;
}

/** Baseline against now of a whole plan. Cancelled actions are left out. */
export interface BaselineComparison {
    /** Actions with a baseline due day. */
    readonly compared: number;
    readonly later: number;
    readonly earlier: number;
    /** The last due day of all, as agreed and now; null where none has both. */
    readonly finish: { readonly baseline: string; readonly now: string; readonly days: number } | null;
    /** The action that moved most, of equal ones the smallest id; null where none moved later. */
    readonly worst: { readonly id: string; readonly days: number } | null;
}

export function compareWithBaseline(
    actions: readonly (Baselined & Pick<ActionFact, 'id' | 'status'>)[]
): BaselineComparison {
    let [compared, later, earlier] = [0, 0, 0];
    let [lastAgreed, lastNow] = ['', ''];
    let worst: { id: string; days: number } | null = null;
    for (const action of actions) {
        const days = action.status === 'Cancelled' ? null : slipOf(action).due;
        if (days === null) continue;
        compared++;
        if (days > 0) later++;
        if (days < 0) earlier++;
        if ((action.baselineDue as string) > lastAgreed) lastAgreed = action.baselineDue as string;
        if ((action.due as string) > lastNow) lastNow = action.due as string;
        if (days <= 0 || (worst && days < worst.days)) continue;
        if (!worst || days > worst.days || action.id < worst.id) worst = { id: action.id, days };
    }
    const finish =
        compared === 0 ? null : { baseline: lastAgreed, now: lastNow, days: difference(lastNow, lastAgreed) as number };
    return { compared, later, earlier, finish, worst };
}
