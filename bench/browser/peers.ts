/** The peers: installed into bench/node_modules when a benchmark first needs them, and built into pages. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/toolchain/bundles.mjs';

const folder = join(root, 'bench');
const modules = join(folder, 'node_modules');
/** Kept beside what was installed: the lock file that it came from. */
const note = join(modules, '.atlas-lock');

/**
 * Installs the peers exactly as bench/package-lock.json says, unless they are there. Runs no script of theirs.
 *
 * @throws Error with what npm wrote, when it fails.
 */
export function installPeers(progress: (message: string) => void): void {
    const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
    if (existsSync(note) && readFileSync(note, 'utf8') === lock) return;
    progress('installing the libraries to compare with into bench/node_modules');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: folder,
        encoding: 'utf8',
        shell: process.platform === 'win32'
    });
    if (done.status !== 0) throw new Error(`npm ci in bench/ failed:\n${done.stdout}${done.stderr}`);
    writeFileSync(note, lock);
}

/** Version of an installed peer, for the report. */
export function peerVersion(name: string): string {
    const file = join(modules, name, 'package.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** A module of a peer for Node: its layout alone, say. */
export function requirePeer<Module>(name: string): Module {
    return createRequire(join(folder, 'package.json'))(name) as Module;
}

/** One script with a peer and its page in it, in production mode; sets `window.peer`. */
export async function bundlePeer(entry: string): Promise<string> {
    const { outputFiles } = await build({
        entryPoints: [join(folder, 'peers', entry)],
        ...{ bundle: true, format: 'iife', globalName: 'peer', write: false, minify: true, target: 'es2022' },
        loader: { '.css': 'text', '.svg': 'dataurl', '.png': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
        define: { 'process.env.NODE_ENV': '"production"' },
        logLevel: 'error'
    });
    return outputFiles[0]!.text;
}
