import { influenceGrid, type InfluenceGrid, type Square } from 'c/influenceGrid';
import { fullNumber } from 'c/localeFormat';
import type { Chip, Chips } from 'c/orgChartChips';
import { GRID_LABELS, QUADRANT_TEXTS } from 'c/orgChartGridJudging';
import { fillText } from 'c/result';

/** Share of the height or width for a row or column in which nobody stands. */
const EMPTY = 0.6;

/** Shares of the rows and of the columns: where nobody stands there is less room, where people stand more. */
export function sharesOf({ squares }: InfluenceGrid): { readonly rows: string; readonly columns: string } {
    const track = (holds: (square: Square) => number, steps: readonly number[]): string =>
        steps
            .map((step) => squares.some((square) => holds(square) === step && square.members.length > 0))
            .map((isUsed) => `minmax(0, ${isUsed ? 1 : EMPTY}fr)`)
            .join(' ');
    return {
        rows: track(({ influence }) => influence, [5, 4, 3, 2, 1]),
        columns: track(({ interest }) => interest, [1, 2, 3, 4, 5])
    };
}

/** Squares that carry the name of their quadrant: where each begins. */
const NAMED = ['5-1', '5-4', '3-1', '3-4'];

/** A chip with its place in the tab order. */
export interface PlacedChip extends Chip {
    readonly tabIndex: string;
    readonly pressed: string;
}

/** One square as it is drawn. */
export interface DrawnSquare {
    readonly id: string;
    readonly influence: number;
    readonly interest: number;
    readonly label: string;
    readonly className: string;
    /** Name of the quadrant with its number of people, in its first square. */
    readonly caption: string;
    readonly chips: readonly PlacedChip[];
    /** `+12`; empty where everybody has room. */
    readonly more: string;
    readonly moreLabel: string;
}

/** Everybody shown, sorted into squares and tray. */
export function gridOf(chips: Chips): InfluenceGrid {
    return influenceGrid(
        chips.shown.filter((position) => chips.personAt(position).kind !== 'outside'),
        (position) => chips.map.judgementOf(chips.personAt(position))
    );
}

/** Id of a square in the document and in drags. */
export function squareId({ influence, interest }: Pick<Square, 'influence' | 'interest'>): string {
    return `${influence}-${interest}`;
}

/** Chips with the roving tab stop on one of them. */
export function placed(chip: Chip, tabStop: string | null): PlacedChip {
    return { ...chip, tabIndex: chip.key === tabStop ? '0' : '-1', pressed: String(chip.isSelected) };
}

/** Whom a square has room to show: the first, and the selected person whatever their place. */
export function shownMembers(
    members: readonly number[],
    room: number,
    isSelected: (position: number) => boolean
): number[] {
    if (members.length <= room) return [...members];
    const shown = members.slice(0, Math.max(1, room - 1));
    const selected = members.find(isSelected);
    if (selected !== undefined && !shown.includes(selected)) shown[shown.length - 1] = selected;
    return shown;
}

/** The squares as they are drawn. */
export function drawSquares(
    grid: InfluenceGrid,
    chips: Chips,
    roomOf: (square: number) => number,
    tabStop: string | null,
    target: string | null
): DrawnSquare[] {
    return grid.squares.map((square, place) => {
        const { influence, interest, quadrant, members } = square;
        const id = squareId(square);
        const shown = shownMembers(members, roomOf(place), (position) => chips.at(position).isSelected);
        const rest = members.length - shown.length;
        const name = QUADRANT_TEXTS[quadrant];
        const isCaptioned = NAMED.includes(id);
        return {
            id,
            influence,
            interest,
            label: fillText(GRID_LABELS.square, [influence, interest, name, fullNumber(members.length)]),
            className: `square ${quadrant}${interest === 4 ? ' begins' : ''}${influence === 4 ? ' ends' : ''}${id === target ? ' is-target' : ''}`,
            caption: isCaptioned ? `${name} · ${fullNumber(grid.counts[quadrant])}` : '',
            chips: shown.map((position) => placed(chips.at(position), tabStop)),
            more: rest === 0 ? '' : fillText(GRID_LABELS.more, [fullNumber(rest)]),
            moreLabel: fillText(GRID_LABELS.moreLabel, [fullNumber(members.length), influence, interest])
        };
    });
}
