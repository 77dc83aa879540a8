/** What is said of a pairing, the fields of Relationship_Pairing__c. */
export interface PairingValues {
    /** Our user; null where it may not be read. */
    readonly userId: string | null;
    /** API value of the picklist Relationship Level. */
    readonly currentLevel: string | null;
    readonly targetLevel: string | null;
    readonly agenda: string | null;
    /** Days that may pass between two meetings; null: the default of the settings. */
    readonly cadenceDays: number | null;
    /** ISO date of the last meeting. */
    readonly lastMet: string | null;
}

/** One of our users paired with one of their people, as recorded. */
export interface PairingFact extends PairingValues {
    readonly id: string;
    readonly stakeholderId: string;
    /** Name of our user where it can be read. */
    readonly userName: string | null;
    /** LastModifiedDate as read. */
    readonly modified: string | null;
}

/** API values of the picklist Relationship Level, from least to most. */
export const RELATIONSHIP_LEVELS = ['Vendor', 'Credible Source', 'Problem Solver', 'Trusted Advisor'] as const;

/** Cadence of a pairing that names none: default of the package's settings. */
export const MEETING_CADENCE_DAYS = 90;

const DAY = 86_400_000;

/** Where a pairing stands in time. */
export interface PairingDue {
    readonly state: 'never-met' | 'overdue' | 'due-soon' | 'on-time';
    /** ISO date by which the two should meet again; null where they never met. */
    readonly dueOn: string | null;
    /** Days from today until then, negative where it is past; null where they never met. */
    readonly days: number | null;
}

/** Days before the due day from which a meeting is due soon. */
const SOON_DAYS = 7;

/**
 * When the two should meet again: last met plus cadence, the settings' cadence where the pairing names none. A pairing
 * is overdue from the day after; one that never met is to be met at once.
 */
export function pairingDue(
    pairing: Pick<PairingValues, 'cadenceDays' | 'lastMet'>,
    today: string,
    defaultCadence = MEETING_CADENCE_DAYS
): PairingDue {
    const met = pairing.lastMet === null ? NaN : Date.parse(pairing.lastMet.slice(0, 10));
    if (Number.isNaN(met)) return { state: 'never-met', dueOn: null, days: null };
    const due = met + (pairing.cadenceDays ?? defaultCadence) * DAY;
    const days = Math.round((due - Date.parse(today)) / DAY);
    const dueOn = new Date(due).toISOString().slice(0, 10);
    if (days < 0) return { state: 'overdue', dueOn, days };
    return { state: days <= SOON_DAYS ? 'due-soon' : 'on-time', dueOn, days };
}

/** Steps from the current to the target level; null where one is missing, negative where we are above target. */
export function levelGap({ currentLevel, targetLevel }: Pick<PairingValues, 'currentLevel' | 'targetLevel'>) {
    const [current, target] = [currentLevel, targetLevel].map((level) =>
        RELATIONSHIP_LEVELS.findIndex((known) => known === level)
    ) as [number, number];
    return current < 0 || target < 0 ? null : target - current;
}

/** The best current level of several pairings; null where none of them has a known one. */
export function bestLevel(pairings: readonly Pick<PairingValues, 'currentLevel'>[]): string | null {
    const steps: readonly string[] = RELATIONSHIP_LEVELS;
    const best = Math.max(-1, ...pairings.map(({ currentLevel }) => steps.indexOf(currentLevel ?? '')));
    return steps[best] ?? null;
}
