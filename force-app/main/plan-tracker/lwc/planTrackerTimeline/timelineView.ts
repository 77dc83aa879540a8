import { setAttribute, setStyle } from 'c/domCalls';
import { formatDay } from 'c/localeFormat';
import {
    fittingZoom,
    LEAST_PIXELS_PER_DAY,
    MOST_PIXELS_PER_DAY,
    shiftedDates,
    zoomTo,
    type DragPart
} from 'c/planTimeline';
import { LABELS as PLAN_LABELS } from 'c/planTrackerLabels';
import { scheduleOf, type WorkModel } from 'c/planTrackerRows';
import { fillText } from 'c/result';
import { LABELS } from './labels';
import { TimelineHead } from './timelineHead';
import { TimelinePool, type TimelineRowContent } from './timelinePool';
import { SIZES, TimelineShapes } from './timelineShapes';

/** Width of the names beside the time axis in CSS pixels: wide, and where there is little room. */
const NAMES_WIDTH = 260;
const NARROW_NAMES_WIDTH = 136;
/** The whole plan takes that much at least; where there is less room it scrolls. */
const LEAST_AXIS_WIDTH = 360;
const SPARE = 3;

/** Elements that the timeline is drawn into. */
export interface TimelineElements {
    readonly scroller: HTMLElement;
    /** Holds everything that scrolls: as wide as names and axis, as high as all rows. */
    readonly sheet: HTMLElement;
    readonly body: HTMLElement;
    readonly axis: HTMLElement;
    readonly lines: HTMLElement;
    readonly plain: Element;
    readonly strong: Element;
    readonly draft: Element;
    readonly today: HTMLElement;
}

/** Actions by id, as they would be moved or resized. */
export interface Shift {
    readonly ids: readonly string[];
    readonly part: DragPart;
    readonly days: number;
}

/**
 * The timeline as one user looks at it: zoom, what is in sight, and what a drag or the keyboard would change. Knows nothing
 * of components.
 */
export class TimelineView {
    private elements: TimelineElements | null = null;
    private pool: TimelinePool | null = null;
    private head: TimelineHead | null = null;
    private model: WorkModel | null = null;
    private shapes: TimelineShapes | null = null;
    private activeKey: string | null = null;
    private showsCritical = false;
    /** Pixels of a day; null shows the whole plan. */
    private zoom: number | null = null;
    private left = 0;
    private top = 0;
    private width = 0;
    private height = 0;
    private shift: Shift | null = null;

    attach(elements: TimelineElements): void {
        this.elements = elements;
        this.pool = new TimelinePool(elements.body, SIZES.rowHeight);
        this.head = new TimelineHead(elements.axis);
    }

    /** Takes the rows as they are now; draws them. */
    receive(model: WorkModel, activeKey: string | null): void {
        this.activeKey = activeKey;
        if (this.model?.rows !== model.rows) this.shapes = new TimelineShapes(model);
        this.model = model;
        this.shift = null;
        this.lay();
        this.draw();
    }

    /** Another row has the tab stop. */
    activate(activeKey: string | null): void {
        this.activeKey = activeKey;
        this.draw();
    }

    resize(width: number, height: number): void {
        if (width === this.width && height === this.height) return;
        this.width = width;
        this.height = height;
        this.lay();
        this.draw();
    }

    /** The user scrolls: drawn at once, since the event comes just before the browser's own frame. */
    scrolled(left: number, top: number): void {
        this.left = left;
        this.top = top;
        this.draw();
    }

    emphasise(critical: boolean): void {
        this.showsCritical = critical;
        this.draw();
    }

    get pixelsPerDay(): number {
        const room = Math.max(LEAST_AXIS_WIDTH, this.width - this.namesWidth - 1);
        return this.zoom ?? fittingZoom(this.shapes?.days ?? 1, room);
    }

    /** Zooms, and says where to scroll so that what is in the middle stays there. Null shows the whole plan. */
    zoomTo(pixelsPerDay: number | null): number {
        const before = this.pixelsPerDay;
        const middle = this.left + (this.width - this.namesWidth) / 2;
        this.zoom =
            pixelsPerDay === null ? null : Math.min(MOST_PIXELS_PER_DAY, Math.max(LEAST_PIXELS_PER_DAY, pixelsPerDay));
        const { scrollLeft } = zoomTo({ origin: 0, pixelsPerDay: before }, this.pixelsPerDay, middle, this.left);
        this.lay();
        return scrollLeft;
    }

    /** Where to scroll so that today is in the middle. */
    scrollToToday(): number {
        const today = this.shapes?.today(this.pixelsPerDay) ?? 0;
        return Math.max(0, today - (this.width - this.namesWidth) / 2);
    }

    get namesWidth(): number {
        return this.width < 2 * NAMES_WIDTH ? NARROW_NAMES_WIDTH : NAMES_WIDTH;
    }

    rowOf(target: Element): { readonly position: number; readonly key: string } | null {
        return this.pool?.rowOf(target) ?? null;
    }

    elementAt(position: number): HTMLElement | null {
        return this.pool?.elementAt(position) ?? null;
    }

    /** Where a row has to be scrolled to, to be in sight below the head. */
    scrollTopFor(position: number, headHeight: number): number {
        const [from, until] = [position * SIZES.rowHeight, (position + 1) * SIZES.rowHeight];
        const visible = this.height - headHeight;
        if (from < this.top) return from;
        return until > this.top + visible ? until - visible : this.top;
    }

