import { aroundBox } from 'c/networkLayout';
import { linkColours, LinkPainter, LinkSet, shownLinks, startingFilter, type LinkColours } from 'c/orgChartLinks';
import { CARD_HEIGHT, CARD_WIDTH, type Scene } from 'c/orgChartScene';
import type { Size, View } from 'c/viewport';

/** CSS pixels between a card and the end of a line. */
const GAP = 3;
/** Least zoom at which the marks of the signs can be told apart. */
const MARKS_FROM = 0.45;

/**
 * Informal relationships above the cards, on demand. Those of the selected person stand out; of very many only the
 * strongest are drawn, as in the network.
 */
export class LinkLayer {
    private readonly canvas: HTMLCanvasElement;
    private readonly palette: Element;
    private readonly painter: LinkPainter;
    private readonly context: CanvasRenderingContext2D;
    private colours: LinkColours | null = null;
    private shown: { readonly scene: Scene; readonly selected: number } | null = null;
    private set: { readonly of: Scene['map']; readonly links: LinkSet } | null = null;
    private isClear = true;

    constructor(canvas: HTMLCanvasElement, palette: Element) {
        this.canvas = canvas;
        this.palette = palette;
        this.context = canvas.getContext('2d') as CanvasRenderingContext2D;
        this.painter = new LinkPainter(this.context);
    }

    /** The theme may have changed. */
    forgetPalette(): void {
        this.colours = null;
    }

    resize(width: number, height: number): void {
        this.canvas.width = width;
        this.canvas.height = height;
    }

    /** Draws the relationships of a scene, or takes them away. */
    draw(isOn: boolean, scene: Scene, view: View, size: Size, ratio: number, selected: number): void {
        if (!isOn && this.isClear) return;
        this.context.setTransform(1, 0, 0, 1, 0, 0);
        this.context.clearRect(0, 0, size.width * ratio, size.height * ratio);
        this.isClear = !isOn;
        if (!isOn) return;
        if (this.shown?.scene !== scene || this.shown.selected !== selected) this.take(scene, selected);
        this.colours ??= linkColours(this.palette);
        this.painter.paint({ view, ratio, colours: this.colours, marks: view.zoom >= MARKS_FROM });
    }

    private take(scene: Scene, selected: number): void {
        this.shown = { scene, selected };
        if (this.set?.of !== scene.map) this.set = { of: scene.map, links: new LinkSet(scene.map) };
        const { links } = this.set.links;
        const isOnChart = (position: number): boolean => (scene.placeOf[position] as number) >= 0;
        const places = {
            pointOf: (position: number) => {
                const { left, right, top, bottom } = scene.boxOf(position);
                return { x: (left + right) / 2, y: (top + bottom) / 2 };
            },
            roomOf: aroundBox(CARD_WIDTH, CARD_HEIGHT, GAP)
        };
        const own = selected < 0 ? [] : this.set.links.of(selected);
        const strong = shownLinks(links, startingFilter(links));
        const drawn = [...new Set([...strong, ...own])].filter(({ from, to }) => isOnChart(from) && isOnChart(to));
        const isFaint = (link: (typeof drawn)[number]): boolean =>
            scene.isDimmed(link.from) || scene.isDimmed(link.to) || (own.length > 0 && !own.includes(link));
        this.painter.take(drawn, places, isFaint, []);
    }
}
