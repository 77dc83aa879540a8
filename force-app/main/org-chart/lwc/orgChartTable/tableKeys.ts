import type { TablePlace } from './tablePool';

/** What a key asks for. */
export type TableCommand =
    { readonly kind: 'move'; readonly to: TablePlace } | { readonly kind: 'enter' | 'select' | 'select-all' };

/** What of a key event decides. */
export interface TableKey {
    readonly key: string;
    /** Control, or Command on a Mac. */
    readonly isCommand: boolean;
}

/** Size of the table, of a page of it, and the direction of reading. */
export interface TableExtent {
    readonly rows: number;
    readonly columns: number;
    readonly page: number;
    readonly isRightToLeft: boolean;
}

/**
 * Keys of the grid pattern (https://www.w3.org/WAI/ARIA/apg/patterns/grid/): arrows, Home, End, Page Up and Down, with
 * Control to the corners; Enter and F2 edit, open or sort; Space selects; Control with A selects everybody.
 */
export function tableCommand(
    { key, isCommand }: TableKey,
    place: TablePlace,
    extent: TableExtent
): TableCommand | null {
    const forward = extent.isRightToLeft ? -1 : 1;
    const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
        ArrowUp: [-1, 0],
        ArrowDown: [1, 0],
        ArrowLeft: [0, -forward],
        ArrowRight: [0, forward],
        PageUp: [-extent.page, 0],
        PageDown: [extent.page, 0],
        Home: [isCommand ? -Infinity : 0, -Infinity],
        End: [isCommand ? Infinity : 0, Infinity]
    };
    const step = steps[key];
    if (step !== undefined) {
        const within = (value: number, last: number): number => Math.min(Math.max(value, -1), last);
        // A page never ends in the head: that is a step further.
        const least = Math.abs(step[0]) > 1 && place.row >= 0 && extent.rows > 0 ? 0 : -1;
        const row = Math.max(least, within(place.row + step[0], extent.rows - 1));
        return { kind: 'move', to: { row, column: within(place.column + step[1], extent.columns - 1) } };
    }
    if (isCommand) return key.toLowerCase() === 'a' ? { kind: 'select-all' } : null;
    if (key === 'Enter' || key === 'F2') return { kind: 'enter' };
    return key === ' ' ? { kind: 'select' } : null;
}
