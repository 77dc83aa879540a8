/**
 * Starts the local org as a user would (`npm start -- …`), for end-to-end tests and benchmarks.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './bundles.mjs';

export type Persona = 'admin' | 'manager' | 'viewer' | 'none';

export interface StartOptions {
    /** Database file; default is in memory. */
    database?: string;
    sample?: 'story' | 'none';
    /** Further arguments, as on the command line. */
    args?: string[];
}

/** A running local org. */
export interface RunningOrg {
    /** `http://127.0.0.1:<port>` */
    url: string;
    process: ChildProcess;
    /** Milliseconds from spawn to `ready`. */
    startedIn: number;
    /** What it has written to standard error so far. */
    errors(): string;
    /** SIGTERM, then waits for the end; the exit code. */
    stop(): Promise<number | null>;
}

/** Development access token of a persona. */
export const tokenOf = (persona: Persona): string => `00DAT0000000001!${persona}`;

/**
 * Resolves when the line `ready <address>` has been printed.
 *
 * @throws Error with what the server wrote, when it ends before that.
 */
export async function startLocalOrg(options: StartOptions = {}): Promise<RunningOrg> {
    const started = performance.now();
    const child = spawn(
        process.execPath,
        [
            join(root, 'scripts/run.mjs'),
            'start',
            '--port',
            '0',
            '--db',
            options.database ?? ':memory:',
            '--sample',
            options.sample ?? 'none',
            ...(options.args ?? [])
        ],
        { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }
    );
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.stdout.setEncoding('utf8');
    let output = '';
    const url = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', (text: string) => {
            output += text;
            const ready = /^ready (http:\S+)$/m.exec(output);
            if (ready) resolve(ready[1]!);
        });
        child.once('exit', (code) => reject(new Error(`The local org ended with ${code}:\n${errors}${output}`)));
    });
    return {
        url,
        process: child,
        startedIn: performance.now() - started,
        errors: () => errors,
        async stop() {
            if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
            const ended = once(child, 'exit');
            child.kill('SIGTERM');
            const [code] = (await ended) as [number | null];
            return code;
        }
    };
}
