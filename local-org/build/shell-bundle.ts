/** The platform modules and the shell: one script over the base bundle. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { rollup, type Plugin } from 'rollup';
import { root } from '../../scripts/toolchain/bundles.mjs';
import { baseModules, libraries, platformModules, shellModules } from './modules.ts';
import { minify, refuseGaps, typescript, virtualModules } from './plugins.ts';

const entry = 'atlas:shell';

function entrySource(): string {
    const imports = platformModules().map(({ name }, index) => `import * as m${index} from '${name}';`);
    const entries = platformModules().map(({ name }, index) => `'${name}': m${index}`);
    return [
        ...imports,
        `import { start } from '${join(root, 'local-org/host/start.ts')}';`,
        'const base = globalThis.atlasModules;',
        'delete globalThis.atlasModules;',
        `start({ ...base, ${entries.join(', ')} });`
    ].join('\n');
}

/** Writes down what each platform module exports, for the check of what our bundles import. */
function exportList(directory: string): Plugin {
    return {
        name: 'atlas-exports',
        buildEnd() {
            const exports = platformModules().map(({ name, path }) => {
                const id = [...this.getModuleIds()].find((candidate) => candidate.startsWith(path));
                return [name, (id && this.getModuleInfo(id)?.exports) || []];
            });
            writeFileSync(join(directory, 'exports.json'), JSON.stringify(Object.fromEntries(exports), null, 2));
        }
    };
}

/** Writes `shell.js` and `exports.json` to `directory`. */
export async function buildShell(directory: string): Promise<void> {
    const base = new Set(['lwc', ...libraries, ...baseModules()]);
    const bundle = await rollup({
        input: entry,
        external: (id) => base.has(id),
        onwarn: refuseGaps,
        plugins: [
            virtualModules({ [entry]: entrySource }),
            typescript({ preferCompiled: false }),
            lwc({
                rootDir: root,
                modules: [...platformModules(), ...shellModules()],
                defaultModules: [],
                enableDynamicComponents: true,
                exclude: ['local-org/platform/*.ts', 'local-org/host/*.ts']
            }),
            exportList(directory),
            minify({ minify: true })
        ]
    });
    await bundle.write({
        file: join(directory, 'shell.js'),
        format: 'iife',
        interop: 'esModule',
        globals: (id) => `atlasModules[${JSON.stringify(id)}]`
    });
    await bundle.close();
}
