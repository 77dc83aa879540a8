import LANG from '@salesforce/i18n/lang';
import { browserGlyphs, pictureOf } from 'c/drawingPicture';
import { svgOf } from 'c/exportDrawing';
import { pagesOf, pdfOf, type Furniture } from 'c/exportPdf';
import { csvOf } from 'c/exportTable';
import { workbookOf } from 'c/exportWorkbook';
import { blobOf } from 'c/fileHandout';
import type { ExportOffer, ExportRequest } from './offer';

/** What files need to know that is neither the offer's nor asked for. */
export interface Circumstances {
    /** ISO date-time in UTC. */
    readonly madeAt: string;
    /** Texts around drawings on paper. */
    readonly furniture: Omit<Furniture, 'heading'>;
    /** Lets the page show how far it is, between two steps. */
    readonly pause: () => Promise<void>;
}

/** A file, and how much smaller than wanted a picture had to be made: 1 for not at all. */
export interface MadeFile {
    readonly blob: Blob;
    readonly shrunk: number;
}

const SHARP = 2;

/** Makes the file that was asked for. Throws what the offer throws, and where the browser fails. */
export async function makeFile(offer: ExportOffer, request: ExportRequest, around: Circumstances): Promise<MadeFile> {
    const { format } = request;
    await around.pause();
    if (format === 'csv' || format === 'xlsx') {
        const tables = (await offer.tables?.(request)) ?? [];
        await around.pause();
        const options = { title: offer.title, madeAt: around.madeAt };
        const parts = format === 'xlsx' ? workbookOf(tables, options) : tables.slice(0, 1).map(csvOf);
        return { blob: blobOf(parts), shrunk: 1 };
    }
    if (format === 'pdf') {
        const pages = await pdfPages(offer, request, around);
        await around.pause();
        const options = { title: offer.title, language: LANG, madeAt: around.madeAt, glyphs: browserGlyphs() };
        return { blob: blobOf(pdfOf(pages, options)), shrunk: 1 };
    }
    const drawing = await drawingOf(offer, request);
    await around.pause();
    if (format === 'svg') return { blob: blobOf([svgOf(drawing)]), shrunk: 1 };
    const { blob, scale } = await pictureOf(drawing, SHARP);
    return { blob, shrunk: scale / SHARP };
}

async function pdfPages(offer: ExportOffer, request: ExportRequest, { furniture }: Circumstances) {
    if (offer.pages !== undefined) return offer.pages(request);
    const { paper, layout } = request;
    return pagesOf(await drawingOf(offer, request), {
        ...{ paper, layout },
        furniture: { ...furniture, heading: offer.title }
    });
}

async function drawingOf(offer: ExportOffer, request: ExportRequest) {
    if (offer.drawing === undefined) throw new Error(`No drawing is offered for ${request.format}`);
    return offer.drawing(request);
}
