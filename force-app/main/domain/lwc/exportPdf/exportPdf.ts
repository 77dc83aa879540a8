/**
 * Drawings as PDF (ISO 32000-1): vectors and real text, so that it can be searched, copied and enlarged. The whole file is
 * ASCII, hence made of text (see c/exportArchive for why bytes are avoided).
 *
 * Texts are set in Helvetica, which every reader has, as far as Windows-1252 goes. A text with other characters (王小明,
 * Łukasz, ياسمين) is drawn by whoever has the fonts, the browser: as a glyph of a font made for the file, whose picture is
 * the whole text in its own shaping and whose meaning, for search, copying and screen readers, is the text itself.
 */
import type { Drawing } from 'c/exportDrawing';
import type { FilePart } from 'c/exportArchive';
import { contentOf } from './content';
import { PictureFonts, type GlyphSource } from './pictureFonts';
import { PdfObjects, textString } from './pdfObjects';
import { helvetica } from './plainFonts';

export type { GlyphPicture, GlyphSource } from './pictureFonts';
export { pagesOf, PAPERS, pointsPerUnit, type Furniture, type PageLayout, type Paper } from './pages';

/** A drawing on a page. */
export interface PlacedDrawing {
    readonly drawing: Drawing;
    /** Where its left top corner stands, in points from the page's left top corner. */
    readonly x: number;
    readonly y: number;
    /** Points a unit. */
    readonly scale: number;
    /** What is shown of the page, in points; all of it without. */
    readonly clip?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** A page with its size in points (1/72 inch); later drawings lie above earlier ones. */
export interface PdfPage {
    readonly width: number;
    readonly height: number;
    readonly parts: readonly PlacedDrawing[];
}

export interface PdfOptions {
    readonly title: string;
    /** Language of the texts, such as `en-US`. */
    readonly language: string;
    /** ISO date-time in UTC. */
    readonly madeAt: string;
    /** Pictures of texts beyond Windows-1252; without it they are spelled with what Helvetica has. */
    readonly glyphs?: GlyphSource;
}

/** The file as parts to be joined. */
export function pdfOf(pages: readonly PdfPage[], { title, language, madeAt, glyphs }: PdfOptions): FilePart[] {
    const objects = new PdfObjects();
    const catalog = objects.reserve();
    const tree = objects.reserve();
    const resources = objects.reserve();
    const pictures = new PictureFonts(glyphs ?? (() => null));
    const opacities = new Map<number, string>();
    const forms = new Map<Drawing, { readonly name: string; readonly number: number }>();
    for (const { parts } of pages) {
        for (const { drawing } of parts) {
            if (forms.has(drawing)) continue;
            const { width, height } = drawing;
            // Once in the file, however many pages show a part of it; units run down, as on the screen.
            const number = objects.addStream(
                `/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Matrix [1 0 0 -1 0 0] /Resources ${resources} 0 R`,
                contentOf(drawing, pictures, opacities)
            );
            forms.set(drawing, { name: `D${forms.size + 1}`, number });
        }
    }
    const kids = pages.map((page) => addPage(objects, page, forms, tree, resources));
    const states = [...opacities].map(([opacity, name]) => `/${name} << /ca ${opacity} /CA ${opacity} >>`);
    const drawings = [...forms.values()].map(({ name, number }) => `/${name} ${number} 0 R`);
    const fonts = [`/R ${objects.add(helvetica(false))} 0 R`, `/B ${objects.add(helvetica(true))} 0 R`];
    objects.set(
        resources,
        `<< /Font << ${[...fonts, ...pictures.write(objects)].join(' ')} >> /ExtGState << ${states.join(' ')} >> ` +
            `/XObject << ${drawings.join(' ')} >> >>`
    );
    objects.set(tree, `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`);
    objects.set(
        catalog,
        `<< /Type /Catalog /Pages ${tree} 0 R /Lang ${textString(language)} /ViewerPreferences << /DisplayDocTitle true >> >>`
    );
    const stamp = madeAt.slice(0, 19).replace(/[-:T]/g, '');
    const info = objects.add(
        `<< /Title ${textString(title)} /Producer ${textString('Account Atlas')} /CreationDate (D:${stamp}Z) >>`
    );
    return objects.file(catalog, info);
}

function addPage(
    objects: PdfObjects,
    { width, height, parts }: PdfPage,
    forms: ReadonlyMap<Drawing, { readonly name: string; readonly number: number }>,
    tree: number,
    resources: number
): number {
    const content = parts.map(({ drawing, x, y, scale, clip }) => {
        const window =
            clip === undefined
                ? ''
                : `${clip.left} ${height - clip.bottom} ${clip.right - clip.left} ${clip.bottom - clip.top} re W n `;
        const name = (forms.get(drawing) as { name: string }).name;
        return `q ${window}${scale} 0 0 ${scale} ${x} ${height - y} cm /${name} Do Q`;
    });
    const stream = objects.addStream('', content.join('\n'));
    return objects.add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} 0 R /Contents ${stream} 0 R >>`
    );
}
