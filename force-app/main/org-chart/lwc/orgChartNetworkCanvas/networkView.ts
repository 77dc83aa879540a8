import type { Point } from 'c/networkLayout';
import { Camera, type CameraSurroundings } from 'c/orgChartCamera';
import type { Chips } from 'c/orgChartChips';
import {
    linkAt,
    LinkPainter,
    linkColours,
    shownLinks,
    type Link,
    type LinkColours,
    type LinkFilter,
    type LinkSet
} from 'c/orgChartLinks';
import { setStyle } from 'c/domCalls';
import { fitTo, reveal, zoomAt, type View } from 'c/viewport';
import type { NetworkScene } from './networkScene';
import { paintPath } from './pathPainting';

const PADDING = 24;
/** CSS pixels at the bottom that the buttons cover. */
const BUTTONS = 44;
/** CSS pixels that names have on the screen, however far away. */
const LEAST_NAME = 10;
/** Least zoom at which the marks of the signs, and names, can be told apart. */
export const NAMES_FROM = 0.5;
/** Of few people names are shown from further away, larger than life. */
export const FEW_PEOPLE = 60;
export const FEW_NAMES_FROM = 0.3;
/** CSS pixels around a line that count as on it. */
const REACH = 8;

/** The elements that a network is drawn into. */
export interface NetworkElements {
    readonly network: HTMLElement;
    readonly canvas: HTMLCanvasElement;
    readonly people: HTMLElement;
    readonly palette: Element;
}

/** What is shown: the scene, the relationships, and who is selected. */
export interface NetworkLook {
    readonly scene: NetworkScene;
    /** Positions of the people who are drawn. */
    readonly people: readonly number[];
    readonly chips: Chips;
    readonly set: LinkSet;
    readonly filter: LinkFilter;
    readonly reporting: boolean;
    /** Position of the person whose relationships stand out; -1 for nobody. */
    readonly selected: number;
}

/** The network as one user looks at it: camera and the one frame in which changes are drawn. */
export class NetworkView {
    readonly camera: Camera;
    private readonly surroundings: Omit<CameraSurroundings, 'onChange'>;
    private readonly onZoom: () => void;
    private elements: NetworkElements | null = null;
    private peopleStyle: CSSStyleDeclaration | null = null;
    private painter: LinkPainter | null = null;
    private colours: LinkColours | null = null;
    private look: NetworkLook | null = null;
    private links: readonly Link[] = [];
    private ratio = 1;
    private isMoved = false;
    private isWaiting = false;

    constructor(surroundings: Omit<CameraSurroundings, 'onChange'>, onZoom: () => void) {
        this.surroundings = surroundings;
        this.onZoom = onZoom;
        this.camera = new Camera({ ...surroundings, onChange: () => this.invalidate() });
    }

    attach(elements: NetworkElements): void {
        this.elements = elements;
        this.peopleStyle = elements.people.style;
        this.painter = new LinkPainter(elements.canvas.getContext('2d') as CanvasRenderingContext2D);
        if (this.look) this.take(this.look);
    }

    /** Takes what is to be shown; the view stays where it is. */
    take(look: NetworkLook): void {
        const { scene, people, chips, set, filter, reporting, selected } = look;
        const drawn = new Set(people);
        this.look = look;
        this.links = shownLinks(set.links, filter).filter(({ from, to }) => drawn.has(from) && drawn.has(to));
        const stands = (position: number): boolean => !chips.isDimmed(position);
        const isFaint = (link: Link): boolean => {
            if (!stands(link.from) || !stands(link.to)) return true;
            return selected >= 0 && link.from !== selected && link.to !== selected;
        };
        this.painter?.take(this.links, scene, isFaint, reporting ? reportingLines(look) : []);
        this.camera.bounds = scene.boundsOf(people);
        if (!this.isMoved) this.placeWhole();
        this.invalidate();
    }

    resize(width: number, height: number, ratio: number): void {
        this.camera.size = { width, height };
        this.ratio = ratio;
        const { canvas } = this.elements as NetworkElements;
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
        if (!this.isMoved) this.placeWhole();
        else if (this.look && this.look.selected >= 0) this.bringIntoSight(this.look.selected);
        this.draw();
    }

    /** The theme may have changed. */
    forgetColours(): void {
        this.colours = null;
    }

    fit(): void {
        this.isMoved = false;
        this.camera.fly(this.whole());
    }

    zoomBy(factor: number): void {
        this.keep();
        const { view, size } = this.camera;
        this.camera.fly(zoomAt(view, factor, size.width / 2, size.height / 2));
    }

    /** Moves the drawing just so far that a person is in sight. */
    bringIntoSight(position: number): void {
        const scene = this.look?.scene;
        if (!scene?.has(position) || this.camera.size.width === 0) return;
        const { view, size } = this.camera;
        this.camera.jump(reveal(view, scene.boxOf(position), size, PADDING));
    }

    /** A point of the screen (CSS pixels of the drawing) in the units of the drawing. */
    chartPoint({ x, y }: Point): Point {
        const { view } = this.camera;
        return { x: (x - view.x) / view.zoom, y: (y - view.y) / view.zoom };
    }

    /** A point of the drawing on the screen. */
    screenPoint({ x, y }: Point): Point {
        const { view } = this.camera;
        return { x: x * view.zoom + view.x, y: y * view.zoom + view.y };
    }

    /** The relationship under a point of the screen; null where there is none. */
    linkUnder(at: Point): Link | null {
        const { look, camera } = this;
        return look === null ? null : linkAt(this.links, look.scene, this.chartPoint(at), REACH / camera.view.zoom);
    }

    /** The user has moved the drawing: from now on it stays where it is, whatever becomes of its size. */
    keep(): void {
        this.isMoved = true;
    }

    private placeWhole(): void {
        if (this.look === null || this.camera.size.width === 0 || this.look.people.length === 0) return;
        this.camera.jump(this.whole());
    }

    private whole(): View {
        const { bounds, size } = this.camera;
        return fitTo(bounds, { width: size.width, height: size.height - BUTTONS }, PADDING);
    }

    private invalidate(): void {
        if (this.isWaiting || this.elements === null) return;
        this.isWaiting = true;
        this.surroundings.requestFrame(() => {
            this.isWaiting = false;
            this.draw();
        });
    }

    private draw(): void {
        const { elements, painter, peopleStyle, camera, ratio } = this;
        if (elements === null || painter === null || peopleStyle === null || camera.size.width === 0) return;
        const { view, size } = camera;
        this.colours ??= linkColours(elements.palette);
        const context = elements.canvas.getContext('2d') as CanvasRenderingContext2D;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, size.width * ratio, size.height * ratio);
        painter.paint({ view, ratio, colours: this.colours, marks: view.zoom >= NAMES_FROM });
        const steps = this.look?.chips.path?.route?.steps ?? [];
        if (this.look && steps.length > 0) paintPath(context, this.look.scene, steps, view, ratio, this.colours);
        setStyle(peopleStyle, 'transform', `translate(${view.x}px,${view.y}px) scale(${view.zoom})`);
        setStyle(peopleStyle, '--name-size', `${Math.max(12, LEAST_NAME / view.zoom).toFixed(1)}px`);
        this.onZoom();
    }
}

/** From each person to their manager, where both have relationships. */
function reportingLines({ scene, people, chips }: NetworkLook): (readonly [Point, Point])[] {
    const { manager } = chips.map.hierarchy;
    const drawn = new Set(people);
    return people.flatMap((position) => {
        const above = manager[position] as number;
        return drawn.has(above) ? [[scene.pointOf(position), scene.pointOf(above)] as const] : [];
    });
}
