import type { PathStep } from 'c/influencePath';
import type { LinkColours } from 'c/orgChartLinks';
import type { View } from 'c/viewport';
import { FACE, type NetworkScene } from './networkScene';

/** Length of an arrowhead, and radius of a number, in CSS pixels. */
const HEAD = 12;
const BADGE = 9;

/** Draws the path to a person over the network, as far as its people stand in it: arrows, and a number at each face. */
export function paintPath(
    context: CanvasRenderingContext2D,
    scene: NetworkScene,
    steps: readonly PathStep[],
    view: View,
    ratio: number,
    { path, onPath }: LinkColours
): void {
    const { zoom } = view;
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, view.x * ratio, view.y * ratio);
    context.globalAlpha = 1;
    context.setLineDash([]);
    context.strokeStyle = path;
    context.lineWidth = Math.max(4, 3 / zoom);
    for (const { from, to } of steps)
        if (scene.has(from) && scene.has(to)) paintArrow(context, scene, from, to, zoom, path);
    context.font = `600 ${(BADGE * 1.2) / zoom}px sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    steps.forEach(({ to }, place) => {
        if (!scene.has(to)) return;
        const { x, y } = scene.pointOf(to);
        const [left, top] = [x - FACE - BADGE / zoom, y - FACE];
        context.beginPath();
        context.arc(left, top, BADGE / zoom, 0, 2 * Math.PI);
        context.fillStyle = path;
        context.fill();
        context.fillStyle = onPath;
        context.fillText(String(place + 1), left, top);
    });
}

/** An arrow from face to face. */
function paintArrow(
    context: CanvasRenderingContext2D,
    scene: NetworkScene,
    from: number,
    to: number,
    zoom: number,
    colour: string
): void {
    const [start, end] = [scene.pointOf(from), scene.pointOf(to)];
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    const head = HEAD / zoom;
    if (length <= 2 * FACE + head) return;
    const [x, y] = [(end.x - start.x) / length, (end.y - start.y) / length];
    const tip = { x: end.x - x * FACE, y: end.y - y * FACE };
    const back = { x: tip.x - x * head, y: tip.y - y * head };
    context.beginPath();
    context.moveTo(start.x + x * FACE, start.y + y * FACE);
    context.lineTo(back.x, back.y);
    context.stroke();
    context.beginPath();
    context.moveTo(tip.x, tip.y);
    context.lineTo(back.x - (y * head) / 2, back.y + (x * head) / 2);
    context.lineTo(back.x + (y * head) / 2, back.y - (x * head) / 2);
    context.closePath();
    context.fillStyle = colour;
    context.fill();
}
