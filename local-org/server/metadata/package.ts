/**
 * The parts of the package besides objects that the local org uses: permission sets, the app, tabs, record
 * pages and labels, as plain data
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_types_list.htm).
 */
import { join } from 'node:path';
import type { FieldAccess, ObjectAccess } from '../org.ts';
import { child, flag, list, metadataFiles, readXml, textOf, texts, type XmlElement } from './xml.ts';

export interface PermissionSetMetadata {
    apiName: string;
    label: string;
    description?: string;
    /** By object API name. */
    objects: Map<string, ObjectAccess>;
    /** By `Object.Field`. */
    fields: Map<string, FieldAccess>;
    customPermissions: Set<string>;
}

/** Permission sets that are assigned together. */
export interface PermissionSetGroupMetadata {
    apiName: string;
    label: string;
    description?: string;
    /** API names of the sets. */
    permissionSets: string[];
}

export interface ApplicationMetadata {
    apiName: string;
    label: string;
    description?: string;
    /** In the order of the navigation bar: `standard-Account`, `Offering__c`, … */
    tabs: string[];
    /** Record pages that the app assigns (`actionOverrides` and `profileActionOverrides`). */
    recordPages: { object: string; action: string; flexipage: string; formFactor?: string }[];
    /** Page with the items of the utility bar. */
    utilityBar?: string;
}

/** A quick action of an object, as far as the host runs it. */
export interface QuickActionMetadata {
    /** `Account.Key_Account_Data` */
    apiName: string;
    label: string;
    /** Create, Update, LightningWebComponent. */
    type: string;
    targetObject?: string;
    targetParentField?: string;
    component?: string;
    fields: string[];
    /** Values that the action sets, as formulas. */
    overrides: { field: string; formula: string }[];
}

/** A path along a picklist. */
export interface PathMetadata {
    object: string;
    field: string;
    steps: { value: string; fields: string[] }[];
}

export interface TabMetadata {
    apiName: string;
    label?: string;
    description?: string;
    /** A custom object's own tab. */
    customObject: boolean;
    /** A Lightning component or record page opened by the tab. */
    lwcComponent?: string;
    flexipage?: string;
    /** `Custom63: Desk` as the metadata writes it. */
    motif?: string;
}

export interface FlexipageComponent {
    /** `force:detailPanel`, `c:orgChartPage`, `flexipage:tabset`, … */
    name: string;
    identifier?: string;
    /** Text values; a list for properties with several. A value that names a facet is the facet's name. */
    properties: Record<string, string | string[]>;
}

export interface FlexipageMetadata {
    apiName: string;
    label: string;
    description?: string;
    /** RecordPage, AppPage, HomePage. */
    type: string;
    object?: string;
    template: string;
    /** Regions and facets by name. */
    regions: Map<string, { type: 'Region' | 'Facet'; components: FlexipageComponent[] }>;
}

export interface PackageMetadata {
    permissionSets: PermissionSetMetadata[];
    permissionSetGroups: PermissionSetGroupMetadata[];
    customPermissions: { apiName: string; label: string }[];
    applications: ApplicationMetadata[];
    tabs: TabMetadata[];
    flexipages: FlexipageMetadata[];
    quickActions: QuickActionMetadata[];
    paths: PathMetadata[];
    /** Custom labels: API name to English text. */
    labels: Map<string, string>;
}

/** Loads what `loadSchema` leaves. A folder that does not exist adds nothing. Throws MetadataError. */
export function loadPackage(packageFolders: string[]): PackageMetadata {
    const all = <T>(folder: string, suffix: string, read: (name: string, element: XmlElement) => T): T[] =>
        packageFolders.flatMap((root) =>
            metadataFiles(join(root, folder), suffix).map(({ name, file }) => read(name, readXml(file)))
        );
    return {
        permissionSets: all('permissionsets', 'permissionset', readPermissionSet),
        permissionSetGroups: all('permissionsetgroups', 'permissionsetgroup', (apiName, element) => ({
            apiName,
            label: textOf(element, 'label') ?? apiName,
            description: textOf(element, 'description'),
            permissionSets: texts(element, 'permissionSets')
        })),
        customPermissions: all('customPermissions', 'customPermission', (apiName, element) => ({
            apiName,
            label: textOf(element, 'label') ?? apiName
        })),
        applications: all('applications', 'app', readApplication),
        tabs: all('tabs', 'tab', readTab),
        flexipages: all('flexipages', 'flexipage', readFlexipage),
        quickActions: all('quickActions', 'quickAction', readQuickAction),
        paths: all('pathAssistants', 'pathAssistant', (_, element) => ({
            object: textOf(element, 'entityName') ?? '',
            field: textOf(element, 'fieldName') ?? '',
            steps: list(element, 'pathAssistantSteps').map((step) => ({
                value: textOf(step, 'picklistValueName') ?? '',
                fields: texts(step, 'fieldNames')
            }))
        })),
        labels: new Map(
            all('labels', 'labels', (_, element) => list(element, 'labels'))
                .flat()
                .map((label) => [textOf(label, 'fullName') ?? '', textOf(label, 'value') ?? ''])
        )
    };
}

