import type { Rectangle } from 'c/spatialIndex';

/** How the chart lies on the screen: screen = chart x zoom + offset. */
export interface View {
    readonly x: number;
    readonly y: number;
    readonly zoom: number;
}

/** Size of the drawing area in CSS pixels. */
export interface Size {
    readonly width: number;
    readonly height: number;
}

export const LEAST_ZOOM = 0.02;
export const MOST_ZOOM = 2;

function within(value: number, least: number, most: number): number {
    return Math.min(most, Math.max(least, value));
}

/** The part of the chart that the screen shows. */
export function shownArea(view: View, size: Size): Rectangle {
    return {
        left: -view.x / view.zoom,
        top: -view.y / view.zoom,
        right: (size.width - view.x) / view.zoom,
        bottom: (size.height - view.y) / view.zoom
    };
}

/** Zooms by a factor; the point of the screen (CSS pixels) keeps what is under it. */
export function zoomAt(view: View, factor: number, x: number, y: number): View {
    const zoom = within(view.zoom * factor, LEAST_ZOOM, MOST_ZOOM);
    const applied = zoom / view.zoom;
    return { x: x - (x - view.x) * applied, y: y - (y - view.y) * applied, zoom };
}

/** Moves the chart by CSS pixels. */
export function panBy(view: View, x: number, y: number): View {
    return { x: view.x + x, y: view.y + y, zoom: view.zoom };
}

/** Largest zoom, up to `most`, at which the area fits with `padding` CSS pixels around it. */
export function fittingZoom(area: Rectangle, size: Size, padding: number, most = 1): number {
    const across = (size.width - 2 * padding) / Math.max(1, area.right - area.left);
    const down = (size.height - 2 * padding) / Math.max(1, area.bottom - area.top);
    return within(Math.min(across, down), LEAST_ZOOM, most);
}

/** Shows the whole area, in the middle of the screen. */
export function fitTo(area: Rectangle, size: Size, padding: number, most = 1): View {
    return centreOn(area, size, fittingZoom(area, size, padding, most));
}

/** Puts the middle of an area into the middle of the screen. */
export function centreOn(area: Rectangle, size: Size, zoom: number): View {
    return {
        x: size.width / 2 - ((area.left + area.right) / 2) * zoom,
        y: size.height / 2 - ((area.top + area.bottom) / 2) * zoom,
        zoom
    };
}

/** Moves the chart just so far that the area is in sight with `padding` CSS pixels around it; the zoom stays. */
export function reveal(view: View, area: Rectangle, size: Size, padding: number): View {
    const moveAlong = (low: number, high: number, offset: number, length: number): number => {
        const [start, end] = [low * view.zoom + offset, high * view.zoom + offset];
        if (end - start > length - 2 * padding || start < padding) return padding - start;
        return end > length - padding ? length - padding - end : 0;
    };
    return panBy(
        view,
        moveAlong(area.left, area.right, view.x, size.width),
        moveAlong(area.top, area.bottom, view.y, size.height)
    );
}

/** Keeps at least `margin` CSS pixels of the chart on the screen, so that it can never be lost. */
export function keepInSight(view: View, area: Rectangle, size: Size, margin: number): View {
    const { zoom } = view;
    return {
        x: within(view.x, margin - area.right * zoom, size.width - margin - area.left * zoom),
        y: within(view.y, margin - area.bottom * zoom, size.height - margin - area.top * zoom),
        zoom
    };
}

/** Between two views, `share` from 0 to 1; zoom runs geometrically so that it looks even. */
export function between(first: View, second: View, share: number): View {
    if (share >= 1) return second;
    const zoom = first.zoom * Math.pow(second.zoom / first.zoom, share);
    // The offset follows the zoom, otherwise the target drifts through the picture on the way.
    const way = second.zoom === first.zoom ? share : (zoom - first.zoom) / (second.zoom - first.zoom);
    return { x: first.x + (second.x - first.x) * way, y: first.y + (second.y - first.y) * way, zoom };
}
