/**
 * The part of the page that comes from packages: LWC engine, synthetic shadow, Lightning Web Security and Salesforce's
 * base components. Slow to build and seldom changed, so it is a bundle of its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import lwc from '@lwc/rollup-plugin';
import { rollup, type Plugin } from 'rollup';
import { root } from '../../scripts/toolchain/bundles.mjs';
import { baseModules, libraries } from './modules.ts';
import { defines, minify, refuseGaps, virtualModules } from './plugins.ts';

const entry = 'atlas:base';
/** Time zone of every user of the local org; Salesforce's package says Los Angeles. */
const timeZone = 'GMT';

/** Everything by its name, on a global that the shell takes and removes. */
function entrySource(): string {
    const names = ['lwc', ...libraries, ...baseModules()];
    const imports = names.map((name, index) => `import * as m${index} from '${name}';`);
    const entries = names.map((name, index) => `'${name}': m${index}`);
    return `${imports.join('\n')}\nglobalThis.atlasModules = { ${entries.join(', ')} };`;
}

/** Packages of plain JavaScript: esbuild finds and joins their files. */
function bundledLibraries(): Plugin {
    const prefix = '\0library:';
    return {
        name: 'atlas-libraries',
        resolveId: (id) => (libraries.includes(id) ? prefix + id : null),
        async load(id) {
            if (!id.startsWith(prefix)) return null;
            const { outputFiles } = await esbuild({
                stdin: { contents: `export * from '${id.slice(prefix.length)}'`, resolveDir: root },
                bundle: true,
                format: 'esm',
                write: false,
                define: defines,
                target: 'es2022'
            });
            return outputFiles[0]!.text;
        }
    };
}

const iconHref = "this.src ? sanitizeURL(this.src) : ''";

/**
 * What Salesforce's open base components carry for pages without the design system's style sheet, and an org does not
 * use: styles of native shadow (2 MB) and one template per icon (an org draws icons from the sprites of /assets).
 */
function asInAnOrg(): Plugin {
    return {
        name: 'atlas-base-components',
        // The base components ask whether they are being rendered on a server.
        resolveImportMeta: (property) => (property === 'env' ? '({ SSR: false })' : null),
        load(id) {
            // One rule that fits nothing: the compiler makes no module of an empty sheet.
            if (id.endsWith('.lbc.native.css')) return ':host([data-native-shadow]) { order: 0; }';
            if (id.endsWith('/primitiveIcon/fetch.js')) {
                return 'export const hasIconLibrary = () => false, getIconLibrary = () => null, fetchIconLibrary = async () => null;';
            }
            if (!id.endsWith('/primitiveIcon/primitiveIcon.js')) return null;
            const source = readFileSync(id, 'utf8');
            if (!source.includes(iconHref)) {
                throw new Error('lightning-primitive-icon has changed: icons would have no address');
            }
            const sprite = "'/assets/icons/' + this.category + '-sprite/svg/symbols.svg#' + this.name";
            return source.replace(iconHref, `this.src ? sanitizeURL(this.src) : this.category ? ${sprite} : ''`);
        }
    };
}

/** Writes `synthetic-shadow.js` and `base.js` to `directory`. */
export async function buildBase(directory: string): Promise<void> {
    await esbuild({
        entryPoints: [join(root, 'node_modules/@lwc/synthetic-shadow/dist/index.js')],
        outfile: join(directory, 'synthetic-shadow.js'),
        bundle: true,
        format: 'iife',
        minify: true,
        define: defines
    });
    const bundle = await rollup({
        input: entry,
        onwarn: refuseGaps,
        plugins: [
            virtualModules({
                [entry]: entrySource,
                '@salesforce/i18n/timeZone': () => `export default '${timeZone}';`
            }),
            bundledLibraries(),
            asInAnOrg(),
            lwc({
                rootDir: root,
                modules: [{ npm: 'lightning-base-components' }],
                // Without it lightning-combobox throws when it is created.
                enableSyntheticElementInternals: true,
                enableDynamicComponents: true,
                exclude: ['**/node_modules/@lwc/**']
            }),
            minify({ minify: true })
        ]
    });
    await bundle.write({ file: join(directory, 'base.js'), format: 'iife', inlineDynamicImports: true });
    await bundle.close();
}
