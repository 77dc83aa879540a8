/**
 * Arguments of a GraphQL request: literals of the document and values of variables read through one door, so that
 * filters, orders and mutation inputs are compiled once for both, and refused with Salesforce's words for each.
 */
import { Kind, print, type OperationDefinitionNode, type TypeNode, type ValueNode } from 'graphql';
import { toId18 } from '../../store/ids.ts';
import { GraphQLRefusal, invalid, problem } from './errors.ts';

/** Types of the variables that an operation declares, and their values in this request. */
export interface Variables {
    types: ReadonlyMap<string, TypeNode>;
    /** Defaults applied; absent = not given. */
    values: Record<string, unknown>;
}

/** A value at an input position: a literal (which may be or hold variables), or a value out of a variable. */
export type Input = { variables: Variables; node: ValueNode } | { value: unknown };

function typeText(type: TypeNode): string {
    if (type.kind === Kind.NON_NULL_TYPE) return `${typeText(type.type)}!`;
    return type.kind === Kind.LIST_TYPE ? `[${typeText(type.type)}]` : type.name.value;
}

/** GraphQL's rule for variables: same type, where the variable may be stricter about null. */
function fits(declared: string, expected: string, hasDefault: boolean): boolean {
    if (expected.endsWith('!')) {
        if (!declared.endsWith('!') && !hasDefault) return false;
        return fits(declared.replace(/!$/, ''), expected.slice(0, -1), hasDefault);
    }
    const type = declared.replace(/!$/, '');
    if (expected.startsWith('[')) return type.startsWith('[') && fits(type.slice(1, -1), expected.slice(1, -1), false);
    return type === expected;
}

/** What the operation's variables are in this request; refuses a missing or null value of a `!` type. */
export function readVariables(operation: OperationDefinitionNode, given: Record<string, unknown>): Variables {
    const types = new Map<string, TypeNode>();
    const values: Record<string, unknown> = {};
    for (const definition of operation.variableDefinitions ?? []) {
        const name = definition.variable.name.value;
        types.set(name, definition.type);
        if (Object.hasOwn(given, name)) values[name] = given[name];
        else if (definition.defaultValue) values[name] = literalValue(definition.defaultValue);
        if (definition.type.kind === Kind.NON_NULL_TYPE && (values[name] ?? null) === null) {
            const message = `Variable '${name}' has coerced Null value for NonNull type '${typeText(definition.type)}'`;
            throw new GraphQLRefusal(problem('ValidationError', message, { node: definition }));
        }
    }
    return { types, values };
}

/** A literal without variables as a JavaScript value. */
function literalValue(node: ValueNode): unknown {
    switch (node.kind) {
        case Kind.INT:
        case Kind.FLOAT:
            return Number(node.value);
        case Kind.NULL:
            return null;
        case Kind.LIST:
            return node.values.map(literalValue);
        case Kind.OBJECT:
            return Object.fromEntries(node.fields.map((field) => [field.name.value, literalValue(field.value)]));
        default:
            return 'value' in node ? node.value : null;
    }
}

/** Reads inputs at one place of the document; `path` goes into the refusals. */
export class InputReader {
    private readonly path: readonly string[];

    constructor(path: readonly string[]) {
        this.path = path;
    }

    /** Replaces a variable by its value, checking its declared type; undefined = a variable that was not given. */
    private settle(input: Input, expected: string): Input | undefined {
        if (!('node' in input) || input.node.kind !== Kind.VARIABLE) return input;
        const name = input.node.name.value;
        const type = input.variables.types.get(name);
        if (!type) throw invalid('UndefinedVariable', `Undefined variable '${name}'`, this.path, input.node);
        const declared = typeText(type);
        if (!fits(declared, expected, input.variables.values[name] !== undefined)) {
            const message = `Variable '${name}' of type '${declared}' does not match expected type '${expected}'`;
            throw invalid('VariableTypeMismatch', message, this.path, input.node);
        }
        return Object.hasOwn(input.variables.values, name) ? { value: input.variables.values[name] } : undefined;
    }

    private wrong(input: Input, expected: string): GraphQLRefusal {
        if ('node' in input) {
            const message = `argument with value '${print(input.node)}' is not a valid '${expected}'`;
            return invalid('WrongType', message, this.path, input.node);
        }
        const message = `Variable has an invalid value: Expected a value that can be converted to type '${expected}' but it was '${JSON.stringify(input.value)}'`;
        return new GraphQLRefusal(problem('ValidationError', message));
    }

