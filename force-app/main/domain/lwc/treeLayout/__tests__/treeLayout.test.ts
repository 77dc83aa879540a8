import fc from 'fast-check';
import { DEFAULT_LAYOUT, layoutTree, type LayoutOptions, type TreeShape } from 'c/treeLayout';

/** A shape from a list of managers (-1: top), in the order of the positions. */
function shapeOf(manager: readonly number[]): TreeShape {
    const tops: number[] = [];
    const reportsStart: number[] = [];
    const reports: number[] = [];
    manager.forEach((above, position) => above < 0 && tops.push(position));
    for (let position = 0; position < manager.length; position++) {
        reportsStart.push(reports.length);
        manager.forEach((above, report) => above === position && reports.push(report));
    }
    reportsStart.push(reports.length);
    return { tops, reportsStart, reports };
}

function sizesOf(
    count: number,
    width: (position: number) => number = () => 100,
    height: (position: number) => number = () => 40
) {
    const positions = Array.from({ length: count }, (_, position) => position);
    return { width: positions.map(width), height: positions.map(height) };
}

const ROW: LayoutOptions = {
    ...DEFAULT_LAYOUT,
    gapX: 20,
    gapY: 40,
    stackGap: 10,
    stackIndent: 20,
    stackFrom: 99,
    wrapFrom: Infinity
};

function layout(manager: number[], options: LayoutOptions = ROW, collapsed: number[] = []) {
    const flags = manager.map((_, position) => collapsed.includes(position));
    return layoutTree(shapeOf(manager), sizesOf(manager.length), flags, options);
}

describe('rows', () => {
    it('puts a manager above the middle of the reports', () => {
        const { x, y, width, height } = layout([-1, 0, 0, 0]);
        expect(x).toEqual([120, 0, 120, 240]);
        expect(y).toEqual([0, 80, 80, 80]);
        expect([width, height]).toEqual([340, 120]);
    });

    it('moves a small subtree under a big one only as far as needed', () => {
        // 0 -> 1, 2; 1 -> 3, 4, 5; 2 has no reports and may stand above 5.
        const { x } = layout([-1, 0, 0, 1, 1, 1]);
        expect(x.slice(3)).toEqual([0, 120, 240]);
        expect(x[1]).toBe(120);
        expect(x[2]).toBe(240);
    });

    it('puts several tops side by side', () => {
        expect(layout([-1, -1]).x).toEqual([0, 120]);
    });

    it('is empty for nobody', () => {
        expect(layout([])).toMatchObject({ shown: [], width: 0, height: 0 });
    });
});

describe('collapsed branches', () => {
    it('are not shown, and leave NaN', () => {
        const { shown, x, y } = layout([-1, 0, 1], ROW, [1]);
        expect(shown).toEqual([0, 1]);
        expect([x[2], y[2]]).toEqual([NaN, NaN]);
    });
});

describe('stacks', () => {
    const options = { ...ROW, stackFrom: 4, stackShape: 1 };

    it('hangs four reports in one column from the left of the manager', () => {
        const { x, y, rail, from, stacked } = layout([-1, 0, 0, 0, 0], options);
        expect(x.slice(1)).toEqual([20, 20, 20, 20]);
        expect(y.slice(1)).toEqual([80, 130, 180, 230]);
        expect(x[0]).toBe(0);
        expect(rail.slice(1)).toEqual([10, 10, 10, 10]);
        expect(from.slice(1)).toEqual([10, 10, 10, 10]);
        expect(stacked).toEqual([false, true, true, true, true]);
    });

    it('keeps 50 reports about as wide as high, columns even', () => {
        const { x, width, height } = layout([-1, ...Array.from({ length: 50 }, () => 0)], options);
        const columns = new Map<number, number>();
        for (const left of x.slice(1)) columns.set(left, (columns.get(left) ?? 0) + 1);
        expect(width / height).toBeGreaterThan(0.5);
        expect(width / height).toBeLessThan(2);
        expect(Math.max(...columns.values()) - Math.min(...columns.values())).toBeLessThanOrEqual(1);
    });

    it('stacks managers whose reports are hidden, too', () => {
        const { stacked } = layout([-1, 0, 0, 0, 0, 1], options, [1]);
        expect(stacked[1]).toBe(true);
    });
});

