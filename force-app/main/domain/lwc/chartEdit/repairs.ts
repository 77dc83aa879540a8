import type { DataProblem, ProblemCode } from 'c/hierarchy';

/**
 * What one click does about a problem: takes away who somebody reports to, puts a parked manager back on the chart, or
 * parks somebody who is there twice.
 */
export interface Repair {
    readonly kind: 'release' | 'unpark' | 'park';
    /** Key of the person whose records it changes. */
    readonly key: string;
}

const KINDS: Readonly<Partial<Record<ProblemCode, Repair['kind']>>> = {
    'self-report': 'release',
    loop: 'release',
    'manager-outside': 'release',
    'manager-hidden': 'release',
    'manager-parked': 'unpark',
    'duplicate-person': 'park'
};

/** The repair of a problem; null where only the user can know what is right. */
export function repairOf({ code, keys }: DataProblem): Repair | null {
    const kind = KINDS[code];
    // The second person of such a problem is the manager who is parked.
    const key = kind === 'unpark' ? keys[1] : keys[0];
    return kind === undefined || key === undefined ? null : { kind, key };
}
