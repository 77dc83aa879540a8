import type { Assessment } from 'c/landscapeFacts';
import type { GridPlace } from './gridPool';

/** What a key asks for. */
export type GridCommand =
    | { readonly kind: 'move'; readonly to: GridPlace; readonly extends: boolean }
    | { readonly kind: 'judge'; readonly assessment: Assessment }
    | { readonly kind: 'open' | 'close' | 'select-all' | 'copy' };

/** What of a key event decides. */
export interface GridKey {
    readonly key: string;
    readonly shiftKey: boolean;
    /** Control, or Command on a Mac. */
    readonly isCommand: boolean;
}

/** Size of the grid in lines, of a page, and the direction of reading. */
export interface GridExtent {
    readonly rows: number;
    readonly columns: number;
    readonly page: number;
    readonly isRightToLeft: boolean;
}

const ASSESSMENT_OF_KEY: Readonly<Record<string, Assessment>> = {
    a: 'Applicable',
    t: 'Target',
    n: 'Not Applicable',
    u: 'Unassessed',
    b: 'Blocked'
};

/**
 * Keys of the grid, as in the pattern (https://www.w3.org/WAI/ARIA/apg/patterns/grid/): arrows, Home, End, Page Up and
 * Down, with Control to the corners, with Shift extending the selection. Letters judge.
 */
export function gridCommand(event: GridKey, place: GridPlace, extent: GridExtent): GridCommand | null {
    const { key, shiftKey, isCommand } = event;
    const to = movedPlace(key, isCommand, place, extent);
    if (to !== null) return { kind: 'move', to, extends: shiftKey };
    if (isCommand) {
        if (key.toLowerCase() === 'a') return { kind: 'select-all' };
        return key.toLowerCase() === 'c' ? { kind: 'copy' } : null;
    }
    if (key === 'Enter' || key === 'F2' || key === ' ') return { kind: 'open' };
    if (key === 'Escape') return { kind: 'close' };
    const assessment = ASSESSMENT_OF_KEY[key.toLowerCase()];
    return assessment === undefined ? null : { kind: 'judge', assessment };
}

function movedPlace(key: string, isCommand: boolean, { row, column }: GridPlace, extent: GridExtent): GridPlace | null {
    const forward = extent.isRightToLeft ? -1 : 1;
    const steps: Readonly<Record<string, [rows: number, columns: number]>> = {
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
    if (step === undefined) return null;
    const within = (value: number, last: number): number => Math.min(Math.max(value, -1), last);
    return { row: within(row + step[0], extent.rows), column: within(column + step[1], extent.columns) };
}
