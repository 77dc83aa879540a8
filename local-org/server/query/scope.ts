/**
 * One FROM of a statement: the queried object under an alias, the parents joined to it, and the columns that paths
 * lead to, as far as the reader may see them. What the reader may not see is refused as if it did not exist.
 */
import type { DatabaseSync } from 'node:sqlite';
import {
    findField,
    findObject,
    findParentRelationship,
    type FieldSchema,
    type ObjectSchema,
    type Schema
} from '../metadata/schema.ts';
import type { Session } from '../org.ts';
import type { Access } from '../security/access.ts';
import type { FieldPath } from './query.ts';
import { malformed, unknownField, unknownObject, unknownParent } from './refusals.ts';

/** What queries need of the org. */
export interface QueryContext {
    schema: Schema;
    database: DatabaseSync;
    access: Pick<Access, 'visibility'>;
    now(): Date;
    /** First month of the fiscal year, 1 (default) to 12. */
    fiscalStartMonth?: number;
}

/** A statement in the making: its parameters are numbered, so parts may be built in any order. */
export interface Statement {
    context: QueryContext;
    session: Session;
    parameters: (string | number | null)[];
    aliases: number;
    /** Parents joined so far, in the whole statement. */
    parents: number;
    semijoins: number;
}

/** Where a path ends. */
export interface Column {
    sql: string;
    field: FieldSchema;
    /** API name of the object that holds `field`; `Name` for a polymorphic parent. */
    object: string;
}

export interface Scope {
    readonly statement: Statement;
    readonly object: ObjectSchema;
    readonly alias: string;
    /** Column at the end of a path; joins the parents on the way. Throws INVALID_FIELD. */
    column(path: FieldPath): Column;
    /** `FROM …` with all parents joined so far. */
    from(): string;
    /** Hides records of others, and recycled ones unless `allRows`. */
    visible(allRows: boolean): string[];
}

const MAXIMUM_LEVELS = 5;
const MAXIMUM_PARENTS = 55;

export function newStatement(context: QueryContext, session: Session): Statement {
    return { context, session, parameters: [], aliases: 0, parents: 0, semijoins: 0 };
}

/** Adds a parameter and answers its placeholder. */
export function bind(statement: Statement, value: string | number | null): string {
    return `?${statement.parameters.push(value)}`;
}

/** The object as the reader sees it; throws INVALID_TYPE. */
export function readableObject(context: QueryContext, session: Session, name: string): ObjectSchema {
    const object = findObject(context.schema, name);
    if (!object || !session.object(object.apiName).read) throw unknownObject(name);
    return object;
}

/** A scope over `objectName`; throws INVALID_TYPE. */
export function openScope(statement: Statement, objectName: string): Scope {
    const { context, session } = statement;
    const object = readableObject(context, session, objectName);
    const alias = `t${statement.aliases++}`;
    const joins: string[] = [];
    const joined = new Map<string, { object: ObjectSchema; alias: string }>();

    const visibility = (name: string, tableAlias: string) =>
        context.access.visibility(session, name, tableAlias, (value) => bind(statement, value));

    const join = (from: string, reference: FieldSchema, target: ObjectSchema) => {
        const key = `${from}.${reference.apiName}:${target.apiName}`;
        const known = joined.get(key);
        if (known) return known;
        if (++statement.parents > MAXIMUM_PARENTS) {
            throw malformed(`A query may follow at most ${MAXIMUM_PARENTS} child-to-parent relationships.`);
        }
        const parent = { object: target, alias: `t${statement.aliases++}` };
        const condition = visibility(target.apiName, parent.alias);
        joins.push(
            `LEFT JOIN "${target.apiName}" AS ${parent.alias} ON ${parent.alias}.Id = ${from}."${reference.apiName}"` +
                (condition && ` AND ${condition}`)
        );
        joined.set(key, parent);
        return parent;
    };

    /** Id, Name and Type of a parent that can be of several objects, null where the reader may not see it. */
    const polymorphicColumn = (from: string, reference: FieldSchema, targets: ObjectSchema[], name: string): Column => {
        const id = `${from}."${reference.apiName}"`;
        const lower = name.toLowerCase();
        const reads = targets.map((target) => {
            const row = `t${statement.aliases++}`;
            const nameField = [...target.fields.values()].find((field) => field.nameField)?.apiName ?? 'Id';
            const value =
                lower === 'id' ? `${row}.Id` : lower === 'name' ? `${row}."${nameField}"` : `'${target.apiName}'`;
            const condition = visibility(target.apiName, row);
            return `(SELECT ${value} FROM "${target.apiName}" AS ${row} WHERE ${row}.Id = ${id}${condition && ` AND ${condition}`})`;
        });
        const sql = reads.length === 1 ? (reads[0] as string) : `COALESCE(${reads.join(', ')})`;
        if (lower === 'id') return { sql, field: reference, object: 'Name' };
        if (lower !== 'name' && lower !== 'type') throw unknownField(name, 'Name');
        const field = [...(targets[0] as ObjectSchema).fields.values()].find((candidate) => candidate.nameField);
        const apiName = lower === 'name' ? 'Name' : 'Type';
        return { sql, field: { ...(field ?? reference), type: 'string', apiName, label: apiName }, object: 'Name' };
    };

    const column = (path: FieldPath): Column => {
        if (path.length - 1 > MAXIMUM_LEVELS) {
            throw malformed(`A field path may climb at most ${MAXIMUM_LEVELS} levels: ${path.join('.')}`);
        }
        let at = { object, alias };
        for (let step = 0; step < path.length - 1; step++) {
            const [name, narrowed] = (path[step] as string).split(':') as [string, string | undefined];
            const reference = findParentRelationship(at.object, name);
            if (!reference?.reference || !session.field(at.object.apiName, reference.apiName).read) {
                throw unknownParent(name);
            }
            const targets = reference.reference.targets
                .map((target) => context.schema.objects.get(target))
                .filter((target) => target !== undefined)
                .filter((target) => session.object(target.apiName).read)
                .filter((target) => !narrowed || target.apiName.toLowerCase() === narrowed.toLowerCase());
            const [target] = targets;
            if (!target) throw unknownParent(name);
            if (reference.reference.targets.length > 1 && !narrowed) {
                if (step !== path.length - 2) throw unknownParent(path[step + 1] as string);
                return polymorphicColumn(at.alias, reference, targets, path[step + 1] as string);
            }
            at = join(at.alias, reference, target);
        }
        const name = path.at(-1) ?? '';
        const field = findField(at.object, name);
        if (!field || !session.field(at.object.apiName, field.apiName).read) {
            throw unknownField(name, at.object.apiName);
        }
        return { sql: columnSql(at.object, at.alias, field, at.alias !== alias), field, object: at.object.apiName };
    };

    return {
        statement,
        object,
        alias,
        column,
        from: () => `FROM "${object.apiName}" AS ${[alias, ...joins].join(' ')}`,
        visible: (allRows) =>
            [allRows ? '' : `${alias}.IsDeleted = 0`, visibility(object.apiName, alias)].filter(Boolean)
    };
}

function columnSql(object: ObjectSchema, alias: string, field: FieldSchema, parent: boolean): string {
    if (!field.formula) return `${alias}."${field.apiName}"`;
    const call = `atlas_formula('${object.apiName}.${field.apiName}', ${alias}.Id)`;
    return parent ? `CASE WHEN ${alias}.Id IS NULL THEN NULL ELSE ${call} END` : call;
}
