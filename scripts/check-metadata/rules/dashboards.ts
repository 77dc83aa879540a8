/** Dashboards: reports exist and have what a component shows, components keep to the grid, the running user fits. */
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { reportColumns } from '../report-columns.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { all, first, textOf } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';
import { summarisedColumns, summaryFault } from './report-summaries.ts';

/** Components that show no report. */
const withoutReport = new Set(['Image', 'RichText', 'VisualforcePage', 'Scontrol', 'LightningWebComponent']);

/** Components that show rows or one number, not groups. */
const withoutGroups = new Set(['Metric', 'Gauge', 'Table', 'FlexTable', 'PulseMetric']);

type At = (node: XmlNode, reason: string, nearestName?: string) => Problem;

export const dashboardProblems: Rule = (context) =>
    ofType(context.source, 'dashboard').flatMap((file) => {
        const at: At = (node, reason, nearestName) => ({
            file: file.path,
            line: node.line,
            element: node.name,
            reason,
            nearest: nearestName
        });
        return [
            ...ownProblems(context, file, at),
            ...gridProblems(file, at),
            ...components(file.root).flatMap((component) => componentProblems(context, file, component, at))
        ];
    });

/** The components of a dashboard, in Lightning's grid and in the three sections of before. */
function components(root: XmlNode): XmlNode[] {
    const grid = all(root, 'dashboardGridLayout')
        .flatMap((layout) => all(layout, 'dashboardGridComponents'))
        .flatMap((cell) => all(cell, 'dashboardComponent'));
    const sections = ['leftSection', 'middleSection', 'rightSection'].flatMap((name) => all(root, name));
    return [...grid, ...sections.flatMap((section) => all(section, 'components'))];
}

function ownProblems({ catalog }: CheckContext, file: MetadataFile, at: At): Problem[] {
    const problems: Problem[] = [];
    const folder = file.path.split('/').slice(0, -1).join('/');
    if (!catalog.folders.has(folder))
        problems.push({ file: file.path, reason: `there is no ${folder}.dashboardFolder-meta.xml` });
    const description = first(file.root, 'description');
    if (description && description.text.length > 255) problems.push(at(description, 'is longer than 255 characters'));
    const user = first(file.root, 'runningUser');
    if (user && textOf(file.root, 'dashboardType') === 'LoggedInUser')
        problems.push(at(user, 'a dashboard that runs as the logged-in user names no other'));
    return problems;
}

interface Box {
    node: XmlNode;
    left: number;
    right: number;
    top: number;
    bottom: number;
}

function gridProblems({ root }: MetadataFile, at: At): Problem[] {
    const layout = first(root, 'dashboardGridLayout');
    if (!layout) return [];
    const columns = Number(textOf(layout, 'numberOfColumns'));
    const boxes = all(layout, 'dashboardGridComponents').map((node): Box => {
        const [left = 0, top = 0, width = 0, height = 0] = ['columnIndex', 'rowIndex', 'colSpan', 'rowSpan'].map(
            (name) => Number(textOf(node, name))
        );
        return { node, left, right: left + width, top, bottom: top + height };
    });
    return boxes.flatMap((box, index): Problem[] => {
        if (box.right > columns) return [at(box.node, `ends at column ${box.right} of ${columns}`)];
        const covered = boxes
            .slice(0, index)
            .find(
                (other) =>
                    box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom
            );
        return covered ? [at(box.node, `covers the component of line ${covered.node.line}`)] : [];
    });
}

function componentProblems({ catalog }: CheckContext, file: MetadataFile, component: XmlNode, at: At): Problem[] {
    const kind = textOf(component, 'componentType') ?? '';
    const node = first(component, 'report');
    if (!node) return withoutReport.has(kind) ? [] : [at(component, `a ${kind} needs a report`)];
    const report = catalog.reports.get(node.text);
    if (!report)
        return [at(node, `the report ${node.text} does not exist`, nearest(node.text, catalog.reports.keys()))];
    const groupings = ['groupingsDown', 'groupingsAcross']
        .flatMap((name) => all(report.root, name))
        .map((grouping) => textOf(grouping, 'field') ?? '');
    const problems: Problem[] = [];
    if (groupings.length === 0 && !withoutGroups.has(kind))
        problems.push(at(node, `a ${kind} needs a report with groupings`));
    // Columns of standard report types have several names, which only an org knows.
    const ofPackage = catalog.reportTypes.has((textOf(report.root, 'reportType') ?? '').replace(/__c$/, ''));
    if (!ofPackage) return problems;
    for (const grouping of all(component, 'groupingColumn')) {
        if (!groupings.includes(grouping.text))
            problems.push(
                at(grouping, `${grouping.text} is no grouping of ${node.text}`, nearest(grouping.text, groupings))
            );
    }
    const known = summarisedColumns(report.root);
    for (const summary of all(component, 'chartSummary')) {
        const column = first(summary, 'column');
        const fault = column && summaryFault(known, column.text, textOf(summary, 'aggregate'));
        if (fault) problems.push(at(column, fault, nearest(column.text, known.keys())));
    }
    return [
        ...problems,
        ...tableProblems(component, known, groupings, at),
        ...filterProblems(catalog, file, component, report, at)
    ];
}

/** Prefix of a summary in a table of Lightning, such as `s!` for a sum. */
const summaryPrefix = /^([asmxu])!/;
const summaryOfPrefix: Record<string, string> = { a: 'Average', s: 'Sum', m: 'Minimum', x: 'Maximum', u: 'Unique' };

function tableProblems(component: XmlNode, known: Map<string, string[]>, groupings: string[], at: At): Problem[] {
    const lightning = all(component, 'flexComponentProperties')
        .flatMap((properties) => all(properties, 'flexTableColumn'))
        .flatMap((column) => all(column, 'reportColumn'));
    const classic = all(component, 'dashboardTableColumn').flatMap((column) => all(column, 'column'));
    return [...lightning, ...classic].flatMap((node): Problem[] => {
        const prefix = summaryPrefix.exec(node.text)?.[1];
        const name = node.text.replace(summaryPrefix, '');
        const fault = prefix === undefined ? undefined : summaryFault(known, name, summaryOfPrefix[prefix]);
        if (fault) return [at(node, fault, nearest(name, known.keys()))];
        if (known.has(name) || groupings.includes(name)) return [];
        return [at(node, `the report has no column ${name}`, nearest(name, [...known.keys(), ...groupings]))];
    });
}

function filterProblems(
    catalog: CheckContext['catalog'],
    file: MetadataFile,
    component: XmlNode,
    report: MetadataFile,
    at: At
): Problem[] {
    const filters = all(file.root, 'dashboardFilters');
    const columns = all(component, 'dashboardFilterColumns');
    if (columns.length !== filters.length)
        return [at(component, `names ${columns.length} columns for ${filters.length} filters of the dashboard`)];
    const type = catalog.reportTypes.get((textOf(report.root, 'reportType') ?? '').replace(/__c$/, ''));
    const offered = type && reportColumns(catalog, type);
    return columns
        .flatMap((column) => all(column, 'column'))
        .filter((node) => offered && !offered.has(node.text))
        .map((node) => at(node, `the report type has no column ${node.text}`, nearest(node.text, offered!.keys())));
}
