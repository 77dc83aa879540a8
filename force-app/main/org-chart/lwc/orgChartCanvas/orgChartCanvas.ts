import { LightningElement, api } from 'lwc';
import { LABELS } from 'c/orgChartLabels';
import { keyAction, Scene, typeAhead, type CardContent } from 'c/orgChartScene';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { boxAt } from 'c/spatialIndex';
import { centreOn, fitTo, reveal } from 'c/viewport';
import { Camera } from './camera';
import { FIRST_ZOOM, LEGIBLE_ZOOM } from './detail';
import { Gestures } from './gestures';
import { SCENE_TEXTS } from './sceneTexts';
import { Stage } from './stage';
import { anchorOf, firstView, hitButton } from './staging';
import { Typing } from './typing';

const PADDING = 32;
const STEP = 1.25;
const PAN = 96;

interface Refs {
    chart: HTMLElement;
    canvas: HTMLCanvasElement;
    minimap: HTMLCanvasElement;
    tree: HTMLElement;
    palette: HTMLElement;
    tones: HTMLElement;
}

/**
 * Draws the chart and lets people move in it by pointer, touch, wheel and keyboard. Lines and far-out blocks are on a
 * canvas, legible cards are nodes of an ARIA tree. Shows the state of the store and gives it commands.
 */
export default class OrgChartCanvas extends LightningElement {
    labels = LABELS;
    accountName = '';
    private chartStore: OrgChartStore | undefined;
    private unsubscribe: (() => void) | undefined;
    private scene: Scene | null = null;
    private state: OrgChartState | null = null;
    private stage: Stage | null = null;
    private observer: ResizeObserver | null = null;
    private frame = 0;
    private activeKey: string | null = null;
    private anchorKey: string | null = null;
    private shownReveal: OrgChartState['revealed'] = null;
    private placed = false;
    private approached = -1;
    private typing = new Typing();
    private camera = new Camera({
        // One frame callback for the chart, of the browser: a timer would draw between frames.
        requestFrame: (callback) => requestAnimationFrame(callback), // eslint-disable-line @lwc/lwc/no-async-operation
        prefersStill: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        onChange: () => this.invalidate()
    });
    private gestures = new Gestures(this.camera);

    /** Store of the chart; set once. */
    @api
    get store(): OrgChartStore | undefined {
        return this.chartStore;
    }
    set store(store: OrgChartStore | undefined) {
        this.unsubscribe?.();
        this.chartStore = store;
        this.unsubscribe = store?.subscribe((state) => this.receive(state));
        if (store) this.receive(store.getState());
    }

    /** Shows the whole chart. */
    @api
    fit(): void {
        this.camera.fly(fitTo(this.camera.bounds, this.camera.size, PADDING));
    }
    @api
    zoomIn(): void {
        this.zoomBy(STEP);
    }
    @api
    zoomOut(): void {
        this.zoomBy(1 / STEP);
    }
    /** Puts the focus on the card of the selected person, or on the tree's tab stop. */
    @api
    focusPerson(): void {
        this.stage?.pool.elementOf(this.activePosition)?.focus();
    }

    override renderedCallback(): void {
        if (this.stage) return;
        const refs = this.refs as unknown as Refs;
        this.stage = new Stage(refs);
        this.observer = new ResizeObserver(() => this.measure());
        this.observer.observe(refs.chart);
        this.measure();
    }

    override disconnectedCallback(): void {
        this.unsubscribe?.();
        this.observer?.disconnect();
        cancelAnimationFrame(this.frame);
        this.frame = 0;
    }

    override connectedCallback(): void {
        if (this.chartStore && this.stage) this.store = this.chartStore;
    }

    private receive(state: OrgChartState): void {
        const before = this.state;
        this.state = state;
        if (state.map === null) return;
        this.accountName = state.map.account.name;
        if (before?.map !== state.map || before.collapsed !== state.collapsed || this.scene === null)
            this.stageScene(state);
        if (state.revealed !== this.shownReveal) this.showRevealed(state);
        this.invalidate();
    }

