// Where the Lightning web component bundles are: every folder below a `lwc` folder of force-app/main/<feature>.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';

/** Root of the checkout, without a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Bundle name to its folder (absolute). Throws when two features hold a bundle of the same name: they share one flat namespace. */
export function bundleFolders() {
    const folders = new Map();
    const main = join(root, 'force-app/main');
    for (const feature of readdirSync(main).sort()) {
        const lwc = join(main, feature, 'lwc');
        if (!existsSync(lwc)) continue;
        for (const entry of readdirSync(lwc, { withFileTypes: true })) {
            if (!entry.isDirectory() || entry.name.startsWith('__')) continue;
            const other = folders.get(entry.name);
            if (other) throw new Error(`Two bundles are called ${entry.name}: ${other} and ${join(lwc, entry.name)}`);
            folders.set(entry.name, join(lwc, entry.name));
        }
    }
    return folders;
}

/** Folder of the public data that tests and benchmarks may read; not part of the project. */
export const realData = resolve(root, process.env.ATLAS_DATA ?? '../shared/data');

/** Namespace of the package by sfdx-project.json; empty without one. */
export const namespace = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')).namespace ?? '';
