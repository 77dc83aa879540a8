/**
 * The query that SOQL, GraphQL, list views and the UI API all compile to, and its result.
 * `compile.ts` turns it into one SQL statement (plus one per child relationship) with the reader's object,
 * field and record access applied.
 */
import type { FieldSchema } from '../metadata/schema.ts';

/**
 * From the queried object: parent relationship names, then a field. `['Account', 'Owner', 'Name']`.
 * A polymorphic parent answers `Id`, `Name` and `Type` (`['What', 'Name']`); the other fields of one of its
 * targets are reached by naming it: `['What:Account', 'Industry']`, null where the parent is another object.
 */
export type FieldPath = string[];

/** Stored form of a value: text, number, boolean, null. Dates `YYYY-MM-DD`, date-times ISO 8601 UTC with milliseconds and `Z`, multi-select `A;B`. */
export type Value = string | number | boolean | null;

export type ComparisonOperator =
    'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'like' | 'in' | 'nin' | 'includes' | 'excludes';

/** Date functions of SOQL and GraphQL, applied to the field before comparing or grouping. */
export type DateFunction =
    | 'CALENDAR_YEAR'
    | 'CALENDAR_QUARTER'
    | 'CALENDAR_MONTH'
    | 'FISCAL_YEAR'
    | 'FISCAL_QUARTER'
    | 'FISCAL_MONTH'
    | 'DAY_ONLY'
    | 'DAY_IN_MONTH'
    | 'DAY_IN_WEEK'
    | 'DAY_IN_YEAR'
    | 'WEEK_IN_MONTH'
    | 'WEEK_IN_YEAR'
    | 'HOUR_IN_DAY';

export type Condition =
    | { kind: 'and' | 'or'; conditions: Condition[] }
    | { kind: 'not'; condition: Condition }
    | {
          kind: 'compare';
          path: FieldPath;
          operator: ComparisonOperator;
          /**
           * One value; an array for in, nin, includes, excludes. In like, `%` and `_` are wildcards and `\\` escapes
           * them. In includes and excludes, `;` inside a value means "and".
           */
          value: Value | Value[];
          function?: DateFunction;
          /** A date literal such as `LAST_N_DAYS:30` in place of `value`; compares with the range it names. */
          literal?: string;
      }
    | { kind: 'semijoin'; path: FieldPath; negated: boolean; query: Query }
    /** HAVING only. */
    | { kind: 'compareAggregate'; aggregate: Aggregate; operator: ComparisonOperator; value: Value | Value[] };

export interface Aggregate {
    function: 'count' | 'countDistinct' | 'sum' | 'avg' | 'min' | 'max';
    /** Absent only for COUNT(). */
    path?: FieldPath;
}

export type SelectItem =
    | { kind: 'field'; path: FieldPath; alias?: string; function?: DateFunction }
    | { kind: 'aggregate'; aggregate: Aggregate; alias?: string }
    /** The children of each row: `relationship` is `Contacts` or `Buying_Centers__r`; limit and offset are per parent. */
    | { kind: 'children'; relationship: string; query: Query };

export interface OrderItem {
    path?: FieldPath;
    aggregate?: Aggregate;
    function?: DateFunction;
    descending?: boolean;
    /** Default: first. */
    nulls?: 'first' | 'last';
}

export interface Query {
    /** Object API name. For a child query it follows from the relationship and may be left empty. */
    from: string;
    select: SelectItem[];
    where?: Condition;
    /** Mine = OwnerId is the reader. */
    scope?: 'everything' | 'mine';
    groupBy?: { path: FieldPath; function?: DateFunction }[];
    having?: Condition;
    orderBy?: OrderItem[];
    limit?: number;
    offset?: number;
    /** Largest `offset`; default 2,000, SOQL's. GraphQL pages further. */
    maximumOffset?: number;
    /** Also count the rows without limit and offset (GraphQL totalCount). */
    countAll?: boolean;
    /** ALL ROWS: recycled records too. */
    allRows?: boolean;
    /**
     * What an unreadable or unknown field does: 'refuse' (SOQL, REST: INVALID_FIELD) or 'skip'
     * (UI API optionalFields, GraphQL @optional: the column is null and marked `readable: false`).
     * Default 'refuse'. `optionalPaths` narrows skip to those (dotted, e.g. `Account.Owner.Name`).
     */
    optionalPaths?: Set<string>;
}

/** What stands in one column of the result, in the order of `select`. */
export interface ResultColumn {
    item: SelectItem;
    /** The field at the end of the path, for kind field. */
    field?: FieldSchema;
    /** Object that holds `field`. */
    object?: string;
    /** False when an optional field was left out for want of access. */
    readable: boolean;
}

export interface QueryResult {
    columns: ResultColumn[];
    /** Values in column order; a `children` column holds a QueryResult. */
    rows: (Value | QueryResult)[][];
    /** With `countAll`, the number of matching rows; otherwise rows.length. */
    total: number;
}
