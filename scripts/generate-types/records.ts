/**
 * Declaration of `account-atlas/records`: an interface per object as the API writes its records, and a union
 * per picklist. For gateways: `import type { Stakeholder__c, SupportValue } from 'account-atlas/records'`.
 */
import type { FieldSchema, FieldType, ObjectSchema } from '../../local-org/server/metadata/schema.ts';

const scalar: Record<Exclude<FieldType, 'picklist'>, string> = {
    id: 'string',
    string: 'string',
    textarea: 'string',
    longtextarea: 'string',
    boolean: 'boolean',
    int: 'number',
    double: 'number',
    currency: 'number',
    percent: 'number',
    date: 'string',
    datetime: 'string',
    email: 'string',
    phone: 'string',
    url: 'string',
    multipicklist: 'string',
    reference: 'string'
};

/** The text of the declaration file. */
export function recordTypes(objects: ObjectSchema[]): string {
    const unions = picklistUnions(objects);
    const lines = [...unions]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(
            ([name, values]) =>
                `    export type ${name} =\n${values.map((value) => `        | ${quote(value)}`).join('\n')};\n`
        );
    const interfaces = objects.map(
        (object) =>
            `    /** ${object.description ?? object.label}. Dates are yyyy-mm-dd; a percent of 50 is 50. */\n    export interface ${object.apiName} {\n${[...object.fields.values()].map(member).join('\n')}\n    }\n`
    );
    return `// Generated from the metadata by scripts/generate-types.ts. Do not edit.\n\ndeclare module 'account-atlas/records' {\n${[...lines, ...interfaces].join('\n')}}\n`;
}

/** Union name of a restricted picklist: its global value set without the package's prefix. */
function unionName(field: FieldSchema): string | undefined {
    const set = field.picklist?.restricted ? field.picklist.globalValueSet : undefined;
    return set && `${set.replace(/^Atlas_/, '').replaceAll('_', '')}Value`;
}

function picklistUnions(objects: ObjectSchema[]): Map<string, string[]> {
    const unions = new Map<string, string[]>();
    for (const object of objects) {
        for (const field of object.fields.values()) {
            const name = unionName(field);
            if (name)
                unions.set(
                    name,
                    field.picklist!.entries.map((entry) => entry.value)
                );
        }
    }
    return unions;
}

/** Filled on every record that the API returns. */
const alwaysFilled = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

function isNullable(field: FieldSchema): boolean {
    if (field.type === 'id' || field.type === 'boolean' || field.required || field.nameField) return false;
    return !field.reference?.masterDetail && !alwaysFilled.has(field.apiName);
}

function member(field: FieldSchema): string {
    const type = field.type === 'picklist' ? (unionName(field) ?? 'string') : scalar[field.type];
    return `        /** ${field.label} */\n        ${field.apiName}: ${type}${isNullable(field) ? ' | null' : ''};`;
}

const quote = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
