import fc from 'fast-check';
import { rectanglePath, type Drawing, type DrawnItem } from 'c/exportDrawing';
import { bytesOf } from '../../exportArchive/__tests__/archiveReader';
import { pagesOf, PAPERS, pdfOf, pointsPerUnit, type Furniture, type GlyphSource } from '../exportPdf';
import { readPdf } from './pdfReader';

const options = { title: 'Org chart, 王', language: 'en-US', madeAt: '2026-11-23T09:30:00.000Z' };
const glyphs: GlyphSource = (text) => ({
    ...{ width: text.length, left: 0, top: 0.8, pixel: 0.25, columns: 8, rows: 2 },
    bytes: [0xff, text.length % 256]
});
const furniture: Furniture = {
    heading: 'Aurora Bank',
    note: 'Made today',
    pageText: (page, pages) => `${page} of ${pages}`,
    tileText: (row, column, rows, columns) => `row ${row} of ${rows}, column ${column} of ${columns}`
};
const drawingOf = (items: DrawnItem[], width = 400, height = 300): Drawing => ({ title: 'x', width, height, items });
const line = (text: string, x = 0, y = 20): DrawnItem => ({ kind: 'text', x, y, size: 12, fill: '#000000', text });
const read = (drawing: Drawing, source?: GlyphSource) =>
    readPdf(
        bytesOf(
            pdfOf([{ width: 400, height: 300, parts: [{ drawing, x: 0, y: 0, scale: 1 }] }], {
                ...options,
                ...(source ? { glyphs: source } : {})
            })
        )
    );

describe('a PDF', () => {
    it('says its texts as they are, in every script', () => {
        const texts = ['Ada (CEO) \\ 50 %', 'Zoë Müller – €', '王小明', 'Łukasz Żółć', 'ياسمين', '👩‍🚀'];
        const { pages, title } = read(drawingOf(texts.map((text) => line(text))), glyphs);
        expect(pages).toEqual([{ width: 400, height: 300, texts }]);
        expect(title).toBe('Org chart, 王');
    });

    it('spells with what there is where nobody can draw a text', () => {
        expect(read(drawingOf([line('Dvořák 王')])).pages[0]?.texts).toEqual(['Dvorák ?']);
    });

    it('draws a text once, however often it stands there', () => {
        const drawn = jest.fn(glyphs);
        read(drawingOf([line('王'), line('王'), line('明')]), drawn);
        expect(drawn.mock.calls.map(([text]) => text)).toEqual(['王', '明']);
    });

    it('reads back as it was, whatever the texts', () => {
        const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 }));
        fc.assert(
            fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
                const well = texts.map((one) => one.toWellFormed());
                expect(read(drawingOf(well.map((one) => line(one))), glyphs).pages[0]?.texts).toEqual(well);
            }),
            { numRuns: 1000 }
        );
    });

    it('has room for more texts than one font has codes', () => {
        const texts = Array.from({ length: 600 }, (_, place) => `王${place}`);
        expect(read(drawingOf(texts.map((text) => line(text))), glyphs).pages[0]?.texts).toEqual(texts);
    });
});

describe('pages', () => {
    it('fits the whole on one sheet, turned as it fits best, never larger than on the screen', () => {
        const wide = drawingOf([line('x')], 4000, 1000);
        const [page] = pagesOf(wide, { paper: 'a4', layout: 'one', furniture });
        expect(page).toMatchObject({ width: PAPERS.a4.height, height: PAPERS.a4.width });
        expect(page?.parts[0]?.scale).toBeCloseTo((PAPERS.a4.height - 60) / 4000, 5);
        const small = pagesOf(drawingOf([line('x')], 100, 100), { paper: 'letter', layout: 'tiles', furniture });
        expect(small).toHaveLength(1);
        expect(small[0]?.parts[0]?.scale).toBe(0.75);
        expect(pointsPerUnit({ width: 100, height: 100 }, 'a3')).toBe(0.75);
    });

    it('is as large as the drawing where asked, up to what the format allows', () => {
        const [page] = pagesOf(drawingOf([], 1000, 500), { paper: 'drawing', layout: 'one', furniture });
        expect(page).toMatchObject({ width: 810, height: 475 });
        const [huge] = pagesOf(drawingOf([], 100_000, 500), { paper: 'drawing', layout: 'one', furniture });
        expect(huge?.width).toBeLessThanOrEqual(14_400);
    });

    it('leaves out tiles on which nothing is drawn, and says where each belongs', () => {
        const corners: DrawnItem[] = [
            { kind: 'shape', path: rectanglePath(0, 0, 50, 50), fill: '#000000' },
            { kind: 'shape', path: rectanglePath(9950, 9950, 50, 50), fill: '#000000' }
        ];
        const pages = pagesOf(drawingOf(corners, 10_000, 10_000), { paper: 'a4', layout: 'tiles', furniture });
        const { pages: shown } = readPdf(bytesOf(pdfOf(pages, options)));
        expect(shown.map(({ texts }) => texts)).toEqual([
            ['Aurora Bank', 'Made today', expect.stringMatching(/^row 1 of \d+, column 1 of \d+$/), '1 of 2'],
            ['Aurora Bank', 'Made today', expect.stringMatching(/^row (\d+) of \1, column (\d+) of \2$/), '2 of 2']
        ]);
    });

    it('shows every point of every drawing on some tile, at one scale and one place', () => {
        const spot = fc.record({ x: fc.integer({ min: 0, max: 5990 }), y: fc.integer({ min: 0, max: 3990 }) });
        fc.assert(
            fc.property(
                fc.array(spot, { minLength: 1, maxLength: 10 }),
                fc.constantFrom('a4', 'a3', 'letter'),
                (spots, paper) => {
                    const items = spots.map(({ x, y }): DrawnItem => ({
                        ...{ kind: 'shape', path: rectanglePath(x, y, 10, 10), fill: '#000000' }
                    }));
                    const pages = pagesOf(drawingOf(items, 6000, 4000), { paper, layout: 'tiles', furniture });
                    for (const { x, y } of spots) {
                        for (const [cornerX, cornerY] of [
                            [x, y],
                            [x + 10, y + 10]
                        ] as const) {
                            const isShown = pages.some(({ parts: [part] }) => {
                                const { clip, scale } = part as {
                                    clip: { left: number; top: number; right: number; bottom: number };
                                    scale: number;
                                };
                                const [left, top] = [
                                    (part?.x ?? 0) + cornerX * scale,
                                    (part?.y ?? 0) + cornerY * scale
                                ];
                                const slack = 1e-6;
                                return (
                                    left >= clip.left - slack &&
                                    left <= clip.right + slack &&
                                    top >= clip.top - slack &&
                                    top <= clip.bottom + slack
                                );
                            });
                            expect(isShown).toBe(true);
                        }
                    }
                }
            ),
            { numRuns: 1000 }
        );
    });
});
