/**
 * Rows of a query result to the records of the REST answer: attributes first, parents nested, children as query
 * results of their own, aggregates as AggregateResult (api_rest dome_query.htm, SOQL GROUP BY with alias).
 */
import type { Schema } from '../metadata/schema.ts';
import type { FieldPath, Query, QueryResult, ResultColumn, SelectItem, Value } from '../query/query.ts';

/** Where one key of a record comes from. */
export type Entry =
    | { kind: 'value'; key: string; column: number }
    | { kind: 'parent'; key: string; parent: ParentShape }
    | { kind: 'children'; key: string; column: number; shape: RecordShape };

interface ParentShape {
    /** Column of the parent's Id: empty = no parent, or not to be seen. */
    idColumn: number;
    entries: Entry[];
}

export interface RecordShape extends ParentShape {
    /** Object API name. */
    object: string;
    aggregated: boolean;
}

export type JsonRecord = Record<string, unknown>;

/** Makes the answer for one child result; pages it where it is long. */
export type ChildAnswer = (result: QueryResult, shape: RecordShape) => unknown;

/** Collects the select list and, with it, what each column becomes. Hidden Id columns carry the attributes. */
export class ShapeBuilder {
    readonly shape: RecordShape;
    private readonly items: SelectItem[] = [];
    private unnamed = 0;

    constructor(object: string) {
        this.shape = { object, aggregated: false, idColumn: -1, entries: [] };
    }

    /** A field, through parents if the path has them. A field named twice counts once. */
    addField(path: FieldPath): void {
        let level: ParentShape = this.shape;
        path.slice(0, -1).forEach((name, depth) => {
            let entry = level.entries.find((candidate) => candidate.kind === 'parent' && candidate.key === name);
            if (!entry) {
                const idColumn = this.push({ kind: 'field', path: [...path.slice(0, depth + 1), 'Id'] });
                entry = { kind: 'parent', key: name, parent: { idColumn, entries: [] } };
                level.entries.push(entry);
            }
            level = (entry as { parent: ParentShape }).parent;
        });
        const key = path.at(-1) ?? '';
        if (level.entries.some((entry) => entry.key === key)) return;
        const column = key === 'Id' && level !== this.shape ? level.idColumn : this.push({ kind: 'field', path });
        level.entries.push({ kind: 'value', key, column });
        if (key === 'Id' && level === this.shape) this.shape.idColumn = column;
    }

    addChildren(relationship: string, query: Query, shape: RecordShape): void {
        const column = this.push({ kind: 'children', relationship, query });
        this.shape.entries.push({ kind: 'children', key: relationship, column, shape });
    }

    /** A column of a grouped query; without a name it is expr0, expr1… */
    addColumn(item: SelectItem, name: string | undefined): void {
        const key = name ?? `expr${this.unnamed++}`;
        this.shape.entries.push({ kind: 'value', key, column: this.push(item) });
    }

    /** The select list; a plain query always reads the record's Id. */
    finish(aggregated: boolean): SelectItem[] {
        if (!aggregated && this.shape.idColumn < 0) this.shape.idColumn = this.push({ kind: 'field', path: ['Id'] });
        return this.items;
    }

    private push(item: SelectItem): number {
        return this.items.push(item) - 1;
    }
}

/** Builds records out of rows of one result. */
export class RecordWriter {
    private readonly result: QueryResult;
    private readonly schema: Schema;
    private readonly base: string;
    private readonly childAnswer: ChildAnswer;

    /** `base` is `/services/data/v66.0`. */
    constructor(result: QueryResult, schema: Schema, base: string, childAnswer: ChildAnswer) {
        this.result = result;
        this.schema = schema;
        this.base = base;
        this.childAnswer = childAnswer;
    }

    record(row: QueryResult['rows'][number], shape: RecordShape): JsonRecord {
        if (shape.aggregated) return { attributes: { type: 'AggregateResult' }, ...this.entries(row, shape.entries) };
        return this.withAttributes(row, shape, shape.object);
    }

    private withAttributes(row: QueryResult['rows'][number], shape: ParentShape, type: string): JsonRecord {
        const url = `${this.base}/sobjects/${type}/${String(row[shape.idColumn])}`;
        return { attributes: { type, url }, ...this.entries(row, shape.entries) };
    }

    private entries(row: QueryResult['rows'][number], entries: Entry[]): JsonRecord {
        const record: JsonRecord = {};
        for (const entry of entries) {
            if (entry.kind === 'parent') {
                const present = row[entry.parent.idColumn] != null;
                record[entry.key] = present
                    ? this.withAttributes(row, entry.parent, this.typeOf(row, entry.parent))
                    : null;
            } else if (entry.kind === 'children') {
                record[entry.key] = this.childAnswer(row[entry.column] as QueryResult, entry.shape);
            } else record[entry.key] = restValue(row[entry.column] as Value, this.result.columns[entry.column]);
        }
        return record;
    }

    /** By the id, since a reference may point to several objects. */
    private typeOf(row: QueryResult['rows'][number], parent: ParentShape): string {
        return this.schema.byKeyPrefix.get(String(row[parent.idColumn]).slice(0, 3)) ?? '';
    }
}

/** A stored value as REST writes it: date-times with `+0000` for `Z`. */
export function restValue(value: Value, column: ResultColumn | undefined): Value {
    return column?.field?.type === 'datetime' && typeof value === 'string' ? value.replace(/Z$/, '+0000') : value;
}
