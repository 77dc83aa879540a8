import { RELATIONSHIP_LEVELS } from 'c/pairing';
import { COVERAGE, SUPPORT } from 'c/supportScale';
import { compareFolded, foldText } from 'c/textFold';
import { columnReader, isEmpty, type CellValue, type ColumnName, type TableSources } from './columns';

/** Order of the rows by one column. */
export interface TableSort {
    readonly column: ColumnName;
    readonly descending: boolean;
}

/** Values with an order of their own, least first. */
const SCALES: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
    support: [...SUPPORT].reverse(),
    coverage: COVERAGE,
    relationship: RELATIONSHIP_LEVELS,
    freshness: ['overdue', 'due', 'fresh']
};

/** Everybody in the order of the chart: managers before their reports, the parked last. */
export function chartOrder({ hierarchy }: TableSources): readonly number[] {
    return [...hierarchy.order, ...hierarchy.parked.flatMap((isParked, position) => (isParked ? [position] : []))];
}

function sortKey(column: ColumnName, value: CellValue): string | number {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return Number(value);
    if (typeof value === 'object') return value === null ? '' : foldText(value.join(', '));
    const scale = SCALES[column];
    const step = scale === undefined ? -1 : scale.indexOf(value);
    return step < 0 ? foldText(value) : step;
}

function compareKeys(first: string | number, second: string | number): number {
    if (typeof first === 'number' && typeof second === 'number') return first - second;
    return compareFolded(String(first), String(second));
}

/**
 * Rows of the table: everybody whom `keeps` lets through, in the order of the chart, or by a column. Who has no value
 * comes last in both directions; equal ones stay in the order of the chart. O(n log n).
 */
export function tableRows(
    sources: TableSources,
    keeps: readonly boolean[] | null,
    sort: TableSort | null,
    today: string
): readonly number[] {
    const all = chartOrder(sources);
    const rows = keeps === null ? all : all.filter((position) => keeps[position]);
    if (sort === null) return rows;
    const { column, descending } = sort;
    const read = columnReader(sources, column, today);
    const { people } = sources.hierarchy;
    const keyed: { position: number; place: number; key: string | number }[] = [];
    const empty: number[] = [];
    rows.forEach((position, place) => {
        const value = read(position, people[position] as (typeof people)[number]);
        if (isEmpty(value)) empty.push(position);
        else keyed.push({ position, place, key: sortKey(column, value) });
    });
    const direction = descending ? -1 : 1;
    keyed.sort((first, second) => direction * compareKeys(first.key, second.key) || first.place - second.place);
    return [...keyed.map(({ position }) => position), ...empty];
}
