/**
 * Filters of deployed list views as conditions
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_listview.htm, ListViewFilter).
 */
import type { ListViewSchema, ObjectSchema, Schema } from '../../metadata/schema.ts';
import type { Session } from '../../org.ts';
import type { ComparisonOperator, Condition, Value } from '../../query/query.ts';
import { findColumn, type ListColumn } from './columns.ts';

const OPERATORS: Record<string, ComparisonOperator> = {
    equals: 'eq',
    notEqual: 'ne',
    lessThan: 'lt',
    greaterThan: 'gt',
    lessOrEqual: 'lte',
    greaterOrEqual: 'gte',
    includes: 'includes',
    excludes: 'excludes'
};

/** The condition of a list view; a filter on a field that the reader may not see matches nothing. */
export function listCondition(
    schema: Schema,
    session: Session,
    object: ObjectSchema,
    view: ListViewSchema
): Condition | undefined {
    const conditions = view.filters.map((filter): Condition => {
        const column = findColumn(schema, session, object, filter.field);
        return column ? filterCondition(column, filter) : { kind: 'or', conditions: [] };
    });
    if (conditions.length === 0) return undefined;
    return view.booleanFilter ? combine(view.booleanFilter, conditions) : { kind: 'and', conditions };
}

function filterCondition({ path, field }: ListColumn, filter: ListViewSchema['filters'][number]): Condition {
    const texts = field.type === 'string' || field.type === 'textarea' ? [filter.value] : filter.value.split(',');
    const like = { contains: ['%', '%'], notContain: ['%', '%'], startsWith: ['', '%'] }[filter.operation];
    if (like) {
        const pattern = `${like[0]}${filter.value.replace(/[%_\\]/g, '\\$&')}${like[1]}`;
        const condition: Condition = { kind: 'compare', path, operator: 'like', value: pattern };
        return filter.operation === 'notContain' ? { kind: 'not', condition } : condition;
    }
    const operator = OPERATORS[filter.operation] ?? 'eq';
    if (field.type === 'date' || field.type === 'datetime') {
        const day = dayOf(filter.value);
        if (day === undefined) return { kind: 'compare', path, operator, value: null, literal: filter.value };
        return { kind: 'compare', path, operator, value: field.type === 'date' ? day : `${day}T00:00:00.000Z` };
    }
    const values = texts.map((text): Value => {
        const trimmed = text.trim();
        if (trimmed === '') return null;
        if (field.type === 'boolean') return trimmed === '1' || trimmed.toLowerCase() === 'true';
        return ['int', 'double', 'currency', 'percent'].includes(field.type) ? Number(trimmed) : trimmed;
    });
    if (operator === 'includes' || operator === 'excludes') return { kind: 'compare', path, operator, value: values };
    if (values.length < 2) return { kind: 'compare', path, operator, value: values[0] ?? null };
    return { kind: 'compare', path, operator: operator === 'ne' ? 'nin' : 'in', value: values };
}

/** `2026-01-31` of an ISO or US date; empty is no date; undefined for a literal such as `LAST_N_DAYS:30`. */
function dayOf(text: string): string | null | undefined {
    if (text === '') return null;
    const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
    if (month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
}

/** `1 AND (2 OR 3)`: AND binds stronger than OR, as in the list view editor's own parentheses. */
function combine(logic: string, conditions: readonly Condition[]): Condition {
    const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
    const chain = (word: 'AND' | 'OR', next: () => Condition): Condition => {
        const parts = [next()];
        while (tokens[0] === word) {
            tokens.shift();
            parts.push(next());
        }
        return parts.length > 1 ? { kind: word === 'AND' ? 'and' : 'or', conditions: parts } : (parts[0] as Condition);
    };
    const term = (): Condition => {
        const token = tokens.shift();
        if (token === 'NOT') return { kind: 'not', condition: term() };
        if (token !== '(') return conditions[Number(token) - 1] ?? { kind: 'and', conditions: [] };
        const inner = either();
        tokens.shift();
        return inner;
    };
    const either = (): Condition => chain('OR', () => chain('AND', term));
    return either();
}