function readPermissionSet(apiName: string, element: XmlElement): PermissionSetMetadata {
    return {
        apiName,
        label: textOf(element, 'label') ?? apiName,
        description: textOf(element, 'description'),
        objects: new Map(
            list(element, 'objectPermissions').map((item) => [
                textOf(item, 'object') ?? '',
                {
                    read: flag(item, 'allowRead'),
                    create: flag(item, 'allowCreate'),
                    edit: flag(item, 'allowEdit'),
                    delete: flag(item, 'allowDelete'),
                    viewAll: flag(item, 'viewAllRecords'),
                    modifyAll: flag(item, 'modifyAllRecords')
                }
            ])
        ),
        fields: new Map(
            list(element, 'fieldPermissions').map((item) => [
                textOf(item, 'field') ?? '',
                { read: flag(item, 'readable'), edit: flag(item, 'editable') }
            ])
        ),
        customPermissions: new Set(
            list(element, 'customPermissions')
                .filter((item) => flag(item, 'enabled'))
                .map((item) => textOf(item, 'name') ?? '')
        )
    };
}

function readApplication(apiName: string, element: XmlElement): ApplicationMetadata {
    const overrides = [...list(element, 'actionOverrides'), ...list(element, 'profileActionOverrides')];
    return {
        apiName,
        label: textOf(element, 'label') ?? apiName,
        description: textOf(element, 'description'),
        tabs: texts(element, 'tabs'),
        utilityBar: textOf(element, 'utilityBar'),
        recordPages: overrides
            .filter((item) => textOf(item, 'type') === 'Flexipage')
            .map((item) => ({
                object: textOf(item, 'pageOrSobjectType') ?? '',
                action: textOf(item, 'actionName') ?? 'View',
                flexipage: textOf(item, 'content') ?? '',
                formFactor: textOf(item, 'formFactor')
            }))
    };
}

function readTab(apiName: string, element: XmlElement): TabMetadata {
    return {
        apiName,
        label: textOf(element, 'label'),
        description: textOf(element, 'description'),
        customObject: flag(element, 'customObject'),
        lwcComponent: textOf(element, 'lwcComponent'),
        flexipage: textOf(element, 'flexiPage'),
        motif: textOf(element, 'motif')
    };
}

function readQuickAction(apiName: string, element: XmlElement): QuickActionMetadata {
    const columns = list(child(element, 'quickActionLayout') ?? {}, 'quickActionLayoutColumns');
    const items = columns.flatMap((column) => list(column, 'quickActionLayoutItems'));
    return {
        apiName,
        label: textOf(element, 'label') ?? apiName,
        type: textOf(element, 'type') ?? '',
        targetObject: textOf(element, 'targetObject'),
        targetParentField: textOf(element, 'targetParentField'),
        component: textOf(element, 'lightningWebComponent'),
        fields: items.flatMap((item) => textOf(item, 'field') ?? []),
        overrides: list(element, 'fieldOverrides').map((item) => ({
            field: textOf(item, 'field') ?? '',
            formula: textOf(item, 'formula') ?? ''
        }))
    };
}

function readFlexipage(apiName: string, element: XmlElement): FlexipageMetadata {
    const regions: FlexipageMetadata['regions'] = new Map();
    for (const region of list(element, 'flexiPageRegions')) {
        const instances = list(region, 'itemInstances').map((item) => child(item, 'componentInstance'));
        regions.set(textOf(region, 'name') ?? '', {
            type: textOf(region, 'type') === 'Facet' ? 'Facet' : 'Region',
            components: instances.filter((instance) => instance !== undefined).map(readComponent)
        });
    }
    return {
        apiName,
        label: textOf(element, 'masterLabel') ?? apiName,
        description: textOf(element, 'description'),
        type: textOf(element, 'type') ?? '',
        object: textOf(element, 'sobjectType'),
        template: textOf(child(element, 'template') ?? {}, 'name') ?? '',
        regions
    };
}

function readComponent(instance: XmlElement): FlexipageComponent {
    const properties: FlexipageComponent['properties'] = {};
    for (const property of list(instance, 'componentInstanceProperties')) {
        const values = texts(child(property, 'valueList'), 'valueListItems');
        const items = list(child(property, 'valueList'), 'valueListItems').map((item) => textOf(item, 'value') ?? '');
        properties[textOf(property, 'name') ?? ''] = textOf(property, 'value') ?? [...values, ...items];
    }
    return { name: textOf(instance, 'componentName') ?? '', identifier: textOf(instance, 'identifier'), properties };
}
