import type { PathShapes } from 'c/orgChartScene';
import type { Size, View } from 'c/viewport';
import type { Palette } from './canvasPainter';

/** Radius of a badge on the screen, in CSS pixels, and the largest one in the units of the chart. */
const BADGE = 12;
const MOST_BADGE = 30;

/** Paints the path to a person on a canvas above the cards: lines, arrowheads, and a number on each card. */
export class PathPainter {
    private readonly canvas: HTMLCanvasElement;
    private readonly context: CanvasRenderingContext2D;
    private kept: { readonly shapes: PathShapes; readonly lines: Path2D; readonly heads: Path2D } | null = null;
    private isBlank = true;

    constructor(canvas: HTMLCanvasElement) {
        this.canvas = canvas;
        this.context = canvas.getContext('2d') as CanvasRenderingContext2D;
    }

    /** The canvas as large as the drawing area: only while there is a path, so that it costs nothing otherwise. */
    paint(shapes: PathShapes | null, view: View, size: Size, ratio: number, palette: Palette): void {
        const { context } = this;
        if (shapes === null && this.isBlank) return;
        this.fit(size, ratio);
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, size.width * ratio, size.height * ratio);
        this.isBlank = shapes === null;
        if (shapes === null) return;
        if (this.kept?.shapes !== shapes) {
            this.kept = { shapes, lines: new Path2D(shapes.lines), heads: new Path2D(shapes.heads) };
        }
        const { zoom } = view;
        context.setTransform(zoom * ratio, 0, 0, zoom * ratio, view.x * ratio, view.y * ratio);
        context.lineJoin = 'round';
        context.lineWidth = Math.max(4, 3 / zoom);
        context.strokeStyle = palette.chain;
        context.fillStyle = palette.chain;
        context.stroke(this.kept.lines);
        context.fill(this.kept.heads);
        this.paintBadges(shapes, zoom, palette);
    }

    private paintBadges(shapes: PathShapes, zoom: number, palette: Palette): void {
        const { context } = this;
        const radius = Math.min(MOST_BADGE, BADGE / zoom);
        context.font = `600 ${radius * 1.15}px ${palette.font}`;
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        context.lineWidth = radius / 6;
        context.strokeStyle = palette.onChain;
        for (const { x, y, text } of shapes.badges) {
            context.beginPath();
            context.arc(x, y, radius, 0, 2 * Math.PI);
            context.fillStyle = palette.chain;
            context.fill();
            context.stroke();
            context.fillStyle = palette.onChain;
            context.fillText(text, x, y);
        }
    }

    private fit(size: Size, ratio: number): void {
        const { canvas } = this;
        const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
        if (canvas.width !== width) canvas.width = width;
        if (canvas.height !== height) canvas.height = height;
    }
}
