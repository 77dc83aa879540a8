/** `sobjects`, `sobjects/X`, `sobjects/X/describe` (api_rest resources_describeGlobal.htm, resources_sobject_describe.htm). */
import type { FieldSchema, FieldType, ObjectSchema } from '../../metadata/schema.ts';
import type { RestAnswer, RestRequest } from './resource.ts';
import { objectOf } from './records.ts';
import { baseAddress } from './resource.ts';

/** Every object the reader may read. */
export function describeGlobal(request: RestRequest): RestAnswer {
    const sobjects = [...request.org.schema.objects.values()]
        .filter((object) => request.session.object(object.apiName).read)
        .map((object) => describeObject(request, object));
    return { status: 200, body: { encoding: 'UTF-8', maxBatchSize: 200, sobjects } };
}

/** Basic information; recently used records are not kept. */
export function objectSummary(request: RestRequest): RestAnswer {
    return { status: 200, body: { objectDescribe: describeObject(request, objectOf(request)), recentItems: [] } };
}

/** One object with the fields that the reader may read. */
export function describe(request: RestRequest): RestAnswer {
    const object = objectOf(request);
    const { org, session } = request;
    const fields = [...object.fields.values()].filter((field) => session.field(object.apiName, field.apiName).read);
    const children = (org.schema.childRelationships.get(object.apiName) ?? []).filter(
        (child) => session.field(child.childObject, child.field).read
    );
    return {
        status: 200,
        body: {
            ...describeObject(request, object),
            actionOverrides: [],
            childRelationships: children.map((child) => ({
                cascadeDelete: child.onDelete === 'cascade',
                childSObject: child.childObject,
                deprecatedAndHidden: false,
                field: child.field,
                junctionIdListNames: [],
                junctionReferenceTo: [],
                relationshipName: child.name ?? null,
                restrictedDelete: child.onDelete === 'restrict'
            })),
            fields: fields.map((field) => describeField(request, object, field)),
            namedLayoutInfos: [],
            networkScopeFieldName: null,
            /** The org has no record types: the master alone. */
            recordTypeInfos: [
                {
                    active: true,
                    available: true,
                    defaultRecordTypeMapping: true,
                    developerName: 'Master',
                    master: true,
                    name: 'Master',
                    recordTypeId: '012000000000000AAA',
                    urls: {
                        layout: `${baseAddress(request)}/sobjects/${object.apiName}/describe/layouts/012000000000000AAA`
                    }
                }
            ],
            supportedScopes: [
                { label: 'All records', name: 'everything' },
                { label: 'My records', name: 'mine' }
            ]
        }
    };
}

/** What the local org has none of. */
const NEVER_OBJECT = allFalse(
    'activateable customSetting deprecatedAndHidden feedEnabled hasSubtypes mergeable mruEnabled replicateable ' +
        'searchable triggerable undeletable'
);
const NEVER_FIELD = {
    ...allFalse('dependentPicklist deprecatedAndHidden encrypted htmlFormatted'),
    controllerName: null
};

function allFalse(names: string): Record<string, false> {
    return Object.fromEntries(names.split(' ').map((name) => [name, false]));
}

function describeObject(request: RestRequest, object: ObjectSchema): Record<string, unknown> {
    const access = request.session.object(object.apiName);
    const path = `${baseAddress(request)}/sobjects/${object.apiName}`;
    return {
        ...NEVER_OBJECT,
        createable: object.createable && access.create,
        custom: object.custom,
        deletable: object.deletable && access.delete,
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.labelPlural,
        layoutable: object.layouts.length > 0,
        name: object.apiName,
        queryable: true,
        retrieveable: true,
        updateable: object.updateable && access.edit,
        urls: {
            sobject: path,
            describe: `${path}/describe`,
            rowTemplate: `${path}/{ID}`
        }
    };
}

/** REST's `type` and `soapType` where they differ from the schema's own. */
const TYPES: Partial<Record<FieldType, { type?: string; soapType: string }>> = {
    id: { soapType: 'tns:ID' },
    reference: { soapType: 'tns:ID' },
    longtextarea: { type: 'textarea', soapType: 'xsd:string' },
    boolean: { soapType: 'xsd:boolean' },
    int: { soapType: 'xsd:int' },
    double: { soapType: 'xsd:double' },
    currency: { soapType: 'xsd:double' },
    percent: { soapType: 'xsd:double' },
    date: { soapType: 'xsd:date' },
    datetime: { soapType: 'xsd:dateTime' }
};

function describeField(request: RestRequest, object: ObjectSchema, field: FieldSchema): Record<string, unknown> {
    const type = TYPES[field.type];
    const editable = request.session.field(object.apiName, field.apiName).edit;
    const text = !['boolean', 'longtextarea', 'multipicklist', 'textarea'].includes(field.type);
    return {
        ...NEVER_FIELD,
        aggregatable: text,
        autoNumber: field.autoNumberFormat !== undefined,
        byteLength: (field.length ?? 0) * 3,
        calculated: field.formula !== undefined || field.rollup !== undefined,
        calculatedFormula: field.formula?.source ?? null,
        caseSensitive: field.caseSensitive,
        createable: field.createable && editable,
        custom: field.custom,
        defaultValue: field.type === 'boolean' ? field.defaultFormula === 'true' : null,
        defaultValueFormula: field.defaultFormula ?? null,
        defaultedOnCreate:
            field.defaultFormula !== undefined || field.type === 'boolean' || field.apiName === 'OwnerId',
        digits: field.type === 'int' ? (field.precision ?? 9) : 0,
        externalId: field.externalId,
        extraTypeInfo: field.type === 'longtextarea' ? 'plaintextarea' : null,
        filterable: field.filterable,
        groupable: field.groupable,
        idLookup: field.type === 'id' || field.externalId,
        inlineHelpText: field.helpText ?? null,
        label: field.label,
        length: field.length ?? 0,
        name: field.apiName,
        nameField: field.nameField,
        nillable: !field.required && field.type !== 'boolean' && field.type !== 'id',
        permissionable: field.permissionable,
        picklistValues: (field.picklist?.entries ?? []).map((entry) => ({
            active: entry.active,
            defaultValue: entry.isDefault,
            label: entry.label,
            validFor: null,
            value: entry.value
        })),
        polymorphicForeignKey: (field.reference?.targets.length ?? 0) > 1,
        precision: field.precision ?? 0,
        referenceTo: field.reference?.targets ?? [],
        relationshipName: field.reference?.relationshipName ?? null,
        relationshipOrder: field.reference?.masterDetail ? 0 : null,
        restrictedDelete: field.reference?.onDelete === 'restrict',
        restrictedPicklist: field.picklist?.restricted ?? false,
        scale: field.scale ?? 0,
        soapType: type?.soapType ?? 'xsd:string',
        sortable: field.sortable,
        type: type?.type ?? field.type,
        unique: field.unique,
        updateable: field.updateable && editable,
        cascadeDelete: field.reference?.onDelete === 'cascade',
        writeRequiresMasterRead: field.reference?.masterDetail?.writeRequiresMasterRead ?? false
    };
}
