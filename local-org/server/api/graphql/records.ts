/**
 * Selections on records compiled to columns of the Query IR and to writers of JSON text: one pass over the rows,
 * no resolver per field. Compiled once per document and access, run per request.
 */
import type { FieldSchema, ObjectSchema, Schema } from '../../metadata/schema.ts';
import type { FieldPath, QueryResult, SelectItem, Value } from '../../query/query.ts';
import { displayValue, picklistLabel } from '../ui-api/display.ts';
import { connectionOf, type ConnectionPlan, type Pages } from './connection.ts';
import { invalid, notSupported, undefinedField } from './errors.ts';
import { jsonText, listed } from './json-text.ts';
import { MAXIMUM_PARENT_LEVELS, parentLevelsMessage } from './filter.ts';
import { checkArguments, checkSubSelection, selectedFields, type Fragments, type Selected } from './selection.ts';
import { isPolymorphic, wrapperType } from './types.ts';

/** What the reader may see, asked while compiling; the answers decide which compiled plan a request gets. */
export interface ReadAccess {
    object(name: string): boolean;
    field(objectName: string, fieldName: string): boolean;
}

export interface CompileContext {
    schema: Schema;
    fragments: Fragments;
    access: ReadAccess;
}

export type Row = QueryResult['rows'][number];
/** JSON text of one value of a row. */
export type Writer = (row: Row, pages: Pages) => string;
/** The same between two constant texts, which go together with the constants around them. */
interface Framed {
    open: string;
    write: Writer;
    close: string;
}

/** Columns that a query selects, each path once. */
export class Columns {
    readonly items: (SelectItem | { kind: 'connection'; relationship: string; connection: ConnectionPlan })[] = [];
    private readonly indexes = new Map<string, number>();

    /** Index of the column of a field path. */
    field(path: FieldPath): number {
        const key = path.join('.');
        let index = this.indexes.get(key);
        if (index === undefined) {
            index = this.items.push({ kind: 'field', path }) - 1;
            this.indexes.set(key, index);
        }
        return index;
    }
}

/** Where a record selection stands. */
export interface RecordPlace {
    object: ObjectSchema;
    columns: Columns;
    /** Parent relationships from the queried object to this record. */
    prefix: FieldPath;
    /** Parents can be selected everywhere but in mutation results; children on queried records only. */
    parents: boolean;
    children: boolean;
}

type EntryWriter = readonly [prefix: string, write: Writer];

/** Compiles the selection on a record of `place.object`. */
export function compileRecord(
    context: CompileContext,
    place: RecordPlace,
    selections: Selected['selections'],
    path: readonly string[]
): Writer {
    const { object } = place;
    const applies = (type: string): boolean | undefined =>
        type === object.apiName || type === 'Record' ? true : context.schema.objects.has(type) ? false : undefined;
    const entries: EntryWriter[] = [];
    let close = '{';
    for (const selected of selectedFields(selections, context.fragments, applies, path)) {
        const compiled = compileField(context, place, selected, [...path, selected.key]);
        if (!compiled) continue;
        const framed = typeof compiled === 'function' ? { open: '', write: compiled, close: '' } : compiled;
        entries.push([
            `${close}${entries.length ? ',' : ''}${JSON.stringify(selected.key)}:${framed.open}`,
            framed.write
        ]);
        close = framed.close;
    }
    const end = `${close}}`;
    return (row, pages) => {
        let text = '';
        for (const [prefix, write] of entries) {
            text += prefix;
            text += write(row, pages);
        }
        return text + end;
    };
}

function compileField(
    context: CompileContext,
    place: RecordPlace,
    selected: Selected,
    path: readonly string[]
): Writer | Framed | undefined {
    const { object, columns, prefix } = place;
    const column = (name: string): number => columns.field([...prefix, name]);
    const own = recordField(place, selected.name, column);
    if (own) {
        checkArguments(selected, [], path);
        checkSubSelection(selected, false, selected.name === 'Id' ? 'ID' : 'String', path);
        return own;
    }
    const field = object.fields.get(selected.name);
    if (field) {
        if (!context.access.field(object.apiName, field.apiName)) return inaccessible(selected, object, path);
        checkArguments(selected, [], path);
        return compileFramed(context, selected, field, column(field.apiName), path);
    }
    for (const reference of object.fields.values()) {
        if (reference.reference?.relationshipName !== selected.name) continue;
        if (!place.parents) throw unavailableInMutation(selected, path);
        return compileParent(context, place, selected, reference, path);
    }
    const relationship = context.schema.childRelationships
        .get(object.apiName)
        ?.find((candidate) => candidate.name === selected.name);
    const child = relationship && context.schema.objects.get(relationship.childObject);
    if (!relationship || !child?.uiApi) throw undefinedField(selected.name, object.apiName, path, selected.node);
    if (!place.parents) throw unavailableInMutation(selected, path);
    if (!place.children) {
        throw notSupported('Child relationships can be queried one level below the queried records', selected.node);
    }
    const readable = context.access.object(child.apiName) && context.access.field(child.apiName, relationship.field);
    if (!readable) return inaccessible(selected, object, path);
    const connection = connectionOf(context, child, selected, path, false);
    const index = columns.items.push({ kind: 'connection', relationship: selected.name, connection }) - 1;
    return (row, pages) => connection.write(row[index] as QueryResult, pages);
}

