/**
 * The schema of an org with the package deployed: the standard objects, and the `objects/` folders of the
 * package merged over them
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customobject.htm).
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LayoutSchema, ListViewSchema, ObjectSchema, Schema, ValidationRule } from './schema.ts';
import { picklistEntries, readField, readFilters, type ValueSets } from './field.ts';
import { field, owner, systemFields } from './standard/declare.ts';
import { salesObjects } from './standard/sales.ts';
import { systemObjects } from './standard/system.ts';
import { MetadataError, child, flag, list, metadataFiles, readXml, textOf, texts, type XmlElement } from './xml.ts';

/**
 * Loads the schema from package folders such as `force-app/main/default`; a folder that does not exist adds
 * nothing. Throws MetadataError where a file cannot be read or refers to something that does not exist.
 */
export function loadSchema(packageFolders: string[]): Schema {
    const objects = new Map<string, ObjectSchema>();
    for (const object of [...salesObjects, ...systemObjects]) objects.set(object.apiName, cloneObject(object));
    const valueSets: ValueSets = new Map();
    for (const folder of packageFolders) {
        for (const { name, file } of metadataFiles(join(folder, 'globalValueSets'), 'globalValueSet')) {
            valueSets.set(name, picklistEntries(list(readXml(file), 'customValue')));
        }
    }
    for (const folder of packageFolders) readObjects(join(folder, 'objects'), objects, valueSets);
    for (const folder of packageFolders) {
        readLayouts(join(folder, 'layouts'), objects);
        readIcons(join(folder, 'tabs'), objects);
    }
    return finishSchema(objects);
}

/** The same schema parts with everything that follows from the whole: key prefixes, child relationships, roll-up types. */
export function finishSchema(objects: Map<string, ObjectSchema>): Schema {
    const custom = [...objects.values()]
        .filter((object) => object.custom)
        .sort((a, b) => (a.apiName < b.apiName ? -1 : 1));
    custom.forEach((object, index) => (object.keyPrefix = customKeyPrefix(index)));
    const schema: Schema = { objects, childRelationships: new Map(), byKeyPrefix: new Map() };
    for (const object of objects.values()) {
        schema.byKeyPrefix.set(object.keyPrefix, object.apiName);
        for (const entry of object.fields.values()) {
            if (entry.reference) addChildRelationship(schema, object, entry.apiName);
            if (entry.rollup) settleRollup(objects, object, entry.apiName);
        }
    }
    return schema;
}

/** `a00`, `a01`, … in base 36. */
export function customKeyPrefix(index: number): string {
    return `a${index.toString(36).padStart(2, '0')}`;
}

function addChildRelationship(schema: Schema, object: ObjectSchema, fieldName: string): void {
    const reference = object.fields.get(fieldName)!.reference!;
    for (const target of reference.targets) {
        if (!schema.objects.has(target))
            throw new MetadataError(`${object.apiName}.${fieldName} refers to ${target}, which does not exist`);
        const children = schema.childRelationships.get(target) ?? [];
        children.push({
            name: reference.childRelationshipName,
            childObject: object.apiName,
            field: fieldName,
            onDelete: reference.onDelete
        });
        schema.childRelationships.set(target, children);
    }
}

function settleRollup(objects: Map<string, ObjectSchema>, object: ObjectSchema, fieldName: string): void {
    const rollup = object.fields.get(fieldName)!;
    const { childObject, childReference, childField, operation } = rollup.rollup!;
    const source = objects.get(childObject);
    const name = `${object.apiName}.${fieldName}`;
    if (!source?.fields.get(childReference)?.reference?.masterDetail) {
        throw new MetadataError(`${name}: ${childObject}.${childReference} is not a master-detail field`);
    }
    if (operation === 'count') return;
    // A roll-up over a roll-up has its type, which is settled first.
    if (childField && source.fields.get(childField)?.rollup) settleRollup(objects, source, childField);
    const summarized = source.fields.get(childField ?? '');
    if (!summarized) throw new MetadataError(`${name}: ${childObject}.${childField} does not exist`);
    object.fields.set(fieldName, { ...rollup, type: summarized.type, precision: 18, scale: summarized.scale });
}

function cloneObject(object: ObjectSchema): ObjectSchema {
    return {
        ...object,
        fields: new Map(object.fields),
        validationRules: [],
        listViews: [],
        layouts: [],
        compactLayout: [...object.compactLayout]
    };
}

function readObjects(folder: string, objects: Map<string, ObjectSchema>, valueSets: ValueSets): void {
    if (!existsSync(folder)) return;
    for (const apiName of readdirSync(folder).sort()) {
        const home = join(folder, apiName);
        const definition = metadataFiles(home, 'object')[0];
        const element = definition ? readXml(definition.file) : {};
        let object = objects.get(apiName);
        if (!object) {
            if (!definition || !apiName.endsWith('__c'))
                throw new MetadataError(`${home}: the object ${apiName} is not known`);
            object = customObject(apiName, element);
            objects.set(apiName, object);
            if (flag(element, 'enableActivities')) relateTasks(objects.get('Task')!, apiName);
        }
        for (const { file } of metadataFiles(join(home, 'fields'), 'field')) {
            const entry = readField(readXml(file), file, valueSets);
            object.fields.set(entry.apiName, entry);
        }
        if ([...object.fields.values()].some((entry) => entry.reference?.masterDetail)) {
            object.fields.delete('OwnerId');
            object.sharingModel = 'ControlledByParent';
        }
        object.validationRules.push(
            ...metadataFiles(join(home, 'validationRules'), 'validationRule').map(({ file }) => readRule(readXml(file)))
        );
        object.listViews.push(
            ...metadataFiles(join(home, 'listViews'), 'listView').map(({ file }) => readListView(readXml(file)))
        );
        readCompactLayout(home, object, element);
    }
}

