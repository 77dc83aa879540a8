import exportLabel from '@salesforce/label/c.Export_Export';
import close from '@salesforce/label/c.Export_Close';
import format from '@salesforce/label/c.Export_Format';
import pdf from '@salesforce/label/c.Export_FormatPdf';
import png from '@salesforce/label/c.Export_FormatPng';
import svg from '@salesforce/label/c.Export_FormatSvg';
import xlsx from '@salesforce/label/c.Export_FormatXlsx';
import csv from '@salesforce/label/c.Export_FormatCsv';
import scope from '@salesforce/label/c.Export_Scope';
import extras from '@salesforce/label/c.Export_Extras';
import paper from '@salesforce/label/c.Export_Paper';
import paperA4 from '@salesforce/label/c.Export_PaperA4';
import paperA3 from '@salesforce/label/c.Export_PaperA3';
import paperLetter from '@salesforce/label/c.Export_PaperLetter';
import paperDrawing from '@salesforce/label/c.Export_PaperDrawing';
import layout from '@salesforce/label/c.Export_Layout';
import layoutOne from '@salesforce/label/c.Export_LayoutOne';
import layoutTiles from '@salesforce/label/c.Export_LayoutTiles';
import working from '@salesforce/label/c.Export_Working';
import done from '@salesforce/label/c.Export_Done';
import shrunk from '@salesforce/label/c.Export_Shrunk';
import failed from '@salesforce/label/c.Export_Failed';
import failedHelp from '@salesforce/label/c.Export_FailedHelp';
import madeOn from '@salesforce/label/c.Export_MadeOn';
import page from '@salesforce/label/c.Export_Page';
import tile from '@salesforce/label/c.Export_Tile';

/** Texts of the dialog and of what stands around drawings on paper. */
export const LABELS = {
    exportLabel,
    close,
    format,
    scope,
    extras,
    paper,
    layout,
    working,
    done,
    shrunk,
    failed,
    failedHelp,
    madeOn,
    page,
    tile
} as const;

export const FORMAT_LABELS = { pdf, png, svg, xlsx, csv } as const;
export const PAPER_LABELS = { a4: paperA4, a3: paperA3, letter: paperLetter, drawing: paperDrawing } as const;
export const LAYOUT_LABELS = { one: layoutOne, tiles: layoutTiles } as const;
