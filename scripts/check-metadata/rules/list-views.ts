/** List views and search layouts: columns and filters exist, values fit, and details are not filtered by an owner that they lack. */
import type { Catalog, CatalogObject } from '../catalog.ts';
import type { Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { all, first, textOf } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';

/** Columns that every object has, under the names that list views and related lists use for them. */
const commonColumns = new Set([
    'NAME',
    'CREATED_DATE',
    'LAST_UPDATE',
    'CREATEDBY_USER',
    'UPDATEDBY_USER',
    'CREATEDBY_USER.ALIAS',
    'UPDATEDBY_USER.ALIAS',
    'LAST_ACTIVITY'
]);
const ownerColumns = new Set(['OWNER.ALIAS', 'OWNER.FIRST_NAME', 'OWNER.LAST_NAME']);

/** Whether a list of that object's records can show the column. */
export function isColumn(object: CatalogObject, column: string): boolean {
    if (ownerColumns.has(column)) return object.fields.has('OwnerId');
    // Standard fields of standard objects have names of their own (ACCOUNT.NAME), which only an org knows.
    if (!object.custom && !column.endsWith('__c')) return true;
    return commonColumns.has(column) || (column.endsWith('__c') && object.fields.has(column));
}

export const listViewProblems: Rule = ({ source, catalog }) => [
    ...ofType(source, 'listView').flatMap((file) => {
        const object = catalog.objects.get(file.object ?? '');
        if (!object) return [{ file: file.path, reason: `the object ${file.object} does not exist` }];
        return [
            ...columnProblems(file, object, [
                ...all(file.root, 'columns'),
                ...all(file.root, 'filters').flatMap((filter) => all(filter, 'field'))
            ]),
            ...filterValueProblems(file, object, catalog),
            ...scopeProblems(file, object)
        ];
    }),
    ...ofType(source, 'object').flatMap((file) => {
        const columns = all(file.root, 'searchLayouts').flatMap((layouts) => layouts.children);
        const object = catalog.objects.get(file.object ?? '');
        return object ? columnProblems(file, object, columns) : [];
    })
];

function columnProblems(file: MetadataFile, object: CatalogObject, columns: XmlNode[]): Problem[] {
    return columns
        .filter((node) => !isColumn(object, node.text))
        .map((node) => ({
            file: file.path,
            line: node.line,
            element: node.name,
            reason: `the column ${node.text} does not exist on ${object.name}`,
            nearest: nearest(node.text, [...commonColumns, ...object.fields.keys()])
        }));
}

function filterValueProblems(file: MetadataFile, object: CatalogObject, catalog: Catalog): Problem[] {
    return all(file.root, 'filters').flatMap((filter): Problem[] => {
        const field = object.fields.get(textOf(filter, 'field') ?? '');
        const values = catalog.valueSets.get(field?.valueSet ?? '');
        const node = first(filter, 'value');
        const wrong = values && node?.text.split(',').find((value) => !values.includes(value.trim()));
        if (!field || !node || wrong === undefined) return [];
        const reason = `${field.name} has no value "${wrong}"`;
        return [{ file: file.path, line: node.line, element: 'value', reason, nearest: nearest(wrong, values ?? []) }];
    });
}

function scopeProblems(file: MetadataFile, object: CatalogObject): Problem[] {
    const scope = first(file.root, 'filterScope');
    if (scope?.text !== 'Mine' || object.fields.has('OwnerId')) return [];
    const reason = 'a detail has no owner: filter by a checkbox formula on the user instead';
    return [{ file: file.path, line: scope.line, element: 'filterScope', reason }];
}
