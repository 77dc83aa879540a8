import { FONT_FAMILY } from 'c/exportDrawing';
import type { GlyphPicture, GlyphSource } from 'c/exportPdf';

/** Pixels of the size of the type: about 460 an inch where type is 10 points high, sharp in print. */
const SIZE = 64;
/** Room around a text for what reaches beyond its line. */
const MARGIN = 12;
/** Longest text; what is longer is squeezed, as canvases end somewhere. */
const LONGEST = 8000;
/** A pixel that is darker than this is ink. */
const INK = 110;

/**
 * Texts as pictures in one colour, by the fonts of this browser. The pixels come over as one text: under Lightning Web
 * Security every element of a typed array costs a fifth of a microsecond, a whole decoded text one call. Null where there
 * is no canvas.
 */
export function browserGlyphs(): GlyphSource {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return () => null;
    const decoder = new TextDecoder('x-user-defined');
    return (text, bold) => {
        const font = `${bold ? 'bold ' : ''}${SIZE}px ${FONT_FAMILY}`;
        context.font = font;
        const measured = context.measureText(text);
        const width = Math.min(LONGEST, measured.width);
        const columns = Math.ceil((width + 2 * MARGIN) / 8) * 8;
        const above = Math.ceil(measured.actualBoundingBoxAscent) + 2;
        const rows = above + Math.max(0, Math.ceil(measured.actualBoundingBoxDescent)) + 2;
        canvas.width = columns;
        canvas.height = rows;
        // A new size takes the font away.
        context.font = font;
        context.fillStyle = '#000000';
        context.fillText(text, MARGIN, above, LONGEST);
        const pixels = decoder.decode(context.getImageData(0, 0, columns, rows).data);
        return { ...inkOf(pixels, columns, rows), width: width / SIZE, left: -MARGIN / SIZE, top: above / SIZE };
    };
}

/** Bits from the opacity of each pixel, the fourth of its four values. */
function inkOf(
    pixels: string,
    columns: number,
    rows: number
): Pick<GlyphPicture, 'bytes' | 'columns' | 'rows' | 'pixel'> {
    const bytes: number[] = [];
    for (let pixel = 0; pixel < columns * rows; pixel += 8) {
        let byte = 0;
        for (let bit = 0; bit < 8; bit++) {
            const opacity = pixels.charCodeAt((pixel + bit) * 4 + 3) & 0xff;
            if (opacity > INK) byte |= 0x80 >> bit;
        }
        bytes.push(byte);
    }
    return { bytes, columns, rows, pixel: 1 / SIZE };
}
