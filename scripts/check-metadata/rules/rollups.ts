/** Roll-up summaries: the master-detail field they follow, the child's field they sum, what cannot be rolled up. */
import type { CatalogField } from '../catalog.ts';
import { fieldProblem, UNKNOWN } from '../catalog.ts';
import type { CheckContext, Rule } from '../check.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { all, first, textOf } from '../xml-tree.ts';

const summable = new Set(['Number', 'Currency', 'Percent', 'Summary', 'double', 'int', 'currency', 'percent']);
const comparable = new Set([...summable, 'Date', 'DateTime', 'date', 'datetime']);

export const rollupProblems: Rule = (context) =>
    ofType(context.source, 'field')
        .filter((file) => textOf(file.root, 'type') === 'Summary')
        .flatMap((file) => [...foreignKeyProblems(context, file), ...summarizedProblems(context, file)]);

function foreignKeyProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const node = first(file.root, 'summaryForeignKey');
    if (!node) return [];
    const missing = fieldProblem(catalog, node.text, file, node);
    if (missing) return [missing];
    const field = fieldAt(catalog, node.text)!;
    if (field.masterDetail && field.targets.includes(file.object ?? '')) return [];
    return [
        {
            file: file.path,
            line: node.line,
            element: node.name,
            reason: `${node.text} is no master-detail field to ${file.object}`
        }
    ];
}

function summarizedProblems({ catalog }: CheckContext, file: MetadataFile): Problem[] {
    const child = textOf(file.root, 'summaryForeignKey')?.split('.')[0];
    const summarized = first(file.root, 'summarizedField');
    const filters = all(file.root, 'summaryFilterItems').flatMap((item) => all(item, 'field'));
    const named = [...(summarized ? [summarized] : []), ...filters];
    const problems = named.flatMap((node): Problem[] => {
        const missing = fieldProblem(catalog, node.text, file, node);
        if (missing) return [missing];
        if (node.text.split('.')[0] === child) return [];
        return [
            {
                file: file.path,
                line: node.line,
                element: node.name,
                reason: `${node.text} is not on the child ${child}`
            }
        ];
    });
    const field = summarized && fieldAt(catalog, summarized.text);
    if (!field || !summarized) return problems;
    const at = { file: file.path, line: summarized.line, element: summarized.name };
    const fits = textOf(file.root, 'summaryOperation') === 'sum' ? summable : comparable;
    if (field.type !== UNKNOWN && !fits.has(field.type))
        problems.push({ ...at, reason: `a ${field.type} field cannot be rolled up this way` });
    const formula = field.file && textOf(field.file.root, 'formula');
    if (formula && /\b(TODAY|NOW)\s*\(|\$User|__r\./i.test(formula)) {
        problems.push({ ...at, reason: 'a formula that reads today, the user or another object cannot be rolled up' });
    }
    return problems;
}

const fieldAt = (catalog: CheckContext['catalog'], path: string): CatalogField | undefined => {
    const [object = '', field = ''] = path.split('.');
    return catalog.objects.get(object)?.fields.get(field);
};
