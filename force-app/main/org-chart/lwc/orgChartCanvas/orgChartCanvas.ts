import { LightningElement, api } from 'lwc';
import type { MoveTarget } from 'c/chartEdit';
import { movePeople } from 'c/orgChartCommands';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { LABELS } from 'c/orgChartLabels';
import { keyAction, typeAhead } from 'c/orgChartScene';
import { SCENE_TEXTS } from 'c/orgChartStaging';
import type { OrgChartStore } from 'c/orgChartStore';
import type { Rectangle } from 'c/spatialIndex';
import { Carrying } from './carrying';
import { ChartView, type Point } from './chartView';
import { Gestures } from 'c/orgChartCamera';
import { PersonDrag, type DragSight } from './dragging';
import type { StageElements } from './stage';
import { Typing } from './typing';
import { viewCommand } from './viewKeys';

interface Refs extends StageElements {
    readonly chart: HTMLElement;
    readonly ghost: HTMLElement;
    readonly ring: HTMLElement;
    readonly topZone: HTMLElement;
    readonly lotZone: HTMLElement;
}
const NO_DRAG: DragSight = { name: '', text: '', isRefused: false, zone: null };

/** Factor of one step of the zoom buttons. */
const STEP = 1.25;

/**
 * Draws the chart and lets people move in it by pointer, touch, wheel and keyboard. Lines and far-out blocks are on a
 * canvas, legible cards are nodes of an ARIA tree.
 *
 * @fires personopened when a person was selected here
 */
export default class OrgChartCanvas extends LightningElement {
    labels = LABELS;
    editLabels = EDITING_LABELS;
    accountName = '';
    drag: DragSight = NO_DRAG;
    /** What is said at once: where people would go, and that a move ended. */
    said = '';
    private chartStore: OrgChartStore | undefined;
    private view: ChartView | null = null;
    private gestures: Gestures | null = null;
    private observer: ResizeObserver | null = null;
    private personDrag: PersonDrag | null = null;
    private carrying: Carrying | null = null;
    private typing = new Typing();
    private unsubscribe: (() => void) | undefined;

    /** Store of the chart; set once, before the component is shown. */
    @api
    get store(): OrgChartStore | undefined {
        return this.chartStore;
    }
    set store(store: OrgChartStore | undefined) {
        this.chartStore = store;
    }

    /** Shows the whole chart. */
    @api
    fit(): void {
        this.view?.fit();
    }
    /** Shows the chosen people as large as they fit. */
    @api
    frameSelected(): void {
        this.view?.frameSelected();
    }
    @api
    zoomIn(): void {
        this.view?.zoomBy(STEP);
    }
    @api
    zoomOut(): void {
        this.view?.zoomBy(1 / STEP);
    }
    /** Draws informal relationships above the cards, or takes them away. */
    @api
    showLinks(shows: boolean): void {
        this.view?.showLinks(shows);
    }
    /** Puts the focus on the tree's tab stop. */
    @api
    focusPerson(): void {
        this.view?.focus();
    }

    /** The part of the chart that is on the screen, in its units; null where nothing is. */
    @api
    shownArea(): Rectangle | null {
        return this.view?.shownArea ?? null;
    }

    override connectedCallback(): void {
        const store = this.chartStore;
        if (!store) return;
        const showName = (): void => {
            this.accountName = store.getState().map?.account.name ?? '';
        };
        this.unsubscribe = store.subscribe(showName);
        showName();
        this.view = new ChartView(store, SCENE_TEXTS, {
            // The browser's frames: a timer would draw between them.
            requestFrame: (callback) => requestAnimationFrame(callback), // eslint-disable-line @lwc/lwc/no-async-operation
            cancelFrame: (frame) => cancelAnimationFrame(frame),
            prefersStill: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
        });
        this.gestures = new Gestures(this.view.camera);
        this.carrying = new Carrying(this.view);
    }

    override renderedCallback(): void {
        if (this.observer || !this.view) return;
        const { chart } = this.parts;
        this.view.attach(this.parts);
        this.personDrag = this.prepareDrag(this.view);
        this.observer = new ResizeObserver(() => this.measure());
        this.observer.observe(chart);
        this.measure();
    }

    override disconnectedCallback(): void {
        this.unsubscribe?.();
        this.endDrag();
        this.view?.close();
        this.observer?.disconnect();
        this.observer = null;
    }

    private get parts(): Refs {
        return this.refs as unknown as Refs;
    }

    private measure(): void {
        const { width, height } = this.parts.chart.getBoundingClientRect();
        this.view?.resize(width, height, window.devicePixelRatio || 1);
    }

    private pointIn(element: Element, event: MouseEvent): Point {
        const { left, top } = element.getBoundingClientRect();
        return { x: event.clientX - left, y: event.clientY - top };
    }

    handleWheel(event: WheelEvent): void {
        const zooms = event.ctrlKey || event.metaKey;
        // Where the pointer is costs a measurement of the page, which only zooming needs.
        const point = zooms ? this.pointIn(this.parts.chart, event) : { x: 0, y: 0 };
        if (this.gestures?.wheel(event.deltaX, event.deltaY, event.deltaMode, zooms, point)) event.preventDefault();
    }

    handlePointerEnter(): void {
        this.view?.forgetColours();
    }

    get dragClass(): string {
        if (this.drag === NO_DRAG) return 'drag';
        return this.drag.isRefused ? 'drag is-on is-refused' : 'drag is-on';
    }
    get topClass(): string {
        return this.drag.zone === 'Top' ? 'zone top is-target' : 'zone top';
    }
    get lotClass(): string {
        return this.drag.zone === 'Parked' ? 'zone lot is-target' : 'zone lot';
    }

