/**
 * Links between rows, found by the rows that are in sight. A link lies in the level whose blocks are at least as tall as
 * it is (1, 2, 4… rows), in the block of its upper row; so it reaches at most into the next block, and a window asks
 * few blocks a level, however many links there are far away.
 */
export interface RowIndex {
    /** Blocks by level; each holds positions of links. */
    readonly levels: readonly (readonly (readonly number[] | undefined)[])[];
}

/** Builds the index over links from one row to another. O(links). */
export function indexRows(from: readonly number[], to: readonly number[]): RowIndex {
    const levels: (number[] | undefined)[][] = [];
    from.forEach((start, link) => {
        const top = Math.min(start, to[link] as number);
        const level = levelOf(Math.abs(start - (to[link] as number)));
        while (levels.length <= level) levels.push([]);
        const blocks = levels[level] as (number[] | undefined)[];
        const block = top >> level;
        const list = blocks[block];
        if (list) list.push(link);
        else blocks[block] = [link];
    });
    return { levels };
}

/** The level whose block is the first one taller than the rows that a link bridges. */
function levelOf(bridged: number): number {
    let level = 0;
    while (1 << level <= bridged) level++;
    return level;
}

/** Links that touch the rows from `first` to `last`, both included: also those that only pass through. */
export function linksAcross(
    index: RowIndex,
    from: readonly number[],
    to: readonly number[],
    first: number,
    last: number
): number[] {
    const found: number[] = [];
    index.levels.forEach((blocks, level) => {
        const end = Math.min(blocks.length - 1, last >> level);
        for (let block = Math.max(0, (first >> level) - 1); block <= end; block++) {
            for (const link of blocks[block] ?? []) {
                const [start, finish] = [from[link] as number, to[link] as number];
                if (Math.min(start, finish) <= last && Math.max(start, finish) >= first) found.push(link);
            }
        }
    });
    return found;
}
