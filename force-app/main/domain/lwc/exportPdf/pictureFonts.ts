import { utf16, type PdfObjects } from './pdfObjects';

/**
 * A text as the browser draws it, in one colour. Lengths are shares of the size of the type.
 */
export interface GlyphPicture {
    /** How far the next text would begin. */
    readonly width: number;
    /** Where the picture begins, right of the text's beginning (negative: left of it). */
    readonly left: number;
    /** Its upper edge above the baseline. */
    readonly top: number;
    /** Side of a pixel. */
    readonly pixel: number;
    readonly columns: number;
    readonly rows: number;
    /** Row by row, each beginning a new byte, the leftmost pixel first: a set bit is ink. */
    readonly bytes: readonly number[];
}

/** Draws a text; null where that cannot be done. */
export type GlyphSource = (text: string, bold: boolean) => GlyphPicture | null;

/** Glyphs of one font. */
const MOST = 255;

interface Glyph {
    readonly text: string;
    readonly picture: GlyphPicture;
}

/** Fonts of the type that draws its glyphs by instructions (Type 3, section 9.6.5): a glyph for each text. */
export class PictureFonts {
    private readonly source: GlyphSource;
    private readonly glyphs: Glyph[] = [];
    private readonly known = new Map<string, { readonly place: number; readonly picture: GlyphPicture } | null>();

    constructor(source: GlyphSource) {
        this.source = source;
    }

    /** Font, code and width of a text; null where there is no picture of it. */
    glyphOf(text: string, bold: boolean): { font: string; code: string; width: number } | null {
        const name = `${bold ? 'b' : 'r'}${text}`;
        let entry = this.known.get(name);
        if (entry === undefined) {
            const picture = this.source(text, bold);
            entry = picture === null ? null : { place: this.glyphs.length, picture };
            if (picture !== null) this.glyphs.push({ text, picture });
            this.known.set(name, entry);
        }
        if (entry === null) return null;
        const { place, picture } = entry;
        const code = ((place % MOST) + 1).toString(16).padStart(2, '0');
        return { font: `P${Math.floor(place / MOST)}`, code: `<${code}>`, width: picture.width };
    }

    /** Writes the fonts and gives the entries of the resources. */
    write(objects: PdfObjects): string[] {
        const entries: string[] = [];
        for (let start = 0; start < this.glyphs.length; start += MOST) {
            const glyphs = this.glyphs.slice(start, start + MOST);
            const names = glyphs.map((_, place) => `/g${place + 1}`);
            const procedures = glyphs.map(({ picture }) => objects.addStream('', procedureOf(picture)));
            const meaning = objects.addStream('', meaningOf(glyphs));
            const number = objects.add(
                '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] /FontMatrix [0.001 0 0 0.001 0 0] ' +
                    `/CharProcs << ${names.map((name, place) => `${name} ${procedures[place]} 0 R`).join(' ')} >> ` +
                    `/Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >> ` +
                    `/FirstChar 1 /LastChar ${glyphs.length} ` +
                    `/Widths [${glyphs.map(({ picture }) => Math.round(picture.width * 1000)).join(' ')}] ` +
                    `/Resources << >> /ToUnicode ${meaning} 0 R >>`
            );
            entries.push(`/P${start / MOST} ${number} 0 R`);
        }
        return entries;
    }
}

function procedureOf({ width, left, top, pixel, columns, rows, bytes }: GlyphPicture): string {
    const unit = (share: number): string => String(Math.round(share * 1000));
    const bottom = top - rows * pixel;
    const box = [unit(left), unit(bottom), unit(left + columns * pixel), unit(top)];
    return (
        `${unit(width)} 0 ${box.join(' ')} d1\nq ${unit(columns * pixel)} 0 0 ${unit(rows * pixel)} ${unit(left)} ${unit(bottom)} cm\n` +
        `BI /W ${columns} /H ${rows} /IM true /BPC 1 /D [1 0] /F [/A85 /RL] ID\n${ascii85(runLengths(bytes))}~>\nEI Q`
    );
}

/** Section 7.4.5: a count and a byte to repeat, or a count and as many bytes. */
function runLengths(bytes: readonly number[]): number[] {
    const packed: number[] = [];
    let plain: number[] = [];
    const flush = (): void => {
        if (plain.length > 0) packed.push(plain.length - 1, ...plain);
        plain = [];
    };
    for (let place = 0; place < bytes.length;) {
        const byte = bytes[place] as number;
        let run = 1;
        while (run < 128 && bytes[place + run] === byte) run++;
        if (run > 2) {
            flush();
            packed.push(257 - run, byte);
        } else {
            for (let one = 0; one < run; one++) {
                plain.push(byte);
                if (plain.length === 128) flush();
            }
        }
        place += run;
    }
    flush();
    packed.push(128);
    return packed;
}

/** Section 7.4.3: four bytes as five printable characters. */
function ascii85(bytes: readonly number[]): string {
    let text = '';
    for (let place = 0; place < bytes.length; place += 4) {
        const count = Math.min(4, bytes.length - place);
        let value = 0;
        for (let one = 0; one < 4; one++) value = value * 256 + (bytes[place + one] ?? 0);
        if (value === 0 && count === 4) {
            text += 'z';
        } else {
            let group = '';
            for (let one = 0; one < 5; one++) {
                group = String.fromCharCode(33 + (value % 85)) + group;
                value = Math.floor(value / 85);
            }
            text += group.slice(0, count + 1);
        }
        if (place % 64 === 60) text += '\n';
    }
    return text;
}

/** What each glyph means (section 9.10.3). Entries come in blocks of at most a hundred. */
function meaningOf(glyphs: readonly Glyph[]): string {
    const blocks: string[] = [];
    for (let start = 0; start < glyphs.length; start += 100) {
        const lines = glyphs.slice(start, start + 100).map(({ text }, place) => {
            return `<${(start + place + 1).toString(16).padStart(2, '0')}> <${utf16(text)}>`;
        });
        blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
    }
    return (
        '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
        '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
        '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n' +
        `${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`
    );
}
