import {
    CanvasPainter,
    CardPool,
    PathPainter,
    setStyle,
    type CardPlace,
    type CardState,
    type Palette
} from 'c/orgChartDrawing';
import type { CardContent, PathShapes, Scene } from 'c/orgChartScene';
import { boxesIn } from 'c/spatialIndex';
import { shownArea } from 'c/viewport';
import type { Camera } from 'c/orgChartCamera';
import { detailAt, MOST_BLOCK_NODES } from './detail';
import { LinkLayer } from './linkLayer';
import { Minimap, MINIMAP } from './minimap';
import { readPalette } from './palette';

/** CSS pixels below which the minimap would cover too much. */
const LEAST_WIDTH = 560;

/** The elements that a chart is drawn into. */
export interface StageElements {
    readonly canvas: HTMLCanvasElement;
    /** Above the cards: the path to a person. */
    readonly overlay: HTMLCanvasElement;
    readonly minimap: HTMLElement;
    readonly overview: HTMLCanvasElement;
    readonly frame: HTMLElement;
    readonly tree: HTMLElement;
    /** Layer that holds the cards and moves with the view. */
    readonly people: HTMLElement;
    readonly palette: Element;
    readonly tones: Element;
    /** Canvas of the informal relationships, above the cards. */
    readonly links: HTMLCanvasElement;
    readonly linkColours: Element;
}

/** What is shown beside the scene. */
export interface StageState {
    readonly selected: number;
    /** Person with the tab stop; always has a node, also outside the screen. */
    readonly active: number;
    readonly stateOf: (content: CardContent) => CardState;
    readonly parkedText: string;
    /** Whether informal relationships are drawn above the cards. */
    readonly showsLinks: boolean;
    /** The path to a person; null where none is shown. */
    readonly path: PathShapes | null;
}

/** Draws frames: canvas, cards and minimap, each only as far as it changed. */
export class Stage {
    readonly pool: CardPool;
    readonly minimap: Minimap;
    private readonly elements: StageElements;
    private readonly painter: CanvasPainter;
    private readonly links: LinkLayer;
    private readonly pathPainter: PathPainter;
    private readonly peopleStyle: CSSStyleDeclaration;
    private readonly minimapStyle: CSSStyleDeclaration;
    private palette: Palette | null = null;
    private ratio = 1;

    constructor(elements: StageElements) {
        this.elements = elements;
        this.peopleStyle = elements.people.style;
        this.minimapStyle = elements.minimap.style;
        this.pool = new CardPool(elements.people, elements.tree);
        this.painter = new CanvasPainter(elements.canvas.getContext('2d') as CanvasRenderingContext2D);
        this.pathPainter = new PathPainter(elements.overlay);
        this.links = new LinkLayer(elements.links, elements.linkColours);
        this.minimap = new Minimap(
            elements.overview.getContext('2d') as CanvasRenderingContext2D,
            elements.frame.style
        );
    }

    /** Forgets the colours: the theme may have changed. */
    forgetPalette(): void {
        this.palette = null;
        this.links.forgetPalette();
    }

    resize(width: number, height: number, ratio: number): void {
        const { canvas, overview } = this.elements;
        this.ratio = ratio;
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
        this.links.resize(canvas.width, canvas.height);
        overview.width = MINIMAP.width * ratio;
        overview.height = MINIMAP.height * ratio;
        this.minimap.forget();
    }

    draw(scene: Scene, camera: Camera, state: StageState): void {
        const { view, size } = camera;
        const { ratio } = this;
        this.palette ??= readPalette(this.elements.palette, this.elements.tones);
        const { palette } = this;
        const detail = detailAt(view.zoom);
        const blocks = detail === 'block';
        const { selected, parkedText } = state;
        this.painter.paint({ scene, view, size, ratio, palette, blocks, selected, parkedText });
        setStyle(this.peopleStyle, 'transform', `translate(${view.x}px,${view.y}px) scale(${view.zoom})`);
        const positions = boxesIn(scene.index, shownArea(view, size));
        const near = blocks ? nearest(scene, positions, state.active) : positions;
        if (state.active >= 0 && !near.includes(state.active)) near.push(state.active);
        near.sort((first, second) => (scene.placeOf[first] as number) - (scene.placeOf[second] as number));
        const places = near.map((position): CardPlace => ({
            position,
            x: scene.x[position] as number,
            y: scene.y[position] as number
        }));
        this.pool.show(detail, places, (position) => scene.contentOf(position), state.stateOf);
        this.pathPainter.paint(state.path, view, size, ratio, palette);
        this.links.draw(state.showsLinks, scene, view, size, ratio, selected);
        this.drawMinimap(scene, camera, palette);
    }

    private drawMinimap(scene: Scene, { view, size }: Camera, palette: Palette): void {
        const area = shownArea(view, size);
        const { right, bottom } = scene.bounds;
        const isNeedless =
            size.width < LEAST_WIDTH ||
            (area.left <= 0 && area.top <= 0 && area.right >= right && area.bottom >= bottom);
        setStyle(this.minimapStyle, 'visibility', isNeedless ? 'hidden' : 'visible');
        if (!isNeedless) this.minimap.show(scene, view, size, this.ratio, palette);
    }
}

/** Where cards are blocks: those next to the focused one in reading order, so that the document stays small. */
function nearest(scene: Scene, positions: readonly number[], active: number): number[] {
    if (positions.length <= MOST_BLOCK_NODES) return [...positions];
    const centre = active >= 0 ? (scene.placeOf[active] as number) : 0;
    return [...positions]
        .sort(
            (first, second) =>
                Math.abs((scene.placeOf[first] as number) - centre) -
                Math.abs((scene.placeOf[second] as number) - centre)
        )
        .slice(0, MOST_BLOCK_NODES);
}
