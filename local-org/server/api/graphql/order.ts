/**
 * The `orderBy` argument (https://developer.salesforce.com/docs/platform/graphql/guide/order-schema.html):
 * `{ Name: { order: DESC, nulls: LAST }, Account: { Name: { order: ASC } } }`, ASC and nulls first by default.
 */
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Aggregate, FieldPath, OrderItem } from '../../query/query.ts';
import { invalid } from './errors.ts';
import { MAXIMUM_PARENT_LEVELS, parentField, parentLevelsMessage, type ArgumentContext } from './filter.ts';
import type { Input } from './input.ts';
import { isPolymorphic } from './types.ts';

const FUNCTIONS: Record<string, Aggregate['function']> = {
    COUNT: 'count',
    COUNT_DISTINCT: 'countDistinct',
    MAX: 'max',
    MIN: 'min',
    SUM: 'sum',
    AVG: 'avg'
};

/** Compiles `orderBy`; `aggregates` allows `{ Amount: { function: SUM, order: DESC } }`. */
export function compileOrder(
    context: ArgumentContext,
    input: Input,
    object: ObjectSchema,
    aggregates = false,
    prefix: FieldPath = []
): OrderItem[] {
    const { reader, session, schema } = context;
    const type = `${object.apiName}_OrderBy`;
    return (reader.object(input, type) ?? []).flatMap(([key, value]): OrderItem[] => {
        const field = object.fields.get(key);
        if (field?.sortable && session.field(object.apiName, key).read) {
            return clause(context, value, [...prefix, key], aggregates);
        }
        const parent = parentField(context, object, key);
        if (!parent) throw reader.unknownKey(input, key, type);
        const path = [...prefix, key];
        if (path.length > MAXIMUM_PARENT_LEVELS) throw invalid('InvalidOrder', parentLevelsMessage, context.path);
        const targets = parent.reference?.targets ?? [];
        const order = (name: string | undefined, parentInput: Input, from: Input): OrderItem[] => {
            const target = name && targets.includes(name) ? schema.objects.get(name) : undefined;
            if (!target || !session.object(target.apiName).read) throw reader.unknownKey(from, name ?? key, type);
            return compileOrder(context, parentInput, target, aggregates, path);
        };
        if (!isPolymorphic(object, parent)) return order(targets[0], value, input);
        const polymorphic = `${object.apiName}_${key}_OrderBys`;
        return (reader.object(value, polymorphic) ?? []).flatMap(([name, inner]) => order(name, inner, value));
    });
}

function clause(context: ArgumentContext, input: Input, path: FieldPath, aggregates: boolean): OrderItem[] {
    const { reader } = context;
    const item: OrderItem = { path };
    const entries = reader.object(input, 'OrderByClause');
    for (const [key, value] of entries ?? []) {
        if (key === 'order') item.descending = reader.choice(value, 'ResultOrder', ['ASC', 'DESC']) === 'DESC';
        else if (key === 'nulls') {
            item.nulls = reader.choice(value, 'NullOrder', ['FIRST', 'LAST']) === 'LAST' ? 'last' : 'first';
        } else if (key === 'function' && aggregates) {
            const name = reader.choice(value, 'AggregateOrderByNumberFunction', Object.keys(FUNCTIONS));
            const aggregate = name ? FUNCTIONS[name] : undefined;
            if (aggregate) {
                delete item.path;
                item.aggregate = { function: aggregate, path };
            }
        } else throw reader.unknownKey(input, key, 'OrderByClause');
    }
    return entries ? [item] : [];
}
