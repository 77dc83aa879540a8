/**
 * Tables as an XLSX workbook (ECMA-376, Office Open XML, part 1, SpreadsheetML): numbers that can be added, dates that
 * can be sorted, formulas for totals, a frozen header, filters, widths and formats. Texts are cells of type string, so
 * nothing in them is ever run as a formula.
 */
import { archiveOf, type ArchiveFile, type FilePart } from 'c/exportArchive';
import type { ExportTable } from 'c/exportTable';
import { columnName, sheetXml, SharedTexts } from './sheet';
import { StyleBook } from './styles';
import { sheetNames, xmlText } from './xmlText';

export { columnName } from './sheet';
export { dayNumber } from './dates';

export interface WorkbookOptions {
    /** Title in the properties of the file. */
    readonly title: string;
    /** When it was made, ISO date-time in UTC. */
    readonly madeAt: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of an XLSX file with one sheet a table. */
export function workbookOf(tables: readonly ExportTable[], { title, madeAt }: WorkbookOptions): FilePart[] {
    const styles = new StyleBook();
    const texts = new SharedTexts();
    const names = sheetNames(tables.map(({ name }) => name));
    const sheets = tables.map((table, place) => ({
        path: `xl/worksheets/sheet${place + 1}.xml`,
        text: HEAD + sheetXml(table, styles, texts, place === 0)
    }));
    const filters = tables.flatMap(({ columns, rows }, place) =>
        rows.length === 0
            ? []
            : [
                  `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">` +
                      xmlText(`'${(names[place] as string).replaceAll("'", "''")}'!`) +
                      `$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}</definedName>`
              ]
    );
    const files: ArchiveFile[] = [
        { path: '[Content_Types].xml', text: HEAD + contentTypes(sheets.length) },
        {
            path: '_rels/.rels',
            text:
                HEAD +
                relations(
                    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
                    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml']
                )
        },
        {
            path: 'docProps/core.xml',
            text:
                `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
                'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
                `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>` +
                `<dcterms:created xsi:type="dcterms:W3CDTF">${madeAt.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`
        },
        {
            path: 'xl/workbook.xml',
            text:
                `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>` +
                names
                    .map(
                        (name, place) =>
                            `<sheet name="${xmlText(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`
                    )
                    .join('') +
                `</sheets>${filters.length === 0 ? '' : `<definedNames>${filters.join('')}</definedNames>`}` +
                // Totals carry their values; a program that can calculate does so again when it opens the file.
                '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>'
        },
        {
            path: 'xl/_rels/workbook.xml.rels',
            text:
                HEAD +
                relations(
                    ...sheets.map(({ path }): [string, string] => [`${OFFICE}/relationships/worksheet`, path.slice(3)]),
                    [`${OFFICE}/relationships/styles`, 'styles.xml'],
                    [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml']
                )
        },
        ...sheets,
        { path: 'xl/styles.xml', text: HEAD + styles.xml() },
        { path: 'xl/sharedStrings.xml', text: HEAD + texts.xml() }
    ];
    return archiveOf(files, madeAt);
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
    const entries = targets.map(
        ([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`
    );
    return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
    const parts: [path: string, type: string][] = [
        ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
        ...Array.from({ length: sheetCount }, (_, place): [string, string] => [
            `/xl/worksheets/sheet${place + 1}.xml`,
            `${TYPE}.worksheet+xml`
        ]),
        ['/xl/styles.xml', `${TYPE}.styles+xml`],
        ['/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`],
        ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml']
    ];
    const overrides = parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
    return (
        `<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
    );
}
