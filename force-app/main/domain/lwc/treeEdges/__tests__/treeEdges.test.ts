import { linesBelow, lineTo } from 'c/treeEdges';
import { DEFAULT_LAYOUT, layoutTree } from 'c/treeLayout';

const OPTIONS = {
    ...DEFAULT_LAYOUT,
    gapX: 20,
    gapY: 40,
    stackGap: 10,
    stackIndent: 20,
    stackShape: 1,
    wrapFrom: Infinity
};
const sizes = (count: number) => ({
    width: new Array<number>(count).fill(100),
    height: new Array<number>(count).fill(40)
});
const family = (reports: number) => ({
    tops: [0],
    reportsStart: [0, ...new Array<number>(reports + 1).fill(reports)],
    reports: Array.from({ length: reports }, (_, place) => place + 1)
});

function lines(reports: number): { below: string; to: (report: number) => string } {
    const [shape, size] = [family(reports), sizes(reports + 1)];
    const layout = layoutTree(shape, size, new Array<boolean>(reports + 1).fill(false), OPTIONS);
    return { below: linesBelow(layout, size, shape, 0), to: (report) => lineTo(layout, size, 0, report) };
}

describe('reporting lines', () => {
    it('run down to one report without a bend', () => {
        expect(lines(1).below).toBe('M50 60V80M50 40V60');
    });

    it('bend into each report of a row', () => {
        expect(lines(2).below).toBe('M58 60Q50 60 50 68V80M162 60Q170 60 170 68V80M110 40V60M58 60H162');
        expect(lines(2).to(2)).toBe('M110 40V60H170V80');
    });

    it('hang a column on one rail from the manager', () => {
        const { below, to } = lines(4);
        expect(below.endsWith('M10 40V242')).toBe(true);
        expect(below.match(/H20/g)).toHaveLength(4);
        expect(to(3)).toBe('M10 40V60H10V200H20');
    });

    it('are none for somebody without shown reports, and none up from a top', () => {
        const shape = family(2);
        const layout = layoutTree(shape, sizes(3), [true, false, false], OPTIONS);
        expect(linesBelow(layout, sizes(3), shape, 0)).toBe('');
        expect(lineTo(layout, sizes(3), -1, 0)).toBe('');
    });
});
