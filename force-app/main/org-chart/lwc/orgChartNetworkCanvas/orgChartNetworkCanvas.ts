import { LightningElement, api } from 'lwc';
import type { Point } from 'c/networkLayout';
import { Gestures } from 'c/orgChartCamera';
import type { Chips } from 'c/orgChartChips';
import { linkWords, type LinkFilter, type LinkSet } from 'c/orgChartLinks';
import { NETWORK_LABELS } from 'c/orgChartNetworkTexts';
import type { OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';
import { barBetween, LinkDrawing } from './drawing';
import { drawnPeople, drawNodes, type NetworkNode } from './nodes';
import { forgetPlaces, NetworkScene } from './networkScene';
import { FEW_NAMES_FROM, FEW_PEOPLE, NAMES_FROM, NetworkView, type NetworkElements } from './networkView';

/** Factor of one step of the zoom buttons. */
const STEP = 1.25;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1]
};

/** What is shown: made anew for each change. */
export interface NetworkContent {
    readonly chips: Chips;
    readonly set: LinkSet;
    readonly filter: LinkFilter;
    readonly reporting: boolean;
    readonly canRelate: boolean;
}

/**
 * Draws the network and lets people move in it: curves on a canvas, people as buttons above it.
 *
 * @fires personopened with the key of the person who was selected
 * @fires personfocused with the key of the person who has the focus
 * @fires linkopened with the id of the relationship that was clicked
 * @fires linkdrawn with the keys of two people, `from` and `to`; `to` is null where the second one is to be chosen
 */
export default class OrgChartNetworkCanvas extends LightningElement {
    /** Store of the org chart; set once, before the component is shown. */
    @api store: OrgChartStore | undefined;
    labels = NETWORK_LABELS;
    nodes: readonly NetworkNode[] = [];
    isFar = false;
    /** Words of the relationship under the pointer, and its reason. */
    tip = { words: '', reason: '' };
    tipStyle = '';
    hint = '';
    barStyle = '';
    private shown: NetworkContent | undefined;
    private scene: NetworkScene | undefined;
    /** Positions of the people who are drawn. */
    private people: readonly number[] = [];
    private view: NetworkView | undefined;
    private gestures: Gestures | undefined;
    private observer: ResizeObserver | undefined;
    private tabStop: string | null = null;
    private drawing: LinkDrawing | null = null;
    private swallowsClick = false;

    @api
    get content(): NetworkContent | undefined {
        return this.shown;
    }
    set content(content: NetworkContent | undefined) {
        const before = this.shown;
        this.shown = content;
        if (!content || !this.store) return;
        const isSame = before?.set === content.set && before.chips.map.hierarchy === content.chips.map.hierarchy;
        if (!isSame || !this.scene) this.scene = new NetworkScene(this.store, content.chips, content.set);
        this.show();
    }

    /** Arranges everybody anew. */
    @api
    arrange(): void {
        const { store, shown } = this;
        if (!store || !shown) return;
        forgetPlaces(store);
        this.scene = new NetworkScene(store, shown.chips, shown.set);
        this.show();
        this.view?.fit();
    }
    @api
    fit(): void {
        this.view?.fit();
    }
    @api
    zoomIn(): void {
        this.view?.zoomBy(STEP);
    }
    @api
    zoomOut(): void {
        this.view?.zoomBy(1 / STEP);
    }
    /** Puts the focus on the person with the tab stop. */
    @api
    focusPerson(): void {
        this.template?.querySelector<HTMLElement>('.node[tabindex="0"]')?.focus();
    }

    override connectedCallback(): void {
        this.view = new NetworkView(
            {
                // The browser's frames: a timer would draw between them.
                requestFrame: (callback) => requestAnimationFrame(callback), // eslint-disable-line @lwc/lwc/no-async-operation
                prefersStill: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
            },
            () => this.showZoom()
        );
        this.gestures = new Gestures(this.view.camera);
        this.show();
    }

    override renderedCallback(): void {
        if (this.observer || !this.view) return;
        this.view.attach(this.parts);
        this.observer = new ResizeObserver(() => this.measure());
        this.observer.observe(this.parts.network);
        this.measure();
    }

