/** What exists: objects and their fields, value sets, and everything else that a file can name. */
import { salesObjects } from '../../local-org/server/metadata/standard/sales.ts';
import { systemObjects } from '../../local-org/server/metadata/standard/system.ts';
import type { Problem } from './problem.ts';
import { nearest } from './problem.ts';
import type { Bundle, MetadataFile, PackageSource } from './source.ts';
import { ofType } from './source.ts';
import { all, isTrue, textOf } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

/** Type of a field of which only the name is known. */
export const UNKNOWN = 'unknown';

export interface CatalogField {
    name: string;
    /** Type as the metadata writes it (`Text`, `MasterDetail`), or as describe writes it for standard fields. */
    type: string;
    /** Objects that a reference points at. */
    targets: string[];
    /** Path to the parent: `Account`, `Buying_Center__r`. */
    parentPath?: string;
    /** Name of the children on the parent: `Contacts`, `Buying_Centers__r`. */
    childPath?: string;
    required: boolean;
    masterDetail: boolean;
    /** Formula or roll-up: never written. */
    calculated: boolean;
    valueSet?: string;
    /** Its file; absent for standard fields. */
    file?: MetadataFile;
}

export interface CatalogObject {
    name: string;
    custom: boolean;
    fields: Map<string, CatalogField>;
    file?: MetadataFile;
}

export interface Catalog {
    objects: Map<string, CatalogObject>;
    /** Values of each global value set. */
    valueSets: Map<string, string[]>;
    permissions: Set<string>;
    applications: Set<string>;
    tabs: Set<string>;
    flexipages: Map<string, MetadataFile>;
    labels: Set<string>;
    /** Static resources. */
    resources: Set<string>;
    bundles: Map<string, Bundle>;
    reportTypes: Map<string, MetadataFile>;
    /** Reports by folder and name: `Account_Atlas/Plan_Progress`. */
    reports: Map<string, MetadataFile>;
    /** Paths of the folders of reports and dashboards that have their own file. */
    folders: Set<string>;
}

export function buildCatalog(source: PackageSource): Catalog {
    const names = (type: string): Set<string> => new Set(ofType(source, type).map((file) => file.name));
    const valueSets = ofType(source, 'globalValueSet').map((file): [string, string[]] => [
        file.name,
        all(file.root, 'customValue').map((value) => textOf(value, 'fullName') ?? '')
    ]);
    return {
        objects: catalogObjects(source),
        valueSets: new Map(valueSets),
        permissions: names('customPermission'),
        applications: names('app'),
        tabs: names('tab'),
        flexipages: new Map(ofType(source, 'flexipage').map((file) => [file.name, file])),
        labels: new Set(
            ofType(source, 'labels').flatMap((file) =>
                all(file.root, 'labels').map((label) => textOf(label, 'fullName') ?? '')
            )
        ),
        resources: names('resource'),
        bundles: new Map(source.bundles.map((bundle) => [bundle.name, bundle])),
        reportTypes: new Map(ofType(source, 'reportType').map((file) => [file.name, file])),
        reports: new Map(ofType(source, 'report').map((file) => [`${file.path.split('/').at(-2)}/${file.name}`, file])),
        folders: new Set(
            [...ofType(source, 'reportFolder'), ...ofType(source, 'dashboardFolder')].map((file) =>
                file.path.replace(/\.\w+-meta\.xml$/, '')
            )
        )
    };
}

function catalogObjects(source: PackageSource): Map<string, CatalogObject> {
    const objects = new Map<string, CatalogObject>();
    for (const { apiName, fields } of [...salesObjects, ...systemObjects]) {
        const entries = [...fields.values()].map((field): [string, CatalogField] => [
            field.apiName,
            {
                name: field.apiName,
                type: field.type,
                targets: field.reference?.targets ?? [],
                parentPath: field.reference?.relationshipName,
                childPath: field.reference?.childRelationshipName,
                required: field.required,
                masterDetail: false,
                calculated: !field.createable && !field.updateable
            }
        ]);
        objects.set(apiName, { name: apiName, custom: false, fields: new Map(entries) });
    }
    for (const file of ofType(source, 'object')) {
        objects.set(file.name, {
            name: file.name,
            custom: true,
            fields: new Map(systemFields().map((field) => [field.name, field])),
            file
        });
    }
    for (const file of ofType(source, 'field'))
        objects.get(file.object ?? '')?.fields.set(file.name, packageField(file));
    for (const object of objects.values()) {
        if ([...object.fields.values()].some((field) => field.masterDetail)) object.fields.delete('OwnerId');
    }
    return objects;
}

function systemFields(): CatalogField[] {
    const plain = { targets: [], required: false, masterDetail: false, calculated: true };
    const user = (name: string): CatalogField => ({
        ...plain,
        name,
        type: 'reference',
        targets: ['User'],
        parentPath: name.replace(/Id$/, '')
    });
    return [
        ...['Id', 'IsDeleted'].map((name) => ({ ...plain, name, type: 'string' })),
        ...['CreatedDate', 'LastModifiedDate', 'SystemModstamp'].map((name) => ({ ...plain, name, type: 'datetime' })),
        { ...plain, name: 'Name', type: 'string', calculated: false },
        ...['CreatedById', 'LastModifiedById', 'OwnerId'].map(user)
    ];
}

function packageField(file: MetadataFile): CatalogField {
    const { root, name } = file;
    const type = textOf(root, 'type') ?? '';
    const target = textOf(root, 'referenceTo');
    const childName = textOf(root, 'relationshipName');
    return {
        name,
        type,
        targets: target ? [target] : [],
        parentPath: target && name.replace(/__c$/, '__r'),
        childPath: childName && `${childName}__r`,
        required: isTrue(root, 'required'),
        masterDetail: type === 'MasterDetail',
        calculated: type === 'Summary' || textOf(root, 'formula') !== undefined,
        valueSet: root.children
            .filter((child) => child.name === 'valueSet')
            .map((set) => textOf(set, 'valueSetName'))[0],
        file
    };
}

/** A problem where `Object.Field` does not exist, with the nearest that does. */
export function fieldProblem(catalog: Catalog, path: string, file: MetadataFile, node: XmlNode): Problem | undefined {
    const [objectName = '', fieldName = ''] = path.split('.');
    const object = catalog.objects.get(objectName);
    const place = { file: file.path, line: node.line, element: node.name };
    if (!object) {
        return {
            ...place,
            reason: `the object ${objectName} does not exist`,
            nearest: nearest(objectName, catalog.objects.keys())
        };
    }
    if (object.fields.has(fieldName)) return undefined;
    return {
        ...place,
        reason: `the field ${fieldName} does not exist on ${objectName}`,
        nearest: nearest(fieldName, object.fields.keys())
    };
}