    /** A new scene: what the user looks at stays where it is. */
    private stageScene(state: OrgChartState): void {
        if (state.map === null) return;
        const old = this.scene;
        const scene = new Scene(state.map, state.collapsed, SCENE_TEXTS);
        this.scene = scene;
        this.camera.bounds = scene.bounds;
        if (scene.shownPosition(this.activeKey) < 0) this.activeKey = this.keyAt(scene.shown[0] ?? -1);
        const { view, size } = this.camera;
        const anchor = old && this.placed ? anchorOf(old, scene, this.anchorKey, view, size) : null;
        if (anchor) this.camera.jump(anchor);
        else this.placeFirst();
    }

    private placeFirst(): void {
        if (this.scene === null || this.camera.size.width === 0) return;
        this.placed = this.scene.shown.length > 0;
        this.camera.jump(firstView(this.scene, this.camera.size, PADDING, FIRST_ZOOM));
    }

    private showRevealed(state: OrgChartState): void {
        this.shownReveal = state.revealed;
        const position = this.scene?.shownPosition(state.revealed?.key ?? null) ?? -1;
        if (!this.scene || position < 0) return;
        this.activeKey = state.revealed?.key ?? null;
        this.approach(position);
    }

    /** Flies to a person; again where the panel that opens takes space away meanwhile. */
    private approach(position: number): void {
        if (!this.scene) return;
        this.approached = position;
        const zoom = Math.max(this.camera.view.zoom, LEGIBLE_ZOOM);
        this.camera.fly(centreOn(this.scene.boxOf(position), this.camera.size, zoom));
    }

    private measure(): void {
        const { width, height } = (this.refs as unknown as Refs).chart.getBoundingClientRect();
        this.camera.size = { width, height };
        this.stage?.resize(width, height, window.devicePixelRatio || 1);
        if (!this.placed) this.placeFirst();
        else if (this.camera.isMoving && this.approached >= 0) this.approach(this.approached);
        else this.keepSelectedInSight();
        this.draw();
    }

    private keepSelectedInSight(): void {
        const position = this.scene?.shownPosition(this.state?.selected ?? null) ?? -1;
        if (!this.scene || position < 0) return;
        const { view, size } = this.camera;
        this.camera.jump(reveal(view, this.scene.boxOf(position), size, PADDING));
    }

    private invalidate(): void {
        if (this.frame !== 0 || this.stage === null) return;
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.frame = requestAnimationFrame(() => {
            this.frame = 0;
            this.draw();
        });
    }

    private draw(): void {
        const { scene, state, stage } = this;
        if (!scene || !state || !stage || this.camera.size.width === 0) return;
        stage.draw(scene, this.camera, {
            selected: scene.shownPosition(state.selected),
            active: this.activePosition,
            stateOf: ({ key }: CardContent) => ({
                selected: key === state.selected,
                active: key === this.activeKey,
                saving: state.saving.has(key),
                failed: state.failures.has(key)
            }),
            parkedText: LABELS.parked
        });
    }

    private get activePosition(): number {
        return this.scene?.shownPosition(this.activeKey) ?? -1;
    }

    private keyAt(position: number): string | null {
        return this.scene?.hierarchy.people[position]?.key ?? null;
    }

    private zoomBy(factor: number): void {
        const { view, size } = this.camera;
        const zoom = view.zoom * factor;
        const [x, y] = [size.width / 2, size.height / 2];
        this.camera.fly({ x: x - (x - view.x) * factor, y: y - (y - view.y) * factor, zoom });
    }

    private pointOf(event: MouseEvent): { x: number; y: number } {
        const { left, top } = (this.refs as unknown as Refs).chart.getBoundingClientRect();
        return { x: event.clientX - left, y: event.clientY - top };
    }

    handleWheel(event: WheelEvent): void {
        const zooms = event.ctrlKey || event.metaKey;
        const moved = this.gestures.wheel(event.deltaX, event.deltaY, event.deltaMode, zooms, this.pointOf(event));
        if (moved) event.preventDefault();
    }

