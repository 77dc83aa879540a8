import type { CardContent } from 'c/orgChartScene';
import { pathShapes, type PathShapes, type Scene, type SceneTexts } from 'c/orgChartScene';
import { stageScene } from 'c/orgChartStaging';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { boxAt, type Rectangle } from 'c/spatialIndex';
import { centreOn, fitTo, reveal, shownArea, zoomAt } from 'c/viewport';
import { Camera, type CameraSurroundings } from 'c/orgChartCamera';
import { FIRST_ZOOM, LEGIBLE_ZOOM } from './detail';
import { mayMove, movedWith, Moving } from './moving';
import { Stage, type StageElements } from './stage';
import { anchorOf, firstView, hitButton, lookedAt } from './staging';

const PADDING = 32;
/** Requests to see people together that were met: a look at another view does not bring them back. */
const settled = new WeakSet<object>();
/** More room around people who are shown together, so that it is seen where they are. */
const FRAME_PADDING = 72;

/** A point of the drawing area in CSS pixels. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

/** What the view needs of the browser. */
export interface ViewSurroundings extends Omit<CameraSurroundings, 'onChange'> {
    readonly cancelFrame: (frame: number) => void;
}

/**
 * The chart as one user looks at it: the scene, the camera, who has the tab stop, and the one frame in which changes
 * are drawn. Follows the store and gives it commands; knows nothing of components.
 */
export class ChartView {
    readonly camera: Camera;
    private readonly store: OrgChartStore;
    /** Marks of risks that the scene shows. */
    private risks: ReadonlyMap<string, number> | null = null;
    private readonly texts: SceneTexts;
    private readonly surroundings: ViewSurroundings;
    private readonly unsubscribe: () => void;
    private stage: Stage | null = null;
    private shownScene: Scene | null = null;
    private state: OrgChartState;
    private frame = 0;
    private activeKey: string | null = null;
    private anchorKey: string | null = null;
    private shownReveal: OrgChartState['revealed'] = null;
    private approached = -1;
    private isPlaced = false;
    private showsLinks = false;
    private moving: Moving | null = null;
    private path: PathShapes | null = null;

    constructor(store: OrgChartStore, texts: SceneTexts, surroundings: ViewSurroundings) {
        this.store = store;
        this.texts = texts;
        this.surroundings = surroundings;
        this.camera = new Camera({ ...surroundings, onChange: () => this.invalidate() });
        this.state = store.getState();
        this.unsubscribe = store.subscribe((state) => this.receive(state));
        this.stageScene();
    }

    /** Null until there are records. */
    get scene(): Scene | null {
        return this.shownScene;
    }

    /** The part of the chart that is on the screen; null until there is one. */
    get shownArea(): Rectangle | null {
        const { view, size } = this.camera;
        return this.shownScene === null || size.width === 0 ? null : shownArea(view, size);
    }

    /** Person with the tab stop, -1 for nobody. */
    get activePosition(): number {
        return this.shownScene?.shownPosition(this.activeKey) ?? -1;
    }

    /** Starts to draw into these elements. */
    attach(elements: StageElements): void {
        this.stage = new Stage(elements);
    }

    /** Draws informal relationships above the cards, or takes them away. */
    showLinks(shows: boolean): void {
        this.showsLinks = shows;
        this.invalidate();
    }

    close(): void {
        this.unsubscribe();
        this.surroundings.cancelFrame(this.frame);
    }

    /** The drawing area has a new size. What the user was brought to, or has selected, stays in sight. */
    resize(width: number, height: number, ratio: number): void {
        this.camera.size = { width, height };
        this.stage?.resize(width, height, ratio);
        if (!this.isPlaced) this.placeFirst();
        else if (this.camera.isMoving && this.approached >= 0) this.approach(this.approached);
        else this.bringIntoSight(this.shownScene?.shownPosition(this.state.selected) ?? -1);
        this.draw();
    }

    /** The theme may have changed. */
    forgetColours(): void {
        this.stage?.forgetPalette();
    }

    fit(): void {
        this.approached = -1;
        this.camera.fly(fitTo(this.camera.bounds, this.camera.size, PADDING));
    }

    /** Shows the chosen people as large as they fit, at most in their full size; the whole chart where nobody is. */
    frameSelected(): void {
        const scene = this.shownScene;
        const shown = [...this.state.selection].map((key) => scene?.shownPosition(key) ?? -1).filter((one) => one >= 0);
        if (scene === null || shown.length === 0) return this.fit();
        const boxes = shown.map((position) => scene.boxOf(position));
        const bounds = {
            left: Math.min(...boxes.map(({ left }) => left)),
            top: Math.min(...boxes.map(({ top }) => top)),
            right: Math.max(...boxes.map(({ right }) => right)),
            bottom: Math.max(...boxes.map(({ bottom }) => bottom))
        };
        this.approached = -1;
        this.camera.fly(fitTo(bounds, this.camera.size, PADDING));
    }

