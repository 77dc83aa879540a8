import fc from 'fast-check';
import {
    between,
    centreOn,
    fitTo,
    keepInSight,
    LEAST_ZOOM,
    MOST_ZOOM,
    reveal,
    shownArea,
    zoomAt,
    type View
} from 'c/viewport';

const SIZE = { width: 800, height: 600 };
const START: View = { x: 10, y: 20, zoom: 0.5 };
const anyView = fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    zoom: fc.double({ min: LEAST_ZOOM, max: MOST_ZOOM, noNaN: true })
});

describe('zoomAt', () => {
    it('keeps what is under the point where it is', () => {
        fc.assert(
            fc.property(anyView, fc.double({ min: 0.2, max: 5, noNaN: true }), (view, factor) => {
                const next = zoomAt(view, factor, 300, 200);
                expect((300 - next.x) / next.zoom).toBeCloseTo((300 - view.x) / view.zoom, 5);
                expect((200 - next.y) / next.zoom).toBeCloseTo((200 - view.y) / view.zoom, 5);
            })
        );
    });

    it('stops at the limits', () => {
        expect(zoomAt(START, 1000, 0, 0).zoom).toBe(MOST_ZOOM);
        expect(zoomAt(START, 0.0001, 0, 0).zoom).toBe(LEAST_ZOOM);
    });
});

describe('fitTo', () => {
    it('shows all of it, in the middle, never larger than life', () => {
        const area = { left: 0, top: 0, right: 4000, bottom: 1000 };
        const view = fitTo(area, SIZE, 20);
        const shown = shownArea(view, SIZE);
        expect(shown.left).toBeLessThanOrEqual(0);
        expect(shown.right).toBeGreaterThanOrEqual(4000);
        expect((shown.top + shown.bottom) / 2).toBeCloseTo(500, 6);
        expect(fitTo({ left: 0, top: 0, right: 10, bottom: 10 }, SIZE, 20).zoom).toBe(1);
    });
});

describe('reveal', () => {
    it('does nothing for what is in sight', () => {
        expect(reveal(START, { left: 100, top: 100, right: 200, bottom: 200 }, SIZE, 10)).toEqual(START);
    });

    it('moves just far enough', () => {
        const view = reveal(START, { left: 2000, top: 100, right: 2100, bottom: 200 }, SIZE, 10);
        expect(2100 * view.zoom + view.x).toBe(790);
        expect(view.y).toBe(START.y);
    });
});

describe('keepInSight', () => {
    it('leaves at least the margin of the chart on the screen', () => {
        const bounds = { left: 0, top: 0, right: 1000, bottom: 1000 };
        fc.assert(
            fc.property(anyView, (view) => {
                const { x, y, zoom } = keepInSight(view, bounds, SIZE, 40);
                expect(x + 1000 * zoom).toBeGreaterThanOrEqual(40 - 1e-6);
                expect(x).toBeLessThanOrEqual(760 + 1e-6);
                expect(y + 1000 * zoom).toBeGreaterThanOrEqual(40 - 1e-6);
                expect(y).toBeLessThanOrEqual(560 + 1e-6);
            })
        );
    });
});

describe('between', () => {
    it('starts at the first view and ends at the second', () => {
        const end = centreOn({ left: 0, top: 0, right: 10, bottom: 10 }, SIZE, 2);
        expect(between(START, end, 0)).toEqual(START);
        expect(between(START, end, 1)).toEqual(end);
        expect(between(START, { ...START, x: 110 }, 0.5)).toEqual({ ...START, x: 60 });
    });
});
