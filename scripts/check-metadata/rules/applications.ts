/** Apps and tabs: tabs exist, record pages that the app assigns exist and are for that object. */
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { all, first, isTrue, textOf } from '../xml-tree.ts';

export const applicationProblems: Rule = (context) => [
    ...ofType(context.source, 'app').flatMap((file) => [
        ...tabProblems(context, file),
        ...overrideProblems(context, file)
    ]),
    ...ofType(context.source, 'tab').flatMap((file) => ownTabProblems(context, file))
];

/** Standard tabs of no object. */
const standardTabs = new Set([
    'home',
    'report',
    'dashboard',
    'feed',
    'file',
    'chatter',
    'forecasting3',
    'app',
    'setup'
]);

function tabProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const objects = new Set([...catalog.objects.keys()].map((name) => name.toLowerCase()));
    return all(file.root, 'tabs').flatMap((node): Problem[] => {
        const standard = node.text.replace(/^standard-/, '');
        const exists =
            node.text === standard
                ? catalog.tabs.has(node.text)
                : standardTabs.has(standard.toLowerCase()) || objects.has(standard.toLowerCase());
        if (exists) return [];
        const known = [
            ...catalog.tabs,
            ...[...catalog.objects.values()]
                .filter((object) => !object.custom)
                .map((object) => `standard-${object.name}`)
        ];
        return [
            {
                file: file.path,
                line: node.line,
                element: 'tabs',
                reason: `the tab ${node.text} does not exist`,
                nearest: nearest(node.text, known)
            }
        ];
    });
}

function overrideProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    return all(file.root, 'actionOverrides').flatMap((override): Problem[] => {
        const content = first(override, 'content');
        const object = textOf(override, 'pageOrSobjectType') ?? '';
        if (!content || textOf(override, 'type') !== 'Flexipage') return [];
        const at = { file: file.path, line: content.line, element: 'content' };
        const page = catalog.flexipages.get(content.text);
        if (!page)
            return [
                {
                    ...at,
                    reason: `the page ${content.text} does not exist`,
                    nearest: nearest(content.text, catalog.flexipages.keys())
                }
            ];
        const pageObject = textOf(page.root, 'sobjectType');
        if (object === 'standard-home') {
            const type = textOf(page.root, 'type');
            return type === 'HomePage' ? [] : [{ ...at, reason: `${content.text} is a ${type}, not a HomePage` }];
        }
        return pageObject === object
            ? []
            : [{ ...at, reason: `${content.text} is a page of ${pageObject}, not of ${object}` }];
    });
}

function ownTabProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const at = { file: file.path, line: file.root.line, element: 'CustomTab' };
    if (isTrue(file.root, 'customObject') && !catalog.objects.get(file.name)?.custom) {
        return [
            {
                ...at,
                reason: `the object ${file.name} does not exist`,
                nearest: nearest(file.name, catalog.objects.keys())
            }
        ];
    }
    const component = first(file.root, 'lwcComponent');
    if (component && !catalog.bundles.has(component.text)) {
        return [
            {
                file: file.path,
                line: component.line,
                element: component.name,
                reason: `the component ${component.text} does not exist`,
                nearest: nearest(component.text, catalog.bundles.keys())
            }
        ];
    }
    return textOf(file.root, 'motif')
        ? []
        : [{ ...at, reason: 'needs a motif: it is the icon of the object everywhere' }];
}
