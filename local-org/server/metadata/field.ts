/**
 * One custom field (`*.field-meta.xml`) as a FieldSchema
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm).
 */
import type { FieldSchema, FieldType, PicklistEntry, PicklistSchema } from './schema.ts';
import { field, type FieldOptions } from './standard/declare.ts';
import { MetadataError, child, flag, list, textOf, type XmlElement } from './xml.ts';

const types: Record<string, FieldType> = {
    AutoNumber: 'string',
    Checkbox: 'boolean',
    Currency: 'currency',
    Date: 'date',
    DateTime: 'datetime',
    Email: 'email',
    Html: 'longtextarea',
    LongTextArea: 'longtextarea',
    Lookup: 'reference',
    MasterDetail: 'reference',
    MultiselectPicklist: 'multipicklist',
    Number: 'double',
    Percent: 'percent',
    Phone: 'phone',
    Picklist: 'picklist',
    Text: 'string',
    TextArea: 'textarea',
    Url: 'url'
};
const lengths: Partial<Record<string, number>> = {
    AutoNumber: 30,
    Email: 80,
    Phone: 40,
    Picklist: 255,
    MultiselectPicklist: 4099,
    TextArea: 255,
    Url: 255,
    Lookup: 18,
    MasterDetail: 18
};

/** Global value sets by API name. */
export type ValueSets = Map<string, PicklistEntry[]>;

const number = (element: XmlElement, name: string): number | undefined => {
    const value = textOf(element, name);
    return value === undefined ? undefined : Number(value);
};

export function picklistEntries(values: XmlElement[]): PicklistEntry[] {
    return values.map((value) => ({
        value: textOf(value, 'fullName') ?? '',
        label: textOf(value, 'label') ?? textOf(value, 'fullName') ?? '',
        active: textOf(value, 'isActive') !== 'false',
        isDefault: flag(value, 'default')
    }));
}

function picklistOf(element: XmlElement, valueSets: ValueSets, file: string): PicklistSchema {
    const valueSet = child(element, 'valueSet') ?? {};
    const globalValueSet = textOf(valueSet, 'valueSetName');
    if (globalValueSet === undefined) {
        return {
            entries: picklistEntries(list(child(valueSet, 'valueSetDefinition'), 'value')),
            restricted: flag(valueSet, 'restricted')
        };
    }
    const entries = valueSets.get(globalValueSet);
    if (!entries) throw new MetadataError(`${file}: the global value set ${globalValueSet} does not exist`);
    return { entries, restricted: flag(valueSet, 'restricted'), globalValueSet };
}

/** Reads a field. The type of a roll-up other than a count is settled once its child field is known (load.ts). */
export function readField(element: XmlElement, file: string, valueSets: ValueSets): FieldSchema {
    const apiName = textOf(element, 'fullName');
    const xmlType = textOf(element, 'type') ?? '';
    if (!apiName) throw new MetadataError(`${file}: fullName is missing`);
    const type = xmlType === 'Summary' ? 'double' : types[xmlType];
    if (!type) throw new MetadataError(`${file}: fields of type ${xmlType || '(none)'} are not supported`);
    const formula = textOf(element, 'formula');
    const options: FieldOptions = {
        description: textOf(element, 'description'),
        helpText: textOf(element, 'inlineHelpText'),
        length: number(element, 'length') ?? lengths[xmlType] ?? (type === 'string' ? 255 : undefined),
        precision: number(element, 'precision'),
        scale: number(element, 'scale'),
        required: flag(element, 'required') || xmlType === 'MasterDetail',
        unique: flag(element, 'unique'),
        caseSensitive: flag(element, 'caseSensitive'),
        externalId: flag(element, 'externalId'),
        defaultFormula: textOf(element, 'defaultValue')
    };
    if (formula !== undefined) {
        options.formula = {
            source: formula,
            treatBlanksAsZero: textOf(element, 'formulaTreatBlanksAs') !== 'BlankAsBlank'
        };
        if (type === 'string') options.length = 1300;
    }
    if (xmlType === 'Checkbox') options.defaultFormula ??= 'false';
    if (type === 'picklist' || type === 'multipicklist') {
        options.picklist = picklistOf(element, valueSets, file);
        const preset = options.picklist.entries.find((entry) => entry.isDefault && entry.active);
        if (preset) options.defaultFormula ??= JSON.stringify(preset.value);
    }
    if (xmlType === 'AutoNumber') options.autoNumberFormat = textOf(element, 'displayFormat') ?? '{0}';
    if (xmlType === 'Lookup' || xmlType === 'MasterDetail')
        Object.assign(options, referenceOptions(element, apiName, xmlType, file));
    if (xmlType === 'Summary') Object.assign(options, summaryOptions(element, file));
    return field(apiName, textOf(element, 'label') ?? apiName, type, options);
}

function referenceOptions(element: XmlElement, apiName: string, xmlType: string, file: string): FieldOptions {
    const target = textOf(element, 'referenceTo');
    if (!target) throw new MetadataError(`${file}: referenceTo is missing`);
    const childName = textOf(element, 'relationshipName');
    const constraint = textOf(element, 'deleteConstraint') ?? 'SetNull';
    const reparentable = flag(element, 'reparentableMasterDetail');
    const master = xmlType === 'MasterDetail';
    return {
        updateable: !master || reparentable,
        permissionable: !master && !flag(element, 'required'),
        reference: {
            targets: [target],
            relationshipName: apiName.replace(/__c$/, '__r'),
            // In the namespace of the field, as it is in an org with an installed package.
            childRelationshipName: childName && `${/^\w+?__(?=\w+__c$)/.exec(apiName)?.[0] ?? ''}${childName}__r`,
            onDelete:
                master || constraint === 'Cascade' ? 'cascade' : constraint === 'Restrict' ? 'restrict' : 'setNull',
            masterDetail: master
                ? { writeRequiresMasterRead: flag(element, 'writeRequiresMasterRead'), reparentable }
                : undefined
        }
    };
}

function summaryOptions(element: XmlElement, file: string): FieldOptions {
    const operation = textOf(element, 'summaryOperation');
    const [childObject = '', childReference = ''] = (textOf(element, 'summaryForeignKey') ?? '').split('.');
    if (
        !childReference ||
        !(operation === 'count' || operation === 'sum' || operation === 'min' || operation === 'max')
    ) {
        throw new MetadataError(`${file}: summaryForeignKey or summaryOperation is missing`);
    }
    const withoutObject = (name: string | undefined): string | undefined => name?.split('.').at(-1);
    return {
        precision: 18,
        scale: 0,
        rollup: {
            operation,
            childObject,
            childReference,
            childField: withoutObject(textOf(element, 'summarizedField')),
            filters: readFilters(list(element, 'summaryFilterItems')).map((filter) => ({
                ...filter,
                field: withoutObject(filter.field) ?? ''
            }))
        }
    };
}

/** `filters` of list views and `summaryFilterItems` of roll-ups: the same three elements. */
export function readFilters(elements: XmlElement[]): { field: string; operation: string; value: string }[] {
    return elements.map((item) => ({
        field: textOf(item, 'field') ?? '',
        operation: textOf(item, 'operation') ?? 'equals',
        value: textOf(item, 'value') ?? ''
    }));
}
