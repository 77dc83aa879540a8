/**
 * `uiapi { aggregate { Object(groupBy, where, orderBy, first, after) { edges { node { aggregate { … } } } } } }`
 * (https://developer.salesforce.com/docs/platform/graphql/guide/aggregate-schema.html and aggregate-groupby-schema.html).
 *
 * Grouped fields answer `{ value }`; every field has `count`, `countDistinct`, `min`, `max`, numbers also `sum` and
 * `avg`; a date grouped by a function answers under the function's name in camel case (`calendarYear { value }`).
 */
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import type { Aggregate, DateFunction, Query, SelectItem } from '../../query/query.ts';
import { compileConnection, connectionQuery, type ConnectionPlan, type RequestContext } from './connection.ts';
import { dateFunctionsOf } from './date-filter.ts';
import { undefinedField } from './errors.ts';
import { InputReader, type Input } from './input.ts';
import { listed } from './json-text.ts';
import { compileValue, type Columns, type CompileContext, type Writer } from './records.ts';
import { checkArguments, checkSubSelection, selectedFields, type Selected } from './selection.ts';

const ARGUMENTS = ['first', 'after', 'where', 'orderBy', 'scope', 'groupBy'];
const NUMBERS: readonly string[] = ['int', 'double', 'currency', 'percent'];
const FUNCTIONS: Aggregate['function'][] = ['count', 'countDistinct', 'min', 'max', 'sum', 'avg'];

/** Compiles the selection of an aggregate connection. */
export function aggregateOf(
    context: CompileContext,
    object: ObjectSchema,
    selected: Selected,
    path: readonly string[]
): ConnectionPlan {
    checkArguments(selected, ARGUMENTS, path);
    const type = `${object.apiName}AggregateConnection`;
    return compileConnection(context, object, type, selected, path, (columns, node, inner) => {
        const entries: [string, Writer][] = [];
        for (const part of fieldsOf(context, node, `${object.apiName}Result`, inner)) {
            if (part.name !== 'aggregate') throw undefinedField(part.name, `${object.apiName}Result`, inner, part.node);
            const aggregateType = `${object.apiName}Aggregate`;
            for (const field of fieldsOf(context, part, aggregateType, inner)) {
                const write = compileField(context, object, columns, field, [...inner, part.key, field.key]);
                if (write) entries.push([`${JSON.stringify(field.key)}:`, write]);
            }
            const wrap = `${JSON.stringify(part.key)}:{`;
            return (row, pages) => `{${wrap}${listed(entries, ([key, write]) => key + write(row, pages))}}}`;
        }
        return () => '{}';
    });
}

function fieldsOf(context: CompileContext, selected: Selected, type: string, path: readonly string[]): Selected[] {
    checkSubSelection(selected, true, type, path);
    return selectedFields(selected.selections, context.fragments, (name) => name === type || undefined, path);
}

function compileField(
    context: CompileContext,
    object: ObjectSchema,
    columns: Columns,
    selected: Selected,
    path: readonly string[]
): Writer | undefined {
    const type = `${object.apiName}Aggregate`;
    const field = object.fields.get(selected.name);
    if (!field || !context.access.field(object.apiName, field.apiName)) {
        if (field && selected.optional) return undefined;
        throw undefinedField(selected.name, type, path, selected.node);
    }
    const fieldPath = [field.apiName];
    const parts = fieldsOf(context, selected, `${field.type}Aggregate`, path).map((part): [string, Writer] => {
        const key = `${JSON.stringify(part.key)}:`;
        const inner = [...path, part.key];
        const dateFunction = dateFunctionsOf(field.type).find((name) => camelCase(name) === part.name);
        const aggregate = FUNCTIONS.find((name) => name === part.name);
        const numeric = NUMBERS.includes(field.type);
        if (dateFunction) {
            const item: SelectItem = { kind: 'field', path: fieldPath, function: dateFunction };
            const result = numberField(field, dateFunction === 'DAY_ONLY' ? 'date' : 'int');
            return [key, compileValue(context, part, result, columns.items.push(item) - 1, inner)];
        }
        if (aggregate && (numeric || (aggregate !== 'sum' && aggregate !== 'avg'))) {
            const item: SelectItem = { kind: 'aggregate', aggregate: { function: aggregate, path: fieldPath } };
            const counts = aggregate === 'count' || aggregate === 'countDistinct';
            const result = counts
                ? numberField(field, 'int')
                : aggregate === 'avg'
                  ? numberField(field, 'double')
                  : field;
            return [key, compileValue(context, part, result, columns.items.push(item) - 1, inner)];
        }
        if (part.name === 'value' || part.name === 'displayValue' || part.name === 'label') {
            const set = { kind: 'SelectionSet', selections: [part.node] } as unknown as Selected['selections'][number];
            const write = compileValue(context, { ...part, selections: [set] }, field, columns.field(fieldPath), path);
            return ['', (row, pages) => write(row, pages).slice(1, -1)];
        }
        throw undefinedField(part.name, `${field.type}Aggregate`, inner, part.node);
    });
    return (row, pages) => `{${listed(parts, ([key, write]) => key + write(row, pages))}}`;
}

function numberField(field: FieldSchema, type: 'int' | 'double' | 'date'): FieldSchema {
    return { ...field, type };
}

function camelCase(name: string): string {
    return name.toLowerCase().replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

/** The query of an aggregate connection in this request. */
export function aggregateQuery(plan: ConnectionPlan, request: RequestContext): Query {
    const query = connectionQuery(plan, request, { aggregated: true });
    const node = plan.node.arguments?.find((candidate) => candidate.name.value === 'groupBy')?.value;
    const reader = new InputReader(plan.path);
    const groups = node ? readGroups(reader, { variables: request.variables, node }, plan.object, request) : [];
    if (groups.length) {
        query.groupBy = groups;
        if (!query.orderBy?.length) query.orderBy = groups;
    } else {
        // One row for everything: SOQL refuses a limit without groups.
        delete query.limit;
        delete query.offset;
        delete query.orderBy;
    }
    return query;
}

/** `{ Industry: { group: true }, CloseDate: { function: CALENDAR_YEAR } }`. */
function readGroups(
    reader: InputReader,
    input: Input,
    object: ObjectSchema,
    request: RequestContext
): NonNullable<Query['groupBy']> {
    const type = `${object.apiName}_GroupBy`;
    return (reader.object(input, type) ?? []).flatMap(([name, clause]) => {
        const field = object.fields.get(name);
        if (!field?.groupable || !request.session.field(object.apiName, name).read) {
            throw reader.unknownKey(input, name, type);
        }
        return (reader.object(clause, 'GroupByClause') ?? []).flatMap(([key, value]) => {
            if (key === 'group') return reader.scalar(value, 'Boolean') === true ? [{ path: [name] }] : [];
            if (key !== 'function') throw reader.unknownKey(clause, key, 'GroupByClause');
            const chosen = reader.choice(value, 'GroupByFunction', dateFunctionsOf(field.type));
            return chosen ? [{ path: [name], function: chosen as DateFunction }] : [];
        });
    });
}
