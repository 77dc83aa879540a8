/**
 * Rows of a query result to the records of the REST answer: attributes first, parents nested, children as query
 * results of their own, aggregates as AggregateResult (api_rest dome_query.htm, SOQL GROUP BY with alias).
 */
import type { Schema } from '../metadata/schema.ts';
import type { FieldPath, Query, QueryResult, SelectItem } from '../query/query.ts';

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

type Row = QueryResult['rows'][number];

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

    /** A field, through parents if the path has them; false when it is there already. */
    addField(path: FieldPath): boolean {
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
        if (level.entries.some((entry) => entry.key === key)) return false;
        const column = key === 'Id' && level !== this.shape ? level.idColumn : this.push({ kind: 'field', path });
        level.entries.push({ kind: 'value', key, column });
        if (key === 'Id' && level === this.shape) this.shape.idColumn = column;
        return true;
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
    /** Whether each column holds date-times. */
    private readonly instants: boolean[];
    private readonly schema: Schema;
    private readonly base: string;
    private readonly childAnswer: ChildAnswer;

    /** `base` is `/services/data/v66.0`. */
    constructor(result: QueryResult, schema: Schema, base: string, childAnswer: ChildAnswer) {
        this.instants = result.columns.map((column) => column.field?.type === 'datetime');
        this.schema = schema;
        this.base = base;
        this.childAnswer = childAnswer;
    }

    record(row: Row, shape: RecordShape): JsonRecord {
        if (!shape.aggregated) return this.plain(row, shape, shape.object);
        return this.fill({ attributes: { type: 'AggregateResult' } }, row, shape.entries);
    }

    private plain(row: Row, shape: ParentShape, type: string): JsonRecord {
        const url = `${this.base}/sobjects/${type}/${String(row[shape.idColumn])}`;
        return this.fill({ attributes: { type, url } }, row, shape.entries);
    }

    private fill(record: JsonRecord, row: Row, entries: Entry[]): JsonRecord {
        for (const entry of entries) {
            if (entry.kind === 'value') {
                const value = row[entry.column];
                // A date function on a date-time is a number.
                record[entry.key] =
                    this.instants[entry.column] && typeof value === 'string' ? restInstant(value) : value;
            } else if (entry.kind === 'children') {
                record[entry.key] = this.childAnswer(row[entry.column] as QueryResult, entry.shape);
            } else {
                const { parent } = entry;
                record[entry.key] =
                    row[parent.idColumn] === null ? null : this.plain(row, parent, this.typeOf(row, parent));
            }
        }
        return record;
    }

    /** By the id, since a reference may point to several objects. */
    private typeOf(row: Row, parent: ParentShape): string {
        return this.schema.byKeyPrefix.get(String(row[parent.idColumn]).slice(0, 3)) ?? '';
    }
}

/** A date-time as REST writes it: `+0000` for `Z`. */
function restInstant(value: string): string {
    return value.endsWith('Z') ? `${value.slice(0, -1)}+0000` : value;
}
