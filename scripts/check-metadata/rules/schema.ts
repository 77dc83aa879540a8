/** Elements against the Metadata API's types: misspelt, missing, doubled, with a value of the wrong kind. */
import { createRequire } from 'node:module';
import type { Rule } from '../check.ts';
import type { ElementType, TypeLookup } from '../metadata-types.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { MetadataFile } from '../source.ts';
import type { XmlNode } from '../xml-tree.ts';
import { textOf } from '../xml-tree.ts';

/** Root element of each file type that is checked in all its parts. */
const rootOf: Record<string, string> = {
    app: 'CustomApplication',
    compactLayout: 'CompactLayout',
    customPermission: 'CustomPermission',
    dashboard: 'Dashboard',
    dashboardFolder: 'DashboardFolder',
    field: 'CustomField',
    flexipage: 'FlexiPage',
    globalValueSet: 'GlobalValueSet',
    js: 'LightningComponentBundle',
    labels: 'CustomLabels',
    layout: 'Layout',
    listView: 'ListView',
    object: 'CustomObject',
    permissionset: 'PermissionSet',
    report: 'Report',
    reportFolder: 'ReportFolder',
    reportType: 'ReportType',
    quickAction: 'QuickAction',
    pathAssistant: 'PathAssistant',
    translation: 'Translations',
    objectTranslation: 'CustomObjectTranslation',
    fieldTranslation: 'CustomFieldTranslation',
    globalValueSetTranslation: 'GlobalValueSetTranslation',
    resource: 'StaticResource',
    tab: 'CustomTab',
    validationRule: 'ValidationRule'
};

/** Folders whose files have whatever ending their content has. */
const CONTENT_FOLDERS = /(?:^|\/)(documents|contentassets|experiences|digitalExperiences|waveTemplates)\//;

let registered: Map<string, string[]> | undefined;

/** Root elements by file type, as the tool that deploys them knows it. */
function rootBySuffix(): Map<string, string[]> {
    if (registered) return registered;
    interface MetadataType {
        name: string;
        suffix?: string;
        children?: { types: Record<string, MetadataType> };
    }
    const { types } = createRequire(import.meta.url)(
        '@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json'
    ) as { types: Record<string, MetadataType> };
    registered = new Map();
    for (const type of Object.values(types)) {
        for (const { suffix, name } of [type, ...Object.values(type.children?.types ?? {})])
            if (suffix) registered.set(suffix, [...(registered.get(suffix) ?? []), name]);
    }
    return registered;
}

/** None where any will do; undefined for a type that does not exist. */
function expectedRoot(file: MetadataFile): string[] | undefined {
    if (/(?:^|\/)aura\//.test(file.path)) return ['AuraDefinitionBundle'];
    if (CONTENT_FOLDERS.test(file.path)) return [];
    const own = rootOf[file.type];
    return own ? [own] : rootBySuffix().get(file.type);
}

/** Types whose file repeats its own name in `fullName`. */
const namedInside = new Set(['compactLayout', 'field', 'listView', 'validationRule']);

export const schemaProblems: Rule = ({ source, types }) => source.metadata.flatMap((file) => fileProblems(file, types));

function fileProblems(file: MetadataFile, types: TypeLookup): Problem[] {
    const expected = expectedRoot(file);
    if (!expected) {
        return [
            {
                file: file.path,
                reason: `${file.type}-meta.xml is no file type of the source format`,
                nearest: nearest(file.type, [...Object.keys(rootOf), ...rootBySuffix().keys()])
            }
        ];
    }
    if (expected.length === 0) return [];
    if (!expected.includes(file.root.name)) {
        return [
            {
                file: file.path,
                line: file.root.line,
                element: file.root.name,
                reason: `the root element must be ${expected[0]}`
            }
        ];
    }
    const type = types(file.root.name);
    const problems = type ? nodeProblems(file, file.root, type, types) : [];
    if (namedInside.has(file.type) && textOf(file.root, 'fullName') !== file.name) {
        problems.push({
            file: file.path,
            line: file.root.line,
            element: 'fullName',
            reason: `must be the name of the file, ${file.name}`
        });
    }
    return problems;
}

function nodeProblems(file: MetadataFile, node: XmlNode, type: ElementType, types: TypeLookup): Problem[] {
    if (type.kind !== 'object') return valueProblems(file, node, type);
    const problems: Problem[] = [];
    const seen = new Set<string>();
    for (const child of node.children) {
        const at = { file: file.path, line: child.line, element: child.name };
        const member = type.members.get(child.name);
        if (!member) {
            problems.push({
                ...at,
                reason: `there is no such element in ${node.name}`,
                nearest: nearest(child.name, type.members.keys())
            });
            continue;
        }
        if (seen.has(child.name) && !member.many)
            problems.push({ ...at, reason: `may occur only once in ${node.name}` });
        seen.add(child.name);
        // LightningComponentBundle.targetConfigs is free XML, typed as text.
        const childType = child.name === 'targetConfigs' ? undefined : types(member.type);
        if (childType) problems.push(...nodeProblems(file, child, childType, types));
    }
    for (const [name, member] of type.members) {
        if (!member.required || seen.has(name)) continue;
        problems.push({
            file: file.path,
            line: node.line,
            element: node.name,
            reason: `the element ${name} is missing`
        });
    }
    return problems;
}

function valueProblems(file: MetadataFile, node: XmlNode, type: ElementType): Problem[] {
    const at = { file: file.path, line: node.line, element: node.name };
    if (node.children.length > 0) return [{ ...at, reason: 'must hold text, not elements' }];
    if (type.kind === 'boolean' && !['true', 'false'].includes(node.text))
        return [{ ...at, reason: `"${node.text}" is neither true nor false` }];
    if (type.kind === 'number' && (node.text === '' || Number.isNaN(Number(node.text))))
        return [{ ...at, reason: `"${node.text}" is not a number` }];
    if (type.kind === 'enum' && !type.values.includes(node.text)) {
        return [
            {
                ...at,
                reason: `"${node.text}" is not a value that the platform knows`,
                nearest: nearest(node.text, type.values)
            }
        ];
    }
    return [];
}
