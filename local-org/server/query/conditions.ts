/**
 * Conditions in SQL.
 *
 * Null semantics are SOQL's, which knows only true and false: a comparison with an empty field is false, except
 * that `!=`, NOT IN and EXCLUDES hold for it (NOT IN is guessed: sources disagree); NOT turns false into true, so
 * `NOT (Name LIKE 'A%')` finds empty names; an empty checkbox is false
 * (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_null.htm).
 */
import type { Aggregate, ComparisonOperator, Condition, DateFunction, FieldPath, Query, Value } from './query.ts';
import { dateFunctionSql, dateRange, type DateRange } from './dates.ts';
import { invalidOperator, malformed, notFilterable, wrongType } from './refusals.ts';
import { bind, type Column, type Statement } from './scope.ts';
import {
    equalitySides,
    folded,
    isAscii,
    kindOf,
    orderKey,
    orderValue,
    storedValue,
    type StoredValue
} from './values.ts';

/** Where a condition stands: WHERE, or HAVING, where only grouped fields and aggregates may be named. */
export interface ConditionPlace {
    statement: Statement;
    column(path: FieldPath, dateFunction?: DateFunction): Column;
    /** SQL of an aggregate; absent outside HAVING. */
    aggregate?(aggregate: Aggregate): string;
    /** SQL of the query of a semi-join; absent where none may stand. */
    semijoin?(query: Query, left: Column): string;
}

const SYMBOLS: Readonly<Partial<Record<ComparisonOperator, string>>> = {
    eq: '=',
    ne: '<>',
    lt: '<',
    lte: '<=',
    gt: '>',
    gte: '>='
};

/** SQL of a condition; it may answer NULL for false. */
export function conditionSql(condition: Condition, place: ConditionPlace): string {
    switch (condition.kind) {
        case 'and':
        case 'or': {
            if (condition.conditions.length === 0) return condition.kind === 'and' ? '1' : '0';
            const parts = condition.conditions.map((part) => conditionSql(part, place));
            return joined(parts, condition.kind === 'and' ? ' AND ' : ' OR ');
        }
        case 'not':
            return `(${conditionSql(condition.condition, place)} IS NOT TRUE)`;
        case 'compare':
            return comparison(condition, place);
        case 'semijoin': {
            const left = filterableColumn(place, condition.path);
            if (!place.semijoin || kindOf(left.field) !== 'id') {
                throw malformed(
                    'Semi join sub-selects are only allowed on an Id or reference field of the WHERE clause'
                );
            }
            const list = place.semijoin(condition.query, left);
            return condition.negated
                ? `(${left.sql} IS NULL OR ${left.sql} NOT IN (${list}))`
                : `${left.sql} IN (${list})`;
        }
        case 'compareAggregate': {
            if (!place.aggregate) throw malformed('Aggregates can only be compared in HAVING');
            const values = [condition.value]
                .flat()
                .map((value) => (typeof value === 'boolean' ? Number(value) : value));
            return plainComparison(place, place.aggregate(condition.aggregate), condition.operator, values);
        }
    }
}

/** In halves: SQLite takes expressions of 1,000 levels, and a chain has a level for each of its parts. */
function joined(parts: string[], operator: string): string {
    const middle = parts.length >> 1;
    const [left, right] = [parts.slice(0, middle), parts.slice(middle)];
    return parts.length === 1 ? `(${parts[0]})` : `(${joined(left, operator)}${operator}${joined(right, operator)})`;
}

function filterableColumn(place: ConditionPlace, path: FieldPath, dateFunction?: DateFunction): Column {
    const column = place.column(path, dateFunction);
    if (!column.field.filterable) throw notFilterable(column.field);
    return column;
}

function comparison(condition: Extract<Condition, { kind: 'compare' }>, place: ConditionPlace): string {
    const { operator } = condition;
    const column = filterableColumn(place, condition.path, condition.function);
    if (condition.literal !== undefined) return literalComparison(place, column, operator, condition.literal);
    const given: Value[] = [condition.value].flat();
    if (condition.function) {
        const sql = applyDateFunction(place.statement, column, condition.function);
        const dayOnly = condition.function === 'DAY_ONLY';
        if (given.some((value) => value !== null && typeof value !== (dayOnly ? 'string' : 'number'))) {
            throw wrongType(column.field, dayOnly ? 'date' : 'int');
        }
        return plainComparison(place, sql, operator, given as StoredValue[]);
    }
    if (operator === 'includes' || operator === 'excludes') return multiSelect(place, column, operator, given);
    const values = given.map((value) => storedValue(column.field, value));
    if (operator === 'like') return like(place, column, values[0] ?? null);
    if (kindOf(column.field) === 'boolean' && operator !== 'eq' && operator !== 'ne')
        throw invalidOperator(column.field);
    if (operator === 'in' || operator === 'nin') return membership(place, column, operator, values);
    if (values[0] === null) return plainComparison(place, column.sql, operator, values);
    if (operator === 'eq' || operator === 'ne') {
        const sides = equalitySides(column.sql, column.field, values);
        // A checkbox of a parent that is not there is false.
        const left =
            kindOf(column.field) === 'boolean' && condition.path.length > 1 ? `COALESCE(${sides.left}, 0)` : sides.left;
        return plainComparison(place, left, operator, sides.values);
    }
    const compared = values.map((value) => orderValue(column.field, value));
    return plainComparison(place, orderKey(column.sql, column.field), operator, compared);
}