    handlePointerEnter(): void {
        this.stage?.forgetPalette();
    }

    handlePointerDown(event: PointerEvent): void {
        if (event.button === 0) this.gestures.down(event.pointerId, this.pointOf(event));
    }

    handlePointerMove(event: PointerEvent): void {
        const wasDragging = this.gestures.isDragging;
        this.gestures.move(event.pointerId, this.pointOf(event));
        if (!wasDragging && this.gestures.isDragging)
            (this.refs as unknown as Refs).chart.setPointerCapture(event.pointerId);
    }

    handlePointerUp(event: PointerEvent): void {
        const point = this.gestures.up(event.pointerId, this.pointOf(event));
        if (!point || !this.scene || event.type === 'pointercancel') return;
        const { view } = this.camera;
        const [x, y] = [(point.x - view.x) / view.zoom, (point.y - view.y) / view.zoom];
        const button = hitButton(this.scene, x, y, view.zoom);
        if (button >= 0) this.toggle(button);
        else this.select(boxAt(this.scene.index, x, y));
    }

    handleMinimap(event: PointerEvent): void {
        event.stopPropagation();
        if (!this.scene || !this.stage) return;
        const { left, top } = (this.refs as unknown as Refs).minimap.getBoundingClientRect();
        const { x, y } = this.stage.minimap.chartPoint(this.scene, event.clientX - left, event.clientY - top);
        this.camera.fly(centreOn({ left: x, right: x, top: y, bottom: y }, this.camera.size, this.camera.view.zoom));
    }

    handleFocus(event: FocusEvent): void {
        const target = event.target as Element;
        const focused = this.scene?.shown.find((position) => this.stage?.pool.elementOf(position) === target);
        if (focused !== undefined) this.activate(focused, false);
    }

    handleKeyDown(event: KeyboardEvent): void {
        const { scene } = this;
        const position = this.activePosition;
        if (!scene || position < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
        if (this.handleViewKey(event)) return;
        const action = keyAction(scene, position, event.key);
        if (action?.kind === 'toggle') this.toggle(position);
        else if (action?.kind === 'move') this.activate(action.position, true);
        else if (event.key === 'Enter' || (event.key === ' ' && !this.typing.isUnderWay(event.timeStamp)))
            this.select(position);
        else if (event.key.length === 1) {
            const found = typeAhead(scene, position, this.typing.add(event.key, event.timeStamp));
            if (found >= 0) this.activate(found, true);
        } else return;
        event.preventDefault();
    }

    private handleViewKey(event: KeyboardEvent): boolean {
        const pans: Record<string, [number, number]> = {
            ArrowLeft: [PAN, 0],
            ArrowRight: [-PAN, 0],
            ArrowUp: [0, PAN],
            ArrowDown: [0, -PAN]
        };
        const pan = event.shiftKey ? pans[event.key] : undefined;
        if (pan) this.camera.pan(...pan);
        else if (event.key === '+' || event.key === '=') this.zoomIn();
        else if (event.key === '-') this.zoomOut();
        else if (event.key === '0') this.fit();
        else return false;
        event.preventDefault();
        return true;
    }

    /** Moves the tab stop, and the focus where asked, and brings the card into sight. */
    private activate(position: number, focus: boolean): void {
        if (!this.scene) return;
        this.activeKey = this.keyAt(position);
        const { view, size } = this.camera;
        this.camera.jump(reveal(view, this.scene.boxOf(position), size, PADDING));
        if (!focus) return;
        this.draw();
        this.focusPerson();
    }

    private toggle(position: number): void {
        const key = this.keyAt(position);
        if (key === null) return;
        this.anchorKey = key;
        this.chartStore?.toggle(key);
    }

    private select(position: number): void {
        const key = this.keyAt(position);
        if (key === null) return;
        this.activeKey = key;
        this.anchorKey = key;
        this.chartStore?.select(key);
        this.dispatchEvent(new CustomEvent('personopened', { detail: { key } }));
    }
}
