/** Drawings as the browser paints them: pictures in pixels, and texts that only the browser has fonts for. */
export { largestScale, pictureOf, type Picture } from './picture';
export { browserGlyphs } from './glyphs';
export { paintDrawing } from './paint';
