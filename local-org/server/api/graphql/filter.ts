/**
 * The `where` argument: an input of type `Object_Filter` compiled to a condition of the Query IR.
 *
 * Operators: https://developer.salesforce.com/docs/platform/graphql/guide/filter-fields.html and the generated
 * schema (`StringOperators`, `DateOperators`, `JoinInput`…): `and`, `or` and `not` are written in lower case.
 */
import type { FieldSchema, ObjectSchema, Schema } from '../../metadata/schema.ts';
import type { Session } from '../../org.ts';
import type { Condition, FieldPath } from '../../query/query.ts';
import { dateFunctionsOf, dateParts, functionParts, readOperand } from './date-filter.ts';
import { invalid } from './errors.ts';
import type { InputReader, Input } from './input.ts';
import { isPolymorphic, operatorsOf, operatorsType, SCALAR } from './types.ts';

/** Parent levels that a path may have (query-limits.html). */
export const MAXIMUM_PARENT_LEVELS = 5;

/** Where a filter or order stands, and for whom it is compiled. */
export interface ArgumentContext {
    schema: Schema;
    session: Session;
    reader: InputReader;
    path: readonly string[];
}

/** Compiles `where`; undefined = no filter. */
export function compileFilter(context: ArgumentContext, input: Input, object: ObjectSchema): Condition | undefined {
    const conditions = filterParts(context, input, { object, prefix: [], inJoin: false });
    return all(conditions);
}

interface Scope {
    object: ObjectSchema;
    prefix: FieldPath;
    /** Inside `inq`: no `or`, no further join. */
    inJoin: boolean;
}

function all(conditions: Condition[]): Condition | undefined {
    return conditions.length > 1 ? { kind: 'and', conditions } : conditions[0];
}

function filterParts(context: ArgumentContext, input: Input, scope: Scope): Condition[] {
    const type = `${scope.object.apiName}_Filter`;
    const conditions: Condition[] = [];
    for (const [key, value] of context.reader.object(input, type) ?? []) {
        if (key === 'and' || key === 'or') {
            if (key === 'or' && scope.inJoin) throw refuse(context, `'or' is not supported in a join filter`);
            const members = (context.reader.list(value, type) ?? []).map((member) =>
                all(filterParts(context, member, scope))
            );
            const conditionsOfMembers = members.filter((member) => member !== undefined);
            // An empty filter holds for every record, so an `or` with one does too.
            const holdsAnyway = key === 'or' && conditionsOfMembers.length < members.length;
            if (conditionsOfMembers.length && !holdsAnyway)
                conditions.push({ kind: key, conditions: conditionsOfMembers });
        } else if (key === 'not') {
            const inner = all(filterParts(context, value, scope));
            if (inner) conditions.push({ kind: 'not', condition: inner });
        } else {
            const field = scope.object.fields.get(key);
            if (field?.filterable && context.session.field(scope.object.apiName, key).read) {
                conditions.push(...fieldParts(context, value, field, scope));
                continue;
            }
            const parent = parentField(context, scope.object, key);
            if (!parent) throw context.reader.unknownKey(input, key, type);
            conditions.push(...parentParts(context, value, parent, scope));
        }
    }
    return conditions;
}

/** The reference field behind a relationship name, if the reader may see it. Names are case-sensitive here. */
export function parentField(context: ArgumentContext, object: ObjectSchema, key: string): FieldSchema | undefined {
    for (const field of object.fields.values()) {
        if (field.reference?.relationshipName !== key) continue;
        return context.session.field(object.apiName, field.apiName).read ? field : undefined;
    }
    return undefined;
}

