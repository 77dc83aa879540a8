/**
 * `docs/permissions.md`: what each permission set gives, computed from the metadata. `npm run permissions` writes it, with
 * `--check` it fails where the file is another; a test holds the same table against what the APIs tell each persona.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { loadSchema } from '../local-org/server/metadata/load.ts';
import { loadPackage } from '../local-org/server/metadata/package.ts';
import type { FieldSchema, ObjectSchema } from '../local-org/server/metadata/schema.ts';
import { combineObjectAccess, groupGrant, type PermissionGrant } from '../local-org/server/security/permissions.ts';
import { PROFILES } from '../local-org/server/security/profiles.ts';
import { PERSONAS, type Persona } from '../local-org/server/seed.ts';
import { root } from './toolchain/bundles.mjs';

const FILE = join(root, 'docs/permissions.md');
const MARK = '<!-- Below this line: npm run permissions -->';
/** The personas in the order of what they may do. */
export const COLUMNS: Persona[] = ['none', 'viewer', 'manager', 'admin'];

/** By object or `Object.Field` the access of each persona, in the order of `COLUMNS`: `RCED` or `RE`, `-` for none. */
export type PermissionsTable = Map<string, string[]>;

/** Letters of what is true, a dash where nothing is. */
export const letters = (...granted: [letter: string, granted: boolean][]): string =>
    granted.map(([letter, is]) => (is ? letter : '')).join('') || '-';

/** Objects in the table: those of the package, and standard ones that it adds fields to. */
export const inTable = (object: ObjectSchema): boolean =>
    object.custom || [...object.fields.values()].some((field) => field.custom);

/** Fields in the table: custom ones that do not follow their object. */
export const fieldsInTable = (object: ObjectSchema): FieldSchema[] =>
    [...object.fields.values()].filter((field) => field.custom && field.permissionable);

/** The table as the metadata says. */
export function permissionsTable(): PermissionsTable {
    const folders = [join(root, 'force-app/main/default')];
    const { permissionSets } = loadPackage(folders);
    const table: PermissionsTable = new Map();
    const grants = COLUMNS.map((persona) => {
        const { profile, permissionSets: names } = PERSONAS[persona];
        const sets = permissionSets.filter(({ apiName }) => names.includes(apiName));
        return { profile: PROFILES.get(profile)!, sets: groupGrant(persona, sets) };
    });
    for (const object of loadSchema(folders).objects.values()) {
        if (!inTable(object)) continue;
        const access = grants.map(({ profile, sets }) => objectAccess(object, profile, sets));
        table.set(
            object.apiName,
            access.map(({ read, create, edit, delete: remove }) =>
                letters(['R', read], ['C', create], ['E', edit], ['D', remove])
            )
        );
        for (const field of fieldsInTable(object)) {
            const cells = grants.map(({ sets }, index) => {
                const { read, edit } = sets.fields.get(`${object.apiName}.${field.apiName}`) ?? {
                    read: false,
                    edit: false
                };
                const writable = field.updateable || field.createable;
                const onObject = access[index]!;
                return letters(
                    ['R', read && onObject.read],
                    ['E', edit && writable && (onObject.edit || onObject.create)]
                );
            });
            table.set(`${object.apiName}.${field.apiName}`, cells);
        }
    }
    return table;
}

/** What profile and sets give together; line items follow their opportunity. */
function objectAccess(object: ObjectSchema, profile: PermissionGrant, sets: PermissionGrant) {
    const all = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };
    const given = [profile.objects.get(object.apiName), sets.objects.get(object.apiName)].filter(
        (each) => each !== undefined
    );
    const readable = object.custom
        ? []
        : [{ ...all, create: false, edit: false, delete: false, viewAll: false, modifyAll: false }];
    return combineObjectAccess([...given, ...readable, ...(profile.modifyAllData ? [all] : [])]);
}

function markdown(table: PermissionsTable): string {
    const heads = ['Nothing assigned', 'Viewer', 'User and Private Notes', 'Admin and Private Notes'];
    const rows = (isField: boolean): string[] =>
        [...table]
            .filter(([name]) => name.includes('.') === isField)
            .map(([name, cells]) => `| \`${name}\` | ${cells.join(' | ')} |`);
    const head = (first: string): string =>
        `| ${[first, ...heads].join(' | ')} |\n| --- | ${heads.map(() => '---').join(' | ')} |`;
    return [
        MARK,
        '## Objects\n',
        'R read, C create, E edit, D delete, - nothing. The administrator has Modify All Data from the profile.\n',
        head('Object'),
        ...rows(false),
        '\n## Fields\n',
        'R read, E edit. Required fields and master-detail references follow their object; formulas and roll-ups are never edited.\n',
        head('Field'),
        ...rows(true)
    ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
    const before = readFileSync(FILE, 'utf8');
    const after = await format(before.slice(0, before.indexOf(MARK)) + markdown(permissionsTable()) + '\n', {
        parser: 'markdown',
        ...(JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8')) as object),
        plugins: []
    });
    if (process.argv.includes('--check')) {
        if (after !== before) {
            console.error('docs/permissions.md is not what the permission sets say: run npm run permissions.');
            process.exitCode = 1;
        }
    } else if (after !== before) writeFileSync(FILE, after);
}
