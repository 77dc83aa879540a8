/**
 * From a list of posts to what belongs in the org: a person with a name becomes a contact, a post without one
 * becomes a placeholder, units become buying centers, and the reporting lines become one forest in which
 * nobody is lost. The order of rows never matters.
 */
import {
    cellOf,
    isEmptyRow,
    type Columns,
    type ImportProblem,
    type ProblemCode,
    type Severity,
    type SourceRow,
    type SourceTable
} from 'c/importTable';
import {
    cleanText,
    compareText,
    foldText,
    hasBrokenCharacters,
    importKey,
    namesNobody,
    preferredSpelling,
    shorten,
    splitName
} from 'c/importText';
import type { PeopleField } from './columns';
import { buildHierarchy, type LineFault } from './hierarchy';

export { PEOPLE_COLUMNS, type PeopleField } from './columns';
export { buildHierarchy, type Hierarchy, type LineFault, type ReportingLine } from './hierarchy';

/** Longest texts that the standard and package fields take, in characters. */
export const FIELD_LENGTHS = { firstName: 40, lastName: 80, title: 128, unit: 80, email: 80, phone: 40 } as const;

/** A unit of the customer, to become a buying center. */
export interface PlannedUnit {
    key: string;
    name: string;
}

/** One post of the list, to become a contact or a placeholder. */
export interface PlannedPost {
    /** Client key of the stakeholder: the same whether the post has a holder or not. */
    stakeholderKey: string;
    /** Client key of the contact; undefined for a placeholder. */
    contactKey?: string;
    id: string;
    file: string;
    row: number;
    firstName: string;
    /** Never empty for a contact, always empty for a placeholder. */
    lastName: string;
    title: string;
    unit: string;
    email: string;
    phone: string;
    /** Id of the manager's post, which is in the plan too; undefined for a top. */
    managerId?: string;
    /** 0 for a top. */
    depth: number;
    /** A contact between placeholders: it hangs on one, or one hangs on it. Always true for a placeholder. */
    needsStakeholder: boolean;
}

/** What an import of people would write, managers before their reports. */
export interface PeoplePlan {
    units: readonly PlannedUnit[];
    posts: readonly PlannedPost[];
    problems: readonly ImportProblem[];
    /** Rows read = rows planned + rows rejected. */
    rows: { read: number; planned: number; rejected: number };
}

/** A list with its columns found. */
export interface PeopleTable {
    table: SourceTable;
    columns: Columns<PeopleField>;
}

interface ReadPost {
    id: string;
    managerText: string;
    /** Empty when it names nobody. */
    name: string;
    lastName?: string;
    source: SourceRow;
    columns: Columns<PeopleField>;
    header: readonly string[];
}

/**
 * Plans the import of lists of posts.
 *
 * @param scope client key of the account, so that two accounts may use the same post numbers
 */
export function planPeople(tables: readonly PeopleTable[], scope: string): PeoplePlan {
    const problems: ImportProblem[] = [];
    const read = tables.flatMap(({ table, columns }) =>
        table.rows.flatMap((row) => readPost(row, columns, table.header, problems) ?? [])
    );
    const chosen = chooseOnePerId(read, problems);
    const byId = new Map(chosen.map((post) => [post.id, post]));
    const names = idByName(chosen);
    const hierarchy = buildHierarchy(
        chosen.map(({ id, managerText }) => ({
            id,
            managerId: byId.has(managerText) ? managerText : (names.get(foldText(managerText)) ?? managerText)
        }))
    );
    for (const fault of hierarchy.faults) problems.push(lineProblem(fault, byId.get(fault.id) as ReadPost));
    const between = contactsBetweenPlaceholders(chosen, hierarchy.managerOf);
    const unitNames = spellings(chosen);
    const posts = chosen.map((post) => {
        const managerId = hierarchy.managerOf.get(post.id);
        const contact = post.name !== '';
        return {
            stakeholderKey: importKey('stakeholder', scope, post.id),
            ...(contact ? { contactKey: importKey('contact', scope, post.id) } : {}),
            id: post.id,
            file: post.source.file,
            row: post.source.row,
            ...nameParts(post, problems),
            title: fitted(post, 'title', problems),
            unit: shorten(unitNames.get(foldText(cell(post, 'unit'))) ?? '', FIELD_LENGTHS.unit),
            email: fitted(post, 'email', problems),
            phone: fitted(post, 'phone', problems),
            ...(managerId === undefined ? {} : { managerId }),
            depth: hierarchy.depthOf.get(post.id) as number,
            needsStakeholder: !contact || between.has(post.id)
        };
    });
    posts.sort((left, right) => left.depth - right.depth || compareText(left.id, right.id));
    const total = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
    return {
        units: [...unitNames]
            .filter(([folded]) => folded !== '')
            .map(([folded, name]) => ({ key: importKey('buying-center', scope, folded), name: shorten(name, 80) }))
            .sort((left, right) => compareText(left.key, right.key)),
        posts,
        problems: problems.sort(byPlace),
        rows: { read: total, planned: posts.length, rejected: total - posts.length }
    };
}

