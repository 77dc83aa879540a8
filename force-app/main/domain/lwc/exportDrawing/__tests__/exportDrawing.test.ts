import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import {
    boundsOfItem,
    circlePath,
    fitText,
    forEachItem,
    pathBounds,
    pathSteps,
    rectanglePath,
    svgOf,
    textWidth,
    wrapText,
    type DrawnItem
} from '../exportDrawing';

const text = fc.string({ unit: 'binary' }).map((one) => one.toWellFormed());
const colour = fc.constantFrom('#0b5cab', '#ffffff', '#8e3a0b');
const place = fc.integer({ min: -500, max: 500 });
const shape: fc.Arbitrary<DrawnItem> = fc.record({
    kind: fc.constant('shape' as const),
    path: fc.tuple(place, place).map(([x, y]) => rectanglePath(x, y, 20, 10, 3)),
    fill: colour
});
const line: fc.Arbitrary<DrawnItem> = fc.record({
    kind: fc.constant('text' as const),
    x: place,
    y: place,
    size: fc.constant(12),
    fill: colour,
    text
});
const group: fc.Arbitrary<DrawnItem> = fc.record({
    kind: fc.constant('group' as const),
    items: fc.array(fc.oneof(shape, line), { maxLength: 4 }),
    x: place,
    y: place,
    clip: fc.constant(rectanglePath(0, 0, 10, 10)),
    label: text
});

interface Element {
    readonly g?: Element[];
    readonly text?: Element[];
    readonly svg?: Element[];
    readonly '#text'?: string;
    ':@'?: Record<string, string>;
}

/** Texts and named groups of an SVG with where they stand, as an XML parser reads it. */
function readSvg(svg: string): string[] {
    const parser = new XMLParser({
        ...{ ignoreAttributes: false, preserveOrder: true, trimValues: false, parseTagValue: false },
        ...{ parseAttributeValue: false, htmlEntities: false, alwaysCreateTextNode: true }
    });
    const found: string[] = [];
    const inner = (nodes: Element[]): string => nodes.map((node) => String(node['#text'] ?? '')).join('');
    const walk = (nodes: Element[], x: number, y: number): void => {
        for (const node of nodes) {
            const marks = node[':@'] ?? {};
            if (node.g) {
                const [, dx = '0', dy = '0'] = /translate\((\S+) (\S+)\)/.exec(marks['@_transform'] ?? '') ?? [];
                walk(node.g, x + Number(dx), y + Number(dy));
            } else if (node.text) {
                found.push(`${x + Number(marks['@_x'])} ${y + Number(marks['@_y'])} ${inner(node.text)}`);
            }
        }
    };
    const svgNode = (parser.parse(svg) as Element[]).find((node) => node.svg !== undefined) as Element;
    walk(svgNode.svg as Element[], 0, 0);
    return found;
}

/** What XML can hold of a text. Carriage returns travel as references, which the parser leaves as they are. */
const holdable = (value: string): string =>
    // eslint-disable-next-line no-control-regex -- these are what XML cannot hold
    value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD').replaceAll('\r', '&#13;');

describe('SVG', () => {
    it('says every text where it stands, whatever is in it', () => {
        fc.assert(
            fc.property(fc.array(fc.oneof(shape, line, group), { maxLength: 6 }), text, (items, title) => {
                const shown: string[] = [];
                forEachItem(items, (item, x, y) => {
                    if (item.kind === 'text') shown.push(`${x + item.x} ${y + item.y} ${holdable(item.text)}`);
                });
                expect(readSvg(svgOf({ title, width: 100, height: 100, items }))).toEqual(shown);
            }),
            { numRuns: 1000 }
        );
    });

    it('lets no text out of its place', () => {
        const svg = svgOf({
            title: '</title><script>',
            width: 10,
            height: 10,
            items: [
                { kind: 'shape', path: 'M0 0"/><script>L1 1', fill: '"/><script>' },
                { kind: 'text', x: 0, y: 0, size: 1, fill: '#000000', text: '<script>alert(1)</script>' }
            ]
        });
        expect(svg).not.toContain('<script');
    });
});

describe('paths', () => {
    it('follows relative and absolute steps, and takes quadratic curves for the cubic ones that they are', () => {
        expect(pathSteps('M10 10h5v5Q15 18 12 18l-2-8z')).toEqual([
            { kind: 'move', x: 10, y: 10 },
            { kind: 'line', x: 15, y: 10 },
            { kind: 'line', x: 15, y: 15 },
            { kind: 'curve', x1: 15, y1: 17, x2: 14, y2: 18, x: 12, y: 18 },
            { kind: 'line', x: 10, y: 10 },
            { kind: 'close' }
        ]);
    });

    it('takes pairs after a move for lines', () => {
        expect(pathSteps('M0 0 1 2 3 4').map((step) => step.kind)).toEqual(['move', 'line', 'line']);
    });

    it('bounds what it draws', () => {
        expect(pathBounds(rectanglePath(5, 6, 20, 10, 4))).toEqual({ left: 5, top: 6, right: 25, bottom: 16 });
        expect(pathBounds(circlePath(10, 10, 4))).toMatchObject({ left: 6, right: 14 });
        const item: DrawnItem = {
            ...{ kind: 'group', x: 100, y: 50 },
            items: [{ kind: 'shape', path: 'M0 0H10', stroke: '#000000', lineWidth: 2 }]
        };
        expect(boundsOfItem(item)).toEqual([{ left: 99, top: 49, right: 111, bottom: 51 }]);
    });
});

describe('texts in a space', () => {
    it('measures as Helvetica does', () => {
        expect(textWidth('Wave', 1000, false)).toBe(944 + 556 + 500 + 556);
        expect(textWidth('é€', 1000, true)).toBe(556 + 556);
        expect(textWidth('王', 10, false)).toBe(10);
    });

    it('cuts at letters, not inside them', () => {
        expect(fitText('Ada Holm', 100, 12)).toBe('Ada Holm');
        expect(fitText('Ada Holm', 34, 12)).toBe('Ada…');
        expect(fitText('👩‍🚀👩‍🚀👩‍🚀👩‍🚀', 40, 12)).toMatch(/^(?:👩‍🚀)*…$/u);
    });

    it('breaks between words, and long words anywhere', () => {
        expect(wrapText('Chief Information Security Officer', 110, 2, 12)).toEqual([
            'Chief Information',
            'Security Officer'
        ]);
        expect(wrapText('Chief Information Security Officer of the Group', 110, 2, 12)[1]).toMatch(/…$/);
        expect(wrapText('財務長兼資訊長兼董事', 60, 3, 12)).toEqual(['財務長兼資', '訊長兼董事']);
        expect(wrapText('  ', 60, 3, 12)).toEqual([]);
    });

    it('never exceeds the width or the number of lines, and loses nothing but what it cuts', () => {
        fc.assert(
            fc.property(
                fc.string({ maxLength: 60 }),
                fc.integer({ min: 30, max: 200 }),
                fc.integer({ min: 1, max: 4 }),
                (words, width, most) => {
                    const lines = wrapText(words, width, most, 12);
                    expect(lines.length).toBeLessThanOrEqual(most);
                    for (const one of lines) expect(textWidth(one, 12, false)).toBeLessThanOrEqual(width);
                    const joined = lines.join('').replaceAll(' ', '');
                    const whole = words.replaceAll(/\s+/g, '');
                    const isCut = lines.at(-1)?.endsWith('…') === true && joined !== whole;
                    expect(isCut ? whole.startsWith(joined.slice(0, -1)) : joined === whole).toBe(true);
                }
            ),
            { numRuns: 1000 }
        );
    });
});
