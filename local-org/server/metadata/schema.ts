/**
 * The org's schema as data: what the package's `objects/` folder and the documented subset of standard
 * objects say, in one shape that the store, the query compiler, the APIs and the page host read.
 *
 * Built by `loadSchema` (metadata/load.ts). Nothing here knows about HTTP or SQLite.
 */

/** Field types that the local org knows; the names are those of REST `describe` where it has one. */
export type FieldType =
    | 'id'
    | 'string'
    | 'textarea'
    | 'longtextarea'
    | 'boolean'
    | 'int'
    | 'double'
    | 'currency'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'email'
    | 'phone'
    | 'url'
    | 'picklist'
    | 'multipicklist'
    | 'reference';

/** One entry of a picklist, in the order of the metadata. */
export interface PicklistEntry {
    /** API value: what is stored and what queries compare. */
    value: string;
    label: string;
    active: boolean;
    isDefault: boolean;
}

export interface PicklistSchema {
    entries: PicklistEntry[];
    /** Restricted: a value outside `entries` is refused with INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST. */
    restricted: boolean;
    /** API name of the global value set the values come from. */
    globalValueSet?: string;
}

/** Where a reference field points and what happens when its target goes. */
export interface ReferenceSchema {
    /** Object API names; more than one only for polymorphic standard fields (Task.WhatId). */
    targets: string[];
    /** Name of the parent path: `Account`, `Buying_Center__r`. */
    relationshipName: string;
    /** Name of the children on the parent: `Contacts`, `Buying_Centers__r`; absent = not queryable from the parent. */
    childRelationshipName?: string;
    /** cascade = master-detail (or a standard equivalent); setNull = lookup cleared; restrict = DELETE_FAILED. */
    onDelete: 'cascade' | 'setNull' | 'restrict';
    /** Set for master-detail fields only. */
    masterDetail?: { writeRequiresMasterRead: boolean; reparentable: boolean };
}

/** Roll-up summary: computed by the store whenever a child changes, and stored. */
export interface RollupSchema {
    operation: 'count' | 'sum' | 'min' | 'max';
    childObject: string;
    /** The child's master-detail field that points here. */
    childReference: string;
    /** Field summarised; absent for count. */
    childField?: string;
    /** All must hold (the metadata's `summaryFilterItems`). */
    filters: { field: string; operation: string; value: string }[];
}

export interface FieldSchema {
    apiName: string;
    label: string;
    type: FieldType;
    custom: boolean;
    description?: string;
    /** Text shown as help beside the field. */
    helpText?: string;
    /** Text length in characters. */
    length?: number;
    /** Digits in all, and after the point. */
    precision?: number;
    scale?: number;
    /** A create without a value is refused with REQUIRED_FIELD_MISSING. */
    required: boolean;
    unique: boolean;
    caseSensitive: boolean;
    externalId: boolean;
    /** Default for a create that leaves the field out: a formula source, e.g. `1` or `"Auto"` or `TODAY()`. */
    defaultFormula?: string;
    picklist?: PicklistSchema;
    reference?: ReferenceSchema;
    /** Formula source. The value is never stored; `type` is the result type. */
    formula?: { source: string; treatBlanksAsZero: boolean };
    rollup?: RollupSchema;
    /** Auto number display format, e.g. `A-{0000}`. */
    autoNumberFormat?: string;
    /** False for formulas, roll-ups, audit fields and compounds. */
    createable: boolean;
    updateable: boolean;
    filterable: boolean;
    sortable: boolean;
    groupable: boolean;
    /** True for the field that names the record (Name, Subject…). */
    nameField: boolean;
    /** Derived by the store rather than written by a client (Contact.Name, Opportunity.IsWon…); rule in dml/. */
    derived?: boolean;
    /** Access: field permissions apply (false for Id, Name of details, required and audit fields, which follow the object). */
    permissionable: boolean;
}

export interface ValidationRule {
    apiName: string;
    active: boolean;
    /** The rule fails when this formula is true. */
    errorFormula: string;
    errorMessage: string;
    /** API name of the field that shows the message; absent = top of the page. */
    errorField?: string;
    description?: string;
}

/** A list view as deployed (`listViews/*.listView-meta.xml`). */
export interface ListViewSchema {
    apiName: string;
    label: string;
    /** Field API names as the metadata writes them. */
    columns: string[];
    filters: { field: string; operation: string; value: string }[];
    booleanFilter?: string;
    scope: 'Everything' | 'Mine';
}

export interface LayoutSection {
    label: string;
    /** Columns of field API names; `null` is a blank space. */
    columns: { field: string | null; behavior: 'Edit' | 'Required' | 'Readonly' }[][];
}

export interface LayoutSchema {
    apiName: string;
    /** Quick actions of the record page, in their order: `Account.Key_Account_Data`. */
    actions: string[];
    sections: LayoutSection[];
    relatedLists: { relationship: string; fields: string[]; sortField?: string }[];
}

export interface ObjectSchema {
    apiName: string;
    label: string;
    labelPlural: string;
    description?: string;
    /** Three characters; standard prefixes as Salesforce's, custom ones `a00`… in the order of API names. */
    keyPrefix: string;
    custom: boolean;
    fields: Map<string, FieldSchema>;
    validationRules: ValidationRule[];
    listViews: ListViewSchema[];
    /** API name of the compact layout's fields, first is the title. */
    compactLayout: string[];
    layouts: LayoutSchema[];
    /** Organization-wide default. ControlledByParent for details. */
    sharingModel: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';
    /** SLDS icon of the object's tab, e.g. `standard:account` or `custom:custom63`. */
    icon?: string;
    createable: boolean;
    updateable: boolean;
    deletable: boolean;
    /** In the UI API and GraphQL (the system objects AccountShare, PermissionSet… are REST only). */
    uiApi: boolean;
}

/** A child relationship, seen from the parent. */
export interface ChildRelationship {
    /** `Contacts`, `Buying_Centers__r`; undefined = not queryable. */
    name: string | undefined;
    childObject: string;
    field: string;
    onDelete: ReferenceSchema['onDelete'];
}

export interface Schema {
    objects: Map<string, ObjectSchema>;
    /** By parent API name. */
    childRelationships: Map<string, ChildRelationship[]>;
    /** API name (case as written) of each object by its key prefix. */
    byKeyPrefix: Map<string, string>;
}

/** Case-insensitive look-up, as SOQL and REST do it. */
export function findObject(schema: Schema, name: string): ObjectSchema | undefined {
    const exact = schema.objects.get(name);
    if (exact) return exact;
    const lower = name.toLowerCase();
    for (const object of schema.objects.values()) if (object.apiName.toLowerCase() === lower) return object;
    return undefined;
}

/** Case-insensitive field look-up. */
export function findField(object: ObjectSchema, name: string): FieldSchema | undefined {
    const exact = object.fields.get(name);
    if (exact) return exact;
    const lower = name.toLowerCase();
    for (const field of object.fields.values()) if (field.apiName.toLowerCase() === lower) return field;
    return undefined;
}

/** The reference field whose parent path is `name` (`Account`, `Buying_Center__r`), case-insensitive. */
export function findParentRelationship(object: ObjectSchema, name: string): FieldSchema | undefined {
    const lower = name.toLowerCase();
    for (const field of object.fields.values()) {
        if (field.reference?.relationshipName.toLowerCase() === lower) return field;
    }
    return undefined;
}
