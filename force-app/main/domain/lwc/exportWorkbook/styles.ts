import type { ExportColumn } from 'c/exportTable';
import { currencyDigits } from 'c/landscapeMoney';
import { xmlText } from './xmlText';

/** Which row a cell is in. */
export type RowRole = 'header' | 'body' | 'totals';

const FORMATS: Readonly<Record<ExportColumn['kind'], string>> = {
    text: 'General',
    number: 'General',
    whole: '#,##0',
    share: '0.0%',
    money: '#,##0.00',
    day: 'yyyy-mm-dd',
    moment: 'yyyy-mm-dd hh:mm',
    flag: 'General'
};
/** First number for formats of one's own. */
const OWN_FORMATS = 164;

function formatOf({ kind, currency }: ExportColumn): string {
    if (kind !== 'money' || !currency) return FORMATS[kind];
    // The code in words, since symbols are not unique; also for negative amounts.
    const code = currency.replace(/[^A-Za-z]/g, '').slice(0, 3);
    if (code === '') return FORMATS.money;
    const digits = currencyDigits(code);
    const number = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
    return `${number} "${code}";-${number} "${code}"`;
}

/** Collects the formats that a workbook uses and numbers them. */
export class StyleBook {
    private readonly formats: string[] = [];
    private readonly styles = new Map<string, number>();
    private readonly entries: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

    /** Number of the style of a column's cells in a row of that role. */
    styleOf(column: ExportColumn, role: RowRole): number {
        const format = role === 'header' ? 'General' : formatOf(column);
        const isText = column.kind === 'text';
        const name = `${role} ${isText} ${format}`;
        const known = this.styles.get(name);
        if (known !== undefined) return known;
        const number = this.entries.length;
        this.styles.set(name, number);
        const font = role === 'body' ? 0 : 1;
        const [fill, border] = role === 'header' ? [2, 0] : role === 'totals' ? [0, 1] : [0, 0];
        const align =
            role === 'header'
                ? `<alignment vertical="top" wrapText="1"${isText ? '' : ' horizontal="right"'}/>`
                : `<alignment vertical="top"/>`;
        this.entries.push(
            `<xf numFmtId="${this.numberOf(format)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" ` +
                `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`
        );
        return number;
    }

    private numberOf(format: string): number {
        if (format === 'General') return 0;
        const known = this.formats.indexOf(format);
        if (known >= 0) return OWN_FORMATS + known;
        this.formats.push(format);
        return OWN_FORMATS + this.formats.length - 1;
    }

    xml(): string {
        const formats = this.formats.map(
            (format, place) => `<numFmt numFmtId="${OWN_FORMATS + place}" formatCode="${xmlText(format)}"/>`
        );
        const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
        return (
            '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
            (formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`) +
            `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
            '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
            '<fill><patternFill patternType="solid"><fgColor rgb="FFE5EBF5"/><bgColor indexed="64"/></patternFill></fill></fills>' +
            '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
            '<border><left/><right/><top style="thin"><color auto="1"/></top><bottom/><diagonal/></border></borders>' +
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
            `<cellXfs count="${this.entries.length}">${this.entries.join('')}</cellXfs>` +
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        );
    }
}