    private prepareDrag(view: ChartView): PersonDrag {
        const { chart, ghost, ring, topZone, lotZone } = this.parts;
        const isIn = (zone: Element, { x, y }: Point): boolean => {
            const [around, box] = [chart.getBoundingClientRect(), zone.getBoundingClientRect()];
            const [left, top] = [box.left - around.left, box.top - around.top];
            return x >= left && x <= left + box.width && y >= top && y <= top + box.height;
        };
        return new PersonDrag({
            view,
            ghost: ghost.style,
            ring: ring.style,
            zoneAt: (point) => (isIn(topZone, point) ? 'Top' : isIn(lotZone, point) ? 'Parked' : null),
            show: (sight) => {
                this.drag = sight ?? NO_DRAG;
                this.said = sight?.text ?? '';
            },
            requestFrame: (callback) => requestAnimationFrame(callback) // eslint-disable-line @lwc/lwc/no-async-operation
        });
    }

    handlePointerDown(event: PointerEvent): void {
        if (event.button !== 0) return;
        const point = this.pointIn(this.parts.chart, event);
        this.gestures?.down(event.pointerId, point);
        // A finger on a card moves the chart: people are moved by "Move to…" there.
        const position = event.pointerType === 'touch' ? -1 : (this.view?.personAt(point) ?? -1);
        const key = this.view?.keyOf(position) ?? null;
        if (key !== null) this.personDrag?.press(key, this.view?.movedWith(position) ?? [key], point);
    }

    handlePointerMove(event: PointerEvent): void {
        const point = this.pointIn(this.parts.chart, event);
        if (this.personDrag?.move(point)) {
            this.gestures?.release(event.pointerId);
            this.parts.chart.setPointerCapture(event.pointerId);
            window.addEventListener('keydown', this.handleDragKey, true);
        }
        if (this.personDrag?.isUnderWay) return;
        if (this.gestures?.move(event.pointerId, point)) this.parts.chart.setPointerCapture(event.pointerId);
    }

    handlePointerUp(event: PointerEvent): void {
        if (this.personDrag?.isUnderWay) {
            const dropped = event.type === 'pointercancel' ? null : this.personDrag.drop();
            this.endDrag();
            if (dropped !== null) this.moveThere(dropped.keys, dropped.target);
            return;
        }
        this.personDrag?.cancel();
        const point = this.gestures?.up(event.pointerId, this.pointIn(this.parts.chart, event));
        if (!point || event.type === 'pointercancel') return;
        const toggles = event.ctrlKey || event.metaKey || this.view?.isChoosing === true;
        this.tellOpened(this.view?.click(point, event.shiftKey ? 'range' : toggles ? 'toggle' : 'one') ?? null);
    }

    /** Escape ends a drag wherever the focus is. */
    private handleDragKey = (event: KeyboardEvent): void => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        this.endDrag();
        this.said = EDITING_LABELS.moveCancelled;
    };
    private endDrag(): void {
        this.personDrag?.cancel();
        window.removeEventListener('keydown', this.handleDragKey, true);
    }
    private moveThere(keys: readonly string[], target: MoveTarget): void {
        const map = this.chartStore?.getState().map;
        if (map) this.chartStore?.run(movePeople(map, keys, target));
    }

    handleMinimap(event: PointerEvent): void {
        event.stopPropagation();
        this.view?.clickMinimap(this.pointIn(this.parts.minimap, event));
    }

    handleFocus(event: FocusEvent): void {
        const position = this.view?.positionOf(event.target as Element) ?? -1;
        if (position < 0) return;
        this.view?.moveTabStop(position);
        if (!this.gestures?.isPressed) this.view?.bringIntoSight(position);
    }

    handleKeyDown(event: KeyboardEvent): void {
        const { view } = this;
        const position = view?.activePosition ?? -1;
        if (!view?.scene || position < 0 || this.handleCarryKey(event, view, position)) return;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const command = viewCommand(event.key, event.shiftKey);
        const action = command === null ? keyAction(view.scene, position, event.key) : null;
        const isTyping = this.typing.isUnderWay(event.timeStamp);
        if (command?.kind === 'pan') view.camera.pan(command.x, command.y);
        else if (command?.kind === 'zoom') view.zoomBy(command.steps > 0 ? STEP : 1 / STEP);
        else if (command?.kind === 'fit') view.fit();
        else if (action?.kind === 'toggle') view.toggle(position);
        else if (action?.kind === 'move') view.goTo(action.position);
        else if (event.key === 'Enter' || (event.key === ' ' && !isTyping)) this.tellOpened(view.select(position));
        else if (event.key.length === 1) {
            const found = typeAhead(view.scene, position, this.typing.add(event.key, event.timeStamp));
            if (found >= 0) view.goTo(found);
        } else return;
        event.preventDefault();
        if (this.carrying?.isUnderWay) this.said = this.carrying.preview;
    }

    /** Keys that move and choose people; true where one of them was pressed. */
    private handleCarryKey(event: KeyboardEvent, view: ChartView, position: number): boolean {
        const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
        const step =
            isCommand && event.key.toLowerCase() === 'x'
                ? this.carrying?.take(view.movedWith(position))
                : this.carrying?.key(event);
        if (step?.kind === 'say') this.said = step.text;
        else if (step?.kind === 'drop') {
            this.said = '';
            this.moveThere(step.keys, step.target);
            view.keepFocus();
        } else if (isCommand && event.key === ' ') view.choose(position, false);
        else return false;
        event.preventDefault();
        event.stopPropagation();
        return true;
    }

    private tellOpened(key: string | null): void {
        if (key !== null) this.dispatchEvent(new CustomEvent('personopened', { detail: { key } }));
    }
}
