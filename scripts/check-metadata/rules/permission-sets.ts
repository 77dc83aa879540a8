/** Permission sets: what they name exists, each can be deployed by itself, and no field is forgotten. */
import type { CatalogField } from '../catalog.ts';
import { fieldProblem } from '../catalog.ts';
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { all, first, isTrue, textOf } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';

/** Objects whose access follows another object's, so that a permission set cannot name them. */
const followsMaster: Record<string, string> = {
    OpportunityLineItem: 'Opportunity',
    OpportunityContactRole: 'Opportunity'
};

export const permissionSetProblems: Rule = (context) => [
    ...ofType(context.source, 'permissionset').flatMap((file) => [
        ...objectProblems(context, file),
        ...fieldProblems(context, file),
        ...nameProblems(context, file)
    ]),
    ...groupProblems(context),
    ...forgottenFields(context)
];

function objectProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const granted = readableObjects(file);
    return all(file.root, 'objectPermissions').flatMap((node): Problem[] => {
        const name = textOf(node, 'object') ?? '';
        const at = { file: file.path, line: node.line, element: name };
        const object = catalog.objects.get(name);
        if (!object)
            return [
                { ...at, reason: `the object ${name} does not exist`, nearest: nearest(name, catalog.objects.keys()) }
            ];
        const problems: Problem[] = [];
        const needs = (flag: string, ...required: string[]): void => {
            const missing = isTrue(node, flag) ? required.filter((other) => !isTrue(node, other)) : [];
            if (missing.length > 0) problems.push({ ...at, reason: `${flag} needs ${missing.join(' and ')}` });
        };
        needs('allowCreate', 'allowRead');
        needs('allowEdit', 'allowRead');
        needs('allowDelete', 'allowRead', 'allowEdit');
        needs('viewAllRecords', 'allowRead');
        needs('modifyAllRecords', 'allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords');
        for (const field of object.fields.values()) {
            const master = field.masterDetail ? field.targets[0] : undefined;
            if (master && !granted.has(master))
                problems.push({ ...at, reason: `needs Read on its master ${master} in the same permission set` });
        }
        return problems;
    });
}

function fieldProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const granted = readableObjects(file);
    const seen = new Set<string>();
    return all(file.root, 'fieldPermissions').flatMap((node): Problem[] => {
        const path = first(node, 'field');
        if (!path) return [];
        const missing = fieldProblem(catalog, path.text, file, path);
        if (missing) return [missing];
        const at = { file: file.path, line: path.line, element: path.text };
        const [objectName = '', fieldName = ''] = path.text.split('.');
        const problems: Problem[] = [];
        const field = catalog.objects.get(objectName)!.fields.get(fieldName)!;
        if (seen.has(path.text)) problems.push({ ...at, reason: 'is there twice' });
        seen.add(path.text);
        if (field.required || field.masterDetail)
            problems.push({
                ...at,
                reason: 'a required or master-detail field cannot be named: it follows the object'
            });
        if (field.calculated && isTrue(node, 'editable'))
            problems.push({ ...at, reason: 'a formula or roll-up cannot be editable' });
        if (isTrue(node, 'editable') && !isTrue(node, 'readable'))
            problems.push({ ...at, reason: 'editable needs readable' });
        if (!granted.has(followsMaster[objectName] ?? objectName))
            problems.push({
                ...at,
                reason: `needs Read on ${objectName} in the same permission set`,
                severity: 'warning'
            });
        return problems;
    });
}

function nameProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const check = (
        group: string,
        key: string,
        exists: (name: string) => boolean,
        known: Iterable<string>,
        kind: string
    ): Problem[] =>
        all(file.root, group).flatMap((node): Problem[] => {
            const name = first(node, key) as XmlNode | undefined;
            if (!name || exists(name.text)) return [];
            return [
                {
                    file: file.path,
                    line: name.line,
                    element: group,
                    reason: `the ${kind} ${name.text} does not exist`,
                    nearest: nearest(name.text, known)
                }
            ];
        });
    return [
        ...check(
            'applicationVisibilities',
            'application',
            (name) => catalog.applications.has(name),
            catalog.applications,
            'app'
        ),
        ...check(
            'customPermissions',
            'name',
            (name) => catalog.permissions.has(name),
            catalog.permissions,
            'custom permission'
        ),
        ...check(
            'tabSettings',
            'tab',
            (name) => catalog.tabs.has(name) || name.startsWith('standard-'),
            catalog.tabs,
            'tab'
        )
    ];
}

/** A group names permission sets. */
function groupProblems({ source }: CheckContext): Problem[] {
    const sets = new Set(ofType(source, 'permissionset').map(({ name }) => name));
    return ofType(source, 'permissionsetgroup').flatMap((file) =>
        all(file.root, 'permissionSets')
            .filter(({ text }) => !sets.has(text))
            .map((node): Problem => ({
                file: file.path,
                line: node.line,
                element: 'permissionSets',
                reason: `the permission set ${node.text} does not exist`,
                nearest: nearest(node.text, sets)
            }))
    );
}

/** A field that no permission set grants is invisible to everybody. */
function forgottenFields({ source, catalog }: CheckContext): Problem[] {
    const sets = ofType(source, 'permissionset');
    if (sets.length === 0) return [];
    const named = new Set(
        sets.flatMap((file) => all(file.root, 'fieldPermissions').map((node) => textOf(node, 'field')))
    );
    const needsGrant = (field: CatalogField): boolean => Boolean(field.file) && !field.required && !field.masterDetail;
    return [...catalog.objects.values()].flatMap((object) =>
        [...object.fields.values()]
            .filter((field) => needsGrant(field) && !named.has(`${object.name}.${field.name}`))
            .map((field): Problem => ({
                file: field.file!.path,
                element: field.name,
                reason: 'no permission set grants this field: nobody could read it',
                severity: 'warning'
            }))
    );
}

const readableObjects = (file: MetadataFile): Set<string> =>
    new Set(
        all(file.root, 'objectPermissions')
            .filter((node) => isTrue(node, 'allowRead'))
            .map((node) => textOf(node, 'object') ?? '')
    );
