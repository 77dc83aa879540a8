/**
 * The small half of the page: the deployable `c/*` bundles, as one AMD module per mode. Everything from outside the
 * namespace (engine, `lightning/*`, `@salesforce/*`) stays a dependency that the page hands over, so that Lightning
 * Web Security can stand between.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { rollup } from 'rollup';
import { bundleFolders, root } from '../../scripts/toolchain/bundles.mjs';
import { bundleEntry, type ModuleAlias } from './modules.ts';
import { minify, refuseGaps, typescript, virtualModules } from './plugins.ts';

const entry = 'atlas:bundles';
const outside = /^(lwc|lightning\/.+|@salesforce\/.+)$/;

/** What the bundles ask of the page: module to the names imported from it (`*` for a whole namespace). */
export type OutsideImports = Record<string, string[]>;

function isExposed(name: string, folder: string): boolean {
    try {
        return /<isExposed>\s*true\s*<\/isExposed>/.test(readFileSync(join(folder, `${name}.js-meta.xml`), 'utf8'));
    } catch {
        return false;
    }
}

function entrySource(exposed: string[]): string {
    const imports = exposed.map((name, index) => `import * as m${index} from 'c/${name}';`);
    const entries = exposed.map((name, index) => `'c/${name}': m${index}`);
    return `${imports.join('\n')}\nexport const bundles = { ${entries.join(', ')} };`;
}

/**
 * Writes `app.js` (with the transforms that Lightning Web Security needs) or `app.plain.js` (without, and with a
 * source map, for debugging) to `directory`.
 *
 * @returns what the bundles import from outside.
 * @throws Error when a bundle imports something that neither the package nor the platform is named for.
 */
export async function buildApp(
    directory: string,
    options: { security: boolean; folders?: Map<string, string> }
): Promise<OutsideImports> {
    // A folder without script is not a bundle yet; an import of it fails by its name.
    const folders = new Map(
        [...(options.folders ?? bundleFolders())].filter(([name, folder]) => existsSync(bundleEntry(name, folder)))
    );
    const exposed = [...folders].filter(([name, folder]) => isExposed(name, folder)).map(([name]) => name);
    const aliases: ModuleAlias[] = [...folders].map(([name, folder]) => ({
        name: `c/${name}`,
        path: bundleEntry(name, folder)
    }));
    const bundle = await rollup({
        input: entry,
        external: (id) => outside.test(id),
        onwarn: refuseGaps,
        plugins: [
            virtualModules({ [entry]: () => entrySource(exposed) }),
            typescript({ preferCompiled: true }),
            lwc({
                rootDir: root,
                modules: aliases,
                defaultModules: [],
                apiVersion: 66,
                sourcemap: !options.security,
                enableDynamicComponents: true,
                enableLightningWebSecurityTransforms: options.security
            }),
            ...(options.security ? [minify({ minify: false })] : [])
        ]
    });
    const { output } = await bundle.write({
        file: join(directory, options.security ? 'app.js' : 'app.plain.js'),
        format: 'amd',
        // `lightning/*` comes as a namespace, `@salesforce/*` as the value itself.
        interop: (id) => (id?.startsWith('lightning/') ? 'esModule' : 'default'),
        amd: { define: 'defineBundles' },
        sourcemap: options.security ? false : 'inline',
        inlineDynamicImports: true
    });
    await bundle.close();
    return Object.fromEntries(
        Object.entries(output[0].importedBindings).map(([id, names]) => [id, [...new Set(names)]])
    );
}
