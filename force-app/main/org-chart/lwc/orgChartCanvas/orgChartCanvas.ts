import { LightningElement, api } from 'lwc';
import { LABELS } from 'c/orgChartLabels';
import { keyAction, typeAhead } from 'c/orgChartScene';
import { SCENE_TEXTS } from 'c/orgChartStaging';
import type { OrgChartStore } from 'c/orgChartStore';
import type { Rectangle } from 'c/spatialIndex';
import { ChartView, type Point } from './chartView';
import { Gestures } from 'c/orgChartCamera';
import type { StageElements } from './stage';
import { Typing } from './typing';
import { viewCommand } from './viewKeys';

type Refs = StageElements & { readonly chart: HTMLElement };

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
    accountName = '';
    private chartStore: OrgChartStore | undefined;
    private view: ChartView | null = null;
    private gestures: Gestures | null = null;
    private observer: ResizeObserver | null = null;
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
    }

    override renderedCallback(): void {
        if (this.observer || !this.view) return;
        const { chart } = this.parts;
        this.view.attach(this.parts);
        this.observer = new ResizeObserver(() => this.measure());
        this.observer.observe(chart);
        this.measure();
    }

    override disconnectedCallback(): void {
        this.unsubscribe?.();
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

    handlePointerDown(event: PointerEvent): void {
        if (event.button === 0) this.gestures?.down(event.pointerId, this.pointIn(this.parts.chart, event));
    }

    handlePointerMove(event: PointerEvent): void {
        if (this.gestures?.move(event.pointerId, this.pointIn(this.parts.chart, event))) {
            this.parts.chart.setPointerCapture(event.pointerId);
        }
    }

    handlePointerUp(event: PointerEvent): void {
        const point = this.gestures?.up(event.pointerId, this.pointIn(this.parts.chart, event));
        if (point && event.type !== 'pointercancel') this.tellOpened(this.view?.click(point) ?? null);
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
        if (!view?.scene || position < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
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
    }

    private tellOpened(key: string | null): void {
        if (key !== null) this.dispatchEvent(new CustomEvent('personopened', { detail: { key } }));
    }
}
