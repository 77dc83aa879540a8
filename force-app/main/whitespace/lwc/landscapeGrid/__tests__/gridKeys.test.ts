import { columnAt, columnOffsets, mostColumnsIn } from '../columnPlaces';
import { gridCommand } from '../gridKeys';

const extent = { rows: 10, columns: 5, page: 4, isRightToLeft: false };
const press = (key: string, more: { shiftKey?: boolean; isCommand?: boolean; isRightToLeft?: boolean } = {}) =>
    gridCommand(
        { key, shiftKey: more.shiftKey ?? false, isCommand: more.isCommand ?? false },
        { row: 3, column: 2 },
        { ...extent, isRightToLeft: more.isRightToLeft ?? false }
    );

describe('keys of the grid', () => {
    it.each([
        ['ArrowDown', {}, 4, 2],
        ['ArrowUp', {}, 2, 2],
        ['ArrowLeft', {}, 3, 1],
        ['ArrowLeft', { isRightToLeft: true }, 3, 3],
        ['ArrowRight', {}, 3, 3],
        ['PageDown', {}, 7, 2],
        ['PageUp', {}, -1, 2],
        ['Home', {}, 3, -1],
        ['End', {}, 3, 5],
        ['Home', { isCommand: true }, -1, -1],
        ['End', { isCommand: true }, 10, 5]
    ])('%s %j moves to row %i, column %i', (key, more, row, column) => {
        expect(press(key, more)).toEqual({ kind: 'move', to: { row, column }, extends: false });
    });

    it('extends with Shift, judges by letters, and leaves other keys alone', () => {
        expect(press('ArrowDown', { shiftKey: true })).toMatchObject({ extends: true });
        expect(press('t')).toEqual({ kind: 'judge', assessment: 'Target' });
        expect(press('Enter')).toEqual({ kind: 'open' });
        expect(press('Escape')).toEqual({ kind: 'close' });
        expect(press('a', { isCommand: true })).toEqual({ kind: 'select-all' });
        expect(press('c', { isCommand: true })).toEqual({ kind: 'copy' });
        expect(press('x')).toBeNull();
        expect(press('z', { isCommand: true })).toBeNull();
    });
});

describe('places of columns', () => {
    const line = (positions: number[]) => ({ positions }) as never;
    const offsets = columnOffsets([line([]), line([0]), line([1]), line([]), line([2])], 100, 30);

    it('gives headings little room', () => {
        expect(offsets).toEqual([0, 30, 130, 230, 260, 360]);
    });

    it.each([
        [0, 0],
        [29, 0],
        [30, 1],
        [231, 3],
        [9999, 4]
    ])('finds at %i the column %i', (offset, column) => {
        expect(columnAt(offsets, offset)).toBe(column);
    });

    it('knows how many columns a width can show at most', () => {
        expect(mostColumnsIn(offsets, 1000)).toBe(5);
        expect(mostColumnsIn(offsets, 100)).toBeGreaterThanOrEqual(2);
        expect(mostColumnsIn([0], 100)).toBe(0);
    });
});
