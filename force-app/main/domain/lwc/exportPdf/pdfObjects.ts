import type { FilePart } from 'c/exportArchive';

/** A text for the properties of a file: UTF-16 in hexadecimal, for every script. */
export function textString(text: string): string {
    return `<FEFF${utf16(text)}>`;
}

/** UTF-16BE in hexadecimal. */
export function utf16(text: string): string {
    let hex = '';
    for (let place = 0; place < text.length; place++) hex += text.charCodeAt(place).toString(16).padStart(4, '0');
    return hex.toUpperCase();
}

/** Numbers a file's objects and writes them with the table of where each begins. Everything must be ASCII. */
export class PdfObjects {
    private readonly bodies: string[] = [];

    /** Number of an object that is written later. */
    reserve(): number {
        this.bodies.push('');
        return this.bodies.length;
    }

    set(number: number, body: string): void {
        this.bodies[number - 1] = body;
    }

    add(body: string): number {
        this.bodies.push(body);
        return this.bodies.length;
    }

    addStream(dictionary: string, content: string): number {
        return this.add(`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`);
    }

    file(catalog: number, info: number): FilePart[] {
        const head = '%PDF-1.7\n';
        // Four bytes beyond ASCII tell programs that copy files not to touch line ends.
        const mark = [0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a];
        let offset = head.length + mark.length;
        const entries: string[] = [];
        const parts = this.bodies.map((body, place) => {
            const text = `${place + 1} 0 obj\n${body}\nendobj\n`;
            entries.push(`${String(offset).padStart(10, '0')} 00000 n \n`);
            offset += text.length;
            return text;
        });
        const size = parts.length + 1;
        const table =
            `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}` +
            `trailer\n<< /Size ${size} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${offset}\n%%EOF\n`;
        return [head, mark, ...parts, table];
    }
}
