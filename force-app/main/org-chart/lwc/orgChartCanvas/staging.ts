import type { Scene } from 'c/orgChartScene';
import type { ChartLook } from 'c/orgChartStore';
import { boxesIn } from 'c/spatialIndex';
import { LEAST_ZOOM, MOST_ZOOM, centreOn, fittingZoom, fitTo, shownArea, type Size, type View } from 'c/viewport';

/** Half the size of the button below a card, in the units of the chart. */
const BUTTON = { across: 28, up: 8, down: 16 };

/** The person whose fold button is at a point of the chart, -1 for nobody. */
export function hitButton(scene: Scene, x: number, y: number, zoom: number): number {
    if (zoom < 0.34) return -1;
    const area = { left: x - BUTTON.across, right: x + BUTTON.across, top: y - BUTTON.down, bottom: y + BUTTON.up };
    const hit = boxesIn(scene.index, area).find((position) => {
        const { left, right, bottom } = scene.boxOf(position);
        const isBeside = Math.abs(x - (left + right) / 2) > BUTTON.across;
        return (
            !isBeside &&
            y > bottom - BUTTON.up &&
            y < bottom + BUTTON.down &&
            scene.contentOf(position).expanded !== null
        );
    });
    return hit ?? -1;
}

/** The whole chart where names stay legible; otherwise the top of it, as large as `least` zooms. */
export function firstView(scene: Scene, size: Size, padding: number, least: number): View {
    const zoom = fittingZoom(scene.bounds, size, padding);
    const top = scene.shown[0];
    if (zoom >= least || top === undefined) return fitTo(scene.bounds, size, padding);
    const view = centreOn(scene.boxOf(top), size, least);
    const width = (scene.bounds.right - scene.bounds.left) * least;
    const x = width <= size.width - 2 * padding ? (size.width - width) / 2 : view.x;
    return { x, y: padding, zoom: least };
}

/** The view that was looked at before; null where there is none, or nobody is there any more. */
export function lookedAt(scene: Scene, size: Size, look: ChartLook | null): View | null {
    if (look === null) return null;
    const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, look.zoom));
    const view = { x: size.width / 2 - look.x * zoom, y: size.height / 2 - look.y * zoom, zoom };
    return boxesIn(scene.index, shownArea(view, size)).length === 0 ? null : view;
}

/**
 * The view that keeps what the user looks at where it is when the scene changes: the person just edited or folded,
 * otherwise whoever is nearest to the middle. Null where nobody of the old picture is left.
 */
export function anchorOf(old: Scene, next: Scene, key: string | null, view: View, size: Size): View | null {
    const held =
        key !== null && old.shownPosition(key) >= 0 && next.shownPosition(key) >= 0
            ? key
            : middleKey(old, next, view, size);
    if (held === null) return null;
    const [before, after] = [old.boxOf(old.shownPosition(held)), next.boxOf(next.shownPosition(held))];
    return {
        x: view.x + (before.left - after.left) * view.zoom,
        y: view.y + (before.top - after.top) * view.zoom,
        zoom: view.zoom
    };
}

function middleKey(old: Scene, next: Scene, view: View, size: Size): string | null {
    const area = shownArea(view, size);
    const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
    let best: string | null = null;
    let least = Infinity;
    for (const position of boxesIn(old.index, area)) {
        const key = old.hierarchy.people[position]?.key ?? null;
        const distance = Math.hypot((old.x[position] as number) - x, (old.y[position] as number) - y);
        if (distance < least && next.shownPosition(key) >= 0) {
            least = distance;
            best = key;
        }
    }
    return best;
}
