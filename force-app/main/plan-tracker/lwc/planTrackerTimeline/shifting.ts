import { draggedDays, type DragPart } from 'c/planTimeline';
import type { WorkModel } from 'c/planTrackerRows';
import { fillText } from 'c/result';
import DIRECTION from '@salesforce/i18n/dir';
import { LABELS } from './labels';
import type { TimelineView } from './timelineView';
import { SIZES } from './timelineShapes';

/** What shifting needs, and whom it tells. */
export interface ShiftingSurroundings {
    readonly view: TimelineView;
    readonly model: () => WorkModel | null;
    /** Says what letting go would do; empty for nothing. */
    readonly say: (text: string) => void;
    readonly shifted: (detail: { id: string; part: DragPart; days: number }) => void;
    readonly linked: (detail: { from: string; to: string }) => void;
}

/** Pixels before a press becomes a drag. */
const SLACK = 4;
/** Pixels from the edge at which dragging scrolls, and by how much a move. */
const EDGE = 40;
const EDGE_STEP = 16;

type Gesture =
    | {
          readonly kind: 'shift';
          readonly part: DragPart;
          readonly id: string;
          readonly x: number;
          readonly scroll: number;
      }
    | { readonly kind: 'link'; readonly id: string; readonly position: number };

/** Moves, resizes and links bars, by pointer and by keyboard. */
export class Shifting {
    private readonly surroundings: ShiftingSurroundings;
    private gesture: Gesture | null = null;
    private days = 0;
    private part: DragPart = 'whole';
    /** Id of the action that the keyboard moves. */
    private keyed: string | null = null;
    private isDragged = false;
    private swallows = false;

    constructor(surroundings: ShiftingSurroundings) {
        this.surroundings = surroundings;
    }

    /** Whether a click only ends a drag. */
    swallowsClick(): boolean {
        const { swallows } = this;
        this.swallows = false;
        return swallows;
    }

    /** A pointer goes down. @returns whether on something that can be dragged */
    begin(event: PointerEvent, scroller: HTMLElement): boolean {
        this.swallows = false;
        const model = this.surroundings.model();
        const target = event.target as HTMLElement;
        const part = target.closest<HTMLElement>('[data-part]')?.dataset.part;
        const row = part === undefined ? null : this.surroundings.view.rowOf(target);
        const id = row?.key.startsWith('action:') ? row.key.slice(7) : null;
        if (event.button !== 0 || !part || !row || id === null || model?.canEdit !== true) return false;
        if (part === 'link') this.gesture = { kind: 'link', id, position: row.position };
        else if (model.action(id)?.kind === 'Milestone' && part !== 'whole') return false;
        else {
            const scroll = Math.abs(scroller.scrollLeft);
            this.gesture = { kind: 'shift', part: part as DragPart, id, x: event.clientX, scroll };
        }
        this.isDragged = false;
        scroller.setPointerCapture(event.pointerId);
        return true;
    }

    drag(event: PointerEvent, scroller: HTMLElement): void {
        const { gesture } = this;
        if (!gesture) return;
        if (gesture.kind === 'link') this.dragLink(gesture, event, scroller);
        else this.dragShift(gesture, event, scroller);
    }

    private dragShift(gesture: Extract<Gesture, { kind: 'shift' }>, event: PointerEvent, scroller: HTMLElement): void {
        const { view } = this.surroundings;
        const moved = (event.clientX - gesture.x) * (DIRECTION === 'rtl' ? -1 : 1);
        if (!this.isDragged && Math.abs(moved) < SLACK) return;
        this.isDragged = true;
        scrollAtEdge(event, scroller);
        const pixels = moved + Math.abs(scroller.scrollLeft) - gesture.scroll;
        const days = draggedDays({ origin: 0, pixelsPerDay: view.pixelsPerDay }, pixels);
        if (days === this.days) return;
        this.days = days;
        this.say(view.preview({ ids: this.idsOf(gesture.id, gesture.part), part: gesture.part, days }), gesture.id);
    }

    private dragLink(gesture: Extract<Gesture, { kind: 'link' }>, event: PointerEvent, scroller: HTMLElement): void {
        this.isDragged = true;
        const { view } = this.surroundings;
        const at = this.placeOf(event, scroller);
        view.draft(gesture.position, at);
        const model = this.surroundings.model();
        const target = this.targetOf(at.y);
        const [from, to] = [model?.action(gesture.id)?.name ?? '', model?.action(target ?? '')?.name];
        this.surroundings.say(to === undefined || target === gesture.id ? '' : fillText(LABELS.linkTo, [to, from]));
    }

