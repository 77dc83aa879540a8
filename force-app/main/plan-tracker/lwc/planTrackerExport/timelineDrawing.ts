import LOCALE from '@salesforce/i18n/locale';
import WEEK_START from '@salesforce/i18n/firstDayOfWeek';
import { fitText, rectanglePath, textWidth, type Drawing, type DrawnItem } from 'c/exportDrawing';
import { dayOf, type Day } from 'c/planCalendar';
import { donePercent } from 'c/planProgress';
import {
    barsIn,
    buildScene,
    extentOf,
    fittingZoom,
    linksIn,
    ticksIn,
    unitsOf,
    xOf,
    type BarShape,
    type TickFormat,
    type TickUnit,
    type TimelineRow
} from 'c/planTimeline';
import { LABELS } from 'c/planTrackerLabels';
import type { WorkModel } from 'c/planTrackerRows';
import { BAR, BAR_DONE, FAINT, GROUP, INK, LATE, LATE_PAINT, LINE, MUTED, RULE } from './colours';

const SIZES = { rowHeight: 28, barHeight: 14, milestone: 14, stub: 6 };
const NAMES = 300;
const HEAD = 40;
const MARGIN = 16;
/** Days before the first and after the last one. */
const SPARE = 7;

const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
const FORMATS: Readonly<Record<TickUnit, Intl.DateTimeFormat>> = {
    day: format({ day: 'numeric' }),
    week: format({ day: 'numeric', month: 'short' }),
    month: format({ month: 'short', year: '2-digit' }),
    quarter: format({ month: 'short', year: '2-digit' }),
    year: format({ year: 'numeric' })
};
const tickText: TickFormat = (unit, start, end) => {
    const [from, until] = [Date.parse(`${start}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`)];
    return unit === 'quarter' ? FORMATS.quarter.formatRange(from, until) : FORMATS[unit].format(from);
};

/**
 * The timeline of the rows as a drawing: names, bars with what is done and what was agreed first, milestones, dependencies,
 * today. The whole period fits.
 *
 * @param axis width of the time axis in units
 */
export function timelineDrawing(model: WorkModel, title: string, axis = 1100): Drawing {
    const { view, rows } = model;
    const scene = buildScene(
        rows.map((row): TimelineRow => {
            const action = model.actionOf(row);
            return {
                ...{ key: row.key, start: row.start, due: row.due },
                kind: action === null ? 'group' : action.kind === 'Milestone' ? 'milestone' : 'action',
                baselineStart: action?.baselineStart ?? null,
                baselineDue: action?.baselineDue ?? null,
                done: action ? donePercent(action) / 100 : (row.progress?.share ?? 0)
            };
        }),
        view.facts.dependencies.flatMap(({ id, predecessorId, successorId }) =>
            predecessorId === null || successorId === null
                ? []
                : [{ id, from: `action:${predecessorId}`, to: `action:${successorId}` }]
        ),
        SIZES
    );
    const { start, end } = extentOf(scene, view.today);
    const days = end - start + 2 * SPARE;
    const scale = { origin: (start - SPARE) as Day, pixelsPerDay: fittingZoom(days, axis) };
    const height = rows.length * SIZES.rowHeight;
    const window = { left: 0, right: axis, top: 0, bottom: height };
    const links = linksIn(scene, scale, window).map(({ points }) => linePath(points));
    const bars = barsIn(scene, scale, window);
    const today = xOf(scale, (dayOf(view.today) as Day) + 0.5);
    const paper: DrawnItem[] = [
        ...ticks(scale, axis, height, view.fiscalStartMonth),
        { kind: 'shape', path: links.join(''), stroke: LINE, lineWidth: 1 },
        ...bars.flatMap((bar) => barItems(bar, model)),
        { kind: 'shape', path: `M${today} -6V${height}`, stroke: LATE, lineWidth: 1.5 },
        { kind: 'text', x: today + 3, y: -1, text: LABELS.today, size: 9, bold: true, fill: LATE }
    ];
    const names = rows.flatMap((_, place) => nameItems(model, place));
    return {
        ...{ title, width: NAMES + axis + 2 * MARGIN, height: height + HEAD + 2 * MARGIN, background: '#ffffff' },
        items: [
            { kind: 'group', x: MARGIN, y: MARGIN + HEAD, items: names },
            {
                ...{ kind: 'group', x: MARGIN + NAMES, y: MARGIN + HEAD, items: paper },
                clip: rectanglePath(0, -HEAD, axis, height + HEAD)
            }
        ]
    };
}

function linePath(points: readonly number[]): string {
    let path = '';
    for (let place = 0; place < points.length; place += 2) {
        path += `${place === 0 ? 'M' : 'L'}${points[place]} ${points[place + 1]}`;
    }
    const [x, y] = [points.at(-2) as number, points.at(-1) as number];
    return `${path}M${x - 4} ${y - 3}L${x} ${y}L${x - 4} ${y + 3}`;
}

