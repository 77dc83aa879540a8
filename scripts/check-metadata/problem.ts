/** What a rule of the metadata check says, and how it is printed. */

export interface Problem {
    /** Path below the checked folder. */
    file: string;
    /** Line in the file, from 1; absent where the problem is the file as a whole. */
    line?: number;
    /** Element, field or component that is wrong. */
    element?: string;
    /** What is wrong, as a sentence without a full stop. */
    reason: string;
    /** The nearest name that would have been right. */
    nearest?: string;
    /** `warning`: this project asks for it and an org would take it all the same. */
    severity?: 'warning';
    /** Which rule found it; set by `checkMetadata`. */
    rule?: string;
}

/** `objects/…/X.field-meta.xml:7 <length>: reason (did you mean Y?)` */
export function formatProblem(problem: Problem): string {
    const { file, line } = problem;
    const place = line === undefined ? file : `${file}:${line}`;
    return `${place}${problem.element === undefined ? ':' : ''} ${formatReason(problem)}`;
}

/** `<length>: reason (did you mean Y?)` */
export function formatReason({ element, reason, nearest }: Problem): string {
    const subject = element === undefined ? '' : `<${element}>: `;
    return `${subject}${reason}${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}`;
}

/** The candidate closest to a name that does not exist; undefined where none is close. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
    let best: string | undefined;
    let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
        if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    }
    return best;
}

/** Levenshtein distance, or `limit` where it is at least that. */
export function editDistance(a: string, b: string, limit: number): number {
    if (Math.abs(a.length - b.length) >= limit) return limit;
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substitution, row[j]! + 1, next[j - 1]! + 1));
        }
        row = next;
    }
    return Math.min(row[b.length]!, limit);
}
