/** Holds what our bundles import against what the page has. */
import { readFileSync } from 'node:fs';
import type { OutsideImports } from './app-bundle.ts';
import { baseModules } from './modules.ts';

/**
 * Names that bundles import and the page lacks, as sentences.
 *
 * @param provided exports of the local org's own modules, by module
 * @param base modules taken from Salesforce's package
 */
export function missingImports(imports: OutsideImports, provided: Record<string, string[]>, base: string[]): string[] {
    const problems: string[] = [];
    for (const [module, names] of Object.entries(imports)) {
        if (!module.startsWith('lightning/') || base.includes(module)) continue;
        const exports = provided[module];
        if (!exports) problems.push(`The page has no module ${module}.`);
        else {
            const missing = names.filter((name) => name !== '*' && !exports.includes(name));
            for (const name of missing) problems.push(`${module} of the page does not export ${name}.`);
        }
    }
    return problems;
}

/** @throws Error naming everything that our bundles import and the page lacks. */
export function checkImports(imports: OutsideImports, exportsFile: string): void {
    const provided = JSON.parse(readFileSync(exportsFile, 'utf8')) as Record<string, string[]>;
    const problems = missingImports(imports, provided, baseModules());
    if (problems.length > 0) throw new Error(problems.join('\n'));
}
