import { levelGap, MEETING_CADENCE_DAYS, pairingDue, type PairingDue, type PairingFact } from 'c/pairing';

/** Somebody of theirs, as the board needs them. */
export interface TheirPerson {
    readonly key: string;
    readonly stakeholderId: string | null;
    /** Level of the hierarchy, 1 at the top; 0 for the parked. */
    readonly level: number;
}

/** A pairing with where it stands. */
export interface BoardPairing {
    readonly pairing: PairingFact;
    /** Key of their person. */
    readonly key: string;
    readonly due: PairingDue;
    /** Steps to the target level; null where one of the two is missing. */
    readonly gap: number | null;
}

/** One level of their hierarchy. */
export interface BoardLevel {
    /** 1 at the top; 0 for the parking lot. */
    readonly level: number;
    /** Most urgent first. */
    readonly pairings: readonly BoardPairing[];
    /** Keys of their people at this level whom nobody of ours meets, in the order given. */
    readonly unpaired: readonly string[];
    readonly people: number;
}

/** One of our people with all their pairings at this customer. */
export interface OurPerson {
    /** Null for pairings whose user may not be read. */
    readonly userId: string | null;
    readonly name: string | null;
    readonly pairings: number;
    /** Overdue, or never met. */
    readonly overdue: number;
    /** Whether they have more than can be kept up well. */
    readonly hasMany: boolean;
}

export interface PairingBoard {
    readonly levels: readonly BoardLevel[];
    /** Most pairings first. */
    readonly ours: readonly OurPerson[];
    readonly pairings: number;
    readonly overdue: number;
}

/**
 * Pairings of one user at one customer from which these are many: more than one can meet once a month beside other
 * accounts. A sign on the board, not a rule.
 */
export const MANY_PAIRINGS = 8;

const URGENCY: readonly PairingDue['state'][] = ['overdue', 'never-met', 'due-soon', 'on-time'];

export function isLate({ state }: PairingDue): boolean {
    return state === 'overdue' || state === 'never-met';
}

/** Most urgent first: what is longest overdue, then what never happened, then what comes next. */
function byUrgency(first: BoardPairing, second: BoardPairing): number {
    return (
        URGENCY.indexOf(first.due.state) - URGENCY.indexOf(second.due.state) ||
        (first.due.days ?? 0) - (second.due.days ?? 0) ||
        (first.pairing.id < second.pairing.id ? -1 : 1)
    );
}

/**
 * Our people beside theirs. Every pairing is on the board once, at the level of their person; every one of theirs is at
 * one level, paired or not.
 *
 * @param people theirs, in the order in which they are to be listed
 */
export function pairingBoard(
    people: readonly TheirPerson[],
    pairings: readonly PairingFact[],
    today: string,
    defaultCadence = MEETING_CADENCE_DAYS
): PairingBoard {
    const ofStakeholder = Map.groupBy(pairings, ({ stakeholderId }) => stakeholderId);
    const levels = new Map<number, { pairings: BoardPairing[]; unpaired: string[]; people: number }>();
    const all: BoardPairing[] = [];
    for (const { key, stakeholderId, level } of people) {
        const here = levels.get(level) ?? { pairings: [], unpaired: [], people: 0 };
        levels.set(level, here);
        here.people++;
        const own = stakeholderId === null ? [] : (ofStakeholder.get(stakeholderId) ?? []);
        if (own.length === 0) here.unpaired.push(key);
        for (const pairing of own) {
            const due = pairingDue(pairing, today, defaultCadence);
            const shown = { pairing, key, due, gap: levelGap(pairing) };
            here.pairings.push(shown);
            all.push(shown);
        }
    }
    const order = [...levels].sort(([first], [second]) => (first || Infinity) - (second || Infinity));
    return {
        levels: order.map(([level, { pairings: own, ...rest }]) => ({ level, pairings: own.sort(byUrgency), ...rest })),
        ours: ourPeople(all),
        pairings: all.length,
        overdue: all.filter(({ due }) => isLate(due)).length
    };
}

function ourPeople(pairings: readonly BoardPairing[]): OurPerson[] {
    const groups = Map.groupBy(pairings, ({ pairing }) => pairing.userId);
    return [...groups]
        .map(([userId, own]) => ({
            userId,
            name: own.find(({ pairing }) => pairing.userName !== null)?.pairing.userName ?? null,
            pairings: own.length,
            overdue: own.filter(({ due }) => isLate(due)).length,
            hasMany: own.length >= MANY_PAIRINGS
        }))
        .sort(
            (first, second) =>
                second.pairings - first.pairings || ((first.userId ?? '') < (second.userId ?? '') ? -1 : 1)
        );
}
