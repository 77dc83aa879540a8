/** Rollup plugins that both bundles of the page need. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { transform } from 'esbuild';
import type { Plugin, RollupLog } from 'rollup';

const compilerOptions = { target: 'ESNext', useDefineForClassFields: true, verbatimModuleSyntax: true } as const;

/** Path without the query that the LWC plugin appends. */
export function filePath(id: string): string {
    return id.split('?', 1)[0]!;
}

/** Removes types; decorators stay for the LWC compiler. */
export async function stripTypes(source: string, file: string): Promise<string> {
    const { code } = await transform(source, {
        loader: 'ts',
        target: 'esnext',
        sourcefile: file,
        tsconfigRaw: { compilerOptions }
    });
    return code;
}

/**
 * Loads `.ts` as JavaScript. With `preferCompiled` the `.js` beside it is taken when it is not older, so that the
 * page runs what a deploy would send.
 */
export function typescript(options: { preferCompiled: boolean }): Plugin {
    return {
        name: 'atlas-typescript',
        async load(id) {
            const file = filePath(id);
            if (!file.endsWith('.ts')) return null;
            const compiled = file.replace(/\.ts$/, '.js');
            if (
                options.preferCompiled &&
                existsSync(compiled) &&
                statSync(compiled).mtimeMs >= statSync(file).mtimeMs
            ) {
                return readFileSync(compiled, 'utf8');
            }
            return stripTypes(readFileSync(file, 'utf8'), file);
        }
    };
}

/** Serves generated source under a name that no file has, or in place of a module. */
export function virtualModules(sources: Record<string, () => string>): Plugin {
    const prefix = '\0virtual:';
    return {
        name: 'atlas-virtual',
        resolveId: (id) => (id in sources ? prefix + id : null),
        load: (id) => (id.startsWith(prefix) ? sources[id.slice(prefix.length)]!() : null)
    };
}

/** Development switch that the engine and the base components read: production, as an org runs. */
export const defines = { 'process.env.NODE_ENV': '"production"' };

/** Replaces the switches and minifies. */
export function minify(options: { minify: boolean }): Plugin {
    return {
        name: 'atlas-minify',
        async renderChunk(code) {
            const result = await transform(code, {
                define: defines,
                minify: options.minify,
                target: 'es2022',
                legalComments: 'none'
            });
            return { code: result.code, map: null };
        }
    };
}

/** Rollup's `onwarn`: an import that leads nowhere fails the build instead of the page. */
export function refuseGaps(warning: RollupLog): void {
    if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT') throw new Error(warning.message);
}
