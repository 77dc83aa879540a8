import type { CardDetail } from 'c/orgChartDrawing';

/** Zooms from which a detail is legible, largest first. */
const FROM: readonly (readonly [zoom: number, detail: CardDetail])[] = [
    [0.85, 'full'],
    [0.45, 'compact'],
    [0.34, 'small']
];

/** What a card shows at a zoom. */
export function detailAt(zoom: number): CardDetail {
    return FROM.find(([from]) => zoom >= from)?.[1] ?? 'block';
}

/** Zoom at which a person who is brought into sight is legible. */
export const LEGIBLE_ZOOM = 0.85;

/** Least zoom of the first look: names can be read, even where the whole chart does not fit. */
export const FIRST_ZOOM = 0.5;

/** Most nodes kept in the document where cards are blocks: those next to the focus. */
export const MOST_BLOCK_NODES = 120;
