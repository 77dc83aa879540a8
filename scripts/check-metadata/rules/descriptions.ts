/** Everything says what it is: descriptions for admins, help texts for users. */
import type { Rule } from '../check.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import { all, first, isTrue } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';

const described = [
    'app',
    'customPermission',
    'dashboard',
    'field',
    'flexipage',
    'globalValueSet',
    'object',
    'permissionset',
    'permissionsetgroup',
    'report',
    'reportType',
    'tab',
    'validationRule'
];

export const descriptionProblems: Rule = ({ source }) => {
    const problems: Problem[] = [];
    const demand = (path: string, node: XmlNode, element: string, reason: string): void => {
        if (!first(node, element)?.text)
            problems.push({ file: path, line: node.line, element, reason, severity: 'warning' });
    };
    for (const type of described)
        for (const file of ofType(source, type))
            demand(file.path, file.root, 'description', 'is missing: say what this is for');
    for (const file of ofType(source, 'field'))
        demand(file.path, file.root, 'inlineHelpText', 'is missing: say how to use the field');
    for (const { meta } of source.bundles) {
        if (!meta) continue;
        demand(meta.path, meta.root, 'description', 'is missing: say what this is for');
        if (isTrue(meta.root, 'isExposed'))
            demand(meta.path, meta.root, 'masterLabel', 'is missing: an exposed component is offered under it');
    }
    const seen = new Map<string, string>();
    for (const file of ofType(source, 'labels')) {
        for (const label of all(file.root, 'labels')) {
            const name = first(label, 'fullName')?.text ?? '';
            const other = seen.get(name);
            if (other)
                problems.push({
                    file: file.path,
                    line: label.line,
                    element: name,
                    reason: `the label is there twice, also in ${other}`
                });
            seen.set(name, file.path);
            if ((first(label, 'value')?.text.length ?? 0) > 1000)
                problems.push({
                    file: file.path,
                    line: label.line,
                    element: name,
                    reason: 'is longer than 1000 characters'
                });
            if (!/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/.test(name))
                problems.push({
                    file: file.path,
                    line: label.line,
                    element: name,
                    reason: 'is not a valid label name'
                });
        }
    }
    return problems;
};
