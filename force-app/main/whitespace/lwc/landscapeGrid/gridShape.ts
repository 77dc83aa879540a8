import type { MatrixLine } from 'c/landscapeMatrix';
import type { GridSizes } from './gridPool';

/** Below this width of the viewport totals scroll with the columns; the style sheet says the same. */
export const NARROW = 560;
const MIDDLE = 900;

type Lines = readonly MatrixLine[];

/** Sizes for a density and a width of the viewport; they grow with the user's text. */
export function sizesOf(density: 'comfortable' | 'compact', width: number, scale: number): GridSizes {
    const isCompact = density === 'compact';
    const rowHead = width < NARROW ? 124 : width < MIDDLE ? 192 : 248;
    const sizes = {
        row: isCompact ? 40 : 52,
        column: isCompact ? 100 : 112,
        narrow: 32,
        head: 76,
        rowHead,
        total: 104,
        foot: 44
    };
    return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, Math.round(size * scale)])) as never;
}

/** Name of the line above a column, over its own name. */
export function familyOf(columns: Lines, column: number): string {
    const level = columns[column]?.level ?? 1;
    for (let place = column - 1; level > 1 && place >= 0; place--) {
        const line = columns[place];
        if (line !== undefined && line.level < level) return line.name;
    }
    return '';
}

/** Lines from one to another; the line after the last stands for all, an open one in a total for its whole branch. */
export function spanOf(anchor: number, active: number, lines: Lines, inTotal: boolean): { from: number; to: number } {
    if (active >= lines.length || anchor >= lines.length) return { from: 0, to: lines.length - 1 };
    const [from, last] = anchor < active ? [anchor, active] : [active, anchor];
    let to = last;
    const level = lines[last]?.level ?? 1;
    while (inTotal && to + 1 < lines.length && (lines[to + 1]?.level ?? 1) > level) to++;
    return { from, to };
}
