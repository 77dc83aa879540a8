/**
 * A drawing made of shapes and texts: what is exported as a picture. It is made from the same scene as the screen, and
 * every picture (SVG, PNG, PDF) is written from it, so that they cannot differ. A unit is a CSS pixel (1/96 inch).
 * Colours are `#rrggbb`: paper is light, whatever the theme of the screen.
 */
import type { DrawnItem, DrawnShape, DrawnText } from './items';

export { FONT_FAMILY, type Drawing, type DrawnGroup, type DrawnItem, type DrawnShape, type DrawnText } from './items';
export { svgOf } from './svg';
export { fitText, textWidth, windowsCode, wrapText, windowsWidths, type Measure } from './textFit';
export { boundsOfItem, pathBounds, pathSteps, type Box, type PathStep } from './pathData';

/** Path data of a rectangle with rounded corners. */
export function rectanglePath(x: number, y: number, width: number, height: number, radius = 0): string {
    const r = Math.max(0, Math.min(radius, width / 2, height / 2));
    if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
    return (
        `M${x + r} ${y}h${width - 2 * r}q${r} 0 ${r} ${r}v${height - 2 * r}q0 ${r} ${-r} ${r}` +
        `h${2 * r - width}q${-r} 0 ${-r} ${-r}v${2 * r - height}q0 ${-r} ${r} ${-r}z`
    );
}

/** Path data of a circle: four curves, less than three ten-thousandths of the radius off. */
export function circlePath(x: number, y: number, radius: number): string {
    const r = radius;
    const k = r * 0.5523;
    return (
        `M${x - r} ${y}c0 ${-k} ${r - k} ${-r} ${r} ${-r}c${k} 0 ${r} ${r - k} ${r} ${r}` +
        `c0 ${k} ${k - r} ${r} ${-r} ${r}c${-k} 0 ${-r} ${k - r} ${-r} ${-r}z`
    );
}

/** Every item of a drawing with where its group stands and how faded it is, groups resolved. */
export function forEachItem(
    items: readonly DrawnItem[],
    visit: (item: DrawnShape | DrawnText, x: number, y: number, opacity: number) => void,
    x = 0,
    y = 0,
    opacity = 1
): void {
    for (const item of items) {
        const shown = opacity * (item.opacity ?? 1);
        if (item.kind === 'group') forEachItem(item.items, visit, x + (item.x ?? 0), y + (item.y ?? 0), shown);
        else visit(item, x, y, shown);
    }
}
