/** Checking formulas without an org: what the metadata check asks of every formula in the package. */
import type { FieldType, Schema } from '../metadata/schema.ts';
import { SAVE_FUNCTIONS, compileFormula, type CompiledFormula } from './compile.ts';
import { FormulaError } from './source.ts';
import type { ReturnType } from './types.ts';

/** Where a formula stands: decides which functions and fields it may use. */
export type FormulaUse = 'field' | 'rule' | 'default';

/** Functions that take a picklist field as it is; for every other one it must be in TEXT(). */
const PICKLIST_FUNCTIONS = new Set(['ISPICKVAL', 'INCLUDES', 'CASE', 'TEXT', 'ISCHANGED', 'PRIORVALUE']);

/** The type that sformula has for the result of a field of `type`. */
export function returnTypeOf(type: FieldType): ReturnType {
    switch (type) {
        case 'int':
        case 'double':
            return 'number';
        case 'boolean':
        case 'currency':
        case 'percent':
        case 'date':
        case 'datetime':
            return type;
        default:
            return 'string';
    }
}

/**
 * What is wrong with a formula, or undefined. `expected` is the type of the field, `boolean` for validation rules.
 * Unknown fields and functions, types that do not fit, functions that need a save in a formula field, and length.
 */
export function checkFormula(
    schema: Schema,
    objectName: string,
    source: string,
    expected: FieldType,
    use: FormulaUse = 'field'
): string | undefined {
    const object = schema.objects.get(objectName);
    if (!object) return `The object ${objectName} does not exist`;
    let compiled: CompiledFormula;
    try {
        compiled = compileFormula(schema, use === 'default' ? undefined : object, source, {
            returnType: returnTypeOf(expected),
            blankAsZero: use === 'field'
        });
    } catch (error) {
        if (error instanceof FormulaError) return error.message;
        throw error;
    }
    const misplaced = SAVE_FUNCTIONS.find((name) => compiled.functions.has(name));
    if (use !== 'rule' && misplaced) return `Function ${misplaced} may not be used in this type of formula`;
    const bare = compiled.picklists.find(({ functionName }) => !PICKLIST_FUNCTIONS.has(functionName));
    if (bare) {
        return `Field ${bare.path} is a picklist field. Picklist fields are only supported in certain functions (not in ${bare.functionName})`;
    }
    const long = [...compiled.fields.values()].find(
        ({ field, references }) => field.type === 'longtextarea' && (use === 'field' || references.length > 0)
    );
    if (long) return `Field ${long.field.apiName} is a long text area and may not be used in this type of formula`;
    return undefined;
}
