import { TextDecoder } from 'node:util';

/** Reads a PDF as far as the writer goes: by its own table of objects, with every length and number checked. */
export interface ReadPdf {
    pages: { width: number; height: number; texts: string[] }[];
    title: string;
}

const WINDOWS = new TextDecoder('windows-1252');

export function readPdf(bytes: Buffer): ReadPdf {
    const file = bytes.toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    const table = file.slice(start);
    expect(table.startsWith('xref\n')).toBe(true);
    const offsets = [...table.matchAll(/^(\d{10}) (\d{5}) ([nf]) $/gm)].map((match) => Number(match[1]));
    const object = (number: number): string => {
        const at = offsets[number] as number;
        expect(file.startsWith(`${number} 0 obj\n`, at)).toBe(true);
        return file.slice(at, file.indexOf('\nendobj\n', at));
    };
    const stream = (number: number): string => {
        const body = object(number);
        const length = Number(/\/Length (\d+) >>\nstream\n/.exec(body)?.[1]);
        const from = body.indexOf('\nstream\n') + 8;
        expect(body.slice(from + length)).toBe('\nendstream');
        return body.slice(from, from + length);
    };
    const reference = (body: string, name: string): number => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1]);
    const references = (body: string): [name: string, number: number][] =>
        [...body.matchAll(/\/(\w+) (\d+) 0 R/g)].map((match) => [match[1] as string, Number(match[2])]);
    const section = (body: string, name: string): string => new RegExp(`/${name} <<(.*?)>>`).exec(body)?.[1] ?? '';
    const wide = (hex: string): string =>
        (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(parseInt(code, 16))).join('');

    const catalog = object(reference(table, 'Root'));
    const tree = object(reference(catalog, 'Pages'));
    const kids = [...(/\/Kids \[(.*?)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((match) =>
        Number(match[1])
    );
    const resources = object(reference(tree, 'nothing') || reference(object(kids[0] as number), 'Resources'));
    const fonts = new Map(references(section(resources, 'Font')));
    const forms = new Map(references(section(resources, 'XObject')));
    const meanings = new Map<string, Map<number, string>>();
    for (const [name, number] of fonts) {
        const font = object(number);
        if (!font.includes('/Type3')) continue;
        const map = stream(reference(font, 'ToUnicode'));
        const entries = [...map.matchAll(/^<(..)> <([0-9A-F]*)>$/gm)];
        meanings.set(
            name,
            new Map(entries.map((match) => [parseInt(match[1] as string, 16), wide(match[2] as string)]))
        );
    }
    const texts = (content: string): string[] => {
        const found: string[] = [];
        const pattern = /BT \/(\w+) \S+ Tf [^()<>]*? Tm (?:\(((?:\\[\s\S]|[^\\()])*)\)|<(..)>) Tj ET|\/(D\d+) Do/g;
        for (const [, font, plain, code, form] of content.matchAll(pattern)) {
            if (form !== undefined) found.push(...texts(stream(forms.get(form) as number)));
            else if (code !== undefined) found.push(meanings.get(font as string)?.get(parseInt(code, 16)) ?? '');
            else {
                const codes = (plain as string).replace(/\\(\d{3}|.)/g, (_, escaped: string) =>
                    escaped.length === 3 ? String.fromCharCode(parseInt(escaped, 8)) : escaped
                );
                found.push(WINDOWS.decode(Buffer.from(codes, 'latin1')));
            }
        }
        return found;
    };
    const title = /\/Title <FEFF([0-9A-F]*)>/.exec(object(reference(table, 'Info')))?.[1] ?? '';
    return {
        title: wide(title),
        pages: kids.map((kid) => {
            const page = object(kid);
            const [width, height] = (/\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(page) ?? []).slice(1).map(Number) as [
                number,
                number
            ];
            return { width, height, texts: texts(stream(reference(page, 'Contents'))) };
        })
    };
}
