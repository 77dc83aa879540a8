import { dayOf, isoOf, type Day } from 'c/planCalendar';
import type { TimelineScale } from './scale';

/** What is dragged: the whole bar, its start or its end. */
export type DragPart = 'whole' | 'start' | 'due';

interface Dates {
    readonly start: string | null;
    readonly due: string | null;
}

/** Whole days of a drag over some pixels, to the nearest. Half a day goes on in the direction of the drag. */
export function draggedDays(scale: TimelineScale, pixels: number): number {
    const days = Math.round(Math.abs(pixels) / scale.pixelsPerDay);
    return pixels < 0 && days !== 0 ? -days : days;
}

/**
 * The dates after moving a bar or one of its ends by whole days: the way of drag, keyboard and dialog alike. An end
 * stops at the other one: an action takes a day at least. A date that is missing is taken from the other one only when
 * that end is what moves.
 */
export function shiftedDates(dates: Dates, part: DragPart, days: number): Dates {
    const [start, due] = [dayOf(dates.start), dayOf(dates.due)];
    const shifted = (day: Day | null): string | null => (day === null ? null : isoOf(day + days));
    if (part === 'whole' || (start === null && due === null)) return { start: shifted(start), due: shifted(due) };
    if (part === 'start') {
        const from = (start ?? due) as Day;
        return { start: isoOf(due === null ? from + days : Math.min(from + days, due)), due: dates.due };
    }
    const until = (due ?? start) as Day;
    return { start: dates.start, due: isoOf(start === null ? until + days : Math.max(until + days, start)) };
}
