/**
 * What a custom report type offers: `Account.Buying_Centers__r$Name` for every column of its sections
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_reporttype.htm). A column names a
 * reference as the wizard does: a standard one without "Id" (`Owner`), a custom one by its field; behind either, a
 * point leads on to a field of the target (`Contact__c.Title`).
 */
import type { Catalog, CatalogField, CatalogObject } from './catalog.ts';
import type { MetadataFile } from './source.ts';
import type { XmlNode } from './xml-tree.ts';
import { all, first, textOf } from './xml-tree.ts';

/** What may be done with a column; anything with an unknown one. */
export type ColumnKind =
    'unknown' | 'number' | 'date' | 'boolean' | 'picklist' | 'multipicklist' | 'text' | 'reference' | 'long text';

export interface ReportColumn {
    /** `Account.Buying_Centers__r$Name` */
    name: string;
    field: CatalogField;
    kind: ColumnKind;
    /** Values of a picklist of the package; undefined for every other column. */
    values?: string[];
    /** Its name in summary formulas: `Landscape_Cell__c.Potential__c`. */
    formulaName: string;
}

/** One object of a report type: the base object, then each that is joined. */
export interface ReportTable {
    /** `Account.Buying_Centers__r` */
    path: string;
    object: CatalogObject;
    outer: boolean;
}

/** Record fields that no report type offers. */
const hidden = new Set(['IsDeleted', 'SystemModstamp']);

/** The objects of a report type; where a join leads nowhere, those before it, and its node. */
export function reportTables(catalog: Catalog, file: MetadataFile): { tables: ReportTable[]; broken?: XmlNode } {
    const base = catalog.objects.get(textOf(file.root, 'baseObject') ?? '');
    if (!base) return { tables: [], broken: first(file.root, 'baseObject') };
    const tables: ReportTable[] = [{ path: base.name, object: base, outer: false }];
    for (let join = first(file.root, 'join'); join; join = first(join, 'join')) {
        const parent = tables.at(-1)!;
        const relationship = first(join, 'relationship');
        const object = relationship && childObject(catalog, parent.object, relationship.text);
        if (!object) return { tables, broken: relationship ?? join };
        const outer = textOf(join, 'outerJoin') === 'true';
        tables.push({ path: `${parent.path}.${relationship.text}`, object, outer });
    }
    return { tables };
}

/** Names of the children of an object, for the nearest of a misspelt one. */
export function childPaths(catalog: Catalog, parent: CatalogObject): string[] {
    return [...catalog.objects.values()].flatMap((object) =>
        [...object.fields.values()].flatMap((field) =>
            field.targets.includes(parent.name) && field.childPath ? [field.childPath] : []
        )
    );
}

function childObject(catalog: Catalog, parent: CatalogObject, relationship: string): CatalogObject | undefined {
    return [...catalog.objects.values()].find((object) =>
        [...object.fields.values()].some(
            (field) => field.childPath === relationship && field.targets.includes(parent.name)
        )
    );
}

/** The field of a column of a report type, such as `Contact__c.Title`; undefined where there is none. */
export function columnField(catalog: Catalog, object: CatalogObject, path: string): CatalogField | undefined {
    const [step = '', ...rest] = path.split('.');
    const field = offeredField(object, step);
    if (rest.length === 0 || !field) return field;
    const target = catalog.objects.get(field.targets[0] ?? '');
    return target && columnField(catalog, target, rest.join('.'));
}

/** Names under which a report type offers the fields of an object. */
export const offeredNames = (object: CatalogObject): string[] =>
    [...object.fields.values()].filter(({ name }) => !hidden.has(name)).map(offeredName);

function offeredField(object: CatalogObject, name: string): CatalogField | undefined {
    const known = [...object.fields.values()].find((field) => !hidden.has(field.name) && offeredName(field) === name);
    if (known || object.fields.has(name)) return known;
    // Objects of the platform have more fields than are declared here, and any object may have activities.
    const onlyOrgKnows = name === 'LastActivityDate' || (!object.custom && !name.endsWith('__c'));
    return onlyOrgKnows
        ? { name, type: 'unknown', targets: [], required: false, masterDetail: false, calculated: true }
        : undefined;
}

function offeredName(field: CatalogField): string {
    return field.targets.length > 0 && !field.name.endsWith('__c') ? (field.parentPath ?? field.name) : field.name;
}

/** All columns of a report type that lead to a field. */
export function reportColumns(catalog: Catalog, file: MetadataFile): Map<string, ReportColumn> {
    const { tables } = reportTables(catalog, file);
    const columns = new Map<string, ReportColumn>();
    for (const section of all(file.root, 'sections')) {
        for (const node of all(section, 'columns')) {
            const table = tables.find(({ path }) => path === textOf(node, 'table'));
            const path = textOf(node, 'field') ?? '';
            const field = table && columnField(catalog, table.object, path);
            if (field) {
                const name = `${table.path}$${path}`;
                const formulaName = `${formulaTable(tables, table)}.${path}`;
                columns.set(name, { name, field, formulaName, ...columnKind(catalog, field) });
            }
        }
    }
    return columns;
}

/** Formulas name a table by its object; where that occurs again in the joins, with its number. */
function formulaTable(tables: ReportTable[], table: ReportTable): string {
    const alike = tables.filter(({ object }) => object === table.object);
    const position = alike.indexOf(table) + 1;
    return `${table.object.name}${position > 1 ? position : ''}`;
}

/** Kind and values of a field, whether the package describes it or the platform. */
export function columnKind(catalog: Catalog, field: CatalogField): Pick<ReportColumn, 'kind' | 'values'> {
    const values = catalog.valueSets.get(field.valueSet ?? '');
    if (values) return { kind: field.type === 'MultiselectPicklist' ? 'multipicklist' : 'picklist', values };
    return { kind: kindOf(catalog, field) };
}

function kindOf(catalog: Catalog, field: CatalogField): ColumnKind {
    if (field.type === 'unknown') return 'unknown';
    if (field.type === 'Summary') return rollupKind(catalog, field);
    const type = field.type.toLowerCase();
    if (/^(number|currency|percent|double|int|autonumber)$/.test(type))
        return type === 'autonumber' ? 'text' : 'number';
    if (/^date(time)?$/.test(type) || /Date$/.test(field.name)) return 'date';
    if (/^(checkbox|boolean)$/.test(type)) return 'boolean';
    if (type === 'picklist') return 'picklist';
    if (/^(multiselectpicklist|multipicklist)$/.test(type)) return 'multipicklist';
    if (/^(longtextarea|html)$/.test(type)) return 'long text';
    return /^(lookup|masterdetail|reference)$/.test(type) ? 'reference' : 'text';
}

function rollupKind(catalog: Catalog, field: CatalogField): ColumnKind {
    const [objectName = '', fieldName = ''] = (textOf(field.file!.root, 'summarizedField') ?? '').split('.');
    const summarized = catalog.objects.get(objectName)?.fields.get(fieldName);
    return summarized ? kindOf(catalog, summarized) : 'number';
}
