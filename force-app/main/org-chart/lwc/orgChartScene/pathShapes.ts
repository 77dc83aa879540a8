import type { PathStep } from 'c/influencePath';
import type { Rectangle } from 'c/spatialIndex';
import { lineTo } from 'c/treeEdges';
import type { Scene } from './orgChartScene';

/** A path as it is drawn over the chart, in the units of the chart. */
export interface PathShapes {
    /** Path data of the lines. */
    readonly lines: string;
    /** Path data of the arrowheads, each pointing where its step goes. */
    readonly heads: string;
    /** The number of each person on the way, at the corner of the card. */
    readonly badges: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

/** Length of an arrowhead. */
const HEAD = 14;
/** Height of the button that folds, below a card. */
const FOLD = 12;
/** How far a curve bows out, as a share of its length. */
const BOW = 0.18;

interface Point {
    readonly x: number;
    readonly y: number;
}

/** The way of a path over the chart: reporting lines where they run, anything else as a curve. */
export function pathShapes(scene: Scene, steps: readonly PathStep[]): PathShapes {
    let [lines, heads] = ['', ''];
    const badges: PathShapes['badges'][number][] = [];
    steps.forEach((step, place) => {
        if (!isShown(scene, step.to)) return;
        const box = scene.boxOf(step.to);
        badges.push({ x: box.left, y: box.top, text: String(place + 1) });
        if (!isShown(scene, step.from)) return;
        const drawn = step.kind === 'relationship' ? curve(scene, step) : reportingLine(scene, step);
        lines += drawn.line;
        heads += drawn.head;
    });
    return { lines, heads, badges };
}

function isShown(scene: Scene, position: number): boolean {
    return position >= 0 && (scene.placeOf[position] ?? -1) >= 0;
}

function reportingLine(scene: Scene, { kind, from, to }: PathStep): { line: string; head: string } {
    const [manager, report] = kind === 'up' ? [to, from] : [from, to];
    const { layout, sizes } = scene;
    const line = lineTo(layout, sizes, manager, report);
    if (line === '') return { line, head: '' };
    const [above, below] = [scene.boxOf(manager), scene.boxOf(report)];
    // Below the button that folds, which stands on the line.
    if (kind === 'up') return { line, head: head({ x: layout.from[report] as number, y: above.bottom + FOLD }, 0, -1) };
    if (layout.stacked[report]) {
        return { line, head: head({ x: below.left, y: (below.top + below.bottom) / 2 }, 1, 0) };
    }
    return { line, head: head({ x: (below.left + below.right) / 2, y: below.top }, 0, 1) };
}

function curve(scene: Scene, { from, to }: PathStep): { line: string; head: string } {
    const [start, end] = [scene.boxOf(from), scene.boxOf(to)];
    const [first, last] = [middleOf(start), middleOf(end)];
    const [x, y] = [last.x - first.x, last.y - first.y];
    const bend = { x: (first.x + last.x) / 2 - y * BOW, y: (first.y + last.y) / 2 + x * BOW };
    const [out, into] = [edgeTowards(start, bend), edgeTowards(end, bend)];
    const length = Math.hypot(into.x - bend.x, into.y - bend.y) || 1;
    return {
        line: `M${round(out.x)} ${round(out.y)}Q${round(bend.x)} ${round(bend.y)} ${round(into.x)} ${round(into.y)}`,
        head: head(into, (into.x - bend.x) / length, (into.y - bend.y) / length)
    };
}

function middleOf(box: Rectangle): Point {
    return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

/** Where the line from the middle of a box to a point leaves the box; the middle itself where the point lies inside. */
function edgeTowards(box: Rectangle, point: Point): Point {
    const middle = middleOf(box);
    const [x, y] = [point.x - middle.x, point.y - middle.y];
    const across = x === 0 ? Infinity : (box.right - box.left) / 2 / Math.abs(x);
    const down = y === 0 ? Infinity : (box.bottom - box.top) / 2 / Math.abs(y);
    const share = Math.min(across, down, 1);
    return { x: middle.x + x * share, y: middle.y + y * share };
}

/** A triangle with its tip at a point, pointing along a unit vector. */
function head(tip: Point, x: number, y: number): string {
    const [backX, backY] = [tip.x - x * HEAD, tip.y - y * HEAD];
    const half = HEAD * 0.55;
    return `M${round(tip.x)} ${round(tip.y)}L${round(backX - y * half)} ${round(backY + x * half)}L${round(backX + y * half)} ${round(backY - x * half)}Z`;
}

function round(value: number): number {
    return Math.round(value * 10) / 10;
}
