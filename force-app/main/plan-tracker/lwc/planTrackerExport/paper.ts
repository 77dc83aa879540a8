import { fitText, rectanglePath, wrapText, type Drawing, type DrawnItem } from 'c/exportDrawing';
import type { PdfPage } from 'c/exportPdf';
import { INK, MUTED, RULE } from './colours';

export interface PaperTexts {
    readonly title: string;
    readonly note: string;
    readonly pageText: (page: number, pages: number) => string;
}

const MARGIN = 48;
const FOOT = 30;

/** Pages that are filled from the top; what does not fit goes on to the next one. Lengths are points. */
export class Paper {
    readonly left = MARGIN;
    readonly width: number;
    /** Where the next thing stands. */
    y = MARGIN;
    private readonly sheet: { readonly width: number; readonly height: number };
    private readonly pages: { items: DrawnItem[]; width: number; height: number }[] = [];

    constructor(sheet: { readonly width: number; readonly height: number }) {
        this.sheet = sheet;
        this.width = sheet.width - 2 * MARGIN;
        this.turn();
    }

    /** Begins a page. */
    turn(): void {
        this.pages.push({ items: [], width: this.sheet.width, height: this.sheet.height });
        this.y = MARGIN;
    }

    get rest(): number {
        return this.sheet.height - MARGIN - FOOT - this.y;
    }

    /** Makes sure that so much fits below; true when a page was begun for it. */
    need(height: number): boolean {
        if (height <= this.rest || this.y === MARGIN) return false;
        this.turn();
        return true;
    }

    add(...items: DrawnItem[]): void {
        this.pages.at(-1)?.items.push(...items);
    }

    /** One line at `x`, cut to its room. */
    line(text: string, x: number, room: number, size: number, fill = INK, bold = false): void {
        this.add({
            ...{ kind: 'text', x, y: this.y + size, text: fitText(text, room, size, bold), size, fill, maxWidth: room },
            ...(bold ? { bold } : {})
        });
    }

    heading(text: string, keep = 60): void {
        this.need(keep);
        if (this.y > MARGIN) this.y += 14;
        this.line(text, this.left, this.width, 13, INK, true);
        this.y += 18;
        this.add({ kind: 'shape', path: `M${this.left} ${this.y}h${this.width}`, stroke: RULE, lineWidth: 1 });
        this.y += 8;
    }

    /** Text in as many lines as it takes; empty lines of the text are kept. */
    paragraph(text: string, x = this.left, room = this.width, size = 9.5, fill = INK, bold = false): void {
        for (const part of text.split(/\r?\n/)) {
            for (const line of part.trim() === '' ? [''] : wrapText(part, room, 1000, size, bold)) {
                this.need(size * 1.45);
                if (line !== '') this.line(line, x, room, size, fill, bold);
                this.y += size * 1.45;
            }
        }
    }

    /** The pages with their feet, and what follows them. */
    finish({ title, note, pageText }: PaperTexts, last: readonly PdfPage[]): PdfPage[] {
        const count = this.pages.length + last.length;
        const pages = this.pages.map(({ items, width, height }, place): PdfPage => {
            const y = height - 26;
            const foot: DrawnItem[] = [
                { kind: 'shape', path: `M${MARGIN} ${y - 12}h${width - 2 * MARGIN}`, stroke: RULE, lineWidth: 0.75 },
                { kind: 'text', x: MARGIN, y, text: fitText(`${title} · ${note}`, 380, 8), size: 8, fill: MUTED },
                {
                    ...{ kind: 'text', x: width - MARGIN, y, text: pageText(place + 1, count), size: 8, fill: MUTED },
                    anchor: 'end'
                }
            ];
            const drawing: Drawing = { title, width, height, items: [...items, ...foot] };
            return { width, height, parts: [{ drawing, x: 0, y: 0, scale: 1 }] };
        });
        return [...pages, ...last];
    }

    get count(): number {
        return this.pages.length;
    }

    panel(x: number, width: number, height: number, fill: string): void {
        this.add({ kind: 'shape', path: rectanglePath(x, this.y, width, height, 6), fill });
    }
}
