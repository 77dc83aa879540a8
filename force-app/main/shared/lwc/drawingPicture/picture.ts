import type { Drawing } from 'c/exportDrawing';
import { paintDrawing } from './paint';

/** What canvases of every browser can hold: pixels a side, and in all. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 64_000_000;

/** A picture with the pixels a unit that it came to. */
export interface Picture {
    readonly blob: Blob;
    readonly scale: number;
}

/** Pixels a unit that a picture can have, at most `wanted`. */
export function largestScale({ width, height }: Pick<Drawing, 'width' | 'height'>, wanted: number): number {
    const side = LONGEST_SIDE / Math.max(1, width, height);
    return Math.min(wanted, side, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
}

/**
 * The drawing as PNG, smaller where a canvas could not hold it. Throws where the browser makes no picture (no memory).
 *
 * @param wanted pixels a unit; 2 is sharp on dense screens
 */
export async function pictureOf(drawing: Drawing, wanted = 2): Promise<Picture> {
    const scale = largestScale(drawing, wanted);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(drawing.width * scale));
    canvas.height = Math.max(1, Math.floor(drawing.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('The browser gives no canvas');
    context.setTransform(scale, 0, 0, scale, 0, 0);
    paintDrawing(context, drawing);
    const blob = await new Promise<Blob | null>((resolve) => {
        canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('The browser made no picture');
    return { blob, scale };
}
