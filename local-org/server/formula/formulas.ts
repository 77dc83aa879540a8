/**
 * All formulas of one org: formula fields, validation rules and defaults, compiled when first needed and
 * evaluated on stored rows.
 */
import { findField, type FieldSchema, type ObjectSchema, type ValidationRule } from '../metadata/schema.ts';
import type { Session } from '../org.ts';
import type { Value } from '../query/query.ts';
import type { Store, StoredRow } from '../store/store.ts';
import { compileFormula, type CompiledFormula, type FormulaField, type GlobalRecord, type Scope } from './compile.ts';
import { returnTypeOf } from './check.ts';

export interface Formulas {
    /** Value of a formula field of a record. */
    fieldValue(object: ObjectSchema, field: FieldSchema, row: StoredRow): Value;
    /** The active validation rules that a record fails; `prior` is undefined for a new one. */
    failedRules(object: ObjectSchema, row: StoredRow, prior: StoredRow | undefined): ValidationRule[];
    /** What a create without a value gets; null where the field has no default. */
    defaultValue(field: FieldSchema): Value;
    /** Runs `work` with `$User` and `$Permission` being those of the session. */
    as<T>(session: Session, work: () => T): T;
}

/** Formula fields may read formula fields; Salesforce refuses circles at deployment, here they end in an error. */
const MAX_DEPTH = 30;

/** Registers the SQL function `atlas_formula(fieldKey, id)`: the value of the formula field `Object.Field` of a record. */
export function createFormulas(store: Store, organizationId: string, now: () => Date): Formulas {
    const compiled = new Map<object, CompiledFormula>();
    let session: Session | undefined;
    let depth = 0;

    const compile = (key: FieldSchema | ValidationRule, make: () => CompiledFormula): CompiledFormula => {
        let formula = compiled.get(key);
        if (!formula) compiled.set(key, (formula = make()));
        return formula;
    };
    const globalRow = (name: GlobalRecord): StoredRow | undefined => {
        const user = session && store.row('User', session.userId);
        if (name === '$User') return user;
        if (name === '$Organization') return store.row('Organization', organizationId);
        const [object, reference] = name === '$Profile' ? ['Profile', user?.ProfileId] : ['UserRole', user?.UserRoleId];
        return typeof reference === 'string' ? store.row(object as string, reference) : undefined;
    };
    const read = (row: StoredRow | undefined, path: FormulaField): unknown => {
        let current = path.global ? globalRow(path.global) : row;
        for (const reference of path.references) {
            const id = current?.[reference.apiName];
            const target = typeof id === 'string' ? store.schema.byKeyPrefix.get(id.slice(0, 3)) : undefined;
            current = target === undefined ? undefined : store.row(target, id as string);
        }
        if (!current) return path.field.type === 'boolean' ? false : null;
        const value = path.field.formula
            ? fieldValue(path.object, path.field, current)
            : (current[path.field.apiName] ?? null);
        return path.field.type === 'boolean' ? Boolean(value) : value;
    };
    const scopeOf = (row: StoredRow | undefined, prior: StoredRow | undefined, isNew: boolean): Scope => ({
        read: (path, before) => read(before ? prior : row, path),
        isNew,
        permission: (name) => session?.customPermissions.has(name) ?? false,
        now: now()
    });
    const fieldValue = (object: ObjectSchema, field: FieldSchema, row: StoredRow): Value => {
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
            return formula.evaluate(scopeOf(row, undefined, false)) as Value;
        } finally {
            depth--;
        }
    };

    store.database.function('atlas_formula', { varargs: false }, (key, id) => {
        const [objectName = '', fieldName = ''] = String(key).split('.');
        const object = store.schema.objects.get(objectName);
        const field = object && findField(object, fieldName);
        const row = typeof id === 'string' && field?.formula ? store.row(objectName, id) : undefined;
        if (!object || !field || !row) return null;
        const value = fieldValue(object, field, row);
        return typeof value === 'boolean' ? Number(value) : value;
    });

    return {
        fieldValue,
        failedRules(object, row, prior) {
            const scope = scopeOf(row, prior, prior === undefined);
            return object.validationRules.filter((rule) => {
                if (!rule.active) return false;
                const formula = compile(rule, () =>
                    compileFormula(store.schema, object, rule.errorFormula, { returnType: 'boolean' })
                );
                return formula.evaluate(scope) === true;
            });
        },
        defaultValue(field) {
            if (field.defaultFormula === undefined) return null;
            const formula = compile(field, () =>
                compileFormula(store.schema, undefined, field.defaultFormula!, {
                    returnType: returnTypeOf(field.type),
                    scale: field.scale
                })
            );
            return formula.evaluate(scopeOf(undefined, undefined, true)) as Value;
        },
        as(running, work) {
            const outer = session;
            session = running;
            try {
                return work();
            } finally {
                session = outer;
            }
        }
    };
}
