/**
 * Prepared statements kept per database, and the SQL functions that queries use. Both are tied to the
 * connection, so they are made together on first use.
 */
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';

/** Prepared statements kept; the oldest unused one goes first. */
const KEPT = 500;

export interface Statements {
    /** The statement of this SQL text, prepared at most once; rows come as arrays in column order. */
    arrays(sql: string): StatementSync;
}

const byDatabase = new WeakMap<DatabaseSync, Statements>();

/** Folds text for case-insensitive comparison: Unicode lower case, no locale. `null` stays `null`. */
export function fold(text: string): string {
    return text.toLowerCase();
}

/**
 * What text sorts by: its upper case, in the order of UTF-8, as for the English locale
 * (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_orderby.htm).
 */
export function sortKey(text: string): string {
    return text.toUpperCase();
}

/** Statement cache of a connection; registers `atlas_fold(text)` and `atlas_sort(text)` on the first call. */
export function statementsOf(database: DatabaseSync): Statements {
    let statements = byDatabase.get(database);
    if (!statements) {
        const ofText = (change: (text: string) => string) => (value: SQLOutputValue) =>
            typeof value === 'string' ? change(value) : value;
        database.function('atlas_fold', { deterministic: true }, ofText(fold));
        database.function('atlas_sort', { deterministic: true }, ofText(sortKey));
        statements = createStatements(database);
        byDatabase.set(database, statements);
    }
    return statements;
}

function createStatements(database: DatabaseSync): Statements {
    const kept = new Map<string, StatementSync>();
    return {
        arrays(sql) {
            let statement = kept.get(sql);
            if (statement) {
                kept.delete(sql);
            } else {
                statement = database.prepare(sql);
                statement.setReturnArrays(true);
                if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
            }
            kept.set(sql, statement);
            return statement;
        }
    };
}
