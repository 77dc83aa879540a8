/**
 * GraphQL types of Salesforce fields: the value wrapper in answers, the scalar and the operators in arguments.
 * Names follow the schema that Salesforce generates (StringValue, Picklist, DateTimeOperators…).
 */
import type { FieldSchema, FieldType, ObjectSchema } from '../../metadata/schema.ts';
import type { ComparisonOperator } from '../../query/query.ts';
import { DATA_TYPES } from '../ui-api/object-info.ts';

/** Scalar of a field in arguments and mutation inputs. References are `ID` in filters, `IdOrRef` in inputs. */
export const SCALAR: Record<FieldType, string> = {
    ...DATA_TYPES,
    id: 'ID',
    reference: 'ID',
    longtextarea: 'LongTextArea',
    phone: 'PhoneNumber'
};

/** Type of the wrapper `{ value displayValue }` in answers. */
export function wrapperType(type: FieldType): string {
    return type === 'int' ? 'IntValue' : type === 'id' || type === 'reference' ? 'IDValue' : `${SCALAR[type]}Value`;
}

/** Name of the operators input of a field, e.g. `PicklistOperators`. */
export function operatorsType(type: FieldType): string {
    if (type === 'id' || type === 'reference') return 'IdOperators';
    return type === 'int' ? 'IntegerOperators' : `${SCALAR[type]}Operators`;
}

const ORDERED: ComparisonOperator[] = ['eq', 'ne', 'in', 'nin', 'gt', 'gte', 'lt', 'lte'];

/** Comparison operators of a field; `inq`, `ninq` and date functions are handled where filters are compiled. */
export function operatorsOf(type: FieldType): ComparisonOperator[] {
    switch (type) {
        case 'boolean':
            return ['eq', 'ne'];
        case 'multipicklist':
            return ['eq', 'ne', 'includes', 'excludes'];
        case 'string':
        case 'textarea':
        case 'longtextarea':
        case 'email':
        case 'phone':
        case 'url':
        case 'picklist':
            return [...ORDERED, 'like'];
        default:
            return ORDERED;
    }
}

/**
 * Whether a parent is written through a type (`Owner { ... on User { … } }`, `Owner: { User: { … } }`): fields with
 * several targets, and OwnerId of custom objects and Task, which in Salesforce is a user or a queue.
 */
export function isPolymorphic(object: ObjectSchema, field: FieldSchema): boolean {
    if ((field.reference?.targets.length ?? 0) > 1) return true;
    return field.apiName === 'OwnerId' && (object.custom || object.apiName === 'Task');
}
