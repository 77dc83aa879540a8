/**
 * A formula compiled once: sformula parses it, checks its types and brings the built-in functions; evaluation is
 * here, because it has to be lazy (parents are fetched when they are read), to know the prior record (ISNEW,
 * ISCHANGED, PRIORVALUE) and to take the time from the org.
 */
import { builtins as sformulaBuiltins, parseSync } from 'sformula';
import type { ObjectSchema, Schema } from '../metadata/schema.ts';
import { FormulaError, prepareSource, type FormulaField, type GlobalRecord } from './source.ts';
import type { Expression, ExpressionTypeDictionary, ReturnType } from './types.ts';

// Dates and date-times of formulas are those of the org, whose time zone is GMT; sformula takes the process's.
process.env.TZ = 'UTC';

/** A value within a formula: text, number (sformula's BigNumber too), true or false, null. */
export type FormulaValue = unknown;

/** What a formula is evaluated on. */
export interface Scope {
    /** Value of a field: null where a reference on the way is empty. `prior` asks for the record before the change. */
    read(field: FormulaField, prior: boolean): FormulaValue;
    isNew: boolean;
    permission(name: string): boolean;
    now: Date;
}

export interface CompiledFormula {
    /** Fields read, by path. */
    fields: Map<string, FormulaField>;
    functions: Set<string>;
    /** Picklist fields handed to a function as they are: `TEXT Status__c`. */
    picklists: { functionName: string; path: string }[];
    /** Type as sformula settled it. */
    returnType: ReturnType;
    evaluate(scope: Scope): FormulaValue;
}

export interface CompileOptions {
    returnType?: ReturnType;
    /** Decimal places of a number. */
    scale?: number;
    /** Empty numbers count as 0. */
    blankAsZero?: boolean;
}

type Evaluate = (scope: Scope, prior: boolean) => FormulaValue;
type Builtin = (...values: unknown[]) => unknown;

const builtins = sformulaBuiltins as Record<string, Builtin>;

const boolean = { type: 'boolean' } as const;
const text = { type: 'string' } as const;
const same = { type: 'template', ref: 'T' } as const;
type FunctionType = Extract<NonNullable<ExpressionTypeDictionary[string]>, { type: 'function' }>;
const takes = (argumentTypes: FunctionType['returns'][], returns: FunctionType['returns']): FunctionType => ({
    type: 'function',
    arguments: argumentTypes.map((argument) => ({ argument, optional: false })),
    returns
});

/** Functions that sformula lacks, as it needs to know them for the type check. */
const extraTypes: ExpressionTypeDictionary = {
    ISNEW: takes([], boolean),
    ISCHANGED: takes([same], boolean),
    PRIORVALUE: takes([same], same),
    REGEX: takes([text, text], boolean),
    BR: takes([], text)
};
const extraFunctions: Record<string, Builtin> = {
    REGEX: (value, pattern) => new RegExp(`^(?:${String(pattern)})$`, 'u').test(String(value ?? '')),
    BR: () => '\n'
};
/** Only where a record is being saved. */
export const SAVE_FUNCTIONS = ['ISNEW', 'ISCHANGED', 'PRIORVALUE'];

/** Longest formula (https://help.salesforce.com/s/articleView?id=sf.formula_field_limits.htm). */
const MAX_LENGTH = 3900;

/** Compiles a formula over the fields of `object`. Throws FormulaError with the reason. */
export function compileFormula(
    schema: Schema,
    object: ObjectSchema | undefined,
    source: string,
    options: CompileOptions = {}
): CompiledFormula {
    if (source.length > MAX_LENGTH)
        throw new FormulaError(
            `Formula is too long (${source.length} characters). Maximum length is ${MAX_LENGTH} characters.`
        );
    const prepared = prepareSource(schema, object, source);
    let expression: Expression;
    let calculated: ReturnType;
    try {
        const { compiled } = parseSync(prepared.source, {
            inputTypes: { ...prepared.types, ...extraTypes },
            returnType: options.returnType,
            blankAsZero: options.blankAsZero ?? false
        });
        ({ expression, calculatedType: calculated } = compiled);
    } catch (error) {
        throw new FormulaError((error as Error).message);
    }
    const parts: Parts = { fields: prepared.fields, picklists: [] };
    const evaluate = compileExpression(expression, parts);
    const target = options.returnType ?? calculated;
    return {
        fields: prepared.fields,
        functions: prepared.functions,
        picklists: parts.picklists,
        returnType: target,
        evaluate: (scope) => cast(evaluate(scope, false), calculated, target, options.scale)
    };
}

