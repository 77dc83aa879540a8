/** Steps of influence and of interest. */
export const STEPS = 5;

/** From this step on influence or interest is high: the middle is not enough to be a key player. */
export const HIGH_FROM = 4;

/**
 * The quadrants of the power-interest grid (Mendelow, "Environmental Scanning: The Impact of the Stakeholder Concept",
 * 1981; names as in Eden and Ackermann, "Making Strategy", 1998, and the project management books since).
 */
export type Quadrant = 'keep-satisfied' | 'manage-closely' | 'monitor' | 'keep-informed';

/** The quadrant of a square; steps from 1 to 5. */
export function quadrantOf(influence: number, interest: number): Quadrant {
    if (influence >= HIGH_FROM) return interest >= HIGH_FROM ? 'manage-closely' : 'keep-satisfied';
    return interest >= HIGH_FROM ? 'keep-informed' : 'monitor';
}

/** Influence and interest of one person as far as they are judged. */
export interface Standing {
    readonly influence: number | null;
    readonly interest: number | null;
}

/** One square with the positions of the people in it. */
export interface Square {
    readonly influence: number;
    readonly interest: number;
    readonly quadrant: Quadrant;
    readonly members: readonly number[];
}

/** Everybody is in exactly one square or in the tray. */
export interface InfluenceGrid {
    /** Row by row from the most influence to the least, each from the least interest to the most. */
    readonly squares: readonly Square[];
    /** People of whom influence or interest is not judged. */
    readonly tray: readonly number[];
    readonly counts: Readonly<Record<Quadrant, number>>;
}

function stepOf(value: number | null): number {
    return value !== null && Number.isInteger(value) && value >= 1 && value <= STEPS ? value : 0;
}

/**
 * Sorts people into squares, in the order given: an edit of one person moves nobody else.
 *
 * @param order positions of the people
 */
export function influenceGrid(
    order: readonly number[],
    standingOf: (position: number) => Standing | null
): InfluenceGrid {
    const members: number[][] = [];
    for (let square = 0; square < STEPS * STEPS; square++) members.push([]);
    const tray: number[] = [];
    for (const position of order) {
        const standing = standingOf(position);
        const [influence, interest] = [stepOf(standing?.influence ?? null), stepOf(standing?.interest ?? null)];
        if (influence === 0 || interest === 0) tray.push(position);
        else (members[(STEPS - influence) * STEPS + interest - 1] as number[]).push(position);
    }
    const counts = { 'keep-satisfied': 0, 'manage-closely': 0, monitor: 0, 'keep-informed': 0 };
    const squares = members.map((inside, square) => {
        const influence = STEPS - Math.floor(square / STEPS);
        const interest = (square % STEPS) + 1;
        const quadrant = quadrantOf(influence, interest);
        counts[quadrant] += inside.length;
        return { influence, interest, quadrant, members: inside };
    });
    return { squares, tray, counts };
}
