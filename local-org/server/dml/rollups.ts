/**
 * Roll-up summaries: stored on the master, recomputed from all of its details whenever one of them changes
 * (https://help.salesforce.com/s/articleView?id=sf.fields_about_roll_up_summary_fields.htm). A master whose
 * roll-ups changed goes through a save of its own, so its rules apply and its own masters follow.
 */
import type { FieldSchema, ObjectSchema, Schema } from '../metadata/schema.ts';
import type { Store, StoredRow } from '../store/store.ts';
import { quoted } from '../store/tables.ts';
import type { Writing } from './context.ts';
import { derive } from './derive.ts';
import { convertValue, roundTo } from './values.ts';

/** The roll-ups that one master-detail field of a child feeds. */
interface Feed {
    master: ObjectSchema;
    reference: string;
    rollups: FieldSchema[];
    /** Child fields that count; undefined where a formula is among them and any change may. */
    sources: string[] | undefined;
    sql: string;
}

const feedsOf = new WeakMap<Schema, Map<string, Feed[]>>();

/** Brings the roll-ups of a record's masters up to date. `row` or `prior` is undefined for a deleted or new record. */
export function refreshMasters(
    writing: Writing,
    child: ObjectSchema,
    row: StoredRow | undefined,
    prior: StoredRow | undefined
): void {
    for (const feed of feeds(writing.store.schema, child)) {
        if (row && prior && feed.sources?.every((name) => row[name] === prior[name])) continue;
        for (const id of new Set([row?.[feed.reference], prior?.[feed.reference]])) {
            const master = typeof id === 'string' ? writing.store.row(feed.master.apiName, id) : undefined;
            if (!master || master.IsDeleted) continue;
            const changed = { ...master, ...summarize(writing.store, feed, id as string) };
            if (feed.rollups.every((field) => changed[field.apiName] === master[field.apiName])) continue;
            derive(writing, feed.master, changed, master, new Set());
            writing.saveChange(feed.master, changed, master);
        }
    }
}

/** Computes one roll-up for every record, quietly: it is what a new or changed definition does. */
export function recomputeRollup(store: Store, master: ObjectSchema, field: FieldSchema): void {
    const child = store.schema.objects.get(field.rollup!.childObject)!;
    const feed = feeds(store.schema, child).find((entry) => entry.rollups.includes(field))!;
    for (const { Id } of store.prepare(`SELECT "Id" FROM ${quoted(master.apiName)}`).all() as { Id: string }[]) {
        const value = summarize(store, feed, Id)[field.apiName] ?? null;
        store
            .prepare(`UPDATE ${quoted(master.apiName)} SET ${quoted(field.apiName)} = ? WHERE "Id" = ?`)
            .run(value, Id);
    }
}

function feeds(schema: Schema, child: ObjectSchema): Feed[] {
    let all = feedsOf.get(schema);
    if (!all) feedsOf.set(schema, (all = new Map()));
    let found = all.get(child.apiName);
    if (!found) all.set(child.apiName, (found = makeFeeds(schema, child)));
    return found;
}

function makeFeeds(schema: Schema, child: ObjectSchema): Feed[] {
    const found = new Map<string, Feed>();
    for (const master of schema.objects.values()) {
        for (const field of master.fields.values()) {
            if (field.rollup?.childObject !== child.apiName) continue;
            const key = `${master.apiName}.${field.rollup.childReference}`;
            const feed = found.get(key) ?? {
                master,
                reference: field.rollup.childReference,
                rollups: [],
                sources: [],
                sql: ''
            };
            feed.rollups.push(field);
            found.set(key, feed);
        }
    }
    for (const feed of found.values()) {
        const names = feed.rollups.flatMap(({ rollup }) => [
            ...(rollup!.childField ? [rollup!.childField] : []),
            ...rollup!.filters.map((filter) => filter.field)
        ]);
        const formula = names.some((name) => child.fields.get(name)?.formula);
        feed.sources = formula ? undefined : [feed.reference, ...names];
        const columns = feed.rollups
            .map((field) => `${aggregate(child, field)} AS ${quoted(field.apiName)}`)
            .join(', ');
        feed.sql = `SELECT ${columns} FROM ${quoted(child.apiName)} WHERE ${quoted(feed.reference)} = ? AND "IsDeleted" = 0`;
    }
    return [...found.values()];
}

function summarize(store: Store, feed: Feed, masterId: string): StoredRow {
    const row = { ...(store.prepare(feed.sql).get(masterId) as StoredRow) };
    for (const field of feed.rollups) {
        const value = row[field.apiName];
        // A sum over nothing is 0, a minimum or maximum is empty.
        if (value === null && field.rollup!.operation === 'sum') row[field.apiName] = 0;
        if (typeof value === 'number') row[field.apiName] = roundTo(value, field.scale ?? 0);
    }
    return row;
}

function aggregate(child: ObjectSchema, field: FieldSchema): string {
    const { operation, childField, filters } = field.rollup!;
    const where = filters.map((filter) => condition(child, filter)).join(' AND ');
    const call = operation === 'count' ? 'count(*)' : `${operation}(${column(child, childField!)})`;
    return where ? `${call} FILTER (WHERE ${where})` : call;
}

function column(child: ObjectSchema, name: string): string {
    const field = child.fields.get(name);
    if (!field) throw new Error(`A roll-up reads ${child.apiName}.${name}, which does not exist`);
    return field.formula ? `atlas_formula('${child.apiName}.${name}', "Id")` : quoted(name);
}

const COMPARISONS: Record<string, string> = {
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

/** A filter of the metadata as SQL: `equals` and `notEqual` take several values with commas between, text without regard to case. */
function condition(child: ObjectSchema, filter: { field: string; operation: string; value: string }): string {
    const field = child.fields.get(filter.field);
    if (!field) throw new Error(`A roll-up filters by ${child.apiName}.${filter.field}, which does not exist`);
    const left = `${column(child, filter.field)} COLLATE NOCASE`;
    const parts = (
        field.picklist || field.type === 'boolean' ? filter.value.split(',').map((part) => part.trim()) : [filter.value]
    ).map((part) => literal(field, part));
    const comparison = COMPARISONS[filter.operation];
    if (comparison) return `${left} ${comparison} ${parts[0]}`;
    if (filter.operation === 'equals')
        return parts
            .map((part) => `${left} IS ${part}`)
            .join(' OR ')
            .replace(/^.* OR .*$/, '($&)');
    if (filter.operation === 'notEqual') return parts.map((part) => `${left} IS NOT ${part}`).join(' AND ');
    if (filter.operation === 'contains') return `instr(lower(${left}), lower(${parts[0]})) > 0`;
    if (filter.operation === 'notContain') return `instr(lower(coalesce(${left}, '')), lower(${parts[0]})) = 0`;
    if (filter.operation === 'startsWith') return `instr(lower(${left}), lower(${parts[0]})) = 1`;
    throw new Error(`The filter operation ${filter.operation} of a roll-up is not supported`);
}

function literal(field: FieldSchema, text: string): string {
    const flag = /^(?:1|true)$/i.test(text) ? 'true' : /^(?:0|false)$/i.test(text) ? 'false' : text;
    const conversion = convertValue(
        { ...field, picklist: undefined, length: undefined },
        field.type === 'boolean' ? flag : text
    );
    if ('problem' in conversion) throw new Error(`The value ${text} of a roll-up filter does not fit ${field.apiName}`);
    return conversion.value === null
        ? 'NULL'
        : typeof conversion.value === 'number'
          ? String(conversion.value)
          : `'${conversion.value.replaceAll("'", "''")}'`;
}