function customObject(apiName: string, element: XmlElement): ObjectSchema {
    const label = textOf(element, 'label') ?? apiName;
    const nameField = child(element, 'nameField') ?? {};
    const automatic = textOf(nameField, 'type') === 'AutoNumber';
    const fields = [
        ...systemFields(),
        owner(),
        field('Name', textOf(nameField, 'label') ?? 'Name', 'string', {
            length: 80,
            nameField: true,
            permissionable: false,
            autoNumberFormat: automatic ? (textOf(nameField, 'displayFormat') ?? '{0}') : undefined,
            required: !automatic
        })
    ];
    const sharing = textOf(element, 'sharingModel');
    return {
        apiName,
        label,
        labelPlural: textOf(element, 'pluralLabel') ?? label,
        description: textOf(element, 'description'),
        keyPrefix: '',
        custom: true,
        fields: new Map(fields.map((entry) => [entry.apiName, entry])),
        validationRules: [],
        listViews: [],
        compactLayout: [],
        layouts: [],
        sharingModel:
            sharing === 'Private' || sharing === 'Read' || sharing === 'ControlledByParent' ? sharing : 'ReadWrite',
        createable: true,
        updateable: true,
        deletable: true,
        uiApi: true
    };
}

/** Tasks can be related to a custom object with activities. */
function relateTasks(task: ObjectSchema, apiName: string): void {
    const field = task.fields.get('WhatId')!;
    const reference = field.reference!;
    task.fields.set('WhatId', { ...field, reference: { ...reference, targets: [...reference.targets, apiName] } });
}

function readRule(element: XmlElement): ValidationRule {
    return {
        apiName: textOf(element, 'fullName') ?? '',
        active: flag(element, 'active'),
        errorFormula: textOf(element, 'errorConditionFormula') ?? '',
        errorMessage: textOf(element, 'errorMessage') ?? '',
        errorField: textOf(element, 'errorDisplayField'),
        description: textOf(element, 'description')
    };
}

function readListView(element: XmlElement): ListViewSchema {
    return {
        apiName: textOf(element, 'fullName') ?? '',
        label: textOf(element, 'label') ?? '',
        columns: texts(element, 'columns'),
        filters: readFilters(list(element, 'filters')),
        booleanFilter: textOf(element, 'booleanFilter'),
        scope: textOf(element, 'filterScope') === 'Mine' ? 'Mine' : 'Everything'
    };
}

function readCompactLayout(home: string, object: ObjectSchema, element: XmlElement): void {
    const layouts = metadataFiles(join(home, 'compactLayouts'), 'compactLayout');
    const assigned = textOf(element, 'compactLayoutAssignment');
    const chosen = layouts.find(({ name }) => name === assigned) ?? (object.custom ? layouts[0] : undefined);
    if (chosen) object.compactLayout = texts(readXml(chosen.file), 'fields');
    if (object.compactLayout.length === 0 && object.fields.has('Name')) object.compactLayout = ['Name'];
}

/** The icon of a custom object is that of its tab: motif `Custom63: Desk` is `custom:custom63`. */
function readIcons(folder: string, objects: Map<string, ObjectSchema>): void {
    for (const { name, file } of metadataFiles(folder, 'tab')) {
        const object = objects.get(name);
        const motif = /^Custom\d+/.exec(textOf(readXml(file), 'motif') ?? '')?.[0];
        if (object && motif) object.icon = `custom:${motif.toLowerCase()}`;
    }
}

/** `layouts/<Object>-<Layout name>.layout-meta.xml` (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_layouts.htm). */
function readLayouts(folder: string, objects: Map<string, ObjectSchema>): void {
    for (const { name, file } of metadataFiles(folder, 'layout')) {
        const apiName = decodeURIComponent(name);
        const object = objects.get(apiName.slice(0, apiName.indexOf('-')));
        if (!object) throw new MetadataError(`${file}: the object of this layout is not known`);
        object.layouts.push(readLayout(apiName, readXml(file)));
    }
}

function readLayout(apiName: string, element: XmlElement): LayoutSchema {
    const behaviors = new Set(['Edit', 'Required', 'Readonly']);
    return {
        apiName,
        actions: list(child(element, 'platformActionList') ?? {}, 'platformActionListItems')
            .filter((item) => textOf(item, 'actionType') === 'QuickAction')
            .map((item) => textOf(item, 'actionName') ?? ''),
        sections: list(element, 'layoutSections').map((section) => ({
            label: textOf(section, 'label') ?? '',
            columns: list(section, 'layoutColumns').map((column) =>
                list(column, 'layoutItems').map((item) => {
                    const behavior = textOf(item, 'behavior') ?? 'Edit';
                    return {
                        field: textOf(item, 'field') ?? null,
                        behavior: (behaviors.has(behavior) ? behavior : 'Edit') as 'Edit'
                    };
                })
            )
        })),
        relatedLists: list(element, 'relatedLists').map((related) => ({
            relationship: textOf(related, 'relatedList') ?? '',
            fields: texts(related, 'fields'),
            sortField: textOf(related, 'sortField')
        }))
    };
}
