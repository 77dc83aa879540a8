import { dayOf, type Day } from 'c/planCalendar';
import type { PlanRow } from 'c/planRows';
import { donePercent } from 'c/planProgress';
import {
    barAt,
    buildScene,
    extentOf,
    linksIn,
    ticksIn,
    unitsOf,
    xOf,
    type TickFormat,
    type TickUnit,
    type TimelineRow,
    type TimelineScale,
    type TimelineScene,
    type TimelineWindow
} from 'c/planTimeline';
import type { PlanView } from 'c/planTrackerStore';
import WEEK_START from '@salesforce/i18n/firstDayOfWeek';
import LOCALE from '@salesforce/i18n/locale';

const SIZES = { rowHeight: 44, barHeight: 18, milestone: 16, stub: 8 };
/** Days that are shown before the first and after the last one. */
const MARGIN = 14;
/** The platform counts from Sunday, the calendar of the domain from Monday. */
const CALENDAR = { weekStart: ((WEEK_START + 5) % 7) + 1, fiscalStartMonth: 1 };

const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
const FORMATS: Readonly<Record<TickUnit, Intl.DateTimeFormat>> = {
    day: format({ day: 'numeric' }),
    week: format({ day: 'numeric', month: 'short' }),
    month: format({ month: 'short', year: '2-digit' }),
    quarter: format({ month: 'short', year: '2-digit' }),
    year: format({ year: 'numeric' })
};
const textOf: TickFormat = (unit, start, end) => {
    const [from, until] = [Date.parse(`${start}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`)];
    return unit === 'quarter' ? FORMATS.quarter.formatRange(from, until) : FORMATS[unit].format(from);
};

/** The rows of a plan on a time axis. Positions are CSS pixels from the first day. */
export class Lanes {
    readonly days: number;
    private readonly view: PlanView;
    private readonly scene: TimelineScene;
    private readonly origin: Day;

    constructor(view: PlanView, rows: readonly PlanRow[]) {
        const actions = new Map(view.facts.actions.map((action) => [action.id, action]));
        const timelineRows = rows.map((row): TimelineRow => {
            const action = row.kind === 'action' ? actions.get(row.id ?? '') : undefined;
            return {
                key: row.key,
                kind: action === undefined ? 'group' : action.kind === 'Milestone' ? 'milestone' : 'action',
                start: row.start,
                due: row.due,
                baselineStart: action?.baselineStart ?? null,
                baselineDue: action?.baselineDue ?? null,
                done: action ? donePercent(action) / 100 : (row.progress?.share ?? 0)
            };
        });
        const links = view.facts.dependencies.flatMap(({ id, predecessorId, successorId }) =>
            predecessorId === null || successorId === null
                ? []
                : [{ id, from: `action:${predecessorId}`, to: `action:${successorId}` }]
        );
        this.view = view;
        this.scene = buildScene(timelineRows, links, SIZES);
        const { start, end } = extentOf(this.scene, view.today);
        this.origin = start - MARGIN;
        this.days = end - start + 2 * MARGIN;
    }

    private scale(pixelsPerDay: number): TimelineScale {
        return { origin: this.origin, pixelsPerDay };
    }

    /** Styles of a row's bar, of the part that is done, and of where it was first agreed to be; null without dates. */
    bar(position: number, pixelsPerDay: number) {
        const bar = barAt(this.scene, this.scale(pixelsPerDay), position);
        if (!bar) return null;
        const width = Math.max(3, bar.width);
        return {
            kind: bar.kind,
            style: `inset-inline-start: ${bar.x}px; inline-size: ${width}px`,
            doneStyle: `inline-size: ${width === 0 ? 0 : (bar.doneWidth / width) * 100}%`,
            baseline: bar.baseline
                ? `inset-inline-start: ${bar.baseline.x}px; inline-size: ${Math.max(3, bar.baseline.width)}px`
                : '',
            afterStyle: `inset-inline-start: ${bar.x + width + 6}px`
        };
    }

    /** The dependencies of which the window shows something, as the path of an SVG. */
    links(window: TimelineWindow, pixelsPerDay: number): string {
        return linksIn(this.scene, this.scale(pixelsPerDay), window)
            .map(({ points }) => {
                const pairs: string[] = [];
                for (let place = 0; place < points.length; place += 2)
                    pairs.push(`${points[place]} ${points[place + 1]}`);
                return `M${pairs.join('L')}`;
            })
            .join('');
    }

    /** Both lines of the head between two positions. */
    ticks(from: number, until: number, pixelsPerDay: number) {
        const scale = this.scale(pixelsPerDay);
        const { minor, major } = unitsOf(scale);
        const line = (unit: TickUnit) =>
            ticksIn(scale, unit, from, until, CALENDAR, textOf).map(({ start, text, x, width }) => ({
                key: `${unit} ${start}`,
                text,
                style: `inset-inline-start: ${x}px; inline-size: ${width}px`
            }));
        return { minor: line(minor), major: major === null ? [] : line(major) };
    }

    /** Where today starts. */
    today(pixelsPerDay: number): number {
        return xOf(this.scale(pixelsPerDay), dayOf(this.view.today) as Day);
    }
}
