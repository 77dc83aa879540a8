import type { MatrixLine } from 'c/landscapeMatrix';
import type { GridSizes } from './gridPool';

/** Below this width of the viewport totals scroll with the columns; the style sheet says the same. */
export const NARROW = 560;
const MIDDLE = 900;

type Lines = readonly MatrixLine[];

/** What has to fit where everything is to be in sight at once. */
export interface GridFit {
    /** Of the viewport, in CSS pixels. */
    readonly height: number;
    readonly rows: number;
    /** Columns with amounts, and those that only gather others. */
    readonly columns: number;
    readonly headings: number;
}

const SMALLEST = { row: 14, column: 18, narrow: 6 };

/** Sizes for a density and a width of the viewport; they grow with the user's text, unless all is to fit. */
export function sizesOf(
    density: 'comfortable' | 'compact' | 'fit',
    width: number,
    scale: number,
    fit: GridFit
): GridSizes {
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
    const scaled = Object.fromEntries(
        Object.entries(sizes).map(([name, size]) => [name, Math.round(size * scale)])
    ) as unknown as GridSizes;
    if (density !== 'fit' || fit.rows === 0 || fit.columns === 0) return scaled;
    const room = width - scaled.rowHead - (width < NARROW ? 0 : scaled.total) - fit.headings * SMALLEST.narrow;
    const rows = fit.height - scaled.head - scaled.foot;
    return {
        ...scaled,
        narrow: SMALLEST.narrow,
        column: Math.max(SMALLEST.column, Math.min(scaled.column, Math.floor(room / fit.columns))),
        row: Math.max(SMALLEST.row, Math.min(scaled.row, Math.floor(rows / fit.rows)))
    };
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
