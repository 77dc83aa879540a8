import type { Drawing } from 'c/exportDrawing';
import type { PageLayout, Paper, PdfPage } from 'c/exportPdf';
import type { ExportTable } from 'c/exportTable';

/** Forms to take something away in. */
export type ExportFormat = 'pdf' | 'png' | 'svg' | 'xlsx' | 'csv';

/** Something to choose: how much, or what besides. */
export interface ExportChoice {
    readonly value: string;
    readonly label: string;
    /** Formats that it is offered for; all without. */
    readonly formats?: readonly ExportFormat[];
}

/** What was asked for. */
export interface ExportRequest {
    readonly format: ExportFormat;
    /** Value of one of the offer's scopes; empty where there are none. */
    readonly scope: string;
    /** Values of the extras that were asked for; none unless somebody ticked them. */
    readonly extras: ReadonlySet<string>;
    readonly paper: Paper;
    readonly layout: PageLayout;
}

/**
 * What a page offers to take away. A class of the page's, not a plain object, so that Lightning hands it on as it is. Its
 * methods are called when the person asks, and may throw: the dialog says so.
 */
export interface ExportOffer {
    /** What is taken away, in words: heading of pages, title of files. */
    readonly title: string;
    /** Name of the file without its ending. */
    readonly fileName: string;
    readonly formats: readonly ExportFormat[];
    /** How much, the first one chosen already; empty where there is nothing to choose. */
    readonly scopes: readonly ExportChoice[];
    /** What is left out unless asked for. Only what the person may see belongs here. */
    readonly extras: readonly ExportChoice[];
    /** For PNG and SVG, and for PDF unless `pages` is there. */
    drawing?(request: ExportRequest): Drawing | Promise<Drawing>;
    /** For CSV (the first one) and XLSX (a sheet each). */
    tables?(request: ExportRequest): readonly ExportTable[] | Promise<readonly ExportTable[]>;
    /** For PDF where the pages are laid out by the offer. Then `layout` is not asked for. */
    pages?(request: ExportRequest): readonly PdfPage[] | Promise<readonly PdfPage[]>;
}
