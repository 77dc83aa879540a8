/**
 * Compiles every bundle with the platform's own compiler (@lwc/sfdc-lwc-compiler), as an org would on deploy,
 * and says what it refuses. Compiled `.js` must be there: run the build first.
 *
 * @see https://www.npmjs.com/package/@lwc/sfdc-lwc-compiler
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createRequire } from 'node:module';
import { bundleFolders } from './toolchain/bundles.mjs';

interface Diagnostic {
    message: string;
    level: number;
    location?: { line?: number; column?: number };
    filename?: string;
}

interface Compiler {
    compile(config: unknown): Promise<{ success: boolean; diagnostics: Diagnostic[] }>;
}

const { compile } = createRequire(import.meta.url)('@lwc/sfdc-lwc-compiler') as Compiler;
const deployed = new Set(['.js', '.html', '.css', '.xml', '.svg']);

/** Files of a bundle that a deploy would send, by their name within it. */
function deployedFiles(folder: string): Record<string, string> {
    const files: Record<string, string> = {};
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
        if (!entry.isFile() || entry.parentPath.includes('__') || !deployed.has(extname(entry.name))) continue;
        const path = join(entry.parentPath, entry.name);
        files[path.slice(folder.length + 1)] = readFileSync(path, 'utf8');
    }
    return files;
}

/** Compiles one bundle; the messages of what was refused, empty when all is well. */
export async function compileBundle(name: string, folder: string): Promise<string[]> {
    const files = deployedFiles(folder);
    // A style sheet that others import has no script.
    const isStyleSheet = Object.keys(files).every((file) => /\.(css|xml)$/.test(file));
    if (!files[`${name}.js`] && !isStyleSheet) return [`${name}: ${name}.js is missing; run "npm run build"`];
    const report = await compile({
        bundle: { type: 'platform', namespace: 'c', name, files },
        outputConfigs: [{ minify: false, env: { NODE_ENV: 'production' } }],
        bundleOptions: { apiVersion: 66, enableLightningWebSecurityTransforms: true }
    });
    const refused = report.diagnostics.filter((diagnostic) => diagnostic.level <= 1);
    if (report.success && refused.length === 0) return [];
    return refused.map(
        ({ message, filename, location }) => `${name}/${filename ?? ''}:${location?.line ?? 0}: ${message}`
    );
}

if (process.argv[1] === import.meta.filename) {
    const bundles = [...bundleFolders()];
    const problems: string[] = [];
    for (const [name, folder] of bundles) problems.push(...(await compileBundle(name, folder)));
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exit(1);
    console.log(`${bundles.length} bundles compile with the platform's compiler`);
}
