/**
 * The answer of `query?columns=true`, which `sf data query` asks for in order to name its table's columns
 * (salesforcecli/plugin-data `src/queryUtils.ts`): one entry a column, parents and children as joinColumns.
 */
import type { QueryResult, ResultColumn } from '../../query/query.ts';
import type { Schema } from '../../metadata/schema.ts';
import type { SoqlPlan } from '../../soql/compile.ts';
import type { Entry, RecordShape } from '../../soql/shape.ts';

const NUMBERS = new Set(['int', 'double', 'currency', 'percent']);

/** Column metadata of a compiled query; `result` needs no rows. */
export function queryColumns(plan: SoqlPlan, result: QueryResult, schema: Schema): unknown {
    return {
        columnMetadata: plan.shape.entries.map((entry) => column(entry, result)),
        entityName: plan.query.from,
        groupBy: plan.query.groupBy !== undefined,
        idSelected: plan.shape.entries.some((entry) => entry.key === 'Id'),
        keyPrefix: schema.objects.get(plan.query.from)?.keyPrefix ?? null
    };
}

function column(entry: Entry, result: QueryResult): unknown {
    if (entry.kind === 'parent')
        return described(
            entry.key,
            undefined,
            entry.parent.entries.map((inner) => column(inner, result))
        );
    if (entry.kind === 'children') return { ...described(entry.key, undefined, names(entry.shape)), aggregate: true };
    return described(entry.key, result.columns[entry.column], []);
}

function names(shape: RecordShape): unknown[] {
    return shape.entries.map((entry) => described(entry.key, undefined, []));
}

function described(
    columnName: string,
    column: ResultColumn | undefined,
    joinColumns: unknown[]
): Record<string, unknown> {
    const type = column?.field?.type;
    const item = column?.item;
    const aggregate = item?.kind === 'aggregate';
    return {
        aggregate,
        apexType: type ?? null,
        booleanType: type === 'boolean',
        columnName,
        custom: column?.field?.custom ?? false,
        displayName: aggregate ? `${item.aggregate.function}(${item.aggregate.path?.join('.') ?? ''})` : columnName,
        foreignKeyName: null,
        insertable: column?.field?.createable ?? false,
        joinColumns,
        numberType: NUMBERS.has(type ?? ''),
        textType: !NUMBERS.has(type ?? '') && type !== 'boolean' && joinColumns.length === 0,
        updatable: column?.field?.updateable ?? false
    };
}
