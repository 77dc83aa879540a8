import {
    pathSteps,
    rectanglePath,
    textWidth,
    windowsCode,
    type Drawing,
    type DrawnItem,
    type DrawnShape,
    type DrawnText
} from 'c/exportDrawing';
import type { PictureFonts } from './pictureFonts';
import { plainString, spelled } from './plainFonts';

/** A number as short as it may be: hundredths of a unit are less than any printer shows. */
function short(value: number): string {
    return String(Math.round(value * 100) / 100);
}

/** Operators that draw a drawing, in its own units, running down. */
export function contentOf(drawing: Drawing, pictures: PictureFonts, opacities: Map<number, string>): string {
    const writer = new ContentWriter(pictures, opacities);
    const { width, height, background, items } = drawing;
    if (background !== undefined) {
        writer.item({ kind: 'shape', path: rectanglePath(0, 0, width, height), fill: background }, 0, 0, 1);
    }
    for (const item of items) writer.item(item, 0, 0, 1);
    return writer.lines.join('\n');
}

class ContentWriter {
    readonly lines: string[] = [];
    private readonly pictures: PictureFonts;
    private readonly opacities: Map<number, string>;
    /** What is set already, so that it is not set again for every item. */
    private set: Partial<Record<'fill' | 'stroke' | 'width' | 'dash' | 'fade', string>> = {};

    constructor(pictures: PictureFonts, opacities: Map<number, string>) {
        this.pictures = pictures;
        this.opacities = opacities;
    }

    item(item: DrawnItem, x: number, y: number, opacity: number): void {
        const shown = opacity * (item.opacity ?? 1);
        if (item.kind === 'shape') this.shape(item, x, y, shown);
        else if (item.kind === 'text') this.text(item, x, y, shown);
        else {
            const [left, top] = [x + (item.x ?? 0), y + (item.y ?? 0)];
            const before = this.set;
            if (item.clip !== undefined) {
                this.set = { ...before };
                this.lines.push(`q ${pathOperators(item.clip, left, top)} W n`);
            }
            for (const inner of item.items) this.item(inner, left, top, shown);
            if (item.clip !== undefined) {
                this.lines.push('Q');
                this.set = before;
            }
        }
    }

    private shape(
        { path, fill, stroke, lineWidth = 1, dash }: DrawnShape,
        x: number,
        y: number,
        opacity: number
    ): void {
        if ((fill === undefined && stroke === undefined) || opacity === 0) return;
        this.fade(opacity);
        if (fill !== undefined) this.use('fill', `${colour(fill)} rg`);
        if (stroke !== undefined) {
            this.use('stroke', `${colour(stroke)} RG`);
            this.use('width', `${short(lineWidth)} w`);
            this.use('dash', `[${(dash ?? []).map(short).join(' ')}] 0 d`);
        }
        const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
        this.lines.push(`${pathOperators(path, x, y)} ${paint}`);
    }

    private text(item: DrawnText, x: number, y: number, opacity: number): void {
        const { size, fill, anchor, maxWidth } = item;
        const text = item.text.toWellFormed();
        if (text === '' || opacity === 0) return;
        const bold = item.bold === true;
        let font = bold ? 'B' : 'R';
        let string: string;
        let width: number;
        const glyph = isPlain(text) ? null : this.pictures.glyphOf(text, bold);
        if (glyph === null) {
            const plain = isPlain(text) ? text : spelled(text);
            string = plainString(plain);
            width = textWidth(plain, size, bold);
        } else {
            ({ font, code: string } = glyph);
            width = glyph.width * size;
        }
        const squeeze = maxWidth !== undefined && width > maxWidth ? maxWidth / width : 1;
        const shown = width * squeeze;
        const left = x + item.x - (anchor === 'middle' ? shown / 2 : anchor === 'end' ? shown : 0);
        this.fade(opacity);
        this.use('fill', `${colour(fill)} rg`);
        // The page is upside down here, letters are not.
        const matrix = `${short(squeeze)} 0 0 -1 ${short(left)} ${short(y + item.y)} Tm`;
        this.lines.push(`BT /${font} ${short(size)} Tf ${matrix} ${string} Tj ET`);
    }

    private fade(opacity: number): void {
        const rounded = Math.round(opacity * 100) / 100;
        if (rounded === 1 && this.set.fade === undefined) return;
        let name = this.opacities.get(rounded);
        if (name === undefined) {
            name = `O${this.opacities.size + 1}`;
            this.opacities.set(rounded, name);
        }
        this.use('fade', `/${name} gs`);
    }

    private use(what: 'fill' | 'stroke' | 'width' | 'dash' | 'fade', operator: string): void {
        if (this.set[what] === operator) return;
        this.set[what] = operator;
        this.lines.push(operator);
    }
}

function isPlain(text: string): boolean {
    for (const character of text) if (windowsCode(character) < 0) return false;
    return true;
}

/** Three shares from `#rrggbb`; black for what is none. */
function colour(hex: string): string {
    const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
    if (match === null) return '0 0 0';
    return match
        .slice(1)
        .map((part) => String(Math.round((parseInt(part, 16) / 255) * 1000) / 1000))
        .join(' ');
}

function pathOperators(path: string, x: number, y: number): string {
    return pathSteps(path)
        .map((step) => {
            if (step.kind === 'close') return 'h';
            const end = `${short(step.x + x)} ${short(step.y + y)}`;
            if (step.kind === 'move') return `${end} m`;
            if (step.kind === 'line') return `${end} l`;
            return `${short(step.x1 + x)} ${short(step.y1 + y)} ${short(step.x2 + x)} ${short(step.y2 + y)} ${end} c`;
        })
        .join(' ');
}
