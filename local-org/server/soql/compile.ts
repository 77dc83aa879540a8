/**
 * A SOQL statement to the query that the core runs, and the shape its rows take in the answer.
 *
 * Grammar and rules: SOQL and SOSL Reference 66.0; what is left out is refused with NOT_IMPLEMENTED.
 */
import type { FieldType as ParsedField, Query as ParsedQuery, Subquery } from '@jetstreamapp/soql-parser-js';
import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import type { Session } from '../org.ts';
import type { Schema } from '../metadata/schema.ts';
import type { DateFunction, FieldPath, OrderItem, Query, SelectItem } from '../query/query.ts';
import type { RecordShape } from './shape.ts';
import type { Subject } from './names.ts';
import { findObject } from '../metadata/schema.ts';
import { refusal } from '../errors.ts';
import { unknownChildren } from '../query/refusals.ts';
import { readConditions } from './conditions.ts';
import { readAggregate, readDateFunction } from './functions.ts';
import { resolvePath } from './names.ts';
import { malformed, notImplemented } from './refusals.ts';
import { ShapeBuilder } from './shape.ts';
import { parseSyntax } from './syntax.ts';

/** Largest LIMIT beside FIELDS(ALL) and FIELDS(CUSTOM) (SOQL reference, FIELDS). */
const FIELDS_LIMIT = 200;

export interface SoqlPlan {
    query: Query;
    shape: RecordShape;
    /** `SELECT COUNT()`: the answer has only a size. */
    countOnly: boolean;
}

/** Compiles one statement for a reader (whose field access decides what FIELDS() stands for). */
export function compileSoql(soql: string, schema: Schema, session: Session): SoqlPlan {
    const parsed = parseSyntax(soql);
    const alias = parsed.sObjectAlias;
    const object = findObject(schema, parsed.sObject ?? '');
    const subject: Subject = { schema, object, ...(alias ? { alias } : {}) };
    return new StatementCompiler(session, subject).compile(parsed, object?.apiName ?? parsed.sObject ?? '');
}

class StatementCompiler {
    private readonly session: Session;
    private readonly subject: Subject;
    private readonly builder: ShapeBuilder;

    constructor(session: Session, subject: Subject) {
        this.session = session;
        this.subject = subject;
        this.builder = new ShapeBuilder(subject.object?.apiName ?? '');
    }

    compile(parsed: ParsedQuery | Subquery, from: string): SoqlPlan {
        refuseUnsupported(parsed);
        const grouping = this.grouping(parsed);
        const fields = parsed.fields ?? [];
        const aggregated = grouping.length > 0 || fields.some((field) => this.isAggregate(field));
        const countOnly =
            fields.length === 1 &&
            /^COUNT\(\)$/i.test(fields[0]?.type === 'FieldFunctionExpression' ? (fields[0].rawValue ?? '') : '');
        if (aggregated) this.selectAggregates(fields, countOnly);
        else for (const field of fields) this.select(field, parsed.limit);
        const query: Query = {
            from,
            select: this.builder.finish(aggregated),
            ...(parsed.usingScope?.toLowerCase() === 'mine' ? { scope: 'mine' as const } : {}),
            ...(grouping.length ? { groupBy: grouping } : {}),
            ...(parsed.limit !== undefined ? { limit: parsed.limit } : {}),
            ...(parsed.offset !== undefined ? { offset: parsed.offset } : {})
        };
        const semijoin = (inner: ParsedQuery): Query => this.semijoin(inner);
        if (parsed.where) query.where = readConditions(parsed.where, this.subject, semijoin);
        if (parsed.having) query.having = readConditions(parsed.having, this.subject, semijoin);
        if (parsed.orderBy) query.orderBy = [parsed.orderBy].flat().map((item) => this.order(item));
        return { query, shape: { ...this.builder.shape, aggregated }, countOnly };
    }

    private isAggregate(field: ParsedField): boolean {
        return field.type === 'FieldFunctionExpression' && Boolean(readAggregate(field, this.subject));
    }

    private grouping(parsed: ParsedQuery | Subquery): { path: FieldPath; function?: DateFunction }[] {
        return [parsed.groupBy ?? []].flat().map((group) => {
            if ('field' in group) return { path: resolvePath(this.subject, group.field).path };
            const date = readDateFunction(group.fn, this.subject);
            return { path: date.path, function: date.function };
        });
    }

    private select(field: ParsedField, limit: number | undefined): void {
        if (field.type === 'FieldSubquery') return this.selectChildren(field.subquery);
        if (field.type === 'FieldTypeof') throw notImplemented('TYPEOF');
        if (field.type === 'FieldFunctionExpression') {
            const group = String(field.parameters[0] ?? '').toUpperCase();
            if (field.functionName.toUpperCase() !== 'FIELDS') throw notImplemented(`${field.functionName}()`);
            return this.selectGroup(group, limit);
        }
        if ('alias' in field && field.alias) throw malformed('only aggregate expressions use field aliasing');
        this.selectField(resolvePath(this.subject, written(field)).path);
    }