/** The fields of the interface `Record` that are no field of the object. */
function recordField(place: RecordPlace, name: string, column: (name: string) => number): Writer | undefined {
    const { object } = place;
    if (name === 'Id') return jsonWriter(column('Id'), 'id');
    if (name === 'ApiName' || name === '__typename') {
        const text = JSON.stringify(object.apiName);
        return () => text;
    }
    if (name === 'WeakEtag') {
        if (!object.fields.has('SystemModstamp')) return () => '0';
        const index = column('SystemModstamp');
        return (row) => String(Date.parse(String(row[index])) || 0);
    }
    if (name !== 'DisplayValue') return undefined;
    const nameField = [...object.fields.values()].find((field) => field.nameField);
    return nameField ? jsonWriter(column(nameField.apiName), nameField.type) : () => 'null';
}

/** Types whose stored text never needs an escape. */
const PLAIN: ReadonlySet<string> = new Set(['id', 'reference', 'date', 'datetime']);

function jsonWriter(index: number, type: string): Writer {
    if (!PLAIN.has(type)) return (row) => jsonText(row[index] as Value);
    return (row) => (row[index] === null ? 'null' : `"${row[index] as string}"`);
}

/** An inaccessible field: nothing where it is optional, otherwise as if it did not exist. */
function inaccessible(selected: Selected, object: ObjectSchema, path: readonly string[]): undefined {
    if (!selected.optional) throw undefinedField(selected.name, object.apiName, path, selected.node);
    return undefined;
}

function unavailableInMutation(selected: Selected, path: readonly string[]): Error {
    const message = `Field '${selected.name}' is not currently available in mutation results`;
    return invalid('FieldUndefined', message, path, selected.node);
}

/** `{ value displayValue label }` of a field. */
export function compileValue(...parameters: Parameters<typeof compileFramed>): Writer {
    const { open, write, close } = compileFramed(...parameters);
    return (row, pages) => open + write(row, pages) + close;
}

function compileFramed(
    context: CompileContext,
    selected: Selected,
    field: FieldSchema,
    index: number,
    path: readonly string[]
): Framed {
    const type = wrapperType(field.type);
    checkSubSelection(selected, true, type, path);
    const applies = (name: string): boolean | undefined => (name === type || name === 'FieldValue' ? true : undefined);
    const hasLabel = field.type === 'picklist' || field.type === 'multipicklist';
    const parts = selectedFields(selected.selections, context.fragments, applies, path).map((part): EntryWriter => {
        const key = `${JSON.stringify(part.key)}:`;
        const of = (write: (value: Value) => Value): EntryWriter => [
            key,
            (row) => jsonText(write(row[index] as Value))
        ];
        if (part.name === '__typename') return of(() => type);
        if (part.name === 'value') {
            return field.type === 'boolean'
                ? of((value) => (value === null ? null : !!value))
                : [key, jsonWriter(index, field.type)];
        }
        if (part.name === 'displayValue') return of((value) => displayValue(field, value));
        if (part.name === 'label' && hasLabel) return of((value) => picklistLabel(field, value));
        throw undefinedField(part.name, type, [...path, part.key], part.node);
    });
    const [first, ...others] = parts;
    const [key, write] = first ?? ['', () => ''];
    if (!others.length) return { open: `{${key}`, write, close: '}' };
    return {
        open: '{',
        write: (row, pages) => listed(parts, ([name, part]) => name + part(row, pages)),
        close: '}'
    };
}

function compileParent(
    context: CompileContext,
    place: RecordPlace,
    selected: Selected,
    field: FieldSchema,
    path: readonly string[]
): Writer | undefined {
    const { access, schema } = context;
    checkArguments(selected, [], path);
    checkSubSelection(selected, true, selected.name, path);
    const prefix = [...place.prefix, selected.name];
    if (prefix.length > MAXIMUM_PARENT_LEVELS) throw invalid('InvalidQuery', parentLevelsMessage, path, selected.node);
    if (!access.field(place.object.apiName, field.apiName)) return inaccessible(selected, place.object, path);
    const targets = (field.reference?.targets ?? []).filter((name) => access.object(name));
    const [target, ...others] = targets
        .map((name) => schema.objects.get(name))
        .filter((object) => object !== undefined);
    if (!target) return inaccessible(selected, place.object, path);
    if (isPolymorphic(place.object, field) && others.length) {
        throw notSupported(`The local org does not read the polymorphic parent '${selected.name}'`, selected.node);
    }
    const id = place.columns.field([...prefix, 'Id']);
    const write = compileRecord(
        context,
        { ...place, object: target, prefix, children: false },
        selected.selections,
        path
    );
    return (row, pages) => (row[id] === null ? 'null' : write(row, pages));
}
