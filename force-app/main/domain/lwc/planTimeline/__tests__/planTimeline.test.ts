import fc from 'fast-check';
import { countWorkingDays, isoOf, MONDAY_TO_FRIDAY, readDay } from 'c/planCalendar';
import {
    barAt,
    barsIn,
    buildScene,
    dayAt,
    draggedDays,
    extentOf,
    fittingZoom,
    freeDaysIn,
    labelPlaceOf,
    linkAt,
    linksIn,
    rowsIn,
    shiftedDates,
    ticksIn,
    TICK_UNITS,
    unitsOf,
    withDates,
    xOf,
    ZOOMS,
    zoomTo,
    type TimelineRow,
    type TimelineScale
} from 'c/planTimeline';
import { indexRows, linksAcross } from '../rowIndex';

fc.configureGlobal({ seed: 20268, numRuns: 1000 });

const sizes = { rowHeight: 40, barHeight: 20, milestone: 16, stub: 10 };
const scale: TimelineScale = { origin: readDay('2026-03-01')!, pixelsPerDay: 10 };
const row = (key: string, start: string | null, due: string | null, more: Partial<TimelineRow> = {}): TimelineRow => ({
    ...{ key, start, due },
    ...{ kind: 'action', baselineStart: null, baselineDue: null, done: 0 },
    ...more
});
const link = (from: string, to: string) => ({ id: `${from}>${to}`, from, to });

describe('bars', () => {
    const scene = buildScene(
        [
            row('a', '2026-03-02', '2026-03-04', { done: 0.5, baselineStart: '2026-03-01', baselineDue: '2026-03-02' }),
            row('b', null, '2026-03-04', { kind: 'milestone' }),
            row('c', null, null),
            row('d', '2026-03-04', null),
            row('e', '2026-03-09', '2026-03-03')
        ],
        [],
        sizes
    );
    it.each([
        [
            'whole days, both included',
            0,
            { x: 10, y: 10, width: 30, height: 20, doneWidth: 15, baseline: { x: 0, width: 20 } }
        ],
        [
            'a diamond in the middle of its day',
            1,
            { x: 27, y: 52, width: 16, height: 16, doneWidth: 0, baseline: null }
        ],
        ['one date is a day', 3, { x: 30, y: 130, width: 10, height: 20, doneWidth: 0, baseline: null }],
        ['dates the wrong way round', 4, { x: 20, y: 170, width: 70, height: 20, doneWidth: 0, baseline: null }]
    ])('%s', (_, position, expected) => {
        expect(barAt(scene, scale, position)).toMatchObject(expected);
    });
    it('no days, no bar', () => {
        expect(barAt(scene, scale, 2)).toBeNull();
        expect(barAt(scene, scale, 99)).toBeNull();
    });
    it('shows what the window touches', () => {
        const positions = (left: number, top: number, right: number, bottom: number) =>
            barsIn(scene, scale, { left, top, right, bottom }).map(({ position }) => position);
        expect(positions(0, 0, 1000, 1000)).toEqual([0, 1, 3, 4]);
        expect(positions(0, 40, 1000, 80)).toEqual([1]);
        expect(positions(50, 0, 1000, 1000)).toEqual([4]);
        expect(positions(0, 0, 5, 1000)).toEqual([0]);
        expect(rowsIn(scene, 9000, 9999)).toEqual({ first: 225, last: 4 });
    });
    it.each([
        [0, 40, 0, 0],
        [0, 41, 0, 1],
        [39, 80, 0, 1],
        [40, 80, 1, 1],
        [-50, 10, 0, 0],
        [0, 9999, 0, 4]
    ])('from %d to %d there are the rows %d to %d', (top, bottom, first, last) => {
        expect(rowsIn(scene, top, bottom)).toEqual({ first, last });
    });
    it('extends from the first day to the last, with today', () => {
        const of = (today: string) => Object.values(extentOf(scene, today)).map((day) => isoOf(day));
        expect(of('2026-03-05')).toEqual(['2026-03-01', '2026-03-10']);
        expect(of('2026-04-05')).toEqual(['2026-03-01', '2026-04-06']);
    });
    it('moves one row and shares the rest', () => {
        const moved = withDates(scene, 0, { start: '2026-03-05', due: '2026-03-05' });
        expect(barAt(moved, scale, 0)).toMatchObject({ x: 40, width: 10 });
        expect(barAt(scene, scale, 0)).toMatchObject({ x: 10, width: 30 });
        expect(moved.linkIndex).toBe(scene.linkIndex);
        expect(withDates(scene, 99, { start: null, due: null })).toBe(scene);
    });
    it.each([
        [{ kind: 'action', x: 0, width: 100 }, 100, 'inside'],
        [{ kind: 'action', x: 0, width: 99 }, 100, 'after'],
        [{ kind: 'milestone', x: 100, width: 200 }, 100, 'after'],
        [{ kind: 'action', x: 350, width: 99 }, 100, 'before'],
        [{ kind: 'action', x: 50, width: 399 }, 460, 'after']
    ] as const)('text of %j, %d wide: %s', (bar, width, place) => {
        expect(labelPlaceOf(bar, width, 500)).toBe(place);
    });
});

