import { boundsOfItem, fitText, rectanglePath, type Box, type Drawing, type DrawnItem } from 'c/exportDrawing';
import type { PdfPage } from './exportPdf';

/** Sheets, and `drawing`: one as large as the drawing, for screens and plotters. */
export type Paper = 'a4' | 'a3' | 'letter' | 'drawing';
/** The whole on one page, or at a legible size on as many as it takes, to be put together. */
export type PageLayout = 'one' | 'tiles';

/** Points, upright. */
export const PAPERS: Readonly<Record<Exclude<Paper, 'drawing'>, { readonly width: number; readonly height: number }>> =
    {
        a4: { width: 595.28, height: 841.89 },
        a3: { width: 841.89, height: 1190.55 },
        letter: { width: 612, height: 792 }
    };

/** What stands around the drawing. */
export interface Furniture {
    /** Above, at the left. */
    readonly heading: string;
    /** Below, at the left: when it was made, say. */
    readonly note: string;
    /** Below, at the right: `3 of 12`. */
    readonly pageText: (page: number, pages: number) => string;
    /** Where a tile belongs: row and column from 1, and how many there are. */
    readonly tileText: (row: number, column: number, rows: number, columns: number) => string;
}

export interface PagesRequest {
    readonly paper: Paper;
    readonly layout: PageLayout;
    readonly furniture: Furniture;
    /** Points a unit of tiles; 0.6 sets type of 14 units at 8.4 points. */
    readonly tileScale?: number;
}

/** Largest page that the format allows for certain, in points. */
const LARGEST = 14_400;
const MARGIN = 30;
const HEADING = 22;
const FOOTING = 18;
/** How much of its neighbours a tile shows, so that sheets can be glued. */
const OVERLAP = 14;
const TILE_SCALE = 0.6;
/** Nothing is drawn larger than on the screen at 100 %. */
const LARGEST_SCALE = 0.75;
const INK = '#2e2e2e';
const FAINT = '#8a8a8a';

interface Sheet {
    readonly width: number;
    readonly height: number;
}

/** The area of a sheet that drawings use. */
function windowOf({ width, height }: Sheet): Box {
    return { left: MARGIN, top: MARGIN + HEADING, right: width - MARGIN, bottom: height - MARGIN - FOOTING };
}

function turned({ width, height }: Sheet): Sheet {
    return { width: height, height: width };
}

/** Points a unit at which the whole drawing fits on a sheet, upright or across, whichever is larger. */
export function pointsPerUnit(drawing: { readonly width: number; readonly height: number }, paper: Paper): number {
    if (paper === 'drawing') return LARGEST_SCALE;
    const sheet = PAPERS[paper];
    return Math.min(LARGEST_SCALE, Math.max(fit(drawing, sheet), fit(drawing, turned(sheet))));
}

function fit(drawing: { readonly width: number; readonly height: number }, sheet: Sheet): number {
    const { left, top, right, bottom } = windowOf(sheet);
    return Math.min((right - left) / drawing.width, (bottom - top) / drawing.height);
}

/** The pages of a drawing. Tiles on which nothing is drawn are left out. */
export function pagesOf(drawing: Drawing, request: PagesRequest): PdfPage[] {
    const { paper, layout, furniture } = request;
    if (paper === 'drawing') {
        const most = (LARGEST - 2 * MARGIN - HEADING - FOOTING) / Math.max(drawing.width, drawing.height);
        const scale = Math.min(LARGEST_SCALE, most);
        const sheet = {
            width: Math.max(300, drawing.width * scale + 2 * MARGIN),
            height: drawing.height * scale + 2 * MARGIN + HEADING + FOOTING
        };
        return [onePage(drawing, sheet, scale, furniture)];
    }
    const upright = PAPERS[paper];
    const scale = pointsPerUnit(drawing, paper);
    if (layout === 'one' || scale >= (request.tileScale ?? TILE_SCALE)) {
        return [
            onePage(
                drawing,
                fit(drawing, upright) >= fit(drawing, turned(upright)) ? upright : turned(upright),
                scale,
                furniture
            )
        ];
    }
    return tiles(drawing, upright, request.tileScale ?? TILE_SCALE, furniture);
}

function onePage(drawing: Drawing, sheet: Sheet, scale: number, furniture: Furniture): PdfPage {
    const { left, top, right, bottom } = windowOf(sheet);
    const x = left + Math.max(0, (right - left - drawing.width * scale) / 2);
    const clip = { left, top, right, bottom };
    const around = furnitureOf(sheet, furniture, '', furniture.pageText(1, 1));
    return { ...sheet, parts: [{ drawing, x, y: top, scale, clip }, whole(around)] };
}

function whole(drawing: Drawing) {
    return { drawing, x: 0, y: 0, scale: 1 };
}

interface Grid {
    readonly sheet: Sheet;
    readonly columns: number;
    readonly rows: number;
}

function gridOf(drawing: Drawing, sheet: Sheet, scale: number): Grid {
    const { left, top, right, bottom } = windowOf(sheet);
    const count = (length: number, window: number): number =>
        Math.max(1, Math.ceil((length * scale - OVERLAP) / (window - OVERLAP)));
    return { sheet, columns: count(drawing.width, right - left), rows: count(drawing.height, bottom - top) };
}

