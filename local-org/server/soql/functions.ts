/** Functions of SOQL: aggregates and date functions. Every other one is not implemented. */
import type { FunctionExp } from '@jetstreamapp/soql-parser-js';
import type { Aggregate, DateFunction, FieldPath } from '../query/query.ts';
import type { Subject } from './names.ts';
import { resolvePath } from './names.ts';
import { notImplemented } from './refusals.ts';

const AGGREGATES: Record<string, Aggregate['function']> = {
    COUNT: 'count',
    COUNT_DISTINCT: 'countDistinct',
    SUM: 'sum',
    AVG: 'avg',
    MIN: 'min',
    MAX: 'max'
};

const DATE_FUNCTIONS = new Set<string>([
    'CALENDAR_YEAR',
    'CALENDAR_QUARTER',
    'CALENDAR_MONTH',
    'FISCAL_YEAR',
    'FISCAL_QUARTER',
    'FISCAL_MONTH',
    'DAY_ONLY',
    'DAY_IN_MONTH',
    'DAY_IN_WEEK',
    'DAY_IN_YEAR',
    'WEEK_IN_MONTH',
    'WEEK_IN_YEAR',
    'HOUR_IN_DAY'
] satisfies DateFunction[]);

/** The aggregate, or undefined when the function is none. */
export function readAggregate(fn: FunctionExp, subject: Subject): Aggregate | undefined {
    const name = AGGREGATES[(fn.functionName ?? '').toUpperCase()];
    if (!name) return undefined;
    const [parameter] = fn.parameters ?? [];
    if (parameter === undefined) return { function: name };
    return { function: name, path: pathOf(fn, subject) };
}

/** The date function; refuses any other with NOT_IMPLEMENTED. */
export function readDateFunction(fn: FunctionExp, subject: Subject): { function: DateFunction; path: FieldPath } {
    const name = (fn.functionName ?? '').toUpperCase();
    if (!DATE_FUNCTIONS.has(name)) throw notImplemented(`${fn.functionName}()`);
    return { function: name as DateFunction, path: pathOf(fn, subject) };
}

function pathOf(fn: FunctionExp, subject: Subject): FieldPath {
    const [parameter] = fn.parameters ?? [];
    if (typeof parameter !== 'string') throw notImplemented(fn.rawValue ?? `${fn.functionName}()`);
    return resolvePath(subject, parameter).path;
}
