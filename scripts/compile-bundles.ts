/**
 * Compiles every bundle with the platform's own compiler (@lwc/sfdc-lwc-compiler), as an org would on deploy,
 * and says what it refuses. Compiled `.js` must be there: run the build first.
 *
 * @see https://www.npmjs.com/package/@lwc/sfdc-lwc-compiler
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createRequire } from 'node:module';
import { bundleFolders, root } from './toolchain/bundles.mjs';

interface Diagnostic {
    message: string;
    level: number;
    location?: { line?: number; column?: number };
    filename?: string;
}

interface Compiler {
    compile(config: unknown): Promise<{ success: boolean; diagnostics: Diagnostic[] }>;
}

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

/** What the compiler refuses. */
export interface CompilerProblem {
    /** Name within the bundle. */
    file: string;
    /** From 1; absent where the compiler does not say. */
    line?: number;
    column?: number;
    message: string;
}

/** Where bundles that compiled are remembered by their content: the same files compile again. */
const remembered = join(root, 'node_modules/.cache/account-atlas/compiled');
const require = createRequire(import.meta.url);

/** Compiles the bundle in a folder; what was refused, empty when all is well. */
export async function compileBundle(name: string, folder: string): Promise<CompilerProblem[]> {
    const files = deployedFiles(folder);
    const script = `${name}.js`;
    // A style sheet that others import has no script.
    const isStyleSheet =
        files[`${name}.css`] !== undefined && Object.keys(files).every((file) => /\.(css|xml)$/.test(file));
    if (!files[script] && !isStyleSheet)
        return [{ file: script, message: `${script} is missing; run "npm run build"` }];
    const { version } = require('@lwc/sfdc-lwc-compiler/package.json') as { version: string };
    const content = JSON.stringify([version, name, Object.entries(files).sort()]);
    const stamp = join(remembered, createHash('sha256').update(content).digest('hex'));
    if (existsSync(stamp)) return [];
    const { compile } = require('@lwc/sfdc-lwc-compiler') as Compiler;
    const report = await compile({
        bundle: { type: 'platform', namespace: 'c', name, files },
        outputConfigs: [{ minify: false, env: { NODE_ENV: 'production' } }],
        bundleOptions: { apiVersion: 66, enableLightningWebSecurityTransforms: true }
    });
    const refused = report.diagnostics.filter((diagnostic) => diagnostic.level <= 1);
    if (report.success && refused.length === 0) {
        mkdirSync(remembered, { recursive: true });
        writeFileSync(stamp, '');
    }
    return refused.map(({ message, filename, location }) => ({
        file: filename ?? script,
        line: location?.line,
        column: location?.column,
        message
    }));
}

if (process.argv[1] === import.meta.filename) {
    const bundles = [...bundleFolders()];
    let failed = false;
    for (const [name, folder] of bundles) {
        for (const { file, line, message } of await compileBundle(name, folder)) {
            console.error(`${name}/${file}:${line ?? 0}: ${message}`);
            failed = true;
        }
    }
    if (failed) process.exit(1);
    console.log(`${bundles.length} bundles compile with the platform's compiler`);
}
