/** What a report computes and draws: summary formulas and the chart. */
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { all, first, textOf } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';
import type { ReportCheck } from './reports.ts';

/** Contexts of a summary formula that are no grouping. */
const wholeContexts = ['GRAND_SUMMARY', 'ROW_GRAND_SUMMARY', 'COLUMN_GRAND_SUMMARY'];

/** Ways to summarise a column in a formula, such as `Landscape_Cell__c.Potential__c:SUM`. */
const summaries = ['SUM', 'AVG', 'MAX', 'MIN', 'UNIQUE', 'MEDIAN'];

/** Functions of summary formulas
 * (https://help.salesforce.com/s/articleView?id=analytics.reports_summary_functions_about.htm and the formula operators). */
const functions = new Set(['IF', 'AND', 'OR', 'NOT', 'CASE', 'BLANKVALUE', 'NULLVALUE', 'ROUND', 'ABS', 'MAX', 'MIN', 'FLOOR', 'CEILING', 'MOD', 'SQRT', 'EXP', 'LN', 'LOG', 'PARENTGROUPVAL', 'PREVGROUPVAL', 'TRUE', 'FALSE', 'NULL']); // prettier-ignore

export function summaryProblems(check: ReportCheck): Problem[] {
    const formulas = all(check.file.root, 'aggregates');
    return [...formulas.flatMap((formula) => formulaProblems(check, formula)), ...chartProblems(check, formulas)];
}

function formulaProblems(check: ReportCheck, formula: XmlNode): Problem[] {
    const node = first(formula, 'calculatedFormula');
    const contexts = [...all(formula, 'downGroupingContext'), ...all(formula, 'acrossGroupingContext')];
    const problems = contexts
        .filter(({ text }) => !wholeContexts.includes(text) && !check.groupings.includes(text))
        .map((context) =>
            check.at(context, `${context.text} is no grouping of this report`, nearest(context.text, check.groupings))
        );
    if (!node || !check.columns) return problems;
    const columns = new Map([...check.columns.values()].map((column) => [column.formulaName, column]));
    const groupings = check.groupings.flatMap((name) => check.columns?.get(name)?.formulaName ?? []);
    for (const [, name = '', summary] of node.text.matchAll(/([A-Za-z][\w.]*)(?::(\w+))?/g)) {
        const column = columns.get(name);
        if (summary !== undefined && !summaries.includes(summary))
            problems.push(check.at(node, `there is no summary ${summary}`, nearest(summary, summaries)));
        if (summary !== undefined && !column)
            problems.push(check.at(node, `the report type has no column ${name}`, nearest(name, columns.keys())));
        if (summary !== undefined && column && !['number', 'unknown'].includes(column.kind) && summary !== 'UNIQUE')
            problems.push(check.at(node, `${column.field.name} is a ${column.kind}, which has no ${summary}`));
        const known = name === 'RowCount' || functions.has(name.toUpperCase()) || wholeContexts.includes(name);
        if (summary === undefined && !known && !groupings.includes(name))
            problems.push(
                check.at(
                    node,
                    `${name} is neither a function nor a grouping`,
                    nearest(name, [...functions, ...groupings])
                )
            );
    }
    return problems;
}

function chartProblems(check: ReportCheck, formulas: XmlNode[]): Problem[] {
    const chart = first(check.file.root, 'chart');
    if (!chart) return [];
    const problems: Problem[] = [];
    if (textOf(check.file.root, 'format') === 'Tabular')
        problems.push(check.at(chart, 'a Tabular report has no chart'));
    for (const node of [...all(chart, 'groupingColumn'), ...all(chart, 'secondaryGroupingColumn')]) {
        if (!check.groupings.includes(node.text))
            problems.push(
                check.at(node, `${node.text} is no grouping of this report`, nearest(node.text, check.groupings))
            );
    }
    const known = summarisedColumns(check.file.root, formulas);
    for (const summary of all(chart, 'chartSummaries')) {
        const node = first(summary, 'column');
        const fault = node && summaryFault(known, node.text, textOf(summary, 'aggregate'));
        if (fault) problems.push(check.at(node, fault, nearest(node.text, known.keys())));
    }
    return problems;
}

/** What a chart or a dashboard can show of a report: the number of rows, formulas, and columns with their summaries. */
export function summarisedColumns(report: XmlNode, formulas = all(report, 'aggregates')): Map<string, string[]> {
    return new Map([
        ['RowCount', []],
        ...formulas.map((formula): [string, string[]] => [textOf(formula, 'developerName') ?? '', []]),
        ...all(report, 'columns').map((column): [string, string[]] => [
            textOf(column, 'field') ?? '',
            all(column, 'aggregateTypes').map(({ text }) => text)
        ])
    ]);
}

/** Why a report does not give that summary; undefined where it does. */
export function summaryFault(
    known: Map<string, string[]>,
    column: string,
    aggregate: string | undefined
): string | undefined {
    const aggregates = known.get(column);
    if (!aggregates) return `the report has no column ${column}`;
    if (aggregate === undefined)
        return aggregates.length > 0 || column.includes('$') ? `does not say how ${column} is summarised` : undefined;
    return aggregates.includes(aggregate) ? undefined : `the report has no ${aggregate} of ${column}`;
}
