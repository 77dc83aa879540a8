/** Page layouts and compact layouts: fields exist, required ones are there, related lists lead to children. */
import type { CatalogObject } from '../catalog.ts';
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { all, first, textOf } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';
import { isColumn } from './list-views.ts';

/** Compound fields of standard objects, which layouts name as a whole. */
const compounds = new Set(['BillingAddress', 'ShippingAddress', 'MailingAddress', 'OtherAddress', 'Name']);

/** Related lists of standard objects; their columns have names of their own, which only an org knows. */
const standardRelatedLists = new Set([
    'RelatedActivityList',
    'RelatedContactList',
    'RelatedContactRoleList',
    'RelatedFileList',
    'RelatedHistoryList',
    'RelatedLineItemList',
    'RelatedNoteList',
    'RelatedOpportunityList'
]);

export const layoutProblems: Rule = (context) => [
    ...ofType(context.source, 'layout').flatMap((file) => pageLayoutProblems(context, file)),
    ...ofType(context.source, 'compactLayout').flatMap((file) => compactLayoutProblems(context, file)),
    ...assignmentProblems(context)
];

function pageLayoutProblems(context: CheckContext, file: MetadataFile): Problem[] {
    const objectName = file.name.slice(0, file.name.indexOf('-'));
    const object = context.catalog.objects.get(objectName);
    if (!object)
        return [
            {
                file: file.path,
                reason: `the object ${objectName} of this layout does not exist`,
                nearest: nearest(objectName, context.catalog.objects.keys())
            }
        ];
    return [
        ...itemProblems(object, file),
        ...all(file.root, 'relatedLists').flatMap((list) => relatedListProblems(context, object, file, list))
    ];
}

function itemProblems(object: CatalogObject, file: MetadataFile): Problem[] {
    const items = all(file.root, 'layoutSections').flatMap((section) =>
        all(section, 'layoutColumns').flatMap((column) => all(column, 'layoutItems'))
    );
    const seen = new Set<string>();
    const problems = items.flatMap((item): Problem[] => {
        const node = first(item, 'field');
        if (!node) return [];
        const at = { file: file.path, line: node.line, element: node.text };
        const field = object.fields.get(node.text);
        if (!field && !compounds.has(node.text))
            return [
                {
                    ...at,
                    reason: `the field does not exist on ${object.name}`,
                    nearest: nearest(node.text, object.fields.keys())
                }
            ];
        if (seen.has(node.text)) return [{ ...at, reason: 'is on the layout twice' }];
        seen.add(node.text);
        const behavior = textOf(item, 'behavior');
        if (field?.file && field.calculated && behavior !== 'Readonly')
            return [{ ...at, reason: 'a formula or roll-up must be Readonly' }];
        if (field?.file && (field.required || field.masterDetail) && behavior !== 'Required')
            return [{ ...at, reason: 'a required field must be Required' }];
        return [];
    });
    const forgotten = [...object.fields.values()].filter(
        (field) =>
            field.file && (field.required || field.masterDetail) && field.type !== 'Checkbox' && !seen.has(field.name)
    );
    return [
        ...problems,
        ...forgotten.map((field): Problem => ({
            file: file.path,
            element: field.name,
            reason: 'a required field must be on the layout'
        }))
    ];
}

function relatedListProblems(
    { catalog }: CheckContext,
    object: CatalogObject,
    file: MetadataFile,
    list: XmlNode
): Problem[] {
    const name = first(list, 'relatedList');
    if (!name || standardRelatedLists.has(name.text)) return [];
    const at = { file: file.path, line: name.line, element: 'relatedList' };
    const [childName = '', fieldName = ''] = name.text.split('.');
    const child = catalog.objects.get(childName);
    if (!child)
        return [
            {
                ...at,
                reason: `the related list ${name.text} does not exist`,
                nearest: nearest(name.text, standardRelatedLists)
            }
        ];
    if (!child.fields.get(fieldName)?.targets.includes(object.name))
        return [
            {
                ...at,
                reason: `${name.text} is no reference to ${object.name}`,
                nearest: nearest(fieldName, child.fields.keys())
            }
        ];
    return [...all(list, 'fields'), ...all(list, 'sortField')]
        .filter((node) => !isColumn(child, node.text))
        .map((node): Problem => ({
            file: file.path,
            line: node.line,
            element: node.name,
            reason: `the field ${node.text} does not exist on ${childName}`,
            nearest: nearest(node.text, child.fields.keys())
        }));
}

function compactLayoutProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const object = catalog.objects.get(file.object ?? '');
    const fields = all(file.root, 'fields');
    const problems = fields
        .filter((node) => object && !object.fields.has(node.text))
        .map((node): Problem => ({
            file: file.path,
            line: node.line,
            element: 'fields',
            reason: `the field ${node.text} does not exist on ${file.object}`,
            nearest: nearest(node.text, object!.fields.keys())
        }));
    if (fields.length > 10)
        problems.push({ file: file.path, element: 'fields', reason: 'a compact layout shows at most ten fields' });
    return problems;
}

function assignmentProblems({ source }: CheckContext): Problem[] {
    const known = new Set(ofType(source, 'compactLayout').map((file) => `${file.object}.${file.name}`));
    return ofType(source, 'object').flatMap((file): Problem[] => {
        const node = first(file.root, 'compactLayoutAssignment');
        if (!node || node.text === 'SYSTEM' || known.has(`${file.object}.${node.text}`)) return [];
        return [
            {
                file: file.path,
                line: node.line,
                element: node.name,
                reason: `the compact layout ${node.text} does not exist`
            }
        ];
    });
}
