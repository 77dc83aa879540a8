import {
    addMonths,
    startOfFiscalQuarter,
    startOfFiscalYear,
    startOfMonth,
    startOfWeek,
    monthOf,
    isoOf,
    type Day,
    type WorkingDays
} from 'c/planCalendar';

/** Where days are on the timeline, in CSS pixels from its left edge (its right one in right-to-left writing). */
export interface TimelineScale {
    /** The day that starts at 0. */
    readonly origin: Day;
    readonly pixelsPerDay: number;
}

/** Named zooms, each with the pixels of a day. Everything between is allowed. */
export const ZOOMS = [
    { code: 'weeks', pixelsPerDay: 24 },
    { code: 'months', pixelsPerDay: 8 },
    { code: 'quarters', pixelsPerDay: 2.5 },
    { code: 'years', pixelsPerDay: 0.7 }
] as const;
export type ZoomCode = (typeof ZOOMS)[number]['code'];

export const LEAST_PIXELS_PER_DAY = 0.1;
export const MOST_PIXELS_PER_DAY = 48;

/** The left edge of a day. */
export function xOf(scale: TimelineScale, day: Day): number {
    return (day - scale.origin) * scale.pixelsPerDay;
}

/** The day that a position lies in. */
export function dayAt(scale: TimelineScale, x: number): Day {
    return scale.origin + Math.floor(x / scale.pixelsPerDay);
}

/**
 * Another zoom, and how far to scroll so that what is under the pointer stays there.
 *
 * @param x the position of the pointer on the timeline
 * @param scrollLeft of the viewport before
 */
export function zoomTo(
    scale: TimelineScale,
    pixelsPerDay: number,
    x: number,
    scrollLeft: number
): { scale: TimelineScale; scrollLeft: number } {
    const allowed = Math.min(MOST_PIXELS_PER_DAY, Math.max(LEAST_PIXELS_PER_DAY, pixelsPerDay));
    const moved = x * (allowed / scale.pixelsPerDay) - x;
    return { scale: { origin: scale.origin, pixelsPerDay: allowed }, scrollLeft: Math.max(0, scrollLeft + moved) };
}

/** The zoom at which a number of days fills a width. */
export function fittingZoom(days: number, width: number): number {
    return Math.min(MOST_PIXELS_PER_DAY, Math.max(LEAST_PIXELS_PER_DAY, width / Math.max(1, days)));
}

export const TICK_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TickUnit = (typeof TICK_UNITS)[number];

/** How weeks and years start, from the user's locale and the package's settings. */
export interface TickCalendar {
    /** 1 is Monday, 7 is Sunday. */
    readonly weekStart: number;
    /** 1 (January) to 12: quarters and years are fiscal. */
    readonly fiscalStartMonth: number;
}

/** The pixels that a tick of a unit needs for its text, and its shortest length in days. */
const ROOM: readonly (readonly [TickUnit, number, number])[] = [
    ['day', 20, 1],
    ['week', 28, 7],
    ['month', 36, 28],
    ['quarter', 44, 90],
    ['year', 0, 365]
];

/** The finest unit whose ticks have room for their text, and the one above it for the upper line (null above years). */
export function unitsOf({ pixelsPerDay }: TimelineScale): { minor: TickUnit; major: TickUnit | null } {
    const position = ROOM.findIndex(([, room, days]) => days * pixelsPerDay >= room);
    return { minor: TICK_UNITS[position] as TickUnit, major: TICK_UNITS[position + 1] ?? null };
}

/** One tick of the head: its unit begins at `x`. */
export interface Tick {
    readonly x: number;
    readonly width: number;
    /** ISO date of its first day. */
    readonly start: string;
    readonly text: string;
}

/** Writes the text of a tick in the user's words; `start` and `end` are ISO dates, both included. */
export type TickFormat = (unit: TickUnit, start: string, end: string) => string;

/** The ticks that a stretch of the timeline touches, first to last. O(ticks). */
export function ticksIn(
    scale: TimelineScale,
    unit: TickUnit,
    from: number,
    until: number,
    calendar: TickCalendar,
    format: TickFormat
): Tick[] {
    const ticks: Tick[] = [];
    for (let day = startOfUnit(unit, dayAt(scale, from), calendar); xOf(scale, day) < until;) {
        const next = nextUnit(unit, day);
        const [start, end] = [isoOf(day), isoOf(next - 1)];
        ticks.push({
            x: xOf(scale, day),
            width: (next - day) * scale.pixelsPerDay,
            start,
            text: format(unit, start, end)
        });
        day = next;
    }
    return ticks;
}

function startOfUnit(unit: TickUnit, day: Day, { weekStart, fiscalStartMonth }: TickCalendar): Day {
    switch (unit) {
        case 'day':
            return day;
        case 'week':
            return startOfWeek(day, weekStart);
        case 'month':
            return startOfMonth(monthOf(day));
        case 'quarter':
            return startOfFiscalQuarter(day, fiscalStartMonth);
        default:
            return startOfFiscalYear(day, fiscalStartMonth);
    }
}

const MONTHS: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 };

function nextUnit(unit: TickUnit, start: Day): Day {
    if (unit === 'day' || unit === 'week') return start + (unit === 'day' ? 1 : 7);
    return addMonths(start, MONTHS[unit]);
}

/** A stretch of the timeline. */
export interface Stretch {
    readonly x: number;
    readonly width: number;
}

/** Days on which nobody works, neighbours joined, to be shaded; none where a day is too narrow to be seen. */
export function freeDaysIn(scale: TimelineScale, working: WorkingDays, from: number, until: number): Stretch[] {
    const spans: Stretch[] = [];
    if (scale.pixelsPerDay < 3) return spans;
    const last = dayAt(scale, until);
    let start: Day | null = null;
    for (let day = dayAt(scale, from); day <= last + 1; day++) {
        const free = day <= last && !working.isWorking(day);
        if (free) start ??= day;
        else if (start !== null) {
            spans.push({ x: xOf(scale, start), width: (day - start) * scale.pixelsPerDay });
            start = null;
        }
    }
    return spans;
}