    /** A key that the input type does not have. */
    unknownKey(input: Input, key: string, type: string): GraphQLRefusal {
        if ('node' in input && input.node.kind !== Kind.VARIABLE) {
            return invalid('WrongType', `argument contains a field not in '${type}': '${key}'`, this.path, input.node);
        }
        // The trailing space is Salesforce's (lwc-recipes, graphqlErrors.json).
        const message = `The variables input contains a field name '${key}' that is not defined for input object type '${type}' `;
        return new GraphQLRefusal(problem('ValidationError', message));
    }

    /** The entries of an input object; null for null, undefined for a variable that was not given. */
    object(input: Input, type: string): [string, Input][] | null | undefined {
        const settled = this.settle(input, type);
        if (!settled) return undefined;
        if ('node' in settled) {
            if (settled.node.kind === Kind.NULL) return null;
            if (settled.node.kind !== Kind.OBJECT) throw this.wrong(settled, type);
            const { variables } = settled;
            return settled.node.fields.map((field) => [field.name.value, { variables, node: field.value }]);
        }
        if (settled.value === null) return null;
        if (typeof settled.value !== 'object' || Array.isArray(settled.value)) throw this.wrong(settled, type);
        return Object.entries(settled.value as object).map(([name, value]) => [name, { value }]);
    }

    /** The members of a list of `type`; one value stands for a list of one, as GraphQL coerces it. */
    list(input: Input, type: string): Input[] | null | undefined {
        const settled = this.settle(input, `[${type}]`);
        if (!settled) return undefined;
        if ('node' in settled) {
            if (settled.node.kind === Kind.NULL) return null;
            const { variables } = settled;
            return settled.node.kind === Kind.LIST
                ? settled.node.values.map((node) => ({ variables, node }))
                : [settled];
        }
        if (settled.value === null) return null;
        return Array.isArray(settled.value) ? settled.value.map((value: unknown) => ({ value })) : [settled];
    }

    /** One of an enum's names. */
    choice(input: Input, type: string, names: readonly string[]): string | null | undefined {
        const settled = this.settle(input, type);
        if (!settled) return undefined;
        const value =
            'node' in settled ? (settled.node.kind === Kind.STRING ? 0 : literalValue(settled.node)) : settled.value;
        if (value === null) return null;
        if (typeof value !== 'string' || !names.includes(value)) throw this.wrong(settled, type);
        return value;
    }

    /** A scalar in the form of the server core (see Value); `type` may end in `!`. */
    scalar(input: Input, type: string): string | number | boolean | null | undefined {
        const settled = this.settle(input, type);
        const name = type.replace(/!$/, '');
        if (!settled) return undefined;
        const node = 'node' in settled ? settled.node : undefined;
        if (node && (node.kind === Kind.ENUM || node.kind === Kind.OBJECT || node.kind === Kind.LIST)) {
            throw this.wrong(settled, name);
        }
        const value = node ? literalValue(node) : (settled as { value: unknown }).value;
        if (value === null && !type.endsWith('!')) return null;
        const coerced = coerce(value, name);
        if (coerced === undefined) throw this.wrong(settled, name);
        return coerced;
    }
}

/** The id of no record. */
const NO_ID = '000000000000000AAA';

function coerce(value: unknown, scalar: string): string | number | boolean | undefined {
    switch (scalar) {
        case 'Boolean':
            return typeof value === 'boolean' ? value : undefined;
        case 'Int':
        case 'Long':
            return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
        case 'Double':
        case 'Currency':
        case 'Percent': {
            // Numbers may come as text (the generated schema says `number | string`).
            const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
            return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
        }
        case 'Date':
            return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
                ? value
                : undefined;
        case 'DateTime': {
            const time = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : NaN;
            return Number.isNaN(time) ? undefined : new Date(time).toISOString();
        }
        case 'ID':
            // "200 OK … even if you pass in an invalid record ID" (query-status.html): it matches nothing.
            if (typeof value !== 'string' && typeof value !== 'number') return undefined;
            return toId18(String(value)) ?? NO_ID;
        default:
            return typeof value === 'string' ? value : undefined;
    }
}
