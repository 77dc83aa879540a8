import { dayOf, type Day } from 'c/planCalendar';
import { donePercent } from 'c/planProgress';
import {
    barAt,
    buildScene,
    extentOf,
    linksIn,
    ticksIn,
    unitsOf,
    withDates,
    xOf,
    type BarShape,
    type TickFormat,
    type TickUnit,
    type TimelineRow,
    type TimelineScale,
    type TimelineScene,
    type TimelineWindow
} from 'c/planTimeline';
import type { WorkModel } from 'c/planTrackerRows';
import WEEK_START from '@salesforce/i18n/firstDayOfWeek';
import LOCALE from '@salesforce/i18n/locale';

/** Sizes in CSS pixels, as in the style sheet. */
export const SIZES = { rowHeight: 44, barHeight: 18, milestone: 16, stub: 8 };
/** Days that are shown before the first and after the last one. */
const MARGIN = 14;

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

/** A tick of the head. */
export interface HeadTick {
    readonly text: string;
    readonly x: number;
    readonly width: number;
}

/** The rows of a plan on a time axis. Positions are CSS pixels from the first day. */
export class TimelineShapes {
    /** Days from the left edge to the right one. */
    readonly days: number;
    private readonly model: WorkModel;
    private readonly origin: Day;
    /** What is drawn: the rows, and on top of them what a drag changes. */
    private scene: TimelineScene;
    private readonly base: TimelineScene;

    constructor(model: WorkModel) {
        const rows = model.rows.map((row): TimelineRow => {
            const action = model.actionOf(row);
            return {
                key: row.key,
                kind: action === null ? 'group' : action.kind === 'Milestone' ? 'milestone' : 'action',
                start: row.start,
                due: row.due,
                baselineStart: action?.baselineStart ?? null,
                baselineDue: action?.baselineDue ?? null,
                done: action ? donePercent(action) / 100 : (row.progress?.share ?? 0)
            };
        });
        const links = model.view.facts.dependencies.flatMap(({ id, predecessorId, successorId }) =>
            predecessorId === null || successorId === null
                ? []
                : [{ id, from: `action:${predecessorId}`, to: `action:${successorId}` }]
        );
        this.model = model;
        this.base = buildScene(rows, links, SIZES);
        this.scene = this.base;
        const { start, end } = extentOf(this.scene, model.view.today);
        this.origin = start - MARGIN;
        this.days = end - start + 2 * MARGIN;
    }

    scale(pixelsPerDay: number): TimelineScale {
        return { origin: this.origin, pixelsPerDay };
    }

    /** Shows one row with other dates, as while it is dragged. */
    preview(position: number, dates: { readonly start: string | null; readonly due: string | null }): void {
        this.scene = withDates(this.scene, position, dates);
    }

    /** Shows the rows as they are. */
    reset(): void {
        this.scene = this.base;
    }

    bar(position: number, pixelsPerDay: number): BarShape | null {
        return barAt(this.scene, this.scale(pixelsPerDay), position);
    }

    /** The dependencies of which the window shows something, as paths: of the emphasised rows, and of the others. */
    links(
        window: TimelineWindow,
        pixelsPerDay: number,
        isStrong: (from: string, to: string) => boolean
    ): { readonly plain: string; readonly strong: string } {
        let [plain, strong] = ['', ''];
        for (const { link, points } of linksIn(this.scene, this.scale(pixelsPerDay), window)) {
            let path = '';
            for (let place = 0; place < points.length; place += 2) {
                path += `${place === 0 ? 'M' : 'L'}${points[place]} ${points[place + 1]}`;
            }
            // The arrow head points into the start of what waits.
            const [x, y] = [points.at(-2) as number, points.at(-1) as number];
            path += `M${x - 5} ${y - 4}L${x} ${y}L${x - 5} ${y + 4}`;
            const { from, to } = this.scene.links[link] as { from: string; to: string };
            if (isStrong(from, to)) strong += path;
            else plain += path;
        }
        return { plain, strong };
    }

    /** Both lines of the head between two positions. */
    ticks(from: number, until: number, pixelsPerDay: number): { minor: HeadTick[]; major: HeadTick[] } {
        const scale = this.scale(pixelsPerDay);
        const { minor, major } = unitsOf(scale);
        // The platform counts from Sunday, the calendar of the domain from Monday.
        const calendar = {
            weekStart: ((WEEK_START + 5) % 7) + 1,
            fiscalStartMonth: this.model.view.fiscalStartMonth
        };
        const line = (unit: TickUnit) => ticksIn(scale, unit, from, until, calendar, textOf);
        return { minor: line(minor), major: major === null ? [] : line(major) };
    }

    /** Where today starts. */
    today(pixelsPerDay: number): number {
        return xOf(this.scale(pixelsPerDay), dayOf(this.model.view.today) as Day);
    }
}
