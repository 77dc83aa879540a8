import { LightningElement, api } from 'lwc';
import { LABELS } from 'c/planTrackerLabels';
import { RowWalk, type WorkModel } from 'c/planTrackerRows';
import { ZOOMS, type ZoomCode } from 'c/planTimeline';
import { fillText } from 'c/result';
import DIRECTION from '@salesforce/i18n/dir';
import { LABELS as TEXTS } from './labels';
import { Shifting } from './shifting';
import { TimelineView, type TimelineElements } from './timelineView';

const ZOOM_STEP = 1.6;
const HEAD_HEIGHT = 48;
const WHOLE = 'whole';
const ZOOM_TEXTS: Readonly<Record<ZoomCode, string>> = {
    weeks: TEXTS.zoomWeeks,
    months: TEXTS.zoomMonths,
    quarters: TEXTS.zoomQuarters,
    years: TEXTS.zoomYears
};

/**
 * The work of a plan on a time axis. Bars are moved and resized by drag and by Alt with the arrow keys, dependencies drawn
 * from the dot behind a bar; nothing is saved here.
 *
 * @fires workopened with what the panel is to show
 * @fires folded with the key of a group and whether it is to be open
 * @fires selected with the ids of the actions that are selected from now on
 * @fires shifted with the id of an action, the part of its bar, and whole days
 * @fires linked with the ids of the action that comes first and the one that is to wait for it
 */
export default class PlanTrackerTimeline extends LightningElement {
    labels = LABELS;
    texts = TEXTS;
    linesClass = DIRECTION === 'rtl' ? 'links mirrored' : 'links';
    zoomOptions = [
        { value: WHOLE, label: TEXTS.zoomFit },
        ...ZOOMS.map(({ code }) => ({ value: code, label: ZOOM_TEXTS[code] }))
    ];
    zoomValue: string = WHOLE;
    isCritical = false;
    /** What a drag or the keyboard would do. */
    said = '';
    private shown: WorkModel | undefined;
    private view = new TimelineView();
    private observer: ResizeObserver | null = null;
    private isAttached = false;
    private walk = new RowWalk({
        open: (detail) => this.tell('workopened', detail),
        fold: (key, open) => this.tell('folded', { key, open }),
        select: (ids) => this.tell('selected', { ids }),
        moved: (position) => this.goTo(position)
    });
    private shifting = new Shifting({
        view: this.view,
        model: () => this.shown ?? null,
        say: (text) => {
            this.said = text;
        },
        shifted: (detail) => this.tell('shifted', detail),
        linked: (detail) => this.tell('linked', detail)
    });

    /** The rows, and how they are looked at. */
    @api
    get model(): WorkModel | undefined {
        return this.shown;
    }
    set model(model: WorkModel | undefined) {
        this.shown = model;
        if (!model) return;
        this.walk.receive(model);
        this.view.receive(model, this.walk.activeKey);
    }

    /** Puts the focus on the row that was last used. */
    @api
    focusRow(): void {
        this.walk.stay();
    }

    get gridName(): string {
        return fillText(LABELS.gridName, [this.shown?.view.facts.plan.name ?? '']);
    }
    get criticalPressed(): string {
        return String(this.isCritical);
    }
    get criticalVariant(): string {
        return this.isCritical ? 'brand' : 'neutral';
    }

    private get scroller(): HTMLElement {
        return this.refs?.scroller as HTMLElement;
    }

    override renderedCallback(): void {
        if (this.isAttached || !this.refs?.scroller) return;
        this.isAttached = true;
        const line = (name: string) => this.template?.querySelector(`[data-line=${name}]`) as Element;
        const { scroller, sheet, body, axis, lines, today } = this.refs as unknown as TimelineElements;
        const paths = { plain: line('plain'), strong: line('strong'), draft: line('draft') };
        this.view.attach({ scroller, sheet, body, axis, lines, today, ...paths });
        this.observer = new ResizeObserver(() => this.measure());
        this.observer.observe(scroller);
        this.measure();
        if (this.shown) this.view.receive(this.shown, this.walk.activeKey);
    }
    override disconnectedCallback(): void {
        this.observer?.disconnect();
    }

    private measure(): void {
        this.view.resize(this.scroller.clientWidth, this.scroller.clientHeight);
    }
    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    handleScroll(): void {
        // In right-to-left writing the platform counts below zero.
        const { scrollLeft, scrollTop } = this.scroller;
        this.view.scrolled(Math.abs(scrollLeft), scrollTop);
    }

    private zoomTo(pixelsPerDay: number | null): void {
        this.scrollTo(this.view.zoomTo(pixelsPerDay));
    }
    private scrollTo(left: number): void {
        this.scroller.scrollLeft = DIRECTION === 'rtl' ? -left : left;
        this.handleScroll();
    }
    handleZoom(event: CustomEvent<{ value: string }>): void {
        this.zoomValue = event.detail.value;
        this.zoomTo(ZOOMS.find(({ code }) => code === this.zoomValue)?.pixelsPerDay ?? null);
        if (this.zoomValue !== WHOLE) this.handleToday();
    }
    handleZoomIn(): void {
        this.zoomTo(this.view.pixelsPerDay * ZOOM_STEP);
    }
    handleZoomOut(): void {
        this.zoomTo(this.view.pixelsPerDay / ZOOM_STEP);
    }
    handleToday(): void {
        this.scrollTo(this.view.scrollToToday());
    }
    handleCritical(): void {
        this.isCritical = !this.isCritical;
        this.view.emphasise(this.isCritical);
    }

    private goTo(position: number): void {
        this.scroller.scrollTop = this.view.scrollTopFor(position, HEAD_HEIGHT);
        this.view.activate(this.walk.activeKey);
        this.handleScroll();
        this.view.elementAt(position)?.focus({ preventScroll: true });
    }

    handleClick(event: MouseEvent): void {
        if (this.shifting.swallowsClick()) return;
        const target = event.target as HTMLElement;
        const row = this.view.rowOf(target);
        if (!row) return;
        if (target.dataset.check !== undefined) this.walk.toggle(row.key);
        else this.walk.press(row.key, event, target.dataset.mark !== undefined);
        this.view.activate(this.walk.activeKey);
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (this.shifting.key(event, this.walk.activeKey)) {
            event.preventDefault();
            event.stopPropagation();
            return;
        }
        const page = Math.max(1, Math.floor((this.scroller.clientHeight - HEAD_HEIGHT) / 44) - 1);
        if (this.walk.key(event, page, DIRECTION === 'rtl')) event.preventDefault();
    }
    handleFocusIn(event: FocusEvent): void {
        const row = this.view.rowOf(event.target as Element);
        if (row && this.walk.focused(row.key)) this.view.activate(row.key);
    }
    handleFocusOut(): void {
        this.shifting.giveUp();
    }
    handlePointerDown(event: PointerEvent): void {
        if (this.shifting.begin(event, this.scroller)) event.preventDefault();
    }
    handlePointerMove(event: PointerEvent): void {
        this.shifting.drag(event, this.scroller);
    }
    handlePointerUp(event: PointerEvent): void {
        this.shifting.end(event, this.scroller);
    }
    handlePointerCancel(): void {
        this.shifting.giveUp();
    }
}