    override disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = undefined;
    }

    private get parts(): NetworkElements {
        return this.refs as unknown as NetworkElements;
    }

    private measure(): void {
        const { width, height } = this.parts.network.getBoundingClientRect();
        if (width > 0) this.view?.resize(width, height, window.devicePixelRatio || 1);
    }

    private showZoom(): void {
        const from = this.people.length <= FEW_PEOPLE ? FEW_NAMES_FROM : NAMES_FROM;
        const isFar = (this.view?.camera.view.zoom ?? 1) < from;
        if (isFar !== this.isFar) this.isFar = isFar;
    }
    get peopleClass(): string {
        return this.isFar ? 'people is-far' : 'people';
    }

    private show(): void {
        const { shown, scene, view } = this;
        if (!shown || !scene) return;
        const { chips, set, filter, reporting } = shown;
        const people = drawnPeople(scene, chips, set, filter);
        this.people = people;
        const selected = people.find((position) => chips.at(position).isSelected) ?? -1;
        if (selected >= 0) this.tabStop = this.keyOf(selected);
        if (!people.some((position) => this.keyOf(position) === this.tabStop))
            this.tabStop = this.keyOf(people[0] ?? -1);
        this.nodes = drawNodes(scene, people, chips, set, filter, this.tabStop);
        view?.take({ scene, people, chips, set, filter, reporting, selected });
    }

    private pointIn(event: MouseEvent): Point {
        const { left, top } = this.parts.network.getBoundingClientRect();
        return { x: event.clientX - left, y: event.clientY - top };
    }
    private keyOf(position: number): string | null {
        return position < 0 ? null : (this.shown?.chips.personAt(position).key ?? null);
    }
    private positionOf(event: Event): number {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        return this.shown?.chips.map.hierarchy.indexOf.get(key) ?? -1;
    }
    private nameAt(position: number): string {
        return this.shown?.chips.at(position).name ?? '';
    }

    handleWheel(event: WheelEvent): void {
        this.view?.keep();
        const zooms = event.ctrlKey || event.metaKey;
        const point = this.pointIn(event);
        if (this.gestures?.wheel(event.deltaX, event.deltaY, event.deltaMode, zooms, point)) event.preventDefault();
    }
    handlePointerEnter(): void {
        this.view?.forgetColours();
    }
    handlePointerDown(event: PointerEvent): void {
        if (event.button === 0) this.gestures?.down(event.pointerId, this.pointIn(event));
    }
    handlePointerMove(event: PointerEvent): void {
        const point = this.pointIn(event);
        if (this.gestures?.move(event.pointerId, point)) {
            this.view?.keep();
            this.parts.network.setPointerCapture(event.pointerId);
        }
        if (this.gestures?.isPressed) this.tell(null, point);
        else if (this.drawing === null) this.tell(this.view?.linkUnder(point) ?? null, point);
    }
    handlePointerUp(event: PointerEvent): void {
        const point = this.gestures?.up(event.pointerId, this.pointIn(event));
        const link = point && event.type !== 'pointercancel' ? this.view?.linkUnder(point) : null;
        if (link) this.dispatchEvent(new CustomEvent('linkopened', { detail: { id: link.id } }));
    }
    handlePointerLeave(): void {
        this.tell(null, { x: 0, y: 0 });
    }
    private tell(link: ReturnType<NetworkView['linkUnder']>, { x, y }: Point): void {
        const words = link === null ? '' : linkWords(link, (position) => this.nameAt(position));
        if (words !== this.tip.words) this.tip = { words, reason: link?.record.reason ?? '' };
        if (words !== '') this.tipStyle = `transform: translate(${x + 14}px, ${y + 14}px)`;
    }
    get hasTip(): boolean {
        return this.tip.words !== '';
    }

    handleNodeDown(event: PointerEvent): void {
        event.stopPropagation();
        this.swallowsClick = false;
        if (event.button !== 0 || !this.shown?.canRelate) return;
        this.drawing = new LinkDrawing(this.positionOf(event), this.pointIn(event));
        // At once: a quick pointer has left the face before it moves for the first time.
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    }
    handleNodeMove(event: PointerEvent): void {
        const { drawing, view, scene } = this;
        if (!drawing || !view || !scene) return;
        event.stopPropagation();
        const point = this.pointIn(event);
        if (!drawing.moves(point)) return;
        const over = scene.memberAt(this.people, view.chartPoint(point));
        const names = [this.nameAt(drawing.from), over < 0 || over === drawing.from ? '' : this.nameAt(over)];
        this.hint = fillText(names[1] === '' ? NETWORK_LABELS.drawFrom : NETWORK_LABELS.drawHint, names);
        this.barStyle = barBetween(view.screenPoint(scene.pointOf(drawing.from)), point);
        this.tipStyle = `transform: translate(${point.x + 14}px, ${point.y + 14}px)`;
    }
    handleNodeUp(event: PointerEvent): void {
        const { drawing, view, scene } = this;
        this.handleNodeCancel();
        if (!drawing?.isDrawing || !view || !scene) return;
        event.stopPropagation();
        this.swallowsClick = true;
        const to = scene.memberAt(this.people, view.chartPoint(this.pointIn(event)));
        if (to >= 0 && to !== drawing.from) this.draw(drawing.from, to);
    }
    handleNodeCancel(): void {
        this.drawing = null;
        this.hint = '';
        this.barStyle = '';
    }
    private draw(from: number, to: number): void {
        const detail = { from: this.keyOf(from), to: this.keyOf(to) };
        this.dispatchEvent(new CustomEvent('linkdrawn', { detail }));
    }

    handleNode(event: Event): void {
        if (this.swallowsClick) return;
        const key = this.keyOf(this.positionOf(event));
        this.tabStop = key;
        // The details open beside the drawing and make it narrower: what is looked at stays where it is.
        this.view?.keep();
        this.dispatchEvent(new CustomEvent('personopened', { detail: { key } }));
    }
    handleFocus(event: FocusEvent): void {
        const position = this.positionOf(event);
        const key = this.keyOf(position);
        if (!this.gestures?.isPressed && this.drawing === null) this.view?.bringIntoSight(position);
        if (key !== this.tabStop) {
            this.tabStop = key;
            this.show();
        }
        this.dispatchEvent(new CustomEvent('personfocused', { detail: { key } }));
    }
    handleKeyDown(event: KeyboardEvent): void {
        const position = this.positionOf(event);
        if (event.ctrlKey || event.metaKey || event.altKey || position < 0) return;
        const way = ARROWS[event.key];
        if (way) {
            const next = this.scene?.neighbour(this.people, position, way[0], way[1]) ?? position;
            this.template?.querySelector<HTMLElement>(`.node[data-key="${this.keyOf(next)}"]`)?.focus();
        } else if (event.key === '+' || event.key === '=') this.zoomIn();
        else if (event.key === '-') this.zoomOut();
        else if (event.key === '0') this.fit();
        else if (event.key.toLowerCase() === 'r' && this.shown?.canRelate) this.draw(position, -1);
        else return;
        event.preventDefault();
    }
}
