/**
 * From a list of posts to what belongs in the org: a person with a name becomes a contact, a post without one
 * becomes a placeholder, units become buying centers, and the reporting lines become one forest in which
 * nobody is lost. The order of rows never matters.
 */
import { byPlace, type Columns, type ImportProblem, type SourceTable } from 'c/importTable';
import { cleanText, compareText, foldText, importKey, preferredSpelling, shorten, splitName } from 'c/importText';
import type { PeopleField } from './columns';
import { buildHierarchy, type LineFault } from './hierarchy';
import { cell, chooseOnePerId, problemAt, readPost, type ReadPost } from './readPosts';

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

/**
 * Ids by full name, of posts without a holder by title, for lists whose manager column holds names; a name that several
 * posts share means nobody.
 */
function idByName(posts: readonly ReadPost[]): ReadonlyMap<string, string> {
    const ids = new Map<string, string>();
    const shared = new Set<string>();
    for (const post of posts) {
        const folded = foldText(post.name === '' ? cleanText(cell(post, 'title')) : post.name);
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

function lineProblem(fault: LineFault, post: ReadPost): ImportProblem {
    const problem = problemAt(post.source, post.header, post.columns, fault.code, 'manager', 'noted');
    return fault.code === 'loop' ? { ...problem, detail: fault.loop.join(' → ') } : problem;
}
