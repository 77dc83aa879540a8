/**
 * Operands of filters: values and lists, and what dates take in their place: `{ value }`, `{ literal: TODAY }`,
 * `{ range: { last_n_days: 30 } }` and date functions (`CALENDAR_YEAR: { value: { eq: 2026 } }`).
 */
import type { FieldType } from '../../metadata/schema.ts';
import type { ComparisonOperator, Condition, DateFunction, FieldPath, Value } from '../../query/query.ts';
import type { ArgumentContext } from './filter.ts';
import { invalid } from './errors.ts';
import type { Input, InputReader } from './input.ts';
import { operatorsOf, SCALAR } from './types.ts';

const DATE_FUNCTIONS: DateFunction[] = [
    'CALENDAR_YEAR', 'CALENDAR_QUARTER', 'CALENDAR_MONTH', 'FISCAL_YEAR', 'FISCAL_QUARTER', 'FISCAL_MONTH',
    'DAY_IN_MONTH', 'DAY_IN_WEEK', 'DAY_IN_YEAR', 'WEEK_IN_MONTH', 'WEEK_IN_YEAR'
]; // prettier-ignore
const DATE_TIME_FUNCTIONS: DateFunction[] = ['DAY_ONLY', 'HOUR_IN_DAY'];

const PERIODS = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];
const DATE_LITERALS = [
    'YESTERDAY',
    'TODAY',
    'TOMORROW',
    'LAST_90_DAYS',
    'NEXT_90_DAYS',
    ...['LAST', 'THIS', 'NEXT'].flatMap((side) => PERIODS.map((period) => `${side}_${period}`))
];
const DATE_RANGE = /^(last_n|next_n|n)_(days|weeks|months|quarters|years|fiscal_quarters|fiscal_years)(_ago)?$/;

/** The date functions that a field of the type can take; none for anything but dates. */
export function dateFunctionsOf(type: FieldType): DateFunction[] {
    if (type === 'datetime') return [...DATE_FUNCTIONS, ...DATE_TIME_FUNCTIONS];
    return type === 'date' ? DATE_FUNCTIONS : [];
}

const LISTS: readonly string[] = ['in', 'nin', 'includes', 'excludes'];

/** The value or values of an operator; undefined where a variable was not given. */
export function readOperand(
    reader: InputReader,
    input: Input,
    operator: ComparisonOperator,
    scalar: string
): Value | Value[] | undefined {
    if (!LISTS.includes(operator)) return reader.scalar(input, scalar);
    const members = reader.list(input, scalar);
    return members === undefined ? undefined : (members ?? []).map((member) => reader.scalar(member, scalar) ?? null);
}

/** An operator on a date: with a value, a literal or a range. */
export function dateParts(
    context: ArgumentContext,
    input: Input,
    path: FieldPath,
    operator: ComparisonOperator,
    type: FieldType
): Condition[] {
    const inputType = type === 'date' ? 'DateInput' : 'DateTimeInput';
    if (operator !== 'in' && operator !== 'nin') {
        const operand = dateOperand(context, input, inputType, SCALAR[type]);
        return operand === undefined ? [] : [{ kind: 'compare', path, operator, value: null, ...operand }];
    }
    const members = context.reader.list(input, inputType);
    if (members === undefined) return [];
    const conditions = (members ?? []).map((member): Condition => {
        const operand = dateOperand(context, member, inputType, SCALAR[type]) ?? { value: null };
        return { kind: 'compare', path, operator: operator === 'in' ? 'eq' : 'ne', value: null, ...operand };
    });
    if (!conditions.length) return [{ kind: 'compare', path, operator, value: [] }];
    return [{ kind: operator === 'in' ? 'or' : 'and', conditions }];
}

/** `{ value: … }`, `{ literal: TODAY }` or `{ range: { last_n_days: 30 } }`, exactly one of them. */
function dateOperand(
    context: ArgumentContext,
    input: Input,
    inputType: string,
    scalar: string
): { value: Value } | { literal: string } | undefined {
    const { reader } = context;
    const entries = reader.object(input, inputType);
    if (entries === undefined) return undefined;
    if (entries === null) return { value: null };
    const [[key, value] = [undefined, undefined], ...others] = entries;
    if (!key || !value || others.length) {
        throw invalid('InvalidFilter', `'${inputType}' takes one of value, literal and range`, context.path);
    }
    if (key === 'value') {
        const operand = reader.scalar(value, scalar);
        return operand === undefined ? undefined : { value: operand };
    }
    if (key === 'literal') {
        const literal = reader.choice(value, 'DateLiteral', DATE_LITERALS);
        return literal ? { literal } : undefined;
    }
    if (key !== 'range') throw reader.unknownKey(input, key, inputType);
    const [[range, count] = [undefined, undefined], ...rest] = reader.object(value, 'DateRange') ?? [];
    const match = range && DATE_RANGE.exec(range);
    if (!range || !count || !match || (match[1] === 'n') !== (match[3] === '_ago')) {
        throw reader.unknownKey(value, range ?? '', 'DateRange');
    }
    if (rest.length) throw invalid('InvalidFilter', `'DateRange' takes one range`, context.path);
    return { literal: `${range.toUpperCase()}:${String(reader.scalar(count, 'Int!'))}` };
}

/** `CALENDAR_YEAR: { value: { eq: 2026 } }`. */
export function functionParts(reader: InputReader, input: Input, path: FieldPath, name: DateFunction): Condition[] {
    const type = name === 'DAY_ONLY' ? 'DateTimeFunctionInput' : 'DateFunctionInput';
    const [scalar, operatorsName] =
        name === 'DAY_ONLY' ? ['Date', 'DatePrimitiveOperators'] : ['Long', 'LongOperators'];
    return (reader.object(input, type) ?? []).flatMap(([key, operators]) => {
        if (key !== 'value') throw reader.unknownKey(input, key, type);
        return (reader.object(operators, operatorsName) ?? []).flatMap(([operatorName, value]): Condition[] => {
            const operator = operatorsOf('int').find((candidate) => candidate === operatorName);
            if (!operator) throw reader.unknownKey(operators, operatorName, operatorsName);
            const operand = readOperand(reader, value, operator, scalar);
            return operand === undefined ? [] : [{ kind: 'compare', path, operator, value: operand, function: name }];
        });
    });
}
