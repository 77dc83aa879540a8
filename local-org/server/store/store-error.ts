/** Why a database cannot be opened; each has a message for the person who started the local org. */
export type StoreProblem = 'CORRUPT' | 'FOREIGN' | 'UNWRITABLE' | 'LOCKED' | 'WOULD_LOSE';

export class StoreError extends Error {
    readonly problem: StoreProblem;
    /** WOULD_LOSE: one sentence for each thing that the new metadata has no place for. */
    readonly losses: string[];

    constructor(problem: StoreProblem, message: string, losses: string[] = [], cause?: unknown) {
        super(message, { cause });
        this.name = 'StoreError';
        this.problem = problem;
        this.losses = losses;
    }
}

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that say something about the file. */
const CODES: Record<number, StoreProblem> = {
    5: 'LOCKED',
    6: 'LOCKED',
    8: 'UNWRITABLE',
    10: 'UNWRITABLE',
    11: 'CORRUPT',
    13: 'UNWRITABLE',
    14: 'UNWRITABLE',
    26: 'CORRUPT'
};

/** What the system says of a file that cannot be used (https://nodejs.org/api/errors.html#common-system-errors). */
const SYSTEM_CODES = new Set(['EACCES', 'EISDIR', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS', 'EEXIST']);

/** An error of SQLite or of the file system as a StoreError; anything else comes back as it is. */
export function storeErrorOf(error: unknown, file: string): unknown {
    const { errcode, code } = error as { errcode?: number; code?: string };
    const problem =
        errcode !== undefined ? CODES[errcode & 0xff] : SYSTEM_CODES.has(code ?? '') ? 'UNWRITABLE' : undefined;
    if (!problem) return error;
    const reasons: Record<string, string> = {
        CORRUPT: `The database ${file} is damaged or is not a SQLite database. It was left as it is; move it away or name another with --db.`,
        LOCKED: `The database ${file} is in use by another local org that is still running. Stop that one or name another database with --db.`,
        UNWRITABLE: `The database ${file} cannot be written. Check the rights of the file and its folder and the space on the disk.`
    };
    return new StoreError(problem, `${reasons[problem]} (${(error as Error).message})`, [], error);
}
