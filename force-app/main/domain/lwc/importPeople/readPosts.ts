import {
    cellOf,
    isEmptyRow,
    type Columns,
    type ImportProblem,
    type ProblemCode,
    type Severity,
    type SourceRow
} from 'c/importTable';
import { cleanText, compareText, hasBrokenCharacters, namesNobody } from 'c/importText';
import type { PeopleField } from './columns';

/** A row of a list, with what tells who it is. */
export interface ReadPost {
    id: string;
    managerText: string;
    /** Empty when it names nobody. */
    name: string;
    lastName?: string;
    source: SourceRow;
    columns: Columns<PeopleField>;
    header: readonly string[];
}

/** Reads a row; undefined when it tells of nobody. What is wrong with it goes to `problems`. */
export function readPost(
    source: SourceRow,
    columns: Columns<PeopleField>,
    header: readonly string[],
    problems: ImportProblem[]
): ReadPost | undefined {
    const report = (code: ProblemCode, field: PeopleField | undefined, severity: Severity) => {
        problems.push(problemAt(source, header, columns, code, field, severity));
    };
    if (isEmptyRow(source)) {
        report('empty-row', undefined, 'rejected');
        return undefined;
    }
    const given = cellOf(source, columns, 'firstName');
    const family = cellOf(source, columns, 'lastName');
    const whole = cleanText(cellOf(source, columns, 'name') || `${given} ${family}`);
    const name = namesNobody(whole) ? '' : whole;
    const id =
        cleanText(cellOf(source, columns, 'id')) ||
        (columns.id === undefined ? ownIdentity(source, columns, name) : '');
    if (id === '') {
        report('missing-id', columns.id === undefined ? 'name' : 'id', 'rejected');
        return undefined;
    }
    if (name === '') report('blank-name', columns.name === undefined ? 'lastName' : 'name', 'noted');
    for (const field of ['name', 'title', 'unit'] as const) {
        if (hasBrokenCharacters(cellOf(source, columns, field))) report('broken-characters', field, 'noted');
    }
    const managerText = cleanText(cellOf(source, columns, 'manager'));
    const lastName = namesNobody(family) ? {} : { lastName: cleanText(family) };
    return { id, managerText, name, ...lastName, source, columns, header };
}

/** In a list without post numbers a person is known by the name, a post without a name by title and unit. */
function ownIdentity(source: SourceRow, columns: Columns<PeopleField>, name: string): string {
    if (name !== '') return name;
    const title = cleanText(cellOf(source, columns, 'title'));
    return title === '' ? '' : `${title} / ${cleanText(cellOf(source, columns, 'unit'))}`;
}

/**
 * One row per post: rows that are the same in every cell are one, and of several that differ the one that
 * names a person and says most is taken, in a tie the first in code point order.
 */
export function chooseOnePerId(read: readonly ReadPost[], problems: ImportProblem[]): ReadPost[] {
    const groups = new Map<string, ReadPost[]>();
    for (const post of read) {
        const group = groups.get(post.id);
        if (group) group.push(post);
        else groups.set(post.id, [post]);
    }
    const chosen: ReadPost[] = [];
    for (const group of groups.values()) {
        const [best, ...others] = group.length === 1 ? group : [...group].sort(byWorth);
        chosen.push(best as ReadPost);
        for (const other of others) {
            const same = content(other) === content(best as ReadPost);
            const code = same ? 'repeated-row' : 'duplicate-id';
            problems.push(problemAt(other.source, other.header, other.columns, code, 'id', 'rejected'));
        }
    }
    return chosen;
}

function byWorth(left: ReadPost, right: ReadPost): number {
    const filled = (post: ReadPost) => post.source.cells.filter((text) => text.trim() !== '').length;
    return (
        Number(right.name !== '') - Number(left.name !== '') ||
        filled(right) - filled(left) ||
        compareText(content(left), content(right)) ||
        compareText(left.source.file, right.source.file) ||
        left.source.row - right.source.row
    );
}

function content(post: ReadPost): string {
    return post.source.cells.join('\u0000');
}

/** The cell of a field as it was written. */
export function cell(post: ReadPost, field: PeopleField): string {
    return cellOf(post.source, post.columns, field);
}

/** A problem of a row, with the header and the value of the field at fault. */
export function problemAt(
    source: SourceRow,
    header: readonly string[],
    columns: Columns<PeopleField>,
    code: ProblemCode,
    field: PeopleField | undefined,
    severity: Severity
): ImportProblem {
    const index = field === undefined ? undefined : columns[field];
    return {
        file: source.file,
        row: source.row,
        column: index === undefined ? '' : (header[index] ?? ''),
        value: index === undefined ? '' : (source.cells[index] ?? ''),
        code,
        severity
    };
}
