/**
 * A report of the package as a query over its rows, so that tests can run it without an org that has reports:
 * columns become paths from the deepest object of the report type, criteria a WHERE clause, groupings and summaries
 * are computed from the rows.
 */
import type { Catalog, CatalogField } from './catalog.ts';
import { columnField, columnKind, reportColumns, reportTables } from './report-columns.ts';
import type { ColumnKind, ReportTable } from './report-columns.ts';
import type { MetadataFile } from './source.ts';
import { all, first, textOf } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

export interface ReportReading {
    /** Selects the paths, and the Id of every row. */
    soql: string;
    /** Paths of the groupings, rows first, then of the summarised columns. */
    paths: string[];
    /** Date granularity of each grouping, rows first. */
    granularities: string[];
    /** `Sum`, `Average`… of the selected values that follow the groupings. */
    summaries: string[];
}

const comparison: Record<string, string> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

/** Reads a report on one of the package's report types. Throws where an outer join keeps rows that no query gives. */
export function readReport(catalog: Catalog, report: MetadataFile): ReportReading {
    const type = catalog.reportTypes.get((textOf(report.root, 'reportType') ?? '').replace(/__c$/, ''))!;
    const { tables } = reportTables(catalog, type);
    const columns = reportColumns(catalog, type);
    const pathOf = (name: string, blank = false): string => {
        const [table = '', field = ''] = name.split('$');
        return columnPath(catalog, tables, table, field, blank);
    };
    const groupings = ['groupingsDown', 'groupingsAcross'].flatMap((name) => all(report.root, name));
    const values = all(report.root, 'columns').flatMap((column) =>
        all(column, 'aggregateTypes').map(({ text }) => ({
            summary: text,
            path: pathOf(textOf(column, 'field') ?? '')
        }))
    );
    const criteria = all(first(report.root, 'filter') ?? report.root, 'criteriaItems').map((item) => {
        const name = textOf(item, 'column') ?? '';
        return criterion(pathOf(name, textOf(item, 'value') === ''), columns.get(name)!.kind, item);
    });
    const outer = tables.find((table) => table.outer);
    const filteredBy = all(first(report.root, 'filter') ?? report.root, 'criteriaItems').map((item) =>
        textOf(item, 'column')
    );
    if (outer && !filteredBy.some((name) => name?.startsWith(`${outer.path}$`)))
        throw new Error(`${report.name} keeps rows without ${outer.path}`);
    const logic = textOf(first(report.root, 'filter') ?? report.root, 'booleanFilter');
    const filtered = (logic ?? criteria.map((_, index) => index + 1).join(' AND ')).replace(
        /\d+/g,
        (number) => criteria[Number(number) - 1]!
    );
    const crossed = all(report.root, 'crossFilters').map((filter) => crossFilter(catalog, filter, pathOf));
    // A join along a lookup leaves out what refers to nothing.
    const joined = tables.slice(1).map((_, index) => `${upwardPath(tables, index)} != null`);
    const where = [...joined, ...(filtered === '' ? [] : [`(${filtered})`]), ...crossed].join(' AND ');
    const paths = [
        ...groupings.map((grouping) => pathOf(textOf(grouping, 'field') ?? '')),
        ...values.map(({ path }) => path)
    ];
    const from = tables.at(-1)!.object.name;
    return {
        soql: `SELECT ${[...new Set([...paths, 'Id'])].join(', ')} FROM ${from}${where === '' ? '' : ` WHERE ${where}`}`,
        paths,
        granularities: groupings.map((grouping) => textOf(grouping, 'dateGranularity') ?? 'Day'),
        summaries: values.map(({ summary }) => summary)
    };
}

/**
 * Path of a column from the deepest object: `Buying_Center__r.Account__r.Name`. A reference leads to its name, or to
 * itself where it is compared with blank.
 */
function columnPath(catalog: Catalog, tables: ReportTable[], table: string, column: string, blank: boolean): string {
    const level = tables.findIndex(({ path }) => path === table);
    const steps = tables.slice(level + 1).map((_, index) => parentField(tables, level + index + 1).parentPath!);
    steps.reverse();
    const parts = column.split('.');
    const last = columnField(catalog, tables[level]!.object, column)!;
    steps.push(...parts.slice(0, -1).map((part) => part.replace(/__c$/, '__r')));
    if (last.targets.length === 0) steps.push(last.name);
    else if (blank) steps.push(last.name);
    else steps.push(last.parentPath!, 'Name');
    return steps.join('.');
}

/** Reference by which a joined object hangs on the one before. */
function parentField(tables: ReportTable[], level: number): CatalogField {
    const relationship = tables[level]!.path.split('.').at(-1);
    const parent = tables[level - 1]!.object.name;
    const fields = [...tables[level]!.object.fields.values()];
    return fields.find(({ childPath, targets }) => childPath === relationship && targets.includes(parent))!;
}

/** Path from the deepest object to the reference that leads to an object of the chain. */
function upwardPath(tables: ReportTable[], level: number): string {
    const between = tables.slice(level + 2).map((_, index) => parentField(tables, level + 2 + index).parentPath!);
    return [...between.reverse(), parentField(tables, level + 1).name].join('.');
}

function criterion(path: string, kind: ColumnKind, item: XmlNode): string {
    const operator = comparison[textOf(item, 'operator') ?? '']!;
    const value = textOf(item, 'value') ?? '';
    if (value === '') return `${path} ${operator} null`;
    const quoted = value.split(',').map((text) => literal(kind, text));
    if (quoted.length === 1) return `${path} ${operator} ${quoted[0]}`;
    return `${path} ${operator === '=' ? 'IN' : 'NOT IN'} (${quoted.join(', ')})`;
}

function literal(kind: ColumnKind, text: string): string {
    if (kind === 'boolean') return String(text === '1' || text === 'true');
    return kind === 'number' || kind === 'date' ? text : `'${text.replaceAll("'", "\\'")}'`;
}

function crossFilter(catalog: Catalog, filter: XmlNode, pathOf: (name: string) => string): string {
    const related = catalog.objects.get(textOf(filter, 'relatedTable') ?? '')!;
    const join = columnField(catalog, related, textOf(filter, 'relatedTableJoinColumn') ?? '')!.name;
    const criteria = all(filter, 'criteriaItems').map((item) => {
        const field = columnField(catalog, related, textOf(item, 'column') ?? '')!;
        return criterion(field.name, columnKind(catalog, field).kind, item);
    });
    const where = [`${join} != null`, ...criteria].join(' AND ');
    const operator = textOf(filter, 'operation') === 'with' ? 'IN' : 'NOT IN';
    return `${pathOf(textOf(filter, 'primaryTableColumn') ?? '')} ${operator} (SELECT ${join} FROM ${related.name} WHERE ${where})`;
}