describe('dependencies', () => {
    const rows = [
        row('a', '2026-03-01', '2026-03-02'),
        row('b', '2026-03-06', '2026-03-07'),
        row('c', '2026-03-02', '2026-03-03'),
        row('d', null, null)
    ];
    const scene = buildScene(
        rows,
        [link('a', 'b'), link('a', 'c'), link('b', 'a'), link('a', 'd'), link('a', 'hidden')],
        sizes
    );
    it.each([
        ['forward', 0, [20, 20, 40, 20, 40, 60, 50, 60]],
        ['back, around between the rows', 1, [20, 20, 30, 20, 30, 40, 0, 40, 0, 100, 10, 100]],
        ['upwards', 2, [70, 60, 80, 60, 80, 40, -10, 40, -10, 20, 0, 20]]
    ])('%s', (_, position, points) => {
        expect(linkAt(scene, scale, position)).toEqual({ link: position, points });
    });
    it('has no line to a row without days, and none to a row that is not shown', () => {
        expect(linkAt(scene, scale, 3)).toBeNull();
        expect(scene.links).toHaveLength(4);
    });
});

describe('any window', () => {
    const scenes = fc
        .record({
            rows: fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 20 }), fc.boolean()), {
                minLength: 1,
                maxLength: 60
            }),
            links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60 })
        })
        .map(({ rows, links }) =>
            buildScene(
                rows.map(([start, length, shown], at) =>
                    row(
                        `r${at}`,
                        shown ? isoOf(scale.origin + start) : null,
                        shown ? isoOf(scale.origin + start + length) : null
                    )
                ),
                links.map(([from, to]) => link(`r${from % rows.length}`, `r${to % rows.length}`)),
                sizes
            )
        );
    const windows = fc
        .tuple(
            fc.integer({ min: -50, max: 1200 }),
            fc.integer({ min: 0, max: 500 }),
            fc.integer({ min: 0, max: 2600 }),
            fc.integer({ min: 1, max: 400 })
        )
        .map(([left, width, top, height]) => ({ left, right: left + width, top, bottom: top + height }));
    it('shows every bar and every dependency in sight, once, and nothing else', () => {
        fc.assert(
            fc.property(scenes, windows, (scene, window) => {
                const { first, last } = rowsIn(scene, window.top, window.bottom);
                const inSight = scene.rows.flatMap((_, position) => {
                    const bar = barAt(scene, scale, position);
                    const shown =
                        bar &&
                        position >= first &&
                        position <= last &&
                        bar.x <= window.right &&
                        bar.x + bar.width >= window.left;
                    return shown ? [position] : [];
                });
                expect(barsIn(scene, scale, window).map(({ position }) => position)).toEqual(inSight);
                const crossing = scene.links.flatMap((_, position) => {
                    const [from, to] = [scene.linkFrom[position]!, scene.linkTo[position]!];
                    const points = linkAt(scene, scale, position)?.points.filter((__, place) => place % 2 === 0) ?? [];
                    const across = Math.min(...points) <= window.right && Math.max(...points) >= window.left;
                    const down = Math.min(from, to) <= last && Math.max(from, to) >= first;
                    return points.length > 0 && across && down ? [position] : [];
                });
                const shown = linksIn(scene, scale, window).map((shape) => shape.link);
                expect(shown.sort((one, other) => one - other)).toEqual(crossing);
            })
        );
    });
    it('links are found wherever they start and end', () => {
        const rows = fc.integer({ min: 0, max: 70 });
        const anyLinks = fc.array(fc.tuple(rows, rows), { minLength: 1, maxLength: 40 });
        fc.assert(
            fc.property(anyLinks, rows, fc.nat(6), (pairs, first, more) => {
                const [from, to] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
                const last = first + more;
                const found = linksAcross(indexRows(from, to), from, to, first, last);
                const expected = pairs.flatMap(([one, other], at) =>
                    Math.min(one, other) <= last && Math.max(one, other) >= first ? [at] : []
                );
                expect(found.sort((one, other) => one - other)).toEqual(expected);
            })
        );
    });
    it('looks at few rows and dependencies of 5,000', () => {
        const size = 5000;
        let looked = 0;
        const rows = Array.from({ length: size }, (_, at) => row(`r${at}`, '2026-03-01', '2026-03-02'));
        const links = rows.flatMap((_, at) =>
            [1, 9].filter((step) => at >= step).map((step) => link(`r${at - step}`, `r${at}`))
        );
        const scene = buildScene(rows, links, sizes);
        const counting = new Proxy(scene.linkFrom, {
            get: (target, key, receiver) => {
                if (typeof key === 'string' && /^\d+$/.test(key)) looked++;
                return Reflect.get(target, key, receiver);
            }
        });
        const window = { left: 0, right: 800, top: 100_000, bottom: 100_800 };
        const shown = linksIn({ ...scene, linkFrom: counting }, scale, window);
        expect(shown.length).toBeGreaterThan(40);
        expect(looked).toBeLessThan(shown.length * 4);
    });
});