describe('wrapped rows', () => {
    it('wraps a very wide row of subtrees, each still whole and below its manager', () => {
        const manager = [-1];
        for (let branch = 0; branch < 12; branch++) {
            const head = manager.push(0) - 1;
            for (let report = 0; report < 3; report++) manager.push(head);
        }
        const wide = layout(manager);
        const wrapped = layout(manager, { ...ROW, wrapFrom: 1000 });
        expect(wrapped.width).toBeLessThan(wide.width / 2);
        expect(wrapped.lane.filter((row) => !Number.isNaN(row)).length).toBeGreaterThan(0);
        expect(wrapped.shown).toEqual(wide.shown);
    });
});

/** A random forest with random sizes, folded branches and options. */
const anyTree = fc
    .array(
        fc.tuple(
            fc.nat(),
            fc.integer({ min: 10, max: 300 }),
            fc.integer({ min: 10, max: 120 }),
            fc.integer({ min: 0, max: 9 })
        ),
        {
            minLength: 1,
            maxLength: 120
        }
    )
    .chain((nodes) =>
        fc.record({
            manager: fc.constant(
                nodes.map(([choice], position) => (position === 0 ? -1 : (choice % (position + 1)) - 1))
            ),
            width: fc.constant(nodes.map(([, width]) => width)),
            height: fc.constant(nodes.map(([, , height]) => height)),
            collapsed: fc.constant(nodes.map(([, , , folded]) => folded === 0)),
            options: fc.record({ stackFrom: fc.constantFrom(2, 4, 99), wrapFrom: fc.constantFrom(300, 1500, Infinity) })
        })
    );

describe('whatever the tree', () => {
    it('no two cards overlap, every report is below its manager, everybody else is there', () => {
        fc.assert(
            fc.property(anyTree, ({ manager, width, height, collapsed, options }) => {
                const { x, y, shown } = layoutTree(shapeOf(manager), { width, height }, collapsed, {
                    ...DEFAULT_LAYOUT,
                    ...options
                });
                const hidden = (position: number): boolean => {
                    for (let above = manager[position] as number; above >= 0; above = manager[above] as number) {
                        if (collapsed[above]) return true;
                    }
                    return false;
                };
                const expected = manager.flatMap((_, position) => (hidden(position) ? [] : [position]));
                expect([...shown].sort((first, second) => first - second)).toEqual(expected);
                const box = (position: number) => {
                    const [left, top] = [x[position] as number, y[position] as number];
                    return {
                        left,
                        top,
                        right: left + (width[position] as number),
                        bottom: top + (height[position] as number)
                    };
                };
                for (const first of shown) {
                    const a = box(first);
                    const above = manager[first] as number;
                    if (above >= 0 && a.top < box(above).bottom) throw new Error(`${first} is not below ${above}`);
                    for (const second of shown) {
                        if (second <= first) continue;
                        const b = box(second);
                        const apart =
                            a.right <= b.left + 1e-6 ||
                            b.right <= a.left + 1e-6 ||
                            a.bottom <= b.top + 1e-6 ||
                            b.bottom <= a.top + 1e-6;
                        if (!apart) throw new Error(`cards ${first} and ${second} overlap`);
                    }
                }
            }),
            { numRuns: 1000 }
        );
    });

    it('the same input gives the same layout', () => {
        fc.assert(
            fc.property(anyTree, ({ manager, width, height, collapsed, options }) => {
                const lay = () =>
                    layoutTree(shapeOf(manager), { width, height }, collapsed, { ...DEFAULT_LAYOUT, ...options });
                expect(lay()).toEqual(lay());
            }),
            { numRuns: 100 }
        );
    });
});

describe('work', () => {
    it.each([
        ['a balanced tree', (position: number) => Math.floor((position - 1) / 5)],
        ['a chain', (position: number) => position - 1],
        ['a caterpillar', (position: number) => (position % 2 === 0 ? position - 2 : position - 1)]
    ])('grows linearly for %s', (_name, managerOf) => {
        const steps = (count: number): number => {
            const manager = Array.from({ length: count }, (_, position) => (position === 0 ? -1 : managerOf(position)));
            const start: number[] = manager.map(() => 0);
            const reports: number[][] = manager.map(() => []);
            manager.forEach((above, position) => above >= 0 && reports[above]?.push(position));
            reports.forEach((own, position) => (start[position + 1] = (start[position] as number) + own.length));
            const shape = { tops: [0], reportsStart: start, reports: reports.flat() };
            return layoutTree(
                shape,
                sizesOf(count),
                manager.map(() => false),
                { ...DEFAULT_LAYOUT, wrapFrom: 3000 }
            ).steps;
        };
        expect(steps(8000) / steps(2000)).toBeLessThan(4.4);
    });
});