    /** A pointer goes up: what was shown is asked for. */
    end(event: PointerEvent, scroller: HTMLElement): void {
        const { gesture, days, isDragged } = this;
        if (!gesture) return;
        this.swallows = isDragged;
        const target = gesture.kind === 'link' ? this.targetOf(this.placeOf(event, scroller).y) : null;
        this.clear();
        if (!isDragged) return;
        if (gesture.kind === 'shift') {
            if (days !== 0) this.surroundings.shifted({ id: gesture.id, part: gesture.part, days });
        } else if (target !== null && target !== gesture.id) {
            this.surroundings.linked({ from: gesture.id, to: target });
        }
    }

    /** Takes back what was only shown. */
    giveUp(): void {
        if (this.gesture === null && this.keyed === null) return;
        const name = this.surroundings.model()?.action(this.keyed ?? '')?.name;
        this.clear();
        if (name !== undefined) this.surroundings.say(fillText(LABELS.left, [name]));
    }

    /**
     * A key: Alt with an arrow shifts by a day, with Shift the due day alone; Enter asks for what is shown, Escape gives it
     * up. @returns whether it meant something
     */
    key(event: KeyboardEvent, activeKey: string | null): boolean {
        const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
        if (event.altKey && isArrow) return this.shiftByKey(event, activeKey);
        if (this.keyed === null && this.gesture === null) return false;
        if (event.key === 'Escape') {
            this.giveUp();
            return true;
        }
        if (event.key !== 'Enter' || this.keyed === null) return false;
        const { keyed, part, days } = this;
        this.clear();
        if (days !== 0) this.surroundings.shifted({ id: keyed, part, days });
        return true;
    }

    private shiftByKey(event: KeyboardEvent, activeKey: string | null): boolean {
        const model = this.surroundings.model();
        const id = activeKey?.startsWith('action:') ? activeKey.slice(7) : null;
        const action = id === null ? null : model?.action(id);
        if (id === null || !action || model?.canEdit !== true) return false;
        const part: DragPart = event.shiftKey && action.kind !== 'Milestone' ? 'due' : 'whole';
        if (this.keyed !== id || this.part !== part) this.days = 0;
        this.keyed = id;
        this.part = part;
        this.days += (event.key === 'ArrowRight') === (DIRECTION === 'ltr') ? 1 : -1;
        const said = this.surroundings.view.preview({ ids: this.idsOf(id, part), part, days: this.days });
        this.surroundings.say(fillText(LABELS.pending, [action.name, said]));
        return true;
    }

    private idsOf(id: string, part: DragPart): readonly string[] {
        const selected = this.surroundings.model()?.selected;
        return part === 'whole' && selected?.has(id) ? [...selected] : [id];
    }

    private say(text: string, id: string): void {
        this.surroundings.say(`${this.surroundings.model()?.action(id)?.name ?? ''}: ${text}`);
    }

    /** A place on the axis, in its pixels. */
    private placeOf(event: PointerEvent, scroller: HTMLElement): { x: number; y: number } {
        const box = scroller.getBoundingClientRect();
        const across = DIRECTION === 'rtl' ? box.right - event.clientX : event.clientX - box.left;
        return {
            x: across + Math.abs(scroller.scrollLeft) - this.surroundings.view.namesWidth,
            y: event.clientY - box.top + scroller.scrollTop - HEAD
        };
    }

    private targetOf(y: number): string | null {
        const row = this.surroundings.model()?.rows[Math.floor(y / SIZES.rowHeight)];
        return row?.kind === 'action' ? row.id : null;
    }

    private clear(): void {
        this.gesture = null;
        this.keyed = null;
        this.days = 0;
        this.surroundings.view.preview(null);
        this.surroundings.view.draft(-1, null);
        this.surroundings.say('');
    }
}

/** Height of the head of the timeline in CSS pixels. */
const HEAD = 48;

function scrollAtEdge(event: PointerEvent, scroller: HTMLElement): void {
    const box = scroller.getBoundingClientRect();
    if (event.clientX > box.right - EDGE) scroller.scrollLeft += EDGE_STEP;
    else if (event.clientX < box.left + EDGE) scroller.scrollLeft -= EDGE_STEP;
}
