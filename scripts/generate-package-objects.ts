/**
 * Writes `packageObjects.ts` of the setup gateway: every object and field of the package, what the permission sets of
 * an admin allow on them, where lookups point and what a new settings record starts with. The setup page compares it
 * with what the org shows, and finds in it every place that can name a person.
 *
 * Run by the build before anything is compiled; the file is git-ignored, so that a new field is known by itself.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSchema } from '../local-org/server/metadata/load.ts';
import { loadPackage } from '../local-org/server/metadata/package.ts';
import type { FieldSchema, FieldType } from '../local-org/server/metadata/schema.ts';
import {
    FLAGS,
    type PackageField,
    type PackageFieldKind,
    type PackageObject
} from '../force-app/main/domain/lwc/setupFacts/setupFacts.ts';
import { root } from './toolchain/bundles.mjs';

const packageFolder = join(root, 'force-app/main/default');
const output = join(root, 'force-app/main/setup/lwc/setupGateway/packageObjects.ts');

/** Permission sets that an admin has; the second is for whoever may see private notes. */
const ADMIN = 'Account_Atlas_Admin';
const PRIVATE = 'Account_Atlas_Private_Notes';

const KINDS: Partial<Record<FieldType, PackageFieldKind>> = {
    string: 'text',
    // GraphQL compares these as types of their own, or not at all: read and looked at here.
    textarea: 'longText',
    url: 'longText',
    email: 'longText',
    phone: 'longText',
    longtextarea: 'longText',
    reference: 'reference',
    double: 'number',
    int: 'number',
    percent: 'number',
    currency: 'number'
};

/** Objects of the package, and standard ones with the fields that the package adds. */
export function packageObjects(packageFolders: string[] = [packageFolder]): PackageObject[] {
    const schema = loadSchema(packageFolders);
    const sets = new Map(loadPackage(packageFolders).permissionSets.map((set) => [set.apiName, set]));
    const admin = sets.get(ADMIN);
    const hidden = sets.get(PRIVATE);
    return [...schema.objects.values()]
        .sort((a, b) => (a.apiName < b.apiName ? -1 : 1))
        .flatMap((object): PackageObject[] => {
            const fields = [...object.fields.values()].filter(
                (field) => field.custom || (object.custom && isTextName(field))
            );
            if (!object.custom && fields.length === 0) return [];
            const access = admin?.objects.get(object.apiName);
            const described = fields.map((field): PackageField => {
                const key = `${object.apiName}.${field.apiName}`;
                const granted = admin?.fields.get(key) ?? hidden?.fields.get(key);
                const edit = granted?.edit ?? (!field.permissionable && field.updateable);
                return {
                    ...fieldOf(field),
                    edit,
                    private: !admin?.fields.has(key) && hidden?.fields.has(key) === true
                };
            });
            return [
                {
                    name: object.apiName,
                    custom: object.custom,
                    create: access?.create === true,
                    edit: access?.edit === true,
                    delete: access?.delete === true,
                    fields: described
                }
            ];
        });
}

/** The name of a record where people type it. */
function isTextName(field: FieldSchema): boolean {
    return field.nameField && !field.autoNumberFormat;
}

function fieldOf(field: FieldSchema): Omit<PackageField, 'edit' | 'private'> {
    const calculated =
        field.formula !== undefined || field.rollup !== undefined || field.autoNumberFormat !== undefined;
    const start = Number(field.defaultFormula);
    return {
        name: field.apiName,
        kind: KINDS[field.type] ?? 'other',
        calculated,
        unique: field.unique,
        target: field.reference?.targets[0] ?? null,
        detail: field.reference?.onDelete === 'cascade',
        clearsOnDelete: field.reference?.onDelete === 'setNull',
        start: field.defaultFormula === undefined || Number.isNaN(start) ? null : start
    };
}

/** A field in few characters: name, kind, flags, target, start. `unpackFields` of `c/setupFacts` reads it. */
function packed(field: PackageField): string {
    const { name, kind, target, start } = field;
    const flags = FLAGS.map(([flag, letter]) => (field[flag] ? letter : '')).join('');
    return [name, kind, flags, target ?? '', start ?? ''].join('|');
}

/** Text of the module. */
export function packageObjectsModule(packageFolders?: string[]): string {
    const objects = packageObjects(packageFolders).map(({ fields, ...rest }) => {
        const lines = fields.map((field) => `            '${packed(field)}'`).join(',\n');
        return `    {\n        ...${JSON.stringify(rest)},\n        fields: unpackFields([\n${lines}\n        ])\n    }`;
    });
    return [
        '// Generated from the metadata by scripts/generate-package-objects.ts. Do not edit.',
        "import { unpackFields, type PackageObject } from 'c/setupFacts';",
        '',
        `export const PACKAGE_OBJECTS: readonly PackageObject[] = [\n${objects.join(',\n')}\n];`,
        ''
    ].join('\n');
}

/** Brings the module up to date; true when it had to be written. */
export function generatePackageObjects(): boolean {
    const text = packageObjectsModule();
    try {
        if (readFileSync(output, 'utf8') === text) return false;
    } catch {
        // There is none yet.
    }
    writeFileSync(output, text);
    return true;
}

if (process.argv[1] === import.meta.filename) generatePackageObjects();