/** The result as a field of that type holds it: percent fields hold 45.5 where a formula says 0.455. */
function cast(
    value: FormulaValue,
    from: ReturnType,
    to: ReturnType,
    scale: number | undefined
): string | number | boolean | null {
    if (to === 'boolean') return value === true;
    if (value === null || value === undefined || value === '') return null;
    if (to === 'number' || to === 'currency' || to === 'percent') {
        const shift = to === 'percent' && from !== 'percent' ? 2 : to !== 'percent' && from === 'percent' ? -2 : 0;
        const shifted = shift === 0 ? value : builtins.$$SHIFT_DECIMAL$$!(value, -shift);
        return Number(scale === undefined ? shifted : builtins.ROUND!(shifted, scale));
    }
    if (to === 'date') return String(value).slice(0, 10);
    if (to === 'datetime') return new Date(String(value)).toISOString();
    return String(value);
}

interface Parts {
    fields: Map<string, FormulaField>;
    picklists: CompiledFormula['picklists'];
}

function compileExpression(expression: Expression, parts: Parts): Evaluate {
    switch (expression.type) {
        case 'Literal': {
            const { value } = expression;
            return () => value;
        }
        case 'ArrayExpression': {
            const items = expression.elements.map((element) => compileExpression(element as Expression, parts));
            return (scope, prior) => items.map((item) => item(scope, prior));
        }
        case 'Identifier':
        case 'MemberExpression':
            return compilePath(pathOf(expression), parts.fields);
        case 'CallExpression': {
            const name = (expression.callee as { name: string }).name;
            const values = expression.arguments as Expression[];
            for (const value of values) {
                const path = pathOf(value.type === 'ArrayExpression' ? (value.elements[0] as Expression) : value).join(
                    '.'
                );
                if (parts.fields.get(path)?.field.picklist) parts.picklists.push({ functionName: name, path });
            }
            return compileCall(
                name,
                values.map((value) => compileExpression(value, parts))
            );
        }
        default:
            throw new FormulaError(`${expression.type} is not supported in a formula`);
    }
}

function pathOf(expression: Expression): string[] {
    if (expression.type === 'Identifier') return [expression.name];
    if (expression.type !== 'MemberExpression') return [];
    return [...pathOf(expression.object as Expression), ...pathOf(expression.property as Expression)];
}

function compilePath(path: string[], fields: Map<string, FormulaField>): Evaluate {
    if (path[0] === '$Permission') return (scope) => scope.permission(path[1] ?? '');
    const field = fields.get(path.join('.'));
    if (!field) throw new FormulaError(`Field ${path.join('.')} does not exist. Check spelling.`);
    return (scope, prior) => scope.read(field, prior);
}

const blank = (value: FormulaValue): boolean => value === null || value === undefined || value === '';

function compileCall(name: string, values: Evaluate[]): Evaluate {
    const [first, second, third] = values as [Evaluate, Evaluate, Evaluate];
    switch (name) {
        case 'ISNEW':
            return (scope) => scope.isNew;
        case 'PRIORVALUE':
            // For a new record PRIORVALUE is the value itself.
            return (scope) => first(scope, !scope.isNew);
        case 'ISCHANGED':
            return (scope) => {
                if (scope.isNew) return false;
                const [before, after] = [first(scope, true), first(scope, false)];
                return !(blank(before) && blank(after)) && String(before) !== String(after);
            };
        case 'TODAY':
            return (scope) => scope.now.toISOString().slice(0, 10);
        case 'NOW':
            return (scope) => scope.now.toISOString();
        case 'IF':
            return (scope, prior) => (first(scope, prior) === true ? second(scope, prior) : third(scope, prior));
        case 'NULLVALUE':
            return (scope, prior) => first(scope, prior) ?? second(scope, prior);
        case 'BLANKVALUE':
            return (scope, prior) => {
                const value = first(scope, prior);
                return blank(value) ? second(scope, prior) : value;
            };
        case 'AND':
        case 'OR':
            return untilDecided(values, name === 'OR');
        default: {
            const builtin = builtins[name] ?? extraFunctions[name];
            if (!builtin) throw new FormulaError(`Unknown function ${name}. Check spelling.`);
            return (scope, prior) => builtin(...values.map((value) => value(scope, prior)));
        }
    }
}

/** AND and OR: stop at the first value that decides; null where none does and one is null. */
function untilDecided(values: Evaluate[], deciding: boolean): Evaluate {
    return (scope, prior) => {
        let result: boolean | null = !deciding;
        for (const evaluate of values) {
            const value = evaluate(scope, prior);
            if (value === deciding) return deciding;
            if (value === null || value === undefined) result = null;
        }
        return result;
    };
}

export type { FormulaField, GlobalRecord };