    private selectField(path: FieldPath): void {
        if (!this.builder.addField(path)) throw refusal('INVALID_FIELD', `duplicate field selected: ${path.join('.')}`);
    }

    /** FIELDS(ALL), FIELDS(STANDARD), FIELDS(CUSTOM): the readable fields; all but STANDARD need a LIMIT of 200 at most. */
    private selectGroup(group: string, limit: number | undefined): void {
        if (!['ALL', 'STANDARD', 'CUSTOM'].includes(group)) throw malformed(`unexpected token: '${group}'`);
        if (group !== 'STANDARD' && (limit === undefined || limit > FIELDS_LIMIT)) {
            throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${FIELDS_LIMIT}`);
        }
        const { object } = this.subject;
        for (const field of object?.fields.values() ?? []) {
            const wanted = group === 'ALL' || field.custom === (group === 'CUSTOM');
            if (wanted && this.session.field(object?.apiName ?? '', field.apiName).read)
                this.selectField([field.apiName]);
        }
    }

    private selectChildren(subquery: Subquery): void {
        const { schema, object } = this.subject;
        const name = subquery.relationshipName;
        const relationship = schema.childRelationships
            .get(object?.apiName ?? '')
            ?.find((candidate) => candidate.name?.toLowerCase() === name.toLowerCase());
        if (object && !relationship) throw unknownChildren(name);
        const child = relationship && findObject(schema, relationship.childObject);
        const alias = subquery.sObjectAlias;
        const subject: Subject = { schema, object: child, ...(alias ? { alias } : {}) };
        const plan = new StatementCompiler(this.session, subject).compile(subquery, child?.apiName ?? '');
        if (plan.shape.aggregated) throw malformed('Aggregate functions are not supported in child queries');
        this.builder.addChildren(relationship?.name ?? name, plan.query, plan.shape);
    }

    private selectAggregates(fields: ParsedField[], countOnly: boolean): void {
        for (const field of fields) {
            if (field.type === 'FieldSubquery') throw malformed('Grouped queries cannot select child queries');
            if (field.type === 'FieldTypeof') throw notImplemented('TYPEOF');
            const alias = 'alias' in field ? field.alias : undefined;
            if (field.type !== 'FieldFunctionExpression') {
                const { path } = resolvePath(this.subject, written(field));
                this.builder.addColumn({ kind: 'field', path }, alias ?? path.at(-1));
                continue;
            }
            const aggregate = readAggregate(field, this.subject);
            if (aggregate && !aggregate.path && !countOnly) {
                throw malformed('COUNT() must be the only element in the SELECT list');
            }
            const item: SelectItem = aggregate
                ? { kind: 'aggregate', aggregate }
                : { kind: 'field', ...readDateFunction(field, this.subject) };
            this.builder.addColumn(item, alias);
        }
    }

    private order(item: OrderByClause): OrderItem {
        const target: Omit<OrderItem, 'descending' | 'nulls'> = {};
        if ('field' in item) target.path = resolvePath(this.subject, item.field).path;
        else {
            const aggregate = readAggregate(item.fn, this.subject);
            if (aggregate) target.aggregate = aggregate;
            else Object.assign(target, readDateFunction(item.fn, this.subject));
        }
        return {
            ...target,
            ...(item.order === 'DESC' ? { descending: true } : {}),
            ...(item.nulls ? { nulls: item.nulls === 'LAST' ? ('last' as const) : ('first' as const) } : {})
        };
    }

    /** `IN (SELECT OneField FROM …)`; what may stand in it, the query compiler says. */
    private semijoin(parsed: ParsedQuery): Query {
        const { schema } = this.subject;
        const object = findObject(schema, parsed.sObject ?? '');
        const subject: Subject = { schema, object, ...(parsed.sObjectAlias ? { alias: parsed.sObjectAlias } : {}) };
        const { query } = new StatementCompiler(this.session, subject).compile(
            parsed,
            object?.apiName ?? parsed.sObject ?? ''
        );
        // The Id that records carry is no part of the sub-select's one column.
        return { ...query, select: query.select.slice(0, parsed.fields?.length) };
    }
}

function written(field: ParsedField): string {
    if (field.type === 'Field') return field.field;
    if (field.type === 'FieldRelationship') return [...field.relationships, field.field].join('.');
    return '';
}

function refuseUnsupported(parsed: ParsedQuery | Subquery): void {
    if (parsed.for) throw notImplemented(`FOR ${parsed.for}`);
    if (parsed.update) throw notImplemented(`UPDATE ${parsed.update}`);
    if (parsed.withDataCategory) throw notImplemented('WITH DATA CATEGORY');
    if (parsed.withSecurityEnforced || parsed.withAccessLevel) throw notImplemented('WITH (an Apex clause)');
    const scope = parsed.usingScope?.toLowerCase();
    if (scope && scope !== 'mine' && scope !== 'everything') throw notImplemented(`USING SCOPE ${parsed.usingScope}`);
}
