/** How objects hang together: targets, names of child relationships, limits of master-detail. */
import type { CatalogObject } from '../catalog.ts';
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { first, textOf } from '../xml-tree.ts';

/** Levels of master-detail below one standard object. */
const maximumDepth = 3;

export const relationshipProblems: Rule = (context) => [
    ...targetProblems(context),
    ...childNameProblems(context),
    ...masterProblems(context),
    ...sharingProblems(context)
];

function targetProblems({ catalog }: CheckContext): Problem[] {
    return packageFields(catalog.objects).flatMap(({ field }): Problem[] => {
        const target = field.targets[0];
        if (!field.file || target === undefined || catalog.objects.has(target)) return [];
        const node = first(field.file.root, 'referenceTo');
        return [
            {
                file: field.file.path,
                line: node?.line,
                element: 'referenceTo',
                reason: `the object ${target} does not exist`,
                nearest: nearest(target, catalog.objects.keys())
            }
        ];
    });
}

function childNameProblems({ catalog }: CheckContext): Problem[] {
    const taken = new Map<string, string>();
    return packageFields(catalog.objects).flatMap(({ object, field }): Problem[] => {
        const node = field.file && first(field.file.root, 'relationshipName');
        if (!node || !field.file) return [];
        const at = { file: field.file.path, line: node.line, element: node.name };
        if (!/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/.test(node.text))
            return [{ ...at, reason: `${node.text} is not a valid relationship name` }];
        const key = `${field.targets[0]}.${node.text}`.toLowerCase();
        const other = taken.get(key);
        taken.set(key, `${object.name}.${field.name}`);
        return other === undefined
            ? []
            : [{ ...at, reason: `${field.targets[0]} already has children called ${node.text}, from ${other}` }];
    });
}

function masterProblems({ catalog }: CheckContext): Problem[] {
    return [...catalog.objects.values()].flatMap((object) => {
        const masters = [...object.fields.values()].filter((field) => field.masterDetail);
        const problems: Problem[] = [];
        if (masters.length > 2)
            problems.push({
                file: masters[2]!.file!.path,
                element: 'type',
                reason: 'an object has at most two master-detail fields'
            });
        const depth = levelsBelowStandard(object, catalog.objects);
        if (depth > maximumDepth)
            problems.push({
                file: masters[0]!.file!.path,
                element: 'referenceTo',
                reason: `is ${depth} levels below a standard object; the platform allows ${maximumDepth}`
            });
        return problems;
    });
}

function levelsBelowStandard(object: CatalogObject, objects: Map<string, CatalogObject>, seen: string[] = []): number {
    if (!object.custom || seen.includes(object.name)) return 0;
    const masters = [...object.fields.values()].filter((field) => field.masterDetail);
    const parents = masters
        .map((field) => objects.get(field.targets[0] ?? ''))
        .filter((parent) => parent !== undefined);
    return Math.max(0, ...parents.map((parent) => 1 + levelsBelowStandard(parent, objects, [...seen, object.name])));
}

function sharingProblems({ catalog }: CheckContext): Problem[] {
    return [...catalog.objects.values()].flatMap((object): Problem[] => {
        if (!object.file) return [];
        const node = first(object.file.root, 'sharingModel');
        const isDetail = [...object.fields.values()].some((field) => field.masterDetail);
        const at = { file: object.file.path, line: node?.line, element: 'sharingModel' };
        const problems: Problem[] = [];
        if (isDetail !== (node?.text === 'ControlledByParent')) {
            problems.push({
                ...at,
                reason: isDetail
                    ? 'must be ControlledByParent: the object has a master'
                    : 'ControlledByParent needs a master-detail field'
            });
        }
        const nameField = first(object.file.root, 'nameField');
        if (
            nameField &&
            textOf(nameField, 'type') === 'AutoNumber' &&
            !/\{0+\}/.test(textOf(nameField, 'displayFormat') ?? '')
        ) {
            problems.push({
                file: object.file.path,
                line: nameField.line,
                element: 'nameField',
                reason: 'an AutoNumber needs a displayFormat such as A-{0000}'
            });
        }
        return problems;
    });
}

const packageFields = (objects: Map<string, CatalogObject>) =>
    [...objects.values()].flatMap((object) =>
        [...object.fields.values()].filter((field) => field.file).map((field) => ({ object, field }))
    );
