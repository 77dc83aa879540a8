import { dayOf, isoOf, type Day, type WorkingDays } from 'c/planCalendar';
import type { ScheduledAction } from './network';

/**
 * When an action takes place, counted in working days: from the start of `start` to the start of `end`. A milestone
 * takes no time: it is reached at the end of its day, so `start` equals `end`.
 */
export interface Span {
    readonly start: number;
    readonly end: number;
}

/** Dates of an action as its record holds them. */
export interface ActionDates {
    readonly start: string | null;
    readonly due: string | null;
}

/** How many working days an action takes where its dates do not say: its effort in whole days, at least one. */
export function assumedLength(action: Pick<ScheduledAction, 'kind' | 'effortDays'>): number {
    return action.kind === 'Milestone' ? 0 : Math.max(1, Math.ceil(action.effortDays ?? 1));
}

/**
 * The span of an action with these dates; null where it has none at all. One date is enough: the other follows from
 * the effort. A start on a free day counts from the next working day, a due day on one until the one before.
 */
export function spanOf(
    action: Pick<ScheduledAction, 'kind' | 'effortDays'>,
    dates: ActionDates,
    calendar: WorkingDays
): Span | null {
    const [start, due] = [dayOf(dates.start), dayOf(dates.due)];
    if (action.kind === 'Milestone') {
        const day = due ?? start;
        if (day === null) return null;
        const end = calendar.numberUntil(day) + 1;
        return { start: end, end };
    }
    if (start !== null) {
        const first = calendar.numberFrom(start);
        if (due === null) return { start: first, end: first + assumedLength(action) };
        return { start: first, end: Math.max(first, calendar.numberUntil(due)) + 1 };
    }
    if (due === null) return null;
    const end = calendar.numberUntil(due) + 1;
    return { start: end - assumedLength(action), end };
}

/** The first and the last day of a span; for a milestone both are its day. */
export function daysOf({ start, end }: Span, calendar: WorkingDays): { start: Day; due: Day } {
    const due = calendar.dayAt(end - 1);
    return { start: start === end ? due : calendar.dayAt(start), due };
}

/** The dates that a moved action's record gets: only those that it had, so that moving invents none. */
export function datesAt(before: ActionDates, span: Span, calendar: WorkingDays): ActionDates {
    const { start, due } = daysOf(span, calendar);
    return {
        start: before.start === null ? null : isoOf(start),
        due: before.due === null ? null : isoOf(due)
    };
}
