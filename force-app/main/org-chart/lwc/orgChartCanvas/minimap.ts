import { setStyle, type Palette } from 'c/orgChartDrawing';
import { CARD_HEIGHT, CARD_WIDTH, type Scene } from 'c/orgChartScene';
import { shownArea, type Size, type View } from 'c/viewport';

export const MINIMAP: Size = { width: 168, height: 104 };
const PADDING = 6;

/** Draws the whole chart small, once a scene, and moves a frame around what the screen shows. */
export class Minimap {
    private readonly context: CanvasRenderingContext2D;
    private readonly frame: CSSStyleDeclaration;
    private scene: Scene | null = null;
    private colour = '';

    constructor(context: CanvasRenderingContext2D, frame: CSSStyleDeclaration) {
        this.context = context;
        this.frame = frame;
    }

    /** The canvas was emptied. */
    forget(): void {
        this.scene = null;
    }

    /** Chart units to minimap pixels. */
    private fit(scene: Scene): View {
        const { right, bottom } = scene.bounds;
        const zoom = Math.min(
            (MINIMAP.width - 2 * PADDING) / Math.max(1, right),
            (MINIMAP.height - 2 * PADDING) / Math.max(1, bottom)
        );
        return { x: (MINIMAP.width - right * zoom) / 2, y: (MINIMAP.height - bottom * zoom) / 2, zoom };
    }

    show(scene: Scene, view: View, size: Size, ratio: number, palette: Palette): void {
        const fit = this.fit(scene);
        if (scene !== this.scene || palette.line !== this.colour) this.paint(scene, fit, ratio, palette.line);
        const area = shownArea(view, size);
        const left = Math.max(0, area.left * fit.zoom + fit.x);
        const top = Math.max(0, area.top * fit.zoom + fit.y);
        const right = Math.min(MINIMAP.width, area.right * fit.zoom + fit.x);
        const bottom = Math.min(MINIMAP.height, area.bottom * fit.zoom + fit.y);
        setStyle(this.frame, 'transform', `translate(${left}px,${top}px)`);
        setStyle(this.frame, 'width', `${Math.max(6, right - left)}px`);
        setStyle(this.frame, 'height', `${Math.max(6, bottom - top)}px`);
    }

    private paint(scene: Scene, fit: View, ratio: number, colour: string): void {
        const { context } = this;
        this.scene = scene;
        this.colour = colour;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, MINIMAP.width * ratio, MINIMAP.height * ratio);
        context.fillStyle = colour;
        context.fill(new Path2D(smallPath(scene, fit, ratio)));
    }

    /** The point of the chart below a point of the minimap. */
    chartPoint(scene: Scene, x: number, y: number): { x: number; y: number } {
        const fit = this.fit(scene);
        return { x: (x - fit.x) / fit.zoom, y: (y - fit.y) / fit.zoom };
    }
}

/** The cards in pixels of the minimap, each pixel once: of ten thousand people, most stand where others do. */
function smallPath(scene: Scene, fit: View, ratio: number): string {
    const zoom = fit.zoom * ratio;
    const width = Math.max(1, Math.round(CARD_WIDTH * zoom * 10) / 10);
    const height = Math.max(1, Math.round(CARD_HEIGHT * zoom * 10) / 10);
    const drawn = new Set<number>();
    const paths: string[] = [];
    for (const position of scene.shown) {
        const x = Math.round((scene.x[position] as number) * zoom + fit.x * ratio);
        const y = Math.round((scene.y[position] as number) * zoom + fit.y * ratio);
        const place = y * 4096 + x;
        if (drawn.has(place)) continue;
        drawn.add(place);
        paths.push(`M${x} ${y}h${width}v${height}h${-width}z`);
    }
    return paths.join('');
}
