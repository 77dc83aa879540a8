import { COLUMNS, FIRST_COLUMNS, type ColumnName } from './columns';
import type { TableSort } from './rows';

/** How the table is arranged. */
export interface TableLook {
    /** In their order; never empty. */
    readonly columns: readonly ColumnName[];
    /** Null for the order of the chart. */
    readonly sort: TableSort | null;
}

function isColumn(name: unknown): name is ColumnName {
    return (COLUMNS as readonly unknown[]).includes(name);
}

/** A look out of storage: columns that are none are left out; the name is always there, first. */
export function tableFrom(stored: unknown): TableLook {
    const { columns, sort } = (stored ?? {}) as { columns?: unknown; sort?: unknown };
    const kept = Array.isArray(columns) ? columns.filter(isColumn) : [];
    const { column, descending } = (sort ?? {}) as { column?: unknown; descending?: unknown };
    return {
        columns: kept.length === 0 ? FIRST_COLUMNS : [...new Set<ColumnName>(['name', ...kept])],
        sort: isColumn(column) ? { column, descending: descending === true } : null
    };
}
