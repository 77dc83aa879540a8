/**
 * Reports on the package's report types: columns, groupings, filters, formulas and chart belong together. Reports on
 * standard report types have column names of their own, which only an org knows; for those only the form is checked.
 */
import type { Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { ReportColumn } from '../report-columns.ts';
import { reportColumns } from '../report-columns.ts';
import { logicFault } from '../report-filters.ts';
import { ofType } from '../source.ts';
import type { MetadataFile } from '../source.ts';
import { all, first, textOf } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';
import { criteriaProblems, crossFilterProblems, timeFrameProblems } from './report-criteria.ts';
import { summaryProblems } from './report-summaries.ts';

/** One report while it is checked. */
export interface ReportCheck {
    file: MetadataFile;
    /** Columns of its report type; undefined where the type is a standard one. */
    columns: Map<string, ReportColumn> | undefined;
    /** Fields that it groups by, rows first. */
    groupings: string[];
    at(node: XmlNode, reason: string, nearestName?: string): Problem;
    /** The column that an element names, or why there is none. Neither for a standard report type. */
    column(node: XmlNode | undefined): { column?: ReportColumn; problems: Problem[] };
}

/** Groupings by format: rows from, to, columns from, to. */
const groupingLimits: Record<string, [number, number, number, number]> = {
    Tabular: [0, 0, 0, 0],
    Summary: [1, 3, 0, 0],
    Matrix: [1, 2, 1, 2]
};

export const reportProblems: Rule = (context) =>
    ofType(context.source, 'report').flatMap((file) => {
        const typeNode = first(file.root, 'reportType');
        // Standard report types on custom objects look like CustomEntity$Plan__c.
        const type = /^(\w+)__c$/.exec(typeNode?.text ?? '')?.[1];
        const typeFile = context.catalog.reportTypes.get(type ?? '');
        const check = reportCheck(file, typeFile && reportColumns(context.catalog, typeFile));
        const problems = [...textProblems(check), ...folderProblems(check, context.catalog.folders)];
        if (typeNode && type !== undefined && !typeFile) {
            const known = [...context.catalog.reportTypes.keys()].map((name) => `${name}__c`);
            const reason = `the report type ${typeNode.text} does not exist`;
            return [...problems, check.at(typeNode, reason, nearest(typeNode.text, known))];
        }
        return [
            ...problems,
            ...columnProblems(check),
            ...groupingProblems(check),
            ...filterProblems(check),
            ...crossFilterProblems(context, check),
            ...timeFrameProblems(check),
            ...summaryProblems(check)
        ];
    });

function reportCheck(file: MetadataFile, columns: ReportCheck['columns']): ReportCheck {
    const at: ReportCheck['at'] = (node, reason, nearestName) => ({
        file: file.path,
        line: node.line,
        element: node.name,
        reason,
        nearest: nearestName
    });
    const groupings = [...all(file.root, 'groupingsDown'), ...all(file.root, 'groupingsAcross')];
    // Buckets and row formulas are columns of this report alone.
    const own = new Set(
        [...all(file.root, 'buckets'), ...all(file.root, 'customDetailFormulas')].map((node) =>
            textOf(node, 'developerName')
        )
    );
    return {
        file,
        columns,
        groupings: groupings.map((node) => textOf(node, 'field') ?? ''),
        at,
        column(node) {
            if (!node || !columns) return { problems: [] };
            const column = columns.get(node.text);
            if (column || own.has(node.text)) return { column, problems: [] };
            const reason = `${textOf(file.root, 'reportType')} has no column ${node.text}`;
            return { problems: [at(node, reason, nearest(node.text, columns.keys()))] };
        }
    };
}

function textProblems({ file, at }: ReportCheck): Problem[] {
    const tooLong = (element: string, maximum: number): Problem[] => {
        const node = first(file.root, element);
        return node && node.text.length > maximum ? [at(node, `is longer than ${maximum} characters`)] : [];
    };
    return [...tooLong('name', 40), ...tooLong('description', 255)];
}

function folderProblems({ file }: ReportCheck, folders: Set<string>): Problem[] {
    const folder = file.path.split('/').slice(0, -1).join('/');
    return folders.has(folder) ? [] : [{ file: file.path, reason: `there is no ${folder}.reportFolder-meta.xml` }];
}

function columnProblems(check: ReportCheck): Problem[] {
    const seen = new Set<string>();
    return all(check.file.root, 'columns').flatMap((node): Problem[] => {
        const field = first(node, 'field');
        if (!field) return [];
        const { column, problems } = check.column(field);
        if (seen.has(field.text)) problems.push(check.at(field, `${field.text} is there twice`));
        seen.add(field.text);
        if (check.groupings.includes(field.text))
            problems.push(check.at(field, `${field.text} is a grouping and cannot be a column too`));
        for (const summary of all(node, 'aggregateTypes')) {
            const fault = column && aggregateFault(column, summary.text);
            if (fault) problems.push(check.at(summary, fault));
        }
        return problems;
    });
}

/** Why a column cannot be summarised so; undefined where it can. */
function aggregateFault({ kind, field }: ReportColumn, summary: string): string | undefined {
    const numeric = kind === 'number' || kind === 'boolean' || kind === 'unknown';
    const fits = summary === 'Maximum' || summary === 'Minimum' ? numeric || kind === 'date' : numeric;
    return fits || summary === 'Unique' || summary === 'None'
        ? undefined
        : `${field.name} is a ${kind}, which has no ${summary}`;
}

function groupingProblems(check: ReportCheck): Problem[] {
    const { file, at } = check;
    const format = first(file.root, 'format');
    const down = all(file.root, 'groupingsDown');
    const across = all(file.root, 'groupingsAcross');
    const problems: Problem[] = [];
    const [downFrom, downTo, acrossFrom, acrossTo] = groupingLimits[format?.text ?? ''] ?? [0, 9, 0, 9];
    const count = (number: number, from: number, to: number, what: string): void => {
        const range = from === to ? `${to}` : `${from} to ${to}`;
        if (format && (number < from || number > to))
            problems.push(at(format, `a ${format.text} report has ${range} groupings of ${what}, not ${number}`));
    };
    count(down.length, downFrom, downTo, 'rows');
    count(across.length, acrossFrom, acrossTo, 'columns');
    const fields = [...down, ...across].flatMap((node) => first(node, 'field') ?? []);
    for (const [index, node] of fields.entries()) {
        const { column, problems: missing } = check.column(node);
        problems.push(...missing);
        if (check.groupings.indexOf(node.text) < index) problems.push(at(node, `groups by ${node.text} twice`));
        if (column && (column.kind === 'long text' || column.kind === 'multipicklist'))
            problems.push(at(node, `a report cannot group by a ${column.kind}`));
    }
    for (const node of [...down, ...across]) {
        const granularity = first(node, 'dateGranularity');
        const column = check.columns?.get(textOf(node, 'field') ?? '');
        if (
            granularity &&
            column &&
            !['date', 'unknown'].includes(column.kind) &&
            !['Day', 'None'].includes(granularity.text)
        )
            problems.push(
                at(granularity, `${column.field.name} is no date and cannot be grouped by ${granularity.text}`)
            );
    }
    return problems;
}

function filterProblems(check: ReportCheck): Problem[] {
    const filter = first(check.file.root, 'filter');
    const sort = first(check.file.root, 'sortColumn');
    const shown = all(check.file.root, 'columns').map((node) => textOf(node, 'field'));
    const problems: Problem[] = [];
    if (sort && !shown.includes(sort.text))
        problems.push(
            check.at(sort, `${sort.text} is no column of this report`, nearest(sort.text, shown.map(String)))
        );
    if (!filter) return problems;
    const items = all(filter, 'criteriaItems');
    const logic = first(filter, 'booleanFilter');
    const fault = logic && logicFault(logic.text, items.length);
    if (fault) problems.push(check.at(logic, fault));
    return [...problems, ...items.flatMap((item) => criteriaProblems(check, item))];
}
