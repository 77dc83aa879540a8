/** Custom report types: object, joins and columns exist. */
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { childPaths, columnField, offeredNames, reportTables } from '../report-columns.ts';
import type { ReportTable } from '../report-columns.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { all, first } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';

/** Objects that one report type can join, the base object included. */
const maximumObjects = 4;

export const reportTypeProblems: Rule = (context) =>
    ofType(context.source, 'reportType').flatMap((file) => {
        const { tables, broken } = reportTables(context.catalog, file);
        const at = (node: XmlNode, reason: string, nearestName?: string): Problem => ({
            file: file.path,
            line: node.line,
            element: node.name,
            reason,
            nearest: nearestName
        });
        if (broken) return [brokenProblem(context, tables, broken, at)];
        return [
            ...nameProblems(file),
            ...joinProblems(file, tables, at),
            ...all(file.root, 'sections').flatMap((section) => sectionProblems(context, tables, section, at))
        ];
    });

type At = (node: XmlNode, reason: string, nearestName?: string) => Problem;

function brokenProblem({ catalog }: CheckContext, tables: ReportTable[], broken: XmlNode, at: At): Problem {
    const parent = tables.at(-1)?.object;
    if (!parent)
        return at(broken, `the object ${broken.text} does not exist`, nearest(broken.text, catalog.objects.keys()));
    const reason = `${parent.name} has no children called ${broken.text}`;
    return at(broken, reason, nearest(broken.text, childPaths(catalog, parent)));
}

function nameProblems(file: MetadataFile): Problem[] {
    const valid = /^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(file.name);
    return valid ? [] : [{ file: file.path, reason: `${file.name} is not a valid name of a report type` }];
}

function joinProblems(file: MetadataFile, tables: ReportTable[], at: At): Problem[] {
    const join = first(file.root, 'join');
    const problems: Problem[] = [];
    if (join && tables.length > maximumObjects)
        problems.push(at(join, `joins ${tables.length} objects: at most ${maximumObjects} are possible`));
    const firstOuter = tables.findIndex(({ outer }) => outer);
    if (join && firstOuter >= 0 && tables.slice(firstOuter).some(({ outer }) => !outer))
        problems.push(at(join, 'an inner join cannot follow an outer join'));
    return problems;
}

function sectionProblems({ catalog }: CheckContext, tables: ReportTable[], section: XmlNode, at: At): Problem[] {
    const columns = all(section, 'columns');
    const seen = new Set<string>();
    const problems = columns.flatMap((column): Problem[] => {
        const table = first(column, 'table');
        const field = first(column, 'field');
        if (!table || !field) return [];
        const joined = tables.find(({ path }) => path === table.text);
        const paths = tables.map(({ path }) => path);
        if (!joined) return [at(table, `${table.text} is not joined`, nearest(table.text, paths))];
        const name = `${table.text}$${field.text}`;
        if (seen.has(name)) return [at(field, `${field.text} is there twice`)];
        seen.add(name);
        if (columnField(catalog, joined.object, field.text)) return [];
        const known = offeredNames(joined.object);
        return [at(field, `a report cannot show ${field.text} of ${joined.object.name}`, nearest(field.text, known))];
    });
    return columns.length === 0 ? [at(section, 'a section needs columns')] : problems;
}
