/**
 * The `where` argument: an input of type `Object_Filter` compiled to a condition of the Query IR.
 *
 * Operators: https://developer.salesforce.com/docs/platform/graphql/guide/filter-fields.html and the generated
 * schema (`StringOperators`, `DateOperators`, `JoinInput`…): `and`, `or` and `not` are written in lower case.
 */
import type { FieldSchema, FieldType, ObjectSchema, Schema } from '../../metadata/schema.ts';
import type { Session } from '../../org.ts';
import type { ComparisonOperator, Condition, DateFunction, FieldPath, Value } from '../../query/query.ts';
import { invalid } from './errors.ts';
import type { InputReader, Input } from './input.ts';
import { isPolymorphic, operatorsOf, operatorsType, SCALAR } from './types.ts';

/** Parent levels that a path may have (query-limits.html). */
export const MAXIMUM_PARENT_LEVELS = 5;

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

/** Where a filter or order stands, and for whom it is compiled. */
export interface ArgumentContext {
    schema: Schema;
    session: Session;
    reader: InputReader;
    path: readonly string[];
}

/** Compiles `where`; undefined = no filter. */
export function compileFilter(context: ArgumentContext, input: Input, object: ObjectSchema): Condition | undefined {
    const conditions = filterParts(context, input, { object, prefix: [], inJoin: false });
    return all(conditions);
}

interface Scope {
    object: ObjectSchema;
    prefix: FieldPath;
    /** Inside `inq`: no `or`, no further join. */
    inJoin: boolean;
}

function all(conditions: Condition[]): Condition | undefined {
    return conditions.length > 1 ? { kind: 'and', conditions } : conditions[0];
}

function filterParts(context: ArgumentContext, input: Input, scope: Scope): Condition[] {
    const type = `${scope.object.apiName}_Filter`;
    const conditions: Condition[] = [];
    for (const [key, value] of context.reader.object(input, type) ?? []) {
        if (key === 'and' || key === 'or') {
            if (key === 'or' && scope.inJoin) throw refuse(context, `'or' is not supported in a join filter`);
            const members = (context.reader.list(value, type) ?? []).map((member) =>
                all(filterParts(context, member, scope))
            );
            const conditionsOfMembers = members.filter((member) => member !== undefined);
            // An empty filter holds for every record, so an `or` with one does too.
            const holdsAnyway = key === 'or' && conditionsOfMembers.length < members.length;
            if (conditionsOfMembers.length && !holdsAnyway)
                conditions.push({ kind: key, conditions: conditionsOfMembers });
        } else if (key === 'not') {
            const inner = all(filterParts(context, value, scope));
            if (inner) conditions.push({ kind: 'not', condition: inner });
        } else {
            const field = scope.object.fields.get(key);
            if (field?.filterable && context.session.field(scope.object.apiName, key).read) {
                conditions.push(...fieldParts(context, value, field, scope));
                continue;
            }
            const parent = parentField(context, scope.object, key);
            if (!parent) throw context.reader.unknownKey(input, key, type);
            conditions.push(...parentParts(context, value, parent, scope));
        }
    }
    return conditions;
}

/** The reference field behind a relationship name, if the reader may see it. Names are case-sensitive here. */
export function parentField(context: ArgumentContext, object: ObjectSchema, key: string): FieldSchema | undefined {
    for (const field of object.fields.values()) {
        if (field.reference?.relationshipName !== key) continue;
        return context.session.field(object.apiName, field.apiName).read ? field : undefined;
    }
    return undefined;
}

function parentParts(context: ArgumentContext, input: Input, field: FieldSchema, scope: Scope): Condition[] {
    const { targets = [], relationshipName = '' } = field.reference ?? {};
    const prefix = [...scope.prefix, relationshipName];
    if (prefix.length > MAXIMUM_PARENT_LEVELS) throw refuse(context, parentLevelsMessage);
    const target = (name: string): ObjectSchema | undefined =>
        targets.includes(name) && context.session.object(name).read ? context.schema.objects.get(name) : undefined;
    if (!isPolymorphic(scope.object, field)) {
        const parent = target(targets[0] ?? '');
        if (!parent) throw context.reader.unknownKey(input, relationshipName, `${scope.object.apiName}_Filter`);
        return filterParts(context, input, { ...scope, object: parent, prefix });
    }
    const type = `${scope.object.apiName}_${relationshipName}_Filters`;
    return (context.reader.object(input, type) ?? []).flatMap(([name, value]) => {
        const parent = target(name);
        if (!parent) throw context.reader.unknownKey(input, name, type);
        if (targets.length === 1) return filterParts(context, value, { ...scope, object: parent, prefix });
        const where = all(filterParts(context, value, { object: parent, prefix: [], inJoin: true }));
        const query = { from: name, select: [{ kind: 'field' as const, path: ['Id'] }], ...(where ? { where } : {}) };
        return { kind: 'semijoin' as const, path: [...scope.prefix, field.apiName], negated: false, query };
    });
}

