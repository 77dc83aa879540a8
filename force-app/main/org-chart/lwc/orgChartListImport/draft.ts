import { PEOPLE_COLUMNS, type PeopleField, type PeoplePlan } from 'c/importPeople';
import type { ChartMap } from 'c/orgChartStore';
import {
    comparePeople,
    guessColumns,
    planList,
    readDelimited,
    readHtmlTable,
    type Cells,
    type ColumnGuess,
    type ComparedPost
} from 'c/peopleList';

/** A list on its way: what was read, and what its columns are taken for. */
export interface ListDraft {
    readonly cells: Cells;
    readonly hasHeader: boolean;
    readonly fields: readonly (PeopleField | null)[];
    readonly guesses: readonly ColumnGuess[];
}

const FIELDS: ReadonlySet<string> = new Set(PEOPLE_COLUMNS.map(({ field }) => field));

/** Reads text, or a table of HTML where that is one, and guesses its columns. */
export function draftOf(text: string, html = ''): ListDraft {
    const table = html === '' ? [] : readHtmlTable(html);
    const cells = table.length > 0 ? table : readDelimited(text);
    const { hasHeader, columns } = guessColumns(cells);
    return { cells, hasHeader, fields: columns.map(({ field }) => field), guesses: columns };
}

/** The draft with another meaning of one column; a meaning that another column had moves here. */
export function withField(draft: ListDraft, place: number, value: string): ListDraft {
    const field = FIELDS.has(value) ? (value as PeopleField) : null;
    const fields = draft.fields.map((known, other) => (other === place ? field : known === field ? null : known));
    return { ...draft, fields };
}

/** Whether the columns tell who somebody is. */
export function tellsWho({ fields }: ListDraft): boolean {
    return (['name', 'lastName', 'title'] as const).some((field) => fields.includes(field));
}

/** What saving a draft would make. */
export interface ListPlan {
    readonly plan: PeoplePlan;
    readonly compared: readonly ComparedPost[];
    /** New contacts and placeholders. */
    readonly fresh: number;
}

export function planOf(draft: ListDraft, map: ChartMap): ListPlan {
    const scope = map.account.atlasKey ?? map.account.id;
    const plan = planList(draft.cells, draft.hasHeader, draft.fields, scope, 'list');
    const { contacts, stakeholders } = map.facts;
    const compared = comparePeople(plan, [...contacts.values()], [...stakeholders.values()]);
    const fresh = compared.filter(({ action }) => action === 'contact' || action === 'placeholder').length;
    return { plan, compared, fresh };
}

const nameOf = (accountId: string): string => `account-atlas.list.${accountId}`;

/** Keeps a list while it is being saved, until the tab is closed: reading the page again must not lose it. */
export function keepDraft(accountId: string, draft: ListDraft | null): void {
    try {
        if (draft === null) sessionStorage.removeItem(nameOf(accountId));
        else sessionStorage.setItem(nameOf(accountId), JSON.stringify(draft));
    } catch {
        // Full or forbidden: the same list can be pasted again, and makes nobody twice.
    }
}

/** The list that was being saved when the page was left; null where there is none. */
export function keptDraft(accountId: string): ListDraft | null {
    try {
        const kept = JSON.parse(sessionStorage.getItem(nameOf(accountId)) ?? 'null') as ListDraft | null;
        return kept !== null && Array.isArray(kept.cells) && Array.isArray(kept.fields) ? kept : null;
    } catch {
        return null;
    }
}
