/**
 * Compiles every bundle: `.js` beside each `.ts` of force-app, as it is deployed.
 *
 *   npm run build            what has changed since the last time
 *   npm run build -- --force everything
 *
 * Steps: the module map, the generated types of `@salesforce/*`, then one TypeScript run that checks and emits.
 * A type error fails the build and leaves the old `.js` in place; `npm start` shows it and goes on, as a
 * half-written component must not keep the others off the page.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './toolchain/bundles.mjs';
import { writeModuleMap } from './module-map.ts';
import { generateTypes } from './generate-types.ts';
import { generatePackageObjects } from './generate-package-objects.ts';

const stamp = join(root, 'node_modules/.cache/account-atlas/bundles');
const compiler = join(root, 'node_modules/typescript-7/bin/tsc');

/** Sources of the bundles, tests left out. */
function sources(): string[] {
    return globSync('force-app/main/*/lwc/**/*.ts', { cwd: root })
        .filter((file) => !/__(tests|mocks)__/.test(file))
        .sort();
}

function fingerprint(files: string[]): string {
    const hash = createHash('sha256');
    const inputs = [
        ...files,
        ...globSync('types/**/*.d.ts', { cwd: root }).sort(),
        'tsconfig.base.json',
        'tsconfig.lwc.json',
        'tsconfig.modules.json'
    ];
    for (const file of inputs)
        hash.update(file)
            .update('\0')
            .update(readFileSync(join(root, file)));
    return hash.digest('hex');
}

/** A compiled file whose source is gone would still be deployed: remove it. */
function removeOrphans(files: string[]): void {
    const expected = new Set(files.map(compiledName));
    for (const file of globSync('force-app/main/*/lwc/**/*.js', { cwd: root })) {
        if (!/__(tests|mocks)__/.test(file) && !expected.has(file)) {
            rmSync(join(root, file));
        }
    }
}

const compiledName = (file: string): string => file.replace(/\.ts$/, '.js');

/** Sources whose compiled file is missing or not made from them as they are now; all of them where that cannot be known. */
export function staleBundles(): string[] {
    const files = sources();
    // By content where the last build left its stamp: times alone change with every checkout.
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(files))
        return files.filter((file) => !existsSync(join(root, compiledName(file))));
    const stale = olderThanSource(root, files);
    return stale.length > 0 ? stale : files;
}

/** Of the sources, those whose compiled file is missing or older. */
export function olderThanSource(folder: string, files: string[]): string[] {
    return files.filter((file) => {
        const compiled = join(folder, compiledName(file));
        return !existsSync(compiled) || statSync(compiled).mtimeMs < statSync(join(folder, file)).mtimeMs;
    });
}

export interface BuildOptions {
    /** Compile even when nothing has changed. */
    force?: boolean;
    /** Write the `.js` of what does not type-check too, and report the messages instead of throwing: for the page of the local org, never for a deploy. */
    tolerant?: boolean;
}

/** What the build did. */
export interface BuildReport {
    /** Number of source files. */
    files: number;
    /** False when everything was up to date. */
    compiled: boolean;
    /** The compiler's messages; only with `tolerant`. */
    messages?: string;
}

/**
 * Brings every compiled bundle up to date.
 *
 * @throws Error with the compiler's messages when a bundle does not type-check.
 */
export function buildBundles(options: BuildOptions = {}): BuildReport {
    writeModuleMap();
    generateTypes();
    generatePackageObjects();
    const files = sources();
    removeOrphans(files);
    const now = fingerprint(files);
    const fresh =
        !options.force &&
        existsSync(stamp) &&
        readFileSync(stamp, 'utf8') === now &&
        files.every((file) => existsSync(join(root, compiledName(file))));
    if (fresh) return { files: files.length, compiled: false };
    try {
        execFileSync(
            process.execPath,
            [compiler, '-p', 'tsconfig.lwc.json', ...(options.tolerant ? [] : ['--noEmitOnError'])],
            {
                cwd: root,
                encoding: 'utf8',
                stdio: ['ignore', 'pipe', 'pipe']
            }
        );
    } catch (error) {
        const messages = (error as { stdout?: string }).stdout ?? '';
        if (options.tolerant) return { files: files.length, compiled: true, messages };
        throw new Error(`The bundles do not compile:\n${messages}`);
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
    return { files: files.length, compiled: true };
}

if (process.argv[1] === import.meta.filename) {
    const started = performance.now();
    try {
        const report = buildBundles({ force: process.argv.includes('--force') });
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        console.log(report.compiled ? `${report.files} files compiled in ${seconds} s` : 'Bundles are up to date');
    } catch (error) {
        console.error((error as Error).message);
        process.exit(1);
    }
}
