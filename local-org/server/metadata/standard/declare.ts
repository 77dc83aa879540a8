/**
 * Short constructors with which the standard objects are declared as data. Every declared field says what
 * REST `describe` says of it in an org without extra features
 * (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/).
 */
import type { FieldSchema, FieldType, ObjectSchema, PicklistEntry } from '../schema.ts';

export type FieldOptions = Partial<Omit<FieldSchema, 'apiName' | 'label' | 'type'>>;

/** Types that `GROUP BY` refuses, besides every formula and roll-up. */
const UNGROUPED = new Set<FieldType>(['longtextarea', 'multipicklist', 'double', 'currency', 'percent', 'datetime']);

/** A field with the defaults of its type; `options` override them. */
export function field(apiName: string, label: string, type: FieldType, options: FieldOptions = {}): FieldSchema {
    const long = type === 'longtextarea';
    const calculated = Boolean(options.formula || options.rollup || options.derived || options.autoNumberFormat);
    return {
        apiName,
        label,
        type,
        custom: apiName.endsWith('__c'),
        required: false,
        unique: false,
        caseSensitive: false,
        externalId: false,
        createable: !calculated,
        updateable: !calculated && !options.reference?.masterDetail,
        filterable: !long,
        sortable: !long && type !== 'multipicklist',
        groupable: !options.formula && !options.rollup && !UNGROUPED.has(type),
        nameField: false,
        permissionable: !options.required && !options.reference?.masterDetail,
        ...options
    };
}

export const text = (apiName: string, label: string, length = 80, options: FieldOptions = {}): FieldSchema =>
    field(apiName, label, 'string', { length, ...options });

export const longText = (apiName: string, label: string, length = 32000): FieldSchema =>
    field(apiName, label, 'longtextarea', { length });

export const checkbox = (apiName: string, label: string, options: FieldOptions = {}): FieldSchema =>
    field(apiName, label, 'boolean', { defaultFormula: 'false', ...options });

/** An unrestricted picklist, as the standard ones are; `defaultValue` is what a create without a value gets. */
export function picklist(
    apiName: string,
    label: string,
    values: string[],
    options: FieldOptions = {},
    defaultValue?: string
): FieldSchema {
    const entries: PicklistEntry[] = values.map((value) => ({
        value,
        label: value,
        active: true,
        isDefault: value === defaultValue
    }));
    return field(apiName, label, 'picklist', { length: 255, picklist: { entries, restricted: false }, ...options });
}

/** A reference; `child` is the name of the children on the target, `onDelete` what happens to the field when the target goes. */
export function reference(
    apiName: string,
    label: string,
    targets: string | string[],
    relationshipName: string,
    child?: string,
    options: FieldOptions & { onDelete?: 'cascade' | 'setNull' | 'restrict' } = {}
): FieldSchema {
    const { onDelete = 'setNull', ...rest } = options;
    return field(apiName, label, 'reference', {
        length: 18,
        reference: { targets: [targets].flat(), relationshipName, childRelationshipName: child, onDelete },
        ...rest
    });
}

const system: FieldOptions = { createable: false, updateable: false, permissionable: false };

/** Id, IsDeleted and the audit fields that every object carries. */
export function systemFields(): FieldSchema[] {
    return [
        field('Id', 'Record ID', 'id', { ...system, length: 18 }),
        field('IsDeleted', 'Deleted', 'boolean', system),
        field('CreatedDate', 'Created Date', 'datetime', system),
        reference('CreatedById', 'Created By ID', 'User', 'CreatedBy', undefined, system),
        field('LastModifiedDate', 'Last Modified Date', 'datetime', system),
        reference('LastModifiedById', 'Last Modified By ID', 'User', 'LastModifiedBy', undefined, system),
        field('SystemModstamp', 'System Modstamp', 'datetime', system)
    ];
}

/** The owner; filled with the creator where a create leaves it out. */
export const owner = (): FieldSchema =>
    reference('OwnerId', 'Owner ID', 'User', 'Owner', undefined, { permissionable: false });

type ObjectOptions = Partial<
    Pick<ObjectSchema, 'sharingModel' | 'icon' | 'createable' | 'updateable' | 'deletable' | 'uiApi' | 'compactLayout'>
>;

/** A standard object: the system fields and those given. */
export function object(
    apiName: string,
    label: string,
    labelPlural: string,
    keyPrefix: string,
    fields: FieldSchema[],
    options: ObjectOptions = {}
): ObjectSchema {
    return {
        apiName,
        label,
        labelPlural,
        keyPrefix,
        custom: false,
        fields: new Map([...systemFields(), ...fields].map((entry) => [entry.apiName, entry])),
        validationRules: [],
        listViews: [],
        compactLayout: [],
        layouts: [],
        sharingModel: 'Read',
        createable: true,
        updateable: true,
        deletable: true,
        uiApi: true,
        ...options
    };
}
