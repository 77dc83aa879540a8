/** What a report leaves out: criteria, filters over related records, time frame. */
import type { CheckContext } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { columnField, columnKind, offeredNames } from '../report-columns.ts';
import type { ReportColumn } from '../report-columns.ts';
import { filterFault, isDateValue } from '../report-filters.ts';
import { all, first, isTrue, textOf } from '../xml-tree.ts';
import type { XmlNode } from '../xml-tree.ts';
import type { ReportCheck } from './reports.ts';

/** Cross filters of one report, and criteria of one cross filter. */
const maximumCrossFilters = 3;
const maximumCriteria = 5;

/** One criterion: its column is in the report type, operator and value fit. */
export function criteriaProblems(check: ReportCheck, item: XmlNode): Problem[] {
    const { column, problems } = check.column(first(item, 'column'));
    if (!column) return problems;
    const value = first(item, 'value');
    if (!isTrue(item, 'columnToColumn')) return [...problems, ...fitProblems(check, column, item)];
    const other = check.column(value);
    const kinds = [column.kind, other.column?.kind];
    if (other.column && !kinds.includes('unknown') && other.column.kind !== column.kind)
        other.problems.push(check.at(value!, `compares a ${column.kind} with a ${other.column.kind}`));
    return [...problems, ...other.problems];
}

function fitProblems(check: ReportCheck, column: ReportColumn, item: XmlNode): Problem[] {
    const operator = first(item, 'operator');
    const fault = filterFault(column, operator?.text ?? '', textOf(item, 'value') ?? '');
    return fault ? [check.at(first(item, 'value') ?? operator ?? item, fault.reason, fault.nearest)] : [];
}

/** Filters "with" and "without" related records: the related object refers to the one that is filtered. */
export function crossFilterProblems({ catalog }: CheckContext, check: ReportCheck): Problem[] {
    const filters = all(check.file.root, 'crossFilters');
    const problems: Problem[] = [];
    if (filters.length > maximumCrossFilters)
        problems.push(check.at(filters[maximumCrossFilters]!, `at most ${maximumCrossFilters} are possible`));
    for (const filter of filters) {
        const primary = first(filter, 'primaryTableColumn');
        const related = first(filter, 'relatedTable');
        const join = first(filter, 'relatedTableJoinColumn');
        if (!primary || !related || !join) continue;
        const { column, problems: missing } = check.column(primary);
        problems.push(...missing);
        if (column && column.field.name !== 'Id') problems.push(check.at(primary, 'must be the Id of an object'));
        const object = catalog.objects.get(related.text);
        if (!object) {
            const reason = `the object ${related.text} does not exist`;
            problems.push(check.at(related, reason, nearest(related.text, catalog.objects.keys())));
            continue;
        }
        const field = columnField(catalog, object, join.text);
        if (!field || field.targets.length === 0) {
            const reason = `${related.text} has no reference ${join.text}`;
            problems.push(check.at(join, reason, nearest(join.text, offeredNames(object))));
        }
        const items = all(filter, 'criteriaItems');
        if (items.length > maximumCriteria)
            problems.push(check.at(items[maximumCriteria]!, `at most ${maximumCriteria} criteria are possible`));
        for (const item of items) {
            const node = first(item, 'column');
            const criterion = node && columnField(catalog, object, node.text);
            if (criterion)
                problems.push(
                    ...fitProblems(
                        check,
                        { name: node.text, formulaName: '', field: criterion, ...columnKind(catalog, criterion) },
                        item
                    )
                );
            else if (node)
                problems.push(
                    check.at(
                        node,
                        `the field ${node.text} does not exist on ${related.text}`,
                        nearest(node.text, offeredNames(object))
                    )
                );
        }
    }
    return problems;
}

/** The time frame is over a date, and its ends are dates. */
export function timeFrameProblems(check: ReportCheck): Problem[] {
    const frame = first(check.file.root, 'timeFrameFilter');
    const node = frame && first(frame, 'dateColumn');
    if (!frame || !node) return [];
    const { column, problems } = check.column(node);
    if (column && column.kind !== 'date' && column.kind !== 'unknown')
        problems.push(check.at(node, `${column.field.name} is no date`));
    for (const end of [...all(frame, 'startDate'), ...all(frame, 'endDate')]) {
        if (!isDateValue(end.text)) problems.push(check.at(end, `"${end.text}" is no date`));
        if (textOf(frame, 'interval') !== 'INTERVAL_CUSTOM')
            problems.push(check.at(end, 'only INTERVAL_CUSTOM has a start and an end'));
    }
    return problems;
}
