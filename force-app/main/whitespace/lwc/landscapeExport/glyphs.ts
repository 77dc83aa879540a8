import { circlePath, rectanglePath, type DrawnItem } from 'c/exportDrawing';
import type { CellState } from 'c/landscapeFacts';

/** Colours of the page in light: paper is light. */
export const INK = {
    text: '#181818',
    quiet: '#5c5c5c',
    border: '#e5e5e5',
    head: '#f3f3f3',
    won: '#0b5cab',
    open: '#0b7477',
    target: '#7526e3',
    blocked: '#8c4b02',
    lost: '#b60554'
} as const;

/** Shades of the heat, by their number. */
export const TINTS: readonly string[] = ['#ffffff', '#f1f9ff', '#e6f3ff', '#d8edff', '#cbe7ff', '#bbdfff', '#a8d7ff'];

const RADIUS = 7;

/** The sign of a state, centred: each has its own shape, whatever its colour. */
export function drawGlyph(state: CellState, x: number, y: number): DrawnItem[] {
    const circle = circlePath(x, y, RADIUS);
    const ring = circlePath(x, y, RADIUS - 1);
    const r = RADIUS - 1;
    switch (state) {
        case 'Won':
            return [
                { kind: 'shape', path: circle, fill: INK.won },
                {
                    kind: 'shape',
                    path: `M${x - 3} ${y}L${x - 1} ${y + 2.5}L${x + 3.5} ${y - 2.5}`,
                    stroke: '#ffffff',
                    lineWidth: 1.75
                }
            ];
        case 'Open':
            return [
                { kind: 'shape', path: ring, stroke: INK.open, lineWidth: 2 },
                {
                    kind: 'shape',
                    path: `M${x - r} ${y}H${x + r}C${x + r} ${y + r * 1.33} ${x - r} ${y + r * 1.33} ${x - r} ${y}Z`,
                    fill: INK.open
                }
            ];
        case 'Target':
            return [
                { kind: 'shape', path: ring, stroke: INK.target, lineWidth: 2 },
                { kind: 'shape', path: circlePath(x, y, 2), fill: INK.target }
            ];
        case 'White Space':
            return [{ kind: 'shape', path: ring, stroke: INK.quiet, lineWidth: 1.75, dash: [1.75, 2] }];
        case 'Blocked':
            return [
                {
                    kind: 'shape',
                    path: rectanglePath(x - r, y - r, 2 * r, 2 * r, 2),
                    stroke: INK.blocked,
                    lineWidth: 2
                },
                {
                    kind: 'shape',
                    path: `M${x - r} ${y + 2}L${x + 2} ${y - r}M${x - 2} ${y + r}L${x + r} ${y - 2}`,
                    stroke: INK.blocked,
                    lineWidth: 1.5
                }
            ];
        case 'Lost':
            return [
                {
                    kind: 'shape',
                    path: `M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}`,
                    stroke: INK.lost,
                    lineWidth: 2
                }
            ];
        case 'Not Applicable':
            return [{ kind: 'shape', path: `M${x - 5} ${y}H${x + 5}`, stroke: INK.quiet, lineWidth: 2 }];
        default:
            return [{ kind: 'shape', path: circlePath(x, y, 2), fill: INK.quiet }];
    }
}
