/** Quick actions, the layouts that show them, and paths: what they name exists. */
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { all, first, textOf } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';

/** Targets that an action's component may have. */
const ACTION_TARGETS = ['lightning__RecordAction', 'lightning__GlobalAction'];

export const actionProblems: Rule = (context) => [
    ...ofType(context.source, 'quickAction').flatMap((file) => quickActionProblems(context, file)),
    ...ofType(context.source, 'layout').flatMap((file) => layoutActionProblems(context, file)),
    ...ofType(context.source, 'pathAssistant').flatMap((file) => pathProblems(context, file)),
    ...ofType(context.source, 'app').flatMap((file) => utilityBarProblems(context, file))
];

function missing(file: MetadataFile, node: XmlNode, what: string, known: Iterable<string>): Problem {
    const reason = `the ${what} ${node.text} does not exist`;
    return { file: file.path, line: node.line, element: node.name, reason, nearest: nearest(node.text, known) };
}

function quickActionProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const problems: Problem[] = [];
    const target = first(file.root, 'targetObject');
    if (target && !catalog.objects.has(target.text)) return [missing(file, target, 'object', catalog.objects.keys())];
    const own = file.name.includes('.') ? file.name.split('.')[0]! : '';
    const object = catalog.objects.get(target?.text ?? own);
    if (!object) {
        if (own) problems.push({ file: file.path, reason: `the object ${own} of this action does not exist` });
        return problems;
    }
    const layout = first(file.root, 'quickActionLayout');
    const items = layout
        ? all(layout, 'quickActionLayoutColumns').flatMap((column) => all(column, 'quickActionLayoutItems'))
        : [];
    const named = [...items, ...all(file.root, 'fieldOverrides')].flatMap((item) => all(item, 'field'));
    const parent = first(file.root, 'targetParentField');
    for (const node of parent ? [...named, parent] : named)
        if (!object.fields.has(node.text)) problems.push(missing(file, node, 'field', object.fields.keys()));
    const component = first(file.root, 'lightningWebComponent');
    const bundle = component && catalog.bundles.get(component.text);
    if (component && !bundle) problems.push(missing(file, component, 'component', catalog.bundles.keys()));
    const targets = bundle?.meta ? all(first(bundle.meta.root, 'targets') ?? bundle.meta.root, 'target') : [];
    if (component && bundle && !targets.some(({ text }) => ACTION_TARGETS.includes(text)))
        problems.push({
            file: file.path,
            line: component.line,
            element: component.name,
            reason: `${component.text} is not exposed for actions: it needs the target ${ACTION_TARGETS[0]}`
        });
    return problems;
}

/** Actions of the package on its layouts; what has no dot and no file is a standard button of the org. */
function layoutActionProblems({ source }: CheckContext, file: MetadataFile): Problem[] {
    const list = first(file.root, 'platformActionList');
    const known = ofType(source, 'quickAction').map(({ name }) => name);
    return (list ? all(list, 'platformActionListItems') : []).flatMap((item): Problem[] => {
        const name = first(item, 'actionName');
        const isOurs = textOf(item, 'actionType') === 'QuickAction' && name?.text.includes('.');
        return name && isOurs && !known.includes(name.text) ? [missing(file, name, 'action', known)] : [];
    });
}

function pathProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const entity = first(file.root, 'entityName');
    const object = catalog.objects.get(entity?.text ?? '');
    if (!entity || !object) return entity ? [missing(file, entity, 'object', catalog.objects.keys())] : [];
    const field = first(file.root, 'fieldName');
    const shown = all(file.root, 'pathAssistantSteps').flatMap((step) => all(step, 'fieldNames'));
    return (field ? [field, ...shown] : shown)
        .filter(({ text }) => !object.fields.has(text))
        .map((node) => missing(file, node, 'field', object.fields.keys()));
}

function utilityBarProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const bar = first(file.root, 'utilityBar');
    if (!bar) return [];
    const page = catalog.flexipages.get(bar.text);
    if (!page) return [missing(file, bar, 'page', catalog.flexipages.keys())];
    const type = textOf(page.root, 'type');
    if (type === 'UtilityBar') return [];
    return [
        { file: file.path, line: bar.line, element: bar.name, reason: `${bar.text} is a ${type}, not a UtilityBar` }
    ];
}
