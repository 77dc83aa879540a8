import type { Palette } from 'c/orgChartDrawing';
import type { Scene } from 'c/orgChartScene';
import { shownArea, type Size, type View } from 'c/viewport';

export const MINIMAP: Size = { width: 168, height: 104 };
const PADDING = 6;

/** Draws the whole chart small, with a frame around what the screen shows. */
export class Minimap {
    private readonly context: CanvasRenderingContext2D;
    private scene: Scene | null = null;
    private blocks: Path2D | null = null;

    constructor(context: CanvasRenderingContext2D) {
        this.context = context;
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

    paint(scene: Scene, view: View, size: Size, ratio: number, palette: Palette): void {
        const { context } = this;
        if (scene !== this.scene) {
            this.scene = scene;
            this.blocks = new Path2D([...scene.blockPaths().values()].join(''));
        }
        const fit = this.fit(scene);
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, MINIMAP.width * ratio, MINIMAP.height * ratio);
        context.setTransform(fit.zoom * ratio, 0, 0, fit.zoom * ratio, fit.x * ratio, fit.y * ratio);
        context.fillStyle = palette.line;
        context.fill(this.blocks as Path2D);
        const area = shownArea(view, size);
        context.lineWidth = 2 / fit.zoom;
        context.strokeStyle = palette.chain;
        context.strokeRect(area.left, area.top, area.right - area.left, area.bottom - area.top);
    }

    /** The point of the chart below a point of the minimap. */
    chartPoint(scene: Scene, x: number, y: number): { x: number; y: number } {
        const fit = this.fit(scene);
        return { x: (x - fit.x) / fit.zoom, y: (y - fit.y) / fit.zoom };
    }
}
