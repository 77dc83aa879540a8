/**
 * Standard objects and their fields beyond those that the local org has, from the types that jsforce publishes: enough
 * to tell a misspelt name from one that another org knows.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../toolchain/bundles.mjs';
import { UNKNOWN, type Catalog, type CatalogField } from './catalog.ts';

let known: Map<string, CatalogField[]> | undefined;

/** Adds what is missing to a catalog. */
export function addStandardObjects({ objects }: Catalog): void {
    for (const [name, fields] of (known ??= readStandardObjects())) {
        const object = objects.get(name) ?? { name, custom: false, fields: new Map() };
        objects.set(name, object);
        for (const field of fields) if (!object.fields.has(field.name)) object.fields.set(field.name, field);
    }
}

function readStandardObjects(): Map<string, CatalogField[]> {
    const text = readFileSync(join(root, 'node_modules/jsforce/lib/types/standard-schema.d.ts'), 'utf8');
    const members = (kind: string, name: string): [string, string][] => {
        const start = text.indexOf(`type ${kind}$${name} = {`);
        const body = start < 0 ? '' : text.slice(start, text.indexOf('};', start));
        return [...body.matchAll(/^ {4}(\w+): ([^;]+);/gm)].map(([, member = '', type = '']) => [member, type]);
    };
    const objects = new Map<string, CatalogField[]>();
    for (const [, name = ''] of text.matchAll(/^type Fields\$(\w+) = \{/gm)) {
        const parents = new Map(members('ParentReferences', name));
        const fields = members('Fields', name).map(([field]): CatalogField => {
            const parent = field.replace(/Id$/, '');
            const target = /SObjectDefinition\$(\w+)/.exec(parents.get(parent) ?? '')?.[1];
            return {
                name: field,
                type: UNKNOWN,
                targets: target ? [target] : [],
                parentPath: target && parent,
                required: false,
                masterDetail: false,
                calculated: false
            };
        });
        objects.set(name, fields);
    }
    return objects;
}
