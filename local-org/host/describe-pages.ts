/**
 * Turns the deployed metadata (app, tabs, record pages, layouts, list views) into what the shell draws. Node code.
 *
 * List views and layouts name standard fields and related lists in the old way (`CONTACT.PHONE1`,
 * `RelatedContactList`): here they become API names. What the org has no counterpart for is left out, as Lightning
 * does with what a user cannot see.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_layouts.htm
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_listview.htm
 */
import {
    findField,
    type LayoutSchema,
    type ListViewSchema,
    type ObjectSchema,
    type Schema
} from '../server/metadata/schema.ts';
import type { FlexipageMetadata, PackageMetadata } from '../server/metadata/package.ts';
import type { Flexipage, FlexiComponent, LayoutItem, ObjectPages, RelatedList, Tab } from './bootstrap.ts';

const oldNames: Record<string, string> = {
    FULL_NAME: 'Name',
    PHONE1: 'Phone',
    PHONE2: 'Fax',
    'CORE.USERS.ALIAS': 'OwnerId',
    'CORE.USERS.FULL_NAME': 'OwnerId',
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate'
};

const oldRelatedLists: Record<string, string> = {
    RelatedContactList: 'Contacts',
    RelatedOpportunityList: 'Opportunities',
    RelatedLineItemList: 'OpportunityLineItems',
    RelatedContactRoleList: 'OpportunityContactRoles'
};

/** List views that an org has from the start; the metadata of a package does not hold them. */
const standardColumns: Record<string, string[]> = {
    Account: ['Name', 'Type', 'Industry', 'BillingCity', 'Phone', 'OwnerId'],
    Contact: ['Name', 'AccountId', 'Title', 'Phone', 'Email', 'OwnerId'],
    Opportunity: ['Name', 'AccountId', 'StageName', 'CloseDate', 'Amount', 'OwnerId'],
    Product2: ['Name', 'ProductCode', 'Family', 'IsActive']
};

/** API name of a field as metadata writes it, or undefined when the object has no such field. */
export function fieldName(object: ObjectSchema, written: string): string | undefined {
    const last = written.includes('.') ? written.slice(written.lastIndexOf('.') + 1) : written;
    const known = oldNames[written] ?? oldNames[last];
    const pascal = last
        .toLowerCase()
        .split('_')
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join('');
    for (const candidate of [written, known, last, pascal]) {
        const field = candidate && findField(object, candidate);
        if (field) return field.apiName;
    }
    return undefined;
}

function fieldNames(object: ObjectSchema, written: string[]): string[] {
    return written.flatMap((name) => fieldName(object, name) ?? []);
}

/** Fields that metadata names as one and that are stored as several. */
function layoutItem(object: ObjectSchema, written: string, behavior: LayoutItem['behavior']): LayoutItem | undefined {
    if (/^(Billing|Shipping|Mailing|Other)Address$/.test(written)) {
        const prefix = written.replace('Address', '');
        const parts = fieldNames(
            object,
            ['Street', 'City', 'State', 'PostalCode', 'Country'].map((part) => prefix + part)
        );
        return parts.length > 0 ? { name: written, label: `${prefix} Address`, behavior, parts } : undefined;
    }
    const name = fieldName(object, written);
    if (!name) return undefined;
    if (name === 'Name' && findField(object, 'LastName')) {
        return { name, behavior, parts: fieldNames(object, ['Salutation', 'FirstName', 'LastName']) };
    }
    return { name, behavior };
}

function layoutSections(object: ObjectSchema, layout: LayoutSchema): ObjectPages['sections'] {
    return layout.sections
        .map(({ label, columns }) => ({
            label,
            columns: columns
                .map((items) =>
                    items.flatMap(({ field, behavior }) => (field && layoutItem(object, field, behavior)) || [])
                )
                .filter((items) => items.length > 0)
        }))
        .filter(({ columns }) => columns.length > 0);
}

