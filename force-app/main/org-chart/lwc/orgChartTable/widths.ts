import type { ColumnName } from 'c/peopleTable';

const WIDTHS: Readonly<Partial<Record<ColumnName, number>>> = {
    name: 15,
    title: 15,
    department: 12,
    manager: 12,
    additionalRoles: 13,
    influence: 7.5,
    interest: 7.5,
    budget: 8,
    relationship: 10.5,
    level: 5.5,
    reports: 7,
    below: 7,
    email: 15,
    social: 15,
    evidence: 18,
    problems: 14
};

/** CSS width of a column; grows where the table has room to spare. */
export function widthOf(column: ColumnName): string {
    const least = WIDTHS[column] ?? 9.5;
    return column === 'name' ? `${least}rem` : `minmax(${least}rem, ${least}fr)`;
}
