/**
 * From the schema that a database was made with to the one of today: adds what is new, and finds what would be lost.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { FieldSchema, ObjectSchema, Schema } from '../metadata/schema.ts';
import {
    addColumn,
    columnType,
    createIndex,
    createTable,
    dropColumn,
    dropIndex,
    isStored,
    quoted,
    storedFields
} from './tables.ts';

/** What the database remembers of a field. */
interface StoredField {
    type: string;
    length?: number;
    precision?: number;
    scale?: number;
    targets?: string[];
    indexed: boolean;
    /** Absent in databases made before it was kept. */
    unique?: boolean;
    master?: boolean;
    caseSensitive: boolean;
    /** Definition of a roll-up as JSON; a change recomputes it. */
    rollup?: string;
}

/** What the database remembers of the schema it was made with. */
export interface Snapshot {
    objects: Record<string, { keyPrefix: string; fields: Record<string, StoredField> }>;
}

export interface Upgrade {
    statements: string[];
    losses: string[];
    /** Roll-ups to compute for every record: `[object, field]`. */
    rollups: [string, string][];
}

function snapshotField(field: FieldSchema): StoredField {
    return {
        type: field.type,
        length: field.length,
        precision: field.precision,
        scale: field.scale,
        targets: field.reference?.targets,
        indexed: Boolean(field.reference || field.unique || field.externalId),
        unique: field.unique,
        master: Boolean(field.reference?.masterDetail),
        caseSensitive: field.caseSensitive,
        rollup: field.rollup && JSON.stringify(field.rollup)
    };
}

export function snapshotOf(schema: Schema): Snapshot {
    const objects: Snapshot['objects'] = {};
    for (const object of schema.objects.values()) {
        const fields = Object.fromEntries(storedFields(object).map((field) => [field.apiName, snapshotField(field)]));
        objects[object.apiName] = { keyPrefix: object.keyPrefix, fields };
    }
    return { objects };
}

/** What has to be done to a database of `before` so that it is one of `schema`. Reads the database, changes nothing. */
export function planUpgrade(before: Snapshot, schema: Schema, database: DatabaseSync): Upgrade {
    const upgrade: Upgrade = { statements: [], losses: [], rollups: [] };
    const count = (object: string, condition: string): number =>
        Number(
            (database.prepare(`SELECT count(*) AS n FROM ${quoted(object)} WHERE ${condition}`).get() as { n: number })
                .n
        );
    for (const [name, { fields }] of Object.entries(before.objects)) {
        const object = schema.objects.get(name);
        if (!object) {
            const rows = count(name, '1');
            if (rows > 0)
                upgrade.losses.push(`The object ${name} is no longer in the metadata and has ${records(rows)}.`);
            else upgrade.statements.push(`DROP TABLE ${quoted(name)}`);
            continue;
        }
        for (const [fieldName, stored] of Object.entries(fields))
            planField(upgrade, object, fieldName, stored, (condition) => count(name, condition));
    }
    for (const object of schema.objects.values()) {
        const known = before.objects[object.apiName];
        if (!known) upgrade.statements.push(...createTable(object));
        for (const field of storedFields(object)) {
            const stored = known?.fields[field.apiName];
            if (known && !stored) {
                const rows = field.reference?.masterDetail ? count(object.apiName, '1') : 0;
                if (rows > 0)
                    upgrade.losses.push(
                        `The field ${object.apiName}.${field.apiName} is a new master and ${records(rows, 'has none', 'have none')}: make it a lookup, fill it, then a master-detail.`
                    );
                upgrade.statements.push(...addColumn(object, field));
            }
            if (field.rollup && known && stored?.rollup !== JSON.stringify(field.rollup))
                upgrade.rollups.push([object.apiName, field.apiName]);
        }
    }
    return upgrade;
}

const records = (count: number, one = '', several = one): string =>
    (count === 1 ? `1 record ${one}` : `${count} records ${several}`).trimEnd();

