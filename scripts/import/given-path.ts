import { resolve } from 'node:path';

/** A path as the person meant it: npm runs scripts in the project's folder, whatever folder it was called from. */
export function givenPath(path: string): string {
    return resolve(process.env['INIT_CWD'] ?? '', path);
}
