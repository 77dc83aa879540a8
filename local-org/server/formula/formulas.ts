/**
 * All formulas of one org: formula fields, validation rules and defaults, compiled when first needed and
 * evaluated on stored rows.
 */
import type { FieldSchema, ObjectSchema, ValidationRule } from '../metadata/schema.ts';
import type { Session } from '../org.ts';
import type { Value } from '../query/query.ts';
import type { Store, StoredRow } from '../store/store.ts';
import { quoted } from '../store/tables.ts';
import { compileFormula, type CompiledFormula, type FormulaField, type GlobalRecord, type Scope } from './compile.ts';
import { returnTypeOf } from './check.ts';

export interface Formulas {
    /** The active validation rules that a record fails; `prior` is undefined for a new one. */
    failedRules(object: ObjectSchema, row: StoredRow, prior: StoredRow | undefined): ValidationRule[];
    /** What a create without a value gets; null where the field has no default. */
    defaultValue(field: FieldSchema): Value;
    /** Runs `work` with `$User` and `$Permission` being those of the session. */
    as<T>(session: Session, work: () => T): T;
    /** The same for work that only reads: values that formulas look up are kept until it ends. */
    reading<T>(session: Session, work: () => T): T;
}

/** Reads one column of a record. */
type Columns = (name: string) => string | number | null;

/** Formula fields may read formula fields; Salesforce refuses circles at deployment, here they end in an error. */
const MAX_DEPTH = 30;
/** Values kept for one query. */
const MAX_KEPT = 100_000;

const columnsOf =
    (row: StoredRow | undefined): Columns =>
    (name) =>
        row?.[name] ?? null;

/** Registers the SQL function `atlas_formula(fieldKey, id)`: the value of the formula field `Object.Field` of a record. */
export function createFormulas(store: Store, organizationId: string, now: () => Date): Formulas {
    const compiled = new Map<object, CompiledFormula>();
    let session: Session | undefined;
    let kept: Map<string, string | number | null> | undefined;
    let depth = 0;

    const compile = (key: FieldSchema | ValidationRule, make: () => CompiledFormula): CompiledFormula => {
        let formula = compiled.get(key);
        if (!formula) compiled.set(key, (formula = make()));
        return formula;
    };
    const lookUp = (objectName: string, id: string, name: string): string | number | null => {
        const sql = `SELECT ${quoted(name)} AS value FROM ${quoted(objectName)} WHERE "Id" = ?`;
        return (store.prepare(sql).get(id) as { value: string | number | null } | undefined)?.value ?? null;
    };
    /** Columns of a stored record, read one by one: formulas want few of many. */
    const storedColumns = (objectName: string, id: string): Columns => {
        return (name) => {
            if (!kept) return lookUp(objectName, id, name);
            const key = id + name;
            let value = kept.get(key);
            if (value === undefined) {
                value = lookUp(objectName, id, name);
                if (kept.size >= MAX_KEPT) kept.clear();
                kept.set(key, value);
            }
            return value;
        };
    };
    const follow = (id: unknown): Columns | undefined => {
        const target = typeof id === 'string' ? store.schema.byKeyPrefix.get(id.slice(0, 3)) : undefined;
        return target === undefined ? undefined : storedColumns(target, id as string);
    };
    const globalRecord = (name: GlobalRecord): Columns | undefined => {
        if (name === '$Organization') return follow(organizationId);
        const user = follow(session?.userId);
        return name === '$User' ? user : follow(user?.(name === '$Profile' ? 'ProfileId' : 'UserRoleId'));
    };
    const read = (record: Columns, path: FormulaField): unknown => {
        let current = path.global ? globalRecord(path.global) : record;
        for (const reference of path.references) current = follow(current?.(reference.apiName));
        const { field } = path;
        const value = current && (field.formula ? fieldValue(path.object, field, current) : current(field.apiName));
        return field.type === 'boolean' ? Boolean(value) : (value ?? null);
    };
    const scopeOf = (record: Columns, prior: Columns, isNew: boolean): Scope => ({
        read: (path, before) => read(before ? prior : record, path),
        isNew,
        permission: (name) => session?.customPermissions.has(name) ?? false,
        now: now()
    });
    const fieldValue = (object: ObjectSchema, field: FieldSchema, record: Columns): Value => {
        const formula = compile(field, () =>
            compileFormula(store.schema, object, field.formula!.source, {
                returnType: returnTypeOf(field.type),
                scale: field.scale,
                blankAsZero: field.formula!.treatBlanksAsZero
            })
        );
        if (++depth > MAX_DEPTH)
            throw new Error(`The formula field ${object.apiName}.${field.apiName} refers to itself`);
        try {
            return formula.evaluate(scopeOf(record, record, false)) as Value;
        } finally {
            depth--;
        }
    };

    store.database.function('atlas_formula', (key, id) => {
        const [objectName = '', fieldName = ''] = String(key).split('.');
        const object = store.schema.objects.get(objectName);
        const field = object?.fields.get(fieldName);
        if (!object || !field?.formula || typeof id !== 'string') return null;
        const value = fieldValue(object, field, storedColumns(objectName, id));
        return typeof value === 'boolean' ? Number(value) : value;
    });

    const within = <T>(running: Session, values: typeof kept, work: () => T): T => {
        const outer = { session, kept };
        [session, kept] = [running, values];
        try {
            return work();
        } finally {
            ({ session, kept } = outer);
        }
    };

    return {
        failedRules(object, row, prior) {
            const scope = scopeOf(columnsOf(row), columnsOf(prior), prior === undefined);
            return object.validationRules.filter((rule) => {
                if (!rule.active) return false;
                const formula = compile(rule, () =>
                    compileFormula(store.schema, object, rule.errorFormula, { returnType: 'boolean' })
                );
                return formula.evaluate(scope) === true;
            });
        },
        defaultValue(field) {
            const source = field.defaultFormula;
            if (source === undefined) return null;
            const options = { returnType: returnTypeOf(field.type), scale: field.scale };
            const formula = compile(field, () => compileFormula(store.schema, undefined, source, options));
            return formula.evaluate(scopeOf(columnsOf(undefined), columnsOf(undefined), true)) as Value;
        },
        as: (running, work) => within(running, undefined, work),
        reading: (running, work) => within(running, new Map(), work)
    };
}