describe('scale', () => {
    it('goes from days to pixels and back', () => {
        expect(xOf(scale, scale.origin + 3)).toBe(30);
        expect([29.9, 30, -0.1].map((x) => dayAt(scale, x) - scale.origin)).toEqual([2, 3, -1]);
    });
    it.each([
        ['weeks', 'day', 'week'],
        ['months', 'week', 'month'],
        ['quarters', 'month', 'quarter'],
        ['years', 'quarter', 'year']
    ])('%s have ticks by %s under %s', (code, minor, major) => {
        const { pixelsPerDay } = ZOOMS.find((zoom) => zoom.code === code)!;
        expect(unitsOf({ origin: 0, pixelsPerDay })).toEqual({ minor, major });
    });
    it('far out there are years only', () => {
        expect(unitsOf({ origin: 0, pixelsPerDay: 0.1 })).toEqual({ minor: 'year', major: null });
    });
    it('keeps the day under the pointer, within the limits', () => {
        const zoomed = zoomTo(scale, 20, 300, 100);
        expect(zoomed).toEqual({ scale: { origin: scale.origin, pixelsPerDay: 20 }, scrollLeft: 400 });
        expect(zoomTo(scale, 1, 300, 100)).toMatchObject({ scrollLeft: 0 });
        expect([0.001, 1000].map((wanted) => zoomTo(scale, wanted, 0, 0).scale.pixelsPerDay)).toEqual([0.1, 48]);
        expect([fittingZoom(100, 800), fittingZoom(0, 800), fittingZoom(1e6, 800)]).toEqual([8, 48, 0.1]);
    });
    it.each([
        ['day', '2026-03-02', '2026-03-03', ['2026-03-02', '2026-03-03']],
        ['week', '2026-03-02', '2026-03-09', ['2026-03-02..2026-03-08', '2026-03-09..2026-03-15']],
        [
            'month',
            '2026-01-31',
            '2026-03-01',
            ['2026-01-01..2026-01-31', '2026-02-01..2026-02-28', '2026-03-01..2026-03-31']
        ],
        ['quarter', '2026-03-01', '2026-05-02', ['2026-02-01..2026-04-30', '2026-05-01..2026-07-31']],
        ['year', '2026-03-01', '2026-05-02', ['2025-11-01..2026-10-31']]
    ] as const)('ticks by %s from %s to %s, years from November', (unit, from, to, texts) => {
        const calendar = { weekStart: 1, fiscalStartMonth: 11 };
        const [left, right] = [xOf(scale, readDay(from)!), xOf(scale, readDay(to)! + 1)];
        const ticks = ticksIn(scale, unit, left, right, calendar, (_, start, end) =>
            [...new Set([start, end])].join('..')
        );
        expect(ticks.map(({ text }) => text)).toEqual(texts);
    });
    it('ticks cover a stretch without gap or overlap, at any zoom', () => {
        const any = fc.record({
            unit: fc.constantFrom(...TICK_UNITS),
            pixelsPerDay: fc.double({ min: 0.5, max: 40, noNaN: true }),
            from: fc.integer({ min: -5000, max: 5000 }),
            width: fc.integer({ min: 1, max: 1500 }),
            weekStart: fc.integer({ min: 1, max: 7 }),
            fiscalStartMonth: fc.integer({ min: 1, max: 12 })
        });
        fc.assert(
            fc.property(any, ({ unit, pixelsPerDay, from, width, weekStart, fiscalStartMonth }) => {
                const zoomed = { origin: scale.origin, pixelsPerDay };
                const ticks = ticksIn(zoomed, unit, from, from + width, { weekStart, fiscalStartMonth }, () => '');
                expect(ticks[0]!.x).toBeLessThanOrEqual(from);
                const last = ticks.at(-1)!;
                expect(last.x).toBeLessThan(from + width);
                expect(last.x + last.width).toBeGreaterThan(from + width - 0.001);
                for (let at = 1; at < ticks.length; at++) {
                    expect(ticks[at]!.x).toBeCloseTo(ticks[at - 1]!.x + ticks[at - 1]!.width, 6);
                }
            })
        );
    });
    it('shades free days, neighbours together, while a day can be seen', () => {
        const week = countWorkingDays(MONDAY_TO_FRIDAY);
        // 1 March 2026 is a Sunday.
        expect(freeDaysIn(scale, week, 0, 75)).toEqual([
            { x: 0, width: 10 },
            { x: 60, width: 20 }
        ]);
        expect(freeDaysIn({ ...scale, pixelsPerDay: 2 }, week, 0, 75)).toEqual([]);
    });
});

