import { rectanglePath, type Drawing, type DrawnItem } from 'c/exportDrawing';
import type { Scene } from 'c/orgChartScene';
import { boxesIn, type Rectangle } from 'c/spatialIndex';
import { drawCard } from './cardDrawing';
import { drawLegend, type ChartLegend } from './legendDrawing';
import { INK } from './colours';

/** Free space around the chart. */
const MARGIN = 24;

export interface ChartDrawingOptions {
    readonly title: string;
    /** Heading of the people who are parked. */
    readonly parkedText: string;
    /** What the colours say: heading and entries, drawn below the chart. */
    readonly legend: ChartLegend;
    /** The part that is drawn, in the units of the chart; all of it without. */
    readonly area?: Rectangle;
}

/** The scene as a drawing: the same people, lines, places and words as on the screen, at full detail. */
export function chartDrawing(scene: Scene, { title, parkedText, legend, area }: ChartDrawingOptions): Drawing {
    const { bounds } = scene;
    const window = area ?? {
        ...{ left: bounds.left - MARGIN, top: bounds.top - MARGIN },
        ...{ right: bounds.right + MARGIN, bottom: bounds.bottom + MARGIN }
    };
    const [width, height] = [Math.ceil(window.right - window.left), Math.ceil(window.bottom - window.top)];
    const below = drawLegend(legend, width);
    const lines = scene.tiles
        .filter((tile) => tile.lines !== '' && (area === undefined || touches(tile.bounds, window)))
        .map((tile): DrawnItem => ({ kind: 'shape', path: tile.lines, stroke: INK.line, lineWidth: 1.25 }));
    const seen = area === undefined ? null : new Set(boxesIn(scene.index, window));
    const cards = scene.shown
        .filter((position) => seen === null || seen.has(position))
        .map((position) => {
            return drawCard(scene.contentOf(position), scene.x[position] as number, scene.y[position] as number);
        });
    const lot: DrawnItem[] = Number.isNaN(scene.lotTop)
        ? []
        : [{ kind: 'text', x: 0, y: scene.lotTop + 27, text: parkedText, size: 20, bold: true, fill: INK.title }];
    return {
        ...{ title, width: Math.max(width, below.width), height: height + below.height, background: '#ffffff' },
        items: [
            {
                ...{ kind: 'group', x: -window.left, y: -window.top, items: [...lines, ...lot, ...cards] },
                ...(area === undefined ? {} : { clip: rectanglePath(window.left, window.top, width, height) })
            },
            { kind: 'group', x: MARGIN, y: height, items: below.items }
        ]
    };
}

function touches(first: Rectangle, second: Rectangle): boolean {
    return (
        first.left <= second.right &&
        first.right >= second.left &&
        first.top <= second.bottom &&
        first.bottom >= second.top
    );
}
