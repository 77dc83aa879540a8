/**
 * Writes the second half of docs/data-model.md, everything below its marker, from the package's metadata:
 * objects, fields, picklist values, rules. What stands above the marker is written by hand.
 *
 *   node scripts/run.mjs generate-data-model [--check]
 *
 * With `--check` it writes nothing and fails where the document is not what the metadata says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { loadSchema } from '../local-org/server/metadata/load.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../local-org/server/metadata/schema.ts';
import { root } from './toolchain/bundles.mjs';

const document = join(root, 'docs/data-model.md');
const marker =
    '<!-- Everything below is generated from the metadata by scripts/generate-data-model.ts. Do not edit. -->';

/** The document with its generated half brought up to date. Throws where the marker is missing. */
export async function dataModelDocument(current: string, schema: Schema): Promise<string> {
    const end = current.indexOf(marker);
    if (end < 0) throw new Error('docs/data-model.md has lost its marker line: everything below it is generated');
    const text = `${current.slice(0, end)}${marker}\n\n${generatedHalf(schema)}`;
    return format(text, { ...(await resolveConfig(document)), parser: 'markdown' });
}

function generatedHalf(schema: Schema): string {
    const objects = [...schema.objects.values()].sort((a, b) => (a.apiName < b.apiName ? -1 : 1));
    const custom = objects.filter((object) => object.custom);
    const extended = objects.filter((object) => !object.custom && customFields(object).length > 0);
    return [
        '## Custom objects',
        ...custom.map(objectSection),
        '## Fields on standard objects',
        ...extended.map(objectSection),
        '## Picklist values',
        table(['Value set', 'Values, in their order (default in bold)'], valueSetRows(objects))
    ].join('\n\n');
}

const customFields = (object: ObjectSchema): FieldSchema[] =>
    [...object.fields.values()].filter((field) => field.custom);

function objectSection(object: ObjectSchema): string {
    const fields = customFields(object).map((field) => [
        `\`${field.apiName}\``,
        field.label,
        typeText(field),
        cell(field.description)
    ]);
    const rules = object.validationRules.map((rule) => [
        `\`${rule.apiName}\``,
        cell(rule.errorMessage),
        cell(rule.description)
    ]);
    const parts = [`### ${object.apiName}`];
    if (object.custom) parts.push(`${object.description} ${nameText(object)}`);
    parts.push(table(['Field', 'Label', 'Type', 'Meaning'], fields));
    if (rules.length > 0) parts.push(table(['Validation rule', 'Message', 'Why'], rules));
    return parts.join('\n\n');
}

function nameText(object: ObjectSchema): string {
    const name = object.fields.get('Name');
    const sharing = object.sharingModel === 'ControlledByParent' ? 'Access follows its master.' : 'Public read.';
    return `${name?.autoNumberFormat ? `Named by number (\`${name.autoNumberFormat}\`).` : 'Named by people.'} ${sharing}`;
}

function typeText(field: FieldSchema): string {
    const notes = [baseType(field)];
    if (field.required) notes.push('required');
    if (field.unique) notes.push('unique');
    if (field.externalId) notes.push('external id');
    if (field.defaultFormula && field.defaultFormula !== 'false') notes.push(`default ${field.defaultFormula}`);
    return cell(notes.join(', '));
}

function baseType(field: FieldSchema): string {
    if (field.rollup) {
        const { operation, childObject, childField, filters } = field.rollup;
        const where = filters
            .map((filter) => ` where ${filter.field.replace(/^.*\./, '')} ${filter.operation} ${filter.value}`)
            .join('');
        return `roll-up: ${operation} of ${childField ? `${childObject}.${childField}` : childObject}${where}`;
    }
    if (field.formula) return `formula (${field.type})`;
    if (field.reference) {
        const { targets, masterDetail, onDelete } = field.reference;
        const kind = masterDetail ? 'master-detail' : onDelete === 'restrict' ? 'lookup, delete restricted' : 'lookup';
        return `${kind} to ${targets.join(', ')}`;
    }
    if (field.picklist) return `${field.type} ${field.picklist.globalValueSet ?? ''}`.trim();
    if (field.length !== undefined) return `${field.type}(${field.length})`;
    return field.precision === undefined ? field.type : `${field.type}(${field.precision}, ${field.scale ?? 0})`;
}

function valueSetRows(objects: ObjectSchema[]): string[][] {
    const sets = new Map<string, string>();
    for (const object of objects) {
        for (const { picklist } of object.fields.values()) {
            if (!picklist?.globalValueSet) continue;
            const values = picklist.entries.map((entry) => (entry.isDefault ? `**${entry.value}**` : entry.value));
            sets.set(picklist.globalValueSet, values.join(' · '));
        }
    }
    return [...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, values]) => [`\`${name}\``, values]);
}

const cell = (text = ''): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

const table = (heads: string[], rows: string[][]): string =>
    [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

if (process.argv[1] === import.meta.filename) {
    const current = readFileSync(document, 'utf8');
    const wanted = await dataModelDocument(current, loadSchema([join(root, 'force-app/main/default')]));
    if (wanted !== current && process.argv.includes('--check')) {
        console.error(
            'docs/data-model.md is not what the metadata says: run "node scripts/run.mjs generate-data-model".'
        );
        process.exit(1);
    }
    if (wanted !== current) writeFileSync(document, wanted);
}
