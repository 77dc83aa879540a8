/** Lightning pages: components exist and are exposed for the page, their properties are theirs, facets resolve. */
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import type { Bundle, MetadataFile } from '../source.ts';
import { all, first, isTrue, textOf } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';

/** Standard components in use, with the properties that the package sets. */
const standardComponents: Record<string, string[]> = {
    'flexipage:column': ['body'],
    'flexipage:field': [],
    'flexipage:fieldSection': ['columns', 'horizontalAlignment', 'label'],
    'flexipage:richText': ['decorate', 'richTextValue'],
    'flexipage:tab': ['active', 'body', 'title'],
    'flexipage:tabset': ['tabs'],
    'force:detailPanel': [],
    'force:highlightsPanel': ['collapsed', 'enableActionsConfiguration', 'hideChatterActions', 'numVisibleActions'],
    'force:relatedListContainer': ['relatedListComponentOverride', 'rowsToDisplay', 'showActionBar'],
    'force:relatedListSingleContainer': [
        'parentFieldApiName',
        'relatedListApiName',
        'relatedListComponentOverride',
        'rowsToDisplay',
        'showActionBar'
    ],
    'runtime_sales_activities:activityPanel': []
};

/** Properties whose value names a facet of the page. */
const facetProperties = new Set(['body', 'tabs', 'columns']);

/** Page type to the target that a component must name. */
const targetOf: Record<string, string> = {
    RecordPage: 'lightning__RecordPage',
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    UtilityBar: 'lightning__UtilityBar'
};

/** Regions of the page templates in use. */
const templates: Record<string, string[]> = {
    'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
    'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
    'flexipage:defaultAppHomeTemplate': ['main'],
    'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
    'one:utilityBarTemplateDesktop': ['utilityItems', 'backgroundComponents']
};

export const flexipageProblems: Rule = (context) =>
    ofType(context.source, 'flexipage').flatMap((file) => [
        ...pageProblems(context, file),
        ...regionProblems(context, file),
        ...componentsOf(file).flatMap((node) => componentProblems(context, file, node))
    ]);

const componentsOf = (file: MetadataFile): XmlNode[] =>
    all(file.root, 'flexiPageRegions').flatMap((region) =>
        all(region, 'itemInstances').flatMap((item) => all(item, 'componentInstance'))
    );

function pageProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const object = first(file.root, 'sobjectType');
    if (textOf(file.root, 'type') === 'RecordPage' && !object)
        return [{ file: file.path, element: 'sobjectType', reason: 'a record page needs its object' }];
    if (!object || catalog.objects.has(object.text)) return [];
    return [
        {
            file: file.path,
            line: object.line,
            element: object.name,
            reason: `the object ${object.text} does not exist`,
            nearest: nearest(object.text, catalog.objects.keys())
        }
    ];
}

function regionProblems({ apiVersion }: CheckContext, file: MetadataFile): Problem[] {
    const problems: Problem[] = [];
    const template = textOf(first(file.root, 'template') ?? file.root, 'name') ?? '';
    const regions = templates[template];
    if (!regions)
        problems.push({
            file: file.path,
            line: first(file.root, 'template')?.line,
            element: 'template',
            reason: `the template ${template} is not known`,
            nearest: nearest(template, Object.keys(templates))
        });
    const names = new Set<string>();
    for (const region of all(file.root, 'flexiPageRegions')) {
        const name = textOf(region, 'name') ?? '';
        const at = { file: file.path, line: region.line, element: name };
        if (names.has(name)) problems.push({ ...at, reason: 'is a region twice' });
        names.add(name);
        if (textOf(region, 'type') === 'Region' && regions && !regions.includes(name))
            problems.push({ ...at, reason: `the template has no such region`, nearest: nearest(name, regions) });
    }
    const identifiers = new Set<string>();
    for (const node of componentsOf(file)) {
        const identifier = textOf(node, 'identifier');
        const at = { file: file.path, line: node.line, element: textOf(node, 'componentName') };
        if (!identifier) {
            if (apiVersion >= 53) problems.push({ ...at, reason: 'needs an identifier (since API version 53.0)' });
        } else if (identifiers.has(identifier))
            problems.push({ ...at, reason: `the identifier ${identifier} is there twice` });
        if (identifier) identifiers.add(identifier);
        for (const property of all(node, 'componentInstanceProperties')) {
            const value = first(property, 'value');
            if (!value || !facetProperties.has(textOf(property, 'name') ?? '')) continue;
            const facets = all(file.root, 'flexiPageRegions').map((region) => textOf(region, 'name') ?? '');
            if (!facets.includes(value.text))
                problems.push({
                    file: file.path,
                    line: value.line,
                    element: textOf(property, 'name'),
                    reason: `there is no facet ${value.text} on this page`,
                    nearest: nearest(value.text, facets)
                });
        }
    }
    return problems;
}

function componentProblems({ catalog }: CheckContext, file: MetadataFile, node: XmlNode): Problem[] {
    const nameNode = first(node, 'componentName');
    if (!nameNode) return [];
    const name = nameNode.text.replace(/^c:/, '');
    const at = { file: file.path, line: nameNode.line, element: nameNode.text };
    const standard = standardComponents[name];
    if (standard) return propertyProblems(file, node, standard);
    const bundle = catalog.bundles.get(name);
    if (!bundle)
        return [
            {
                ...at,
                reason: 'there is no such component',
                nearest: nearest(name, [...catalog.bundles.keys(), ...Object.keys(standardComponents)])
            }
        ];
    if (!bundle.meta) return [];
    const problems: Problem[] = [];
    if (!isTrue(bundle.meta.root, 'isExposed'))
        problems.push({ ...at, reason: 'the component is not exposed (isExposed in its js-meta.xml)' });
    const target = targetOf[textOf(file.root, 'type') ?? ''];
    if (target && !all(first(bundle.meta.root, 'targets') ?? node, 'target').some(({ text }) => text === target)) {
        problems.push({ ...at, reason: `the component does not name the target ${target}` });
    }
    const configs = configsOf(bundle, target);
    const objects = configs.flatMap((config) =>
        all(config, 'objects').flatMap((list) => all(list, 'object').map(({ text }) => text))
    );
    const page = textOf(file.root, 'sobjectType');
    if (objects.length > 0 && page && !objects.includes(page))
        problems.push({ ...at, reason: `the component is not meant for ${page}` });
    const properties = configs.flatMap((config) =>
        all(config, 'property').map((property) => property.attributes['name'] ?? '')
    );
    return [...problems, ...propertyProblems(file, node, properties)];
}

const configsOf = (bundle: Bundle, target: string | undefined): XmlNode[] =>
    all(first(bundle.meta!.root, 'targetConfigs') ?? bundle.meta!.root, 'targetConfig').filter((config) =>
        (config.attributes['targets'] ?? '').split(',').includes(target ?? '')
    );

function propertyProblems(file: MetadataFile, node: XmlNode, known: string[]): Problem[] {
    return all(node, 'componentInstanceProperties').flatMap((property): Problem[] => {
        const name = first(property, 'name');
        // A decorator is of the place (icon and size of a utility item), not of the component.
        if (!name || known.includes(name.text) || textOf(property, 'type') === 'decorator') return [];
        return [
            {
                file: file.path,
                line: name.line,
                element: textOf(node, 'componentName'),
                reason: `has no property ${name.text}`,
                nearest: nearest(name.text, known)
            }
        ];
    });
}