function readPost(
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
function chooseOnePerId(read: readonly ReadPost[], problems: ImportProblem[]): ReadPost[] {
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

/** Ids by full name, for lists whose manager column holds names; a name that several posts share means nobody. */
function idByName(posts: readonly ReadPost[]): ReadonlyMap<string, string> {
    const ids = new Map<string, string>();
    const shared = new Set<string>();
    for (const post of posts) {
        const folded = foldText(post.name);
        if (ids.has(folded)) shared.add(folded);
        ids.set(folded, post.id);
    }
    for (const folded of [...shared, '']) ids.delete(folded);
    return ids;
}

/** Contacts that need a stakeholder because the line above or below them leads to a placeholder. */
function contactsBetweenPlaceholders(
    posts: readonly ReadPost[],
    managerOf: ReadonlyMap<string, string>
): ReadonlySet<string> {
    const named = new Map(posts.map((post) => [post.id, post.name !== '']));
    const between = new Set<string>();
    for (const [id, managerId] of managerOf) {
        if (named.get(id) === named.get(managerId)) continue;
        between.add(named.get(id) ? id : managerId);
    }
    return between;
}

/** Folded unit to the spelling to show. */
function spellings(posts: readonly ReadPost[]): Map<string, string> {
    const counts = new Map<string, Map<string, number>>();
    for (const post of posts) {
        const text = cleanText(cell(post, 'unit'));
        const folded = foldText(cell(post, 'unit'));
        const variants = counts.get(folded) ?? new Map<string, number>();
        variants.set(text, (variants.get(text) ?? 0) + 1);
        counts.set(folded, variants);
    }
    return new Map([...counts].map(([folded, variants]) => [folded, preferredSpelling(variants)]));
}

function nameParts(post: ReadPost, problems: ImportProblem[]): { firstName: string; lastName: string } {
    if (post.name === '') return { firstName: '', lastName: '' };
    const split =
        post.lastName === undefined
            ? splitName(post.name)
            : { firstName: cleanText(cell(post, 'firstName')), lastName: post.lastName };
    const firstName = shorten(split.firstName, FIELD_LENGTHS.firstName);
    const lastName = shorten(split.lastName, FIELD_LENGTHS.lastName);
    if (firstName !== split.firstName || lastName !== split.lastName) {
        problems.push(problemAt(post.source, post.header, post.columns, 'shortened', 'name', 'noted'));
    }
    return { firstName, lastName };
}

function fitted(post: ReadPost, field: 'title' | 'email' | 'phone', problems: ImportProblem[]): string {
    const text = cleanText(cell(post, field));
    const fitting = shorten(text, FIELD_LENGTHS[field]);
    if (fitting !== text) problems.push(problemAt(post.source, post.header, post.columns, 'shortened', field, 'noted'));
    return fitting;
}

function cell(post: ReadPost, field: PeopleField): string {
    return cellOf(post.source, post.columns, field);
}

function lineProblem(fault: LineFault, post: ReadPost): ImportProblem {
    const problem = problemAt(post.source, post.header, post.columns, fault.code, 'manager', 'noted');
    return fault.code === 'loop' ? { ...problem, detail: fault.loop.join(' → ') } : problem;
}

function problemAt(
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

function byPlace(left: ImportProblem, right: ImportProblem): number {
    return compareText(left.file, right.file) || left.row - right.row || compareText(left.code, right.code);
}