function tiles(drawing: Drawing, upright: Sheet, scale: number, furniture: Furniture): PdfPage[] {
    const [tall, wide] = [gridOf(drawing, upright, scale), gridOf(drawing, turned(upright), scale)];
    const { sheet, columns, rows } = tall.columns * tall.rows < wide.columns * wide.rows ? tall : wide;
    const window = windowOf(sheet);
    const [stepX, stepY] = [window.right - window.left - OVERLAP, window.bottom - window.top - OVERLAP];
    const drawn = tilesWithInk(drawing, scale, stepX, stepY, columns, rows);
    const kept: [row: number, column: number][] = [];
    for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) if (drawn[row * columns + column]) kept.push([row, column]);
    }
    return kept.map(([row, column], place) => {
        const around = furnitureOf(
            sheet,
            furniture,
            furniture.tileText(row + 1, column + 1, rows, columns),
            furniture.pageText(place + 1, kept.length),
            marks(window, row > 0, column < columns - 1, row < rows - 1, column > 0),
            keyMap(sheet, kept, rows, columns, row, column)
        );
        const [x, y] = [window.left - column * stepX, window.top - row * stepY];
        return { ...sheet, parts: [{ drawing, x, y, scale, clip: window }, whole(around)] };
    });
}

/** Which tiles something reaches into. */
function tilesWithInk(
    drawing: Drawing,
    scale: number,
    stepX: number,
    stepY: number,
    columns: number,
    rows: number
): boolean[] {
    const drawn = new Array<boolean>(columns * rows).fill(false);
    for (const item of drawing.items) {
        for (const { left, top, right, bottom } of boundsOfItem(item)) {
            const first = (start: number, step: number): number =>
                Math.max(0, Math.floor((start * scale - OVERLAP) / step));
            const last = (end: number, step: number, count: number): number =>
                Math.min(count - 1, Math.floor((end * scale) / step));
            for (let row = first(top, stepY); row <= last(bottom, stepY, rows); row++) {
                for (let column = first(left, stepX); column <= last(right, stepX, columns); column++) {
                    drawn[row * columns + column] = true;
                }
            }
        }
    }
    return drawn;
}

function furnitureOf(
    sheet: Sheet,
    { heading, note }: Furniture,
    middle: string,
    page: string,
    ...more: DrawnItem[][]
): Drawing {
    const { width, height } = sheet;
    const base = height - MARGIN;
    const third = (width - 2 * MARGIN) / 3 - 8;
    const small = { kind: 'text', size: 8, fill: INK, y: base, maxWidth: third } as const;
    const items: DrawnItem[] = [
        {
            ...{ kind: 'text', x: MARGIN, y: MARGIN + 10, size: 12, bold: true, fill: INK },
            ...{ text: fitText(heading, width - 2 * MARGIN - 60, 12, true), maxWidth: width - 2 * MARGIN - 60 }
        },
        { ...small, x: MARGIN, text: fitText(note, third, 8) },
        { ...small, x: width / 2, text: fitText(middle, third, 8), anchor: 'middle' },
        { ...small, x: width - MARGIN, text: fitText(page, third, 8), anchor: 'end' },
        ...more.flat()
    ];
    return { title: heading, width, height, items: items.filter((item) => item.kind !== 'text' || item.text !== '') };
}

/** Lines where neighbours overlap: cut there, or lay one sheet's line on the other's. */
function marks(
    { left, top, right, bottom }: Box,
    above: boolean,
    after: boolean,
    below: boolean,
    before: boolean
): DrawnItem[] {
    const length = 10;
    const paths: string[] = [];
    const [innerRight, innerBottom] = [right - OVERLAP / 2, bottom - OVERLAP / 2];
    const [innerLeft, innerTop] = [left + OVERLAP / 2, top + OVERLAP / 2];
    if (before) paths.push(`M${innerLeft} ${top - length}V${top}M${innerLeft} ${bottom}V${bottom + length}`);
    if (after) paths.push(`M${innerRight} ${top - length}V${top}M${innerRight} ${bottom}V${bottom + length}`);
    if (above) paths.push(`M${left - length} ${innerTop}H${left}M${right} ${innerTop}H${right + length}`);
    if (below) paths.push(`M${left - length} ${innerBottom}H${left}M${right} ${innerBottom}H${right + length}`);
    return paths.map((path) => ({ kind: 'shape', path, stroke: FAINT, lineWidth: 0.5 }));
}

/** The grid of sheets, small, with this one filled: where it belongs. */
function keyMap(
    { width }: Sheet,
    kept: readonly (readonly [row: number, column: number])[],
    rows: number,
    columns: number,
    ownRow: number,
    ownColumn: number
): DrawnItem[] {
    const side = Math.min(5, 50 / columns, 16 / rows);
    const [left, top] = [width - MARGIN - columns * side, MARGIN - 2];
    const square = (row: number, column: number): string =>
        rectanglePath(left + column * side, top + row * side, side, side);
    return [
        { kind: 'shape', path: square(ownRow, ownColumn), fill: INK },
        {
            kind: 'shape',
            path: kept.map(([row, column]) => square(row, column)).join(''),
            stroke: FAINT,
            lineWidth: 0.4
        }
    ];
}