    zoomBy(factor: number): void {
        const { view, size } = this.camera;
        this.approached = -1;
        this.camera.fly(zoomAt(view, factor, size.width / 2, size.height / 2));
    }

    /** A click: on the button below a card it folds, on a card it selects. The key selected, null for none. */
    click(point: Point, choose: 'one' | 'toggle' | 'range' = 'one'): string | null {
        const { shownScene: scene } = this;
        if (scene === null) return null;
        const { x: left, y: top, zoom } = this.camera.view;
        const [x, y] = [(point.x - left) / zoom, (point.y - top) / zoom];
        const button = hitButton(scene, x, y, zoom);
        if (button < 0) {
            const position = boxAt(scene.index, x, y);
            if (position < 0 || choose === 'one') return this.select(position);
            this.choose(position, choose === 'range');
            return null;
        }
        this.toggle(button);
        return null;
    }

    /** Person whose card is at a point, -1 for nobody. */
    personAt(point: Point): number {
        if (this.shownScene === null) return -1;
        const { x, y, zoom } = this.camera.view;
        return boxAt(this.shownScene.index, (point.x - x) / zoom, (point.y - y) / zoom);
    }

    /** Where the card of a person is drawn. */
    boxOnScreen(position: number): { readonly x: number; readonly y: number; readonly zoom: number } | null {
        const { shownScene: scene } = this;
        if (scene === null || position < 0) return null;
        const { x, y, zoom } = this.camera.view;
        const { left, top } = scene.boxOf(position);
        return { x: x + left * zoom, y: y + top * zoom, zoom };
    }

    keyOf(position: number): string | null {
        return position < 0 ? null : this.keyAt(position);
    }

    /** People are on their way to another place: their cards fade until `putDown`. Null where that is not possible. */
    carry(keys: readonly string[]): Moving | null {
        if (this.state.map === null || !mayMove(this.state)) return null;
        this.moving = new Moving(this.state.map, keys);
        this.invalidate();
        return this.moving;
    }
    putDown(): void {
        this.moving = null;
        this.invalidate();
    }

    /** Who is moved with somebody. */
    movedWith(position: number): readonly string[] {
        const key = this.keyAt(position);
        return key === null ? [] : movedWith(this.state, key);
    }

    /** Adds somebody to the chosen people or takes them out; with `range`, everybody between the last one and them. */
    choose(position: number, range: boolean): void {
        const { shownScene: scene, state } = this;
        const key = this.keyAt(position);
        if (scene === null || key === null) return;
        this.activeKey = key;
        const last = range ? scene.shownPosition(state.selected) : -1;
        if (last < 0) {
            this.store.toggleSelected(key);
            return;
        }
        const [from, to] = [scene.placeOf[last] as number, scene.placeOf[position] as number];
        const between = scene.shown.slice(Math.min(from, to), Math.max(from, to) + 1);
        const keys = between.flatMap((each) => this.keyAt(each) ?? []);
        this.store.selectAll([...new Set([...state.selection, ...keys.filter((each) => each !== key), key])]);
    }

    /** Whether a click chooses without a second key. */
    get isChoosing(): boolean {
        return this.state.choosing;
    }

    /** A click into the minimap, in its own pixels. */
    clickMinimap(point: Point): void {
        if (this.shownScene === null || this.stage === null) return;
        const { x, y } = this.stage.minimap.chartPoint(this.shownScene, point.x, point.y);
        const { size, view } = this.camera;
        this.camera.fly(centreOn({ left: x, right: x, top: y, bottom: y }, size, view.zoom));
    }

    /** Person whose card an element is, -1 for nobody. */
    positionOf(element: Element): number {
        return this.stage?.pool.positionOf(element) ?? -1;
    }

    /** Moves the tab stop to where the focus is; nothing else moves, there may be a pointer over it. */
    moveTabStop(position: number): void {
        this.activeKey = this.keyAt(position);
        this.invalidate();
    }

    /** Moves the tab stop and the focus, and brings the card into sight. */
    goTo(position: number): void {
        this.moveTabStop(position);
        this.bringIntoSight(position);
        this.draw();
        this.focus();
    }

    /** Puts the focus on the tab stop after the chart has changed under it. */
    keepFocus(): void {
        this.draw();
        this.focus();
    }

    /** Puts the focus on the tab stop. */
    focus(): void {
        this.stage?.pool.elementOf(this.activePosition)?.focus();
    }

    toggle(position: number): void {
        const key = this.keyAt(position);
        if (key === null) return;
        this.anchorKey = key;
        this.store.toggle(key);
    }

    /** Selects a person and gives the key, null for nobody. */
    select(position: number): string | null {
        const key = this.keyAt(position);
        if (key === null) return null;
        this.activeKey = key;
        this.anchorKey = key;
        this.store.select(key);
        return key;
    }

