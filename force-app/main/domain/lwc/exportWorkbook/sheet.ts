import { isFormula, plainNumber, type ExportCell, type ExportColumn, type ExportTable } from 'c/exportTable';
import { dayNumber } from './dates';
import type { RowRole, StyleBook } from './styles';
import { cellText, xmlText } from './xmlText';

/** Letters of a column counted from 0: A, B, … Z, AA. */
export function columnName(place: number): string {
    let name = '';
    for (let rest = place; rest >= 0; rest = Math.floor(rest / 26) - 1) {
        name = String.fromCharCode(65 + (rest % 26)) + name;
    }
    return name;
}

/** Texts of all sheets, each kept once, as the format likes it. */
export class SharedTexts {
    private readonly places = new Map<string, number>();
    private uses = 0;

    /** Number of a text. */
    placeOf(text: string): number {
        this.uses++;
        const kept = cellText(text);
        const known = this.places.get(kept);
        if (known !== undefined) return known;
        this.places.set(kept, this.places.size);
        return this.places.size - 1;
    }

    xml(): string {
        const items = [...this.places.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
        return (
            '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
            `count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`
        );
    }
}

/** One sheet. `isFirst` is the one that is open when the workbook is. */
export function sheetXml(table: ExportTable, styles: StyleBook, texts: SharedTexts, isFirst: boolean): string {
    const { columns, rows, totals, frozenColumns = 0 } = table;
    const names = columns.map((_, place) => columnName(place));
    const stylesOf = (role: RowRole): number[] => columns.map((column) => styles.styleOf(column, role));
    const styleNumbers = { header: stylesOf('header'), body: stylesOf('body'), totals: stylesOf('totals') };
    const rowXml = (cells: readonly ExportCell[], number: number, role: RowRole): string => {
        const numbers = styleNumbers[role];
        const written = cells.slice(0, columns.length).map((cell, place) =>
            // A header is never a date.
            cellXml(
                cell,
                role === 'header' ? 'text' : (columns[place] as ExportColumn).kind,
                `r="${names[place]}${number}" s="${numbers[place]}"`,
                texts
            )
        );
        return `<row r="${number}">${written.join('')}</row>`;
    };
    const lines = [
        rowXml(
            columns.map(({ header }) => header),
            1,
            'header'
        ),
        ...rows.map((cells, place) => rowXml(cells, place + 2, 'body')),
        ...(totals === undefined ? [] : [rowXml(totals, rows.length + 2, 'totals')])
    ];
    const last = names.at(-1) ?? 'A';
    const frozen = `${columnName(frozenColumns)}2`;
    const widths = columns.map((column, place) => {
        const width = Math.min(60, Math.max(8, column.width ?? widthOf(column, place, table)));
        return `<col min="${place + 1}" max="${place + 1}" width="${width + 2}" customWidth="1"/>`;
    });
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
        `<dimension ref="A1:${last}${lines.length}"/>` +
        `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
        `<pane ${frozenColumns > 0 ? `xSplit="${frozenColumns}" ` : ''}ySplit="1" topLeftCell="${frozen}" ` +
        `activePane="${frozenColumns > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/></sheetView></sheetViews>` +
        `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols>` +
        `<sheetData>${lines.join('')}</sheetData>` +
        (rows.length === 0 ? '' : `<autoFilter ref="A1:${last}${rows.length + 1}"/>`) +
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
        '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
    );
}

function cellXml(cell: ExportCell, kind: ExportColumn['kind'], place: string, texts: SharedTexts): string {
    if (isFormula(cell)) {
        const { formula, value } = cell;
        if (value === null) return `<c ${place}><f>${xmlText(formula)}</f></c>`;
        return typeof value === 'number'
            ? `<c ${place}><f>${xmlText(formula)}</f><v>${plainNumber(value)}</v></c>`
            : `<c ${place} t="str"><f>${xmlText(formula)}</f><v>${xmlText(cellText(value))}</v></c>`;
    }
    if (cell === null || cell === '') return `<c ${place}/>`;
    if (typeof cell === 'boolean') return `<c ${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (typeof cell === 'number') return Number.isFinite(cell) ? `<c ${place}><v>${cell}</v></c>` : `<c ${place}/>`;
    const serial = kind === 'day' || kind === 'moment' ? dayNumber(cell) : null;
    if (serial !== null) return `<c ${place}><v>${serial}</v></c>`;
    return `<c ${place} t="s"><v>${texts.placeOf(cell)}</v></c>`;
}

/** Characters of a column's first rows, about. */
function widthOf({ header, kind }: ExportColumn, place: number, { rows }: ExportTable): number {
    if (kind === 'day') return Math.max(10, header.length);
    if (kind === 'moment') return Math.max(16, header.length);
    if (kind === 'money') return Math.max(16, header.length);
    return rows.slice(0, 200).reduce((most, cells) => {
        const cell = cells[place];
        const value = cell === undefined || isFormula(cell) ? '' : (cell ?? '');
        return Math.max(most, String(value).length);
    }, header.length);
}