describe('dragging', () => {
    it.each([
        [14, 1],
        [15, 2],
        [-14, -1],
        [-15, -2],
        [-4, 0],
        [4, 0]
    ])('%d pixels are %d days', (pixels, days) => {
        expect(draggedDays(scale, pixels)).toBe(days);
    });
    const dates = (start: string | null, due: string | null) => ({ start, due });
    it.each([
        ['whole', dates('2026-03-05', '2026-03-10'), -5, dates('2026-02-28', '2026-03-05')],
        ['whole', dates(null, '2026-03-10'), 1, dates(null, '2026-03-11')],
        ['whole', dates(null, null), 1, dates(null, null)],
        ['start', dates('2026-03-05', '2026-03-10'), 9, dates('2026-03-10', '2026-03-10')],
        ['start', dates(null, '2026-03-10'), -2, dates('2026-03-08', '2026-03-10')],
        ['start', dates('2026-03-05', null), 2, dates('2026-03-07', null)],
        ['due', dates('2026-03-05', '2026-03-10'), -9, dates('2026-03-05', '2026-03-05')],
        ['due', dates('2026-03-05', null), 2, dates('2026-03-05', '2026-03-07')],
        ['due', dates(null, '2026-03-10'), -2, dates(null, '2026-03-08')],
        ['due', dates(null, null), 3, dates(null, null)]
    ] as const)('%s of %j by %d days', (part, before, days, after) => {
        expect(shiftedDates(before, part, days)).toEqual(after);
    });
    it('there and back is where it was, and the start is never after the end', () => {
        const day = fc.integer({ min: 20_000, max: 20_100 });
        fc.assert(
            fc.property(
                day,
                fc.nat(30),
                fc.integer({ min: -60, max: 60 }),
                fc.constantFrom('whole', 'start', 'due'),
                (start, length, days, part) => {
                    const before = dates(isoOf(start), isoOf(start + length));
                    const after = shiftedDates(before, part as 'whole', days);
                    expect(after.start! <= after.due!).toBe(true);
                    expect(shiftedDates(shiftedDates(before, 'whole', days), 'whole', -days)).toEqual(before);
                }
            )
        );
    });
});
