import type { CardSizes, LayoutOptions } from './treeShape';

/** Leaves in columns, relative to the left top corner of the stack. */
export interface Stack {
    readonly members: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** x of the rail of each member's column. */
    readonly rail: readonly number[];
    readonly columns: number;
    readonly width: number;
    readonly height: number;
}

/** Puts cards into columns, filled one after the other, so that the whole is about `stackShape` times as wide as high. */
export function stackLeaves(members: readonly number[], sizes: CardSizes, options: LayoutOptions): Stack {
    let widest = 0;
    let total = 0;
    for (const member of members) {
        widest = Math.max(widest, sizes.width[member] as number);
        total += (sizes.height[member] as number) + options.stackGap;
    }
    const pitch = widest + options.stackIndent + options.gapX;
    const wanted = Math.round(Math.sqrt((total * options.stackShape) / pitch));
    const columns = Math.min(members.length, Math.max(1, wanted));
    const x: number[] = [];
    const y: number[] = [];
    const rail: number[] = [];
    let height = 0;
    let place = 0;
    for (let column = 0; column < columns; column++) {
        // Columns differ by one card at most.
        const end = Math.ceil((members.length * (column + 1)) / columns);
        let down = 0;
        for (; place < end; place++) {
            const tall = sizes.height[members[place] as number] as number;
            x.push(column * pitch + options.stackIndent);
            y.push(down);
            rail.push(column * pitch + options.stackIndent / 2);
            height = Math.max(height, down + tall);
            down += tall + options.stackGap;
        }
    }
    return { members, x, y, rail, columns, width: columns * pitch - options.gapX, height };
}
