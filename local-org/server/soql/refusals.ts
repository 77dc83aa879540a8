/**
 * Refusals of SOQL, most with the block that shows the place: the line, a caret, row and column, the message (as
 * recorded in CumulusCI, test_custom_settings_wait.py).
 */
import { OrgError, refusal } from '../errors.ts';

/** The message with the block in front; `offset` counts characters from the start of the query. */
export function withPosition(soql: string, offset: number, message: string): string {
    const before = soql.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    const lineEnd = soql.indexOf('\n', offset);
    const line = soql.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
    const row = before.split('\n').length;
    const column = offset - lineStart + 1;
    return `\n${line}\n${' '.repeat(column - 1)}^\nERROR at Row:${row}:Column:${column}\n${message}`;
}

/** MALFORMED_QUERY, with the block when the place is known. */
export function malformed(message: string, soql?: string, offset?: number): OrgError {
    const text = soql !== undefined && offset !== undefined ? withPosition(soql, offset, message) : message;
    return refusal('MALFORMED_QUERY', text);
}

/** NOT_IMPLEMENTED naming a construct that the local org leaves out, e.g. `TYPEOF`. */
export function notImplemented(construct: string): OrgError {
    return refusal('NOT_IMPLEMENTED', `The local org does not implement ${construct} in SOQL`, [], 501);
}

const POSITIONED = new Set(['INVALID_FIELD', 'INVALID_TYPE', 'MALFORMED_QUERY']);

/**
 * Runs `work` and gives its refusals the position block: the place is the first mention of the name that the
 * message quotes.
 */
export function positioned<T>(soql: string, work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof OrgError)) throw error;
        throw new OrgError(
            error.problems.map((problem) => {
                const name = /'([\w.]+)'/.exec(problem.message)?.[1];
                const last = name?.split('.').at(-1);
                const offset = last ? soql.search(new RegExp(`\\b${last}\\b`, 'i')) : -1;
                if (!POSITIONED.has(problem.code) || problem.message.startsWith('\n') || offset < 0) return problem;
                return { ...problem, message: withPosition(soql, offset, problem.message) };
            }),
            error.status
        );
    }
}