function parentParts(context: ArgumentContext, input: Input, field: FieldSchema, scope: Scope): Condition[] {
    const { targets = [], relationshipName = '' } = field.reference ?? {};
    const prefix = [...scope.prefix, relationshipName];
    if (prefix.length > MAXIMUM_PARENT_LEVELS) throw refuse(context, parentLevelsMessage);
    const target = (name: string): ObjectSchema | undefined =>
        targets.includes(name) && context.session.object(name).read ? context.schema.objects.get(name) : undefined;
    if (!isPolymorphic(scope.object, field)) {
        const parent = target(targets[0] ?? '');
        if (!parent) throw context.reader.unknownKey(input, relationshipName, `${scope.object.apiName}_Filter`);
        return filterParts(context, input, { ...scope, object: parent, prefix });
    }
    const type = `${scope.object.apiName}_${relationshipName}_Filters`;
    return (context.reader.object(input, type) ?? []).flatMap(([name, value]) => {
        const parent = target(name);
        if (!parent) throw context.reader.unknownKey(input, name, type);
        if (targets.length === 1) return filterParts(context, value, { ...scope, object: parent, prefix });
        const where = all(filterParts(context, value, { object: parent, prefix: [], inJoin: true }));
        const query = { from: name, select: [{ kind: 'field' as const, path: ['Id'] }], ...(where ? { where } : {}) };
        return { kind: 'semijoin' as const, path: [...scope.prefix, field.apiName], negated: false, query };
    });
}

/** What a sixth parent level answers; the limit is documented (query-limits.html), the wording is ours. */
export const parentLevelsMessage = `A query can specify up to ${MAXIMUM_PARENT_LEVELS} levels of child-to-parent relationships`;

function fieldParts(context: ArgumentContext, input: Input, field: FieldSchema, scope: Scope): Condition[] {
    const { reader } = context;
    const path = [...scope.prefix, field.apiName];
    const type = operatorsType(field.type);
    const isDate = field.type === 'date' || field.type === 'datetime';
    return (reader.object(input, type) ?? []).flatMap(([key, value]): Condition[] => {
        const operator = operatorsOf(field.type).find((name) => name === key);
        if (operator && isDate) return dateParts(context, value, path, operator, field.type);
        if (operator) {
            const operand = readOperand(reader, value, operator, SCALAR[field.type]);
            return operand === undefined ? [] : [{ kind: 'compare', path, operator, value: operand }];
        }
        if (type === 'IdOperators' && (key === 'inq' || key === 'ninq')) {
            if (scope.inJoin) throw refuse(context, 'Nested joins are not supported');
            return [joinPart(context, value, path, key === 'ninq')];
        }
        const dateFunction = dateFunctionsOf(field.type).find((name) => name === key);
        if (!dateFunction) throw reader.unknownKey(input, key, type);
        return functionParts(reader, value, path, dateFunction);
    });
}

/** `inq: { Contact: { LastName: { like: "S%" } }, ApiName: "AccountId" }`. */
function joinPart(context: ArgumentContext, input: Input, path: FieldPath, negated: boolean): Condition {
    const { reader, schema, session } = context;
    let target: [ObjectSchema, Input] | undefined;
    let apiName: string | undefined;
    for (const [key, value] of reader.object(input, 'JoinInput') ?? []) {
        if (key === 'ApiName') {
            apiName = String(reader.scalar(value, 'String!'));
            continue;
        }
        const object = schema.objects.get(key);
        if (!object?.uiApi || !session.object(key).read) throw reader.unknownKey(input, key, 'JoinInput');
        if (target) throw refuse(context, 'A join filter takes one object');
        target = [object, value];
    }
    const field = target && apiName ? target[0].fields.get(apiName) : undefined;
    const joins = field && (field.type === 'id' || field.type === 'reference');
    if (!target || !joins || !session.field(target[0].apiName, field.apiName).read) {
        throw refuse(context, `A join filter takes one object and the ApiName of one of its Id or reference fields`);
    }
    const where = all(filterParts(context, target[1], { object: target[0], prefix: [], inJoin: true }));
    const select = [{ kind: 'field' as const, path: [field.apiName] }];
    return {
        kind: 'semijoin',
        path,
        negated,
        query: { from: target[0].apiName, select, ...(where ? { where } : {}) }
    };
}

function refuse(context: ArgumentContext, message: string): Error {
    return invalid('InvalidFilter', message, context.path);
}