/** What an object without a layout shows: every field of its own, then who made it. */
function plainSections(object: ObjectSchema): ObjectPages['sections'] {
    const system = new Set([
        'Id',
        'IsDeleted',
        'CreatedDate',
        'LastModifiedDate',
        'SystemModstamp',
        'CreatedById',
        'LastModifiedById'
    ]);
    const items = [...object.fields.values()]
        .filter(({ apiName }) => !system.has(apiName))
        .flatMap(({ apiName, required }) => layoutItem(object, apiName, required ? 'Required' : 'Edit') ?? []);
    const half = Math.ceil(items.length / 2);
    const readOnly = (name: string): LayoutItem => ({ name, behavior: 'Readonly' });
    return [
        { label: `${object.label} Information`, columns: [items.slice(0, half), items.slice(half)] },
        { label: 'System Information', columns: [[readOnly('CreatedById')], [readOnly('LastModifiedById')]] }
    ];
}

function relatedLists(schema: Schema, object: ObjectSchema, layout: LayoutSchema): RelatedList[] {
    const children = schema.childRelationships.get(object.apiName) ?? [];
    return layout.relatedLists.flatMap(({ relationship, fields, sortField }) => {
        const [childObject, childField] = relationship.split('.');
        const child = children.find((candidate) =>
            childField
                ? candidate.childObject === childObject && candidate.field === childField
                : candidate.name === (oldRelatedLists[relationship] ?? relationship)
        );
        const target = child?.name && schema.objects.get(child.childObject);
        if (!child?.name || !target) return [];
        const columns = fieldNames(target, fields);
        return [
            {
                relationship: child.name,
                objectName: child.childObject,
                fieldName: child.field,
                columns: columns.length > 0 ? columns : target.compactLayout,
                sortField: sortField && fieldName(target, sortField)
            }
        ];
    });
}

function listViews(object: ObjectSchema): ListViewSchema[] {
    const deployed = object.listViews.map((view): ListViewSchema => ({
        ...view,
        columns: fieldNames(object, view.columns),
        filters: view.filters.flatMap((filter) => {
            const field = fieldName(object, filter.field);
            return field ? [{ ...filter, field }] : [];
        })
    }));
    const columns = standardColumns[object.apiName]?.filter((name) => object.fields.has(name)) ?? object.compactLayout;
    const plural = object.labelPlural;
    const all: ListViewSchema = {
        apiName: `All${plural.replaceAll(' ', '')}`,
        label: `All ${plural}`,
        columns,
        filters: [],
        scope: 'Everything'
    };
    if (deployed.some(({ filters, scope }) => filters.length === 0 && scope === 'Everything')) return deployed;
    if (!object.fields.has('OwnerId')) return [all, ...deployed];
    return [
        all,
        { ...all, apiName: `My${plural.replaceAll(' ', '')}`, label: `My ${plural}`, scope: 'Mine' },
        ...deployed
    ];
}

/** Values that a New page starts with: default picklist entries and literal default values; the org works out formulas itself. */
function defaultValues(object: ObjectSchema): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const { apiName, picklist, defaultFormula, createable } of object.fields.values()) {
        const entry = picklist?.entries.find(({ isDefault, active }) => isDefault && active);
        if (entry) values[apiName] = entry.value;
        else if (createable && defaultFormula && /^(true|false|-?[\d.]+|"[^"]*")$/i.test(defaultFormula)) {
            values[apiName] = JSON.parse(defaultFormula.replace(/^(true|false)$/i, (word) => word.toLowerCase()));
        }
    }
    return values;
}

