import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { HEIGHT, rowsOf, textOf, WIDTH } from './table.js';

const NAMES = 260;
export const style =
    '.scroller{position:absolute;inset:0;overflow:auto}.cell{position:absolute;box-sizing:border-box;padding:4px 8px;' +
    'border-right:1px solid #ddd;border-bottom:1px solid #ddd;font:13px Arial;overflow:hidden}';

/** It places, the page draws: cells by key, those that left are taken away. */
export function create(root, matrix) {
    let rows;
    let body;
    let down;
    let across;
    const cells = new Map();
    const draw = () => {
        const seen = new Set();
        for (const row of down.getVirtualItems()) {
            for (const column of [{ index: -1, start: 0, size: NAMES }, ...across.getVirtualItems()]) {
                const key = `${row.index} ${column.index}`;
                seen.add(key);
                const data = rows[row.index];
                const text = column.index < 0 ? data.name : textOf(data[`c${column.index}`]);
                let cell = cells.get(key);
                if (!cell) {
                    cell = document.createElement('div');
                    cell.className = 'cell';
                    const left = column.index < 0 ? 0 : column.start + NAMES;
                    cell.style.cssText = `left:${left}px;top:${row.start}px;width:${column.size}px;height:${row.size}px`;
                    body.append(cell);
                    cells.set(key, cell);
                }
                if (cell.textContent !== text) cell.textContent = text;
            }
        }
        for (const [key, cell] of cells) {
            if (seen.has(key)) continue;
            cell.remove();
            cells.delete(key);
        }
    };
    const virtualizer = (scroller, count, size, horizontal) => {
        const made = new Virtualizer({
            ...{ count, horizontal, overscan: 2, estimateSize: () => size, getScrollElement: () => scroller },
            ...{ scrollToFn: elementScroll, observeElementRect, observeElementOffset },
            onChange: () => draw()
        });
        made._didMount();
        return made;
    };
    return {
        paint() {
            rows = rowsOf(matrix);
            const scroller = document.createElement('div');
            scroller.className = 'scroller';
            body = document.createElement('div');
            body.style.cssText = `position:relative;width:${NAMES + WIDTH * matrix.columns.length}px;height:${HEIGHT * rows.length}px`;
            scroller.append(body);
            root.append(scroller);
            down = virtualizer(scroller, rows.length, HEIGHT, false);
            across = virtualizer(scroller, matrix.columns.length, WIDTH, true);
            down._willUpdate();
            across._willUpdate();
            draw();
            return () => body.children.length > 0;
        },
        update(row, column, value) {
            rows[row][`c${column}`] = value;
            draw();
        },
        sort() {
            rows = [...rows].sort((first, second) => (second.c0 ?? -1) - (first.c0 ?? -1));
            draw();
        },
        scroll(x, y) {
            const scroller = root.querySelector('.scroller');
            scroller.scrollTop += y;
            scroller.scrollLeft += x;
        }
    };
}
