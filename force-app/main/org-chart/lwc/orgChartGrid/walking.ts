import { STEPS, type InfluenceGrid } from 'c/influenceGrid';

/** Where an arrow key leads: one step along the two axes. */
export interface Way {
    readonly influence: number;
    readonly interest: number;
}

/** The way of an arrow key; undefined for any other key. */
export function wayOf(key: string, isRightToLeft: boolean): Way | undefined {
    const along = isRightToLeft ? -1 : 1;
    const ways: Readonly<Record<string, Way>> = {
        ArrowUp: { influence: 1, interest: 0 },
        ArrowDown: { influence: -1, interest: 0 },
        ArrowRight: { influence: 0, interest: along },
        ArrowLeft: { influence: 0, interest: -along }
    };
    return ways[key];
}

/**
 * Who has the focus next. Along a row it goes through the people of a square before the next one; up and down it goes to
 * the next square of the column that holds anybody. The tray is walked like one long row.
 *
 * @param shown the people drawn in each square, in the order of the squares
 * @param tray the people drawn in the tray
 */
export function nextPerson(
    grid: InfluenceGrid,
    shown: readonly (readonly number[])[],
    tray: readonly number[],
    current: number,
    way: Way
): number {
    const step = way.interest !== 0 ? way.interest : -way.influence;
    const place = tray.indexOf(current);
    if (place >= 0) return tray[place + step] ?? current;
    const square = shown.findIndex((members) => members.includes(current));
    if (square < 0) return current;
    if (way.interest === 0) {
        for (let next = square + step * STEPS; next >= 0 && next < grid.squares.length; next += step * STEPS) {
            const first = shown[next]?.[0];
            if (first !== undefined) return first;
        }
        return current;
    }
    const row = Math.floor(square / STEPS) * STEPS;
    const line = shown.slice(row, row + STEPS).flat();
    return line[line.indexOf(current) + step] ?? current;
}
