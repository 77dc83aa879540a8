import { FONT_FAMILY, type Drawing, type DrawnGroup, type DrawnItem, type DrawnShape, type DrawnText } from './items';

/** Text for XML; what XML cannot hold becomes the replacement character. */
function escaped(text: string): string {
    return (
        text
            .toWellFormed()
            // eslint-disable-next-line no-control-regex -- these are what XML cannot hold
            .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replaceAll('"', '&quot;')
            .replaceAll('\r', '&#13;')
    );
}

/** Path data is digits and a few letters; anything else would be somebody's text in the wrong place. */
function pathOf(path: string): string {
    return path.replace(/[^-+.,\s0-9MLHVQCZEmlhvqcze]/g, '');
}

/** Attributes with their values; what is undefined is left out. */
function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
    return Object.entries(values)
        .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(String(value))}"`]))
        .join('');
}

class Writer {
    private clips = 0;
    readonly definitions: string[] = [];

    item(item: DrawnItem): string {
        if (item.kind === 'shape') return this.shape(item);
        return item.kind === 'text' ? this.text(item) : this.group(item);
    }

    private shape({ path, fill, stroke, lineWidth, dash, opacity }: DrawnShape): string {
        const paint = { fill: fill ?? 'none', stroke, 'stroke-width': lineWidth, opacity };
        return `<path d="${pathOf(path)}"${attributes({ ...paint, 'stroke-dasharray': dash?.join(' ') })}/>`;
    }

    private text({ x, y, text, size, bold, fill, anchor, opacity }: DrawnText): string {
        const look = { 'font-size': size, 'font-weight': bold ? 'bold' : undefined, fill, opacity };
        const side = anchor === undefined || anchor === 'start' ? undefined : anchor;
        return `<text${attributes({ x, y, ...look, 'text-anchor': side })}>${escaped(text)}</text>`;
    }

    private group({ items, x = 0, y = 0, clip, opacity, label }: DrawnGroup): string {
        const transform = x === 0 && y === 0 ? undefined : `translate(${x} ${y})`;
        let clipPath: string | undefined;
        if (clip !== undefined) {
            const id = `clip-${++this.clips}`;
            this.definitions.push(`<clipPath id="${id}"><path d="${pathOf(clip)}"/></clipPath>`);
            clipPath = `url(#${id})`;
        }
        const title = label === undefined ? '' : `<title>${escaped(label)}</title>`;
        const inner = items.map((item) => this.item(item)).join('');
        return `<g${attributes({ transform, 'clip-path': clipPath, opacity })}>${title}${inner}</g>`;
    }
}

/** The drawing as SVG (https://www.w3.org/TR/SVG2/): texts stay texts, named groups carry their names. */
export function svgOf({ title, width, height, background, items }: Drawing): string {
    const writer = new Writer();
    const body = items.map((item) => writer.item(item)).join('\n');
    const sheet =
        background === undefined ? '' : `<rect${attributes({ width: '100%', height: '100%', fill: background })}/>\n`;
    const definitions = writer.definitions.length === 0 ? '' : `<defs>${writer.definitions.join('')}</defs>\n`;
    return (
        `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ width, height, viewBox: `0 0 ${width} ${height}` })} ` +
        // Blanks count: names are shown as they were typed.
        `${attributes({ 'font-family': FONT_FAMILY }).trim()} style="white-space:pre">` +
        `<title>${escaped(title)}</title>\n${definitions}${sheet}${body}\n</svg>\n`
    );
}
