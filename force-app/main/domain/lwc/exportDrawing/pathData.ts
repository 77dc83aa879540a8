import type { DrawnItem } from './items';
import { textWidth } from './textFit';

/** One absolute step of a path: curves are cubic. */
export type PathStep =
    | { readonly kind: 'move'; readonly x: number; readonly y: number }
    | { readonly kind: 'line'; readonly x: number; readonly y: number }
    | {
          readonly kind: 'curve';
          readonly x1: number;
          readonly y1: number;
          readonly x2: number;
          readonly y2: number;
          readonly x: number;
          readonly y: number;
      }
    | { readonly kind: 'close' };

export interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, Z: 0 };

/** The steps of SVG path data (https://www.w3.org/TR/SVG2/paths.html) made of M, L, H, V, Q, C and Z. */
export function pathSteps(path: string): PathStep[] {
    const reader = new PathReader();
    for (const [, letter, list] of path.matchAll(/([MLHVQCZ])([^MLHVQCZ]*)/gi)) {
        const numbers = (list as string).match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
        reader.read(letter as string, numbers);
    }
    return reader.steps;
}

class PathReader {
    readonly steps: PathStep[] = [];
    private x = 0;
    private y = 0;
    private start: readonly [x: number, y: number] = [0, 0];

    read(letter: string, numbers: readonly number[]): void {
        const command = letter.toUpperCase();
        const count = COUNTS[command] as number;
        if (count === 0) {
            this.steps.push({ kind: 'close' });
            [this.x, this.y] = this.start;
        }
        for (let place = 0; count > 0 && place + count <= numbers.length; place += count) {
            const [x, y] = letter === command ? [0, 0] : [this.x, this.y];
            const at = (offset: number): number => numbers[place + offset] as number;
            if (command === 'C') this.curve(at(0) + x, at(1) + y, at(2) + x, at(3) + y, at(4) + x, at(5) + y);
            else if (command === 'Q') this.bend(at(0) + x, at(1) + y, at(2) + x, at(3) + y);
            else if (command === 'H') this.line(at(0) + x, this.y);
            else if (command === 'V') this.line(this.x, at(0) + y);
            // Further pairs after a move are lines.
            else if (command === 'M' && place === 0) this.move(at(0) + x, at(1) + y);
            else this.line(at(0) + x, at(1) + y);
        }
    }

    private move(x: number, y: number): void {
        this.start = [x, y];
        this.steps.push({ kind: 'move', x, y });
        [this.x, this.y] = [x, y];
    }

    private line(x: number, y: number): void {
        this.steps.push({ kind: 'line', x, y });
        [this.x, this.y] = [x, y];
    }

    private curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
        this.steps.push({ kind: 'curve', x1, y1, x2, y2, x, y });
        [this.x, this.y] = [x, y];
    }

    /** A quadratic curve as the cubic one that it equals. */
    private bend(middleX: number, middleY: number, x: number, y: number): void {
        const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
        this.curve(third(this.x, middleX), third(this.y, middleY), third(x, middleX), third(y, middleY), x, y);
    }
}

const NOTHING: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

/** A box around a path: of its points and the points that bend its curves, which are never inside. */
export function pathBounds(path: string): Box {
    let { left, top, right, bottom } = NOTHING;
    const add = (x: number, y: number): void => {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    };
    for (const step of pathSteps(path)) {
        if (step.kind === 'close') continue;
        if (step.kind === 'curve') {
            add(step.x1, step.y1);
            add(step.x2, step.y2);
        }
        add(step.x, step.y);
    }
    return { left, top, right, bottom };
}

/** Boxes around the leaves of an item, where they stand. */
export function boundsOfItem(item: DrawnItem, x = 0, y = 0): Box[] {
    if (item.kind === 'group') {
        return item.items.flatMap((inner) => boundsOfItem(inner, x + (item.x ?? 0), y + (item.y ?? 0)));
    }
    if (item.kind === 'shape') {
        const { left, top, right, bottom } = pathBounds(item.path);
        const line = item.stroke === undefined ? 0 : (item.lineWidth ?? 1) / 2;
        return [{ left: left + x - line, top: top + y - line, right: right + x + line, bottom: bottom + y + line }];
    }
    const width = Math.min(textWidth(item.text, item.size, item.bold === true), item.maxWidth ?? Infinity);
    const left = x + item.x - (item.anchor === 'middle' ? width / 2 : item.anchor === 'end' ? width : 0);
    return [{ left, right: left + width, top: y + item.y - item.size, bottom: y + item.y + item.size * 0.3 }];
}