    private receive(state: OrgChartState): void {
        const before = this.state;
        this.state = state;
        if (before.map !== state.map || before.collapsed !== state.collapsed) this.stageScene();
        else if (before.heat !== state.heat || before.filter !== state.filter || before.choices !== state.choices)
            this.stageScene();
        else if (before.path !== state.path || this.risks !== this.store.riskMarks()) this.stageScene();
        if (before.framed !== state.framed) this.approachAll();
        if (state.revealed !== this.shownReveal) {
            this.shownReveal = state.revealed;
            const position = this.shownScene?.shownPosition(state.revealed?.key ?? null) ?? -1;
            if (position >= 0) this.approach(position);
        }
        this.invalidate();
    }

    /** A new scene: what the user looks at stays where it is. */
    private stageScene(): void {
        const old = this.shownScene;
        const scene = stageScene(this.store, { texts: this.texts, before: old });
        if (scene === null) return;
        this.risks = this.store.riskMarks();
        this.shownScene = scene;
        this.path = this.state.path?.route ? pathShapes(scene, this.state.path.route.steps) : null;
        this.camera.bounds = scene.bounds;
        if (scene.shownPosition(this.activeKey) < 0) this.activeKey = this.keyAt(scene.shown[0] ?? -1);
        const { view, size } = this.camera;
        const anchor = old !== null && this.isPlaced ? anchorOf(old, scene, this.anchorKey, view, size) : null;
        if (anchor === null) this.placeFirst();
        else this.camera.jump(anchor);
    }

    /** Flies to the people who are to be seen together, legibly where it can be. */
    private approachAll(): void {
        const bounds = this.frameToMeet();
        if (bounds === null || this.camera.size.width === 0) return;
        this.approached = -1;
        this.camera.fly(fitTo(bounds, this.camera.size, FRAME_PADDING));
    }

    /** The area of people who are to be seen together, once for each request; null where there is none to meet. */
    private frameToMeet(): Rectangle | null {
        const { shownScene: scene } = this;
        const { framed } = this.state;
        if (scene === null || framed === null || settled.has(framed)) return null;
        const bounds = scene.boundsOf(framed.keys.map((key) => scene.shownPosition(key)));
        if (bounds !== null && this.camera.size.width > 0) settled.add(framed);
        return bounds;
    }

    private placeFirst(): void {
        if (this.shownScene === null || this.camera.size.width === 0) return;
        this.isPlaced = this.shownScene.shown.length > 0;
        const framed = this.frameToMeet();
        this.camera.jump(
            framed === null
                ? (lookedAt(this.shownScene, this.camera.size, this.store.chartLook) ??
                      firstView(this.shownScene, this.camera.size, PADDING, FIRST_ZOOM))
                : fitTo(framed, this.camera.size, FRAME_PADDING)
        );
    }

    /** Flies to a person; again where the panel that opens takes space away meanwhile. */
    private approach(position: number): void {
        if (this.shownScene === null) return;
        this.activeKey = this.keyAt(position);
        this.approached = position;
        const zoom = Math.max(this.camera.view.zoom, LEGIBLE_ZOOM);
        this.camera.fly(centreOn(this.shownScene.boxOf(position), this.camera.size, zoom));
    }

    /** Moves the chart just so far that a person is in sight. */
    bringIntoSight(position: number): void {
        if (this.shownScene === null || position < 0) return;
        const { view, size } = this.camera;
        this.camera.jump(reveal(view, this.shownScene.boxOf(position), size, PADDING));
    }

    private keyAt(position: number): string | null {
        return this.shownScene?.hierarchy.people[position]?.key ?? null;
    }

    private invalidate(): void {
        if (this.frame !== 0 || this.stage === null) return;
        this.frame = this.surroundings.requestFrame(() => {
            this.frame = 0;
            this.draw();
        });
    }

    private keepLook(): void {
        if (!this.isPlaced) return;
        const { left, right, top, bottom } = shownArea(this.camera.view, this.camera.size);
        this.store.keepLook({ x: (left + right) / 2, y: (top + bottom) / 2, zoom: this.camera.view.zoom });
    }

    private draw(): void {
        const { shownScene: scene, state, stage } = this;
        if (scene === null || stage === null || this.camera.size.width === 0) return;
        this.keepLook();
        stage.draw(scene, this.camera, {
            selected: scene.shownPosition(state.selected),
            active: this.activePosition,
            stateOf: ({ key }: CardContent) => ({
                selected: state.selection.has(key),
                moving: this.moving?.has(key) === true,
                active: key === this.activeKey,
                saving: state.saving.has(key),
                failed: state.failures.has(key)
            }),
            parkedText: this.texts.parked,
            showsLinks: this.showsLinks,
            path: this.path
        });
    }
}