/** SQL of a date function on a column that can take it. */
export function applyDateFunction(statement: Statement, column: Column, name: DateFunction): string {
    const { type } = column.field;
    const needsTime = name === 'DAY_ONLY' || name === 'HOUR_IN_DAY';
    if (type !== 'datetime' && (type !== 'date' || needsTime)) {
        throw malformed(`field ${column.field.apiName} does not support date function ${name}`);
    }
    return dateFunctionSql(name, column.sql, statement.context.fiscalStartMonth ?? 1);
}

/** A comparison without text folding; `ne` and `nin` hold for null. */
function plainComparison(
    place: ConditionPlace,
    sql: string,
    operator: ComparisonOperator,
    values: StoredValue[]
): string {
    const value = values[0] ?? null;
    const placeholder = () => bind(place.statement, value);
    if (operator === 'in') return `${sql} IN (${list(place, values)})`;
    if (operator === 'nin') return `(${sql} IS NULL OR ${sql} NOT IN (${list(place, values)}))`;
    const symbol = SYMBOLS[operator];
    if (!symbol) throw malformed(`operator ${operator} is not allowed here`);
    if (value === null) return operator === 'eq' ? `${sql} IS NULL` : operator === 'ne' ? `${sql} IS NOT NULL` : '0';
    if (operator === 'ne') return `(${sql} IS NULL OR ${sql} <> ${placeholder()})`;
    return `${sql} ${symbol} ${placeholder()}`;
}

function membership(place: ConditionPlace, column: Column, operator: 'in' | 'nin', values: StoredValue[]): string {
    const present = values.filter((value) => value !== null);
    const withNull = present.length < values.length;
    const { left, values: comparable } = equalitySides(column.sql, column.field, present);
    const inside = `${left} IN (${list(place, comparable)})`;
    if (operator === 'in') return withNull ? `(${column.sql} IS NULL OR ${inside})` : inside;
    if (withNull) return `(${column.sql} IS NOT NULL AND NOT ${inside})`;
    return `(${column.sql} IS NULL OR NOT ${inside})`;
}

/** One parameter however long the list is, so that the statement can be kept. */
function list(place: ConditionPlace, values: StoredValue[]): string {
    return `SELECT value FROM json_each(${bind(place.statement, JSON.stringify(values))})`;
}

function like(place: ConditionPlace, column: Column, pattern: StoredValue): string {
    if (kindOf(column.field) !== 'text' || column.field.type === 'multipicklist') throw invalidOperator(column.field);
    if (typeof pattern !== 'string') return '0';
    const ascii = isAscii(pattern);
    const left = ascii ? column.sql : `atlas_fold(${column.sql})`;
    const right = bind(place.statement, ascii ? pattern : folded(pattern));
    return `${left} LIKE ${right} ESCAPE '\\'`;
}

/** INCLUDES: one of the values; `A;B` as a value means both A and B. EXCLUDES: the opposite, and empty fields. */
function multiSelect(
    place: ConditionPlace,
    column: Column,
    operator: 'includes' | 'excludes',
    values: Value[]
): string {
    if (column.field.type !== 'multipicklist') throw invalidOperator(column.field);
    const stored = `';' || atlas_fold(${column.sql}) || ';'`;
    const alternatives = values.map((value) => {
        const selected = String(storedValue(column.field, value) ?? '').split(';');
        const each = selected.map(
            (one) => `instr(${stored}, ${bind(place.statement, `;${String(folded(one.trim()))};`)}) > 0`
        );
        return each.join(' AND ');
    });
    const includes = `(${alternatives.join(' OR ')})`;
    return operator === 'includes' ? includes : `(${includes} IS NOT TRUE)`;
}

/** A date literal stands for a range: `=` is inside, `<` before its start, `>` after its end. */
function literalComparison(
    place: ConditionPlace,
    column: Column,
    operator: ComparisonOperator,
    literal: string
): string {
    const { context } = place.statement;
    const kind = kindOf(column.field);
    if (kind !== 'date' && kind !== 'datetime') throw wrongType(column.field, kind === 'text' ? 'string' : kind);
    const days = dateRange(literal, context.now(), context.fiscalStartMonth ?? 1);
    if (!days) throw malformed(`unexpected token: '${literal}'`);
    const day = (name: keyof DateRange) =>
        bind(place.statement, kind === 'date' ? days[name] : `${days[name]}T00:00:00.000Z`);
    const { sql } = column;
    switch (operator) {
        case 'eq':
            return `(${sql} >= ${day('start')} AND ${sql} < ${day('end')})`;
        case 'ne':
            return `(${sql} IS NULL OR ${sql} < ${day('start')} OR ${sql} >= ${day('end')})`;
        case 'lt':
            return `${sql} < ${day('start')}`;
        case 'lte':
            return `${sql} < ${day('end')}`;
        case 'gt':
            return `${sql} >= ${day('end')}`;
        case 'gte':
            return `${sql} >= ${day('start')}`;
        default:
            throw invalidOperator(column.field);
    }
}
