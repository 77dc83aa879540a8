/** Component bundles: meta file, targets, sizes, and the platform modules that they import. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Catalog } from '../catalog.ts';
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { isScript } from '../source.ts';
import type { Bundle } from '../source.ts';
import { all, first, isTrue, textOf } from '../xml-tree.ts';

/** Largest file that we plan for; deployment accepts up to 128 kB everywhere. */
const maximumBytes = 128 * 1024;

/** Targets of a js-meta.xml
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-configuration-tags.html). */
const targets = [
    'lightning__AppPage',
    'lightning__HomePage',
    'lightning__RecordPage',
    'lightning__RecordAction',
    'lightning__Tab',
    'lightning__UtilityBar',
    'lightning__FlowScreen',
    'lightning__UrlAddressable',
    'lightning__GlobalAction',
    'lightningCommunity__Page',
    'lightningCommunity__Default'
];

export const bundleProblems: Rule = (context) =>
    context.source.bundles.flatMap((bundle) => [
        ...metaProblems(context, bundle),
        ...sizeProblems(context, bundle),
        ...importProblems(context, bundle)
    ]);

function metaProblems({ source, foreign }: CheckContext, bundle: Bundle): Problem[] {
    const { meta } = bundle;
    const path = `${bundle.path}/${bundle.name}.js-meta.xml`;
    if (!meta) {
        const broken = source.unreadable.some(({ file }) => file === path);
        return broken
            ? []
            : [
                  {
                      file: bundle.path,
                      reason: `has no ${bundle.name}.js-meta.xml: it would be left out of the package without a word`
                  }
              ];
    }
    const problems: Problem[] = [];
    const named = all(first(meta.root, 'targets') ?? meta.root, 'target');
    for (const node of named) {
        if (targets.includes(node.text)) continue;
        problems.push({
            file: path,
            line: node.line,
            element: 'target',
            reason: `the target ${node.text} does not exist`,
            nearest: nearest(node.text, targets)
        });
    }
    if (isTrue(meta.root, 'isExposed') && named.length === 0)
        problems.push({
            file: path,
            element: 'targets',
            reason: 'an exposed component needs a target',
            severity: 'warning'
        });
    for (const config of all(first(meta.root, 'targetConfigs') ?? meta.root, 'targetConfig')) {
        const unknown = (config.attributes['targets'] ?? '')
            .split(',')
            .find((target) => !named.some(({ text }) => text === target.trim()));
        if (unknown !== undefined)
            problems.push({
                file: path,
                line: config.line,
                element: 'targetConfig',
                reason: `${unknown} is not among the targets`
            });
    }
    const version = first(meta.root, 'apiVersion');
    const known = /^\d\d\.0$/.test(version?.text ?? '') && Number(version!.text) <= 66;
    if (version?.text !== '66.0' && !(foreign && known))
        problems.push({
            file: path,
            line: version?.line,
            element: 'apiVersion',
            reason: `must be 66.0, not ${textOf(meta.root, 'apiVersion') ?? 'absent'}`,
            severity: 'warning'
        });
    // A style sheet alone is a bundle that others import (Lightning Web Components Developer Guide, "Share CSS Style Rules").
    const isStyleSheet =
        bundle.files.every((file) => /\.(css|xml)$/.test(file)) && bundle.files.includes(`${bundle.name}.css`);
    if (!isStyleSheet && !bundle.files.some((file) => [`${bundle.name}.ts`, `${bundle.name}.js`].includes(file))) {
        const deployed = !bundle.files.some((file) => file.endsWith('.ts'));
        problems.push({ file: bundle.path, reason: `has no ${bundle.name}.${deployed ? 'js' : 'ts'}` });
    }
    return problems;
}

function sizeProblems({ source }: CheckContext, bundle: Bundle): Problem[] {
    return bundle.files
        .filter((file) => !file.endsWith('.ts') && statSync(join(source.folder, bundle.path, file)).size > maximumBytes)
        .map((file): Problem => ({
            file: `${bundle.path}/${file}`,
            reason: 'is larger than 128 kB: the platform may refuse it',
            severity: 'warning'
        }));
}

function importProblems({ source, catalog }: CheckContext, bundle: Bundle): Problem[] {
    return bundle.files
        .filter((file) => isScript(bundle, file))
        .flatMap((file) => {
            const path = `${bundle.path}/${file}`;
            const tree = ts.createSourceFile(
                path,
                readFileSync(join(source.folder, path), 'utf8'),
                ts.ScriptTarget.ESNext,
                false
            );
            return tree.statements.flatMap((statement): Problem[] => {
                if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
                const specifier = statement.moduleSpecifier;
                if (!specifier || !ts.isStringLiteral(specifier)) return [];
                const wrong = importProblem(catalog, specifier.text);
                const line = tree.getLineAndCharacterOfPosition(statement.end).line + 1;
                return wrong ? [{ file: path, line, element: specifier.text, ...wrong }] : [];
            });
        });
}

const folded = new WeakMap<Catalog, Set<string>>();

/** Names of labels without regard to case, as the platform finds them. */
function foldedLabels(catalog: Catalog): Set<string> {
    let names = folded.get(catalog);
    if (!names) folded.set(catalog, (names = new Set([...catalog.labels].map((name) => name.toLowerCase()))));
    return names;
}

function importProblem(catalog: Catalog, specifier: string): Pick<Problem, 'reason' | 'nearest'> | undefined {
    const [, kind, name = ''] =
        /^(?:@salesforce\/(label|schema|customPermission|resourceUrl)|c)\/(.+)$/.exec(specifier) ?? [];
    if (name === '') return undefined;
    const missing = (what: string, known: Iterable<string>, wanted = name) => ({
        reason: `${what} ${wanted} does not exist`,
        nearest: nearest(wanted, known)
    });
    if (kind === 'label') {
        const label = name.replace(/^c\./, '');
        return foldedLabels(catalog).has(label.toLowerCase()) ? undefined : missing('the label', catalog.labels, label);
    }
    if (kind === 'customPermission')
        return catalog.permissions.has(name) ? undefined : missing('the custom permission', catalog.permissions);
    if (kind === 'resourceUrl')
        return catalog.resources.has(name) ? undefined : missing('the static resource', catalog.resources);
    if (kind === undefined)
        return catalog.bundles.has(name) ? undefined : missing('the bundle', catalog.bundles.keys());
    const [objectName = '', ...path] = name.split('.');
    let object = catalog.objects.get(objectName);
    if (!object) return missing('the object', catalog.objects.keys(), objectName);
    for (const [index, step] of path.entries()) {
        const isLast = index === path.length - 1;
        const field = isLast
            ? object?.fields.get(step)
            : [...(object?.fields.values() ?? [])].find(({ parentPath }) => parentPath === step);
        if (!field) return missing(`on ${object?.name ?? objectName} the field`, object?.fields.keys() ?? [], step);
        object = catalog.objects.get(field.targets[0] ?? '');
    }
    return undefined;
}
