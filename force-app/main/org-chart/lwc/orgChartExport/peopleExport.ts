import type { ColumnKind, ExportCell, ExportColumn, ExportTable } from 'c/exportTable';
import type { Person } from 'c/hierarchy';
import type { ChartMap } from 'c/orgChartStore';
import { columnReader, isEmpty, tableRows, type ColumnName, type CellValue } from 'c/peopleTable';

/**
 * Headers of the exported table: fixed, in English, documented, so that programs can read it and `npm run import` takes it
 * back. Values of picklists stay API values for the same reason.
 */
export const PEOPLE_HEADERS = [
    ['name', 'Name', 'text'],
    ['title', 'Title', 'text'],
    ['department', 'Department', 'text'],
    ['manager', 'Reports To', 'text'],
    ['level', 'Level', 'whole'],
    ['reports', 'Direct Reports', 'whole'],
    ['below', 'All Reports', 'whole'],
    ['kind', 'Kind', 'text'],
    ['role', 'Role', 'text'],
    ['additionalRoles', 'Additional Roles', 'text'],
    ['support', 'Support', 'text'],
    ['influence', 'Influence', 'whole'],
    ['interest', 'Interest', 'whole'],
    ['coverage', 'Coverage', 'text'],
    ['adaptability', 'Adaptability', 'text'],
    ['budget', 'Controls Budget', 'flag'],
    ['context', 'Judged For', 'text'],
    ['assessedOn', 'Judged On', 'day'],
    ['assessedBy', 'Judged By', 'text'],
    ['reviewDate', 'Review On', 'day'],
    ['evidence', 'Evidence', 'text'],
    ['buyingCenters', 'Buying Centers', 'text'],
    ['relationship', 'Relationship Level', 'text'],
    ['pairedWith', 'Paired With', 'text'],
    ['nextMeeting', 'Next Meeting', 'day'],
    ['email', 'Email', 'text'],
    ['phone', 'Phone', 'text'],
    ['mobile', 'Mobile', 'text'],
    ['location', 'Location', 'text'],
    ['social', 'Social Profile', 'text'],
    ['leftOn', 'Left On', 'day'],
    ['problems', 'Problems', 'text']
] as const satisfies readonly (readonly [ColumnName, string, ColumnKind])[];

function cellOf(value: CellValue): ExportCell {
    if (isEmpty(value)) return null;
    return typeof value === 'object' ? (value as readonly string[]).join('; ') : value;
}

/**
 * The people of a map as a table, in the order of the chart.
 *
 * @param keeps whom the filter lets through, by position; null for everybody
 * @param today ISO date
 */
export function peopleTable(map: ChartMap, keeps: readonly boolean[] | null, today: string, name: string): ExportTable {
    const readers = PEOPLE_HEADERS.map(([column]) => columnReader(map, column, today));
    const { people } = map.hierarchy;
    return {
        name,
        columns: PEOPLE_HEADERS.map(([, header, kind]): ExportColumn => ({ header, kind })),
        rows: tableRows(map, keeps, null, today).map((position) =>
            readers.map((read) => cellOf(read(position, people[position] as Person)))
        ),
        frozenColumns: 1
    };
}
