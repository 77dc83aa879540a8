import { EVERY_DAY, isoOf, type Day, type WorkingDays } from 'c/planCalendar';
import { compareText, isOpen } from 'c/planFacts';
import { success, type Result } from 'c/result';
import { orderOf } from './loops';
import type { Network } from './network';
import { assumedLength, daysOf, spanOf } from './spans';

/** When an open action can and must take place. Dates are ISO dates; slack is in working days. */
export interface ScheduledDays {
    readonly earliestStart: string;
    readonly earliestFinish: string;
    readonly latestStart: string;
    readonly latestFinish: string;
    /** By how much it can slip without moving the end of all work. */
    readonly slack: number;
    /** By how much it can slip without moving any action that waits for it. */
    readonly freeSlack: number;
    /** No slack: every day that this one loses, the plan loses. */
    readonly critical: boolean;
}

export interface Schedule {
    /** Open actions and milestones only: what is done is past, what is cancelled never happens. */
    readonly days: ReadonlyMap<string, ScheduledDays>;
    /** The day on which all open work is done, null where there is none. */
    readonly finish: string | null;
    /** The chain of actions that decides the finish, first to last. */
    readonly criticalPath: readonly string[];
}

/**
 * Critical path method (J. Kelley and M. Walker, 1959) over finish-to-start dependencies. An action never starts before
 * its own start day, an action without days starts on `origin` or when what it waits for is done. Done and
 * cancelled actions hold nobody back. O(n + m) besides finding days in the calendar.
 *
 * @param origin the first day on which work without days can start: today, or the start of the plan
 * @returns failure `dependency-loop` as `orderOf`
 */
export function schedule(
    network: Network,
    origin: Day,
    calendar: WorkingDays = EVERY_DAY
): Result<Schedule, 'dependency-loop'> {
    const ordered = orderOf(network);
    if (!ordered.ok) return ordered;
    const order = ordered.value;
    const { actions, predecessors, successors } = network;
    const open = actions.map(isOpen);
    const start: number[] = new Array<number>(actions.length).fill(0);
    const end: number[] = new Array<number>(actions.length).fill(0);
    const first = calendar.numberFrom(origin);
    let finish = -Infinity;
    for (const position of order) {
        const action = actions[position] as (typeof actions)[number];
        if (!open[position]) continue;
        const own = spanOf(action, action, calendar);
        const length = own ? own.end - own.start : assumedLength(action);
        let earliest = own ? own.start : first;
        const last = predecessors.first[position + 1] as number;
        for (let edge = predecessors.first[position] as number; edge < last; edge++) {
            const predecessor = predecessors.list[edge] as number;
            if (open[predecessor]) earliest = Math.max(earliest, end[predecessor] as number);
        }
        start[position] = earliest;
        end[position] = earliest + length;
        finish = Math.max(finish, earliest + length);
    }
    const days = new Map<string, ScheduledDays>();
    const textOf = dayTexts();
    const latest: number[] = new Array<number>(actions.length).fill(finish);
    const slack: number[] = new Array<number>(actions.length).fill(Infinity);
    for (let place = order.length - 1; place >= 0; place--) {
        const position = order[place] as number;
        if (!open[position]) continue;
        const earliest = { start: start[position] as number, end: end[position] as number };
        let [latestEnd, nextStart] = [finish, finish];
        const last = successors.first[position + 1] as number;
        for (let edge = successors.first[position] as number; edge < last; edge++) {
            const successor = successors.list[edge] as number;
            if (!open[successor]) continue;
            latestEnd = Math.min(latestEnd, latest[successor] as number);
            nextStart = Math.min(nextStart, start[successor] as number);
        }
        const room = latestEnd - earliest.end;
        latest[position] = earliest.start + room;
        slack[position] = room;
        const soonest = daysOf(earliest, calendar);
        const late = room === 0 ? soonest : daysOf({ start: earliest.start + room, end: latestEnd }, calendar);
        days.set((actions[position] as { id: string }).id, {
            earliestStart: textOf(soonest.start),
            earliestFinish: textOf(soonest.due),
            latestStart: textOf(late.start),
            latestFinish: textOf(late.due),
            slack: room,
            freeSlack: nextStart - earliest.end,
            critical: room === 0
        });
    }
    return success({
        days,
        finish: finish === -Infinity ? null : isoOf(calendar.dayAt(finish - 1)),
        criticalPath: criticalPathOf(network, slack, start, end, finish)
    });
}

/** ISO dates of days, each made once: many actions share few days. */
function dayTexts(): (day: Day) => string {
    const texts = new Map<Day, string>();
    return (day) => {
        let text = texts.get(day);
        if (text === undefined) texts.set(day, (text = isoOf(day)));
        return text;
    };
}

/**
 * From an action that ends last, and that nobody waits for, back through what each one had to wait for. Of several the
 * smallest id.
 */
function criticalPathOf(
    { actions, predecessors, successors }: Network,
    slack: readonly number[],
    start: readonly number[],
    end: readonly number[],
    finish: number
): string[] {
    const idAt = (position: number): string => actions[position]?.id ?? '';
    let current = -1;
    slack.forEach((room, position) => {
        if (room === 0 && end[position] === finish && isLast(position)) current = smaller(current, position);
    });
    const path: string[] = [];
    while (current >= 0) {
        path.push(idAt(current));
        let before = -1;
        const last = predecessors.first[current + 1] as number;
        for (let edge = predecessors.first[current] as number; edge < last; edge++) {
            const predecessor = predecessors.list[edge] as number;
            if (slack[predecessor] === 0 && end[predecessor] === start[current]) before = smaller(before, predecessor);
        }
        current = before;
    }
    return path.reverse();

    function smaller(best: number, position: number): number {
        return best >= 0 && compareText(idAt(best), idAt(position)) < 0 ? best : position;
    }

    // What is not open has endless slack.
    function isLast(position: number): boolean {
        const waiting = successors.list.slice(successors.first[position], successors.first[position + 1]);
        return waiting.every((successor) => slack[successor] === Infinity);
    }
}