    /** Shows what a shift would change, in words; nothing is saved. Null shows the work as it is. */
    preview(shift: Shift | null): string {
        const { model } = this;
        if (!model) return '';
        this.shift = shift;
        this.shapes?.reset();
        let said = '';
        for (const id of shift?.ids ?? []) {
            const action = model.action(id);
            const position = model.positionOf(`action:${id}`);
            if (!shift || !action || position < 0) continue;
            const dates = shiftedDates(action, shift.part, shift.days);
            this.shapes?.preview(position, dates);
            if (said === '') said = periodText(dates.start, dates.due);
        }
        this.draw();
        return shift && shift.days !== 0 ? fillText(LABELS.days, [said, signed(shift.days)]) : said;
    }

    /** Draws a dependency on its way: from the end of an action to a point of the axis. Null takes it away. */
    draft(from: number, to: { readonly x: number; readonly y: number } | null): void {
        const bar = this.shapes?.bar(from, this.pixelsPerDay);
        const path = bar && to ? `M${bar.x + bar.width} ${bar.y + bar.height / 2}L${to.x} ${to.y}` : '';
        if (this.elements) setAttribute(this.elements.draft, 'd', path);
    }

    private lay(): void {
        const { elements, shapes, model } = this;
        if (!elements || !shapes || !model) return;
        const axisWidth = shapes.days * this.pixelsPerDay;
        setStyle(elements.scroller.style, '--names', `${this.namesWidth}px`);
        setStyle(elements.sheet.style, 'inline-size', `${this.namesWidth + axisWidth}px`);
        setStyle(elements.body.style, 'block-size', `${model.rows.length * SIZES.rowHeight}px`);
        setStyle(elements.today.style, 'inset-inline-start', `${this.namesWidth + shapes.today(this.pixelsPerDay)}px`);
        setAttribute(elements.scroller, 'aria-rowcount', String(model.rows.length + 1));
        this.head?.forget();
    }

    private draw(): void {
        const { elements, pool, shapes, model } = this;
        if (!elements || !pool || !shapes || !model || this.width === 0) return;
        const { rowHeight } = SIZES;
        const first = Math.max(0, Math.floor(this.top / rowHeight) - SPARE);
        const last = Math.min(model.rows.length, Math.ceil((this.top + this.height) / rowHeight) + SPARE) - 1;
        const critical = this.showsCritical ? new Set(scheduleOf(model.view)?.criticalPath) : null;
        pool.show(first, last, (position) => this.contentOf(model, shapes, position, critical));
        this.head?.draw(shapes, this.left, this.width, this.pixelsPerDay);
        const window = {
            left: this.left,
            top: this.top,
            right: this.left + this.width,
            bottom: this.top + this.height
        };
        const { plain, strong } = shapes.links(window, this.pixelsPerDay, (from, to) =>
            critical
                ? critical.has(from.slice(7)) && critical.has(to.slice(7))
                : from === this.activeKey || to === this.activeKey
        );
        setAttribute(elements.plain, 'd', plain);
        setAttribute(elements.strong, 'd', strong);
    }

    private contentOf(
        model: WorkModel,
        shapes: TimelineShapes,
        position: number,
        critical: ReadonlySet<string> | null
    ): TimelineRowContent {
        const row = model.rows[position] as WorkModel['rows'][number];
        const texts = model.texts.of(row);
        const bar = shapes.bar(position, this.pixelsPerDay);
        const isSelected = model.isSelected(row);
        const isCritical = critical?.has(row.id ?? '') === true;
        const isShifted = this.shift?.ids.includes(row.id ?? '') === true;
        const looks = [
            row.kind,
            isSelected ? 'selected' : '',
            texts.isLate ? 'overdue' : '',
            isCritical ? 'critical' : '',
            isShifted ? 'shifted' : '',
            model.saving.has(row.id ?? '') ? 'saving' : '',
            model.isOpened(row) ? 'opened' : '',
            model.canEdit && row.kind === 'action' ? 'movable' : ''
        ];
        return {
            key: row.key,
            name: texts.name,
            mark: row.kind === 'group' ? (row.expanded ? '▾' : '▸') : '',
            label: isCritical ? `${texts.label}, ${LABELS.legendCritical}` : texts.label,
            look: looks.filter((look) => look).join(' '),
            level: row.level,
            place: row.place,
            siblings: row.siblings,
            expanded: row.kind === 'group' ? row.expanded : null,
            isSelected,
            isTabStop: row.key === this.activeKey,
            bar: bar && {
                kind: bar.kind,
                x: bar.x,
                width: bar.width,
                done: bar.width === 0 ? 0 : bar.doneWidth / bar.width
            },
            baseline: bar?.baseline ?? null,
            note: [texts.isLate ? PLAN_LABELS.late : '', row.kind === 'action' ? texts.owner : '']
                .filter((part) => part)
                .join(' · ')
        };
    }
}

function signed(days: number): string {
    return days > 0 ? `+${days}` : `−${-days}`;
}

function periodText(start: string | null, due: string | null): string {
    return [...new Set([start, due])].flatMap((day) => (day === null ? [] : [formatDay(day)])).join(' – ');
}
