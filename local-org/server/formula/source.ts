/**
 * From a formula as it stands in the metadata to one that sformula reads. sformula is case-sensitive, does not
 * know both kinds of quotes within a text and wants the type of every field; Salesforce's formulas are
 * case-insensitive and name fields by path
 * (https://help.salesforce.com/s/articleView?id=sf.customize_functions.htm).
 */
import type { ExpressionTypeDictionary } from './types.ts';
import {
    findField,
    findObject,
    findParentRelationship,
    type FieldSchema,
    type ObjectSchema,
    type Schema
} from '../metadata/schema.ts';

/** A formula that cannot be used; the message is for the person who wrote it. */
export class FormulaError extends Error {}

/** One field that a formula reads. */
export interface FormulaField {
    /** Reference fields to follow from the record, then the field itself. */
    references: FieldSchema[];
    /** Object that holds `field`. */
    object: ObjectSchema;
    field: FieldSchema;
    /** `$User` and its like: the record to start from instead of the formula's own. */
    global?: GlobalRecord;
}

export type GlobalRecord = '$User' | '$Profile' | '$UserRole' | '$Organization';

export interface PreparedSource {
    source: string;
    types: ExpressionTypeDictionary;
    /** By dotted path in `source`. */
    fields: Map<string, FormulaField>;
    /** API names of functions called, upper case. */
    functions: Set<string>;
}

const GLOBALS: Record<GlobalRecord, string> = {
    $User: 'User',
    $Profile: 'Profile',
    $UserRole: 'UserRole',
    $Organization: 'Organization'
};
const TOKEN =
    /\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(\$?[A-Za-z]\w*(?:\s*[.:]\s*\w+)*)(\s*\()?|\d+(?:\.\d+)?|\.\d+|<>|[\s\S]/g;

/** Resolves every name of a formula. Throws FormulaError. */
export function prepareSource(schema: Schema, object: ObjectSchema | undefined, source: string): PreparedSource {
    const prepared: PreparedSource = { source: '', types: {}, fields: new Map(), functions: new Set() };
    prepared.source = source.replace(TOKEN, (token: string, name: string | undefined, call: string | undefined) => {
        if (token.startsWith('/*')) return ' ';
        if (token.length > 1 && (token.startsWith('"') || token.startsWith("'"))) return textLiteral(token);
        if (token.startsWith('.') && token.length > 1) return `0${token}`;
        if (name === undefined) return token;
        if (call !== undefined) {
            prepared.functions.add(name.toUpperCase());
            return `${name.toUpperCase()}(`;
        }
        if (/^(?:true|false|null)$/i.test(name)) return name.toUpperCase();
        return resolve(schema, object, name.replace(/\s/g, ''), prepared);
    });
    return prepared;
}

/** sformula takes no unescaped quote of either kind and no control character within a text. */
function textLiteral(token: string): string {
    const value = token
        .slice(1, -1)
        .replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
    if (/[\0-\x1f]/.test(value)) {
        return `(${value
            .split('\n')
            .map((line) => textLiteral(`"${line.replace(/[\0-\x1f]/g, ' ').replace(/["\\]/g, '\\$&')}"`))
            .join(' & BR() & ')})`;
    }
    return `"${value.replace(/["'\\]/g, '\\$&')}"`;
}

function resolve(schema: Schema, start: ObjectSchema | undefined, path: string, prepared: PreparedSource): string {
    const steps = path.split('.');
    if (steps[0]?.toLowerCase() === '$permission' && steps[1] !== undefined)
        return declare(prepared, ['$Permission', steps[1]], { type: 'boolean' });
    const canonical: string[] = [];
    let object = start;
    let global: GlobalRecord | undefined;
    if (path.startsWith('$')) {
        global = (Object.keys(GLOBALS) as GlobalRecord[]).find(
            (name) => name.toLowerCase() === steps[0]?.toLowerCase()
        );
        if (!global) throw new FormulaError(`Field ${path} does not exist. Check spelling.`);
        object = findObject(schema, GLOBALS[global]);
        canonical.push(global);
        steps.shift();
    }
    const references: FieldSchema[] = [];
    for (const [index, step] of steps.entries()) {
        if (!object) throw new FormulaError(`Field ${path} may not be used in this type of formula.`);
        if (index === steps.length - 1) {
            const field = findField(object, step);
            if (!field) throw new FormulaError(`Field ${path} does not exist. Check spelling.`);
            canonical.push(field.apiName);
            prepared.fields.set(canonical.join('.'), { references, object, field, global });
            return declare(prepared, canonical, formulaType(field));
        }
        // `Owner:User` is how a formula names one of several objects that a reference can point to.
        const [relationship = '', target] = step.split(':');
        const parent = findParentRelationship(object, relationship);
        if (!parent?.reference) throw new FormulaError(`Field ${path} does not exist. Check spelling.`);
        references.push(parent);
        canonical.push(parent.reference.relationshipName);
        object = findObject(schema, target ?? parent.reference.targets[0] ?? '');
    }
    throw new FormulaError(`Field ${path} does not exist. Check spelling.`);
}

/** Enters the type of a path and answers the path as sformula is to read it. */
function declare(
    prepared: PreparedSource,
    path: string[],
    type: NonNullable<ExpressionTypeDictionary[string]>
): string {
    let types = prepared.types;
    for (const step of path.slice(0, -1)) {
        const known = (types[step] ??= { type: 'object', properties: {} });
        types = (known as { properties: ExpressionTypeDictionary }).properties;
    }
    types[path.at(-1)!] = type;
    return path.join('.');
}

/** The type that a field has within a formula. */
export function formulaType(field: FieldSchema): NonNullable<ExpressionTypeDictionary[string]> {
    switch (field.type) {
        case 'id':
        case 'reference':
            return { type: 'id' };
        case 'int':
        case 'double':
            return { type: 'number' };
        case 'boolean':
        case 'currency':
        case 'percent':
        case 'date':
        case 'datetime':
        case 'picklist':
        case 'multipicklist':
            return { type: field.type };
        default:
            return { type: 'string' };
    }
}