/** What a sixth parent level answers; the limit is documented (query-limits.html), the wording is ours. */
export const parentLevelsMessage = `A query can specify up to ${MAXIMUM_PARENT_LEVELS} levels of child-to-parent relationships`;

function fieldParts(context: ArgumentContext, input: Input, field: FieldSchema, scope: Scope): Condition[] {
    const { reader } = context;
    const path = [...scope.prefix, field.apiName];
    const type = operatorsType(field.type);
    const isDate = field.type === 'date' || field.type === 'datetime';
    return (reader.object(input, type) ?? []).flatMap(([key, value]): Condition[] => {
        const operator = operatorsOf(field.type).find((name) => name === key);
        if (operator && isDate) return dateParts(context, value, path, operator, field.type);
        if (operator) {
            const operand = readOperand(reader, value, operator, SCALAR[field.type]);
            return operand === undefined ? [] : [{ kind: 'compare', path, operator, value: operand }];
        }
        if (type === 'IdOperators' && (key === 'inq' || key === 'ninq')) {
            if (scope.inJoin) throw refuse(context, 'Nested joins are not supported');
            return [joinPart(context, value, path, key === 'ninq')];
        }
        const dateFunction = isDate && [...DATE_FUNCTIONS, ...DATE_TIME_FUNCTIONS].find((name) => name === key);
        if (!dateFunction || (field.type === 'date' && DATE_TIME_FUNCTIONS.includes(dateFunction))) {
            throw reader.unknownKey(input, key, type);
        }
        return functionParts(reader, value, path, dateFunction);
    });
}

const LISTS: readonly string[] = ['in', 'nin', 'includes', 'excludes'];

function readOperand(
    reader: InputReader,
    input: Input,
    operator: ComparisonOperator,
    scalar: string
): Value | Value[] | undefined {
    if (!LISTS.includes(operator)) return reader.scalar(input, scalar);
    const members = reader.list(input, scalar);
    return members === undefined ? undefined : (members ?? []).map((member) => reader.scalar(member, scalar) ?? null);
}

function dateParts(
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
    if (!key || !value || others.length) throw refuse(context, `'${inputType}' takes one of value, literal and range`);
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
    if (rest.length) throw refuse(context, `'DateRange' takes one range`);
    return { literal: `${range.toUpperCase()}:${String(reader.scalar(count, 'Int!'))}` };
}

/** `CALENDAR_YEAR: { value: { eq: 2026 } }`. */
function functionParts(reader: InputReader, input: Input, path: FieldPath, name: DateFunction): Condition[] {
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

/** `inq: { Contact: { LastName: { like: "S%" } }, ApiName: "AccountId" }`. */
function joinPart(context: ArgumentContext, input: Input, path: FieldPath, negated: boolean): Condition {
    const { reader, schema, session } = context;
    let target: [ObjectSchema, Input] | undefined;
    let apiName: string | undefined;
    for (const [key, value] of reader.object(input, 'JoinInput') ?? []) {
        if (key === 'ApiName') {
            apiName = String(reader.scalar(value, 'String!'));
            continue;
        }
        const object = schema.objects.get(key);
        if (!object?.uiApi || !session.object(key).read) throw reader.unknownKey(input, key, 'JoinInput');
        if (target) throw refuse(context, 'A join filter takes one object');
        target = [object, value];
    }
    const field = target && apiName ? target[0].fields.get(apiName) : undefined;
    const joins = field && (field.type === 'id' || field.type === 'reference');
    if (!target || !joins || !session.field(target[0].apiName, field.apiName).read) {
        throw refuse(context, `A join filter takes one object and the ApiName of one of its Id or reference fields`);
    }
    const where = all(filterParts(context, target[1], { object: target[0], prefix: [], inJoin: true }));
    const select = [{ kind: 'field' as const, path: [field.apiName] }];
    return {
        kind: 'semijoin',
        path,
        negated,
        query: { from: target[0].apiName, select, ...(where ? { where } : {}) }
    };
}

function refuse(context: ArgumentContext, message: string): Error {
    return invalid('InvalidFilter', message, context.path);
}
