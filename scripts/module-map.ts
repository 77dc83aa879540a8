/**
 * Writes tsconfig.modules.json: TypeScript `paths` from `c/<bundle>` to its folder, because `paths` has no
 * pattern for "a folder of any feature". `npm test` runs it with `--check` and fails when the file is not
 * what the folders say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, join } from 'node:path';
import { bundleFolders, root } from './toolchain/bundles.mjs';

const file = join(root, 'tsconfig.modules.json');

/** The file's text for the bundles that exist now. */
export function moduleMap(): string {
    const paths: Record<string, string[]> = {};
    for (const [name, folder] of [...bundleFolders()].sort(([a], [b]) => (a < b ? -1 : 1))) {
        paths[`c/${name}`] = [`./${relative(root, folder)}/${name}.ts`];
    }
    return `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`;
}

/** Brings the file up to date; true when it had to be written. */
export function writeModuleMap(): boolean {
    const text = moduleMap();
    if (current() === text) return false;
    writeFileSync(file, text);
    return true;
}

function current(): string {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return '';
    }
}

if (process.argv[1] === import.meta.filename) {
    if (process.argv.includes('--check')) {
        if (current() !== moduleMap()) {
            console.error(
                'tsconfig.modules.json does not match the bundle folders: run "npm run build" and commit it.'
            );
            process.exit(1);
        }
    } else {
        writeModuleMap();
    }
}
