/**
 * Writes `types/generated/*.d.ts` from the package's metadata: the `@salesforce/schema`, `@salesforce/label`
 * and `@salesforce/customPermission` modules, so that a name that does not exist is a compile error, and
 * `account-atlas/records`, the shape of every record and the values of every picklist.
 *
 * Run by the build before anything is compiled. The folder is git-ignored.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPackage } from '../local-org/server/metadata/package.ts';
import { loadSchema } from '../local-org/server/metadata/load.ts';
import { labelModules, permissionModules, schemaModules } from './generate-types/modules.ts';
import { recordTypes } from './generate-types/records.ts';
import { namespace, root } from './toolchain/bundles.mjs';

export interface GenerateTypesOptions {
    /** Package folders with `objects/`, `labels/`, …; `force-app/main/default` where absent. */
    packageFolders?: string[];
    /** Where the declarations go; `types/generated` where absent. */
    output?: string;
}

/** Text of every declaration file by file name. Throws MetadataError where the metadata cannot be read. */
export function generatedTypes(packageFolders: string[]): Map<string, string> {
    const schema = loadSchema(packageFolders);
    const metadata = loadPackage(packageFolders);
    const objects = [...schema.objects.values()].filter((object) => object.uiApi).sort(byApiName);
    const permissions = [...metadata.customPermissions].sort(byApiName);
    return new Map([
        ['schema.d.ts', schemaModules(objects, namespace)],
        ['labels.d.ts', labelModules(metadata.labels)],
        ['custom-permissions.d.ts', permissionModules(permissions)],
        ['records.d.ts', recordTypes(objects)]
    ]);
}

/** Brings the declaration files up to date, touching only those that changed; returns the names written. */
export function generateTypes(options: GenerateTypesOptions = {}): string[] {
    const output = options.output ?? join(root, 'types/generated');
    const files = generatedTypes(options.packageFolders ?? [join(root, 'force-app/main/default')]);
    mkdirSync(output, { recursive: true });
    for (const stale of readdirSync(output)) if (!files.has(stale)) rmSync(join(output, stale));
    const written: string[] = [];
    for (const [name, text] of files) {
        const file = join(output, name);
        if (current(file) === text) continue;
        writeFileSync(file, text);
        written.push(name);
    }
    return written;
}

const byApiName = (a: { apiName: string }, b: { apiName: string }): number => (a.apiName < b.apiName ? -1 : 1);

function current(file: string): string | undefined {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return undefined;
    }
}

if (process.argv[1] === import.meta.filename) {
    const written = generateTypes();
    console.log(written.length > 0 ? `types/generated: wrote ${written.join(', ')}` : 'types/generated is up to date');
}
