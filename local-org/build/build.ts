/**
 * Builds what the page loads, into local-org/build/out/ (ignored by git), in three bundles of falling age, each made
 * anew only when its inputs have changed: base (packages), shell (platform modules and pages), app (our components).
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/toolchain/bundles.mjs';

/** Where the built files are. */
export const output = join(root, 'local-org/build/out');

const builders = ['local-org/build/*.ts', 'package-lock.json'];
const inputs = {
    base: ['local-org/build/{base-bundle,modules,plugins}.ts', 'local-org/platform/lightning/*', 'package-lock.json'],
    shell: ['local-org/platform/**/*.{ts,html,css}', 'local-org/host/**/*.{ts,html,css}', ...builders],
    app: ['force-app/main/*/lwc/**/*.{ts,js,html,css,xml}', 'local-org/platform/lightning/**/*.ts', ...builders]
};

/** What the build did: which bundles it made anew, the others were taken from the last run. */
export interface HostReport {
    base: boolean;
    shell: boolean;
    app: boolean;
    milliseconds: number;
}

function fingerprint(patterns: string[]): string {
    const hash = createHash('sha256');
    const files = globSync(patterns, {
        cwd: root,
        exclude: (path) => /__tests__|__mocks__|\.test\.ts$/.test(path)
    }).sort();
    for (const file of files) {
        hash.update(`${file}\0`);
        if (statSync(join(root, file)).isFile()) hash.update(readFileSync(join(root, file)));
    }
    return hash.digest('hex');
}

/** Puts `fresh` in the place of `directory`, unless another build that runs at the same time has just done so. */
function replaceDirectory(directory: string, fresh: string): void {
    rmSync(directory, { recursive: true, force: true });
    try {
        renameSync(fresh, directory);
    } catch (error) {
        if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
        rmSync(fresh, { recursive: true, force: true });
    }
}

/** Runs `make` unless the last run had the same inputs. A failed run leaves no stamp, so the next tries again. */
async function cached(name: keyof typeof inputs, make: (directory: string) => Promise<void>): Promise<boolean> {
    const directory = join(output, name);
    const stamp = join(directory, 'inputs.sha256');
    const now = fingerprint(inputs[name]);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
    // Made beside and moved into place, so that a page that is being served never misses a file.
    const fresh = `${directory}.${process.pid}`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    try {
        await make(fresh);
    } catch (error) {
        rmSync(fresh, { recursive: true, force: true });
        // Rollup's errors carry hundreds of lines about its own state.
        const { message, id, loc } = error as Error & { id?: string; loc?: { line: number } };
        const place = `${id ?? ''}${loc ? `:${loc.line}` : ''}`;
        throw new Error(`The ${name} bundle of the page cannot be built: ${message} ${place}`.trim());
    }
    writeFileSync(join(fresh, 'inputs.sha256'), now);
    replaceDirectory(directory, fresh);
    return true;
}

/**
 * Brings the page up to date.
 *
 * @throws Error when a bundle does not compile or imports what the platform modules lack.
 */
export async function buildHost(options: { quiet?: boolean } = {}): Promise<HostReport> {
    const started = performance.now();
    // The bundler and the compiler are loaded when something is stale only: the server that calls this stays small.
    const base = await cached('base', async (directory) => (await import('./base-bundle.ts')).buildBase(directory));
    const shell = await cached('shell', async (directory) => (await import('./shell-bundle.ts')).buildShell(directory));
    const app = await cached('app', async (directory) => {
        const { buildApp } = await import('./app-bundle.ts');
        const { checkImports } = await import('./imports.ts');
        const imports = await buildApp(directory, { security: true });
        await buildApp(directory, { security: false });
        checkImports(imports, join(output, 'shell/exports.json'));
    });
    const milliseconds = Math.round(performance.now() - started);
    const made = Object.entries({ base, shell, app }).flatMap(([name, rebuilt]) => (rebuilt ? [name] : []));
    if (!options.quiet) {
        console.log(`Page built in ${(milliseconds / 1000).toFixed(1)} s (${made.join(', ') || 'nothing'} new)`);
    }
    return { base, shell, app, milliseconds };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildHost();
