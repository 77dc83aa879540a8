// Lets Node run the project's TypeScript as it stands: `c/name` is the bundle of that name, and inside a
// bundle `./other` is `./other.ts` (the platform's module syntax, which Node does not know).
import { registerHooks } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleFolders } from './bundles.mjs';

let folders;

registerHooks({
    resolve(specifier, context, next) {
        if (specifier.startsWith('c/')) {
            folders ??= bundleFolders();
            const name = specifier.slice(2);
            const folder = folders.get(name);
            if (!folder) throw new Error(`No Lightning web component bundle is called ${name}`);
            return { url: pathToFileURL(`${folder}/${name}.ts`).href, format: 'module-typescript', shortCircuit: true };
        }
        if (specifier.startsWith('.') && context.parentURL?.includes('/lwc/') && !/\.[cm]?[jt]s$/.test(specifier)) {
            const url = new URL(`${specifier}.ts`, context.parentURL);
            if (existsSync(fileURLToPath(url)))
                return { url: url.href, format: 'module-typescript', shortCircuit: true };
        }
        return next(specifier, context);
    }
});
