/**
 * Aggregates and GROUP BY
 * (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_groupby.htm).
 * Formula fields cannot be grouped. Text groups without regard to case. Sums are rounded to the scale of the field,
 * so that money adds up exactly.
 */
import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import { applyDateFunction, type ConditionPlace } from './conditions.ts';
import type { Aggregate, DateFunction, FieldPath, Query } from './query.ts';
import { malformed, notAggregatable, notGroupable, notGrouped, orderNotGrouped } from './refusals.ts';
import type { Column, Scope } from './scope.ts';
import { foldsCase, groupKey, kindOf, orderKey } from './values.ts';

export interface Grouping {
    /** `GROUP BY …`, empty for one group of all rows. */
    groupBy: string;
    /** SQL of a grouped field in the select list; throws «Field must be grouped or aggregated». */
    selected(path: FieldPath, column: Column, dateFunction?: DateFunction): string;
    /** The same for ORDER BY. */
    ordered(path: FieldPath, column: Column, dateFunction?: DateFunction): string;
    aggregate(aggregate: Aggregate): { sql: string; field?: FieldSchema; object?: string };
    /** Where HAVING stands. */
    place: ConditionPlace;
}

export function isAggregated(query: Query): boolean {
    return !!query.groupBy?.length || query.select.some((item) => item.kind === 'aggregate');
}

export function createGrouping(scope: Scope, query: Query): Grouping {
    const { statement } = scope;
    const keyOf = (column: Column, dateFunction?: DateFunction) =>
        dateFunction ? applyDateFunction(statement, column, dateFunction) : groupKey(column.sql, column.field);
    const keys = new Set(
        (query.groupBy ?? []).map((item) => {
            const column = scope.column(item.path);
            if (column.field.formula || (!item.function && !column.field.groupable)) throw notGroupable(column.field);
            return keyOf(column, item.function);
        })
    );

    const selected = (path: FieldPath, column: Column, dateFunction?: DateFunction) => {
        const key = keyOf(column, dateFunction);
        if (!keys.has(key)) throw notGrouped(path.join('.'));
        // Text that differs in case only is one group, shown as the first of its spellings.
        return !dateFunction && foldsCase(column.field) ? `MIN(${column.sql})` : key;
    };

    const aggregate = (wanted: Aggregate) => {
        if (!wanted.path) return { sql: 'COUNT(*)' };
        const column = scope.column(wanted.path);
        return { sql: aggregateSql(wanted, column), field: column.field, object: column.object };
    };

    return {
        groupBy: keys.size > 0 ? `GROUP BY ${[...keys].join(', ')}` : '',
        selected,
        ordered(path, column, dateFunction) {
            const key = keyOf(column, dateFunction);
            if (!keys.has(key)) throw orderNotGrouped(path.join('.'));
            return !dateFunction && foldsCase(column.field) ? orderKey(`MIN(${column.sql})`, column.field) : key;
        },
        aggregate,
        place: {
            statement,
            column(path, dateFunction) {
                const column = scope.column(path);
                selected(path, column, dateFunction);
                return column;
            },
            aggregate: (wanted) => aggregate(wanted).sql
        }
    };
}

/** Types that no aggregate function takes, COUNT included. */
const NOT_AGGREGATABLE: ReadonlySet<FieldType> = new Set(['boolean', 'longtextarea', 'multipicklist']);

function aggregateSql(aggregate: Aggregate, column: Column): string {
    const { field, sql } = column;
    const name = aggregate.path?.join('.') ?? '';
    if (NOT_AGGREGATABLE.has(field.type)) {
        throw notAggregatable(name, aggregate.function === 'countDistinct' ? 'count_distinct' : aggregate.function);
    }
    const numeric = kindOf(field) === 'number';
    switch (aggregate.function) {
        case 'count':
            return `COUNT(${sql})`;
        case 'countDistinct':
            return `COUNT(DISTINCT ${groupKey(sql, field)})`;
        case 'sum':
            if (!numeric) throw notAggregatable(name, 'sum');
            return `ROUND(SUM(${sql}), ${field.scale ?? 0})`;
        case 'avg':
            if (!numeric) throw notAggregatable(name, 'avg');
            return `AVG(${sql})`;
        case 'min':
        case 'max':
            return `${aggregate.function.toUpperCase()}(${sql})`;
        default:
            throw malformed(`unexpected token: '${String(aggregate.function)}'`);
    }
}