function planField(
    upgrade: Upgrade,
    object: ObjectSchema,
    fieldName: string,
    stored: StoredField,
    count: (condition: string) => number
): void {
    const field = object.fields.get(fieldName);
    const name = `${object.apiName}.${fieldName}`;
    const column = quoted(fieldName);
    const filled = (): number => count(stored.type === 'boolean' ? `${column} = 1` : `${column} IS NOT NULL`);
    if (!field || !isStored(field)) {
        const rows = stored.rollup ? 0 : filled();
        if (rows > 0)
            upgrade.losses.push(
                `The field ${name} is no longer ${field ? 'stored (it is a formula now)' : 'in the metadata'} and ${records(rows, 'holds a value', 'hold a value')}.`
            );
        else upgrade.statements.push(...dropColumn(object.apiName, fieldName));
        return;
    }
    if (!convertible(stored, field)) {
        const rows = stored.rollup ? 0 : filled();
        if (rows > 0)
            upgrade.losses.push(
                `The field ${name} was ${stored.type}, is ${field.type} now, and ${records(rows, 'holds a value', 'hold a value')}.`
            );
        else upgrade.statements.push(...dropColumn(object.apiName, fieldName), ...addColumn(object, field));
        return;
    }
    if (field.unique && !stored.unique && stored.unique !== undefined) {
        const doubled = count(
            `${column} IN (SELECT ${column} FROM ${quoted(object.apiName)} GROUP BY ${column} HAVING count(*) > 1)`
        );
        if (doubled > 0) upgrade.losses.push(`The field ${name} is unique now and ${records(doubled)} share a value.`);
    }
    const orphans = field.reference?.masterDetail && stored.master === false ? count(`${column} IS NULL`) : 0;
    if (orphans > 0)
        upgrade.losses.push(
            `The field ${name} is a master-detail now and ${records(orphans, 'has none', 'have none')}.`
        );
    const narrower = narrowerCondition(stored, field, column);
    const rows = narrower ? count(narrower) : 0;
    if (rows > 0) upgrade.losses.push(`The field ${name} is narrower now and ${records(rows)} would not fit.`);
    const now = snapshotField(field);
    if (stored.indexed !== now.indexed || stored.caseSensitive !== now.caseSensitive) {
        upgrade.statements.push(dropIndex(object.apiName, fieldName), ...createIndex(object, field));
    }
}

const TEXTS = new Set(['string', 'textarea', 'longtextarea', 'email', 'phone', 'url', 'picklist', 'multipicklist']);
const NUMBERS = new Set(['int', 'double', 'currency', 'percent']);

/** Whether a value of the old type is one of the new type, its size aside. */
function convertible(stored: StoredField, field: FieldSchema): boolean {
    if (stored.rollup === undefined && field.rollup) return false;
    if (field.reference)
        return (
            stored.type === 'reference' &&
            (stored.targets ?? []).every((target) => field.reference?.targets.includes(target))
        );
    if (stored.type === field.type) return true;
    return (TEXTS.has(stored.type) && TEXTS.has(field.type)) || (NUMBERS.has(stored.type) && NUMBERS.has(field.type));
}

function narrowerCondition(stored: StoredField, field: FieldSchema, column: string): string | undefined {
    if (columnType(field) === 'TEXT') {
        return field.length !== undefined && field.length < (stored.length ?? Infinity)
            ? `length(${column}) > ${field.length}`
            : undefined;
    }
    if (columnType(field) !== 'REAL' || field.precision === undefined || field.rollup) return undefined;
    const scale = field.scale ?? 0;
    const whole = field.precision - scale;
    if (scale >= (stored.scale ?? 0) && whole >= (stored.precision ?? 18) - (stored.scale ?? 0)) return undefined;
    return `abs(${column}) >= 1e${whole} OR round(${column}, ${scale}) <> ${column}`;
}
