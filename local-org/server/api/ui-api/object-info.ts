/**
 * Object info: what the UI API says about an object and its fields for one reader
 * (https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_object_info.htm; keys captured
 * from lwc-recipes, getObjectInfo.json). Fields that the reader may not see are left out.
 */
import type { FieldSchema, FieldType, ObjectSchema, Schema } from '../../metadata/schema.ts';
import type { Session } from '../../org.ts';

/** The record type that every object has. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

/** `dataType` of a field. */
export const DATA_TYPES: Record<FieldType, string> = {
    id: 'Reference',
    string: 'String',
    textarea: 'TextArea',
    longtextarea: 'TextArea',
    boolean: 'Boolean',
    int: 'Int',
    double: 'Double',
    currency: 'Currency',
    percent: 'Percent',
    date: 'Date',
    datetime: 'DateTime',
    email: 'Email',
    phone: 'Phone',
    url: 'Url',
    picklist: 'Picklist',
    multipicklist: 'MultiPicklist',
    reference: 'Reference'
};

/** API name of the field that names an object's records. */
export function nameFieldOf(object: ObjectSchema): string | undefined {
    return [...object.fields.values()].find((field) => field.nameField)?.apiName;
}

/** The object info of an object that the reader may read. */
export function objectInfo(schema: Schema, session: Session, object: ObjectSchema) {
    const access = session.object(object.apiName);
    const readable = [...object.fields.values()].filter((field) => session.field(object.apiName, field.apiName).read);
    const nameField = nameFieldOf(object);
    return {
        apiName: object.apiName,
        associateEntityType: null,
        associateParentEntity: null,
        childRelationships: (schema.childRelationships.get(object.apiName) ?? [])
            .filter(
                ({ childObject, name }) =>
                    name && schema.objects.get(childObject)?.uiApi && session.object(childObject).read
            )
            .map(({ childObject, field, name }) => ({
                childObjectApiName: childObject,
                fieldName: field,
                junctionIdListNames: [],
                junctionReferenceTo: [],
                relationshipName: name ?? ''
            })),
        compactLayoutable: true,
        createable: object.createable && access.create,
        custom: object.custom,
        defaultRecordTypeId: MASTER_RECORD_TYPE,
        deletable: object.deletable && access.delete,
        dependentFields: {},
        eTag: '',
        feedEnabled: false,
        fields: Object.fromEntries(readable.map((field) => [field.apiName, fieldInfo(schema, session, object, field)])),
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.labelPlural,
        layoutable: true,
        mruEnabled: false,
        nameFields: nameField ? [nameField] : [],
        queryable: true,
        recordTypeInfos: {
            [MASTER_RECORD_TYPE]: {
                available: true,
                defaultRecordTypeMapping: true,
                master: true,
                name: 'Master',
                recordTypeId: MASTER_RECORD_TYPE
            }
        },
        searchLayoutable: true,
        searchable: true,
        themeInfo: object.icon ? { color: null, iconUrl: iconUrl(object.icon) } : null,
        updateable: object.updateable && access.edit
    };
}

function fieldInfo(schema: Schema, session: Session, object: ObjectSchema, field: FieldSchema) {
    const access = session.field(object.apiName, field.apiName);
    const { reference } = field;
    return {
        apiName: field.apiName,
        calculated: !!(field.formula ?? field.rollup ?? field.autoNumberFormat) || !!field.derived,
        compound: false,
        compoundComponentName: null,
        compoundFieldName: null,
        controllerName: null,
        controllingFields: [],
        createable: field.createable && access.edit,
        custom: field.custom,
        dataType: DATA_TYPES[field.type],
        extraTypeInfo: field.type === 'longtextarea' ? 'PlainTextArea' : null,
        externalId: field.externalId,
        filterable: field.filterable,
        filteredLookupInfo: null,
        highScaleNumber: false,
        htmlFormatted: false,
        inlineHelpText: field.helpText ?? null,
        label: field.label,
        length: field.length ?? 0,
        maskType: null,
        nameField: field.nameField,
        polymorphicForeignKey: (reference?.targets.length ?? 0) > 1,
        precision: field.precision ?? 0,
        reference: field.type === 'reference',
        referenceTargetField: null,
        referenceToInfos: (reference?.targets ?? []).map((target) => {
            const parent = schema.objects.get(target);
            const name = parent && nameFieldOf(parent);
            return { apiName: target, nameFields: name ? [name] : [] };
        }),
        relationshipName: reference?.relationshipName ?? null,
        required: field.required,
        scale: field.scale ?? 0,
        searchPrefilterable: false,
        sortable: field.sortable,
        unique: field.unique,
        updateable: field.updateable && access.edit
    };
}

/** Address of the object's icon among the design system's assets; `standard:account` is a name of them. */
function iconUrl(icon: string): string {
    const [category = '', name = ''] = icon.split(':');
    return `/assets/icons/${category}/${name}_120.png`;
}
