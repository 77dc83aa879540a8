/**
 * The `sf` of this project, unchanged, as a program of its own: with its own home, without telemetry, updates and
 * anything beyond this machine.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './bundles.mjs';

/** The program of `@salesforce/cli`. */
export const sfProgram = join(root, 'node_modules/@salesforce/cli/bin/run.js');

/** Settings that keep `sf` to itself
 * (https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_cli_env_variables.htm). */
export const quietSettings = {
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_HIDE_RELEASE_NOTES: 'true',
    SF_DISABLE_LOG_FILE: 'true'
};

/** What `--json` prints. */
export interface SfAnswer<T = Record<string, unknown>> {
    status: number;
    name?: string;
    message?: string;
    result: T;
}

export interface Sf {
    /** Runs a command with `--json`; the exit code is the answer's `status`. */
    run<T = Record<string, unknown>>(
        args: string[],
        options?: { cwd?: string; env?: Record<string, string> }
    ): Promise<SfAnswer<T>>;
    /** Environment of a program that is to use the same home. */
    env: Record<string, string | undefined>;
    /** Addresses beyond this machine that it tried to reach. */
    reached(): string[];
    remove(): void;
}

/** An `sf` with an empty home. */
export function createSf(): Sf {
    const home = mkdtempSync(join(tmpdir(), 'atlas-sf-'));
    const log = join(home, 'reached.log');
    const env = {
        ...Object.fromEntries(
            Object.entries(process.env).filter(([name]) => !/^(SF_|SFDX_|NODE_OPTIONS|NODE_TEST)/.test(name))
        ),
        ...quietSettings,
        HOME: home,
        USERPROFILE: home,
        XDG_DATA_HOME: join(home, 'data'),
        XDG_CACHE_HOME: join(home, 'cache'),
        XDG_CONFIG_HOME: join(home, 'config'),
        // The key file in the home, not the keychain of the machine.
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        NODE_OPTIONS: `--require=${JSON.stringify(join(root, 'scripts/toolchain/loopback-only.cjs'))}`,
        LOOPBACK_ONLY_LOG: log
    };
    return {
        env,
        async run(args, options = {}) {
            const child = spawn(process.execPath, [sfProgram, ...args, '--json'], {
                cwd: options.cwd ?? root,
                env: { ...env, ...options.env },
                stdio: ['ignore', 'pipe', 'pipe']
            });
            let [output, errors] = ['', ''];
            child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
            child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
            const code = await new Promise((resolve) => child.once('close', resolve));
            try {
                return JSON.parse(output.slice(output.indexOf('{')));
            } catch {
                throw new Error(`sf ${args.join(' ')} ended with ${String(code)}:\n${output}\n${errors}`);
            }
        },
        reached: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
        remove: () => rmSync(home, { recursive: true, force: true })
    };
}