function ticks(scale: Parameters<typeof xOf>[0], axis: number, height: number, fiscalStartMonth: number): DrawnItem[] {
    const { minor, major } = unitsOf(scale);
    const calendar = { weekStart: WEEK_START, fiscalStartMonth };
    const items: DrawnItem[] = [];
    for (const { x, width, text } of ticksIn(scale, minor, 0, axis, calendar, tickText)) {
        items.push({ kind: 'shape', path: `M${x} -20V${height}`, stroke: RULE, lineWidth: 0.75 });
        items.push({ kind: 'text', x: x + 4, y: -10, text: fitText(text, width - 6, 10), size: 10, fill: MUTED });
    }
    for (const { x, width, text } of major === null ? [] : ticksIn(scale, major, 0, axis, calendar, tickText)) {
        items.push({ kind: 'shape', path: `M${x} -${HEAD}V-20`, stroke: LINE, lineWidth: 0.75 });
        const left = Math.max(x, 0) + 4;
        const room = x + width - left;
        items.push({
            kind: 'text',
            x: left,
            y: -26,
            text: fitText(text, room, 11, true),
            size: 11,
            bold: true,
            fill: INK
        });
    }
    return items;
}

function barItems(bar: BarShape, model: WorkModel): DrawnItem[] {
    const { position, kind, x, y, width, height, doneWidth, baseline } = bar;
    const row = model.rows[position] as (typeof model.rows)[number];
    const { isLate } = model.texts.of(row);
    const items: DrawnItem[] = [];
    if (baseline !== null && kind === 'action') {
        const below = rectanglePath(baseline.x, y + height + 1, baseline.width, 3, 1);
        items.push({ kind: 'shape', path: below, fill: FAINT });
    }
    if (kind === 'group') {
        const bracket = `M${x} ${y + 10}V${y + 4}H${x + width}V${y + 10}`;
        items.push({ kind: 'shape', path: bracket, stroke: GROUP, lineWidth: 3 });
    } else if (kind === 'milestone') {
        const [half, middle] = [width / 2, y + height / 2];
        const diamond = `M${x + half} ${y}L${x + width} ${middle}L${x + half} ${y + height}L${x} ${middle}z`;
        const fill = isLate ? LATE : doneWidth > 0 ? BAR_DONE : '#ffffff';
        items.push({ kind: 'shape', path: diamond, fill, stroke: isLate ? LATE : BAR_DONE, lineWidth: 1.5 });
    } else {
        const stroke = isLate ? LATE : BAR_DONE;
        const whole = rectanglePath(x, y, width, height, 3);
        items.push({ kind: 'shape', path: whole, fill: isLate ? LATE_PAINT : BAR, stroke, lineWidth: 1 });
        if (doneWidth > 1) items.push({ kind: 'shape', path: rectanglePath(x, y, doneWidth, height, 3), fill: stroke });
        if (isLate) items.push(hatch(x + doneWidth, y, width - doneWidth, height));
    }
    return items;
}

/** Late is never said by colour alone. */
function hatch(x: number, y: number, width: number, height: number): DrawnItem {
    let path = '';
    for (let left = x - height; left < x + width; left += 6) path += `M${left} ${y + height}L${left + height} ${y}`;
    const clip = rectanglePath(x, y, Math.max(0, width), height);
    return { kind: 'group', clip, items: [{ kind: 'shape', path, stroke: LATE, lineWidth: 0.75 }] };
}

function nameItems(model: WorkModel, place: number): DrawnItem[] {
    const row = model.rows[place] as (typeof model.rows)[number];
    const { name, owner, isLate } = model.texts.of(row);
    const isGroup = row.kind === 'group';
    const y = (place + 0.5) * SIZES.rowHeight + 4;
    const left = isGroup ? 0 : 14;
    const late = isLate ? `${LABELS.late} · ` : '';
    const side = isGroup ? '' : fitText(late + owner, 110, 10);
    const sideWidth = textWidth(side, 10, false);
    const room = NAMES - 20 - left - sideWidth;
    return [
        { kind: 'shape', path: `M0 ${place * SIZES.rowHeight}H${NAMES + 1100}`, stroke: RULE, lineWidth: 0.5 },
        {
            ...{
                kind: 'text',
                x: left,
                y,
                text: fitText(name, room, 12, isGroup),
                size: 12,
                fill: INK,
                maxWidth: room
            },
            ...(isGroup ? { bold: true } : {})
        },
        ...(side === ''
            ? []
            : [
                  {
                      kind: 'text',
                      x: NAMES - 10,
                      y,
                      text: side,
                      size: 10,
                      fill: isLate ? LATE : MUTED,
                      anchor: 'end'
                  } as const
              ])
    ];
}