/** Every object that the page can show. */
export function describeObjects(schema: Schema, metadata: PackageMetadata): Record<string, ObjectPages> {
    const app = metadata.applications[0];
    const result: Record<string, ObjectPages> = {};
    for (const object of schema.objects.values()) {
        if (!object.uiApi) continue;
        const layout = object.layouts[0];
        const page = app?.recordPages.find(({ object: name, action }) => name === object.apiName && action === 'View');
        result[object.apiName] = {
            apiName: object.apiName,
            label: object.label,
            labelPlural: object.labelPlural,
            keyPrefix: object.keyPrefix,
            icon: icon(object, metadata),
            compactLayout: object.compactLayout,
            listViews: listViews(object),
            sections: layout ? layoutSections(object, layout) : plainSections(object),
            relatedLists: layout ? relatedLists(schema, object, layout) : [],
            actions: (layout?.actions ?? []).flatMap(
                (name) => metadata.quickActions.find(({ apiName }) => apiName === name) ?? []
            ),
            path: pathOf(object, metadata),
            flexipage: page?.flexipage,
            defaults: defaultValues(object)
        };
    }
    return result;
}

/** `Custom63: Desk` of a tab is the icon custom:custom63. */
function icon(object: ObjectSchema, metadata: PackageMetadata): string {
    if (object.icon) return object.icon;
    const motif = metadata.tabs.find(({ apiName }) => apiName === object.apiName)?.motif;
    const number = /^Custom(\d+)/.exec(motif ?? '')?.[1];
    return number ? `custom:custom${number}` : 'standard:record';
}

/** The path of an object, with the labels of its steps. */
function pathOf(object: ObjectSchema, { paths }: PackageMetadata): ObjectPages['path'] {
    const path = paths.find((each) => each.object === object.apiName);
    const entries = object.fields.get(path?.field ?? '')?.picklist?.entries;
    if (!path || !entries) return undefined;
    const steps = path.steps.map(({ value }) => ({
        value,
        label: entries.find((entry) => entry.value === value)?.label ?? value
    }));
    return { field: path.field, steps };
}

/** Items of the app's utility bar. */
export function describeUtilities(metadata: PackageMetadata): { label: string; icon: string; component: string }[] {
    const bar = metadata.flexipages.find(({ apiName }) => apiName === metadata.applications[0]?.utilityBar);
    return [...(bar?.regions.values() ?? [])]
        .flatMap(({ components }) => components)
        .map(({ name, properties }) => ({
            label: String(properties['label'] ?? name),
            icon: `utility:${String(properties['icon'] ?? 'apps')}`,
            component: name.replace(/^c:/, '')
        }));
}

/** Tabs of the app that the user's permission sets or profile let them see. */
export function describeTabs(
    metadata: PackageMetadata,
    objects: Record<string, ObjectPages>,
    canSee: (objectName: string) => boolean,
    words?: Map<string, string>
): Tab[] {
    return (metadata.applications[0]?.tabs ?? []).flatMap((name): Tab[] => {
        const tab = metadata.tabs.find(({ apiName }) => apiName === name);
        const object = objects[name.replace(/^standard-/, '')];
        if (object) {
            if (!canSee(object.apiName)) return [];
            return [{ name, label: object.labelPlural, objectName: object.apiName, icon: object.icon }];
        }
        if (name === 'standard-home') return [{ name, label: 'Home', icon: 'standard:home' }];
        if (!tab) return [];
        return [
            {
                name,
                label: words?.get(name) ?? tab.label ?? name,
                flexipage: tab.flexipage,
                component: tab.lwcComponent,
                icon: 'standard:lightning_component'
            }
        ];
    });
}

/** Record pages and app pages by name. */
export function describeFlexipages(pages: FlexipageMetadata[]): Record<string, Flexipage> {
    return Object.fromEntries(
        pages.map((page) => [
            page.apiName,
            {
                apiName: page.apiName,
                label: page.label,
                template: page.template,
                objectName: page.object,
                regions: Object.fromEntries(
                    [...page.regions].map(([name, { components }]) => [name, components.map(component)])
                )
            }
        ])
    );
}

function component({
    name,
    identifier,
    properties
}: FlexipageMetadata['regions'] extends Map<string, { components: (infer C)[] }> ? C : never): FlexiComponent {
    // A custom component is written without namespace, or with `c:`.
    return { name: name.includes(':') ? name : `c:${name}`, identifier: identifier ?? name, properties };
}
